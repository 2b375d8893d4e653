"""Roles of people in words."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ADMINISTRATOR: Final = QT_TRANSLATE_NOOP("words", "administrator")
AUDITOR: Final = QT_TRANSLATE_NOOP("words", "auditor")
MATERIALS: Final = QT_TRANSLATE_NOOP("words", "materials")
PLANNER: Final = QT_TRANSLATE_NOOP("words", "planner")
QA_REVIEWER: Final = QT_TRANSLATE_NOOP("words", "QA reviewer")
QC_ANALYST: Final = QT_TRANSLATE_NOOP("words", "QC analyst")
QUALIFIED_PERSON: Final = QT_TRANSLATE_NOOP("words", "qualified person")
TECHNICIAN: Final = QT_TRANSLATE_NOOP("words", "technician")
