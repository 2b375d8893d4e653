"""A value that looks like a slip says so under its row, with the sign of an alert and in words."""

from pytestqt.qtbot import QtBot

from batchtrack.batch.events.parts import Standing
from batchtrack.services.views.shapes import FormRow, FormState, RowKind
from ui.components.marks import Mark
from ui.components.record_form import RecordForm
from ui.components.value_box import BoxState
from ui.pages.batch.form_rows import make_row, value_facts
from ui.pages.batch.row_words import notes_of, verdict_of

ZONE = "Europe/Madrid"
WORDS = (
    "22.0\u00a0×\u00a010⁹/mL is about 880 times 25.0\u00a0×\u00a010⁹/L of “Total nucleated cells” in this batch. "
    "Look at unit and power of ten."
)
ROW = FormRow(
    id="tnc",
    kind=RowKind.QUANTITY,
    label="Total nucleated cells",
    unit="cell/mL",
    unit_words="cells/mL",
    shown="22.0\u00a0×\u00a010⁹/mL",
    entered="22.0e9/mL",
    standing=Standing.ALERT,
    warnings=(WORDS,),
)


def test_that_a_warning_stands_under_its_row_in_its_own_words() -> None:
    verdict = verdict_of(ROW, ZONE)
    assert verdict.mark is Mark.ALERT
    assert verdict.words.endswith("look again")
    (note,) = notes_of(ROW, ZONE)
    assert (note.mark, note.words) == (Mark.ALERT, WORDS)


def test_that_a_row_with_a_warning_has_the_box_of_an_alert(qtbot: QtBot) -> None:
    assert value_facts(ROW, FormState.OPEN, ZONE).state is BoxState.ALERT
    form = RecordForm([make_row(ROW, FormState.OPEN, ZONE)])
    qtbot.addWidget(form)
    form.resize(760, 200)
    form.show()
    qtbot.waitExposed(form)
    # As wide as a page, the warning is wrapped and not cut.
    assert form.minimumSizeHint().width() <= 760
