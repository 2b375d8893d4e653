"""A certificate that is plainly made up: a demonstration facility, a product REX-001, people by their roles."""

import dataclasses
from typing import Final

from batchtrack.facility.stationery import PageFormat
from batchtrack.identity import PaperCode, encode
from batchtrack.services.papers import (
    CertificateContent,
    DeviationLine,
    DoseDerivation,
    FieldKind,
    NumberedField,
    PendingTest,
    ResultLine,
    SignatureLine,
    TimeLine,
)
from batchtrack.services.sheet import Sheet

FACILITY: Final = "Demonstration Cell Therapy Facility A9990"
NOTICE: Final = (
    "Signed in the record with each person's own key: name, meaning and time stand there under the hash below."
)
STATEMENT: Final = (
    "I certify, on the results listed below, that this batch was manufactured and tested at the sites named under 10 "
    "in compliance with good manufacturing practice and with the product specification file. The tests listed as "
    "pending have no final result; each is due on the date shown. Deviations 17 and 18 are assessed and accepted. "
    "Final certification follows when the last result is in."
)
FINAL_STATEMENT: Final = (
    "I certify that this batch was manufactured and tested at the sites named under 10 in compliance with good "
    "manufacturing practice and with the product specification file, that every result is in, and that the records of "
    "processing, packaging and analysis were reviewed. This certificate completes certificate CRT-26-000017-1."
)

_ILLUSTRATIVE: Final = "illustrative value"
_WINDOW: Final = "published composition window"

_FIELDS: Final = (
    ("Name of product", ("REX-001, autologous bone-marrow cells",)),
    ("Importing country", ("Spain",)),
    ("Marketing or clinical trial authorisation number", ("Demonstration trial DEMO-2026-01",)),
    ("Strength, potency", ("6.72 × 10⁸ white cells per syringe, viability 95.2 %",)),
    ("Dosage form", ("Cell suspension for intra-arterial infusion",)),
    ("Package size and type", ("1 syringe, 30 mL",)),
    ("Lot or batch number", ("REX-0042", "Chain of identity A9990 26 000017 K")),
    ("Date of manufacture", ("26-Nov-2026",)),
    ("Expiry date", ("28-Nov-2026 09:15 CET (08:15 UTC)",)),
    (
        "Name, address and authorisation number of all manufacturing and control sites",
        (
            "Manufacture and release: Demonstration Cell Therapy Facility A9990, Example Street 1, DEMO-MIA-0001",
            "Sterility and mycoplasma: Demonstration Microbiology A9991, Example Street 2, DEMO-QC-0002",
            "Draw: Demonstration Hospital A9992, Example Street 3, DEMO-TE-0003",
        ),
    ),
    ("Certificates of GMP compliance of these sites", ("DEMO-GMP-0001, DEMO-GMP-0002",)),
    ("Results of analysis", ()),
    ("Comments", ("Keep at 2 °C to 8 °C. Do not freeze. Do not irradiate. For autologous use only.",)),
    ("Certification statement", ("The statement on page 1 is part of this certificate.",)),
    ("Name and position of the person authorising the release", ("Qualified person A, qualified person",)),
    ("Signature", ("Signed with the own key on 26-Nov-2026 16:20 CET (15:20 UTC)",)),
    ("Date of signature", ("26-Nov-2026",)),
)

_KINDS: Final = {
    **dict.fromkeys((3, 7, 10, 11), FieldKind.IDENTIFIER),
    12: FieldKind.RESULTS,
    16: FieldKind.SIGNATURE,
}


def _result(
    test: str, method: str, criterion: str, reported: str, rounded: str = "", *, basis: str = _ILLUSTRATIVE
) -> ResultLine:
    return ResultLine(test, method, criterion, reported, rounded, "conforms", basis, basis == _ILLUSTRATIVE)


