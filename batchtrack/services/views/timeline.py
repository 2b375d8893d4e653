"""The record as it happened, one line an event."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events import (
    allocation,
    containers,
    custody,
    deviations,
    entries,
    follow_up,
    identity,
    instruments,
    labels,
    order,
    phone_exceptions,
    release,
    remarks,
    resources,
    results,
    steps,
    supply,
    use,
)
from batchtrack.batch.questions.times import show_time
from batchtrack.events import Event
from batchtrack.product.model import Product
from batchtrack.services.certificates.words import cause_words
from batchtrack.services.showing import show_value
from batchtrack.services.views.seen import Seen
from batchtrack.services.views.shapes import TimelineRow
from batchtrack.units import Quantity, show


def timeline_rows(seen: Seen, facts: tuple[Fact, ...]) -> tuple[TimelineRow, ...]:
    """Every event of the batch, the newest last."""
    return tuple(
        TimelineRow(
            version=fact.version,
            kind=fact.event.KIND,
            what=_what(seen, fact.event),
            who=seen.name(fact.who),
            at=fact.at,
            meaning=fact.meaning or "",
        )
        for fact in facts
    )


def _what(seen: Seen, event: Event) -> str:
    return _WORDS[type(event)](seen, event)


def _step(product: Product, step_id: str) -> str:
    step = product.step(step_id)
    return f"{step.code} {step.title}"


def _value(seen: Seen, event: Any, verb: str) -> str:  # noqa: ANN401 - any event that holds a value
    field = seen.product.field(event.field)[1]
    return f"{field.label}: {verb}{show_value(event.value, '', seen.site.decimal_mark)}"


def _recorded(seen: Seen, event: entries.EntryRecorded) -> str:
    words = _value(seen, event, "")
    if event.happened is None:
        return words
    return f"{words}, taken {show_time(event.happened.at, event.happened.zone)}"


def _result(seen: Seen, event: Any, verb: str) -> str:  # noqa: ANN401 - any event that holds a result
    test = seen.product.test(event.test)
    shown = show_value(event.value, "", seen.site.decimal_mark)
    each = "; ".join(show_value(value, "", seen.site.decimal_mark) for value in event.replicates)
    return f"{test.label}: {verb}{shown}{f' of replicates {each}' if each else ''}"


def _of_step(verb: str) -> Callable[[Seen, Any], str]:
    return lambda seen, event: f"{_step(seen.product, event.step)} {verb}"


def _of_label(words: str) -> Callable[[Seen, Any], str]:
    """What became of a label; ``words`` names parts of its event."""

    def told(_seen: Seen, event: Any) -> str:  # noqa: ANN401 - any event about a label
        return f"Label {event.label} of container {event.container:02d} {words.format_map(event.model_dump())}"

    return told


def _of_container(verb: str) -> Callable[[Seen, Any], str]:
    def words(_seen: Seen, event: containers.Handled) -> str:
        told = ", ".join(part for part in (event.place, event.words) if part)
        return f"Container {event.container:02d} {verb}{': ' if told else ''}{told}"

    return words


def _filled(seen: Seen, event: containers.ContainerFilled) -> str:
    if event.amount is None:
        return f"Container {event.container:02d} filled"
    held = show(Quantity(event.amount, event.unit), decimal_mark=seen.site.decimal_mark)
    return f"Container {event.container:02d} holds {held}"


def _read(event: identity.ScanMatched | identity.ScanRefused) -> str:
    return "Typed code" if event.typed else "Scan"


def _deviation(_seen: Seen, event: deviations.DeviationOpened) -> str:
    values = {named.name: named.text for named in event.values}
    return cause_words(event.cause, values, event.words)


def _label(seen: Seen, field_id: str) -> str:
    return seen.product.field(field_id)[1].label


def _changed(seen: Seen, what: str) -> str:
    """What a signature or a certificate stood on: a row, a test, or another thing by its word."""
    if seen.product.has_field(what):
        return _label(seen, what)
    return next((test.label for test in seen.product.tests if test.id == what), what)


# Each function takes its own event class; the table is keyed by that class, which the type system cannot express.
_WORDS: Final[Mapping[type[Event], Callable[[Seen, Any], str]]] = {
    order.Ordered: lambda _, event: f"Ordered, {event.product} version {event.product_version}",
    order.Rebound: lambda _, event: (
        f"Bound to version {event.product_version} instead of {event.before}: {event.reason}"
    ),
    order.Ended: lambda _, event: f"Ended: {event.end.value.replace('_', ' ')}, {event.reason}",
    order.Commented: lambda _, event: f"Comment: {event.text}",
    steps.StepStarted: _of_step("begun"),
    steps.ActReported: lambda _, event: f"Act of {event.reported.name}, {event.reported.function}",
    steps.StepTranscribed: lambda seen, event: (
        f"{_step(seen.product, event.step)} typed in from paper: done by {seen.name(event.by)}, "
        f"{show_time(event.happened.at, event.happened.zone)}"
    ),
    steps.StepSigned: _of_step("signed"),
    steps.StepVerified: _of_step("verified"),
    steps.CompletionVoided: lambda seen, event: (
        f"{_step(seen.product, event.step)} to be signed again: {_changed(seen, event.field)} changed"
    ),
    steps.WindowJudged: lambda seen, event: (
        f"{_step(seen.product, event.step)}: time window {'kept' if event.kept else 'exceeded'}"
    ),
    entries.EntryRecorded: _recorded,
    entries.EntryRetyped: lambda seen, event: _value(seen, event, "typed again, "),
    entries.EntryCorrected: lambda seen, event: _value(seen, event, "corrected to "),
    entries.EntryNotApplicable: lambda seen, event: f"{_label(seen, event.field)}: not applicable, {event.reason}",
    entries.ValueComputed: lambda seen, event: _value(seen, event, "computed, "),
    identity.ScanMatched: lambda _, event: f"{_read(event)} matches: {event.shown}",
    identity.SecondScanMatched: lambda _, event: f"Scanned by the second person: {event.shown}",
    identity.ScanRefused: lambda _, event: f"{_read(event)} refused: {event.shown}",
    identity.TypedScanConfirmed: lambda _, event: f"Typed code confirmed by a second person: {event.shown}",
    identity.StepContinued: _of_step("continued"),
    identity.ContainerMade: lambda seen, event: (
        f"Container {event.number:02d}, {seen.product.container(event.container)[1].label}"
    ),
    labels.LabelPrinted: _of_label("printed in {room} on blank {stock:06d}"),
    labels.LabelReprinted: _of_label("printed in the place of number {replaces}: {reason}"),
    labels.LabelApplied: _of_label("applied beside {beside}"),
    labels.LabelVoided: lambda seen, event: _of_label(f"{event.outcome.value}: {{reason}}")(seen, event),
    instruments.SampleAnswered: lambda _, event: f"File of sample {event.found} is of {event.wanted}: {event.words}",
    instruments.RunSetAside: lambda _, event: f"Run of {event.sample} not used: {event.reason}",
    resources.MaterialUsed: lambda _, event: f"Material {event.name}, lot {event.lot}",
    resources.EquipmentUsed: lambda _, event: f"Device {event.device}, {event.name}",
    resources.RoomEntered: lambda _, event: f"Room {event.room} taken",
    resources.RoomLeft: lambda _, event: f"Room {event.room} cleared",
    containers.ContainerFilled: _filled,
    containers.ContainerBalanced: lambda _, event: (
        f"Container {event.container:02d} {'adds up' if event.kept else 'does not add up'}"
    ),
    containers.DonationNumbered: lambda _, event: f"Container {event.container:02d}, donation number {event.din}",
    containers.TypedDonationNumbered: lambda seen, event: (
        f"Container {event.container:02d}, donation number {event.din}, typed by {seen.name(event.typed_by)} "
        "and compared by a second person"
    ),
    containers.ContainerMoved: _of_container("moved"),
    containers.ContainerFrozen: _of_container("frozen"),
    containers.ContainerThawed: _of_container("thawed"),
    containers.ContainerDestroyed: _of_container("destroyed"),
    allocation.VialAllocated: lambda _, event: f"Vial {event.vial} of bank {event.bank} allocated",
    allocation.AllocationReleased: lambda _, event: f"Vial {event.vial} given back: {event.reason}",
    allocation.AllocationTaken: lambda _, event: f"Vial {event.vial} taken out of its bank",
    custody.Packed: lambda _, event: f"Packed by {event.party}, seal {event.seal or 'not told'}",
    custody.HandedOver: lambda _, event: f"Handed over: {event.giver} to {event.receiver}",
    results.TestStarted: lambda seen, event: f"{seen.product.test(event.test).label} begun",
    results.InterimRead: lambda seen, event: f"{seen.product.test(event.test).label}, day {event.day}: {event.finding}",
    results.ReadingMissed: lambda seen, event: f"{seen.product.test(event.test).label}, day {event.day}: not read",
    results.ResultRecorded: lambda seen, event: _result(seen, event, ""),
    results.ResultCorrected: lambda seen, event: _result(seen, event, "corrected to "),
    results.TestRepeated: lambda seen, event: (
        f"{seen.product.test(event.test).label} is done again, {event.ground.value.replace('_', ' ')}: {event.words}"
    ),
    results.ResultReviewed: lambda seen, event: f"{seen.product.test(event.test).label} reviewed",
    deviations.DeviationOpened: lambda seen, event: f"Deviation {event.number} opened: {_deviation(seen, event)}",
    deviations.DeviationAssessed: lambda _, event: f"Deviation {event.number} assessed: {event.impact}",
    deviations.DeviationClosed: lambda _, event: f"Deviation {event.number} closed: {event.conclusion}",
    deviations.HoldPlaced: lambda _, event: f"Hold {event.number}: {event.words}",
    deviations.HoldLifted: lambda _, event: f"Hold {event.number} lifted: {event.reason}",
    deviations.ExceptionGranted: lambda seen, event: (
        f"Exception granted in {_step(seen.product, event.step)}, {event.slot}: {event.scope}, {event.reason}"
    ),
    phone_exceptions.ExceptionToldByPhone: lambda seen, event: (
        f"Exception by telephone for {event.slot} in {_step(seen.product, event.step)}: "
        f"allowed by {seen.name(event.allowed_by)}, {show_time(event.at, event.zone)}; {event.scope}, {event.reason}"
    ),
    phone_exceptions.ExceptionWitnessed: lambda _, event: f"Exception by telephone for {event.slot} witnessed",
    phone_exceptions.ExceptionSignedLater: lambda _, event: (
        f"Exception by telephone for {event.slot} signed by QA{'' if event.in_time else ', late'}"
    ),
    remarks.FileAttached: lambda _, event: f"File attached: {event.words}",
    remarks.FormPrinted: lambda _, event: f"Form {event.number} printed for {len(event.steps)} steps",
    release.RecordReviewed: lambda _, event: f"Record reviewed to entry {event.up_to}",
    release.Certified: lambda _, event: f"Certified, {event.number}",
    release.CertificateStale: lambda seen, event: f"Certificate to be confirmed: {_changed(seen, event.field)} changed",
    release.CertificateConfirmed: lambda _, event: f"Certificate confirmed: {event.reason}",
    release.CertificateWithdrawn: lambda _, event: f"Certificate withdrawn: {event.reason}",
    release.PaperDrawnUp: lambda _, event: f"Paper {event.number} drawn up: {event.reason}",
    release.PaperIssued: lambda _, event: f"Certificate {event.number} issued",
    release.PaperReprinted: lambda _, event: f"Copy {event.copy_number} of {event.number}: {event.reason}",
    release.PaperExported: lambda _, event: f"{event.number} handed out",
    release.RecordExported: lambda _, event: f"the record up to event {event.events} exported: {event.reason}",
    release.PaperSent: lambda _, event: f"{event.number} went to {event.recipient}, {event.organisation}",
    release.WithdrawalAcknowledged: lambda _, event: (
        f"{event.recipient} knows that {event.number} no longer counts: {event.person}"
    ),
    release.Recalled: lambda _, event: f"Recalled: {event.reason}",
    supply.SupplyNoted: lambda _, event: (
        f"Supply outside the specification, {event.record.value.replace('_', ' ')}: {event.person}, {event.reference}"
    ),
    supply.Supplied: lambda _, event: f"Supplied outside the specification at the request of {event.physician}",
    follow_up.FollowUpRecorded: lambda _, event: f"After the alert, {event.follow_up.value}: {event.words}",
    use.AdministrationCleared: lambda _, event: f"Cleared for administration, container {event.container:02d}",
    use.Administered: lambda _, event: "Given" if event.cleared else "Given without clearance",
    use.AlertRaised: lambda _, event: f"Alert to the clinic: {event.words}",
    use.ClinicContacted: lambda _, event: f"Clinic called, {event.person}: {event.answer.value.replace('_', ' ')}",
    use.IncidentReported: lambda _, event: f"Incident: {event.words}",
}
