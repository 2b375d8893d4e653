"""The three palettes: light, dark and high contrast."""

from dataclasses import dataclass, replace
from typing import Final

from ui.tokens.tone import STATUS_TONES, Tone


@dataclass(frozen=True, slots=True)
class Status:
    """The three colours of one state, as ``#RRGGBB``: words, background behind words, bars and icons."""

    text: str
    tint: str
    solid: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of one appearance, as ``#RRGGBB``; ``line_width`` is the weight of plain lines in pixels."""

    dark: bool
    window: str
    card: str
    sunken: str
    text: str
    muted: str
    disabled: str
    line: str
    border: str
    accent: str
    accent_hover: str
    accent_down: str
    on_accent: str
    selection: str
    banner: str
    on_banner: str
    banner_muted: str
    met: Status
    alert: Status
    stop: Status
    hold: Status
    waiting: Status
    line_width: int = 1

    def status(self, tone: Tone) -> Status:
        """The colours of a state; a tone that is no state gives its ink on sunken ground with grey marks."""
        states: dict[Tone, Status] = {
            Tone.MET: self.met,
            Tone.ALERT: self.alert,
            Tone.STOP: self.stop,
            Tone.HOLD: self.hold,
            Tone.WAITING: self.waiting,
        }
        return states[tone] if tone in states else Status(self._plain(tone), self.sunken, self.border)

    def ink(self, tone: Tone) -> str:
        """The colour of words that carry this tone."""
        return self.status(tone).text

    def mark(self, tone: Tone) -> str:
        """The colour of a drawn mark that carries this tone."""
        return self.status(tone).solid if tone in STATUS_TONES else self._plain(tone)

    def _plain(self, tone: Tone) -> str:
        plain: dict[Tone, str] = {
            Tone.PLAIN: self.text,
            Tone.MUTED: self.muted,
            Tone.DISABLED: self.disabled,
            Tone.ACCENT: self.accent,
            Tone.ON_BANNER: self.on_banner,
            Tone.BANNER_MUTED: self.banner_muted,
        }
        return plain[tone]


LIGHT: Final = Palette(
    dark=False,
    window="#EFF2F2",
    card="#FFFFFF",
    sunken="#E7ECEC",
    text="#14232A",
    muted="#3D4D54",
    disabled="#75838A",
    line="#CDD5D6",
    border="#66767B",
    accent="#0A5A66",
    accent_hover="#084A54",
    accent_down="#063A42",
    on_accent="#FFFFFF",
    selection="#D9EDEF",
    banner="#12262E",
    on_banner="#FFFFFF",
    banner_muted="#B9C8CE",
    met=Status("#005229", "#E2F3E8", "#318F58"),
    alert=Status("#633F00", "#FFF0D2", "#C58717"),
    stop=Status("#8B0011", "#FDE8E5", "#B1071B"),
    hold=Status("#492987", "#F0E9FB", "#4E2E8C"),
    waiting=Status("#00466D", "#E0EFFA", "#0170A9"),
)

DARK: Final = Palette(
    dark=True,
    window="#0F171B",
    card="#18232A",
    sunken="#111B20",
    text="#E9EFF1",
    muted="#B9C6CC",
    disabled="#71838B",
    line="#33434B",
    border="#8497A0",
    accent="#56C5CF",
    accent_hover="#74D3DB",
    accent_down="#8CDDE4",
    on_accent="#04262B",
    selection="#123A40",
    banner="#050A0D",
    on_banner="#FFFFFF",
    banner_muted="#B9C8CE",
    met=Status("#83DFA2", "#12301F", "#75D194"),
    alert=Status("#FFC169", "#3A2906", "#FFC97F"),
    stop=Status("#FFBCB1", "#3B1614", "#ED4E46"),
    hold=Status("#DBC1FE", "#2D1F4C", "#C197FE"),
    waiting=Status("#A2D0FF", "#0F2D45", "#0078B4"),
)

HIGH_CONTRAST: Final = replace(
    DARK,
    window="#000000",
    card="#000000",
    sunken="#000000",
    text="#FFFFFF",
    muted="#E0E0E0",
    disabled="#A8A8A8",
    line="#FFFFFF",
    border="#FFFFFF",
    accent="#7FE7F5",
    accent_hover="#A9F0F9",
    accent_down="#C9F6FC",
    on_accent="#000000",
    banner="#000000",
    banner_muted="#E0E0E0",
    line_width=2,
)
