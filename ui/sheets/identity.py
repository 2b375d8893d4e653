"""A batch's banner as the components show it."""

from collections.abc import Collection
from zoneinfo import ZoneInfo

from batchtrack.batch.questions.times import show_time
from batchtrack.services.views.shapes import Banner
from ui.components.banner import BannerFacts
from ui.desk import Desk
from ui.texts import say
from ui.texts import sheets as texts


def own_name(desk: Desk, roles: Collection[str]) -> str:
    """The printed name of whoever is signed in, where a role of theirs is asked for; else empty, for another signs."""
    return desk.session.name if desk.session.roles.intersection(roles) else ""


def banner_facts(banner: Banner) -> BannerFacts:
    """Identity and expiry, the expiry with its day of the week in the zone of the facility."""
    expires = ""
    if banner.expires_at is not None:
        day = banner.expires_at.astimezone(ZoneInfo(banner.zone))
        expires = f"{day:%a} {show_time(banner.expires_at, banner.zone)}"
    return BannerFacts(
        subject=banner.subject,
        chain_of_identity=banner.chain,
        product=banner.product,
        stage=banner.phase,
        expires=expires,
        expires_at=banner.expires_at,
        similar=banner.similar or "",
        over=_over(banner),
        batch=banner.batch,
    )


def _over(banner: Banner) -> str:
    """Why the time left no longer counts; empty while it does."""
    if banner.ended is not None:
        return say(texts.ENDED)
    return say(texts.GIVEN) if banner.given else ""
