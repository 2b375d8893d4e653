"""Rows of a step's form as widgets: made from their kind, renewed in place."""

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.state import How
from batchtrack.services.views.shapes import FormRow, FormState, RowKind
from ui.components.choice_row import Choice, ChoiceFacts, ChoiceRow
from ui.components.marks import Mark, Verdict
from ui.components.record_row import RecordRow
from ui.components.scan_row import ScanFacts, ScanRow
from ui.components.text_row import TextRow
from ui.components.time_row import TimeRow
from ui.components.value_box import BoxState
from ui.components.value_row import ValueFacts, ValueRow
from ui.icons import Icon
from ui.pages.batch.reported_row import ReportedRow
from ui.pages.batch.row_words import SCANNED_KINDS, hint_of, notes_of, verdict_of
from ui.texts import say
from ui.texts import step as texts

_YES_NO = {"yes": texts.YES, "no": texts.NO}
_STOPS = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})
CORRECTABLE = frozenset({RowKind.QUANTITY, RowKind.TEXT, RowKind.TIME, RowKind.CHOICE, RowKind.YES_NO})
"""Rows whose value a person changes with F2."""


def shape_of(row: FormRow, state: FormState) -> tuple[str, bool]:
    """What decides which widget a row has; while it stays the same the widget stays."""
    return f"{row.id} {row.kind.value}", state is FormState.NOT_BEGUN


def make_row(row: FormRow, state: FormState, zone: str) -> RecordRow:
    """The widget of a row."""
    made: RecordRow
    if state is FormState.NOT_BEGUN:
        made = ValueRow(value_facts(row, state, zone), drawing=Icon.SCAN if row.kind in SCANNED_KINDS else None)
    elif row.kind is RowKind.REPORTED:
        made = ReportedRow(row)
    elif row.kind in SCANNED_KINDS:
        made = ScanRow(scan_facts(row, zone))
    elif row.kind in {RowKind.CHOICE, RowKind.YES_NO}:
        made = ChoiceRow(choice_facts(row, zone))
    elif row.kind is RowKind.TEXT:
        made = TextRow(value_facts(row, state, zone))
    elif row.kind is RowKind.TIME:
        made = TimeRow(value_facts(row, state, zone))
    else:
        made = ValueRow(value_facts(row, state, zone))
    show_row(made, row, state, zone)
    return made


def show_row(widget: RecordRow, row: FormRow, state: FormState, zone: str) -> None:
    """Show what is now known of a row; a row that is being corrected is left as it is."""
    if widget.below is not None and widget.below.property("correcting"):
        return
    match widget:
        case ReportedRow():
            widget.show_row(row, editable=state in {FormState.OPEN, FormState.STOPPED})
        case ScanRow():
            widget.show_facts(scan_facts(row, zone))
        case ChoiceRow():
            widget.show_facts(choice_facts(row, zone))
            widget.setEnabled(state is FormState.OPEN or row.filled)
        case TextRow() | ValueRow():
            widget.show_facts(value_facts(row, state, zone))
    if state is not FormState.NOT_BEGUN:
        widget.show_pencil(shown=row.kind in CORRECTABLE and row.filled)


def value_facts(row: FormRow, state: FormState, zone: str) -> ValueFacts:
    """What a row with a box shows."""
    text, unit = _text_and_unit(row)
    return ValueFacts(
        key=row.id,
        label=label_of(row),
        hint=hint_of(row),
        unit=unit,
        text=text,
        state=_box_state(row, state),
        verdict=verdict_of(row, zone),
        notes=notes_of(row, zone),
        old_text=row.struck[-1].shown if row.struck else "",
        derived=bool(row.why),
        identifier=row.kind in SCANNED_KINDS,
    )


def scan_facts(row: FormRow, zone: str) -> ScanFacts:
    """What a row for a scan shows."""
    text = row.shown if row.kind in {RowKind.SCAN, RowKind.ROOM} else row.shown.partition(", ")[0]
    verdict, notes = verdict_of(row, zone), notes_of(row, zone)
    return ScanFacts(row.id, label_of(row), hint_of(row), text, verdict, notes, awaits=row.unconfirmed)


def choice_facts(row: FormRow, zone: str, *, correcting: bool = False, chosen: str = "") -> ChoiceFacts:
    """What a row with answers side by side shows."""
    choices = tuple(Choice(answer, say(_YES_NO[answer]) if answer in _YES_NO else answer) for answer in row.choices)
    verdict = verdict_of(row, zone)
    notes = notes_of(row, zone)
    return ChoiceFacts(row.id, row.label, hint_of(row), choices, chosen or row.shown, verdict, notes, correcting)


def correcting_facts(row: FormRow) -> ValueFacts:
    """The row opened in place for another value: the old one struck, a new one to be typed."""
    _, unit = _text_and_unit(row)
    return ValueFacts(
        key=row.id,
        label=row.label,
        hint=hint_of(row),
        unit=unit,
        text="",
        state=BoxState.CORRECTING,
        verdict=Verdict(Mark.CORRECTED, ""),
        old_text=row.entered or row.shown,
    )


def label_of(row: FormRow) -> str:
    """The row's label, beginning with a capital."""
    if row.kind is RowKind.REPORTED:
        return say(texts.REPORTED_LABEL, function=row.label)
    return row.label[:1].upper() + row.label[1:]


def _box_state(row: FormRow, state: FormState) -> BoxState:
    if row.kind is RowKind.COMPUTED:
        return BoxState.COMPUTED
    if row.how is How.NOT_APPLICABLE:
        return BoxState.NOT_APPLICABLE
    if row.filled:
        if row.standing in _STOPS:
            return BoxState.STOP
        return BoxState.ALERT if row.standing is Standing.ALERT else BoxState.RECORDED
    return BoxState.EMPTY if state in {FormState.OPEN, FormState.STOPPED} else BoxState.READ_ONLY


def _text_and_unit(row: FormRow) -> tuple[str, str]:
    if row.kind is RowKind.TIME:
        text, _, zone = row.shown.rpartition(" ")
        return text, zone
    if row.kind is RowKind.COMPUTED:
        return row.shown, "" if row.shown else row.unit_words
    if row.kind is RowKind.QUANTITY:
        typed_unit = bool(row.entered) and not row.entered[-1].isdigit()
        return row.entered, "" if typed_unit else row.unit_words
    return row.shown, ""
