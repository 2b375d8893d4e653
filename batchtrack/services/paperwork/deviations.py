"""Deviation report: what happened, how it was assessed, what was done, who closed it (EU GMP 1.4(xiv), 8)."""

from collections.abc import Iterator

from batchtrack.batch.state import Deviation, Hold
from batchtrack.services.certificates.words import cause_words
from batchtrack.services.paperwork.content import Block, Cell, Facts, Line, Passage, Section, Table, Tone
from batchtrack.services.paperwork.telling import Told, plain, strong


def sections(told: Told) -> Iterator[Section]:
    """One section a deviation, then the holds."""
    if not told.seen.batch.deviations:
        yield Section("Deviations", (Passage((Line("No deviation is recorded."),)),))
    for known in told.seen.batch.deviations:
        yield Section(f"Deviation {known.number}", _deviation(told, known))
    if told.seen.batch.holds:
        yield holds(told)


def summary(told: Told) -> Section:
    """All deviations in one table."""
    rows = tuple(_line(told, known) for known in told.seen.batch.deviations)
    if not rows:
        return Section("Deviations", (Passage((Line("No deviation is recorded."),)),))
    return Section("Deviations", (Table(("No.", "What happened", "Assessment", "Closed"), (8, 42, 30, 20), rows),))


def holds(told: Told) -> Section:
    """Every hold, standing or lifted."""
    rows = tuple(_hold(told, hold) for hold in told.seen.batch.holds)
    return Section("Holds", (Table(("No.", "Why", "Placed", "Lifted"), (8, 40, 24, 28), rows),))


def _deviation(told: Told, known: Deviation) -> tuple[Block, ...]:
    step = "" if known.step is None else told.seen.product.step(known.step)
    where = "" if isinstance(step, str) else f"{step.code} {step.title}"
    rows: tuple[tuple[str, Cell], ...] = (
        ("Class", plain(known.grade.value)),
        ("Opened", told.by(known.opened)),
        ("Step or test", plain(where, "" if known.test is None else told.seen.product.test(known.test).label)),
        ("Assessed", told.by(known.assessed)),
        ("Effect on the product", plain(_acceptable(known), known.impact or "")),
        ("Closed", told.by(known.closed)),
        ("Conclusion and corrective action", plain(known.conclusion or "")),
    )
    what = Passage((Line(cause_words(known.cause, known.values, known.words), Tone.STRONG),))
    return (what, Facts(rows))


def _line(told: Told, known: Deviation) -> tuple[Cell, ...]:
    return (
        strong(str(known.number), known.grade.value),
        plain(cause_words(known.cause, known.values, known.words)),
        plain(_acceptable(known), known.impact or ""),
        told.by(known.closed) if known.closed else plain("open"),
    )


def _hold(told: Told, hold: Hold) -> tuple[Cell, ...]:
    lifted = (*told.by(hold.lifted), *plain(hold.reason or "", hold.reidentification or "")) if hold.lifted else ()
    return (strong(str(hold.number)), plain(hold.words), told.by(hold.placed), lifted or (Line("stands", Tone.STOP),))


def _acceptable(known: Deviation) -> str:
    if known.acceptable is None:
        return "not assessed"
    return "acceptable" if known.acceptable else "not acceptable"
