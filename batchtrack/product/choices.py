"""The words that a master batch record chooses from."""

from enum import StrEnum


class Verification(StrEnum):
    """When a second person confirms a step."""

    NONE = "none"
    WITNESSED = "witnessed"
    CHECKED = "checked"


class StepKind(StrEnum):
    """What completing a step means."""

    RECORD = "record"
    TESTING = "testing"
    CERTIFICATION = "certification"
    CLEARANCE = "clearance"
    ADMINISTRATION = "administration"


class FieldType(StrEnum):
    """How an entry is made and read."""

    QUANTITY = "quantity"
    COMPUTED = "computed"
    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes_no"
    TIME = "time"


class CertificateForm(StrEnum):
    """Which numbered fields a batch certificate has."""

    HARMONISED = "harmonised"
    """The 17 fields of EMA/INS/MRA/387218/2011, Rev 5."""
    ANNEX_16 = "annex_16"
    """Certification by a qualified person (EU GMP Annex 16, Appendix II)."""
    INVESTIGATIONAL = "investigational"
    """An investigational medicinal product (Regulation (EU) 536/2014, article 62(1))."""


class Otherwise(StrEnum):
    """What follows when a value that is signed lies outside its limit."""

    EXCEPTION = "exception"
    DEVIATION = "deviation"
    HOLD = "hold"


class Carrier(StrEnum):
    """What a scan must have been read from."""

    CONTAINER = "container"
    WRISTBAND = "wristband"
    ORDER = "order"


class ContainerAct(StrEnum):
    """How a container comes to hold what it holds.

    ``process`` is a separation or wash, where no volume is kept; ``expose`` is a plate or print of the
    surroundings, which holds nothing of the patient's.
    """

    DRAW = "draw"
    POOL = "pool"
    SPLIT = "split"
    SAMPLE = "sample"
    FILL = "fill"
    RETAIN = "retain"
    PROCESS = "process"
    ALLOCATE = "allocate"
    EXPOSE = "expose"


class Handling(StrEnum):
    """What is done with a container that exists."""

    MOVE = "move"
    FREEZE = "freeze"
    THAW = "thaw"
    DESTROY = "destroy"


class Transfer(StrEnum):
    """What a step documents of custody."""

    PACKED = "packed"
    HANDED_OVER = "handed_over"
    RECEIVED = "received"


class Relation(StrEnum):
    """Whose cells a product is made of: the recipient's own, or a donor's."""

    AUTOLOGOUS = "autologous"
    ALLOGENEIC = "allogeneic"


class RoomUse(StrEnum):
    """What a step does with the room in which the patient's material is open."""

    NONE = "none"
    ENTERS = "enters"
    OPEN = "open"
    LEAVES = "leaves"


class TestStage(StrEnum):
    """Before which release stage a result must be in."""

    __test__ = False  # pytest takes a class named Test… for a collection of tests

    BEFORE_RELEASE = "before_release"
    AFTER_RELEASE = "after_release"


class CounterLine(StrEnum):
    """What a test's result may be taken from in a cell counter's file."""

    TOTAL = "total"
    LIVE = "live"
    VIABILITY = "viability"


class CountingRule(StrEnum):
    """Which value counts where one sample is tested several times in one run."""

    MEAN = "mean"
    MEDIAN = "median"
    LOWEST = "lowest"
    HIGHEST = "highest"


class TestClass(StrEnum):
    """What a result outside its criterion means."""

    __test__ = False  # pytest takes a class named Test… for a collection of tests

    RELEASE = "release"
    INFORMATION = "information"
    VALIDITY = "validity"
