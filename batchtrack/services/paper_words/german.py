"""German words of papers, by the English ones."""

from collections.abc import Mapping
from typing import Final

GERMAN: Final[Mapping[str, str]] = {
    "{test} {value}, criterion {criterion}, deviation {deviation}": (
        "{test} {value}, Kriterium {criterion}, Abweichung {deviation}"
    ),
    "certification: {stage}": "Zertifizierung: {stage}",
    "not assessed": "nicht bewertet",
    "review of the record": "Durchsicht der Aufzeichnungen",
    "Expiry": "Verfall",
    "Administration begun": "Anwendung begonnen",
    "{low} to {high}": "{low} bis {high}",
    "open": "offen",
    "closed: {conclusion}": "abgeschlossen: {conclusion}",
    "acceptable": "annehmbar",
    "not acceptable": "nicht annehmbar",
    "started {time}; day {day}: {finding}": "begonnen {time}; Tag {day}: {finding}",
    "not started": "nicht begonnen",
    "started {time}, no reading yet": "begonnen {time}, noch keine Ablesung",
    "for information": "zur Information",
    "{title}, {code} version {version}": "{title}, {code} Version {version}",
    "Facility {code}": "Einrichtung {code}",
    "not known": "nicht bekannt",
    "minor": "geringfügig",
    "major": "schwerwiegend",
    "critical": "kritisch",
    "certification": "Zertifizierung",
    "final": "abschließend",
    "technician": "Technische Assistenz",
    "qc analyst": "Analytik der Qualitätskontrolle",
    "materials": "Materialwesen",
    "planner": "Planung",
    "qa reviewer": "Prüfung der Qualitätssicherung",
    "qualified person": "sachkundige Person",
    "administrator": "Verwaltung",
    "auditor": "Auditor",
    "Name of product": "Name des Produkts",
    "Importing country": "Einfuhrland",
    "Marketing or trial authorisation": "Zulassung oder Genehmigung der Prüfung",
    "Strength or potency": "Stärke oder Wirksamkeit",
    "Dosage form": "Darreichungsform",
    "Package size and type": "Packungsgröße und Art",
    "Batch number": "Chargenbezeichnung",
    "Date of manufacture": "Datum der Herstellung",
    "Manufacturing and control sites": "Stätten der Herstellung und Kontrolle",
    "GMP certificates of the sites": "GMP-Zertifikate der Stätten",
    "Results of analysis": "Analysenergebnisse",
    "Comments": "Anmerkungen",
    "Certification statement": "Zertifizierungserklärung",
    "Person authorising the release": "Person, die die Freigabe erteilt",
    "Signature": "Unterschrift",
    "Date of signature": "Datum der Unterschrift",
    "Name, strength, dosage form and package size": "Name, Stärke, Darreichungsform und Packungsgröße",
    "Batch number of the finished product": "Chargenbezeichnung des Fertigprodukts",
    "Destination country": "Bestimmungsland",
    "Name of the qualified person": "Name der sachkundigen Person",
    "Signature of the qualified person": "Unterschrift der sachkundigen Person",
    "Name or identifier of the product": "Name oder Kennung des Produkts",
    "Trial number and protocol code": "Prüfungsnummer und Prüfplancode",
    "Strength": "Stärke",
    "Manufacturer where the certifying qualified person is": (
        "Hersteller, bei dem die zertifizierende sachkundige Person ist"
    ),
    "Manufacturing authorisation number": "Nummer der Herstellungserlaubnis",
    "Further information": "Weitere Angaben",
    "conforms": "entspricht",
    "conforms, at alert limit": "entspricht, an der Warngrenze",
    "does not conform": "entspricht nicht",
    "undecided": "unentschieden",
    "reported": "berichtet",
    "{row}: {value}, limit {limit}": "{row}: {value}, Grenze {limit}",
    "{clock}: {elapsed}, allowed {allowed}": "{clock}: {elapsed}, erlaubt {allowed}",
    "A code of another patient was scanned": "Ein Code eines anderen Patienten wurde gelesen",
    "Handed over by {giver} while {holder} was the holder on record": (
        "Von {giver} übergeben, während laut Aufzeichnung {holder} der Verwahrer war"
    ),
    "{test}: {value}, criterion {criterion}": "{test}: {value}, Kriterium {criterion}",
    "{step} was reported before the steps it follows were complete": (
        "{step} wurde gemeldet, bevor die vorangehenden Schritte vollständig waren"
    ),
    "Given without clearance": "Ohne Freigabe zur Anwendung gegeben",
    "Begun at {started}, after expiry on {expiry}": "Begonnen {started}, nach Verfall am {expiry}",
    "Incident": "Vorfall",
    "Raised by a person": "Von einer Person eröffnet",
    "Sealed with {sealed}, found {found}": "Versiegelt mit {sealed}, vorgefunden {found}",
    "{container} does not add up: {difference}, allowed {tolerance}": (
        "{container} geht nicht auf: {difference}, erlaubt {tolerance}"
    ),
    "{container} is {state} by the record: {act}": "{container} ist laut Aufzeichnung {state}: {act}",
    "{step} was reported after the batch had ended: {end}": (
        "{step} wurde gemeldet, nachdem die Charge beendet war: {end}"
    ),
    "Exception for {row} in {step}, {scope}": "Ausnahme für {row} in {step}, {scope}",
    "{step} was done on paper by a person without the role {role}": (
        "{step} wurde auf Papier von einer Person ohne die Rolle {role} ausgeführt"
    ),
    "Clinic told at {told}, alert raised at {raised}: {alert}": (
        "Klinik benachrichtigt {told}, Alarm {raised}: {alert}"
    ),
    "Recalled": "Zurückgerufen",
    "{reading} was not read": "{reading} wurde nicht abgelesen",
    (
        "This file carries the electronic signature of {name}, made with the same key as the signature in the"
        " record: any reader of PDF shows whether it was altered since. To see whose signature it is, let "
        "your reader trust the certificate of {facility}; compare the fingerprint below with the facility by "
        "a way other than this file."
    ): (
        "Diese Datei trägt die elektronische Signatur von {name}, mit demselben Schlüssel wie die "
        "Unterschrift in der Aufzeichnung: jedes PDF-Programm zeigt, ob sie seither verändert wurde. Um zu "
        "sehen, wessen Signatur es ist, lassen Sie Ihr Programm dem Zertifikat von {facility} vertrauen; "
        "vergleichen Sie den Fingerabdruck unten mit der Einrichtung auf anderem Weg als durch diese Datei."
    ),
    (
        "This paper is signed by hand on the line below. The file that it was printed from carries the "
        "electronic signature of {name} as well, made with the same key as the signature in the record."
    ): (
        "Dieses Papier wird auf der Zeile unten von Hand unterschrieben. Die Datei, aus der es gedruckt "
        "wurde, trägt auch die elektronische Signatur von {name}, mit demselben Schlüssel wie die "
        "Unterschrift in der Aufzeichnung."
    ),
    "{name}: signature, date": "{name}: Unterschrift, Datum",
    (
        "Each signature was made in the record with that person's own key; its certificate is named by the "
        "start of its SHA-256. This copy carries no signature: the issued file does."
    ): (
        "Jede Unterschrift wurde in der Aufzeichnung mit dem eigenen Schlüssel der Person geleistet; ihr "
        "Zertifikat ist durch den Anfang seines SHA-256 benannt. Diese Kopie trägt keine Signatur: die "
        "ausgestellte Datei trägt sie."
    ),
    "key {fingerprint}": "Schlüssel {fingerprint}",
    "supply outside the specification, at the physician's request": (
        "Abgabe außerhalb der Spezifikation, auf Verlangen des Arztes"
    ),
    "Supply outside the specification": "Abgabe außerhalb der Spezifikation",
    (
        "OUT OF SPECIFICATION – supplied under EU GMP Part IV 11.5 at the request of {physician}. Not "
        "certified as conforming. Fails: {tests}."
    ): (
        "AUSSERHALB DER SPEZIFIKATION – abgegeben nach EU-GMP Teil IV 11.5 auf Verlangen von {physician}. "
        "Nicht als konform zertifiziert. Nicht bestanden: {tests}."
    ),
    "Statement of supply": "Erklärung zur Abgabe",
    "Person deciding the supply": "Person, die über die Abgabe entscheidet",
    "Manufacturer where the deciding person is": "Hersteller, bei dem die entscheidende Person ist",
    "See the statement at the head of this paper.": "Siehe die Erklärung am Anfang dieses Papiers.",
    (
        "This batch is outside its specification. It is supplied under EU GMP Part IV 11.5 at the request of "
        "the treating physician named, who was told of the failing results and of the risk and accepts the "
        "product for this patient. It is not certified as conforming."
    ): (
        "Diese Charge liegt außerhalb ihrer Spezifikation. Sie wird nach EU-GMP Teil IV 11.5 auf Verlangen "
        "des genannten behandelnden Arztes abgegeben, der über die nicht bestandenen Ergebnisse und das "
        "Risiko unterrichtet wurde und das Produkt für diesen Patienten annimmt. Sie ist nicht als konform "
        "zertifiziert."
    ),
    "risk evaluation": "Risikobewertung",
    "request": "Verlangen",
    "notice": "Hinweis",
    "acceptance": "Annahme",
    "notification": "Meldung",
    "Every result, with criterion, method and verdict.": "Jedes Ergebnis, mit Kriterium, Methode und Urteil.",
    "See the statement at the head of this certificate.": "Siehe die Erklärung am Anfang dieses Zertifikats.",
    "Certificate of analysis": "Analysenzertifikat",
    "Executed batch record": "Ausgeführtes Chargenprotokoll",
    "Chain of identity and custody": "Identitäts- und Verwahrungskette",
    "Deviation report": "Abweichungsbericht",
    "Transport document": "Transportdokument",
    "Test, method": "Prüfung, Methode",
    "Sample": "Probe",
    "Criterion": "Kriterium",
    "Result": "Ergebnis",
    "Verdict": "Urteil",
    "Analyst, reviewer": "Analyse, Prüfung",
    "Each result is judged by the version of the product document named above.": (
        "Jedes Ergebnis ist nach der oben genannten Version des Produktdokuments beurteilt."
    ),
    "Container {number}": "Behältnis {number}",
    "compared as {value}": "verglichen als {value}",
    "demonstration data": "Demonstrationsdaten",
    "Pending tests": "Ausstehende Prüfungen",
    "Results that stood before": "Frühere Ergebnisse",
    "Test": "Prüfung",
    "Standing": "Stand",
    "Due": "Fällig",
    "No result is recorded.": "Kein Ergebnis ist aufgezeichnet.",
    "Recorded": "Aufgezeichnet",
    "Why it was replaced": "Warum es ersetzt wurde",
    "not reviewed": "nicht geprüft",
    "No test is pending.": "Keine Prüfung steht aus.",
    "The record up to entry {version}, drawn up by {author}, {time}": (
        "Die Aufzeichnung bis Eintrag {version}, ausgefertigt von {author}, {time}"
    ),
    "Container": "Behältnis",
    "From": "Aus",
    "Holds": "Enthält",
    "Where it is": "Wo es ist",
    "State": "Zustand",
    "Custody": "Verwahrung",
    "Act": "Handlung",
    "Containers": "Behältnisse",
    "When, where": "Wann, wo",
    "Between": "Zwischen",
    "Seal and condition": "Siegel und Zustand",
    "Identity checks": "Identitätsprüfungen",
    "Step": "Schritt",
    "Read": "Gelesen",
    "Why it was refused": "Warum abgelehnt",
    "typed, not scanned": "getippt, nicht gelesen",
    "scanned": "gelesen",
    "confirmed by {name}": "bestätigt von {name}",
    "{giver} to {receiver}": "{giver} an {receiver}",
    "Asked for": "Verlangt",
    "By": "Von",
    "Refused scans": "Abgelehnte Lesungen",
    "witness {name}": "Zeuge {name}",
    "seal {number}": "Siegel {number}",
    "gave: {name}": "gab: {name}",
    "took: {name}": "nahm: {name}",
    "gap in custody": "Lücke in der Verwahrung",
    "packed": "verpackt",
    "handed over": "übergeben",
    "does not add up": "geht nicht auf",
    "No container was made.": "Kein Behältnis wurde gebildet.",
    "Nothing was handed over.": "Nichts wurde übergeben.",
    "No identity check is recorded.": "Keine Identitätsprüfung ist aufgezeichnet.",
    "draw": "Entnahme",
    "pool": "Zusammenführung",
    "split": "Teilung",
    "sample": "Probe",
    "fill": "Abfüllung",
    "retain": "Rückstellung",
    "expose": "neben der Abfüllung",
    "process": "Verarbeitung",
    "allocate": "Zuteilung",
    "kept": "aufbewahrt",
    "frozen": "eingefroren",
    "destroyed": "vernichtet",
    "not the kind wanted": "nicht die verlangte Art",
    "wrong container": "falsches Behältnis",
    "another patient": "anderer Patient",
    "Compare the codes above with the labels before you sign. Do not take what differs.": (
        "Vergleichen Sie vor der Unterschrift die Codes oben mit den Etiketten. Nehmen Sie nichts an, was abweicht."
    ),
    "Codes": "Codes",
    "Contents": "Inhalt",
    "Consignment": "Sendung",
    "Next hand-over": "Nächste Übergabe",
    "Expires": "Verfällt",
    "Conditions of storage and transport": "Bedingungen für Lagerung und Transport",
    "Certificates": "Zertifikate",
    "Cleared for administration": "Zur Anwendung freigegeben",
    "not yet": "noch nicht",
    "Given by: name, function, organisation, signature": "Übergeben von: Name, Funktion, Organisation, Unterschrift",
    "Taken by: name, function, organisation, signature": ("Übernommen von: Name, Funktion, Organisation, Unterschrift"),
    "Date, time and zone; seal number; temperature logger; condition on opening": (
        "Datum, Uhrzeit und Zone; Siegelnummer; Temperaturschreiber; Zustand beim Öffnen"
    ),
}
