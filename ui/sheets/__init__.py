"""Sheets over a page: to sign, and to give a reason or an answer; both bring their act to the desk."""

from ui.sheets.answers import (
    Answers,
    Asked,
    AskedChoice,
    AskedFile,
    AskedOfEach,
    AskedOption,
    AskedSecret,
    AskedWords,
)
from ui.sheets.asking import AskFacts, AskSheet, ask
from ui.sheets.identity import banner_facts, own_name
from ui.sheets.signing import ask_signature, ask_signed_answers
from ui.sheets.telling import tell_once

__all__ = [
    "Answers",
    "AskFacts",
    "AskSheet",
    "Asked",
    "AskedChoice",
    "AskedFile",
    "AskedOfEach",
    "AskedOption",
    "AskedSecret",
    "AskedWords",
    "ask",
    "ask_signature",
    "ask_signed_answers",
    "banner_facts",
    "own_name",
    "tell_once",
]
