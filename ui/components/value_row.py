"""A row with a typed value: the reading is echoed while typing, the verdict comes once it is recorded."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal

from ui.components.marks import UNJUDGED, Mark, Verdict
from ui.components.record_row import RecordRow
from ui.components.value_box import BoxState, ValueBox
from ui.icons import Icon
from ui.texts import say
from ui.texts import words as texts


@dataclass(frozen=True, slots=True)
class ValueFacts:
    """What a value row shows.

    Attributes:
        key: the field's name in the product document.
        label: what it is called.
        hint: its limit with the unit, or what is wanted.
        unit: stands inside the box.
        text: the recorded value, as typed; or what is being corrected.
        state: what the box is.
        verdict: the judgement in words; before an entry what is needed, for example ``needed, last batch 0.21``.
        notes: corrected, late, typed by hand, each with its words.
        old_text: the former value, shown struck through.
        derived: whether there is a derivation to open.
        identifier: whether the value is a code, shown with slashed zeros.
    """

    key: str
    label: str
    hint: str = ""
    unit: str = ""
    text: str = ""
    state: BoxState = BoxState.EMPTY
    verdict: Verdict = UNJUDGED
    notes: tuple[Verdict, ...] = ()
    old_text: str = ""
    derived: bool = False
    identifier: bool = False


class ValueRow(RecordRow):
    """A row for a typed value.

    Signals:
        edited: each change by the person, with the text; answer with ``show_reading``.
        recorded: the text that was entered (a ``str``), once for each entry.
    """

    edited = Signal(str)

    def __init__(self, facts: ValueFacts, *, drawing: Icon | None = None) -> None:
        super().__init__(facts.key, facts.label, facts.hint)
        self.box = ValueBox(drawing=drawing)
        self._set_editor(self.box)
        self._told = ""
        self.box.editor.textEdited.connect(self._edited)
        self.box.editor.entered.connect(self._entered)
        self.box.editor.left_row.connect(self.settle)
        self.show_facts(facts)

    @property
    def facts(self) -> ValueFacts:
        """What is shown."""
        return self._facts

    @property
    def is_open(self) -> bool:
        """Whether a value still has to be typed here."""
        return self._facts.state.takes_typing

    def show_facts(self, facts: ValueFacts, *, aloud: bool = False) -> None:
        """Show what is now known; half-typed text is kept while the row still takes typing."""
        keep = self.draft() if facts.state.takes_typing else ""
        self._facts = facts
        self.show_words(facts.label, facts.hint)
        self.box.set_identifier(facts.identifier)
        self.box.set_unit(facts.unit)
        self.box.set_old(facts.old_text)
        self.box.set_state(facts.state, facts.verdict.mark.tone)
        self.box.editor.setText(keep or facts.text)
        self._told = "" if keep else facts.text
        self.show_verdicts((facts.verdict, *facts.notes), aloud=aloud)
        self.show_link(say(texts.WHY) if facts.derived else "")
        self.offer(())

    def show_reading(self, words: str) -> None:
        """Echo how the typed text is read; no judgement while typing."""
        self.show_verdicts((Verdict(Mark.NONE, words),))

    def ask_back(self, words: str, readings: tuple[str, ...] = ()) -> None:
        """Say why the text cannot be taken as it is; it stays and is selected, with readings to pick from."""
        self._told = ""
        self.show_verdicts((Verdict(Mark.ALERT, words),), aloud=True)
        self.offer(readings)
        self.box.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.editor.selectAll()

    def draft(self) -> str:
        """Text that is typed and not yet recorded."""
        typed = self.box.editor.text()
        known = getattr(self, "_facts", None)
        return typed if known is not None and known.state.takes_typing and typed != known.text else ""

    def put_draft(self, text: str) -> bool:
        """Put text that was typed before and never recorded."""
        self.box.editor.setText(text)
        self._told = ""
        return True

    def settle(self) -> None:
        """Record what stands typed here; the same text is told once."""
        typed = self.box.editor.text().strip()
        if not self._facts.state.takes_typing or not typed or typed == self._told:
            return
        self._told = typed
        self.recorded.emit(typed)

    def _edited(self, text: str) -> None:
        self._told = ""
        if self._facts.state is BoxState.EMPTY:
            self.box.set_state(BoxState.EMPTY)
        self.edited.emit(text)

    def _entered(self) -> None:
        self.settle()
        self.advanced.emit()
