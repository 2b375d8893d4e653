"""The sheets in which a remark, a deviation or a reason is given."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from batchtrack.batch.commands import AddComment, MarkNotApplicable, RaiseDeviation
from batchtrack.batch.events.deviations import DeviationClass
from batchtrack.batch.events.parts import Standing
from batchtrack.services.acting import act
from batchtrack.services.attaching import About, attach
from batchtrack.services.outcomes import Outcome
from batchtrack.services.transcribing import FromPaper, transcribe
from batchtrack.services.views.shapes import BatchPage, FormRow
from ui.components.choice_row import Choice
from ui.components.record_row import RecordRow
from ui.desk import Desk
from ui.pages.batch.form_rows import label_of
from ui.pages.batch.row_words import standing_words
from ui.pages.batch.signing import step_words
from ui.sheets import Answers, AskedChoice, AskedFile, AskedWords, AskFacts, ask, banner_facts
from ui.texts import say
from ui.texts import step as texts

_GRADES = {
    DeviationClass.MINOR: texts.MINOR,
    DeviationClass.MAJOR: texts.MAJOR,
    DeviationClass.CRITICAL: texts.CRITICAL,
}

_NOT_WITHIN = frozenset({Standing.OUTSIDE, Standing.UNDECIDED})


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


def ask_for_deviation(desk: Desk, parent: QWidget, page: BatchPage, field: str | None = None) -> None:
    """A deviation that a person reports; grade and words begin with what is to be seen where it is raised."""
    batch, session, step = page.banner.batch, desk.session, page.form.id
    row = next((row for row in page.form.rows if row.id == field), None)
    outside = row is not None and row.standing in _NOT_WITHIN
    facts = AskFacts(
        banner_facts(page.banner),
        step_words(page),
        say(texts.DEVIATION_TITLE),
        (
            AskedChoice(
                "grade",
                say(texts.DEVIATION_GRADE),
                tuple(Choice(grade.value, say(words)) for grade, words in _GRADES.items()),
                chosen=(DeviationClass.MAJOR if outside else DeviationClass.MINOR).value,
            ),
            AskedWords("words", say(texts.DEVIATION_WORDS), text=_seen_here(row)),
        ),
        say(texts.RAISE_DEVIATION),
        say(texts.BACK),
        say(texts.DEVIATION_SENTENCE),
    )

    def do(answers: Answers) -> Outcome:
        command = RaiseDeviation(DeviationClass(answers["grade"]), answers["words"], step, field)
        return act(desk.workplace, batch, command, session)

    ask(desk, parent, facts, do)


def _seen_here(row: FormRow | None) -> str:
    """Row, value, verdict and limit in one sentence; empty where the deviation is about no row."""
    if row is None:
        return ""
    parts = [f"{label_of(row)}: {row.shown}" if row.shown else label_of(row)]
    verdict = standing_words(row.standing, row.side, row.kind)
    limit = row.alert if row.standing is Standing.ALERT and row.alert else row.limit
    if verdict and limit:
        parts.append(say(texts.DEVIATION_VERDICT, verdict=verdict, limit=limit))
    return ", ".join(parts) + "."


def ask_for_file(desk: Desk, parent: QWidget, page: BatchPage, row: RecordRow | None) -> None:
    """A file or photograph of the step, or of the row that has the focus."""
    batch, session, step = page.banner.batch, desk.session, page.form.id
    field = row.key if row is not None else None
    facts = AskFacts(
        banner_facts(page.banner),
        step_words(page),
        say(texts.ATTACH) if row is None else f"{say(texts.ATTACH)}: {row.label}",
        (AskedFile("file", say(texts.ATTACH_FILE)), AskedWords("words", say(texts.ATTACH_WORDS), short=True)),
        say(texts.ATTACH_ACT),
        say(texts.BACK),
        say(texts.ATTACH_SENTENCE),
    )

    def do(answers: Answers) -> Outcome:
        return attach(desk.workplace, batch, Path(answers["file"]), About(answers["words"], step, field), session)

    ask(desk, parent, facts, do)


def ask_for_paper(desk: Desk, parent: QWidget, page: BatchPage) -> None:
    """A step that was done on paper while the computer was down: who, when, and the paper."""
    batch, session, step = page.banner.batch, desk.session, page.form.id
    facts = AskFacts(
        banner_facts(page.banner),
        step_words(page),
        say(texts.PAPER_TITLE),
        (
            AskedWords("name", say(texts.PAPER_WHO), say(texts.PAPER_WHO_HINT), short=True),
            AskedWords("time", say(texts.PAPER_WHEN), say(texts.PAPER_WHEN_HINT), short=True),
            AskedFile("scan", say(texts.PAPER_SCAN)),
            AskedWords("form", say(texts.PAPER_FORM), say(texts.PAPER_FORM_HINT), needed=False, short=True),
        ),
        say(texts.PAPER_ACT),
        say(texts.BACK),
        say(texts.PAPER_SENTENCE),
    )

    def do(answers: Answers) -> Outcome:
        number = answers["form"].strip()
        form = int(number) if number.isdecimal() else None
        paper = FromPaper(answers["name"], answers["time"], Path(answers["scan"]), form)
        return transcribe(desk.workplace, batch, step, paper, session)

    ask(desk, parent, facts, do)


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
