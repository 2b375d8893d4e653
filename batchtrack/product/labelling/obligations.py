"""Which elements a label must have: by regime, by stage, and by the matrix of FACT-JACIE."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from batchtrack.product.labelling.choices import Element, LabelSize, LabelStage, Placement, Regime
from batchtrack.product.labelling.fact import fact_matrix
from batchtrack.product.labelling.model import EUROPEAN, Destination, LabelKind, Labels

E = Element
_Clauses = Mapping[Element, str]


@dataclass(frozen=True, slots=True)
class Obligation:
    """An element that must be there, where, and by which rule."""

    element: Element
    basis: str
    placement: Placement = Placement.AFFIXED


_TRIAL: Final[_Clauses] = {
    E.CONTACT: "Regulation (EU) 536/2014, Annex VI A.1(a)",
    E.STRENGTH: "Regulation (EU) 536/2014, Annex VI A.1(b)",
    E.FORM_AND_ROUTE: "Regulation (EU) 536/2014, Annex VI A.1(c)",
    E.BATCH_NUMBER: "Regulation (EU) 536/2014, Annex VI A.1(d)",
    E.TRIAL_REFERENCE: "Regulation (EU) 536/2014, Annex VI A.1(e)",
    E.PATIENT: "Regulation (EU) 536/2014, Annex VI A.1(f)",
    E.INVESTIGATOR: "Regulation (EU) 536/2014, Annex VI A.1(g)",
    E.DIRECTIONS: "Regulation (EU) 536/2014, Annex VI A.1(h)",
    E.TRIAL_USE_ONLY: "Regulation (EU) 536/2014, Annex VI A.1(i)",
    E.STORAGE: "Regulation (EU) 536/2014, Annex VI A.1(j)",
    E.EXPIRY: "Regulation (EU) 536/2014, Annex VI A.1(k)",
}
_TRIAL_SMALL: Final = (E.CONTACT, E.FORM_AND_ROUTE, E.BATCH_NUMBER, E.TRIAL_REFERENCE, E.PATIENT, E.EXPIRY)
_ATMP: Final[_Clauses] = dict.fromkeys(
    (
        E.PRODUCT_NAME,
        E.STRENGTH,
        E.HUMAN_ORIGIN,
        E.FORM_AND_ROUTE,
        E.VOLUME,
        E.ADDITIVES,
        E.OUT_OF_REACH,
        E.EXPIRY,
        E.STORAGE,
        E.DISPOSAL,
        E.AUTHORISATION,
        E.BATCH_NUMBER,
        E.DONATION_NUMBER,
        E.PRODUCT_CODE,
        E.PATIENT,
        E.AUTOLOGOUS,
    ),
    "Regulation (EC) 1394/2007, Annex III",
)
_ATMP_SMALL: Final = (E.DONATION_NUMBER, E.PRODUCT_CODE, E.PATIENT, E.AUTOLOGOUS)
_TISSUE: Final[_Clauses] = dict.fromkeys(
    (
        E.PRODUCT_NAME,
        E.DONATION_NUMBER,
        E.PROCESSING_FACILITY,
        E.EXPIRY,
        E.AUTOLOGOUS,
        E.PATIENT,
        E.SCREENING,
    ),
    "Directive 2006/86/EC, Annex II.E",
)
_EUROPEAN: Final = "Directive 2006/86/EC, article 10"
_TISSUE_DRAWN: Final[_Clauses] = dict.fromkeys(
    (E.PRODUCT_NAME, E.DONATION_NUMBER, E.COLLECTION_FACILITY, E.COLLECTION_TIME, E.AUTOLOGOUS, E.PATIENT, E.SCREENING),
    "Directive 2006/17/EC, Annex IV",
)
_TISSUE_SHIPPED: Final[_Clauses] = dict.fromkeys(
    (
        E.PROCESSING_FACILITY,
        E.DESTINATION,
        E.HUMAN_CELLS,
        E.HANDLE_WITH_CARE,
        E.DO_NOT_IRRADIATE,
        E.STORAGE,
        E.SCREENING,
    ),
    "Directive 2006/86/EC, Annex II.E, shipping container",
)
_TISSUE_SMALL: Final = (E.DONATION_NUMBER, E.PRODUCT_NAME, E.PATIENT, E.AUTOLOGOUS)
_WARNED: Final[_Clauses] = {
    E.AUTOLOGOUS: "21 CFR 1271.90(c)(1)",
    E.SCREENING: "21 CFR 1271.90(c)(2) to (5)",
}
_US_PRODUCT: Final[_Clauses] = {
    E.DONATION_NUMBER: "21 CFR 1271.370(b)(1)",
    E.PRODUCT_NAME: "21 CFR 1271.370(b)(2)",
    E.EXPIRY: "21 CFR 1271.370(b)(3)",
    **_WARNED,
}
_US_BESIDE: Final[_Clauses] = dict.fromkeys((E.PROCESSING_FACILITY, E.STORAGE, E.DIRECTIONS), "21 CFR 1271.370(c)")
_IND: Final[_Clauses] = {E.US_INVESTIGATIONAL_USE: "21 CFR 312.6(a)"}

_BY_REGIME: Final[Mapping[tuple[Regime, LabelStage], _Clauses]] = {
    (Regime.EU_INVESTIGATIONAL, LabelStage.PRODUCT): _TRIAL,
    (Regime.EU_ATMP, LabelStage.PRODUCT): _ATMP,
    (Regime.EU_TISSUES_AND_CELLS, LabelStage.COLLECTION): _TISSUE_DRAWN,
    (Regime.EU_TISSUES_AND_CELLS, LabelStage.PRODUCT): _TISSUE,
    (Regime.EU_TISSUES_AND_CELLS, LabelStage.TRANSPORT): _TISSUE_SHIPPED,
    (Regime.US_1271, LabelStage.COLLECTION): _WARNED,
    (Regime.US_1271, LabelStage.PRODUCT): _US_PRODUCT,
    (Regime.US_INVESTIGATIONAL, LabelStage.PRODUCT): _IND,
}
_SMALL: Final[Mapping[Regime, tuple[Element, ...]]] = {
    Regime.EU_INVESTIGATIONAL: _TRIAL_SMALL,
    Regime.EU_ATMP: _ATMP_SMALL,
    Regime.EU_TISSUES_AND_CELLS: _TISSUE_SMALL,
}
"""What is left on an immediate container too small for all of it; the rest stands beside it."""

_FOR_OWN_DONOR: Final = frozenset({E.AUTOLOGOUS})


def obligations(labels: Labels, kind: LabelKind, destination: Destination, *, autologous: bool) -> Iterator[Obligation]:
    """Every element that a kind of label must have at a destination, with the rule that asks for it."""
    for regime in destination.regimes:
        for each in _of_regime(regime, kind):
            if autologous or each.element not in _FOR_OWN_DONOR:
                yield each
    yield from _of_european(kind, destination)
    if labels.fact:
        yield from _of_fact(labels, kind, autologous=autologous)


def _of_regime(regime: Regime, kind: LabelKind) -> Iterator[Obligation]:
    small = _SMALL.get(regime) if kind.size is LabelSize.SMALL else None
    for element, basis in _BY_REGIME.get((regime, kind.stage), {}).items():
        placement = Placement.AFFIXED if small is None or element in small else Placement.ACCOMPANYING
        yield Obligation(element, basis, placement)
    if regime is Regime.US_1271 and kind.stage is LabelStage.PRODUCT:
        for element, basis in _US_BESIDE.items():
            yield Obligation(element, basis, Placement.ACCOMPANYING)


def _of_european(kind: LabelKind, destination: Destination) -> Iterator[Obligation]:
    """The code, or its sequence, where material leaves; either may stand on a sheet packed with the container."""
    if kind.stage is LabelStage.PRODUCT:
        for element, demand in EUROPEAN.items():
            if destination.european is demand:
                yield Obligation(element, _EUROPEAN, Placement.ACCOMPANYING)


def _of_fact(labels: Labels, kind: LabelKind, *, autologous: bool) -> Iterator[Obligation]:
    for row in fact_matrix():
        placement = labels.fact_changes.get(row.name, {}).get(kind.stage, row.placements[kind.stage])
        if placement is not Placement.NOT_ASKED and row.holds(autologous=autologous):
            yield Obligation(row.element, f"the FACT-JACIE matrix, {row.name}", placement)
