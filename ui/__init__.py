"""The Qt application: windows over the services; no rule of the batch record lives here."""
