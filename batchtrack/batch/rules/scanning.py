"""Scans at the touch points: two independent carriers, and three answers to a scan that does not match."""

from batchtrack.batch.commands import Scan, ScanAsSecond
from batchtrack.batch.context import Context, Decided, Decision
from batchtrack.batch.events.deviations import Cause, DeviationClass
from batchtrack.batch.events.identity import Mismatch, ScanMatched, ScanRefused, SecondScanMatched
from batchtrack.batch.questions.labels import is_on_container
from batchtrack.batch.rules.draft import Draft
from batchtrack.batch.rules.permits import alarmed
from batchtrack.batch.rules.rows import open_step
from batchtrack.batch.rules.seconding import may_second
from batchtrack.batch.state import Batch, StepState
from batchtrack.events import Denied
from batchtrack.identity import (
    ChainCode,
    Code,
    ContainerCode,
    MessageCode,
    OrderCode,
    OwnChainCode,
    WristbandCode,
    carrier_of,
    describe,
    describe_kept,
    wrong_kind,
)
from batchtrack.product.model import Carrier, Product, ScanDefinition, StepDefinition
from batchtrack.refusals import Refusal, refuse

_CARRIERS = {ContainerCode: Carrier.CONTAINER, WristbandCode: Carrier.WRISTBAND, OrderCode: Carrier.ORDER}


def scan(product: Product, batch: Batch, command: Scan, context: Context) -> Decision:
    """Answer a scan in an open step; a mismatch is recorded as well, and another patient's code holds the batch."""
    step = product.step(command.step)
    state = batch.step(step.id)
    if state is not None and state.signed is None and (foreign := _foreign(batch, command)):
        return _alarm(batch, step, command, foreign, context)
    refusals = (*open_step(product, batch, step, context), *alarmed(batch, step))
    if refusals or state is None:
        return Denied(refusals)
    row = _row(step, state, command)
    if row is None:
        return _told(batch, command, None, Mismatch.NOT_THE_KIND_WANTED, context, refuse("BA-24", step=step.title))
    if state.stopped:
        return Denied((refuse("BA-19", step=step.title),))
    if command.opened_with:
        return Denied((refuse("BA-25", wanted=row.prompt),))
    return _answer(product, batch, row, command, context)


def scan_as_second(product: Product, batch: Batch, command: ScanAsSecond, context: Context) -> Decision:
    """The second person, who did not work in the step, scans before verifying; another patient's code is the alarm."""
    step, state = product.step(command.step), batch.step(command.step)
    first = Scan(step.id, command.code, owner=command.owner)
    if foreign := _foreign(batch, first):
        return _alarm(batch, step, first, foreign, context)
    if state is None or state.signed is None or state.verified is not None:
        return Denied((refuse("AB-09", step=step.title),))
    refusals = (*alarmed(batch, step), *may_second(product, batch, step, context))
    if refusals:
        return Denied(refusals)
    rows = [row for row in step.scans if row.second and _CARRIERS.get(type(command.code)) is row.carrier]
    row = next((row for row in rows if state.scans[row.id].shown == describe(command.code)), None)
    if row is None:
        told = refuse("AB-13", scanned=describe(command.code), step=step.title)
        return _told(batch, first, None, Mismatch.NOT_THE_KIND_WANTED, context, told)
    draft = Draft(batch, context)
    draft.add(SecondScanMatched(step=step.id, scan=row.id, shown=describe(command.code)))
    return draft.decided()


def _foreign(batch: Batch, command: Scan) -> str | None:
    """Whose the code is, if it is not this batch's."""
    if is_another_patients(batch, command.code):
        return foreign_key(command.code)
    return None if command.owner == batch.chain else command.owner


def is_another_patients(batch: Batch, code: Code) -> bool:
    """Whether a code names another patient or another patient's material."""
    match code:
        case ContainerCode(chain=chain) | OrderCode(chain=chain) | ChainCode(chain=chain) | OwnChainCode(chain=chain):
            return chain.code != batch.chain
        case WristbandCode(subject=subject):
            return subject != batch.subject
        case MessageCode(parts):
            return any(is_another_patients(batch, part) for part in parts)
        case _:
            return False


def foreign_key(code: Code) -> str:
    """By what the other batch of an identity alarm is found: its chain of identity, or its subject."""
    match code:
        case ContainerCode(chain=chain) | OrderCode(chain=chain) | ChainCode(chain=chain) | OwnChainCode(chain=chain):
            return chain.code
        case WristbandCode(subject=subject):
            return subject
        case MessageCode(parts) if named := [part for part in parts if isinstance(part, ChainCode)]:
            return foreign_key(named[0])
        case _:
            raise ValueError(f"{describe(code)} names no patient")


