"""Words that the components say; each stands once, marked for Qt's translators."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
CANCEL: Final = QT_TRANSLATE_NOOP("words", "Cancel")
CHAIN_OF_IDENTITY: Final = QT_TRANSLATE_NOOP("words", "Chain of identity")
CHOOSE_FILE: Final = QT_TRANSLATE_NOOP("words", "Choose file")
CLEAR_FILTER: Final = QT_TRANSLATE_NOOP("words", "Remove filter {filter}")
CLOSE: Final = QT_TRANSLATE_NOOP("words", "Close")
CONFIRM_SIGNED_HINT: Final = QT_TRANSLATE_NOOP("words", "Name and password sign these entries.")
CORRECT: Final = QT_TRANSLATE_NOOP("words", "Correct")
DAY_TIME: Final = QT_TRANSLATE_NOOP("words", "{day} {time}")
DEMO_LABELS: Final = QT_TRANSLATE_NOOP("words", "Demo labels")
DEMO_LABELS_SHEET: Final = QT_TRANSLATE_NOOP("words", "Save as a sheet to print")
DEMO_LABELS_HINT: Final = QT_TRANSLATE_NOOP("words", "A press sends the label's code as a scanner would.")
EXPIRED_AGO: Final = QT_TRANSLATE_NOOP("words", "expired {time} ago")
EXPIRES: Final = QT_TRANSLATE_NOOP("words", "Expires")
FIND_LABEL: Final = QT_TRANSLATE_NOOP("words", "Find a label")
FIT_WIDTH: Final = QT_TRANSLATE_NOOP("words", "Fit width")
HOURS_MINUTES: Final = QT_TRANSLATE_NOOP("words", "{hours} h {minutes} min")
LATE_BY: Final = QT_TRANSLATE_NOOP("words", "late by {time}")
LOCK: Final = QT_TRANSLATE_NOOP("words", "Lock")
MINUTES: Final = QT_TRANSLATE_NOOP("words", "{minutes} min")
NAME_OR_BADGE: Final = QT_TRANSLATE_NOOP("words", "Name or badge")
NEXT: Final = QT_TRANSLATE_NOOP("words", "Next")
NEXT_PAGE: Final = QT_TRANSLATE_NOOP("words", "Next page")
NOT_KNOWN: Final = QT_TRANSLATE_NOOP("words", "not known")
NOW: Final = QT_TRANSLATE_NOOP("words", "Now")
NOW_AT: Final = QT_TRANSLATE_NOOP("words", "now {time}")
PAGE_OF: Final = QT_TRANSLATE_NOOP("words", "Page {page} of {pages}")
PAPER_UNREADABLE: Final = QT_TRANSLATE_NOOP("words", "This file is no PDF that can be shown.")
PASSWORD: Final = QT_TRANSLATE_NOOP("words", "Password")
PERSON: Final = QT_TRANSLATE_NOOP("words", "Person")
PLACES: Final = QT_TRANSLATE_NOOP("words", "Places")
PREVIOUS_PAGE: Final = QT_TRANSLATE_NOOP("words", "Previous page")
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
PRODUCT_VERSION: Final = QT_TRANSLATE_NOOP("words", "{product}, version {version}")
SAVED_AT: Final = QT_TRANSLATE_NOOP("words", "Saved {time}")
SCAN: Final = QT_TRANSLATE_NOOP("words", "Scan")
SCAN_REFUSED_IN_PASSWORD: Final = QT_TRANSLATE_NOOP(
    "words", "That was a scan and no badge. Nothing was typed by it. Scan a badge, or type the name."
)
SIGNED_WITH_OWN_KEY: Final = QT_TRANSLATE_NOOP("words", "Your password opens your own key for this one signature.")
SIGNING: Final = QT_TRANSLATE_NOOP("words", "Signing …")
SIMILAR: Final = QT_TRANSLATE_NOOP("words", "similar: {subject}")
STAGE: Final = QT_TRANSLATE_NOOP("words", "Stage")
STEPS: Final = QT_TRANSLATE_NOOP("words", "Steps")
STEP_OF: Final = QT_TRANSLATE_NOOP("words", "step {step} of {steps}")
SUBJECT: Final = QT_TRANSLATE_NOOP("words", "Subject")
TIME_LEFT: Final = QT_TRANSLATE_NOOP("words", "Time left")
TIME_LEFT_WORDS: Final = QT_TRANSLATE_NOOP("words", "{time} left")
TO_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "to expiry")
UNDERSTOOD: Final = QT_TRANSLATE_NOOP("words", "Understood")
USE_AFTER_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "use is planned after expiry")
USE_PLANNED: Final = QT_TRANSLATE_NOOP("words", "use is planned")
WHY: Final = QT_TRANSLATE_NOOP("words", "Why")
ZOOM_IN: Final = QT_TRANSLATE_NOOP("words", "Larger")
ZOOM_OUT: Final = QT_TRANSLATE_NOOP("words", "Smaller")
AND_MORE: Final = Counted(
    QT_TRANSLATE_NOOP("words", "and %n more"),
    QT_TRANSLATE_NOOP("words", "and %n more"),
)
ENTRIES_OPEN: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n entry open"),
    QT_TRANSLATE_NOOP("words", "%n entries open"),
)
