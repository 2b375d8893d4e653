from datetime import timedelta
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from batchtrack.product.durations import read_duration
from batchtrack.product.loader import load
from batchtrack.product.model import Product
from batchtrack.product.problems import Problem, problem_text
from batchtrack.product.tree import LARGEST, Written, read_tree


def _problems(data: bytes) -> tuple[Problem, ...]:
    found = load(data, "small.yaml")
    assert not isinstance(found, Product)
    return found


def _codes(data: bytes) -> list[tuple[int, str]]:
    return [(problem.line, problem.cause.code) for problem in _problems(data)]


def _line_of(text: str, marker: str) -> int:
    return text[: text.index(marker)].count("\n") + 1


def test_that_every_scalar_stays_the_text_that_was_written() -> None:
    written = read_tree(b"a: 0.10\nb: 1e3\nc: yes\nd: 2026-01-01\ne: [0x10, ~]\n", "x.yaml")
    assert isinstance(written, Written)
    assert written.root == {"a": "0.10", "b": "1e3", "c": "yes", "d": "2026-01-01", "e": ["0x10", "~"]}


def test_that_parts_are_found_by_place_and_by_name() -> None:
    written = read_tree(b"steps:\n- id: a\n  fields:\n  - id: x\n    in: 3\n", "x.yaml")
    assert isinstance(written, Written)
    assert written.lines.at("steps", "a", "fields", "x", "in") == 5
    assert written.lines.at("steps", 0, "fields", 0, "in") == 5
    assert written.lines.at("steps", "a", "fields", "x", "unit") == 4
    assert written.lines.at("nothing") == 1


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: 1\n\tb: 2\n", (2, "PR-03")),
        (b"a: [1\nb: 2\n", (2, "PR-04")),
        (b'a: "\\UFFFFFFFF"\n', (1, "PR-04")),
        (b"a: &x 1\n", (1, "PR-05")),
        (b"a: 1\nb: *x\n", (2, "PR-05")),
        (b"a: !!python/object:os.system 1\n", (1, "PR-06")),
        (b"a: 1\nb: 2\na: 3\n", (3, "PR-07")),
        (b"a: 1\nb:\n", (2, "PR-08")),
        (b"a: 1\n---\nb: 2\n", (2, "PR-09")),
        (b"a: \xff\n", (1, "PR-02")),
        (b"a: " + b"x" * LARGEST, (1, "PR-01")),
        (b"[" * 30 + b"]" * 30, (1, "PR-04")),
    ],
)
def test_that_what_yaml_hides_is_refused_with_its_line(data: bytes, expected: tuple[int, str]) -> None:
    found = read_tree(data, "x.yaml")
    assert not isinstance(found, Written)
    assert expected in [(problem.line, problem.cause.code) for problem in found]


def test_that_a_problem_reads_like_a_compilers_line() -> None:
    problem = _problems(b"a: 1\na: 2\n")[0]
    assert problem_text(problem) == (
        "small.yaml:2: a stands here again; it stands in line 1 too. Keep one of them. (PR-07)"
    )


def test_that_missing_and_unknown_keys_are_told_apart_all_at_once(small: str) -> None:
    text = small.replace("title: A small product", "titel: A small product").replace("kind: testing", "kind: game")
    wanted = [(1, "PR-10"), (_line_of(text, "titel:"), "PR-11"), (_line_of(text, "kind: game"), "PR-12")]
    assert _codes(text.encode()) == wanted


@pytest.mark.parametrize(
    ("out", "put", "said"),
    [
        ("limit: 48 h", "limit: 2 weeks", "limit is “2 weeks”; wanted is a length of time"),
        ("expiry: yes", "expiry: perhaps", "wanted is yes or no"),
        ("amount: 50 mL", "amount: much", "wanted is an amount such as"),
        ("[2, 7]", "[two, 7]", "wanted is a whole number of days"),
        ("product: SMALL-1", "product: small one", "wanted is a text of the form"),
        ("must_be: wristband", "must_be: nose", "wanted is a text of the form"),
        ("  1: A name", "  17: A name", "17 is not a name that certificate can hold"),
        ("clocks:\n", "clocks: all\nclock:\n", "clocks is “all”; wanted is a list"),
        ("    after: []", "    after: nothing", "wanted is a list"),
        ("demonstration: yes\n", "demonstration: {a: b}\n", "is “keys with values”; wanted is yes or no"),
        ("title: Order\n", f"title: {'x' * 4001}\n", "wanted is at most 4000 characters"),
        ("room: open", "room: ajar", "wanted is one of 'none', 'enters', 'open', 'leaves'"),
    ],
)
def test_that_a_wrong_value_is_named_with_what_is_wanted(small: str, out: str, put: str, said: str) -> None:
    text = small.replace(out, put, 1)
    found = [(problem.line, problem_text(problem)) for problem in _problems(text.encode())]
    assert any(line == _line_of(text, put) and said in words for line, words in found), found


def test_that_a_product_has_steps(small: str) -> None:
    text = small[: small.index("steps:")] + "steps: []\n\n" + small[small.index("dose:\n") :]
    assert (_line_of(text, "steps: []"), "PR-12") in _codes(text.encode())


def test_that_a_field_without_type_or_label_is_named(small: str) -> None:
    text = small.replace("      - {id: drawn}\n", "      - {id: poured}\n", 1)
    assert sorted(code for _, code in _codes(text.encode())) == ["PR-21", "PR-22"]


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_that_any_bytes_give_a_product_or_problems(data: bytes) -> None:
    found = load(data, "x.yaml")
    assert isinstance(found, tuple)
    assert all(problem_text(problem).startswith("x.yaml:") for problem in found)


@given(st.text(alphabet="ab:-[]{}&*!|>%@'\"\\U0x, \n#", max_size=60))
@settings(max_examples=250, deadline=None)
def test_that_any_yaml_like_text_gives_a_product_or_problems(text: str) -> None:
    found = load(text.encode(), "x.yaml")
    assert isinstance(found, tuple)
    assert all(problem_text(problem).startswith("x.yaml:") for problem in found)


def test_that_the_fingerprint_is_the_hash_of_the_bytes(small: str, small_product: Product) -> None:
    assert small_product.fingerprint == sha256(small.encode()).hexdigest()


@pytest.mark.parametrize(("text", "minutes"), [("30 min", 30), ("48 h", 2880), ("14 d", 20160), ("1h", 60)])
def test_that_lengths_of_time_are_read(text: str, minutes: int) -> None:
    assert read_duration(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "h", "1.5 h", "-1 h", "3 weeks", "9999999 h", "１ h"])
def test_that_other_texts_are_no_length_of_time(text: str) -> None:
    with pytest.raises(ValueError, match="length of time"):
        read_duration(text)
