### La cornice: tasti, impostazioni della finestra, riepilogo di ciò che manca.

nav-guide = Guida
nav-keys = { $place } ({ $keys })

shortcut-new = Nuova richiesta
    .keys = Ctrl+N
shortcut-preview = Anteprima e invio
    .keys = Ctrl+Invio
shortcut-compose = Scrivi
    .keys = Ctrl+1
shortcut-requests = Richieste
    .keys = Ctrl+2
shortcut-settings = Impostazioni
    .keys = Ctrl+3
shortcut-settings-too = Impostazioni
    .keys = Ctrl+virgola
shortcut-larger = Testo più grande
    .keys = Ctrl+più
shortcut-smaller = Testo più piccolo
    .keys = Ctrl+meno
shortcut-usual = Testo come di solito
    .keys = Ctrl+0
shortcut-guide = Guida
    .keys = F1
shortcut-guide-too = Guida
    .keys = Ctrl+4

compose-new-keys = Nuova richiesta (Ctrl+N): quella di prima resta fra le bozze
compose-found-again = Bozza ritrovata: si riprende da qui

refused-title =
    { $count ->
        [one] Prima dell’anteprima manca una cosa
       *[other] Prima dell’anteprima mancano { $count } cose
    }
refused-none = Le cose che mancavano ci sono: ora si può andare all’anteprima
refused-mended = (corretto)

settings-contents = Parti delle impostazioni
settings-kept-by-itself = Ogni modifica vale da subito e si salva da sé.
settings-kept = Salvato
settings-keeping = Salvataggio…
settings-not-kept = Non salvato
settings-nav-writer = Chi scrive
settings-nav-mail = Posta
settings-nav-list = Elenco
settings-nav-window = Aspetto
settings-nav-trial = Prova
settings-nav-program = Questo programma
settings-theme = Colori
settings-theme-hint = «Come il sistema» segue il computer, anche nel contrasto.
settings-theme-system = Come il sistema
settings-theme-light = Chiari
settings-theme-dark = Scuri
settings-theme-contrast = Contrasto elevato
settings-text-size = Grandezza del testo
settings-text-size-percent = { $size } %
settings-text-size-usual = 100 % (normale)

about-title = Questo programma
about-what = Apriticket apre le richieste di assistenza su { $suite } di { $vendor }.
about-version = Apriticket
about-engine = Motore della finestra
about-system = Sistema
about-licence = Licenza
about-data = Bozze e richieste stanno in una cartella di questo computer, leggibile solo da chi usa questo accesso.
about-open-data = Apri la cartella
about-third = I componenti di altri, con le loro licenze, sono elencati nel file «THIRD-PARTY-NOTICES» installato con il programma.
about-help = Se serve aiuto, la guida dice a chi chiederlo.
about-guide = Apri la guida
