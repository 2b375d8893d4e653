"""English texts of certificates, which the tables of `services.paper_words` have in other languages."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.events.deviations import Cause
from batchtrack.batch.events.parts import Standing
from batchtrack.services.paper_words import ENGLISH, Words

VERDICTS: Final[Mapping[Standing, str]] = {
    Standing.WITHIN: "conforms",
    Standing.ALERT: "conforms, at alert limit",
    Standing.OUTSIDE: "does not conform",
    Standing.UNDECIDED: "undecided",
    Standing.UNLIMITED: "reported",
}

CAUSES: Final[Mapping[Cause, str]] = {
    Cause.VALUE_OUTSIDE_LIMIT: "{row}: {value}, limit {limit}",
    Cause.WINDOW_EXCEEDED: "{clock}: {elapsed}, allowed {allowed}",
    Cause.ANOTHER_PATIENTS_CODE: "A code of another patient was scanned",
    Cause.CUSTODY_GAP: "Handed over by {giver} while {holder} was the holder on record",
    Cause.RESULT_OUTSIDE_CRITERION: "{test}: {value}, criterion {criterion}",
    Cause.REPORTED_OUT_OF_ORDER: "{step} was reported before the steps it follows were complete",
    Cause.ADMINISTERED_WITHOUT_CLEARANCE: "Given without clearance",
    Cause.ADMINISTERED_AFTER_EXPIRY: "Begun at {started}, after expiry on {expiry}",
    Cause.INCIDENT: "Incident",
    Cause.RAISED_BY_PERSON: "Raised by a person",
    Cause.SEAL_OR_CONDITION: "Sealed with {sealed}, found {found}",
    Cause.CONTAINER_BALANCE: "{container} does not add up: {difference}, allowed {tolerance}",
    Cause.CONTAINER_HISTORY: "{container} is {state} by the record: {act}",
    Cause.REPORTED_AFTER_END: "{step} was reported after the batch had ended: {end}",
    Cause.EXCEPTION_GRANTED: "Exception for {row} in {step}, {scope}",
    Cause.PAPER_WITHOUT_ROLE: "{step} was done on paper by a person without the role {role}",
    Cause.CLINIC_TOLD_LATE: "Clinic told at {told}, alert raised at {raised}: {alert}",
    Cause.RECALLED: "Recalled",
    Cause.READING_MISSING: "{reading} was not read",
}

FILE_IS_SIGNED: Final = (
    "This file carries the electronic signature of {name}, made with the same key as the signature in the record: any"
    " reader of PDF shows whether it was altered since. To see whose signature it is, let your reader trust the"
    " certificate of {facility}; compare the fingerprint below with the facility by a way other than this file."
)
FILE_AND_INK: Final = (
    "This paper is signed by hand on the line below. The file that it was printed from carries the electronic signature"
    " of {name} as well, made with the same key as the signature in the record."
)
IN_INK: Final = "{name}: signature, date"
COPY_IS_NOT_SIGNED: Final = (
    "Each signature was made in the record with that person's own key; its certificate is named by the start of its"
    " SHA-256. This copy carries no signature: the issued file does."
)
KEY: Final = "key {fingerprint}"
SUPPLY_MEANING: Final = "supply outside the specification, at the physician's request"
SUPPLY_TITLE: Final = "Supply outside the specification"
SUPPLY_WARNING: Final = (
    "OUT OF SPECIFICATION – supplied under EU GMP Part IV 11.5 at the request of {physician}. "
    "Not certified as conforming. Fails: {tests}."
)
SUPPLY_FIELDS: Final[Mapping[str, str]] = {
    "Certification statement": "Statement of supply",
    "Person authorising the release": "Person deciding the supply",
    "Manufacturer where the certifying qualified person is": "Manufacturer where the deciding person is",
}
"""Fields of a certificate that a paper of supply calls otherwise: it certifies nothing."""
SEE_SUPPLY: Final = "See the statement at the head of this paper."
SEE_RESULTS: Final = "Every result, with criterion, method and verdict."
SEE_STATEMENT: Final = "See the statement at the head of this certificate."


def cause_words(cause: Cause, values: Mapping[str, str], words: str | None, say: Words = ENGLISH) -> str:
    """What a deviation is about, in one line; what somebody wrote stays as it was written."""
    template = say(CAUSES[cause])
    try:
        line = template.format_map(dict(values))
    except KeyError:
        line = template
    return f"{line}: {words}" if words else line
