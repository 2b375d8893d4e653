"""Tracks the manufacture of patient-specific cell therapies, from marrow draw to certificate."""
