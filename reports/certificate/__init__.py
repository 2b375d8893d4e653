"""The batch certificate as PDF: the 17 fields of EMA/INS/MRA/387218/2011 and what stands behind them."""

from reports.certificate.rendering import render_certificate

__all__ = ["render_certificate"]
