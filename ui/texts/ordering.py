"""Words of the order of a new batch."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
CHAIN: Final = QT_TRANSLATE_NOOP("words", "Chain of identity")
CHAIN_GOES_ON: Final = QT_TRANSLATE_NOOP("words", "Second collection under {chain}")
CHAIN_HINT: Final = QT_TRANSLATE_NOOP("words", "this subject was collected from before")
CHAIN_NEW: Final = QT_TRANSLATE_NOOP("words", "New chain of identity")
FILL_IN: Final = QT_TRANSLATE_NOOP("words", "Fill it in.")
INSTRUCTION: Final = QT_TRANSLATE_NOOP(
    "words",
    "Ordering gives the batch its number and its chain of identity, and begins its first step. The "
    "batch is bound for life to the version of the product that is effective now. The rows of the order open next: the "
    "body weight with its date, the planned times.",
)
NEW_BATCH: Final = QT_TRANSLATE_NOOP("words", "New batch")
NO_PRODUCT: Final = QT_TRANSLATE_NOOP("words", "No product is effective.")
NO_PRODUCT_WAY_OUT: Final = QT_TRANSLATE_NOOP("words", "QA makes an approved version effective under Products.")
OPEN: Final = QT_TRANSLATE_NOOP("words", "{row} is open.")
ORDER: Final = QT_TRANSLATE_NOOP("words", "Order batch")
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
PRODUCT_HINT: Final = QT_TRANSLATE_NOOP("words", "effective version")
PRODUCT_VERSION: Final = QT_TRANSLATE_NOOP("words", "{product}, version {version}")
STUDY: Final = QT_TRANSLATE_NOOP("words", "Study")
STUDY_HINT: Final = QT_TRANSLATE_NOOP("words", "code of the study")
SUBJECT: Final = QT_TRANSLATE_NOOP("words", "Subject")
SUBJECT_HINT: Final = QT_TRANSLATE_NOOP("words", "pseudonym from the study, for example S-0042")
