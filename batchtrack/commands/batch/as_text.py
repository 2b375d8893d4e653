"""The record of a batch as people read it in a terminal; what was struck stands struck through."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.console import Console
from rich.table import Table
from rich.text import Text

from batchtrack.batch.events.parts import Standing
from batchtrack.batch.questions.times import show_time
from batchtrack.commands.batch.record import Record, Signed, StepRecord
from batchtrack.services.views.shapes import FormRow, TestRow

_VERDICTS = {
    Standing.WITHIN: "inside",
    Standing.ALERT: "inside, at alert",
    Standing.OUTSIDE: "OUTSIDE",
    Standing.UNDECIDED: "UNDECIDED",
    Standing.UNLIMITED: "",
}
_DEMONSTRATION_LIMIT = "*"


def print_record(record: Record, console: Console) -> None:
    """Everything about a batch, from the order to its papers."""
    zone = record.page.banner.zone
    for part in (_head(record), *_steps(record, zone), *_around(record, zone)):
        console.print(part, soft_wrap=isinstance(part, Text))
    if any(row.demonstration for step in record.steps for row in step.rows):
        console.print(f"{_DEMONSTRATION_LIMIT} limit of the demonstration, nobody's specification")


def _head(record: Record) -> Text:
    banner = record.page.banner
    expires = "" if banner.expires_at is None else f"expires {show_time(banner.expires_at, banner.zone)}"
    standing = (record.stage, "on hold" if banner.held else "", expires)
    lines = (
        f"{banner.batch}, subject {banner.subject}, {banner.chain}",
        f"{banner.product}{', demonstration data' if banner.demonstration else ''}",
        ", ".join(part for part in standing if part),
    )
    return Text("\n".join(lines), style="bold")


def _steps(record: Record, zone: str) -> Iterator[Table | Text]:
    for step in record.steps:
        yield Text(f"\n{step.code} {step.title}: {_standing(step, zone)}", style="bold")
        filled = [row for row in step.rows if row.filled or row.struck]
        if step.begun and filled:
            yield _entries(filled, zone)


def _standing(step: StepRecord, zone: str) -> str:
    if not step.begun:
        return "not begun"
    performed = _by("signed by", step.performed, zone) or "open"
    verified = _by("verified by", step.verified, zone)
    return f"{performed}, {verified}" if verified else performed


def _by(verb: str, signed: Signed | None, zone: str) -> str:
    return "" if signed is None else f"{verb} {signed.name}, {show_time(signed.at, zone)}"


def _table(*headings: str) -> Table:
    table = Table(*headings, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in table.columns:
        column.overflow = "fold"
    return table


def _entries(rows: list[FormRow], zone: str) -> Table:
    table = _table("Row", "Value", "Limit", "", "Who", "When")
    for row in rows:
        table.add_row(row.label, _value(row), _limit(row), _verdict(row.standing), row.who, _time(row.at, zone))
    return table


def _value(row: FormRow) -> Text:
    text = Text()
    for earlier in row.struck:
        text.append(earlier.shown, style="strike")
        text.append(f" ({earlier.reason.replace('_', ' ')}, {earlier.who}) " if earlier.reason else " ")
    text.append(row.shown or f"not applicable: {row.reason}")
    return text


def _limit(row: FormRow) -> str:
    limit = row.limit or (f"alert {row.alert}" if row.alert else "")
    return f"{limit} {_DEMONSTRATION_LIMIT}" if limit and row.demonstration else limit


def _verdict(standing: Standing | None) -> str:
    return "" if standing is None else _VERDICTS[standing]


def _time(moment: datetime | None, zone: str) -> str:
    return "" if moment is None else show_time(moment, zone)


def _around(record: Record, zone: str) -> Iterator[Table | Text]:
    page = record.page
    parts = (
        ("Results", _results(page.tests, zone)),
        ("Containers", _rows(("", "Container", "Holder"), [(c.shown, c.label, c.holder) for c in page.containers])),
        ("Custody", _custody(record)),
        ("Deviations", _deviations(record, zone)),
        ("Holds", _holds(record, zone)),
        ("Signatures", _signatures(record, zone)),
        ("Papers", _rows(("Number", "Title", "State"), [(p.number, p.title, p.state) for p in page.papers])),
    )
    for title, table in parts:
        yield Text(f"\n{title}{'' if table.row_count else ': none'}", style="bold")
        if table.row_count:
            yield table


def _rows(headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Table:
    table = _table(*headings)
    for row in rows:
        table.add_row(*row)
    return table


def _results(tests: tuple[TestRow, ...], zone: str) -> Table:
    table = _table("Test", "Result", "Criterion", "", "Analyst", "Reviewer")
    for test in tests:
        shown = test.shown or _pending(test, zone)
        table.add_row(test.label, shown, test.limit, _verdict(test.standing), test.analyst, test.reviewer)
    return table


def _pending(test: TestRow, zone: str) -> str:
    if test.started_at is None:
        return "no result"
    read = f"day {test.day}: {test.finding}" if test.day is not None else "no reading yet"
    return f"started {show_time(test.started_at, zone)}, {read}, due {_time(test.due, zone)}"


def _custody(record: Record) -> Table:
    rows = [
        (row.giver, row.receiver, row.containers, show_time(row.at, row.zone), "gap" if row.gap else "")
        for row in record.page.handovers
    ]
    return _rows(("From", "To", "Containers", "When", ""), rows)


def _deviations(record: Record, zone: str) -> Table:
    rows = [
        (
            str(row.number),
            row.grade.value,
            row.what,
            row.step,
            show_time(row.at, zone),
            row.assessed or "not assessed",
            row.closed or "open",
        )
        for row in record.page.deviations
    ]
    return _rows(("", "Class", "What", "Step", "Opened", "Assessed", "Closed"), rows)


def _holds(record: Record, zone: str) -> Table:
    rows = [
        (str(row.number), row.words, row.who, show_time(row.at, zone), row.lifted or "stands")
        for row in record.page.holds
    ]
    return _rows(("", "Why", "Who", "When", "Lifted"), rows)


def _signatures(record: Record, zone: str) -> Table:
    rows = [(row.who, row.meaning, row.what, show_time(row.at, zone)) for row in record.signatures]
    return _rows(("Name", "Meaning", "What", "When"), rows)
