"""The palette in Qt's own colour roles, for everything that Qt paints by itself."""

from PySide6.QtGui import QColor, QPalette

from ui.tokens.palette import Palette

_Role = QPalette.ColorRole


def _named(palette: Palette) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: palette.window,
        _Role.WindowText: palette.text,
        _Role.Base: palette.card,
        _Role.AlternateBase: palette.sunken,
        _Role.Text: palette.text,
        _Role.PlaceholderText: palette.muted,
        _Role.Button: palette.card,
        _Role.ButtonText: palette.text,
        _Role.BrightText: palette.stop.text,
        _Role.Highlight: palette.selection,
        _Role.HighlightedText: palette.text,
        _Role.Accent: palette.accent,
        _Role.Link: palette.accent,
        _Role.LinkVisited: palette.accent,
        _Role.ToolTipBase: palette.banner,
        _Role.ToolTipText: palette.on_banner,
        _Role.Light: palette.card,
        _Role.Midlight: palette.sunken,
        _Role.Mid: palette.line,
        _Role.Dark: palette.border,
        _Role.Shadow: palette.border,
    }


_FADED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText, _Role.PlaceholderText)


def qt_palette(palette: Palette) -> QPalette:
    """All three groups of Qt's palette, so that nothing keeps a colour of the desktop."""
    made = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role, colour in _named(palette).items():
            made.setColor(group, role, QColor(colour))
    for role in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.disabled))
    return made
