### Le parole della finestra. Ogni id è `schermata-parte-cosa`.

## La cornice

app-skip = Vai al contenuto
app-trial = Modalità di prova: niente esce da questo computer
app-example = Prova
app-failure-close = Chiudi
app-message-close = Chiudi
nav-label = Sezioni
nav-compose = Scrivi
nav-requests = Richieste
nav-settings = Impostazioni
nav-language = Lingua
dialog-close = Chiudi
dialog-cancel = Annulla
form-required = (da compilare)
form-asked = (lo chiede il fornitore)
form-optional = (facoltativo)
form-fixed = Impostato dall’amministratore
size-bytes =
    { $count ->
        [one] 1 byte
       *[other] { $count } byte
    }
form-note-more =
    { $more ->
        [one] { $title } · e un’altra osservazione
       *[other] { $title } · e altre { $more } osservazioni
    }

## Nessun elenco di indirizzi

empty-title = Manca l’elenco degli indirizzi
empty-about = Ogni modulo di Cityware Online ha un suo indirizzo di posta per l’assistenza. L’elenco di questi indirizzi non è ancora su questo computer.
empty-how = L’elenco può averlo già preparato chi si occupa dell’informatica: in quel caso basta importare il file. Altrimenti si prende dalla pagina ufficiale: prima che valga, si guarda che cosa contiene.
empty-try = Prova con dati di esempio
empty-try-about = Con i dati di esempio si percorre tutto, dalla scrittura al numero del ticket, senza inviare nulla.

## L’elenco degli indirizzi

list-title = Elenco degli indirizzi
list-manage = Gestisci elenco
list-old =
    { $days ->
        [one] L’elenco ha un giorno:
       *[other] L’elenco ha { $days } giorni:
    }
list-waiting = C’è un nuovo elenco da guardare
list-look = Guarda che cosa cambia
list-now = L’elenco in uso
list-none = Su questo computer non c’è ancora un elenco.
list-origin = Origine
list-origin-settings = File indicato nelle impostazioni
list-origin-confirmed = Confermato su questo computer
list-origin-example = Elenco di esempio: gli indirizzi non esistono
list-source = Fonte
list-taken = Preso il
list-taken-on =
    { $days ->
        [one] { $date }, un giorno fa
       *[other] { $date }, { $days } giorni fa
    }
list-taken-today = { $date }, oggi
list-taken-unknown = Giorno non indicato
list-taken-over =
    { $days ->
        [one] Dopo un giorno conviene aggiornarlo.
       *[other] Dopo { $days } giorni conviene aggiornarlo.
    }
list-modules = Moduli
list-locked-policy = Lo tiene aggiornato chi amministra i computer: da qui non si cambia.
list-locked-settings = Per aggiornarlo si sostituisce quel file: può farlo chi amministra i computer.
list-locked-example = Vale solo per la prova. Per prendere l’elenco vero, uscire dalla prova nelle Impostazioni.
list-update-about = L’elenco si prende dalla pagina ufficiale del fornitore, oppure da un file. Prima che valga si può guardare che cosa cambia.
list-update-fixed = L’elenco è quello che tiene chi amministra i computer: qui si può guardare se è cambiato.
list-update = Aggiorna elenco
list-take = Prendi l’elenco dalla pagina ufficiale
list-updating = Aggiornamento in corso…
list-updating-about = La pagina può metterci qualche secondo: intanto si può continuare a lavorare.
list-import = Importa da file
list-open-page = Apri nel browser
list-unchanged = L’elenco è già aggiornato: la pagina non è cambiata dall’ultima volta.
list-left = L’elenco è rimasto com’era.
list-left-first = L’elenco non è stato preso.
list-review-title = Il nuovo elenco
list-review-source =
    { $modules ->
        [one] Ha un modulo. Fonte: { $source }.
       *[other] Ha { $modules } moduli. Fonte: { $source }.
    }
list-review-until = Finché non viene applicato, resta in uso l’elenco di prima.
list-review-first = Finché non viene applicato, non vale.
list-changes = Che cosa cambia
list-changes-none = Non cambia nulla: moduli e indirizzi sono quelli già in uso.
list-changes-first = È il primo elenco su questo computer.
list-count-added =
    { $count ->
        [one] un modulo in più
       *[other] { $count } moduli in più
    }
list-count-removed =
    { $count ->
        [one] un modulo in meno
       *[other] { $count } moduli in meno
    }
list-count-changed =
    { $count ->
        [one] un indirizzo cambiato
       *[other] { $count } indirizzi cambiati
    }
