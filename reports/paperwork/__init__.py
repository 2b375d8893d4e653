"""Papers made of headings, facts, tables, passages and blanks."""

from reports.paperwork.rendering import render_paper

__all__ = ["render_paper"]
