"""What containers hold is noted when their step is signed, and whether it adds up; a difference opens a deviation."""

from batchtrack.batch.events.containers import ContainerBalanced
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.questions.balancing import balance_of, filling_of
from batchtrack.batch.questions.progress import is_signed
from batchtrack.batch.rules.draft import Draft
from batchtrack.product.model import ContainerDefinition, Product, StepDefinition
from batchtrack.units import Quantity, show


def balance_containers(product: Product, draft: Draft) -> None:
    """Note what every signed step put into its containers, and judge each balance that is new or has changed."""
    signed = [step for step in product.steps if is_signed(draft.batch, step.id)]
    made = [(step, each) for step in signed for each in step.makes]
    for step, each in made:
        _fill(product, draft, step, each)
    for step, each in made:
        _judge(product, draft, step, each)


def _fill(product: Product, draft: Draft, step: StepDefinition, made: ContainerDefinition) -> None:
    filled, container = filling_of(product, draft.batch, step, made), draft.batch.container(made.id)
    if container is not None and container.filled != filled:
        draft.add(filled)


def _judge(product: Product, draft: Draft, step: StepDefinition, made: ContainerDefinition) -> None:
    judged, container = balance_of(product, draft.batch, made), draft.batch.container(made.id)
    if judged is None or container is None or judged == container.balance:
        return
    draft.add(judged)
    if not judged.kept:
        values = {"container": made.label, **_words(judged, draft.context.decimal_mark)}
        draft.open_deviation(DeviationClass.MAJOR, Cause.CONTAINER_BALANCE, values, step=step.id)


def _words(judged: ContainerBalanced, decimal_mark: str) -> dict[str, str]:
    """The difference that is too large, and what was allowed; in words where it cannot be told."""
    if judged.gained is None or judged.missing is None or judged.tolerance is None:
        return {"difference": "cannot be told, an amount is missing", "tolerance": "not applicable"}
    worst = judged.gained if abs(judged.gained) > judged.tolerance else judged.missing
    return {
        "difference": show(Quantity(worst, judged.unit), decimal_mark=decimal_mark),
        "tolerance": show(Quantity(judged.tolerance, judged.unit), decimal_mark=decimal_mark),
    }
