"""Sentences about quantities, limits and formulas (codes UN-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_READING: Final[Mapping[str, Sentence]] = {
    "UN-01": Sentence("Nothing is typed here.", "Type the value with its unit."),
    "UN-02": Sentence("“{text}” is not a number as it is written here.", "Type it like 12.5e6/mL or 12.5 × 10^9/L."),
    "UN-03": Sentence(
        "{text} can mean {first} or {second}; this site writes decimal {site}.", "Type it as one of the two."
    ),
    "UN-04": Sentence("{text} without a sign can mean {first} or {second}.", "Type it with its sign, one of the two."),
    "UN-05": Sentence(
        "“{text}” is a power of ten without a number before it.", "Type the number too, for example 1 × 10^6."
    ),
    "UN-06": Sentence("“{text}” has more than one sign before the number.", "Type it with one sign, or none."),
    "UN-07": Sentence("The unit {unit} is not known here.", "Use one of {known}."),
    "UN-08": Sentence("The unit {unit} does not fit the kind “{kind}”.", "Use one of {known}."),
    "UN-09": Sentence("{text} has no unit, and none is taken for granted here.", "Type one of {known} after it."),
    "UN-10": Sentence("{text} is below zero, which the kind “{kind}” cannot be.", "Check the sign and the value."),
    "UN-11": Sentence("“{text}” is longer than can be read: at most {most}.", "Type the value in fewer."),
    "UN-12": Sentence(
        "“{text}” has a space between its digits, so it can be one number or two.",
        "If it is one number, type {wanted}.",
    ),
    "UN-13": Sentence("“{text}” begins with the decimal mark, which is easily overlooked.", "Type {wanted}."),
    "UN-14": Sentence("“{text}” is not one of the results used here: {allowed}.", "Choose one of them."),
    "UN-15": Sentence(
        "{number} has its own power of ten, and the unit of this field, {unit}, has one too.",
        "Type the unit after the number.",
    ),
    "UN-17": Sentence("There is no kind of quantity named {kind}.", "Use a name from the list of kinds."),
    "UN-31": Sentence(
        "“{text}” has a power of ten beyond 10^{most}, which no value here has.", "Check the power of ten."
    ),
    "UN-33": Sentence(
        "“{text}” is a share, and what it is a share of is not named.", "Name it, for example 2.1 % of WBC."
    ),
    "UN-34": Sentence("“{text}” can mean {first} or {second}.", "Type it as one of the two."),
    "UN-36": Sentence("{unit} is of another population; here the value is in {wanted}.", "Type it in {wanted}."),
    "UN-38": Sentence("{unit} does not fit here: the value is in {wanted}.", "Type it in {wanted}."),
    "UN-39": Sentence(
        "“{text}” holds a character that no screen shows, {found}; it may have come along from elsewhere.",
        "Type the value again by hand.",
    ),
    "UN-40": Sentence(
        "“{text}” is a result in words, and a number is read here.",
        "Type the number with its unit, or record the words where words are expected.",
    ),
    "UN-41": Sentence(
        "{text} is colder than −273.15 °C, which nothing can be.", "Check the sign and the decimal mark."
    ),
    "UN-37": Sentence("{unit}: M does not stand for million here.", "Write the million as × 10^6."),
}

_CRITERIA: Final[Mapping[str, Sentence]] = {
    "UN-16": Sentence("The range “{text}” begins above its end.", "Write the smaller value first."),
    "UN-32": Sentence(
        "“{text}” has a comma between digits; criteria are written with decimal points at every site.",
        "Write it like {wanted}.",
    ),
    "UN-42": Sentence(
        "In “{text}” it does not show whether {first} has the power of ten too.",
        "Write the power of ten at both values, for example 4.0e8 .. 12.0e8.",
    ),
    "UN-19": Sentence(
        "“{text}” cannot be read as one criterion.",
        "Write it like >= 70 %, 4.0e8 .. 1.2e9 cell, 30 mL ± 10 %, = 3 bag or no growth.",
    ),
}

_FORMULAS: Final[Mapping[str, Sentence]] = {
    "UN-20": Sentence(
        "The formula “{text}” cannot be read at place {place}, where “{found}” stands.",
        "Use names, numbers with units, + - * / ** and parentheses.",
    ),
    "UN-21": Sentence("There is no function {name} in formulas.", "Use one of {known}."),
    "UN-22": Sentence("The formula is longer or deeper than {most} parts.", "Split it into several formulas."),
    "UN-23": Sentence(
        "At “{where}”, {first} meets {second}; only the same dimension can be added or compared.",
        "Check the units of the quantities on both sides.",
    ),
    "UN-24": Sentence(
        "The formula “{formula}” gives {result}, and {wanted} is wanted.",
        "Check the formula and the units of its quantities.",
    ),
    "UN-25": Sentence(
        "The formula “{formula}” needs {name}, which is not there.", "Give {name}, or take it out of the formula."
    ),
    "UN-26": Sentence(
        "In “{formula}” a value is divided by zero, so there is no result.",
        "Check the values that stand below the line.",
    ),
    "UN-27": Sentence(
        "In “{formula}” the “<” and “>” of the values leave no bound on the result, so it is undecided.",
        "Measure again so that one of the values is not only a bound.",
    ),
    "UN-43": Sentence(
        "At “{where}” a unit comes to a power beyond {most}, which no quantity here has.", "Check the powers."
    ),
    "UN-44": Sentence(
        "In “{formula}” a value is rounded up to a step that is not above zero, so there is no result.",
        "Check the step of round_up.",
    ),
    "UN-28": Sentence(
        "The result of “{formula}” is too long a number to be one of a batch.", "Check the powers of ten of the values."
    ),
    "UN-29": Sentence(
        "After ** stands “{found}”; only whole powers up to {most} can be computed.", "Write a whole number there."
    ),
    "UN-30": Sentence("The function {name} takes {wanted} values, and {found} stand there.", "Give it {wanted}."),
}

_TEMPERATURES: Final[Mapping[str, Sentence]] = {
    "UN-60": Sentence(
        "“{where}” computes with temperature readings, which have no zero to count from.",
        "Subtract one reading from another, or change a reading by a difference in kelvin.",
    ),
    "UN-61": Sentence(
        "The formula “{formula}” gives {result}, and {wanted} is wanted.",
        "Use the kind temperature for readings and temperature_difference for differences.",
    ),
}

_TRAPS: Final[Mapping[str, Sentence]] = {
    "UN-70": Sentence(
        "{value} is a number that data sets use for “never” or “missing”.", "Confirm that it was measured."
    ),
    "UN-71": Sentence(
        "A recovery of {value} is more than went in; counting differences make that possible.",
        "Look at both counts, volumes and dilutions.",
    ),
    "UN-72": Sentence(
        "A viability of {value} looks like a fraction of one.", "Type 95 % for ninety-five of a hundred."
    ),
    "UN-73": Sentence("A viability of {value} is more than all cells.", "Look at the value and its unit."),
    "UN-74": Sentence(
        "{value} of CD34+ cells is the size of a dose of nucleated cells; CD34+ doses are counted in 10⁶/kg.",
        "Look at the power of ten.",
    ),
    "UN-75": Sentence(
        "{value} is about {factor} times {earlier} of “{name}” in this batch.", "Look at unit and power of ten."
    ),
    "UN-76": Sentence(
        "{value} is “{below}” to “{above}”; “{above}” to “{below}” is {true}.", "Look at which stands on top."
    ),
    "UN-77": Sentence(
        "{value} leaves out the powers of ten: “{above}” to “{below}” is {true}.", "Compute it with the units."
    ),
    "UN-78": Sentence(
        "{value} does not agree with “{above}” to “{below}”, which is {true}.", "Look at all three values."
    ),
    "UN-79": Sentence("{value} is above the maximum of {most}; the dose is trimmed to {most}.", "Give no more."),
}

_DOSE: Final[Mapping[str, Sentence]] = {
    "UN-81": Sentence(
        "In the formula, “{text}” can be one number or two.", "Write {point}, or a space after the comma."
    ),
    "UN-82": Sentence("{value} is outside the alert “{alert}”.", "Look at it before going on; the limit decides."),
    "UN-80": Sentence(
        "“{text}” is no trap: {known} are.", "Write one of them, with the names of the values it compares."
    ),
}

SENTENCES: Final[Mapping[str, Sentence]] = {
    **_READING,
    **_CRITERIA,
    **_FORMULAS,
    **_TEMPERATURES,
    **_TRAPS,
    **_DOSE,
}
