"""What screens, commands and papers call: who, may they, decide, append, project, what changed."""
