"""The words that a paper brings itself, by language; what it says of a batch comes ready with its content."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PaperTexts:
    """The words of one language; ``{named}`` places are filled in where they are used.

    Attributes:
        language: tag of BCP 47, also written into the file.
    """

    language: str
    document: str
    issued: str
    printed: str
    expires: str
    page: str
    demonstration_band: str
    copy_mark: str
    superseded_mark: str
    withdrawn_mark: str
    outside_mark: str
    not_the_issued_file: str
    product: str
    subject: str
    chain: str
    batch: str
    stage: str
    statement: str
    pending: str
    pending_none: str
    standing: str
    due: str
    fields: str
    field_number: str
    field_title: str
    field_entry: str
    field_empty: str
    results_pointer: str
    results: str
    results_none: str
    demonstration_legend: str
    test: str
    method: str
    criterion: str
    reported: str
    rounded: str
    verdict: str
    doses: str
    doses_none: str
    limit: str
    times: str
    event: str
    local_time: str
    utc: str
    both_times: str
    deviations: str
    deviations_none: str
    what_happened: str
    assessment: str
    signatures: str
    signatures_none: str
    signed_by: str
    meaning: str
    head_hash: str
    checkpoint: str
    root: str
    binding: str
    record_hash: str
    newest_checkpoint: str


ENGLISH: Final = PaperTexts(
    language="en-GB",
    document="Document",
    issued="Issued {issued}",
    printed="Printed {printed}",
    expires="Expires",
    page="Page {page} of {total}",
    demonstration_band="Demonstration. Nothing on this page is about a real patient, product or batch.",
    copy_mark="COPY",
    superseded_mark="SUPERSEDED",
    withdrawn_mark="WITHDRAWN",
    outside_mark="OUT OF SPECIFICATION",
    not_the_issued_file="This is not the issued file.",
    product="Product",
    subject="Subject",
    chain="Chain of identity",
    batch="Batch",
    stage="Stage",
    statement="Statement",
    pending="Pending tests",
    pending_none="No test is pending.",
    standing="Standing",
    due="Due",
    fields="Certificate",
    field_number="No.",
    field_title="Field",
    field_entry="Entry",
    field_empty="not stated",
    results_pointer="See the table “{results}”.",
    results="Results of analysis",
    results_none="No result is listed.",
    demonstration_legend="demonstration data, nobody's limit",
    test="Test",
    method="Method",
    criterion="Criterion",
    reported="As reported",
    rounded="Rounded",
    verdict="Verdict",
    doses="How the dose was derived",
    doses_none="No dose is derived for this product.",
    limit="Limit",
    times="Times",
    event="Event",
    local_time="Local time",
    utc="UTC",
    both_times="Local time, UTC",
    deviations="Deviations",
    deviations_none="No deviation is recorded.",
    what_happened="What happened",
    assessment="Assessment",
    signatures="Signatures",
    signatures_none="Nobody has signed.",
    signed_by="Signed by",
    meaning="Meaning",
    head_hash="Hash of the certifying record (SHA-256)",
    checkpoint="Checkpoint of the whole record when this was certified (SHA-256)",
    root="Fingerprint of the facility's root certificate (SHA-256)",
    binding="Bound to the record",
    record_hash="Hash of the last entry that this paper tells of (SHA-256)",
    newest_checkpoint="Newest checkpoint of the whole record before this paper (SHA-256)",
)

_BY_LANGUAGE: Final = {texts.language.partition("-")[0]: texts for texts in (ENGLISH,)}


def texts_in(language: str) -> PaperTexts:
    """The words of a language by its tag, for example ``en`` or ``de-AT``.

    Raises:
        KeyError: papers have no words in that language.
    """
    return _BY_LANGUAGE[language.partition("-")[0]]
