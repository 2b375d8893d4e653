"""What is new since the record was last reviewed; new entries are signed on top, alone."""

from collections.abc import Iterable

from batchtrack.batch.context import Fact
from batchtrack.batch.folding.fold import is_for_review
from batchtrack.batch.state import Batch, Review


def last_review(batch: Batch, stage: str) -> Review | None:
    """The review of a stage that was signed last, None before the first."""
    return next((done for done in reversed(batch.reviews) if done.stage == stage), None)


def unreviewed(batch: Batch, stage: str, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that matter to a review and came after the last one of that stage; all of them before the first."""
    review = last_review(batch, stage)
    seen = 0 if review is None else review.up_to
    return tuple(fact for fact in facts if fact.version > seen and is_for_review(fact.event))
