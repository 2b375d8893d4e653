"""Folds of labels; a container's ``label`` is the number that is applied to it, or is to be."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.labels import LabelApplied, LabelPrinted, LabelReprinted, LabelVoided
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.state import Batch, Label, LabelStanding, Signature


def _printed(batch: Batch, event: LabelPrinted, fact: Fact) -> Batch:
    label = Label(
        container=event.container,
        kind=event.kind,
        number=event.label,
        affixed=event.affixed,
        room=event.room,
        printer=event.printer,
        stock=event.stock,
        code=event.code,
        expiry=event.expiry,
        document=event.document,
        printed=made(fact),
    )
    return replace(batch, labels=(*batch.labels, label))


def _reprinted(batch: Batch, event: LabelReprinted, fact: Fact) -> Batch:
    voided = _settled(batch, event, event.replaces, LabelStanding.VOIDED, made(fact), event.reason)
    return _printed(_numbered(voided, event.container, event.label) if event.affixed else voided, event, fact)


def _applied(batch: Batch, event: LabelApplied, fact: Fact) -> Batch:
    return _settled(batch, event, event.label, LabelStanding.APPLIED, made(fact), "")


def _voided(batch: Batch, event: LabelVoided, fact: Fact) -> Batch:
    standing = LabelStanding(event.outcome.value)
    affixed = any(
        known.affixed for known in batch.labels if (known.container, known.kind) == (event.container, event.kind)
    )
    numbered = _numbered(batch, event.container, event.label + 1) if affixed else batch
    return _settled(numbered, event, event.label, standing, made(fact), event.reason)


def _settled(
    batch: Batch,
    event: LabelReprinted | LabelApplied | LabelVoided,
    number: int,
    standing: LabelStanding,
    by: Signature,
    reason: str,
) -> Batch:
    wanted = (event.container, event.kind, number)
    labels = tuple(
        replace(
            label,
            standing=standing,
            settled=by,
            reason=reason,
            was_applied=label.was_applied or standing is LabelStanding.APPLIED,
        )
        if (label.container, label.kind, label.number) == wanted
        else label
        for label in batch.labels
    )
    return replace(batch, labels=labels)


def _numbered(batch: Batch, number: int, label: int) -> Batch:
    """From here on the container answers to another label."""
    containers = tuple(
        replace(held, label=max(held.label, label)) if held.number == number else held for held in batch.containers
    )
    return replace(batch, containers=containers)


FOLDS: Final[Folds] = {
    LabelPrinted: _printed,
    LabelReprinted: _reprinted,
    LabelApplied: _applied,
    LabelVoided: _voided,
}
