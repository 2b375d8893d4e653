"""The settings of one workstation as data; what a file says wrongly is left at its usual value."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

ShortText = Annotated[str, Field(max_length=40)]


class SavedFilter(BaseModel):
    """A filter of the list of batches that a person gave a name."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: ShortText
    text: str = ""
    product: str = ""
    stage: str = ""
    standing: str = ""
    held: bool = False


class Preferences(BaseModel):
    """The look and the scanner of one workstation.

    Attributes:
        language: ``en``, ``de``, ``es``; empty follows the computer.
        look: ``system``, ``light``, ``dark`` or ``high_contrast``; bench: sizes for gloves and touch.
        zoom: percent, 100 to 200.
        scanner_prefix, scanner_suffix: what the scanner sends around a code, as people write them, for example
            ``STX`` or ``TAB``; both empty tell a scan by its speed and its Enter.
        filters: saved filters by person id.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Annotated[str, Field(pattern="^(|en|de|es|xx)$")] = ""
    look: Annotated[str, Field(pattern="^(system|light|dark|high_contrast)$")] = "system"
    zoom: Annotated[int, Field(ge=100, le=200)] = 100
    bench: bool = False
    scanner_prefix: ShortText = "STX"
    scanner_suffix: ShortText = "CR LF TAB ETX"
    filters: dict[str, tuple[SavedFilter, ...]] = Field(default_factory=dict)
