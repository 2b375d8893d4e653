"""Where one has been: the way back."""

from typing import Final

from ui.desk import Target

Stop = tuple[str, Target | None]
"""A page by its name, with the place in it."""

_LONGEST: Final = 50


class Trail:
    """Pages in the order in which they were shown."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    def note(self, stop: Stop) -> None:
        """A page is shown now."""
        if not self._stops or self._stops[-1] != stop:
            self._stops.append(stop)
            del self._stops[:-_LONGEST]

    def back(self) -> Stop | None:
        """The page before the one that is shown, None where there is none."""
        if len(self._stops) < 2:  # noqa: PLR2004 - the one that is shown, and one before it
            return None
        self._stops.pop()
        return self._stops[-1]

    def forget(self) -> None:
        """Somebody else begins."""
        self._stops.clear()
