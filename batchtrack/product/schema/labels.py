"""How the labels of a product are written."""

from typing import Annotated

from pydantic import Field, StringConstraints

from batchtrack.identity import Movement
from batchtrack.product.labelling import Element, LabelSize, LabelStage, Language, PatientMark, Placement, Regime
from batchtrack.product.schema.base import Flag, Name, Text, Written

Establishment = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}[A-Z0-9]{6}$")]
"""Country and number of a tissue establishment, eight characters."""


Counted = Annotated[str, StringConstraints(pattern=r"^(printed|applied|destroyed)$")]
"""What a step counts of labels."""


Leaves = Annotated[str, StringConstraints(pattern="^(" + "|".join(each.name.lower() for each in Movement) + ")$")]
"""How tissue or cells leave for a destination."""


class WrittenDestination(Written):
    """What holds for a study at a site; without both, for every other batch."""

    study: Text = ""
    site: Text = ""
    regimes: Annotated[tuple[Regime, ...], Field(min_length=1)]
    language: Language
    patient: Annotated[tuple[PatientMark, ...], Field(min_length=1)]
    leaves: Leaves = "for_application"
    centre_exempt: Flag = False


class WrittenLabelKind(Written):
    """A kind of label."""

    id: Name
    label: Text
    stage: LabelStage
    size: LabelSize
    containers: Annotated[tuple[Name, ...], Field(min_length=1)]
    elements: Annotated[tuple[Element, ...], Field(min_length=1)]
    by_hand: tuple[Element, ...] = ()
    texts: dict[Language, dict[Element, Text]] = Field(default_factory=dict)


class WrittenMarkers(Written):
    """Rows with infection markers; ``complete`` where they are all that would apply to a donor for others."""

    fields: Annotated[tuple[Name, ...], Field(min_length=1)]
    pending: Text
    complete: Flag


class WrittenLabels(Written):
    """Labels; ``fact_changes`` replaces single cells of the shipped matrix."""

    obligatory: Flag = False
    fact: Flag = False
    fact_changes: dict[Text, dict[LabelStage, Placement]] = Field(default_factory=dict)
    establishment: Establishment | None = None
    site: Name | None = None
    collected: Name | None = None
    blood_group: Name | None = None
    destinations: Annotated[tuple[WrittenDestination, ...], Field(min_length=1)]
    kinds: Annotated[tuple[WrittenLabelKind, ...], Field(min_length=1)]
    counts: dict[Counted, Name] = Field(default_factory=dict)
    markers: WrittenMarkers | None = None
    texts: dict[Language, dict[Element, Text]] = Field(default_factory=dict)
    attached: tuple[Element, ...] = ()
    accompanying: tuple[Element, ...] = ()
