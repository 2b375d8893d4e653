"""Sentences about labels (codes LB-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

SENTENCES: Final[Mapping[str, Sentence]] = {
    "LB-01": Sentence(
        "The container {container} has {number} labels that are affixed, so its code stands on it more than once.",
        "Name it under one kind of label that is not for transport.",
    ),
    "LB-02": Sentence(
        "The container {container} has no label that is affixed.",
        "Name it among the containers of a kind of label.",
    ),
    "LB-04": Sentence(
        "No destination holds for every study and site, so a batch may have no rules for its labels.",
        "Add one without study and site as the last.",
    ),
    "LB-05": Sentence(
        "The labels for {destination} follow American rules and are in the language {language}; these ask for English.",
        "Write en, or another regime.",
    ),
    "LB-06": Sentence(
        "{label} lacks {element}, which {basis} asks for.",
        "Add it to the elements of the label, or to attached or accompanying where the rule allows that.",
    ),
    "LB-07": Sentence(
        "{label} says {element}, and there are no words for it in the language {language}.",
        "Write them under texts of the labels or of this kind.",
    ),
    "LB-08": Sentence(
        "{label} says {element}, and the labels name nothing in the record that holds it.",
        "Name the row or the code under labels, or leave the element to be written by hand.",
    ),
    "LB-09": Sentence(
        "The row {field} tells of an infection marker and offers no choices.",
        "Name a row with choices of which the conforming ones mean that nothing was found.",
    ),
    "LB-10": Sentence(
        "The row {field} is to tell the blood group, and none of its choices is one.",
        "Offer choices like A+ or A RhD positive.",
    ),
    "LB-20": Sentence(
        "The product {product} declares no labels, so none are printed here.",
        "Label with the site's own labels and enter their numbers in the step.",
    ),
    "LB-21": Sentence(
        "The product has no label of the kind {kind} for {container}.",
        "Choose one of {kinds}.",
    ),
    "LB-22": Sentence(
        "The label of {container} says {element}, and the record does not hold it yet.",
        "Enter it first, then print.",
    ),
    "LB-23": Sentence(
        "{container} holds material of several donations, {numbers}, and a label names one.",
        "Print a kind of label without the donation's number.",
    ),
    "LB-24": Sentence(
        "The words of the label do not fit on {size} mm in type that can be read.",
        "Print a larger kind of label, or shorten the words in the product document.",
    ),
    "LB-25": Sentence(
        "Label {label} of {container} was printed and is neither applied nor voided.",
        "Apply it, void it, or reprint it with a reason.",
    ),
    "LB-26": Sentence(
        "{container} bears label {label}; a second one would make two.",
        "Reprint it with a reason: the old number is then voided.",
    ),
    "LB-27": Sentence(
        "{container} is filled from {source}, which does not exist yet.",
        "Begin the step that makes it, then print.",
    ),
    "LB-28": Sentence(
        "{container} has no label number {label}.",
        "Read the number on the label, after the container's own.",
    ),
    "LB-29": Sentence(
        "Label {label} of {container} is {standing}, so nothing is left of it to be replaced.",
        "Print a label; it gets the next number.",
    ),
    "LB-30": Sentence(
        "The codes and the words of the label of {container} contradict each other, so it is not printed.",
        "Compare the record with the elements of the label in the product document.",
    ),
    "LB-40": Sentence(
        "The room {room} has no label stock of {size} mm.",
        "Load a roll for its printer first.",
    ),
    "LB-41": Sentence(
        "In {room} {number} labels of {batch} are printed and neither applied nor voided, so those of {next} wait.",
        "Apply or void the labels of {batch} first.",
    ),
    "LB-42": Sentence(
        "The roll of {size} mm in {room} holds {left} labels, and {wanted} are wanted.",
        "Load another roll.",
    ),
    "LB-43": Sentence(
        "Stock numbers {first} to {last} of {size} mm are no new roll: those up to {highest} were loaded before.",
        "Read the first and the last number on the roll.",
    ),
    "LB-44": Sentence(
        "The label stock of {room} is at the printer {printer}, not at {named}.",
        "Print at {printer}, or load a roll for the other printer in another room.",
    ),
    "LB-45": Sentence(
        "In {room} the material of {occupant} is open, so no label of {batch} is printed there.",
        "Print in another room, or after the room was cleared.",
    ),
    "LB-46": Sentence(
        "Stock number {number} of {room} is not waiting to be applied or voided.",
        "Look at the labels of the batch.",
    ),
    "LB-47": Sentence(
        "No printer with blanks of {size} mm is free for {batch}.",
        "Load a roll, or apply or void the labels that lie at the printer.",
    ),
    "LB-48": Sentence(
        "{batch} has no container {named}. Its product knows {known}.",
        "Name one of them, or the number on the container.",
    ),
    "LB-49": Sentence(
        "{first} to {last} are no stock numbers: these are digits alone.",
        "Read the first and the last number on the roll.",
    ),
    "LB-61": Sentence(
        "That was {scanned}. Beside the new label of {container} the scan of {wanted} is wanted.",
        "Scan it on the container, never on a paper beside it.",
    ),
    "LB-62": Sentence(
        "Label {label} of {container} is {standing}, so it cannot be applied.",
        "Void what lies there and reprint.",
    ),
    "LB-63": Sentence(
        "Label {label} of {container} is {standing} already.",
        "Nothing is left to be recorded of it.",
    ),
    "LB-64": Sentence(
        "{scanned} was met at the labels of {batch}. Both batches stop; deviation {deviation} is open.",
        "Put both labels and containers aside and call QA.",
    ),
    "LB-65": Sentence(
        "That was {scanned}, and no label of {batch} with that code was printed here.",
        "Scan the code on the label that was just printed.",
    ),
    "LB-80": Sentence(
        "Label {label} of {container} was printed and is neither applied nor voided.",
        "Apply it, or void it with a reason.",
    ),
    "LB-81": Sentence(
        "The step counts {typed} labels {what}, and {counted} are recorded one by one.",
        "Correct the count, or record what happened to the label.",
    ),
    "LB-82": Sentence(
        "No label of {container} was applied.",
        "Print it and apply it by two scans.",
    ),
    "LB-84": Sentence(
        "Label {label} of {container} says an expiry that has moved since it was printed.",
        "Reprint it with that reason.",
    ),
    "LB-85": Sentence(
        "By the record the {container} was destroyed; it gets no label.",
        "Void the label if one waits. If the container is still there, tell QA.",
    ),
    "LB-83": Sentence(
        "No label of {container} was applied, so {step} cannot be signed.",
        "Print it and apply it by two scans.",
    ),
}
