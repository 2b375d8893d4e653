"""Keys, signatures, certificates, locked keys and one-time codes by themselves."""

import json
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from batchtrack.keys import (
    Authority,
    Named,
    OwnKeys,
    certificate_fingerprint,
    certificate_text,
    certified_id,
    certified_key,
    code_digest,
    issue,
    issued_under,
    issuing_authority,
    key_fingerprint,
    new_code,
    new_key,
    new_sealing_key,
    public_text,
    read_certificate,
    read_public,
    read_root_file,
    root_authority,
    root_file,
    signature_fits,
    signature_of,
    unwrap,
    wrap,
    wrapped_digest,
)

pytestmark = pytest.mark.usefixtures("full_work")

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ENDS = datetime(2066, 11, 23, 10, 0, tzinfo=UTC)
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
KEY = new_key()
ROOT = root_authority(new_key(), "House A", NOW, ENDS)
ISSUING = issuing_authority(ROOT, new_key(), "House A", NOW)
PASSWORD = "a long password"


def wrong(key: ec.EllipticCurvePrivateKey) -> str:
    return key_fingerprint(key.public_key())


def test_that_the_signature_is_the_one_of_rfc_6979() -> None:
    """RFC 6979, A.2.5: P-256, SHA-256, message ``sample``; s stands there as the larger of its two forms or not."""
    scalar = 0xC9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721
    r = 0xEFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716
    s = 0xF7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8
    key = ec.derive_private_key(scalar, ec.SECP256R1())
    assert signature_of(key, b"sample") == f"{r:064x}{min(s, ORDER - s):064x}"


@settings(max_examples=50)
@given(st.binary(max_size=64), st.binary(max_size=64))
def test_that_a_signature_fits_its_own_text_and_key_alone(text: bytes, other: bytes) -> None:
    signature = signature_of(KEY, text)
    assert signature == signature_of(KEY, text)
    assert signature_fits(KEY.public_key(), signature, text)
    assert signature_fits(KEY.public_key(), signature, other) is (text == other)
    assert not signature_fits(new_key().public_key(), signature, text)


@settings(max_examples=50)
@given(st.binary(max_size=16), st.integers(0, 127), st.sampled_from("0123456789abcdefABCDEF "))
def test_that_a_signature_with_any_sign_changed_fits_no_more(text: bytes, at: int, sign: str) -> None:
    signature = signature_of(KEY, text)
    changed = signature[:at] + sign + signature[at + 1 :]
    assert signature_fits(KEY.public_key(), changed, text) is (changed == signature)


def test_that_the_other_form_of_a_signature_which_ecdsa_would_take_is_refused() -> None:
    signature = signature_of(KEY, b"text")
    mirrored = f"{signature[:64]}{ORDER - int(signature[64:], 16):064x}"
    assert not signature_fits(KEY.public_key(), mirrored, b"text")
    for form in (signature.upper(), signature[:-1], "", f"{signature}00", "0" * 128):
        assert not signature_fits(KEY.public_key(), form, b"text") or form == signature


def test_that_public_keys_read_back_and_other_texts_do_not() -> None:
    written = public_text(KEY.public_key())
    assert read_public(written) == KEY.public_key()
    other_curve = ec.generate_private_key(ec.SECP384R1()).public_key()
    for text in ("", "AAAA", written[:-4], f"{written} ", public_text(other_curve)):
        assert read_public(text) is None


def test_that_a_locked_key_opens_with_its_password_for_its_owner_alone() -> None:
    sealing = new_sealing_key()
    wrapped = wrap(OwnKeys(KEY, sealing), PASSWORD, "person/TECH-A")
    opened = unwrap(wrapped, PASSWORD, "person/TECH-A", key_fingerprint(KEY.public_key()))
    assert opened is not None
    assert opened.sealing is not None
    assert opened.signing.private_numbers() == KEY.private_numbers()
    assert opened.sealing.private_bytes_raw() == sealing.private_bytes_raw()
    for password, owner, fingerprint in (
        ("a long passwore", "person/TECH-A", key_fingerprint(KEY.public_key())),
        (PASSWORD, "person/TECH-B", key_fingerprint(KEY.public_key())),
        (PASSWORD, "person/TECH-A", wrong(new_key())),
    ):
        assert unwrap(wrapped, password, owner, fingerprint) is None


