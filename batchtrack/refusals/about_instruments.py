"""Sentences about files of instruments (codes CF-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

SENTENCES: Final[Mapping[str, Sentence]] = {
    "CF-01": Sentence(
        "{file} is no export that is known here: {cause}.",
        "Load an export of NucleoView, NC-View or Vi-CELL, or say once what the columns of this layout are.",
    ),
    "CF-02": Sentence(
        "Row {row} of {file} has {found} values for {wanted} columns, so it is not certain which is which.",
        "Export the file again.",
    ),
    "CF-03": Sentence(
        "{text} can be {first} or {second}: nothing in {file} says which comes first, day or month.",
        "Say once for this layout which it is.",
    ),
    "CF-04": Sentence("{text} in {file} is no date and time.", "Export the file again, or type the results."),
    "CF-05": Sentence("No sample in {file} is of {batch}; it names {found}.", "Load the file of this batch's samples."),
    "CF-06": Sentence(
        "{file} holds {count} runs of sample {sample}; the product document wants {wanted}.",
        "Export the runs that count alone, or type the result and say why.",
    ),
    "CF-07": Sentence(
        "The counter remarks on {sample}: {remark}. Its values are not taken over.",
        "Count again, or type the results with the reason.",
    ),
    "CF-08": Sentence("Nothing takes {line} from a file.", "Choose total, live or viability."),
    "CF-09": Sentence("The layout has no column {column}.", "Choose one of: {columns}."),
    "CF-10": Sentence("{mark} is no decimal mark.", "Choose a point or a comma."),
    "CF-11": Sentence(
        "{text} in column {column} is no number in {unit} with the decimal mark chosen for this layout.",
        "Look at the file; choose the columns of this layout again, or type the result.",
    ),
    "CF-12": Sentence(
        "The file names {scanned}, of another patient, and no sample of {batch}. Both batches are on hold.",
        "Put the file aside. QA identifies the samples again and lifts each hold.",
    ),
}
