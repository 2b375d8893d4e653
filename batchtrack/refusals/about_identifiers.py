"""Sentences about patients' identifiers and what is sealed (codes PI-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

SENTENCES: Final[Mapping[str, Sentence]] = {
    "PI-01": Sentence(
        "The identifiers of {subject} were erased. Nothing that names the patient is taken up under this code again.",
        "Register a new subject code if the patient is treated again.",
    ),
    "PI-02": Sentence("Of {subject} no identifiers are recorded that could be read or erased."),
    "PI-03": Sentence(
        "Your key does not open what names a subject: nobody who sees it has signed in since your key was certified.",
        "Ask somebody who sees identifiers already to sign in once; then sign in again.",
    ),
    "PI-04": Sentence(
        "Nothing that names the patient was entered.",
        "Enter name, date of birth, hospital number or the wristband; erase what was recorded if it may not be kept.",
    ),
    "PI-05": Sentence(
        'The date of birth reads "{typed}". A day in the past like 1980-01-31 was wanted.',
        "Type year, month and day.",
    ),
    "PI-06": Sentence(
        "This wristband is the one of {other}. Nothing was recorded for {subject}.",
        "Find out at the patient whose it is.",
    ),
    "PI-07": Sentence(
        "What is sealed of {subject} does not open with the key that is kept for it.",
        "Run batchtrack verify; the record names what was changed.",
    ),
    "PI-08": Sentence(
        "What was scanned is not the wristband that is recorded for {subject}.",
        "Compare name and date of birth at the patient. If it is this patient's wristband, have it recorded anew; if "
        "it is another patient's, stop and call QA.",
    ),
    "PI-09": Sentence(
        "The standard input holds no identifiers. One JSON object with texts was wanted, by the names {wanted}.",
        "Write it so, or run the command in a terminal, where it asks.",
    ),
}
