"""The times, deviations and signatures of a certificate."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from batchtrack.batch.questions.clocks import expiry, running
from batchtrack.batch.questions.times import show_time
from batchtrack.batch.rules.windows import hours_minutes
from batchtrack.batch.state import Certificate, Deviation, Signature
from batchtrack.product.model import ClockDefinition, Product
from batchtrack.services.certificates.spoken import Spoken
from batchtrack.services.certificates.words import KEY, SUPPLY_MEANING, cause_words
from batchtrack.services.paper_words import Words
from batchtrack.services.papers import DeviationLine, SignatureLine, SupplyLine, TimeLine
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


def time_lines(told: Spoken) -> tuple[TimeLine, ...]:
    """When each clock started and ends, the expiry, and the administration where it happened."""
    clocks = running(told.product, told.batch)
    moments = [(_began(told.product, clock.definition), clock.started) for clock in clocks]
    moments += [
        (f"{_began(told.product, clock.definition)} + {hours_minutes(clock.ends - clock.started)}", clock.ends)
        for clock in clocks
        if clock.ends is not None
    ]
    end = expiry(told.product, told.batch)
    if end is not None:
        moments.append((told.say("Expiry"), end))
    if told.batch.administered is not None:
        moments.append((told.say("Administration begun"), told.batch.administered.started))
    return tuple(TimeLine(label, told.time(moment), show_utc(moment)) for label, moment in moments)


def _began(product: Product, clock: ClockDefinition) -> str:
    """What started a clock, in the words of the row that holds its time."""
    return product.field(clock.starts)[1].label


def deviation_lines(told: Spoken) -> tuple[DeviationLine, ...]:
    """Every deviation of the batch, with QA's assessment."""
    return tuple(_deviation(told.say, known) for known in told.batch.deviations)


def signature_lines(told: Spoken, certificate: Certificate, signed: Signed) -> tuple[SignatureLine, ...]:
    """The reviewer's and the certifying person's signatures: printed name, meaning, time (21 CFR 11.50)."""
    stage = told.product.stage(certificate.stage)
    reviews = [done for done in told.batch.reviews if done.stage == certificate.stage]
    lines = [
        _line(told, review.made, stage.reviewer, told.say("review of the record"), signed) for review in reviews[-1:]
    ]
    meaning = told.say(SUPPLY_MEANING) if certificate.failed else told.say("certification: {stage}", stage=stage.title)
    return (*lines, _line(told, certificate.made, stage.by, meaning, signed))


def supply_lines(told: Spoken) -> tuple[SupplyLine, ...]:
    """What was evaluated, asked for, told and accepted before the supply, each as its document says it."""
    return tuple(
        SupplyLine(
            told.say(note.record.value.replace("_", " ")),
            f"{note.person}, {note.organisation}",
            note.reference,
            show_time(note.at, note.zone),
            show_utc(note.at),
        )
        for note in told.batch.supply_notes
    )


def role_words(told: Spoken, role: str) -> str:
    """The facility's role behind a role of the product's document."""
    return told.say(told.product.roles[role].replace("_", " "))


def _line(told: Spoken, made: Signature, role: str, meaning: str, signed: Signed) -> SignatureLine:
    return SignatureLine(
        name=signed.name(made.who),
        role=role_words(told, role),
        meaning=meaning,
        local=told.time(made.at),
        utc=show_utc(made.at),
        key=_key(told.say, signed.signers.get(made.version, "")),
    )


def _key(say: Words, signer: str) -> str:
    """The start of the certificate's fingerprint, in groups that can be compared by eye; empty where none is known."""
    digits = signer.partition(":")[2][:_DIGITS]
    groups = " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
    return say(KEY, fingerprint=groups) if digits else ""


def _deviation(say: Words, known: Deviation) -> DeviationLine:
    if known.assessed is None:
        assessment = say("not assessed")
    else:
        assessment = f"{say('acceptable') if known.acceptable else say('not acceptable')}: {known.impact}"
    return DeviationLine(
        number=str(known.number),
        what=cause_words(known.cause, known.values, known.words, say),
        grade=say(known.grade.value),
        assessment=assessment,
        standing=say("open") if known.closed is None else say("closed: {conclusion}", conclusion=known.conclusion),
    )
