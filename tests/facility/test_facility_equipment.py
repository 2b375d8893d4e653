from datetime import UTC, datetime, timedelta

import pytest

from batchtrack.events import Decided, Denied, Event, Meaning
from batchtrack.facility import Actor, Device, Role, equipment
from batchtrack.refusals import sentence, way_out

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
DUE = datetime(2027, 1, 31, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MATERIALS = Actor("MAT-A", frozenset({Role.MATERIALS}))
QA = Actor("QA-A", frozenset({Role.QA_REVIEWER}))
TECHNICIAN = Actor("TECH-A", frozenset({Role.TECHNICIAN}))
REGISTERED = equipment.DeviceRegistered(
    device="CF-02", name="Centrifuge 2", device_kind="centrifuge", serial="5810-1", needs_calibration=True
)
CALIBRATED = equipment.Calibrated(on=NOW - timedelta(days=30), due=DUE, certificate="CAL-17")


def device(*events: Event) -> Device:
    folded = equipment.fold([REGISTERED, *events])
    assert folded is not None
    return folded


def decided(state: Device | None, command: equipment.DeviceCommand, actor: Actor) -> tuple[Event, ...]:
    decision = equipment.decide(state, command, NOW, actor)
    assert isinstance(decision, Decided), decision
    return decision.events


def codes_of(state: Device | None, command: equipment.DeviceCommand, actor: Actor) -> list[str]:
    decision = equipment.decide(state, command, NOW, actor)
    assert isinstance(decision, Denied), decision
    assert all(sentence(refusal) and way_out(refusal) for refusal in decision.refusals)
    return [refusal.code for refusal in decision.refusals]


def against_use(state: Device, at: datetime, kind: str = "centrifuge") -> list[str]:
    refusals = equipment.may_be_used(state, at, kind)
    assert all(sentence(refusal) and way_out(refusal) for refusal in refusals)
    return [refusal.code for refusal in refusals]


def test_that_a_device_is_registered_and_its_calibration_recorded() -> None:
    register = equipment.RegisterDevice("CF-02", "Centrifuge 2", "centrifuge", "5810-1")
    assert decided(None, register, MATERIALS) == (REGISTERED,)
    record = equipment.RecordCalibration("CF-02", CALIBRATED.on, DUE, "CAL-17")
    assert decided(device(), record, MATERIALS) == (CALIBRATED,)
    assert codes_of(device(), register, MATERIALS) == ["FA-02"]


def test_that_a_calibration_holds_to_its_very_end_and_not_a_moment_longer() -> None:
    calibrated = device(CALIBRATED)
    assert against_use(calibrated, DUE) == []
    assert against_use(calibrated, DUE + SECOND) == ["FA-23"]
    assert against_use(calibrated, DUE + timedelta(microseconds=1)) == ["FA-23"]


def test_that_a_use_before_the_first_calibration_is_not_covered() -> None:
    assert against_use(device(CALIBRATED), CALIBRATED.on) == []
    assert against_use(device(CALIBRATED), CALIBRATED.on - SECOND) == ["FA-22"]
    assert against_use(device(), NOW) == ["FA-22"]


def test_that_a_newer_calibration_decides_also_where_it_is_due_sooner() -> None:
    sooner = equipment.Calibrated(on=NOW, due=NOW + timedelta(days=1), certificate="CAL-18")
    both = device(CALIBRATED, sooner)
    assert against_use(both, NOW - SECOND) == []
    assert against_use(both, NOW + timedelta(days=2)) == ["FA-23"]
    assert against_use(device(sooner, CALIBRATED), NOW + timedelta(days=2)) == ["FA-23"]


def test_that_of_two_calibrations_at_one_moment_the_later_recorded_decides() -> None:
    correction = equipment.Calibrated(on=CALIBRATED.on, due=NOW, certificate="CAL-17 corrected")
    assert against_use(device(CALIBRATED, correction), NOW + SECOND) == ["FA-23"]


def test_that_a_device_that_needs_no_calibration_is_used_without() -> None:
    sealer = equipment.fold([REGISTERED.model_copy(update={"needs_calibration": False})])
    assert sealer is not None
    assert against_use(sealer, NOW) == []


def test_that_the_kind_of_device_must_be_the_one_wanted() -> None:
    assert against_use(device(CALIBRATED), NOW, "balance") == ["FA-20"]


def test_that_a_device_out_of_use_waits_for_qa() -> None:
    out = decided(device(CALIBRATED), equipment.TakeOutOfUse("CF-02", "rotor cracked"), TECHNICIAN)
    stopped = device(CALIBRATED, *out)
    assert against_use(stopped, NOW) == ["FA-21"]
    back = equipment.ReturnToUse("CF-02", "rotor replaced")
    assert codes_of(stopped, back, TECHNICIAN) == ["FA-04"]
    assert against_use(device(CALIBRATED, *out, *decided(stopped, back, QA)), NOW) == []
    assert equipment.ReturnedToUse.SIGNED is Meaning.APPROVAL


def test_that_use_is_not_stopped_or_restored_twice() -> None:
    stopped = device(equipment.TakenOutOfUse(reason="rotor cracked"))
    assert codes_of(stopped, equipment.TakeOutOfUse("CF-02", "again"), TECHNICIAN) == ["FA-21"]
    assert codes_of(device(), equipment.ReturnToUse("CF-02", "why not"), QA) == ["FA-25"]


@pytest.mark.parametrize(
    ("on", "due", "certificate", "codes"),
    [
        (NOW, NOW + SECOND, "CAL-1", []),
        (NOW + SECOND, DUE, "CAL-1", ["FA-07"]),
        (NOW, NOW, "CAL-1", ["FA-24"]),
        (NOW, NOW + SECOND, "", ["FA-06"]),
    ],
)
def test_that_a_calibration_lies_in_the_past_and_is_due_after_it(
    on: datetime, due: datetime, certificate: str, codes: list[str]
) -> None:
    command = equipment.RecordCalibration("CF-02", on, due, certificate)
    if codes:
        assert codes_of(device(), command, MATERIALS) == codes
    else:
        assert decided(device(), command, MATERIALS)


def test_that_an_unknown_device_is_named() -> None:
    assert codes_of(None, equipment.TakeOutOfUse("CF-09", "broken"), TECHNICIAN) == ["FA-03"]
