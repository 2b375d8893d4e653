"""Release: the queue, the readiness of a stage, the certificate."""

from ui.pages.release.page import ReleasePage

__all__ = ["ReleasePage"]
