"""The master batch record as data: schema, loader, static check, life of a version, shipped definitions."""
