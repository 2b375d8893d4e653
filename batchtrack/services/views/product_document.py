"""A version of a product as a document: its text as loaded, its static check, and what is new in it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from batchtrack.database import reading
from batchtrack.database.documents import get
from batchtrack.product.check import check_document
from batchtrack.product.differences import Difference, differences
from batchtrack.product.life.events import Drafted, Side
from batchtrack.product.life.state import VersionState, folded
from batchtrack.product.model import Product
from batchtrack.product.problems import problem_text
from batchtrack.readmodels.tables import PRODUCT
from batchtrack.refusals import Refusal, Refused
from batchtrack.services.people import names
from batchtrack.services.workplace import Workplace, events_of


@dataclass(frozen=True, slots=True)
class ProductDocument:
    """Everything that the page of a version shows.

    Attributes:
        stream: of the version; product: as loaded.
        authors: printed names; changes: what its author said is new.
        approvals: printed name by side; reason: of a withdrawal, empty for none.
        problems: what the static check finds in the text as it stands, line by line; empty where it finds nothing.
        against: the version that it is compared with, empty for none; differences: what is new against it.
    """

    stream: str
    product: Product
    state: VersionState
    authors: tuple[str, ...]
    changes: str
    approvals: dict[Side, str]
    problems: tuple[str, ...]
    against: str
    differences: tuple[Difference, ...]

    @property
    def effective_from(self) -> datetime | None:
        """From when on new batches take it."""
        return self.state.effective_from


def product_document(workplace: Workplace, code: str, version: str) -> ProductDocument:
    """One version, checked anew.

    Raises:
        Refused: its text is missing or altered (ST-40, ST-41), or there is no such version (ST-40).
    """
    with reading(workplace.engine) as connection:
        row = connection.execute(select(PRODUCT).where(PRODUCT.c.code == code, PRODUCT.c.version == version)).one()
        events = events_of(connection, row.stream)
        product = workplace.products.get(connection, row.document)
        document = get(connection, row.document)
        people = names(connection)
        earlier = _earlier(connection, code, version)
        before = None if earlier is None else workplace.products.get(connection, earlier[1])
    if isinstance(document, Refusal):
        raise Refused(document)
    checked = check_document(document.content, f"{code} version {version}")
    state = folded(events)
    drafts = [event for event in events if isinstance(event, Drafted)]
    return ProductDocument(
        stream=row.stream,
        product=product,
        state=state,
        authors=tuple(sorted(people.get(person, person) for person in state.authors)),
        changes=drafts[-1].changes if drafts else "",
        approvals={side: people.get(person, person) for side, person in state.approvals.items()},
        problems=() if isinstance(checked, Product) else tuple(problem_text(problem) for problem in checked),
        against="" if earlier is None else earlier[0],
        differences=() if before is None else differences(before, product),
    )


def _earlier(connection: Connection, code: str, version: str) -> tuple[str, str] | None:
    """The version before this one with its document, by the number of the versions."""
    found = connection.execute(select(PRODUCT.c.version, PRODUCT.c.document).where(PRODUCT.c.code == code)).all()
    before = [row for row in found if _number(row.version) < _number(version)]
    last = max(before, key=lambda row: _number(row.version), default=None)
    return None if last is None else (last.version, last.document)


def _number(version: str) -> int:
    return int(version) if version.isdecimal() else 0
