"""What the pages say, attached to the file as JSON: made from the same content, so that the two cannot differ."""

import dataclasses
import json
from enum import Enum
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

NAME: Final = "paper.json"

_FORM: Final = "batchtrack/paper/1"
_JSON: Final = "/application#2Fjson"  # a name object whose slash is written as its code (ISO 32000-1 7.3.5)
_DESCRIPTION: Final = "What the pages of this paper say"


def data_of(content: object, language: str) -> bytes:
    """The content of a paper as JSON in UTF-8; a picture is named by its SHA-256."""
    data = {"form": _FORM, "language": language, **_plain_parts(content)}
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode("utf-8")


def attach(canvas: Canvas, data: bytes) -> None:
    """Attach the data to the file under construction (ISO 32000-1 7.11.4)."""
    # ReportLab has no call for attachments, and hands its document out by no other name; its stubs leave that one out.
    document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
    params = PDFDictionary({"Size": len(data)})
    parts = {"Type": PDFName("EmbeddedFile"), "Subtype": _JSON, "Params": params}
    stream = document.Reference(PDFStream(PDFDictionary(parts), data))
    file = {
        "Type": PDFName("Filespec"),
        "F": PDFString(NAME),
        "UF": PDFString(NAME),
        "Desc": PDFString(_DESCRIPTION),
        "AFRelationship": PDFName("Data"),
        "EF": PDFDictionary({"F": stream}),
    }
    names = PDFArray([PDFString(NAME), document.Reference(PDFDictionary(file))])
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": names})})


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if dataclasses.is_dataclass(value):
        return _plain_parts(value)
    return value


def _plain_parts(value: object) -> dict[str, object]:
    assert dataclasses.is_dataclass(value), "the content of a paper is made of dataclasses"
    parts = {part.name: getattr(value, part.name) for part in dataclasses.fields(value)}
    return {name: _plain(part) for name, part in parts.items() if not isinstance(part, bytes)}
