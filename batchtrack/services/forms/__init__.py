"""Forms for paper: the open and coming steps for when the computer is down, and what people without an account fill."""
