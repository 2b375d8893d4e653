"""Labels say what the destination's rules ask for, in its language (EU GMP Part IV 6; 21 CFR 211.125)."""

from collections import Counter
from collections.abc import Iterator

from batchtrack.identity import Intent, value_of
from batchtrack.product.check.finding import Facts, Finding, unknown
from batchtrack.product.labelling import (
    Destination,
    Element,
    LabelKind,
    Labels,
    Obligation,
    Placement,
    fact_matrix,
    obligations,
    statement,
)
from batchtrack.product.labelling.choices import AMERICAN, FIXED, RECORDED, Language
from batchtrack.product.model import FieldType, Product, Relation
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse


def label_names(facts: Facts) -> Iterator[Finding]:
    """Containers, rows and cells that the labels name exist."""
    labels = facts.product.labels
    if labels is None:
        return
    made = {each.id for step in facts.product.steps for each in step.makes}
    for kind in labels.kinds:
        for container in kind.containers:
            if container not in made:
                yield unknown(container, "container", "makes of a step", *_at(kind, "containers"))
    rows = {row.name for row in fact_matrix()}
    for name in labels.fact_changes:
        if name not in rows:
            yield unknown(name, "row", "the matrix", "labels", "fact_changes", name)
    yield from _fields(facts.product, labels)


def label_kinds(facts: Facts) -> Iterator[Finding]:
    """A container has one affixed label; and every one has one."""
    labels = facts.product.labels
    if labels is None:
        return
    affixed = Counter(container for kind in labels.kinds if kind.affixed for container in kind.containers)
    for container, number in affixed.items():
        if number > 1:
            yield Finding(refuse("LB-01", container=container, number=str(number)), ("labels", "kinds"))
    for step in facts.product.steps:
        for made in step.makes:
            if not affixed[made.id]:
                yield Finding(refuse("LB-02", container=made.id), ("labels", "kinds"))


def label_destinations(facts: Facts) -> Iterator[Finding]:
    """Some destination holds for every study and site; American labels are in English."""
    labels = facts.product.labels
    if labels is None:
        return
    if not any(each.study == each.site == "" for each in labels.destinations):
        yield Finding(refuse("LB-04"), ("labels", "destinations"))
    for place, destination in enumerate(labels.destinations):
        if AMERICAN & set(destination.regimes) and destination.language is not Language.ENGLISH:
            cause = refuse("LB-05", destination=destination.words, language=destination.language.value)
            yield Finding(cause, ("labels", "destinations", place, "language"))


def label_elements(facts: Facts) -> Iterator[Finding]:
    """Each obligatory element is there, and each element has words or a place in the record."""
    labels = facts.product.labels
    if labels is None:
        return
    found: dict[Finding, None] = {}
    for destination in labels.destinations:
        for kind in labels.kinds:
            found.update(dict.fromkeys(_missing(facts.product, labels, kind, destination)))
            found.update(dict.fromkeys(_unworded(facts.product, labels, kind, destination)))
    yield from found


def _missing(product: Product, labels: Labels, kind: LabelKind, destination: Destination) -> Iterator[Finding]:
    named: dict[Element, Obligation] = {}
    autologous = product.relation is Relation.AUTOLOGOUS
    for each in obligations(labels, kind, destination, autologous=autologous):
        if each.element not in _places(labels, kind, each.placement):
            named.setdefault(each.element, each)
    for each in named.values():
        cause = refuse("LB-06", label=kind.label, element=each.element.words, basis=each.basis)
        yield Finding(cause, _at(kind, "elements"))


def _places(labels: Labels, kind: LabelKind, placement: Placement) -> frozenset[Element]:
    """The elements that stand where the placement allows, or nearer."""
    there = frozenset(kind.elements)
    if placement is Placement.AFFIXED:
        return there
    beside = there | labels.attached
    return beside if placement is Placement.ATTACHED else beside | labels.accompanying


def _unworded(product: Product, labels: Labels, kind: LabelKind, destination: Destination) -> Iterator[Finding]:
    language = destination.language
    for element in labels.elements(kind, destination):
        if element in kind.by_hand or labels.text(kind, element, language):
            continue
        if element in RECORDED:
            yield from _unrecorded(product, labels, kind, element)
        elif element not in FIXED or not statement(element, language):
            cause = refuse("LB-07", label=kind.label, element=element.words, language=language.value)
            yield Finding(cause, _at(kind, "elements"))


def _unrecorded(product: Product, labels: Labels, kind: LabelKind, element: Element) -> Iterator[Finding]:
    """What the record fills in has a source that the labels or the containers name."""
    coded = {made.id for step in product.steps for made in step.makes if made.product_code}
    named = {
        Element.COLLECTION_TIME: bool(labels.collected),
        Element.PRODUCT_CODE: coded.issuperset(kind.containers),
        Element.SINGLE_EUROPEAN_CODE: bool(labels.establishment),
        Element.DONATION_SEQUENCE: bool(labels.establishment),
        Element.BLOOD_GROUP: bool(labels.blood_group),
        Element.SCREENING: labels.markers is not None,
    }
    if not named.get(element, True):
        yield Finding(refuse("LB-08", label=kind.label, element=element.words), _at(kind, "elements"))


def _fields(product: Product, labels: Labels) -> Iterator[Finding]:
    wanted = {"site": labels.site, "collected": labels.collected, "blood_group": labels.blood_group, **labels.counts}
    for key, field in wanted.items():
        if field and not product.has_field(field):
            yield unknown(field, "field", "fields of a step", "labels", key)
    if labels.blood_group and product.has_field(labels.blood_group):
        choices = product.field(labels.blood_group)[1].choices
        if not any(value_of(choice, Intent.DEFAULT) for choice in choices):
            yield Finding(refuse("LB-10", field=labels.blood_group), ("labels", "blood_group"))
    for field in labels.markers.fields if labels.markers is not None else ():
        if not product.has_field(field):
            yield unknown(field, "field", "fields of a step", "labels", "markers", "fields")
        elif product.field(field)[1].type is not FieldType.CHOICE:
            yield Finding(refuse("LB-09", field=field), ("labels", "markers", "fields"))


def _at(kind: LabelKind, key: str) -> Path:
    return ("labels", "kinds", kind.id, key)
