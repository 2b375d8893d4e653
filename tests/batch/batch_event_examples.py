"""One example of every kind of event, taken from a journey on which nearly everything happens.

Run as a program it writes the fixture of each (kind, schema) that has none yet; a fixture is never written anew, since
it stands for bodies that are in somebody's database already.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from container_event_examples import allocated, handled, typed
from happenings import rebound, recalled_after_use, repeated, supplied
from happy_way import after, before, opened
from journey import Journey
from journey_people import ANALYST_A, QUALIFIED_A, REVIEWER_A, TECHNICIAN_A, TECHNICIAN_B, TECHNICIAN_C, ZONE
from labelled import applied, code_of, printed, reprinted

from batchtrack.batch import commands
from batchtrack.batch.events import CATALOGUE
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.entries import RetypeReason
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.batch.events.release import (
    PaperDrawnUp,
    PaperExported,
    PaperIssued,
    PaperKind,
    PaperReprinted,
    RecordExported,
)
from batchtrack.batch.events.remarks import FormKind
from batchtrack.batch.events.use import Answer
from batchtrack.batch.questions.times import show_time
from batchtrack.events import Event

FOLDER: Final = Path(__file__).parent / "fixtures" / "events"
_DOCUMENT: Final = "ab" * 32
_PAPERS: Final[tuple[Event, ...]] = (
    PaperIssued(
        paper=PaperKind.CERTIFICATE,
        number="B-0017-C1",
        stage="certification",
        document=_DOCUMENT,
        certified_by=QUALIFIED_A.person,
    ),
    PaperDrawnUp(
        paper=PaperKind.BATCH_RECORD, number="B-0017-R1", document=_DOCUMENT, up_to=300, reason="for the inspector"
    ),
    PaperReprinted(number="B-0017-C1", copy_number=1, reason="for the ward", document=_DOCUMENT),
    PaperExported(number="B-0017-C1", document=_DOCUMENT),
    RecordExported(reason="asked for by the authority", sha256=_DOCUMENT, events=41),
)


@cache
def examples() -> Mapping[str, Event]:
    """By kind."""
    journeys = (
        handled(),
        allocated(),
        typed(),
        after("final_certification"),
        _labelled(),
        _on_paper(),
        _troubled_at_the_bench(),
        _troubled_after_certification(),
        recalled_after_use(),
        supplied(),
        rebound(),
        repeated(),
    )
    walked = {fact.event.KIND: fact.event for journey in journeys for fact in journey.facts}
    return walked | {paper.KIND: paper for paper in _PAPERS}


def _labelled() -> Journey:
    journey = opened("dilution")
    printed(journey, "diluted", "bag")
    applied(journey, code_of(journey, "diluted", 1), journey.label_of("marrow"))
    reprinted(journey, "diluted", "bag", 1)
    journey.do(commands.VoidLabel("diluted", "bag", 2, "left over", spare=True), TECHNICIAN_A)
    return journey


def _troubled_at_the_bench() -> Journey:
    journey = opened("wash").wait(minutes=4)
    journey.do(commands.Scan("wash", journey.label_of("marrow"), "wash_source"), TECHNICIAN_A)
    journey.do(commands.ContinueStep("wash", "the right bag is on the table"), TECHNICIAN_B)
    journey.do(commands.Scan("wash", journey.label_of("separated"), "wash_source", typed=True), TECHNICIAN_A)
    shown = journey.batch.steps["wash"].scans["wash_source"].shown
    journey.do(commands.ConfirmTypedScan("wash", "wash_source", shown), TECHNICIAN_B)
    journey.do(commands.AnswerSample("wash", _DOCUMENT, "0017-1", "0017.05.1", "typed at the counter"), TECHNICIAN_B)
    journey.do(commands.SetRunAside("wash", _DOCUMENT, "0017-1", "bubbles in the cassette"), TECHNICIAN_A)
    journey.do(commands.RecordEntry("wash_speed", "50"), TECHNICIAN_A)
    journey.do(commands.RetypeEntry("wash_speed", "500", RetypeReason.TYPING_SLIP, "a zero was lost"), TECHNICIAN_A)
    journey.do(commands.MarkNotApplicable("supernatant", "device without collection"), TECHNICIAN_A)
    journey.do(
        commands.GrantException("wash", "centrifuge", "centrifuge CF-2", "the other is broken", "none"), REVIEWER_A
    )
    journey.do(commands.RecordEntry("wash_time", "10 min", happened=show_time(journey.now, ZONE)), TECHNICIAN_A)
    _passed_by_phone(journey)
    journey.do(commands.AttachFile("the pellet", _DOCUMENT, "image/jpeg", 12, "wash"), TECHNICIAN_A)
    journey.do(commands.PrintForm(FormKind.CONTINGENCY, 1, ("wash",), _DOCUMENT), TECHNICIAN_A)
    journey.fill_in("wash").sign("wash").verify("wash")
    journey.do(commands.RaiseDeviation(DeviationClass.MINOR, "Door stood open", "wash"), TECHNICIAN_A)
    journey.do(commands.AssessDeviation(2, "no effect", acceptable=True), REVIEWER_A)
    journey.do(commands.CloseDeviation(2, "door repaired", "wear", "replaced at each service"), REVIEWER_A)
    journey.do(commands.PlaceHold("Power failure"), TECHNICIAN_A)
    journey.do(commands.LiftHold(1, "power is back"), REVIEWER_A)
    journey.do(commands.AddComment("rough sound", "wash", "wash_speed"), TECHNICIAN_A)
    journey.do(commands.LeaveRoom("To quarantine storage"), TECHNICIAN_A)
    fates = tuple(Fate(container=made.number, fate="destroyed") for made in journey.batch.containers)
    journey.do(commands.EndBatch(EndKind.PROCESSING_FAILED, "Too few cells", fates), REVIEWER_A)
    return journey


def _passed_by_phone(journey: Journey) -> None:
    told = commands.TellException(
        "resuspension", "saline", "lot SAL-1", "none else is here", "none", REVIEWER_A.person, journey.now, ZONE
    )
    journey.do(told, TECHNICIAN_A)
    journey.do(commands.WitnessException("resuspension", "saline"), TECHNICIAN_B)
    journey.do(commands.SignExceptionLater("resuspension", "saline"), REVIEWER_A)


def _on_paper() -> Journey:
    journey = before("wash")
    roles = frozenset({"technician"})
    journey.do(commands.TranscribeStep("wash", TECHNICIAN_C.person, roles, journey.now, ZONE, _DOCUMENT), TECHNICIAN_A)
    return journey


def _troubled_after_certification() -> Journey:
    journey = after("clinic_receipt")
    journey.do(commands.CorrectEntry("clinic_seal", "yes", "looked again"), REVIEWER_A)
    journey.sign("clinic_receipt")
    confirm = commands.ConfirmCertificate("certification", "no effect", journey.batch.version)
    journey.do(confirm, QUALIFIED_A)
    journey.do(commands.ReadInterim("sterility", 1, journey.now, ZONE, "no growth"), ANALYST_A)
    journey.do(commands.CorrectResult("gram", "organisms seen", "second slide"), ANALYST_A)
    call = commands.ContactClinic(1, "Ward nurse", journey.now, ZONE, read_back=True, answer=Answer.NOT_GIVEN)
    journey.do(call, REVIEWER_A)
    journey.do(commands.ReportIncident(journey.reported("ward nurse"), "The syringe fell"), TECHNICIAN_A)
    return journey


def write_missing() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind, cls in CATALOGUE.kinds.items():
        path = FOLDER / f"{kind}-{cls.SCHEMA}.json"
        if not path.exists():
            path.write_text(examples()[kind].model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_missing()
