"""The words that labels bring themselves, by language: statements, and captions before what the record fills in."""

from collections.abc import Mapping
from typing import Final

from batchtrack.product.labelling.choices import Element, Language, PatientMark

E = Element
L = Language

_STATEMENTS: Final[Mapping[Element | str, tuple[str, str, str]]] = {
    E.AUTOLOGOUS: ("FOR AUTOLOGOUS USE ONLY", "NUR ZUR AUTOLOGEN VERWENDUNG", "EXCLUSIVAMENTE PARA USO AUTÓLOGO"),
    E.INTENDED_RECIPIENT: (
        "FOR USE BY INTENDED RECIPIENT ONLY",
        "NUR FÜR DEN VORGESEHENEN EMPFÄNGER",
        "SOLO PARA EL RECEPTOR PREVISTO",
    ),
    E.TRIAL_USE_ONLY: (
        "For clinical trial use only",
        "Nur für klinische Prüfungen",
        "Solo para uso en ensayos clínicos",
    ),
    E.US_INVESTIGATIONAL_USE: (
        "Caution: New Drug—Limited by Federal (or United States) law to investigational use.",
        "",
        "",
    ),
    E.HUMAN_ORIGIN: (
        "This product contains cells of human origin.",
        "Dieses Arzneimittel enthält Zellen menschlichen Ursprungs.",
        "Este medicamento contiene células de origen humano.",
    ),
    E.OUT_OF_REACH: (
        "Keep out of the sight and reach of children.",
        "Arzneimittel für Kinder unzugänglich aufbewahren.",
        "Mantener fuera de la vista y del alcance de los niños.",
    ),
    E.HUMAN_CELLS: ("HUMAN TISSUES/CELLS", "MENSCHLICHE GEWEBE/ZELLEN", "TEJIDOS/CÉLULAS HUMANOS"),
    E.HANDLE_WITH_CARE: ("HANDLE WITH CARE", "VORSICHTIG HANDHABEN", "MANIPULAR CON PRECAUCIÓN"),
    E.DO_NOT_IRRADIATE: ("DO NOT IRRADIATE", "NICHT BESTRAHLEN", "NO IRRADIAR"),
    E.NO_LEUKOREDUCTION: (
        "DO NOT USE LEUKOREDUCTION FILTERS",
        "KEINE LEUKOZYTENFILTER VERWENDEN",
        "NO UTILIZAR FILTROS DE LEUCORREDUCCIÓN",
    ),
    E.IDENTIFY_RECIPIENT: (
        "PROPERLY IDENTIFY INTENDED RECIPIENT AND PRODUCT",
        "EMPFÄNGER UND PRODUKT SORGFÄLTIG IDENTIFIZIEREN",
        "IDENTIFICAR CORRECTAMENTE AL RECEPTOR Y EL PRODUCTO",
    ),
    "not_evaluated": (
        "NOT EVALUATED FOR INFECTIOUS SUBSTANCES",
        "NICHT AUF INFEKTIÖSE SUBSTANZEN UNTERSUCHT",
        "NO EVALUADO PARA SUSTANCIAS INFECCIOSAS",
    ),
    "biohazard": ("BIOLOGICAL HAZARD", "BIOGEFÄHRDUNG", "RIESGO BIOLÓGICO"),
    "reactive": (
        "WARNING: Reactive test results for {agents}",
        "WARNUNG: Reaktive Testergebnisse für {agents}",
        "ADVERTENCIA: Resultados reactivos para {agents}",
    ),
    "advise": (
        "WARNING: Advise patient of communicable disease risks",
        "WARNUNG: Patienten über das Risiko übertragbarer Krankheiten aufklären",
        "ADVERTENCIA: Informar al paciente del riesgo de enfermedades transmisibles",
    ),
}

_CAPTIONS: Final[Mapping[str, tuple[str, str, str]]] = {
    E.DONATION_NUMBER: ("Donation", "Spende", "Donación"),
    E.PRODUCT_CODE: ("Product code", "Produktcode", "Código de producto"),
    E.DONATION_SEQUENCE: ("Donation sequence", "Spendensequenz", "Secuencia de donación"),
    E.BLOOD_GROUP: ("Blood group", "Blutgruppe", "Grupo sanguíneo"),
    E.BATCH_NUMBER: ("Batch", "Ch.-B.", "Lote"),
    E.STRENGTH: ("Contains", "Enthält", "Contiene"),
    E.FORM_AND_ROUTE: ("Form and route", "Form und Anwendung", "Forma y vía"),
    E.TRIAL_REFERENCE: ("Trial", "Prüfung", "Ensayo"),
    E.INVESTIGATOR: ("Investigator", "Prüfer", "Investigador"),
    E.VOLUME: ("Volume", "Volumen", "Volumen"),
    E.ADDITIVES: ("Additives", "Zusätze", "Aditivos"),
    E.STORAGE: ("Storage", "Lagerung", "Conservación"),
    E.COLLECTION_FACILITY: ("Collected at", "Entnommen in", "Extraído en"),
    E.COLLECTION_TIME: ("End of collection", "Ende der Entnahme", "Fin de la extracción"),
    E.PROCESSING_FACILITY: ("Processed at", "Hergestellt in", "Procesado en"),
    E.CONTACT: ("Contact", "Kontakt", "Contacto"),
    E.EXPIRY: ("Expires", "Verwendbar bis", "Caducidad"),
    E.DIRECTIONS: ("Use", "Anwendung", "Uso"),
    E.DISPOSAL: ("Disposal", "Beseitigung", "Eliminación"),
    E.AUTHORISATION: ("Authorisation", "Zulassung", "Autorización"),
    E.DESTINATION: ("To", "An", "A"),
    E.DISTRIBUTION_TIME: ("Distributed", "Abgegeben", "Distribuido"),
    PatientMark.SUBJECT: ("Subject", "Prüfungsteilnehmer", "Sujeto"),
    PatientMark.NAME: ("Name", "Name", "Nombre"),
    PatientMark.DATE_OF_BIRTH: ("Date of birth", "Geburtsdatum", "Fecha de nacimiento"),
    PatientMark.HOSPITAL_NUMBER: ("Hospital no.", "Klinik-Nr.", "N.º de historia"),
    "chain": ("Chain of identity", "Identitätskette", "Cadena de identidad"),
    "container": ("Container", "Behältnis", "Envase"),
    "label": (
        "Label {number}, {place} of {total}",
        "Etikett {number}, {place} von {total}",
        "Etiqueta {number}, {place} de {total}",
    ),
    "demonstration": ("Demonstration", "Demonstration", "Demostración"),
}

_COLUMN: Final = {L.ENGLISH: 0, L.GERMAN: 1, L.SPANISH: 2}


def statement(name: Element | str, language: Language) -> str:
    """The shipped words of a statement; empty where it has none in that language.

    Args:
        name: an element of `FIXED`, or ``not_evaluated``, ``biohazard``, ``reactive`` (with ``{agents}``), ``advise``.
        language: of the destination.
    """
    return _STATEMENTS[name][_COLUMN[language]]


def caption(name: str, language: Language) -> str:
    """What stands before a value; empty for an element that needs no caption."""
    found = _CAPTIONS.get(name)
    return "" if found is None else found[_COLUMN[language]]
