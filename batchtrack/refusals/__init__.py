"""What the program says when it may not or cannot do what was asked: a code, named values, a sentence, a way out."""

from batchtrack.refusals.refusal import Refusal, Refused, refuse
from batchtrack.refusals.sentences import SENTENCES, sentence, way_out
from batchtrack.refusals.wording import Sentence

__all__ = ["SENTENCES", "Refusal", "Refused", "Sentence", "refuse", "sentence", "way_out"]
