"""Issued papers on the screen: shown byte for byte, saved, copied."""

from ui.pages.papers.certificate_view import CertificateView

__all__ = ["CertificateView"]