RESULTS: Final = (
    _result("Identity", "Label against order, two persons", "A9990 26 000017 K", "match", basis="order"),
    _result("Appearance", "Visual inspection", "reddish, homogeneous, no clots, no leak", "reddish, homogeneous"),
    _result("Volume", "Weight and density", "27 mL to 33 mL", "30.04 mL", "30 mL"),
    _result(
        "White cells, total",
        "Analyser, nRBC corrected",
        "4.0 × 10⁸ to 12.0 × 10⁸",
        "6.721 × 10⁸",
        "6.7 × 10⁸",
        basis=_WINDOW,
    ),
    _result(
        "Mononuclear cells", "Flow cytometry", "25.3 % to 83.3 % of white cells", "70.02 %", "70.0 %", basis=_WINDOW
    ),
    _result("Granulocytes", "Flow cytometry", "16.7 % to 74.7 % of white cells", "28.1 %", "28.1 %", basis=_WINDOW),
    _result(
        "CD34⁺ cells",
        "Flow cytometry, ISHAGE single platform",
        "1.4 % to 10.0 % of white cells",
        "2.10 %",
        "2.1 %",
        basis=_WINDOW,
    ),
    _result("Red cells : white cells", "Analyser", "≤ 6.7", "5.357", "5.4", basis=_WINDOW),
    _result("Platelets : white cells", "Analyser", "≤ 32", "22.32", "22", basis=_WINDOW),
    _result("Viability", "7-AAD flow cytometry", "≥ 70 %", "95.2 %", "95 %"),
    _result("Endotoxin", "Kinetic chromogenic cartridge", "≤ 13.0 EU/mL", "< 0.05 EU/mL", "< 0.05 EU/mL"),
    _result("Gram stain", "Microscopy", "no organisms seen", "no organisms seen"),
    _result("Haematocrit", "Analyser", "≤ 5 %", "1.1 %", "1 %"),
    _result("Osmolality", "Freezing point", "280 mOsm/kg to 340 mOsm/kg", "301 mOsm/kg", "301 mOsm/kg"),
    _result("pH", "Potentiometry", "6.8 to 7.6", "7.21", "7.2"),
    _result("Container integrity", "Visual inspection", "no leak, seal whole", "no leak, seal whole"),
    _result("Transport temperature", "Logger, minimum and maximum", "2 °C to 8 °C", "3.1 °C to 6.4 °C", "3 °C to 6 °C"),
)
PENDING: Final = (
    PendingTest(
        "Sterility, product",
        "Automated culture, aerobic and anaerobic",
        "incubating since 26-Nov-2026 14:05 CET; no reading yet",
        "10-Dec-2026",
    ),
    PendingTest(
        "Sterility, starting material",
        "Automated culture, aerobic and anaerobic",
        "incubating since 26-Nov-2026 12:40 CET; no reading yet",
        "10-Dec-2026",
    ),
    PendingTest("Mycoplasma", "Nucleic acid amplification", "sample at the laboratory", "30-Nov-2026"),
)
DOSES: Final = (
    DoseDerivation(
        "White-cell dose",
        "6.7 × 10⁸ cells",
        "4.0 × 10⁸ to 12.0 × 10⁸ cells",
        "conforms",
        (
            "White cells 22.4 × 10⁹/L, as reported by the analyser",
            "22.4 × 10⁹/L = 2.24 × 10⁷/mL",
            "Final volume 30.0 mL",
            "2.24 × 10⁷/mL × 30.0 mL = 6.72 × 10⁸ cells",
            "Compared with one decimal of 10⁸, half up (USP General Notices 7.20): 6.7 × 10⁸ cells",
        ),
        demonstration=False,
    ),
    DoseDerivation(
        "Endotoxin per body weight and hour",
        "< 0.02 EU/kg/h",
        "≤ 5 EU/kg/h",
        "conforms",
        (
            "Endotoxin < 0.05 EU/mL × 30.0 mL = < 1.5 EU",
            "Body weight 78 kg, infusion 30 min, counted as 1 h",
            "< 1.5 EU ÷ 78 kg ÷ 1 h = < 0.0192… EU/kg/h",
        ),
        demonstration=True,
    ),
)
TIMES: Final = (
    TimeLine("End of collection", "26-Nov-2026 09:15 CET", "26-Nov-2026 08:15 UTC"),
    TimeLine("Received", "26-Nov-2026 11:02 CET", "26-Nov-2026 10:02 UTC"),
    TimeLine("Filled", "26-Nov-2026 14:31 CET", "26-Nov-2026 13:31 UTC"),
    TimeLine("Certified", "26-Nov-2026 16:20 CET", "26-Nov-2026 15:20 UTC"),
    TimeLine("Expiry, 48 h after the end of collection", "28-Nov-2026 09:15 CET", "28-Nov-2026 08:15 UTC"),
)
DEVIATIONS: Final = (
    DeviationLine(
        "Deviation 17",
        "The marrow arrived with the logger reading 8.6 °C for 11 minutes between 10:20 CET and 10:31 CET. The courier "
        "opened the box at the hospital gate to show the order, and the lid stood open while the papers were compared. "
        "The bag itself stayed closed and its seal was whole on receipt. Technician A set the bag aside, recorded the "
        "logger's minimum, maximum and time out of range, and called QA before the bag was opened.",
        "minor",
        "The excursion was 0.6 °C above the upper limit for 11 minutes. The transport validation shows unchanged "
        "viability after 4 h at 12 °C, and viability on receipt was 97.1 %. No effect on the product is expected. The "
        "courier is instructed anew on 30-Nov-2026; the instruction for the hand-over at the gate is changed.",
        "assessed and accepted by QA reviewer A",
    ),
    DeviationLine(
        "Deviation 18",
        "During the second wash the centrifuge stopped after 6 of 10 minutes with a lid message. Technician A waited "
        "until the rotor stood, found the bag upright and whole, and restarted the run from its start with the same "
        "settings after Verifier B had looked at the bag. The step took 17 minutes longer than planned. No other batch "
        "was in the room. The maker's service was called and found a worn lid switch, which was replaced on the same "
        "day; the centrifuge was requalified before its next use.",
        "major",
        "The cells were spun for 16 minutes in total where 10 are planned. Recovery of mononuclear cells was 75.7 %, "
        "inside the band of the last 20 batches, and viability after the step was 95.2 %. The time from the end of "
        "collection to the fill was 5 h 16 min where 24 h are allowed. The batch is not affected. A check of the lid "
        "switch is added to the monthly maintenance.",
        "assessed and accepted by QA reviewer A; corrective action open",
    ),
)
SIGNATURES: Final = (
    SignatureLine(
        "QA reviewer A",
        "quality assurance",
        "reviewed the record of this batch",
        "26-Nov-2026 16:02 CET",
        "26-Nov-2026 15:02 UTC",
    ),
    SignatureLine(
        "Qualified person A",
        "qualified person",
        "certifies this batch for release, stage 1",
        "26-Nov-2026 16:20 CET",
        "26-Nov-2026 15:20 UTC",
        "key 01da bbbb 2f57 7267",
    ),
)


