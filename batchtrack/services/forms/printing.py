"""Printing a form: numbered, kept byte for byte and noted in the record, since blank forms are controlled."""

from dataclasses import dataclass, replace
from hashlib import sha256

from batchtrack.batch.commands import PrintForm
from batchtrack.batch.events.remarks import FormKind
from batchtrack.batch.rules.remarking import next_form
from batchtrack.database import reading
from batchtrack.refusals import refuse
from batchtrack.services.acting import act
from batchtrack.services.forms.composing import Printing, contingency, reported
from batchtrack.services.outcomes import Done, NotDone, not_done
from batchtrack.services.people import By, person_of
from batchtrack.services.recording import Document
from batchtrack.services.stationery import letterhead_in
from batchtrack.services.views.page import look_at
from batchtrack.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Printed:
    """A form as it was printed; ``done`` is the act that noted it."""

    content: bytes
    file_name: str
    done: Done


def print_contingency(workplace: Workplace, batch_id: str, by: By) -> Printed | NotDone:
    """The open and coming steps of a batch as a PDF, under the next number."""
    return _print(workplace, batch_id, None, by)


def print_reported(workplace: Workplace, batch_id: str, step_id: str, by: By) -> Printed | NotDone:
    """The form that a person without an account fills for one reported step."""
    return _print(workplace, batch_id, step_id, by)


def _print(workplace: Workplace, batch_id: str, step_id: str | None, by: By) -> Printed | NotDone:
    with reading(workplace.engine) as connection:
        seen = look_at(workplace, connection, batch_id)
        name = person_of(connection, by.person).name
        letterhead = letterhead_in(connection)
    printing = Printing(next_form(seen.batch), workplace.clock.now(), name, letterhead)
    if step_id is None:
        content, kind = contingency(seen, printing), FormKind.CONTINGENCY
        steps = tuple(step.id for step in seen.product.steps if step.code in {each.code for each in content.steps})
    else:
        step = seen.product.step(step_id)
        if step.reported_by is None:
            return not_done(refuse("BA-68", step=step.title))
        content, kind, steps = reported(seen, step, printing), FormKind.REPORTED, (step_id,)
    file = workplace.papers.form(content)
    command = PrintForm(kind, printing.number, steps, sha256(file).hexdigest())
    outcome = act(workplace, batch_id, command, by, documents=(Document(file, "application/pdf"),))
    if isinstance(outcome, NotDone):
        return outcome
    return Printed(file, f"{content.number}.pdf", replace(outcome, made=content.number))
