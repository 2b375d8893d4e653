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
APPROVE: Final = QT_TRANSLATE_NOOP("words", "Approve lot")
APPROVE_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I have seen the certificate and the goods receipt, and this lot may be used."
)
BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
BLOCK: Final = QT_TRANSLATE_NOOP("words", "Block lot")
BLOCK_MEANING: Final = QT_TRANSLATE_NOOP("words", "This lot is rejected for good. It cannot be used again.")
CALIBRATE: Final = QT_TRANSLATE_NOOP("words", "Record calibration")
CALIBRATED_ON: Final = QT_TRANSLATE_NOOP("words", "Calibrated on")
CALIBRATE_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "It counts by its certificate, from the day it was made.")
CERTIFICATE: Final = QT_TRANSLATE_NOOP("words", "Number of the certificate")
DAY_HINT: Final = QT_TRANSLATE_NOOP("words", "like 31-Dec-2027")
DEVICE_DETAIL: Final = QT_TRANSLATE_NOOP("words", "{kind} · serial number {serial}")
DEVICE_ID: Final = QT_TRANSLATE_NOOP("words", "Id on its label")
DEVICE_ID_HINT: Final = QT_TRANSLATE_NOOP("words", "for example BAL-014")
FOR_ROLES: Final = QT_TRANSLATE_NOOP("words", "is for: {roles}")
HOLDS_UNTIL: Final = QT_TRANSLATE_NOOP("words", "Holds until")
LAST_DAY: Final = QT_TRANSLATE_NOOP("words", "Last day of use")
LOT_DETAIL: Final = QT_TRANSLATE_NOOP("words", "{kind} · {balance} in stock · last day of use {day}")
LOT_ID: Final = QT_TRANSLATE_NOOP("words", "Lot id of this facility")
LOT_ID_HINT: Final = QT_TRANSLATE_NOOP("words", "as its label will say, for example SAL-2310")
LOT_NAME: Final = QT_TRANSLATE_NOOP("words", "Name")
LOT_NAME_HINT: Final = QT_TRANSLATE_NOOP("words", "as on the package")
MEASURED_IN: Final = QT_TRANSLATE_NOOP("words", "Measured in")
MILLILITRES: Final = QT_TRANSLATE_NOOP("words", "mL")
NEEDS_CALIBRATION: Final = QT_TRANSLATE_NOOP("words", "Is it calibrated")
NO: Final = QT_TRANSLATE_NOOP("words", "no")
PIECES: Final = QT_TRANSLATE_NOOP("words", "pieces")
QUANTITY: Final = QT_TRANSLATE_NOOP("words", "Quantity received")
QUARANTINE_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Nobody can use it until QA approves it again.")
RECALL_ALL: Final = QT_TRANSLATE_NOOP("words", "Recall these batches")
RECALL_BECAUSE: Final = QT_TRANSLATE_NOOP("words", "{used}: ")
RECALL_LIST: Final = QT_TRANSLATE_NOOP("words", "Every batch and patient it was used for")
RECALL_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I call these batches back: no certificate counts, nothing is given, and whoever has one is told."
)
REASON: Final = QT_TRANSLATE_NOOP("words", "Why")
RECEIVE: Final = QT_TRANSLATE_NOOP("words", "Receive lot")
RECEIVE_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "It stands in quarantine until QA approves it.")
REGISTER: Final = QT_TRANSLATE_NOOP("words", "Register device")
REGISTER_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "It is taken for a step by scanning its label.")
RETURN: Final = QT_TRANSLATE_NOOP("words", "Return to use")
RETURN_MEANING: Final = QT_TRANSLATE_NOOP("words", "I have seen that this device may be used again.")
SUPPLIER_LOT: Final = QT_TRANSLATE_NOOP("words", "Supplier's lot number")
TAKE_OUT: Final = QT_TRANSLATE_NOOP("words", "Take out of use")
TAKE_OUT_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Nobody can use it until QA returns it to use.")
TO_QUARANTINE: Final = QT_TRANSLATE_NOOP("words", "Put into quarantine")
YES: Final = QT_TRANSLATE_NOOP("words", "yes")
USED_IN: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n batch"),
    QT_TRANSLATE_NOOP("words", "%n batches"),
)
LINES: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n line"),
    QT_TRANSLATE_NOOP("words", "%n lines"),
)
