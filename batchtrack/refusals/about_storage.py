"""Sentences about the database and its journal (codes ST-nn; from ST-50 on, what a verification finds)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_OPENING: Final[Mapping[str, Sentence]] = {
    "ST-01": Sentence(
        "The database file {path} is on a network drive ({drive}). SQLite's locks do not hold there, so two programs"
        " could overwrite each other's records.",
        "Move the file to a disk of this computer. For several workstations, use a PostgreSQL server.",
    ),
    "ST-02": Sentence(
        "There is no database at {path}.",
        "Name another with --database, or make one: batchtrack demo.",
    ),
    "ST-03": Sentence(
        "The database address is of the kind {scheme}. Records are kept in SQLite or PostgreSQL.",
        "Write it like sqlite:////folder/batchtrack.sqlite or postgresql://user@host/name.",
    ),
    "ST-04": Sentence(
        "SQLite answers {setting} = {found} where {wanted} is needed, so an entry could be lost or changed. Nothing was"
        " opened.",
        "Put the database file on an ordinary disk of this computer, in a folder that you may write to.",
    ),
    "ST-05": Sentence(
        "The PostgreSQL server runs with {setting} = {found}, so a recorded entry could be lost. Nothing was opened.",
        "Set {setting} = {wanted} on the server and start it again.",
    ),
    "ST-06": Sentence(
        "The part that speaks to PostgreSQL is not installed.",
        "Install batchtrack with its extra part: batchtrack[postgres].",
    ),
    "ST-07": Sentence(
        "The database address {url} names no database file or server.",
        "Write it like sqlite:////folder/batchtrack.sqlite or postgresql://user@host/name.",
    ),
    "ST-08": Sentence(
        "The configuration file {path} cannot be read: {cause}.",
        'Correct it; it holds a line like database = "sqlite:////folder/batchtrack.sqlite".',
    ),
    "ST-09": Sentence(
        "The database {database} does not answer: {cause}. What was recorded is there.",
        "See that its disk or server is there and may be reached, then try again.",
    ),
}

_STARTING: Final[Mapping[str, Sentence]] = {
    "ST-10": Sentence(
        'This database has the form "{found}". This version reads the form "{known}".',
        "Open it with the version that made it. A demonstration can be made afresh: batchtrack demo --fresh.",
    ),
    "ST-11": Sentence(
        "The database is empty: it holds no journal.",
        "Name another with --database, or make one: batchtrack demo.",
    ),
    "ST-12": Sentence(
        "The tables of this database stand at {found}; this version works with {wanted}. Nothing was changed.",
        "Run batchtrack upgrade: it makes a backup first and checks everything after.",
    ),
    "ST-13": Sentence(
        "The tables of this database stand at {found}, which this version does not know: newer software made them."
        " Nothing was changed.",
        "Open it with the newer version.",
    ),
    "ST-14": Sentence(
        "The guards of the record are not as they were installed: {triggers}. Rows could be changed unseen, so no entry"
        " is taken.",
        "Run batchtrack verify, keep its answer, and have the administrator find out who changed the database.",
    ),
    "ST-15": Sentence(
        "The database already holds tables: {tables}. Nothing was changed.",
        "Name an empty database.",
    ),
    "ST-16": Sentence(
        "Another workstation is bringing this database to its version. Nothing was changed here.",
        "Wait until it is done, then start again.",
    ),
}

_RECORDING: Final[Mapping[str, Sentence]] = {
    "ST-20": Sentence(
        "Something was added to {stream} meanwhile: it is at version {found}, this was decided at version {expected}."
        " Nothing was recorded.",
        "Look at what was added, then do it again.",
    ),
    "ST-21": Sentence(
        "The clock shows {now}, before the last entry of {stream} at {last}. Nothing was recorded.",
        "Set the clock of the computer right, then record again.",
    ),
    "ST-22": Sentence(
        "The clock was set back: at {workstation} it showed {shown}, when it was {expected} already. No permit is"
        " given; what has happened is recorded.",
        "Have the clock set right. QA then compares it with another one and signs that it is right.",
    ),
    "ST-23": Sentence(
        "The clock of {workstation} was set forward: it showed {shown}, when {expected} was due.",
        "Have it compared with another clock.",
    ),
    "ST-24": Sentence("No clock is in doubt; there is nothing to confirm."),
    "ST-25": Sentence(
        "The clock of {workstation} shows {shown}, that of the server {expected}. Entries are timed by the server.",
        "Have the clock of the workstation set right.",
    ),
    "ST-40": Sentence(
        "The document with the SHA-256 {sha256} is not in this database.",
        "Run batchtrack verify, and look for it in a backup.",
    ),
    "ST-41": Sentence(
        "The document with the SHA-256 {sha256} no longer has the bytes that were kept. It is not shown.",
        "Run batchtrack verify, and take the document from a backup.",
    ),
}

_COMMITTING: Final[Mapping[str, Sentence]] = {
    "ST-81": Sentence(
        "The connection to the database broke while this was being recorded, and the database does not answer yet."
        " Whether it was recorded is not known.",
        "When the database answers again, look whether it stands in the record before it is done again.",
    ),
    "ST-82": Sentence(
        "The connection to the database broke while this was being recorded ({cause}). The program looked again:"
        " nothing of it was recorded.",
        "Do it again.",
    ),
    "ST-83": Sentence(
        "The database file {path} is not there any more, or another stands in its place. Until it is back, what is done"
        " is not recorded.",
        "Put the file back where it was and start the program again. What was recorded before is in that file.",
    ),
}

_FOUND_IN_EVENTS: Final[Mapping[str, Sentence]] = {
    "ST-50": Sentence("Events are missing: version {expected} should follow, version {found} does."),
    "ST-51": Sentence(
        "The event does not follow the one before it: it names {found} as previous, that one has {wanted}."
    ),
    "ST-52": Sentence("The event was changed: its stored text gives the content hash {found}, recorded was {wanted}."),
    "ST-53": Sentence(
        "The event's meaning or signature was changed: they give the hash {found}, recorded was {wanted}."
    ),
    "ST-54": Sentence("The event cannot be read: {cause}."),
    "ST-55": Sentence("The event {kind} needs a signature for {wanted} and has none with that meaning ({found})."),
    "ST-56": Sentence("The event {kind} carries the meaning {found}, though its kind is not signed."),
    "ST-57": Sentence("The event stands before an older one of its stream in the table."),
    "ST-58": Sentence("The event was recorded at {found}, before the one it follows at {last}."),
    "ST-60": Sentence("The event says it is hashed with {found}; this form of database uses {wanted}."),
}

_FOUND_ELSEWHERE: Final[Mapping[str, Sentence]] = {
    "ST-70": Sentence(
        "The head of the stream names version {found} with hash {hash}; its last event is version {wanted}."
    ),
    "ST-71": Sentence("The stream has events but no head."),
    "ST-72": Sentence("The stream has a head at version {found} but no events: they were removed."),
    "ST-73": Sentence("The trigger {trigger} is missing."),
    "ST-74": Sentence("The trigger {trigger} is not as it was installed: it was altered or switched off."),
    "ST-75": Sentence("The trigger {trigger} was put on the record by another program."),
    "ST-76": Sentence("The document {wanted} was changed: its {size} bytes give the SHA-256 {found}."),
    "ST-77": Sentence("The file of the database is damaged: {cause}."),
    "ST-78": Sentence('The database says it has the form "{found}"; this version reads the form "{known}".'),
    "ST-79": Sentence("The table {table} is missing."),
    "ST-80": Sentence("The row {key} of the list {table} is not what the journal gives.", "Run batchtrack rebuild."),
}

SENTENCES: Final[Mapping[str, Sentence]] = {
    **_OPENING,
    **_STARTING,
    **_RECORDING,
    **_COMMITTING,
    **_FOUND_IN_EVENTS,
    **_FOUND_ELSEWHERE,
}
