"""Who acts, and whether that person may (21 CFR 11.10(g))."""

from dataclasses import dataclass

from batchtrack.facility.entitlement import SHIPPED, Entitlement
from batchtrack.facility.rights import AT_SET_UP, Right
from batchtrack.facility.roles import Role
from batchtrack.refusals import Refusal, refuse


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who acts, as known at the moment of the act.

    Attributes:
        person: id of the person.
        roles: the roles held.
        active: False once deactivated.
        setting_up: True only within the one act that founds the facility, before anybody holds a role.
        entitlement: the table of who may do what, as it is in force.
    """

    person: str
    roles: frozenset[Role]
    active: bool = True
    setting_up: bool = False
    entitlement: Entitlement = SHIPPED


def may(actor: Actor, right: Right) -> tuple[Refusal, ...]:
    """What stands against the actor's doing this; empty if nothing does."""
    if not actor.active:
        return (refuse("FA-05", person=actor.person),)
    holders = actor.entitlement.holders(right)
    if (actor.setting_up and right in AT_SET_UP) or actor.roles & holders:
        return ()
    wanted = _listed(holders)
    return (refuse("FA-04", act=right.value, wanted=wanted, person=actor.person, held=_listed(actor.roles)),)


def _listed(roles: frozenset[Role]) -> str:
    return ", ".join(sorted(role.value.replace("_", " ") for role in roles)) or "none"
