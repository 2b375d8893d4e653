"""Printing labels: blanks of a room's stock, the batch's record and the specimen in one transaction, or nothing."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from batchtrack.batch.commands import Command, PrintLabels, ReprintLabel
from batchtrack.batch.commands.labels import Blank, LabelToPrint
from batchtrack.batch.decide import decide
from batchtrack.batch.events.labels import LabelOutcome
from batchtrack.batch.questions.labels import label_of, next_number
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.labelling import find_label
from batchtrack.batch.state import Container, LabelStanding
from batchtrack.events import Denied, Event
from batchtrack.facility import label_stock
from batchtrack.facility.label_stock import LabelsPrinted, LabelStock, PrintOn
from batchtrack.facility.streams import label_stock_stream, room_stream
from batchtrack.journal import stream_name
from batchtrack.product.labelling import LabelKind
from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.beginning import beginning
from batchtrack.services.certificates.issuing import PDF
from batchtrack.services.destination import destination_of
from batchtrack.services.labels.about import About, Asked
from batchtrack.services.labels.composing import compose
from batchtrack.services.labels.content import LabelContent
from batchtrack.services.labels.settling import settlement
from batchtrack.services.labels.stock import stock_of
from batchtrack.services.outcomes import Done, NotDone, against
from batchtrack.services.people import By
from batchtrack.services.recording import Document, Plan, write
from batchtrack.services.rooms import room_of
from batchtrack.services.settling import settled
from batchtrack.services.situation import Situation, look
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Printer:
    """Where labels come out: a room and the printer in it."""

    room: str
    printer: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """The label that a reprint takes the place of, and why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Printed:
    """The labels as a file, the numbers of their blanks, and what changed."""

    file_name: str
    content: bytes
    blanks: tuple[int, ...]
    done: Done


def print_labels(
    workplace: Workplace,
    batch_id: str,
    wanted: Sequence[LabelToPrint],
    printer: Printer,
    by: By,
    *,
    replaced: Replaced | None = None,
) -> Printed | NotDone:
    """Print labels of one kind for containers of a batch, one a page.

    Args:
        workplace: where.
        batch_id: of which batch.
        wanted: containers and kind of label; all of one size, since a printer holds one.
        printer: where.
        by: who prints.
        replaced: the label that is reprinted, with the reason; ``wanted`` then names one label.
    """

    def attempt() -> Printed | NotDone:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            job = _job(workplace, connection, situation, wanted, printer, replaced)
            if isinstance(job, NotDone):
                return job
        return _printed(workplace, situation, job, by)

    return settled(attempt, by)