list-count-renamed =
    { $count ->
        [one] un nome cambiato
       *[other] { $count } nomi cambiati
    }
list-count-same =
    { $count ->
        [one] uno resta com’è
       *[other] { $count } restano come sono
    }
list-changed = Indirizzo cambiato ({ $count })
list-removed = Rimossi ({ $count })
list-removed-about = Le bozze per questi moduli chiederanno di sceglierne un altro.
list-renamed = Rinominati ({ $count })
list-added = Aggiunti ({ $count })
list-all = I moduli ({ $count })
list-before = Finora
list-after = Nuovo
list-suspicious =
    { $count ->
        [one] Un indirizzo non è stato preso
       *[other] { $count } indirizzi non sono stati presi
    }
list-suspicious-about = Nell’elenco entrano solo indirizzi di cui ci si può fidare.
list-apply = Applica questo elenco
list-applying = Un momento…
list-note-fresh = Segna come aggiornato
list-drop = Lascia l’elenco com’è
list-drop-first = Non usare questo elenco
list-applied = Il nuovo elenco è in uso
list-noted = L’elenco è segnato come aggiornato
list-restored = L’elenco ripristinato è in uso
list-result-kept = Quello di prima è conservato fra gli elenchi precedenti.
list-result-drafts =
    { $count ->
        [one] In una bozza l’indirizzo scelto non c’è più: ora c’è il primo del suo modulo. Guardarlo prima di inviare.
       *[other] In { $count } bozze l’indirizzo scelto non c’è più: ora c’è il primo del loro modulo. Guardarlo prima di inviare.
    }
list-result-stopped =
    { $count ->
        [one] Una richiesta non ancora partita è tornata fra le bozze, perché il suo indirizzo non c’è più:
       *[other] { $count } richieste non ancora partite sono tornate fra le bozze, perché il loro indirizzo non c’è più:
    }
list-result-unplaced =
    { $count ->
        [one] Una bozza riguarda un modulo che non c’è più: ne chiederà un altro.
       *[other] { $count } bozze riguardano moduli che non ci sono più: ne chiederanno un altro.
    }
list-previous = Elenchi precedenti
list-previous-about = Ripristinare un elenco si può sempre annullare: anche quello sostituito resta qui.
list-previous-none = Ancora nessuno. Quando l’elenco cambia, quello di prima resta qui.
list-previous-replaced = Sostituito il { $when }
list-previous-modules =
    { $modules ->
        [one] Un modulo
       *[other] { $modules } moduli
    }
list-previous-taken = da { $source }, preso il { $date }
list-previous-from = da { $source }
list-restore = Ripristina
list-restore-named = Ripristina l’elenco sostituito il { $when }

## Scrivere una richiesta

compose-title = Nuova richiesta di assistenza
compose-follows = Aggiunge informazioni al ticket { $number }
compose-where = A chi
compose-what = Che cosa succede
compose-who = Chi scrive
compose-module-label = Modulo
compose-module-hint = Il nome del modulo, oppure una parola che lo ricorda, come «residenza» o «F24».
compose-module-placeholder = Cerca il modulo
compose-module-found = trovato per «{ $keyword }»
compose-module-none = Nessun modulo con queste parole: provare con una parola più breve.
compose-module-nowhere = Nessun modulo con queste parole:
compose-module-unsure = In caso di dubbio sull’indirizzo:
compose-module-page = Apri nel browser
compose-module-find = Non so quale modulo
compose-module-recent = Usati di recente
compose-module-all = Tutti i moduli
compose-finder-proposed =
    { $count ->
        [one] Forse è questo
       *[other] Forse è uno di questi
    }
compose-finder-none =
    { $count ->
        [one] Non è questo
       *[other] Nessuno di questi
    }
