"""Checks an exported batch record: python verify_export.py DIRECTORY [--root FINGERPRINT] [--checkpoint FILE].

Needs Python and `cryptography` alone, nothing of the program that wrote it. Exits with 0 (clean), 1 (findings) or 2.
"""

import argparse
import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
CONTENT = ("stream", "version", "kind", "schema", "body", "who", "workstation", "software", "recorded_at", "previous")
SIGNATURES = """
    access.lock_lifted allocation.made allocation.released authority.changed bank.approved bank.blocked batch.ended
    batch.rebound clock.confirmed container.donation_typed deviation.assessed deviation.closed device.returned_to_use
    exception.granted exception.signed_later exception.witnessed extract.drawn_up hold.lifted layout.kept lot.approved
    lot.blocked paper.drawn_up person.certificate_approved person.certificate_founded person.certificate_proposed
    person.code_issued person.code_proposed person.deactivated person.key_retired person.role_granted
    person.role_proposed person.role_withdrawn person.trained product.approved product.made_effective
    product.withdrawn release.certified release.confirmed release.recalled release.reviewed result.corrected
    result.recorded result.reviewed run.sample_answered scan.confirmed stationery.changed step.continued step.signed
    step.verified subject.erased supply.decided test.repeated workstation.registered workstation.retired"""
NEEDS = frozenset(SIGNATURES.split())  # the kinds that are electronic signatures; any other kind has no meaning
OWN_KEY = NEEDS | {"person.password_changed", "session.opened"}
HEX, SIGNS, PROPOSES = frozenset("0123456789abcdef"), 128, {"administrator", "qa_reviewer"}
Event = dict[str, Any]


def print_of(key: PublicKeyTypes) -> str:
    """The fingerprint of a public key."""
    return sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def framed(*parts: object) -> bytes:
    """Each part as UTF-8 after its length in eight bytes; an absent one has length nought."""
    stored = [str("" if part is None else part).encode("utf-8", "surrogateescape") for part in parts]
    return b"".join(len(part).to_bytes(8, "big") + part for part in stored)


