"""The facility's root key as a file for the safe: certificate and key under a passphrase."""

import json
from typing import Final

from batchtrack.keys.certificates import (
    Authority,
    certificate_fingerprint,
    certificate_text,
    certified_key,
    read_certificate,
)
from batchtrack.keys.curve import key_fingerprint
from batchtrack.keys.wrapping import OwnKeys, unwrap, wrap

_FORM: Final = "batchtrack/root-file/1"
_OWNER: Final = "root"


def root_file(root: Authority, passphrase: str) -> bytes:
    """What is written into the file; the fingerprint in it is the one that ``verify --root`` is given."""
    said = {
        "form": _FORM,
        "fingerprint": certificate_fingerprint(root.certificate),
        "certificate": certificate_text(root.certificate),
        "key": wrap(OwnKeys(root.key), passphrase, _OWNER),
    }
    return json.dumps(said, indent=2).encode("utf-8")


def read_root_file(content: bytes, passphrase: str) -> Authority | None:
    """The root from its file; None where it is no such file or the passphrase is another one."""
    try:
        said = json.loads(content)
        certificate = read_certificate(said["certificate"]) if said["form"] == _FORM else None
        wrapped = str(said["key"])
    except (ValueError, TypeError, KeyError):
        return None
    if certificate is None:
        return None
    keys = unwrap(wrapped, passphrase, _OWNER, key_fingerprint(certified_key(certificate)))
    return None if keys is None else Authority(certificate, keys.signing)
