"""Sentences about containers, custody and genealogy (codes CT-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_DOCUMENT: Final[Mapping[str, Sentence]] = {
    "CT-01": Sentence(
        "Container {container} has a tolerance and no field with what it holds.",
        "Name the field under volume: a volume, a cell count or a number of pieces.",
    ),
    "CT-02": Sentence(
        "Container {container} is measured in {unit}; {told} cannot be added up with it.",
        "Tell all its amounts in one measure.",
    ),
    "CT-03": Sentence(
        "Container {container} does not say how much it takes from {source}, whose balance is kept in {unit}.",
        "Name the field under takes, or the container that it is counted with.",
    ),
    "CT-04": Sentence(
        "What is left in {container} is worked out in {field}: a remainder of the same amounts always adds up.",
        "Measure what is left, or write rest: nothing.",
    ),
    "CT-05": Sentence(
        "{container} is split into {parts} parts; a division code has letters for {most}.",
        "Split it in two stages.",
    ),
    "CT-06": Sentence(
        "Container {container} begins with the act {act}; an {relation} product begins with {wanted}.",
        "Change the act, or the relation of the product.",
    ),
    "CT-07": Sentence(
        "Container {container} is filled from another one, which is no {act}.",
        "Change the act, or take from away.",
    ),
    "CT-08": Sentence(
        "{container} is split for a third time; a division code tells two levels.",
        "Split it in two stages at most.",
    ),
    "CT-09": Sentence(
        "Containers {containers} have the product code {product_code} and no division that tells them apart.",
        "Give each a product code of its own, or write act: split.",
    ),
    "CT-13": Sentence(
        "Container {container} is of the surroundings, so it is filled from nothing and holds no volume.",
        "Write purpose: environment, and take from and volume away.",
    ),
}

_CONTAINERS: Final[Mapping[str, Sentence]] = {
    "CT-10": Sentence("Batch {batch} has no container {number}.", "Compare the number on the label."),
    "CT-11": Sentence(
        "Container {number} of batch {batch} is no collection, so it has no donation number of its own.",
        "Scan the number at the container of the collection; what is made of it bears the same.",
    ),
    "CT-12": Sentence(
        "Container {number} bears the donation number {din} already.",
        "Compare the label; where the record is wrong, raise a deviation.",
    ),
}

_ALLOCATION: Final[Mapping[str, Sentence]] = {
    "CT-20": Sentence(
        "{product} is an autologous product, so donor and recipient of {batch} are one person.",
        "Vials are allocated to batches of allogeneic products alone.",
    ),
    "CT-21": Sentence(
        "Container {number} of batch {batch} is not one that a vial is allocated to.",
        "Begin the step that takes the vial, and choose its container.",
    ),
    "CT-22": Sentence("Container {number} is vial {vial} already.", "Give that vial back first."),
    "CT-23": Sentence(
        "No vial is allocated to container {number} of batch {batch}.", "QA allocates one before it is taken out."
    ),
    "CT-24": Sentence(
        "Vial {vial} was not allocated to batch {batch}; vial {allocated} was.",
        "Put it back, and take vial {allocated}.",
    ),
    "CT-25": Sentence(
        "Container {number} of batch {batch} is no vial that was allocated to this recipient and taken out for it.",
        "QA allocates a vial and it is taken out, or the dose is made anew.",
    ),
    "CT-26": Sentence(
        "Vial {vial} was taken out of its bank for batch {batch} already.",
        "What becomes of it is told with its container.",
    ),
    "CT-27": Sentence(
        "Container {number} of batch {batch} is {state} by the record.",
        "Compare the container with the record; what was done with it is told on the custody page.",
    ),
    "CT-28": Sentence(
        "Vial {vial} of bank {bank} was not allocated to batch {batch}; vial {allocated} of bank {other} was.",
        "Put it back, and take vial {allocated} of bank {other}.",
    ),
    "CT-29": Sentence(
        "{text} does not name a bank and a vial.", "Type the code on the vial, or the bank, a space and the vial."
    ),
    "CT-30": Sentence("The {whose}'s blood group is {group}; recorded are {known}.", "Choose one of these."),
    "CT-31": Sentence("No HLA locus of the {whose} is told.", "Copy the loci from the laboratory's report."),
    "CT-32": Sentence(
        "Locus {locus} of the {whose} has not both alleles.",
        "Copy both from the report; where there is one, write it twice.",
    ),
    "CT-33": Sentence("Locus {locus} of the {whose} is told twice.", "Keep one of them."),
    "CT-34": Sentence("Cell bank {bank} stands as {status}.", "Nothing is left to do, or another bank serves."),
    "CT-35": Sentence(
        "{person} registered cell bank {bank} and would approve it too.", "Another QA reviewer approves it."
    ),
    "CT-36": Sentence(
        "Cell bank {bank} stands as {status}: no vial of it is allocated or taken out.",
        "QA approves the bank, or a vial of another bank is taken.",
    ),
    "CT-37": Sentence("Cell bank {bank} has no vial {vial}.", "Compare the code on the vial."),
    "CT-38": Sentence("Vial {vial} of bank {bank} is {state}.", "Choose another vial."),
    "CT-39": Sentence(
        "Vial {vial} of bank {bank} is reserved for batch {other}, not for {batch}.",
        "Put it back, and take the vial of {batch}.",
    ),
    "CT-40": Sentence(
        "Donation number {din} belongs to {holder} already; a number is given to one donation for all time.",
        "Compare the label. If it bears this number, tell QA at once: two donations may have been mixed up.",
    ),
}

_TRACING: Final[Mapping[str, Sentence]] = {
    "CT-41": Sentence(
        "Container {number} of {batch} bears or waits for label {label}: a vial that goes back would keep it.",
        "Take the label off the vial and void it, then give the vial back.",
    ),
    "CT-50": Sentence(
        "Nothing on record is called {text}: no subject, batch, chain of identity, donation, lot, device or donor.",
        "Compare the id; it is written as on the label.",
    ),
}

SENTENCES: Final[Mapping[str, Sentence]] = {**_DOCUMENT, **_CONTAINERS, **_ALLOCATION, **_TRACING}
