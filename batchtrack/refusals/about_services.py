"""Sentences about sign-in, authority and acts (codes SV-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

SENTENCES: Final[Mapping[str, Sentence]] = {
    "SV-01": Sentence(
        "Name and password do not belong together.",
        "Type both again; capitals count. Where several people share a name, type the id.",
    ),
    "SV-02": Sentence("{name} no longer acts here.", "An administrator can tell why."),
    "SV-03": Sentence("This act needs a signature.", "Sign with name and password."),
    "SV-04": Sentence("A password has at least {length} characters.", "Take a longer one."),
    "SV-05": Sentence("Nobody has the id {person}."),
    "SV-06": Sentence("More than one person here is called {name}.", "Type the id of the person who is meant."),
    "SV-07": Sentence(
        "{facility} is a real facility; its times cannot come from a simulated clock. Nothing was recorded.",
        "Open it with the clock of the computer or the server.",
    ),
    "SV-08": Sentence(
        "Entry {version} of {stream} cannot be read, so nothing is decided on what it may say.",
        "Run batchtrack verify, and have the administrator find out who changed the database.",
    ),
    "SV-09": Sentence(
        "This database belongs to {facility}, {number}. A database holds one facility.", "Name an empty database."
    ),
    "SV-10": Sentence("The two new passwords are not the same.", "Type both again."),
    "SV-20": Sentence("There is no batch {batch}."),
    "SV-21": Sentence("No material lot is called {lot}.", "Scan the label on the material, or receive the lot first."),
    "SV-22": Sentence(
        "That was {material}, lot {lot}. No open row of this step wants it.", "Scan what the open row asks for."
    ),
    "SV-23": Sentence("No device is called {device}.", "Scan the label on the device, or register it first."),
    "SV-24": Sentence(
        "That was {device}, a {kind}. No open row of this step wants it.", "Scan what the open row asks for."
    ),
    "SV-25": Sentence("That was a {scanned}. A badge names who signs, and fills no row.", "Sign with F9."),
    "SV-26": Sentence("No batch here belongs to {scanned}.", "Scan a label of a batch, or search for it."),
    "SV-27": Sentence("No version of {product} is effective.", "QA makes an approved version effective."),
    "SV-29": Sentence(
        "{subject} belongs to the study {study}; the order names {told}.", "Compare the subject's code and the study."
    ),
    "SV-30": Sentence("{batch} has no certificate {stage}.", "Certify the stage first."),
    "SV-31": Sentence(
        "Certificate {number} of {batch} was withdrawn or superseded and does not count.",
        "Ask for it as superseded, or certify anew.",
    ),
    "SV-32": Sentence("{batch} has no superseded certificate."),
    "SV-33": Sentence(
        "A value on which certificate {number} of {batch} stands was corrected; it waits for its certifier.",
        "Have it confirmed or certified anew; as superseded it is handed out meanwhile.",
    ),
    "SV-34": Sentence("The file {file} cannot be read: {cause}.", "Choose a file that this computer can open."),
    "SV-35": Sentence(
        "The file {file} has {size} MB; up to {most} MB are taken, and none is empty.", "Scan the paper anew."
    ),
    "SV-40": Sentence("{file} is not read as a NucleoView export: {cause}.", "Export the count anew as CSV."),
    "SV-41": Sentence(
        "The file names the sample {found}; this step's sample is {wanted}. Nothing was taken over.",
        "Take the file of this sample. Where the id was mistyped at the counter, a second person answers for it.",
    ),
    "SV-42": Sentence("{step} has no row that a cell counter fills."),
    "SV-43": Sentence("This file was already read for {batch}.", "One run serves one sample. Take the right file."),
    "SV-44": Sentence("The counter could not tell {row}: {text}.", "Count again, or type the value with its reason."),
    "SV-45": Sentence(
        "The file gives the multiplication factor as {factor} and does not say whether its counts are multiplied by it."
        " Nothing was taken over.",
        "Count without dilution, or type the values as the display shows them.",
    ),
    "SV-50": Sentence(
        "The database does not answer ({cause}). What was recorded before is there; this was not recorded.",
        "See that its disk or server is there and may be reached, then do it again.",
    ),
    "SV-51": Sentence(
        "The disk of the database is full ({cause}). This was not recorded.", "Have room made on it, then do it again."
    ),
    "SV-52": Sentence(
        "The database can only be read here ({cause}). This was not recorded.",
        "See that its file and folder may be written to, or that the server is not a copy.",
    ),
    "SV-53": Sentence(
        "The database is busy with somebody else's work ({cause}). This was not recorded.",
        "Wait a moment, then do it again.",
    ),
    "SV-54": Sentence(
        "The database is damaged ({cause}). Nothing more is recorded in it.",
        "Run batchtrack verify, and have the administrator go back to a backup.",
    ),
    "SV-55": Sentence(
        "This computer's user has no right to do this ({cause}). It was not recorded.",
        "Have the administrator give the right.",
    ),
    "SV-56": Sentence("The computer could not do this ({cause}).", "See to what it says, then do it again."),
    "SV-59": Sentence(
        "The program met something that it does not know ({cause}). This was not recorded.",
        "Keep the report, and tell whoever looks after the program.",
    ),
    "SV-61": Sentence("No batch is left to be recalled.", "Open a lot or a device that was used."),
    "SV-60": Sentence(
        "Something in the program itself went wrong ({cause}). This was not recorded; what was recorded before stands.",
        "Do it again. If it comes back, tell whoever looks after the program the number of the report: {number}.",
    ),
}
