"""What stands under a code for people: made from the code itself, so that it cannot say anything else."""

from dataclasses import dataclass

from batchtrack.identity import (
    BloodGroupCode,
    ChainCode,
    Code,
    ContainerCode,
    DinCode,
    EuropeanCode,
    ExpiryCode,
    OwnChainCode,
    ProductCode,
    encode,
)


@dataclass(frozen=True, slots=True)
class EyeReadable:
    """One line: text in groups, its check character in a box, and what follows the box (ISBT 128 ST-001 7.5)."""

    text: str
    check: str = ""
    after: str = ""

    @property
    def line(self) -> str:
        """The whole line as a reader of the page's text meets it."""
        return " ".join(part for part in (self.text, self.check, self.after) if part)


def eye_readable(code: Code) -> EyeReadable:
    """A code for people, without its data identifier (ISBT 128 ST-001 7.4.2).

    A container's line ends with the number of the container and of its label; flags ``00`` of a donation are not
    printed (7.4.1).
    """
    match code:
        case ContainerCode(chain, number, label):
            groups, _, check = chain.short.rpartition(" ")
            return EyeReadable(groups, check, f"{number:02d} / {label}")
        case ChainCode(chain) | OwnChainCode(chain):
            groups, _, check = chain.short.rpartition(" ")
            return EyeReadable(groups, check)
        case DinCode(din):
            return EyeReadable(din.display, din.check_character)
        case ProductCode():
            return EyeReadable(f"{code.description} {code.collection} {code.division}")
        case _:
            return EyeReadable(_unchecked(code))


def _unchecked(code: Code) -> str:
    """A code that is printed without a check character."""
    match code:
        case ExpiryCode(wall):
            return f"{wall:%Y-%m-%d %H:%M}"
        case BloodGroupCode(group=str() as group):
            return group
        case EuropeanCode():
            return code.printed
        case _:
            return encode(code)
