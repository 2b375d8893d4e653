"""What a tab does with a place that a blocker or a search names."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class ShowsField(Protocol):
    """A tab that can go to one of its rows."""

    def show_field(self, field: str) -> None:
        """Go to a row: a test, the number of a deviation, the number of a paper."""
        ...