def stage_1() -> CertificateContent:
    """A certificate on rapid tests, three results pending."""
    return CertificateContent(
        number="CRT-26-000017-1",
        document_code=encode(PaperCode("CRT-26-000017-1")),
        title="Batch certificate, stage 1",
        facility=FACILITY,
        facility_lines=("Example Street 1, 00000 Example Town", "Authorisation DEMO-MIA-0001 · telephone 00 000 0000"),
        product="REX-001",
        subject="SUBJ-0017",
        chain="A9990 26 000017",
        chain_check="K",
        batch="REX-0042",
        stage="certification on rapid tests",
        statement=STATEMENT,
        fields=tuple(
            NumberedField(number, title, lines, _KINDS.get(number, FieldKind.TEXT))
            for number, (title, lines) in enumerate(_FIELDS, start=1)
        ),
        results=RESULTS,
        pending=PENDING,
        doses=DOSES,
        times=TIMES,
        deviations=DEVIATIONS,
        signatures=SIGNATURES,
        head_hash="3fa912c47be0d5518a6b2f9910e47c3da1b2c3d4e5f60718293a4b5c6d7e8f90",
        signature_notice=NOTICE,
        demonstration=True,
        issued="26-Nov-2026 16:20 CET (15:20 UTC)",
        root="5b9f0c2ad1e84477" * 4,
        checkpoint="c07714f6a3be9920" * 4,
    )


def on(content: CertificateContent, page: PageFormat) -> CertificateContent:
    """The same on another paper."""
    return dataclasses.replace(content, sheet=Sheet(page))


def final() -> CertificateContent:
    """The certificate that completes it: nothing pending, late results listed."""
    late = (
        _result(
            "Sterility, product", "Automated culture, aerobic and anaerobic", "no growth, 14 days", "no growth, day 14"
        ),
        _result(
            "Sterility, starting material",
            "Automated culture, aerobic and anaerobic",
            "no growth, 14 days",
            "no growth, day 14",
        ),
        _result("Mycoplasma", "Nucleic acid amplification", "not detected", "not detected"),
    )
    return dataclasses.replace(
        stage_1(),
        number="CRT-26-000017-2",
        document_code=encode(PaperCode("CRT-26-000017-2")),
        title="Batch certificate, final",
        stage="final certification",
        statement=FINAL_STATEMENT,
        results=RESULTS + late,
        pending=(),
        issued="10-Dec-2026 11:40 CET (10:40 UTC)",
    )
