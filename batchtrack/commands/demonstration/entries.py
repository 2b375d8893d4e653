"""What the people of the demonstration type into each row and report for each test."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from batchtrack.commands.demonstration.patients import Patient

_RESIDUE: Final = Decimal("0.2")
_MNC_AND_GRANULOCYTES: Final = Decimal("98.6")  # the two windows mirror each other; the rest is neither
_TUBES_APART: Final = Decimal("0.1")

_SAME: Final[Mapping[str, str]] = {
    "site": "Clinic A",
    "physician": "Angiologist",
    "clinic_phone": "000 1 (demonstration)",
    "physician_phone": "000 2 (demonstration)",
    "limb": "left leg",
    "consent_version": "4.0",
    "hiv": "negative",
    "hbsag": "negative",
    "anti_hbc": "negative",
    "anti_hcv": "negative",
    "syphilis": "negative",
    "anticoagulants": "none",
    "patient_stated": "yes",
    "complications": "none",
    "labelled_at_bedside": "yes",
    "bag_tight": "yes",
    "route": "road",
    "picked_up_from": "Collecting nurse A",
    "pickup_out": "0 min",
    "seal_intact": "yes",
    "bag_intact": "yes",
    "transport_out": "0 min",
    "receipt_outcome": "accepted",
    "previous_removed": "yes",
    "room_cleaned": "yes",
    "packaging_intact": "yes",
    "start_sample_volume": "2 mL",
    "separation_protocol": "7.2",
    "separation_alarms": "none",
    "wash_cycles": "2",
    "wash_speed": "500",
    "wash_time": "10 min",
    "ipc_sample_volume": "1.5 mL",
    "weight_kind": "actual",
    "surplus": "discarded",
    "fill_appearance": "yes",
    "labels_printed": "12",
    "labels_used": "10",
    "labels_destroyed": "2",
    "room_empty": "yes",
    "shipment_courier": "Courier A",
    "clinic_seal": "yes",
    "clinic_appearance": "yes",
    "shipping_out": "0 min",
    "clearance_stated": "yes",
    "flow_block": "3 min",
    "reactions": "none",
}

_OF_PATIENT: Final[Mapping[str, Callable[[Patient], str]]] = {
    "height": lambda who: f"{who.amount('height')} cm",
    "body_weight": lambda who: f"{who.amount('body_weight')} kg",
    "hba1c": lambda who: f"{who.amount('hba1c')} %",
    "kit_number": lambda who: f"KIT-{who.batch[-4:]}",
    "kit_seal": lambda who: f"88{who.batch[-4:]}",
    "marrow_volume": lambda who: f"{who.amount('marrow_volume')} mL",
    "pickup_minimum": lambda who: f"{who.amount('lowest')} °C",
    "pickup_maximum": lambda who: f"{who.amount('highest')} °C",
    "received_seal": lambda who: f"88{who.batch[-4:]}",
    "gross_weight": lambda who: f"{who.gross_weight} g",
    "tare_weight": lambda who: f"{who.amount('tare_weight')} g",
    "transport_minimum": lambda who: f"{who.amount('lowest')} °C",
    "transport_maximum": lambda who: f"{who.amount('highest')} °C",
    "room_pressure": lambda who: f"{who.amount('pressure')} Pa",
    "start_tnc": lambda who: f"{who.amount('start_tnc')}e9/L",
    "start_nrbc": lambda who: f"{who.amount('start_nrbc')}",
    "start_mnc": lambda who: f"{who.amount('start_mnc')}",
    "start_viability": lambda who: f"{who.amount('start_viability')} %",
    "buffer_volume": lambda who: f"{who.amount('marrow_volume')} mL",
    "diluted_volume": lambda who: f"{2 * who.amount('marrow_volume') - 4} mL",
    "separation_input": lambda who: f"{2 * who.amount('marrow_volume') - 4} mL",
    "separation_output": lambda who: f"{who.amount('separation_output')} mL",
    "supernatant": lambda who: f"{who.amount('separation_output') + 130} mL",
    "resuspended_volume": lambda who: f"{who.amount('resuspended_volume')} mL",
    "nrbc": lambda who: f"{who.amount('nrbc')}",
    "rbc": lambda who: f"{who.amount('rbc')}",
    "plt": lambda who: f"{who.amount('plt')}",
    "mnc_ipc": lambda who: f"{who.amount('mnc_ipc')}",
    "dose_weight": lambda who: f"{who.amount('body_weight')} kg",
    "final_volume": lambda who: f"{who.amount('final_volume')} mL",
    "qc_volume": lambda who: f"{who.amount('qc_volume')} mL",
    "shipper_seal": lambda who: f"97{who.batch[-4:]}",
    "clinic_seal_number": lambda who: f"97{who.batch[-4:]}",
    "shipping_minimum": lambda who: f"{who.amount('lowest')} °C",
    "shipping_maximum": lambda who: f"{who.amount('highest')} °C",
    "infusion_time": lambda who: f"{who.amount('infusion_time')} min",
    "given_volume": lambda who: f"{who.amount('final_volume') - _RESIDUE} mL",
    "residual_volume": lambda _: f"{_RESIDUE} mL",
}

_WORDS: Final[Mapping[str, str]] = {
    "container_identity": "match",
    "appearance": "conforms",
    "endotoxin": "< 0.05 EU/mL",
    "gram": "no organisms",
    "sterility_start": "no growth",
    "sterility": "no growth",
    "mycoplasma": "not detected",
    "settle_plates": "0",
    "glove_prints": "0",
}

_COUNTED: Final[Mapping[str, tuple[str, str]]] = {
    "mnc": ("mnc_ipc", ""),
    "viability": ("viability", " %"),
    "spike_recovery": ("spike_recovery", " %"),
    "endotoxin_cv": ("endotoxin_cv", " %"),
    "cfu_gm": ("cfu_gm", ""),
}
"""By test the patient's amount and the unit behind it."""


def typed(patient: Patient, field: str) -> str:
    """What is typed into a row that holds no time."""
    same = _SAME.get(field)
    return same if same is not None else _OF_PATIENT[field](patient)


def reported(patient: Patient, test: str) -> str:
    """What the analyst reports for a test; empty where a step's value is the result."""
    if test == "granulocytes":
        return f"{_MNC_AND_GRANULOCYTES - patient.amount('mnc_ipc')}"
    if test == "cd34":
        return f"{patient.amount('cd34') - _TUBES_APART}; {patient.amount('cd34') + _TUBES_APART}"
    counted = _COUNTED.get(test)
    if counted is None:
        return _WORDS.get(test, "")
    name, unit = counted
    return f"{patient.amount(name)}{unit}"
