"""Words of a step and of its form."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

ABOVE: Final = QT_TRANSLATE_NOOP("words", "above the limit")
ADD_COMMENT: Final = QT_TRANSLATE_NOOP("words", "Add comment")
ALERT_ABOVE: Final = QT_TRANSLATE_NOOP("words", "above alert limit")
ALERT_BELOW: Final = QT_TRANSLATE_NOOP("words", "below alert limit")
ALERT_LIMIT: Final = QT_TRANSLATE_NOOP("words", "alert outside {limit}")
ALERT_OUTSIDE: Final = QT_TRANSLATE_NOOP("words", "outside alert limit")
ATTACH: Final = QT_TRANSLATE_NOOP("words", "Attach a file or photograph")
ATTACH_ACT: Final = QT_TRANSLATE_NOOP("words", "Attach")
ATTACH_FILE: Final = QT_TRANSLATE_NOOP("words", "File")
ATTACH_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "It is kept in the database with its hash; what it shows stands in the record."
)
ATTACH_WORDS: Final = QT_TRANSLATE_NOOP("words", "What it shows")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back to step")
BARS_RELEASE: Final = QT_TRANSLATE_NOOP("words", "Whoever signs here can no longer review or certify this batch.")
BELOW: Final = QT_TRANSLATE_NOOP("words", "below the limit")
CHANGED_BY: Final = QT_TRANSLATE_NOOP("words", "just now by {who}")
CHANGED_BY_KEPT: Final = QT_TRANSLATE_NOOP("words", "just now by {who}; you had typed {typed}, which is not recorded")
CHOOSE_REASON: Final = QT_TRANSLATE_NOOP("words", "Choose why it changes.")
CODE: Final = QT_TRANSLATE_NOOP("words", "Code")
CODE_AGAIN: Final = QT_TRANSLATE_NOOP("words", "The same code once more")
CODE_CONFIRM: Final = QT_TRANSLATE_NOOP("words", "Confirm as second person")
CODE_CONFIRM_ACT: Final = QT_TRANSLATE_NOOP("words", "Confirm and sign")
CODE_CONFIRM_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "Another person than {name}. QA sees who typed and who confirmed."
)
CODE_CONFIRM_LIST: Final = QT_TRANSLATE_NOOP("words", "What was typed")
CODE_CONFIRM_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I compared this code with the one on the {row} in hand, character by character; they are the same."
)
CODE_READS: Final = QT_TRANSLATE_NOOP("words", "{what}: the check character agrees")
CODE_READS_TWICE: Final = QT_TRANSLATE_NOOP("words", "{what}: both entries agree")
CODE_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words",
    "Type the code as it stands under the symbol, with its last character. A second person then compares it with the "
    "label, and QA sees that it was typed.",
)
CODE_TYPED_BY: Final = QT_TRANSLATE_NOOP("words", "typed by {name}, {time}")
CODE_WAITS: Final = QT_TRANSLATE_NOOP("words", "a second person confirms it with F8")
CODE_TAKEN: Final = QT_TRANSLATE_NOOP("words", "Typed code taken")
CODE_TAKEN_NEXT: Final = QT_TRANSLATE_NOOP(
    "words", "QA sees that it was typed. At an identity prompt it counts once a second person has confirmed it."
)
CODE_TITLE: Final = QT_TRANSLATE_NOOP("words", "Type a code")
COMMENT: Final = QT_TRANSLATE_NOOP("words", "Comment")
COMMENT_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "It stands in the record with your name and the time.")
COMMENT_TITLE: Final = QT_TRANSLATE_NOOP("words", "Comment")
COMMENT_WORDS: Final = QT_TRANSLATE_NOOP("words", "Comment")
COMPLETE_ITSELF: Final = QT_TRANSLATE_NOOP("words", "Not begun by hand")
COMPLETE_ITSELF_CERTIFICATE: Final = QT_TRANSLATE_NOOP("words", "It is complete once the certificate is signed.")
COMPLETE_ITSELF_RESULTS: Final = QT_TRANSLATE_NOOP(
    "words", "It is complete once every result before release is in and reviewed."
)
COMPUTED: Final = QT_TRANSLATE_NOOP("words", "computed")
COMPUTED_LATER: Final = QT_TRANSLATE_NOOP("words", "computed when its rows are filled")
CONTINUE: Final = QT_TRANSLATE_NOOP("words", "Let it go on")
CONTINUE_ACT: Final = QT_TRANSLATE_NOOP("words", "Sign and go on")
CONTINUE_LIST: Final = QT_TRANSLATE_NOOP("words", "What is recorded so far")
CONTINUE_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I have seen that the wrong container is put aside and the right one is at hand."
)
CONTINUE_TITLE: Final = QT_TRANSLATE_NOOP("words", "Let the step go on as second person")
CONTINUE_WORDS: Final = QT_TRANSLATE_NOOP("words", "What was done")
COUNT_FILE: Final = QT_TRANSLATE_NOOP("words", "File of the cell counter")
COUNT_FILE_HINT: Final = QT_TRANSLATE_NOOP("words", "fills the rows of the count")
COUNT_FILE_KINDS: Final = QT_TRANSLATE_NOOP("words", "Count as CSV (*.csv);;All files (*)")
COUNT_FILE_READ: Final = QT_TRANSLATE_NOOP("words", "Its rows are filled from the file.")
CRITICAL: Final = QT_TRANSLATE_NOOP("words", "critical")
DEVIATION_GRADE: Final = QT_TRANSLATE_NOOP("words", "How grave")
DEVIATION_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "It is open from now on; quality assurance assesses what it means for the product."
)
DEVIATION_TITLE: Final = QT_TRANSLATE_NOOP("words", "Raise deviation")
DEVIATION_VERDICT: Final = QT_TRANSLATE_NOOP("words", "{verdict} {limit}")
DEVIATION_WORDS: Final = QT_TRANSLATE_NOOP("words", "What happened")
DRAFT: Final = QT_TRANSLATE_NOOP("words", "typed by {who}, not recorded yet; Enter records it")
FILE_KEPT: Final = QT_TRANSLATE_NOOP("words", "file: {words}; {who}, {time}, hash {hash}")
FILE_SAVED: Final = QT_TRANSLATE_NOOP("words", "{file} is saved.")
FILE_SAVE: Final = QT_TRANSLATE_NOOP("words", "Save file: {words}")
FROM_PAPER: Final = QT_TRANSLATE_NOOP("words", "typed in from paper")
GO_THERE: Final = QT_TRANSLATE_NOOP("words", "Go there")
INSTRUMENT: Final = QT_TRANSLATE_NOOP("words", "from an instrument or typed")
KEEP: Final = QT_TRANSLATE_NOOP("words", "Keep as it was")
LAST_BATCH: Final = QT_TRANSLATE_NOOP("words", "last batch {value}")
LATE: Final = QT_TRANSLATE_NOOP("words", "late entry")
LIMITS_BOTH: Final = QT_TRANSLATE_NOOP("words", "{limit} · {alert}")
LIMIT_DEMO: Final = QT_TRANSLATE_NOOP("words", "{limit}, demo data")
MAJOR: Final = QT_TRANSLATE_NOOP("words", "major")
MARK_NOT_APPLICABLE: Final = QT_TRANSLATE_NOOP("words", "Mark as not applicable")
MATCHES: Final = QT_TRANSLATE_NOOP("words", "matches, {time}")
MEASURED_AGAIN: Final = QT_TRANSLATE_NOOP("words", "measured again")
MINOR: Final = QT_TRANSLATE_NOOP("words", "minor")
MISREAD: Final = QT_TRANSLATE_NOOP("words", "misread")
MORE: Final = QT_TRANSLATE_NOOP("words", "More")
NEEDED: Final = QT_TRANSLATE_NOOP("words", "needed")
NEW_VALUE_FIRST: Final = QT_TRANSLATE_NOOP("words", "Type the new value first.")
NEXT_STEP: Final = QT_TRANSLATE_NOOP("words", "Next step")
NO: Final = QT_TRANSLATE_NOOP("words", "No")
NOT_APPLICABLE: Final = QT_TRANSLATE_NOOP("words", "not applicable: {reason}")
NOT_APPLICABLE_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "The row stays without a value. The reason is in the record, and QA reads it."
)
NOT_APPLICABLE_TITLE: Final = QT_TRANSLATE_NOOP("words", "{row} is not applicable")
NOT_SAVED: Final = QT_TRANSLATE_NOOP("words", "not saved yet")
NOT_WANTED: Final = QT_TRANSLATE_NOOP("words", "not what is wanted")
OPEN_ROWS: Final = QT_TRANSLATE_NOOP("words", "Still open: {rows}")
OPEN_ROWS_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "The step is signed once they are filled or marked as not applicable with F7."
)
OPTIONAL: Final = QT_TRANSLATE_NOOP("words", "optional")
OUTSIDE: Final = QT_TRANSLATE_NOOP("words", "outside the limit")
OUTSIDE_DEVIATES: Final = QT_TRANSLATE_NOOP(
    "words", "{shown}, limit {limit}. Correct a slip with F2. Signed as it is, a deviation opens."
)
OUTSIDE_EXCEPTION: Final = QT_TRANSLATE_NOOP(
    "words", "{shown}, limit {limit}. Correct a slip with F2. Signed as it is, QA sees it among the exceptions."
)
OUTSIDE_FACT: Final = QT_TRANSLATE_NOOP("words", "{row} is {verdict}")
OUTSIDE_HOLDS: Final = QT_TRANSLATE_NOOP(
    "words",
    "{shown}, limit {limit}. Correct a slip with F2. Signed as it is, the batch goes on hold and a deviation opens.",
)
OUTSIDE_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "{shown}, limit {limit}. Correct a slip with F2.")
OWN_WORDS: Final = QT_TRANSLATE_NOOP("words", "In your own words")
OWN_WORDS_HINT: Final = QT_TRANSLATE_NOOP("words", "needed where it was measured again or was outside its limit")
PAPER_ACT: Final = QT_TRANSLATE_NOOP("words", "Begin to type it in")
PAPER_FACT: Final = QT_TRANSLATE_NOOP("words", "Typed in from paper")
PAPER_FORM: Final = QT_TRANSLATE_NOOP("words", "Number of the form")
PAPER_FORM_HINT: Final = QT_TRANSLATE_NOOP("words", "as printed on it; empty for another paper")
PAPER_PRINT: Final = QT_TRANSLATE_NOOP("words", "Print open and coming steps for paper")
PAPER_PRINT_FORM: Final = QT_TRANSLATE_NOOP("words", "Print the form of this step")
PAPER_SAID: Final = QT_TRANSLATE_NOOP(
    "words", "Done by {name}, {time}. A second person compares the entries with the paper."
)
PAPER_SAVED: Final = QT_TRANSLATE_NOOP("words", "{file} is saved; print it from there.")
PAPER_SCAN: Final = QT_TRANSLATE_NOOP("words", "Scan of the signed paper")
PAPER_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words",
    "For work done while the computer was down. The entries are judged by the times of the acts, a second person "
    "compares them with the paper, and QA sees it.",
)
PAPER_TITLE: Final = QT_TRANSLATE_NOOP("words", "It was done on paper")
PAPER_WHEN: Final = QT_TRANSLATE_NOOP("words", "When it was done")
PAPER_WHEN_HINT: Final = QT_TRANSLATE_NOOP("words", "as on the paper, for example 14:05 or 2026-11-26 14:05")
PAPER_WHO: Final = QT_TRANSLATE_NOOP("words", "Who did it")
PAPER_WHO_HINT: Final = QT_TRANSLATE_NOOP("words", "printed name or id")
PERFORMED: Final = QT_TRANSLATE_NOOP("words", "Performed by {name}, {time}")
PLANNED: Final = QT_TRANSLATE_NOOP("words", "with planned values: {rows}")
RAISE_DEVIATION: Final = QT_TRANSLATE_NOOP("words", "Raise deviation")
READ_AS: Final = QT_TRANSLATE_NOOP("words", "read as {reading}")
READ_AS_AND: Final = QT_TRANSLATE_NOOP("words", "read as {reading}; {verdict}")
REASON: Final = QT_TRANSLATE_NOOP("words", "Reason")
REASON_WHO: Final = QT_TRANSLATE_NOOP("words", "{reason}, {name}")
RECORDED: Final = QT_TRANSLATE_NOOP("words", "recorded {time}")
RECORD_CHANGE: Final = QT_TRANSLATE_NOOP("words", "Record change")
REFUSED_SCAN: Final = QT_TRANSLATE_NOOP("words", "a scan was refused here")
REMARK: Final = QT_TRANSLATE_NOOP("words", "{who}, {time}: {words}")
REPORTED_FUNCTION: Final = QT_TRANSLATE_NOOP("words", "Function")
REPORTED_HINT: Final = QT_TRANSLATE_NOOP("words", "as on the signed paper")
REPORTED_LABEL: Final = QT_TRANSLATE_NOOP("words", "Act of the {function}")
REPORTED_NAME: Final = QT_TRANSLATE_NOOP("words", "Name")
REPORTED_OPEN: Final = QT_TRANSLATE_NOOP("words", "{part} is open.")
REPORTED_ORGANISATION: Final = QT_TRANSLATE_NOOP("words", "Organisation")
REPORTED_ATTACH: Final = QT_TRANSLATE_NOOP("words", "Attach the signed paper")
REPORTED_ATTACHED: Final = QT_TRANSLATE_NOOP("words", "signed paper attached")
REPORTED_NO_PAPER: Final = QT_TRANSLATE_NOOP("words", "signed paper not attached")
REPORTED_RECORD: Final = QT_TRANSLATE_NOOP("words", "Record who acted")
REPORTED_TIME: Final = QT_TRANSLATE_NOOP("words", "Time of the act")
ROOM_TAKEN: Final = QT_TRANSLATE_NOOP("words", "taken for this batch")
RUN_ACT: Final = QT_TRANSLATE_NOOP("words", "List run as not used")
RUN_LISTED: Final = QT_TRANSLATE_NOOP("words", "Listed as a run that is not used.")
RUN_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "The rows hold another run already. This one stays in the record with its file, and QA reads the reason."
)
RUN_TITLE: Final = QT_TRANSLATE_NOOP("words", "Why is the run in {file} not used")
SAMPLE_ACT: Final = QT_TRANSLATE_NOOP("words", "Answer and sign")
SAMPLE_HINT: Final = QT_TRANSLATE_NOOP("words", "Somebody who has not worked in this step signs. QA sees the answer.")
SAMPLE_LIST: Final = QT_TRANSLATE_NOOP("words", "What does not agree")
SAMPLE_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I compared tube and file: this run is of the sample of this step, although the file names another."
)
SAMPLE_TITLE: Final = QT_TRANSLATE_NOOP("words", "Answer for the sample id as second person")
SAMPLE_WORDS: Final = QT_TRANSLATE_NOOP("words", "How the run was told to be of this sample")
SAVED: Final = QT_TRANSLATE_NOOP("words", "Saved {time}")
SAVING: Final = QT_TRANSLATE_NOOP("words", "Saving …")
SCAN_DEVICE: Final = QT_TRANSLATE_NOOP("words", "scan the device")
SCAN_LOT: Final = QT_TRANSLATE_NOOP("words", "scan a lot")
SCAN_OF_THIS: Final = QT_TRANSLATE_NOOP("words", "{what} belongs to this batch")
SCAN_ROOM: Final = QT_TRANSLATE_NOOP("words", "scan the room’s sign")
SCAN_START_FIRST: Final = QT_TRANSLATE_NOOP("words", "Start the step, then scan it at its row.")
SCAN_TAKEN: Final = QT_TRANSLATE_NOOP("words", "{what}")
SCAN_TAKEN_LAST: Final = QT_TRANSLATE_NOOP("words", "Recorded. Every row of the step is filled.")
SCAN_TAKEN_NEXT: Final = QT_TRANSLATE_NOOP("words", "Recorded. Next: {row}.")
SECOND_FIRST: Final = QT_TRANSLATE_NOOP("words", "The second person scans: {rows}")
SECOND_FIRST_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Scan it once more as the person who verifies, then sign.")
SECOND_SCANNED: Final = QT_TRANSLATE_NOOP("words", "scanned by the second person too")
SECOND_SCANS: Final = QT_TRANSLATE_NOOP("words", "the second person scans it too")
SECOND_TAKEN: Final = QT_TRANSLATE_NOOP("words", "Scanned by the second person. Next: verify and sign.")
SIGN: Final = QT_TRANSLATE_NOOP("words", "Sign step")
SIGNED_BY: Final = QT_TRANSLATE_NOOP("words", "Signed by {name}, {time}")
SIGN_ACT: Final = QT_TRANSLATE_NOOP("words", "Sign step")
SIGN_AGAIN: Final = QT_TRANSLATE_NOOP("words", "Sign step again")
SIGN_HINT: Final = QT_TRANSLATE_NOOP("words", "The signature covers what stands at the left.")
SIGN_LIST: Final = QT_TRANSLATE_NOOP("words", "What is signed")
SIGN_TITLE: Final = QT_TRANSLATE_NOOP("words", "Sign as performer")
START: Final = QT_TRANSLATE_NOOP("words", "Start step")
STOPPED_FACT: Final = QT_TRANSLATE_NOOP("words", "The step is stopped")
STOPPED_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words",
    "A container was scanned that does not belong here. Put it aside; a second person lets the step "
    "go on with the right one.",
)
TAKE_CODE: Final = QT_TRANSLATE_NOOP("words", "Take code")
TO_RELEASE: Final = QT_TRANSLATE_NOOP("words", "Go to release")
TO_RESULTS: Final = QT_TRANSLATE_NOOP("words", "Go to results")
TYPED: Final = QT_TRANSLATE_NOOP("words", "typed by hand")
TYPING_SLIP: Final = QT_TRANSLATE_NOOP("words", "typing slip")
UNDECIDED: Final = QT_TRANSLATE_NOOP("words", "cannot be told from this value")
VERIFIED_BY: Final = QT_TRANSLATE_NOOP("words", "Signed by {name}, verified by {second}, {time}")
VERIFIER_ROLE: Final = QT_TRANSLATE_NOOP("words", "A {role} other than {name} verifies.")
VERIFY: Final = QT_TRANSLATE_NOOP("words", "Verify")
VERIFY_ACT: Final = QT_TRANSLATE_NOOP("words", "Verify and sign")
VERIFY_LIST: Final = QT_TRANSLATE_NOOP("words", "What is verified")
VERIFY_TITLE: Final = QT_TRANSLATE_NOOP("words", "Verify as second person")
VOIDED_FACT: Final = QT_TRANSLATE_NOOP("words", "To be signed again")
VOIDED_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "A value was corrected after signing. Look at the step as it is now and sign it again."
)
WAITS_FOR_SECOND: Final = QT_TRANSLATE_NOOP("words", "Signed by {name}; a second person verifies")
WHY_CHANGES: Final = QT_TRANSLATE_NOOP("words", "Why does it change")
WHY_TITLE: Final = QT_TRANSLATE_NOOP("words", "How it is computed")
WARNED: Final = QT_TRANSLATE_NOOP("words", "look again")
WITHIN: Final = QT_TRANSLATE_NOOP("words", "within limits")
WRITE_REASON: Final = QT_TRANSLATE_NOOP("words", "Write why it changes.")
YES: Final = QT_TRANSLATE_NOOP("words", "Yes")
ROWS_OPEN: Final = Counted(
    QT_TRANSLATE_NOOP("words", "%n row open"),
    QT_TRANSLATE_NOOP("words", "%n rows open"),
)
