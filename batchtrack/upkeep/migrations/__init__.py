"""The steps from one form of the tables to the next, in Alembic's layout."""
