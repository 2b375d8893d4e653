"""Words of release: the queue, the readiness of a stage, review and certification."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

AFTER_USE: Final = QT_TRANSLATE_NOOP("words", "given")
ALL_MET: Final = QT_TRANSLATE_NOOP("words", "{met} of {checks} checks met: {names}")
BACK: Final = QT_TRANSLATE_NOOP("words", "All batches")
BACK_TO_RELEASE: Final = QT_TRANSLATE_NOOP("words", "Back to readiness")
BATCH: Final = QT_TRANSLATE_NOOP("words", "Batch")
BLOCKERS: Final = QT_TRANSLATE_NOOP("words", "What stands in the way")
CERTIFIED: Final = QT_TRANSLATE_NOOP("words", "Certified")
SUPPLIED: Final = QT_TRANSLATE_NOOP("words", "Supplied outside the specification, not certified")
CERTIFY: Final = QT_TRANSLATE_NOOP("words", "Certify")
CERTIFY_LIST: Final = QT_TRANSLATE_NOOP("words", "What is certified")
EXCEPTIONS: Final = QT_TRANSLATE_NOOP("words", "Out of the ordinary")
EXCEPTIONS_NONE: Final = QT_TRANSLATE_NOOP("words", "Nothing out of the ordinary was recorded.")
FULL_RECORD: Final = QT_TRANSLATE_NOOP("words", "Full record")
LATE: Final = QT_TRANSLATE_NOOP("words", "expired {time} ago")
MAY_LEAVE: Final = QT_TRANSLATE_NOOP("words", "May leave")
MET: Final = QT_TRANSLATE_NOOP("words", "{met} of {checks} steps and tests complete")
NEXT: Final = QT_TRANSLATE_NOOP("words", "Next")
NONE_WAITS: Final = QT_TRANSLATE_NOOP("words", "No batch waits for quality assurance.")
NOT_REVIEWED: Final = QT_TRANSLATE_NOOP("words", "record not reviewed")
NO_LIMIT: Final = QT_TRANSLATE_NOOP("words", "no expiry yet")
OPEN_CERTIFICATE: Final = QT_TRANSLATE_NOOP("words", "Open certificate")
OPEN_DEVIATION: Final = QT_TRANSLATE_NOOP("words", "Open deviation")
OPEN_HOLDS: Final = QT_TRANSLATE_NOOP("words", "Open holds")
OPEN_RESULT: Final = QT_TRANSLATE_NOOP("words", "Open result")
OPEN_STEP: Final = QT_TRANSLATE_NOOP("words", "Open step")
PENDING: Final = QT_TRANSLATE_NOOP("words", "Pending")
PENDING_TESTS: Final = QT_TRANSLATE_NOOP("words", "Pending: {tests}")
QUEUE: Final = QT_TRANSLATE_NOOP("words", "Batches that wait for quality assurance")
READY: Final = QT_TRANSLATE_NOOP("words", "ready to certify")
RELEASE: Final = QT_TRANSLATE_NOOP("words", "Release")
RELEASE_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Whoever expires first stands first.")
REVIEW: Final = QT_TRANSLATE_NOOP("words", "Sign review")
REVIEWED: Final = QT_TRANSLATE_NOOP("words", "Reviewed by {who}, {time}")
REVIEWED_SHORT: Final = QT_TRANSLATE_NOOP("words", "record reviewed")
REVIEW_FIRST: Final = QT_TRANSLATE_NOOP("words", "May leave once the record is reviewed")
REVIEW_LIST: Final = QT_TRANSLATE_NOOP("words", "What was out of the ordinary")
REVIEW_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I reviewed the record of this batch with everything in it that was changed, late or refused."
)
REVIEW_TITLE: Final = QT_TRANSLATE_NOOP("words", "Review of the record")
STAGE: Final = QT_TRANSLATE_NOOP("words", "Stage")
STATE: Final = QT_TRANSLATE_NOOP("words", "State")
TIMELINE: Final = QT_TRANSLATE_NOOP("words", "Timeline")
TIME_LEFT: Final = QT_TRANSLATE_NOOP("words", "Time left")
TO_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "{time} to expiry")
WAITING_FOR: Final = QT_TRANSLATE_NOOP("words", "waits for {step}")

COMPARED: Final = QT_TRANSLATE_NOOP("words", "Compared with the last {count} batches")
COMPARED_NONE: Final = QT_TRANSLATE_NOOP("words", "No earlier batch of this product has a value to compare with.")
COMPARED_DOT: Final = QT_TRANSLATE_NOOP("words", "{label}: {value}; earlier batches {usual}, limit {limit}")
COMPARED_ALONE: Final = QT_TRANSLATE_NOOP("words", "{label}: {value}; limit {limit}")
STRAYS: Final = QT_TRANSLATE_NOOP("words", "unusual")
SHOW_CHECKS: Final = QT_TRANSLATE_NOOP("words", "Show checks")
HIDE_CHECKS: Final = QT_TRANSLATE_NOOP("words", "Hide checks")
USE_PLANNED: Final = QT_TRANSLATE_NOOP("words", "use planned in {time}")
USE_AFTER_EXPIRY: Final = QT_TRANSLATE_NOOP("words", "use planned after expiry")
USE_OVER: Final = QT_TRANSLATE_NOOP("words", "use was planned {time} ago")
REVIEWER: Final = QT_TRANSLATE_NOOP("words", "reviewer {who}")
NO_REVIEWER: Final = QT_TRANSLATE_NOOP("words", "reviewed: not yet")
REVIEWED_ENTRIES: Final = QT_TRANSLATE_NOOP("words", "reviewed to entry {entry} by {who}, {time}")
REVIEW_NEW: Final = QT_TRANSLATE_NOOP("words", "What is new since entry {entry}")
REVIEW_NEW_TITLE: Final = QT_TRANSLATE_NOOP("words", "Review of entries {first} to {last}")
REVIEW_NEW_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I reviewed what was added to this record since its last review."
)
TOO_EARLY: Final = QT_TRANSLATE_NOOP("words", "Not certified. In the way: {blockers}")
CERTIFY_FIRST: Final = QT_TRANSLATE_NOOP("words", "Certify stage 1")
CERTIFY_FINAL: Final = QT_TRANSLATE_NOOP("words", "Certify, all results in")
ASSESS: Final = QT_TRANSLATE_NOOP("words", "Assess")
CLOSE: Final = QT_TRANSLATE_NOOP("words", "Close")
REJECT: Final = QT_TRANSLATE_NOOP("words", "Reject batch {batch}")
RECALL: Final = QT_TRANSLATE_NOOP("words", "Recall batch {batch}")
SUPPLY: Final = QT_TRANSLATE_NOOP("words", "Supply outside specification")
ENTER_RESULT: Final = QT_TRANSLATE_NOOP("words", "Enter result")
REVIEW_RESULT: Final = QT_TRANSLATE_NOOP("words", "Review result")
TELL_CLINIC: Final = QT_TRANSLATE_NOOP("words", "Call clinic")
KIND_CERTIFICATE: Final = QT_TRANSLATE_NOOP("words", "certificate {reason}")
KIND_DEVIATION: Final = QT_TRANSLATE_NOOP("words", "deviation: {reason}")
KIND_HOLD: Final = QT_TRANSLATE_NOOP("words", "hold: {reason}")
KIND_REPEATED: Final = QT_TRANSLATE_NOOP("words", "test done again: {reason}")
KIND_REPRINT: Final = QT_TRANSLATE_NOOP("words", "paper reprinted: {reason}")
KIND_ALERT: Final = QT_TRANSLATE_NOOP("words", "at alert: {reason}")
KIND_CONTINUED: Final = QT_TRANSLATE_NOOP("words", "step continued after a wrong container: {reason}")
KIND_CORRECTION: Final = QT_TRANSLATE_NOOP("words", "corrected: {reason}")
KIND_TRANSCRIBED: Final = QT_TRANSLATE_NOOP("words", "typed in from paper: {reason}")
KIND_GRANTED: Final = QT_TRANSLATE_NOOP("words", "exception granted: {reason}")
KIND_LABEL_REPRINTED: Final = QT_TRANSLATE_NOOP("words", "label reprinted: {reason}")
KIND_LABEL_VOIDED: Final = QT_TRANSLATE_NOOP("words", "label voided: {reason}")
KIND_LATE: Final = QT_TRANSLATE_NOOP("words", "typed late")
KIND_NOT_APPLICABLE: Final = QT_TRANSLATE_NOOP("words", "not applicable: {reason}")
KIND_OTHER: Final = QT_TRANSLATE_NOOP("words", "{reason}")
KIND_OUTSIDE: Final = QT_TRANSLATE_NOOP("words", "outside: {reason}")
KIND_REPORTED: Final = QT_TRANSLATE_NOOP("words", "reported from paper")
KIND_RETYPED: Final = QT_TRANSLATE_NOOP("words", "typed again: {reason}")
KIND_SCAN_REFUSED: Final = QT_TRANSLATE_NOOP("words", "scan refused: {reason}")
KIND_RUN_SET_ASIDE: Final = QT_TRANSLATE_NOOP("words", "instrument run not used: {reason}")
KIND_SAMPLE_ANSWERED: Final = QT_TRANSLATE_NOOP("words", "another sample id in the instrument’s file: {reason}")
KIND_TYPED_CONFIRMED: Final = QT_TRANSLATE_NOOP("words", "typed code confirmed by a second person")
KIND_TYPED: Final = QT_TRANSLATE_NOOP("words", "code typed instead of scanned")
KIND_WINDOW: Final = QT_TRANSLATE_NOOP("words", "time window exceeded")

BLOCKED: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n blocker"),
    QT_TRANSLATE_NOOP("words", "%n blockers"),
)
MAY_NOT_LEAVE: Final = Counted(
    QT_TRANSLATE_NOOP("words", "May not leave: %n blocker"),
    QT_TRANSLATE_NOOP("words", "May not leave: %n blockers"),
)
UNUSUAL_COUNTS: Final = QT_TRANSLATE_NOOP("words", "{unusual}: {counts}")
UNUSUAL: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n entry out of the ordinary"),
    QT_TRANSLATE_NOOP("words", "%n entries out of the ordinary"),
)
CERTIFY_PENDING: Final = Counted(
    QT_TRANSLATE_NOOP("words", "Certify stage 1, %n result pending"),
    QT_TRANSLATE_NOOP("words", "Certify stage 1, %n results pending"),
)
