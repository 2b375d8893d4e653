"""The facts of a person's key and certificate, in the person's stream (21 CFR 11.100, 11.300)."""

from typing import ClassVar, Final

from batchtrack.events import Event, Meaning, PlainText, UtcTime

ACCOUNTABILITY: Final = (
    "My electronic signature binds me as my handwritten one does. I sign only what I did, saw or decided myself, keep"
    " my password to myself, and report at once when somebody else may know it."
)
"""What everybody accepts with the own key, which signs that it did."""


class CodeProposed(Event):
    """Somebody proposed that the person be handed a one-time code: a new account or a reset takes two people.

    Attributes:
        identified: how whoever proposes it checked the person's identity.
        proposed_by: id of that person.
    """

    KIND: ClassVar[str] = "person.code_proposed"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    identified: PlainText
    proposed_by: PlainText


class CodeIssued(Event):
    """A one-time code was handed to the person by another than who proposed it; only its digest is kept.

    Attributes:
        identified: how whoever hands it out checked the person's identity.
        until: when it serves no more.
    """

    KIND: ClassVar[str] = "person.code_issued"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    digest: PlainText
    identified: PlainText
    until: UtcTime


class KeyMade(Event):
    """The person made a key at the first sign-in with a code; nobody else ever had it, and it signs this event itself.

    Attributes:
        public_key: its public half.
        wrapped: SHA-256 of the key as it was locked under the person's password.
        accepted: the statement about signatures that the person accepted with it (21 CFR 11.10(j), 11.100(c)).
        sealing: public half of a second key, for which what the person may read is sealed; it signs nothing.
    """

    KIND: ClassVar[str] = "person.key_made"

    public_key: PlainText
    wrapped: PlainText
    accepted: PlainText
    sealing: PlainText


class PasswordChanged(Event):
    """The person locked the key under another password.

    Attributes:
        wrapped: SHA-256 of the key as it is locked now.
    """

    KIND: ClassVar[str] = "person.password_changed"
    OWN_KEY: ClassVar[bool] = True

    wrapped: PlainText


class CertificateFounded(Event):
    """One of the two people who founded the facility was certified by the root, in the act of founding.

    Attributes:
        certificate: for the person's key, in PEM.
        identified: how the person's identity was checked.
    """

    KIND: ClassVar[str] = "person.certificate_founded"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    certificate: PlainText
    identified: PlainText


class CertificateProposed(Event):
    """A certificate was made for the person's key; it counts once a second person has approved it.

    Attributes:
        certificate: in PEM.
        identified: how whoever proposes it checked the person's identity.
        proposed_by: id of that person.
    """

    KIND: ClassVar[str] = "person.certificate_proposed"
    SIGNED: ClassVar[Meaning | None] = Meaning.AUTHORSHIP

    certificate: PlainText
    identified: PlainText
    proposed_by: PlainText


class CertificateApproved(Event):
    """The certificate counts from now on.

    Attributes:
        fingerprint: of the certificate that was proposed.
        identified: how whoever approves it checked the person's identity.
    """

    KIND: ClassVar[str] = "person.certificate_approved"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    fingerprint: PlainText
    identified: PlainText


class KeyRetired(Event):
    """The person's key signs nothing any more; what it signed stays signed.

    Attributes:
        key: fingerprint of its public half.
    """

    KIND: ClassVar[str] = "person.key_retired"
    SIGNED: ClassVar[Meaning | None] = Meaning.APPROVAL

    key: PlainText
    reason: PlainText


KEY_EVENTS: Final[tuple[type[Event], ...]] = (
    CodeProposed,
    CodeIssued,
    KeyMade,
    PasswordChanged,
    CertificateFounded,
    CertificateProposed,
    CertificateApproved,
    KeyRetired,
)
