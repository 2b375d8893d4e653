"""A signed file as other programs see it: poppler's pdfsig with the facility's root in its store, and pyHanko."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from certificate_example import stage_1
from cryptography.hazmat.primitives.asymmetric import ec
from pdf_reading import data_in

from batchtrack.keys import (
    Named,
    Signer,
    SignerKind,
    certificate_fingerprint,
    certificate_text,
    issue,
    issuing_authority,
    root_authority,
)
from batchtrack.services.papers import FileSignature
from reports import PdfPapers, PdfPapersInProcess

AT: Final = datetime(2026, 11, 26, 15, 20, tzinfo=UTC)


class Facility:
    """A root, what is issued under it, and a qualified person's key."""

    def __init__(self) -> None:
        begins = AT - timedelta(days=1)
        root_key, issuing_key, key = (ec.derive_private_key(secret, ec.SECP256R1()) for secret in (1001, 1002, 1003))
        root = root_authority(root_key, "Demonstration facility", begins, begins + timedelta(days=3650))
        issuing = issuing_authority(root, issuing_key, "Demonstration facility", begins)
        named = Named("Qualified person A", "QP-A", "Demonstration facility")
        own = issue(issuing, named, key.public_key(), begins)
        texts = tuple(certificate_text(each) for each in (own, issuing.certificate, root.certificate))
        self.root = texts[-1]
        self.signature = FileSignature("Qualified person A", "certification", "Demonstration facility", AT, texts)
        self.signer = Signer(SignerKind.PERSON, certificate_fingerprint(own), "QP-A", key)


@pytest.fixture(scope="module", name="facility")
def _facility() -> Facility:
    return Facility()


@pytest.fixture(scope="module", name="signed")
def _signed(facility: Facility) -> bytes:
    papers = PdfPapers()
    return papers.signed(papers.certificate(stage_1()), facility.signature, facility.signer.sign_for_file)


@pytest.fixture(name="said_of")
def _said_of(tmp_path: Path) -> "PdfSig":
    return PdfSig(tmp_path)


class PdfSig:
    """What poppler's pdfsig says of a file; its exit status tells nothing of an altered one."""

    def __init__(self, folder: Path) -> None:
        if shutil.which("pdfsig") is None or shutil.which("certutil") is None:
            pytest.skip("pdfsig and certutil are not installed here.")
        self._folder, self._store = folder, folder / "store"
        self._store.mkdir()
        self._run("certutil", "-N", "--empty-password", "-d", f"sql:{self._store}")

    def trusts(self, root: str) -> None:
        file = self._folder / "root.pem"
        file.write_text(root, encoding="ascii")
        self._run("certutil", "-A", "-n", "root", "-t", "CT,C,C", "-i", str(file), "-d", f"sql:{self._store}")

    def __call__(self, content: bytes) -> str:
        file = self._folder / "paper.pdf"
        file.write_bytes(content)
        return self._run("pdfsig", "-nssdir", f"sql:{self._store}", str(file))

    def _run(self, *words: str) -> str:
        return subprocess.run(words, capture_output=True, text=True, check=False, cwd=self._folder).stdout


def test_that_a_reader_who_trusts_the_root_sees_whose_signature_it_is(
    said_of: PdfSig, facility: Facility, signed: bytes
) -> None:
    said_of.trusts(facility.root)
    said = said_of(signed)
    for line in (
        "Signature is Valid",
        "Total document signed",
        "Certificate is Trusted",
        "CN=Qualified person A",
        "ETSI.CAdES.detached",
        "Nov 26 2026",
    ):
        assert line in said, said


def test_that_without_the_root_the_file_is_whole_and_its_signer_unknown(said_of: PdfSig, signed: bytes) -> None:
    said = said_of(signed)
    assert "Signature is Valid" in said
    assert "Certificate issuer isn't Trusted" in said or "Certificate issuer is unknown" in said, said


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_that_one_changed_byte_is_a_digest_mismatch(
    said_of: PdfSig, facility: Facility, signed: bytes, share: float
) -> None:
    said_of.trusts(facility.root)
    place = int(share * len(PdfPapers().certificate(stage_1())))
    altered = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
    assert "Digest Mismatch" in said_of(altered)


def test_that_the_key_stays_in_this_process_while_the_file_is_laid_out_in_another(facility: Facility) -> None:
    asked = list[bytes]()

    def signs(data: bytes) -> bytes:
        asked.append(data)
        return facility.signer.sign_for_file(data)

    with PdfPapersInProcess() as papers:
        signed = papers.signed(papers.certificate(stage_1()), facility.signature, signs)
    assert len(asked) == 1
    assert data_in(signed)["number"] == stage_1().number
    assert signed.count(b"/ByteRange") == 1
