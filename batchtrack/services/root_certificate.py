"""The facility's root certificate, by its fingerprint: what is compared outside the database."""

from batchtrack.facility.site import Site
from batchtrack.keys import certificate_fingerprint, read_certificate
from batchtrack.refusals import Refused, refuse


def root_of(site: Site) -> str:
    """Fingerprint of the facility's root: SHA-256, hexadecimal.

    Raises:
        Refused: no facility was founded here yet (KY-23).
    """
    root = None if site.keys is None else read_certificate(site.keys.root)
    if root is None:
        raise Refused(refuse("KY-23"))
    return certificate_fingerprint(root)
