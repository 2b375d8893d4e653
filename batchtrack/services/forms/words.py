"""English words of forms; another language is another table of the same names."""

from typing import Final

CONTINGENCY: Final = "Record on paper: open and coming steps"
REPORTED: Final = "Form of the {function}"
CONTINGENCY_NOTICE: Final = (
    "For work while the computer is down. Write in ink, strike an error through once so that it stays readable, and "
    "sign and date it. Write every time with its zone. Type the form in afterwards and attach its scan; a second "
    "person compares it."
)
REPORTED_NOTICE: Final = (
    "Filled in and signed by the person who acts. Write in ink, strike an error through once so that it stays "
    "readable, and sign and date it. The signed form goes back with the product; its scan is kept with the record."
)
DONE_BY: Final = "Done by: name, signature, date, time"
SECOND: Final = "Second person: name, signature, date, time"
REPORTED_BY: Final = "Acting person: name, function, organisation, signature, date, time and zone"
ROOM: Final = "Room"
ROOM_WANTED: Final = "cleared of every other patient's material"
LOT: Final = "lot number, expiry date"
DEVICE: Final = "device number, calibrated to"
TIME: Final = "date, time ({zone})"
LATEST: Final = "Latest {time}"
COMPUTED: Final = "computed: {formula}"
IN_LIMIT: Final = "limit {limit}"
NOT_STARTED: Final = "not known before the end of collection"
DEMONSTRATION: Final = "demo data"
PRINTED: Final = "{time} by {name}"
