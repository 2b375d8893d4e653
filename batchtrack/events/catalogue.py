"""Which event class reads which (kind, schema), and how an old form is lifted to today's."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from batchtrack.events.base import Event

Body = dict[str, Any]
Lift = Callable[[Body], Body]


class UnreadableBodyError(Exception):
    """A stored body does not parse as its kind and schema demand; the text says where."""


class Catalogue:
    """All event classes of one or more kinds of stream.

    Args:
        classes: every event class, each (KIND) once, in its newest schema.
        lifts: by (kind, old schema), a pure function from that body to the next schema's.
    """

    def __init__(self, classes: Iterable[type[Event]], lifts: Mapping[tuple[str, int], Lift] | None = None) -> None:
        self._classes: dict[str, type[Event]] = {}
        for cls in classes:
            if cls.KIND in self._classes:
                raise ValueError(f"two event classes are called {cls.KIND}")
            self._classes[cls.KIND] = cls
        self._lifts = dict(lifts or {})

    def __or__(self, other: "Catalogue") -> "Catalogue":
        """Both catalogues as one."""
        return Catalogue([*self._classes.values(), *other._classes.values()], {**self._lifts, **other._lifts})

    @property
    def kinds(self) -> Mapping[str, type[Event]]:
        """Every class by its kind."""
        return dict(self._classes)

    def read(self, kind: str, schema: int, body: str) -> Event:
        """Parse a stored body.

        Raises:
            UnreadableBodyError: unknown kind or schema, or a body that is not strictly of that form.
        """
        cls = self._classes.get(kind)
        if cls is None:
            raise UnreadableBodyError(f"no event is called {kind!r}")
        try:
            return cls.model_validate_json(self._lifted(cls, schema, body))
        except ValidationError as error:
            raise UnreadableBodyError(f"{kind}: {_where(error)}") from error

    def _lifted(self, cls: type[Event], schema: int, body: str) -> str:
        if schema == cls.SCHEMA:
            return body
        lifted: Body = json.loads(body)
        for step in range(schema, cls.SCHEMA):
            lift = self._lifts.get((cls.KIND, step))
            if lift is None:
                raise UnreadableBodyError(f"{cls.KIND} has no form {schema}")
            lifted = lift(lifted)
        if schema > cls.SCHEMA:
            raise UnreadableBodyError(f"{cls.KIND} of form {schema} was written by newer software")
        return json.dumps(lifted)


def _where(error: ValidationError) -> str:
    """Which parts do not read and why, without what stands there: a body may hold what no log may."""
    details = error.errors(include_url=False, include_input=False, include_context=False)
    return "; ".join(f"{'.'.join(map(str, each['loc'])) or 'body'}: {each['msg']}" for each in details)
