"""Reading and writing a catalogue in Qt's own form (``.ts``)."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from ui.catalogues.literals import Literal

CONTEXT: Final = "words"
Translations = Mapping[str, tuple[str, ...]]
"""Translations by English source: one text, or the forms for one and for many."""


def read_catalogue(path: Path) -> dict[str, tuple[str, ...]]:
    """The translations of a catalogue; one that is not finished is left out."""
    if not path.exists():
        return {}
    found: dict[str, tuple[str, ...]] = {}
    # the file is the project's own, beside this module
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = tuple(form.text or "" for form in translation.findall("numerusform"))
        found[source] = forms or (translation.text or "",)
    return found


def write_catalogue(path: Path, language: str, literals: Iterable[Literal], translations: Translations) -> None:
    """Write a catalogue with every literal, each source once, in the order of the tables."""
    root = ET.Element("TS", {"version": "2.1", "language": language, "sourcelanguage": "en"})
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, same in _by_source(literals).items():
        _add(context, source, same, translations.get(source, ()))
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8", newline="\n")


def _by_source(literals: Iterable[Literal]) -> dict[str, list[Literal]]:
    found: dict[str, list[Literal]] = {}
    for literal in literals:
        found.setdefault(literal.source, []).append(literal)
    return found


def _add(context: ET.Element, source: str, same: list[Literal], forms: tuple[str, ...]) -> None:
    counted = same[0].counted
    message = ET.SubElement(context, "message", {"numerus": "yes"} if counted else {})
    for literal in same:
        ET.SubElement(message, "location", {"filename": f"../texts/{literal.table}.py"})
    ET.SubElement(message, "source").text = source
    translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if counted:
        for form in forms or ("", ""):
            ET.SubElement(translation, "numerusform").text = form
    elif forms:
        translation.text = forms[0]
