"""What concerns a batch, was out of the ordinary and stands in other streams: failed signatures, clocks that jumped."""

from collections.abc import Iterator

from sqlalchemy import Connection

from batchtrack.batch.context import Fact
from batchtrack.batch.questions.times import show_time
from batchtrack.facility.access import TryFailed
from batchtrack.facility.clocks import ClockJumped
from batchtrack.journal import Recorded, id_of, kind_of, read_kind
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import ExceptionRow


def rows_elsewhere(connection: Connection, seen: Seen, facts: tuple[Fact, ...]) -> tuple[ExceptionRow, ...]:
    """Tries at a signature for this batch that failed, and every clock that jumped while it was in work."""
    return (*_tries(connection, seen), *_jumps(connection, seen, facts))


def _tries(connection: Connection, seen: Seen) -> Iterator[ExceptionRow]:
    for kind in ("access", "stranger"):
        for each in read_kind(connection, kind, TryFailed.KIND, CATALOGUE):
            if isinstance(each.event, TryFailed) and each.event.about == seen.batch.id:
                known = kind_of(each.stream) == "access"
                name = seen.name(id_of(each.stream)) if known else "a name that nobody has"
                place = each.row.content.workstation
                yield ExceptionRow("failed_signature", each.event.attempt.value, name, each.recorded_at, f"at {place}")


def _jumps(connection: Connection, seen: Seen, facts: tuple[Fact, ...]) -> Iterator[ExceptionRow]:
    for each in read_kind(connection, "clock", ClockJumped.KIND, CATALOGUE):
        if isinstance(each.event, ClockJumped) and facts[0].at <= each.recorded_at <= facts[-1].at:
            yield _jump(seen, each, each.event)


def _jump(seen: Seen, recorded: Recorded, event: ClockJumped) -> ExceptionRow:
    zone = seen.site.zone
    words = f"{event.jump.value.replace('_', ' ')}, {show_time(event.shown, zone, seconds=True)} instead of "
    return ExceptionRow(
        "clock", event.workstation, "", recorded.recorded_at, words + show_time(event.expected, zone, seconds=True)
    )
