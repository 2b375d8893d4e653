"""The codes on a label, from the record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from batchtrack.batch.questions.clocks import expiry
from batchtrack.batch.questions.labels import donations_of, own_code
from batchtrack.identity import (
    BloodGroupCode,
    ChainCode,
    ChainOfIdentity,
    Din,
    DinCode,
    EuropeanCode,
    ExpiryCode,
    Intent,
    IsbtCode,
    MessageCode,
    OwnChainCode,
    ProductCode,
    chain_code,
    compound,
    contradiction,
    donation_sequence,
    european_code,
    missing_division,
    statement_contradiction,
    value_of,
)
from batchtrack.product.labelling import Element, Warnings, caption
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.labels.about import About, Asked
from batchtrack.services.labels.content import PrintedCode, Symbology

E = Element
_COUNTRY = 2


def own(about: About, asked: Asked) -> PrintedCode:
    """The label's own code."""
    code = own_code(about.batch, asked.kind, asked.container, asked.number)
    return PrintedCode(code, Symbology.DATA_MATRIX)


@dataclass(frozen=True, slots=True)
class Structures:
    """The ISBT 128 structures of one label: each in Code 128, and all in one symbol, None where the label has none."""

    linear: tuple[PrintedCode, ...]
    message: PrintedCode | None


def structures(about: About, asked: Asked, elements: Sequence[Element]) -> Structures | tuple[Refusal, ...]:
    """What stands in the label's codes, or why the codes contradict one another or the words beside them (LB-30).

    Donation, blood group, product, expiry, chain of identity and Single European Code make one compound message; only
    where a donation is named.
    """
    chain = chain_code(ChainOfIdentity(about.batch.chain))
    linear = (*_linear(about, asked, elements), *_own_chain(about, asked, chain))
    codes = tuple(printed.code for printed in linear if isinstance(printed.code, IsbtCode))
    told = european(about, asked) if E.SINGLE_EUROPEAN_CODE in elements else None
    parts = (*codes, *((chain,) if isinstance(chain, ChainCode) else ()), *(() if told is None else (told,)))
    against = _against(about, parts, elements)
    if against is not None:
        return _contradicting(about, asked, against)
    if not any(isinstance(part, DinCode) for part in parts):
        return Structures(linear, None)
    message = compound(parts)
    if not isinstance(message, MessageCode):
        return _contradicting(about, asked, message)
    return Structures(linear, PrintedCode(message, Symbology.DATA_MATRIX))


def _against(about: About, parts: Sequence[IsbtCode], elements: Sequence[Element]) -> Refusal | None:
    return (
        contradiction(parts)
        or missing_division(parts)
        or statement_contradiction(
            parts,
            autologous_only=E.AUTOLOGOUS in elements,
            biohazard=E.SCREENING in elements and about.warnings.biohazard,
        )
    )


def _contradicting(about: About, asked: Asked, against: Refusal) -> tuple[Refusal, ...]:
    return against, refuse("LB-30", container=about.product.container(asked.container.id)[1].label)


def _linear(about: About, asked: Asked, elements: Sequence[Element]) -> Iterator[PrintedCode]:
    """The structures that the label carries, in the order in which a hand scanner takes them."""
    wall = _wall(about)
    found: dict[Element, IsbtCode | None] = {
        E.DONATION_NUMBER: _donation(about, asked),
        E.BLOOD_GROUP: blood_group(about),
        E.PRODUCT_CODE: _product(about, asked),
        E.EXPIRY: None if wall is None else ExpiryCode(wall),
    }
    for element, code in found.items():
        if element in elements and code is not None:
            yield PrintedCode(code, Symbology.CODE_128, caption(element, about.language))


def _own_chain(about: About, asked: Asked, chain: ChainCode | OwnChainCode) -> Iterator[PrintedCode]:
    """No structure holds an own form: it has a symbol of its own where the label's code does not say it already."""
    if isinstance(chain, OwnChainCode) and not asked.kind.affixed:
        yield PrintedCode(chain, Symbology.CODE_128, caption("chain", about.language))


def european(about: About, asked: Asked) -> EuropeanCode | None:
    """The Single European Code of a container with a donation and a product code; None without either."""
    din, product, wall = _din(about, asked), _product(about, asked), _wall(about)
    establishment = about.labels.establishment
    if din is None or product is None or not establishment:
        return None
    day = None if wall is None else wall.date()
    code = european_code(establishment[:_COUNTRY], establishment[_COUNTRY:], din, product, day)
    return code if isinstance(code, EuropeanCode) else None


def sequence(about: About, asked: Asked) -> str:
    """The donation identification sequence of a container; empty without a donation."""
    din, establishment = _din(about, asked), about.labels.establishment
    if din is None or not establishment:
        return ""
    return donation_sequence(establishment[:_COUNTRY], establishment[_COUNTRY:], din.text)


def blood_group(about: About) -> BloodGroupCode | None:
    """The donor's ABO/RhD group with whom the material is for; None where the record tells none."""
    entry = about.batch.entry(about.labels.blood_group) if about.labels.blood_group else None
    if entry is None or entry.value is None:
        return None
    value = value_of(entry.value.words or entry.value.entered, _intent(about.warnings))
    return None if value is None else BloodGroupCode(value)


def _intent(warnings: Warnings) -> Intent:
    """The column that the collection type of the product code allows (ST-001 tables 4 and 7)."""
    if not warnings.autologous:
        return Intent.DEFAULT
    return Intent.AUTOLOGOUS_BIOHAZARD if warnings.biohazard else Intent.AUTOLOGOUS


def _donation(about: About, asked: Asked) -> DinCode | None:
    din = _din(about, asked)
    return None if din is None else DinCode(din)


def _din(about: About, asked: Asked) -> Din | None:
    donations = donations_of(about.batch, asked.container)
    return Din(donations[0]) if donations else None


def _product(about: About, asked: Asked) -> ProductCode | None:
    description = asked.container.product_code
    if description is None:
        return None
    return ProductCode(description, about.warnings.collection_type, asked.container.division)


def _wall(about: About) -> datetime | None:
    """The expiry to the minute as a clock on the site's wall shows it, which is what structure 005 holds."""
    end = expiry(about.product, about.batch)
    return (
        None if end is None else end.astimezone(ZoneInfo(about.site.zone)).replace(tzinfo=None, second=0, microsecond=0)
    )
