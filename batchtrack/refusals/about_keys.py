"""Sentences about keys, certificates and signatures (codes KY-nn; from KY-50 on, what a verification finds)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_SIGNING: Final[Mapping[str, Sentence]] = {
    "KY-01": Sentence("The session has ended, and its key is gone. Nothing was recorded.", "Sign in again."),
    "KY-02": Sentence(
        "A password signs one act, and that one is over. Nothing more was recorded.",
        "Type the password again for the next act.",
    ),
    "KY-04": Sentence(
        "The certificate of {name} is not signed by two people yet, so nothing can be signed with this key.",
        "Ask an administrator to propose it and a QA reviewer to approve it, and tell both the check code {check}.",
    ),
    "KY-05": Sentence(
        "The locked key or the certificate of {name} is not the one that the journal tells of. It is not used.",
        "Run batchtrack verify, keep its answer, and have QA find out who changed the database.",
    ),
}

_PEOPLE: Final[Mapping[str, Sentence]] = {
    "KY-06": Sentence(
        "Name and one-time code do not belong together, or the code was used before.",
        "Type both again, or ask for a new code.",
    ),
    "KY-07": Sentence(
        "{person} has a key already.",
        "For a reset, have the key retired first; then a new code can be handed out.",
    ),
    "KY-08": Sentence(
        "The passphrase does not open the issuing key. No certificate was made.",
        "Type the passphrase of the issuing key again.",
    ),
    "KY-09": Sentence(
        "The {what} of {person} needs two people, and you are the one who proposed it.",
        "Ask another QA reviewer to sign.",
    ),
    "KY-10": Sentence("This is about {person}, who asks for it.", "Ask somebody else to do it."),
    "KY-11": Sentence(
        "No {what} was proposed for {person}, so there is none to approve.",
        "Have it proposed first.",
    ),
    "KY-12": Sentence(
        "The certificate is not the one for the key that {person} has now.",
        "Look at the person again, and have a certificate proposed for the present key.",
    ),
    "KY-13": Sentence(
        "A certificate is proposed by an administrator. Two QA reviewers sign only for an administrator, and"
        " {person} is none.",
        "Ask an administrator to propose it.",
    ),
    "KY-14": Sentence(
        "{person} has no key.",
        "Have a one-time code handed out; the key is made at the first sign-in.",
    ),
    "KY-16": Sentence(
        "The one-time code served until {until}, and it is later now.",
        "Ask an administrator to propose a new one, and a QA reviewer to hand it out.",
    ),
    "KY-17": Sentence(
        "The check code is not the one of the key that was made in the name of {person}. Nothing was signed.",
        "Compare it with the person. Where it stays another one, somebody else used the one-time code: have the key"
        " retired, and begin anew.",
    ),
}

_FACILITY: Final[Mapping[str, Sentence]] = {
    "KY-20": Sentence(
        "A facility is founded by two people together, one administrator and one QA reviewer; named are {named}.",
        "Name exactly these two. Everybody else is registered afterwards.",
    ),
    "KY-21": Sentence(
        "The file for the root key cannot be written: {path}, {cause}. Nothing was founded.",
        "Name a file that does not exist yet, in a folder that can be written to.",
    ),
    "KY-22": Sentence(
        "The passphrase for {what} is shorter than {length} characters.",
        "Choose a longer one.",
    ),
    "KY-23": Sentence(
        "The facility has no issuing key, so no certificate can be made.",
        "Run batchtrack verify, and look for the key in a backup.",
    ),
    "KY-30": Sentence(
        "The workstation {workstation} has a key already.",
        "Have that one retired first.",
    ),
    "KY-31": Sentence(
        "The key of the workstation {workstation} is not in the folder {folder}.",
        "Have the workstation registered, or its key retired and registered anew.",
    ),
}

_TRIES: Final[Mapping[str, Sentence]] = {
    "KY-40": Sentence(
        "After {tries} failed tries this name is locked until {until}.",
        "Others can sign in and go on. An administrator or a QA reviewer can end the lock-out before.",
    ),
    "KY-41": Sentence("No lock-out stands for {person}.", "Nothing is left to do."),
}

_FOUND_IN_EVENTS: Final[Mapping[str, Sentence]] = {
    "KY-50": Sentence("The event carries no signature."),
    "KY-51": Sentence("The event says it is signed on the curve {found}; this form of database uses {wanted}."),
    "KY-52": Sentence("The event names a signer that the journal does not know: {found}."),
    "KY-53": Sentence("The signature was not made with the key of {signer} over this event."),
    "KY-54": Sentence("The event says it is by {found}, but the key that signed it is the key of {wanted}."),
    "KY-55": Sentence("The event {kind} is not signed with a key that may sign it: {found}."),
    "KY-56": Sentence("The event was signed with a key that did not count yet: {found}."),
    "KY-57": Sentence("The event was signed with a key that had ended before: {found}."),
    "KY-58": Sentence("The event is signed by the root outside the act that founded the facility."),
}

_FOUND_ABOUT_KEYS: Final[Mapping[str, Sentence]] = {
    "KY-60": Sentence("The certificate does not lead to the facility's root, or is made out to somebody else."),
    "KY-61": Sentence(
        "The certificate was not signed by two people, one of them a QA reviewer and neither its subject:"
        " {first} and {second}."
    ),
    "KY-62": Sentence(
        "The role was not signed by two people, one of them a QA reviewer and neither its subject:"
        " {first} and {second}."
    ),
    "KY-70": Sentence(
        "The one-time code was not handed out by two people, one of them a QA reviewer and neither its subject:"
        " {first} and {second}."
    ),
    "KY-63": Sentence(
        "The locked key of {owner} is not the one that the journal tells of: it was exchanged or removed."
    ),
    "KY-64": Sentence("The database holds a locked key for {owner}, of whom the journal tells no key."),
    "KY-65": Sentence(
        "The facility's root has the fingerprint {found}, not {wanted}. The whole record may be another."
    ),
    "KY-66": Sentence(
        "The session is not vouched for by its own person, or does not stand under the fingerprint of its own key."
    ),
    "KY-67": Sentence(
        "The act that founded the facility certified others than one administrator and one QA reviewer: {found}."
    ),
    "KY-69": Sentence("The event {kind} was made by {found}, who may not make it."),
    "KY-68": Sentence("The journal tells of no root, so no signature can be traced to one."),
}

SENTENCES: Final[Mapping[str, Sentence]] = {
    **_SIGNING,
    **_PEOPLE,
    **_FACILITY,
    **_TRIES,
    **_FOUND_IN_EVENTS,
    **_FOUND_ABOUT_KEYS,
}
