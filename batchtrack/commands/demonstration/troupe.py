"""Acting as a person of the demonstration: by a session, or with the password for a signature."""

from dataclasses import dataclass, field

from batchtrack.commands.demonstration.people import PASSWORDS
from batchtrack.database import SimulatedClock
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.people import Confirmed, Session, confirm, sign_in
from batchtrack.services.workplace import Workplace


@dataclass(slots=True)
class Troupe:
    """The people of the demonstration at their workplace.

    Attributes:
        clock: the workplace's own, moved on between acts.
        acts: how many were done.
    """

    workplace: Workplace
    clock: SimulatedClock
    acts: int = 0
    _sessions: dict[str, Session] = field(default_factory=dict)

    def enters(self, person: str) -> Session:
        """The person's session, begun with name and password."""
        if person not in self._sessions:
            session = sign_in(self.workplace, person, PASSWORDS[person])
            if isinstance(session, Refusal):
                raise Refused(session)
            self._sessions[person] = session
        return self._sessions[person]

    def signs(self, person: str) -> Confirmed:
        """The person with the password checked for one signature."""
        confirmed = confirm(self.workplace, person, PASSWORDS[person])
        if isinstance(confirmed, Refusal):
            raise Refused(confirmed)
        return confirmed

    def done(self, outcome: Outcome, *, told: bool = False) -> Done:
        """The act that was granted.

        Args:
            outcome: what the service answered.
            told: whether the story wants something to be said, for example of a foreign code.

        Raises:
            Refused: the act was refused, or something was told that the story does not want.
        """
        self.acts += 1
        if isinstance(outcome, NotDone):
            raise Refused(*outcome.refusals)
        if outcome.told and not told:
            raise Refused(*outcome.told)
        return outcome
