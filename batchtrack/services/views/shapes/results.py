"""The tests of a batch."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.parts import Standing
from batchtrack.services.views.shapes.form import Struck
from batchtrack.services.views.shapes.marks import Side


@dataclass(frozen=True, slots=True)
class TestRow:
    """A test with its result, if it has one.

    Attributes:
        state: ``not_started``, ``pending``, ``to_review`` or ``reviewed``; day: of the last interim reading.
        takes_time: whether the sample is started and read later; interim_days: when it is read in between.
        from_step: whether a step measures or computes the result; measured: the value there, empty while there is none.
        kind: of the quantity, empty for results in words; unit_words: the unit as printed.
        replicates: how often the sample is tested in one run; measured_each: what each gave; why: how it counts.
        warnings: slips that the result looks like, in words; they do not block.
    """

    id: str
    label: str
    method: str
    limit: str
    basis: str
    demonstration: bool
    after_release: bool
    information: bool
    words: tuple[str, ...]
    unit: str
    sample: str
    state: str
    started_at: datetime | None
    due: datetime | None
    day: int | None
    finding: str
    shown: str
    rounded: str
    standing: Standing | None
    side: Side | None
    analyst: str
    at: datetime | None
    reviewer: str
    struck: tuple[Struck, ...]
    takes_time: bool = False
    interim_days: tuple[int, ...] = ()
    from_step: bool = False
    measured: str = ""
    kind: str = ""
    unit_words: str = ""
    warnings: tuple[str, ...] = ()
    from_file: bool = False
    invalid: tuple[str, ...] = ()
    repeatable: bool = False
    replicates: int = 1
    measured_each: str = ""
    why: tuple[str, ...] = ()
