"""Files of instruments: read as they were exported, and taken over into a step's rows."""
