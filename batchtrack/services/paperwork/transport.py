"""Transport document: what travels, how long it lives, how it is kept, who hands it to whom."""

from collections.abc import Iterator

from batchtrack.batch.events.custody import HandedOver, Packed
from batchtrack.batch.questions.clocks import expiry
from batchtrack.services.paperwork import custody
from batchtrack.services.paperwork.content import Blanks, Cell, Facts, Line, Passage, Section, Table, Tone
from batchtrack.services.paperwork.telling import Told, code, dash, plain, strong
from batchtrack.services.views.custody import container_rows

_STORAGE = "13"
"""Field 13 of the harmonised certificate holds storage and transport conditions (EMA/INS/MRA/387218/2011)."""


def sections(told: Told) -> Iterator[Section]:
    """Consignment, conditions, hand-overs so far, and room for the next one by hand."""
    say = told.say
    compare = say("Compare the codes above with the labels before you sign. Do not take what differs.")
    yield Section(say("Consignment"), (Facts(_facts(told)), _packed(told)))
    yield custody.custody(told)
    yield Section(
        say("Next hand-over"),
        (
            Passage((Line(compare, Tone.STRONG),)),
            Blanks((say("Given by: name, function, organisation, signature"),), 1),
            Blanks((say("Taken by: name, function, organisation, signature"),), 1),
            Blanks((say("Date, time and zone; seal number; temperature logger; condition on opening"),), 2),
        ),
    )


def _facts(told: Told) -> tuple[tuple[str, Cell], ...]:
    seen, say = told.seen, told.say
    end = expiry(seen.product, seen.batch)
    kept = seen.product.certificate.fields.get(_STORAGE, "")
    clearance = seen.batch.clearance
    return (
        (say("Expires"), dash() if end is None else told.both(end)),
        (say("Conditions of storage and transport"), plain(kept)),
        (say("Certificates"), plain(*(paper.number for paper in seen.batch.papers if paper.stage))),
        (say("Cleared for administration"), plain(say("not yet")) if clearance is None else told.by(clearance.made)),
    )


def _packed(told: Told) -> Table:
    """The containers that were packed or handed over last."""
    acts: tuple[Packed | HandedOver, ...] = (*told.seen.batch.packings, *told.seen.batch.handovers)
    numbers = max(acts, key=lambda done: done.at).containers if acts else ()
    rows = tuple(
        (strong(row.label, row.kind), code(row.shown, row.din), plain(row.amount), plain(row.contents))
        for row in container_rows(told.seen)
        if row.number in numbers
    )
    return Table(told.heads("Container", "Codes", "Holds", "Contents"), (28, 34, 16, 22), rows)
