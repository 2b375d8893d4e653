"""A second collection under the same chain of identity: its containers go on counting, nothing is given twice."""

import pytest
from at_touch_points import batch_of, codes
from prepared_facilities import SUBJECT, At
from walking import Walk
from workplace_fixture import confirmed, good, ordered, signed_in

from batchtrack.batch.commands import EndBatch, Scan, StartStep
from batchtrack.batch.context import Decided
from batchtrack.batch.decide import decide
from batchtrack.batch.events.order import EndKind, Fate
from batchtrack.database import reading
from batchtrack.identity import ChainOfIdentity, ContainerCode
from batchtrack.services.acting import act
from batchtrack.services.collecting_again import earlier_collections
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.people import acting_person, batch_actor
from batchtrack.services.situation import look
from batchtrack.services.workplace import Workplace

SECOND = f"{SUBJECT}-2"


def end(workplace: Workplace, batch: str, kind: EndKind = EndKind.COLLECTION_FAILED) -> None:
    fates = tuple(Fate(container=made.number, fate="destroyed") for made in batch_of(workplace, batch).containers)
    good(act(workplace, batch, EndBatch(kind, "Too few cells", fates), confirmed(workplace, "QA-A")))


def order_under(workplace: Workplace, under: str, subject: str = SUBJECT) -> Outcome:
    order = NewOrder(subject, "DEMO-000", "REX-001", under)
    return order_batch(workplace, order, signed_in(workplace, "PLAN-A"))


@pytest.fixture(name="failed")
def _failed(at: At) -> Workplace:
    """A facility in which the first collection of a subject has failed after one container was filled."""
    workplace = at("eligible")
    Walk(workplace, SUBJECT).through("packing")
    end(workplace, SUBJECT)
    return workplace


def test_that_a_second_collection_goes_on_under_the_same_chain_of_identity(failed: Workplace) -> None:
    done = good(order_under(failed, SUBJECT))
    first, second = batch_of(failed, SUBJECT), batch_of(failed, SECOND)
    assert done.made == SECOND
    assert (second.chain, second.subject) == (first.chain, first.subject)
    assert not any(stream.startswith("register/chain") for stream in done.changed), "no number is taken"


def test_that_no_container_of_the_second_collection_has_a_number_of_the_first(failed: Workplace) -> None:
    good(order_under(failed, SUBJECT))
    Walk(failed, SECOND).through("packing")
    first, second = batch_of(failed, SUBJECT), batch_of(failed, SECOND)
    with reading(failed.engine) as connection:
        most = sum(len(step.makes) for step in failed.product(connection, first).steps)
    assert second.containers[0].number == most + 1
    assert not {made.number for made in first.containers} & {made.number for made in second.containers}


def test_that_a_bag_of_the_first_collection_is_the_wrong_container_of_the_right_patient(failed: Workplace) -> None:
    good(order_under(failed, SUBJECT))
    Walk(failed, SECOND).through("transport")
    Walk(failed, SECOND).act(StartStep("receipt"), "TECH-A")
    old = batch_of(failed, SUBJECT).containers[0]
    code = ContainerCode(ChainOfIdentity(batch_of(failed, SECOND).chain), old.number, old.label)
    with reading(failed.engine) as connection:
        by = signed_in(failed, "TECH-A")
        situation = look(failed, connection, SECOND, by, failed.clock.now())
        assert batch_actor(acting_person(connection, by), failed.clock.now()) == situation.context.actor
    decision = decide(situation.product, situation.batch, Scan("receipt", code, "receipt_bag"), situation.context)
    assert isinstance(decision, Decided)
    assert [told.code for told in decision.told] == ["BA-21"]
    assert decision.foreign == ()


def test_that_a_third_collection_counts_on_from_the_second(failed: Workplace) -> None:
    good(order_under(failed, SUBJECT))
    end(failed, SECOND)
    third = good(order_under(failed, SUBJECT)).made
    assert batch_of(failed, third).first_container > batch_of(failed, SECOND).first_container > 1


def test_that_nothing_is_ordered_under_a_batch_that_is_still_worked_on(at_file: At) -> None:
    workplace = at_file("eligible")
    assert codes(order_under(workplace, SUBJECT)) == ["MA-20"]
    assert earlier_collections(workplace, SUBJECT) == ()


def test_that_no_collection_goes_on_under_another_subjects_chain(at_file: At) -> None:
    workplace = at_file("eligible")
    end(workplace, SUBJECT)
    assert codes(order_under(workplace, SUBJECT, "S-0050")) == ["MA-23"]
    assert earlier_collections(workplace, "S-0050") == ()


def test_that_the_containers_of_a_chain_end_at_their_highest_number(at_file: At) -> None:
    workplace = at_file("eligible")
    end(workplace, SUBJECT)
    last, outcome = SUBJECT, order_under(workplace, SUBJECT)
    while isinstance(outcome, Done):
        last = outcome.made
        end(workplace, last)
        outcome = order_under(workplace, SUBJECT)
    assert codes(outcome) == ["MA-22"]
    assert batch_of(workplace, last).first_container < 99


def test_that_the_chains_that_can_go_on_are_offered_by_their_newest_batch(at_file: At) -> None:
    workplace = at_file("eligible")
    end(workplace, SUBJECT)
    second = good(order_under(workplace, SUBJECT)).made
    assert earlier_collections(workplace, SUBJECT) == (), "its second collection is being worked on"
    end(workplace, second)
    ordered(workplace, SUBJECT)
    (offered,) = earlier_collections(workplace, SUBJECT)
    assert (offered.batch, offered.shown) == (SECOND, ChainOfIdentity(batch_of(workplace, SUBJECT).chain).short)
