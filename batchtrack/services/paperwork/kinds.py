"""Each kind of paper with what it tells and what its author signs for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from batchtrack.batch.events.release import PaperKind
from batchtrack.services.paperwork import analysis, custody, deviations, record, transport
from batchtrack.services.paperwork.content import Section
from batchtrack.services.paperwork.telling import Told


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper.

    Attributes:
        meaning: what its author signs for (21 CFR 11.50(a)(3)).
        travels: whether it goes with the product, and so speaks the language of the destination; a paper that tells the
            record itself speaks the record's own.
    """

    sections: Callable[[Told], Iterable[Section]]
    meaning: str
    travels: bool


KINDS: Final[Mapping[PaperKind, Kind]] = {
    PaperKind.ANALYSIS: Kind(analysis.sections, "authorship: the results are those of the record", travels=True),
    PaperKind.BATCH_RECORD: Kind(record.sections, "authorship: a true copy of the record", travels=False),
    PaperKind.CUSTODY: Kind(custody.sections, "authorship: a true copy of the record", travels=True),
    PaperKind.DEVIATIONS: Kind(deviations.sections, "authorship: a true copy of the record", travels=False),
    PaperKind.TRANSPORT: Kind(transport.sections, "authorship: what was packed", travels=True),
}
