"""Every refusal in words, for Qt's translators; written by ``python -m ui.texts.refusals_table``."""

from collections.abc import Mapping
from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "AB-01": (
        QT_TRANSLATE_NOOP("refusals", "An exception by telephone is written down for {row} already."),
        QT_TRANSLATE_NOOP("refusals", "A second person at the bench signs it."),
    ),
    "AB-02": (
        QT_TRANSLATE_NOOP("refusals", "No exception by telephone waits for a second person at {row}."),
        "",
    ),
    "AB-03": (
        QT_TRANSLATE_NOOP("refusals", "{name} wrote down what QA said, so another person signs that they heard it."),
        QT_TRANSLATE_NOOP("refusals", "A colleague signs."),
    ),
    "AB-04": (
        QT_TRANSLATE_NOOP("refusals", "No exception by telephone waits for QA at {row}."),
        "",
    ),
    "AB-05": (
        QT_TRANSLATE_NOOP("refusals", "{name} is nobody of quality assurance here."),
        QT_TRANSLATE_NOOP("refusals", "Name the QA reviewer or qualified person who was called."),
    ),
    "AB-06": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The exception for {row} in {step} was given by telephone and is not signed by QA, due {due}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "QA signs it in the step."),
    ),
    "AB-07": (
        QT_TRANSLATE_NOOP("refusals", "The scan of the paper of {step} is not attached."),
        QT_TRANSLATE_NOOP("refusals", "Scan the signed paper and attach it."),
    ),
    "AB-08": (
        QT_TRANSLATE_NOOP("refusals", "The second person scans the {row} for themselves."),
        QT_TRANSLATE_NOOP("refusals", "Scan it, then sign."),
    ),
    "AB-09": (
        QT_TRANSLATE_NOOP("refusals", "{step} does not wait for a second person."),
        QT_TRANSLATE_NOOP("refusals", "The performer signs first."),
    ),
    "AB-10": (
        QT_TRANSLATE_NOOP("refusals", "{step} is not typed in from paper."),
        QT_TRANSLATE_NOOP("refusals", "Record what happened in the step that reports it, or raise a deviation."),
    ),
    "AB-11": (
        QT_TRANSLATE_NOOP("refusals", "{step} is signed or being typed in from paper already."),
        QT_TRANSLATE_NOOP("refusals", "Go on where it stands."),
    ),
    "AB-12": (
        QT_TRANSLATE_NOOP("refusals", "Form {number} was printed meanwhile; the next one is {next}."),
        QT_TRANSLATE_NOOP("refusals", "Print again."),
    ),
    "AB-13": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "That was {scanned}. The second person scans what the performer scanned in {step}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the one in hand."),
    ),
    "AB-14": (
        QT_TRANSLATE_NOOP("refusals", "Nothing that QA may pass stands against {scanned} here."),
        QT_TRANSLATE_NOOP("refusals", "Scan what the open row asks for."),
    ),
    "AB-15": (
        QT_TRANSLATE_NOOP("refusals", "Nobody here is called {name}."),
        QT_TRANSLATE_NOOP("refusals", "Type the printed name or the id of the person who acted."),
    ),
    "AB-16": (
        QT_TRANSLATE_NOOP("refusals", "{name} was trained for {step}, or works in it under QA's exception."),
        QT_TRANSLATE_NOOP("refusals", "Go on in the step."),
    ),
    "AB-17": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The exception is for {name}'s own training. Nobody lets that pass for themselves.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Ask another person of QA."),
    ),
    "BA-01": (
        QT_TRANSLATE_NOOP("refusals", "{batch} ended as {end}. Nothing more is done on it."),
        "",
    ),
    "BA-02": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is on hold: {words}. No permit is given."),
        QT_TRANSLATE_NOOP("refusals", "QA lifts hold {hold} under Deviations."),
    ),
    "BA-03": (
        QT_TRANSLATE_NOOP("refusals", "{step} waits for {before}."),
        QT_TRANSLATE_NOOP("refusals", "Complete and sign {before} first."),
    ),
    "BA-04": (
        QT_TRANSLATE_NOOP("refusals", "{step} is already open or signed."),
        QT_TRANSLATE_NOOP("refusals", "Go on where it stands."),
    ),
    "BA-05": (
        QT_TRANSLATE_NOOP("refusals", "{name} does not have the role {role} that {act} needs."),
        QT_TRANSLATE_NOOP("refusals", "Somebody with that role does it."),
    ),
    "BA-06": (
        QT_TRANSLATE_NOOP("refusals", "{batch} expired on {expiry}. No permit is given after expiry."),
        QT_TRANSLATE_NOOP("refusals", "Record what becomes of it."),
    ),
    "BA-07": (
        QT_TRANSLATE_NOOP("refusals", "{step} works on open material, and no cleared room is taken for {batch}."),
        QT_TRANSLATE_NOOP("refusals", "Scan the room in the line clearance step."),
    ),
    "BA-08": (
        QT_TRANSLATE_NOOP("refusals", "{step} is not open."),
        QT_TRANSLATE_NOOP("refusals", "Start the step."),
    ),
    "BA-09": (
        QT_TRANSLATE_NOOP("refusals", "{step} is signed."),
        QT_TRANSLATE_NOOP("refusals", "Correct the value with F2 and a reason; the step is then signed again."),
    ),
    "BA-10": (
        QT_TRANSLATE_NOOP("refusals", "{row} already has a value."),
        QT_TRANSLATE_NOOP("refusals", "Type it again with F2 and the reason; both values are kept."),
    ),
    "BA-100": (
        QT_TRANSLATE_NOOP("refusals", "{person} was not reached."),
        QT_TRANSLATE_NOOP("refusals", "Say when the next try is made."),
    ),
    "BA-101": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is recalled already."),
        "",
    ),
    "BA-102": (
        QT_TRANSLATE_NOOP("refusals", "No paper {number} was issued."),
        "",
    ),
    "BA-103": (
        QT_TRANSLATE_NOOP("refusals", "No acknowledgement of {recipient} is waited for about {number}."),
        "",
    ),
    "BA-104": (
        QT_TRANSLATE_NOOP("refusals", "The organism is not recorded: {alert}."),
        QT_TRANSLATE_NOOP("refusals", "Record what the laboratory names."),
    ),
    "BA-105": (
        QT_TRANSLATE_NOOP("refusals", "How the patient is followed is not recorded: {alert}."),
        QT_TRANSLATE_NOOP("refusals", "Ask the physician and record what is done."),
    ),
    "BA-106": (
        QT_TRANSLATE_NOOP("refusals", "{recipient} has not acknowledged that {number} no longer counts."),
        QT_TRANSLATE_NOOP("refusals", "Call and record who knows."),
    ),
    "BA-107": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The authorities were not told that {batch} was supplied outside its specification.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Record the notification; it is due within 48 hours of the administration."),
    ),
    "BA-11": (
        QT_TRANSLATE_NOOP("refusals", "{step} is not signed, so there is nothing to correct."),
        QT_TRANSLATE_NOOP("refusals", "Type the value again with F2."),
    ),
    "BA-110": (
        QT_TRANSLATE_NOOP("refusals", "No result of {batch} lies outside its criterion."),
        QT_TRANSLATE_NOOP("refusals", "Certify the batch."),
    ),
    "BA-111": (
        QT_TRANSLATE_NOOP("refusals", "{what} is about whose cells these are. A product is never supplied with that."),
        QT_TRANSLATE_NOOP("refusals", "Reject the batch."),
    ),
    "BA-112": (
        QT_TRANSLATE_NOOP("refusals", "The {record} is not recorded."),
        QT_TRANSLATE_NOOP("refusals", "Record it under Supply outside the specification."),
    ),
    "BA-113": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{batch} was not supplied outside its specification, so there is nothing to notify.",
        ),
        "",
    ),
    "BA-114": (
        QT_TRANSLATE_NOOP("refusals", "{batch} was not supplied outside its specification and given."),
        "",
    ),
    "BA-115": (
        QT_TRANSLATE_NOOP("refusals", "{test} does not count: {cause} of the same run lies outside its rule."),
        QT_TRANSLATE_NOOP("refusals", "The analyst does the run again."),
    ),
    "BA-116": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{test} is done again by rule alone: after a run that is not valid, or as a retest that "
            "the product document allows, once QA has assessed the investigation.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Ask QA to assess the deviation, or correct a slip with the reason."),
    ),
    "BA-117": (
        QT_TRANSLATE_NOOP("refusals", "{test} is measured {wanted} times in one run, and {found} values stand here."),
        QT_TRANSLATE_NOOP("refusals", "Type every one, with a semicolon between them, like 2.1; 2.3."),
    ),
    "BA-119": (
        QT_TRANSLATE_NOOP("refusals", "The collection of {batch} has begun, so its version stays for life."),
        QT_TRANSLATE_NOOP("refusals", "Go on with this version."),
    ),
    "BA-12": (
        QT_TRANSLATE_NOOP("refusals", "{row} needs the reason in words."),
        QT_TRANSLATE_NOOP("refusals", "Write why the value changes; QA reads it."),
    ),
    "BA-120": (
        QT_TRANSLATE_NOOP("refusals", "The order is bound to {product} version {version}, which new batches take too."),
        "",
    ),
    "BA-121": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} was begun, and version {version} words it otherwise."),
        QT_TRANSLATE_NOOP("refusals", "Cancel this batch and order it anew, or go on with its version."),
    ),
    "BA-13": (
        QT_TRANSLATE_NOOP("refusals", "{row} is open."),
        QT_TRANSLATE_NOOP("refusals", "Fill the row, or mark it as not applicable with F7."),
    ),
    "BA-130": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{name} has no training on record that counts for {procedure}, version {version}. {step} asks for it.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Have the training recorded, ask somebody who is trained, or have QA grant an exception before the work.",
        ),
    ),
    "BA-14": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{count} entries were added to {batch} since this page was shown. A signature covers what was seen.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Look at the page as it is now and sign again."),
    ),
    "BA-15": (
        QT_TRANSLATE_NOOP("refusals", "{name} performed {step}, so another person verifies."),
        "",
    ),
    "BA-16": (
        QT_TRANSLATE_NOOP("refusals", "{step} is not signed by its performer."),
        QT_TRANSLATE_NOOP("refusals", "The performer signs first."),
    ),
    "BA-17": (
        QT_TRANSLATE_NOOP("refusals", "{step} is already verified."),
        "",
    ),
    "BA-18": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{step} is not begun by hand: it is complete when its results or its certificate are there.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Go to Results or to Release."),
    ),
    "BA-19": (
        QT_TRANSLATE_NOOP("refusals", "{step} is stopped because a wrong container was scanned."),
        QT_TRANSLATE_NOOP("refusals", "Put it aside; a second person lets the step go on with the right one."),
    ),
    "BA-20": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This is {scanned}, of another patient. {step} is for {batch}. The step is stopped, both "
            "batches are on hold and deviation {deviation} is open.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Put it aside and do not go on. QA re-identifies the material and lifts the hold.",
        ),
    ),
    "BA-21": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This is {scanned}: the right patient, but not the {wanted}. The step is stopped.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Put it aside and take the {wanted}; a second person lets the step go on."),
    ),
    "BA-23": (
        QT_TRANSLATE_NOOP("refusals", "{step} has its room, {room}."),
        "",
    ),
    "BA-24": (
        QT_TRANSLATE_NOOP("refusals", "{step} has no row open for a scan."),
        "",
    ),
    "BA-25": (
        QT_TRANSLATE_NOOP("refusals", "This scan opened the batch, so it is not the identity check."),
        QT_TRANSLATE_NOOP("refusals", "Scan the {wanted} again at its row."),
    ),
    "BA-26": (
        QT_TRANSLATE_NOOP("refusals", "{step} is not stopped."),
        "",
    ),
    "BA-27": (
        QT_TRANSLATE_NOOP("refusals", "{row} already used {used}. What was drawn stays in the record."),
        "",
    ),
    "BA-28": (
        QT_TRANSLATE_NOOP("refusals", "{step} takes no room."),
        "",
    ),
    "BA-29": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is already in room {room}."),
        QT_TRANSLATE_NOOP("refusals", "Clear that room first."),
    ),
    "BA-30": (
        QT_TRANSLATE_NOOP("refusals", "{step} is not complete."),
        QT_TRANSLATE_NOOP("refusals", "Complete, sign and verify it."),
    ),
    "BA-31": (
        QT_TRANSLATE_NOOP("refusals", "{step} is not checked by a second person, and {gate} needs it."),
        QT_TRANSLATE_NOOP("refusals", "Check and sign it."),
    ),
    "BA-32": (
        QT_TRANSLATE_NOOP("refusals", "{test} has no result."),
        QT_TRANSLATE_NOOP("refusals", "Enter the result."),
    ),
    "BA-33": (
        QT_TRANSLATE_NOOP("refusals", "{test} is not reviewed."),
        QT_TRANSLATE_NOOP("refusals", "A second person reviews the original data."),
    ),
    "BA-34": (
        QT_TRANSLATE_NOOP("refusals", "{test} is {value}; the criterion is {criterion}."),
        QT_TRANSLATE_NOOP("refusals", "The investigation decides what follows."),
    ),
    "BA-35": (
        QT_TRANSLATE_NOOP("refusals", "Deviation {deviation} is not assessed."),
        QT_TRANSLATE_NOOP("refusals", "QA assesses its effect on the product."),
    ),
    "BA-36": (
        QT_TRANSLATE_NOOP("refusals", "Deviation {deviation} is assessed as not acceptable."),
        QT_TRANSLATE_NOOP("refusals", "The batch is not certified with it."),
    ),
    "BA-37": (
        QT_TRANSLATE_NOOP("refusals", "Hold {hold} stands: {words}."),
        QT_TRANSLATE_NOOP("refusals", "QA lifts it under Deviations."),
    ),
    "BA-38": (
        QT_TRANSLATE_NOOP("refusals", "{batch} expired on {expiry}."),
        QT_TRANSLATE_NOOP("refusals", "Record what becomes of it."),
    ),
    "BA-39": (
        QT_TRANSLATE_NOOP("refusals", "The record of {batch} is not reviewed."),
        QT_TRANSLATE_NOOP("refusals", "A QA reviewer signs the review."),
    ),
    "BA-40": (
        QT_TRANSLATE_NOOP("refusals", "{batch} changed after its review."),
        QT_TRANSLATE_NOOP("refusals", "A QA reviewer looks at what is new and signs."),
    ),
    "BA-41": (
        QT_TRANSLATE_NOOP("refusals", "{name} {duty} {what} in this batch, so another person reviews and certifies."),
        "",
    ),
    "BA-42": (
        QT_TRANSLATE_NOOP("refusals", "{row} is missing, outside its limit, or cannot be told."),
        QT_TRANSLATE_NOOP("refusals", "Check the values it is made from."),
    ),
    "BA-43": (
        QT_TRANSLATE_NOOP("refusals", "Room {room} is not cleared."),
        QT_TRANSLATE_NOOP("refusals", "Clear the line and sign."),
    ),
    "BA-44": (
        QT_TRANSLATE_NOOP("refusals", "Deviation {deviation} is not closed."),
        QT_TRANSLATE_NOOP("refusals", "QA closes it with its conclusion."),
    ),
    "BA-45": (
        QT_TRANSLATE_NOOP("refusals", "The clinic has not answered: {alert}."),
        QT_TRANSLATE_NOOP("refusals", "Call the clinic and record the answer."),
    ),
    "BA-46": (
        QT_TRANSLATE_NOOP("refusals", "{batch} was neither given nor ended."),
        QT_TRANSLATE_NOOP("refusals", "Record the administration, or how the batch ended."),
    ),
    "BA-47": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Certificate {number} of {batch} does not count: it is withdrawn, superseded, or to be confirmed.",
        ),
        QT_TRANSLATE_NOOP("refusals", "The certifying person confirms it or certifies anew."),
    ),
    "BA-48": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is with {holder} by the record, not with the clinic."),
        QT_TRANSLATE_NOOP("refusals", "Record the hand-over."),
    ),
    "BA-60": (
        QT_TRANSLATE_NOOP("refusals", "{text} is not read as a time."),
        QT_TRANSLATE_NOOP("refusals", "Write it like {example}, or only hours and minutes for today."),
    ),
    "BA-61": (
        QT_TRANSLATE_NOOP("refusals", "{text} has not happened yet; it is {now}."),
        QT_TRANSLATE_NOOP("refusals", "Write the time at which it happened."),
    ),
    "BA-62": (
        QT_TRANSLATE_NOOP("refusals", "{abbreviation} is not the zone of this place at that time; it is {zone}."),
        "",
    ),
    "BA-63": (
        QT_TRANSLATE_NOOP("refusals", "{time} did not exist that night: the clocks went forward."),
        QT_TRANSLATE_NOOP("refusals", "It may have been {later}."),
    ),
    "BA-64": (
        QT_TRANSLATE_NOOP("refusals", "{time} came twice that night, as the clocks went back."),
        QT_TRANSLATE_NOOP("refusals", "Add {first} for the first, {second} for the second."),
    ),
    "BA-65": (
        QT_TRANSLATE_NOOP("refusals", "{row} is computed from other rows."),
        QT_TRANSLATE_NOOP("refusals", "Correct the row that it is computed from."),
    ),
    "BA-66": (
        QT_TRANSLATE_NOOP("refusals", "{row} takes one of: {choices}. Read was {text}."),
        QT_TRANSLATE_NOOP("refusals", "Choose one of them."),
    ),
    "BA-67": (
        QT_TRANSLATE_NOOP("refusals", "{row} is empty."),
        QT_TRANSLATE_NOOP("refusals", "Write a text, or mark the row as not applicable with F7."),
    ),
    "BA-68": (
        QT_TRANSLATE_NOOP("refusals", "{step} is our own act and reports nobody else's."),
        "",
    ),
    "BA-69": (
        QT_TRANSLATE_NOOP("refusals", "{row} has no value yet."),
        QT_TRANSLATE_NOOP("refusals", "Record it first."),
    ),
    "BA-70": (
        QT_TRANSLATE_NOOP("refusals", "{row} is critical and cannot be left without a value."),
        QT_TRANSLATE_NOOP("refusals", "Record the value, or raise a deviation."),
    ),
    "BA-71": (
        QT_TRANSLATE_NOOP("refusals", "Whose act this was is open: name, organisation and time of the {function}."),
        QT_TRANSLATE_NOOP("refusals", "Copy them from the signed paper."),
    ),
    "BA-72": (
        QT_TRANSLATE_NOOP("refusals", "The room is open."),
        QT_TRANSLATE_NOOP("refusals", "Scan the room's sign."),
    ),
    "BA-73": (
        QT_TRANSLATE_NOOP("refusals", "{batch} was already given."),
        "",
    ),
    "BA-74": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is not certified."),
        QT_TRANSLATE_NOOP("refusals", "A qualified person certifies it first."),
    ),
    "BA-75": (
        QT_TRANSLATE_NOOP("refusals", "{step} needs no second person."),
        "",
    ),
    "BA-76": (
        QT_TRANSLATE_NOOP("refusals", "Nothing was written."),
        QT_TRANSLATE_NOOP("refusals", "Write it in words."),
    ),
    "BA-77": (
        QT_TRANSLATE_NOOP("refusals", "Hold {hold} does not stand."),
        "",
    ),
    "BA-78": (
        QT_TRANSLATE_NOOP("refusals", "Hold {hold} is an identity alarm."),
        QT_TRANSLATE_NOOP("refusals", "Write how the material was physically identified again, and by whom."),
    ),
    "BA-79": (
        QT_TRANSLATE_NOOP("refusals", "There is no deviation {deviation}."),
        "",
    ),
    "BA-80": (
        QT_TRANSLATE_NOOP("refusals", "Deviation {deviation} is closed."),
        "",
    ),
    "BA-81": (
        QT_TRANSLATE_NOOP("refusals", "{test} has already begun."),
        "",
    ),
    "BA-82": (
        QT_TRANSLATE_NOOP("refusals", "The sample of {test} was not taken yet."),
        QT_TRANSLATE_NOOP("refusals", "Sign the step that takes it."),
    ),
    "BA-83": (
        QT_TRANSLATE_NOOP("refusals", "{test} has not begun."),
        QT_TRANSLATE_NOOP("refusals", "Record its start first."),
    ),
    "BA-84": (
        QT_TRANSLATE_NOOP("refusals", "{test} already has a result."),
        QT_TRANSLATE_NOOP("refusals", "Correct it with the reason; both are kept."),
    ),
    "BA-85": (
        QT_TRANSLATE_NOOP("refusals", "{name} reported {test}, so another person reviews it."),
        "",
    ),
    "BA-86": (
        QT_TRANSLATE_NOOP("refusals", "Certificate {number} stands."),
        QT_TRANSLATE_NOOP("refusals", "Confirm or withdraw it first."),
    ),
    "BA-87": (
        QT_TRANSLATE_NOOP("refusals", "No certificate of stage {stage} can be confirmed or withdrawn here."),
        "",
    ),
    "BA-88": (
        QT_TRANSLATE_NOOP("refusals", "{name} did not sign certificate {number}."),
        QT_TRANSLATE_NOOP("refusals", "The person who signed confirms, or certify anew."),
    ),
    "BA-89": (
        QT_TRANSLATE_NOOP("refusals", "There is no alert {alert}."),
        "",
    ),
    "BA-90": (
        QT_TRANSLATE_NOOP("refusals", "What became of container {number} ({kind}) is open."),
        QT_TRANSLATE_NOOP("refusals", "State the fate of every container."),
    ),
    "BA-91": (
        QT_TRANSLATE_NOOP("refusals", "{test} is the value of a row that is not filled yet."),
        QT_TRANSLATE_NOOP("refusals", "Fill the row in its step."),
    ),
    "BA-92": (
        QT_TRANSLATE_NOOP("refusals", "{test} is taken from its step, where it is {value}."),
        QT_TRANSLATE_NOOP("refusals", "Leave the result empty to report that value, or correct it in its step."),
    ),
    "BA-93": (
        QT_TRANSLATE_NOOP("refusals", "{test} is read until {due}. Without growth it has no final result before that."),
        QT_TRANSLATE_NOOP("refusals", "Record a reading."),
    ),
    "BA-94": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is in no room."),
        "",
    ),
    "BA-95": (
        QT_TRANSLATE_NOOP("refusals", "{step} was signed before and is to be signed again."),
        QT_TRANSLATE_NOOP("refusals", "Correct the value with F2 and the reason in words."),
    ),
    "BA-96": (
        QT_TRANSLATE_NOOP("refusals", "{row} was used already, so no exception can be granted for it."),
        QT_TRANSLATE_NOOP("refusals", "Raise a deviation."),
    ),
    "BA-97": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The start of the clock “{clock}” is not recorded, so the expiry cannot be told.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Record when it started."),
    ),
    "BA-98": (
        QT_TRANSLATE_NOOP("refusals", "{test} was reported from a value that has changed since."),
        QT_TRANSLATE_NOOP("refusals", "The analyst corrects the result with the reason."),
    ),
    "BA-99": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{name} can review and certify {batch} now. After acting in {step} that is no longer possible.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Let somebody else act here."),
    ),
    "CF-01": (
        QT_TRANSLATE_NOOP("refusals", "{file} is no export that is known here: {cause}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Load an export of NucleoView, NC-View or Vi-CELL, or say once what the columns of this layout are.",
        ),
    ),
    "CF-02": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Row {row} of {file} has {found} values for {wanted} columns, so it is not certain which is which.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Export the file again."),
    ),
    "CF-03": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{text} can be {first} or {second}: nothing in {file} says which comes first, day or month.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Say once for this layout which it is."),
    ),
    "CF-04": (
        QT_TRANSLATE_NOOP("refusals", "{text} in {file} is no date and time."),
        QT_TRANSLATE_NOOP("refusals", "Export the file again, or type the results."),
    ),
    "CF-05": (
        QT_TRANSLATE_NOOP("refusals", "No sample in {file} is of {batch}; it names {found}."),
        QT_TRANSLATE_NOOP("refusals", "Load the file of this batch's samples."),
    ),
    "CF-06": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{file} holds {count} runs of sample {sample}; the product document wants {wanted}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Export the runs that count alone, or type the result and say why."),
    ),
    "CF-07": (
        QT_TRANSLATE_NOOP("refusals", "The counter remarks on {sample}: {remark}. Its values are not taken over."),
        QT_TRANSLATE_NOOP("refusals", "Count again, or type the results with the reason."),
    ),
    "CF-08": (
        QT_TRANSLATE_NOOP("refusals", "Nothing takes {line} from a file."),
        QT_TRANSLATE_NOOP("refusals", "Choose total, live or viability."),
    ),
    "CF-09": (
        QT_TRANSLATE_NOOP("refusals", "The layout has no column {column}."),
        QT_TRANSLATE_NOOP("refusals", "Choose one of: {columns}."),
    ),
    "CF-10": (
        QT_TRANSLATE_NOOP("refusals", "{mark} is no decimal mark."),
        QT_TRANSLATE_NOOP("refusals", "Choose a point or a comma."),
    ),
    "CF-11": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{text} in column {column} is no number in {unit} with the decimal mark chosen for this layout.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Look at the file; choose the columns of this layout again, or type the result."),
    ),
    "CF-12": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The file names {scanned}, of another patient, and no sample of {batch}. Both batches are on hold.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Put the file aside. QA identifies the samples again and lifts each hold."),
    ),
    "CM-01": (
        QT_TRANSLATE_NOOP("refusals", "This command asks for name and password, and there is no terminal to ask at."),
        QT_TRANSLATE_NOOP("refusals", "Set BATCHTRACK_USER and BATCHTRACK_PASSWORD, or run it in a terminal."),
    ),
    "CM-02": (
        QT_TRANSLATE_NOOP("refusals", "{path} cannot be written: {cause}."),
        QT_TRANSLATE_NOOP("refusals", "Name another file, or make room."),
    ),
    "CM-03": (
        QT_TRANSLATE_NOOP("refusals", "{path} cannot be read: {cause}."),
        QT_TRANSLATE_NOOP("refusals", "Name a file that can be read."),
    ),
    "CM-04": (
        QT_TRANSLATE_NOOP("refusals", "{path} is in use by another program: {cause}."),
        QT_TRANSLATE_NOOP("refusals", "Close the window of the demonstration, then make the fresh one."),
    ),
    "CM-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Something in the program itself went wrong. What was recorded is there. The report {number} is in {path}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Send that file, and say what you did."),
    ),
    "CM-06": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The record of {stream} cannot be read: its event {version} is not as it was recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack verify, and look for the event in a backup."),
    ),
    "CM-07": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The last running batch of this demonstration expired on {until}. Nothing of it can be given any more.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Make a fresh one, which replaces this one: batchtrack demo --fresh."),
    ),
    "CM-08": (
        QT_TRANSLATE_NOOP("refusals", "Release stages of {product} are: {stages}. Asked for was {stage}."),
        QT_TRANSLATE_NOOP("refusals", "Name one of them."),
    ),
    "CM-09": (
        QT_TRANSLATE_NOOP("refusals", "{batch} has no certificate yet."),
        QT_TRANSLATE_NOOP("refusals", "Certify the batch first."),
    ),
    "CM-10": (
        QT_TRANSLATE_NOOP("refusals", "A text and its kind of quantity are needed, and one of them is not there."),
        QT_TRANSLATE_NOOP("refusals", "Give both; batchtrack check quantity --kinds lists the kinds."),
    ),
    "CM-11": (
        QT_TRANSLATE_NOOP("refusals", "{quantity} cannot be expressed in {unit}, which measures something else."),
        QT_TRANSLATE_NOOP("refusals", "Name another unit."),
    ),
    "CM-12": (
        QT_TRANSLATE_NOOP("refusals", "Nothing was recalled."),
        QT_TRANSLATE_NOOP("refusals", "Ask again, and type yes once the list is the right one."),
    ),
    "CM-14": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” does not say which value is meant, or one name is given twice."),
        QT_TRANSLATE_NOOP("refusals", 'Write it like name="value unit".'),
    ),
    "CM-17": (
        QT_TRANSLATE_NOOP("refusals", "{number} is the number of no data structure of ISBT 128."),
        QT_TRANSLATE_NOOP("refusals", "Give its three digits, 001 for a donation."),
    ),
    "CM-18": (
        QT_TRANSLATE_NOOP("refusals", "That was the {scanned}. Asked for was the {wanted} (structure {number})."),
        QT_TRANSLATE_NOOP("refusals", "Scan the {wanted}."),
    ),
    "CM-19": (
        QT_TRANSLATE_NOOP("refusals", "No window can be shown here: {cause}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Open it at a computer with a screen. batchtrack --help lists what works without one.",
        ),
    ),
    "CT-01": (
        QT_TRANSLATE_NOOP("refusals", "Container {container} has a tolerance and no field with what it holds."),
        QT_TRANSLATE_NOOP("refusals", "Name the field under volume: a volume, a cell count or a number of pieces."),
    ),
    "CT-02": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {container} is measured in {unit}; {told} cannot be added up with it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Tell all its amounts in one measure."),
    ),
    "CT-03": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {container} does not say how much it takes from {source}, whose balance is kept in {unit}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name the field under takes, or the container that it is counted with."),
    ),
    "CT-04": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "What is left in {container} is worked out in {field}: a remainder of the same amounts always adds up.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Measure what is left, or write rest: nothing."),
    ),
    "CT-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{container} is split into {parts} parts; a division code has letters for {most}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Split it in two stages."),
    ),
    "CT-06": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {container} begins with the act {act}; an {relation} product begins with {wanted}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Change the act, or the relation of the product."),
    ),
    "CT-07": (
        QT_TRANSLATE_NOOP("refusals", "Container {container} is filled from another one, which is no {act}."),
        QT_TRANSLATE_NOOP("refusals", "Change the act, or take from away."),
    ),
    "CT-08": (
        QT_TRANSLATE_NOOP("refusals", "{container} is split for a third time; a division code tells two levels."),
        QT_TRANSLATE_NOOP("refusals", "Split it in two stages at most."),
    ),
    "CT-09": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Containers {containers} have the product code {product_code} and no division that tells them apart.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Give each a product code of its own, or write act: split."),
    ),
    "CT-10": (
        QT_TRANSLATE_NOOP("refusals", "Batch {batch} has no container {number}."),
        QT_TRANSLATE_NOOP("refusals", "Compare the number on the label."),
    ),
    "CT-11": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {number} of batch {batch} is no collection, so it has no donation number of its own.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Scan the number at the container of the collection; what is made of it bears the same.",
        ),
    ),
    "CT-12": (
        QT_TRANSLATE_NOOP("refusals", "Container {number} bears the donation number {din} already."),
        QT_TRANSLATE_NOOP("refusals", "Compare the label; where the record is wrong, raise a deviation."),
    ),
    "CT-13": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {container} is of the surroundings, so it is filled from nothing and holds no volume.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write purpose: environment, and take from and volume away."),
    ),
    "CT-20": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{product} is an autologous product, so donor and recipient of {batch} are one person.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Vials are allocated to batches of allogeneic products alone."),
    ),
    "CT-21": (
        QT_TRANSLATE_NOOP("refusals", "Container {number} of batch {batch} is not one that a vial is allocated to."),
        QT_TRANSLATE_NOOP("refusals", "Begin the step that takes the vial, and choose its container."),
    ),
    "CT-22": (
        QT_TRANSLATE_NOOP("refusals", "Container {number} is vial {vial} already."),
        QT_TRANSLATE_NOOP("refusals", "Give that vial back first."),
    ),
    "CT-23": (
        QT_TRANSLATE_NOOP("refusals", "No vial is allocated to container {number} of batch {batch}."),
        QT_TRANSLATE_NOOP("refusals", "QA allocates one before it is taken out."),
    ),
    "CT-24": (
        QT_TRANSLATE_NOOP("refusals", "Vial {vial} was not allocated to batch {batch}; vial {allocated} was."),
        QT_TRANSLATE_NOOP("refusals", "Put it back, and take vial {allocated}."),
    ),
    "CT-25": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {number} of batch {batch} is no vial that was allocated to this recipient and taken out for it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "QA allocates a vial and it is taken out, or the dose is made anew."),
    ),
    "CT-26": (
        QT_TRANSLATE_NOOP("refusals", "Vial {vial} was taken out of its bank for batch {batch} already."),
        QT_TRANSLATE_NOOP("refusals", "What becomes of it is told with its container."),
    ),
    "CT-27": (
        QT_TRANSLATE_NOOP("refusals", "Container {number} of batch {batch} is {state} by the record."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Compare the container with the record; what was done with it is told on the custody page.",
        ),
    ),
    "CT-28": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Vial {vial} of bank {bank} was not allocated to batch {batch}; vial {allocated} of bank {other} was.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Put it back, and take vial {allocated} of bank {other}."),
    ),
    "CT-29": (
        QT_TRANSLATE_NOOP("refusals", "{text} does not name a bank and a vial."),
        QT_TRANSLATE_NOOP("refusals", "Type the code on the vial, or the bank, a space and the vial."),
    ),
    "CT-30": (
        QT_TRANSLATE_NOOP("refusals", "The {whose}'s blood group is {group}; recorded are {known}."),
        QT_TRANSLATE_NOOP("refusals", "Choose one of these."),
    ),
    "CT-31": (
        QT_TRANSLATE_NOOP("refusals", "No HLA locus of the {whose} is told."),
        QT_TRANSLATE_NOOP("refusals", "Copy the loci from the laboratory's report."),
    ),
    "CT-32": (
        QT_TRANSLATE_NOOP("refusals", "Locus {locus} of the {whose} has not both alleles."),
        QT_TRANSLATE_NOOP("refusals", "Copy both from the report; where there is one, write it twice."),
    ),
    "CT-33": (
        QT_TRANSLATE_NOOP("refusals", "Locus {locus} of the {whose} is told twice."),
        QT_TRANSLATE_NOOP("refusals", "Keep one of them."),
    ),
    "CT-34": (
        QT_TRANSLATE_NOOP("refusals", "Cell bank {bank} stands as {status}."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do, or another bank serves."),
    ),
    "CT-35": (
        QT_TRANSLATE_NOOP("refusals", "{person} registered cell bank {bank} and would approve it too."),
        QT_TRANSLATE_NOOP("refusals", "Another QA reviewer approves it."),
    ),
    "CT-36": (
        QT_TRANSLATE_NOOP("refusals", "Cell bank {bank} stands as {status}: no vial of it is allocated or taken out."),
        QT_TRANSLATE_NOOP("refusals", "QA approves the bank, or a vial of another bank is taken."),
    ),
    "CT-37": (
        QT_TRANSLATE_NOOP("refusals", "Cell bank {bank} has no vial {vial}."),
        QT_TRANSLATE_NOOP("refusals", "Compare the code on the vial."),
    ),
    "CT-38": (
        QT_TRANSLATE_NOOP("refusals", "Vial {vial} of bank {bank} is {state}."),
        QT_TRANSLATE_NOOP("refusals", "Choose another vial."),
    ),
    "CT-39": (
        QT_TRANSLATE_NOOP("refusals", "Vial {vial} of bank {bank} is reserved for batch {other}, not for {batch}."),
        QT_TRANSLATE_NOOP("refusals", "Put it back, and take the vial of {batch}."),
    ),
    "CT-40": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Donation number {din} belongs to {holder} already; a number is given to one donation for all time.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Compare the label. If it bears this number, tell QA at once: two donations may have been mixed up.",
        ),
    ),
    "CT-41": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {number} of {batch} bears or waits for label {label}: a vial that goes back would keep it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Take the label off the vial and void it, then give the vial back."),
    ),
    "CT-50": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Nothing on record is called {text}: no subject, batch, chain of identity, donation, lot, device or donor.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Compare the id; it is written as on the label."),
    ),
    "FA-01": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{id} cannot be the id of a {what}: ids are capital letters, digits and hyphens, with no hyphen first.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Choose an id of that form."),
    ),
    "FA-02": (
        QT_TRANSLATE_NOOP("refusals", "The {what} {id} exists; an id is given once for all time."),
        QT_TRANSLATE_NOOP("refusals", "Choose another id."),
    ),
    "FA-03": (
        QT_TRANSLATE_NOOP("refusals", "No {what} is registered as {id}."),
        QT_TRANSLATE_NOOP("refusals", "Compare the id, or have it registered first."),
    ),
    "FA-04": (
        QT_TRANSLATE_NOOP("refusals", "Roles entitled to {act}: {wanted}. Roles of {person}: {held}."),
        QT_TRANSLATE_NOOP("refusals", "Ask somebody who holds one of these roles."),
    ),
    "FA-05": (
        QT_TRANSLATE_NOOP("refusals", "{person} is deactivated, so nothing is recorded in that name or for it."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Somebody who is active acts instead; for a return to work a new id is registered.",
        ),
    ),
    "FA-06": (
        QT_TRANSLATE_NOOP("refusals", "The {what} is empty."),
        QT_TRANSLATE_NOOP("refusals", "Fill in the {what}."),
    ),
    "FA-07": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The time of the {what} is {at}, and it is {now} now. What is still to come is not recorded as done.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Compare date, time and zone."),
    ),
    "FA-08": (
        QT_TRANSLATE_NOOP("refusals", "{person} holds the role {role} already."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do."),
    ),
    "FA-09": (
        QT_TRANSLATE_NOOP("refusals", "{person} holds the role {held}. Nobody holds it together with the role {role}."),
        QT_TRANSLATE_NOOP("refusals", "Give the role {role} to another person, or withdraw the role {held} first."),
    ),
    "FA-10": (
        QT_TRANSLATE_NOOP("refusals", "{person} would grant a role to the own person."),
        QT_TRANSLATE_NOOP("refusals", "Another administrator grants it."),
    ),
    "FA-11": (
        QT_TRANSLATE_NOOP("refusals", "{person} does not hold the role {role}."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do."),
    ),
    "FA-12": (
        QT_TRANSLATE_NOOP("refusals", "{person} has a password, which only {person} changes."),
        QT_TRANSLATE_NOOP("refusals", "{person} signs in and changes it."),
    ),
    "FA-13": (
        QT_TRANSLATE_NOOP("refusals", "{person} would deactivate the own person."),
        QT_TRANSLATE_NOOP("refusals", "Another administrator does so."),
    ),
    "FA-14": (
        QT_TRANSLATE_NOOP("refusals", "Somebody else is called {name}, by printed name, id or badge."),
        QT_TRANSLATE_NOOP("refusals", "Choose what tells the two apart wherever it is printed."),
    ),
    "FA-15": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Who is entitled to {act} is settled by the program: the rule of the two people stands on it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Give the role to another person instead."),
    ),
    "FA-16": (
        QT_TRANSLATE_NOOP("refusals", "Nobody in the role {roles} is ever entitled to {act}; possible are: {may}."),
        QT_TRANSLATE_NOOP("refusals", "Choose among these."),
    ),
    "FA-17": (
        QT_TRANSLATE_NOOP("refusals", "Nobody would be entitled to {act}."),
        QT_TRANSLATE_NOOP("refusals", "Choose one role at least."),
    ),
    "FA-18": (
        QT_TRANSLATE_NOOP("refusals", "Entitled to {act} are already: {roles}."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do."),
    ),
    "FA-19": (
        QT_TRANSLATE_NOOP("refusals", "The training of {on} would end before it was given."),
        QT_TRANSLATE_NOOP("refusals", "Compare both dates."),
    ),
    "FA-20": (
        QT_TRANSLATE_NOOP("refusals", "Device {device} is a {kind}. This row wants a {wanted}."),
        QT_TRANSLATE_NOOP("refusals", "Scan the {wanted}."),
    ),
    "FA-21": (
        QT_TRANSLATE_NOOP("refusals", "Device {device} is out of use: {reason}."),
        QT_TRANSLATE_NOOP("refusals", "Use another device, or ask QA to return this one to use."),
    ),
    "FA-22": (
        QT_TRANSLATE_NOOP("refusals", "Device {device} has no calibration on record that covers {at}."),
        QT_TRANSLATE_NOOP("refusals", "Use another device, or have the calibration certificate recorded."),
    ),
    "FA-23": (
        QT_TRANSLATE_NOOP("refusals", "Calibration of device {device} was due on {due}; the use is at {at}."),
        QT_TRANSLATE_NOOP("refusals", "Use another device, or have the newer calibration certificate recorded."),
    ),
    "FA-24": (
        QT_TRANSLATE_NOOP("refusals", "Calibration of device {device} on {on} would be due on {due}, not after it."),
        QT_TRANSLATE_NOOP("refusals", "Compare both dates with the certificate."),
    ),
    "FA-25": (
        QT_TRANSLATE_NOOP("refusals", "Device {device} is in use already."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do."),
    ),
    "FA-30": (
        QT_TRANSLATE_NOOP("refusals", "Lot {lot} is {material}. This row wants {wanted}."),
        QT_TRANSLATE_NOOP("refusals", "Scan a lot of {wanted}."),
    ),
    "FA-31": (
        QT_TRANSLATE_NOOP("refusals", "Lot {lot} is in quarantine."),
        QT_TRANSLATE_NOOP("refusals", "Scan another lot, or ask QA to approve this one."),
    ),
    "FA-32": (
        QT_TRANSLATE_NOOP("refusals", "Lot {lot} is blocked: {reason}."),
        QT_TRANSLATE_NOOP("refusals", "Scan another lot."),
    ),
    "FA-33": (
        QT_TRANSLATE_NOOP("refusals", "Lot {lot} expired at {expiry}; it is {at}."),
        QT_TRANSLATE_NOOP("refusals", "Scan another lot."),
    ),
    "FA-34": (
        QT_TRANSLATE_NOOP("refusals", "{left} {unit} of lot {lot} are left; {wanted} {unit} are wanted."),
        QT_TRANSLATE_NOOP("refusals", "Draw what is left, and the rest from another lot."),
    ),
    "FA-35": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{quantity} {unit} cannot be drawn: a quantity is above zero, below 10¹², with at most 9 decimals.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Enter the quantity as it was measured or counted."),
    ),
    "FA-36": (
        QT_TRANSLATE_NOOP("refusals", "{quantity} pieces is not a whole number."),
        QT_TRANSLATE_NOOP("refusals", "Enter a whole number of pieces."),
    ),
    "FA-37": (
        QT_TRANSLATE_NOOP("refusals", "The status of lot {lot} is {status}, which does not allow this."),
        QT_TRANSLATE_NOOP("refusals", "Look at the lot's history."),
    ),
    "FA-38": (
        QT_TRANSLATE_NOOP("refusals", "{person} received lot {lot}, so another person approves it."),
        QT_TRANSLATE_NOOP("refusals", "Ask another QA reviewer."),
    ),
    "FA-39": (
        QT_TRANSLATE_NOOP("refusals", "Lot {lot} is kept in {unit}; {told} was entered."),
        QT_TRANSLATE_NOOP("refusals", "Enter the quantity in {unit}."),
    ),
    "FA-40": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Room {room} holds the open material of {occupant} (step {step}). No other patient's is opened here.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Use another room for {batch}, or clear this one and sign the clearance."),
    ),
    "FA-41": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{batch} has not been in room {room} since it was last cleared. In the room since then: {here}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Compare the room and the batch."),
    ),
    "FA-45": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The subject code {subject} ends like the number of a second batch, so two batches could share one id.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Choose a code that ends with three digits or more, or with a letter."),
    ),
    "FA-46": (
        QT_TRANSLATE_NOOP("refusals", "Subject {subject} has {most} batches, the most that can be numbered."),
        QT_TRANSLATE_NOOP("refusals", "Ask QA how to go on."),
    ),
    "FA-50": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{facility} is not in the form of a facility identification number: five characters, the last two digits.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Enter the number that the facility was assigned; without one, four characters of its "
            "own, the last a letter.",
        ),
    ),
    "FA-51": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A demonstration takes a code from A9990 to A9999, which no facility has; {facility} is none of them.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Choose one of A9990 to A9999."),
    ),
    "FA-52": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The codes A9990 to A9999 are reserved for trials of software; {facility} is one of them.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Enter the number that the facility was assigned."),
    ),
    "FA-53": (
        QT_TRANSLATE_NOOP("refusals", "{zone} is not the name of a time zone."),
        QT_TRANSLATE_NOOP("refusals", "Enter a name such as Europe/Vienna."),
    ),
    "FA-54": (
        QT_TRANSLATE_NOOP("refusals", "A simulated clock runs in a demonstration only, and {facility} is none."),
        QT_TRANSLATE_NOOP("refusals", "Found a demonstration, or use the system's clock."),
    ),
    "FA-55": (
        QT_TRANSLATE_NOOP("refusals", "Facility {facility} is no demonstration."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do."),
    ),
    "FA-56": (
        QT_TRANSLATE_NOOP("refusals", "Facility {facility} has used all {last} chain-of-identity numbers of {year}."),
        QT_TRANSLATE_NOOP("refusals", "Numbers of the next nominal year may be used up to a month early."),
    ),
    "FA-61": (
        QT_TRANSLATE_NOOP("refusals", "The papers are printed so already."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do."),
    ),
    "FA-62": (
        QT_TRANSLATE_NOOP("refusals", "The letterhead has {count} lines; there is room for {most}."),
        QT_TRANSLATE_NOOP("refusals", "Write fewer."),
    ),
    "FA-63": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A line of the letterhead has {count} characters; there is room for {most}: {line}",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write it on two lines."),
    ),
    "ID-01": (
        QT_TRANSLATE_NOOP("refusals", "{scanned} begins with no identifier known here, so it identifies nothing."),
        QT_TRANSLATE_NOOP("refusals", "Scan the code that the row names, or ask where this one comes from."),
    ),
    "ID-02": (
        QT_TRANSLATE_NOOP("refusals", "Only {arrived} of {wanted} characters of the {name} arrived."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Scan again, or type the code with its check character; QA sees that it was typed.",
        ),
    ),
    "ID-03": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{arrived} characters arrived where the {name} has {wanted}: characters too many, or a "
            "code joined to it was cut short.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Scan again, or type the code with its check character; QA sees that it was typed.",
        ),
    ),
    "ID-04": (
        QT_TRANSLATE_NOOP("refusals", "Character {place} of the {name} is {found}; only {wanted} can stand there."),
        QT_TRANSLATE_NOOP("refusals", "Compare it with the label, character by character, and type it again."),
    ),
    "ID-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The check character {found} does not belong to this {name}: a character is off, or two are swapped.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Compare it with the label, character by character, and type it again."),
    ),
    "ID-06": (
        QT_TRANSLATE_NOOP("refusals", "The {name} was typed without its check character, so a slip would go unseen."),
        QT_TRANSLATE_NOOP("refusals", "Type the boxed character that follows the number on the label as well."),
    ),
    "ID-07": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Character {place} of the {name} is the letter {letter}; the digit {digit} can stand "
            "there, the letter cannot.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Compare it with the label and type the digit {digit} if that is what is printed.",
        ),
    ),
    "ID-08": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This code is a {name}. The standard has withdrawn that structure, so it is not read.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the other codes of the label, or have it labelled anew."),
    ),
    "ID-09": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This code begins with {identifier}, a {name}. Its meaning holds only where it was issued.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan one of the label's other codes."),
    ),
    "ID-10": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This code is the {name} (structure {number}), which is known here and not read.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the code that the row names."),
    ),
    "ID-11": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The code announces {told} parts and {arrived} arrived, so none of them is taken.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan again; if it stays so, the label is not to be used."),
    ),
    "ID-12": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The code announces its parts in order {order}; they did not arrive so, and none of them is taken.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan again; if it stays so, the label is not to be used."),
    ),
    "ID-13": (
        QT_TRANSLATE_NOOP("refusals", "The checksum in the code of donation {scanned} does not belong to that number."),
        QT_TRANSLATE_NOOP("refusals", "Scan again; if it stays so, the label is not to be used."),
    ),
    "ID-14": (
        QT_TRANSLATE_NOOP("refusals", "The {name} reads {content}; no calendar has that day and time."),
        QT_TRANSLATE_NOOP("refusals", "Scan again; if it stays so, the label is not to be used."),
    ),
    "ID-15": (
        QT_TRANSLATE_NOOP("refusals", "Nothing arrived from the scanner."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Scan again, or type the code with its check character; QA sees that it was typed.",
        ),
    ),
    "ID-16": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The {name} reads {content}, which is not in the form or table that the standard gives for it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan again; if it stays so, the label is not to be used."),
    ),
    "ID-17": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Character {place} of the {name} is the small letter {found}; only capitals stand there.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Type it in capitals. If it was scanned, the scanner or the keyboard has caps lock reversed.",
        ),
    ),
    "ID-18": (
        QT_TRANSLATE_NOOP("refusals", "{scanned} begins like a code of this facility but is not a whole one."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Scan again, or type the code with its check character; QA sees that it was typed.",
        ),
    ),
    "ID-19": (
        QT_TRANSLATE_NOOP("refusals", "That was the {scanned}. This row wants the {wanted}."),
        QT_TRANSLATE_NOOP("refusals", "Scan the {wanted}."),
    ),
    "ID-20": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "That was the {scanned}, which identifies the document only. This row wants the {wanted}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the {wanted} itself."),
    ),
    "ID-21": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The {name} reads {content}; its last two digits are not the checksum of the rest.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan again; if it stays so, the label is not to be used."),
    ),
    "ID-22": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The division of product {product} stands in structure 032, which the Single European "
            "Code has no room for.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Give the product a division of its own in the product code, then make the code.",
        ),
    ),
    "ID-23": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The product code {product} leaves its division to structure 032, which did not come with it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan or encode structure 032 together with the product code."),
    ),
    "ID-24": (
        QT_TRANSLATE_NOOP("refusals", "The codes of the label say {coded}; printed on it is {printed}."),
        QT_TRANSLATE_NOOP("refusals", "Nothing of it is taken. Have the label put right by who printed it."),
    ),
    "ID-25": (
        QT_TRANSLATE_NOOP("refusals", "The {name} stands twice in one label, where there can be only one."),
        QT_TRANSLATE_NOOP("refusals", "Nothing of it is taken. Have the label put right by who printed it."),
    ),
    "ID-26": (
        QT_TRANSLATE_NOOP("refusals", "The label contradicts itself: {group}, and {product}."),
        QT_TRANSLATE_NOOP("refusals", "Nothing of it is taken. Have the label put right by who printed it."),
    ),
    "ID-27": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Product code {product} tells its own division, and structure 032 beside it tells {division}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Nothing of it is taken. Have the label put right by who printed it."),
    ),
    "ID-28": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The donation is {donation}, and the Single European Code on the same label names {european}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Nothing of it is taken. Have the label put right by who printed it."),
    ),
    "ID-29": (
        QT_TRANSLATE_NOOP("refusals", "Only {scanned} arrived, the first character of a code."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Scan again, or type the code with its check character; QA sees that it was typed.",
        ),
    ),
    "ID-30": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This compound code holds {identifier}, a {name}, which has no place in one. None of its parts is taken.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the label's single codes, and have the label put right by who printed it."),
    ),
    "ID-31": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Two codes of one kind, {name}, came as one scan; which of them was meant cannot be told.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the wanted code alone."),
    ),
    "ID-32": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{arrived} codes came as one scan without a header that announces them; a scanner joins two at most.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan them one by one."),
    ),
    "ID-33": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A second header of a compound code stands inside this one, so none of its parts is taken.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan again; if it stays so, the label is not to be used."),
    ),
    "ID-34": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The code announces its parts in order {order}. That order is not known here and cannot "
            "be checked, so none of them is taken.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the label's single codes."),
    ),
    "ID-35": (
        QT_TRANSLATE_NOOP("refusals", "A compound code holds 1 to 99 structures, not {count}."),
        QT_TRANSLATE_NOOP("refusals", "Name the structures for it."),
    ),
    "ID-36": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{scanned} can be read in more than one way, by the keyboard layout that it came through. None is taken.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Set the scanner to the keyboard of this computer (its country setting), then scan again.",
        ),
    ),
    "ID-37": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{scanned} came changed by the keyboard layout of this computer, and no layout known here"
            " gives a whole code.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Set the scanner to the keyboard of this computer (its country setting), then scan again.",
        ),
    ),
    "ID-38": (
        QT_TRANSLATE_NOOP("refusals", "The same code came twice in one scan: {scanned}."),
        QT_TRANSLATE_NOOP("refusals", "Scan it once."),
    ),
    "ID-39": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The {name} was typed as a scanner sends it, without its check character, so a slip would go unseen.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Type the number as it is printed, with the boxed character that follows it."),
    ),
    "ID-44": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{chain} is a chain of identity of a facility without a number of the standard, and no structure 040.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan or type a number that begins with the facility's identification number."),
    ),
    "ID-45": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The check character {found} does not belong to this {name}. The letters O and I look "
            "like the digits 0 and 1; one may have been typed for the other.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Compare it with the label, character by character, and type it again."),
    ),
    "IN-01": (
        QT_TRANSLATE_NOOP("refusals", "{path} is no checkpoint of this program."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Name a file that batchtrack checkpoint wrote, or one of a workstation's state folder.",
        ),
    ),
    "IN-02": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The checkpoint {path} was changed since it was taken: its heads do not give the tree "
            "that its event tells. Nothing was compared with it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Take the copy of another workstation."),
    ),
    "IN-03": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The record is not as it was at the checkpoint of {at}, which this workstation keeps: "
            "{count} differences, the first: {first} An older database may have been put back, or its"
            " end cut off. The checkpoint is kept as it is, and no newer one.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Stop work, call QA, and run batchtrack verify with --checkpoint {path}."),
    ),
    "IN-04": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "No checkpoint can be kept in {folder}: {cause}. A cut-off end of the record could not be shown.",
        ),
        QT_TRANSLATE_NOOP("refusals", "See that the folder is there and has room."),
    ),
    "IN-05": (
        QT_TRANSLATE_NOOP("refusals", "There is something at {path} already. It was left as it is."),
        QT_TRANSLATE_NOOP("refusals", "Name a place where there is nothing yet."),
    ),
    "IN-50": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The whole stream is missing; at the checkpoint of {at} it had {version} events.",
        ),
        "",
    ),
    "IN-51": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The end of the stream was cut off: at the checkpoint of {at} it had {version} events, now it has {found}.",
        ),
        "",
    ),
    "IN-52": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The stream was written anew: at the checkpoint of {at} this event had another hash.",
        ),
        "",
    ),
    "IN-53": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The checkpoint of {at} does not stand in the journal: an older database was put back, or"
            " its end was cut off.",
        ),
        "",
    ),
    "IN-54": (
        QT_TRANSLATE_NOOP("refusals", "The document {sha256} stands no longer as it stood at the checkpoint of {at}."),
        "",
    ),
    "IN-55": (
        QT_TRANSLATE_NOOP(
            "refusals",
            'At the checkpoint of {at} the database said of itself "{key}: {value}"; it says so no longer.',
        ),
        "",
    ),
    "IN-56": (
        QT_TRANSLATE_NOOP("refusals", "The event cites the document {sha256}, which is missing."),
        "",
    ),
    "IN-57": (
        QT_TRANSLATE_NOOP("refusals", "The document {sha256} is cited by no event."),
        "",
    ),
    "IN-58": (
        QT_TRANSLATE_NOOP("refusals", 'The database says "{key}" of itself, which no version of this program writes.'),
        "",
    ),
    "IN-60": (
        QT_TRANSLATE_NOOP(
            "refusals",
            '{row}: the record says "{recorded}"; this version of the program works out "{now}". What'
            " is recorded counts.",
        ),
        "",
    ),
    "IN-61": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The key {name} of sealed data for {reader} is gone, or not the one that the journal tells of.",
        ),
        "",
    ),
    "IN-62": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A key {name} of sealed data is kept for {reader}, of which the journal tells nothing.",
        ),
        "",
    ),
    "IN-63": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The identifiers of {subject} were erased, and the key that opens them is still there.",
        ),
        "",
    ),
    "KY-01": (
        QT_TRANSLATE_NOOP("refusals", "The session has ended, and its key is gone. Nothing was recorded."),
        QT_TRANSLATE_NOOP("refusals", "Sign in again."),
    ),
    "KY-02": (
        QT_TRANSLATE_NOOP("refusals", "A password signs one act, and that one is over. Nothing more was recorded."),
        QT_TRANSLATE_NOOP("refusals", "Type the password again for the next act."),
    ),
    "KY-04": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The certificate of {name} is not signed by two people yet, so nothing can be signed with this key.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Ask an administrator to propose it and a QA reviewer to approve it, and tell both the check code {check}.",
        ),
    ),
    "KY-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The locked key or the certificate of {name} is not the one that the journal tells of. It is not used.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Run batchtrack verify, keep its answer, and have QA find out who changed the database.",
        ),
    ),
    "KY-06": (
        QT_TRANSLATE_NOOP("refusals", "Name and one-time code do not belong together, or the code was used before."),
        QT_TRANSLATE_NOOP("refusals", "Type both again, or ask for a new code."),
    ),
    "KY-07": (
        QT_TRANSLATE_NOOP("refusals", "{person} has a key already."),
        QT_TRANSLATE_NOOP("refusals", "For a reset, have the key retired first; then a new code can be handed out."),
    ),
    "KY-08": (
        QT_TRANSLATE_NOOP("refusals", "The passphrase does not open the issuing key. No certificate was made."),
        QT_TRANSLATE_NOOP("refusals", "Type the passphrase of the issuing key again."),
    ),
    "KY-09": (
        QT_TRANSLATE_NOOP("refusals", "The {what} of {person} needs two people, and you are the one who proposed it."),
        QT_TRANSLATE_NOOP("refusals", "Ask another QA reviewer to sign."),
    ),
    "KY-10": (
        QT_TRANSLATE_NOOP("refusals", "This is about {person}, who asks for it."),
        QT_TRANSLATE_NOOP("refusals", "Ask somebody else to do it."),
    ),
    "KY-11": (
        QT_TRANSLATE_NOOP("refusals", "No {what} was proposed for {person}, so there is none to approve."),
        QT_TRANSLATE_NOOP("refusals", "Have it proposed first."),
    ),
    "KY-12": (
        QT_TRANSLATE_NOOP("refusals", "The certificate is not the one for the key that {person} has now."),
        QT_TRANSLATE_NOOP("refusals", "Look at the person again, and have a certificate proposed for the present key."),
    ),
    "KY-13": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A certificate is proposed by an administrator. Two QA reviewers sign only for an "
            "administrator, and {person} is none.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Ask an administrator to propose it."),
    ),
    "KY-14": (
        QT_TRANSLATE_NOOP("refusals", "{person} has no key."),
        QT_TRANSLATE_NOOP("refusals", "Have a one-time code handed out; the key is made at the first sign-in."),
    ),
    "KY-16": (
        QT_TRANSLATE_NOOP("refusals", "The one-time code served until {until}, and it is later now."),
        QT_TRANSLATE_NOOP("refusals", "Ask an administrator to propose a new one, and a QA reviewer to hand it out."),
    ),
    "KY-17": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The check code is not the one of the key that was made in the name of {person}. Nothing was signed.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Compare it with the person. Where it stays another one, somebody else used the one-time "
            "code: have the key retired, and begin anew.",
        ),
    ),
    "KY-20": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A facility is founded by two people together, one administrator and one QA reviewer; named are {named}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name exactly these two. Everybody else is registered afterwards."),
    ),
    "KY-21": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The file for the root key cannot be written: {path}, {cause}. Nothing was founded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name a file that does not exist yet, in a folder that can be written to."),
    ),
    "KY-22": (
        QT_TRANSLATE_NOOP("refusals", "The passphrase for {what} is shorter than {length} characters."),
        QT_TRANSLATE_NOOP("refusals", "Choose a longer one."),
    ),
    "KY-23": (
        QT_TRANSLATE_NOOP("refusals", "The facility has no issuing key, so no certificate can be made."),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack verify, and look for the key in a backup."),
    ),
    "KY-30": (
        QT_TRANSLATE_NOOP("refusals", "The workstation {workstation} has a key already."),
        QT_TRANSLATE_NOOP("refusals", "Have that one retired first."),
    ),
    "KY-31": (
        QT_TRANSLATE_NOOP("refusals", "The key of the workstation {workstation} is not in the folder {folder}."),
        QT_TRANSLATE_NOOP("refusals", "Have the workstation registered, or its key retired and registered anew."),
    ),
    "KY-40": (
        QT_TRANSLATE_NOOP("refusals", "After {tries} failed tries this name is locked until {until}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Others can sign in and go on. An administrator or a QA reviewer can end the lock-out before.",
        ),
    ),
    "KY-41": (
        QT_TRANSLATE_NOOP("refusals", "No lock-out stands for {person}."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to do."),
    ),
    "KY-50": (
        QT_TRANSLATE_NOOP("refusals", "The event carries no signature."),
        "",
    ),
    "KY-51": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The event says it is signed on the curve {found}; this form of database uses {wanted}.",
        ),
        "",
    ),
    "KY-52": (
        QT_TRANSLATE_NOOP("refusals", "The event names a signer that the journal does not know: {found}."),
        "",
    ),
    "KY-53": (
        QT_TRANSLATE_NOOP("refusals", "The signature was not made with the key of {signer} over this event."),
        "",
    ),
    "KY-54": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The event says it is by {found}, but the key that signed it is the key of {wanted}.",
        ),
        "",
    ),
    "KY-55": (
        QT_TRANSLATE_NOOP("refusals", "The event {kind} is not signed with a key that may sign it: {found}."),
        "",
    ),
    "KY-56": (
        QT_TRANSLATE_NOOP("refusals", "The event was signed with a key that did not count yet: {found}."),
        "",
    ),
    "KY-57": (
        QT_TRANSLATE_NOOP("refusals", "The event was signed with a key that had ended before: {found}."),
        "",
    ),
    "KY-58": (
        QT_TRANSLATE_NOOP("refusals", "The event is signed by the root outside the act that founded the facility."),
        "",
    ),
    "KY-60": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The certificate does not lead to the facility's root, or is made out to somebody else.",
        ),
        "",
    ),
    "KY-61": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The certificate was not signed by two people, one of them a QA reviewer and neither its "
            "subject: {first} and {second}.",
        ),
        "",
    ),
    "KY-62": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The role was not signed by two people, one of them a QA reviewer and neither its "
            "subject: {first} and {second}.",
        ),
        "",
    ),
    "KY-63": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The locked key of {owner} is not the one that the journal tells of: it was exchanged or removed.",
        ),
        "",
    ),
    "KY-64": (
        QT_TRANSLATE_NOOP("refusals", "The database holds a locked key for {owner}, of whom the journal tells no key."),
        "",
    ),
    "KY-65": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The facility's root has the fingerprint {found}, not {wanted}. The whole record may be another.",
        ),
        "",
    ),
    "KY-66": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The session is not vouched for by its own person, or does not stand under the fingerprint of its own key.",
        ),
        "",
    ),
    "KY-67": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The act that founded the facility certified others than one administrator and one QA reviewer: {found}.",
        ),
        "",
    ),
    "KY-68": (
        QT_TRANSLATE_NOOP("refusals", "The journal tells of no root, so no signature can be traced to one."),
        "",
    ),
    "KY-69": (
        QT_TRANSLATE_NOOP("refusals", "The event {kind} was made by {found}, who may not make it."),
        "",
    ),
    "KY-70": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The one-time code was not handed out by two people, one of them a QA reviewer and "
            "neither its subject: {first} and {second}.",
        ),
        "",
    ),
    "LB-01": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The container {container} has {number} labels that are affixed, so its code stands on it more than once.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name it under one kind of label that is not for transport."),
    ),
    "LB-02": (
        QT_TRANSLATE_NOOP("refusals", "The container {container} has no label that is affixed."),
        QT_TRANSLATE_NOOP("refusals", "Name it among the containers of a kind of label."),
    ),
    "LB-04": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "No destination holds for every study and site, so a batch may have no rules for its labels.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Add one without study and site as the last."),
    ),
    "LB-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The labels for {destination} follow American rules and are in the language {language}; "
            "these ask for English.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write en, or another regime."),
    ),
    "LB-06": (
        QT_TRANSLATE_NOOP("refusals", "{label} lacks {element}, which {basis} asks for."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Add it to the elements of the label, or to attached or accompanying where the rule allows that.",
        ),
    ),
    "LB-07": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{label} says {element}, and there are no words for it in the language {language}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write them under texts of the labels or of this kind."),
    ),
    "LB-08": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{label} says {element}, and the labels name nothing in the record that holds it.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Name the row or the code under labels, or leave the element to be written by hand.",
        ),
    ),
    "LB-09": (
        QT_TRANSLATE_NOOP("refusals", "The row {field} tells of an infection marker and offers no choices."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Name a row with choices of which the conforming ones mean that nothing was found.",
        ),
    ),
    "LB-10": (
        QT_TRANSLATE_NOOP("refusals", "The row {field} is to tell the blood group, and none of its choices is one."),
        QT_TRANSLATE_NOOP("refusals", "Offer choices like A+ or A RhD positive."),
    ),
    "LB-20": (
        QT_TRANSLATE_NOOP("refusals", "The product {product} declares no labels, so none are printed here."),
        QT_TRANSLATE_NOOP("refusals", "Label with the site's own labels and enter their numbers in the step."),
    ),
    "LB-21": (
        QT_TRANSLATE_NOOP("refusals", "The product has no label of the kind {kind} for {container}."),
        QT_TRANSLATE_NOOP("refusals", "Choose one of {kinds}."),
    ),
    "LB-22": (
        QT_TRANSLATE_NOOP("refusals", "The label of {container} says {element}, and the record does not hold it yet."),
        QT_TRANSLATE_NOOP("refusals", "Enter it first, then print."),
    ),
    "LB-23": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{container} holds material of several donations, {numbers}, and a label names one.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Print a kind of label without the donation's number."),
    ),
    "LB-24": (
        QT_TRANSLATE_NOOP("refusals", "The words of the label do not fit on {size} mm in type that can be read."),
        QT_TRANSLATE_NOOP("refusals", "Print a larger kind of label, or shorten the words in the product document."),
    ),
    "LB-25": (
        QT_TRANSLATE_NOOP("refusals", "Label {label} of {container} was printed and is neither applied nor voided."),
        QT_TRANSLATE_NOOP("refusals", "Apply it, void it, or reprint it with a reason."),
    ),
    "LB-26": (
        QT_TRANSLATE_NOOP("refusals", "{container} bears label {label}; a second one would make two."),
        QT_TRANSLATE_NOOP("refusals", "Reprint it with a reason: the old number is then voided."),
    ),
    "LB-27": (
        QT_TRANSLATE_NOOP("refusals", "{container} is filled from {source}, which does not exist yet."),
        QT_TRANSLATE_NOOP("refusals", "Begin the step that makes it, then print."),
    ),
    "LB-28": (
        QT_TRANSLATE_NOOP("refusals", "{container} has no label number {label}."),
        QT_TRANSLATE_NOOP("refusals", "Read the number on the label, after the container's own."),
    ),
    "LB-29": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Label {label} of {container} is {standing}, so nothing is left of it to be replaced.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Print a label; it gets the next number."),
    ),
    "LB-30": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The codes and the words of the label of {container} contradict each other, so it is not printed.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Compare the record with the elements of the label in the product document."),
    ),
    "LB-40": (
        QT_TRANSLATE_NOOP("refusals", "The room {room} has no label stock of {size} mm."),
        QT_TRANSLATE_NOOP("refusals", "Load a roll for its printer first."),
    ),
    "LB-41": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "In {room} {number} labels of {batch} are printed and neither applied nor voided, so those of {next} wait.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Apply or void the labels of {batch} first."),
    ),
    "LB-42": (
        QT_TRANSLATE_NOOP("refusals", "The roll of {size} mm in {room} holds {left} labels, and {wanted} are wanted."),
        QT_TRANSLATE_NOOP("refusals", "Load another roll."),
    ),
    "LB-43": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Stock numbers {first} to {last} of {size} mm are no new roll: those up to {highest} were loaded before.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Read the first and the last number on the roll."),
    ),
    "LB-44": (
        QT_TRANSLATE_NOOP("refusals", "The label stock of {room} is at the printer {printer}, not at {named}."),
        QT_TRANSLATE_NOOP("refusals", "Print at {printer}, or load a roll for the other printer in another room."),
    ),
    "LB-45": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "In {room} the material of {occupant} is open, so no label of {batch} is printed there.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Print in another room, or after the room was cleared."),
    ),
    "LB-46": (
        QT_TRANSLATE_NOOP("refusals", "Stock number {number} of {room} is not waiting to be applied or voided."),
        QT_TRANSLATE_NOOP("refusals", "Look at the labels of the batch."),
    ),
    "LB-47": (
        QT_TRANSLATE_NOOP("refusals", "No printer with blanks of {size} mm is free for {batch}."),
        QT_TRANSLATE_NOOP("refusals", "Load a roll, or apply or void the labels that lie at the printer."),
    ),
    "LB-48": (
        QT_TRANSLATE_NOOP("refusals", "{batch} has no container {named}. Its product knows {known}."),
        QT_TRANSLATE_NOOP("refusals", "Name one of them, or the number on the container."),
    ),
    "LB-49": (
        QT_TRANSLATE_NOOP("refusals", "{first} to {last} are no stock numbers: these are digits alone."),
        QT_TRANSLATE_NOOP("refusals", "Read the first and the last number on the roll."),
    ),
    "LB-61": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "That was {scanned}. Beside the new label of {container} the scan of {wanted} is wanted.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan it on the container, never on a paper beside it."),
    ),
    "LB-62": (
        QT_TRANSLATE_NOOP("refusals", "Label {label} of {container} is {standing}, so it cannot be applied."),
        QT_TRANSLATE_NOOP("refusals", "Void what lies there and reprint."),
    ),
    "LB-63": (
        QT_TRANSLATE_NOOP("refusals", "Label {label} of {container} is {standing} already."),
        QT_TRANSLATE_NOOP("refusals", "Nothing is left to be recorded of it."),
    ),
    "LB-64": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{scanned} was met at the labels of {batch}. Both batches stop; deviation {deviation} is open.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Put both labels and containers aside and call QA."),
    ),
    "LB-65": (
        QT_TRANSLATE_NOOP("refusals", "That was {scanned}, and no label of {batch} with that code was printed here."),
        QT_TRANSLATE_NOOP("refusals", "Scan the code on the label that was just printed."),
    ),
    "LB-80": (
        QT_TRANSLATE_NOOP("refusals", "Label {label} of {container} was printed and is neither applied nor voided."),
        QT_TRANSLATE_NOOP("refusals", "Apply it, or void it with a reason."),
    ),
    "LB-81": (
        QT_TRANSLATE_NOOP("refusals", "The step counts {typed} labels {what}, and {counted} are recorded one by one."),
        QT_TRANSLATE_NOOP("refusals", "Correct the count, or record what happened to the label."),
    ),
    "LB-82": (
        QT_TRANSLATE_NOOP("refusals", "No label of {container} was applied."),
        QT_TRANSLATE_NOOP("refusals", "Print it and apply it by two scans."),
    ),
    "LB-83": (
        QT_TRANSLATE_NOOP("refusals", "No label of {container} was applied, so {step} cannot be signed."),
        QT_TRANSLATE_NOOP("refusals", "Print it and apply it by two scans."),
    ),
    "LB-84": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Label {label} of {container} says an expiry that has moved since it was printed.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Reprint it with that reason."),
    ),
    "LB-85": (
        QT_TRANSLATE_NOOP("refusals", "By the record the {container} was destroyed; it gets no label."),
        QT_TRANSLATE_NOOP("refusals", "Void the label if one waits. If the container is still there, tell QA."),
    ),
    "MA-01": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The {row} was typed, not scanned: {shown}. It counts once a second person has compared it with the label.",
        ),
        QT_TRANSLATE_NOOP("refusals", "A second person confirms it at its row, or scan the code."),
    ),
    "MA-02": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This is label {label} of the {container}, which was replaced; the label on it is number {applied}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Put the old label aside and scan the one on the container itself."),
    ),
    "MA-03": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This is label {label} of the {container}, which was never applied; the label on it is number {applied}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Put the spare label aside and scan the one on the container itself."),
    ),
    "MA-04": (
        QT_TRANSLATE_NOOP("refusals", "No typed code waits for a second person here: {shown} is not at this row."),
        "",
    ),
    "MA-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The code at this row is now {now}; shown was {shown}. A signature covers what was seen.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Look at the row as it is now and compare again."),
    ),
    "MA-06": (
        QT_TRANSLATE_NOOP("refusals", "This code has no check character, so a slip would go unseen."),
        QT_TRANSLATE_NOOP("refusals", "Type it a second time, without looking at it."),
    ),
    "MA-07": (
        QT_TRANSLATE_NOOP("refusals", "The two entries differ at character {place}: first {first}, then {second}."),
        QT_TRANSLATE_NOOP("refusals", "Look at the label and type both again."),
    ),
    "MA-08": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Label {label} of the {container} was printed here and is not applied by the record, so "
            "it counts for nothing.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Apply it under Labels: scan it together with the old label or the source container.",
        ),
    ),
    "MA-09": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{name} typed the donation number {din}, so another person compares it with the label.",
        ),
        QT_TRANSLATE_NOOP("refusals", "A second person signs, or scan the number in the step of the collection."),
    ),
    "MA-10": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The donation number {din} was typed, not scanned; it counts once a second person has "
            "compared it and signed.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan it, or type it under Custody, where the second person signs."),
    ),
    "MA-11": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Vial {vial} of bank {bank} was typed, not scanned; a vial is taken out of its bank by a scan alone.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Scan the vial. If its code does not read, QA gives it back and allocates another.",
        ),
    ),
    "MA-12": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "At the {row} was scanned: {shown}. That label is on the container no more by the record.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Scan the label that is on the container now."),
    ),
    "MA-13": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "That was {scanned}. By the record the {container} was destroyed, so the step is stopped.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Put it aside and tell QA. If it is the right one all the same, a second person lets the "
            "step go on, and it is scanned again.",
        ),
    ),
    "MA-20": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is still being worked on, so its containers are not all numbered yet."),
        QT_TRANSLATE_NOOP("refusals", "Order the second collection once {batch} has ended or was given."),
    ),
    "MA-21": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{batch} is of {product}. A chain of identity is one patient's one therapy, so {told} needs its own.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Order a new chain of identity."),
    ),
    "MA-22": (
        QT_TRANSLATE_NOOP("refusals", "Container numbers end at {most}, and this chain of identity has used {used}."),
        QT_TRANSLATE_NOOP("refusals", "Order a new chain of identity."),
    ),
    "MA-23": (
        QT_TRANSLATE_NOOP("refusals", "{batch} is of {subject}, the order is for {told}."),
        QT_TRANSLATE_NOOP("refusals", "Choose a batch of {told}."),
    ),
    "MA-31": (
        QT_TRANSLATE_NOOP("refusals", "The file does not say when and on which instrument the sample was counted."),
        QT_TRANSLATE_NOOP("refusals", "Export it in the long form, or type the values."),
    ),
    "MA-32": (
        QT_TRANSLATE_NOOP("refusals", "The sample was counted at {counted}, before {step} began at {began}."),
        QT_TRANSLATE_NOOP("refusals", "Load the file of this sample's run."),
    ),
    "MA-33": (
        QT_TRANSLATE_NOOP("refusals", "The sample was counted at {counted}, and it is {now}."),
        QT_TRANSLATE_NOOP("refusals", "Look at the clock of the instrument."),
    ),
    "MA-34": (
        QT_TRANSLATE_NOOP("refusals", "No {kind} with the serial number {serial} is known here."),
        QT_TRANSLATE_NOOP("refusals", "Register it under Equipment."),
    ),
    "MA-35": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "This run was already taken over for {batch}, {step}. One run serves one sample.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Load the file of this run."),
    ),
    "MA-36": (
        QT_TRANSLATE_NOOP("refusals", "{name} loaded the file, so another person answers for its sample id."),
        QT_TRANSLATE_NOOP("refusals", "Somebody else compares tube and file and signs."),
    ),
    "MA-37": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The sample id {found} is the one that {step} wants; there is nothing to answer.",
        ),
        "",
    ),
    "MA-38": (
        QT_TRANSLATE_NOOP("refusals", "This run was already set aside in {step}."),
        "",
    ),
    "MA-39": (
        QT_TRANSLATE_NOOP("refusals", "The sample was counted on {found}; in {step} {scanned} was scanned."),
        QT_TRANSLATE_NOOP("refusals", "Load the file of {scanned}, or scan the instrument that was used."),
    ),
    "PA-01": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The fonts of the papers lack a character of {place}: {character} ({code_point}). The paper is not made.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write {place} without it."),
    ),
    "PA-10": (
        QT_TRANSLATE_NOOP("refusals", "There is nothing yet to tell in a {paper} of {batch}."),
        QT_TRANSLATE_NOOP("refusals", "Draw it up when there is."),
    ),
    "PA-11": (
        QT_TRANSLATE_NOOP("refusals", "{batch} has no paper {number}."),
        "",
    ),
    "PA-12": (
        QT_TRANSLATE_NOOP("refusals", "The logo cannot be printed: {found}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Choose a picture in PNG or JPEG of at most {most} KiB, and of at most {side} points at each side.",
        ),
    ),
    "PA-19": (
        QT_TRANSLATE_NOOP("refusals", "No extract of the register has the number {number}."),
        "",
    ),
    "PI-01": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The identifiers of {subject} were erased. Nothing that names the patient is taken up "
            "under this code again.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Register a new subject code if the patient is treated again."),
    ),
    "PI-02": (
        QT_TRANSLATE_NOOP("refusals", "Of {subject} no identifiers are recorded that could be read or erased."),
        "",
    ),
    "PI-03": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Your key does not open what names a subject: nobody who sees it has signed in since your"
            " key was certified.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Ask somebody who sees identifiers already to sign in once; then sign in again."),
    ),
    "PI-04": (
        QT_TRANSLATE_NOOP("refusals", "Nothing that names the patient was entered."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Enter name, date of birth, hospital number or the wristband; erase what was recorded if "
            "it may not be kept.",
        ),
    ),
    "PI-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            'The date of birth reads "{typed}". A day in the past like 1980-01-31 was wanted.',
        ),
        QT_TRANSLATE_NOOP("refusals", "Type year, month and day."),
    ),
    "PI-06": (
        QT_TRANSLATE_NOOP("refusals", "This wristband is the one of {other}. Nothing was recorded for {subject}."),
        QT_TRANSLATE_NOOP("refusals", "Find out at the patient whose it is."),
    ),
    "PI-07": (
        QT_TRANSLATE_NOOP("refusals", "What is sealed of {subject} does not open with the key that is kept for it."),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack verify; the record names what was changed."),
    ),
    "PI-08": (
        QT_TRANSLATE_NOOP("refusals", "What was scanned is not the wristband that is recorded for {subject}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Compare name and date of birth at the patient. If it is this patient's wristband, have "
            "it recorded anew; if it is another patient's, stop and call QA.",
        ),
    ),
    "PI-09": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The standard input holds no identifiers. One JSON object with texts was wanted, by the names {wanted}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write it so, or run the command in a terminal, where it asks."),
    ),
    "PR-01": (
        QT_TRANSLATE_NOOP("refusals", "The document has {size} bytes; {largest} are read at most."),
        QT_TRANSLATE_NOOP("refusals", "Shorten it."),
    ),
    "PR-02": (
        QT_TRANSLATE_NOOP("refusals", "Byte {place} is not UTF-8 text."),
        QT_TRANSLATE_NOOP("refusals", "Save the document as UTF-8."),
    ),
    "PR-03": (
        QT_TRANSLATE_NOOP("refusals", "A tab stands before the first word of this line."),
        QT_TRANSLATE_NOOP("refusals", "Indent with spaces."),
    ),
    "PR-04": (
        QT_TRANSLATE_NOOP("refusals", "The line cannot be read as YAML: {what}."),
        QT_TRANSLATE_NOOP("refusals", "Look at quotes, colons and indentation here."),
    ),
    "PR-05": (
        QT_TRANSLATE_NOOP("refusals", "The anchor {anchor} stands here; nothing is shared by anchors."),
        QT_TRANSLATE_NOOP("refusals", "Write the part out."),
    ),
    "PR-06": (
        QT_TRANSLATE_NOOP("refusals", "The tag {tag} stands here; values are plain text."),
        QT_TRANSLATE_NOOP("refusals", "Take the tag away."),
    ),
    "PR-07": (
        QT_TRANSLATE_NOOP("refusals", "{key} stands here again; it stands in line {first} too."),
        QT_TRANSLATE_NOOP("refusals", "Keep one of them."),
    ),
    "PR-08": (
        QT_TRANSLATE_NOOP("refusals", "{key} has no value."),
        QT_TRANSLATE_NOOP("refusals", "Write its value or take the key away."),
    ),
    "PR-09": (
        QT_TRANSLATE_NOOP("refusals", "A second document begins here."),
        QT_TRANSLATE_NOOP("refusals", "Keep one document in a file."),
    ),
    "PR-10": (
        QT_TRANSLATE_NOOP("refusals", "{where} has no {key}."),
        QT_TRANSLATE_NOOP("refusals", "Add it."),
    ),
    "PR-11": (
        QT_TRANSLATE_NOOP("refusals", "{key} is not a key of {where}."),
        QT_TRANSLATE_NOOP("refusals", "Look at its spelling or take it away."),
    ),
    "PR-12": (
        QT_TRANSLATE_NOOP("refusals", "{key} is “{found}”; wanted is {wanted}."),
        QT_TRANSLATE_NOOP("refusals", "Change it."),
    ),
    "PR-13": (
        QT_TRANSLATE_NOOP("refusals", "{key} is not a name that {where} can hold."),
        QT_TRANSLATE_NOOP("refusals", "Look at its spelling or take it away."),
    ),
    "PR-14": (
        QT_TRANSLATE_NOOP("refusals", "{product} has no rule named {rule}."),
        QT_TRANSLATE_NOOP("refusals", "Rules are: {known}."),
    ),
    "PR-15": (
        QT_TRANSLATE_NOOP("refusals", "{rule} does not use {name}."),
        QT_TRANSLATE_NOOP("refusals", "It uses: {known}."),
    ),
    "PR-16": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” does not answer “{label}”."),
        QT_TRANSLATE_NOOP("refusals", "Answer {name} with one of: {answers}."),
    ),
    "PR-17": (
        QT_TRANSLATE_NOOP("refusals", "{rule} needs “{label}”, which is not given."),
        QT_TRANSLATE_NOOP("refusals", 'Give it as {name}="{example}".'),
    ),
    "PR-18": (
        QT_TRANSLATE_NOOP("refusals", "{rule} depends on “{label}”."),
        QT_TRANSLATE_NOOP("refusals", "Answer it: {answers}."),
    ),
    "PR-19": (
        QT_TRANSLATE_NOOP("refusals", "It is not for the kind {kind}."),
        QT_TRANSLATE_NOOP("refusals", "It is for: {known}."),
    ),
    "PR-20": (
        QT_TRANSLATE_NOOP("refusals", "No {what} is called {name}."),
        QT_TRANSLATE_NOOP("refusals", "Look at the spelling, or declare it under {where}."),
    ),
    "PR-21": (
        QT_TRANSLATE_NOOP("refusals", "Field {field} has no type."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Give it a type, a quantity, a formula or choices, or declare it under quantities.",
        ),
    ),
    "PR-22": (
        QT_TRANSLATE_NOOP("refusals", "{field} has no label."),
        QT_TRANSLATE_NOOP("refusals", "Give it a label here or under quantities."),
    ),
    "PR-23": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The formulas of {field} depend on {asked}, which is no choice, or {field} has a formula besides.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name a field with choices under asks, and write formulas alone."),
    ),
    "PR-24": (
        QT_TRANSLATE_NOOP("refusals", "The formulas of {field} are not those for the answers of {asked}."),
        QT_TRANSLATE_NOOP("refusals", "Write one for each of: {answers}."),
    ),
    "PR-25": (
        QT_TRANSLATE_NOOP("refusals", "The derivation of {field} states {name}, which is no field."),
        QT_TRANSLATE_NOOP("refusals", "Look at the spelling."),
    ),
    "PR-26": (
        QT_TRANSLATE_NOOP("refusals", "The trap “{trap}” of {field} cannot be set: {reason}"),
        QT_TRANSLATE_NOOP("refusals", "Write it anew."),
    ),
    "PR-27": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{field} is computed from the body weight {weight}; whether it is actual or ideal, and of"
            " when, is not told.",
        ),
        QT_TRANSLATE_NOOP("refusals", "State both with it, for example states: [weight_kind, weighed_on]."),
    ),
    "PR-28": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{step} reports the administration, but no row of it says when the dose was given.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Give it a field of type: time."),
    ),
    "PR-29": (
        QT_TRANSLATE_NOOP("refusals", "{step} has no instruction in {language}, and other steps have one."),
        QT_TRANSLATE_NOOP("refusals", "Write it, or take that language out of every step."),
    ),
    "PR-30": (
        QT_TRANSLATE_NOOP("refusals", "A second {what} is called {name}."),
        QT_TRANSLATE_NOOP("refusals", "Give it a name of its own."),
    ),
    "PR-31": (
        QT_TRANSLATE_NOOP("refusals", "A field and a test are both called {name}; a formula could mean either."),
        QT_TRANSLATE_NOOP("refusals", "Rename one of them."),
    ),
    "PR-32": (
        QT_TRANSLATE_NOOP("refusals", "These steps wait for each other: {steps}."),
        QT_TRANSLATE_NOOP("refusals", "Take one of them out of an after."),
    ),
    "PR-33": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} can never begin: it waits for {waits}, which never ends."),
        QT_TRANSLATE_NOOP("refusals", "Look at its after."),
    ),
    "PR-34": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} waits for nothing, so it could begin before the order {order}."),
        QT_TRANSLATE_NOOP("refusals", "Name a step under after."),
    ),
    "PR-35": (
        QT_TRANSLATE_NOOP("refusals", "Something of step {step} is due at {due}, which does not come after it."),
        QT_TRANSLATE_NOOP("refusals", "Name a later step."),
    ),
    "PR-36": (
        QT_TRANSLATE_NOOP("refusals", "Role {role} stands for {facility}, which is no role of the facility."),
        QT_TRANSLATE_NOOP("refusals", "The facility has: {known}."),
    ),
    "PR-37": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} has a second person but no role for it."),
        QT_TRANSLATE_NOOP("refusals", "Name the role under verifier."),
    ),
    "PR-38": (
        QT_TRANSLATE_NOOP("refusals", "The check of step {step} is due at no time."),
        QT_TRANSLATE_NOOP("refusals", "Name a later step or release stage under gate."),
    ),
    "PR-39": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} has critical entries ({fields}) and no second person."),
        QT_TRANSLATE_NOOP("refusals", "Write verification: witnessed or checked."),
    ),
    "PR-40": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} has a gate, but its verification is not a later check."),
        QT_TRANSLATE_NOOP("refusals", "Write verification: checked, or take the gate away."),
    ),
    "PR-41": (
        QT_TRANSLATE_NOOP("refusals", "Field {field} has a formula without being computed, or the other way round."),
        QT_TRANSLATE_NOOP("refusals", "Give a formula to computed fields alone."),
    ),
    "PR-42": (
        QT_TRANSLATE_NOOP("refusals", "Field {field} is no number, so it has no limit."),
        QT_TRANSLATE_NOOP("refusals", "Name the answers under conforming."),
    ),
    "PR-43": (
        QT_TRANSLATE_NOOP("refusals", "Field {field} has choices without being a choice, or the other way round."),
        QT_TRANSLATE_NOOP("refusals", "Give choices to choice fields alone."),
    ),
    "PR-44": (
        QT_TRANSLATE_NOOP("refusals", "Field {field} does not offer {answer}."),
        QT_TRANSLATE_NOOP("refusals", "Name offered answers under conforming."),
    ),
    "PR-45": (
        QT_TRANSLATE_NOOP("refusals", "Field {field} has a planned value and is no measured number."),
        QT_TRANSLATE_NOOP("refusals", "Take the planned value away."),
    ),
    "PR-46": (
        QT_TRANSLATE_NOOP("refusals", "{name} has the kind {kind}, which is not known."),
        QT_TRANSLATE_NOOP("refusals", "Known are: {known}."),
    ),
    "PR-47": (
        QT_TRANSLATE_NOOP("refusals", "{name} has the unit {unit}, which is none of {kind}."),
        QT_TRANSLATE_NOOP("refusals", "Use one of: {known}."),
    ),
    "PR-48": (
        QT_TRANSLATE_NOOP("refusals", "The limit “{text}” of {name} cannot be used: {reason}"),
        QT_TRANSLATE_NOOP("refusals", "Write it in the unit of {name}."),
    ),
    "PR-49": (
        QT_TRANSLATE_NOOP("refusals", "The planned value “{text}” of {name} cannot be used: {reason}"),
        QT_TRANSLATE_NOOP("refusals", "Write it in the unit of {name}."),
    ),
    "PR-50": (
        QT_TRANSLATE_NOOP("refusals", "Nothing says where the limit of {name} comes from."),
        QT_TRANSLATE_NOOP("refusals", "Name an origin; one for the demonstration says so."),
    ),
    "PR-51": (
        QT_TRANSLATE_NOOP("refusals", "The criterion “{text}” of {name} is none of its words: {words}."),
        QT_TRANSLATE_NOOP("refusals", "Use one of the words."),
    ),
    "PR-52": (
        QT_TRANSLATE_NOOP("refusals", "Test {name} has words and a kind of number."),
        QT_TRANSLATE_NOOP("refusals", "Keep one of them."),
    ),
    "PR-53": (
        QT_TRANSLATE_NOOP("refusals", "The formula of {field} cannot be read: {reason}"),
        QT_TRANSLATE_NOOP("refusals", "Write it anew."),
    ),
    "PR-54": (
        QT_TRANSLATE_NOOP("refusals", "The formula of {field} does not fit its unit: {reason}"),
        QT_TRANSLATE_NOOP("refusals", "Look at units and powers."),
    ),
    "PR-55": (
        QT_TRANSLATE_NOOP("refusals", "The formula of {field} uses {name}, which is no field and no test."),
        QT_TRANSLATE_NOOP("refusals", "Look at the spelling."),
    ),
    "PR-56": (
        QT_TRANSLATE_NOOP("refusals", "The formula of {field} uses {name}, which is no number."),
        QT_TRANSLATE_NOOP("refusals", "Use fields with numbers."),
    ),
    "PR-57": (
        QT_TRANSLATE_NOOP("refusals", "The formula of {field} uses {name}, which is not known yet at step {step}."),
        QT_TRANSLATE_NOOP("refusals", "Move it to a later step, or give {name} a planned value."),
    ),
    "PR-58": (
        QT_TRANSLATE_NOOP("refusals", "The formula of {field} is built on {field} itself."),
        QT_TRANSLATE_NOOP("refusals", "Write it with measured values."),
    ),
    "PR-59": (
        QT_TRANSLATE_NOOP("refusals", "The alert of {name} lets values through that its limit does not."),
        QT_TRANSLATE_NOOP("refusals", "Write an alert inside the limit."),
    ),
    "PR-60": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} needs container {container}, which {maker} makes only later."),
        QT_TRANSLATE_NOOP("refusals", "Put {maker} before it."),
    ),
    "PR-61": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Test {test} has replicates, but its result is no number that is typed or read from a file.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Take replicates away, or give the test a quantity and no field."),
    ),
    "PR-62": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Container {container} has its volume in {field}, which is no volume of its step.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name a volume field of the same step."),
    ),
    "PR-63": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} checks identity with fewer than two carriers."),
        QT_TRANSLATE_NOOP("refusals", "Scan two different ones, for example travelling order and container."),
    ),
    "PR-64": (
        QT_TRANSLATE_NOOP("refusals", "Test {test} takes its value from {field}, which is of another kind."),
        QT_TRANSLATE_NOOP("refusals", "Name a field of the same kind."),
    ),
    "PR-65": (
        QT_TRANSLATE_NOOP("refusals", "Container {container} is handed over by {giver}, but {holder} holds it."),
        QT_TRANSLATE_NOOP("refusals", "Close the gap in custody."),
    ),
    "PR-66": (
        QT_TRANSLATE_NOOP("refusals", "{name} is no time field that {step} can use."),
        QT_TRANSLATE_NOOP("refusals", "Name a time field."),
    ),
    "PR-67": (
        QT_TRANSLATE_NOOP("refusals", "The warning of {name} is not shorter than its limit."),
        QT_TRANSLATE_NOOP("refusals", "Warn later."),
    ),
    "PR-68": (
        QT_TRANSLATE_NOOP("refusals", "Clock {clock} ends shelf life but has no limit."),
        QT_TRANSLATE_NOOP("refusals", "Give it a limit."),
    ),
    "PR-69": (
        QT_TRANSLATE_NOOP("refusals", "No clock ends shelf life."),
        QT_TRANSLATE_NOOP("refusals", "Write expiry: yes at the clock that does."),
    ),
    "PR-70": (
        QT_TRANSLATE_NOOP("refusals", "Clock {clock} sounds its alarm no later than its warning."),
        QT_TRANSLATE_NOOP("refusals", "Write an alarm that is shorter than warn."),
    ),
    "PR-71": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The window of step {step} runs from {clock}, which {starter} starts only later.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Use a clock that has started."),
    ),
    "PR-72": (
        QT_TRANSLATE_NOOP("refusals", "Release stage {stage} needs exactly one certification step."),
        QT_TRANSLATE_NOOP("refusals", "Add it or take one away."),
    ),
    "PR-73": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} names a release stage without certifying, or the other way round."),
        QT_TRANSLATE_NOOP("refusals", "Give a stage to certification steps alone."),
    ),
    "PR-74": (
        QT_TRANSLATE_NOOP("refusals", "There are {count} steps of kind {kind}; there is one."),
        QT_TRANSLATE_NOOP("refusals", "Add it or take others away."),
    ),
    "PR-75": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} does not come after {kind}."),
        QT_TRANSLATE_NOOP("refusals", "Name it under after."),
    ),
    "PR-76": (
        QT_TRANSLATE_NOOP("refusals", "Step {step} is of kind {kind} and has {part}."),
        QT_TRANSLATE_NOOP("refusals", "Move them to a step at the bench."),
    ),
    "PR-77": (
        QT_TRANSLATE_NOOP("refusals", "The release stages are {found}; wanted are certification, then final."),
        QT_TRANSLATE_NOOP("refusals", "Write these two."),
    ),
    "PR-78": (
        QT_TRANSLATE_NOOP("refusals", "No release stage needs test {test} ({stage})."),
        QT_TRANSLATE_NOOP("refusals", "Name {stage} under needs of a stage."),
    ),
    "PR-79": (
        QT_TRANSLATE_NOOP("refusals", "The certificate has no field {number}."),
        QT_TRANSLATE_NOOP("refusals", "Write it, or not applicable: with the reason."),
    ),
    "PR-80": (
        QT_TRANSLATE_NOOP("refusals", "Field {number} of a certificate always applies."),
        QT_TRANSLATE_NOOP("refusals", "Write its text."),
    ),
    "PR-81": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Material is open at step {step}, but no room was entered before it or is left after it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Add a step with room: enters before it, and one with room: leaves after it."),
    ),
    "PR-82": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Step {step} clears for infusion without an identity check at the wristband by one of us.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write identity: yes, scan wristband and container, and take reported_by away."),
    ),
    "PR-83": (
        QT_TRANSLATE_NOOP("refusals", "No testing step comes before certification at {step}."),
        QT_TRANSLATE_NOOP("refusals", "Name it under after."),
    ),
    "PR-84": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is translated into {language} and stands nowhere in the document."),
        QT_TRANSLATE_NOOP("refusals", "Write it as the document writes it, letter by letter."),
    ),
    "PR-85": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "“{text}” is printed on certificates and has no translation into {language}, as others have.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Translate it too, or leave the language out whole."),
    ),
    "PR-88": (
        QT_TRANSLATE_NOOP("refusals", "Test {test} has {count} replicates; it takes 2 to 20."),
        QT_TRANSLATE_NOOP("refusals", "Write how many are tested in one run."),
    ),
    "PR-89": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Test {test} is decided by the {rule} of its replicates, but does not say how far they may lie apart.",
        ),
        QT_TRANSLATE_NOOP("refusals", 'Write the largest spread, for example spread: "<= 20 %".'),
    ),
    "PR-90": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The text of {product} version {version} no longer changes; its stage is {state}.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Give the document the next version."),
    ),
    "PR-91": (
        QT_TRANSLATE_NOOP("refusals", "No draft of this version exists."),
        QT_TRANSLATE_NOOP("refusals", "Draft it from its document."),
    ),
    "PR-92": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The check found {count} problems in {product} version {version}; it stays a draft.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Correct them and draft the document anew."),
    ),
    "PR-93": (
        QT_TRANSLATE_NOOP("refusals", "The stage of {product} version {version} is {state}; this act needs {wanted}."),
        QT_TRANSLATE_NOOP("refusals", "Open the version to see what is next."),
    ),
    "PR-94": (
        QT_TRANSLATE_NOOP("refusals", "This is not the text of {product} version {version} that stands now."),
        QT_TRANSLATE_NOOP("refusals", "Open the text that stands now."),
    ),
    "PR-95": (
        QT_TRANSLATE_NOOP("refusals", "A person who wrote {product} version {version} does not approve it."),
        QT_TRANSLATE_NOOP("refusals", "Ask a person who did not write it."),
    ),
    "PR-96": (
        QT_TRANSLATE_NOOP("refusals", "The same person approved it for {side} already; each side has its own."),
        QT_TRANSLATE_NOOP("refusals", "Ask a second person."),
    ),
    "PR-97": (
        QT_TRANSLATE_NOOP("refusals", "{side} has approved {product} version {version} already."),
        QT_TRANSLATE_NOOP("refusals", "Go on to the other side."),
    ),
    "PR-98": (
        QT_TRANSLATE_NOOP("refusals", "A version takes effect now or later; {effective} has passed."),
        QT_TRANSLATE_NOOP("refusals", "Choose a later time."),
    ),
    "PR-99": (
        QT_TRANSLATE_NOOP("refusals", "A withdrawal needs its reason."),
        QT_TRANSLATE_NOOP("refusals", "Write it in a few words."),
    ),
    "ST-01": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The database file {path} is on a network drive ({drive}). SQLite's locks do not hold "
            "there, so two programs could overwrite each other's records.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Move the file to a disk of this computer. For several workstations, use a PostgreSQL server.",
        ),
    ),
    "ST-02": (
        QT_TRANSLATE_NOOP("refusals", "There is no database at {path}."),
        QT_TRANSLATE_NOOP("refusals", "Name another with --database, or make one: batchtrack demo."),
    ),
    "ST-03": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The database address is of the kind {scheme}. Records are kept in SQLite or PostgreSQL.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Write it like sqlite:////folder/batchtrack.sqlite or postgresql://user@host/name.",
        ),
    ),
    "ST-04": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "SQLite answers {setting} = {found} where {wanted} is needed, so an entry could be lost "
            "or changed. Nothing was opened.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Put the database file on an ordinary disk of this computer, in a folder that you may write to.",
        ),
    ),
    "ST-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The PostgreSQL server runs with {setting} = {found}, so a recorded entry could be lost. "
            "Nothing was opened.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Set {setting} = {wanted} on the server and start it again."),
    ),
    "ST-06": (
        QT_TRANSLATE_NOOP("refusals", "The part that speaks to PostgreSQL is not installed."),
        QT_TRANSLATE_NOOP("refusals", "Install batchtrack with its extra part: batchtrack[postgres]."),
    ),
    "ST-07": (
        QT_TRANSLATE_NOOP("refusals", "The database address {url} names no database file or server."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Write it like sqlite:////folder/batchtrack.sqlite or postgresql://user@host/name.",
        ),
    ),
    "ST-08": (
        QT_TRANSLATE_NOOP("refusals", "The configuration file {path} cannot be read: {cause}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            'Correct it; it holds a line like database = "sqlite:////folder/batchtrack.sqlite".',
        ),
    ),
    "ST-09": (
        QT_TRANSLATE_NOOP("refusals", "The database {database} does not answer: {cause}. What was recorded is there."),
        QT_TRANSLATE_NOOP("refusals", "See that its disk or server is there and may be reached, then try again."),
    ),
    "ST-10": (
        QT_TRANSLATE_NOOP("refusals", 'This database has the form "{found}". This version reads the form "{known}".'),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Open it with the version that made it. A demonstration can be made afresh: batchtrack demo --fresh.",
        ),
    ),
    "ST-11": (
        QT_TRANSLATE_NOOP("refusals", "The database is empty: it holds no journal."),
        QT_TRANSLATE_NOOP("refusals", "Name another with --database, or make one: batchtrack demo."),
    ),
    "ST-12": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The tables of this database stand at {found}; this version works with {wanted}. Nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack upgrade: it makes a backup first and checks everything after."),
    ),
    "ST-13": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The tables of this database stand at {found}, which this version does not know: newer "
            "software made them. Nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Open it with the newer version."),
    ),
    "ST-14": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The guards of the record are not as they were installed: {triggers}. Rows could be "
            "changed unseen, so no entry is taken.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Run batchtrack verify, keep its answer, and have the administrator find out who changed the database.",
        ),
    ),
    "ST-15": (
        QT_TRANSLATE_NOOP("refusals", "The database already holds tables: {tables}. Nothing was changed."),
        QT_TRANSLATE_NOOP("refusals", "Name an empty database."),
    ),
    "ST-16": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Another workstation is bringing this database to its version. Nothing was changed here.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Wait until it is done, then start again."),
    ),
    "ST-20": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Something was added to {stream} meanwhile: it is at version {found}, this was decided at"
            " version {expected}. Nothing was recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Look at what was added, then do it again."),
    ),
    "ST-21": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The clock shows {now}, before the last entry of {stream} at {last}. Nothing was recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Set the clock of the computer right, then record again."),
    ),
    "ST-22": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The clock was set back: at {workstation} it showed {shown}, when it was {expected} "
            "already. No permit is given; what has happened is recorded.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Have the clock set right. QA then compares it with another one and signs that it is right.",
        ),
    ),
    "ST-23": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The clock of {workstation} was set forward: it showed {shown}, when {expected} was due.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Have it compared with another clock."),
    ),
    "ST-24": (
        QT_TRANSLATE_NOOP("refusals", "No clock is in doubt; there is nothing to confirm."),
        "",
    ),
    "ST-25": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The clock of {workstation} shows {shown}, that of the server {expected}. Entries are timed by the server.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Have the clock of the workstation set right."),
    ),
    "ST-40": (
        QT_TRANSLATE_NOOP("refusals", "The document with the SHA-256 {sha256} is not in this database."),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack verify, and look for it in a backup."),
    ),
    "ST-41": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The document with the SHA-256 {sha256} no longer has the bytes that were kept. It is not shown.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack verify, and take the document from a backup."),
    ),
    "ST-50": (
        QT_TRANSLATE_NOOP("refusals", "Events are missing: version {expected} should follow, version {found} does."),
        "",
    ),
    "ST-51": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The event does not follow the one before it: it names {found} as previous, that one has {wanted}.",
        ),
        "",
    ),
    "ST-52": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The event was changed: its stored text gives the content hash {found}, recorded was {wanted}.",
        ),
        "",
    ),
    "ST-53": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The event's meaning or signature was changed: they give the hash {found}, recorded was {wanted}.",
        ),
        "",
    ),
    "ST-54": (
        QT_TRANSLATE_NOOP("refusals", "The event cannot be read: {cause}."),
        "",
    ),
    "ST-55": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The event {kind} needs a signature for {wanted} and has none with that meaning ({found}).",
        ),
        "",
    ),
    "ST-56": (
        QT_TRANSLATE_NOOP("refusals", "The event {kind} carries the meaning {found}, though its kind is not signed."),
        "",
    ),
    "ST-57": (
        QT_TRANSLATE_NOOP("refusals", "The event stands before an older one of its stream in the table."),
        "",
    ),
    "ST-58": (
        QT_TRANSLATE_NOOP("refusals", "The event was recorded at {found}, before the one it follows at {last}."),
        "",
    ),
    "ST-60": (
        QT_TRANSLATE_NOOP("refusals", "The event says it is hashed with {found}; this form of database uses {wanted}."),
        "",
    ),
    "ST-70": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The head of the stream names version {found} with hash {hash}; its last event is version {wanted}.",
        ),
        "",
    ),
    "ST-71": (
        QT_TRANSLATE_NOOP("refusals", "The stream has events but no head."),
        "",
    ),
    "ST-72": (
        QT_TRANSLATE_NOOP("refusals", "The stream has a head at version {found} but no events: they were removed."),
        "",
    ),
    "ST-73": (
        QT_TRANSLATE_NOOP("refusals", "The trigger {trigger} is missing."),
        "",
    ),
    "ST-74": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The trigger {trigger} is not as it was installed: it was altered or switched off.",
        ),
        "",
    ),
    "ST-75": (
        QT_TRANSLATE_NOOP("refusals", "The trigger {trigger} was put on the record by another program."),
        "",
    ),
    "ST-76": (
        QT_TRANSLATE_NOOP("refusals", "The document {wanted} was changed: its {size} bytes give the SHA-256 {found}."),
        "",
    ),
    "ST-77": (
        QT_TRANSLATE_NOOP("refusals", "The file of the database is damaged: {cause}."),
        "",
    ),
    "ST-78": (
        QT_TRANSLATE_NOOP(
            "refusals",
            'The database says it has the form "{found}"; this version reads the form "{known}".',
        ),
        "",
    ),
    "ST-79": (
        QT_TRANSLATE_NOOP("refusals", "The table {table} is missing."),
        "",
    ),
    "ST-80": (
        QT_TRANSLATE_NOOP("refusals", "The row {key} of the list {table} is not what the journal gives."),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack rebuild."),
    ),
    "ST-81": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The connection to the database broke while this was being recorded, and the database "
            "does not answer yet. Whether it was recorded is not known.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "When the database answers again, look whether it stands in the record before it is done again.",
        ),
    ),
    "ST-82": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The connection to the database broke while this was being recorded ({cause}). The "
            "program looked again: nothing of it was recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Do it again."),
    ),
    "ST-83": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The database file {path} is not there any more, or another stands in its place. Until it"
            " is back, what is done is not recorded.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Put the file back where it was and start the program again. What was recorded before is in that file.",
        ),
    ),
    "SV-01": (
        QT_TRANSLATE_NOOP("refusals", "Name and password do not belong together."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Type both again; capitals count. Where several people share a name, type the id.",
        ),
    ),
    "SV-02": (
        QT_TRANSLATE_NOOP("refusals", "{name} no longer acts here."),
        QT_TRANSLATE_NOOP("refusals", "An administrator can tell why."),
    ),
    "SV-03": (
        QT_TRANSLATE_NOOP("refusals", "This act needs a signature."),
        QT_TRANSLATE_NOOP("refusals", "Sign with name and password."),
    ),
    "SV-04": (
        QT_TRANSLATE_NOOP("refusals", "A password has at least {length} characters."),
        QT_TRANSLATE_NOOP("refusals", "Take a longer one."),
    ),
    "SV-05": (
        QT_TRANSLATE_NOOP("refusals", "Nobody has the id {person}."),
        "",
    ),
    "SV-06": (
        QT_TRANSLATE_NOOP("refusals", "More than one person here is called {name}."),
        QT_TRANSLATE_NOOP("refusals", "Type the id of the person who is meant."),
    ),
    "SV-07": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{facility} is a real facility; its times cannot come from a simulated clock. Nothing was recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Open it with the clock of the computer or the server."),
    ),
    "SV-08": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Entry {version} of {stream} cannot be read, so nothing is decided on what it may say.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Run batchtrack verify, and have the administrator find out who changed the database.",
        ),
    ),
    "SV-09": (
        QT_TRANSLATE_NOOP("refusals", "This database belongs to {facility}, {number}. A database holds one facility."),
        QT_TRANSLATE_NOOP("refusals", "Name an empty database."),
    ),
    "SV-10": (
        QT_TRANSLATE_NOOP("refusals", "The two new passwords are not the same."),
        QT_TRANSLATE_NOOP("refusals", "Type both again."),
    ),
    "SV-20": (
        QT_TRANSLATE_NOOP("refusals", "There is no batch {batch}."),
        "",
    ),
    "SV-21": (
        QT_TRANSLATE_NOOP("refusals", "No material lot is called {lot}."),
        QT_TRANSLATE_NOOP("refusals", "Scan the label on the material, or receive the lot first."),
    ),
    "SV-22": (
        QT_TRANSLATE_NOOP("refusals", "That was {material}, lot {lot}. No open row of this step wants it."),
        QT_TRANSLATE_NOOP("refusals", "Scan what the open row asks for."),
    ),
    "SV-23": (
        QT_TRANSLATE_NOOP("refusals", "No device is called {device}."),
        QT_TRANSLATE_NOOP("refusals", "Scan the label on the device, or register it first."),
    ),
    "SV-24": (
        QT_TRANSLATE_NOOP("refusals", "That was {device}, a {kind}. No open row of this step wants it."),
        QT_TRANSLATE_NOOP("refusals", "Scan what the open row asks for."),
    ),
    "SV-25": (
        QT_TRANSLATE_NOOP("refusals", "That was a {scanned}. A badge names who signs, and fills no row."),
        QT_TRANSLATE_NOOP("refusals", "Sign with F9."),
    ),
    "SV-26": (
        QT_TRANSLATE_NOOP("refusals", "No batch here belongs to {scanned}."),
        QT_TRANSLATE_NOOP("refusals", "Scan a label of a batch, or search for it."),
    ),
    "SV-27": (
        QT_TRANSLATE_NOOP("refusals", "No version of {product} is effective."),
        QT_TRANSLATE_NOOP("refusals", "QA makes an approved version effective."),
    ),
    "SV-29": (
        QT_TRANSLATE_NOOP("refusals", "{subject} belongs to the study {study}; the order names {told}."),
        QT_TRANSLATE_NOOP("refusals", "Compare the subject's code and the study."),
    ),
    "SV-30": (
        QT_TRANSLATE_NOOP("refusals", "{batch} has no certificate {stage}."),
        QT_TRANSLATE_NOOP("refusals", "Certify the stage first."),
    ),
    "SV-31": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Certificate {number} of {batch} was withdrawn or superseded and does not count.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Ask for it as superseded, or certify anew."),
    ),
    "SV-32": (
        QT_TRANSLATE_NOOP("refusals", "{batch} has no superseded certificate."),
        "",
    ),
    "SV-33": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A value on which certificate {number} of {batch} stands was corrected; it waits for its certifier.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Have it confirmed or certified anew; as superseded it is handed out meanwhile."),
    ),
    "SV-34": (
        QT_TRANSLATE_NOOP("refusals", "The file {file} cannot be read: {cause}."),
        QT_TRANSLATE_NOOP("refusals", "Choose a file that this computer can open."),
    ),
    "SV-35": (
        QT_TRANSLATE_NOOP("refusals", "The file {file} has {size} MB; up to {most} MB are taken, and none is empty."),
        QT_TRANSLATE_NOOP("refusals", "Scan the paper anew."),
    ),
    "SV-40": (
        QT_TRANSLATE_NOOP("refusals", "{file} is not read as a NucleoView export: {cause}."),
        QT_TRANSLATE_NOOP("refusals", "Export the count anew as CSV."),
    ),
    "SV-41": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The file names the sample {found}; this step's sample is {wanted}. Nothing was taken over.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Take the file of this sample. Where the id was mistyped at the counter, a second person answers for it.",
        ),
    ),
    "SV-42": (
        QT_TRANSLATE_NOOP("refusals", "{step} has no row that a cell counter fills."),
        "",
    ),
    "SV-43": (
        QT_TRANSLATE_NOOP("refusals", "This file was already read for {batch}."),
        QT_TRANSLATE_NOOP("refusals", "One run serves one sample. Take the right file."),
    ),
    "SV-44": (
        QT_TRANSLATE_NOOP("refusals", "The counter could not tell {row}: {text}."),
        QT_TRANSLATE_NOOP("refusals", "Count again, or type the value with its reason."),
    ),
    "SV-45": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The file gives the multiplication factor as {factor} and does not say whether its counts"
            " are multiplied by it. Nothing was taken over.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Count without dilution, or type the values as the display shows them."),
    ),
    "SV-50": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The database does not answer ({cause}). What was recorded before is there; this was not recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "See that its disk or server is there and may be reached, then do it again."),
    ),
    "SV-51": (
        QT_TRANSLATE_NOOP("refusals", "The disk of the database is full ({cause}). This was not recorded."),
        QT_TRANSLATE_NOOP("refusals", "Have room made on it, then do it again."),
    ),
    "SV-52": (
        QT_TRANSLATE_NOOP("refusals", "The database can only be read here ({cause}). This was not recorded."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "See that its file and folder may be written to, or that the server is not a copy.",
        ),
    ),
    "SV-53": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The database is busy with somebody else's work ({cause}). This was not recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Wait a moment, then do it again."),
    ),
    "SV-54": (
        QT_TRANSLATE_NOOP("refusals", "The database is damaged ({cause}). Nothing more is recorded in it."),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack verify, and have the administrator go back to a backup."),
    ),
    "SV-55": (
        QT_TRANSLATE_NOOP("refusals", "This computer's user has no right to do this ({cause}). It was not recorded."),
        QT_TRANSLATE_NOOP("refusals", "Have the administrator give the right."),
    ),
    "SV-56": (
        QT_TRANSLATE_NOOP("refusals", "The computer could not do this ({cause})."),
        QT_TRANSLATE_NOOP("refusals", "See to what it says, then do it again."),
    ),
    "SV-59": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The program met something that it does not know ({cause}). This was not recorded.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Keep the report, and tell whoever looks after the program."),
    ),
    "SV-60": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "Something in the program itself went wrong ({cause}). This was not recorded; what was "
            "recorded before stands.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Do it again. If it comes back, tell whoever looks after the program the number of the report: {number}.",
        ),
    ),
    "SV-61": (
        QT_TRANSLATE_NOOP("refusals", "No batch is left to be recalled."),
        QT_TRANSLATE_NOOP("refusals", "Open a lot or a device that was used."),
    ),
    "UN-01": (
        QT_TRANSLATE_NOOP("refusals", "Nothing is typed here."),
        QT_TRANSLATE_NOOP("refusals", "Type the value with its unit."),
    ),
    "UN-02": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is not a number as it is written here."),
        QT_TRANSLATE_NOOP("refusals", "Type it like 12.5e6/mL or 12.5 × 10^9/L."),
    ),
    "UN-03": (
        QT_TRANSLATE_NOOP("refusals", "{text} can mean {first} or {second}; this site writes decimal {site}."),
        QT_TRANSLATE_NOOP("refusals", "Type it as one of the two."),
    ),
    "UN-04": (
        QT_TRANSLATE_NOOP("refusals", "{text} without a sign can mean {first} or {second}."),
        QT_TRANSLATE_NOOP("refusals", "Type it with its sign, one of the two."),
    ),
    "UN-05": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is a power of ten without a number before it."),
        QT_TRANSLATE_NOOP("refusals", "Type the number too, for example 1 × 10^6."),
    ),
    "UN-06": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” has more than one sign before the number."),
        QT_TRANSLATE_NOOP("refusals", "Type it with one sign, or none."),
    ),
    "UN-07": (
        QT_TRANSLATE_NOOP("refusals", "The unit {unit} is not known here."),
        QT_TRANSLATE_NOOP("refusals", "Use one of {known}."),
    ),
    "UN-08": (
        QT_TRANSLATE_NOOP("refusals", "The unit {unit} does not fit the kind “{kind}”."),
        QT_TRANSLATE_NOOP("refusals", "Use one of {known}."),
    ),
    "UN-09": (
        QT_TRANSLATE_NOOP("refusals", "{text} has no unit, and none is taken for granted here."),
        QT_TRANSLATE_NOOP("refusals", "Type one of {known} after it."),
    ),
    "UN-10": (
        QT_TRANSLATE_NOOP("refusals", "{text} is below zero, which the kind “{kind}” cannot be."),
        QT_TRANSLATE_NOOP("refusals", "Check the sign and the value."),
    ),
    "UN-11": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is longer than can be read: at most {most}."),
        QT_TRANSLATE_NOOP("refusals", "Type the value in fewer."),
    ),
    "UN-12": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” has a space between its digits, so it can be one number or two."),
        QT_TRANSLATE_NOOP("refusals", "If it is one number, type {wanted}."),
    ),
    "UN-13": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” begins with the decimal mark, which is easily overlooked."),
        QT_TRANSLATE_NOOP("refusals", "Type {wanted}."),
    ),
    "UN-14": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is not one of the results used here: {allowed}."),
        QT_TRANSLATE_NOOP("refusals", "Choose one of them."),
    ),
    "UN-15": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{number} has its own power of ten, and the unit of this field, {unit}, has one too.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Type the unit after the number."),
    ),
    "UN-16": (
        QT_TRANSLATE_NOOP("refusals", "The range “{text}” begins above its end."),
        QT_TRANSLATE_NOOP("refusals", "Write the smaller value first."),
    ),
    "UN-17": (
        QT_TRANSLATE_NOOP("refusals", "There is no kind of quantity named {kind}."),
        QT_TRANSLATE_NOOP("refusals", "Use a name from the list of kinds."),
    ),
    "UN-19": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” cannot be read as one criterion."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Write it like >= 70 %, 4.0e8 .. 1.2e9 cell, 30 mL ± 10 %, = 3 bag or no growth.",
        ),
    ),
    "UN-20": (
        QT_TRANSLATE_NOOP("refusals", "The formula “{text}” cannot be read at place {place}, where “{found}” stands."),
        QT_TRANSLATE_NOOP("refusals", "Use names, numbers with units, + - * / ** and parentheses."),
    ),
    "UN-21": (
        QT_TRANSLATE_NOOP("refusals", "There is no function {name} in formulas."),
        QT_TRANSLATE_NOOP("refusals", "Use one of {known}."),
    ),
    "UN-22": (
        QT_TRANSLATE_NOOP("refusals", "The formula is longer or deeper than {most} parts."),
        QT_TRANSLATE_NOOP("refusals", "Split it into several formulas."),
    ),
    "UN-23": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "At “{where}”, {first} meets {second}; only the same dimension can be added or compared.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Check the units of the quantities on both sides."),
    ),
    "UN-24": (
        QT_TRANSLATE_NOOP("refusals", "The formula “{formula}” gives {result}, and {wanted} is wanted."),
        QT_TRANSLATE_NOOP("refusals", "Check the formula and the units of its quantities."),
    ),
    "UN-25": (
        QT_TRANSLATE_NOOP("refusals", "The formula “{formula}” needs {name}, which is not there."),
        QT_TRANSLATE_NOOP("refusals", "Give {name}, or take it out of the formula."),
    ),
    "UN-26": (
        QT_TRANSLATE_NOOP("refusals", "In “{formula}” a value is divided by zero, so there is no result."),
        QT_TRANSLATE_NOOP("refusals", "Check the values that stand below the line."),
    ),
    "UN-27": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "In “{formula}” the “<” and “>” of the values leave no bound on the result, so it is undecided.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Measure again so that one of the values is not only a bound."),
    ),
    "UN-28": (
        QT_TRANSLATE_NOOP("refusals", "The result of “{formula}” is too long a number to be one of a batch."),
        QT_TRANSLATE_NOOP("refusals", "Check the powers of ten of the values."),
    ),
    "UN-29": (
        QT_TRANSLATE_NOOP("refusals", "After ** stands “{found}”; only whole powers up to {most} can be computed."),
        QT_TRANSLATE_NOOP("refusals", "Write a whole number there."),
    ),
    "UN-30": (
        QT_TRANSLATE_NOOP("refusals", "The function {name} takes {wanted} values, and {found} stand there."),
        QT_TRANSLATE_NOOP("refusals", "Give it {wanted}."),
    ),
    "UN-31": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” has a power of ten beyond 10^{most}, which no value here has."),
        QT_TRANSLATE_NOOP("refusals", "Check the power of ten."),
    ),
    "UN-32": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "“{text}” has a comma between digits; criteria are written with decimal points at every site.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Write it like {wanted}."),
    ),
    "UN-33": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is a share, and what it is a share of is not named."),
        QT_TRANSLATE_NOOP("refusals", "Name it, for example 2.1 % of WBC."),
    ),
    "UN-34": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” can mean {first} or {second}."),
        QT_TRANSLATE_NOOP("refusals", "Type it as one of the two."),
    ),
    "UN-36": (
        QT_TRANSLATE_NOOP("refusals", "{unit} is of another population; here the value is in {wanted}."),
        QT_TRANSLATE_NOOP("refusals", "Type it in {wanted}."),
    ),
    "UN-37": (
        QT_TRANSLATE_NOOP("refusals", "{unit}: M does not stand for million here."),
        QT_TRANSLATE_NOOP("refusals", "Write the million as × 10^6."),
    ),
    "UN-38": (
        QT_TRANSLATE_NOOP("refusals", "{unit} does not fit here: the value is in {wanted}."),
        QT_TRANSLATE_NOOP("refusals", "Type it in {wanted}."),
    ),
    "UN-39": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "“{text}” holds a character that no screen shows, {found}; it may have come along from elsewhere.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Type the value again by hand."),
    ),
    "UN-40": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is a result in words, and a number is read here."),
        QT_TRANSLATE_NOOP("refusals", "Type the number with its unit, or record the words where words are expected."),
    ),
    "UN-41": (
        QT_TRANSLATE_NOOP("refusals", "{text} is colder than −273.15 °C, which nothing can be."),
        QT_TRANSLATE_NOOP("refusals", "Check the sign and the decimal mark."),
    ),
    "UN-42": (
        QT_TRANSLATE_NOOP("refusals", "In “{text}” it does not show whether {first} has the power of ten too."),
        QT_TRANSLATE_NOOP("refusals", "Write the power of ten at both values, for example 4.0e8 .. 12.0e8."),
    ),
    "UN-43": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "At “{where}” a unit comes to a power beyond {most}, which no quantity here has.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Check the powers."),
    ),
    "UN-44": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "In “{formula}” a value is rounded up to a step that is not above zero, so there is no result.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Check the step of round_up."),
    ),
    "UN-60": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "“{where}” computes with temperature readings, which have no zero to count from.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Subtract one reading from another, or change a reading by a difference in kelvin.",
        ),
    ),
    "UN-61": (
        QT_TRANSLATE_NOOP("refusals", "The formula “{formula}” gives {result}, and {wanted} is wanted."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Use the kind temperature for readings and temperature_difference for differences.",
        ),
    ),
    "UN-70": (
        QT_TRANSLATE_NOOP("refusals", "{value} is a number that data sets use for “never” or “missing”."),
        QT_TRANSLATE_NOOP("refusals", "Confirm that it was measured."),
    ),
    "UN-71": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "A recovery of {value} is more than went in; counting differences make that possible.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Look at both counts, volumes and dilutions."),
    ),
    "UN-72": (
        QT_TRANSLATE_NOOP("refusals", "A viability of {value} looks like a fraction of one."),
        QT_TRANSLATE_NOOP("refusals", "Type 95 % for ninety-five of a hundred."),
    ),
    "UN-73": (
        QT_TRANSLATE_NOOP("refusals", "A viability of {value} is more than all cells."),
        QT_TRANSLATE_NOOP("refusals", "Look at the value and its unit."),
    ),
    "UN-74": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{value} of CD34+ cells is the size of a dose of nucleated cells; CD34+ doses are counted in 10⁶/kg.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Look at the power of ten."),
    ),
    "UN-75": (
        QT_TRANSLATE_NOOP("refusals", "{value} is about {factor} times {earlier} of “{name}” in this batch."),
        QT_TRANSLATE_NOOP("refusals", "Look at unit and power of ten."),
    ),
    "UN-76": (
        QT_TRANSLATE_NOOP("refusals", "{value} is “{below}” to “{above}”; “{above}” to “{below}” is {true}."),
        QT_TRANSLATE_NOOP("refusals", "Look at which stands on top."),
    ),
    "UN-77": (
        QT_TRANSLATE_NOOP("refusals", "{value} leaves out the powers of ten: “{above}” to “{below}” is {true}."),
        QT_TRANSLATE_NOOP("refusals", "Compute it with the units."),
    ),
    "UN-78": (
        QT_TRANSLATE_NOOP("refusals", "{value} does not agree with “{above}” to “{below}”, which is {true}."),
        QT_TRANSLATE_NOOP("refusals", "Look at all three values."),
    ),
    "UN-79": (
        QT_TRANSLATE_NOOP("refusals", "{value} is above the maximum of {most}; the dose is trimmed to {most}."),
        QT_TRANSLATE_NOOP("refusals", "Give no more."),
    ),
    "UN-80": (
        QT_TRANSLATE_NOOP("refusals", "“{text}” is no trap: {known} are."),
        QT_TRANSLATE_NOOP("refusals", "Write one of them, with the names of the values it compares."),
    ),
    "UN-81": (
        QT_TRANSLATE_NOOP("refusals", "In the formula, “{text}” can be one number or two."),
        QT_TRANSLATE_NOOP("refusals", "Write {point}, or a space after the comma."),
    ),
    "UN-82": (
        QT_TRANSLATE_NOOP("refusals", "{value} is outside the alert “{alert}”."),
        QT_TRANSLATE_NOOP("refusals", "Look at it before going on; the limit decides."),
    ),
    "UP-01": (
        QT_TRANSLATE_NOOP("refusals", "{path} cannot be written: {cause}. No backup was made."),
        QT_TRANSLATE_NOOP("refusals", "Name another place, or make room."),
    ),
    "UP-02": (
        QT_TRANSLATE_NOOP("refusals", "There is something at {path} already. It was left as it is."),
        QT_TRANSLATE_NOOP("refusals", "Name a file that is not there."),
    ),
    "UP-03": (
        QT_TRANSLATE_NOOP("refusals", "{path} is no backup of this program: {cause}."),
        QT_TRANSLATE_NOOP("refusals", "Name a file that batchtrack backup made."),
    ),
    "UP-04": (
        QT_TRANSLATE_NOOP("refusals", "The backup {path} is not as it was made: {cause}. Nothing of it was restored."),
        QT_TRANSLATE_NOOP("refusals", "Take another copy of this backup, or the backup before it."),
    ),
    "UP-05": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The backup {path} is of the form {found}, which this version does not know: newer software made it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Restore it with the newer version."),
    ),
    "UP-06": (
        QT_TRANSLATE_NOOP("refusals", "There is a database at {database} already. It was left as it is."),
        QT_TRANSLATE_NOOP("refusals", "Name a place where there is none; a restore never goes over a record."),
    ),
    "UP-07": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The record of which the backup {path} was made had findings already: {count}. Nothing of it was restored.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Take a backup from before, and keep this one: it shows what was changed."),
    ),
    "UP-08": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "What was restored is not as it was recorded: {count} findings, the first: {first} Nothing was kept of it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Take the backup before it, and keep this one."),
    ),
    "UP-09": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The last backup is of {last}; one is due every {hours} hours. Entries since then stand "
            "in the database alone.",
        ),
        QT_TRANSLATE_NOOP("refusals", "See that the folder {folder} is there and has room."),
    ),
    "UP-10": (
        QT_TRANSLATE_NOOP("refusals", "There is no backup in {folder} yet. All entries stand in the database alone."),
        QT_TRANSLATE_NOOP("refusals", "See that the folder is there and has room; batchtrack backup makes one now."),
    ),
    "UP-11": (
        QT_TRANSLATE_NOOP("refusals", "The backup {path} was written, and the record in it has findings: {count}."),
        QT_TRANSLATE_NOOP("refusals", "Run batchtrack verify, and keep the backups from before."),
    ),
    "UP-20": (
        QT_TRANSLATE_NOOP("refusals", "The database {database} is open in another program. Nothing was changed."),
        QT_TRANSLATE_NOOP("refusals", "Close every window of the program, then upgrade again."),
    ),
    "UP-21": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The upgraded copy is not what was recorded: {count} findings, the first: {first} The "
            "database was left as it was.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Go on with the version that made it, and tell whoever looks after the program."),
    ),
    "UP-22": (
        QT_TRANSLATE_NOOP("refusals", "Other workstations are at this database: {who}. Nothing was changed."),
        QT_TRANSLATE_NOOP("refusals", "Have the program closed there, then upgrade again."),
    ),
    "UP-23": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "{role} does not own the tables of this database and cannot change them. Nothing was changed.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Have the administrator run batchtrack upgrade with the address of the owner, then start again.",
        ),
    ),
    "UP-30": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The program is connected as {role}, who may change or remove what was recorded ({why}). "
            "A facility that is no demonstration is not opened so.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Use the address that batchtrack database create gave for the program."),
    ),
    "UP-31": (
        QT_TRANSLATE_NOOP("refusals", "{database} is no PostgreSQL server. Roles are set up on a server only."),
        QT_TRANSLATE_NOOP("refusals", "Write it like postgresql://user@host/name."),
    ),
    "UP-32": (
        QT_TRANSLATE_NOOP("refusals", "{role} may not do this on the server: {cause}. Nothing was set up."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Have the server's administrator run this command, or give {role} the rights CREATEDB and CREATEROLE.",
        ),
    ),
    "UP-33": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The role {role} could do more than the program needs: {why}. Nothing was set up.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name another role for the program with --app-role."),
    ),
    "UP-40": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The second place {folder} takes no files: {cause}. {count} entries stand in the database alone.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "See that the disk or share is there and has room. What is missing follows by itself.",
        ),
    ),
    "UP-41": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "In the second place {folder} the file number {number} is missing. Nothing of it was restored.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Look for that file; without it the files after it cannot be joined."),
    ),
    "UP-42": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The second place {folder} holds the record of another database. Nothing was added to it.",
        ),
        QT_TRANSLATE_NOOP("refusals", "Name an empty folder."),
    ),
    "UP-43": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The folder of the backups or of the second place has not answered for {minutes} min. New"
            " entries stand in the database alone.",
        ),
        QT_TRANSLATE_NOOP("refusals", "See that the disk or share is there. What is missing follows by itself."),
    ),
    "UP-50": (
        QT_TRANSLATE_NOOP(
            "refusals",
            "The list of erasures {path} cannot be read: {cause}. Nothing was restored or changed.",
        ),
        QT_TRANSLATE_NOOP(
            "refusals",
            "Put the copy of another workstation or backup folder in its place: without it "
            "identifiers could come back.",
        ),
    ),
    "UP-51": (
        QT_TRANSLATE_NOOP("refusals", "The list of erasures cannot be kept in {folder}: {cause}."),
        QT_TRANSLATE_NOOP(
            "refusals",
            "See that the folder is there and takes files: a restore elsewhere could bring erased identifiers back.",
        ),
    ),
}
