"""The numbered fields of a certificate, in the form that the product's document chose."""

from collections.abc import Callable, Mapping
from typing import Final

from batchtrack.batch.questions.clocks import expiry, running
from batchtrack.batch.state import Certificate
from batchtrack.services.certificates.forms import FORMS, Entry, title_of
from batchtrack.services.certificates.history import role_words
from batchtrack.services.certificates.spoken import Spoken
from batchtrack.services.certificates.words import SEE_RESULTS, SEE_STATEMENT, SEE_SUPPLY
from batchtrack.services.papers import FieldKind, NumberedField
from batchtrack.services.showing import show_utc

_NONE_YET: Final = "not known"
_KINDS: Final[Mapping[Entry, FieldKind]] = {
    Entry.AUTHORISATION: FieldKind.IDENTIFIER,
    Entry.BATCH: FieldKind.IDENTIFIER,
    Entry.SITES: FieldKind.IDENTIFIER,
    Entry.GMP: FieldKind.IDENTIFIER,
    Entry.MANUFACTURER: FieldKind.IDENTIFIER,
    Entry.LICENCE: FieldKind.IDENTIFIER,
    Entry.RESULTS: FieldKind.RESULTS,
    Entry.SIGNATURE: FieldKind.SIGNATURE,
}


def numbered_fields(told: Spoken, certificate: Certificate, signer: str, notice: str) -> tuple[NumberedField, ...]:
    """Number, title and lines of each field.

    Args:
        told: the record.
        certificate: what was certified.
        signer: printed name of whoever certified.
        notice: what the paper says of its signature.
    """
    say = told.say
    recorded: Mapping[Entry, Callable[[], tuple[str, ...]]] = {
        Entry.BATCH: lambda: (told.batch.id,),
        Entry.MADE: lambda: (_manufactured(told),),
        Entry.EXPIRY: lambda: _expires(told),
        Entry.RESULTS: lambda: (say(SEE_RESULTS),),
        Entry.STATEMENT: lambda: (say(SEE_SUPPLY if certificate.failed else SEE_STATEMENT),),
        Entry.SIGNER: lambda: (f"{signer}, {role_words(told, told.product.stage(certificate.stage).by)}",),
        Entry.SIGNATURE: lambda: (notice,),
        Entry.SIGNED_AT: lambda: (told.time(certificate.made.at),),
    }
    texts = told.product.certificate.fields

    def lines(entry: Entry) -> tuple[str, ...]:
        return recorded[entry]() if entry in recorded else (texts.get(entry.value, say(_NONE_YET)),)

    return tuple(
        NumberedField(
            number,
            say(title_of(title, supplied=bool(certificate.failed))),
            tuple(line for entry in entries for line in lines(entry)),
            next((_KINDS[entry] for entry in entries if entry in _KINDS), FieldKind.TEXT),
        )
        for number, (title, entries) in enumerate(FORMS[told.product.certificate.form], start=1)
    )


def _manufactured(told: Spoken) -> str:
    """The day the product was filled: when its last expiry clock began."""
    started = [clock.started for clock in running(told.product, told.batch) if clock.definition.expiry]
    return told.time(max(started)) if started else told.say(_NONE_YET)


def _expires(told: Spoken) -> tuple[str, ...]:
    end = expiry(told.product, told.batch)
    if end is None:
        return (told.say(_NONE_YET),)
    return (told.time(end), f"({show_utc(end)})")
