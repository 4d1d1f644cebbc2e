# I nomi delle parti di una richiesta.
field-module = Modulo
field-kind = Tipo di richiesta
field-entity = Ente
field-subject = Oggetto
field-description = Descrizione
field-already-tried = Che cosa è già stato provato
field-already-spoken-with = Con chi se n’è già parlato
field-attachments = Allegati
field-availability = Quando richiamare
field-signature-name = Nome e cognome
field-signature-office = Ufficio
field-signature-phone = Telefono
field-signature-email = E-mail di chi scrive
severity-blocking = Da correggere
severity-warning = Da rivedere
severity-hint = Da sapere
