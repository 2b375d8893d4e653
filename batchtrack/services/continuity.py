"""How much a signature asks for (21 CFR 11.200(a)(1)): name and password, or in one unbroken session the latter."""

from dataclasses import dataclass


@dataclass(slots=True)
class Continuity:
    """One person's unbroken time at a workstation.

    Attributes:
        person: id of who has signed in it with name and password; None before the first signature and after a lock.
    """

    person: str | None = None

    def signed(self, person: str, at_work: str) -> None:
        """Somebody signed with both; it counts for whoever is at work, and nobody else."""
        if person == at_work:
            self.person = person

    def broken(self) -> None:
        """The window was locked, somebody signed out, or another person took over."""
        self.person = None

    def password_alone(self, person: str) -> bool:
        """Whether this person's next signature asks for the password only."""
        return self.person == person
