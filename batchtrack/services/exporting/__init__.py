"""A batch's whole record on its way out of the house, with a program that checks it without this one."""

from batchtrack.services.exporting.export import Exported, export_record

__all__ = ["Exported", "export_record"]
