"""A facility marked as a demonstration, laid out by acting through the services like any user."""
