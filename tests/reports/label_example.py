"""Contents of labels for tests: every regime's words in every language, on every size."""

from datetime import datetime

from batchtrack.identity import (
    ChainCode,
    ChainOfIdentity,
    ContainerCode,
    Din,
    DinCode,
    ExpiryCode,
    MessageCode,
    ProductCode,
)
from batchtrack.product.labelling import Element, LabelSize, Language, Regime, caption, statement
from batchtrack.product.labelling.choices import BOUND, FIXED
from batchtrack.services.labels.content import LabelContent, LabelLine, PrintedCode, Symbology

CHAIN = ChainOfIdentity("CHA999026000017")
DIN = DinCode(Din("A999126000017"))
PRODUCT = ProductCode("S1697", "1", "00")
EXPIRY = ExpiryCode(datetime(2026, 11, 27, 9, 40))  # noqa: DTZ001 - structure 005 is wall time

STATEMENTS = {
    Regime.EU_INVESTIGATIONAL: (Element.AUTOLOGOUS, Element.TRIAL_USE_ONLY),
    Regime.EU_ATMP: (Element.AUTOLOGOUS, Element.HUMAN_ORIGIN, Element.OUT_OF_REACH),
    Regime.EU_TISSUES_AND_CELLS: (Element.AUTOLOGOUS, Element.HUMAN_CELLS, Element.DO_NOT_IRRADIATE),
    Regime.US_1271: (Element.AUTOLOGOUS, Element.DO_NOT_IRRADIATE),
    Regime.US_INVESTIGATIONAL: (Element.AUTOLOGOUS, Element.US_INVESTIGATIONAL_USE),
}
_TEXTS = {
    Element.STRENGTH: "4.0 × 10⁸ to 1.2 × 10⁹ white cells",
    Element.FORM_AND_ROUTE: "Suspension, 30 mL, into an artery of the leg",
    Element.VOLUME: "30.2 mL",
    Element.ADDITIVES: "Saline, albumin, heparin",
    Element.STORAGE: "15 to 25 °C, do not freeze",
    Element.CONTACT: "Demonstration facility A9990, no address, telephone 000",
    Element.EXPIRY: "2026-11-27 09:40 CET\n(2026-11-27 08:40 UTC)",
}


def label(
    size: LabelSize,
    language: Language = Language.ENGLISH,
    regime: Regime = Regime.EU_INVESTIGATIONAL,
    *,
    warned: bool = True,
) -> LabelContent:
    """A product label; on the smallest size only what has to stay on the container."""
    small = size is LabelSize.SMALL
    structures = (DIN, PRODUCT, EXPIRY)
    codes = tuple(PrintedCode(code, Symbology.CODE_128, "Code") for code in structures)
    fixed = [statement(element, language) for element in STATEMENTS[regime] if element in FIXED | set(BOUND)]
    warning = [statement("not_evaluated", language), statement("biohazard", language)] if warned else []
    patient = LabelLine(caption("subject", language), "REX-0042")
    lines = tuple(LabelLine(caption(element, language), text) for element, text in _TEXTS.items())
    return LabelContent(
        title="Product label",
        author="Demonstration facility",
        language=language.value,
        size=size,
        heading="HPC, MARROW",
        statements=() if small else tuple(text for text in (*fixed, *warning) if text),
        biohazard=warned and not small,
        own=PrintedCode(ContainerCode(CHAIN, 8, 1), Symbology.DATA_MATRIX),
        codes=() if small else codes[:2] if size is LabelSize.HALF else codes,
        message=PrintedCode(MessageCode((*structures, ChainCode(CHAIN))), Symbology.DATA_MATRIX),
        lines=(patient,) if small else (patient, *lines[: 2 if size is LabelSize.HALF else None]),
        foot=caption("label", language).format(number=1, place=1, total=3),
        stock="000123",
        demonstration=caption("demonstration", language),
    )
