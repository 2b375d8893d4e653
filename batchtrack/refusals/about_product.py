"""Sentences about master batch records (codes PR-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_AS_WRITTEN: Final[Mapping[str, Sentence]] = {
    "PR-01": Sentence("The document has {size} bytes; {largest} are read at most.", "Shorten it."),
    "PR-02": Sentence("Byte {place} is not UTF-8 text.", "Save the document as UTF-8."),
    "PR-03": Sentence("A tab stands before the first word of this line.", "Indent with spaces."),
    "PR-04": Sentence("The line cannot be read as YAML: {what}.", "Look at quotes, colons and indentation here."),
    "PR-05": Sentence("The anchor {anchor} stands here; nothing is shared by anchors.", "Write the part out."),
    "PR-06": Sentence("The tag {tag} stands here; values are plain text.", "Take the tag away."),
    "PR-07": Sentence("{key} stands here again; it stands in line {first} too.", "Keep one of them."),
    "PR-08": Sentence("{key} has no value.", "Write its value or take the key away."),
    "PR-09": Sentence("A second document begins here.", "Keep one document in a file."),
    "PR-10": Sentence("{where} has no {key}.", "Add it."),
    "PR-11": Sentence("{key} is not a key of {where}.", "Look at its spelling or take it away."),
    "PR-12": Sentence("{key} is “{found}”; wanted is {wanted}.", "Change it."),
    "PR-13": Sentence("{key} is not a name that {where} can hold.", "Look at its spelling or take it away."),
    "PR-21": Sentence(
        "Field {field} has no type.",
        "Give it a type, a quantity, a formula or choices, or declare it under quantities.",
    ),
    "PR-22": Sentence("{field} has no label.", "Give it a label here or under quantities."),
}

_NAMES: Final[Mapping[str, Sentence]] = {
    "PR-20": Sentence("No {what} is called {name}.", "Look at the spelling, or declare it under {where}."),
    "PR-30": Sentence("A second {what} is called {name}.", "Give it a name of its own."),
    "PR-31": Sentence("A field and a test are both called {name}; a formula could mean either.", "Rename one of them."),
    "PR-32": Sentence("These steps wait for each other: {steps}.", "Take one of them out of an after."),
    "PR-33": Sentence("Step {step} can never begin: it waits for {waits}, which never ends.", "Look at its after."),
    "PR-34": Sentence(
        "Step {step} waits for nothing, so it could begin before the order {order}.", "Name a step under after."
    ),
    "PR-35": Sentence("Something of step {step} is due at {due}, which does not come after it.", "Name a later step."),
    "PR-36": Sentence(
        "Role {role} stands for {facility}, which is no role of the facility.", "The facility has: {known}."
    ),
    "PR-37": Sentence("Step {step} has a second person but no role for it.", "Name the role under verifier."),
    "PR-38": Sentence("The check of step {step} is due at no time.", "Name a later step or release stage under gate."),
    "PR-39": Sentence(
        "Step {step} has critical entries ({fields}) and no second person.",
        "Write verification: witnessed or checked.",
    ),
    "PR-40": Sentence(
        "Step {step} has a gate, but its verification is not a later check.",
        "Write verification: checked, or take the gate away.",
    ),
}

_FIELDS: Final[Mapping[str, Sentence]] = {
    "PR-41": Sentence(
        "Field {field} has a formula without being computed, or the other way round.",
        "Give a formula to computed fields alone.",
    ),
    "PR-42": Sentence("Field {field} is no number, so it has no limit.", "Name the answers under conforming."),
    "PR-29": Sentence(
        "{step} has no instruction in {language}, and other steps have one.",
        "Write it, or take that language out of every step.",
    ),
    "PR-43": Sentence(
        "Field {field} has choices without being a choice, or the other way round.",
        "Give choices to choice fields alone.",
    ),
    "PR-44": Sentence("Field {field} does not offer {answer}.", "Name offered answers under conforming."),
    "PR-45": Sentence("Field {field} has a planned value and is no measured number.", "Take the planned value away."),
    "PR-46": Sentence("{name} has the kind {kind}, which is not known.", "Known are: {known}."),
    "PR-47": Sentence("{name} has the unit {unit}, which is none of {kind}.", "Use one of: {known}."),
    "PR-48": Sentence("The limit “{text}” of {name} cannot be used: {reason}", "Write it in the unit of {name}."),
    "PR-49": Sentence(
        "The planned value “{text}” of {name} cannot be used: {reason}", "Write it in the unit of {name}."
    ),
    "PR-50": Sentence(
        "Nothing says where the limit of {name} comes from.", "Name an origin; one for the demonstration says so."
    ),
    "PR-51": Sentence("The criterion “{text}” of {name} is none of its words: {words}.", "Use one of the words."),
    "PR-52": Sentence("Test {name} has words and a kind of number.", "Keep one of them."),
    "PR-53": Sentence("The formula of {field} cannot be read: {reason}", "Write it anew."),
    "PR-54": Sentence("The formula of {field} does not fit its unit: {reason}", "Look at units and powers."),
    "PR-55": Sentence("The formula of {field} uses {name}, which is no field and no test.", "Look at the spelling."),
    "PR-56": Sentence("The formula of {field} uses {name}, which is no number.", "Use fields with numbers."),
    "PR-57": Sentence(
        "The formula of {field} uses {name}, which is not known yet at step {step}.",
        "Move it to a later step, or give {name} a planned value.",
    ),
    "PR-58": Sentence("The formula of {field} is built on {field} itself.", "Write it with measured values."),
    "PR-23": Sentence(
        "The formulas of {field} depend on {asked}, which is no choice, or {field} has a formula besides.",
        "Name a field with choices under asks, and write formulas alone.",
    ),
    "PR-24": Sentence(
        "The formulas of {field} are not those for the answers of {asked}.", "Write one for each of: {answers}."
    ),
    "PR-25": Sentence("The derivation of {field} states {name}, which is no field.", "Look at the spelling."),
    "PR-26": Sentence("The trap “{trap}” of {field} cannot be set: {reason}", "Write it anew."),
    "PR-27": Sentence(
        "{field} is computed from the body weight {weight}; whether it is actual or ideal, and of when, is not told.",
        "State both with it, for example states: [weight_kind, weighed_on].",
    ),
    "PR-28": Sentence(
        "{step} reports the administration, but no row of it says when the dose was given.",
        "Give it a field of type: time.",
    ),
    "PR-59": Sentence(
        "The alert of {name} lets values through that its limit does not.", "Write an alert inside the limit."
    ),
}

_PROCESS: Final[Mapping[str, Sentence]] = {
    "PR-60": Sentence(
        "Step {step} needs container {container}, which {maker} makes only later.", "Put {maker} before it."
    ),
    "PR-62": Sentence(
        "Container {container} has its volume in {field}, which is no volume of its step.",
        "Name a volume field of the same step.",
    ),
    "PR-63": Sentence(
        "Step {step} checks identity with fewer than two carriers.",
        "Scan two different ones, for example travelling order and container.",
    ),
    "PR-64": Sentence(
        "Test {test} takes its value from {field}, which is of another kind.", "Name a field of the same kind."
    ),
    "PR-65": Sentence(
        "Container {container} is handed over by {giver}, but {holder} holds it.", "Close the gap in custody."
    ),
    "PR-66": Sentence("{name} is no time field that {step} can use.", "Name a time field."),
    "PR-67": Sentence("The warning of {name} is not shorter than its limit.", "Warn later."),
    "PR-68": Sentence("Clock {clock} ends shelf life but has no limit.", "Give it a limit."),
    "PR-69": Sentence("No clock ends shelf life.", "Write expiry: yes at the clock that does."),
    "PR-70": Sentence(
        "Clock {clock} sounds its alarm no later than its warning.", "Write an alarm that is shorter than warn."
    ),
    "PR-71": Sentence(
        "The window of step {step} runs from {clock}, which {starter} starts only later.",
        "Use a clock that has started.",
    ),
    "PR-81": Sentence(
        "Material is open at step {step}, but no room was entered before it or is left after it.",
        "Add a step with room: enters before it, and one with room: leaves after it.",
    ),
    "PR-82": Sentence(
        "Step {step} clears for infusion without an identity check at the wristband by one of us.",
        "Write identity: yes, scan wristband and container, and take reported_by away.",
    ),
}

_RELEASE: Final[Mapping[str, Sentence]] = {
    "PR-72": Sentence("Release stage {stage} needs exactly one certification step.", "Add it or take one away."),
    "PR-73": Sentence(
        "Step {step} names a release stage without certifying, or the other way round.",
        "Give a stage to certification steps alone.",
    ),
    "PR-74": Sentence("There are {count} steps of kind {kind}; there is one.", "Add it or take others away."),
    "PR-75": Sentence("Step {step} does not come after {kind}.", "Name it under after."),
    "PR-76": Sentence("Step {step} is of kind {kind} and has {part}.", "Move them to a step at the bench."),
    "PR-77": Sentence("The release stages are {found}; wanted are certification, then final.", "Write these two."),
    "PR-78": Sentence("No release stage needs test {test} ({stage}).", "Name {stage} under needs of a stage."),
    "PR-79": Sentence("The certificate has no field {number}.", "Write it, or not applicable: with the reason."),
    "PR-80": Sentence("Field {number} of a certificate always applies.", "Write its text."),
    "PR-61": Sentence(
        "Test {test} has replicates, but its result is no number that is typed or read from a file.",
        "Take replicates away, or give the test a quantity and no field.",
    ),
    "PR-88": Sentence("Test {test} has {count} replicates; it takes 2 to 20.", "Write how many are tested in one run."),
    "PR-89": Sentence(
        "Test {test} is decided by the {rule} of its replicates, but does not say how far they may lie apart.",
        'Write the largest spread, for example spread: "<= 20 %".',
    ),
    "PR-83": Sentence("No testing step comes before certification at {step}.", "Name it under after."),
}

_DOSE: Final[Mapping[str, Sentence]] = {
    "PR-14": Sentence("{product} has no rule named {rule}.", "Rules are: {known}."),
    "PR-15": Sentence("{rule} does not use {name}.", "It uses: {known}."),
    "PR-16": Sentence("“{text}” does not answer “{label}”.", "Answer {name} with one of: {answers}."),
    "PR-17": Sentence("{rule} needs “{label}”, which is not given.", 'Give it as {name}="{example}".'),
    "PR-18": Sentence("{rule} depends on “{label}”.", "Answer it: {answers}."),
    "PR-19": Sentence("It is not for the kind {kind}.", "It is for: {known}."),
}

_LIFE: Final[Mapping[str, Sentence]] = {
    "PR-84": Sentence(
        "“{text}” is translated into {language} and stands nowhere in the document.",
        "Write it as the document writes it, letter by letter.",
    ),
    "PR-85": Sentence(
        "“{text}” is printed on certificates and has no translation into {language}, as others have.",
        "Translate it too, or leave the language out whole.",
    ),
    "PR-90": Sentence(
        "The text of {product} version {version} no longer changes; its stage is {state}.",
        "Give the document the next version.",
    ),
    "PR-91": Sentence("No draft of this version exists.", "Draft it from its document."),
    "PR-92": Sentence(
        "The check found {count} problems in {product} version {version}; it stays a draft.",
        "Correct them and draft the document anew.",
    ),
    "PR-93": Sentence(
        "The stage of {product} version {version} is {state}; this act needs {wanted}.",
        "Open the version to see what is next.",
    ),
    "PR-94": Sentence(
        "This is not the text of {product} version {version} that stands now.", "Open the text that stands now."
    ),
    "PR-95": Sentence(
        "A person who wrote {product} version {version} does not approve it.", "Ask a person who did not write it."
    ),
    "PR-96": Sentence("The same person approved it for {side} already; each side has its own.", "Ask a second person."),
    "PR-97": Sentence("{side} has approved {product} version {version} already.", "Go on to the other side."),
    "PR-98": Sentence("A version takes effect now or later; {effective} has passed.", "Choose a later time."),
    "PR-99": Sentence("A withdrawal needs its reason.", "Write it in a few words."),
}

SENTENCES: Final[Mapping[str, Sentence]] = {
    **_AS_WRITTEN,
    **_NAMES,
    **_FIELDS,
    **_PROCESS,
    **_RELEASE,
    **_DOSE,
    **_LIFE,
}
