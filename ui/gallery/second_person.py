"""The composition of the second person's signature."""

from PySide6.QtWidgets import QWidget

from ui.components.signature_sheet import SignatureFacts, SignatureSheet
from ui.gallery import invented


def second_person_sheet(parent: QWidget) -> SignatureSheet:
    """A sheet in which a second person verifies an invented step."""
    facts = SignatureFacts(
        banner=invented.BANNER,
        about="S15 Resuspend and count",
        list_title="What is being verified",
        entries=invented.SIGNED,
        title="Verify as second person",
        meaning="I have checked these entries against the work and confirm them.",
        act="Verify and sign",
        back="Back to step",
        performed="Performed by Technician A, 26-Nov-2026 12:38 CET",
        hint="Technician A performed this step, so another person verifies.",
        name="Technician B",
    )
    return SignatureSheet(parent, facts)
