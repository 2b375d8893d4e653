"""A person's key and certificate as the events tell them."""

from dataclasses import dataclass, replace

from batchtrack.events import Event
from batchtrack.facility.folding import out_of_order
from batchtrack.facility.people.key_events import (
    CertificateApproved,
    CertificateFounded,
    CertificateProposed,
    CodeIssued,
    KeyMade,
    KeyRetired,
    PasswordChanged,
)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A certificate that waits for a second signature; ``by`` is the id of whoever proposed it."""

    certificate: str
    by: str


@dataclass(frozen=True, slots=True)
class PersonalKey:
    """A person's own key.

    Attributes:
        public_key: its public half.
        wrapped: SHA-256 of the key as it is locked under the person's password.
        proposed: the certificate that waits for a second signature.
        certificate: the one that counts, in PEM; None until two people have signed it.
    """

    public_key: str
    wrapped: str
    proposed: Proposed | None = None
    certificate: str | None = None


def keys_after(code: str | None, key: PersonalKey | None, event: Event) -> tuple[str | None, PersonalKey | None]:
    """The open one-time code and the key after one more event."""
    match key, event:
        case None, CodeIssued():
            return event.digest, None
        case None, KeyMade():
            return None, PersonalKey(event.public_key, event.wrapped)
        case PersonalKey(), KeyRetired():
            return None, None
        case PersonalKey(), _:
            return code, _changed(key, event)
        case _:
            raise out_of_order(event)


def _changed(key: PersonalKey, event: Event) -> PersonalKey:
    match event:
        case PasswordChanged():
            return replace(key, wrapped=event.wrapped)
        case CertificateFounded():
            return replace(key, certificate=event.certificate)
        case CertificateProposed():
            return replace(key, proposed=Proposed(event.certificate, event.proposed_by))
        case CertificateApproved() if key.proposed is not None:
            return replace(key, certificate=key.proposed.certificate, proposed=None)
        case _:
            raise out_of_order(event)