compose-finder-lost = Il modulo si trova nella pagina ufficiale
compose-finder-lost-about = La pagina elenca i moduli con i loro indirizzi. Trovato il nome, basta scriverlo qui nella casella «Modulo».
compose-finder-back = Indietro
compose-module-address = Indirizzo
compose-module-recipient = La richiesta va a
compose-kind-label = Tipo di richiesta
compose-entity-label = Ente
compose-entity-hint-several = L’Ente in cui serve l’assistenza: chi lavora in più Enti lo indica sempre (guida, par. 2.4.5).
compose-subject-label = Oggetto
compose-subject-hint = Il motivo in poche parole: dove succede e che cosa.
compose-subject-count = { $count } di { $shown } caratteri
compose-subject-over = { $count } caratteri: l’elenco dell’assistenza mostra i primi { $shown }
compose-description-label = Descrizione
compose-description-hint = Che cosa si stava facendo, che cosa è successo, quale messaggio è comparso e da quando.
compose-examples-open = Un esempio che funziona e uno che non basta
compose-examples-good = Funziona
compose-examples-poor = Non basta
meter-title = Che cosa chiederà ancora il fornitore
meter-full = C’è tutto quello che serve di solito
meter-count = già scritto: { $answered } di { $asked }
meter-said = (già scritto)
compose-tried-label = Già provato
compose-tried-hint = Che cosa si è fatto per rimediare, e com’è andata.
compose-spoken-label = Chi conosce già la questione
compose-spoken-hint = Il nome di chi, all’assistenza, ne ha già sentito parlare. Aiuta; chiedere di essere seguiti da una persona precisa invece allunga i tempi (guida, par. 2.4.1 e 2.4.2).
compose-attachments-label = Allegati
compose-attachments-hint = Una schermata spesso dice più di molte righe: si incolla con Ctrl+V. I file si possono anche trascinare nella finestra.
compose-attachments-add = Aggiungi file
compose-attachments-remove = Togli
compose-attachments-remove-named = Togli «{ $name }»
compose-attachments-removed = Tolto dagli allegati: «{ $name }»
compose-attachments-total = Il messaggio pesa { $size } su { $limit }
compose-attachments-drop = Lasciare qui i file per allegarli alla richiesta
compose-availability-label = Quando richiamare
compose-availability-hint = Indicare le fasce in cui qualcuno risponde: dopo due chiamate senza risposta il ticket viene chiuso (guida, par. 2.4.6).
compose-availability-add = Aggiungi una fascia
compose-availability-window = Fascia { $number }
compose-availability-date = Oppure il giorno
compose-availability-date-form = gg/mm/aaaa
compose-availability-from = Dalle
compose-availability-to = Alle
compose-availability-remove = Togli
compose-availability-remove-named = Togli la fascia { $number }
compose-availability-unread = Le ore si scrivono così: 9:30. Il giorno si scrive così: 1/12/2026, e deve esistere.
compose-signature-name = Nome e cognome
compose-signature-office = Ufficio
compose-signature-phone = Telefono
compose-signature-email = Posta elettronica
compose-preview = Anteprima e invio
compose-preview-keys = Anteprima e invio (Ctrl+Invio)
compose-new = Nuova richiesta
compose-kept = Bozza salvata
compose-keeping = Salvataggio della bozza…
compose-not-kept = Bozza non salvata
day-mon = lun
day-tue = mar
day-wed = mer
day-thu = gio
day-fri = ven
day-sat = sab
day-sun = dom

## Osservazioni

findings-title = Osservazioni
findings-blocking = Da correggere ({ $count })
findings-warning = Da rivedere ({ $count })
findings-hint = Da sapere ({ $count })
findings-count-blocking =
    { $count ->
        [one] una cosa da correggere
       *[other] { $count } cose da correggere
    }
findings-count-warning =
    { $count ->
        [one] una da rivedere
       *[other] { $count } da rivedere
    }
findings-count-hint =
    { $count ->
        [one] una cosa da sapere
       *[other] { $count } cose da sapere
    }
findings-none-left = Nessuna osservazione
findings-paragraph = Guida, par. { $paragraph }
findings-show = Mostra nel testo
findings-go = Vai al campo
findings-why = Perché?
findings-split = Fanne due richieste
findings-hand-on = Passa a un collega
findings-overrule = Va bene così
findings-overruled = Lasciata così: { $title }
findings-reason-label = Perché va bene così?
findings-reason-wanting = Serve un motivo: bastano poche parole.
findings-reason-keep = Lascia così
findings-left = Lasciate così ({ $count })
findings-left-reason = Motivo: { $reason }
findings-reconsider = Riconsidera
findings-reconsider-named = Riconsidera: { $title }
findings-reconsidered = Di nuovo tra le osservazioni: { $title }
findings-missing = Ancora da compilare: { $fields }.
findings-ready = Nessuna osservazione
findings-ready-left = Nient’altro da rivedere
findings-ready-more = Le regole della guida non trovano nulla: si può inviare.
rule-page-guide = Guida del fornitore, par. { $paragraph }

## Anteprima

