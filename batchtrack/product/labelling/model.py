"""The labels of a product, loaded: kinds, destinations, and what of the record they print."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from batchtrack.identity import Demand, Movement, european_demand
from batchtrack.product.labelling.choices import (
    BOUND,
    MEDICINAL,
    Element,
    LabelSize,
    LabelStage,
    Language,
    PatientMark,
    Placement,
    Regime,
)

EUROPEAN: Final[Mapping[Element, Demand]] = {
    Element.SINGLE_EUROPEAN_CODE: Demand.WHOLE_CODE,
    Element.DONATION_SEQUENCE: Demand.DONATION_SEQUENCE,
}
"""Elements that stand only where that much of the code is demanded (Directive 2006/86/EC, article 10)."""

Texts = Mapping[Language, Mapping[Element, str]]
"""The document's own words, by language and element."""


@dataclass(frozen=True, slots=True)
class Destination:
    """What holds for the batches of a study at a site.

    Attributes:
        study, site: for which batches; empty for every other one.
        patient: by what the patient is named there.
        movement: how material leaves for it; centre_exempt: whether the member state exempts what stays in its centre.
    """

    study: str
    site: str
    regimes: tuple[Regime, ...]
    language: Language
    patient: tuple[PatientMark, ...]
    movement: Movement = Movement.FOR_APPLICATION
    centre_exempt: bool = False

    @property
    def european(self) -> Demand:
        """What of the Single European Code the labels there carry; outside the regime of tissues and cells nothing."""
        if Regime.EU_TISSUES_AND_CELLS not in self.regimes:
            return Demand.NOTHING
        medicinal = not MEDICINAL.isdisjoint(self.regimes)
        return european_demand(self.movement, atmp=medicinal, centre_exempt=self.centre_exempt)

    @property
    def words(self) -> str:
        """The destination as a sentence names it."""
        return ", ".join(part for part in (self.study, self.site) if part) or "every other site"


@dataclass(frozen=True, slots=True)
class LabelKind:
    """One kind of label.

    Attributes:
        containers: ids of the containers that it is for.
        elements: what it says, in this order.
        by_hand: those of them that are left as a line to write on.
        texts: words that hold for this kind alone.
    """

    id: str
    label: str
    stage: LabelStage
    size: LabelSize
    containers: tuple[str, ...]
    elements: tuple[Element, ...]
    by_hand: frozenset[Element]
    texts: Texts

    @property
    def affixed(self) -> bool:
        """Whether it adheres to the container and carries the container's own code; a shipper's label does not."""
        return self.stage is not LabelStage.TRANSPORT


@dataclass(frozen=True, slots=True)
class Markers:
    """Which rows tell of infection markers (21 CFR 1271.90(c)).

    Attributes:
        fields: ids of choice fields; their conforming choices mean that nothing was found.
        pending: the choice that stands for no result yet.
        complete: whether these are all the screening and testing that would apply to a donor for others.
    """

    fields: tuple[str, ...]
    pending: str
    complete: bool


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a product.

    Attributes:
        obligatory: whether a step is signed only when the labels of its containers were applied.
        fact: whether the elements that FACT-JACIE asks for by stage are checked; changes to that matrix by row and
            stage stand in ``fact_changes``.
        establishment: code of the tissue establishment for the Single European Code, country first; empty for none.
        site, collected, blood_group: ids of the fields with the clinical site, the end of collection and the donor's
            ABO/RhD group; empty for none.
        counts: by ``printed``, ``applied`` and ``destroyed`` the id of the field where a step counts labels.
        attached, accompanying: elements that stand on a tie-tag or on the papers that go with the container.
    """

    obligatory: bool
    fact: bool
    fact_changes: Mapping[str, Mapping[LabelStage, Placement]]
    establishment: str
    site: str
    collected: str
    blood_group: str
    destinations: tuple[Destination, ...]
    kinds: tuple[LabelKind, ...]
    counts: Mapping[str, str]
    markers: Markers | None
    texts: Texts
    attached: frozenset[Element]
    accompanying: frozenset[Element]

    def destination(self, study: str, site: str) -> Destination:
        """The first destination that holds for a batch's study and site; the static check demands one for all."""
        return next(each for each in self.destinations if each.study in {"", study} and each.site in {"", site})

    def elements(self, kind: LabelKind, destination: Destination) -> tuple[Element, ...]:
        """What a kind of label says at a destination, without what other regimes and ways ask for."""
        return tuple(
            each
            for each in kind.elements
            if BOUND.get(each) in {None, *destination.regimes} and EUROPEAN.get(each) in {None, destination.european}
        )

    def kinds_for(self, container: str) -> tuple[LabelKind, ...]:
        """The kinds of label that a container has, the affixed one first."""
        return tuple(
            sorted((kind for kind in self.kinds if container in kind.containers), key=lambda kind: not kind.affixed)
        )

    def kind(self, kind_id: str) -> LabelKind | None:
        """The kind of that id, None where there is none."""
        return next((kind for kind in self.kinds if kind.id == kind_id), None)

    def text(self, kind: LabelKind, element: Element, language: Language) -> str | None:
        """The document's words for an element, the kind's own before those of all kinds; None where it has none."""
        for texts in (kind.texts, self.texts):
            found = texts.get(language, {}).get(element)
            if found is not None:
                return found
        return None
