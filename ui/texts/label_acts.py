"""Words of the labels of a batch."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ACT_LOAD: Final = QT_TRANSLATE_NOOP("words", "Load a roll")
ACT_PREVIEW: Final = QT_TRANSLATE_NOOP("words", "Preview")
ACT_PRINT: Final = QT_TRANSLATE_NOOP("words", "Print label")
ACT_REPRINT: Final = QT_TRANSLATE_NOOP("words", "Reprint")
ACT_VOID: Final = QT_TRANSLATE_NOOP("words", "Void")
APPLIED: Final = QT_TRANSLATE_NOOP("words", "applied")
APPLIED_NOW: Final = QT_TRANSLATE_NOOP("words", "The label is applied.")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back to labels")
BALANCE: Final = QT_TRANSLATE_NOOP(
    "words", "{printed} printed = {applied} applied + {voided} voided + {spare} spare + {waiting} waiting"
)
BLANKS: Final = QT_TRANSLATE_NOOP("words", "Blank labels")
BLANK: Final = QT_TRANSLATE_NOOP("words", "blank {blank}, {room}")
DUE: Final = QT_TRANSLATE_NOOP("words", "To be printed")
FIRST: Final = QT_TRANSLATE_NOOP("words", "First stock number")
LABEL: Final = QT_TRANSLATE_NOOP("words", "{container}, {kind}")
LAST: Final = QT_TRANSLATE_NOOP("words", "Last stock number")
LOADED: Final = QT_TRANSLATE_NOOP("words", "The roll is loaded.")
LOAD_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "The printer of a room holds one roll of each size. Stock numbers of a size only rise."
)
NEXT_SCAN: Final = QT_TRANSLATE_NOOP("words", "Now scan the old label, the source container, or wristband or order.")
NONE_DECLARED: Final = QT_TRANSLATE_NOOP("words", "This product's document says nothing of labels.")
NONE_PRINTED: Final = QT_TRANSLATE_NOOP("words", "No label was printed yet.")
NUMBER: Final = QT_TRANSLATE_NOOP("words", "{shown} / {number}")
OUTCOME: Final = QT_TRANSLATE_NOOP("words", "What became of it")
PREVIEW: Final = QT_TRANSLATE_NOOP("words", "Preview, nothing is printed yet")
PRINTER: Final = QT_TRANSLATE_NOOP("words", "Printer")
REASON: Final = QT_TRANSLATE_NOOP("words", "Reason")
REPRINT_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "The new label gets the next number. The old one is void at once.")
ROOM: Final = QT_TRANSLATE_NOOP("words", "Room, as its sign says it")
SAVED: Final = QT_TRANSLATE_NOOP("words", "Saved in {file}")
SAVE_AS: Final = QT_TRANSLATE_NOOP("words", "Save the label's file")
SCAN_FIRST: Final = QT_TRANSLATE_NOOP("words", "To apply a label, scan its code, then the old label or the source.")
SIZE: Final = QT_TRANSLATE_NOOP("words", "Size in mm")
SPARE: Final = QT_TRANSLATE_NOOP("words", "spare")
TITLE: Final = QT_TRANSLATE_NOOP("words", "Labels")
VOIDED: Final = QT_TRANSLATE_NOOP("words", "voided")
VOID_TITLE: Final = QT_TRANSLATE_NOOP("words", "Void label {number} of {container}")
WAITING: Final = QT_TRANSLATE_NOOP("words", "waits to be applied or voided")
