"""What lays each kind of paper out, by name: loaded where it is done, so that who only asks does not wait for it.

ReportLab and pyHanko take longer to load than the first window takes to show.
"""

from enum import StrEnum
from importlib import import_module


class Task(StrEnum):
    """Something to be laid out or signed: module and function."""

    CERTIFICATE = "reports.certificate:render_certificate"
    PAPER = "reports.paperwork:render_paper"
    FORM = "reports.forms:render_form"
    LISTED = "reports.listed:render_listed"
    LABELS = "reports.labels:render_labels"
    LABEL_SHEET = "reports.labels:render_sheet"
    PREPARE = "reports.signing:prepare"
    FINISH = "reports.signing:finish"


def answer(task: Task, *about: object) -> object:
    """Do a task here and now."""
    module, _, function = task.value.partition(":")
    done: object = getattr(import_module(module), function)(*about)
    return done
