"""Sentences about the batch record (codes BA-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_STEPS: Final[Mapping[str, Sentence]] = {
    "BA-01": Sentence("{batch} ended as {end}. Nothing more is done on it."),
    "BA-02": Sentence("{batch} is on hold: {words}. No permit is given.", "QA lifts hold {hold} under Deviations."),
    "BA-03": Sentence("{step} waits for {before}.", "Complete and sign {before} first."),
    "BA-04": Sentence("{step} is already open or signed.", "Go on where it stands."),
    "BA-05": Sentence("{name} does not have the role {role} that {act} needs.", "Somebody with that role does it."),
    "BA-06": Sentence("{batch} expired on {expiry}. No permit is given after expiry.", "Record what becomes of it."),
    "BA-07": Sentence(
        "{step} works on open material, and no cleared room is taken for {batch}.",
        "Scan the room in the line clearance step.",
    ),
    "BA-08": Sentence("{step} is not open.", "Start the step."),
    "BA-09": Sentence("{step} is signed.", "Correct the value with F2 and a reason; the step is then signed again."),
    "BA-10": Sentence("{row} already has a value.", "Type it again with F2 and the reason; both values are kept."),
    "BA-11": Sentence("{step} is not signed, so there is nothing to correct.", "Type the value again with F2."),
    "BA-12": Sentence("{row} needs the reason in words.", "Write why the value changes; QA reads it."),
    "BA-13": Sentence("{row} is open.", "Fill the row, or mark it as not applicable with F7."),
    "BA-14": Sentence(
        "{count} entries were added to {batch} since this page was shown. A signature covers what was seen.",
        "Look at the page as it is now and sign again.",
    ),
    "BA-15": Sentence("{name} performed {step}, so another person verifies."),
    "BA-16": Sentence("{step} is not signed by its performer.", "The performer signs first."),
    "BA-17": Sentence("{step} is already verified."),
    "BA-18": Sentence(
        "{step} is not begun by hand: it is complete when its results or its certificate are there.",
        "Go to Results or to Release.",
    ),
    "BA-65": Sentence("{row} is computed from other rows.", "Correct the row that it is computed from."),
    "BA-66": Sentence("{row} takes one of: {choices}. Read was {text}.", "Choose one of them."),
    "BA-67": Sentence("{row} is empty.", "Write a text, or mark the row as not applicable with F7."),
    "BA-68": Sentence("{step} is our own act and reports nobody else's."),
    "BA-69": Sentence("{row} has no value yet.", "Record it first."),
    "BA-70": Sentence(
        "{row} is critical and cannot be left without a value.", "Record the value, or raise a deviation."
    ),
    "BA-71": Sentence(
        "Whose act this was is open: name, organisation and time of the {function}.",
        "Copy them from the signed paper.",
    ),
    "BA-72": Sentence("The room is open.", "Scan the room's sign."),
    "BA-75": Sentence("{step} needs no second person."),
    "BA-94": Sentence("{batch} is in no room."),
    "BA-95": Sentence(
        "{step} was signed before and is to be signed again.", "Correct the value with F2 and the reason in words."
    ),
    "BA-96": Sentence("{row} was used already, so no exception can be granted for it.", "Raise a deviation."),
    "BA-130": Sentence(
        "{name} has no training on record that counts for {procedure}, version {version}. {step} asks for it.",
        "Have the training recorded, ask somebody who is trained, or have QA grant an exception before the work.",
    ),
    "BA-99": Sentence(
        "{name} can review and certify {batch} now. After acting in {step} that is no longer possible.",
        "Let somebody else act here.",
    ),
}

_IDENTITY: Final[Mapping[str, Sentence]] = {
    "BA-19": Sentence(
        "{step} is stopped because a wrong container was scanned.",
        "Put it aside; a second person lets the step go on with the right one.",
    ),
    "BA-20": Sentence(
        "This is {scanned}, of another patient. {step} is for {batch}. The step is stopped, both batches are on hold "
        "and deviation {deviation} is open.",
        "Put it aside and do not go on. QA re-identifies the material and lifts the hold.",
    ),
    "BA-21": Sentence(
        "This is {scanned}: the right patient, but not the {wanted}. The step is stopped.",
        "Put it aside and take the {wanted}; a second person lets the step go on.",
    ),
    "BA-23": Sentence("{step} has its room, {room}."),
    "BA-24": Sentence("{step} has no row open for a scan."),
    "BA-25": Sentence(
        "This scan opened the batch, so it is not the identity check.", "Scan the {wanted} again at its row."
    ),
    "BA-26": Sentence("{step} is not stopped."),
    "BA-27": Sentence("{row} already used {used}. What was drawn stays in the record."),
    "BA-28": Sentence("{step} takes no room."),
    "BA-29": Sentence("{batch} is already in room {room}.", "Clear that room first."),
}

_RELEASE: Final[Mapping[str, Sentence]] = {
    "BA-30": Sentence("{step} is not complete.", "Complete, sign and verify it."),
    "BA-31": Sentence("{step} is not checked by a second person, and {gate} needs it.", "Check and sign it."),
    "BA-32": Sentence("{test} has no result.", "Enter the result."),
    "BA-33": Sentence("{test} is not reviewed.", "A second person reviews the original data."),
    "BA-34": Sentence("{test} is {value}; the criterion is {criterion}.", "The investigation decides what follows."),
    "BA-35": Sentence("Deviation {deviation} is not assessed.", "QA assesses its effect on the product."),
    "BA-36": Sentence("Deviation {deviation} is assessed as not acceptable.", "The batch is not certified with it."),
    "BA-37": Sentence("Hold {hold} stands: {words}.", "QA lifts it under Deviations."),
    "BA-38": Sentence("{batch} expired on {expiry}.", "Record what becomes of it."),
    "BA-39": Sentence("The record of {batch} is not reviewed.", "A QA reviewer signs the review."),
    "BA-40": Sentence("{batch} changed after its review.", "A QA reviewer looks at what is new and signs."),
    "BA-41": Sentence(
        "{name} {duty} {what} in this batch, so another person reviews and certifies.",
    ),
    "BA-42": Sentence("{row} is missing, outside its limit, or cannot be told.", "Check the values it is made from."),
    "BA-43": Sentence("Room {room} is not cleared.", "Clear the line and sign."),
    "BA-44": Sentence("Deviation {deviation} is not closed.", "QA closes it with its conclusion."),
    "BA-45": Sentence("The clinic has not answered: {alert}.", "Call the clinic and record the answer."),
    "BA-46": Sentence("{batch} was neither given nor ended.", "Record the administration, or how the batch ended."),
    "BA-47": Sentence(
        "Certificate {number} of {batch} does not count: it is withdrawn, superseded, or to be confirmed.",
        "The certifying person confirms it or certifies anew.",
    ),
    "BA-97": Sentence(
        "The start of the clock “{clock}” is not recorded, so the expiry cannot be told.", "Record when it started."
    ),
    "BA-98": Sentence(
        "{test} was reported from a value that has changed since.", "The analyst corrects the result with the reason."
    ),
    "BA-48": Sentence("{batch} is with {holder} by the record, not with the clinic.", "Record the hand-over."),
    "BA-73": Sentence("{batch} was already given."),
    "BA-74": Sentence("{batch} is not certified.", "A qualified person certifies it first."),
    "BA-86": Sentence("Certificate {number} stands.", "Confirm or withdraw it first."),
    "BA-87": Sentence("No certificate of stage {stage} can be confirmed or withdrawn here."),
    "BA-88": Sentence("{name} did not sign certificate {number}.", "The person who signed confirms, or certify anew."),
}

_QUALITY: Final[Mapping[str, Sentence]] = {
    "BA-76": Sentence("Nothing was written.", "Write it in words."),
    "BA-77": Sentence("Hold {hold} does not stand."),
    "BA-78": Sentence(
        "Hold {hold} is an identity alarm.", "Write how the material was physically identified again, and by whom."
    ),
    "BA-79": Sentence("There is no deviation {deviation}."),
    "BA-80": Sentence("Deviation {deviation} is closed."),
    "BA-81": Sentence("{test} has already begun."),
    "BA-82": Sentence("The sample of {test} was not taken yet.", "Sign the step that takes it."),
    "BA-83": Sentence("{test} has not begun.", "Record its start first."),
    "BA-84": Sentence("{test} already has a result.", "Correct it with the reason; both are kept."),
    "BA-85": Sentence("{name} reported {test}, so another person reviews it."),
    "BA-91": Sentence("{test} is the value of a row that is not filled yet.", "Fill the row in its step."),
    "BA-92": Sentence(
        "{test} is taken from its step, where it is {value}.",
        "Leave the result empty to report that value, or correct it in its step.",
    ),
    "BA-93": Sentence(
        "{test} is read until {due}. Without growth it has no final result before that.", "Record a reading."
    ),
    "BA-89": Sentence("There is no alert {alert}."),
    "BA-90": Sentence("What became of container {number} ({kind}) is open.", "State the fate of every container."),
}

_OUTSIDE_THE_HOUSE: Final[Mapping[str, Sentence]] = {
    "BA-100": Sentence("{person} was not reached.", "Say when the next try is made."),
    "BA-101": Sentence("{batch} is recalled already."),
    "BA-102": Sentence("No paper {number} was issued."),
    "BA-103": Sentence("No acknowledgement of {recipient} is waited for about {number}."),
    "BA-104": Sentence("The organism is not recorded: {alert}.", "Record what the laboratory names."),
    "BA-105": Sentence(
        "How the patient is followed is not recorded: {alert}.", "Ask the physician and record what is done."
    ),
    "BA-106": Sentence(
        "{recipient} has not acknowledged that {number} no longer counts.", "Call and record who knows."
    ),
    "BA-107": Sentence(
        "The authorities were not told that {batch} was supplied outside its specification.",
        "Record the notification; it is due within 48 hours of the administration.",
    ),
    "BA-110": Sentence("No result of {batch} lies outside its criterion.", "Certify the batch."),
    "BA-111": Sentence(
        "{what} is about whose cells these are. A product is never supplied with that.", "Reject the batch."
    ),
    "BA-112": Sentence("The {record} is not recorded.", "Record it under Supply outside the specification."),
    "BA-113": Sentence("{batch} was not supplied outside its specification, so there is nothing to notify."),
    "BA-115": Sentence(
        "{test} does not count: {cause} of the same run lies outside its rule.", "The analyst does the run again."
    ),
    "BA-116": Sentence(
        "{test} is done again by rule alone: after a run that is not valid, or as a retest that the product document "
        "allows, once QA has assessed the investigation.",
        "Ask QA to assess the deviation, or correct a slip with the reason.",
    ),
    "BA-119": Sentence(
        "The collection of {batch} has begun, so its version stays for life.", "Go on with this version."
    ),
    "BA-120": Sentence("The order is bound to {product} version {version}, which new batches take too."),
    "BA-121": Sentence(
        "Step {step} was begun, and version {version} words it otherwise.",
        "Cancel this batch and order it anew, or go on with its version.",
    ),
    "BA-117": Sentence(
        "{test} is measured {wanted} times in one run, and {found} values stand here.",
        "Type every one, with a semicolon between them, like 2.1; 2.3.",
    ),
    "BA-114": Sentence("{batch} was not supplied outside its specification and given."),
}

_TIMES: Final[Mapping[str, Sentence]] = {
    "BA-60": Sentence("{text} is not read as a time.", "Write it like {example}, or only hours and minutes for today."),
    "BA-61": Sentence("{text} has not happened yet; it is {now}.", "Write the time at which it happened."),
    "BA-62": Sentence("{abbreviation} is not the zone of this place at that time; it is {zone}."),
    "BA-63": Sentence("{time} did not exist that night: the clocks went forward.", "It may have been {later}."),
    "BA-64": Sentence(
        "{time} came twice that night, as the clocks went back.", "Add {first} for the first, {second} for the second."
    ),
}

SENTENCES: Final[Mapping[str, Sentence]] = {
    **_STEPS,
    **_IDENTITY,
    **_RELEASE,
    **_QUALITY,
    **_OUTSIDE_THE_HOUSE,
    **_TIMES,
}
