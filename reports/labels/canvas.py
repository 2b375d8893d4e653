"""A file of labels: black type of the papers, never scaled by a viewer."""

import io

from reportlab.pdfgen.canvas import Canvas

from reports.fonts import Face


def label_canvas(file: io.BytesIO, title: str, author: str, language: str) -> Canvas:
    """A canvas whose bytes depend on what is drawn alone.

    Args:
        file: that takes the bytes.
        title: what it is.
        author: who prints it.
        language: tag of BCP 47.
    """
    canvas = Canvas(file, invariant=1, initialFontName=Face.REGULAR, lang=language)  # type: ignore[arg-type]  # its stub takes the name for a number
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setCreator("batchtrack")
    # A viewer that fits a page to its paper would change the size of every module.
    canvas.setViewerPreference("PrintScaling", "None")
    return canvas
