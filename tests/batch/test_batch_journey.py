"""The happy way of one batch, from its order to its final certification, by commands alone."""

import pytest
from happy_way import HAPPY, after, before
from journey import Journey

from batchtrack.batch.folding import NotABatchError, begin, fold
from batchtrack.batch.questions.progress import is_complete, phase
from batchtrack.batch.questions.readiness import blockers, review_blockers
from batchtrack.batch.state import Batch


def test_that_a_batch_reaches_its_final_certification_by_commands_alone() -> None:
    journey = after("final_certification")
    final = journey.batch.certificate("final")
    assert final is not None
    assert final.counts
    assert final.pending == ()
    assert journey.batch.administered is not None
    assert journey.batch.administered.cleared


def test_that_every_step_of_the_document_is_complete_at_the_end() -> None:
    journey = after("final_certification")
    assert all(is_complete(journey.product, journey.batch, step) for step in journey.product.steps)


def test_that_a_happy_batch_has_no_deviation_no_hold_and_no_alert() -> None:
    batch = after("final_certification").batch
    assert (batch.deviations, batch.holds, batch.alerts) == ((), (), ())


def test_that_the_events_folded_again_give_the_same_batch() -> None:
    journey = after("final_certification")
    assert fold(journey.facts) == journey.batch


def test_that_a_stream_that_does_not_begin_with_an_order_is_no_batch() -> None:
    with pytest.raises(NotABatchError):
        begin(after("order").facts[1])


def test_that_no_events_are_no_batch() -> None:
    assert fold(()) is None


def test_that_the_first_certificate_names_the_tests_that_are_pending() -> None:
    certificate = after("certification").batch.certificate("certification")
    assert certificate is not None
    assert certificate.pending == (
        "sterility_start",
        "sterility",
        "mycoplasma",
        "settle_plates",
        "glove_prints",
        "cfu_gm",
    )


def test_that_the_parts_of_the_way_follow_each_other() -> None:
    seen: list[str] = []
    for part in HAPPY:
        journey = before(part)
        now = phase(journey.product, journey.batch)
        if not seen or seen[-1] != now:
            seen.append(now)
    assert seen == [
        "Order",
        "Collection",
        "Transport",
        "Processing",
        "Testing",
        "Release",
        "Delivery",
        "Use",
        "Follow-up",
    ]


def test_that_containers_know_what_they_were_filled_from() -> None:
    batch = after("fill").batch
    assert _ancestors(batch, "dose") == ("product", "washed", "separated", "diluted", "marrow")


def test_that_containers_are_numbered_through_the_batch() -> None:
    numbers = [made.number for made in after("fill").batch.containers]
    assert numbers == list(range(1, len(numbers) + 1))


def test_that_nothing_blocks_a_certification_that_was_just_reviewed() -> None:
    journey = before("certification")
    standing = blockers(journey.product, journey.batch, "certification", journey.now, "Europe/Berlin")
    assert (standing, review_blockers(journey.batch, "certification")) == ((), ())


def test_that_an_ordered_batch_is_bound_to_the_document_it_began_with() -> None:
    journey = Journey.ordered()
    assert journey.batch.document == journey.product.fingerprint
    assert journey.batch.product_version == journey.product.version


def _ancestors(batch: Batch, container: str) -> tuple[str, ...]:
    found: list[str] = []
    made = batch.container(container)
    while made is not None and made.source is not None:
        source = made.source
        made = next(other for other in batch.containers if other.number == source)
        found.append(made.id)
    return tuple(found)
