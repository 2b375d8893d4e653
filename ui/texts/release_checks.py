"""The questions of the release checklist, each in one word or two."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.questions.checklist import Check
from ui.texts.marking import QT_TRANSLATE_NOOP

CHECKS: Final[Mapping[Check, str]] = {
    Check.IDENTITY: QT_TRANSLATE_NOOP("words", "identity"),
    Check.STEPS: QT_TRANSLATE_NOOP("words", "steps signed"),
    Check.SECOND_PERSON: QT_TRANSLATE_NOOP("words", "second signatures"),
    Check.WINDOWS: QT_TRANSLATE_NOOP("words", "windows"),
    Check.RESULTS: QT_TRANSLATE_NOOP("words", "results"),
    Check.DOSE: QT_TRANSLATE_NOOP("words", "dose"),
    Check.DEVIATIONS: QT_TRANSLATE_NOOP("words", "deviations"),
    Check.HOLDS: QT_TRANSLATE_NOOP("words", "holds"),
    Check.EXCEPTIONS: QT_TRANSLATE_NOOP("words", "exceptions"),
    Check.MATERIALS: QT_TRANSLATE_NOOP("words", "materials"),
    Check.EQUIPMENT: QT_TRANSLATE_NOOP("words", "equipment"),
    Check.BALANCES: QT_TRANSLATE_NOOP("words", "balances"),
    Check.LABELS: QT_TRANSLATE_NOOP("words", "labels"),
    Check.ROOM: QT_TRANSLATE_NOOP("words", "room cleared"),
    Check.EXPIRY: QT_TRANSLATE_NOOP("words", "not expired"),
    Check.USE: QT_TRANSLATE_NOOP("words", "use recorded"),
    Check.OUTSIDE: QT_TRANSLATE_NOOP("words", "clinic and authorities told"),
    Check.CERTIFICATE: QT_TRANSLATE_NOOP("words", "first certificate"),
    Check.AUDIT_TRAIL: QT_TRANSLATE_NOOP("words", "audit trail reviewed"),
}
