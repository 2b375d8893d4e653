"""Words of the page about people, roles, keys, failed tries, workstations and the table of authority."""

from collections.abc import Mapping
from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP, Counted

ACT: Final = QT_TRANSLATE_NOOP("words", "Act")
ACTS_FOR: Final = QT_TRANSLATE_NOOP("words", "{name}, {roles}")
ALL: Final = QT_TRANSLATE_NOOP("words", "All")
ALLOWED: Final = QT_TRANSLATE_NOOP("words", "may")
APPROVE_CERTIFICATE: Final = QT_TRANSLATE_NOOP("words", "Approve certificate")
APPROVE_CERTIFICATE_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "I know this person, who made this key, and approve the certificate."
)
AT: Final = QT_TRANSLATE_NOOP("words", "When")
AUTHORITY: Final = QT_TRANSLATE_NOOP("words", "Authority")
AUTHORITY_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "Who may do what. A press on a line changes it, by QA’s signature; who gives access is settled."
)
BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
BADGE: Final = QT_TRANSLATE_NOOP("words", "Badge")
BADGE_HINT: Final = QT_TRANSLATE_NOOP("words", "The id on the badge. It fills in the name, and proves nothing.")
BY_PRODUCT: Final = QT_TRANSLATE_NOOP("words", "By product")
BY_PRODUCT_NONE: Final = QT_TRANSLATE_NOOP("words", "No product is effective yet.")
BY_PRODUCT_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "As the master batch records in force say; changed by a new version, which two people approve."
)
CERTIFICATE: Final = QT_TRANSLATE_NOOP("words", "Certificate")
CHANGE_AUTHORITY: Final = QT_TRANSLATE_NOOP("words", "Change authority")
CHANGE_AUTHORITY_MEANING: Final = QT_TRANSLATE_NOOP("words", "I approve who may do this from now on.")
CHANGE_PASSWORD: Final = QT_TRANSLATE_NOOP("words", "Change password")
CHANGE_PASSWORD_MEANING: Final = QT_TRANSLATE_NOOP("words", "I lock my key under the new password.")
CHANGED: Final = QT_TRANSLATE_NOOP("words", "changed here")
CHECK: Final = QT_TRANSLATE_NOOP("words", "Check code")
CHECK_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "As the person tells it, who alone saw it when the key was made. It shows that nobody else used the code."
)
CHECK_TOLD: Final = QT_TRANSLATE_NOOP(
    "words",
    "Your key is made. Tell this check code to the administrator and the QA reviewer who certify it, in person. After "
    "that you sign in with name and password.",
)
CHECK_TITLE: Final = QT_TRANSLATE_NOOP("words", "Your key’s check code")
CHECKS: Final = QT_TRANSLATE_NOOP("words", "Verifies or reviews")
CODE: Final = QT_TRANSLATE_NOOP("words", "One-time code")
CODE_TOLD: Final = QT_TRANSLATE_NOOP(
    "words", "Hand it to the person alone. It is shown this once, serves once, and for three days."
)
DEACTIVATE: Final = QT_TRANSLATE_NOOP("words", "Deactivate {name}")
DEACTIVATE_MEANING: Final = QT_TRANSLATE_NOOP("words", "This person acts here no longer. What was signed stays signed.")
DOES: Final = QT_TRANSLATE_NOOP("words", "Does or certifies")
FIRST_SIGN_IN: Final = QT_TRANSLATE_NOOP("words", "First sign-in with a one-time code")
FIRST_SIGN_IN_ACT: Final = QT_TRANSLATE_NOOP("words", "Make my key")
FIRST_SIGN_IN_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words",
    "Your signature’s key is made here and locked under the password that you choose. Nobody else ever has it. With it "
    "you accept:",
)
GRANT_ROLE: Final = QT_TRANSLATE_NOOP("words", "Grant role")
GRANT_ROLE_MEANING: Final = QT_TRANSLATE_NOOP("words", "I know this person and grant the role.")
HERE: Final = QT_TRANSLATE_NOOP("words", "this one")
ID: Final = QT_TRANSLATE_NOOP("words", "Id")
ID_HINT: Final = QT_TRANSLATE_NOOP("words", "Capital letters, digits, hyphens. It belongs to nobody else ever.")
IDENTIFIED: Final = QT_TRANSLATE_NOOP("words", "How identity was checked")
IDENTIFIED_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "For example: identity card seen, or known in person. No number of it."
)
ISSUE_CODE: Final = QT_TRANSLATE_NOOP("words", "Hand out one-time code")
ISSUE_CODE_MEANING: Final = QT_TRANSLATE_NOOP("words", "I know this person and hand out the code.")
KEY: Final = QT_TRANSLATE_NOOP("words", "Key")
LEFT: Final = QT_TRANSLATE_NOOP("words", "deactivated")
LIFT: Final = QT_TRANSLATE_NOOP("words", "End lock-out")
LIFT_MEANING: Final = QT_TRANSLATE_NOOP("words", "I know that this person, and nobody else, tried.")
LOCKED_UNTIL: Final = QT_TRANSLATE_NOOP("words", "locked until {until}")
NAME: Final = QT_TRANSLATE_NOOP("words", "Printed name")
NAME_HINT: Final = QT_TRANSLATE_NOOP("words", "As it stands in every signature.")
NEW_PASSWORD: Final = QT_TRANSLATE_NOOP("words", "New password")
NEW_PASSWORD_AGAIN: Final = QT_TRANSLATE_NOOP("words", "New password again")
NEW_PASSWORD_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "At least 12 characters; a sentence is easier to keep than a riddle."
)
NOT_ALLOWED: Final = QT_TRANSLATE_NOOP("words", "may not")
NOBODY: Final = QT_TRANSLATE_NOOP("words", "a name that nobody has")
NO_ROLE: Final = QT_TRANSLATE_NOOP("words", "no role")
NO_TRIES: Final = QT_TRANSLATE_NOOP("words", "No try has failed yet.")
PASSPHRASE: Final = QT_TRANSLATE_NOOP("words", "Passphrase of the issuing key")
PASSWORD_CHANGED: Final = QT_TRANSLATE_NOOP("words", "The password is changed.")
PEOPLE: Final = QT_TRANSLATE_NOOP("words", "People")
PEOPLE_NONE: Final = QT_TRANSLATE_NOOP("words", "Nobody is registered here yet.")
PEOPLE_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "A new account, a reset, a role and a certificate each take two people, one of them QA."
)
PRODUCT: Final = QT_TRANSLATE_NOOP("words", "Product")
PROPOSE_CERTIFICATE: Final = QT_TRANSLATE_NOOP("words", "Propose certificate")
PROPOSE_CERTIFICATE_MEANING: Final = QT_TRANSLATE_NOOP("words", "I know this person, who made this key.")
PROPOSE_CODE: Final = QT_TRANSLATE_NOOP("words", "Propose one-time code")
PROPOSE_CODE_MEANING: Final = QT_TRANSLATE_NOOP("words", "I know this person, who needs a new code.")
PROPOSE_ROLE: Final = QT_TRANSLATE_NOOP("words", "Propose role")
PROPOSE_ROLE_MEANING: Final = QT_TRANSLATE_NOOP("words", "I know this person and propose the role.")
PROPOSED: Final = QT_TRANSLATE_NOOP("words", "{role} (proposed)")
REASON: Final = QT_TRANSLATE_NOOP("words", "Reason")
REGISTER: Final = QT_TRANSLATE_NOOP("words", "Register person")
REGISTER_MEANING: Final = QT_TRANSLATE_NOOP("words", "I know this person and propose the account.")
REGISTER_WORKSTATION: Final = QT_TRANSLATE_NOOP("words", "Register this workstation")
REGISTER_WORKSTATION_MEANING: Final = QT_TRANSLATE_NOOP(
    "words", "From now on this workstation’s key signs what no person does."
)
REGISTERED: Final = QT_TRANSLATE_NOOP("words", "has its key")
RETIRE_KEY: Final = QT_TRANSLATE_NOOP("words", "Retire key of {name}")
RETIRE_KEY_MEANING: Final = QT_TRANSLATE_NOOP("words", "This key signs nothing any more. What it signed stays signed.")
RETIRE_WORKSTATION: Final = QT_TRANSLATE_NOOP("words", "Retire {name}")
RETIRE_WORKSTATION_MEANING: Final = QT_TRANSLATE_NOOP("words", "This workstation’s key signs nothing any more.")
RIGHTS: Final = QT_TRANSLATE_NOOP("words", "People and authority")
ROLE: Final = QT_TRANSLATE_NOOP("words", "Role")
ROLES: Final = QT_TRANSLATE_NOOP("words", "Roles")
SETTLED: Final = QT_TRANSLATE_NOOP("words", "settled by the program")
SHIPPED: Final = QT_TRANSLATE_NOOP("words", "as shipped")
SIGN_AS: Final = QT_TRANSLATE_NOOP("words", "Sign")
STATE: Final = QT_TRANSLATE_NOOP("words", "State")
TRAINED: Final = QT_TRANSLATE_NOOP("words", "{procedure}, version {version}")
TRAINED_UNTIL: Final = QT_TRANSLATE_NOOP("words", "{procedure}, version {version}, until {until}")
TRAINING: Final = QT_TRANSLATE_NOOP("words", "Training: {procedures}")
TRAINING_ACT: Final = QT_TRANSLATE_NOOP("words", "Record training")
TRAINING_HOW: Final = QT_TRANSLATE_NOOP("words", "Kind of training")
TRAINING_HOW_HINT: Final = QT_TRANSLATE_NOOP("words", "For example: read and understood, shown by Technician A.")
TRAINING_MEANING: Final = QT_TRANSLATE_NOOP("words", "I have seen the evidence of this training.")
TRAINING_NONE: Final = QT_TRANSLATE_NOOP("words", "none on record")
TRAINING_PROCEDURE: Final = QT_TRANSLATE_NOOP("words", "Procedure")
TRAINING_PROCEDURE_HINT: Final = QT_TRANSLATE_NOOP("words", "Code of the product, for example REX-001.")
TRAINING_UNTIL: Final = QT_TRANSLATE_NOOP("words", "To be repeated by")
TRAINING_UNTIL_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "Like 26-Nov-2027 23:59; empty where it lasts as long as the version."
)
TRAINING_VERSION: Final = QT_TRANSLATE_NOOP("words", "Version")
TRIED: Final = QT_TRANSLATE_NOOP("words", "Tried for")
TRIES: Final = QT_TRANSLATE_NOOP("words", "Failed tries")
TRIES_COUNT: Final = Counted("%n failed try", QT_TRANSLATE_NOOP("words", "%n failed tries"))
TRIES_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Failed tries, lock-outs and who ended them, the newest first.")
UNREGISTERED: Final = QT_TRANSLATE_NOOP("words", "has no key")
WHAT: Final = QT_TRANSLATE_NOOP("words", "What")
WHO: Final = QT_TRANSLATE_NOOP("words", "Name")
WITHDRAW_ROLE: Final = QT_TRANSLATE_NOOP("words", "Withdraw role")
WITHDRAW_ROLE_MEANING: Final = QT_TRANSLATE_NOOP("words", "This person acts in the role no longer.")
WORKSTATION: Final = QT_TRANSLATE_NOOP("words", "Workstation")
WORKSTATIONS: Final = QT_TRANSLATE_NOOP("words", "Workstations")
WORKSTATIONS_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "Each keeps its key in a folder of its own, outside the database. A press on a line retires it."
)

