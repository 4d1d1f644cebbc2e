# The names of the parts of a request.
field-module = Module
field-kind = Kind of request
field-entity = Entity
field-subject = Subject
field-description = Description
field-already-tried = What has been tried already
field-already-spoken-with = Who knows of it already
field-attachments = Attachments
field-availability = When to call back
field-signature-name = Name and surname
field-signature-office = Office
field-signature-phone = Telephone
field-signature-email = Writer’s e-mail
severity-blocking = To correct
severity-warning = To review
severity-hint = Good to know
