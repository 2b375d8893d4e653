"""This computer: where its user's files lie, and files that are there whole or not at all."""
