"""How each kind of paper is called; a certificate takes its title from the product's document."""

from collections.abc import Mapping
from typing import Final

from batchtrack.batch.events.release import PaperKind

TITLES: Final[Mapping[PaperKind, str]] = {
    PaperKind.ANALYSIS: "Certificate of analysis",
    PaperKind.BATCH_RECORD: "Executed batch record",
    PaperKind.CUSTODY: "Chain of identity and custody",
    PaperKind.DEVIATIONS: "Deviation report",
    PaperKind.TRANSPORT: "Transport document",
}
