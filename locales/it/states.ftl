# Dove si trova una richiesta, e che cosa succede dopo (.next).
state-queued = In coda
    .next = È pronta e salvata, ma non è ancora partita: si può inviare adesso o riportarla fra le bozze.
state-sent = Inviata
    .next = Entro qualche minuto arriva per e-mail una conferma automatica con il numero del ticket. Se non arriva, controllare la posta indesiderata prima di scrivere di nuovo.
state-handed-over = Affidata al programma di posta
    .next = La richiesta parte solo quando viene inviata da lì.
state-refused = Non partita
    .next = Il server non l’ha presa: nulla è stato consegnato e nulla è andato perso.
state-put-off = Non ancora partita
    .next = Nulla è andato perso e non serve fare altro: la richiesta è salva qui.
state-uncertain = Esito incerto
    .next = Il collegamento si è interrotto mentre il server la riceveva: può essere arrivata oppure no. Se entro un’ora arriva la conferma con il numero, è arrivata. Da sola non viene inviata di nuovo.
state-numbered = Presa in carico
    .next = Il ticket ha un numero: va citato in ogni contatto su questa richiesta. Un argomento diverso va in una richiesta nuova.
state-closed = Chiusa
    .next = Non serve altro.

via-smtp = inviata al server di posta
via-client = aperta nel programma di posta
via-eml = salvata come file

# Perché non è partita, e che cosa fare. $words sono le parole del server o del sistema.
reason-unreachable = Il server di posta non risponde
    .do = Controllare la connessione e riprovare. Se succede ancora, chi amministra i computer può verificare nome e porta del server.
reason-timeout = Il server di posta ha impiegato troppo tempo a rispondere
    .do = Riprovare fra qualche minuto.
reason-insecure = Il collegamento protetto con il server non è riuscito
    .do = Chi amministra i computer può verificare certificato e tipo di protezione (TLS o STARTTLS). Intanto si può aprire la richiesta nel programma di posta.
reason-credentials = Il server non ha accettato nome utente e password
    .do = Riprovare scrivendo di nuovo la password.
reason-passwords-off = L’organizzazione non permette più l’invio con la password
    .do = Aprire la richiesta nel programma di posta. Chi amministra i computer può configurare l’accesso moderno (OAuth).
reason-sender-refused = Il server non accetta l’indirizzo di chi scrive
    .do = Controllare l’e-mail nella firma: deve essere quella con cui si accede al server.
reason-recipient-refused = Il server non accetta l’indirizzo del modulo
    .do = Controllare l’indirizzo sulla pagina ufficiale e aggiornare l’elenco.
reason-too-large = La richiesta è troppo grande per il server
    .do = Riportarla in bozza e ridurre o togliere qualche allegato.
reason-busy = Il server chiede di riprovare più tardi
    .do = Riprovare fra qualche minuto.
reason-rejected = Il server ha rifiutato la richiesta
    .do = Chi amministra i computer può dire perché, con le parole del server riportate qui.
reason-interrupted = Il collegamento si è interrotto prima della consegna
    .do = Riprovare: nulla è stato consegnato.
reason-lost = Il collegamento si è interrotto durante la consegna
    .do = Attendere la conferma con il numero del ticket; se non arriva, dire qui che non è arrivata e inviare di nuovo.
suspicious-foreign = non è un dominio del fornitore
    .do = Se è quello giusto, chi amministra i computer può ammettere il dominio.
suspicious-look-alike = il dominio imita quello del fornitore
    .do = Non scrivere a questo indirizzo e avvisare chi amministra i computer.
suspicious-hidden = nella pagina è nascosto
    .do = Non usarlo: chi guarda la pagina non lo vede.
suspicious-personal = è di una persona, non di un modulo
    .do = Scrivere all’indirizzo del modulo.
suspicious-mismatch = il collegamento porta a un indirizzo diverso da quello mostrato
    .do = Guardare la pagina nel browser prima di fidarsi.

# Come l’ha presa il programma di posta, e perché così. $program è il suo nome.
handed-arguments = Bozza aperta in { $program }
handed-eml = Bozza aperta in { $program }, dal file .eml
handed-mapi = Bozza aperta in { $program }, con MAPI
handed-handler = File .eml aperto con { $program }
handed-mailto = Destinatario, oggetto e testo passati a { $program }
handed-some-program = il programma del sistema
handed-why-default = è il programma di posta predefinito
handed-why-chosen = lo dicono le impostazioni
handed-why-instead = le vie migliori non erano possibili
handed-left-out = { $count ->
    [one] L’allegato non è nella bozza: aggiungerlo dalla cartella che si è aperta.
   *[other] I { $count } allegati non sono nella bozza: aggiungerli dalla cartella che si è aperta.
}
handed-cut = Il testo è troppo lungo per questa via: nella bozza c’è solo l’inizio, tutto il testo è in «testo.txt» nella cartella che si è aperta.
handed-passed = Via scartata: { $because }
handed-passed-not-installed = { $program } non è su questo computer
handed-passed-no-default = non c’è un programma di posta predefinito
handed-passed-unknown = non si sa come { $program } prenda gli allegati
handed-passed-no-draft = { $program } mostrerebbe il file come un messaggio ricevuto
handed-passed-no-handler = nessun programma apre i file .eml
handed-passed-no-mapi = nessun programma di posta offre MAPI
handed-passed-too-long = la richiesta è troppo lunga per la riga di comando di { $program }
handed-passed-failed = { $program } non si è aperto ({ $words })

# Chiudendo la finestra mentre una richiesta sta per partire.
closing = { $count ->
    [one] Una richiesta sta per partire. Chiudendo adesso resta in coda e parte alla prossima apertura di Apriticket.
   *[other] { $count } richieste stanno per partire. Chiudendo adesso restano in coda e partono alla prossima apertura di Apriticket.
}
    .close = Chiudi adesso
    .stay = Aspetta
