"""Sentences about matching codes at touch points (codes MA-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_SCANS: Final[Mapping[str, Sentence]] = {
    "MA-01": Sentence(
        "The {row} was typed, not scanned: {shown}. It counts once a second person has compared it with the label.",
        "A second person confirms it at its row, or scan the code.",
    ),
    "MA-02": Sentence(
        "This is label {label} of the {container}, which was replaced; the label on it is number {applied}.",
        "Put the old label aside and scan the one on the container itself.",
    ),
    "MA-03": Sentence(
        "This is label {label} of the {container}, which was never applied; the label on it is number {applied}.",
        "Put the spare label aside and scan the one on the container itself.",
    ),
    "MA-04": Sentence("No typed code waits for a second person here: {shown} is not at this row."),
    "MA-05": Sentence(
        "The code at this row is now {now}; shown was {shown}. A signature covers what was seen.",
        "Look at the row as it is now and compare again.",
    ),
    "MA-06": Sentence(
        "This code has no check character, so a slip would go unseen.", "Type it a second time, without looking at it."
    ),
    "MA-07": Sentence(
        "The two entries differ at character {place}: first {first}, then {second}.",
        "Look at the label and type both again.",
    ),
    "MA-08": Sentence(
        "Label {label} of the {container} was printed here and is not applied by the record, so it counts for nothing.",
        "Apply it under Labels: scan it together with the old label or the source container.",
    ),
    "MA-09": Sentence(
        "{name} typed the donation number {din}, so another person compares it with the label.",
        "A second person signs, or scan the number in the step of the collection.",
    ),
    "MA-10": Sentence(
        "The donation number {din} was typed, not scanned; it counts once a second person has compared it and signed.",
        "Scan it, or type it under Custody, where the second person signs.",
    ),
    "MA-11": Sentence(
        "Vial {vial} of bank {bank} was typed, not scanned; a vial is taken out of its bank by a scan alone.",
        "Scan the vial. If its code does not read, QA gives it back and allocates another.",
    ),
    "MA-12": Sentence(
        "At the {row} was scanned: {shown}. That label is on the container no more by the record.",
        "Scan the label that is on the container now.",
    ),
    "MA-13": Sentence(
        "That was {scanned}. By the record the {container} was destroyed, so the step is stopped.",
        "Put it aside and tell QA. If it is the right one all the same, a second person lets the step go on, and it is "
        "scanned again.",
    ),
}

_COLLECTIONS: Final[Mapping[str, Sentence]] = {
    "MA-20": Sentence(
        "{batch} is still being worked on, so its containers are not all numbered yet.",
        "Order the second collection once {batch} has ended or was given.",
    ),
    "MA-21": Sentence(
        "{batch} is of {product}. A chain of identity is one patient's one therapy, so {told} needs its own.",
        "Order a new chain of identity.",
    ),
    "MA-22": Sentence(
        "Container numbers end at {most}, and this chain of identity has used {used}.", "Order a new chain of identity."
    ),
    "MA-23": Sentence("{batch} is of {subject}, the order is for {told}.", "Choose a batch of {told}."),
}

_RUNS: Final[Mapping[str, Sentence]] = {
    "MA-31": Sentence(
        "The file does not say when and on which instrument the sample was counted.",
        "Export it in the long form, or type the values.",
    ),
    "MA-32": Sentence(
        "The sample was counted at {counted}, before {step} began at {began}.", "Load the file of this sample's run."
    ),
    "MA-33": Sentence("The sample was counted at {counted}, and it is {now}.", "Look at the clock of the instrument."),
    "MA-34": Sentence("No {kind} with the serial number {serial} is known here.", "Register it under Equipment."),
    "MA-35": Sentence(
        "This run was already taken over for {batch}, {step}. One run serves one sample.", "Load the file of this run."
    ),
    "MA-36": Sentence(
        "{name} loaded the file, so another person answers for its sample id.",
        "Somebody else compares tube and file and signs.",
    ),
    "MA-37": Sentence("The sample id {found} is the one that {step} wants; there is nothing to answer."),
    "MA-39": Sentence(
        "The sample was counted on {found}; in {step} {scanned} was scanned.",
        "Load the file of {scanned}, or scan the instrument that was used.",
    ),
    "MA-38": Sentence("This run was already set aside in {step}."),
}

SENTENCES: Final[Mapping[str, Sentence]] = {**_SCANS, **_COLLECTIONS, **_RUNS}
