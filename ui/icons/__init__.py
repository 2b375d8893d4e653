"""Own icons, coloured by the palette and sharp at every pixel ratio."""

from ui.icons.drawing import draw_icon, icon_pixmap
from ui.icons.engine import icon
from ui.icons.names import Icon

__all__ = ["Icon", "draw_icon", "icon", "icon_pixmap"]