def sha256(content: bytes) -> str:
    """In hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def fits(key: ec.EllipticCurvePublicKey | None, event: Event) -> bool:
    """Whether an event's signature stands in its one form (r and s, the smaller s) and is one of this key."""
    text, signature = (
        framed("batchtrack/signature/1", event["meaning"], event["content_hash"]),
        event["signature"] or "",
    )
    if key is None or len(signature) != SIGNS or not HEX.issuperset(signature):
        return False
    r, s = int(signature[:64], 16), int(signature[64:], 16)
    try:
        key.verify(encode_dss_signature(r, s), text, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return 0 < s <= ORDER // 2


def sealed(event: Event) -> bool:
    """Whether an event's own two hashes are those of its texts and its signature."""
    content = framed("batchtrack/event/1", *(event[name] for name in CONTENT))
    whole = framed("batchtrack/hash/1", event["content_hash"], event["signer"], event["meaning"], event["signature"])
    named = (event["hash_name"], event["curve_name"], event["content_hash"], event["hash"])
    return named == ("SHA-256", "P-256", sha256(content), sha256(whole))


class Record:
    """One pass over the events in the order of the journal; what is amiss is collected in ``findings``."""

    def __init__(self, events: list[Event]) -> None:
        self.findings: list[str] = []
        self.keys: dict[str, tuple[Any, str | None, str]] = {}  # key, whose it is, the stream that tells of it
        self.ended: set[str] = set()
        self.hashes: dict[str, dict[int, str]] = {}
        self.issuing: Any = None
        self.fingerprint: str | None = None
        self.proposals: dict[tuple[str, str], tuple[str | None, str]] = {}
        self.roles: dict[str, set[str]] = {}
        self.founding = True
        for event in events:  # the root signs the two events before the one that tells of it
            if event["kind"] == "facility.keys_made":
                self.learn(event, json.loads(event["body"]), by_root=True)
        for event in events:
            self.take(event)

    def check(self, event: Event, *wrong: tuple[object, str]) -> None:
        """Note with its place what is wrong: each in words, with whether it is so."""
        self.findings += [f"{event['stream']}, event {event['version']}: {words}" for is_so, words in wrong if is_so]

    def take(self, event: Event) -> None:
        """Hold an event against the one before it, learn from it which keys count, and check its signature."""
        known = self.hashes.setdefault(event["stream"], {})
        self.check(
            event,
            (event["version"] != len(known) + 1, "an event before it is missing, or the order is another"),
            (event["previous"] != known.get(event["version"] - 1), "it does not follow the event before it"),
            (not sealed(event), "its text or signature was changed, exchanged or taken off"),
        )
        known[event["version"]], ended = event["hash"], event["signer"] in self.ended
        try:
            self.learn(event, json.loads(event["body"]), str(event["signer"]).startswith("root:"))
        except (ValueError, KeyError, TypeError, AttributeError, IndexError, InvalidSignature):
            self.check(event, (True, "its text does not read, or its certificate leads to no root"))
        self.signature(event, ended=ended)

    def signature(self, event: Event, *, ended: bool) -> None:
        """Whether it was signed with a key that counts here, by whom it says, and as its kind needs."""
        kind, (key, who, _) = str(event["signer"]).partition(":")[0], self.keys.get(event["signer"], (None, None, ""))
        self.founding = self.founding and kind == "root"
        self.check(
            event,
            (key is None, "the record does not vouch for the key that signed it"),
            (key and not fits(key, event), "its signature is not one of the key that it names"),
            (who != event["who"], "its key is that of another person than it says"),
            (ended or (kind == "root" and not self.founding), "its key had ended before"),
            ((event["kind"] in NEEDS) == (event["meaning"] is None), "it lacks the signature that its kind needs"),
            (event["kind"] in OWN_KEY and kind not in {"person", "root"}, "it needs the own key of a person"),
            (kind == "key" and event["kind"] != "person.key_made", "a new key signs nothing but that it was made"),
        )

    def learn(self, event: Event, body: Event, by_root: bool) -> None:
        """Keys, certificates, roles and sessions count from here on, and end here."""
        kind, stream, who, subject = event["kind"], event["stream"], event["who"], event["stream"].partition("/")[2]
        if kind == "facility.keys_made" and self.issuing is None:
            root, self.issuing = (x509.load_pem_x509_certificate(body[each].encode()) for each in ("root", "issuing"))
            self.fingerprint = sha256(root.public_bytes(Encoding.DER))
            self.keys[f"root:{self.fingerprint}"] = (root.public_key(), None, stream)
            self.issuing.verify_directly_issued_by(root)
        elif kind == "person.key_made":
            key = load_der_public_key(base64.b64decode(body["public_key"]))
            self.keys[f"key:{print_of(key)}"] = (key, subject, stream)
        elif kind in {"person.certificate_proposed", "person.role_proposed"}:
            self.proposals[stream, body.get("role", "certificate")] = (who, body.get("certificate", ""))
        elif kind == "person.certificate_approved":
            first, certificate = self.proposals.pop((stream, "certificate"), (None, ""))
            self.certify(event, certificate, given=self.two(first, who, subject))
        elif kind in {"person.certificate_founded", "workstation.registered"}:
            administrator = kind == "workstation.registered" and "administrator" in self.roles.get(who, ())
            self.certify(event, body["certificate"], given=by_root or administrator)
        elif kind == "person.role_granted":
            first, _ = self.proposals.pop((stream, body["role"]), (None, ""))
            self.check(event, (not by_root and not self.two(first, who, subject), "two others did not give the role"))
            self.roles.setdefault(subject, set()).add(body["role"])
        elif kind == "person.role_withdrawn":
            self.roles.get(subject, set()).discard(body["role"])
        elif kind == "session.opened":
            key = load_der_public_key(base64.b64decode(body["public_key"]))
            own = event["signer"] == f"person:{body['certificate']}" and (who, subject) == (
                body["person"],
                print_of(key),
            )
            self.check(event, (not own, "the session is not vouched for by its own person"))
            self.keys[f"session:{subject}"] = (key, body["person"], stream)
        elif kind in {"person.key_retired", "person.deactivated", "session.closed", "workstation.retired"}:
            self.ended |= {name for name, (_, of, at) in self.keys.items() if subject == of or at == stream}

    def two(self, first: str | None, second: str | None, subject: str) -> bool:
        """Whether two people gave it, one of them QA and neither its subject."""
        of_first, of_second = (self.roles.get(each or "", set()) for each in (first, second))
        return bool(of_first & PROPOSES) and "qa_reviewer" in of_second and first != second != subject != first

    def certify(self, event: Event, text: str, *, given: bool) -> None:
        """Let a certificate count that leads to the root and is for this subject and key."""
        certificate, (kind, _, subject) = x509.load_pem_x509_certificate(text.encode()), event["stream"].partition("/")
        called = certificate.subject.get_attributes_for_oid(x509.oid.NameOID.SERIAL_NUMBER)[0].value
        made = self.keys.get(f"key:{print_of(certificate.public_key())}", (None, None, ""))
        own = kind == "workstation" or made[1] == subject
        lost = (not own or called != subject, "the certificate is for another person or key")
        self.check(event, (not given, "the certificate was not given by those who may"), lost)
        certificate.verify_directly_issued_by(self.issuing)
        holder, name = subject if kind == "person" else None, sha256(certificate.public_bytes(Encoding.DER))
        self.keys[f"{kind}:{name}"] = (certificate.public_key(), holder, event["stream"])

    def stood(self, stream: str, version: int, digest: str, at: str) -> None:
        """The event that was a stream's last one at a checkpoint stands still."""
        if self.hashes.get(stream, {}).get(version) != digest:
            self.findings.append(f"{stream}: event {version} of the checkpoint of {at} is gone, or another")


def check_checkpoint(record: Record, said: Event) -> None:
    """The checkpoint in the export is signed with a key of the record, and each stream's head is proved to be in it."""
    event, body = said["event"], json.loads(said["event"]["body"])
    signed = sealed(event) and fits(record.keys.get(event["signer"], (None,))[0], event)
    record.check(event, (not signed, "the checkpoint was changed or its key is not vouched for"))
    for stream, at in said["streams"].items():  # inclusion proofs of RFC 9162, 2.1.3.2
        node = hashlib.sha256(b"\x00" + framed("batchtrack/head/1", stream, at["version"], at["hash"])).digest()
        index, last, rest = at["index"], body["streams"] - 1, [bytes.fromhex(each) for each in at["proof"]]
        while last > 0:
            if index ^ 1 <= last:
                pair = rest.pop(0) + node if index & 1 else node + rest.pop(0)
                node = hashlib.sha256(b"\x01" + pair).digest()
            index, last = index // 2, last // 2
        proved = not rest and node.hex() == body["tree"]
        record.check({**at, "stream": stream}, (not proved, "it is not proved to stand in the checkpoint"))
        record.stood(stream, at["version"], at["hash"], event["recorded_at"])


def main() -> int:
    """Check a directory; prints every finding."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--root", default="", help="SHA-256 of the facility's root certificate, kept outside")
    parser.add_argument("--checkpoint", type=Path, help="a checkpoint that was kept outside the database")
    asked = parser.parse_args()
    wanted = asked.root.lower().translate({ord(" "): None, ord(":"): None})
    try:
        said = json.loads((asked.directory / "record.json").read_text("utf-8", "surrogateescape"))
        outside: Event = json.loads(asked.checkpoint.read_text("utf-8")) if asked.checkpoint else {"heads": ()}
        record = Record(said["events"])
        if said["checkpoint"]:
            check_checkpoint(record, said["checkpoint"])
        for stream, version, digest in outside["heads"]:
            if stream in {*record.hashes, said["stream"]}:
                record.stood(stream, version, digest, outside["event"]["recorded_at"])
        files = [asked.directory / "documents" / name for name in said["documents"]]
        lost = [each for each in files if not each.is_file() or sha256(each.read_bytes()) != each.name]
        record.findings += [f"documents/{each.name}: it is missing, or its bytes are others" for each in lost]
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        print(f"{asked.directory} is no export that can be read: {error}")
        return 2
    other = [f"the root is {record.fingerprint}, not {wanted}: it may be another record"]
    record.findings += other if wanted not in {"", record.fingerprint} else []
    counted = (
        f"{said['stream']}: {len(record.hashes.get(said['stream'], ()))} events, {len(record.hashes)} streams in all"
    )
    trust = (
        "" if wanted and asked.checkpoint else " Consistent in itself, trust not checked: root or checkpoint not given."
    )
    end = f"{counted}: {len(record.findings)} findings.{'' if record.findings else trust}"
    print(*record.findings, end, f"Root: {record.fingerprint}", sep="\n")
    return 1 if record.findings else 0


if __name__ == "__main__":
    raise SystemExit(main())
