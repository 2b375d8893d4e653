from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from batchtrack.events import Decided, Decision, Denied, Event, Meaning
from batchtrack.product.life import CATALOGUE, NOTHING, Stage, VersionState, evolve, folded, stream
from batchtrack.product.life.decide import approve, check, draft, make_effective, withdraw
from batchtrack.product.life.events import Approved, Side
from batchtrack.product.model import Product
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
AUTHOR, OPERATOR, REVIEWER = "author", "operator", "reviewer"


def _events(decision: Decision) -> tuple[Event, ...]:
    assert isinstance(decision, Decided), decision
    return decision.events


def _codes(decision: Decision) -> list[str]:
    assert isinstance(decision, Denied)
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


def _after(state: VersionState, decision: Decision) -> VersionState:
    for event in _events(decision):
        state = evolve(state, event)
    return state


@pytest.fixture
def drafted(small_product: Product) -> VersionState:
    return _after(NOTHING, draft(NOTHING, small_product, "first version", AUTHOR))


@pytest.fixture
def checked(drafted: VersionState) -> VersionState:
    return _after(drafted, check(drafted, drafted.document, 0, AUTHOR))


@pytest.fixture
def approved(checked: VersionState) -> VersionState:
    half = _after(checked, approve(checked, checked.document, Side.PRODUCTION, OPERATOR))
    assert half.stage is Stage.CHECKED
    return _after(half, approve(half, half.document, Side.QA, REVIEWER))


def test_that_a_version_goes_from_draft_to_effective(approved: VersionState) -> None:
    assert approved.stage is Stage.APPROVED
    effective = _after(approved, make_effective(approved, NOW + timedelta(hours=1), NOW, REVIEWER))
    assert effective.stage is Stage.EFFECTIVE
    assert not effective.is_effective(NOW)
    assert effective.is_effective(NOW + timedelta(hours=1))


def test_that_a_version_with_problems_stays_a_draft(drafted: VersionState) -> None:
    assert _codes(check(drafted, drafted.document, 3, AUTHOR)) == ["PR-92"]


def test_that_an_unchecked_version_cannot_be_approved(drafted: VersionState) -> None:
    assert _codes(approve(drafted, drafted.document, Side.QA, REVIEWER)) == ["PR-93"]


def test_that_an_author_cannot_approve(checked: VersionState) -> None:
    assert _codes(approve(checked, checked.document, Side.QA, AUTHOR)) == ["PR-95"]


def test_that_the_author_of_an_earlier_text_cannot_approve_either(
    checked: VersionState, small_product: Product
) -> None:
    again = _after(checked, draft(checked, small_product, "reworded", OPERATOR))
    again = _after(again, check(again, again.document, 0, OPERATOR))
    assert _codes(approve(again, again.document, Side.QA, AUTHOR)) == ["PR-95"]
    assert _codes(approve(again, again.document, Side.QA, OPERATOR)) == ["PR-95"]


def test_that_nobody_approves_for_both_sides(checked: VersionState) -> None:
    half = _after(checked, approve(checked, checked.document, Side.PRODUCTION, OPERATOR))
    assert _codes(approve(half, half.document, Side.QA, OPERATOR)) == ["PR-96"]
    assert _codes(approve(half, half.document, Side.PRODUCTION, REVIEWER)) == ["PR-97"]


def test_that_another_text_than_the_checked_one_cannot_be_approved(checked: VersionState) -> None:
    assert _codes(approve(checked, "f" * 64, Side.QA, REVIEWER)) == ["PR-94"]


def test_that_a_new_text_takes_check_and_approvals_back(checked: VersionState, small_product: Product) -> None:
    half = _after(checked, approve(checked, checked.document, Side.PRODUCTION, OPERATOR))
    again = _after(half, draft(half, small_product, "reworded", AUTHOR))
    assert (again.stage, dict(again.approvals)) == (Stage.DRAFT, {})


def test_that_an_approved_text_no_longer_changes(approved: VersionState, small_product: Product) -> None:
    assert _codes(draft(approved, small_product, "reworded", AUTHOR)) == ["PR-90"]


def test_that_a_version_cannot_take_effect_in_the_past(approved: VersionState) -> None:
    assert _codes(make_effective(approved, NOW - timedelta(seconds=1), NOW, REVIEWER)) == ["PR-98"]


def test_that_a_half_approved_version_cannot_take_effect(checked: VersionState) -> None:
    half = _after(checked, approve(checked, checked.document, Side.PRODUCTION, OPERATOR))
    assert _codes(make_effective(half, NOW, NOW, REVIEWER)) == ["PR-93"]


def test_that_a_withdrawal_needs_a_reason_and_says_whether_for_cause(approved: VersionState) -> None:
    assert _codes(withdraw(approved, " ", REVIEWER, for_cause=True)) == ["PR-99"]
    withdrawn = _after(approved, withdraw(approved, "wrong limit", REVIEWER, for_cause=True))
    assert (withdrawn.stage, withdrawn.reason, withdrawn.for_cause) == (Stage.WITHDRAWN, "wrong limit", True)
    assert not withdrawn.is_effective(NOW)
    assert _codes(withdraw(withdrawn, "again", REVIEWER, for_cause=False)) == ["PR-93"]


def test_that_nothing_can_be_done_with_a_version_that_does_not_exist() -> None:
    assert _codes(check(NOTHING, "f" * 64, 0, AUTHOR)) == ["PR-91"]
    assert _codes(approve(NOTHING, "f" * 64, Side.QA, AUTHOR)) == ["PR-91"]
    assert _codes(make_effective(NOTHING, NOW, NOW, AUTHOR)) == ["PR-91"]
    assert _codes(withdraw(NOTHING, "reason", AUTHOR, for_cause=False)) == ["PR-91"]


def test_that_approvals_effect_and_withdrawal_are_signed_as_approvals() -> None:
    signed = {kind for kind, event in CATALOGUE.kinds.items() if event.SIGNED is Meaning.APPROVAL}
    assert signed == {"product.approved", "product.made_effective", "product.withdrawn"}


def test_that_a_life_is_read_back_from_its_stored_bodies(small_product: Product) -> None:
    events: list[Event] = []
    acts: list[Callable[[VersionState], Decision]] = [
        lambda state: draft(state, small_product, "first", AUTHOR),
        lambda state: check(state, state.document, 0, AUTHOR),
        lambda state: approve(state, state.document, Side.PRODUCTION, OPERATOR),
        lambda state: approve(state, state.document, Side.QA, REVIEWER),
        lambda state: make_effective(state, NOW, NOW, REVIEWER),
        lambda state: withdraw(state, "superseded", REVIEWER, for_cause=False),
    ]
    for act in acts:
        events.extend(_events(act(folded(events))))
    read = [CATALOGUE.read(event.KIND, event.SCHEMA, event.model_dump_json()) for event in events]
    assert read == events
    assert folded(read) == folded(events)


def test_that_a_foreign_event_does_not_happen_to_a_version() -> None:
    class Foreign(Event):
        KIND = "foreign"

    with pytest.raises(TypeError, match="foreign"):
        evolve(NOTHING, Foreign())


def test_that_an_approval_names_a_whole_hash() -> None:
    with pytest.raises(ValueError, match="document"):
        Approved(document="abc", side=Side.QA, by=REVIEWER)


def test_that_a_stream_is_named_by_code_and_version() -> None:
    assert stream("REX-001", "3") == "product/REX-001-v3"
