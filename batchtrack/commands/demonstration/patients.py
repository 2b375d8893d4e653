"""The invented patients of the demonstration: each one's body, marrow and cells, always the same by the batch's id."""

import hashlib
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

_STEPS: Final = 2**32

# Ranges within published ones: aspirate and counts before and after concentration (10.1186/s13104-018-3949-6),
# cell recoveries of marrow processing (mean 22 to 38 % of nucleated cells), no patient's data.
_RANGES: Final[dict[str, tuple[str, str, str]]] = {
    "height": ("156", "191", "1"),
    "body_weight": ("58", "98", "0.5"),
    "hba1c": ("5.4", "8.6", "0.1"),
    "marrow_volume": ("104", "138", "1"),
    "tare_weight": ("37", "39", "1"),
    "start_tnc": ("19.5", "27.5", "0.1"),
    "start_nrbc": ("2", "6", "1"),
    "start_mnc": ("28.0", "34.0", "0.1"),
    "start_viability": ("88.0", "96.0", "0.1"),
    "recovery": ("0.34", "0.45", "0.01"),
    "separation_output": ("42", "54", "1"),
    "resuspended_volume": ("44.0", "49.0", "0.1"),
    "viability_ipc": ("86.0", "95.0", "0.1"),
    "nrbc": ("1", "4", "1"),
    "rbc": ("0.04", "0.07", "0.01"),
    "plt": ("180", "330", "1"),
    "mnc_ipc": ("51.0", "61.0", "0.1"),
    "final_volume": ("29.6", "30.6", "0.1"),
    "qc_volume": ("6.0", "8.5", "0.1"),
    "lowest": ("17.2", "18.9", "0.1"),
    "highest": ("21.0", "23.4", "0.1"),
    "pressure": ("14", "22", "1"),
    "infusion_time": ("28", "40", "1"),
    "cd34": ("1.7", "3.8", "0.1"),
    "viability": ("84.0", "94.0", "0.1"),
    "spike_recovery": ("82", "124", "1"),
    "endotoxin_cv": ("3", "14", "1"),
    "cfu_gm": ("24", "66", "1"),
}


@dataclass(frozen=True, slots=True)
class Patient:
    """An invented patient; ``cells`` is the part of usual that the processing recovers."""

    batch: str
    cells: Decimal = Decimal(1)

    def amount(self, name: str) -> Decimal:
        """A plausible amount of that name, on its grid."""
        low, high, grid = map(Decimal, _RANGES[name])
        digest = hashlib.sha256(f"{self.batch} {name}".encode()).digest()
        part = Decimal(int.from_bytes(digest[:4], "big")) / _STEPS
        steps = ((high - low) * part / grid).quantize(Decimal(1), ROUND_HALF_UP)
        return low + steps * grid

    @property
    def gross_weight(self) -> Decimal:
        """The marrow bag on the balance, in g: the volume lost a little on its way and weighs 1.06 g/mL."""
        content = (self.amount("marrow_volume") - 1) * Decimal("1.06")
        return content.quantize(Decimal(1), ROUND_HALF_UP) + self.amount("tare_weight")

    @property
    def product_tnc(self) -> Decimal:
        """Nucleated cells per mL after resuspension, from what was started with and what is recovered."""
        received = (self.gross_weight - self.amount("tare_weight")) / Decimal("1.06")
        started = self.amount("start_tnc") * 10**6 * received * 100 / (100 + self.amount("start_nrbc"))
        recovered = started * self.amount("recovery") * self.cells
        return recovered / self.amount("resuspended_volume") * (100 + self.amount("nrbc")) / 100
