<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>words</name>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/certifications.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/layouts.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/release.py" />
   <location filename="../texts/supply.py" />
   <location filename="../texts/testing.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Batch</source>
   <translation>Charge</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/products.py" />
   <source>Clocks</source>
   <translation>Uhren</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Left of {limit}: {label}</source>
   <translation>Rest von {limit}: {label}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Custody</source>
   <translation>Verwahrung</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/deviations.py" />
   <source>Deviations</source>
   <translation>Abweichungen</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>The batch ended</source>
   <translation>Die Charge ist beendet</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Ended as {end}. What is missing in its record can still be reported.</source>
   <translation>Beendet als {end}. Was in ihrer Aufzeichnung fehlt, kann noch gemeldet werden.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{hours} h</source>
   <translation>{hours} h</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Last recorded</source>
   <translation>Zuletzt aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Materials of this step</source>
   <translation>Materialien dieses Schritts</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>not begun</source>
   <translation>nicht begonnen</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Version {version} is effective.</source>
   <translation>Version {version} gilt.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Take version {version}</source>
   <translation>Version {version} übernehmen</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>I bind this order to the version that new batches take.</source>
   <translation>Ich binde diesen Auftrag an die Version, die neue Chargen erhalten.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Why it changes</source>
   <translation>Warum sie wechselt</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>This order is bound to version {version}. Until the collection it may take the newer one.</source>
   <translation>Dieser Auftrag ist an Version {version} gebunden. Bis zur Entnahme kann er die neuere übernehmen.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/work.py" />
   <source>On hold</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Open deviations</source>
   <translation>Abweichungen öffnen</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{words}. No permit is given until quality assurance lifts the hold.</source>
   <translation>{words}. Nichts wird erlaubt, bis die Qualitätssicherung die Sperre aufhebt.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/label_acts.py" />
   <source>Labels</source>
   <translation>Etiketten</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/papers.py" />
   <source>Papers</source>
   <translation>Papiere</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/timeline.py" />
   <source>Signatures</source>
   <translation>Unterschriften</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>signed</source>
   <translation>unterschrieben</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>signed, with something to look at</source>
   <translation>unterschrieben, mit etwas Auffälligem</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/products.py" />
   <location filename="../texts/words.py" />
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{name} · {time}</source>
   <translation>{name} · {time}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{words}, waits for {steps}</source>
   <translation>{words}, wartet auf {steps}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{code}  {title}</source>
   <translation>{code}  {title}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>stopped, or outside a limit</source>
   <translation>angehalten oder außerhalb einer Grenze</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Time windows of this step</source>
   <translation>Fristen dieses Schritts</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/release.py" />
   <source>Timeline</source>
   <translation>Zeitachse</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>to expiry</source>
   <translation>bis zum Verfall</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>to be verified</source>
   <translation>zu prüfen</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{time} of {allowed}, exceeded</source>
   <translation>{time} von {allowed}, überschritten</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{time} of {allowed}, kept</source>
   <translation>{time} von {allowed}, eingehalten</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/words.py" />
   <source>{time} left</source>
   <translation>noch {time}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>at most {allowed}, not running yet</source>
   <translation>höchstens {allowed}, läuft noch nicht</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/words.py" />
   <source>late by {time}</source>
   <translation>{time} überfällig</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>at most {allowed}, to {time}</source>
   <translation>höchstens {allowed}, bis {time}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>waits for {steps}</source>
   <translation>wartet auf {steps}</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/work.py" />
   <source>after use</source>
   <translation>nach der Anwendung</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/first_start.py" />
   <location filename="../texts/layouts.py" />
   <location filename="../texts/ordering.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/patient.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/products.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/stationery.py" />
   <location filename="../texts/window.py" />
   <location filename="../texts/window.py" />
   <location filename="../texts/words.py" />
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/window.py" />
   <location filename="../texts/work.py" />
   <source>Batches</source>
   <translation>Chargen</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/work.py" />
   <source>complete</source>
   <translation>abgeschlossen</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Name of the filter</source>
   <translation>Name des Filters</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>on hold</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>{found} of {all}</source>
   <translation>{found} von {all}</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>No batch fits. Take away a filter, or search by fewer characters of the subject, chain, DIN or lot.</source>
   <translation>Keine Charge passt. Einen Filter wegnehmen oder nach weniger Zeichen von Proband, Kette, DIN oder Los suchen.</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>No batch was ordered yet. One begins with its order.</source>
   <translation>Noch keine Charge wurde bestellt. Eine beginnt mit ihrer Bestellung.</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/ordering.py" />
   <location filename="../texts/work.py" />
   <source>New batch</source>
   <translation>Neue Charge</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/certifications.py" />
   <location filename="../texts/ordering.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Product</source>
   <translation>Produkt</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/words.py" />
   <source>Remove filter {filter}</source>
   <translation>Filter {filter} entfernen</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/work.py" />
   <source>at work</source>
   <translation>in Arbeit</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Saved filters</source>
   <translation>Gespeicherte Filter</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Save filter</source>
   <translation>Filter speichern</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>It is kept for you at this workstation.</source>
   <translation>Er wird für Sie an diesem Arbeitsplatz aufgehoben.</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Subject, chain of identity, DIN, lot or batch</source>
   <translation>Proband, Identitätskette, DIN, Los oder Charge</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/certifications.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/release.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Stage</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/work.py" />
   <source>Standing</source>
   <translation>Stand</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>record not readable</source>
   <translation>Aufzeichnung nicht lesbar</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/batches.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/work.py" />
   <source>%n batches</source>
   <translation>
    <numerusform>%n Charge</numerusform>
    <numerusform>%n Chargen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/testing.py" />
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Back to the register</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <location filename="../texts/timeline.py" />
   <source>certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>confirmed after a correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Draw up as PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>I draw this register up as it stands; the file carries my signature.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Kept until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>No batch was certified or ended yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Document or reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <location filename="../texts/certifications.py" />
   <source>Register of certifications</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Other decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <location filename="../texts/words.py" />
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>What it is drawn up for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>recalled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>Every decision about a batch, the newest first. Nothing is taken out of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>to be confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <source>supplied outside the specification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <location filename="../texts/timeline.py" />
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/certifications.py" />
   <location filename="../texts/registers.py" />
   <source>withdrawn</source>
   <translation>zurückgezogen</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>from a bank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>exposed beside it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>filled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>pooled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>processed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>retained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>sampled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>split off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>also from {others}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/custody.py" />
   <location filename="../texts/custody.py" />
   <location filename="../texts/custody.py" />
   <source>destroyed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/custody.py" />
   <source>frozen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>packed at {party}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>by {person}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>{gave} to {took}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>seal {seal}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Tell of a container</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/step.py" />
   <source>What was done</source>
   <translation>Was getan wurde</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Which container</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Who did it, if it was somebody without an account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>As on the signed paper, with function and organisation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>What was done is recorded in any case. What cannot follow the record opens a deviation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>thawed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/passing.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/supply.py" />
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Where it is kept now; if it was destroyed, why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>does not add up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/products.py" />
   <source>Container</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Containers, each under the one it was made from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>gap: the giver was not the holder on record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Packing and hand-overs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>held by {holder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>{giver} to {receiver}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>containers {containers}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>No container exists yet. The collection step makes the first one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Nothing was handed over yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>custody without a gap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Allocate a vial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>For which container</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Recipient's blood group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Recipient's HLA typing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>As in the report, each locus with both alleles: A A*01:01 A*02:01; B B*07:02 B*08:01</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Donors' banks with free vials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>I compared both reports and approve the vial for this recipient.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Why what differs is acceptable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Vial: its code with the check character, or bank and vial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Donor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Give a vial back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Vials that are this recipient's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>I give this vial back to its bank. It may become another's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Number a donation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Donation number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Typed with the character in the box behind it. In the step of the collection it can be scanned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Collections without a number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>I compared the number typed here with the one on the label, character by character; they are the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Another person than {name}, who types. QA sees both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/step.py" />
   <source>Confirm as second person</source>
   <translation>Als zweite Person bestätigen</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/step.py" />
   <source>Confirm and sign</source>
   <translation>Bestätigen und unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Recipient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Back to custody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>End batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>End batch {batch}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>What became of every container</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>How the batch ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Containers of the batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>I end this batch as stated. Nothing more is done on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/deviations.py" />
   <location filename="../texts/label_acts.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/results.py" />
   <location filename="../texts/stationery.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/supply.py" />
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/supply.py" />
   <source>Sign as quality assurance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>collection failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>All containers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/release.py" />
   <location filename="../texts/sheets.py" />
   <source>given</source>
   <translation>verabreicht</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>quarantine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/custody.py" />
   <source>returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>used up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>given outside the specification, at the physician’s request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/registers.py" />
   <source>expired</source>
   <translation>verfallen</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>not given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>processing failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>rejected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Report incident</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/step.py" />
   <source>Function</source>
   <translation>Funktion</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>Who says so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/step.py" />
   <source>Organisation</source>
   <translation>Einrichtung</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>What happened to the product is recorded in any case. It opens a critical deviation, and QA is told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <source>When it happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/deviations.py" />
   <location filename="../texts/step.py" />
   <source>What happened</source>
   <translation>Was geschah</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>May the product be used as it is?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>no, not acceptable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>yes, acceptable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Alert {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Alerts to the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>answered by the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>open until the clinic has answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>answered; what became of the patient is not recorded yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>do not infuse: open until the clinic has answered given or not given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Say: do not infuse, and have it read back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Next try at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>next try {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Needed where nobody was reached, like 14:20.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Record organism</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Record follow-up of the patient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Tell the physician, and have it read back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Told at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Told by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>What was answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Assess deviation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Assessed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>assessed as not acceptable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>assessed as acceptable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>I assessed what this deviation does to the product.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Back to deviations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>{who}, {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Record call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Called at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Call to the clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Close deviation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>I close this deviation with the conclusion given.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Conclusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>What follows from it for this batch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>What keeps it from happening again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/products.py" />
   <location filename="../texts/step.py" />
   <source>critical</source>
   <translation>kritisch</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Deviation {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>was given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>QA may see it differently; the first class stays in the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Hold {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>lifted by {who}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>stands; no permit is given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Which containers were looked at, by whom, and which two identifiers agreed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Effect on the product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>informed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Lift hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>I lift this hold; permits may be given again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/step.py" />
   <source>major</source>
   <translation>erheblich</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/step.py" />
   <source>minor</source>
   <translation>geringfügig</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/settings.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Nothing deviated so far. A deviation is opened by the program where a rule says so, and by anybody here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>not assessed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>will not be given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>nobody reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/results.py" />
   <location filename="../texts/supply.py" />
   <source>Leave it empty for now, or type when it happened, like 14:05.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/timeline.py" />
   <source>No.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Place on hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>No permit is given for this batch until QA lifts the hold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/products.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/words.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/menus.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/window.py" />
   <source>Raise deviation</source>
   <translation>Abweichung melden</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Raised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>QA sees it at once and assesses it before the batch can leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Was it read back?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>How the material was identified again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Why it happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Sign for quality assurance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/release.py" />
   <location filename="../texts/results.py" />
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/products.py" />
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <source>Who was called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/settings.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The first administrator</source>
   <translation>Die erste Administration</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Registers people and workstations. Sits here and types the password.</source>
   <translation>Trägt Personen und Arbeitsplätze ein. Sitzt hier und tippt das Passwort.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Badge number</source>
   <translation>Ausweisnummer</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/words.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Facility code</source>
   <translation>Betriebskennung</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>facility identification number of ISBT 128, or a short code of your own; A9990 to A9999 are demonstrations</source>
   <translation>Einrichtungsnummer nach ISBT 128 oder ein eigenes Kürzel; A9990 bis A9999 sind Demonstrationen</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Connecting …</source>
   <translation>Wird verbunden …</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/settings.py" />
   <location filename="../texts/window.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>12,5 (comma)</source>
   <translation>12,5 (Komma)</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Numbers are written</source>
   <translation>Zahlen werden geschrieben</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>12.5 (point)</source>
   <translation>12.5 (Punkt)</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Try the demo</source>
   <translation>Demo ausprobieren</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>An invented facility with a dozen batches at every stage. Nothing in it is about a real patient.</source>
   <translation>Ein erfundener Betrieb mit einem Dutzend Chargen in jedem Abschnitt. Nichts darin betrifft einen wirklichen Patienten.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The facility</source>
   <translation>Der Betrieb</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>These do not change later: records and papers carry them.</source>
   <translation>Das ändert sich später nicht: Aufzeichnungen und Papiere tragen es.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Name of the facility</source>
   <translation>Name des Betriebs</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Database file</source>
   <translation>Datenbankdatei</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>on a disk of this computer, never on a network drive</source>
   <translation>auf einer Platte dieses Computers, nie auf einem Netzlaufwerk</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/ordering.py" />
   <location filename="../texts/sheets.py" />
   <source>{row} is open.</source>
   <translation>{row} ist offen.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Fill it in, then found the facility.</source>
   <translation>Ausfüllen, dann den Betrieb gründen.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Found facility</source>
   <translation>Betrieb gründen</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>{facility} is founded.</source>
   <translation>{facility} ist gegründet.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Take {file} off this computer now and put it into the safe; it is needed when the issuing key changes. Keep the two passphrases apart from it. Next, the administrator signs in and registers the others.</source>
   <translation>Nehmen Sie {file} jetzt von diesem Computer und legen Sie sie in den Tresor; sie wird gebraucht, wenn der Ausstellerschlüssel wechselt. Bewahren Sie die beiden Kennsätze getrennt davon auf. Danach meldet sich die Administration an und trägt die anderen ein.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Making keys and tables …</source>
   <translation>Schlüssel und Tabellen entstehen …</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>New facility</source>
   <translation>Neuer Betrieb</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>In the database {database}</source>
   <translation>In der Datenbank {database}</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>New facility on this computer</source>
   <translation>Neuer Betrieb auf diesem Computer</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>One workstation with its database in a file. Two people must be present: an administrator and a QA reviewer.</source>
   <translation>Ein Arbeitsplatz mit seiner Datenbank in einer Datei. Zwei Personen müssen da sein: Administration und QS-Prüfung.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Identity proved by</source>
   <translation>Identität nachgewiesen durch</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>for example identity card; not its number</source>
   <translation>zum Beispiel Personalausweis; nicht dessen Nummer</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/people.py" />
   <source>Passphrase of the issuing key</source>
   <translation>Kennsatz des Ausstellerschlüssels</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>whoever enrols people types it; at least 12 characters</source>
   <translation>wer Personen aufnimmt, tippt ihn; mindestens 12 Zeichen</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Keys of the facility</source>
   <translation>Schlüssel des Betriebs</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The root key proves for good whose signatures these are. Its file goes into a safe, and its passphrase to somebody who does not administer the database.</source>
   <translation>Der Wurzelschlüssel beweist für immer, wessen Unterschriften das sind. Seine Datei kommt in einen Tresor, sein Kennsatz zu jemandem, der die Datenbank nicht verwaltet.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Laying out the demonstration: {acts} acts, up to {day}</source>
   <translation>Die Demonstration entsteht: {acts} Handlungen, bis {day}</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/settings.py" />
   <location filename="../texts/window.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>{row} was typed differently the second time.</source>
   <translation>{row} wurde beim zweiten Mal anders getippt.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Type both again.</source>
   <translation>Beide noch einmal tippen.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Open batchtrack</source>
   <translation>batchtrack öffnen</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Open what is there</source>
   <translation>Öffnen, was da ist</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/words.py" />
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>at least 12 characters; opens this person's own signing key</source>
   <translation>mindestens 12 Zeichen; öffnet den eigenen Unterschriftsschlüssel</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Short id</source>
   <translation>Kurze Kennung</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>for example ADM-1; never given to anybody else</source>
   <translation>zum Beispiel ADM-1; nie an jemand anderen vergeben</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/people.py" />
   <source>Printed name</source>
   <translation>Gedruckter Name</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>as it stands beside each signature</source>
   <translation>wie er neben jeder Unterschrift steht</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The first QA reviewer</source>
   <translation>Die erste QS-Prüfung</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Grants roles and approves certificates. Sits here and types the password.</source>
   <translation>Vergibt Rollen und bestätigt Zertifikate. Sitzt hier und tippt das Passwort.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Passphrase of the root key</source>
   <translation>Kennsatz des Wurzelschlüssels</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>File of the root key</source>
   <translation>Datei des Wurzelschlüssels</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>on a medium that goes into the safe</source>
   <translation>auf einem Datenträger, der in den Tresor kommt</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Connect to a PostgreSQL</source>
   <translation>Mit PostgreSQL verbinden</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Address of the database</source>
   <translation>Adresse der Datenbank</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>as the administrator was told it, for example postgresql://user:password@server/batchtrack</source>
   <translation>wie sie der Verwaltung genannt wurde, zum Beispiel postgresql://user:password@server/batchtrack</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Several workstations share one database on a server.</source>
   <translation>Mehrere Arbeitsplätze teilen eine Datenbank auf einem Server.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The server is set up once by its administrator with: batchtrack database create ADDRESS. It prints the address to type here.</source>
   <translation>Der Server wird einmal von seiner Verwaltung eingerichtet: batchtrack database create ADRESSE. Der Befehl nennt die Adresse, die hier einzutippen ist.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>From the patient's marrow back to the same patient. How do you want to begin?</source>
   <translation>Vom Mark des Patienten zurück zum selben Patienten. Wie möchten Sie beginnen?</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>{row}, once more</source>
   <translation>{row}, noch einmal</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/start.py" />
   <source>batchtrack</source>
   <translation>batchtrack</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/settings.py" />
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>for example Europe/Berlin</source>
   <translation>zum Beispiel Europe/Berlin</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Clinic to be called: {words}</source>
   <translation>Klinik ist anzurufen: {words}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Back to work</source>
   <translation>Zurück zur Arbeit</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>calibration of {name}</source>
   <translation>Kalibrierung von {name}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Deviation {number} is open</source>
   <translation>Abweichung {number} ist offen</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Due in the next 12 hours; calibrations and lots in the next 7 days</source>
   <translation>Fällig in den nächsten 12 Stunden; Kalibrierungen und Lose in den nächsten 7 Tagen</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Expires</source>
   <translation>Verfällt</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>the cells expire</source>
   <translation>die Zellen verfallen</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>No part of the record: what counts stands in the batches themselves.</source>
   <translation>Kein Teil der Aufzeichnung: Was zählt, steht in den Chargen selbst.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Handed over by</source>
   <translation>Übergeben von</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>On hold: {words}</source>
   <translation>Gesperrt: {words}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Late</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>expiry of the lot, {name}</source>
   <translation>Verfall des Loses, {name}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>The record cannot be read to its end; tell QA</source>
   <translation>Die Aufzeichnung ist nicht bis zum Ende lesbar; der QS sagen</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Nothing falls due.</source>
   <translation>Nichts wird fällig.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Nothing is late.</source>
   <translation>Nichts ist überfällig.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>No step is open.</source>
   <translation>Kein Schritt ist offen.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Nothing is held, no deviation and no alert is open.</source>
   <translation>Nichts ist gesperrt, keine Abweichung und keine Meldung ist offen.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>No step waits for anybody.</source>
   <translation>Kein Schritt wartet auf jemanden.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Open steps</source>
   <translation>Offene Schritte</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>final result of {name}</source>
   <translation>Endergebnis von {name}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>For</source>
   <translation>Für</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Save as PDF</source>
   <translation>Als PDF speichern</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Saved as {file}.</source>
   <translation>Gespeichert als {file}.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Save the hand-over</source>
   <translation>Übergabe speichern</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Since</source>
   <translation>Seit</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>As of {day}, {time}</source>
   <translation>Stand {day}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>On hold, deviations, alerts</source>
   <translation>Gesperrt, Abweichungen, Meldungen</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Taken over by</source>
   <translation>Übernommen von</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/work.py" />
   <source>Shift hand-over</source>
   <translation>Schichtübergabe</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Steps that wait for somebody</source>
   <translation>Schritte, die auf jemanden warten</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/words.py" />
   <source>use is planned</source>
   <translation>Anwendung ist geplant</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>second person: {role}</source>
   <translation>zweite Person: {role}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/timeline.py" />
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Batch, device or lot</source>
   <translation>Charge, Gerät oder Los</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/timeline.py" />
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>time limit of {name} ends</source>
   <translation>Frist von {name} endet</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/step.py" />
   <source>%n rows open</source>
   <translation>
    <numerusform>%n Zeile offen</numerusform>
    <numerusform>%n Zeilen offen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>above alert limit</source>
   <translation>über der Warngrenze</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>above the limit</source>
   <translation>über der Grenze</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>below alert limit</source>
   <translation>unter der Warngrenze</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>below the limit</source>
   <translation>unter der Grenze</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>conforms</source>
   <translation>entspricht</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>does not conform</source>
   <translation>entspricht nicht</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>outside alert limits</source>
   <translation>außerhalb der Warngrenzen</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>outside limits</source>
   <translation>außerhalb der Grenzen</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>reported, no limit</source>
   <translation>berichtet, ohne Grenze</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>undecided against its limit</source>
   <translation>gegen die Grenze nicht entschieden</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>within limits</source>
   <translation>innerhalb der Grenzen</translation>
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Load a roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Print label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Reprint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Void</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>applied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>The label is applied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Back to labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>{printed} printed = {applied} applied + {voided} voided + {spare} spare + {waiting} waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Blank labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>blank {blank}, {room}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>To be printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>First stock number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>{container}, {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Last stock number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>The roll is loaded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>The printer of a room holds one roll of each size. Stock numbers of a size only rise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Now scan the old label, the source container, or wristband or order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>This product's document says nothing of labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>No label was printed yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>{shown} / {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>What became of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Preview, nothing is printed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Printer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>The new label gets the next number. The old one is void at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Room, as its sign says it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Saved in {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Save the label's file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>To apply a label, scan its code, then the old label or the source.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Size in mm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>spare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>voided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>Void label {number} of {container}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/label_acts.py" />
   <source>waits to be applied or voided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>badge</source>
   <translation>Ausweis</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>container</source>
   <translation>Behälter</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>material lot</source>
   <translation>Materiallos</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>travelling order</source>
   <translation>Begleitauftrag</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>room</source>
   <translation>Raum</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>wristband</source>
   <translation>Armband</translation>
  </message>
  <message>
   <location filename="../texts/late.py" />
   <source>14:05, or 2026-11-26 14:05, in {zone}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/late.py" />
   <source>It is just now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/late.py" />
   <source>Record with this time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/late.py" />
   <source>taken {taken}, typed {typed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/late.py" />
   <source>Type when it was taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/late.py" />
   <source>Type the value first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/late.py" />
   <source>When it was taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Choose columns of a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>comma: 1,5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Unit of the counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <location filename="../texts/settings.py" />
   <source>Dates</source>
   <translation>Daten</translation>
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Decimal mark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <location filename="../texts/testing.py" />
   <source>Files taken over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>No instrument’s file was taken over yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Each run serves one sample of one batch, once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>File, SHA-256</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>The columns, with their first row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>What the remark says where all is well</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Leave it empty where it is empty then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Columns of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Instrument</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Keep layout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <location filename="../texts/testing.py" />
   <source>Layouts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Column with the living cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>I compared these columns with the instrument’s manual. Every later file with these heads is read so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>No layout was chosen yet; files of known counters need none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <location filename="../texts/stationery.py" />
   <source>none</source>
   <translation>keines</translation>
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>point: 1.5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Column with remarks of the instrument</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <location filename="../texts/results.py" />
   <location filename="../texts/testing.py" />
   <source>Sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Column with the sample’s code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>What the columns of a table are is chosen once; every later file with the same heads is read so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Taken over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Column with the time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Layouts of instruments’ tables</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Column with all cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>What it holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/layouts.py" />
   <source>Column with the viability in per cent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/menus.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/window.py" />
   <source>Comment</source>
   <translation>Bemerkung</translation>
  </message>
  <message>
   <location filename="../texts/menus.py" />
   <location filename="../texts/patient.py" />
   <location filename="../texts/words.py" />
   <source>Correct</source>
   <translation>Berichtigen</translation>
  </message>
  <message>
   <location filename="../texts/menus.py" />
   <source>It happened earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/menus.py" />
   <source>Not applicable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/menus.py" />
   <source>Type the code by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Chain of identity</source>
   <translation>Identitätskette</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Second collection under {chain}</source>
   <translation>Zweite Entnahme unter {chain}</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>this subject was collected from before</source>
   <translation>von diesem Probanden wurde schon entnommen</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>New chain of identity</source>
   <translation>Neue Identitätskette</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Fill it in.</source>
   <translation>Ausfüllen.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Ordering gives the batch its number and its chain of identity, and begins its first step. The batch is bound for life to the version of the product that is effective now. The rows of the order open next: the body weight with its date, the planned times.</source>
   <translation>Die Bestellung gibt der Charge ihre Nummer und ihre Identitätskette und beginnt ihren ersten Schritt. Die Charge ist für immer an die Version des Produkts gebunden, die jetzt gültig ist. Danach öffnen sich die Zeilen der Bestellung: Körpergewicht mit Datum, geplante Zeiten.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>No product is effective.</source>
   <translation>Kein Produkt ist gültig.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>QA makes an approved version effective under Products.</source>
   <translation>Die QS setzt unter Produkte eine zugelassene Version in Kraft.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Order batch</source>
   <translation>Charge bestellen</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>effective version</source>
   <translation>gültige Version</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <location filename="../texts/products.py" />
   <location filename="../texts/words.py" />
   <source>{product}, version {version}</source>
   <translation>{product}, Version {version}</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Study</source>
   <translation>Studie</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>code of the study</source>
   <translation>Kürzel der Studie</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Subject</source>
   <translation>Proband</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>pseudonym from the study, for example S-0042</source>
   <translation>Pseudonym aus der Studie, zum Beispiel S-0042</translation>
  </message>
  <message>
   <location filename="../texts/pad.py" />
   <source>Rub out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/pad.py" />
   <source>Record and go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/pad.py" />
   <source>&lt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/pad.py" />
   <source>−</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/pad.py" />
   <source>×10ⁿ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>{recipient} knows that it no longer counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Acknowledged by {recipient}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Confirm certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>I saw what changed after I certified this batch, and I stand by the certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Telephone by day and night</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Copies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Marked copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>The copy is another file. Its number, the reason, your name and the time stand on every page.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Copy of {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>drawn up from the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Draw up a paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Sign and draw up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>I draw this paper up from the record as it stands. The file carries my signature.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>What it is for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Which paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Certificate of analysis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Executed batch record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Identity and custody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Deviation report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Transport document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Fields of the certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>not found on the paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>signed in the record with this person's own key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Issued</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>knows that it no longer counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>has not acknowledged that it no longer counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Keep note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <location filename="../texts/supply.py" />
   <source>Clinic or organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Who received it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Note recipient</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Sent to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Whom the paper went to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Who was told there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>No paper yet. Certifying a stage issues its certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>page {page}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Open release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <location filename="../texts/stationery.py" />
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Reading the paper …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Print issued PDF</source>
   <translation>Ausgestelltes PDF drucken</translation>
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Save issued PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Saved as {file}. The record notes that the paper was handed out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Save PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Signed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>does not count until its certifier confirms it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>superseded, does not count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>{file} could not be written: {cause}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Choose another folder. The paper itself is safe in the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Withdraw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>withdrawn, does not count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>No dose is permitted on a withdrawn certificate. The paper stays in the record, marked.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../texts/papers.py" />
   <source>%n marked copies</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Grant and sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Stands against it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>{name}, {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Allowed by telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Ask QA for an exception</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <location filename="../texts/step.py" />
   <source>Back to step</source>
   <translation>Zurück zum Schritt</translation>
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>QA is on the telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Who of QA was called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>For this row of this step. Never for identity, the product’s expiry or the second person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Sign exception</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>{row}: exception by telephone, allowed by {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>I allowed this use by telephone before it happened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>QA signs it by {due}; nothing is certified before that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Sign what was allowed by telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>What is let through</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>I allow this use before it happens; I know what stands against it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Write down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>You write down what QA said; a colleague who heard it signs next. QA signs later, and nothing is certified before that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>{row}: allowed by telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Why it is used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Risk to the product, and what is done about it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Used for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>{row}: {scanned}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>empty for just now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Grant exception as QA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Witness and sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>{row}: exception by telephone waits for a second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Another person than {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>I heard on the telephone that QA allows this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>{name} wrote it down. A colleague who heard it signs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/passing.py" />
   <source>Witness as second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Who the patient is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/step.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>year, month and day, like 1980-01-31</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Hospital number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Hospital's wristband</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>what a scanner reads from it; scanned later, it is recognised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Why it is corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Nothing that names the patient is recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Sealed: shown to those alone who may see it, and printed on no paper.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Recorded by {name}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Corrected by {name}, {at}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Erased by {name}, {at}. Nobody can read it any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>The record was put back and it was erased again, {at}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Ground: {ground}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Erase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Recorded sealed, under the key of this subject alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Erase who the patient is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>What nobody will read any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>I approve that the key is destroyed. It cannot be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>What obliges or allows us to erase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/patient.py" />
   <source>Sign and erase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Act</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <location filename="../texts/window.py" />
   <source>{name}, {roles}</source>
   <translation>{name}, {roles}</translation>
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>may</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Approve certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know this person, who made this key, and approve the certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Authority</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Who may do what. A press on a line changes it, by QA’s signature; who gives access is settled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Badge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>The id on the badge. It fills in the name, and proves nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>By product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>No product is effective yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>As the master batch records in force say; changed by a new version, which two people approve.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Change authority</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I approve who may do this from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <location filename="../texts/window.py" />
   <source>Change password</source>
   <translation>Passwort ändern</translation>
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I lock my key under the new password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>changed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Check code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>As the person tells it, who alone saw it when the key was made. It shows that nobody else used the code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Your key is made. Tell this check code to the administrator and the QA reviewer who certify it, in person. After that you sign in with name and password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Your key’s check code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Verifies or reviews</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>One-time code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Hand it to the person alone. It is shown this once, serves once, and for three days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Deactivate {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>This person acts here no longer. What was signed stays signed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Does or certifies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>First sign-in with a one-time code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Make my key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Your signature’s key is made here and locked under the password that you choose. Nobody else ever has it. With it you accept:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Grant role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know this person and grant the role.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Capital letters, digits, hyphens. It belongs to nobody else ever.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>How identity was checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>For example: identity card seen, or known in person. No number of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Hand out one-time code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know this person and hand out the code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>deactivated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>End lock-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know that this person, and nobody else, tried.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <location filename="../texts/people.py" />
   <source>locked until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>As it stands in every signature.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>New password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>New password again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>At least 12 characters; a sentence is easier to keep than a riddle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>may not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>a name that nobody has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>no role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>No try has failed yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>The password is changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Nobody is registered here yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>A new account, a reset, a role and a certificate each take two people, one of them QA.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Propose certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know this person, who made this key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Propose one-time code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know this person, who needs a new code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Propose role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know this person and propose the role.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>{role} (proposed)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Register person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I know this person and propose the account.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Register this workstation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>From now on this workstation’s key signs what no person does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>has its key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Retire key of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>This key signs nothing any more. What it signed stays signed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Retire {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>This workstation’s key signs nothing any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <location filename="../texts/window.py" />
   <source>People and authority</source>
   <translation>Personen und Befugnisse</translation>
  </message>
  <message>
   <location filename="../texts/people.py" />
   <location filename="../texts/products.py" />
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Roles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>settled by the program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>as shipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <location filename="../texts/stationery.py" />
   <source>Sign</source>
   <translation>Unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>{procedure}, version {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>{procedure}, version {version}, until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Training: {procedures}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Record training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Kind of training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>For example: read and understood, shown by Technician A.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>I have seen the evidence of this training.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>none on record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Procedure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Code of the product, for example REX-001.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>To be repeated by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Like 26-Nov-2027 23:59; empty where it lasts as long as the version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <location filename="../texts/registers.py" />
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Tried for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Failed tries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>%n failed tries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Failed tries, lock-outs and who ended them, the newest first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>has no key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Withdraw role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>This person acts in the role no longer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Workstation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Workstations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/people.py" />
   <source>Each keeps its key in a folder of its own, outside the database. A press on a line retires it.</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../texts/people.py" />
   <source>code waits for QA</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/people.py" />
   <source>a signature</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Approved for {side} by {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>{kind} “{name}” is new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>After {steps}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <location filename="../texts/step.py" />
   <source>alert outside {limit}</source>
   <translation>Warnung außerhalb {limit}</translation>
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>I have read this master batch record, and I approve its text for {side}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Approve for production</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Approve for QA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>All products</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Hold the batches at work on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>No, they go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Yes, hold them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>{kind} “{name}”, {part}: {before} → {after}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>What is new in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Choose the document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>ends shelf life after {limit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>at most {limit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>starts with “{field}”; warns {warn} before its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>starts with “{field}” and counts up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>computed: {formula}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>makes {container}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>demonstration data, nobody's limit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>New against version {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Put forward by {names}: {changes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Make effective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Effective from {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>From now on new batches take this version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Equipment: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>No earlier version of this product is in the library.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>How far it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Scan: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>limit {limit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Materials: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>method {method}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Nothing differs but the number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>The static check finds nothing: names, units, formulas, clocks and ways add up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>may stay empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>outside: deviation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>outside: deviation and hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Performed by {role}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Put a version forward</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>The document is checked first. Two others approve it then, one for production and one for QA.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <location filename="../texts/release.py" />
   <location filename="../texts/results.py" />
   <location filename="../texts/window.py" />
   <source>Release</source>
   <translation>Freigabe</translation>
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>certified by {by}, reviewed by {reviewer}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>{kind} “{name}” is gone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Reported act of: {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>production</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>QA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Text (SHA-256)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Static check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Tests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>result follows after release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>result before release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>verified by {role} before what follows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>checked by {role}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <location filename="../texts/step.py" />
   <source>What is signed</source>
   <translation>Was unterschrieben wird</translation>
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Time limit: at most {limit} after “{clock}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Withdraw version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Withdrawn: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>No new batch takes this version any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Certificate field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <location filename="../texts/window.py" />
   <source>Clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/window.py" />
   <source>Equipment</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Material</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <location filename="../texts/words.py" />
   <source>Scan</source>
   <translation>Scannen</translation>
  </message>
  <message>
   <location filename="../texts/products.py" />
   <source>Release stage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/products.py" />
   <location filename="../texts/results.py" />
   <location filename="../texts/testing.py" />
   <source>Test</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../texts/products.py" />
   <source>The static check finds %n problems:</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <location filename="../texts/timeline.py" />
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <location filename="../texts/timeline.py" />
   <source>approved</source>
   <translation>zugelassen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>In stock</source>
   <translation>Vorrat</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>blocked</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>calibrated</source>
   <translation>kalibriert</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Calibration due</source>
   <translation>Kalibrierung fällig</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>checked, waits for approval</source>
   <translation>geprüft, wartet auf Zulassung</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>effective</source>
   <translation>gültig</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Effective from</source>
   <translation>Gültig ab</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>No device is registered yet.</source>
   <translation>Noch kein Gerät ist eingetragen.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>A device is taken for a step by scanning its label. Open a line to see where it was used.</source>
   <translation>Ein Gerät kommt durch Scannen seines Etiketts in einen Schritt. Eine Zeile öffnen zeigt, wo es verwendet wurde.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Expiry</source>
   <translation>Verfall</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Lot</source>
   <translation>Los</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <location filename="../texts/window.py" />
   <source>Materials</source>
   <translation>Material</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>No material lot is received yet.</source>
   <translation>Noch kein Los ist eingegangen.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>A lot is taken for a step by scanning its label. Open a line to see where it was used.</source>
   <translation>Ein Los kommt durch Scannen seines Etiketts in einen Schritt. Eine Zeile öffnen zeigt, wo es verwendet wurde.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>no calibration on record</source>
   <translation>keine Kalibrierung verzeichnet</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>out of use</source>
   <translation>außer Betrieb</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>calibration overdue</source>
   <translation>Kalibrierung überfällig</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <location filename="../texts/window.py" />
   <source>Products</source>
   <translation>Produkte</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>No master batch record is put forward yet.</source>
   <translation>Noch keine Herstellungsvorschrift ist vorgelegt.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>A batch keeps for life the version that it began with. New batches take the effective one.</source>
   <translation>Eine Charge behält die Version, mit der sie begann. Neue Chargen nehmen die gültige.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>in quarantine</source>
   <translation>in Quarantäne</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Serial number</source>
   <translation>Seriennummer</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Not usable</source>
   <translation>Nicht verwendbar</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Usable</source>
   <translation>Verwendbar</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Used in no batch.</source>
   <translation>In keiner Charge verwendet.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Where {used} was used</source>
   <translation>Wo {used} verwendet wurde</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Approve lot</source>
   <translation>Los zulassen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>I have seen the certificate and the goods receipt, and this lot may be used.</source>
   <translation>Ich habe Zertifikat und Wareneingang gesehen, und dieses Los darf verwendet werden.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Block lot</source>
   <translation>Los ablehnen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>This lot is rejected for good. It cannot be used again.</source>
   <translation>Dieses Los wird endgültig abgelehnt. Es kann nicht wieder verwendet werden.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Record calibration</source>
   <translation>Kalibrierung eintragen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Calibrated on</source>
   <translation>Kalibriert am</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>It counts by its certificate, from the day it was made.</source>
   <translation>Sie zählt nach ihrem Zertifikat, vom Tag der Kalibrierung an.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Number of the certificate</source>
   <translation>Nummer des Zertifikats</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>like 31-Dec-2027</source>
   <translation>wie 31-Dec-2027</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>{kind} · serial number {serial}</source>
   <translation>{kind} · Seriennummer {serial}</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Id on its label</source>
   <translation>Kennung auf dem Etikett</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>for example BAL-014</source>
   <translation>zum Beispiel BAL-014</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>is for: {roles}</source>
   <translation>ist Sache von: {roles}</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Holds until</source>
   <translation>Gilt bis</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Last day of use</source>
   <translation>Letzter Tag der Verwendung</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>{kind} · {balance} in stock · last day of use {day}</source>
   <translation>{kind} · {balance} vorrätig · letzter Tag {day}</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Lot id of this facility</source>
   <translation>Los-Kennung dieses Betriebs</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>as its label will say, for example SAL-2310</source>
   <translation>wie das Etikett sagen wird, zum Beispiel SAL-2310</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>as on the package</source>
   <translation>wie auf der Packung</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Measured in</source>
   <translation>Gemessen in</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>mL</source>
   <translation>mL</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Is it calibrated</source>
   <translation>Wird es kalibriert</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>pieces</source>
   <translation>Stück</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Quantity received</source>
   <translation>Erhaltene Menge</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Nobody can use it until QA approves it again.</source>
   <translation>Niemand kann es verwenden, bis die QS es wieder zulässt.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Recall these batches</source>
   <translation>Diese Chargen zurückrufen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>{used}: </source>
   <translation>{used}: </translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Every batch and patient it was used for</source>
   <translation>Alle Chargen und Patienten, für die es verwendet wurde</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>I call these batches back: no certificate counts, nothing is given, and whoever has one is told.</source>
   <translation>Ich rufe diese Chargen zurück: Kein Zertifikat gilt, nichts wird gegeben, und wer eine hat, wird benachrichtigt.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Receive lot</source>
   <translation>Los annehmen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>It stands in quarantine until QA approves it.</source>
   <translation>Es steht in Quarantäne, bis die QS es zulässt.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Register device</source>
   <translation>Gerät eintragen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>It is taken for a step by scanning its label.</source>
   <translation>Es kommt durch Scannen seines Etiketts in einen Schritt.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Return to use</source>
   <translation>Wieder in Betrieb nehmen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>I have seen that this device may be used again.</source>
   <translation>Ich habe gesehen, dass dieses Gerät wieder verwendet werden darf.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Supplier's lot number</source>
   <translation>Losnummer des Lieferanten</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Take out of use</source>
   <translation>Außer Betrieb nehmen</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Nobody can use it until QA returns it to use.</source>
   <translation>Niemand kann es verwenden, bis die QS es wieder in Betrieb nimmt.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Put into quarantine</source>
   <translation>In Quarantäne stellen</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/registers.py" />
   <source>%n lines</source>
   <translation>
    <numerusform>%n Zeile</numerusform>
    <numerusform>%n Zeilen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>{met} of {checks} checks met: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>All batches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/supply.py" />
   <source>Back to readiness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>What stands in the way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Supplied outside the specification, not certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Certify</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>What is certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/timeline.py" />
   <source>Out of the ordinary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Nothing out of the ordinary was recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Full record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/words.py" />
   <source>expired {time} ago</source>
   <translation>vor {time} verfallen</translation>
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>May leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>{met} of {checks} steps and tests complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Next</source>
   <translation>Als Nächstes</translation>
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>No batch waits for quality assurance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>record not reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>no expiry yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Open certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Open deviation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Open holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Open result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Open step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Pending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Pending: {tests}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Batches that wait for quality assurance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>ready to certify</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Whoever expires first stands first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Sign review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Reviewed by {who}, {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>record reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>May leave once the record is reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>What was out of the ordinary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>I reviewed the record of this batch with everything in it that was changed, late or refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Review of the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/words.py" />
   <source>Time left</source>
   <translation>Restzeit</translation>
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>{time} to expiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>waits for {step}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Compared with the last {count} batches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>No earlier batch of this product has a value to compare with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>{label}: {value}; earlier batches {usual}, limit {limit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>{label}: {value}; limit {limit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>unusual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Show checks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Hide checks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>use planned in {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>use planned after expiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>use was planned {time} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>reviewer {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>reviewed: not yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>reviewed to entry {entry} by {who}, {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>What is new since entry {entry}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Review of entries {first} to {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>I reviewed what was added to this record since its last review.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Not certified. In the way: {blockers}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Certify stage 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Certify, all results in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Assess</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/start.py" />
   <location filename="../texts/words.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/supply.py" />
   <source>Reject batch {batch}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/supply.py" />
   <source>Recall batch {batch}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Supply outside specification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Enter result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/results.py" />
   <source>Review result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>Call clinic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>certificate {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>deviation: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>hold: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>test done again: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>paper reprinted: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>at alert: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>clock jumped: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>step continued after a wrong container: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>corrected: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>typed in from paper: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>signature failed: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>exception granted: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>label reprinted: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>label voided: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>typed late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>reading missing: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <location filename="../texts/step.py" />
   <source>not applicable: {reason}</source>
   <translation>trifft nicht zu: {reason}</translation>
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>{reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>outside: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>reported from paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>typed again: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>scan refused: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>instrument run not used: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>another sample id in the instrument’s file: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>typed code confirmed by a second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>code typed instead of scanned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>time window exceeded</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../texts/release.py" />
   <source>%n blockers</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/release.py" />
   <source>May not leave: %n blockers</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../texts/release.py" />
   <source>{unusual}: {counts}</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../texts/release.py" />
   <source>%n entries out of the ordinary</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/release.py" />
   <source>Certify stage 1, %n results pending</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/release_checks.py" />
   <source>steps signed</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>after release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Analyst</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Sign as analyst</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>I performed this test by its method, and the result is complete and true.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>reported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Back to results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Basis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>before release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Correct result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>I report another result for the reason given. The first one stays in the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Criterion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Day {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Day of the reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>demo data: {basis}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Final result due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>The step's record gives this result; nothing is typed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>A step measures or computes this result; it is not there yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>for information, no limit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Interim reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>day {day}: {finding}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Record reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Result that is right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>no result yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>sample not in test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>pending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>pending, day {day}: {finding}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>pending, due {date}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Press the result first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Read at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>read as {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>QA reads it. The first result stays in sight, struck through.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Replicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>{count} values of one run, with a semicolon between them, like 2.1; 2.3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>What is reported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Tests and results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Reviewed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>{analyst} reported this result, so another person reviews it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>I compared this result with its original data and confirm it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Review and sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Review as second person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>What is being reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>compared as {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Sign result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Start test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>The sample goes into test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>In test since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>to be reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Type the result first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>{analyst}, {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Counted at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Needed where the file tells no time, like 14:05.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Cell counter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Its number in the register of equipment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>as the file tells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Dates in the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>day first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <location filename="../texts/step.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Exports (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>I counted this sample and report the results of this file; the file is kept as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Results from a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Load file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>month first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>does not count: {causes} of the same run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>Do test again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/results.py" />
   <source>I do this test again, as the rule allows; the result so far stays in the record and does not count.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>administrator</source>
   <translation>Administration</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>auditor</source>
   <translation>Audit</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>materials</source>
   <translation>Materialwirtschaft</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>planner</source>
   <translation>Planung</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>QA reviewer</source>
   <translation>QS-Prüfung</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>QC analyst</source>
   <translation>QK-Analytik</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>qualified person</source>
   <translation>Sachkundige Person</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>technician</source>
   <translation>Herstellung</translation>
  </message>
  <message>
   <location filename="../texts/saying.py" />
   <source>en</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <location filename="../texts/window.py" />
   <location filename="../texts/window.py" />
   <source>Bench mode</source>
   <translation>Laborgröße</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>larger type and targets, for gloves and touch (F11)</source>
   <translation>größere Schrift und Flächen, für Handschuhe und Berührung (F11)</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Numbers</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Set for the whole facility when it was founded</source>
   <translation>Für den ganzen Betrieb bei der Gründung festgelegt</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>of the screens; instructions are in the language of the signed master batch record</source>
   <translation>der Bildschirme; Anweisungen stehen in der Sprache der unterschriebenen Herstellungsvorschrift</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Light and dark</source>
   <translation>Hell und dunkel</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>the computer's own choice, or one of these (F5)</source>
   <translation>wie der Computer oder eines davon (F5)</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>The settings hold, and could not be written: {cause}.</source>
   <translation>Die Einstellungen gelten und ließen sich nicht schreiben: {cause}.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>They are gone when the program ends. See that its folder may be written.</source>
   <translation>Sie gehen mit dem Programm verloren. Prüfen, ob in den Ordner geschrieben werden darf.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Before each code the scanner sends</source>
   <translation>Vor jedem Code sendet der Scanner</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>a name like STX, or one sign; empty where it sends nothing: a scan is then told by its speed</source>
   <translation>ein Name wie STX oder ein Zeichen; leer, wenn er nichts sendet: Dann zeigt das Tempo den Scan</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Scanner</source>
   <translation>Scanner</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>“{typed}” names no signs that a scanner sends.</source>
   <translation>„{typed}“ nennt keine Zeichen, die ein Scanner sendet.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Before a code: none or one of {names}. After it: one or more of them, with spaces between.</source>
   <translation>Vor einem Code: keines oder eines von {names}. Danach: eines oder mehrere, mit Leerzeichen dazwischen.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>The scanner is read so from now on. Scan any label to try it.</source>
   <translation>Der Scanner wird ab jetzt so gelesen. Zum Probieren ein Etikett scannen.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <location filename="../texts/window.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Of this workstation, for everybody who works at it.</source>
   <translation>Dieses Arbeitsplatzes, für alle, die hier arbeiten.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>After each code it sends one of</source>
   <translation>Nach jedem Code sendet er eines von</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>names like CR TAB, with spaces between</source>
   <translation>Namen wie CR TAB, mit Leerzeichen dazwischen</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>As the computer</source>
   <translation>Wie der Computer</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Read the scanner so</source>
   <translation>Scanner so lesen</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>of everything on the screen (Ctrl + and Ctrl −)</source>
   <translation>von allem auf dem Bildschirm (Strg + und Strg −)</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>ended</source>
   <translation>beendet</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>Fill it in, then sign.</source>
   <translation>Ausfüllen, dann unterschreiben.</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>Fill it in, then go on.</source>
   <translation>Ausfüllen, dann weiter.</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>The first signature after signing in or a lock takes name or badge and password; later ones the password.</source>
   <translation>Die erste Unterschrift nach Anmeldung oder Sperre verlangt Name oder Ausweis und Passwort, spätere nur das Passwort.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Running on meanwhile</source>
   <translation>Läuft unterdessen weiter</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>{subject}  {clock}</source>
   <translation>{subject}  {clock}</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>{subject}  {clock}, on hold</source>
   <translation>{subject}  {clock}, angehalten</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/window.py" />
   <source>Demonstration</source>
   <translation>Demonstration</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Invented people, products and patients. Limits marked as demo data are nobody’s specification.</source>
   <translation>Erfundene Personen, Produkte und Patienten. Als Demo bezeichnete Grenzen sind niemandes Spezifikation.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Fill in name and password</source>
   <translation>Name und Passwort ausfüllen</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Fill in {name}, {roles}</source>
   <translation>{name}, {roles} eintragen</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>I have a one-time code</source>
   <translation>Ich habe einen Einmalcode</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Clocks go on. Whoever signs in now is the one who acts.</source>
   <translation>Die Uhren laufen weiter. Wer sich jetzt anmeldet, handelt.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/words.py" />
   <source>Name or badge</source>
   <translation>Name oder Ausweis</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>That was a scan and no badge.</source>
   <translation>Das war ein Scan und kein Ausweis.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Scan a badge, or type the name.</source>
   <translation>Ausweis scannen oder Namen eintippen.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>People of this demonstration</source>
   <translation>Personen dieser Demonstration</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>A press fills the name; the password stands beside it. Nothing here belongs to a patient.</source>
   <translation>Ein Druck trägt den Namen ein; das Passwort steht daneben. Nichts hier gehört zu einem Patienten.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Checking …</source>
   <translation>Wird geprüft …</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>One patient, one batch, every step recorded.</source>
   <translation>Ein Patient, eine Charge, jeder Schritt aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <location filename="../texts/start.py" />
   <source>It can be brought to this version now. A backup is made first, at {backup}. The result is verified before it counts; if anything is not as it was recorded, the database stays as it is. Older programs cannot open it afterwards. Close the program on every other workstation first.</source>
   <translation>Sie kann jetzt auf diese Version gebracht werden. Zuerst entsteht eine Sicherung, in {backup}. Das Ergebnis wird geprüft, bevor es zählt; ist etwas nicht wie aufgezeichnet, bleibt die Datenbank, wie sie ist. Ältere Programme können sie danach nicht öffnen. Schließen Sie zuerst das Programm an jedem anderen Arbeitsplatz.</translation>
  </message>
  <message>
   <location filename="../texts/start.py" />
   <source>Working: {stage} …</source>
   <translation>In Arbeit: {stage} …</translation>
  </message>
  <message>
   <location filename="../texts/start.py" />
   <source>Back up and upgrade</source>
   <translation>Sichern und umstellen</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>A4</source>
   <translation>A4</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Change letterhead and paper</source>
   <translation>Briefkopf und Papier ändern</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Every later paper is printed so.</source>
   <translation>Jedes spätere Papier wird so gedruckt.</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Signed in ink</source>
   <translation>Handschriftlich unterschrieben</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>a line to sign by hand, in the place of how to trust the signature in the file</source>
   <translation>eine Zeile für die Unterschrift von Hand, anstelle der Angabe, wie der Signatur in der Datei zu trauen ist</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>in the file alone</source>
   <translation>nur in der Datei</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>by hand as well</source>
   <translation>auch von Hand</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>US Letter</source>
   <translation>US Letter</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Letterhead</source>
   <translation>Briefkopf</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>address, authorisation and telephone, under the facility’s name</source>
   <translation>Anschrift, Erlaubnis und Telefon, unter dem Namen der Einrichtung</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>New logo</source>
   <translation>Neues Logo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>a picture in PNG or JPEG; it is printed at most 14 mm high</source>
   <translation>ein Bild als PNG oder JPEG; es wird höchstens 14 mm hoch gedruckt</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>as it is, or the new one</source>
   <translation>wie es ist, oder das neue</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>I approve that every later paper is printed so.</source>
   <translation>Ich genehmige, dass jedes spätere Papier so gedruckt wird.</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Papers of the facility, changed by QA’s signature</source>
   <translation>Papiere der Einrichtung, geändert durch Unterschrift der Qualitätssicherung</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Add comment</source>
   <translation>Bemerkung hinzufügen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>outside alert limit</source>
   <translation>außerhalb der Warngrenze</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Attach a file or photograph</source>
   <translation>Datei oder Foto anhängen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Attach</source>
   <translation>Anhängen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is kept in the database with its hash; what it shows stands in the record.</source>
   <translation>Sie wird mit ihrem Hash in der Datenbank aufgehoben; was sie zeigt, steht in der Aufzeichnung.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What it shows</source>
   <translation>Was sie zeigt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Whoever signs here can no longer review or certify this batch.</source>
   <translation>Wer hier unterschreibt, kann diese Charge nicht mehr prüfen oder bescheinigen.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>just now by {who}</source>
   <translation>eben von {who}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>just now by {who}; you had typed {typed}, which is not recorded</source>
   <translation>eben von {who}; Sie hatten {typed} getippt, das ist nicht aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Choose why it changes.</source>
   <translation>Wählen, warum es sich ändert.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The same code once more</source>
   <translation>Derselbe Code noch einmal</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Another person than {name}. QA sees who typed and who confirmed.</source>
   <translation>Jemand anderes als {name}. Die QS sieht, wer tippte und wer bestätigte.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What was typed</source>
   <translation>Was getippt wurde</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>I compared this code with the one on the {row} in hand, character by character; they are the same.</source>
   <translation>Ich habe diesen Code Zeichen für Zeichen mit dem auf {row} in der Hand verglichen; sie sind gleich.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what}: the check character agrees</source>
   <translation>{what}: das Prüfzeichen stimmt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what}: both entries agree</source>
   <translation>{what}: beide Eingaben stimmen überein</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Type the code as it stands under the symbol, with its last character. A second person then compares it with the label, and QA sees that it was typed.</source>
   <translation>Den Code tippen, wie er unter dem Symbol steht, mit seinem letzten Zeichen. Eine zweite Person vergleicht ihn dann mit dem Etikett, und die QS sieht, dass er getippt wurde.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed by {name}, {time}</source>
   <translation>getippt von {name}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>a second person confirms it with F8</source>
   <translation>eine zweite Person bestätigt ihn mit F8</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Typed code taken</source>
   <translation>Getippter Code angenommen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>QA sees that it was typed. At an identity prompt it counts once a second person has confirmed it.</source>
   <translation>Die QS sieht, dass er getippt wurde. Bei einer Identitätsprüfung zählt er, sobald eine zweite Person ihn bestätigt hat.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Type a code</source>
   <translation>Einen Code tippen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It stands in the record with your name and the time.</source>
   <translation>Sie steht mit Ihrem Namen und der Zeit in der Aufzeichnung.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Not begun by hand</source>
   <translation>Wird nicht von Hand begonnen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is complete once the certificate is signed.</source>
   <translation>Er ist fertig, sobald das Zertifikat unterschrieben ist.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is complete once every result before release is in and reviewed.</source>
   <translation>Er ist fertig, sobald jedes Ergebnis vor der Freigabe da und geprüft ist.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>computed</source>
   <translation>berechnet</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>computed when its rows are filled</source>
   <translation>wird berechnet, wenn seine Zeilen gefüllt sind</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Let it go on</source>
   <translation>Weitergehen lassen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Sign and go on</source>
   <translation>Unterschreiben und weiter</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What is recorded so far</source>
   <translation>Was bisher aufgezeichnet ist</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>I have seen that the wrong container is put aside and the right one is at hand.</source>
   <translation>Ich habe gesehen, dass der falsche Behälter beiseitegestellt und der richtige zur Hand ist.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Let the step go on as second person</source>
   <translation>Als zweite Person den Schritt weitergehen lassen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>File of the cell counter</source>
   <translation>Datei des Zellzählers</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>fills the rows of the count</source>
   <translation>füllt die Zeilen der Zählung</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Count as CSV (*.csv);;All files (*)</source>
   <translation>Zählung als CSV (*.csv);;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Its rows are filled from the file.</source>
   <translation>Seine Zeilen sind aus der Datei gefüllt.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>How grave</source>
   <translation>Wie schwer</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is open from now on; quality assurance assesses what it means for the product.</source>
   <translation>Sie ist ab jetzt offen; die Qualitätssicherung beurteilt, was sie für das Produkt bedeutet.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{verdict} {limit}</source>
   <translation>{verdict} {limit}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed by {who}, not recorded yet; Enter records it</source>
   <translation>getippt von {who}, noch nicht aufgezeichnet; Enter zeichnet auf</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>file: {words}; {who}, {time}, hash {hash}</source>
   <translation>Datei: {words}; {who}, {time}, Hash {hash}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{file} is saved.</source>
   <translation>{file} ist gespeichert.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Save file: {words}</source>
   <translation>Datei speichern: {words}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed in from paper</source>
   <translation>vom Papier eingetippt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Go there</source>
   <translation>Dorthin</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>from an instrument or typed</source>
   <translation>vom Gerät oder getippt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Keep as it was</source>
   <translation>So lassen, wie es war</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>last batch {value}</source>
   <translation>letzte Charge {value}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>late entry</source>
   <translation>später Eintrag</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{limit} · {alert}</source>
   <translation>{limit} · {alert}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{limit}, demo data</source>
   <translation>{limit}, Demodaten</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Mark as not applicable</source>
   <translation>Als nicht zutreffend kennzeichnen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>matches, {time}</source>
   <translation>stimmt überein, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>measured again</source>
   <translation>noch einmal gemessen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>misread</source>
   <translation>falsch abgelesen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>needed</source>
   <translation>erforderlich</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Type the new value first.</source>
   <translation>Zuerst den neuen Wert tippen.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The row stays without a value. The reason is in the record, and QA reads it.</source>
   <translation>Die Zeile bleibt ohne Wert. Der Grund steht in der Aufzeichnung, und die QS liest ihn.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{row} is not applicable</source>
   <translation>{row} trifft nicht zu</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>not saved yet</source>
   <translation>noch nicht gespeichert</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>not what is wanted</source>
   <translation>nicht das Gesuchte</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Still open: {rows}</source>
   <translation>Noch offen: {rows}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The step is signed once they are filled or marked as not applicable with F7.</source>
   <translation>Der Schritt wird unterschrieben, sobald sie gefüllt oder mit F7 als nicht zutreffend gekennzeichnet sind.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>optional</source>
   <translation>freiwillig</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>outside the limit</source>
   <translation>außerhalb der Grenze</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2. Signed as it is, a deviation opens.</source>
   <translation>{shown}, Grenze {limit}. Einen Fehlgriff mit F2 berichtigen. So unterschrieben, öffnet sich eine Abweichung.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2. Signed as it is, QA sees it among the exceptions.</source>
   <translation>{shown}, Grenze {limit}. Einen Fehlgriff mit F2 berichtigen. So unterschrieben, sieht die QS es unter den Ausnahmen.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{row} is {verdict}</source>
   <translation>{row} ist {verdict}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2. Signed as it is, the batch goes on hold and a deviation opens.</source>
   <translation>{shown}, Grenze {limit}. Einen Fehlgriff mit F2 berichtigen. So unterschrieben, wird die Charge gesperrt und eine Abweichung öffnet sich.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2.</source>
   <translation>{shown}, Grenze {limit}. Einen Fehlgriff mit F2 berichtigen.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>In your own words</source>
   <translation>In eigenen Worten</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>needed where it was measured again or was outside its limit</source>
   <translation>nötig, wo noch einmal gemessen wurde oder es außerhalb der Grenze war</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Begin to type it in</source>
   <translation>Mit dem Eintippen beginnen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Typed in from paper</source>
   <translation>Vom Papier eingetippt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Number of the form</source>
   <translation>Nummer des Formulars</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>as printed on it; empty for another paper</source>
   <translation>wie darauf gedruckt; leer bei einem anderen Papier</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Print open and coming steps for paper</source>
   <translation>Offene und kommende Schritte für Papier drucken</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Print the form of this step</source>
   <translation>Formular dieses Schritts drucken</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Done by {name}, {time}. A second person compares the entries with the paper.</source>
   <translation>Ausgeführt von {name}, {time}. Eine zweite Person vergleicht die Einträge mit dem Papier.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{file} is saved; print it from there.</source>
   <translation>{file} ist gespeichert; von dort drucken.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Scan of the signed paper</source>
   <translation>Scan des unterschriebenen Papiers</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>For work done while the computer was down. The entries are judged by the times of the acts, a second person compares them with the paper, and QA sees it.</source>
   <translation>Für Arbeit, während der Computer ausgefallen war. Die Einträge werden nach den Zeiten der Handlungen beurteilt, eine zweite Person vergleicht sie mit dem Papier, und die QS sieht es.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It was done on paper</source>
   <translation>Es wurde auf Papier getan</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>When it was done</source>
   <translation>Wann es getan wurde</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>as on the paper, for example 14:05 or 2026-11-26 14:05</source>
   <translation>wie auf dem Papier, zum Beispiel 14:05 oder 2026-11-26 14:05</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Who did it</source>
   <translation>Wer es getan hat</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>printed name or id</source>
   <translation>gedruckter Name oder Kennung</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Performed by {name}, {time}</source>
   <translation>Ausgeführt von {name}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>with planned values: {rows}</source>
   <translation>mit geplanten Werten: {rows}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>read as {reading}</source>
   <translation>gelesen als {reading}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>read as {reading}; {verdict}</source>
   <translation>gelesen als {reading}; {verdict}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{reason}, {name}</source>
   <translation>{reason}, {name}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>recorded {time}</source>
   <translation>aufgezeichnet {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Record change</source>
   <translation>Änderung aufzeichnen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>a scan was refused here</source>
   <translation>hier wurde ein Scan abgelehnt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{who}, {time}: {words}</source>
   <translation>{who}, {time}: {words}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>as on the signed paper</source>
   <translation>wie auf dem unterschriebenen Papier</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Act of the {function}</source>
   <translation>Handlung: {function}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{part} is open.</source>
   <translation>{part} ist offen.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Attach the signed paper</source>
   <translation>Unterschriebenes Papier anhängen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>signed paper attached</source>
   <translation>unterschriebenes Papier angehängt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>signed paper not attached</source>
   <translation>unterschriebenes Papier nicht angehängt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Record who acted</source>
   <translation>Aufzeichnen, wer handelte</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Time of the act</source>
   <translation>Zeit der Handlung</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>taken for this batch</source>
   <translation>für diese Charge belegt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>List run as not used</source>
   <translation>Lauf als nicht verwendet führen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Listed as a run that is not used.</source>
   <translation>Als nicht verwendeter Lauf geführt.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The rows hold another run already. This one stays in the record with its file, and QA reads the reason.</source>
   <translation>Die Zeilen halten schon einen anderen Lauf. Dieser bleibt mit seiner Datei in der Aufzeichnung, und die QS liest den Grund.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Why is the run in {file} not used</source>
   <translation>Warum wird der Lauf in {file} nicht verwendet</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Answer and sign</source>
   <translation>Antworten und unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Somebody who has not worked in this step signs. QA sees the answer.</source>
   <translation>Es unterschreibt, wer in diesem Schritt nicht gearbeitet hat. Die QS sieht die Antwort.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What does not agree</source>
   <translation>Was nicht übereinstimmt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>I compared tube and file: this run is of the sample of this step, although the file names another.</source>
   <translation>Ich habe Röhrchen und Datei verglichen: Dieser Lauf ist von der Probe dieses Schritts, obwohl die Datei eine andere nennt.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Answer for the sample id as second person</source>
   <translation>Als zweite Person für die Probenkennung antworten</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>How the run was told to be of this sample</source>
   <translation>Woran zu erkennen war, dass der Lauf von dieser Probe ist</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <location filename="../texts/words.py" />
   <source>Saved {time}</source>
   <translation>Gespeichert {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Saving …</source>
   <translation>Wird gespeichert …</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scan the device</source>
   <translation>das Gerät scannen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scan a lot</source>
   <translation>ein Los scannen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what} belongs to this batch</source>
   <translation>{what} gehört zu dieser Charge</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scan the room’s sign</source>
   <translation>das Schild des Raums scannen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Start the step, then scan it at its row.</source>
   <translation>Den Schritt beginnen, dann an seiner Zeile scannen.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what}</source>
   <translation>{what}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Recorded. Every row of the step is filled.</source>
   <translation>Aufgezeichnet. Jede Zeile des Schritts ist gefüllt.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Recorded. Next: {row}.</source>
   <translation>Aufgezeichnet. Als Nächstes: {row}.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The second person scans: {rows}</source>
   <translation>Die zweite Person scannt: {rows}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Scan it once more as the person who verifies, then sign.</source>
   <translation>Als prüfende Person noch einmal scannen, dann unterschreiben.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scanned by the second person too</source>
   <translation>auch von der zweiten Person gescannt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>the second person scans it too</source>
   <translation>die zweite Person scannt es auch</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Scanned by the second person. Next: verify and sign.</source>
   <translation>Von der zweiten Person gescannt. Als Nächstes: prüfen und unterschreiben.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <location filename="../texts/step.py" />
   <source>Sign step</source>
   <translation>Schritt unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Signed by {name}, {time}</source>
   <translation>Unterschrieben von {name}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Sign step again</source>
   <translation>Schritt erneut unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The signature covers what stands at the left.</source>
   <translation>Die Unterschrift deckt, was links steht.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Sign as performer</source>
   <translation>Als ausführende Person unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Start step</source>
   <translation>Schritt beginnen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The step is stopped</source>
   <translation>Der Schritt ist angehalten</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>A container was scanned that does not belong here. Put it aside; a second person lets the step go on with the right one.</source>
   <translation>Ein Behälter wurde gescannt, der nicht hierher gehört. Stellen Sie ihn beiseite; eine zweite Person lässt den Schritt mit dem richtigen weitergehen.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Take code</source>
   <translation>Code annehmen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Go to release</source>
   <translation>Zur Freigabe</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Go to results</source>
   <translation>Zu den Ergebnissen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed by hand</source>
   <translation>von Hand getippt</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typing slip</source>
   <translation>Tippfehler</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>cannot be told from this value</source>
   <translation>an diesem Wert nicht zu erkennen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Signed by {name}, verified by {second}, {time}</source>
   <translation>Unterschrieben von {name}, geprüft von {second}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>A {role} other than {name} verifies.</source>
   <translation>Es prüft jemand mit der Rolle {role}, nicht {name}.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Verify</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Verify and sign</source>
   <translation>Prüfen und unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What is verified</source>
   <translation>Was geprüft wird</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Verify as second person</source>
   <translation>Als zweite Person prüfen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>To be signed again</source>
   <translation>Erneut zu unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>A value was corrected after signing. Look at the step as it is now and sign it again.</source>
   <translation>Ein Wert wurde nach der Unterschrift berichtigt. Den Schritt ansehen, wie er jetzt ist, und erneut unterschreiben.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Signed by {name}; a second person verifies</source>
   <translation>Unterschrieben von {name}; eine zweite Person prüft</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Why does it change</source>
   <translation>Warum ändert es sich</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>How it is computed</source>
   <translation>Wie es berechnet wird</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>look again</source>
   <translation>noch einmal ansehen</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Write why it changes.</source>
   <translation>Schreiben, warum es sich ändert.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>The physician confirms to accept the product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Outside its criterion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Keep record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>The physician was told that the product is supplied at their request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Sponsor and authority were notified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Notify authorities, due {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Treating physician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>I recall this batch. No certificate counts any more, and whoever has the product or a paper is told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Recall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Record {number} of 6: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>The failing results with their limits and investigations are the first record; they are there by themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Document that says it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>I reject this batch. Nothing of it is given to anybody.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Rejection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>The physician requests the product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Risk evaluation sent to the physician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Sent by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Supply, not certified</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Supply outside the specification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/supply.py" />
   <source>Who was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>before expiry {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <location filename="../texts/work.py" />
   <source>Due</source>
   <translation>Fällig</translation>
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>enter result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>read day {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>review result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>Samples due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>To do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <location filename="../texts/window.py" />
   <source>Testing</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>No sample waits for the laboratory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>Every sample that was taken, until its result is reviewed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>Results to enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>To read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>To review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/testing.py" />
   <source>waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/timeline.py" />
   <source>as author</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/timeline.py" />
   <source>reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/timeline.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/timeline.py" />
   <source>Signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/timeline.py" />
   <source>Record as it happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/timeline.py" />
   <source>verified</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../texts/timeline.py" />
   <source>%n entries</source>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The clock is in doubt</source>
   <translation>Die Uhr ist zweifelhaft</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Compared with</source>
   <translation>Verglichen mit</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Which other clock, for example a radio clock in the same room.</source>
   <translation>Mit welcher anderen Uhr, zum Beispiel einer Funkuhr im selben Raum.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/window.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Correct the row</source>
   <translation>Zeile berichtigen</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>It happened earlier: record a value with the time it was taken</source>
   <translation>Es geschah früher: einen Wert mit seiner Zeit aufzeichnen</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>This list</source>
   <translation>Diese Liste</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/window.py" />
   <location filename="../texts/words.py" />
   <source>Demo labels</source>
   <translation>Demo-Etiketten</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Light or dark</source>
   <translation>Hell oder dunkel</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Next part of the page</source>
   <translation>Nächster Teil der Seite</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Row is not applicable</source>
   <translation>Zeile trifft nicht zu</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Search batches</source>
   <translation>Chargen suchen</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Sign, or verify</source>
   <translation>Unterschreiben oder prüfen</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Type a code instead of scanning</source>
   <translation>Code tippen statt scannen</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Larger, smaller, usual size</source>
   <translation>Größer, kleiner, übliche Größe</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/words.py" />
   <source>Larger</source>
   <translation>Größer</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Nobody is at the window. It locks in {seconds} s.</source>
   <translation>Niemand ist am Fenster. Es sperrt sich in {seconds} s.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Not kept a second time</source>
   <translation>Nicht zweifach aufbewahrt</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>What is shown may not be the newest</source>
   <translation>Das Gezeigte ist vielleicht nicht das Neueste</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The database has not answered: {cause}. It is asked again by itself. What is typed stays here.</source>
   <translation>Die Datenbank hat nicht geantwortet: {cause}. Sie wird von selbst wieder gefragt. Getipptes bleibt hier stehen.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The last act is not recorded</source>
   <translation>Die letzte Handlung ist nicht aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The program could not show this</source>
   <translation>Das Programm konnte dies nicht zeigen</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Something in the program itself went wrong ({cause}). What was recorded is there. If it comes back, tell whoever looks after the program the number of the report: {number}.</source>
   <translation>Im Programm selbst ging etwas schief ({cause}). Was aufgezeichnet wurde, ist da. Kommt es wieder, nennen Sie der Betreuung die Nummer des Berichts: {number}.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The scan broke off after {count} characters</source>
   <translation>Der Scan brach nach {count} Zeichen ab</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Scan again, or type the code with F8; QA sees that it was typed.</source>
   <translation>Noch einmal scannen oder den Code mit F8 tippen; die QS sieht, dass er getippt wurde.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Sign out</source>
   <translation>Abmelden</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Shows now</source>
   <translation>Zeigt jetzt</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Sign the right time</source>
   <translation>Richtige Zeit unterschreiben</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/words.py" />
   <source>Smaller</source>
   <translation>Kleiner</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>I compared the clock with another one: it shows the right time now.</source>
   <translation>Ich habe die Uhr mit einer anderen verglichen: Sie zeigt jetzt die richtige Zeit.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>{name} acts here now. What {before} had typed stands where it was; whoever records it answers for it.</source>
   <translation>Jetzt handelt hier {name}. Was {before} getippt hatte, steht noch da; wer es einträgt, steht dafür ein.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>What is typed stays here.</source>
   <translation>Getipptes bleibt hier stehen.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Usual size</source>
   <translation>Übliche Größe</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>{facility} · batchtrack</source>
   <translation>{facility} · batchtrack</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/work.py" />
   <source>Work</source>
   <translation>Arbeit</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Choose file</source>
   <translation>Datei wählen</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Name and password sign these entries.</source>
   <translation>Name und Passwort unterschreiben diese Einträge.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>{day} {time}</source>
   <translation>{day} {time}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Save as a sheet to print</source>
   <translation>Als Bogen zum Drucken speichern</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>A press sends the label's code as a scanner would.</source>
   <translation>Ein Druck sendet den Code des Etiketts wie ein Scanner.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Find a label</source>
   <translation>Etikett suchen</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Fit width</source>
   <translation>Seitenbreite</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Lock</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Next page</source>
   <translation>Nächste Seite</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>now {time}</source>
   <translation>jetzt {time}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Page {page} of {pages}</source>
   <translation>Seite {page} von {pages}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>This file is no PDF that can be shown.</source>
   <translation>Diese Datei ist kein PDF, das gezeigt werden kann.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Previous page</source>
   <translation>Vorige Seite</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>That was a scan and no badge. Nothing was typed by it. Scan a badge, or type the name.</source>
   <translation>Das war ein Scan und kein Ausweis. Er hat nichts eingegeben. Ausweis scannen oder Namen eintippen.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Your password opens your own key for this one signature.</source>
   <translation>Ihr Passwort öffnet Ihren eigenen Schlüssel für diese eine Unterschrift.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Signing …</source>
   <translation>Wird unterschrieben …</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>similar: {subject}</source>
   <translation>ähnlich: {subject}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>step {step} of {steps}</source>
   <translation>Schritt {step} von {steps}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Understood</source>
   <translation>Verstanden</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>use is planned after expiry</source>
   <translation>Anwendung nach dem Verfall geplant</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/words.py" />
   <source>and %n more</source>
   <translation>
    <numerusform>und %n weitere</numerusform>
    <numerusform>und %n weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/words.py" />
   <source>%n entries open</source>
   <translation>
    <numerusform>%n Eintrag offen</numerusform>
    <numerusform>%n Einträge offen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>After use</source>
   <translation>Nach der Anwendung</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Clinic to be called</source>
   <translation>Klinik ist anzurufen</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{test}, day {day} of {days}</source>
   <translation>{test}, Tag {day} von {days}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{test}, day {day} of {days}, {finding}</source>
   <translation>{test}, Tag {day} von {days}, {finding}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Before collection</source>
   <translation>Vor der Entnahme</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{day}, {time} · {name}</source>
   <translation>{day}, {time} · {name}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Deviation open</source>
   <translation>Abweichung offen</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>ended: {end}</source>
   <translation>beendet: {end}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>waits for {role}</source>
   <translation>wartet auf: {role}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{code} {title}</source>
   <translation>{code} {title}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>No batch is at work. One begins with its order.</source>
   <translation>Keine Charge ist in Arbeit. Eine beginnt mit ihrer Bestellung.</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>No batch begins with these characters.</source>
   <translation>Keine Charge beginnt mit diesen Zeichen.</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>no result outstanding</source>
   <translation>kein Ergebnis steht aus</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{name} is at it</source>
   <translation>{name} ist dabei</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>On hold, deviation {deviation}</source>
   <translation>Gesperrt, Abweichung {deviation}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Result outside its limit</source>
   <translation>Ergebnis außerhalb der Grenze</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>final result due {day}</source>
   <translation>Endergebnis fällig {day}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Scan any label to open its batch</source>
   <translation>Ein Etikett scannen öffnet seine Charge</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Search by batch, subject or chain</source>
   <translation>Suche nach Charge, Proband oder Kette</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{step}: time limit ended {time} ago</source>
   <translation>{step}: Frist vor {time} abgelaufen</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{step} closes in {time}</source>
   <translation>{step}: Frist endet in {time}</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n alerts to the clinic are open</source>
   <translation>
    <numerusform>%n Meldung an die Klinik ist offen</numerusform>
    <numerusform>%n Meldungen an die Klinik sind offen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n with open deviations</source>
   <translation>
    <numerusform>%n mit offener Abweichung</numerusform>
    <numerusform>%n mit offenen Abweichungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n expired</source>
   <translation>
    <numerusform>%n verfallen</numerusform>
    <numerusform>%n verfallen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n on hold</source>
   <translation>
    <numerusform>%n gesperrt</numerusform>
    <numerusform>%n gesperrt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n batches with a result out of limits</source>
   <translation>
    <numerusform>%n Charge mit Ergebnis außerhalb der Grenze</numerusform>
    <numerusform>%n Chargen mit Ergebnis außerhalb der Grenze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n run out soon</source>
   <translation>
    <numerusform>%n läuft bald ab</numerusform>
    <numerusform>%n laufen bald ab</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n time limits close</source>
   <translation>
    <numerusform>%n Frist endet bald</numerusform>
    <numerusform>%n Fristen enden bald</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n time limits ended</source>
   <translation>
    <numerusform>%n Frist abgelaufen</numerusform>
    <numerusform>%n Fristen abgelaufen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>The record cannot be read to its end; verify says where</source>
   <translation>Die Aufzeichnung ist nicht bis zum Ende lesbar; verify sagt wo</translation>
  </message>
 </context>
</TS>
