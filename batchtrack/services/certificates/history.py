"""The times, deviations and signatures of a certificate."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from batchtrack.batch.questions.clocks import expiry, running
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.windows import hours_minutes
from batchtrack.batch.state import Batch, Certificate, Deviation, Signature
from batchtrack.facility.site import Site
from batchtrack.product.model import ClockDefinition, Product, ReleaseStage
from batchtrack.services.certificates.words import KEY, SUPPLY_MEANING, cause_words
from batchtrack.services.papers import DeviationLine, SignatureLine, TimeLine
from batchtrack.services.showing import show_utc

Names = Mapping[str, str]
Signers = Mapping[int, str]
"""What the rows of a batch name as their signers, by version, for example ``person:9f86d081…``."""

_DIGITS: Final = 16
_GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class Signed:
    """How a signature's person is called, and which key it was made with."""

    names: Names
    signers: Signers

    def name(self, person: str) -> str:
        """How a person is called, by id; the id where nobody is known by it."""
        return self.names.get(person, person)


def time_lines(product: Product, batch: Batch, site: Site) -> tuple[TimeLine, ...]:
    """When each clock started and ends, the expiry, and the administration where it happened."""
    clocks = running(product, batch)
    moments = [(_began(product, clock.definition), clock.started) for clock in clocks]
    moments += [
        (f"{_began(product, clock.definition)} + {hours_minutes(clock.ends - clock.started)}", clock.ends)
        for clock in clocks
        if clock.ends is not None
    ]
    end = expiry(product, batch)
    if end is not None:
        moments.append(("Expiry", end))
    if batch.administered is not None:
        moments.append(("Administration begun", batch.administered.started))
    return tuple(TimeLine(label, show_time(moment, site.zone), show_utc(moment)) for label, moment in moments)


def _began(product: Product, clock: ClockDefinition) -> str:
    """What started a clock, in the words of the row that holds its time."""
    return product.field(clock.starts)[1].label


def deviation_lines(batch: Batch) -> tuple[DeviationLine, ...]:
    """Every deviation of the batch, with QA's assessment."""
    return tuple(_deviation(known) for known in batch.deviations)


def signature_lines(
    product: Product, batch: Batch, certificate: Certificate, site: Site, signed: Signed
) -> tuple[SignatureLine, ...]:
    """The reviewer's and the certifying person's signatures: printed name, meaning, time (21 CFR 11.50)."""
    stage = product.stage(certificate.stage)
    reviews = [done for done in batch.reviews if done.stage == certificate.stage]
    lines = [
        _line(review.made, product.roles[stage.reviewer], "review of the record", site, signed)
        for review in reviews[-1:]
    ]
    meaning = SUPPLY_MEANING if certificate.failed else _meaning(stage)
    return (*lines, _line(certificate.made, product.roles[stage.by], meaning, site, signed))


def _meaning(stage: ReleaseStage) -> str:
    return f"certification: {stage.title}"


def _line(made: Signature, role: str, meaning: str, site: Site, signed: Signed) -> SignatureLine:
    return SignatureLine(
        name=signed.name(made.who),
        role=role.replace("_", " "),
        meaning=meaning,
        local=show_time(made.at, site.zone),
        utc=show_utc(made.at),
        key=_key(signed.signers.get(made.version, "")),
    )


def _key(signer: str) -> str:
    """The start of the certificate's fingerprint, in groups that can be compared by eye; empty where none is known."""
    digits = signer.partition(":")[2][:_DIGITS]
    groups = " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
    return KEY.format(fingerprint=groups) if digits else ""


def _deviation(known: Deviation) -> DeviationLine:
    if known.assessed is None:
        assessment = "not assessed"
    else:
        assessment = f"{'acceptable' if known.acceptable else 'not acceptable'}: {known.impact}"
    return DeviationLine(
        number=str(known.number),
        what=cause_words(known.cause, known.values, known.words),
        grade=known.grade.value,
        assessment=assessment,
        standing="open" if known.closed is None else f"closed: {known.conclusion}",
    )
