"""Sentences about the command line (codes CM-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

SENTENCES: Final[Mapping[str, Sentence]] = {
    "CM-01": Sentence(
        "This command asks for name and password, and there is no terminal to ask at.",
        "Set BATCHTRACK_USER and BATCHTRACK_PASSWORD, or run it in a terminal.",
    ),
    "CM-02": Sentence("{path} cannot be written: {cause}.", "Name another file, or make room."),
    "CM-03": Sentence("{path} cannot be read: {cause}.", "Name a file that can be read."),
    "CM-04": Sentence(
        "{path} is in use by another program: {cause}.",
        "Close the window of the demonstration, then make the fresh one.",
    ),
    "CM-05": Sentence(
        "Something in the program itself went wrong. What was recorded is there. The report {number} is in {path}.",
        "Send that file, and say what you did.",
    ),
    "CM-06": Sentence(
        "The record of {stream} cannot be read: its event {version} is not as it was recorded.",
        "Run batchtrack verify, and look for the event in a backup.",
    ),
    "CM-07": Sentence(
        "The last running batch of this demonstration expired on {until}. Nothing of it can be given any more.",
        "Make a fresh one, which replaces this one: batchtrack demo --fresh.",
    ),
    "CM-08": Sentence("Release stages of {product} are: {stages}. Asked for was {stage}.", "Name one of them."),
    "CM-10": Sentence(
        "A text and its kind of quantity are needed, and one of them is not there.",
        "Give both; batchtrack check quantity --kinds lists the kinds.",
    ),
    "CM-11": Sentence("{quantity} cannot be expressed in {unit}, which measures something else.", "Name another unit."),
    "CM-12": Sentence("Nothing was recalled.", "Ask again, and type yes once the list is the right one."),
    "CM-09": Sentence("{batch} has no certificate yet.", "Certify the batch first."),
    "CM-17": Sentence(
        "{number} is the number of no data structure of ISBT 128.", "Give its three digits, 001 for a donation."
    ),
    "CM-18": Sentence("That was the {scanned}. Asked for was the {wanted} (structure {number}).", "Scan the {wanted}."),
    "CM-19": Sentence(
        "No window can be shown here: {cause}.",
        "Open it at a computer with a screen. batchtrack --help lists what works without one.",
    ),
    "CM-14": Sentence(
        "“{text}” does not say which value is meant, or one name is given twice.", 'Write it like name="value unit".'
    ),
}
