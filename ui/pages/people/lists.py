"""The lists of the page: people, failed tries, authority for all and by product, workstations."""

from batchtrack.facility.roles import Role
from batchtrack.services.views.people import (
    AuthorityLine,
    PersonLine,
    TryLine,
    WorkstationLine,
    authority_lines,
    person_lines,
    try_lines,
    workstation_lines,
)
from batchtrack.services.views.product_authority import ProductAuthorityLine, product_authority_lines
from ui.components.marks import Mark, Verdict
from ui.components.table_model import Column
from ui.desk import Desk
from ui.icons import Icon
from ui.pages.local_time import clock, day, day_and_clock
from ui.pages.people.acts import role_name
from ui.pages.registers.register import Register, RegisterFacts
from ui.texts import people as texts
from ui.texts import say, say_count


def people_list(desk: Desk) -> Register[PersonLine]:
    """Everybody with roles and key."""
    zone = desk.workplace.site.zone
    columns: tuple[Column[PersonLine], ...] = (
        Column("person", say(texts.ID), lambda row: row.person, identifier=True, strong=True),
        Column("name", say(texts.NAME), lambda row: row.name),
        Column("badge", say(texts.BADGE), lambda row: row.badge, identifier=True),
        Column("roles", say(texts.ROLES), roles_words),
        Column("key", say(texts.KEY), lambda row: say(texts.KEYS[row.key.value]), mark=_key_mark),
        Column("state", say(texts.STATE), lambda row: _state(row, zone).words, mark=lambda row: _state(row, zone).mark),
    )
    facts = RegisterFacts(
        title=say(texts.PEOPLE),
        sentence=say(texts.PEOPLE_SENTENCE),
        none=say(texts.PEOPLE_NONE),
        drawing=Icon.PERSON,
        columns=columns,
        stretch="roles",
        read=lambda: person_lines(desk.workplace),
        filters={},
    )
    return Register(desk, facts)


def tries_list(desk: Desk) -> Register[TryLine]:
    """Failed tries and lock-outs (21 CFR 11.300(d))."""
    zone = desk.workplace.site.zone
    columns: tuple[Column[TryLine], ...] = (
        Column("at", say(texts.AT), lambda row: day_and_clock(row.at, zone)),
        Column("who", say(texts.WHO), lambda row: row.who or say(texts.NOBODY), strong=True),
        Column("what", say(texts.WHAT), lambda row: _happened(row, zone), mark=_try_mark),
        Column("tried", say(texts.TRIED), lambda row: "" if row.attempt is None else say(texts.ATTEMPTS[row.attempt])),
        Column("place", say(texts.WORKSTATION), lambda row: row.workstation, identifier=True),
    )
    facts = RegisterFacts(
        title=say(texts.TRIES),
        sentence=say(texts.TRIES_SENTENCE),
        none=say(texts.NO_TRIES),
        drawing=Icon.LOCK,
        columns=columns,
        stretch="what",
        read=lambda: try_lines(desk.workplace),
        filters={},
    )
    return Register(desk, facts)


def authority_list(desk: Desk) -> Register[AuthorityLine]:
    """The table of authority in force."""
    columns: tuple[Column[AuthorityLine], ...] = (
        Column("act", say(texts.ACT), lambda row: row.right.value, strong=True),
        Column("roles", say(texts.ROLES), lambda row: ", ".join(map(role_name, row.roles)) or say(texts.NO_ROLE)),
        Column("state", say(texts.STATE), _authority_state, mark=_authority_mark),
    )
    facts = RegisterFacts(
        title=say(texts.AUTHORITY),
        sentence=say(texts.AUTHORITY_SENTENCE),
        none="",
        drawing=Icon.TABLE,
        columns=columns,
        stretch="roles",
        read=lambda: authority_lines(desk.workplace),
        filters={texts.ALL: lambda _row: True, texts.CHANGED: lambda row: row.changed},
    )
    return Register(desk, facts)


