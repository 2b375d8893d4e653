"""What is at hand at a touch point: codes of the batch and of its containers, a counter's file, what was told."""

from decimal import Decimal

from workplace_fixture import good, signed_in

from batchtrack.batch import commands
from batchtrack.batch.state import Batch
from batchtrack.commands.demonstration.counter_file import counter_file
from batchtrack.database import reading
from batchtrack.identity import ChainOfIdentity, ContainerCode, encode
from batchtrack.services.acting import act
from batchtrack.services.at_hand import Place
from batchtrack.services.outcomes import Done, Outcome
from batchtrack.services.workplace import Workplace


def batch_of(workplace: Workplace, batch: str) -> Batch:
    with reading(workplace.engine) as connection:
        return workplace.batch(connection, batch)


def chain_of(workplace: Workplace, batch: str) -> ChainOfIdentity:
    return ChainOfIdentity(batch_of(workplace, batch).chain)


def code_of(workplace: Workplace, batch: str, container: str) -> ContainerCode:
    made = batch_of(workplace, batch).container(container)
    assert made is not None
    return ContainerCode(chain_of(workplace, batch), made.number, made.label)


def label_of(workplace: Workplace, batch: str, container: str) -> str:
    return encode(code_of(workplace, batch, container))


def holds(workplace: Workplace, batch: str) -> list[str]:
    return [hold.words for hold in batch_of(workplace, batch).holds]


def codes(outcome: Outcome) -> list[str]:
    found = outcome.told if isinstance(outcome, Done) else outcome.refusals
    return [refusal.code for refusal in found]


def opened(workplace: Workplace, batch: str, step: str, person: str = "TECH-A") -> Place:
    good(act(workplace, batch, commands.StartStep(step), signed_in(workplace, person)))
    return Place(batch, step)


def file_for(workplace: Workplace, sample: str) -> bytes:
    return counter_file(sample, Decimal("2.45E7"), Decimal("91.3"), workplace.clock.now(), "Europe/Berlin")
