from batchtrack.product.check import limits_let_through
from batchtrack.product.model import Product


def test_that_every_numeric_limit_of_a_product_is_listed_with_its_alerts(small_product: Product) -> None:
    listed = [(found.name, found.limit) for found in limits_let_through(small_product)]
    assert listed == [
        ("weight", "30 .. 200"),
        ("cells", ">= 1.0"),
        ("cells (alert)", ">= 2.0"),
        ("dose", "1e8 .. 1.2e9"),
        ("filled", "30 mL ± 10 %"),
        ("rate", "<= 5.0"),
        ("volume", "30 mL ± 10 %"),
    ]


def test_that_rounding_by_more_than_one_per_cent_is_told(small_product: Product) -> None:
    widened = {found.name: found.is_widened for found in limits_let_through(small_product)}
    assert widened["dose"]
    assert widened["rate"] is False
