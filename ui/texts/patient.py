"""Words about who the patient is: seen, entered, corrected and erased by those who may."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

TITLE: Final = QT_TRANSLATE_NOOP("words", "Who the patient is")
NAME: Final = QT_TRANSLATE_NOOP("words", "Name")
BIRTH_DATE: Final = QT_TRANSLATE_NOOP("words", "Date of birth")
BIRTH_HINT: Final = QT_TRANSLATE_NOOP("words", "year, month and day, like 1980-01-31")
HOSPITAL_NUMBER: Final = QT_TRANSLATE_NOOP("words", "Hospital number")
WRISTBAND: Final = QT_TRANSLATE_NOOP("words", "Hospital's wristband")
WRISTBAND_HINT: Final = QT_TRANSLATE_NOOP("words", "what a scanner reads from it; scanned later, it is recognised")
REASON: Final = QT_TRANSLATE_NOOP("words", "Why it is corrected")
NOTHING: Final = QT_TRANSLATE_NOOP("words", "Nothing that names the patient is recorded.")
SEALED: Final = QT_TRANSLATE_NOOP("words", "Sealed: shown to those alone who may see it, and printed on no paper.")
ENTERED: Final = QT_TRANSLATE_NOOP("words", "Recorded by {name}, {at}")
CORRECTED: Final = QT_TRANSLATE_NOOP("words", "Corrected by {name}, {at}: {reason}")
ERASED: Final = QT_TRANSLATE_NOOP("words", "Erased by {name}, {at}. Nobody can read it any more.")
ERASED_AGAIN: Final = QT_TRANSLATE_NOOP("words", "The record was put back and it was erased again, {at}.")
GROUND: Final = QT_TRANSLATE_NOOP("words", "Ground: {ground}")
ENTER: Final = QT_TRANSLATE_NOOP("words", "Enter")
CORRECT: Final = QT_TRANSLATE_NOOP("words", "Correct")
ERASE: Final = QT_TRANSLATE_NOOP("words", "Erase")
RECORD: Final = QT_TRANSLATE_NOOP("words", "Record")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
ENTER_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Recorded sealed, under the key of this subject alone.")
ERASE_TITLE: Final = QT_TRANSLATE_NOOP("words", "Erase who the patient is")
ERASE_LIST: Final = QT_TRANSLATE_NOOP("words", "What nobody will read any more")
ERASE_MEANING: Final = QT_TRANSLATE_NOOP("words", "I approve that the key is destroyed. It cannot be undone.")
ERASE_GROUND: Final = QT_TRANSLATE_NOOP("words", "What obliges or allows us to erase")
ERASE_SIGN: Final = QT_TRANSLATE_NOOP("words", "Sign and erase")
