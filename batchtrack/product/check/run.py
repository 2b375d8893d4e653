"""Runs every rule of the static check."""

from typing import Final

from batchtrack.product.check import (
    alerts,
    balances,
    clocks,
    containers,
    divisions,
    duties,
    fields,
    formulas,
    identity,
    instructions,
    labels,
    limits,
    order,
    origins,
    questions,
    relation,
    release,
    replicates,
    translations,
    uniqueness,
    weights,
)
from batchtrack.product.check.finding import Facts, Rule
from batchtrack.product.loader import Loaded, read
from batchtrack.product.model import Product
from batchtrack.product.problems import Lines, Problem, in_order

RULES: Final[tuple[Rule, ...]] = (
    uniqueness.unique_names,
    uniqueness.tests_and_fields_apart,
    order.steps_named,
    order.steps_reached,
    order.dues_come,
    order.administration_timed,
    duties.roles_known,
    duties.second_persons,
    fields.fields_complete,
    instructions.languages_whole,
    limits.measures_known,
    limits.limits_read,
    limits.criteria_read,
    alerts.alerts_inside,
    limits.words_or_numbers,
    origins.origins_given,
    formulas.formulas_read,
    formulas.formulas_end,
    questions.questions_answered,
    questions.statements_exist,
    questions.traps_set,
    containers.containers_scanned,
    containers.containers_filled,
    containers.samples_exist,
    containers.custody_unbroken,
    balances.amounts_exist,
    balances.balances_add_up,
    balances.rests_measured,
    divisions.divisions_suffice,
    divisions.product_codes_differ,
    relation.cells_come_from,
    relation.handled_containers_exist,
    relation.custody_described,
    identity.identity_independent,
    identity.rooms_cleared,
    clocks.clocks_start,
    clocks.planned_use_told,
    clocks.windows_judged,
    release.stages_certified,
    release.use_after_certification,
    release.tests_reported,
    release.names_outside_steps,
    replicates.replicates_count,
    release.desks_carry_nothing,
    release.certificate_complete,
    translations.translations_of_something,
    translations.translations_whole,
    labels.label_names,
    labels.label_kinds,
    labels.label_destinations,
    labels.label_elements,
    weights.weights_told,
)


def check(product: Product, lines: Lines, name: str) -> tuple[Problem, ...]:
    """All problems of a product, from the first line to the last; empty where it may be approved.

    Args:
        product: as loaded.
        lines: where each part stands, from the loader.
        name: what problems call the document.
    """
    facts = Facts(product)
    findings = [finding for rule in RULES for finding in rule(facts)]
    return in_order([Problem(name, lines.at(*finding.path), finding.cause) for finding in findings])


def check_document(data: bytes, name: str) -> Product | tuple[Problem, ...]:
    """Load and check a document: the product where nothing is wrong, else every problem."""
    loaded = read(data, name)
    if not isinstance(loaded, Loaded):
        return loaded
    return check(loaded.product, loaded.lines, name) or loaded.product
