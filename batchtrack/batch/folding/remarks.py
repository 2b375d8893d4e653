"""Folds of remarks, files and printed forms."""

from dataclasses import replace
from typing import Final

from batchtrack.batch.context import Fact
from batchtrack.batch.events.order import Commented
from batchtrack.batch.events.remarks import FileAttached, FormPrinted
from batchtrack.batch.folding.fold import Folds, made
from batchtrack.batch.state import Attachment, Batch, Comment, Form


def _commented(batch: Batch, event: Commented, fact: Fact) -> Batch:
    comment = Comment(event.step, event.field, event.text, made(fact))
    return replace(batch, comments=(*batch.comments, comment))


def _attached(batch: Batch, event: FileAttached, fact: Fact) -> Batch:
    attached = Attachment(
        event.step, event.field, event.words, event.document, event.media_type, event.size, made(fact)
    )
    return replace(batch, attachments=(*batch.attachments, attached))


def _printed(batch: Batch, event: FormPrinted, fact: Fact) -> Batch:
    form = Form(event.form, event.number, event.steps, event.document, made(fact))
    return replace(batch, forms=(*batch.forms, form))


FOLDS: Final[Folds] = {Commented: _commented, FileAttached: _attached, FormPrinted: _printed}
