"""A person's signature in the file of a paper, by the key that signs the act itself (ETSI EN 319 142-1)."""

from datetime import datetime

from sqlalchemy import Connection

from batchtrack.facility.site import Site
from batchtrack.services.certificates.words import FILE_AND_INK, FILE_IS_SIGNED
from batchtrack.services.identified import Confirmed
from batchtrack.services.paper_words import Words
from batchtrack.services.papers import FileSignature, Papers
from batchtrack.services.people import acting_person
from batchtrack.services.sheet import Letterhead


def signature_in(connection: Connection, site: Site, by: Confirmed, meaning: str, at: datetime) -> FileSignature:
    """What is said of a person's signature in a file.

    Raises:
        Refused: as `acting_person`.
    """
    person = acting_person(connection, by)
    assert person.key is not None, "who was confirmed has a key"
    assert person.key.certificate is not None, "and a certificate that counts"
    assert site.keys is not None, "under the facility's root"
    certificates = (person.key.certificate, site.keys.issuing, site.keys.root)
    return FileSignature(by.name, meaning, site.name, at, certificates)


def signed_file(papers: Papers, pdf: bytes, signature: FileSignature, by: Confirmed) -> bytes:
    """The file with the person's signature in it.

    Raises:
        Refused: the key was dropped meanwhile (KY-02).
    """
    return papers.signed(pdf, signature, by.held.signer.sign_for_file)


def file_notice(name: str, site: Site, letterhead: Letterhead, say: Words) -> str:
    """What a paper says of the signature in its file, and how to trust it; or that it is signed in ink as well."""
    words = FILE_AND_INK if letterhead.signed_in_ink else FILE_IS_SIGNED
    return say(words, name=name, facility=site.name)
