"""What a label says of its container: composed from the product's document and the batch's record."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from batchtrack.batch.questions.clocks import expiry, moment_of
from batchtrack.batch.questions.labels import donations_of
from batchtrack.batch.questions.showing import show_value
from batchtrack.batch.state import Container
from batchtrack.product.labelling import Element, LabelKind, LabelSize, PatientMark, caption, statement
from batchtrack.product.labelling.choices import FIXED
from batchtrack.refusals import Refusal, refuse
from batchtrack.services.labels.about import About, Asked
from batchtrack.services.labels.codes import blood_group, european, own, sequence, structures
from batchtrack.services.labels.content import LabelContent, LabelLine

E = Element
_CODED = frozenset({E.DONATION_NUMBER, E.BLOOD_GROUP, E.PRODUCT_CODE, E.SINGLE_EUROPEAN_CODE})
"""Elements that stand beside their own symbols."""

_STATEMENTS = FIXED | {E.SCREENING}


def compose(about: About, asked: Asked) -> LabelContent | tuple[Refusal, ...]:
    """The label, every element that the record does not hold yet, or what on it contradicts itself."""
    missing = tuple(_missing(about, asked))
    if missing:
        return missing
    elements, language = about.labels.elements(asked.kind, about.destination), about.language
    coded = structures(about, asked, elements)
    if isinstance(coded, tuple):
        return coded
    return LabelContent(
        title=f"{asked.kind.label}, {about.batch.id} {asked.container.number:02d}, {asked.number}",
        author=about.site.name,
        language=language.value,
        size=asked.kind.size,
        heading=_words(about, asked.kind, E.PRODUCT_NAME) if E.PRODUCT_NAME in elements else "",
        statements=tuple(_statements(about, asked.kind, elements)),
        biohazard=E.SCREENING in elements and about.warnings.biohazard,
        own=own(about, asked),
        codes=coded.linear if asked.kind.size is not LabelSize.SMALL else (),
        message=coded.message,
        lines=tuple(_lines(about, asked, elements)),
        foot=caption("label", language).format(number=asked.number, place=asked.place, total=asked.total),
        stock=f"{asked.stock:06d}",
        demonstration=caption("demonstration", language) if about.site.demonstration else "",
    )


def _missing(about: About, asked: Asked) -> Iterator[Refusal]:
    """What the label says and nobody has recorded."""
    donations = donations_of(about.batch, asked.container)
    if len(donations) > 1 and E.DONATION_NUMBER in asked.kind.elements:
        yield refuse("LB-23", container=_name(about, asked), numbers=", ".join(donations))
    for element in about.labels.elements(asked.kind, about.destination):
        if element in asked.kind.by_hand or element in _STATEMENTS:
            continue
        if not _known(about, asked, element):
            yield refuse("LB-22", container=_name(about, asked), element=element.words)


def _known(about: About, asked: Asked, element: Element) -> bool:
    if element is E.DONATION_NUMBER:
        return bool(donations_of(about.batch, asked.container))
    if element is E.PRODUCT_CODE:
        return asked.container.product_code is not None
    if element is E.SINGLE_EUROPEAN_CODE:
        return european(about, asked) is not None
    if element is E.BLOOD_GROUP:
        return blood_group(about) is not None
    if element is E.DONATION_SEQUENCE:
        return bool(sequence(about, asked))
    return element is E.PATIENT or bool(_value(about, asked, element))


def _statements(about: About, kind: LabelKind, elements: tuple[Element, ...]) -> Iterator[str]:
    for element in elements:
        if element is E.SCREENING:
            yield from _warned(about)
        elif element in FIXED:
            yield about.labels.text(kind, element, about.language) or statement(element, about.language)


def _warned(about: About) -> Iterator[str]:
    warnings, language = about.warnings, about.language
    if warnings.not_evaluated:
        yield statement("not_evaluated", language)
    if warnings.biohazard:
        yield statement("biohazard", language)
    if warnings.reactive:
        yield statement("reactive", language).format(agents=", ".join(warnings.reactive))
    if warnings.advise:
        yield statement("advise", language)


def _lines(about: About, asked: Asked, elements: tuple[Element, ...]) -> Iterator[LabelLine]:
    """Everything else that the label says, in the document's order."""
    for element in elements:
        if element in _STATEMENTS or element is E.PRODUCT_NAME:
            continue
        if element is E.PATIENT:
            yield from _patient(about, asked.kind.size)
        elif element not in _CODED or not _known(about, asked, element):
            text = _value(about, asked, element)
            yield LabelLine(caption(element, about.language), text, by_hand=not text)


def _patient(about: About, size: LabelSize) -> Iterator[LabelLine]:
    """The subject's code is in the record; whatever names the patient otherwise is written at the bedside.

    The smallest label has no room for handwriting and says the subject's code alone.
    """
    marks = (PatientMark.SUBJECT,) if size is LabelSize.SMALL else about.destination.patient
    for mark in marks:
        text = about.batch.subject if mark is PatientMark.SUBJECT else ""
        yield LabelLine(caption(mark, about.language), text, by_hand=not text)


def _value(about: About, asked: Asked, element: Element) -> str:
    """The text of an element; empty where it is not known."""
    written = _words(about, asked.kind, element)
    if written:
        return written
    match element:
        case E.BATCH_NUMBER:
            return about.batch.id
        case E.DONATION_SEQUENCE:
            return sequence(about, asked)
        case E.VOLUME:
            return _volume(about, asked.container)
        case E.COLLECTION_TIME | E.EXPIRY:
            return _both_zones(about, _moment(about, element))
        case _:
            return ""


def _volume(about: About, container: Container) -> str:
    """What the container holds, as its step says it, or as the container's balance tells."""
    field = about.product.container(container.id)[1].volume
    entry = about.batch.entry(field) if field else None
    if entry is None or entry.value is None or field is None:
        return ""
    return show_value(entry.value, about.product.field(field)[1].unit, about.site.decimal_mark)


def _moment(about: About, element: Element) -> datetime | None:
    if element is E.EXPIRY:
        return expiry(about.product, about.batch)
    return moment_of(about.batch, about.labels.collected)


def _both_zones(about: About, moment: datetime | None) -> str:
    """Local time with the zone's abbreviation, and UTC in parentheses beneath (ISBT 128 ST-001 7.4.4.2)."""
    if moment is None:
        return ""
    local = moment.astimezone(ZoneInfo(about.site.zone))
    return f"{local:%Y-%m-%d %H:%M %Z}\n({moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC)"


def _words(about: About, kind: LabelKind, element: Element) -> str:
    return about.labels.text(kind, element, about.language) or ""


def _name(about: About, asked: Asked) -> str:
    return about.product.container(asked.container.id)[1].label
