"""Forms for paper: numbered, with the identifiers on every page and room to write."""

from reports.forms.rendering import render_form

__all__ = ["render_form"]
