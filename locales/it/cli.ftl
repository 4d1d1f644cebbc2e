# Le parole della riga di comando.
cli-check-head = { $file }: { $count ->
    [one] 1 segnalazione
   *[other] { $count } segnalazioni
}
cli-guide = guida, par. { $paragraph }
cli-composed = Scritto «{ $file }», per { $to }
cli-request-id = id { $id } · Message-ID { $message }
cli-server-words = Parole del server: { $words }
cli-handed-folder = Cartella: «{ $folder }»
cli-addresses-head = { $count } moduli · da { $source } · aggiornato il { $date }
cli-addresses-example = PROVA · { $count } moduli di esempio · da { $source } · aggiornato il { $date }
cli-addresses-none = Nessun modulo per «{ $word }»: provare con un’altra parola o con «addresses show»
cli-outbox-empty = Nessuna richiesta in attesa
cli-outbox-nothing-queued = Nessuna richiesta in coda
cli-outbox-no-trouble = Nessuna richiesta ha avuto difficoltà con il server di posta
cli-outbox-outdated = «{ $subject }» non è partita: le ore indicate per richiamare sono passate nel frattempo. Per inviarla com’è: «outbox retry { $id }»; per correggerla: «outbox drop { $id }», poi la bozza.
cli-outbox-dropped = La richiesta è di nuovo fra le bozze: { $id }
cli-history-empty = Nessuna richiesta inviata finora
cli-history-none = Nessuna richiesta contiene quella parola
cli-rule-hits = Casi che segnala:
cli-rule-misses = Casi simili che vanno bene:
cli-trial-generic = Modalità di prova: niente esce da questo computer.
    Prima con un oggetto generico, che il fornitore rifiuterebbe:
cli-trial-mended = Poi con l’oggetto «{ $subject }». Ecco che cosa parte:
cli-trial-waiting = Inviata allo sportello di prova; si attende la conferma…
cli-trial-mailbox = I messaggi .eml sono in «{ $folder }»
cli-list-nothing = Niente è cambiato rispetto all’elenco in uso
cli-list-added = + { $name } · { $emails }
cli-list-removed = - { $name } · { $emails }
cli-list-changed = ~ { $name } · { $before } → { $after }
cli-list-renamed = = { $before } → { $after }
cli-list-suspicious = ! { $address }: { $reason }
cli-list-confirm = L’elenco in uso non è cambiato. Per confermare questi cambiamenti, ripetere il comando con --yes
cli-list-applied = Da ora vale il nuovo elenco. Quello di prima si può rimettere in uso con «addresses restore»
cli-list-drafts = { $count ->
    [one] In una bozza l’indirizzo è stato scelto di nuovo
   *[other] In { $count } bozze l’indirizzo è stato scelto di nuovo
}
cli-list-stopped = La richiesta «{ $subject }» è tornata fra le bozze: il suo indirizzo non è più nell’elenco
cli-list-exported = Scritto «{ $file }»
cli-list-previous = { $id } · { $count } moduli · da { $source } · { $date }
cli-list-no-previous = Nessun elenco precedente
cli-check-missing = Il fornitore potrebbe chiedere anche:
cli-set-aside-draft = Messa da parte la bozza «{ $name }», che non si legge più: { $place }
cli-set-aside-request = Messa da parte la richiesta «{ $name }», che non si legge più: { $place }
cli-set-aside-message = Il messaggio della richiesta «{ $name }» non è più intero e non viene inviato; riportarla fra le bozze con «outbox drop». Ciò che ne resta: { $place }
cli-set-aside-attachment = L’allegato «{ $name }» non è più intero; ciò che ne resta: { $place }
cli-set-aside-database = I dati erano danneggiati ({ $detail }): ciò che si leggeva è stato recuperato, l’archivio di prima è in { $place }
cli-set-aside-unknown = Messo da parte: { $place }
cli-delete-would = Verrebbero eliminate per sempre le richieste ({ $requests }, di cui { $waiting } in attesa), le bozze ({ $drafts }) e le cose messe da parte ({ $aside }). Nulla è stato eliminato: per confermare ripetere il comando con --yes
cli-delete-done = Eliminate per sempre le richieste ({ $requests }), le bozze ({ $drafts }) e le cose messe da parte ({ $aside })
cli-account-signed-in = Accesso riuscito
cli-account-not-kept = L’accesso vale solo fino alla chiusura del programma: qui non c’è un portachiavi in cui conservarlo
cli-account-device = Aprire { $page } e scrivere il codice { $code }
cli-account-waiting = La pagina di accesso si apre nel browser; si attende…
cli-account-signed-out = L’accesso non è più su questo computer
cli-account-forgotten = La password non è più su questo computer

# La pagina che il browser mostra alla fine dell’accesso.
sign-in-done = Accesso riuscito
    .do = Si può chiudere questa pagina e tornare ad Apriticket.
sign-in-failed = L’accesso non è riuscito
    .do = Si può chiudere questa pagina: Apriticket dice che cosa fare.

# Chi ha stabilito un’impostazione.
cli-policy-empty = Questa policy non stabilisce nulla
weight-fixed = fissata
weight-chosen = scelta da chi scrive
weight-proposed = proposta
weight-built-in = predefinita
