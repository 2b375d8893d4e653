from batchtrack.refusals import SENTENCES, Refusal, Sentence
from ui.texts import refusal_words
from ui.texts.refusals import REFUSALS
from ui.texts.refusals_table import TARGET, module_text


def test_that_every_refusal_of_the_program_can_be_translated() -> None:
    program = {code: (sentence.fact, sentence.way_out) for code, sentence in SENTENCES.items()}
    assert dict(REFUSALS) == program, "run: python -m ui.texts.refusals_table"


def test_that_the_table_on_disk_is_what_the_script_writes() -> None:
    assert TARGET.read_text(encoding="utf-8") == module_text(SENTENCES), "run: python -m ui.texts.refusals_table"


def test_that_quotes_and_long_sentences_survive_being_written() -> None:
    awkward = Sentence('A "quoted" part \\ and {named}. ' + "A long sentence with many words. " * 8, "Go on.")
    namespace: dict[str, dict[str, tuple[str, str]]] = {}
    exec(module_text({"XX-01": awkward}), namespace)  # noqa: S102 - the text was written one line above
    assert namespace["REFUSALS"] == {"XX-01": (awkward.fact, awkward.way_out)}


def test_that_a_refusal_is_said_with_its_values() -> None:
    code, sentence = next(iter(SENTENCES.items()))
    names = {part.split("}")[0] for part in (sentence.fact + sentence.way_out).split("{")[1:]}
    said = refusal_words(Refusal(code, tuple((name, f"<{name}>") for name in sorted(names))))
    assert all(f"<{name}>" in said[0] + said[1] for name in names)
