"""Which acts on a version of a master batch record are possible; pure, with people and times as arguments."""

from collections.abc import Iterator
from datetime import datetime

from batchtrack.events import Decided, Decision, Denied
from batchtrack.product.life.events import Approved, Checked, Drafted, MadeEffective, Side, Withdrawn
from batchtrack.product.life.state import Stage, VersionState
from batchtrack.product.model import Product
from batchtrack.refusals import Refusal, refuse


def draft(state: VersionState, product: Product, changes: str, by: str) -> Decision:
    """Put a document forward; an earlier text of the same version is replaced until both sides have approved."""
    if state.stage not in {Stage.NONE, Stage.DRAFT, Stage.CHECKED}:
        return Denied((refuse("PR-90", product=state.code, version=state.version, state=state.stage.value),))
    event = Drafted(
        code=product.code,
        version=product.version,
        title=product.title,
        document=product.fingerprint,
        changes=changes,
        by=by,
    )
    return Decided((event,))


def check(state: VersionState, document: str, problems: int, by: str) -> Decision:
    """Record that the static check found nothing.

    Args:
        state: of the version.
        document: fingerprint of the text that was checked.
        problems: how many the check found.
        by: the person who ran it.
    """
    refusals = [*_stage(state, Stage.DRAFT), *_same_text(state, document)]
    if problems:
        refusals.append(refuse("PR-92", count=str(problems), product=state.code, version=state.version))
    return Denied(tuple(refusals)) if refusals else Decided((Checked(document=document, by=by),))


def approve(state: VersionState, document: str, side: Side, by: str) -> Decision:
    """Approve the text for one side; no author approves, and nobody for both sides."""
    refusals = [*_stage(state, Stage.CHECKED), *_same_text(state, document)]
    if by in state.authors:
        refusals.append(refuse("PR-95", product=state.code, version=state.version))
    if side in state.approvals:
        refusals.append(refuse("PR-97", side=side.value, product=state.code, version=state.version))
    refusals.extend(
        refuse("PR-96", side=other.value)
        for other, person in state.approvals.items()
        if person == by and other is not side
    )
    return Denied(tuple(refusals)) if refusals else Decided((Approved(document=document, side=side, by=by),))


def make_effective(state: VersionState, effective_from: datetime, now: datetime, by: str) -> Decision:
    """Let new batches take this version from a time on, which is now or later."""
    refusals = list(_stage(state, Stage.APPROVED))
    if effective_from < now:
        refusals.append(refuse("PR-98", effective=f"{effective_from:%Y-%m-%d %H:%M} UTC"))
    if refusals:
        return Denied(tuple(refusals))
    return Decided((MadeEffective(document=state.document, effective_from=effective_from, by=by),))


def withdraw(state: VersionState, reason: str, by: str, *, for_cause: bool) -> Decision:
    """Take a version back, at any stage once it is drafted."""
    refusals = []
    if state.stage in {Stage.NONE, Stage.WITHDRAWN}:
        refusals.append(_misplaced(state, "draft, checked, approved or effective"))
    if not reason.strip():
        refusals.append(refuse("PR-99"))
    if refusals:
        return Denied(tuple(refusals))
    return Decided((Withdrawn(reason=reason, for_cause=for_cause, by=by),))


def _stage(state: VersionState, wanted: Stage) -> Iterator[Refusal]:
    if state.stage is not wanted:
        yield _misplaced(state, wanted.value)


def _misplaced(state: VersionState, wanted: str) -> Refusal:
    if state.stage is Stage.NONE:
        return refuse("PR-91")
    return refuse("PR-93", product=state.code, version=state.version, state=state.stage.value, wanted=wanted)


def _same_text(state: VersionState, document: str) -> Iterator[Refusal]:
    if state.stage is not Stage.NONE and document != state.document:
        yield refuse("PR-94", product=state.code, version=state.version)
