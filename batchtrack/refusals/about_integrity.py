"""Sentences about checkpoints, exports and what a verification finds beside them (codes IN-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_CHECKPOINTS: Final[Mapping[str, Sentence]] = {
    "IN-01": Sentence(
        "{path} is no checkpoint of this program.",
        "Name a file that batchtrack checkpoint wrote, or one of a workstation's state folder.",
    ),
    "IN-02": Sentence(
        "The checkpoint {path} was changed since it was taken: its heads do not give the tree that its event tells."
        " Nothing was compared with it.",
        "Take the copy of another workstation.",
    ),
    "IN-03": Sentence(
        "The record is not as it was at the checkpoint of {at}, which this workstation keeps: {count} differences,"
        " the first: {first} An older database may have been put back, or its end cut off. The checkpoint is kept as it"
        " is, and no newer one.",
        "Stop work, call QA, and run batchtrack verify with --checkpoint {path}.",
    ),
    "IN-04": Sentence(
        "No checkpoint can be kept in {folder}: {cause}. A cut-off end of the record could not be shown.",
        "See that the folder is there and has room.",
    ),
    "IN-05": Sentence(
        "There is something at {path} already. It was left as it is.", "Name a place where there is nothing yet."
    ),
}

_FINDINGS: Final[Mapping[str, Sentence]] = {
    "IN-50": Sentence("The whole stream is missing; at the checkpoint of {at} it had {version} events."),
    "IN-51": Sentence(
        "The end of the stream was cut off: at the checkpoint of {at} it had {version} events, now it has {found}."
    ),
    "IN-52": Sentence("The stream was written anew: at the checkpoint of {at} this event had another hash."),
    "IN-53": Sentence(
        "The checkpoint of {at} does not stand in the journal: an older database was put back, or its end was cut off."
    ),
    "IN-54": Sentence("The document {sha256} stands no longer as it stood at the checkpoint of {at}."),
    "IN-55": Sentence('At the checkpoint of {at} the database said of itself "{key}: {value}"; it says so no longer.'),
    "IN-56": Sentence("The event cites the document {sha256}, which is missing."),
    "IN-57": Sentence("The document {sha256} is cited by no event."),
    "IN-58": Sentence('The database says "{key}" of itself, which no version of this program writes.'),
    "IN-61": Sentence("The key {name} of sealed data for {reader} is gone, or not the one that the journal tells of."),
    "IN-62": Sentence("A key {name} of sealed data is kept for {reader}, of which the journal tells nothing."),
    "IN-63": Sentence("The identifiers of {subject} were erased, and the key that opens them is still there."),
    "IN-60": Sentence(
        '{row}: the record says "{recorded}"; this version of the program works out "{now}". What is recorded counts.'
    ),
}

SENTENCES: Final[Mapping[str, Sentence]] = {**_CHECKPOINTS, **_FINDINGS}
