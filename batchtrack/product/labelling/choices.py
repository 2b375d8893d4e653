"""The words that the labels of a master batch record choose from."""

from enum import StrEnum
from typing import Final


class Regime(StrEnum):
    """The rules that a label follows at its destination."""

    EU_INVESTIGATIONAL = "eu_investigational"
    EU_ATMP = "eu_atmp"
    EU_TISSUES_AND_CELLS = "eu_tissues_and_cells"
    US_1271 = "us_1271"
    US_INVESTIGATIONAL = "us_investigational"


MEDICINAL: Final = frozenset({Regime.EU_INVESTIGATIONAL, Regime.EU_ATMP})
"""Regimes of advanced therapy medicinal products, which carry no Single European Code."""

AMERICAN: Final = frozenset({Regime.US_1271, Regime.US_INVESTIGATIONAL})
"""Regimes whose labels are in English (21 CFR 201.15(c))."""


class Language(StrEnum):
    """The language of a destination, a tag of BCP 47."""

    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"


class LabelStage(StrEnum):
    """Where in manufacture a label is applied."""

    COLLECTION = "collection"
    IN_PROCESS = "in_process"
    PRODUCT = "product"
    TRANSPORT = "transport"


class LabelSize(StrEnum):
    """Width and height in mm."""

    LARGE = "100x100"
    HALF = "100x50"
    SMALL = "50x25"

    @property
    def millimetres(self) -> tuple[int, int]:
        """Width and height."""
        width, _, height = self.value.partition("x")
        return int(width), int(height)


class PatientMark(StrEnum):
    """By what a label names its patient; the record holds no name, so these are written by hand at the bedside."""

    SUBJECT = "subject"
    NAME = "name"
    DATE_OF_BIRTH = "date_of_birth"
    HOSPITAL_NUMBER = "hospital_number"


class Placement(StrEnum):
    """Where an element must stand."""

    AFFIXED = "AF"
    ATTACHED = "AT"
    ACCOMPANYING = "AC"
    NOT_ASKED = "-"


class Element(StrEnum):
    """One thing that a label can say."""

    DONATION_NUMBER = "donation_number"
    PRODUCT_CODE = "product_code"
    SINGLE_EUROPEAN_CODE = "single_european_code"
    DONATION_SEQUENCE = "donation_sequence"
    BLOOD_GROUP = "blood_group"
    PRODUCT_NAME = "product_name"
    ATTRIBUTES = "attributes"
    STRENGTH = "strength"
    FORM_AND_ROUTE = "form_and_route"
    BATCH_NUMBER = "batch_number"
    PATIENT = "patient"
    TRIAL_REFERENCE = "trial_reference"
    INVESTIGATOR = "investigator"
    VOLUME = "volume"
    ADDITIVES = "additives"
    STORAGE = "storage"
    COLLECTION_FACILITY = "collection_facility"
    COLLECTION_TIME = "collection_time"
    PROCESSING_FACILITY = "processing_facility"
    CONTACT = "contact"
    EXPIRY = "expiry"
    DIRECTIONS = "directions"
    DISPOSAL = "disposal"
    AUTHORISATION = "authorisation"
    DESTINATION = "destination"
    DISTRIBUTION_TIME = "distribution_time"
    AUTOLOGOUS = "autologous"
    SCREENING = "screening"
    INTENDED_RECIPIENT = "intended_recipient"
    TRIAL_USE_ONLY = "trial_use_only"
    US_INVESTIGATIONAL_USE = "us_investigational_use"
    HUMAN_ORIGIN = "human_origin"
    OUT_OF_REACH = "out_of_reach"
    HUMAN_CELLS = "human_cells"
    HANDLE_WITH_CARE = "handle_with_care"
    DO_NOT_IRRADIATE = "do_not_irradiate"
    NO_LEUKOREDUCTION = "no_leukoreduction"
    IDENTIFY_RECIPIENT = "identify_recipient"

    @property
    def words(self) -> str:
        """The element as a sentence names it."""
        return self.value.replace("_", " ")


FIXED: Final = frozenset(
    {
        Element.AUTOLOGOUS,
        Element.INTENDED_RECIPIENT,
        Element.TRIAL_USE_ONLY,
        Element.US_INVESTIGATIONAL_USE,
        Element.HUMAN_ORIGIN,
        Element.OUT_OF_REACH,
        Element.HUMAN_CELLS,
        Element.HANDLE_WITH_CARE,
        Element.DO_NOT_IRRADIATE,
        Element.NO_LEUKOREDUCTION,
        Element.IDENTIFY_RECIPIENT,
    }
)
"""Statements whose words are shipped in each language; a document may word them otherwise."""

BOUND: Final = {
    Element.TRIAL_USE_ONLY: Regime.EU_INVESTIGATIONAL,
    Element.US_INVESTIGATIONAL_USE: Regime.US_INVESTIGATIONAL,
}
"""Statements that stand only on labels that follow a regime."""

RECORDED: Final = frozenset(
    {
        Element.DONATION_NUMBER,
        Element.PRODUCT_CODE,
        Element.SINGLE_EUROPEAN_CODE,
        Element.DONATION_SEQUENCE,
        Element.BLOOD_GROUP,
        Element.BATCH_NUMBER,
        Element.PATIENT,
        Element.VOLUME,
        Element.COLLECTION_TIME,
        Element.EXPIRY,
        Element.SCREENING,
    }
)
"""Elements that the batch's own record fills in."""
