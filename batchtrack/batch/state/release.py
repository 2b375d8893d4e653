"""Reviews, certificates, papers, clearances, alerts."""

from dataclasses import dataclass
from datetime import datetime

from batchtrack.batch.events.follow_up import FollowUpRecorded
from batchtrack.batch.events.release import PaperKind
from batchtrack.batch.events.supply import FailedTest
from batchtrack.batch.events.use import Answer, ClinicContacted
from batchtrack.batch.state.signature import Signature


@dataclass(frozen=True, slots=True)
class Review:
    """QA's review of the record as far as ``up_to``."""

    stage: str
    up_to: int
    made: Signature


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certification; it counts while it is neither stale nor withdrawn.

    Attributes:
        hash: hash of the certifying event, printed on the paper.
        failed: results outside their criterion with which the batch is supplied at a physician's request; such a
            document certifies nothing, and empty is what it is of a certificate; physician: who requested it.
    """

    stage: str
    number: str
    statement: str
    made: Signature
    hash: str
    pending: tuple[str, ...]
    deviations: tuple[int, ...]
    expiry: datetime | None
    stale: str | None = None
    withdrawn: str | None = None
    superseded: bool = False
    confirmed: Signature | None = None
    failed: tuple[FailedTest, ...] = ()
    physician: str = ""

    @property
    def accepted(self) -> frozenset[str]:
        """The tests whose failing results stand in nobody's way while this document does."""
        gone = self.withdrawn is not None or self.superseded
        return frozenset() if gone else frozenset(failed.test for failed in self.failed)

    @property
    def counts(self) -> bool:
        """Whether a permit may stand on it."""
        return self.stale is None and self.withdrawn is None and not self.superseded


@dataclass(frozen=True, slots=True)
class Sending:
    """Somebody who has a paper; ``acknowledged`` once they confirmed that it no longer counts."""

    recipient: str
    organisation: str
    contact: str
    at: datetime
    made: Signature
    acknowledged: Signature | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """An issued paper.

    Attributes:
        stage: of a certificate; empty for any other paper.
        copies: its reprints; sent: whom it went to.
        kind: what it is; up_to: version of the batch that it tells of, 0 for a certificate, whose event tells.
    """

    number: str
    stage: str
    document: str
    made: Signature
    copies: int = 0
    kind: PaperKind = PaperKind.CERTIFICATE
    up_to: int = 0
    reason: str = ""
    sent: tuple[Sending, ...] = ()


@dataclass(frozen=True, slots=True)
class Alert:
    """The clinic must be told; answered once it has said what happened.

    Attributes:
        test: the failing test, None of a withdrawal or a recall.
        calls: every call; answers: what each of them brought, with who noted it.
    """

    number: int
    test: str | None
    before_use: bool
    words: str
    raised: Signature
    answers: tuple[tuple[Answer, Signature], ...] = ()
    calls: tuple[ClinicContacted, ...] = ()
    followed_up: tuple[FollowUpRecorded, ...] = ()

    @property
    def reached_patient(self) -> bool:
        """Whether the dose was given, as the record or the clinic says."""
        return not self.before_use or any(answer is Answer.GIVEN for answer, _ in self.answers)

    @property
    def open(self) -> bool:
        """Whether the clinic has not answered yet."""
        settled = (Answer.NOT_GIVEN, Answer.GIVEN) if self.before_use else (Answer.INFORMED, Answer.GIVEN)
        return not any(answer in settled for answer, _ in self.answers)


@dataclass(frozen=True, slots=True)
class Clearance:
    """The permit to administer: which container, until when, and at which version it was given.

    Attributes:
        step: the step in which it was given; ended: when a later event took it back, None while it stands.
    """

    container: int
    expiry: datetime
    made: Signature
    step: str = ""
    ended: datetime | None = None
