"""Sentences about people, equipment, lots, rooms and subjects (codes FA-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_LOT: Final = "Scan another lot."

SENTENCES: Final[Mapping[str, Sentence]] = {
    "FA-01": Sentence(
        "{id} cannot be the id of a {what}: ids are capital letters, digits and hyphens, with no hyphen first.",
        "Choose an id of that form.",
    ),
    "FA-02": Sentence("The {what} {id} exists; an id is given once for all time.", "Choose another id."),
    "FA-03": Sentence("No {what} is registered as {id}.", "Compare the id, or have it registered first."),
    "FA-04": Sentence(
        "Roles entitled to {act}: {wanted}. Roles of {person}: {held}.",
        "Ask somebody who holds one of these roles.",
    ),
    "FA-05": Sentence(
        "{person} is deactivated, so nothing is recorded in that name or for it.",
        "Somebody who is active acts instead; for a return to work a new id is registered.",
    ),
    "FA-06": Sentence("The {what} is empty.", "Fill in the {what}."),
    "FA-07": Sentence(
        "The time of the {what} is {at}, and it is {now} now. What is still to come is not recorded as done.",
        "Compare date, time and zone.",
    ),
    "FA-08": Sentence("{person} holds the role {role} already.", "Nothing is left to do."),
    "FA-09": Sentence(
        "{person} holds the role {held}. Nobody holds it together with the role {role}.",
        "Give the role {role} to another person, or withdraw the role {held} first.",
    ),
    "FA-10": Sentence("{person} would grant a role to the own person.", "Another administrator grants it."),
    "FA-11": Sentence("{person} does not hold the role {role}.", "Nothing is left to do."),
    "FA-12": Sentence(
        "{person} has a password, which only {person} changes.",
        "{person} signs in and changes it.",
    ),
    "FA-13": Sentence("{person} would deactivate the own person.", "Another administrator does so."),
    "FA-14": Sentence(
        "Somebody else is called {name}, by printed name, id or badge.",
        "Choose what tells the two apart wherever it is printed.",
    ),
    "FA-15": Sentence(
        "Who is entitled to {act} is settled by the program: the rule of the two people stands on it.",
        "Give the role to another person instead.",
    ),
    "FA-16": Sentence(
        "Nobody in the role {roles} is ever entitled to {act}; possible are: {may}.",
        "Choose among these.",
    ),
    "FA-17": Sentence("Nobody would be entitled to {act}.", "Choose one role at least."),
    "FA-18": Sentence("Entitled to {act} are already: {roles}.", "Nothing is left to do."),
    "FA-19": Sentence("The training of {on} would end before it was given.", "Compare both dates."),
    "FA-20": Sentence(
        "Device {device} is a {kind}. This row wants a {wanted}.",
        "Scan the {wanted}.",
    ),
    "FA-21": Sentence(
        "Device {device} is out of use: {reason}.",
        "Use another device, or ask QA to return this one to use.",
    ),
    "FA-22": Sentence(
        "Device {device} has no calibration on record that covers {at}.",
        "Use another device, or have the calibration certificate recorded.",
    ),
    "FA-23": Sentence(
        "Calibration of device {device} was due on {due}; the use is at {at}.",
        "Use another device, or have the newer calibration certificate recorded.",
    ),
    "FA-24": Sentence(
        "Calibration of device {device} on {on} would be due on {due}, not after it.",
        "Compare both dates with the certificate.",
    ),
    "FA-25": Sentence("Device {device} is in use already.", "Nothing is left to do."),
    "FA-30": Sentence("Lot {lot} is {material}. This row wants {wanted}.", "Scan a lot of {wanted}."),
    "FA-31": Sentence("Lot {lot} is in quarantine.", "Scan another lot, or ask QA to approve this one."),
    "FA-32": Sentence("Lot {lot} is blocked: {reason}.", _LOT),
    "FA-33": Sentence("Lot {lot} expired at {expiry}; it is {at}.", _LOT),
    "FA-34": Sentence(
        "{left} {unit} of lot {lot} are left; {wanted} {unit} are wanted.",
        "Draw what is left, and the rest from another lot.",
    ),
    "FA-35": Sentence(
        "{quantity} {unit} cannot be drawn: a quantity is above zero, below 10¹², with at most 9 decimals.",
        "Enter the quantity as it was measured or counted.",
    ),
    "FA-36": Sentence("{quantity} pieces is not a whole number.", "Enter a whole number of pieces."),
    "FA-37": Sentence("The status of lot {lot} is {status}, which does not allow this.", "Look at the lot's history."),
    "FA-38": Sentence("{person} received lot {lot}, so another person approves it.", "Ask another QA reviewer."),
    "FA-39": Sentence("Lot {lot} is kept in {unit}; {told} was entered.", "Enter the quantity in {unit}."),
    "FA-40": Sentence(
        "Room {room} holds the open material of {occupant} (step {step}). No other patient's is opened here.",
        "Use another room for {batch}, or clear this one and sign the clearance.",
    ),
    "FA-41": Sentence(
        "{batch} has not been in room {room} since it was last cleared. In the room since then: {here}.",
        "Compare the room and the batch.",
    ),
    "FA-45": Sentence(
        "The subject code {subject} ends like the number of a second batch, so two batches could share one id.",
        "Choose a code that ends with three digits or more, or with a letter.",
    ),
    "FA-46": Sentence("Subject {subject} has {most} batches, the most that can be numbered.", "Ask QA how to go on."),
    "FA-50": Sentence(
        "{facility} is not in the form of a facility identification number: five characters, the last two digits.",
        "Enter the number that the facility was assigned; without one, four characters of its own, the last a letter.",
    ),
    "FA-51": Sentence(
        "A demonstration takes a code from A9990 to A9999, which no facility has; {facility} is none of them.",
        "Choose one of A9990 to A9999.",
    ),
    "FA-52": Sentence(
        "The codes A9990 to A9999 are reserved for trials of software; {facility} is one of them.",
        "Enter the number that the facility was assigned.",
    ),
    "FA-53": Sentence("{zone} is not the name of a time zone.", "Enter a name such as Europe/Vienna."),
    "FA-54": Sentence(
        "A simulated clock runs in a demonstration only, and {facility} is none.",
        "Found a demonstration, or use the system's clock.",
    ),
    "FA-55": Sentence("Facility {facility} is no demonstration.", "Nothing is left to do."),
    "FA-56": Sentence(
        "Facility {facility} has used all {last} chain-of-identity numbers of {year}.",
        "Numbers of the next nominal year may be used up to a month early.",
    ),
    "FA-61": Sentence("The papers are printed so already.", "Nothing is left to do."),
    "FA-62": Sentence("The letterhead has {count} lines; there is room for {most}.", "Write fewer."),
    "FA-63": Sentence(
        "A line of the letterhead has {count} characters; there is room for {most}: {line}",
        "Write it on two lines.",
    ),
}
