"""What every page works at: the workplace, who is signed in, the worker, and the news of what changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from batchtrack.batch.commands import Command
from batchtrack.refusals import Refusal
from batchtrack.services.acting import act
from batchtrack.services.continuity import Continuity
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import Confirmed, Session, confirm, sign_out
from batchtrack.services.workplace import Workplace
from ui.at_hand import AtHand
from ui.drafts import Drafts
from ui.preferences import PreferenceStore
from ui.work import Worker

OnDone = Callable[[Done], object]
OnRefused = Callable[[tuple[Refusal, ...]], object]


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the program: a batch, a tab of its page, and what to focus there."""

    batch: str
    tab: str = "steps"
    step: str | None = None
    field: str | None = None
    opened_with: str | None = None


class Desk(QObject):
    """The signed-in person's desk.

    Attributes:
        preferences: settings of this workstation.
        at_hand: the steps that were worked on here, by whomever.
        drafts: what is typed here and not yet recorded.
        continuity: whether the next signature of whoever is at work asks for the password alone.

    Signals:
        changed: streams that an act changed, with their versions; each page decides whether to read again.
        told: refusals that came with an act that was recorded all the same, for example a refused scan.
        go: a `Target` to be shown.
        open_page: a page of the window to be shown, by its name.
        signed_in: somebody signed in (a `Session`) or out (None).
        signed: an act that somebody signed was recorded.
        failed: a `Failure` that no page heard.
        scanner_set: the scanners of this workstation are programmed otherwise (`ScannerSettings`).
        language_changed: screens are to be made anew in the language in force.
        noted: words about something that needs no answer, for example a file that was saved.
    """

    changed = Signal(object)
    told = Signal(object)
    go = Signal(object)
    open_page = Signal(str)
    signed_in = Signal(object)
    signed = Signal()
    failed = Signal(object)
    noted = Signal(str)
    scanner_set = Signal(object)
    language_changed = Signal()

    def __init__(
        self,
        workplace: Workplace,
        worker: Worker,
        parent: QObject | None = None,
        *,
        drafts: Drafts | None = None,
        preferences: PreferenceStore | None = None,
    ) -> None:
        super().__init__(parent)
        self.workplace = workplace
        self.worker = worker
        self.at_hand = AtHand()
        self.drafts = drafts or Drafts()
        self.preferences = preferences or PreferenceStore()
        self.continuity = Continuity()
        self._session: Session | None = None
        worker.broke.connect(self.failed)

    @property
    def session(self) -> Session:
        """Who is signed in.

        Raises:
            RuntimeError: nobody is; no page that needs somebody is shown then.
        """
        if self._session is None:
            raise RuntimeError("nobody is signed in")
        return self._session

    @property
    def at_work(self) -> Session | None:
        """Who is signed in; None where nobody is."""
        return self._session

    def sit(self, session: Session | None) -> None:
        """Somebody signed in or out; the session before it ends, and its key with it."""
        left, self._session = self._session, session
        self.continuity.broken()
        if left is not None:
            self.worker.run(lambda: sign_out(self.workplace, left), _nothing, _nothing)
        self.signed_in.emit(session)

    def act(self, batch: str, command: Command, done: OnDone, refused: OnRefused) -> None:
        """Do an act that needs no signature, in the session of whoever is signed in."""
        session = self.session
        self.run(lambda: act(self.workplace, batch, command, session), done, refused)

    def sign(
        self,
        user: str,
        password: str,
        do: Callable[[Confirmed], Outcome],
        done: OnDone,
        refused: OnRefused,
        *,
        about: str = "",
    ) -> None:
        """Check a password and do the act that it signs, ``about`` a batch; both off the window's thread, in order."""

        def checked() -> Outcome:
            confirmed = confirm(self.workplace, user, password, about=about or None)
            if isinstance(confirmed, Refusal):
                return NotDone((confirmed,))
            signer.append(confirmed.person)
            return do(confirmed)

        def recorded(outcome: Done) -> None:
            self.continuity.signed(signer[0], at_work)
            done(outcome)
            self.signed.emit()

        signer: list[str] = []
        at_work = self.session.person
        self.run(checked, recorded, refused)

    def run(self, call: Callable[[], Outcome], done: OnDone, refused: OnRefused) -> None:
        """Run any service that writes, and tell everybody what changed."""

        def answered(outcome: Any) -> None:  # noqa: ANN401 - the worker hands on what the call answered
            if isinstance(outcome, NotDone):
                refused(outcome.refusals)
                return
            done(outcome)
            if outcome.told:
                self.told.emit(outcome.told)
            self.changed.emit(outcome.changed)

        self.worker.run(call, answered, refused, self.failed.emit)


def _nothing(_answer: object) -> None:
    """Nobody waits for the end of a session: the key is dropped whatever comes of noting it."""
