"""One batch: its events, its state, its decisions. Pure: no database, no clock, no input or output."""
