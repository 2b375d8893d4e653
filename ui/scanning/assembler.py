"""Telling a scan from typing, without Qt: characters and their times in, decisions out."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

STX: Final = "\x02"
ETX: Final = "\x03"


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """How the scanners of this workstation are programmed.

    Attributes:
        prefix: one character that a scanner sends before each code; empty for none.
        suffixes: each of these characters ends a code.
        gap: longest pause between two characters of a scan, in seconds; people are slower.
        shortest: fewer characters at that speed are typing, where there is no prefix.
        longest_wait: a code with prefix that does not end within so many seconds of silence was cut off.
    """

    prefix: str = STX
    suffixes: str = "\r\n\t" + ETX
    gap: float = 0.035
    shortest: int = 6
    longest_wait: float = 1.0


class Outcome(Enum):
    """What becomes of the key that just came."""

    GO = "go"
    HELD = "held"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a key and of those that are held.

    Attributes:
        outcome: the key goes on to the field, is held, or ends a scan.
        text: the scanned code, for ``SCAN``.
        release: the held keys were typing and go to the field first.
        complete: a scan whose end was seen; False where it only fell silent.
    """

    outcome: Outcome
    text: str = ""
    release: bool = False
    complete: bool = True


class Assembler:
    """Collects the characters of one scan at a time.

    With a prefix the decision is certain. Without one, characters are held for one gap: enough of them in a row
    are a scan, fewer are typing and go to the field. Held typing is late by a thirtieth of a second.
    """

    def __init__(self, settings: ScannerSettings) -> None:
        self.settings = settings
        self._framed = False
        self._text = ""
        self._last = 0.0

    @property
    def framed(self) -> bool:
        """Whether a prefix was seen and the end is awaited."""
        return self._framed

    @property
    def waiting(self) -> bool:
        """Whether anything is held."""
        return self._framed or bool(self._text)

    @property
    def patience(self) -> float:
        """After so many seconds of silence ``silence`` is to be called."""
        return self.settings.longest_wait if self._framed else self.settings.gap

    def key(self, text: str, at: float) -> Decision:
        """A key with a character came, at a time in seconds."""
        if self.settings.prefix and text == self.settings.prefix:
            release = self._drop()
            self._framed, self._last = True, at
            return Decision(Outcome.HELD, release=release)
        if self._framed:
            return self._inside(text, at)
        if text in self.settings.suffixes:
            return self._ended(at)
        if not text.isprintable():
            return Decision(Outcome.GO, release=self._drop())
        release = bool(self._text) and at - self._last > self.settings.gap and self._drop()
        self._text += text
        self._last = at
        return Decision(Outcome.HELD, release=release)

    def silence(self) -> Decision:
        """Nothing came for as long as ``patience``: a burst ends, typing is let go, a framed code was cut off."""
        text, framed = self._text, self._framed
        self._drop()
        if framed or len(text) >= self.settings.shortest:
            return Decision(Outcome.SCAN, text, complete=not framed)
        return Decision(Outcome.GO, release=True)

    def interrupt(self) -> Decision:
        """A key without a character came (an arrow, a function key): what is held was typing."""
        return Decision(Outcome.GO, release=self._drop())

    def _inside(self, text: str, at: float) -> Decision:
        if text not in self.settings.suffixes:
            self._text += text
            self._last = at
            return Decision(Outcome.HELD)
        code = self._text
        self._drop()
        return Decision(Outcome.SCAN, code)

    def _ended(self, at: float) -> Decision:
        code = self._text
        quick = at - self._last <= self.settings.gap
        release = self._drop()
        if quick and len(code) >= self.settings.shortest:
            return Decision(Outcome.SCAN, code)
        return Decision(Outcome.GO, release=release)

    def _drop(self) -> bool:
        """Forget what is held; whether that was typing, which then goes to the field."""
        typing = bool(self._text) and not self._framed
        self._framed, self._text = False, ""
        return typing
