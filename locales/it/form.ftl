### Le parole di ciò che guida chi scrive: primo avvio, Enti, domande, fasce orarie. Solo per la finestra.

## Il primo avvio

first-place = Per cominciare: passo { $place } di { $steps }
first-writer = Chi scrive
first-writer-about = Nome e telefono vanno in fondo a ogni richiesta: senza, l’assistenza non la prende in carico. Si scrivono una volta sola.
first-mail = Come parte la posta
first-mail-about = Di solito basta il programma di posta che si usa ogni giorno: la richiesta si apre lì, già pronta, e si preme Invia.
first-list = L’elenco degli indirizzi
first-list-about = Ogni modulo ha il suo indirizzo di posta. L’elenco si prende dalla pagina ufficiale del fornitore, oppure da un file preparato da chi si occupa dell’informatica.
first-list-there = L’elenco c’è: si può cominciare.
first-next = Avanti
first-end = Comincia a scrivere
first-lacking = Serve in ogni richiesta; per scriverlo più tardi c’è «Salta questo passo».
first-skip = Salta questo passo
first-back = Indietro
first-later = Tutto si può cambiare più tardi, in Impostazioni.

## Gli Enti di chi scrive

settings-entities-about = Gli Enti per cui si scrive. Chi lavora in più Enti sceglie ogni volta quello giusto, e la firma si adegua.
settings-entity = Ente { $number }
settings-entity-only = Nome dell’Ente
settings-entity-add = Aggiungi un Ente
settings-entity-remove = Togli
settings-entity-remove-named = Togli l’Ente { $number }
settings-phone-odd = Qui non c’è un numero di telefono.
settings-email-odd = Un indirizzo di posta ha nome, chiocciola e dominio.
settings-entity-removed = Tolto: { $entity }.
settings-entity-restore = Annulla
settings-entity-different = Ufficio, telefono o posta diversi in questo Ente
settings-entity-different-about = Basta scrivere quello che cambia: il resto è come sopra.
settings-office = Orario d’ufficio
settings-office-about = Le ore in cui qualcuno risponde al telefono: da qui vengono le fasce proposte con un clic nella richiesta.
settings-office-from = Apre alle
settings-office-to = Chiude alle
settings-office-lunch-from = Pausa pranzo dalle
settings-office-lunch-to = Pausa pranzo alle
settings-office-days-label = Festa del patrono
settings-office-days-hint = Giorno e mese, per esempio 31/8. Più giorni si separano con la virgola. Le festività nazionali ci sono già.
settings-office-hours = Non ancora salvato: le ore si scrivono così: 9:30.
settings-office-order = Non ancora salvato: l’ufficio chiude prima di aprire.
settings-office-lunch = Non ancora salvato: la pausa pranzo deve cominciare e finire dentro l’orario. Senza pausa si lasciano vuoti i due campi.
settings-office-days = Non ancora salvato: il giorno si scrive così: 31/8.
compose-entity-choose = Scegli l’Ente
switched-office = ufficio «{ $value }»
switched-phone = telefono { $value }
switched-email = posta { $value }
switched-changed = Per «{ $entity }» la firma ora ha: { $parts }.
switched-kept = È rimasto come scritto a mano: { $parts }.
switched-undo = Rimetti la firma di prima
switched-take = Usa anche lì i dati dell’Ente
switched-undone = La firma è di nuovo quella di prima.

## L’oggetto e gli esempi

compose-subject-list = Nell’elenco dell’assistenza si leggerà:
compose-subject-list-empty = (niente)
compose-subject-examples = Oggetti che funzionano e oggetti che non bastano
compose-subject-good = TARI: gli avvisi escono senza codice a barre
compose-subject-poor = Problema urgente, oppure: Per Marco
compose-examples-good-anomalia = Da Anagrafe > Certificati, stampando un certificato di residenza compare «Modello non trovato» e il foglio resta bianco. Succede da stamattina con tutti i certificati, su due postazioni. Ieri funzionava.
compose-examples-poor-anomalia = Non stampa più niente, è urgente, chiamateci appena possibile.
compose-examples-good-supporto = Per errore abbiamo confermato due volte il ruolo 2026 della mensa, da Tributi > Ruoli. Vorremmo annullare la seconda conferma; gli avvisi non sono ancora stati stampati.
compose-examples-poor-supporto = Abbiamo fatto un pasticcio con il ruolo, potete sistemare?
compose-examples-good-formazione = Vorremmo un paio d’ore da remoto sulle variazioni di bilancio: inserimento, allegati e controllo degli equilibri. Siamo in due, e non le abbiamo mai fatte con questo programma.
compose-examples-poor-formazione = Ci serve un corso. Prenotateci anche qualche ora per dicembre, non si sa mai.

## Le domande dell’assistenza

guided-open = Rispondi alle domande
guided-title = Le domande che l’assistenza fa di solito
guided-hint = Basta rispondere a quelle che servono: ogni risposta diventa una riga in fondo alla descrizione. Quello che c’è già scritto non si tocca.
guided-pour = Metti nella descrizione
guided-close = Chiudi
guided-poured = Le risposte sono in fondo alla descrizione.
guided-undo = Toglile di nuovo

## Quando richiamare

quick-title = Fasce pronte
quick-this-morning = Stamattina, { $from }–{ $to }
quick-this-afternoon = Oggi pomeriggio, { $from }–{ $to }
quick-tomorrow = Domani, { $from }–{ $to }
quick-next-working-day = { $day }, { $from }–{ $to }
quick-office-hours = Orario d’ufficio, { $days } { $hours }
quick-around-lunch = { $before } e { $after }
quick-added = Aggiunta: { $words }
quick-there = C’è già: { $words }
quick-gone = Questa fascia è appena passata: sceglierne un’altra.
quick-split = Togli la pausa pranzo ({ $from }–{ $to })
quick-split-named = Togli la pausa pranzo ({ $from }–{ $to }) dalla fascia { $number }
quick-split-done = La fascia è divisa in due, prima e dopo la pausa.
outdated-label = Una richiesta aspetta
outdated-question = «{ $subject }» non è partita: le ore indicate per richiamare sono passate nel frattempo.
outdated-look = Guarda la richiesta
outdated-title = Le ore indicate per richiamare sono passate
outdated-do = La richiesta è rimasta in attesa e non è partita da sola: così com’è, l’assistenza chiamerebbe a vuoto, e dopo due chiamate il ticket viene chiuso (guida, par. 2.4.6). Conviene correggere le ore e inviarla di nuovo.
outdated-mend = Correggi le ore
outdated-send = Invia così com’è

## Le bozze eliminate

draft-deleted = Bozza eliminata: { $name }
draft-deleted-undo = Annulla
draft-restored = La bozza è di nuovo al suo posto, con i suoi allegati.
drafts-deleted =
    { $count ->
        [one] Una bozza eliminata
       *[other] { $count } bozze eliminate
    }
drafts-deleted-about = Si possono riprendere finché il programma resta aperto.
drafts-restore = Riprendi
drafts-restore-named = Riprendi la bozza «{ $name }»

## Le intestazioni

letter-headers = Intestazioni del messaggio
letter-headers-about = Data e identificativo definitivi vengono messi al momento dell’invio; se la richiesta si apre nel programma di posta, è lui a completarle.
