# Lo stato del computer, per chi amministra: che cosa c’è e, dove serve, che cosa fare (.do).
doctor-head = Apriticket { $version } · { $system }
doctor-topic-settings = Impostazioni e policy
doctor-topic-folders = Cartelle e dati
doctor-topic-list = Elenco degli indirizzi
doctor-topic-rules = Regole dell’organizzazione
doctor-topic-program = Programma di posta
doctor-topic-server = Server di posta
doctor-topic-computer = Rete e portachiavi
doctor-topic-window = Finestra
doctor-light-good = va bene
doctor-light-attention = attenzione
doctor-light-bad = non va
doctor-light-note = nota
doctor-fine = Niente da sistemare
doctor-bad = { $count ->
    [one] Una cosa non va: è scritto che cosa fare
   *[other] { $count } cose non vanno: è scritto che cosa fare
}
doctor-for-it = Da inoltrare a chi amministra il server di posta:

doctor-policy-registry = policy nel registro
doctor-policy-file = policy in «{ $file }»
doctor-policy-open = la policy «{ $file }» può essere cambiata da chi non amministra il computer
    .do = Darla a root (Windows: agli amministratori) e togliere agli altri il permesso di scrivere.
doctor-policy-none = nessuna policy: «{ $file }» non c’è
doctor-policy-none-windows = nessuna policy: né nel registro né in «{ $file }»
doctor-remark-do = Correggere quella riga; intanto è lasciata fuori da sola e il resto vale.

doctor-folder-config = impostazioni
doctor-folder-data = dati
doctor-folder = { $what } in «{ $folder }», solo di questo utente
doctor-folder-not-yet = { $what } in «{ $folder }»: la cartella nasce quando serve
doctor-folder-open = { $what } in «{ $folder }»: anche altri utenti vi accedono ({ $mode })
    .do = Togliere i permessi agli altri: chmod 700 sulla cartella.
doctor-folder-closed = { $what } in «{ $folder }»: non si può scrivere ({ $words })
    .do = Dare all’utente il permesso di scrivere nella cartella; controllare anche lo spazio su disco.
doctor-store-none = nessuna bozza e nessuna richiesta ancora
doctor-store = archivio integro: { $drafts } bozze, { $requests } richieste
doctor-set-aside = { $count ->
    [one] una cosa che non si leggeva è stata messa da parte
   *[other] { $count } cose che non si leggevano sono state messe da parte
}
    .do = «apriticket-cli outbox list» dice che cosa e dove.
doctor-store-remote = i dati stanno su una cartella di rete

doctor-origin-policy = fissato dalla policy
doctor-origin-settings = indicato nelle impostazioni
doctor-origin-confirmed = confermato su questo computer
doctor-origin-example = di esempio
doctor-list = { $count } moduli · { $origin } · da { $source } · giorni: { $days }
doctor-list-old = { $count } moduli · { $origin } · da { $source } · giorni: { $days }, più di quanti ammessi
    .do = Aggiornarlo con «apriticket-cli addresses fetch», o sostituire il file che lo contiene.
doctor-list-example = { $count } moduli di esempio · { $origin } · da { $source }
    .do = Gli indirizzi .example non esistono: caricare l’elenco vero con «apriticket-cli addresses import» o «fetch».
doctor-rules-none = nessuna regola propria in «{ $folder }»
doctor-rules = { $count } file di regole in «{ $folder }»

doctor-program = { $program } · { $way }
doctor-way-arguments = bozza con allegati, con i suoi argomenti
doctor-way-eml = bozza con allegati, da un file .eml
doctor-way-mapi = bozza con allegati, da MAPI
doctor-way-handler = file .eml aperto dal programma di sistema
doctor-program-not-allowed = la policy non ammette il programma di posta
doctor-program-mailto = { $program } · mailto:, senza allegati
    .do = Impostare un programma di posta predefinito che riceva anche gli allegati (docs/guida-it.md, «Programma di posta»).
doctor-program-none = nessun programma di posta può ricevere una richiesta
    .do = Installare o impostare un programma di posta predefinito, oppure configurare l’invio diretto in [smtp].

doctor-server = { $host }, porta { $port }: nessun messaggio viene inviato
doctor-server-fine = il server accetta la posta di chi scrive
doctor-server-none = il server di posta non è impostato: le richieste partono dal programma di posta o come file
doctor-server-missing = il server di posta non è impostato, e l’invio diretto è il modo proposto per primo
    .do = Impostare almeno host in [smtp], oppure proporre un altro modo in [handoff] default.
doctor-server-password = accesso e mittente non provati: il server chiede una password
    .do = Per provarli: «apriticket-cli doctor --password-stdin».
doctor-server-sign-in = accesso e mittente non provati: questo utente non ha ancora fatto l’accesso
    .do = Per provarli: «apriticket-cli account sign-in», poi di nuovo «doctor».
doctor-server-sender = mittente non provato: questo utente non ha ancora indicato la sua e-mail
    .do = La indica chi scrive nelle impostazioni, o la policy in [writer] email.

doctor-proxy-none = nessun proxy
doctor-proxy = proxy { $place }: risponde (la posta non lo attraversa)
doctor-proxy-silent = il proxy { $place } non risponde: { $words }
    .do = Correggere [network] proxy nella policy, o il proxy di sistema; «none» va senza proxy.
doctor-keyring = portachiavi del sistema
doctor-keyring-none = su questo computer non c’è un portachiavi: password e accessi si chiedono ogni volta
    .do = Su Linux installare e avviare un servizio Secret Service (GNOME Keyring, KWallet).

doctor-window-none = la finestra non è installata accanto a questo programma
doctor-toolkit = { $name } { $version }
doctor-toolkit-missing = manca il componente che mostra la finestra (Windows: WebView2 Runtime; Linux: libwebkit2gtk-4.1)
    .do = Windows: distribuire «WebView2 Runtime» (Evergreen Standalone). Debian: apt install libwebkit2gtk-4.1-0; Fedora: dnf install webkit2gtk4.1.
doctor-toolkit-system = la finestra usa il componente del sistema
doctor-display = schermo { $display }
doctor-display-none = nessuno schermo in questa sessione: qui funziona solo la riga di comando
