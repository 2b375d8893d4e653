"""What a verification found, in words and as data."""

from dataclasses import dataclass, replace

from batchtrack.journal import batch_of
from batchtrack.refusals import Refusal, refuse, sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was recorded.

    Attributes:
        what: the code with its values; the sentence is made from it.
        stream: the stream it is about; None where it is about the whole database.
        version: the event of that stream; None where it is about more than one.
    """

    what: Refusal
    stream: str | None = None
    version: int | None = None

    @property
    def batch(self) -> str | None:
        """The batch that it is about; None where it is about no batch."""
        return None if self.stream is None else batch_of(shown(self.stream))

    @property
    def words(self) -> str:
        """Where it is and what is wrong, in one line."""
        place = shown(self.stream or "database")
        version = "" if self.version is None else f", event {self.version}"
        return f"{place}{version}: {sentence(self.what)}"


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome: clean where there are no findings.

    Attributes:
        streams: how many were walked.
        events: how many were read and hashed again.
        documents: how many were read and hashed again.
        root: fingerprint of the root that every signature leads to; None where signers were not looked at.
        checkpoint: when the checkpoint was taken that the record was compared with; None where none was given.
    """

    findings: tuple[Finding, ...]
    streams: int
    events: int
    documents: int
    root: str | None = None
    checkpoint: str | None = None

    @property
    def clean(self) -> bool:
        """Whether everything is as it was recorded, as far as the database alone can tell."""
        return not self.findings


def under_root(outcome: Verification, root: str) -> Verification:
    """With a finding where the record stands under another root than the one that is named from outside.

    Args:
        outcome: of the verification.
        root: its fingerprint, with or without spaces and colons.
    """
    wanted = "".join(sign for sign in root.lower() if sign not in " :")
    if wanted == outcome.root:
        return outcome
    other = Finding(found("KY-65", found=outcome.root or "none", wanted=wanted))
    return replace(outcome, findings=(other, *outcome.findings))


def found(code: str, **values: object) -> Refusal:
    """A finding's code with its values in a form that any terminal can show."""
    return refuse(code, **{name: shown(str(value)) for name, value in values.items()})


def shown(text: str) -> str:
    """A stored text in one line, with bytes that are no text written as escapes."""
    return " ".join(text.encode("utf-8", "backslashreplace").decode("utf-8").split())
