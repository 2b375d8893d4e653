"""A person's key and certificate as the events tell them."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from batchtrack.events import Event
from batchtrack.facility.folding import out_of_order
from batchtrack.facility.people.key_events import (
    CertificateApproved,
    CertificateFounded,
    CertificateProposed,
    CodeIssued,
    CodeProposed,
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
        sealing: public half of the key for which data are sealed.
        proposed: the certificate that waits for a second signature.
        certificate: the one that counts, in PEM; None until two people have signed it.
    """

    public_key: str
    wrapped: str
    sealing: str = ""
    proposed: Proposed | None = None
    certificate: str | None = None


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """A person's way to a key.

    Attributes:
        proposed_by: id of whoever proposed that a code be handed out; None where nobody did since the last one.
        digest: of the code that was handed out and not used yet; None where there is none.
        until: when that one serves no more.
    """

    proposed_by: str | None = None
    digest: str | None = None
    until: datetime | None = None


NO_CODE: Final = OneTimeCode()
"""Nothing was proposed and nothing handed out."""


def keys_after(code: OneTimeCode, key: PersonalKey | None, event: Event) -> tuple[OneTimeCode, PersonalKey | None]:
    """The way to a key, and the key, after one more event."""
    match key, event:
        case None, CodeProposed():
            return replace(code, proposed_by=event.proposed_by), None
        case None, CodeIssued():
            return OneTimeCode(None, event.digest, event.until), None
        case None, KeyMade():
            return NO_CODE, PersonalKey(event.public_key, event.wrapped, event.sealing)
        case PersonalKey(), KeyRetired():
            return NO_CODE, None
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