KEYS: Final[Mapping[str, str]] = {
    "none": QT_TRANSLATE_NOOP("words", "none"),
    "code_proposed": QT_TRANSLATE_NOOP("words", "code waits for QA"),
    "code_out": QT_TRANSLATE_NOOP("words", "code handed out"),
    "made": QT_TRANSLATE_NOOP("words", "made, not certified"),
    "proposed": QT_TRANSLATE_NOOP("words", "certificate waits for QA"),
    "counts": QT_TRANSLATE_NOOP("words", "signs"),
}
"""How far a key is, by its standing."""

HAPPENED: Final[Mapping[str, str]] = {
    "failed": QT_TRANSLATE_NOOP("words", "failed"),
    "locked_out": QT_TRANSLATE_NOOP("words", "locked until {until}"),
    "right_again": QT_TRANSLATE_NOOP("words", "right again"),
    "lock_lifted": QT_TRANSLATE_NOOP("words", "lock-out ended by {by}"),
}
"""What happened at a name."""

ATTEMPTS: Final[Mapping[str, str]] = {
    "sign_in": QT_TRANSLATE_NOOP("words", "signing in"),
    "signature": QT_TRANSLATE_NOOP("words", "a signature"),
    "one_time_code": QT_TRANSLATE_NOOP("words", "a first sign-in"),
    "issuing_passphrase": QT_TRANSLATE_NOOP("words", "the issuing key"),
}
"""What was typed for."""
