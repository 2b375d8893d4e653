"""A row that wants a scan: nothing is typed here, a code comes from the scanner."""

from dataclasses import dataclass

from ui.components.marks import UNJUDGED, Mark, Verdict
from ui.components.record_row import RecordRow
from ui.components.value_box import BoxState, ValueBox
from ui.icons import Icon
from ui.texts import say
from ui.texts import words as texts


@dataclass(frozen=True, slots=True)
class ScanFacts:
    """What a scan row shows.

    Attributes:
        key: the prompt's name in the product document.
        label: what is to be scanned.
        hint: which one, for example ``this batch, bag 03``.
        text: the accepted code in groups; empty while it is wanted.
        verdict: what came of the scan, for example ``matches, 12:31:12``.
        notes: typed by hand, late, with their words.
        awaits: True for a typed code that a second person has yet to confirm; a scan may take its place.
    """

    key: str
    label: str
    hint: str = ""
    text: str = ""
    verdict: Verdict = UNJUDGED
    notes: tuple[Verdict, ...] = ()
    awaits: bool = False


class ScanRow(RecordRow):
    """A row for a scanned code; F8 or a press on the drawing asks to type the code by hand."""

    def __init__(self, facts: ScanFacts) -> None:
        super().__init__(facts.key, facts.label, facts.hint)
        self.box = ValueBox(drawing=Icon.SCAN)
        self.box.set_identifier(True)
        self.box.editor.setPlaceholderText(say(texts.SCAN))
        self._set_editor(self.box)
        self.box.pressed.connect(self.type_code_asked)
        self.box.editor.entered.connect(self.advanced)
        self.show_facts(facts)

    @property
    def facts(self) -> ScanFacts:
        """What is shown."""
        return self._facts

    @property
    def is_open(self) -> bool:
        """Whether a scan is still wanted."""
        return not self._facts.text or self._facts.awaits

    def show_facts(self, facts: ScanFacts, *, aloud: bool = False) -> None:
        """Show what is now known."""
        self._facts = facts
        self.show_words(facts.label, facts.hint)
        self.box.editor.setText(facts.text)
        stopped = facts.verdict.mark in {Mark.STOP, Mark.ALERT, Mark.HOLD}
        waiting = not facts.text and not stopped
        self.box.set_state(BoxState.AWAITING_SCAN if waiting else BoxState.RECORDED, facts.verdict.mark.tone)
        self.box.editor.setReadOnly(True)
        self.show_verdicts((facts.verdict, *facts.notes), aloud=aloud)
