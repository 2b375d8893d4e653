"""Words of rejecting, recalling and supplying outside the specification."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.events.supply import SupplyRecord
from ui.texts.marking import QT_TRANSLATE_NOOP

ACCEPTANCE: Final = QT_TRANSLATE_NOOP("words", "The physician confirms to accept the product")
AT: Final = QT_TRANSLATE_NOOP("words", "When")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back to readiness")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
FAILS: Final = QT_TRANSLATE_NOOP("words", "Outside its criterion")
KEEP: Final = QT_TRANSLATE_NOOP("words", "Keep record")
NOTICE: Final = QT_TRANSLATE_NOOP("words", "The physician was told that the product is supplied at their request")
NOTIFICATION: Final = QT_TRANSLATE_NOOP("words", "Sponsor and authority were notified")
NOTIFY: Final = QT_TRANSLATE_NOOP("words", "Notify authorities, due {time}")
NOW_OR_TYPED: Final = QT_TRANSLATE_NOOP("words", "Leave it empty for now, or type when it happened, like 14:05.")
ORGANISATION: Final = QT_TRANSLATE_NOOP("words", "Clinic or organisation")
PHYSICIAN: Final = QT_TRANSLATE_NOOP("words", "Treating physician")
REASON: Final = QT_TRANSLATE_NOOP("words", "Reason")
RECALL: Final = QT_TRANSLATE_NOOP("words", "Recall batch {batch}")
RECALL_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I recall this batch. No certificate counts any more, and whoever has the product or a paper is told."
)
RECALL_TITLE: Final = QT_TRANSLATE_NOOP("words", "Recall")
RECORD: Final = QT_TRANSLATE_NOOP("words", "Record {number} of 6: {words}")
RECORD_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words",
    "The failing results with their limits and investigations are the first record; they are there by themselves.",
)
REFERENCE: Final = QT_TRANSLATE_NOOP("words", "Document that says it")
REJECT: Final = QT_TRANSLATE_NOOP("words", "Reject batch {batch}")
REJECT_MEANING: Final = QT_TRANSLATE_NOOP("words", "I reject this batch. Nothing of it is given to anybody.")
REJECT_TITLE: Final = QT_TRANSLATE_NOOP("words", "Rejection")
REQUEST: Final = QT_TRANSLATE_NOOP("words", "The physician requests the product")
RISK_EVALUATION: Final = QT_TRANSLATE_NOOP("words", "Risk evaluation sent to the physician")
SENDER: Final = QT_TRANSLATE_NOOP("words", "Sent by")
SIGN_AS: Final = QT_TRANSLATE_NOOP("words", "Sign as quality assurance")
SUPPLY: Final = QT_TRANSLATE_NOOP("words", "Supply, not certified")
SUPPLY_TITLE: Final = QT_TRANSLATE_NOOP("words", "Supply outside the specification")
TOLD: Final = QT_TRANSLATE_NOOP("words", "Who was told")

PERSON_OF: Final[Mapping[SupplyRecord, str]] = {
    SupplyRecord.RISK_EVALUATION: SENDER,
    SupplyRecord.REQUEST: PHYSICIAN,
    SupplyRecord.NOTICE: PHYSICIAN,
    SupplyRecord.ACCEPTANCE: PHYSICIAN,
    SupplyRecord.NOTIFICATION: TOLD,
}
