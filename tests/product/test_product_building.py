from datetime import timedelta

import pytest

from batchtrack.product.model import Carrier, FieldType, Origin, Otherwise, Product, TestStage


def test_that_a_step_without_after_follows_the_step_above(small_product: Product) -> None:
    assert small_product.step("order").after == ()
    assert small_product.step("draw").after == ("order",)


def test_that_a_field_takes_kind_unit_label_and_plan_from_its_declared_quantity(small_product: Product) -> None:
    _, filled = small_product.field("filled")
    assert (filled.type, filled.quantity, filled.unit) == (FieldType.QUANTITY, "volume", "mL")
    assert (filled.label, filled.planned) == ("Volume filled", "30 mL")


def test_that_a_dose_rule_is_a_computed_field_of_its_step_and_holds(small_product: Product) -> None:
    step, dose = small_product.field("dose")
    assert step.id == "process"
    assert (dose.type, dose.dose, dose.critical, dose.otherwise) == (
        FieldType.COMPUTED,
        True,
        True,
        Otherwise.HOLD,
    )


def test_that_a_limit_says_where_it_comes_from_and_whether_it_is_for_the_demonstration(
    small_product: Product,
) -> None:
    assert small_product.field("dose")[1].origin == Origin("a paper", demonstration=False)
    assert small_product.field("cells")[1].origin == Origin("chosen for the demonstration", demonstration=True)


def test_that_a_scan_names_its_carrier_and_container(small_product: Product) -> None:
    order, bag = small_product.step("clear_room").scans
    assert (order.carrier, order.container) == (Carrier.ORDER, None)
    assert (bag.carrier, bag.container) == (Carrier.CONTAINER, "marrow")


def test_that_a_material_says_how_much_of_its_lot_is_drawn(small_product: Product) -> None:
    (saline,) = small_product.step("process").materials
    assert (saline.amount, saline.unit) == ("50", "mL")


def test_that_a_step_is_signed_with_the_documents_sentences(small_product: Product) -> None:
    assert small_product.step("order").meaning == "I did it."
    assert small_product.step("draw").meaning == "I copied it."
    assert small_product.step("draw").verification_meaning == "I compared it."
    assert small_product.step("fill").verification_meaning == "I saw it."


def test_that_all_stands_for_every_test_stage(small_product: Product) -> None:
    assert small_product.stage("final").needs == tuple(TestStage)
    assert small_product.stage("certification").needs == (TestStage.BEFORE_RELEASE,)


def test_that_a_test_keeps_its_days_and_its_field(small_product: Product) -> None:
    sterility = small_product.test("sterility")
    assert (sterility.interim_days, sterility.takes) == ((2, 7), timedelta(days=14))
    assert small_product.test("volume").field == "filled"


def test_that_entries_are_late_after_the_time_that_the_document_gives(small_product: Product) -> None:
    assert small_product.late_after == timedelta(minutes=20)


@pytest.mark.parametrize("look", ["step", "field", "test", "stage", "container"])
def test_that_a_name_nobody_bears_is_a_key_error(small_product: Product, look: str) -> None:
    with pytest.raises(KeyError):
        getattr(small_product, look)("nothing")


def test_that_a_product_knows_which_steps_and_fields_it_has(small_product: Product) -> None:
    assert small_product.has_step("fill")
    assert not small_product.has_step("filled")
    assert small_product.has_field("filled")
    assert not small_product.has_field("fill")
    assert small_product.container("syringe")[0].id == "fill"
