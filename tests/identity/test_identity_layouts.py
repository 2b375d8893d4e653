"""A scanner set to an American keyboard on a computer with a German, Spanish or French one."""

import pytest

from batchtrack.identity import ContainerCode, LotCode, PaperCode, decode, encode, issue_chain
from batchtrack.identity.keyboard_layouts import SIGNS, Layout, arriving, readings
from batchtrack.refusals import Refusal, sentence, way_out

OWN = [
    encode(LotCode("SAL-2291")),
    encode(PaperCode("COA-REX-0042-1")),
    encode(ContainerCode(issue_chain("A9990", 2026, 17), 3, 1)),
]
VECTORS = [
    "=G12341765432170",
    "=A99991712345600",
    "=W00000912345602",
    "=Z54991712345685",
    "=%6200",
    "=%Ma00",
    "=<S1398100",
    "=<S13981Ab",
    "=>019031",
    "&>0183652359",
    "=*017032",
    "&*0170091330",
    "=}017032",
    "&}0240600000",
    "&(N0008",
    "=)2XX00AB123",
    "&)00001234rW",
    "=;A99990000222244445555",
    "='A999000395A",
    "=-XX00027QzE",
    "&-00001234rW",
    "=#0119700228",
    "&#0105ABC12",
    "=]202702",
    "=$A999917123450102",
    "=(2001201701152015",
    "=,000012",
    "&+A9999AB3456",
    "=/A9997XYZ100T0479",
    "&,2000000000000012345",
    "&/CHA999926A00001",
    "=+04000=/A9997XYZ100T0479=A99991712345600=,000012=>019031",
    "=+06000=/A9999XYZ100T0476=,000025=A99971712345600=>019032=}017032&,1000000000000XYZ123",
    "=+04000=A99992600000168=<S1398100&>0260650830&/CHA999926A00001",
    "=A99991712345600=,000012",
    *OWN,
]


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("sent", VECTORS)
def test_that_each_code_is_read_through_each_layout(sent: str, layout: Layout) -> None:
    assert not isinstance(decode(sent), Refusal)
    assert decode(arriving(sent, layout)) == decode(sent)


@pytest.mark.parametrize("layout", Layout)
def test_that_each_layout_has_every_american_sign_once(layout: Layout) -> None:
    signs = SIGNS[layout]
    assert set(signs) == {chr(code) for code in range(0x21, 0x7F)}
    assert len(set(signs.values())) == len(signs)


def test_that_the_layouts_are_the_known_ones() -> None:
    assert arriving("=A99991712345600", Layout.GERMAN) == "Á99991712345600"
    assert arriving("=A99991712345600", Layout.SPANISH) == "¡A99991712345600"
    assert arriving("=A99991712345600", Layout.FRENCH) == "=Qçççç&è&é\"'(-àà"
    assert arriving("ZY&/-", Layout.GERMAN) == "YZ/-ß"


@pytest.mark.parametrize("joined", ["´Á99991712345600", "Á99991712345600", "´A99991712345600"])
def test_that_a_dead_key_is_read_however_the_system_hands_it_over(joined: str) -> None:
    assert readings(joined)[0] == "=A99991712345600"
    assert decode(joined) == decode("=A99991712345600")


@pytest.mark.parametrize("layout", [Layout.GERMAN, Layout.SPANISH])
@pytest.mark.parametrize("sent", ["&/CHZ999926A00001", "&,4PL001499Z549917123456A00T041600320171231"])
def test_that_two_readings_are_never_chosen_between(sent: str, layout: Layout) -> None:
    """``&`` is the same sign on both; where the rest holds Y or Z only the computer knows which was sent."""
    assert _refused(arriving(sent, layout)) == "ID-36"


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("sent", ["=A999917123", "=G12341765432171", "=+05000=A99991712345600", "&>0263661200"])
def test_that_what_no_layout_makes_whole_tells_to_set_the_scanner(sent: str, layout: Layout) -> None:
    arrived = arriving(sent, layout)
    assert _refused(arrived) == "ID-37"
    refusal = decode(arrived)
    assert isinstance(refusal, Refusal)
    assert "country setting" in way_out(refusal)


@pytest.mark.parametrize(("text", "code"), [("70123", "ID-01"), ("hello", "ID-01"), ("µ", "ID-01"), ("日本", "ID-01")])
def test_that_what_is_no_code_in_any_layout_is_not_blamed_on_the_keyboard(text: str, code: str) -> None:
    assert _refused(text) == code


def _refused(text: str) -> str:
    answer = decode(text)
    assert isinstance(answer, Refusal), answer
    assert sentence(answer)
    return answer.code
