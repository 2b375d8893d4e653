"""Runs of instruments that a step's sample had."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerSample:
    """A second person says why a run is the step's sample's although its file names another sample id."""

    step: str
    document: str
    found: str
    wanted: str
    words: str


@dataclass(frozen=True, slots=True)
class SetRunAside:
    """A run of the step's sample is not used, with the reason."""

    step: str
    document: str
    sample: str
    reason: str
