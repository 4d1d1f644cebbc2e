# The kinds of request and the notices of the vendor's guide (2.2), in our words.
kind-anomalia = Error or anomaly
    .about = The software does not do what it should.
kind-supporto = Operational support
    .about = Putting a wrong operation right, or being helped with one.
kind-formazione = Training or advice
    .about = An appointment, in person or remote, on a topic.
vendor-notice-palass = Without the technical assistance service (PALASS) this work is charged (guide, 2.2).
vendor-notice-straordinaria = Without the extraordinary assistance service this work is charged (guide, 2.2).
