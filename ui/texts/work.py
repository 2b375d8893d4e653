"""Words of the work board and of the list of batches."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

AFTER: Final = QT_TRANSLATE_NOOP("words", "after use")
AFTER_USE: Final = QT_TRANSLATE_NOOP("words", "After use")
ALERT_OPEN: Final = QT_TRANSLATE_NOOP("words", "Clinic to be called")
AWAITED: Final = QT_TRANSLATE_NOOP("words", "{test}, day {day} of {days}")
AWAITED_FOUND: Final = QT_TRANSLATE_NOOP("words", "{test}, day {day} of {days}, {finding}")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
BATCHES: Final = QT_TRANSLATE_NOOP("words", "Batches")
BEFORE_COLLECTION: Final = QT_TRANSLATE_NOOP("words", "Before collection")
CHAIN: Final = QT_TRANSLATE_NOOP("words", "Chain of identity")
COMPLETE: Final = QT_TRANSLATE_NOOP("words", "complete")
DAY_TIME_PERSON: Final = QT_TRANSLATE_NOOP("words", "{day}, {time} · {name}")
DEVIATION_OPEN: Final = QT_TRANSLATE_NOOP("words", "Deviation open")
DUE: Final = QT_TRANSLATE_NOOP("words", "Due")
ENDED: Final = QT_TRANSLATE_NOOP("words", "ended: {end}")
EXPIRES: Final = QT_TRANSLATE_NOOP("words", "Expires")
FREE_FOR: Final = QT_TRANSLATE_NOOP("words", "waits for {role}")
NEW_BATCH: Final = QT_TRANSLATE_NOOP("words", "New batch")
NEXT: Final = QT_TRANSLATE_NOOP("words", "Next")
NEXT_STEP: Final = QT_TRANSLATE_NOOP("words", "{code} {title}")
NO_BATCH: Final = QT_TRANSLATE_NOOP("words", "No batch is at work. One begins with its order.")
NO_BATCH_FOUND: Final = QT_TRANSLATE_NOOP("words", "No batch begins with these characters.")
NO_RESULT_DUE: Final = QT_TRANSLATE_NOOP("words", "no result outstanding")
AT_IT: Final = QT_TRANSLATE_NOOP("words", "{name} is at it")
HANDOVER: Final = QT_TRANSLATE_NOOP("words", "Shift hand-over")
ON_HOLD_FOR: Final = QT_TRANSLATE_NOOP("words", "On hold, deviation {deviation}")
ON_HOLD: Final = QT_TRANSLATE_NOOP("words", "On hold")
OUTSIDE: Final = QT_TRANSLATE_NOOP("words", "Result outside its limit")
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
RESULT_DUE: Final = QT_TRANSLATE_NOOP("words", "final result due {day}")
RUNNING: Final = QT_TRANSLATE_NOOP("words", "at work")
SCAN_ANY: Final = QT_TRANSLATE_NOOP("words", "Scan any label to open its batch")
SEARCH: Final = QT_TRANSLATE_NOOP("words", "Search by batch, subject or chain")
STAGE: Final = QT_TRANSLATE_NOOP("words", "Stage")
SUBJECT: Final = QT_TRANSLATE_NOOP("words", "Subject")
STANDING: Final = QT_TRANSLATE_NOOP("words", "Standing")
TO_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "to expiry")
USE_AFTER_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "use is planned after expiry")
WINDOW_CLOSED: Final = QT_TRANSLATE_NOOP("words", "{step}: time limit ended {time} ago")
WINDOW_CLOSES: Final = QT_TRANSLATE_NOOP("words", "{step} closes in {time}")
WORK: Final = QT_TRANSLATE_NOOP("words", "Work")
CALLS: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n alert to the clinic is open"),
    QT_TRANSLATE_NOOP("words", "%n alerts to the clinic are open"),
)
DEVIATIONS: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n with an open deviation"),
    QT_TRANSLATE_NOOP("words", "%n with open deviations"),
)
EXPIRED: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n expired"),
    QT_TRANSLATE_NOOP("words", "%n expired"),
)
FOUND: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n batch"),
    QT_TRANSLATE_NOOP("words", "%n batches"),
)
HELD: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n on hold"),
    QT_TRANSLATE_NOOP("words", "%n on hold"),
)
OUT_OF_LIMITS: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n batch with a result out of limits"),
    QT_TRANSLATE_NOOP("words", "%n batches with a result out of limits"),
)
SHORT: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n runs out soon"),
    QT_TRANSLATE_NOOP("words", "%n run out soon"),
)
WINDOWS: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n time limit closes"),
    QT_TRANSLATE_NOOP("words", "%n time limits close"),
)
WINDOWS_OVER: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n time limit ended"),
    QT_TRANSLATE_NOOP("words", "%n time limits ended"),
)
UNREADABLE: Final = QT_TRANSLATE_NOOP("words", "The record cannot be read to its end; verify says where")
