"""A language that nobody speaks: every text of the screens forty per cent longer, its named places kept."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

LONGER: Final = 1.4
_PLACES: Final = re.compile(r"\{[a-z_]*\}|%n")
_ACCENTS: Final = str.maketrans("aeiouAEIOUn", "àéîöûÀÉÎÖÛñ")
_FILLER: Final = "èxträ "


def lengthened(source: str) -> str:
    """A text as it would be in a language of longer words."""
    spoken = "".join(
        part if _PLACES.fullmatch(part) else part.translate(_ACCENTS)
        for part in re.split(f"({_PLACES.pattern})", source)
    )
    missing = round(len(source) * (LONGER - 1))
    # words of the filler may break a line, as words do; a single word grows by letters instead
    filler = (_FILLER * (missing // len(_FILLER) + 1))[:missing].rstrip() if " " in source else "~" * missing
    return f"{spoken} {filler}".rstrip() if " " in source else f"{spoken}{filler}"


class PseudoTranslator(QTranslator):
    """Translates everything into it."""

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002 - Qt's signature
    ) -> str:
        return lengthened(sourceText)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@contextmanager
def spoken() -> Iterator[None]:
    """The screens speak it."""
    translator, application = PseudoTranslator(), QCoreApplication.instance()
    assert application is not None
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)
