"""Each named fault, at every step where it can occur: no clearance until it is resolved, and a rule behind each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from faults import (
    CORRECTED_DOSE,
    DOSE_OUTSIDE,
    EXPIRED,
    FAULTS,
    FOREIGN_SCAN,
    MISSING_VERIFIER,
    PERFORMER_VERIFIES,
    UNSIGNED,
    WITHDRAWN,
    Fault,
    is_cleared_by_pushing_on,
)
from happy_way import after

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions import judging, missing, progress, readiness
from batchtrack.batch.rules import clearing, correcting, permits, scanning, starting, verifying
from batchtrack.batch.rules.computing import recompute
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch, Certificate
from batchtrack.product.model import Product, StepDefinition

CASES = [pytest.param(fault, place, id=f"{fault.name} at {place}") for fault in FAULTS for place in fault.places]
RESOLVABLE = [
    pytest.param(fault, place, id=f"{fault.name} at {place}")
    for fault in FAULTS
    if fault.resolvable
    for place in fault.places
]


@pytest.mark.parametrize(("fault", "place"), CASES)
def test_that_no_clearance_is_given_while_the_fault_stands(fault: Fault, place: str) -> None:
    assert not is_cleared_by_pushing_on(fault.inject(place), fault, place)


@pytest.mark.parametrize(("fault", "place"), RESOLVABLE)
def test_that_the_clearance_is_given_once_the_fault_is_resolved_as_the_rules_allow(fault: Fault, place: str) -> None:
    assert is_cleared_by_pushing_on(fault.inject(place), fault, place, resolving=True)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_that_a_fault_is_injected_at_more_than_one_place(fault: Fault) -> None:
    assert len(fault.places) > 1


@dataclass(frozen=True)
class Removed:
    """A fault and how the rule behind it is taken out; ``guarded`` are places where another rule stands as well."""

    fault: Fault
    take_out: Callable[[pytest.MonkeyPatch, str], None]
    guarded: frozenset[str] = frozenset()


def _replace(monkeypatch: pytest.MonkeyPatch, modules: tuple[Any, ...], name: str, rule: object) -> None:
    for module in modules:
        monkeypatch.setattr(module, name, rule)


def _nobody_is_foreign(monkeypatch: pytest.MonkeyPatch, _place: str) -> None:
    monkeypatch.setattr(scanning, "is_another_patients", lambda *_: False)
    monkeypatch.setattr(missing, "_relabelled", lambda *_: False)


def _everybody_may_verify(monkeypatch: pytest.MonkeyPatch, _place: str) -> None:
    monkeypatch.setattr(verifying, "performed", lambda *_: False)


def _nobody_need_verify(monkeypatch: pytest.MonkeyPatch, _place: str) -> None:
    _replace(monkeypatch, (progress, readiness, clearing), "is_verified", lambda *_: True)


def _nothing_expires(monkeypatch: pytest.MonkeyPatch, _place: str) -> None:
    _replace(monkeypatch, (permits, readiness, clearing), "expired", lambda *_: False)


def _nothing_is_voided(monkeypatch: pytest.MonkeyPatch, _place: str) -> None:
    def only_recompute(product: Product, draft: Draft, *_: str) -> None:
        recompute(product, draft)

    monkeypatch.setattr(correcting, "void_what_stands_on_field", only_recompute)


def _every_certificate_counts(monkeypatch: pytest.MonkeyPatch, _place: str) -> None:
    monkeypatch.setattr(Certificate, "counts", property(lambda _: True))


def _the_step_counts_as_signed(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    complete, verified = progress.is_complete, progress.is_verified

    def is_complete(product: Product, batch: Batch, step: StepDefinition) -> bool:
        return step.id == place or complete(product, batch, step)

    def is_verified(batch: Batch, step: str) -> bool:
        return step == place or verified(batch, step)

    _replace(monkeypatch, (progress, readiness, clearing), "is_complete", is_complete)
    _replace(monkeypatch, (progress, readiness, clearing), "is_verified", is_verified)
    monkeypatch.setattr(starting, "_room", lambda *_: ())


def _every_value_is_within(monkeypatch: pytest.MonkeyPatch, _place: str) -> None:
    monkeypatch.setattr(judging, "_standing", lambda *_: Standing.WITHIN)


# What guards a place besides: the clearance is the second person's signature itself, the room is free only after its
# witnessed clearance, samples are tested only from a signed step, and custody knows only signed hand-overs.
REMOVED = (
    Removed(FOREIGN_SCAN, _nobody_is_foreign),
    Removed(PERFORMER_VERIFIES, _everybody_may_verify),
    Removed(MISSING_VERIFIER, _nobody_need_verify, frozenset({"clearance", "room_clearance"})),
    Removed(EXPIRED, _nothing_expires),
    Removed(CORRECTED_DOSE, _nothing_is_voided),
    Removed(WITHDRAWN, _every_certificate_counts),
    Removed(
        UNSIGNED,
        _the_step_counts_as_signed,
        frozenset({"resuspension", "fill", "room_clearance", "clinic_receipt", "clearance"}),
    ),
    Removed(DOSE_OUTSIDE, _every_value_is_within),
)
MUTANTS = [
    pytest.param(removed, place, id=f"{removed.fault.name} at {place}")
    for removed in REMOVED
    for place in removed.fault.places
    if place not in removed.guarded
]


def test_that_every_named_fault_has_its_rule_taken_out() -> None:
    assert [removed.fault for removed in REMOVED] == list(FAULTS)


@pytest.mark.parametrize(("removed", "place"), MUTANTS)
def test_that_taking_out_the_rule_behind_a_fault_turns_its_test_red(
    removed: Removed, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    after("clearance")
    removed.take_out(monkeypatch, place)
    assert is_cleared_by_pushing_on(removed.fault.inject(place), removed.fault, place)
