"""What is neither an answer nor a refusal: the environment, or a defect of the program."""

import traceback
from dataclasses import dataclass
from typing import Self

from batchtrack.refusals import Refusal, Refused, refuse
from batchtrack.services.environment import describe, is_environment


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was raised and that nobody expected.

    Attributes:
        error: what was raised.
        report: its trace, for a report.
        wrote: whether it ended an act; else only something that was being read.
        number: of the crash report; empty where the environment is at fault, or none could be written.
    """

    error: BaseException
    report: str
    wrote: bool = True
    number: str = ""

    @classmethod
    def of(cls, error: BaseException, *, wrote: bool, number: str = "") -> Self:
        """The failure that an exception is."""
        return cls(error, "".join(traceback.format_exception(error)), wrote, number)

    @property
    def is_environment(self) -> bool:
        """Whether the surroundings are at fault and no report is wanted."""
        return isinstance(self.error, Refused) or is_environment(self.error)

    @property
    def refusal(self) -> Refusal:
        """The same in words, with what to do."""
        if self.number:
            return refuse("SV-60", cause=type(self.error).__name__, number=self.number)
        return self.error.refusals[0] if isinstance(self.error, Refused) else describe(self.error)
