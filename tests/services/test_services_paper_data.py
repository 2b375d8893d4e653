"""The data attached to an issued certificate say what its pages say, and what the export of the same batch says."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from paper_data import data_of, unseen
from prepared_facilities import SUBJECT, At
from workplace_fixture import signed_in

from batchtrack.batch.folding import fold
from batchtrack.batch.state import Batch
from batchtrack.facility import people, site
from batchtrack.journal import Recorded
from batchtrack.journal.rows import recorded, row_of
from batchtrack.product.check import check_document
from batchtrack.product.labelling import Language
from batchtrack.product.model import Product
from batchtrack.readmodels.facts import fact_of
from batchtrack.refusals import Refusal
from batchtrack.services.catalogue import CATALOGUE
from batchtrack.services.certificates.content import Subject, certificate_content
from batchtrack.services.certificates.handing_out import preview
from batchtrack.services.certificates.history import Signed
from batchtrack.services.certificates.spoken import spoken
from batchtrack.services.exporting import Exported, export_record
from reports import machine_readable
from reports.content_texts import tidied

NUMBER = f"{SUBJECT}-C1"


class Export:
    """A record that left the house, read without the database that it came from."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        said = json.loads(files["record.json"])
        self._rows = [recorded(row_of(columns), CATALOGUE) for columns in said["events"]]

    def of(self, kind: str) -> dict[str, list[Recorded]]:
        streams: dict[str, list[Recorded]] = {}
        for each in self._rows:
            if each.stream.startswith(f"{kind}/"):
                streams.setdefault(each.stream, []).append(each)
        return streams

    def paper(self, digest: str) -> bytes:
        return self._files[f"documents/{digest}"]

    def certificate(self, number: str, checkpoint: str) -> dict[str, Any]:
        """What a certificate must say by this record alone."""
        (batch_rows,) = self.of("batch").values()
        batch = fold(fact_of(each) for each in batch_rows)
        assert isinstance(batch, Batch)
        certified = next(done for done in batch.certificates if done.number == number)
        then = fold(fact_of(each) for each in batch_rows if each.version <= certified.made.version)
        assert isinstance(then, Batch)
        product = check_document(self.paper(then.document), "product.yaml")
        assert isinstance(product, Product)
        (facility,) = (site.fold(_events(rows)) for rows in self.of("facility").values())
        assert facility is not None
        known = {
            person.id: person.name for person in map(people.fold, map(_events, self.of("person").values())) if person
        }
        signers = {each.version: each.row.signer for each in batch_rows if each.row.signer is not None}
        told = spoken(product, then, facility, Language.ENGLISH)
        certificate = next(done for done in then.certificates if done.number == number)
        content = certificate_content(Subject(told, certificate, Signed(known, signers)), checkpoint=checkpoint)
        said: dict[str, Any] = json.loads(machine_readable.data_of(tidied(content), "en-GB"))
        return said


def _events(rows: list[Recorded]) -> list[Any]:
    return [each.event for each in rows]


def test_that_data_pages_and_export_of_a_certificate_agree(at_file: At, tmp_path: Path) -> None:
    workplace = at_file("certified")
    workplace.state = tmp_path / "state"
    paper = preview(workplace, SUBJECT, NUMBER)
    assert not isinstance(paper, Refusal), paper
    assert unseen(paper) == []
    made = export_record(workplace, SUBJECT, "asked for by the authority", signed_in(workplace, "QA-A"))
    assert isinstance(made, Exported), made
    data = data_of(paper)
    assert data == Export(made.files).certificate(NUMBER, data["checkpoint"])
    assert paper in made.files.values(), "the file itself goes with the record, byte for byte"
