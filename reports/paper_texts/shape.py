"""Which words the layout of a paper brings itself; what it says of a batch comes ready with its content."""

from dataclasses import dataclass


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
    signed_as: str
    particulars: str
    supply: str
    supply_record: str
    supply_person: str
    supply_reference: str
