### La guida nella finestra: le regole del fornitore con parole nostre. Regole, tipi, stati ed esempi vengono dagli altri file.

guide-title = Guida
guide-about = Che cosa chiede { $vendor } per prendere in carico una richiesta, con parole nostre e con esempi. Funziona anche senza rete.
guide-search = Cerca nella guida
guide-search-hint = Per esempio «oggetto», «telefono», «codice fiscale».
guide-found =
    { $count ->
        [one] Una voce trovata
       *[other] { $count } voci trovate
    }
guide-none = Nessuna voce con queste parole: provare con una sola parola, o più breve.
guide-contents = Argomenti
guide-paragraph = Guida del fornitore, par. { $paragraph }
guide-own = Controllo di questo programma
guide-in-program = Che cosa controlla il programma
guide-back = Torna alla richiesta
guide-read = Leggi nella guida

guide-channel = Si scrive una e-mail
    .text = La richiesta si apre con una e-mail: prende un numero, una storia e i tempi del contratto. Telefonate, SMS, WhatsApp e posta a una sola persona sono sconsigliati, perché nessuno garantisce che la richiesta venga presa in carico.
guide-address = Ogni modulo ha il suo indirizzo
    .text = L’indirizzo dipende dal modulo che ha il problema. Apriticket lo prende dall’elenco del fornitore: si cerca il modulo, l’indirizzo viene da sé. Chi non sa quale sia usa «Non so quale modulo».
guide-number = Il numero arriva per posta
    .text = Dopo qualche minuto una mail automatica dice il numero del ticket. È la ricevuta: con quel numero si ritrova tutto ciò che succede dopo.
guide-kinds = I tre tipi di richiesta
    .text = Dire il tipo fa arrivare la richiesta alla persona giusta. Una richiesta si apre quando il bisogno c’è: quelle «per prenotarsi» allungano i tempi di tutti.
guide-needed = Che cosa non può mancare
    .text = Un oggetto che dice il motivo, una spiegazione dettagliata (meglio con una schermata) e, in fondo, il nome e il telefono di chi scrive. Senza oggetto, con un oggetto generico o senza riferimenti la richiesta non viene presa in carico. Scrive chi ha il problema, non un collega per lui.
guide-person = Non chiedere di una persona
    .text = Se quella persona è assente la richiesta resta ferma, e gli altri possono pensare che non li riguardi.
guide-known = Dire chi ne sa già qualcosa
    .text = Questo invece aiuta: se qualcuno all’assistenza conosce già la questione, il suo nome va nel campo «Chi conosce già la questione».
guide-mailbox = Non scrivere alla casella di una persona
    .text = Se è in ferie, nessuno legge. L’indirizzo del modulo lo leggono tutti quelli che possono rispondere.
guide-topic = Un argomento, una richiesta
    .text = Una questione nuova vuole una mail nuova, non la risposta a un ticket precedente. Due argomenti insieme si aspettano a vicenda: il pulsante «Fanne due richieste» li separa.
guide-entity = Dire per quale Ente
    .text = Chi lavora per più Enti, per esempio in un’Unione di Comuni, dice sempre in quale serve l’assistenza: sono archivi diversi.
guide-hours = Dire quando si risponde al telefono
    .text = Se non si è sempre raggiungibili si indicano una o più fasce orarie. Dopo due chiamate senza risposta il ticket viene chiuso.
guide-examples = Un esempio che funziona, uno che non basta
    .text = Quello che funziona dice dove, che cosa, da quando e per chi. Quello che non basta lascia indovinare, e l’urgenza senza argomento non si può valutare.
guide-insistence = Non insistere
    .text = Solleciti e telefonate tolgono gli operatori dalle urgenze vere. Se qualcosa cambia si aggiungono informazioni al ticket, da «Richieste».
guide-privacy = I dati delle persone restano in ufficio
    .text = Una e-mail esce dal Comune: codici fiscali, IBAN, documenti, notizie sulla salute e password all’assistenza non servono. Bastano il numero della pratica o della scheda.
guide-others = Altri controlli
    .text = Cose che non stanno nella guida del fornitore e che fanno perdere tempo lo stesso.
guide-after = Dopo l’invio
    .text = Ogni richiesta sta in «Richieste» e dice a che punto è.
guide-keys = Tasti
    .text = Tutto si fa anche senza mouse: Tab passa da un comando all’altro, Invio o Spazio lo usano, Esc chiude i riquadri.
guide-help = Se serve aiuto
    .text = Per il programma di { $vendor } si apre una richiesta da qui. Per Apriticket si chiede a chi si occupa dell’informatica nel Comune: in «Impostazioni», sotto «Questo programma», ci sono le versioni da dirgli e la cartella dei dati.
