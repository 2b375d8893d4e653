"""The sample id in an instrument's file, held against the codes of the step's own samples."""

import re
from typing import Final

from batchtrack.batch.rules.scanning import is_another_patients
from batchtrack.batch.state import Batch, Container
from batchtrack.identity import ChainOfIdentity, Code, ContainerCode, chain_numbered, decode, encode
from batchtrack.product.model import StepDefinition
from batchtrack.refusals import Refusal

_PARTS: Final = 3
_SUFFIX: Final = re.compile(r"(?:[-_ ]\d{1,2}|\s?\(\d{1,2}\))$")


def wanted_samples(batch: Batch, step: StepDefinition) -> tuple[ContainerCode, ...]:
    """The codes of the samples that this step took from this batch, with their applied labels."""
    samples = (made for made in batch.containers if made.step == step.id and made.purpose == "sample")
    return tuple(_code(batch, made) for made in samples)


def agrees(sample: str, wanted: tuple[ContainerCode, ...]) -> bool:
    """Whether a sample id is one of the codes, as the symbol holds it or as its content alone."""
    return any(sample in {encode(code), code.content} for code in wanted)


def without_suffix(sample: str) -> str:
    """A sample id without the number of a replicate behind it: ``-2``, ``_2``, `` 2`` or ``(2)``."""
    return _SUFFIX.sub("", sample)


def foreign_code(batch: Batch, sample: str) -> Code | None:
    """What a sample id says where it is a code of another patient; None for any other text."""
    code = _read(sample)
    return code if code is not None and is_another_patients(batch, code) else None


def _code(batch: Batch, made: Container) -> ContainerCode:
    return ContainerCode(ChainOfIdentity(batch.chain), made.number, made.label)


def _read(sample: str) -> Code | None:
    code = decode(sample)
    return _content(sample) if isinstance(code, Refusal) else code


def _content(sample: str) -> ContainerCode | None:
    """A container's code without its letters and its check character, as some counters are fed."""
    parts = sample.split(".")
    if len(parts) != _PARTS or not all(part.isdecimal() for part in parts[1:]):
        return None
    try:
        return ContainerCode(chain_numbered(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None
