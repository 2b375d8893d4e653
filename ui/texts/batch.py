"""Words of the page of a batch."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
CLOCKS: Final = QT_TRANSLATE_NOOP("words", "Clocks")
CLOCK_LEFT: Final = QT_TRANSLATE_NOOP("words", "Left of {limit}: {label}")
CUSTODY: Final = QT_TRANSLATE_NOOP("words", "Custody")
DEVIATIONS: Final = QT_TRANSLATE_NOOP("words", "Deviations")
ENDED: Final = QT_TRANSLATE_NOOP("words", "The batch ended")
ENDED_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "Ended as {end}. What is missing in its record can still be reported."
)
HOURS: Final = QT_TRANSLATE_NOOP("words", "{hours} h")
LAST_RECORDED: Final = QT_TRANSLATE_NOOP("words", "Last recorded")
MATERIALS_OF_STEP: Final = QT_TRANSLATE_NOOP("words", "Materials of this step")
NOT_BEGUN: Final = QT_TRANSLATE_NOOP("words", "not begun")
NEWER: Final = QT_TRANSLATE_NOOP("words", "Version {version} is effective.")
NEWER_ACTION: Final = QT_TRANSLATE_NOOP("words", "Take version {version}")
NEWER_MEANING: Final = QT_TRANSLATE_NOOP("words", "I bind this order to the version that new batches take.")
NEWER_REASON: Final = QT_TRANSLATE_NOOP("words", "Why it changes")
NEWER_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "This order is bound to version {version}. Until the collection it may take the newer one."
)
ON_HOLD: Final = QT_TRANSLATE_NOOP("words", "On hold")
ON_HOLD_ACTION: Final = QT_TRANSLATE_NOOP("words", "Open deviations")
ON_HOLD_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "{words}. No permit is given until quality assurance lifts the hold."
)
OPEN: Final = QT_TRANSLATE_NOOP("words", "open")
LABELS: Final = QT_TRANSLATE_NOOP("words", "Labels")
PAPERS: Final = QT_TRANSLATE_NOOP("words", "Papers")
RESULTS: Final = QT_TRANSLATE_NOOP("words", "Results")
SIGNATURES: Final = QT_TRANSLATE_NOOP("words", "Signatures")
SIGNED: Final = QT_TRANSLATE_NOOP("words", "signed")
SIGNED_ALERT: Final = QT_TRANSLATE_NOOP("words", "signed, with something to look at")
STEPS: Final = QT_TRANSLATE_NOOP("words", "Steps")
STEP_LINE_OPEN: Final = QT_TRANSLATE_NOOP("words", "{name} · {time}")
STEP_WAITS: Final = QT_TRANSLATE_NOOP("words", "{words}, waits for {steps}")
STEP_TITLE: Final = QT_TRANSLATE_NOOP("words", "{code}  {title}")
STOPPED: Final = QT_TRANSLATE_NOOP("words", "stopped, or outside a limit")
TIME_WINDOWS: Final = QT_TRANSLATE_NOOP("words", "Time windows of this step")
TIMELINE: Final = QT_TRANSLATE_NOOP("words", "Timeline")
TO_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "to expiry")
TO_VERIFY: Final = QT_TRANSLATE_NOOP("words", "to be verified")
WINDOW_EXCEEDED: Final = QT_TRANSLATE_NOOP("words", "{time} of {allowed}, exceeded")
WINDOW_KEPT: Final = QT_TRANSLATE_NOOP("words", "{time} of {allowed}, kept")
WINDOW_LEFT: Final = QT_TRANSLATE_NOOP("words", "{time} left")
WINDOW_NOT_RUNNING: Final = QT_TRANSLATE_NOOP("words", "at most {allowed}, not running yet")
WINDOW_OVER: Final = QT_TRANSLATE_NOOP("words", "late by {time}")
WINDOW_RUNS: Final = QT_TRANSLATE_NOOP("words", "at most {allowed}, to {time}")
WAITS_FOR: Final = QT_TRANSLATE_NOOP("words", "waits for {steps}")
