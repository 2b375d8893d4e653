"""``python -m ui.gallery`` opens the gallery."""

import sys

from ui.application import make_application
from ui.gallery.window import GalleryWindow


def main() -> int:
    """Show the gallery until its window is closed."""
    application = make_application(sys.argv)
    window = GalleryWindow()
    window.show()
    window.start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
