"""What the primary button of a step does, by how the step stands; whether it may is the services' answer."""

from dataclasses import dataclass
from typing import Final

from batchtrack.product.model import StepKind, Verification
from batchtrack.services.views.shapes import FormState, StepForm
from ui.texts import say
from ui.texts import step as texts

LACKS_ROLE: Final = "BA-05"


@dataclass(frozen=True, slots=True)
class Primary:
    """The act of the page: its name and its words; not pressed where the person lacks the role."""

    act: str
    words: str
    enabled: bool = True


_BY_STATE: Final = {
    FormState.NOT_BEGUN: ("start", texts.START),
    FormState.OPEN: ("sign", texts.SIGN),
    FormState.VOIDED: ("sign", texts.SIGN_AGAIN),
    FormState.STOPPED: ("continue", texts.CONTINUE),
    FormState.SIGNED: ("verify", texts.VERIFY),
    FormState.VERIFIED: ("next", texts.NEXT_STEP),
}
_BY_KIND: Final = {
    StepKind.TESTING: ("to_results", texts.TO_RESULTS),
    StepKind.CERTIFICATION: ("to_release", texts.TO_RELEASE),
}


def primary_of(form: StepForm) -> Primary:
    """The one primary act of a step."""
    if form.kind in _BY_KIND:
        act, words = _BY_KIND[form.kind]
    elif form.state is FormState.SIGNED and form.verification is Verification.NONE:
        act, words = _BY_STATE[FormState.VERIFIED]
    else:
        act, words = _BY_STATE[form.state]
    lacks_role = any(refusal.code == LACKS_ROLE for refusal in form.against_start)
    return Primary(act, say(words), enabled=not (act == "start" and lacks_role))
