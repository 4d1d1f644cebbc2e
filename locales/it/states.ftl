# Dove si trova una richiesta, e che cosa succede dopo (.next).
state-queued = In coda
    .next = È pronta e salvata, ma non è ancora partita: si può inviare adesso o riportarla fra le bozze.
state-sent = Inviata
    .next = Entro qualche minuto arriva per e-mail una conferma automatica con il numero del ticket. Se non arriva, controllare la posta indesiderata prima di scrivere di nuovo.
state-handed-over = Affidata al programma di posta
    .next = La richiesta parte solo quando viene inviata da lì.
state-refused = Non partita
    .next = Nulla è stato consegnato e nulla è andato perso: la richiesta è salva qui.
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

# Perché non è partita, che cosa fare (.do), e che cosa verificare per chi amministra i computer (.it).
reason-name-not-found = Il server di posta non si trova: il suo nome non è conosciuto da questa rete
    .do = Controllare la connessione e riprovare. Se succede ancora, chi amministra i computer può verificare il nome del server.
    .it = Il nome del server è scritto bene e si risolve da questa postazione (DNS interno, VPN)?
reason-unreachable = Il server di posta non risponde
    .do = Controllare la connessione e riprovare. Se succede ancora, chi amministra i computer può verificare nome e porta del server.
    .it = Il server è acceso e la porta è quella giusta (465 TLS, 587 STARTTLS)? Un firewall la chiude da questa postazione?
reason-behind-proxy = Il server di posta non si raggiunge: questa rete esce attraverso un proxy, che la posta non attraversa
    .do = Aprire la richiesta nel programma di posta. Chi amministra i computer può aprire la strada verso il server di posta.
    .it = Il proxy della postazione non porta SMTP: aprire sul firewall la porta del server, o indicare un server di posta interno.
reason-timeout = Il server di posta ha impiegato troppo tempo a rispondere
    .do = Riprovare fra qualche minuto.
    .it = Il server è sovraccarico, o un firewall lascia cadere il traffico in silenzio? La protezione è quella della porta (465 TLS, 587 STARTTLS)?
reason-not-mail = Chi risponde al posto del server di posta non parla come un server di posta
    .do = Chi amministra i computer può verificare la porta, e se un antivirus o un firewall sta in mezzo. Intanto si può aprire la richiesta nel programma di posta.
    .it = La porta è quella della posta in uscita? Un proxy, un antivirus o un portale di accesso intercetta il collegamento?
reason-insecure = Il collegamento protetto con il server non è riuscito
    .do = Chi amministra i computer può verificare il tipo di protezione (TLS o STARTTLS). Intanto si può aprire la richiesta nel programma di posta.
    .it = La protezione è quella della porta (465 TLS, 587 STARTTLS)? Il server offre STARTTLS e almeno TLS 1.2? Un apparato toglie STARTTLS per la strada?
reason-certificate-expired = Il certificato del server di posta non vale alla data di oggi
    .do = Controllare che data e ora di questo computer siano giuste. Se lo sono, chi amministra il server deve rinnovare il certificato.
    .it = L’orologio della postazione è giusto? Il certificato del server è scaduto, o non ancora valido?
reason-certificate-name = Il certificato del server di posta è di un server con un altro nome
    .do = Chi amministra i computer può correggere il nome del server nelle impostazioni. Finora non è stato inviato nulla, nemmeno la password.
    .it = Il nome nelle impostazioni deve essere uno di quelli del certificato. Se lo è, qualcuno può essersi messo in mezzo.
reason-certificate-untrusted = Questo computer non conosce chi ha rilasciato il certificato del server di posta
    .do = Chi amministra i computer può installare il certificato dell’autorità. Finora non è stato inviato nulla, nemmeno la password.
    .it = L’autorità che ha firmato il certificato è fra quelle fidate del sistema? Il server manda anche i certificati intermedi?
reason-credentials = Il server non ha accettato nome utente e password
    .do = Riprovare scrivendo di nuovo la password.
    .it = L’utente esiste, la password non è scaduta, l’account non è bloccato? Il nome utente va scritto con o senza dominio?
reason-token-refused = Il server non ha accettato l’accesso
    .do = Nelle impostazioni accedere di nuovo con il proprio account, poi riprovare.
    .it = L’utente dell’accesso è la casella indicata? SMTP autenticato è attivo per la casella, e l’applicazione ha il permesso di inviare (SMTP.Send)?
reason-login-missing = Il server vuole sapere chi invia, e nelle impostazioni non c’è un accesso
    .do = Nelle impostazioni indicare il nome utente; la password viene chiesta all’invio.
    .it = Impostare auth e user in [smtp], oppure ammettere l’invio senza accesso da questa postazione.
reason-login-not-offered = Il server non offre l’accesso scelto nelle impostazioni
    .do = Chi amministra i computer può verificare il tipo di accesso. Intanto si può aprire la richiesta nel programma di posta.
    .it = Dopo la protezione il server offre AUTH PLAIN, LOGIN o XOAUTH2? La porta è quella per i client (465 o 587) e non la 25?
reason-login-forbidden = A questa casella non è permesso l’invio da un programma
    .do = Aprire la richiesta nel programma di posta. Chi amministra la posta può attivare SMTP autenticato per la casella.
    .it = Microsoft 365: SMTP autenticato è spento per la casella o per il tenant (SmtpClientAuthenticationDisabled).
reason-passwords-off = L’organizzazione non permette più l’invio con la password
    .do = Aprire la richiesta nel programma di posta. Chi amministra i computer può configurare l’accesso moderno (OAuth).
    .it = Il fornitore della posta non ammette più la password: impostare auth = "oauth2" in [smtp] e la sezione [oauth].