def test_that_the_same_key_and_password_are_never_locked_alike() -> None:
    first, second = wrap(OwnKeys(KEY), PASSWORD, "person/TECH-A"), wrap(OwnKeys(KEY), PASSWORD, "person/TECH-A")
    assert wrapped_digest(first) != wrapped_digest(second)


@pytest.mark.parametrize(
    "change",
    [
        {"memory": 8},
        {"memory": 2**40},
        {"passes": 1},
        {"passes": 10**9},
        {"lanes": 0},
        {"memory": "65536"},
        {"form": "another"},
        {"salt": ""},
        {"nonce": "AAAA"},
        {"locked": "not base64"},
    ],
)
def test_that_a_locked_key_made_cheaper_to_guess_or_spoilt_does_not_open(change: dict[str, object]) -> None:
    said = json.loads(wrap(OwnKeys(KEY), PASSWORD, "person/TECH-A"))
    spoilt = json.dumps({**said, **change})
    assert unwrap(spoilt, PASSWORD, "person/TECH-A", key_fingerprint(KEY.public_key())) is None


def test_that_a_locked_key_asks_at_least_64_mib_of_a_guesser() -> None:
    said = json.loads(wrap(OwnKeys(KEY), PASSWORD, "person/TECH-A"))
    assert said["memory"] >= 65_536
    assert unwrap("{}", PASSWORD, "person/TECH-A", "") is None


def person(authority: Authority = ISSUING) -> x509.Certificate:
    return issue(authority, Named("Technician A", "TECH-A", "House A"), KEY.public_key(), NOW)


def test_that_a_persons_certificate_leads_to_the_root_and_lasts_as_long() -> None:
    certificate = person()
    assert issued_under(certificate, ISSUING.certificate)
    assert issued_under(ISSUING.certificate, ROOT.certificate)
    assert issued_under(ROOT.certificate, ROOT.certificate)
    assert certificate.not_valid_after_utc == ROOT.certificate.not_valid_after_utc == ENDS
    assert certified_id(certificate) == "TECH-A"
    assert certified_key(certificate) == KEY.public_key()
    use = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    assert use.digital_signature
    assert use.content_commitment
    assert not use.key_cert_sign


def test_that_a_certificate_of_another_house_or_of_a_person_certifies_nobody() -> None:
    other = issuing_authority(root_authority(new_key(), "House A", NOW, ENDS), new_key(), "House A", NOW)
    assert not issued_under(person(other), ISSUING.certificate)
    assert not issued_under(other.certificate, ROOT.certificate)
    own = Authority(person(), KEY)
    assert not issued_under(person(own), own.certificate), "a person's certificate issues none"


def test_that_certificates_read_back_and_other_texts_do_not() -> None:
    text = certificate_text(person())
    read = read_certificate(text)
    assert read is not None
    assert certificate_fingerprint(read) == certificate_fingerprint(x509.load_pem_x509_certificate(text.encode()))
    for other in ("", "no certificate", f"{text}\n", text.replace("A", "B", 1), "ü"):
        assert read_certificate(other) is None


def test_that_the_roots_file_opens_with_its_passphrase_alone() -> None:
    content = root_file(ROOT, "a long root passphrase")
    opened = read_root_file(content, "a long root passphrase")
    assert opened is not None
    assert issued_under(ISSUING.certificate, opened.certificate)
    assert opened.key.private_numbers() == ROOT.key.private_numbers()
    assert json.loads(content)["fingerprint"] == certificate_fingerprint(ROOT.certificate)
    for spoilt, passphrase in ((content, "another passphrase"), (b"{}", "x"), (b"\xff", "x"), (b"[]", "x")):
        assert read_root_file(spoilt, passphrase) is None


def test_that_one_time_codes_differ_and_are_read_however_they_are_typed() -> None:
    codes = {new_code() for _ in range(100)}
    assert len(codes) == 100
    code = codes.pop()
    assert code_digest("TECH-A", code) == code_digest("TECH-A", f" {code.lower().replace('-', ' ')}")
    assert code_digest("TECH-A", code) != code_digest("TECH-B", code)
