"""Words of containers and hand-overs."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

CONTAINER: Final = QT_TRANSLATE_NOOP("words", "Container")
CONTAINERS: Final = QT_TRANSLATE_NOOP("words", "Containers, each under the one it was made from")
FROM: Final = QT_TRANSLATE_NOOP("words", "From")
GAP: Final = QT_TRANSLATE_NOOP("words", "gap: the giver was not the holder on record")
HANDOVERS: Final = QT_TRANSLATE_NOOP("words", "Hand-overs")
HELD_BY: Final = QT_TRANSLATE_NOOP("words", "held by {holder}")
HANDOVER: Final = QT_TRANSLATE_NOOP("words", "{giver} to {receiver}")
HANDOVER_OF: Final = QT_TRANSLATE_NOOP("words", "containers {containers}")
NONE_YET: Final = QT_TRANSLATE_NOOP("words", "No container exists yet. The collection step makes the first one.")
NO_HANDOVER: Final = QT_TRANSLATE_NOOP("words", "Nothing was handed over yet.")
SEAMLESS: Final = QT_TRANSLATE_NOOP("words", "custody without a gap")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back to custody")
END: Final = QT_TRANSLATE_NOOP("words", "End batch")
END_ACT: Final = QT_TRANSLATE_NOOP("words", "End batch {batch}")
END_FATE: Final = QT_TRANSLATE_NOOP("words", "What became of every container")
END_HOW: Final = QT_TRANSLATE_NOOP("words", "How the batch ends")
END_LIST: Final = QT_TRANSLATE_NOOP("words", "Containers of the batch")
END_MEANING: Final = QT_TRANSLATE_NOOP("words", "I end this batch as stated. Nothing more is done on it.")
END_REASON: Final = QT_TRANSLATE_NOOP("words", "Reason")
END_TITLE: Final = QT_TRANSLATE_NOOP("words", "Sign as quality assurance")
END_CANCELLED: Final = QT_TRANSLATE_NOOP("words", "cancelled")
END_COLLECTION_FAILED: Final = QT_TRANSLATE_NOOP("words", "collection failed")
END_DESTROYED: Final = QT_TRANSLATE_NOOP("words", "destroyed")
END_EXPIRED: Final = QT_TRANSLATE_NOOP("words", "expired")
END_NOT_ADMINISTERED: Final = QT_TRANSLATE_NOOP("words", "not given")
END_PROCESSING_FAILED: Final = QT_TRANSLATE_NOOP("words", "processing failed")
END_REJECTED: Final = QT_TRANSLATE_NOOP("words", "rejected")
END_RETURNED: Final = QT_TRANSLATE_NOOP("words", "returned")
INCIDENT: Final = QT_TRANSLATE_NOOP("words", "Report incident")
INCIDENT_FUNCTION: Final = QT_TRANSLATE_NOOP("words", "Function")
INCIDENT_NAME: Final = QT_TRANSLATE_NOOP("words", "Who says so")
INCIDENT_ORGANISATION: Final = QT_TRANSLATE_NOOP("words", "Organisation")
INCIDENT_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "What happened to the product is recorded in any case. It opens a critical deviation, and QA is told."
)
INCIDENT_TIME: Final = QT_TRANSLATE_NOOP("words", "When it happened")
INCIDENT_WHAT: Final = QT_TRANSLATE_NOOP("words", "What happened")