def _row(step: StepDefinition, state: StepState, command: Scan) -> ScanDefinition | None:
    """The named row, else the open row whose carrier fits, else the first open one."""
    if command.scan is not None:
        return next((row for row in step.scans if row.id == command.scan), None)
    open_rows = [row for row in step.scans if row.id not in state.scans or not state.scans[row.id].counts]
    fitting = [row for row in open_rows if row.carrier is _CARRIERS.get(type(command.code))]
    return next(iter(fitting or open_rows), None)


def _alarm(batch: Batch, step: StepDefinition, command: Scan, foreign: str, context: Context) -> Decided:
    draft = Draft(batch, context)
    shown, kept = describe(command.code), describe_kept(command.code)
    draft.add(_refused(command, command.scan, Mismatch.ANOTHER_PATIENT))
    number = draft.open_deviation(
        DeviationClass.CRITICAL, Cause.ANOTHER_PATIENTS_CODE, {"scanned": kept, "step": step.title}, step=step.id
    )
    draft.hold(Cause.ANOTHER_PATIENTS_CODE, number, kept)
    told = refuse("BA-20", scanned=shown, step=step.title, batch=batch.id, deviation=str(number))
    return draft.decided((told,), (foreign,))


def _answer(product: Product, batch: Batch, row: ScanDefinition, command: Scan, context: Context) -> Decision:
    code = command.code
    if _CARRIERS.get(type(code)) is not row.carrier:
        return _told(batch, command, row, Mismatch.NOT_THE_KIND_WANTED, context, wrong_kind(code, row.prompt))
    if isinstance(code, ContainerCode):
        return _container(product, batch, row, code, command, context)
    return _match(batch, row, command, context)


def _container(
    product: Product, batch: Batch, row: ScanDefinition, code: ContainerCode, command: Scan, context: Context
) -> Decision:
    wanted = batch.container(row.container or "")
    label = product.container(row.container or "")[1].label
    if wanted is not None and code.number == wanted.number and wanted.destroyed and not _let_on(batch, row, command):
        told = refuse("MA-13", scanned=describe(code), container=label)
        return _told(batch, command, row, Mismatch.WRONG_CONTAINER, context, told)
    if wanted is None or code.number != wanted.number:
        told = refuse("BA-21", scanned=describe(code), wanted=label)
        return _told(batch, command, row, Mismatch.WRONG_CONTAINER, context, told)
    if code.label != wanted.label or not is_on_container(batch, code.number, code.label):
        told = _other_label(code.label, label, wanted.label)
        return _told(batch, command, row, Mismatch.NOT_THE_KIND_WANTED, context, told)
    return _match(batch, row, command, context)


def _let_on(batch: Batch, row: ScanDefinition, command: Scan) -> bool:
    """Whether a second person has let the step go on after this very label was refused: it is there after all."""
    state = batch.step(command.step)
    refused = () if state is None else state.refused_scans
    stopped_by_it = (Mismatch.WRONG_CONTAINER, row.id, describe(command.code))
    return any((done.mismatch, done.scan, done.shown) == stopped_by_it for done in refused)


def _other_label(label: int, container: str, applied: int) -> Refusal:
    """A label that was replaced, one that was never applied, or the next one before it was applied, by its number."""
    if label == applied:
        return refuse("MA-08", label=str(label), container=container)
    number = "MA-02" if label < applied else "MA-03"
    return refuse(number, label=str(label), container=container, applied=str(applied))


def _match(batch: Batch, row: ScanDefinition, command: Scan, context: Context) -> Decided:
    carrier = carrier_of(command.code)
    draft = Draft(batch, context)
    draft.add(
        ScanMatched(
            step=command.step,
            scan=row.id,
            carrier=carrier.value if carrier is not None else row.carrier.value,
            shown=describe(command.code),
            typed=command.typed,
            digest=command.digest,
        )
    )
    return draft.decided()


def _told(
    batch: Batch, command: Scan, row: ScanDefinition | None, mismatch: Mismatch, context: Context, told: Refusal
) -> Decided:
    draft = Draft(batch, context)
    scan_id = command.scan if row is None else row.id
    draft.add(_refused(command, scan_id, mismatch))
    return draft.decided((told,))


def _refused(command: Scan, row: str | None, mismatch: Mismatch) -> ScanRefused:
    return ScanRefused(
        step=command.step,
        scan=row,
        mismatch=mismatch,
        shown=describe_kept(command.code),
        typed=command.typed,
        digest=command.digest,
    )
