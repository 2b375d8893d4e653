"""Writes ``ui/texts/refusals.py`` anew from the program's table of refusals: ``python -m ui.texts.refusals_table``."""

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from batchtrack.refusals import SENTENCES, Sentence

TARGET: Final = Path(__file__).with_name("refusals.py")
_WIDTH: Final = 88
_LINE: Final = 120
_HEAD: Final = '''"""Every refusal in words, for Qt's translators; written by ``python -m ui.texts.refusals_table``."""

from collections.abc import Mapping
from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

REFUSALS: Final[Mapping[str, tuple[str, str]]] = {'''


def _quoted(text: str) -> str:
    if '"' in text and "'" not in text and "\\" not in text and "\n" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _literal(text: str) -> list[str]:
    """A text as adjoining literals that are no wider than a line of source."""
    one_line = f'        QT_TRANSLATE_NOOP("refusals", {_quoted(text)}),'
    if len(one_line) <= _LINE:
        return [one_line]
    whole = len(f"            {_quoted(text)},") <= _LINE
    pieces = [text] if whole else textwrap.wrap(text, _WIDTH, drop_whitespace=False, break_long_words=False)
    lines = [f"            {_quoted(piece)}" for piece in pieces]
    lines[-1] += ","
    return ["        QT_TRANSLATE_NOOP(", '            "refusals",', *lines, "        ),"]


def _entry(code: str, sentence: Sentence) -> list[str]:
    way_out = _literal(sentence.way_out) if sentence.way_out else ['        "",']
    return [f'    "{code}": (', *_literal(sentence.fact), *way_out, "    ),"]


def module_text(sentences: Mapping[str, Sentence]) -> str:
    """The source of the module that holds these sentences as translatable literals."""
    lines = [line for code in sorted(sentences) for line in _entry(code, sentences[code])]
    return "\n".join([_HEAD, *lines, "}", ""])


def main() -> None:
    """Write the module."""
    TARGET.write_text(module_text(SENTENCES), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
