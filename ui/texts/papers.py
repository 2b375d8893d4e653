"""Words of issued papers."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

ACKNOWLEDGED_BY: Final = QT_TRANSLATE_NOOP("words", "{recipient} knows that it no longer counts")
ACKNOWLEDGE: Final = QT_TRANSLATE_NOOP("words", "Acknowledged by {recipient}")
AT: Final = QT_TRANSLATE_NOOP("words", "When")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
CONFIRM: Final = QT_TRANSLATE_NOOP("words", "Confirm certificate")
CONFIRM_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I saw what changed after I certified this batch, and I stand by the certificate."
)
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
CONTACT: Final = QT_TRANSLATE_NOOP("words", "Telephone by day and night")
COPIED: Final = QT_TRANSLATE_NOOP("words", "Copies")
COPY: Final = QT_TRANSLATE_NOOP("words", "Marked copy")
COPY_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "The copy is another file. Its number, the reason, your name and the time stand on every page."
)
COPY_TITLE: Final = QT_TRANSLATE_NOOP("words", "Copy of {number}")
DRAWN_UP: Final = QT_TRANSLATE_NOOP("words", "drawn up from the record")
DRAW_UP: Final = QT_TRANSLATE_NOOP("words", "Draw up a paper")
DRAW_UP_ACT: Final = QT_TRANSLATE_NOOP("words", "Sign and draw up")
DRAW_UP_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I draw this paper up from the record as it stands. The file carries my signature."
)
DRAW_UP_REASON: Final = QT_TRANSLATE_NOOP("words", "What it is for")
DRAW_UP_WHICH: Final = QT_TRANSLATE_NOOP("words", "Which paper")
ANALYSIS: Final = QT_TRANSLATE_NOOP("words", "Certificate of analysis")
BATCH_RECORD: Final = QT_TRANSLATE_NOOP("words", "Executed batch record")
CUSTODY: Final = QT_TRANSLATE_NOOP("words", "Identity and custody")
DEVIATIONS: Final = QT_TRANSLATE_NOOP("words", "Deviation report")
TRANSPORT: Final = QT_TRANSLATE_NOOP("words", "Transport document")
FIELDS: Final = QT_TRANSLATE_NOOP("words", "Fields of the certificate")
FIELD_MISSING: Final = QT_TRANSLATE_NOOP("words", "not found on the paper")
OWN_KEY_NOTE: Final = QT_TRANSLATE_NOOP("words", "signed in the record with this person's own key")
ISSUED: Final = QT_TRANSLATE_NOOP("words", "Issued")
KNOWS: Final = QT_TRANSLATE_NOOP("words", "knows that it no longer counts")
KNOWS_NOT: Final = QT_TRANSLATE_NOOP("words", "has not acknowledged that it no longer counts")
NOTE: Final = QT_TRANSLATE_NOOP("words", "Keep note")
NOW_OR_TYPED: Final = QT_TRANSLATE_NOOP("words", "Leave it empty for now, or type when it happened, like 14:05.")
ORGANISATION: Final = QT_TRANSLATE_NOOP("words", "Clinic or organisation")
RECIPIENT: Final = QT_TRANSLATE_NOOP("words", "Who received it")
SEND: Final = QT_TRANSLATE_NOOP("words", "Note recipient")
SENT_TO: Final = QT_TRANSLATE_NOOP("words", "Sent to")
SENT_TO_WHOM: Final = QT_TRANSLATE_NOOP("words", "Whom the paper went to")
WHO_KNOWS: Final = QT_TRANSLATE_NOOP("words", "Who was told there")
NEEDS_REASON: Final = QT_TRANSLATE_NOOP("words", "Why")
NONE_YET: Final = QT_TRANSLATE_NOOP("words", "No paper yet. Certifying a stage issues its certificate.")
ON_PAGE: Final = QT_TRANSLATE_NOOP("words", "page {page}")
OPEN: Final = QT_TRANSLATE_NOOP("words", "Open release")
PAPER: Final = QT_TRANSLATE_NOOP("words", "Paper")
PAPERS: Final = QT_TRANSLATE_NOOP("words", "Papers")
READING: Final = QT_TRANSLATE_NOOP("words", "Reading the paper …")
PRINT: Final = QT_TRANSLATE_NOOP("words", "Print issued PDF")
SAVE: Final = QT_TRANSLATE_NOOP("words", "Save issued PDF")
SAVED: Final = QT_TRANSLATE_NOOP("words", "Saved as {file}. The record notes that the paper was handed out.")
SAVE_AS: Final = QT_TRANSLATE_NOOP("words", "Save PDF")
SIGNED: Final = QT_TRANSLATE_NOOP("words", "Signed by")
STAGE: Final = QT_TRANSLATE_NOOP("words", "Stage")
STALE: Final = QT_TRANSLATE_NOOP("words", "does not count until its certifier confirms it")
STATE: Final = QT_TRANSLATE_NOOP("words", "State")
SUPERSEDED: Final = QT_TRANSLATE_NOOP("words", "superseded, does not count")
UNREADABLE_FILE: Final = QT_TRANSLATE_NOOP("words", "{file} could not be written: {cause}.")
UNREADABLE_WAY_OUT: Final = QT_TRANSLATE_NOOP("words", "Choose another folder. The paper itself is safe in the record.")
VALID: Final = QT_TRANSLATE_NOOP("words", "counts")
WITHDRAW: Final = QT_TRANSLATE_NOOP("words", "Withdraw")
WITHDRAWN: Final = QT_TRANSLATE_NOOP("words", "withdrawn, does not count")
WITHDRAW_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "No dose is permitted on a withdrawn certificate. The paper stays in the record, marked."
)
COPIES: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n marked copy"),
    QT_TRANSLATE_NOOP("words", "%n marked copies"),
)
