"""What is neither an answer nor a refusal, in words: the environment, or a defect of the program."""

from sqlalchemy.exc import SQLAlchemyError

from ui.components.marks import Mark
from ui.components.notice import NoticeFacts
from ui.texts import say
from ui.texts import window as texts
from ui.work import Failure

KEY = "failure"
_LONGEST = 160


def failure_notice(failure: Failure) -> NoticeFacts:
    """The notice of a failure, with what is kept and what to do."""
    environment = isinstance(failure.error, SQLAlchemyError | OSError)
    sentence = texts.NOT_SAVED_DATABASE if environment else texts.NOT_SAVED_DEFECT
    lines = str(failure.error).strip().splitlines()
    cause = (lines[0] if lines else type(failure.error).__name__)[:_LONGEST]
    return NoticeFacts(KEY, Mark.STOP, say(texts.NOT_SAVED), say(sentence, cause=cause), say(texts.TRY_AGAIN))
