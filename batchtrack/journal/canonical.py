"""The one text of a body: RFC 8785 JSON of texts, booleans, null and small integers, in Unicode normal form C."""

import re
import unicodedata
from typing import Any, Final

import rfc8785

from batchtrack.events import Event

_UNSTORABLE: Final = re.compile("[\0\ud800-\udfff]")
_LARGEST: Final = 2**53 - 1


class UnrecordableError(ValueError):
    """A value that no body may hold; the text says where it stands."""


def body_of(event: Event) -> str:
    """The text under which an event is stored and hashed.

    Raises:
        UnrecordableError: a float, a number too large, a NUL, a lone surrogate, or two names that become one.
    """
    return canonical(event.model_dump(mode="json"))


def canonical(value: object) -> str:
    """The canonical text of a tree of dictionaries, lists, texts, booleans, nulls and small integers.

    Raises:
        UnrecordableError: the tree holds anything else.
    """
    return rfc8785.dumps(_storable(value, "body")).decode("utf-8")


def clean(text: str, place: str) -> str:
    """A text in normal form C.

    Raises:
        UnrecordableError: it holds a NUL or a lone surrogate, which no database keeps alike.
    """
    if _UNSTORABLE.search(text):
        raise UnrecordableError(f"{place}: a NUL or a lone surrogate cannot be recorded")
    return unicodedata.normalize("NFC", text)


def _storable(value: object, place: str) -> Any:  # noqa: ANN401 - a JSON tree has no narrower type
    match value:
        case None | bool():
            return value
        case str():
            return clean(value, place)
        case int() if abs(value) <= _LARGEST:
            return value
        case list() | tuple():
            return [_storable(item, f"{place}[{index}]") for index, item in enumerate(value)]
        case dict():
            return _storable_object(value, place)
        case _:
            raise UnrecordableError(f"{place}: {value!r} is no text, boolean, null or small integer")


def _storable_object(value: dict[object, object], place: str) -> dict[str, Any]:
    stored: dict[str, Any] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise UnrecordableError(f"{place}: the name {key!r} is no text")
        name = clean(key, place)
        if name in stored:
            raise UnrecordableError(f"{place}: the name {name!r} stands twice")
        stored[name] = _storable(item, f"{place}.{name}")
    return stored
