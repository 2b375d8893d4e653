from pathlib import Path

import workplace_fixture
from workplace_fixture import confirmed, signed_in

from batchtrack.database import reading
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.outcomes import Done, NotDone
from batchtrack.services.product_library import withdraw
from batchtrack.services.workplace import Workplace

VERSION = "product/REX-001-v3"


def _holds(workplace: Workplace, batch: str) -> int:
    with reading(workplace.engine) as connection:
        return len(workplace.batch(connection, batch).open_holds)


def _facility(folder: Path) -> tuple[Workplace, str, str]:
    with workplace_fixture.opened(folder / "facility.sqlite") as workplace:
        workplace_fixture.lay_out(workplace)
        return (
            workplace,
            workplace_fixture.ordered(workplace, "REX-0001"),
            workplace_fixture.ordered(workplace, "REX-0002"),
        )


def test_that_a_withdrawal_for_cause_holds_every_running_batch_of_the_version(tmp_path: Path) -> None:
    workplace, first, second = _facility(tmp_path)
    outcome = withdraw(workplace, VERSION, "filter recalled", confirmed(workplace, "QA-A"), for_cause=True)
    assert isinstance(outcome, Done)
    assert {f"batch/{first}", f"batch/{second}", VERSION} <= set(outcome.changed)
    assert (_holds(workplace, first), _holds(workplace, second)) == (1, 1)


def test_that_another_withdrawal_lets_running_batches_go_on_and_no_new_one_begin(tmp_path: Path) -> None:
    workplace, first, _second = _facility(tmp_path)
    replaced = withdraw(workplace, VERSION, "replaced by version 4", confirmed(workplace, "QA-A"), for_cause=False)
    assert isinstance(replaced, Done)
    assert _holds(workplace, first) == 0
    ordered = order_batch(workplace, NewOrder("REX-0003", "STUDY-1", "REX-001"), signed_in(workplace, "PLAN-A"))
    assert isinstance(ordered, NotDone)
    assert [refusal.code for refusal in ordered.refusals] == ["SV-27"]


def test_that_only_quality_assurance_withdraws_a_version(tmp_path: Path) -> None:
    workplace, first, _second = _facility(tmp_path)
    outcome = withdraw(workplace, VERSION, "filter recalled", confirmed(workplace, "TECH-A"), for_cause=True)
    assert isinstance(outcome, NotDone)
    assert [refusal.code for refusal in outcome.refusals] == ["BA-05"]
    assert _holds(workplace, first) == 0
