"""The words that papers bring themselves, by the language of their destination."""

from batchtrack.services.paper_words.words import ENGLISH, Words, words_in

__all__ = ["ENGLISH", "Words", "words_in"]
