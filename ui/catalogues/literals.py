"""The literals of the screens, found in their tables."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TABLES: Final = Path(__file__).parent.parent / "texts"
BENCH: Final = (
    "batch",
    "batches",
    "first_start",
    "hand_over",
    "judged",
    "labels",
    "ordering",
    "registers",
    "roles",
    "settings",
    "sheets",
    "sign_in",
    "start",
    "step",
    "window",
    "words",
    "work",
)
"""Tables whose words the bench sees: their translations are complete in every catalogue."""

_MARK: Final = "QT_TRANSLATE_NOOP"


@dataclass(frozen=True, slots=True)
class Literal:
    """One text of a table: where it stands, its English, and its English singular where it has a number."""

    table: str
    name: str
    source: str
    one: str = ""

    @property
    def counted(self) -> bool:
        """Whether it has forms for one and for many."""
        return bool(self.one)


def literals_of(table: str) -> Iterator[Literal]:
    """Every literal of one table, in its order."""
    tree = ast.parse((TABLES / f"{table}.py").read_text("utf-8"))
    for statement in tree.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            marked = [node for node in ast.walk(statement) if isinstance(node, ast.Call) and _is_mark(node)]
            texts = [str(ast.literal_eval(node.args[1])) for node in marked]
            if len(texts) == 1:
                yield Literal(table, statement.target.id, texts[0])
            elif texts:
                yield Literal(table, statement.target.id, texts[1], texts[0])


def every_literal() -> tuple[Literal, ...]:
    """All tables but that of the refusals, which has a context of its own."""
    tables = sorted(path.stem for path in TABLES.glob("*.py") if not path.stem.startswith(("refusals", "__")))
    return tuple(literal for table in tables for literal in literals_of(table))


def _is_mark(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == _MARK
