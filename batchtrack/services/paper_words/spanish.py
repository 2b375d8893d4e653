"""Spanish words of papers, by the English ones."""

from collections.abc import Mapping
from typing import Final

SPANISH: Final[Mapping[str, str]] = {
    "{test} {value}, criterion {criterion}, deviation {deviation}": (
        "{test} {value}, criterio {criterion}, desviación {deviation}"
    ),
    "certification: {stage}": "certificación: {stage}",
    "not assessed": "no evaluada",
    "review of the record": "revisión del registro",
    "Expiry": "Caducidad",
    "Administration begun": "Inicio de la administración",
    "{low} to {high}": "{low} a {high}",
    "open": "abierta",
    "closed: {conclusion}": "cerrada: {conclusion}",
    "acceptable": "aceptable",
    "not acceptable": "no aceptable",
    "started {time}; day {day}: {finding}": "iniciado {time}; día {day}: {finding}",
    "not started": "no iniciado",
    "started {time}, no reading yet": "iniciado {time}, sin lectura aún",
    "for information": "a título informativo",
    "{title}, {code} version {version}": "{title}, {code} versión {version}",
    "Facility {code}": "Centro {code}",
    "not known": "no se conoce",
    "minor": "menor",
    "major": "mayor",
    "critical": "crítica",
    "certification": "certificación",
    "final": "final",
    "technician": "técnico",
    "qc analyst": "analista de control de calidad",
    "materials": "materiales",
    "planner": "planificación",
    "qa reviewer": "revisor de garantía de calidad",
    "qualified person": "persona cualificada",
    "administrator": "administrador",
    "auditor": "auditor",
    "Name of product": "Nombre del producto",
    "Importing country": "País importador",
    "Marketing or trial authorisation": "Autorización de comercialización o del ensayo",
    "Strength or potency": "Dosis o potencia",
    "Dosage form": "Forma farmacéutica",
    "Package size and type": "Tamaño y tipo de envase",
    "Batch number": "Número de lote",
    "Date of manufacture": "Fecha de fabricación",
    "Manufacturing and control sites": "Centros de fabricación y control",
    "GMP certificates of the sites": "Certificados NCF de los centros",
    "Results of analysis": "Resultados de los análisis",
    "Comments": "Observaciones",
    "Certification statement": "Declaración de certificación",
    "Person authorising the release": "Persona que autoriza la liberación",
    "Signature": "Firma",
    "Date of signature": "Fecha de la firma",
    "Name, strength, dosage form and package size": "Nombre, dosis, forma farmacéutica y tamaño de envase",
    "Batch number of the finished product": "Número de lote del producto terminado",
    "Destination country": "País de destino",
    "Name of the qualified person": "Nombre de la persona cualificada",
    "Signature of the qualified person": "Firma de la persona cualificada",
    "Name or identifier of the product": "Nombre o identificador del producto",
    "Trial number and protocol code": "Número del ensayo y código del protocolo",
    "Strength": "Dosis",
    "Manufacturer where the certifying qualified person is": (
        "Fabricante donde está la persona cualificada que certifica"
    ),
    "Manufacturing authorisation number": "Número de autorización de fabricación",
    "Further information": "Información adicional",
    "conforms": "conforme",
    "conforms, at alert limit": "conforme, en el límite de alerta",
    "does not conform": "no conforme",
    "undecided": "no decidido",
    "reported": "indicado",
    "{row}: {value}, limit {limit}": "{row}: {value}, límite {limit}",
    "{clock}: {elapsed}, allowed {allowed}": "{clock}: {elapsed}, permitido {allowed}",
    "A code of another patient was scanned": "Se leyó un código de otro paciente",
    "Handed over by {giver} while {holder} was the holder on record": (
        "Entregado por {giver} mientras constaba {holder} como custodio"
    ),
    "{test}: {value}, criterion {criterion}": "{test}: {value}, criterio {criterion}",
    "{step} was reported before the steps it follows were complete": (
        "{step} se comunicó antes de completarse los pasos anteriores"
    ),
    "Given without clearance": "Administrado sin autorización",
    "Begun at {started}, after expiry on {expiry}": "Iniciado {started}, tras la caducidad el {expiry}",
    "Incident": "Incidente",
    "Raised by a person": "Abierta por una persona",
    "Sealed with {sealed}, found {found}": "Precintado con {sealed}, hallado {found}",
    "{container} does not add up: {difference}, allowed {tolerance}": (
        "{container} no cuadra: {difference}, permitido {tolerance}"
    ),
    "{container} is {state} by the record: {act}": "{container} consta como {state}: {act}",
    "{step} was reported after the batch had ended: {end}": "{step} se comunicó después de terminar el lote: {end}",
    "Exception for {row} in {step}, {scope}": "Excepción para {row} en {step}, {scope}",
    "{step} was done on paper by a person without the role {role}": (
        "{step} lo hizo en papel una persona sin la función {role}"
    ),
    "Clinic told at {told}, alert raised at {raised}: {alert}": "Clínica avisada {told}, alerta {raised}: {alert}",
    "Recalled": "Retirado",
    "{reading} was not read": "{reading} no se leyó",
    (
        "This file carries the electronic signature of {name}, made with the same key as the signature in the"
        " record: any reader of PDF shows whether it was altered since. To see whose signature it is, let "
        "your reader trust the certificate of {facility}; compare the fingerprint below with the facility by "
        "a way other than this file."
    ): (
        "Este archivo lleva la firma electrónica de {name}, hecha con la misma clave que la firma del "
        "registro: cualquier lector de PDF muestra si se alteró desde entonces. Para ver de quién es la "
        "firma, haga que su lector confíe en el certificado de {facility}; compare la huella de abajo con el "
        "centro por una vía distinta de este archivo."
    ),
    (
        "This paper is signed by hand on the line below. The file that it was printed from carries the "
        "electronic signature of {name} as well, made with the same key as the signature in the record."
    ): (
        "Este documento se firma a mano en la línea de abajo. El archivo del que se imprimió lleva también la"
        " firma electrónica de {name}, hecha con la misma clave que la firma del registro."
    ),
    "{name}: signature, date": "{name}: firma, fecha",
    (
        "Each signature was made in the record with that person's own key; its certificate is named by the "
        "start of its SHA-256. This copy carries no signature: the issued file does."
    ): (
        "Cada firma se hizo en el registro con la clave propia de la persona; su certificado se nombra por el"
        " principio de su SHA-256. Esta copia no lleva firma: la lleva el archivo emitido."
    ),
    "key {fingerprint}": "clave {fingerprint}",
    "supply outside the specification, at the physician's request": (
        "suministro fuera de especificación, a petición del médico"
    ),
    "Supply outside the specification": "Suministro fuera de especificación",
    (
        "OUT OF SPECIFICATION – supplied under EU GMP Part IV 11.5 at the request of {physician}. Not "
        "certified as conforming. Fails: {tests}."
    ): (
        "FUERA DE ESPECIFICACIÓN – suministrado según NCF UE parte IV 11.5 a petición de {physician}. No "
        "certificado como conforme. Incumple: {tests}."
    ),
    "Statement of supply": "Declaración de suministro",
    "Person deciding the supply": "Persona que decide el suministro",
    "Manufacturer where the deciding person is": "Fabricante donde está la persona que decide",
    "See the statement at the head of this paper.": "Véase la declaración al principio de este documento.",
    (
        "This batch is outside its specification. It is supplied under EU GMP Part IV 11.5 at the request of "
        "the treating physician named, who was told of the failing results and of the risk and accepts the "
        "product for this patient. It is not certified as conforming."
    ): (
        "Este lote está fuera de su especificación. Se suministra según NCF UE parte IV 11.5 a petición del "
        "médico tratante nombrado, que fue informado de los resultados no conformes y del riesgo y acepta el "
        "producto para este paciente. No está certificado como conforme."
    ),
    "risk evaluation": "evaluación del riesgo",
    "request": "petición",
    "notice": "aviso",
    "acceptance": "aceptación",
    "notification": "notificación",
    "Every result, with criterion, method and verdict.": "Cada resultado, con criterio, método y dictamen.",
    "See the statement at the head of this certificate.": "Véase la declaración al principio de este certificado.",
    "Certificate of analysis": "Certificado de análisis",
    "Executed batch record": "Registro de lote ejecutado",
    "Chain of identity and custody": "Cadena de identidad y custodia",
    "Deviation report": "Informe de desviaciones",
    "Transport document": "Documento de transporte",
    "Test, method": "Ensayo, método",
    "Sample": "Muestra",
    "Criterion": "Criterio",
    "Result": "Resultado",
    "Verdict": "Dictamen",
    "Analyst, reviewer": "Analista, revisor",
    "Each result is judged by the version of the product document named above.": (
        "Cada resultado se juzga según la versión del documento del producto nombrada arriba."
    ),
    "Container {number}": "Recipiente {number}",
    "compared as {value}": "comparado como {value}",
    "demonstration data": "datos de demostración",
    "Pending tests": "Ensayos pendientes",
    "Results that stood before": "Resultados anteriores",
    "Test": "Ensayo",
    "Standing": "Estado",
    "Due": "Previsto",
    "No result is recorded.": "No hay ningún resultado registrado.",
    "Recorded": "Registrado",
    "Why it was replaced": "Por qué se sustituyó",
    "not reviewed": "no revisado",
    "No test is pending.": "No queda ningún ensayo pendiente.",
    "The record up to entry {version}, drawn up by {author}, {time}": (
        "El registro hasta la entrada {version}, expedido por {author}, {time}"
    ),
    "Container": "Recipiente",
    "From": "De",
    "Holds": "Contiene",
    "Where it is": "Dónde está",
    "State": "Estado",
    "Custody": "Custodia",
    "Act": "Acto",
    "Containers": "Recipientes",
    "When, where": "Cuándo, dónde",
    "Between": "Entre",
    "Seal and condition": "Precinto y estado",
    "Identity checks": "Comprobaciones de identidad",
    "Step": "Paso",
    "Read": "Leído",
    "Why it was refused": "Por qué se rechazó",
    "typed, not scanned": "tecleado, no escaneado",
    "scanned": "escaneado",
    "confirmed by {name}": "confirmado por {name}",
    "{giver} to {receiver}": "{giver} a {receiver}",
    "Asked for": "Pedido",
    "By": "Por",
    "Refused scans": "Lecturas rechazadas",
    "witness {name}": "testigo {name}",
    "seal {number}": "precinto {number}",
    "gave: {name}": "entregó: {name}",
    "took: {name}": "recibió: {name}",
    "gap in custody": "interrupción de la custodia",
    "packed": "embalado",
    "handed over": "entregado",
    "does not add up": "no cuadra",
    "No container was made.": "No se creó ningún recipiente.",
    "Nothing was handed over.": "No se entregó nada.",
    "No identity check is recorded.": "No hay ninguna comprobación de identidad registrada.",
    "draw": "extracción",
    "pool": "mezcla",
    "split": "división",
    "sample": "muestra",
    "fill": "llenado",
    "retain": "retención",
    "expose": "expuesta al lado",
    "process": "procesado",
    "allocate": "asignación",
    "kept": "conservado",
    "frozen": "congelado",
    "destroyed": "destruido",
    "not the kind wanted": "no es del tipo pedido",
    "wrong container": "recipiente equivocado",
    "another patient": "otro paciente",
    "Compare the codes above with the labels before you sign. Do not take what differs.": (
        "Antes de firmar compare los códigos de arriba con las etiquetas. No acepte nada que difiera."
    ),
    "Codes": "Códigos",
    "Contents": "Contenido",
    "Consignment": "Envío",
    "Next hand-over": "Próxima entrega",
    "Expires": "Caduca",
    "Conditions of storage and transport": "Condiciones de conservación y transporte",
    "Certificates": "Certificados",
    "Cleared for administration": "Autorizado para la administración",
    "not yet": "todavía no",
    "Given by: name, function, organisation, signature": "Entregado por: nombre, función, organización, firma",
    "Taken by: name, function, organisation, signature": "Recibido por: nombre, función, organización, firma",
    "Date, time and zone; seal number; temperature logger; condition on opening": (
        "Fecha, hora y zona; número de precinto; registrador de temperatura; estado al abrir"
    ),
}
