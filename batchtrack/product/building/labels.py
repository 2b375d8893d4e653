"""Labels, from the written form to the model."""

from batchtrack.identity import Movement
from batchtrack.product.labelling import Destination, LabelKind, Labels, Markers
from batchtrack.product.schema.labels import WrittenDestination, WrittenLabelKind, WrittenLabels, WrittenMarkers


def build_labels(written: WrittenLabels) -> Labels:
    """The labels of a product; names in them are looked up by the static check."""
    return Labels(
        obligatory=written.obligatory,
        fact=written.fact,
        fact_changes=written.fact_changes,
        establishment=written.establishment or "",
        site=written.site or "",
        collected=written.collected or "",
        blood_group=written.blood_group or "",
        destinations=tuple(_destination(each) for each in written.destinations),
        kinds=tuple(_kind(each) for each in written.kinds),
        counts=written.counts,
        markers=None if written.markers is None else _markers(written.markers),
        texts=written.texts,
        attached=frozenset(written.attached),
        accompanying=frozenset(written.accompanying),
    )


def _destination(written: WrittenDestination) -> Destination:
    return Destination(
        study=written.study,
        site=written.site,
        regimes=written.regimes,
        language=written.language,
        patient=written.patient,
        movement=Movement[written.leaves.upper()],
        centre_exempt=written.centre_exempt,
    )


def _kind(written: WrittenLabelKind) -> LabelKind:
    return LabelKind(
        id=written.id,
        label=written.label,
        stage=written.stage,
        size=written.size,
        containers=written.containers,
        elements=written.elements,
        by_hand=frozenset(written.by_hand),
        texts=written.texts,
    )


def _markers(written: WrittenMarkers) -> Markers:
    return Markers(written.fields, written.pending, written.complete)
