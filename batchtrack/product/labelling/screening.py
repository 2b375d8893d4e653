"""Which warnings the infection markers of a donor lead to (21 CFR 1271.90(c))."""

from dataclasses import dataclass
from typing import Final

BIOHAZARD_TYPE: Final = "X"
AUTOLOGOUS_TYPE: Final = "1"
ALLOGENEIC_TYPE: Final = "7"
ALLOGENEIC_BIOHAZARD_TYPE: Final = "3"


@dataclass(frozen=True, slots=True)
class Screening:
    """What is known of a donor.

    Attributes:
        complete: whether all screening and testing that would apply to a donor for others was done, with results.
        risk: whether anything that was done shows a risk factor or a relevant agent.
        reactive: the agents or diseases with a reactive result, as the label names them.
    """

    complete: bool
    risk: bool
    reactive: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.reactive and not self.risk:
            raise ValueError("a reactive result is a risk that was found")


@dataclass(frozen=True, slots=True)
class Warnings:
    """What a label says of infection.

    Attributes:
        collection_type: sixth character of the product code, which may not contradict the words (ST-001 table 7).
    """

    autologous: bool
    not_evaluated: bool
    biohazard: bool
    reactive: tuple[str, ...]
    advise: bool
    collection_type: str


def screening_warnings(screening: Screening, *, autologous: bool) -> Warnings:
    """The statements of 21 CFR 1271.90(c)(1) to (5).

    Material for its own donor alone never says that a recipient be advised (c)(3); material for another never says that
    it is for autologous use.
    """
    if autologous:
        kind = BIOHAZARD_TYPE if screening.risk else AUTOLOGOUS_TYPE
    else:
        kind = ALLOGENEIC_BIOHAZARD_TYPE if screening.risk else ALLOGENEIC_TYPE
    return Warnings(
        autologous=autologous,
        not_evaluated=not screening.complete,
        biohazard=screening.risk,
        reactive=screening.reactive,
        advise=not autologous and (screening.risk or not screening.complete),
        collection_type=kind,
    )
