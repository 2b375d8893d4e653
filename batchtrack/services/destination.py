"""Where a batch goes, and so in which language its papers speak."""

from sqlalchemy import Connection

from batchtrack.batch.questions.showing import show_value
from batchtrack.batch.state import Batch
from batchtrack.facility import subjects
from batchtrack.facility.site import Site
from batchtrack.facility.streams import subject_stream
from batchtrack.product.labelling import Destination, Language
from batchtrack.product.model import Product
from batchtrack.services.workplace import events_of


def destination_of(connection: Connection, product: Product, batch: Batch, site: Site) -> Destination | None:
    """What the product document says of the batch's study and clinical site; None where it says nothing of any."""
    labels = product.labels
    if labels is None:
        return None
    subject = subjects.fold(events_of(connection, subject_stream(batch.subject)))
    entry = batch.entry(labels.site) if labels.site else None
    place = "" if entry is None or entry.value is None else show_value(entry.value, "", site.decimal_mark)
    return labels.destination("" if subject is None else subject.study, place)


def language_of(connection: Connection, product: Product, batch: Batch, site: Site) -> Language:
    """The language of the destination; English where the document names none."""
    destination = destination_of(connection, product, batch, site)
    return Language.ENGLISH if destination is None else destination.language
