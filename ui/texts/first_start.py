"""Words of the start page and of founding a facility."""

from typing import Final

from ui.texts.marking import QT_TRANSLATE_NOOP

ADMINISTRATOR: Final = QT_TRANSLATE_NOOP("words", "The first administrator")
ADMINISTRATOR_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "Registers people and workstations. Sits here and types the password."
)
BACK: Final = QT_TRANSLATE_NOOP("words", "Back")
BADGE: Final = QT_TRANSLATE_NOOP("words", "Badge number")
CANCEL: Final = QT_TRANSLATE_NOOP("words", "Cancel")
CODE: Final = QT_TRANSLATE_NOOP("words", "Facility code")
CODE_HINT: Final = QT_TRANSLATE_NOOP(
    "words",
    "facility identification number of ISBT 128, or a short code of your own; A9990 to A9999 are demonstrations",
)
CONNECT: Final = QT_TRANSLATE_NOOP("words", "Connect")
CONNECTING: Final = QT_TRANSLATE_NOOP("words", "Connecting …")
DARK: Final = QT_TRANSLATE_NOOP("words", "Dark")
DECIMAL_COMMA: Final = QT_TRANSLATE_NOOP("words", "12,5 (comma)")
DECIMAL_MARK: Final = QT_TRANSLATE_NOOP("words", "Numbers are written")
DECIMAL_POINT: Final = QT_TRANSLATE_NOOP("words", "12.5 (point)")
DEMO: Final = QT_TRANSLATE_NOOP("words", "Try the demo")
DEMO_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words", "An invented facility with a dozen batches at every stage. Nothing in it is about a real patient."
)
FACILITY: Final = QT_TRANSLATE_NOOP("words", "The facility")
FACILITY_HINT: Final = QT_TRANSLATE_NOOP("words", "These do not change later: records and papers carry them.")
FACILITY_NAME: Final = QT_TRANSLATE_NOOP("words", "Name of the facility")
FILE: Final = QT_TRANSLATE_NOOP("words", "Database file")
FILE_HINT: Final = QT_TRANSLATE_NOOP("words", "on a disk of this computer, never on a network drive")
FILL_IN: Final = QT_TRANSLATE_NOOP("words", "{row} is open.")
FILL_IN_HOW: Final = QT_TRANSLATE_NOOP("words", "Fill it in, then found the facility.")
FOUND: Final = QT_TRANSLATE_NOOP("words", "Found facility")
FOUNDED: Final = QT_TRANSLATE_NOOP("words", "{facility} is founded.")
FOUNDED_HOW: Final = QT_TRANSLATE_NOOP(
    "words",
    "Take {file} off this computer now and put it into the safe; it is needed when the issuing key changes. "
    "Keep the two passphrases apart from it. Next, the administrator signs in and registers the others.",
)
FOUNDING: Final = QT_TRANSLATE_NOOP("words", "Making keys and tables …")
FOUND_TITLE: Final = QT_TRANSLATE_NOOP("words", "New facility")
FOUND_WHERE: Final = QT_TRANSLATE_NOOP("words", "In the database {database}")
HERE: Final = QT_TRANSLATE_NOOP("words", "New facility on this computer")
HERE_SENTENCE: Final = QT_TRANSLATE_NOOP(
    "words",
    "One workstation with its database in a file. Two people must be present: an administrator and a QA reviewer.",
)
IDENTIFIED: Final = QT_TRANSLATE_NOOP("words", "Identity proved by")
IDENTIFIED_HINT: Final = QT_TRANSLATE_NOOP("words", "for example identity card; not its number")
ISSUING: Final = QT_TRANSLATE_NOOP("words", "Passphrase of the issuing key")
ISSUING_HINT: Final = QT_TRANSLATE_NOOP("words", "whoever enrols people types it; at least 12 characters")
KEYS: Final = QT_TRANSLATE_NOOP("words", "Keys of the facility")
KEYS_HINT: Final = QT_TRANSLATE_NOOP(
    "words",
    "The root key proves for good whose signatures these are. Its file goes into a safe, and its passphrase to "
    "somebody who does not administer the database.",
)
LAYING_OUT: Final = QT_TRANSLATE_NOOP("words", "Laying out the demonstration: {acts} acts, up to {day}")
LIGHT: Final = QT_TRANSLATE_NOOP("words", "Light")
NOT_SAME: Final = QT_TRANSLATE_NOOP("words", "{row} was typed differently the second time.")
NOT_SAME_HOW: Final = QT_TRANSLATE_NOOP("words", "Type both again.")
OPEN: Final = QT_TRANSLATE_NOOP("words", "Open batchtrack")
OPEN_FOUND: Final = QT_TRANSLATE_NOOP("words", "Open what is there")
PASSWORD: Final = QT_TRANSLATE_NOOP("words", "Password")
PASSWORD_HINT: Final = QT_TRANSLATE_NOOP("words", "at least 12 characters; opens this person's own signing key")
PERSON_ID: Final = QT_TRANSLATE_NOOP("words", "Short id")
PERSON_ID_HINT: Final = QT_TRANSLATE_NOOP("words", "for example ADM-1; never given to anybody else")
PERSON_NAME: Final = QT_TRANSLATE_NOOP("words", "Printed name")
PERSON_NAME_HINT: Final = QT_TRANSLATE_NOOP("words", "as it stands beside each signature")
REVIEWER: Final = QT_TRANSLATE_NOOP("words", "The first QA reviewer")
REVIEWER_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "Grants roles and approves certificates. Sits here and types the password."
)
ROOT: Final = QT_TRANSLATE_NOOP("words", "Passphrase of the root key")
ROOT_FILE: Final = QT_TRANSLATE_NOOP("words", "File of the root key")
ROOT_FILE_HINT: Final = QT_TRANSLATE_NOOP("words", "on a medium that goes into the safe")
SERVER: Final = QT_TRANSLATE_NOOP("words", "Connect to a PostgreSQL")
SERVER_ADDRESS: Final = QT_TRANSLATE_NOOP("words", "Address of the database")
SERVER_HINT: Final = QT_TRANSLATE_NOOP(
    "words", "as the administrator was told it, for example postgresql://user:password@server/batchtrack"
)
SERVER_SENTENCE: Final = QT_TRANSLATE_NOOP("words", "Several workstations share one database on a server.")
SERVER_TABLES: Final = QT_TRANSLATE_NOOP(
    "words",
    "The server is set up once by its administrator with: batchtrack database create ADDRESS. It prints the address to "
    "type here.",
)
TAGLINE: Final = QT_TRANSLATE_NOOP(
    "words", "From the patient's marrow back to the same patient. How do you want to begin?"
)
TWICE: Final = QT_TRANSLATE_NOOP("words", "{row}, once more")
WINDOW_TITLE: Final = QT_TRANSLATE_NOOP("words", "batchtrack")
ZONE: Final = QT_TRANSLATE_NOOP("words", "Time zone")
ZONE_HINT: Final = QT_TRANSLATE_NOOP("words", "for example Europe/Berlin")
