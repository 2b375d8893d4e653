from prepared_facilities import At
from workplace_fixture import confirmed, signed_in

from batchtrack.database import reading
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.outcomes import Done, NotDone
from batchtrack.services.product_library import withdraw
from batchtrack.services.workplace import Workplace

VERSION = "product/REX-001-v3"
BATCHES = ("S-0042", "S-0043")


def _holds(workplace: Workplace, batch: str) -> int:
    with reading(workplace.engine) as connection:
        return len(workplace.batch(connection, batch).open_holds)


def test_that_a_withdrawal_for_cause_holds_every_running_batch_of_the_version(at_file: At) -> None:
    workplace, (first, second) = at_file("ordered_twice"), BATCHES
    outcome = withdraw(workplace, VERSION, "filter recalled", confirmed(workplace, "QA-A"), for_cause=True)
    assert isinstance(outcome, Done)
    assert {f"batch/{first}", f"batch/{second}", VERSION} <= set(outcome.changed)
    assert (_holds(workplace, first), _holds(workplace, second)) == (1, 1)


def test_that_another_withdrawal_lets_running_batches_go_on_and_no_new_one_begin(at_file: At) -> None:
    workplace, first = at_file("ordered_twice"), BATCHES[0]
    replaced = withdraw(workplace, VERSION, "replaced by version 4", confirmed(workplace, "QA-A"), for_cause=False)
    assert isinstance(replaced, Done)
    assert _holds(workplace, first) == 0
    ordered = order_batch(workplace, NewOrder("REX-0003", "STUDY-1", "REX-001"), signed_in(workplace, "PLAN-A"))
    assert isinstance(ordered, NotDone)
    assert [refusal.code for refusal in ordered.refusals] == ["SV-27"]


def test_that_only_quality_assurance_withdraws_a_version(at_file: At) -> None:
    workplace, first = at_file("ordered_twice"), BATCHES[0]
    outcome = withdraw(workplace, VERSION, "filter recalled", confirmed(workplace, "TECH-A"), for_cause=True)
    assert isinstance(outcome, NotDone)
    assert [refusal.code for refusal in outcome.refusals] == ["BA-05"]
    assert _holds(workplace, first) == 0
