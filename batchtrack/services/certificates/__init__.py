"""Certificates: what they say, how they are issued, handed out and copied."""
