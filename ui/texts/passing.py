"""Words of exceptions: what QA lets through before its use, in person or by telephone."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ACT: Final = QT_TRANSLATE_NOOP("words", "Grant and sign")
AGAINST: Final = QT_TRANSLATE_NOOP("words", "Stands against it")
ALLOWED_AT: Final = QT_TRANSLATE_NOOP("words", "{name}, {time}")
ALLOWED_BY: Final = QT_TRANSLATE_NOOP("words", "Allowed by telephone")
ASK_QA: Final = QT_TRANSLATE_NOOP("words", "Ask QA for an exception")
BACK: Final = QT_TRANSLATE_NOOP("words", "Back to step")
BY_PHONE: Final = QT_TRANSLATE_NOOP("words", "QA is on the telephone")
CALLED: Final = QT_TRANSLATE_NOOP("words", "Who of QA was called")
HINT: Final = QT_TRANSLATE_NOOP(
    "words", "For this row of this step. Never for identity, the product’s expiry or the second person."
)
LATER_ACT: Final = QT_TRANSLATE_NOOP("words", "Sign exception")
LATER_FACT: Final = QT_TRANSLATE_NOOP("words", "{row}: exception by telephone, allowed by {name}")
LATER_MEANING: Final = QT_TRANSLATE_NOOP("words", "I allowed this use by telephone before it happened.")
LATER_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "QA signs it by {due}; nothing is certified before that.")
LATER_TITLE: Final = QT_TRANSLATE_NOOP("words", "Sign what was allowed by telephone")
LIST: Final = QT_TRANSLATE_NOOP("words", "What is let through")
MEANING: Final = QT_TRANSLATE_NOOP("words", "I allow this use before it happens; I know what stands against it.")
PHONE_ACT: Final = QT_TRANSLATE_NOOP("words", "Write down")
PHONE_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words",
    "You write down what QA said; a colleague who heard it signs next. QA signs later, and nothing is certified "
    "before that.",
)
PHONE_TITLE: Final = QT_TRANSLATE_NOOP("words", "{row}: allowed by telephone")
REASON: Final = QT_TRANSLATE_NOOP("words", "Why it is used")
RISK: Final = QT_TRANSLATE_NOOP("words", "Risk to the product, and what is done about it")
SCOPE: Final = QT_TRANSLATE_NOOP("words", "Used for")
SCOPE_IS: Final = QT_TRANSLATE_NOOP("words", "{row}: {scanned}")
TIME: Final = QT_TRANSLATE_NOOP("words", "When")
TIME_HINT: Final = QT_TRANSLATE_NOOP("words", "empty for just now")
TITLE: Final = QT_TRANSLATE_NOOP("words", "Grant exception as QA")
WITNESS_ACT: Final = QT_TRANSLATE_NOOP("words", "Witness and sign")
WITNESS_FACT: Final = QT_TRANSLATE_NOOP("words", "{row}: exception by telephone waits for a second person")
WITNESS_HINT: Final = QT_TRANSLATE_NOOP("words", "Another person than {name}.")
WITNESS_MEANING: Final = QT_TRANSLATE_NOOP("words", "I heard on the telephone that QA allows this.")
WITNESS_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "{name} wrote it down. A colleague who heard it signs.")
WITNESS_TITLE: Final = QT_TRANSLATE_NOOP("words", "Witness as second person")
