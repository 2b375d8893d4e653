"""Who may draw up which paper, and when there is something to tell."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.context import Context
from batchtrack.batch.events.release import PaperKind
from batchtrack.batch.rules.permits import lacks_right, reads_only
from batchtrack.batch.state import Batch
from batchtrack.facility.rights import Right
from batchtrack.refusals import Refusal, refuse

NAMES: Final[Mapping[PaperKind, str]] = {
    PaperKind.ANALYSIS: "certificate of analysis",
    PaperKind.BATCH_RECORD: "executed batch record",
    PaperKind.CUSTODY: "report of chain of identity and custody",
    PaperKind.DEVIATIONS: "deviation report",
    PaperKind.TRANSPORT: "transport document",
}
"""Papers that are drawn up from the record, by their names."""

_LETTERS: Final[Mapping[PaperKind, str]] = {
    PaperKind.ANALYSIS: "A",
    PaperKind.BATCH_RECORD: "R",
    PaperKind.CUSTODY: "I",
    PaperKind.DEVIATIONS: "D",
    PaperKind.TRANSPORT: "T",
}


def against_drawing_up(batch: Batch, kind: PaperKind, reason: str, context: Context) -> tuple[Refusal, ...]:
    """Every reason why a paper may not be drawn up now by this person.

    QA alone draws up papers that tell the whole record; whoever works on batches draws up a transport document.
    """
    act = f"drawing up the {NAMES[kind]} of {batch.id}"
    allowed = (
        reads_only(context, act) if kind is PaperKind.TRANSPORT else lacks_right(context, Right.DRAW_UP_PAPERS, act)
    )
    return (*allowed, *(() if reason.strip() else (refuse("BA-76"),)), *_nothing_to_tell(batch, kind))


def paper_number(batch: Batch, kind: PaperKind) -> str:
    """The number of the next paper of that kind, for example ``REX-0042-R1``."""
    count = sum(1 for paper in batch.papers if paper.kind is kind) + 1
    return f"{batch.id}-{_LETTERS[kind]}{count}"


def _nothing_to_tell(batch: Batch, kind: PaperKind) -> tuple[Refusal, ...]:
    told: Mapping[PaperKind, bool] = {
        PaperKind.ANALYSIS: any(test.results for test in batch.tests.values()),
        PaperKind.DEVIATIONS: bool(batch.deviations),
        PaperKind.TRANSPORT: bool(batch.packings),
    }
    return () if told.get(kind, True) else (refuse("PA-10", paper=NAMES[kind], batch=batch.id),)
