"""The sheets in which a remark, a deviation or a reason is given."""

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import AddComment, MarkNotApplicable, RaiseDeviation
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.services.acting import act
from batchtrack.services.views.shapes import BatchPage
from ui.components.choice_row import Choice
from ui.components.record_row import RecordRow
from ui.desk import Desk
from ui.pages.batch.signing import step_words
from ui.sheets import AskedChoice, AskedWords, AskFacts, ask, banner_facts
from ui.texts import say
from ui.texts import step as texts

_GRADES = {
    DeviationClass.MINOR: texts.MINOR,
    DeviationClass.MAJOR: texts.MAJOR,
    DeviationClass.CRITICAL: texts.CRITICAL,
}


def ask_for_comment(desk: Desk, parent: QWidget, page: BatchPage, row: RecordRow | None) -> None:
    """A remark about the step, or about the row that has the focus."""
    batch, session = page.banner.batch, desk.session
    field = row.key if row is not None else None
    facts = AskFacts(
        banner_facts(page.banner),
        step_words(page),
        say(texts.COMMENT_TITLE) if row is None else f"{say(texts.COMMENT_TITLE)}: {row.label}",
        (AskedWords("words", say(texts.COMMENT_WORDS)),),
        say(texts.ADD_COMMENT),
        say(texts.BACK),
        say(texts.COMMENT_SENTENCE),
    )
    known = page.form.id
    ask(
        desk,
        parent,
        facts,
        lambda answers: act(desk.workplace, batch, AddComment(answers["words"], known, field), session),
    )


def ask_for_deviation(desk: Desk, parent: QWidget, page: BatchPage) -> None:
    """A deviation that a person reports."""
    batch, session, step = page.banner.batch, desk.session, page.form.id
    facts = AskFacts(
        banner_facts(page.banner),
        step_words(page),
        say(texts.DEVIATION_TITLE),
        (
            AskedChoice(
                "grade",
                say(texts.DEVIATION_GRADE),
                tuple(Choice(grade.value, say(words)) for grade, words in _GRADES.items()),
            ),
            AskedWords("words", say(texts.DEVIATION_WORDS)),
        ),
        say(texts.RAISE_DEVIATION),
        say(texts.BACK),
        say(texts.DEVIATION_SENTENCE),
    )
    ask(
        desk,
        parent,
        facts,
        lambda answers: act(
            desk.workplace,
            batch,
            RaiseDeviation(DeviationClass(answers["grade"]), answers["words"], step),
            session,
        ),
    )


def ask_why_not_applicable(desk: Desk, parent: QWidget, page: BatchPage, row: RecordRow) -> None:
    """The reason for a row without a value."""
    batch, session, field = page.banner.batch, desk.session, row.key
    facts = AskFacts(
        banner_facts(page.banner),
        step_words(page),
        say(texts.NOT_APPLICABLE_TITLE, row=row.label),
        (AskedWords("reason", say(texts.REASON)),),
        say(texts.MARK_NOT_APPLICABLE),
        say(texts.BACK),
        say(texts.NOT_APPLICABLE_SENTENCE),
    )
    ask(
        desk,
        parent,
        facts,
        lambda answers: act(desk.workplace, batch, MarkNotApplicable(field, answers["reason"]), session),
    )
