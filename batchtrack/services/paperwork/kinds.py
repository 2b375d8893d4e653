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
    """

    sections: Callable[[Told], Iterable[Section]]
    meaning: str


KINDS: Final[Mapping[PaperKind, Kind]] = {
    PaperKind.ANALYSIS: Kind(analysis.sections, "authorship: the results are those of the record"),
    PaperKind.BATCH_RECORD: Kind(record.sections, "authorship: a true copy of the record"),
    PaperKind.CUSTODY: Kind(custody.sections, "authorship: a true copy of the record"),
    PaperKind.DEVIATIONS: Kind(deviations.sections, "authorship: a true copy of the record"),
    PaperKind.TRANSPORT: Kind(transport.sections, "authorship: what was packed"),
}
