"""Facilities of the torture, each stage laid out once in a run and copied for whoever begins there."""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime

from prepared_facilities import Files, opened
from torture_patients import lay_out, ordered, patients
from torture_run import Report, torture
from torture_swaps import Swap
from workplace_fixture import NOW

from batchtrack.database import open_engine
from batchtrack.keys import OwnKeys
from batchtrack.services.workplace import Workplace
from batchtrack.upkeep.migrate import create

_LAID_OUT = ""


class Facilities:
    """SQLite files: one laid out, and one for each step at which two patients stand."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._stages: dict[str, tuple[str, datetime]] = {}
        self._unlocked: dict[str, tuple[str, OwnKeys]] = {}

    def tortured(self, swaps: Sequence[Swap | None], count: int) -> Report:
        """What comes of the torture in a facility of its own."""
        with ExitStack() as stack:
            workplace = self._copied(stack, _LAID_OUT)
            ordered(workplace, count)
            return torture(patients(workplace, count), swaps)

    def exchanged(self, swap: Swap) -> Report:
        """What comes of one swap between two patients who stand at its touch point already (`prepare`)."""
        with ExitStack() as stack:
            return torture(patients(self._copied(stack, swap.step), 2), (swap,))

    def prepare(self, step: str) -> None:
        """Lead two patients to a step, while every control is in place."""
        if step in self._stages:
            return
        with ExitStack() as stack:
            name = self._files.copy(self._stage(_LAID_OUT)[0])
            workplace = self._open(stack, name, NOW)
            ordered(workplace, 2)
            for patient in patients(workplace, 2):
                patient.begin(step)
            self._stages[step] = name, workplace.clock.now()

    def _copied(self, stack: ExitStack, stage: str) -> Workplace:
        name, now = self._stage(stage)
        return self._open(stack, self._files.copy(name), now)

    def _open(self, stack: ExitStack, name: str, now: datetime) -> Workplace:
        return stack.enter_context(opened(self._files.url(name), now, self._unlocked))

    def _stage(self, stage: str) -> tuple[str, datetime]:
        if stage == _LAID_OUT and stage not in self._stages:
            name = self._files.empty()
            engine = open_engine(self._files.url(name), create=True)
            assert create(engine) is None
            engine.dispose()
            with ExitStack() as stack:
                lay_out(self._open(stack, name, NOW))
            self._stages[stage] = name, NOW
        return self._stages[stage]
