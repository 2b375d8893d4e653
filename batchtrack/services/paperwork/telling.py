"""What papers are made from, and how they write moments, people and lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from batchtrack.batch.context import Fact
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Signature
from batchtrack.identity import ChainOfIdentity
from batchtrack.services.certificates.spoken import Spoken
from batchtrack.services.paper_words import ENGLISH, Words
from batchtrack.services.paperwork.content import About, Cell, Line, Tone
from batchtrack.services.sealed.standing import Sealing
from batchtrack.services.showing import show_utc
from batchtrack.services.views.seen import Seen


@dataclass(frozen=True, slots=True)
class Told:
    """The record that a paper tells of.

    Attributes:
        seen: the batch with its document and everybody's names; facts: its events.
        now: when the paper is drawn up.
        specimens: label files by their SHA-256.
        say: says the words that the paper brings itself, in its language.
        sealing: how it stood with what names the patient.
    """

    seen: Seen
    facts: tuple[Fact, ...]
    now: datetime
    specimens: Mapping[str, bytes] = field(default_factory=dict)
    say: Words = ENGLISH
    sealing: Sealing = field(default_factory=Sealing)

    @property
    def spoken(self) -> Spoken:
        """The record as certificates tell it."""
        return Spoken(self.seen.product, self.seen.batch, self.seen.site, self.say)

    def heads(self, *texts: str) -> tuple[str, ...]:
        """Heads of a table."""
        return tuple(self.say(text) for text in texts)

    def time(self, moment: datetime | None) -> str:
        """A moment in the facility's time with its zone; empty for none."""
        return "" if moment is None else show_time(moment, self.seen.site.zone)

    def both(self, moment: datetime | None) -> Cell:
        """A moment in local time and in UTC."""
        return () if moment is None else (Line(self.time(moment)), Line(show_utc(moment), Tone.QUIET))

    def by(self, made: Signature | None) -> Cell:
        """Who did something, and when; a dash for nobody."""
        if made is None:
            return dash()
        return (Line(self.seen.name(made.who)), Line(self.time(made.at), Tone.QUIET))


def about(told: Told) -> About:
    """Whose paper it is."""
    seen = told.seen
    chain = ChainOfIdentity(seen.batch.chain)
    return About(
        subject=seen.batch.subject,
        chain=chain.short.rpartition(" ")[0],
        check=chain.check_character,
        batch=seen.batch.id,
        product=told.spoken.named,
    )


def plain(*texts: str) -> Cell:
    """One line for each text that is not empty; a dash where all are."""
    return tuple(Line(text) for text in texts if text) or dash()


def strong(text: str, *quiet: str) -> Cell:
    """A line that stands out, with smaller ones under it."""
    return (Line(text, Tone.STRONG), *(Line(each, Tone.QUIET) for each in quiet if each))


def code(*texts: str) -> Cell:
    """Identifiers, with a slashed zero."""
    return tuple(Line(text, Tone.CODE) for text in texts if text) or dash()


def dash() -> Cell:
    """Nothing is recorded here, and the paper says so."""
    return (Line("–", Tone.QUIET),)
