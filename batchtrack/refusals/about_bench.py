"""Sentences about work at the bench: exceptions by telephone, paper, second persons (codes AB-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

SENTENCES: Final[Mapping[str, Sentence]] = {
    "AB-01": Sentence(
        "An exception by telephone is written down for {row} already.", "A second person at the bench signs it."
    ),
    "AB-02": Sentence("No exception by telephone waits for a second person at {row}."),
    "AB-03": Sentence(
        "{name} wrote down what QA said, so another person signs that they heard it.", "A colleague signs."
    ),
    "AB-04": Sentence("No exception by telephone waits for QA at {row}."),
    "AB-05": Sentence(
        "{name} is nobody of quality assurance here.", "Name the QA reviewer or qualified person who was called."
    ),
    "AB-06": Sentence(
        "The exception for {row} in {step} was given by telephone and is not signed by QA, due {due}.",
        "QA signs it in the step.",
    ),
    "AB-07": Sentence("The scan of the paper of {step} is not attached.", "Scan the signed paper and attach it."),
    "AB-08": Sentence("The second person scans the {row} for themselves.", "Scan it, then sign."),
    "AB-09": Sentence("{step} does not wait for a second person.", "The performer signs first."),
    "AB-10": Sentence(
        "{step} is not typed in from paper.", "Record what happened in the step that reports it, or raise a deviation."
    ),
    "AB-11": Sentence("{step} is signed or being typed in from paper already.", "Go on where it stands."),
    "AB-12": Sentence("Form {number} was printed meanwhile; the next one is {next}.", "Print again."),
    "AB-13": Sentence(
        "That was {scanned}. The second person scans what the performer scanned in {step}.", "Scan the one in hand."
    ),
    "AB-14": Sentence("Nothing that QA may pass stands against {scanned} here.", "Scan what the open row asks for."),
    "AB-15": Sentence("Nobody here is called {name}.", "Type the printed name or the id of the person who acted."),
    "AB-16": Sentence("{name} was trained for {step}, or works in it under QA's exception.", "Go on in the step."),
    "AB-17": Sentence(
        "The exception is for {name}'s own training. Nobody lets that pass for themselves.",
        "Ask another person of QA.",
    ),
}
