"""Sentences about backup, restore and upgrades (codes UP-nn)."""

from collections.abc import Mapping
from typing import Final

from batchtrack.refusals.wording import Sentence

_BACKUP: Final[Mapping[str, Sentence]] = {
    "UP-01": Sentence("{path} cannot be written: {cause}. No backup was made.", "Name another place, or make room."),
    "UP-02": Sentence("There is something at {path} already. It was left as it is.", "Name a file that is not there."),
    "UP-03": Sentence("{path} is no backup of this program: {cause}.", "Name a file that batchtrack backup made."),
    "UP-04": Sentence(
        "The backup {path} is not as it was made: {cause}. Nothing of it was restored.",
        "Take another copy of this backup, or the backup before it.",
    ),
    "UP-05": Sentence(
        "The backup {path} is of the form {found}, which this version does not know: newer software made it.",
        "Restore it with the newer version.",
    ),
    "UP-06": Sentence(
        "There is a database at {database} already. It was left as it is.",
        "Name a place where there is none; a restore never goes over a record.",
    ),
    "UP-07": Sentence(
        "The record of which the backup {path} was made had findings already: {count}. Nothing of it was restored.",
        "Take a backup from before, and keep this one: it shows what was changed.",
    ),
    "UP-08": Sentence(
        "What was restored is not as it was recorded: {count} findings, the first: {first} Nothing was kept of it.",
        "Take the backup before it, and keep this one.",
    ),
    "UP-09": Sentence(
        "The last backup is of {last}; one is due every {hours} hours. Entries since then stand in the database alone.",
        "See that the folder {folder} is there and has room.",
    ),
    "UP-10": Sentence(
        "There is no backup in {folder} yet. All entries stand in the database alone.",
        "See that the folder is there and has room; batchtrack backup makes one now.",
    ),
    "UP-11": Sentence(
        "The backup {path} was written, and the record in it has findings: {count}.",
        "Run batchtrack verify, and keep the backups from before.",
    ),
}

_UPGRADE: Final[Mapping[str, Sentence]] = {
    "UP-20": Sentence(
        "The database {database} is open in another program. Nothing was changed.",
        "Close every window of the program, then upgrade again.",
    ),
    "UP-21": Sentence(
        "The upgraded copy is not what was recorded: {count} findings, the first: {first} The database was left as it"
        " was.",
        "Go on with the version that made it, and tell whoever looks after the program.",
    ),
    "UP-22": Sentence(
        "Other workstations are at this database: {who}. Nothing was changed.",
        "Have the program closed there, then upgrade again.",
    ),
    "UP-23": Sentence(
        "{role} does not own the tables of this database and cannot change them. Nothing was changed.",
        "Have the administrator run batchtrack upgrade with the address of the owner, then start again.",
    ),
}

_SERVER: Final[Mapping[str, Sentence]] = {
    "UP-30": Sentence(
        "The program is connected as {role}, who may change or remove what was recorded ({why}). A facility that is no"
        " demonstration is not opened so.",
        "Use the address that batchtrack database create gave for the program.",
    ),
    "UP-31": Sentence(
        "{database} is no PostgreSQL server. Roles are set up on a server only.",
        "Write it like postgresql://user@host/name.",
    ),
    "UP-32": Sentence(
        "{role} may not do this on the server: {cause}. Nothing was set up.",
        "Have the server's administrator run this command, or give {role} the rights CREATEDB and CREATEROLE.",
    ),
    "UP-33": Sentence(
        "The role {role} could do more than the program needs: {why}. Nothing was set up.",
        "Name another role for the program with --app-role.",
    ),
}

_SECOND_PLACE: Final[Mapping[str, Sentence]] = {
    "UP-40": Sentence(
        "The second place {folder} takes no files: {cause}. {count} entries stand in the database alone.",
        "See that the disk or share is there and has room. What is missing follows by itself.",
    ),
    "UP-41": Sentence(
        "In the second place {folder} the file number {number} is missing. Nothing of it was restored.",
        "Look for that file; without it the files after it cannot be joined.",
    ),
    "UP-42": Sentence(
        "The second place {folder} holds the record of another database. Nothing was added to it.",
        "Name an empty folder.",
    ),
    "UP-50": Sentence(
        "The list of erasures {path} cannot be read: {cause}. Nothing was restored or changed.",
        "Put the copy of another workstation or backup folder in its place: without it identifiers could come back.",
    ),
    "UP-51": Sentence(
        "The list of erasures cannot be kept in {folder}: {cause}.",
        "See that the folder is there and takes files: a restore elsewhere could bring erased identifiers back.",
    ),
    "UP-43": Sentence(
        "The folder of the backups or of the second place has not answered for {minutes} min. New entries stand in"
        " the database alone.",
        "See that the disk or share is there. What is missing follows by itself.",
    ),
}

SENTENCES: Final[Mapping[str, Sentence]] = {**_BACKUP, **_UPGRADE, **_SERVER, **_SECOND_PLACE}
