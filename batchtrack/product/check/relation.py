"""Whose cells they are: drawn from the recipient, or out of a donor's bank; and what is done with containers."""

from collections.abc import Iterator
from typing import Final

from batchtrack.product.check.containers import made_before, time_fields
from batchtrack.product.check.finding import Facts, Finding, unknown
from batchtrack.product.model import ContainerAct, Relation
from batchtrack.product.problems import Path
from batchtrack.refusals import refuse

_ENVIRONMENT: Final = "environment"
_BEGINS: Final = {Relation.AUTOLOGOUS: ContainerAct.DRAW, Relation.ALLOGENEIC: ContainerAct.ALLOCATE}


def cells_come_from(facts: Facts) -> Iterator[Finding]:
    """An autologous product begins with a draw from the recipient, an allogeneic one with a container of a bank."""
    wanted = _BEGINS[facts.product.relation]
    for step in facts.product.steps:
        for made in step.makes:
            path: Path = ("steps", step.id, "makes", made.id)
            if made.act is ContainerAct.EXPOSE:
                if made.source is not None or made.volume is not None or made.purpose != _ENVIRONMENT:
                    yield Finding(refuse("CT-13", container=made.id), path)
            elif made.source is None and made.act is not wanted:
                relation = facts.product.relation.value
                cause = refuse("CT-06", container=made.id, act=made.act.value, relation=relation, wanted=wanted.value)
                yield Finding(cause, path)
            elif made.source is not None and made.act in _BEGINS.values():
                yield Finding(refuse("CT-07", container=made.id, act=made.act.value), path)


def handled_containers_exist(facts: Facts) -> Iterator[Finding]:
    """What is frozen, thawed, moved or destroyed was made before, at a time field of the step."""
    for step in facts.product.steps:
        for handled in step.handles:
            path: Path = ("steps", step.id, "handles", handled.container)
            yield from made_before(facts, step, handled.container, path, same_step=True)
            if handled.at is not None and handled.at not in time_fields(step):
                yield Finding(refuse("PR-66", name=handled.at, step=step.id), (*path, "at"))


def custody_described(facts: Facts) -> Iterator[Finding]:
    """Seal, condition and the person on the other side are fields; a seal was put on in this step or an earlier one."""
    for step in facts.product.steps:
        if step.custody is None:
            continue
        named = (step.custody.seal, step.custody.condition, step.custody.counterpart)
        for name in (each for each in named if each is not None):
            if not facts.product.has_field(name):
                yield unknown(name, "field", "fields of a step", "steps", step.id, "custody")
