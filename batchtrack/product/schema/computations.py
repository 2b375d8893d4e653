"""How a collection of computations is written: quantities, questions and rules, without a process around them."""

from typing import Annotated

from pydantic import Field

from batchtrack.product.schema.base import Flag, Name, Text, Written
from batchtrack.product.schema.document import Version, WrittenOrigin
from batchtrack.product.schema.entries import WrittenField, WrittenQuantity


class WrittenComputations(Written):
    """Rules that products take over; each stands on the quantities and on the questions that are asked first."""

    computations: Text
    version: Version
    demonstration: Flag = False
    origins: dict[Name, WrittenOrigin] = Field(default_factory=dict)
    quantities: dict[Name, WrittenQuantity]
    questions: tuple[WrittenField, ...] = ()
    rules: Annotated[tuple[WrittenField, ...], Field(min_length=1)]
