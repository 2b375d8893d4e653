from dataclasses import replace
from datetime import UTC, datetime

import pytest

from batchtrack.events import Decided, Denied
from batchtrack.facility import Actor, Role, Site, chain_stream, chains, site
from batchtrack.facility.folding import StreamOrderError
from batchtrack.identity import HIGHEST_SERIAL
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
SET_UP = Actor("ADMIN-A", frozenset(), setting_up=True)
PLANNER = Actor("PLAN-A", frozenset({Role.PLANNER}))
DEMO = site.FoundFacility("A9990", "Demonstration facility", True, "Europe/Vienna", ",", simulated_clock=True)
REAL = replace(DEMO, code="G1234", name="A facility", demonstration=False, simulated_clock=False)


def after(state: Site | None, command: site.SiteCommand) -> Site:
    decision = site.decide(state, command, NOW, SET_UP)
    assert isinstance(decision, Decided), decision
    for event in decision.events:
        state = site.evolve(state, event)
    assert state is not None
    return state


def codes_of(state: Site | None, command: site.SiteCommand, actor: Actor = SET_UP) -> list[str]:
    decision = site.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


def test_that_a_facility_says_at_its_founding_whether_m_is_million() -> None:
    assert not after(None, REAL).m_is_million
    assert after(None, replace(REAL, m_is_million=True)).m_is_million


def test_that_a_demonstration_is_seeded_until_it_is_opened() -> None:
    demo = after(None, DEMO)
    assert demo.seeding
    opened = after(demo, site.OpenDemonstration("A9990"))
    assert not opened.seeding
    assert opened.demonstration
    assert after(opened, site.OpenDemonstration("A9990")) == opened


def test_that_a_real_facility_is_never_seeded_and_never_a_demonstration() -> None:
    real = after(None, REAL)
    assert not real.seeding
    assert codes_of(real, site.OpenDemonstration("G1234")) == ["FA-55"]
    assert codes_of(real, DEMO) == ["FA-02"]


@pytest.mark.parametrize(
    ("command", "codes"),
    [
        (replace(DEMO, code="G1234"), ["FA-51"]),
        (replace(REAL, code="A9990"), ["FA-52"]),
        (replace(DEMO, code="A99"), ["FA-50"]),
        (replace(REAL, code="A123"), ["FA-50"]),
        (replace(DEMO, code="REXB"), ["FA-51"]),
        (replace(DEMO, zone="Europe/Nowhere"), ["FA-53"]),
        (replace(DEMO, zone="Europe"), ["FA-53"]),
        (replace(REAL, simulated_clock=True), ["FA-54"]),
        (replace(DEMO, name=""), ["FA-06"]),
    ],
)
def test_that_a_facility_is_founded_in_form_only(command: site.FoundFacility, codes: list[str]) -> None:
    assert codes_of(None, command) == codes


def test_that_a_facility_without_a_number_of_the_standard_has_a_short_code_of_its_own() -> None:
    assert isinstance(site.decide(None, replace(REAL, code="REXB"), NOW, SET_UP), Decided)
    decision = chains.decide(None, chains.IssueChainNumber("REXB", 2026, "REX-0042"), NOW, PLANNER)
    assert isinstance(decision, Decided)
    (event,) = decision.events
    assert isinstance(event, chains.ChainNumberIssued)
    assert event.chain == "XC0REXB26000001"


def test_that_nobody_founds_a_facility_outside_its_set_up() -> None:
    assert codes_of(None, DEMO, Actor("ADMIN-A", frozenset({Role.ADMINISTRATOR}))) == ["FA-04"]


def issue(register: chains.ChainRegister | None, batch: str) -> chains.ChainNumberIssued:
    decision = chains.decide(register, chains.IssueChainNumber("A9990", 2026, batch), NOW, PLANNER)
    assert isinstance(decision, Decided), decision
    (event,) = decision.events
    assert isinstance(event, chains.ChainNumberIssued)
    return event


def test_that_chain_numbers_ascend_by_one_from_one() -> None:
    first = issue(None, "REX-0041")
    second = issue(chains.fold([first]), "REX-0042")
    assert (first.serial, first.chain) == (1, "CHA999026000001")
    assert (second.serial, second.chain, second.batch) == (2, "CHA999026000002", "REX-0042")
    assert chains.fold([first, second]) == chains.ChainRegister(last=2, version=2)
    assert chain_stream("A9990", 2026) == "register/chain-A9990-26"


def test_that_a_number_given_twice_or_left_out_cannot_be_folded() -> None:
    first = issue(None, "REX-0041")
    with pytest.raises(StreamOrderError):
        chains.fold([first, first])
    with pytest.raises(StreamOrderError):
        chains.fold([issue(chains.fold([first]), "REX-0042")])


def test_that_used_up_numbers_are_told() -> None:
    full = chains.ChainRegister(last=HIGHEST_SERIAL, version=HIGHEST_SERIAL)
    decision = chains.decide(full, chains.IssueChainNumber("A9990", 2026, "REX-0042"), NOW, PLANNER)
    assert isinstance(decision, Denied)
    assert [refusal.code for refusal in decision.refusals] == ["FA-56"]
    assert "999999" in sentence(decision.refusals[0])


def test_that_a_technician_issues_no_chain_number() -> None:
    technician = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
    decision = chains.decide(None, chains.IssueChainNumber("A9990", 2026, "REX-0042"), NOW, technician)
    assert isinstance(decision, Denied)
