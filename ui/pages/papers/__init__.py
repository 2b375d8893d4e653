"""Issued papers on the screen: shown byte for byte, saved, copied."""

from ui.pages.papers.certificate_view import CertificateView
from ui.pages.papers.drawing_up import ask_to_draw_up

__all__ = ["CertificateView", "ask_to_draw_up"]
