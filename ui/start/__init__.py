"""What is shown before the window: why a database cannot be opened, and the offer to bring it to this version."""

from ui.start.showing import offer_upgrade, show_refusal

__all__ = ["offer_upgrade", "show_refusal"]
