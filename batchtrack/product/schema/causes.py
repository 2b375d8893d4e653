"""What pydantic found, said as a refusal."""

from collections.abc import Mapping
from typing import Final

from pydantic_core import ErrorDetails

from batchtrack.refusals import Refusal, refuse

_WANTED: Final[Mapping[str, str]] = {
    "string_type": "a text",
    "tuple_type": "a list, each item after a hyphen or in brackets",
    "dict_type": "keys with values",
    "model_type": "keys with values",
    "too_short": "at least one item",
}
_SHOWN: Final = 60


def cause(details: ErrorDetails) -> Refusal:
    """Name the key, what stands there and what is wanted."""
    keys = [str(part) for part in details["loc"]]
    key = next((part for part in reversed(keys) if not part.isdigit()), "document")
    if details["type"] == "missing":
        return refuse("PR-10", key=key, where=_where(keys))
    if details["type"] == "extra_forbidden":
        return refuse("PR-11", key=key, where=_where(keys))
    if details["type"] == "string_pattern_mismatch" and keys[-1:] == ["[key]"]:
        return refuse("PR-13", key=keys[-2], where=_where(keys[:-1]))
    return refuse("PR-12", key=key, found=_found(details["input"]), wanted=_wanted(details))


def _where(keys: list[str]) -> str:
    around = [key for key in keys[:-1] if not key.isdigit()]
    return around[-1] if around else "the document"


def _found(value: object) -> str:
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list | tuple):
        return "a list"
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _wanted(details: ErrorDetails) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return f"one of {str(context['expected']).replace(' or ', ', ')}"
    if kind == "string_pattern_mismatch":
        return f"a text of the form {context['pattern']}"
    if kind == "string_too_long":
        return f"at most {context['max_length']} characters"
    return _WANTED.get(kind, details["msg"])
