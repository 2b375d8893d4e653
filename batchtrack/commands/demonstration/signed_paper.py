"""What stands in the demonstration for the scan of a paper that a nurse, physician or courier signed."""

from batchtrack.services.recording import Document


def signed_paper(batch: str, act: str, name: str, function: str, time: str) -> Document:
    """A text that says what it stands for; no scanned form is invented."""
    lines = (
        "Demonstration data, in the place of a scanned paper. Nobody signed this.",
        f"Batch: {batch}",
        f"Act: {act}",
        f"Acted: {name}, {function}, {time}",
    )
    return Document("\n".join(lines).encode(), "text/plain")
