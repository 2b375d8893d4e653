"""The records of a supply outside the specification, as far as they are there."""

from batchtrack.batch.events.supply import SupplyRecord
from batchtrack.batch.questions.supply import note_of
from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import SupplyRow


def supply_rows(seen: Seen) -> tuple[SupplyRow, ...]:
    """Every record that is wanted, in its order."""
    return tuple(_row(seen, record) for record in SupplyRecord)


def _row(seen: Seen, record: SupplyRecord) -> SupplyRow:
    note = note_of(seen.batch, record)
    if note is None:
        return SupplyRow(record, "")
    words = (note.person, note.organisation, note.reference, show_time(note.at, note.zone))
    return SupplyRow(record, ", ".join(words))