def product_list(desk: Desk) -> Register[ProductAuthorityLine]:
    """Who may do what within the products in force."""
    columns: tuple[Column[ProductAuthorityLine], ...] = (
        Column("product", say(texts.PRODUCT), lambda row: row.product),
        Column("act", say(texts.ACT), lambda row: row.act, strong=True),
        Column("does", say(texts.DOES), lambda row: role_name(Role(row.does))),
        Column("checks", say(texts.CHECKS), lambda row: role_name(Role(row.checks)) if row.checks else ""),
    )
    facts = RegisterFacts(
        title=say(texts.BY_PRODUCT),
        sentence=say(texts.BY_PRODUCT_SENTENCE),
        none=say(texts.BY_PRODUCT_NONE),
        drawing=Icon.PRODUCTS,
        columns=columns,
        stretch="act",
        read=lambda: product_authority_lines(desk.workplace),
        filters={},
    )
    return Register(desk, facts)


def workstation_list(desk: Desk) -> Register[WorkstationLine]:
    """Workstations with and without a key."""
    columns: tuple[Column[WorkstationLine], ...] = (
        Column("name", say(texts.WORKSTATION), lambda row: row.workstation, identifier=True, strong=True),
        Column("here", "", lambda row: say(texts.HERE) if row.here else ""),
        Column("state", say(texts.STATE), _workstation_state, mark=_workstation_mark),
    )
    facts = RegisterFacts(
        title=say(texts.WORKSTATIONS),
        sentence=say(texts.WORKSTATIONS_SENTENCE),
        none="",
        drawing=Icon.SETTINGS,
        columns=columns,
        stretch="state",
        read=lambda: workstation_lines(desk.workplace),
        filters={},
    )
    return Register(desk, facts)


def roles_words(row: PersonLine) -> str:
    """Roles that are held, and those that wait for QA."""
    proposed = [say(texts.PROPOSED, role=role_name(role)) for role in row.proposed]
    return ", ".join([*map(role_name, row.roles), *proposed]) or say(texts.NO_ROLE)


def training_words(row: PersonLine, zone: str) -> str:
    """What somebody was trained for."""
    said = [
        say(texts.TRAINED, procedure=code, version=version)
        if until is None
        else say(texts.TRAINED_UNTIL, procedure=code, version=version, until=day(until, zone))
        for code, version, until in row.training
    ]
    return say(texts.TRAINING, procedures="; ".join(said) or say(texts.TRAINING_NONE))


def _key_mark(row: PersonLine) -> Mark:
    return Mark.TICK if row.key.value == "counts" else Mark.WAITING if row.key.value != "none" else Mark.NONE


def _state(row: PersonLine, zone: str) -> Verdict:
    if not row.active:
        return Verdict(Mark.NOT_APPLICABLE, say(texts.LEFT))
    if row.locked_until is not None:
        return Verdict(Mark.STOP, say(texts.LOCKED_UNTIL, until=clock(row.locked_until, zone)))
    if row.failed:
        return Verdict(Mark.ALERT, say_count(texts.TRIES_COUNT, row.failed))
    return Verdict()


def _happened(row: TryLine, zone: str) -> str:
    until = "" if row.until is None else clock(row.until, zone)
    return say(texts.HAPPENED[row.what], until=until, by=row.by)


def _try_mark(row: TryLine) -> Mark:
    return {"failed": Mark.ALERT, "locked_out": Mark.STOP}.get(row.what, Mark.TICK)


def _authority_state(row: AuthorityLine) -> str:
    if row.settled:
        return say(texts.SETTLED)
    return say(texts.CHANGED if row.changed else texts.SHIPPED)


def _authority_mark(row: AuthorityLine) -> Mark:
    return Mark.CORRECTED if row.changed else Mark.NONE


def _workstation_state(row: WorkstationLine) -> str:
    return say(texts.REGISTERED if row.registered else texts.UNREGISTERED)


def _workstation_mark(row: WorkstationLine) -> Mark:
    return Mark.TICK if row.registered else Mark.ALERT
