"""Everything that a batch certificate says, from the record alone."""

from dataclasses import dataclass

from batchtrack.batch.questions.clocks import expiry, running
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.state import Batch, Certificate
from batchtrack.facility.site import Site
from batchtrack.identity import ChainOfIdentity, PaperCode, encode
from batchtrack.product.model import Product
from batchtrack.services.certificates.history import Signed, deviation_lines, signature_lines, time_lines
from batchtrack.services.certificates.results import dose_derivations, pending_tests, result_lines
from batchtrack.services.certificates.words import (
    COPY_IS_NOT_SIGNED,
    FIELD_TITLES,
    IN_INK,
    SEE_RESULTS,
    SEE_STATEMENT,
    SUPPLY_TITLE,
    SUPPLY_WARNING,
)
from batchtrack.services.file_signatures import file_notice
from batchtrack.services.marks import Mark
from batchtrack.services.papers import CertificateContent, NumberedField
from batchtrack.services.root_certificate import root_of
from batchtrack.services.sheet import NO_LETTERHEAD, Letterhead
from batchtrack.services.showing import show_compared, show_utc

_NONE_YET = "not known"
_OF_THE_PRODUCT = (1, 2, 3, 4, 5, 6, 10, 11, 13)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a certificate is about."""

    product: Product
    batch: Batch
    certificate: Certificate
    site: Site
    signed: Signed
    letterhead: Letterhead = NO_LETTERHEAD


def certificate_content(
    about: Subject, mark: Mark | None = None, mark_words: str = "", checkpoint: str = ""
) -> CertificateContent:
    """The content of the issued paper, or of a marked copy of it."""
    product, batch, certificate, site = about.product, about.batch, about.certificate, about.site
    chain = ChainOfIdentity(batch.chain)
    stage = product.stage(certificate.stage)
    notice = COPY_IS_NOT_SIGNED if mark else _file_is_signed(about)
    return CertificateContent(
        number=certificate.number,
        document_code=encode(PaperCode(certificate.number)),
        title=SUPPLY_TITLE if certificate.failed else stage.title,
        warning=_warning(about),
        facility=site.name,
        facility_lines=about.letterhead.lines,
        product=f"{product.title}, {product.code} version {product.version}",
        subject=batch.subject,
        chain=chain.short.rpartition(" ")[0],
        chain_check=chain.check_character,
        batch=batch.id,
        stage=certificate.stage,
        statement=certificate.statement,
        fields=_fields(about, notice),
        results=result_lines(product, batch, site),
        pending=pending_tests(product, batch, site),
        doses=dose_derivations(product, batch, site, certificate.stage),
        times=time_lines(product, batch, site),
        deviations=deviation_lines(batch),
        signatures=signature_lines(product, batch, certificate, site, about.signed),
        head_hash=certificate.hash,
        signature_notice=notice,
        demonstration=site.demonstration or product.demonstration,
        issued=f"{show_time(certificate.made.at, site.zone)} ({show_utc(certificate.made.at)})",
        mark=mark,
        mark_words=mark_words,
        checkpoint=checkpoint,
        root=root_of(site),
        by_hand=_by_hand(about) if about.letterhead.signed_in_ink else (),
        sheet=about.letterhead.sheet,
    )


def _warning(about: Subject) -> str:
    failed = about.certificate.failed
    if not failed:
        return ""
    mark = about.site.decimal_mark
    lines = []
    for each in failed:
        test = about.product.test(each.test)
        value, criterion = show_compared(each.value, each.criterion, test.quantity, test.unit, mark)
        lines.append(f"{test.label} {value}, criterion {criterion}, deviation {each.deviation}")
    return SUPPLY_WARNING.format(physician=about.certificate.physician, tests="; ".join(lines))


def _fields(about: Subject, notice: str) -> tuple[NumberedField, ...]:
    texts: dict[int, tuple[str, ...]] = {
        number: (about.product.certificate.fields.get(str(number), _NONE_YET),) for number in _OF_THE_PRODUCT
    }
    texts |= {
        7: (about.batch.id,),
        8: (_manufactured(about),),
        9: _expires(about),
        12: (SEE_RESULTS,),
        14: (SEE_STATEMENT,),
        15: (_signer(about),),
        16: (notice,),
        17: (show_time(about.certificate.made.at, about.site.zone),),
    }
    return tuple(NumberedField(number, FIELD_TITLES[number], texts[number]) for number in sorted(texts))


def _manufactured(about: Subject) -> str:
    """The day the product was filled: when its last expiry clock began."""
    started = [clock.started for clock in running(about.product, about.batch) if clock.definition.expiry]
    return show_time(max(started), about.site.zone) if started else _NONE_YET


def _expires(about: Subject) -> tuple[str, ...]:
    end = expiry(about.product, about.batch)
    if end is None:
        return (_NONE_YET,)
    return (show_time(end, about.site.zone), f"({show_utc(end)})")


def _file_is_signed(about: Subject) -> str:
    return file_notice(about.signed.name(about.certificate.made.who), about.site, about.letterhead)


def _by_hand(about: Subject) -> tuple[str, ...]:
    return (IN_INK.format(name=about.signed.name(about.certificate.made.who)),)


def _signer(about: Subject) -> str:
    who = about.certificate.made.who
    role = about.product.roles[about.product.stage(about.certificate.stage).by]
    return f"{about.signed.name(who)}, {role.replace('_', ' ')}"
