"""Words of the registers: material lots, devices, versions of products."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

ALL: Final = QT_TRANSLATE_NOOP("words", "Everything")
APPROVED: Final = QT_TRANSLATE_NOOP("words", "approved")
BALANCE: Final = QT_TRANSLATE_NOOP("words", "In stock")
BLOCKED: Final = QT_TRANSLATE_NOOP("words", "blocked")
CALIBRATED: Final = QT_TRANSLATE_NOOP("words", "calibrated")
CALIBRATION: Final = QT_TRANSLATE_NOOP("words", "Calibration due")
CHECKED: Final = QT_TRANSLATE_NOOP("words", "checked, waits for approval")
DEVICE: Final = QT_TRANSLATE_NOOP("words", "Device")
DRAFT: Final = QT_TRANSLATE_NOOP("words", "draft")
EFFECTIVE: Final = QT_TRANSLATE_NOOP("words", "effective")
EFFECTIVE_FROM: Final = QT_TRANSLATE_NOOP("words", "Effective from")
EQUIPMENT: Final = QT_TRANSLATE_NOOP("words", "Equipment")
EQUIPMENT_NONE: Final = QT_TRANSLATE_NOOP("words", "No device is registered yet.")
EQUIPMENT_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "A device is taken for a step by scanning its label. Open a line to see where it was used."
)
EXPIRED: Final = QT_TRANSLATE_NOOP("words", "expired")
EXPIRY: Final = QT_TRANSLATE_NOOP("words", "Expiry")
KIND: Final = QT_TRANSLATE_NOOP("words", "Kind")
LOT: Final = QT_TRANSLATE_NOOP("words", "Lot")
MATERIALS: Final = QT_TRANSLATE_NOOP("words", "Materials")
MATERIALS_NONE: Final = QT_TRANSLATE_NOOP("words", "No material lot is received yet.")
MATERIALS_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "A lot is taken for a step by scanning its label. Open a line to see where it was used."
)
NAME: Final = QT_TRANSLATE_NOOP("words", "Name")
NEEDS_NONE: Final = QT_TRANSLATE_NOOP("words", "no calibration on record")
OUT_OF_USE: Final = QT_TRANSLATE_NOOP("words", "out of use")
OVERDUE: Final = QT_TRANSLATE_NOOP("words", "calibration overdue")
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
PRODUCTS: Final = QT_TRANSLATE_NOOP("words", "Products")
PRODUCTS_NONE: Final = QT_TRANSLATE_NOOP("words", "No master batch record is put forward yet.")
PRODUCTS_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "A batch keeps for life the version that it began with. New batches take the effective one."
)
QUARANTINE: Final = QT_TRANSLATE_NOOP("words", "in quarantine")
SERIAL: Final = QT_TRANSLATE_NOOP("words", "Serial number")
STATE: Final = QT_TRANSLATE_NOOP("words", "State")
TITLE: Final = QT_TRANSLATE_NOOP("words", "Title")
UNUSABLE: Final = QT_TRANSLATE_NOOP("words", "Not usable")
USABLE: Final = QT_TRANSLATE_NOOP("words", "Usable")
USED_BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
USED_CHAIN: Final = QT_TRANSLATE_NOOP("words", "Chain of identity")
USED_NOWHERE: Final = QT_TRANSLATE_NOOP("words", "Used in no batch.")
USED_SUBJECT: Final = QT_TRANSLATE_NOOP("words", "Subject")
WHERE_USED: Final = QT_TRANSLATE_NOOP("words", "Where {used} was used")
VERSION: Final = QT_TRANSLATE_NOOP("words", "Version")
WITHDRAWN: Final = QT_TRANSLATE_NOOP("words", "withdrawn")
USED_IN: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n batch"),
    QT_TRANSLATE_NOOP("words", "%n batches"),
)
LINES: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n line"),
    QT_TRANSLATE_NOOP("words", "%n lines"),
)
