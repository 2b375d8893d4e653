"""When tissue and cells carry the Single European Code (Directive 2006/86/EC, article 10, as amended by 2015/565)."""

from enum import StrEnum
from typing import Final


class Movement(StrEnum):
    """How tissue or cells leave their tissue establishment."""

    FOR_APPLICATION = "distributed for human application"
    CIRCULATION = "released for other circulation, as starting material to a manufacturer"
    PARTNER_GAMETES = "reproductive cells from partner donation"
    DIRECT_TRANSPLANT = "distributed directly for immediate transplantation"
    EMERGENCY_IMPORT = "imported in an emergency"
    SAME_CENTRE = "stays within the centre that made it"


class Demand(StrEnum):
    """What of the code is demanded."""

    WHOLE_CODE = "Single European Code on the label, or on a sheet with the container"
    DONATION_SEQUENCE = "donation identification sequence, at least in the accompanying documentation"
    SEQUENCE_IN_RECORD = "no Single European Code; the donation identification sequence stays in the batch record"
    NOTHING = "nothing"


_BY_MOVEMENT: Final = {
    Movement.FOR_APPLICATION: Demand.WHOLE_CODE,
    Movement.CIRCULATION: Demand.DONATION_SEQUENCE,
    Movement.PARTNER_GAMETES: Demand.NOTHING,
    Movement.DIRECT_TRANSPLANT: Demand.NOTHING,
    Movement.EMERGENCY_IMPORT: Demand.NOTHING,
}


def european_demand(movement: Movement, *, atmp: bool, centre_exempt: bool = False) -> Demand:
    """What of the Single European Code a movement demands.

    Args:
        movement: how the material leaves.
        atmp: whether it is an advanced therapy medicinal product, to which the code does not apply.
        centre_exempt: whether the member state exempts what stays within its centre; without the exemption such
            material is treated as distributed for human application.
    """
    if atmp:
        return Demand.SEQUENCE_IN_RECORD
    if movement is Movement.SAME_CENTRE:
        return Demand.NOTHING if centre_exempt else Demand.WHOLE_CODE
    return _BY_MOVEMENT[movement]
