from dataclasses import replace
from datetime import UTC, datetime

import pytest

from batchtrack.events import Decided, Denied, Meaning
from batchtrack.facility import Actor, Role, stationery
from batchtrack.facility.stationery import SHIPPED, ChangeStationery, PageFormat, Stationery, StationeryChanged
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
QA = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
WANTED = ChangeStationery(("Example Street 1",), None, PageFormat.LETTER, signed_in_ink=True, reason="a new address")


def test_that_papers_are_on_a4_without_a_logo_until_somebody_signs_otherwise() -> None:
    assert Stationery((), None, PageFormat.A4, signed_in_ink=False) == SHIPPED
    decision = stationery.decide(None, WANTED, NOW, QA)
    assert isinstance(decision, Decided), decision
    assert stationery.fold(decision.events) == Stationery(
        ("Example Street 1",), None, PageFormat.LETTER, signed_in_ink=True, version=1
    )
    assert StationeryChanged.SIGNED is Meaning.APPROVAL


@pytest.mark.parametrize(
    ("command", "role", "codes"),
    [
        (WANTED, Role.TECHNICIAN, ["FA-04"]),
        (replace(WANTED, reason=" "), Role.QUALIFIED_PERSON, ["FA-06"]),
        (replace(WANTED, lines=("x" * 91,) * 7), Role.QA_REVIEWER, ["FA-62", *["FA-63"] * 7]),
        (ChangeStationery((), None, PageFormat.A4, signed_in_ink=False, reason="none"), Role.QA_REVIEWER, ["FA-61"]),
    ],
)
def test_that_what_papers_cannot_carry_is_refused_in_words(
    command: ChangeStationery, role: Role, codes: list[str]
) -> None:
    decision = stationery.decide(None, command, NOW, Actor("QA-A", frozenset({role})))
    assert isinstance(decision, Denied)
    assert [refusal.code for refusal in decision.refusals] == codes
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