preview-title = Anteprima e invio
preview-origin = Indirizzo preso da { $source } il { $date }
preview-origin-undated = Indirizzo preso da { $source }
preview-origin-example = Indirizzo dell’elenco di esempio
preview-unapplied =
    { $count ->
        [one] Le modifiche a un’immagine non sono state applicate: così partirebbe senza
       *[other] Le modifiche a { $count } immagini non sono state applicate: così partirebbero senza
    }
preview-unapplied-do = Aprire l’immagine, poi «Applica le modifiche» oppure «Annulla» per toglierle.
preview-unapplied-open = Continua le modifiche a «{ $name }»
preview-held =
    { $count ->
        [one] Prima dell’invio c’è una cosa da correggere
       *[other] Prima dell’invio ci sono { $count } cose da correggere
    }
preview-go-first =
    { $count ->
        [one] Vai al punto da correggere
       *[other] Vai al primo
    }
preview-others =
    { $count ->
        [one] Un’osservazione che non impedisce l’invio
       *[other] { $count } osservazioni che non impediscono l’invio
    }
preview-unexplained =
    { $count ->
        [one] Prima dell’invio resta un avviso da correggere o da motivare
       *[other] Prima dell’invio restano { $count } avvisi da correggere o da motivare
    }
preview-unexplained-do = L’amministratore chiede un motivo per ogni avviso lasciato com’è: si scrive accanto all’avviso, con «Va bene così».
preview-go-unexplained =
    { $count ->
        [one] Vai all’avviso
       *[other] Vai al primo
    }
preview-no-server = Per inviare da qui serve un server di posta: si imposta in Impostazioni.
preview-send-smtp = Invia
preview-send-client = Apri nel programma di posta
preview-send-eml = Salva come file
preview-sending-smtp = Invio in corso…
preview-sending-client = Apertura del programma di posta…
preview-sending-eml = Salvataggio del file…
preview-back = Torna a scrivere
letter-to = A
letter-from = Da
letter-from-unknown = L’indirizzo del programma di posta
letter-subject = Oggetto
letter-body = Testo
letter-attachments = Allegati
letter-size = Peso del messaggio
password-title = Password della posta
password-about = Il server { $host } chiede la password di { $user }.
password-label = Password
password-send = Invia

## Esito

result-leaving = In partenza
result-title = Esito dell’invio
result-number = Numero del ticket: { $number }
result-number-label = Numero del ticket
result-number-hint = Si trova nella mail di conferma. Si può incollare anche la riga intera, oppure trascinare in questa finestra la mail salvata (.eml).
result-number-change = Cambia il numero
result-number-keep = Salva il numero
result-number-kept = Numero salvato
result-confirmation-comes = Dopo qualche minuto arriva una mail automatica con il numero del ticket (guida, par. 2.1).
result-details = Dettagli tecnici
result-asked-client = Hai premuto Invia nel programma di posta?
result-asked-eml = Il file è stato inviato dal programma di posta?
result-yes = Sì, è partita
result-not-yet = Non ancora
result-no-take-back = Annullata, riportala tra le bozze
result-later = Va bene: la domanda resta qui e nelle Richieste.
result-retry = Riprova
result-retry-now = Riprova adesso
result-stop-trying = Non riprovare più
next-attempt = Riprovo da solo alle { $time }
next-attempt-later = Riprovo da solo il { $day } alle { $time }
next-attempt-soon = Riprovo da solo fra poco
result-send-now = Invia adesso
result-sending = Invio in corso…
result-take-back = Riporta in bozza
result-arrived = È arrivata
result-resend = Invia di nuovo
result-close = Segna come conclusa
result-to-requests = Vai alle richieste
leaving-in =
    { $seconds ->
        [one] Parte tra un secondo
       *[other] Parte tra { $seconds } secondi
    }
leaving-start =
    { $seconds ->
        [one] Parte tra un secondo.
       *[other] Parte tra { $seconds } secondi. Fino ad allora si può annullare.
    }
leaving-about = Fino ad allora si può annullare: la richiesta si riapre com’era.
leaving-under-way = La richiesta è in viaggio verso il server di posta.
leaving-undo = Annulla
leaving-undone = La richiesta non è partita: è di nuovo qui, com’era.
leaving-longer = Aspetta ancora 10 secondi
leaving-now = Invia subito
sending-progress-label = Invio della richiesta
sending-progress = { $sent } di { $bytes }
departure-failed = { $state }: «{ $subject }». La richiesta aspetta una decisione.
departure-failed-look = Guarda la richiesta
handed-why = Perché così
asked-label = Una richiesta aperta nel programma di posta
asked-question = Hai premuto Invia? «{ $subject }»
asked-is-sent = Bene, è segnata come inviata. Quando arriva la conferma con il numero, si può trascinare in questa finestra.
asked-is-draft = La richiesta è di nuovo tra le bozze.
asked-open = Apri la bozza
settled-number = La richiesta «{ $subject }» ha il numero di ticket { $number }.
settled-sent = La richiesta «{ $subject }» è partita: è segnata come inviata.

