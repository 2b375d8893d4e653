"""Everything that a batch certificate says, from the record alone."""

from dataclasses import dataclass

from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.supplying import STATEMENT
from batchtrack.batch.state import Certificate
from batchtrack.identity import ChainOfIdentity, PaperCode, encode
from batchtrack.services.certificates.fields import numbered_fields
from batchtrack.services.certificates.history import Signed, deviation_lines, signature_lines, supply_lines, time_lines
from batchtrack.services.certificates.results import dose_derivations, pending_tests, result_lines
from batchtrack.services.certificates.spoken import Spoken
from batchtrack.services.certificates.words import COPY_IS_NOT_SIGNED, IN_INK, SUPPLY_TITLE, SUPPLY_WARNING
from batchtrack.services.file_signatures import file_notice
from batchtrack.services.marks import Mark
from batchtrack.services.papers import CertificateContent
from batchtrack.services.root_certificate import root_of
from batchtrack.services.sheet import NO_LETTERHEAD, Letterhead
from batchtrack.services.showing import show_compared, show_utc


@dataclass(frozen=True, slots=True)
class Subject:
    """What a certificate is about."""

    told: Spoken
    certificate: Certificate
    signed: Signed
    letterhead: Letterhead = NO_LETTERHEAD


def certificate_content(
    about: Subject, mark: Mark | None = None, mark_words: str = "", checkpoint: str = ""
) -> CertificateContent:
    """The content of the issued paper, or of a marked copy of it."""
    told, certificate, say = about.told, about.certificate, about.told.say
    product, batch, site = told.product, told.batch, told.site
    chain = ChainOfIdentity(batch.chain)
    signer = about.signed.name(certificate.made.who)
    notice = say(COPY_IS_NOT_SIGNED) if mark else file_notice(signer, site, about.letterhead, say)
    return CertificateContent(
        number=certificate.number,
        document_code=encode(PaperCode(certificate.number)),
        language=say.language.value,
        form=product.certificate.form,
        title=say(SUPPLY_TITLE) if certificate.failed else product.stage(certificate.stage).title,
        warning=_warning(about),
        facility=site.name,
        facility_lines=told.head_lines(about.letterhead.lines),
        product=told.named,
        subject=batch.subject,
        chain=chain.short.rpartition(" ")[0],
        chain_check=chain.check_character,
        batch=batch.id,
        stage=say(certificate.stage),
        statement=_statement(about),
        supply=supply_lines(told) if certificate.failed else (),
        signed_statement=_signed_statement(about),
        fields=numbered_fields(told, certificate, signer, notice),
        results=result_lines(told),
        pending=pending_tests(told),
        doses=dose_derivations(told, certificate.stage),
        times=time_lines(told),
        deviations=deviation_lines(told),
        signatures=signature_lines(told, certificate, about.signed),
        head_hash=certificate.hash,
        signature_notice=notice,
        demonstration=site.demonstration or product.demonstration,
        issued=f"{show_time(certificate.made.at, site.zone)} ({show_utc(certificate.made.at)})",
        mark=mark,
        mark_words=mark_words,
        checkpoint=checkpoint,
        root=root_of(site),
        by_hand=(say(IN_INK, name=signer),) if about.letterhead.signed_in_ink else (),
        sheet=about.letterhead.sheet,
    )


def _signed_statement(about: Subject) -> str:
    """The statement in the words that were signed, where the paper speaks another language."""
    signed = about.certificate.statement
    return "" if _statement(about) == signed else signed


def _statement(about: Subject) -> str:
    statement = about.certificate.statement
    return about.told.say(STATEMENT) if statement == STATEMENT else about.told.recorded(statement)


def _warning(about: Subject) -> str:
    failed, told = about.certificate.failed, about.told
    if not failed:
        return ""
    lines = []
    for each in failed:
        test = told.product.test(each.test)
        value, criterion = show_compared(each.value, each.criterion, test.quantity, test.unit, told.site.decimal_mark)
        lines.append(
            told.say(
                "{test} {value}, criterion {criterion}, deviation {deviation}",
                test=test.label,
                value=told.recorded(value),
                criterion=told.recorded(criterion),
                deviation=each.deviation,
            )
        )
    return told.say(SUPPLY_WARNING, physician=about.certificate.physician, tests="; ".join(lines))
