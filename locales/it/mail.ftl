# Il server e il programma di posta: impostazioni, prove, accesso con l’account, notifiche.
mail-auth = Accesso al server
mail-auth-none = Nessuno
mail-auth-password = Nome utente e password
mail-auth-oauth2 = Account dell’organizzazione
mail-password-remembered = La password è conservata nel portachiavi di questo computer.
mail-password-forget = Dimentica la password
mail-password-asked = La password viene chiesta all’invio.
mail-password-no-keyring = Su questo computer non c’è un portachiavi: la password viene chiesta a ogni invio.

mail-account-signed-in = Accesso effettuato come { $user }.
mail-account-signed-in-unknown = Accesso effettuato.
mail-account-until-closed = Vale fino alla chiusura di Apriticket: su questo computer non c’è un portachiavi che lo conservi.
mail-account-signed-out = Per inviare serve accedere con l’account dell’organizzazione.
mail-account-sign-in = Accedi con il browser
mail-account-sign-in-code = Accedi con un codice
mail-account-sign-out = Esci dall’account
mail-account-browser = Completare l’accesso nella pagina che si è aperta nel browser: qui si aggiorna da solo.
mail-account-code = Aprire questa pagina, anche da un altro dispositivo, e scrivere il codice:
mail-account-code-label = Codice da scrivere
mail-account-code-copy = Copia il codice
mail-account-code-open = Apri la pagina
mail-account-cancel = Annulla l’accesso
mail-account-cancelled = Accesso annullato.
mail-account-none = L’accesso con l’account non è impostato su questo computer. Lo imposta chi amministra i computer; intanto resta il programma di posta.

mail-test = Prova il server di posta
    .hint = Si collega e si fa riconoscere fino al mittente. Non invia nulla.
mail-test-running = Prova in corso…
mail-test-stop = Interrompi la prova
mail-test-stopped = Prova interrotta.
mail-test-fine = Il server { $host } è pronto. Non è stato inviato nulla.
mail-test-troubled = La prova si è fermata. { $what }.
mail-test-steps = Passi della prova
mail-check-name = Il nome del server si trova
mail-check-connect = Il server risponde
mail-check-secure = Il collegamento è protetto
mail-check-unprotected = Il collegamento non è protetto, come dicono le impostazioni
mail-check-login = L’accesso è accettato
mail-check-size = Dimensione massima dichiarata
mail-check-no-size = Il server non dichiara una dimensione massima
mail-check-sender = Il mittente è accettato
mail-check-recipient = Il destinatario è accettato
mail-check-message = Il messaggio è accettato
mail-check-failed = Qui si è fermata

mail-program = Programma di posta
    .hint = L’esempio è una bozza indirizzata a chi scrive, con un allegato: niente parte da solo, e al fornitore non arriva nulla.
mail-program-no-files = Per questa via gli allegati non passano: vanno aggiunti a mano dalla cartella che si apre.
mail-program-none = Su questo computer non si trova un programma di posta predefinito: le richieste si aprirebbero senza allegati, o per nulla.
mail-program-try = Apri una bozza di esempio
mail-program-trying = Apertura della bozza di esempio…
mail-program-tried = La bozza di esempio è aperta. Se destinatario, testo e allegato ci sono, anche le richieste si apriranno così. Poi si può chiudere senza inviarla.

trouble-copy = Copia il testo per chi amministra i computer
trouble-copied = Copiato: si può incollare in un messaggio.
trouble-not-copied = Non si è potuto copiare: il testo è qui sotto, si può selezionare.
trouble-show = Testo per chi amministra i computer

password-remember = Ricorda la password su questo computer
password-remember-hint = Viene conservata nel portachiavi del sistema, dopo che il server l’ha accettata.
password-not-kept = Serve solo per questa volta e non viene conservata.
password-try = Prova

sending-stop = Ferma l’invio
sending-stopping = Si ferma…
sending-stopped = Invio fermato: nulla è stato consegnato.
sending-stop-too-late = La richiesta è già tutta al server: non si può più fermare. Si aspetta la sua risposta.

# Notifiche del sistema, per chi guarda altrove: mai il contenuto di una richiesta.
news-sent = Richiesta inviata
    .about = Modulo: { $module }
news-refused = Richiesta non partita
    .about = Modulo: { $module }. In Apriticket c’è scritto perché.
news-uncertain = Richiesta dall’esito incerto
    .about = Modulo: { $module }. In Apriticket c’è scritto che cosa fare.
news-numbered = È arrivato il numero di un ticket
    .about = Modulo: { $module }

# La bozza di esempio con cui si prova il programma di posta.
example-subject = Prova di Apriticket: così si aprono le richieste
example-body =
    Questa è una bozza di esempio, aperta da Apriticket per provare il programma di posta.

    Il destinatario è chi scrive, il testo va a capo, gli accenti sono giusti (perché, città, più) e c’è un allegato.

    Si può chiudere senza inviarla.
example-file = prova d’allegato, è vuoto.txt
example-content = Questo allegato è di esempio.