reason-sender-refused = Il server non accetta l’indirizzo di chi scrive
    .do = Controllare l’e-mail nella firma: deve essere quella con cui si accede al server.
    .it = L’utente può inviare con quell’indirizzo (alias, «invia come»)? Il dominio del mittente è fra quelli del server?
reason-recipient-refused = Il server non accetta l’indirizzo del modulo
    .do = Controllare l’indirizzo sulla pagina ufficiale e aggiornare l’elenco.
    .it = L’indirizzo è ancora sulla pagina del fornitore? Se sì, perché il server lo rifiuta?
reason-relay-denied = Il server non inoltra la posta verso l’esterno per questo computer
    .do = Chi amministra i computer può impostare l’accesso al server, o permettere l’invio. Intanto si può aprire la richiesta nel programma di posta.
    .it = L’inoltro è permesso solo con l’accesso, o da altre reti: impostare auth e user in [smtp], o ammettere l’indirizzo della postazione.
reason-mailbox-full = La casella del modulo è piena
    .do = Riprovare più tardi; se è urgente, telefonare al fornitore e dirglielo.
    .it = Non dipende da questa rete: la casella piena è del fornitore.
reason-too-large = Il messaggio è troppo pesante per il server
    .do = Riportarla in bozza e ridurre o togliere qualche allegato.
    .it = Il limite di dimensione del server (SIZE) si può alzare?
reason-content-refused = Un filtro del server non ammette il contenuto della richiesta
    .do = Riportarla in bozza e togliere gli allegati che potrebbero averlo causato (archivi, programmi, documenti con macro), oppure chiedere a chi amministra la posta.
    .it = Il filtro antispam o antivirus del server l’ha fermata: quale regola, e si può ammettere il destinatario?
reason-busy = Il server chiede di riprovare più tardi
    .do = Riprovare fra qualche minuto.
    .it = Se dura da più di un’ora: greylisting, limiti di invio, spazio o carico del server.
reason-rejected = Il server ha rifiutato la richiesta
    .do = Chi amministra i computer può dire perché, con le parole del server riportate qui.
    .it = Le parole del server dicono perché: blocco dell’indirizzo di rete, criteri del server, servizio spento.
reason-interrupted = Il collegamento si è interrotto prima della consegna
    .do = Riprovare: nulla è stato consegnato.
    .it = Se si ripete: un firewall o un antivirus chiude il collegamento? Il registro del server dice qualcosa a quell’ora?
reason-lost = Il collegamento si è interrotto durante la consegna
    .do = Attendere la conferma con il numero del ticket; se non arriva, dire qui che non è arrivata e inviare di nuovo.
    .it = Nel registro del server, a quell’ora, il messaggio risulta accettato?
reason-stopped = L’invio è stato fermato qui, prima della consegna
    .do = Nulla è stato consegnato: si può inviare di nuovo o riportare la richiesta in bozza.
    .it = Nulla: l’ha fermato chi scrive.

# A che punto era il collegamento.
step-name = nome del server
step-connect = collegamento
step-secure = protezione
step-login = accesso
step-size = dimensione
step-sender = mittente
step-recipient = destinatario
step-message = consegna

# Il testo da inoltrare a chi amministra i computer: nulla del contenuto della richiesta.
trouble-head = Apriticket { $version } non riesce a inviare la posta ({ $when })
trouble-server = Server: { $host }, porta { $port }
trouble-step = Si è fermato a: { $step }
trouble-what = Che cosa è successo: { $what }
trouble-words = Parole del server: { $words }
trouble-check = Da verificare: { $check }
trouble-code = Codice: { $code }

# Perché un indirizzo non entra nell’elenco, e che cosa fare.
suspicious-foreign = il suo dominio non è del fornitore
    .do = Se è quello giusto, chi amministra i computer può ammettere il dominio.
suspicious-look-alike = il dominio imita quello del fornitore
    .do = Non scrivere a questo indirizzo e avvisare chi amministra i computer.
suspicious-hidden = nella pagina è nascosto
    .do = Non usarlo: chi guarda la pagina non lo vede.
suspicious-personal = è di una persona, non di un modulo
    .do = Scrivere all’indirizzo del modulo.
suspicious-mismatch = il collegamento porta a un indirizzo diverso da quello mostrato
    .do = Guardare la pagina nel browser prima di fidarsi.

# Come l’ha presa il programma di posta, e perché così; come la prenderebbe (.would). $program è il suo nome.
handed-arguments = Bozza aperta in { $program }
    .would = Le richieste si aprono come bozze con { $program }.
handed-eml = Bozza aperta in { $program }, dal file .eml
    .would = Le richieste si aprono come bozze con { $program }, dal file .eml.
handed-mapi = Bozza aperta in { $program }, con MAPI
    .would = Le richieste si aprono come bozze con { $program } (MAPI).
handed-portal = Bozza chiesta al sistema, che sceglie il programma di posta
    .would = Le richieste si aprono come bozze nel programma di posta che sceglie il sistema.
handed-handler = File .eml aperto con { $program }
    .would = Le richieste si aprono come file .eml con { $program }.
handed-mailto = Aperto { $program } con destinatario, oggetto e testo
    .would = Le richieste si aprono con { $program }: destinatario, oggetto e testo ci sono già.
handed-some-program = il programma del sistema
handed-why-default = è il programma di posta predefinito
handed-why-chosen = lo dicono le impostazioni
handed-why-instead = le vie migliori non erano possibili
handed-why-confined = Apriticket è isolato e non può avviarne uno da sé
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
