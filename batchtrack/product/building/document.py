"""The whole product: clocks, tests, release stages and certificate texts around the steps."""

from batchtrack.product.building.labels import build_labels
from batchtrack.product.building.names import Names, declared
from batchtrack.product.building.steps import build_steps
from batchtrack.product.model import (
    CertificateTexts,
    ClockDefinition,
    Product,
    ReleaseStage,
    Replicates,
    TestDefinition,
    TestStage,
)
from batchtrack.product.problems import Lines, Problem, in_order
from batchtrack.product.schema.document import (
    WrittenClock,
    WrittenProduct,
    WrittenReplicates,
    WrittenStage,
    WrittenTest,
)


def build(written: WrittenProduct, lines: Lines, file: str, fingerprint: str) -> Product | tuple[Problem, ...]:
    """The model of a written document, or every name and label in it that is missing.

    Args:
        written: the document in its written form.
        lines: where each part stands.
        file: what problems call the document.
        fingerprint: SHA-256 of the document's bytes, hexadecimal.
    """
    names = declared(written, lines, file)
    product = Product(
        code=written.product,
        version=written.version,
        title=written.title,
        fingerprint=fingerprint,
        demonstration=written.demonstration,
        roles=written.roles,
        clocks=tuple(_clock(clock, names) for clock in written.clocks),
        steps=build_steps(written, names),
        tests=tuple(_test(test, names) for test in written.tests),
        stages=tuple(_stage(stage) for stage in written.release),
        certificate=CertificateTexts(written.certificate, written.certificate_form),
        order=written.order,
        late_after=written.late_after,
        phone_exception=written.phone_exception,
        planned_use=written.planned_use,
        labels=None if written.labels is None else build_labels(written.labels),
        relation=written.relation,
        tell_within=written.tell_within,
        alert_contacts=written.alert_contacts,
        translations=written.translations,
    )
    return in_order(names.problems) or product


def _clock(written: WrittenClock, names: Names) -> ClockDefinition:
    origin = names.origin(written.origin, "clocks", written.id)
    return ClockDefinition(
        written.id, written.label, written.starts, written.limit, written.expiry, written.warn, origin, written.alarm
    )


def _test(written: WrittenTest, names: Names) -> TestDefinition:
    return TestDefinition(
        id=written.id,
        label=written.label,
        method=written.method,
        quantity=written.quantity or "",
        unit=written.unit or "",
        words=written.words,
        criterion=written.criterion,
        stage=written.stage,
        test_class=written.test_class,
        sample=written.sample,
        takes=written.takes,
        interim_days=written.interim_days,
        origin=names.origin(written.origin, "tests", written.id),
        field=written.field,
        alert=written.alert,
        identity=written.identity,
        instrument=written.instrument,
        valid_when=written.valid_when,
        retests=written.retests or 0,
        missing=written.missing,
        replicates=None if written.replicates is None else _replicates(written.replicates),
    )


def _replicates(written: WrittenReplicates) -> Replicates:
    return Replicates(written.count, written.counts, written.spread)


def _stage(written: WrittenStage) -> ReleaseStage:
    needs = tuple(TestStage) if isinstance(written.needs, str) else written.needs
    return ReleaseStage(written.stage, written.title, needs, written.by, written.reviewer, written.statement)
