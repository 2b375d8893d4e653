"""Checks that every subject of the facility makes alike on what is told to it."""

from collections.abc import Mapping
from datetime import UTC, datetime

from batchtrack.identity import is_id
from batchtrack.refusals import Refusal, refuse


def new_id(what: str, name: str, *, exists: bool) -> tuple[Refusal, ...]:
    """An id that is out of form or was given before."""
    if exists:
        return (refuse("FA-02", what=what, id=name),)
    return () if is_id(name) else (refuse("FA-01", what=what, id=name),)


def unknown(what: str, name: str) -> Refusal:
    """Nothing has this id."""
    return refuse("FA-03", what=what, id=name)


def filled(texts: Mapping[str, str]) -> tuple[Refusal, ...]:
    """Texts, by what they are, of which none may be left empty."""
    return tuple(refuse("FA-06", what=what) for what, text in texts.items() if not text.strip())


def not_after(what: str, at: datetime, now: datetime) -> tuple[Refusal, ...]:
    """A happened-at that lies in the future; the very moment of recording does not."""
    if at <= now:
        return ()
    return (refuse("FA-07", what=what, at=moment_text(at), now=moment_text(now)),)


def moment_text(moment: datetime) -> str:
    """A moment as a sentence shows it, in UTC to the second, more only where it has more."""
    utc = moment.astimezone(UTC)
    return f"{utc.replace(tzinfo=None).isoformat(' ')} UTC"