def preview(workplace: Workplace, batch_id: str, wanted: Sequence[LabelToPrint], by: By) -> bytes | tuple[Refusal, ...]:
    """How the labels would look, numbered as they would be; nothing is printed and nothing recorded."""
    try:
        with beginning(workplace) as (connection, now):
            situation = look(workplace, connection, batch_id, by, now)
            contents = _contents(workplace, connection, situation, wanted, (0,) * len(wanted), None)
        return contents.refusals if isinstance(contents, NotDone) else workplace.papers.labels(contents)
    except Refused as refused:
        return refused.refusals


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be written and drawn."""

    contents: tuple[LabelContent, ...]
    wanted: tuple[LabelToPrint, ...]
    blanks: tuple[Blank, ...]
    stock: LabelStock
    taken: tuple[Event, ...]
    relied: tuple[str, int]
    replaced: Replaced | None
    settled: tuple[tuple[str, int, tuple[Event, ...]], ...]

    def command(self, document: str) -> Command:
        """The act on the batch, citing the specimen."""
        if self.replaced is None:
            return PrintLabels(self.wanted, self.blanks, document)
        label = self.wanted[0]
        return ReprintLabel(
            label.container, label.kind, self.replaced.number, self.replaced.reason, self.blanks[0], document
        )


def _job(
    workplace: Workplace,
    connection: Connection,
    situation: Situation,
    wanted: Sequence[LabelToPrint],
    printer: Printer,
    replaced: Replaced | None,
) -> _Job | NotDone:
    kind = _kind_of(situation, wanted)
    if isinstance(kind, Refusal):
        return NotDone((kind,))
    room, stock = room_of(connection, printer.room), stock_of(connection, printer.room)
    if room is None:
        return NotDone((refuse("FA-03", what="room", id=printer.room),))
    now, batch = situation.context.now, situation.batch
    order = PrintOn(room.id, printer.printer, batch.id, kind.size.value, len(wanted), now)
    taken = label_stock.decide(stock, order, now, situation.person.actor)
    occupied = () if room.occupant in {None, batch.id} else (_occupied(room.id, room.occupant or "", batch.id),)
    if isinstance(taken, Denied) or occupied or stock is None:
        return NotDone((*against(taken), *occupied))
    blanks = _blanks(stock, taken.events)
    ask = PrintLabels(tuple(wanted), blanks, "")
    decision = decide(situation.product, batch, ask, situation.context) if replaced is None else None
    if isinstance(decision, Denied):
        return NotDone(decision.refusals)
    numbers = tuple(blank.number for blank in blanks)
    contents = _contents(workplace, connection, situation, wanted, numbers, replaced)
    if isinstance(contents, NotDone):
        return contents
    relied = (room_stream(room.id), room.version)
    given_up = _given_up(connection, situation, wanted[0], replaced)
    return _Job(contents, tuple(wanted), blanks, stock, taken.events, relied, replaced, given_up)


def _given_up(
    connection: Connection, situation: Situation, wanted: LabelToPrint, replaced: Replaced | None
) -> tuple[tuple[str, int, tuple[Event, ...]], ...]:
    """The blank of a label that still waited when its reprint was asked for: it waits no more."""
    container = situation.batch.container(wanted.container)
    if replaced is None or container is None:
        return ()
    old = label_of(situation.batch, container.number, wanted.kind, replaced.number)
    if old is None or old.standing is not LabelStanding.PRINTED:
        return ()
    return (settlement(connection, situation, old, LabelOutcome.VOIDED.value),)


def _printed(workplace: Workplace, situation: Situation, job: _Job, by: By) -> Printed | NotDone:
    content = workplace.papers.labels(job.contents)
    digest = hashlib.sha256(content).hexdigest()
    decision = decide(situation.product, situation.batch, job.command(digest), situation.context)
    if isinstance(decision, Denied):
        return NotDone(decision.refusals)
    plan: Plan = situation.plan()
    plan.documents.append(Document(content, PDF))
    plan.rely(*job.relied)
    plan.write(stream_name("batch", situation.batch.id), situation.batch.version, decision.events)
    plan.write(label_stock_stream(job.stock.room), job.stock.version, job.taken)
    for stream, version, events in job.settled:
        plan.write(stream, version, events)
    first = job.contents[0]
    name = f"{situation.batch.id}-label-{job.wanted[0].kind}-{first.stock}.pdf"
    blanks = tuple(blank.number for blank in job.blanks)
    return Printed(name, content, blanks, Done(changed=write(workplace, plan, by), told=decision.told, made=digest))


def _contents(
    workplace: Workplace,
    connection: Connection,
    situation: Situation,
    wanted: Sequence[LabelToPrint],
    blanks: Sequence[int],
    replaced: Replaced | None,
) -> tuple[LabelContent, ...] | NotDone:
    """Every label of the job, or everything that keeps one from being composed."""
    draft = Draft(situation.batch, situation.context)
    contents: list[LabelContent] = []
    refusals: list[Refusal] = []
    for place, (label, blank) in enumerate(zip(wanted, blanks, strict=True), start=1):
        found = find_label(situation.product, draft, label.container, label.kind)
        if isinstance(found, Refusal):
            refusals.append(found)
            continue
        number = _number(draft, *found, replaced)
        asked = Asked(found[1], found[0], number, blank, place, len(wanted))
        composed = compose(_about(workplace, connection, situation, draft), asked)
        if isinstance(composed, LabelContent):
            contents.append(composed)
        else:
            refusals += composed
    return NotDone(tuple(refusals)) if refusals else tuple(contents)


def _number(draft: Draft, container: Container, kind: LabelKind, replaced: Replaced | None) -> int:
    number = next_number(draft.batch, container, kind)
    return number if replaced is None else max(number, replaced.number + 1)


def _about(workplace: Workplace, connection: Connection, situation: Situation, draft: Draft) -> About:
    product, labels = situation.product, situation.product.labels
    assert labels is not None, "a kind of label was found in it"
    destination = destination_of(connection, product, draft.batch, situation.site)
    assert destination is not None, "a document with labels says where they go"
    return About(product, labels, draft.batch, workplace.site_in(connection), destination)


def _kind_of(situation: Situation, wanted: Sequence[LabelToPrint]) -> LabelKind | Refusal:
    labels = situation.product.labels
    if labels is None:
        return refuse("LB-20", product=situation.product.code)
    kind = labels.kind(wanted[0].kind)
    if kind is None or any(each.kind != kind.id for each in wanted):
        kinds = ", ".join(each.id for each in labels.kinds)
        return refuse("LB-21", kind=wanted[-1].kind, container=wanted[-1].container, kinds=kinds)
    return kind


def _blanks(stock: LabelStock, taken: Sequence[Event]) -> tuple[Blank, ...]:
    stream = label_stock_stream(stock.room)
    numbers = [number for event in taken if isinstance(event, LabelsPrinted) for number in event.numbers]
    return tuple(Blank(number, stock.room, stock.printer, stream, stock.version) for number in numbers)


def _occupied(room: str, occupant: str, batch: str) -> Refusal:
    return refuse("LB-45", room=room, occupant=occupant, batch=batch)
