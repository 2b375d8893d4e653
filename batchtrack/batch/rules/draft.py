"""The events of a decision while it is being made, and the batch as it would be after them."""

from datetime import datetime

from batchtrack.batch.context import Context, Decided, Fact
from batchtrack.batch.events.deviations import Cause, DeviationClass, DeviationOpened, HoldPlaced, Named
from batchtrack.batch.folding import evolve
from batchtrack.batch.state import Batch
from batchtrack.events import Event
from batchtrack.refusals import Refusal


class Draft:
    """Collects events; ``batch`` always shows the batch with them applied."""

    def __init__(self, batch: Batch, context: Context) -> None:
        self.batch = batch
        self.context = context
        self.events: list[Event] = []

    @property
    def now(self) -> datetime:
        """The moment of recording."""
        return self.context.now

    def add(self, event: Event) -> None:
        """Propose one more event."""
        fact = Fact(event, self.context.actor.person, self.context.now, self.batch.version + 1)
        self.batch = evolve(self.batch, fact)
        self.events.append(event)

    def open_deviation(
        self,
        grade: DeviationClass,
        cause: Cause,
        values: dict[str, str],
        *,
        step: str | None = None,
        test: str | None = None,
        words: str | None = None,
    ) -> int:
        """Open a deviation, unless the same one is open already; its number either way."""
        same = next(
            (
                known.number
                for known in self.batch.deviations
                if (known.cause, known.step, known.test, dict(known.values)) == (cause, step, test, values)
                and known.closed is None
                and known.words == words
            ),
            None,
        )
        if same is not None:
            return same
        number = len(self.batch.deviations) + 1
        named = tuple(Named(name=name, text=text) for name, text in values.items())
        self.add(
            DeviationOpened(number=number, grade=grade, cause=cause, values=named, step=step, test=test, words=words)
        )
        return number

    def hold(self, cause: Cause, deviation: int | None, words: str) -> None:
        """Place a hold, unless one stands for the same deviation."""
        if deviation is not None and any(hold.deviation == deviation for hold in self.batch.open_holds):
            return
        number = len(self.batch.holds) + 1
        self.add(HoldPlaced(number=number, cause=cause, deviation=deviation, words=words))

    def decided(self, told: tuple[Refusal, ...] = (), foreign: tuple[str, ...] = ()) -> Decided:
        """The decision."""
        return Decided(tuple(self.events), told, foreign)
