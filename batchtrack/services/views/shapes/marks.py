"""How things on a batch's page stand, by the sign that is shown."""

from enum import StrEnum


class StepMark(StrEnum):
    """How a step stands, by the sign that the list shows."""

    NOT_BEGUN = "not_begun"
    OPEN = "open"
    DONE = "done"
    ALERT = "alert"
    STOP = "stop"
    TO_VERIFY = "to_verify"


class FormState(StrEnum):
    """How the step on the page stands."""

    NOT_BEGUN = "not_begun"
    OPEN = "open"
    STOPPED = "stopped"
    VOIDED = "voided"
    SIGNED = "signed"
    VERIFIED = "verified"


class RowKind(StrEnum):
    """How a row of the form is filled."""

    REPORTED = "reported"
    ROOM = "room"
    SCAN = "scan"
    EQUIPMENT = "equipment"
    MATERIAL = "material"
    QUANTITY = "quantity"
    COMPUTED = "computed"
    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes_no"
    TIME = "time"


class Side(StrEnum):
    """On which side of its limit a value lies."""

    BELOW = "below"
    ABOVE = "above"
    OUTSIDE = "outside"
