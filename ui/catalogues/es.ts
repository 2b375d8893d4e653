<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
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
   <translation>Lote</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/products.py" />
   <source>Clocks</source>
   <translation>Relojes</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Left of {limit}: {label}</source>
   <translation>Resta de {limit}: {label}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Custody</source>
   <translation>Custodia</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/deviations.py" />
   <source>Deviations</source>
   <translation>Desviaciones</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>The batch ended</source>
   <translation>El lote ha terminado</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Ended as {end}. What is missing in its record can still be reported.</source>
   <translation>Terminado como {end}. Lo que falta en su registro aún puede notificarse.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{hours} h</source>
   <translation>{hours} h</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Last recorded</source>
   <translation>Último registro</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Materials of this step</source>
   <translation>Materiales de este paso</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>not begun</source>
   <translation>no empezado</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Version {version} is effective.</source>
   <translation>La versión {version} está vigente.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Take version {version}</source>
   <translation>Tomar la versión {version}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>I bind this order to the version that new batches take.</source>
   <translation>Vinculo este pedido a la versión que toman los lotes nuevos.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Why it changes</source>
   <translation>Por qué cambia</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>This order is bound to version {version}. Until the collection it may take the newer one.</source>
   <translation>Este pedido está vinculado a la versión {version}. Hasta la extracción puede tomar la más nueva.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/work.py" />
   <source>On hold</source>
   <translation>Retenido</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Open deviations</source>
   <translation>Abrir desviaciones</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{words}. No permit is given until quality assurance lifts the hold.</source>
   <translation>{words}. No se da ningún permiso hasta que garantía de calidad levante la retención.</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>open</source>
   <translation>abierto</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/label_acts.py" />
   <source>Labels</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/papers.py" />
   <source>Papers</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Results</source>
   <translation>Resultados</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/timeline.py" />
   <source>Signatures</source>
   <translation>Firmas</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>signed</source>
   <translation>firmado</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>signed, with something to look at</source>
   <translation>firmado, con algo que revisar</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/products.py" />
   <location filename="../texts/words.py" />
   <source>Steps</source>
   <translation>Pasos</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{name} · {time}</source>
   <translation>{name} · {time}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{words}, waits for {steps}</source>
   <translation>{words}, espera a {steps}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{code}  {title}</source>
   <translation>{code}  {title}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>stopped, or outside a limit</source>
   <translation>detenido o fuera de un límite</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>Time windows of this step</source>
   <translation>Plazos de este paso</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/release.py" />
   <source>Timeline</source>
   <translation>Cronología</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>to expiry</source>
   <translation>hasta la caducidad</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>to be verified</source>
   <translation>por verificar</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{time} of {allowed}, exceeded</source>
   <translation>{time} de {allowed}, superado</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>{time} of {allowed}, kept</source>
   <translation>{time} de {allowed}, cumplido</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/words.py" />
   <source>{time} left</source>
   <translation>quedan {time}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>at most {allowed}, not running yet</source>
   <translation>como máximo {allowed}, aún no corre</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <location filename="../texts/words.py" />
   <source>late by {time}</source>
   <translation>retraso de {time}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>at most {allowed}, to {time}</source>
   <translation>como máximo {allowed}, hasta {time}</translation>
  </message>
  <message>
   <location filename="../texts/batch.py" />
   <source>waits for {steps}</source>
   <translation>espera a {steps}</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/work.py" />
   <source>after use</source>
   <translation>tras el uso</translation>
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
   <translation>Atrás</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/window.py" />
   <location filename="../texts/work.py" />
   <source>Batches</source>
   <translation>Lotes</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/work.py" />
   <source>complete</source>
   <translation>completo</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Name of the filter</source>
   <translation>Nombre del filtro</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Forget</source>
   <translation>Olvidar</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>on hold</source>
   <translation>retenido</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>{found} of {all}</source>
   <translation>{found} de {all}</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>No batch fits. Take away a filter, or search by fewer characters of the subject, chain, DIN or lot.</source>
   <translation>Ningún lote coincide. Quite un filtro o busque con menos caracteres del sujeto, la cadena, el DIN o la partida.</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>No batch was ordered yet. One begins with its order.</source>
   <translation>Aún no se ha pedido ningún lote. Empieza uno con su pedido.</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/ordering.py" />
   <location filename="../texts/work.py" />
   <source>New batch</source>
   <translation>Lote nuevo</translation>
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
   <translation>Producto</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/words.py" />
   <source>Remove filter {filter}</source>
   <translation>Quitar el filtro {filter}</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/work.py" />
   <source>at work</source>
   <translation>en curso</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Saved filters</source>
   <translation>Filtros guardados</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Save filter</source>
   <translation>Guardar filtro</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>It is kept for you at this workstation.</source>
   <translation>Se guarda para usted en este puesto.</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>Subject, chain of identity, DIN, lot or batch</source>
   <translation>Sujeto, cadena de identidad, DIN, partida o lote</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/certifications.py" />
   <location filename="../texts/papers.py" />
   <location filename="../texts/release.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Stage</source>
   <translation>Etapa</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/work.py" />
   <source>Standing</source>
   <translation>Situación</translation>
  </message>
  <message>
   <location filename="../texts/batches.py" />
   <source>record not readable</source>
   <translation>registro ilegible</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/batches.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/work.py" />
   <source>%n batches</source>
   <translation>
    <numerusform>%n lote</numerusform>
    <numerusform>%n lotes</numerusform>
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
   <translation>Persona</translation>
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
   <translation>retirado</translation>
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
   <translation>Qué se hizo</translation>
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
   <translation>Cuándo</translation>
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
   <translation>Confirmar como segunda persona</translation>
  </message>
  <message>
   <location filename="../texts/custody.py" />
   <location filename="../texts/step.py" />
   <source>Confirm and sign</source>
   <translation>Confirmar y firmar</translation>
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
   <translation>Motivo</translation>
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
   <translation>administrado</translation>
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
   <translation>caducado</translation>
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
   <translation>Función</translation>
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
   <translation>Organización</translation>
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
   <translation>Qué ocurrió</translation>
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
   <translation>crítico</translation>
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
   <translation>mayor</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/step.py" />
   <source>minor</source>
   <translation>menor</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/settings.py" />
   <source>no</source>
   <translation>no</translation>
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
   <translation>Por qué</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/menus.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/step.py" />
   <location filename="../texts/window.py" />
   <source>Raise deviation</source>
   <translation>Abrir una desviación</translation>
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
   <translation>Estado</translation>
  </message>
  <message>
   <location filename="../texts/deviations.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/products.py" />
   <source>Step</source>
   <translation>Paso</translation>
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
   <translation>sí</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The first administrator</source>
   <translation>La primera persona de administración</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Registers people and workstations. Sits here and types the password.</source>
   <translation>Registra personas y puestos. Está aquí y escribe la contraseña.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Badge number</source>
   <translation>Número de credencial</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/words.py" />
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Facility code</source>
   <translation>Código del centro</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>facility identification number of ISBT 128, or a short code of your own; A9990 to A9999 are demonstrations</source>
   <translation>número de centro ISBT 128 o un código propio corto; A9990 a A9999 son demostraciones</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Connect</source>
   <translation>Conectar</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Connecting …</source>
   <translation>Conectando …</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/settings.py" />
   <location filename="../texts/window.py" />
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>12,5 (comma)</source>
   <translation>12,5 (coma)</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Numbers are written</source>
   <translation>Los números se escriben</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>12.5 (point)</source>
   <translation>12.5 (punto)</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Try the demo</source>
   <translation>Probar la demo</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>An invented facility with a dozen batches at every stage. Nothing in it is about a real patient.</source>
   <translation>Un centro inventado con una docena de lotes en cada etapa. Nada en él trata de un paciente real.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The facility</source>
   <translation>El centro</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>These do not change later: records and papers carry them.</source>
   <translation>Esto no cambia después: registros y documentos lo llevan.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Name of the facility</source>
   <translation>Nombre del centro</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Database file</source>
   <translation>Archivo de la base de datos</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>on a disk of this computer, never on a network drive</source>
   <translation>en un disco de este ordenador, nunca en una unidad de red</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/ordering.py" />
   <location filename="../texts/sheets.py" />
   <source>{row} is open.</source>
   <translation>{row} está sin rellenar.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Fill it in, then found the facility.</source>
   <translation>Rellénelo y después funde el centro.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Found facility</source>
   <translation>Fundar centro</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>{facility} is founded.</source>
   <translation>{facility} está fundado.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Take {file} off this computer now and put it into the safe; it is needed when the issuing key changes. Keep the two passphrases apart from it. Next, the administrator signs in and registers the others.</source>
   <translation>Saque {file} de este ordenador ahora y guárdelo en la caja fuerte; hará falta cuando cambie la clave emisora. Guarde aparte las dos frases. Después, administración entra y registra a los demás.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Making keys and tables …</source>
   <translation>Creando claves y tablas …</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>New facility</source>
   <translation>Centro nuevo</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>In the database {database}</source>
   <translation>En la base de datos {database}</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>New facility on this computer</source>
   <translation>Centro nuevo en este ordenador</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>One workstation with its database in a file. Two people must be present: an administrator and a QA reviewer.</source>
   <translation>Un puesto con su base de datos en un archivo. Deben estar dos personas: administración y revisión de calidad.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Identity proved by</source>
   <translation>Identidad probada con</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>for example identity card; not its number</source>
   <translation>por ejemplo documento de identidad; no su número</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/people.py" />
   <source>Passphrase of the issuing key</source>
   <translation>Frase de la clave emisora</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>whoever enrols people types it; at least 12 characters</source>
   <translation>la escribe quien da de alta a personas; al menos 12 caracteres</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Keys of the facility</source>
   <translation>Claves del centro</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The root key proves for good whose signatures these are. Its file goes into a safe, and its passphrase to somebody who does not administer the database.</source>
   <translation>La clave raíz prueba para siempre de quién son las firmas. Su archivo va a una caja fuerte y su frase a alguien que no administre la base de datos.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Laying out the demonstration: {acts} acts, up to {day}</source>
   <translation>Preparando la demostración: {acts} acciones, hasta {day}</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/settings.py" />
   <location filename="../texts/window.py" />
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>{row} was typed differently the second time.</source>
   <translation>{row} se escribió distinto la segunda vez.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Type both again.</source>
   <translation>Escriba ambas de nuevo.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Open batchtrack</source>
   <translation>Abrir batchtrack</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Open what is there</source>
   <translation>Abrir lo que hay</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/words.py" />
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>at least 12 characters; opens this person's own signing key</source>
   <translation>al menos 12 caracteres; abre la clave de firma propia</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Short id</source>
   <translation>Identificador corto</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>for example ADM-1; never given to anybody else</source>
   <translation>por ejemplo ADM-1; nunca se da a otra persona</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <location filename="../texts/people.py" />
   <source>Printed name</source>
   <translation>Nombre impreso</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>as it stands beside each signature</source>
   <translation>como figura junto a cada firma</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The first QA reviewer</source>
   <translation>La primera persona de revisión de calidad</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Grants roles and approves certificates. Sits here and types the password.</source>
   <translation>Concede funciones y aprueba certificados. Está aquí y escribe la contraseña.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Passphrase of the root key</source>
   <translation>Frase de la clave raíz</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>File of the root key</source>
   <translation>Archivo de la clave raíz</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>on a medium that goes into the safe</source>
   <translation>en un soporte que irá a la caja fuerte</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Connect to a PostgreSQL</source>
   <translation>Conectar con PostgreSQL</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Address of the database</source>
   <translation>Dirección de la base de datos</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>as the administrator was told it, for example postgresql://user:password@server/batchtrack</source>
   <translation>como la recibió quien administra, por ejemplo postgresql://user:password@server/batchtrack</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>Several workstations share one database on a server.</source>
   <translation>Varios puestos comparten una base de datos en un servidor.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>The server is set up once by its administrator with: batchtrack database create ADDRESS. It prints the address to type here.</source>
   <translation>Quien administra el servidor lo prepara una vez con: batchtrack database create DIRECCIÓN. La orden muestra la dirección que se escribe aquí.</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>From the patient's marrow back to the same patient. How do you want to begin?</source>
   <translation>De la médula del paciente de vuelta al mismo paciente. ¿Cómo quiere empezar?</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>{row}, once more</source>
   <translation>{row}, otra vez</translation>
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
   <translation>Zona horaria</translation>
  </message>
  <message>
   <location filename="../texts/first_start.py" />
   <source>for example Europe/Berlin</source>
   <translation>por ejemplo Europe/Madrid</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Clinic to be called: {words}</source>
   <translation>Hay que llamar a la clínica: {words}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Back to work</source>
   <translation>Volver al trabajo</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>calibration of {name}</source>
   <translation>calibración de {name}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Deviation {number} is open</source>
   <translation>La desviación {number} está abierta</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Due in the next 12 hours; calibrations and lots in the next 7 days</source>
   <translation>Vence en las próximas 12 horas; calibraciones y partidas en los próximos 7 días</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Expires</source>
   <translation>Caduca</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>the cells expire</source>
   <translation>las células caducan</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>No part of the record: what counts stands in the batches themselves.</source>
   <translation>No forma parte del registro: lo que cuenta está en los propios lotes.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Handed over by</source>
   <translation>Entrega</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>On hold: {words}</source>
   <translation>Retenido: {words}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Late</source>
   <translation>Con retraso</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>expiry of the lot, {name}</source>
   <translation>caducidad de la partida, {name}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>The record cannot be read to its end; tell QA</source>
   <translation>El registro no se puede leer hasta el final; avise a calidad</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Nothing falls due.</source>
   <translation>Nada vence.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Nothing is late.</source>
   <translation>Nada va con retraso.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>No step is open.</source>
   <translation>Ningún paso está abierto.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Nothing is held, no deviation and no alert is open.</source>
   <translation>Nada está retenido; no hay desviación ni aviso abierto.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>No step waits for anybody.</source>
   <translation>Ningún paso espera a nadie.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Open steps</source>
   <translation>Pasos abiertos</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Print</source>
   <translation>Imprimir</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>final result of {name}</source>
   <translation>resultado final de {name}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>For</source>
   <translation>Para</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Save as PDF</source>
   <translation>Guardar como PDF</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Saved as {file}.</source>
   <translation>Guardado como {file}.</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Save the hand-over</source>
   <translation>Guardar el relevo</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Since</source>
   <translation>Desde</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>As of {day}, {time}</source>
   <translation>A {day}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>On hold, deviations, alerts</source>
   <translation>Retenciones, desviaciones, avisos</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Taken over by</source>
   <translation>Recibe</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/work.py" />
   <source>Shift hand-over</source>
   <translation>Relevo de turno</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Steps that wait for somebody</source>
   <translation>Pasos que esperan a alguien</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/words.py" />
   <source>use is planned</source>
   <translation>uso previsto</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>second person: {role}</source>
   <translation>segunda persona: {role}</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/people.py" />
   <location filename="../texts/timeline.py" />
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>Batch, device or lot</source>
   <translation>Lote, equipo o partida</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/timeline.py" />
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <location filename="../texts/hand_over.py" />
   <source>time limit of {name} ends</source>
   <translation>termina el plazo de {name}</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/hand_over.py" />
   <location filename="../texts/step.py" />
   <source>%n rows open</source>
   <translation>
    <numerusform>%n fila pendiente</numerusform>
    <numerusform>%n filas pendientes</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>above alert limit</source>
   <translation>sobre el límite de alerta</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>above the limit</source>
   <translation>sobre el límite</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>below alert limit</source>
   <translation>bajo el límite de alerta</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>below the limit</source>
   <translation>bajo el límite</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>conforms</source>
   <translation>conforme</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>does not conform</source>
   <translation>no conforme</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>outside alert limits</source>
   <translation>fuera de los límites de alerta</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>outside limits</source>
   <translation>fuera de límites</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>reported, no limit</source>
   <translation>notificado, sin límite</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <source>undecided against its limit</source>
   <translation>sin decidir frente al límite</translation>
  </message>
  <message>
   <location filename="../texts/judged.py" />
   <location filename="../texts/step.py" />
   <source>within limits</source>
   <translation>dentro de límites</translation>
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
   <translation>credencial</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>container</source>
   <translation>recipiente</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>device</source>
   <translation>equipo</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>material lot</source>
   <translation>partida de material</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>travelling order</source>
   <translation>orden de viaje</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>room</source>
   <translation>sala</translation>
  </message>
  <message>
   <location filename="../texts/labels.py" />
   <source>wristband</source>
   <translation>pulsera</translation>
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
   <translation>Fechas</translation>
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
   <translation>ninguno</translation>
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
   <translation>Comentario</translation>
  </message>
  <message>
   <location filename="../texts/menus.py" />
   <location filename="../texts/patient.py" />
   <location filename="../texts/words.py" />
   <source>Correct</source>
   <translation>Corregir</translation>
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
   <translation>Cadena de identidad</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Second collection under {chain}</source>
   <translation>Segunda extracción con {chain}</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>this subject was collected from before</source>
   <translation>ya se extrajo de este sujeto antes</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>New chain of identity</source>
   <translation>Cadena de identidad nueva</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Fill it in.</source>
   <translation>Rellénelo.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Ordering gives the batch its number and its chain of identity, and begins its first step. The batch is bound for life to the version of the product that is effective now. The rows of the order open next: the body weight with its date, the planned times.</source>
   <translation>El pedido da al lote su número y su cadena de identidad, y empieza su primer paso. El lote queda unido para siempre a la versión del producto vigente ahora. Después se abren las filas del pedido: peso corporal con su fecha, horas previstas.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>No product is effective.</source>
   <translation>Ningún producto está vigente.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>QA makes an approved version effective under Products.</source>
   <translation>Calidad pone en vigor una versión aprobada en Productos.</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Order batch</source>
   <translation>Pedir lote</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>effective version</source>
   <translation>versión vigente</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <location filename="../texts/products.py" />
   <location filename="../texts/words.py" />
   <source>{product}, version {version}</source>
   <translation>{product}, versión {version}</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>Study</source>
   <translation>Estudio</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>code of the study</source>
   <translation>código del estudio</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <location filename="../texts/registers.py" />
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>Subject</source>
   <translation>Sujeto</translation>
  </message>
  <message>
   <location filename="../texts/ordering.py" />
   <source>pseudonym from the study, for example S-0042</source>
   <translation>seudónimo del estudio, por ejemplo S-0042</translation>
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
   <translation>Papel</translation>
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Reading the paper …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../texts/papers.py" />
   <source>Print issued PDF</source>
   <translation>Imprimir el PDF emitido</translation>
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
   <translation>Volver al paso</translation>
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
   <translation>Nombre</translation>
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
   <translation>Cambiar contraseña</translation>
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
   <translation>Personas y autorizaciones</translation>
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
   <translation>Firmar</translation>
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
   <translation>Versión</translation>
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
   <translation>alerta fuera de {limit}</translation>
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
   <translation>Liberación</translation>
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
   <translation>Lo que se firma</translation>
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
   <translation>Reloj</translation>
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
   <translation>Equipos</translation>
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
   <translation>Leer</translation>
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
   <translation>Todo</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <location filename="../texts/timeline.py" />
   <source>approved</source>
   <translation>aprobado</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>In stock</source>
   <translation>Existencias</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>blocked</source>
   <translation>rechazado</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>calibrated</source>
   <translation>calibrado</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Calibration due</source>
   <translation>Calibración vence</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>checked, waits for approval</source>
   <translation>revisado, espera aprobación</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Device</source>
   <translation>Equipo</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>draft</source>
   <translation>borrador</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>effective</source>
   <translation>vigente</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Effective from</source>
   <translation>Vigente desde</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>No device is registered yet.</source>
   <translation>Aún no hay ningún equipo registrado.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>A device is taken for a step by scanning its label. Open a line to see where it was used.</source>
   <translation>Un equipo se toma para un paso leyendo su etiqueta. Abra una línea para ver dónde se usó.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Expiry</source>
   <translation>Caducidad</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Kind</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Lot</source>
   <translation>Partida</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <location filename="../texts/window.py" />
   <source>Materials</source>
   <translation>Materiales</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>No material lot is received yet.</source>
   <translation>Aún no se ha recibido ninguna partida.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>A lot is taken for a step by scanning its label. Open a line to see where it was used.</source>
   <translation>Una partida se toma para un paso leyendo su etiqueta. Abra una línea para ver dónde se usó.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>no calibration on record</source>
   <translation>sin calibración registrada</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>out of use</source>
   <translation>fuera de uso</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>calibration overdue</source>
   <translation>calibración vencida</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <location filename="../texts/window.py" />
   <source>Products</source>
   <translation>Productos</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>No master batch record is put forward yet.</source>
   <translation>Aún no se ha presentado ninguna guía de fabricación.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>A batch keeps for life the version that it began with. New batches take the effective one.</source>
   <translation>Un lote conserva siempre la versión con la que empezó. Los nuevos toman la vigente.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>in quarantine</source>
   <translation>en cuarentena</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Serial number</source>
   <translation>Número de serie</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Not usable</source>
   <translation>No utilizable</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Usable</source>
   <translation>Utilizable</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Used in no batch.</source>
   <translation>No se usó en ningún lote.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Where {used} was used</source>
   <translation>Dónde se usó {used}</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Approve lot</source>
   <translation>Aprobar partida</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>I have seen the certificate and the goods receipt, and this lot may be used.</source>
   <translation>He visto el certificado y la recepción, y esta partida puede usarse.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Block lot</source>
   <translation>Rechazar partida</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>This lot is rejected for good. It cannot be used again.</source>
   <translation>Esta partida se rechaza para siempre. No podrá usarse otra vez.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Record calibration</source>
   <translation>Registrar calibración</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Calibrated on</source>
   <translation>Calibrado el</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>It counts by its certificate, from the day it was made.</source>
   <translation>Cuenta según su certificado, desde el día en que se hizo.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Number of the certificate</source>
   <translation>Número del certificado</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>like 31-Dec-2027</source>
   <translation>como 31-Dec-2027</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>{kind} · serial number {serial}</source>
   <translation>{kind} · número de serie {serial}</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Id on its label</source>
   <translation>Identificador en su etiqueta</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>for example BAL-014</source>
   <translation>por ejemplo BAL-014</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>is for: {roles}</source>
   <translation>corresponde a: {roles}</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Holds until</source>
   <translation>Vale hasta</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Last day of use</source>
   <translation>Último día de uso</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>{kind} · {balance} in stock · last day of use {day}</source>
   <translation>{kind} · {balance} en existencias · último día {day}</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Lot id of this facility</source>
   <translation>Identificador de la partida en este centro</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>as its label will say, for example SAL-2310</source>
   <translation>como dirá su etiqueta, por ejemplo SAL-2310</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>as on the package</source>
   <translation>como en el envase</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Measured in</source>
   <translation>Se mide en</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>mL</source>
   <translation>mL</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Is it calibrated</source>
   <translation>Se calibra</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>pieces</source>
   <translation>unidades</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Quantity received</source>
   <translation>Cantidad recibida</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Nobody can use it until QA approves it again.</source>
   <translation>Nadie puede usarla hasta que calidad la apruebe de nuevo.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Recall these batches</source>
   <translation>Retirar estos lotes</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>{used}: </source>
   <translation>{used}: </translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Every batch and patient it was used for</source>
   <translation>Todos los lotes y pacientes para los que se utilizó</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>I call these batches back: no certificate counts, nothing is given, and whoever has one is told.</source>
   <translation>Retiro estos lotes: ningún certificado cuenta, no se administra nada y se avisa a quien tenga uno.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Receive lot</source>
   <translation>Recibir partida</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>It stands in quarantine until QA approves it.</source>
   <translation>Queda en cuarentena hasta que calidad la apruebe.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Register device</source>
   <translation>Registrar equipo</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>It is taken for a step by scanning its label.</source>
   <translation>Se toma para un paso leyendo su etiqueta.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Return to use</source>
   <translation>Devolver al uso</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>I have seen that this device may be used again.</source>
   <translation>He visto que este equipo puede volver a usarse.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Supplier's lot number</source>
   <translation>Número de partida del proveedor</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Take out of use</source>
   <translation>Poner fuera de uso</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Nobody can use it until QA returns it to use.</source>
   <translation>Nadie puede usarlo hasta que calidad lo devuelva al uso.</translation>
  </message>
  <message>
   <location filename="../texts/registers.py" />
   <source>Put into quarantine</source>
   <translation>Poner en cuarentena</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/registers.py" />
   <source>%n lines</source>
   <translation>
    <numerusform>%n línea</numerusform>
    <numerusform>%n líneas</numerusform>
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
   <translation>caducó hace {time}</translation>
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
   <translation>Siguiente</translation>
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
   <translation>Tiempo restante</translation>
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
   <translation>Cerrar</translation>
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
   <translation>no procede: {reason}</translation>
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
   <translation>Archivo</translation>
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
   <translation>administración</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>auditor</source>
   <translation>auditoría</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>materials</source>
   <translation>materiales</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>planner</source>
   <translation>planificación</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>QA reviewer</source>
   <translation>revisión de calidad</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>QC analyst</source>
   <translation>análisis de control</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>qualified person</source>
   <translation>persona cualificada</translation>
  </message>
  <message>
   <location filename="../texts/roles.py" />
   <source>technician</source>
   <translation>producción</translation>
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
   <translation>Modo de laboratorio</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>larger type and targets, for gloves and touch (F11)</source>
   <translation>letra y zonas mayores, para guantes y pantalla táctil (F11)</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Numbers</source>
   <translation>Números</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Set for the whole facility when it was founded</source>
   <translation>Fijado para todo el centro al fundarlo</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>High contrast</source>
   <translation>Alto contraste</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>of the screens; instructions are in the language of the signed master batch record</source>
   <translation>de las pantallas; las instrucciones están en el idioma de la guía firmada</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Light and dark</source>
   <translation>Claro y oscuro</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>the computer's own choice, or one of these (F5)</source>
   <translation>como el ordenador o uno de estos (F5)</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>The settings hold, and could not be written: {cause}.</source>
   <translation>Los ajustes valen, pero no se pudieron escribir: {cause}.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>They are gone when the program ends. See that its folder may be written.</source>
   <translation>Se pierden al cerrar el programa. Compruebe que se puede escribir en su carpeta.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Before each code the scanner sends</source>
   <translation>Antes de cada código el lector envía</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>a name like STX, or one sign; empty where it sends nothing: a scan is then told by its speed</source>
   <translation>un nombre como STX o un signo; vacío si no envía nada: la lectura se reconoce por su rapidez</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Scanner</source>
   <translation>Lector</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>“{typed}” names no signs that a scanner sends.</source>
   <translation>«{typed}» no nombra signos que envíe un lector.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Before a code: none or one of {names}. After it: one or more of them, with spaces between.</source>
   <translation>Antes de un código: ninguno o uno de {names}. Después: uno o varios, separados por espacios.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>The scanner is read so from now on. Scan any label to try it.</source>
   <translation>El lector se interpreta así desde ahora. Lea una etiqueta para probarlo.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <location filename="../texts/window.py" />
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Of this workstation, for everybody who works at it.</source>
   <translation>De este puesto, para todos los que trabajan en él.</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>After each code it sends one of</source>
   <translation>Tras cada código envía uno de</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>names like CR TAB, with spaces between</source>
   <translation>nombres como CR TAB, separados por espacios</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>As the computer</source>
   <translation>Como el ordenador</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Read the scanner so</source>
   <translation>Leer así el lector</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <location filename="../texts/settings.py" />
   <source>of everything on the screen (Ctrl + and Ctrl −)</source>
   <translation>de todo lo que hay en pantalla (Ctrl + y Ctrl −)</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>ended</source>
   <translation>terminado</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>Fill it in, then sign.</source>
   <translation>Rellénelo y después firme.</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>Fill it in, then go on.</source>
   <translation>Rellénelo y continúe.</translation>
  </message>
  <message>
   <location filename="../texts/sheets.py" />
   <source>The first signature after signing in or a lock takes name or badge and password; later ones the password.</source>
   <translation>La primera firma tras iniciar sesión o un bloqueo pide nombre o tarjeta y contraseña; las siguientes, solo la contraseña.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Running on meanwhile</source>
   <translation>Sigue en marcha</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>{subject}  {clock}</source>
   <translation>{subject}  {clock}</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>{subject}  {clock}, on hold</source>
   <translation>{subject}  {clock}, retenido</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/window.py" />
   <source>Demonstration</source>
   <translation>Demostración</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Invented people, products and patients. Limits marked as demo data are nobody’s specification.</source>
   <translation>Personas, productos y pacientes inventados. Los límites marcados como demo no son especificación de nadie.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Fill in name and password</source>
   <translation>Rellene nombre y contraseña</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Fill in {name}, {roles}</source>
   <translation>Rellenar {name}, {roles}</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>I have a one-time code</source>
   <translation>Tengo un código de un solo uso</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Locked</source>
   <translation>Bloqueado</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Clocks go on. Whoever signs in now is the one who acts.</source>
   <translation>Los relojes siguen. Quien entre ahora es quien actúa.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <location filename="../texts/words.py" />
   <source>Name or badge</source>
   <translation>Nombre o credencial</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>That was a scan and no badge.</source>
   <translation>Eso fue una lectura y no una credencial.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Scan a badge, or type the name.</source>
   <translation>Lea una credencial o escriba el nombre.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>People of this demonstration</source>
   <translation>Personas de esta demostración</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>A press fills the name; the password stands beside it. Nothing here belongs to a patient.</source>
   <translation>Al pulsar se rellena el nombre; la contraseña está al lado. Nada de esto es de un paciente.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Checking …</source>
   <translation>Comprobando …</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Sign in</source>
   <translation>Entrar</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>One patient, one batch, every step recorded.</source>
   <translation>Un paciente, un lote, cada paso registrado.</translation>
  </message>
  <message>
   <location filename="../texts/sign_in.py" />
   <source>Unlock</source>
   <translation>Desbloquear</translation>
  </message>
  <message>
   <location filename="../texts/start.py" />
   <source>It can be brought to this version now. A backup is made first, at {backup}. The result is verified before it counts; if anything is not as it was recorded, the database stays as it is. Older programs cannot open it afterwards. Close the program on every other workstation first.</source>
   <translation>Ahora puede pasarse a esta versión. Antes se hace una copia de seguridad, en {backup}. El resultado se comprueba antes de valer; si algo no está como se registró, la base de datos queda como está. Los programas anteriores ya no podrán abrirla. Cierre antes el programa en todos los demás puestos.</translation>
  </message>
  <message>
   <location filename="../texts/start.py" />
   <source>Working: {stage} …</source>
   <translation>En curso: {stage} …</translation>
  </message>
  <message>
   <location filename="../texts/start.py" />
   <source>Back up and upgrade</source>
   <translation>Copiar y actualizar</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>A4</source>
   <translation>A4</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Change letterhead and paper</source>
   <translation>Cambiar membrete y papel</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Every later paper is printed so.</source>
   <translation>Todo documento posterior se imprime así.</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Signed in ink</source>
   <translation>Firmado a mano</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>a line to sign by hand, in the place of how to trust the signature in the file</source>
   <translation>una línea para firmar a mano, en lugar de cómo confiar en la firma del archivo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>in the file alone</source>
   <translation>solo en el archivo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>by hand as well</source>
   <translation>también a mano</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>US Letter</source>
   <translation>US Letter</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Letterhead</source>
   <translation>Membrete</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>address, authorisation and telephone, under the facility’s name</source>
   <translation>dirección, autorización y teléfono, bajo el nombre del centro</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Logo</source>
   <translation>Logotipo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>New logo</source>
   <translation>Logotipo nuevo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>a picture in PNG or JPEG; it is printed at most 14 mm high</source>
   <translation>una imagen PNG o JPEG; se imprime con 14 mm de altura como máximo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>as it is, or the new one</source>
   <translation>como está, o el nuevo</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>I approve that every later paper is printed so.</source>
   <translation>Apruebo que todo documento posterior se imprima así.</translation>
  </message>
  <message>
   <location filename="../texts/stationery.py" />
   <source>Papers of the facility, changed by QA’s signature</source>
   <translation>Documentos del centro, cambiados con la firma de calidad</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Add comment</source>
   <translation>Añadir comentario</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>outside alert limit</source>
   <translation>fuera del límite de alerta</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Attach a file or photograph</source>
   <translation>Adjuntar un archivo o una foto</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Attach</source>
   <translation>Adjuntar</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is kept in the database with its hash; what it shows stands in the record.</source>
   <translation>Se guarda en la base de datos con su hash; lo que muestra queda en el registro.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What it shows</source>
   <translation>Qué muestra</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Whoever signs here can no longer review or certify this batch.</source>
   <translation>Quien firme aquí ya no podrá revisar ni certificar este lote.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>just now by {who}</source>
   <translation>ahora mismo por {who}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>just now by {who}; you had typed {typed}, which is not recorded</source>
   <translation>ahora mismo por {who}; usted había escrito {typed}, que no está registrado</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Choose why it changes.</source>
   <translation>Elija por qué cambia.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The same code once more</source>
   <translation>El mismo código otra vez</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Another person than {name}. QA sees who typed and who confirmed.</source>
   <translation>Otra persona que no sea {name}. Calidad ve quién escribió y quién confirmó.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What was typed</source>
   <translation>Lo que se escribió</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>I compared this code with the one on the {row} in hand, character by character; they are the same.</source>
   <translation>He comparado este código, carácter a carácter, con el de {row} que tengo en la mano; son iguales.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what}: the check character agrees</source>
   <translation>{what}: el carácter de control coincide</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what}: both entries agree</source>
   <translation>{what}: ambas entradas coinciden</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Type the code as it stands under the symbol, with its last character. A second person then compares it with the label, and QA sees that it was typed.</source>
   <translation>Escriba el código como está bajo el símbolo, con su último carácter. Una segunda persona lo compara después con la etiqueta, y calidad ve que fue escrito.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed by {name}, {time}</source>
   <translation>escrito por {name}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>a second person confirms it with F8</source>
   <translation>una segunda persona lo confirma con F8</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Typed code taken</source>
   <translation>Código escrito aceptado</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>QA sees that it was typed. At an identity prompt it counts once a second person has confirmed it.</source>
   <translation>Calidad ve que fue escrito. En una comprobación de identidad cuenta cuando una segunda persona lo confirma.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Type a code</source>
   <translation>Escribir un código</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It stands in the record with your name and the time.</source>
   <translation>Queda en el registro con su nombre y la hora.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Not begun by hand</source>
   <translation>No se empieza a mano</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is complete once the certificate is signed.</source>
   <translation>Está completo cuando se firma el certificado.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is complete once every result before release is in and reviewed.</source>
   <translation>Está completo cuando están y se han revisado todos los resultados previos a la liberación.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>computed</source>
   <translation>calculado</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>computed when its rows are filled</source>
   <translation>se calcula cuando sus filas están rellenas</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Let it go on</source>
   <translation>Dejar que siga</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Sign and go on</source>
   <translation>Firmar y seguir</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What is recorded so far</source>
   <translation>Lo registrado hasta ahora</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>I have seen that the wrong container is put aside and the right one is at hand.</source>
   <translation>He visto que el recipiente equivocado está apartado y que el correcto está a mano.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Let the step go on as second person</source>
   <translation>Dejar que el paso siga, como segunda persona</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>File of the cell counter</source>
   <translation>Archivo del contador celular</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>fills the rows of the count</source>
   <translation>rellena las filas del recuento</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Count as CSV (*.csv);;All files (*)</source>
   <translation>Recuento en CSV (*.csv);;Todos los archivos (*)</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Its rows are filled from the file.</source>
   <translation>Sus filas se han rellenado con el archivo.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>How grave</source>
   <translation>Gravedad</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It is open from now on; quality assurance assesses what it means for the product.</source>
   <translation>Queda abierta desde ahora; garantía de calidad evalúa qué significa para el producto.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{verdict} {limit}</source>
   <translation>{verdict} {limit}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed by {who}, not recorded yet; Enter records it</source>
   <translation>escrito por {who}, aún no registrado; Enter lo registra</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>file: {words}; {who}, {time}, hash {hash}</source>
   <translation>archivo: {words}; {who}, {time}, hash {hash}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{file} is saved.</source>
   <translation>{file} está guardado.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Save file: {words}</source>
   <translation>Guardar archivo: {words}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed in from paper</source>
   <translation>pasado del papel</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Go there</source>
   <translation>Ir allí</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>from an instrument or typed</source>
   <translation>de un instrumento o escrito</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Keep as it was</source>
   <translation>Dejarlo como estaba</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>last batch {value}</source>
   <translation>último lote {value}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>late entry</source>
   <translation>anotación tardía</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{limit} · {alert}</source>
   <translation>{limit} · {alert}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{limit}, demo data</source>
   <translation>{limit}, dato de demo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Mark as not applicable</source>
   <translation>Marcar como no procede</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>matches, {time}</source>
   <translation>coincide, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>measured again</source>
   <translation>medido de nuevo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>misread</source>
   <translation>mal leído</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>needed</source>
   <translation>necesario</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Type the new value first.</source>
   <translation>Escriba primero el valor nuevo.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Next step</source>
   <translation>Paso siguiente</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>No</source>
   <translation>No</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The row stays without a value. The reason is in the record, and QA reads it.</source>
   <translation>La fila queda sin valor. El motivo está en el registro, y calidad lo lee.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{row} is not applicable</source>
   <translation>{row} no procede</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>not saved yet</source>
   <translation>aún no guardado</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>not what is wanted</source>
   <translation>no es lo que se pide</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Still open: {rows}</source>
   <translation>Faltan: {rows}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The step is signed once they are filled or marked as not applicable with F7.</source>
   <translation>El paso se firma cuando estén rellenas o marcadas como no procede con F7.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>optional</source>
   <translation>opcional</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>outside the limit</source>
   <translation>fuera del límite</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2. Signed as it is, a deviation opens.</source>
   <translation>{shown}, límite {limit}. Corrija un desliz con F2. Si se firma así, se abre una desviación.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2. Signed as it is, QA sees it among the exceptions.</source>
   <translation>{shown}, límite {limit}. Corrija un desliz con F2. Si se firma así, calidad lo ve entre las excepciones.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{row} is {verdict}</source>
   <translation>{row} está {verdict}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2. Signed as it is, the batch goes on hold and a deviation opens.</source>
   <translation>{shown}, límite {limit}. Corrija un desliz con F2. Si se firma así, el lote queda retenido y se abre una desviación.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{shown}, limit {limit}. Correct a slip with F2.</source>
   <translation>{shown}, límite {limit}. Corrija un desliz con F2.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>In your own words</source>
   <translation>Con sus palabras</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>needed where it was measured again or was outside its limit</source>
   <translation>necesario si se midió de nuevo o estaba fuera del límite</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Begin to type it in</source>
   <translation>Empezar a pasarlo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Typed in from paper</source>
   <translation>Pasado del papel</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Number of the form</source>
   <translation>Número del formulario</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>as printed on it; empty for another paper</source>
   <translation>como está impreso; vacío si es otro papel</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Print open and coming steps for paper</source>
   <translation>Imprimir en papel los pasos abiertos y los siguientes</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Print the form of this step</source>
   <translation>Imprimir el formulario de este paso</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Done by {name}, {time}. A second person compares the entries with the paper.</source>
   <translation>Hecho por {name}, {time}. Una segunda persona compara las anotaciones con el papel.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{file} is saved; print it from there.</source>
   <translation>{file} está guardado; imprímalo desde ahí.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Scan of the signed paper</source>
   <translation>Copia digital del papel firmado</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>For work done while the computer was down. The entries are judged by the times of the acts, a second person compares them with the paper, and QA sees it.</source>
   <translation>Para el trabajo hecho mientras el ordenador no funcionaba. Las anotaciones se juzgan por las horas de las acciones, una segunda persona las compara con el papel, y calidad lo ve.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>It was done on paper</source>
   <translation>Se hizo en papel</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>When it was done</source>
   <translation>Cuándo se hizo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>as on the paper, for example 14:05 or 2026-11-26 14:05</source>
   <translation>como en el papel, por ejemplo 14:05 o 2026-11-26 14:05</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Who did it</source>
   <translation>Quién lo hizo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>printed name or id</source>
   <translation>nombre impreso o identificador</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Performed by {name}, {time}</source>
   <translation>Realizado por {name}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>with planned values: {rows}</source>
   <translation>con valores previstos: {rows}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>read as {reading}</source>
   <translation>leído como {reading}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>read as {reading}; {verdict}</source>
   <translation>leído como {reading}; {verdict}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{reason}, {name}</source>
   <translation>{reason}, {name}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>recorded {time}</source>
   <translation>registrado {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Record change</source>
   <translation>Registrar el cambio</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>a scan was refused here</source>
   <translation>aquí se rechazó una lectura</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{who}, {time}: {words}</source>
   <translation>{who}, {time}: {words}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>as on the signed paper</source>
   <translation>como en el papel firmado</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Act of the {function}</source>
   <translation>Acción de: {function}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{part} is open.</source>
   <translation>{part} está sin rellenar.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Attach the signed paper</source>
   <translation>Adjuntar el papel firmado</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>signed paper attached</source>
   <translation>papel firmado adjunto</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>signed paper not attached</source>
   <translation>papel firmado no adjunto</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Record who acted</source>
   <translation>Registrar quién actuó</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Time of the act</source>
   <translation>Hora de la acción</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>taken for this batch</source>
   <translation>ocupada para este lote</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>List run as not used</source>
   <translation>Anotar la serie como no usada</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Listed as a run that is not used.</source>
   <translation>Anotada como serie no usada.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The rows hold another run already. This one stays in the record with its file, and QA reads the reason.</source>
   <translation>Las filas ya tienen otra serie. Esta queda en el registro con su archivo, y calidad lee el motivo.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Why is the run in {file} not used</source>
   <translation>Por qué no se usa la serie de {file}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Answer and sign</source>
   <translation>Responder y firmar</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Somebody who has not worked in this step signs. QA sees the answer.</source>
   <translation>Firma alguien que no ha trabajado en este paso. Calidad ve la respuesta.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What does not agree</source>
   <translation>Lo que no coincide</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>I compared tube and file: this run is of the sample of this step, although the file names another.</source>
   <translation>He comparado tubo y archivo: esta serie es de la muestra de este paso, aunque el archivo nombre otra.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Answer for the sample id as second person</source>
   <translation>Responder por el identificador de la muestra, como segunda persona</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>How the run was told to be of this sample</source>
   <translation>Cómo se supo que la serie es de esta muestra</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <location filename="../texts/words.py" />
   <source>Saved {time}</source>
   <translation>Guardado {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Saving …</source>
   <translation>Guardando …</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scan the device</source>
   <translation>lea el equipo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scan a lot</source>
   <translation>lea una partida</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what} belongs to this batch</source>
   <translation>{what} es de este lote</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scan the room’s sign</source>
   <translation>lea el rótulo de la sala</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Start the step, then scan it at its row.</source>
   <translation>Empiece el paso y léalo después en su fila.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>{what}</source>
   <translation>{what}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Recorded. Every row of the step is filled.</source>
   <translation>Registrado. Todas las filas del paso están rellenas.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Recorded. Next: {row}.</source>
   <translation>Registrado. Siguiente: {row}.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The second person scans: {rows}</source>
   <translation>La segunda persona lee: {rows}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Scan it once more as the person who verifies, then sign.</source>
   <translation>Léalo otra vez como quien verifica y después firme.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>scanned by the second person too</source>
   <translation>leído también por la segunda persona</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>the second person scans it too</source>
   <translation>la segunda persona también lo lee</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Scanned by the second person. Next: verify and sign.</source>
   <translation>Leído por la segunda persona. Siguiente: verificar y firmar.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <location filename="../texts/step.py" />
   <source>Sign step</source>
   <translation>Firmar el paso</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Signed by {name}, {time}</source>
   <translation>Firmado por {name}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Sign step again</source>
   <translation>Firmar el paso de nuevo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The signature covers what stands at the left.</source>
   <translation>La firma cubre lo que está a la izquierda.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Sign as performer</source>
   <translation>Firmar como quien lo realizó</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Start step</source>
   <translation>Empezar el paso</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>The step is stopped</source>
   <translation>El paso está detenido</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>A container was scanned that does not belong here. Put it aside; a second person lets the step go on with the right one.</source>
   <translation>Se leyó un recipiente que no es de aquí. Apártelo; una segunda persona deja que el paso siga con el correcto.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Take code</source>
   <translation>Aceptar código</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Go to release</source>
   <translation>Ir a liberación</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Go to results</source>
   <translation>Ir a resultados</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typed by hand</source>
   <translation>escrito a mano</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>typing slip</source>
   <translation>error al escribir</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>cannot be told from this value</source>
   <translation>no se sabe con este valor</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Signed by {name}, verified by {second}, {time}</source>
   <translation>Firmado por {name}, verificado por {second}, {time}</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>A {role} other than {name} verifies.</source>
   <translation>Verifica alguien de {role} que no sea {name}.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Verify</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Verify and sign</source>
   <translation>Verificar y firmar</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>What is verified</source>
   <translation>Lo que se verifica</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Verify as second person</source>
   <translation>Verificar como segunda persona</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>To be signed again</source>
   <translation>Hay que firmar de nuevo</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>A value was corrected after signing. Look at the step as it is now and sign it again.</source>
   <translation>Un valor se corrigió después de firmar. Mire el paso como está ahora y fírmelo de nuevo.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Signed by {name}; a second person verifies</source>
   <translation>Firmado por {name}; verifica una segunda persona</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Why does it change</source>
   <translation>Por qué cambia</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>How it is computed</source>
   <translation>Cómo se calcula</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>look again</source>
   <translation>mire otra vez</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Write why it changes.</source>
   <translation>Escriba por qué cambia.</translation>
  </message>
  <message>
   <location filename="../texts/step.py" />
   <source>Yes</source>
   <translation>Sí</translation>
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
   <translation>Vence</translation>
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
   <translation>Ensayos</translation>
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
   <translation>El reloj es dudoso</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Compared with</source>
   <translation>Comparado con</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Which other clock, for example a radio clock in the same room.</source>
   <translation>Con qué otro reloj, por ejemplo uno radiocontrolado en la misma sala.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/window.py" />
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Correct the row</source>
   <translation>Corregir la fila</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>It happened earlier: record a value with the time it was taken</source>
   <translation>Ocurrió antes: registrar un valor con su hora</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>This list</source>
   <translation>Esta lista</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/window.py" />
   <location filename="../texts/words.py" />
   <source>Demo labels</source>
   <translation>Etiquetas de la demo</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Light or dark</source>
   <translation>Claro u oscuro</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Next part of the page</source>
   <translation>Parte siguiente de la página</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Row is not applicable</source>
   <translation>La fila no procede</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Search batches</source>
   <translation>Buscar lotes</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Sign, or verify</source>
   <translation>Firmar o verificar</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Type a code instead of scanning</source>
   <translation>Escribir un código en vez de leerlo</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Larger, smaller, usual size</source>
   <translation>Ampliar, reducir, tamaño normal</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/words.py" />
   <source>Larger</source>
   <translation>Ampliar</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Nobody is at the window. It locks in {seconds} s.</source>
   <translation>No hay nadie ante la ventana. Se bloquea en {seconds} s.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Not kept a second time</source>
   <translation>Sin segunda copia</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>What is shown may not be the newest</source>
   <translation>Lo mostrado puede no ser lo último</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The database has not answered: {cause}. It is asked again by itself. What is typed stays here.</source>
   <translation>La base de datos no ha respondido: {cause}. Se le vuelve a preguntar sola. Lo escrito se queda aquí.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The last act is not recorded</source>
   <translation>La última acción no está registrada</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The program could not show this</source>
   <translation>El programa no pudo mostrar esto</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Something in the program itself went wrong ({cause}). What was recorded is there. If it comes back, tell whoever looks after the program the number of the report: {number}.</source>
   <translation>Algo falló en el propio programa ({cause}). Lo registrado está ahí. Si se repite, diga a quien lo mantiene el número del informe: {number}.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>The scan broke off after {count} characters</source>
   <translation>La lectura se cortó tras {count} caracteres</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Scan again, or type the code with F8; QA sees that it was typed.</source>
   <translation>Lea otra vez o escriba el código con F8; calidad verá que fue escrito.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Sign out</source>
   <translation>Salir</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Shows now</source>
   <translation>Marca ahora</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Sign the right time</source>
   <translation>Firmar la hora correcta</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <location filename="../texts/words.py" />
   <source>Smaller</source>
   <translation>Reducir</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>I compared the clock with another one: it shows the right time now.</source>
   <translation>He comparado el reloj con otro: ahora marca la hora correcta.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>{name} acts here now. What {before} had typed stands where it was; whoever records it answers for it.</source>
   <translation>Ahora actúa aquí {name}. Lo que {before} había escrito sigue donde estaba; responde quien lo registre.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Read again</source>
   <translation>Leer de nuevo</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>What is typed stays here.</source>
   <translation>Lo escrito se queda aquí.</translation>
  </message>
  <message>
   <location filename="../texts/window.py" />
   <source>Usual size</source>
   <translation>Tamaño normal</translation>
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
   <translation>Trabajo</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Choose file</source>
   <translation>Elegir archivo</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Name and password sign these entries.</source>
   <translation>El nombre y la contraseña firman estas anotaciones.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>{day} {time}</source>
   <translation>{day} {time}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Save as a sheet to print</source>
   <translation>Guardar como hoja para imprimir</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>A press sends the label's code as a scanner would.</source>
   <translation>Al pulsar se envía el código de la etiqueta como lo haría un lector.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Find a label</source>
   <translation>Buscar una etiqueta</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Fit width</source>
   <translation>Ancho de página</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} h {minutes} min</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Lock</source>
   <translation>Bloquear</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Next page</source>
   <translation>Página siguiente</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>not known</source>
   <translation>no se sabe</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>now {time}</source>
   <translation>ahora {time}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Page {page} of {pages}</source>
   <translation>Página {page} de {pages}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>This file is no PDF that can be shown.</source>
   <translation>Este archivo no es un PDF que se pueda mostrar.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Places</source>
   <translation>Lugares</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Previous page</source>
   <translation>Página anterior</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>That was a scan and no badge. Nothing was typed by it. Scan a badge, or type the name.</source>
   <translation>Eso fue una lectura y no una credencial. No escribió nada. Lea una credencial o escriba el nombre.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Your password opens your own key for this one signature.</source>
   <translation>Su contraseña abre su propia clave solo para esta firma.</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Signing …</source>
   <translation>Firmando …</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>similar: {subject}</source>
   <translation>parecido: {subject}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>step {step} of {steps}</source>
   <translation>paso {step} de {steps}</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <source>Understood</source>
   <translation>Entendido</translation>
  </message>
  <message>
   <location filename="../texts/words.py" />
   <location filename="../texts/work.py" />
   <source>use is planned after expiry</source>
   <translation>uso previsto tras la caducidad</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/words.py" />
   <source>and %n more</source>
   <translation>
    <numerusform>y %n más</numerusform>
    <numerusform>y %n más</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/words.py" />
   <source>%n entries open</source>
   <translation>
    <numerusform>%n anotación pendiente</numerusform>
    <numerusform>%n anotaciones pendientes</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>After use</source>
   <translation>Tras el uso</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Clinic to be called</source>
   <translation>Hay que llamar a la clínica</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{test}, day {day} of {days}</source>
   <translation>{test}, día {day} de {days}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{test}, day {day} of {days}, {finding}</source>
   <translation>{test}, día {day} de {days}, {finding}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Before collection</source>
   <translation>Antes de la extracción</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{day}, {time} · {name}</source>
   <translation>{day}, {time} · {name}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Deviation open</source>
   <translation>Desviación abierta</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>ended: {end}</source>
   <translation>terminado: {end}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>waits for {role}</source>
   <translation>espera a: {role}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{code} {title}</source>
   <translation>{code} {title}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>No batch is at work. One begins with its order.</source>
   <translation>Ningún lote está en curso. Empieza uno con su pedido.</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>No batch begins with these characters.</source>
   <translation>Ningún lote empieza con estos caracteres.</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>no result outstanding</source>
   <translation>ningún resultado pendiente</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{name} is at it</source>
   <translation>{name} está en ello</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>On hold, deviation {deviation}</source>
   <translation>Retenido, desviación {deviation}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Result outside its limit</source>
   <translation>Resultado fuera del límite</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>final result due {day}</source>
   <translation>resultado final el {day}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Scan any label to open its batch</source>
   <translation>Lea una etiqueta para abrir su lote</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>Search by batch, subject or chain</source>
   <translation>Buscar por lote, sujeto o cadena</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{step}: time limit ended {time} ago</source>
   <translation>{step}: el plazo terminó hace {time}</translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>{step} closes in {time}</source>
   <translation>{step}: el plazo termina en {time}</translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n alerts to the clinic are open</source>
   <translation>
    <numerusform>%n aviso a la clínica está abierto</numerusform>
    <numerusform>%n avisos a la clínica están abiertos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n with open deviations</source>
   <translation>
    <numerusform>%n con una desviación abierta</numerusform>
    <numerusform>%n con desviaciones abiertas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n expired</source>
   <translation>
    <numerusform>%n caducado</numerusform>
    <numerusform>%n caducados</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n on hold</source>
   <translation>
    <numerusform>%n retenido</numerusform>
    <numerusform>%n retenidos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n batches with a result out of limits</source>
   <translation>
    <numerusform>%n lote con un resultado fuera de límite</numerusform>
    <numerusform>%n lotes con un resultado fuera de límite</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n run out soon</source>
   <translation>
    <numerusform>%n caduca pronto</numerusform>
    <numerusform>%n caducan pronto</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n time limits close</source>
   <translation>
    <numerusform>%n plazo termina pronto</numerusform>
    <numerusform>%n plazos terminan pronto</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../texts/work.py" />
   <source>%n time limits ended</source>
   <translation>
    <numerusform>%n plazo terminado</numerusform>
    <numerusform>%n plazos terminados</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../texts/work.py" />
   <source>The record cannot be read to its end; verify says where</source>
   <translation>El registro no se puede leer hasta el final; verify dice dónde</translation>
  </message>
 </context>
</TS>
