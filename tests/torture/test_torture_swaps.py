"""What is exchanged between two of fifty patients is stopped where it is met; a control taken out is noticed."""

from collections.abc import Mapping
from types import ModuleType
from typing import Final

import pytest
from prepared_facilities import Files
from torture_facilities import Facilities
from torture_patients import Nearness, pairs
from torture_run import EVERY_TURN
from torture_swaps import SWAPS

from batchtrack.batch.commands import Scan
from batchtrack.batch.context import Context, Decided
from batchtrack.batch.questions import missing
from batchtrack.batch.rules import scanning, signing, starting
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.state import Batch
from batchtrack.identity import ContainerCode, PaperCode, own_form
from batchtrack.product.model import Carrier, Product, ScanDefinition
from batchtrack.services import scanning as scanning_service
from batchtrack.services.instruments import answering


def _nothing(*_arguments: object, **_named: object) -> tuple[()]:
    return ()


def _nobody(*_arguments: object, **_named: object) -> None:
    return None


def _no(*_arguments: object) -> bool:
    return False


def _yes(*_arguments: object) -> bool:
    return True


def _any_container(  # the rule's own arguments
    _product: Product, batch: Batch, row: ScanDefinition, _code: ContainerCode, command: Scan, context: Context
) -> Decided:
    return scanning._match(batch, row, command, context)


def _same_character(_data: str) -> str:
    return "0"


Out = tuple[ModuleType | type, str, object]
_MARROW: Final = ("label pair before receipt", "receipt")
_AT_SIGNING: Final[Out] = (missing, "_relabelled", _no)
"""The signature compares the scanned label with the one on the container once more."""

_ALL_HOLDS: Final[tuple[Out, ...]] = (
    (scanning, "alarmed", _nothing),
    (signing, "alarmed", _nothing),
    (starting, "held", _nothing),
)

CONTROLS: Final[Mapping[str, tuple[tuple[str, str], tuple[Out, ...]]]] = {
    "whose code it is": (_MARROW, ((scanning, "is_another_patients", _no), _AT_SIGNING)),
    "whose wristband it is": (("wristband", "bedside_draw"), ((scanning, "is_another_patients", _no),)),
    "what carries the code": (
        ("certificate for the dose", "shipment"),
        ((scanning, "_CARRIERS", {**scanning._CARRIERS, PaperCode: Carrier.CONTAINER}),),
    ),
    "which container it is": (
        ("sample for the dose", "shipment"),
        ((scanning, "_container", _any_container), _AT_SIGNING),
    ),
    "which label it is": (
        ("spare label of the dose", "shipment"),
        ((scanning, "_container", _any_container), _AT_SIGNING),
    ),
    "the hold on the own batch": (_MARROW, ((Draft, "hold", _nobody),)),
    "the hold on the other batch": (_MARROW, ((scanning_service, "hold_others", _nobody),)),
    "no signature under an alarm": (
        ("old label at transfer", "dilution"),
        ((scanning, "alarmed", _nothing), (signing, "alarmed", _nothing)),
    ),
    "no step begins under a hold": (("old label at transfer", "dilution"), _ALL_HOLDS),
    "the sample id of a file": (
        ("tube before the count", "resuspension"),
        ((answering, "foreign_code", _nobody), (answering, "agrees", _yes)),
    ),
    "that a foreign sample id is the alarm": (
        ("result file", "resuspension"),
        ((answering, "foreign_code", _nobody),),
    ),
    "the check character of a typed code": (
        ("own code with a slip", "receipt"),
        ((own_form, "check_character", _same_character),),
    ),
}
"""By control: kind and step of the swap that it stops, and what is taken out."""


@pytest.fixture(scope="module")
def facilities(tmp_path_factory: pytest.TempPathFactory) -> Facilities:
    """The facilities of the torture; every test works in copies."""
    return Facilities(Files(tmp_path_factory.mktemp("torture")))


def test_that_no_swap_among_fifty_patients_gets_past_its_first_touch_point(facilities: Facilities) -> None:
    report = facilities.tortured(EVERY_TURN, 50)
    assert [(met.swap.kind, met.swap.step, met.escapes) for met in report.escaped] == []
    assert {(met.swap.kind, met.swap.step) for met in report.met} == {(swap.kind, swap.step) for swap in SWAPS}
    assert report.cleared == report.untouched == 2


def test_that_the_pairs_are_of_numbers_that_people_confuse() -> None:
    found = pairs(1000)
    assert len(found) == 500
    assert len({number for pair in found for number in (pair.one, pair.other)}) == 1000
    kinds = [pair.nearness for pair in found]
    assert kinds.count(Nearness.ONE_DIGIT) > 300
    assert kinds.count(Nearness.ADJACENT_SWAP) > 50
    assert (12, 21) in {(pair.one, pair.other) for pair in found}


@pytest.mark.parametrize("control", CONTROLS)
def test_that_the_torture_sees_that_a_control_is_missing(
    control: str, facilities: Facilities, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kind, step), taken_out = CONTROLS[control]
    swap = next(swap for swap in SWAPS if (swap.kind, swap.step) == (kind, step))
    facilities.prepare(step)
    for owner, name, instead in taken_out:
        monkeypatch.setattr(owner, name, instead)
    assert facilities.exchanged(swap).escaped, f"without “{control}” the swap “{kind}” was still stopped"