## Richieste

requests-title = Richieste
requests-drafts = Bozze aperte
requests-draft-unnamed = Senza oggetto
requests-draft-no-module = Modulo da scegliere
requests-draft-open = Apri
requests-draft-open-named = Apri la bozza «{ $name }»
requests-draft-delete = Elimina
requests-draft-delete-named = Elimina la bozza «{ $name }»
requests-drafts-none = Nessuna bozza aperta.
requests-take-over = Apri una bozza ricevuta
requests-take-over-hint = Il file preparato da un collega con «Passa a un collega». Si può anche trascinare nella finestra.
draft-split = Ora le richieste sono due. La seconda ti aspetta tra le bozze: le mancano il modulo e l’oggetto.
draft-split-open = Apri la seconda richiesta
draft-split-none = In questa descrizione c’è un argomento solo: la richiesta resta una.
draft-handed-on = Bozza salvata: il collega la apre con Apriticket. Qui resta tra le bozze.
draft-received = Bozza ricevuta aperta: si controlla e si completa qui.
draft-received-before = Bozza ricevuta aperta; quella di prima è tra le bozze.
draft-received-waits = È arrivata una bozza: aspetta tra le bozze la fine dell’invio.
draft-received-open = Apri la bozza ricevuta
requests-sent = Inviate e in attesa
requests-none = Ancora nessuna richiesta. Quelle inviate restano qui, con il loro numero.
requests-write = Scrivi una richiesta
requests-number = Ticket { $number }
requests-changed = aggiornata il { $when }
history-search = Cerca fra le richieste
history-found =
    { $count ->
        [one] Una richiesta trovata
       *[other] { $count } richieste trovate
    }
history-found-none = Nessuna richiesta con queste parole
history-inform = Aggiungi informazioni al ticket
history-again = Scrivi di nuovo
history-again-anyway = Scrivi di nuovo lo stesso
history-save = Salva la mail
history-saved = Salvata
history-soon = L’assistenza ha questa richiesta da meno di due giorni lavorativi
history-soon-about = Chiederla di nuovo adesso distoglie gli operatori dalle urgenze vere, e allunga i tempi per tutti (guida, par. 2.6).
history-soon-number = Se c’è qualcosa di nuovo da dire, si aggiunge al ticket già aperto.
requests-left = Che cosa è partito
requests-detail = Dettagli della richiesta
requests-choose = Scegliere una richiesta per vederne i dettagli.
trial-mail-title = La casella di prova
trial-mail-about = Qui si vede che cosa riceverebbe l’assistenza e che cosa risponderebbe. È tutto su questo computer.
trial-mail-none = Ancora nessun messaggio.
trial-mail-request = Ricevuta
trial-mail-confirmation = Conferma
trial-mail-line = Da { $from } a { $to }

## Impostazioni

settings-title = Impostazioni
settings-writer = Chi scrive
settings-writer-hint = Compare in calce a ogni nuova richiesta.
settings-entities = Enti
settings-mail = Posta
settings-way = Modo proposto per primo
settings-way-hint = Gli altri modi restano disponibili nell’anteprima.
settings-way-smtp = Invio diretto
settings-way-client = Programma di posta
settings-way-eml = File da salvare
settings-server = Server per l’invio diretto
settings-server-hint = I dati li fornisce chi gestisce la posta dell’Ente. Senza server resta il programma di posta.
settings-server-host = Nome del server
settings-server-port = Porta
settings-server-user = Nome utente
settings-server-user-hint = Spesso è l’indirizzo e-mail.
settings-security = Protezione
settings-security-tls = TLS
settings-security-starttls = STARTTLS
settings-security-none = Nessuna
settings-list = Elenco degli indirizzi
settings-list-modules =
    { $modules ->
        [one] Un modulo
       *[other] { $modules } moduli
    }
settings-language = Lingua
settings-trial-about = La prova usa un elenco e una casella di esempio: niente esce da questo computer.
settings-trial-leave = Esci dalla prova
settings-trial-enter-about = La prova usa un elenco e una casella di esempio, separati dalle richieste vere.
settings-trial-enter = Entra nella prova
