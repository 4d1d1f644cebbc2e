# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_apriticket_cli_global_optspecs
    string join \n json trial language= h/help V/version
end

function __fish_apriticket_cli_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_apriticket_cli_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_apriticket_cli_using_subcommand
    set -l cmd (__fish_apriticket_cli_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -s V -l version -d 'Print version'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "check" -d 'Controlla una o più richieste senza inviarle'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "compose" -d 'Scrive il messaggio di una richiesta in un file .eml, senza inviarlo'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "send" -d 'Invia una richiesta, passando per la posta in uscita'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "addresses" -d 'L\'elenco degli indirizzi'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "outbox" -d 'Le richieste che aspettano qualcosa'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "history" -d 'Le richieste affidate o inviate'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "rules" -d 'Le regole, o la pagina di una regola'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "doctor" -d 'Dice come sta tutto ciò che serve, e che cosa fare; prova il server di posta senza inviare nulla'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "policy" -d 'Le impostazioni in vigore e chi le ha stabilite'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "account" -d 'L’account con cui si invia'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "trial" -d 'Vive tutta la storia con una richiesta di esempio, senza inviare nulla fuori da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand check" -l jsonl -d 'File con una richiesta per riga: {"id", "ticket", "entities_served"}' -r -F
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand check" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand check" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand check" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand compose" -l out -d 'Dove scrivere il messaggio' -r -F
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand compose" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand compose" -l for-client -d 'Come bozza da aprire in un programma di posta'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand compose" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand compose" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand compose" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -l via -d 'Per quale via' -r -f -a "smtp\t'Al server di posta'
client\t'Nel programma di posta'
eml\t'In un file'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -l out -d 'Dove salvare il file, con --via eml' -r -F
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -l password-stdin -d 'Legge la password del server dallo standard input'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -l remember -d 'Se il server la accetta, conserva la password nel portachiavi del sistema'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand send" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "show" -d 'Mostra l\'elenco in uso e da dove viene'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "search" -d 'Cerca un modulo per nome, area o argomento'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "import" -d 'Carica un elenco da un file .toml, .csv o dalla pagina salvata .html'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "diff" -d 'Mostra che cosa cambierebbe un elenco, senza caricarlo'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "fetch" -d 'Scarica l’elenco dalla pagina del fornitore'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "export" -d 'Scrive l’elenco in uso in un file .csv o .toml'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "restore" -d 'Mostra gli elenchi precedenti, o ne rimette in uso uno'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and not __fish_seen_subcommand_from show search import diff fetch export restore help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from show" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from show" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from show" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from search" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from search" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from search" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from import" -l allow-domain -d 'Dominio da ammettere per questa prova, anche più volte' -r
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from import" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from import" -l dry-run -d 'Legge soltanto, senza cambiare nulla'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from import" -l yes -d 'Conferma i cambiamenti mostrati'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from import" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from import" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from diff" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from diff" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from diff" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from fetch" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from fetch" -l yes -d 'Conferma i cambiamenti mostrati'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from fetch" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from fetch" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from fetch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from export" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from export" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from export" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from restore" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from restore" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from restore" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "show" -d 'Mostra l\'elenco in uso e da dove viene'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "search" -d 'Cerca un modulo per nome, area o argomento'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "import" -d 'Carica un elenco da un file .toml, .csv o dalla pagina salvata .html'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Mostra che cosa cambierebbe un elenco, senza caricarlo'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "fetch" -d 'Scarica l’elenco dalla pagina del fornitore'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "export" -d 'Scrive l’elenco in uso in un file .csv o .toml'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Mostra gli elenchi precedenti, o ne rimette in uso uno'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand addresses; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -f -a "list" -d 'Mostra che cosa aspetta'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -f -a "run" -d 'Invia ciò che è in coda'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -f -a "retry" -d 'Riprova una richiesta in coda o rifiutata'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -f -a "confirm" -d 'Dice che una richiesta affidata o incerta è partita davvero'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -f -a "drop" -d 'Riporta una richiesta fra le bozze'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and not __fish_seen_subcommand_from list run retry confirm drop help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from list" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from list" -l for-it -d 'Per ogni richiesta non partita, il testo da inoltrare a chi amministra i computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from list" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from list" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from run" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from run" -l password-stdin -d 'Legge la password del server dallo standard input'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from run" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from run" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from retry" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from retry" -l password-stdin -d 'Legge la password del server dallo standard input'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from retry" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from retry" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from confirm" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from confirm" -l not-sent -d 'Dice invece che non è partita: torna in coda'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from confirm" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from confirm" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from drop" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from drop" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from drop" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from drop" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from help" -f -a "list" -d 'Mostra che cosa aspetta'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from help" -f -a "run" -d 'Invia ciò che è in coda'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from help" -f -a "retry" -d 'Riprova una richiesta in coda o rifiutata'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from help" -f -a "confirm" -d 'Dice che una richiesta affidata o incerta è partita davvero'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from help" -f -a "drop" -d 'Riporta una richiesta fra le bozze'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand outbox; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -f -a "list" -d 'Mostra tutte le richieste'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -f -a "search" -d 'Cerca nelle richieste'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -f -a "read" -d 'Legge una mail salvata: la conferma del fornitore, o la richiesta inviata dal programma di posta'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -f -a "number" -d 'Annota il numero del ticket'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -f -a "delete" -d 'Elimina tutto, per sempre: richieste inviate e in attesa, allegati, messaggi'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and not __fish_seen_subcommand_from list search read number delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from list" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from list" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from list" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from search" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from search" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from search" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from read" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from read" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from read" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from read" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from number" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from number" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from number" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from number" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from delete" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from delete" -l all -d 'Tutto'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from delete" -l drafts -d 'Anche le bozze'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from delete" -l yes -d 'Conferma'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from delete" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from delete" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "list" -d 'Mostra tutte le richieste'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "search" -d 'Cerca nelle richieste'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "read" -d 'Legge una mail salvata: la conferma del fornitore, o la richiesta inviata dal programma di posta'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "number" -d 'Annota il numero del ticket'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Elimina tutto, per sempre: richieste inviate e in attesa, allegati, messaggi'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand history; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand rules" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand rules" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand rules" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand rules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand doctor" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand doctor" -l password-stdin -d 'Legge la password del server dallo standard input'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand doctor" -l client -d 'Prova invece il programma di posta: apre una bozza di esempio indirizzata a chi scrive'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand doctor" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand doctor" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and not __fish_seen_subcommand_from show check help" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and not __fish_seen_subcommand_from show check help" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and not __fish_seen_subcommand_from show check help" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and not __fish_seen_subcommand_from show check help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and not __fish_seen_subcommand_from show check help" -f -a "show" -d 'Mostra ogni impostazione in vigore: valore, chi l’ha stabilita, dove'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and not __fish_seen_subcommand_from show check help" -f -a "check" -d 'Legge una policy senza applicarla e nomina ciò che non va'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and not __fish_seen_subcommand_from show check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from show" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from show" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from show" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from check" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from check" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from check" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "show" -d 'Mostra ogni impostazione in vigore: valore, chi l’ha stabilita, dove'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "check" -d 'Legge una policy senza applicarla e nomina ciò che non va'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand policy; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -f -a "sign-in" -d 'Accede con l’account dell’organizzazione, nel browser'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -f -a "sign-out" -d 'Toglie l’accesso da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -f -a "forget-password" -d 'Toglie la password del server da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and not __fish_seen_subcommand_from sign-in sign-out forget-password help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-in" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-in" -l device -d 'Con un codice da scrivere su un altro schermo'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-in" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-in" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-in" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-out" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-out" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-out" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from sign-out" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from forget-password" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from forget-password" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from forget-password" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from forget-password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from help" -f -a "sign-in" -d 'Accede con l’account dell’organizzazione, nel browser'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from help" -f -a "sign-out" -d 'Toglie l’accesso da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from help" -f -a "forget-password" -d 'Toglie la password del server da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand account; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand trial" -l language -d 'Lingua dei messaggi' -r -f -a "it\t'Italiano'
en\t'English'"
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand trial" -l json -d 'Risponde in JSON'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand trial" -l trial -d 'Modalità di prova: elenco di esempio, nulla esce da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand trial" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "check" -d 'Controlla una o più richieste senza inviarle'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "compose" -d 'Scrive il messaggio di una richiesta in un file .eml, senza inviarlo'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "send" -d 'Invia una richiesta, passando per la posta in uscita'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "addresses" -d 'L\'elenco degli indirizzi'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "outbox" -d 'Le richieste che aspettano qualcosa'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "history" -d 'Le richieste affidate o inviate'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "rules" -d 'Le regole, o la pagina di una regola'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "doctor" -d 'Dice come sta tutto ciò che serve, e che cosa fare; prova il server di posta senza inviare nulla'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "policy" -d 'Le impostazioni in vigore e chi le ha stabilite'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "account" -d 'L’account con cui si invia'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "trial" -d 'Vive tutta la storia con una richiesta di esempio, senza inviare nulla fuori da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and not __fish_seen_subcommand_from check compose send addresses outbox history rules doctor policy account trial help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from addresses" -f -a "show" -d 'Mostra l\'elenco in uso e da dove viene'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from addresses" -f -a "search" -d 'Cerca un modulo per nome, area o argomento'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from addresses" -f -a "import" -d 'Carica un elenco da un file .toml, .csv o dalla pagina salvata .html'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from addresses" -f -a "diff" -d 'Mostra che cosa cambierebbe un elenco, senza caricarlo'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from addresses" -f -a "fetch" -d 'Scarica l’elenco dalla pagina del fornitore'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from addresses" -f -a "export" -d 'Scrive l’elenco in uso in un file .csv o .toml'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from addresses" -f -a "restore" -d 'Mostra gli elenchi precedenti, o ne rimette in uso uno'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from outbox" -f -a "list" -d 'Mostra che cosa aspetta'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from outbox" -f -a "run" -d 'Invia ciò che è in coda'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from outbox" -f -a "retry" -d 'Riprova una richiesta in coda o rifiutata'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from outbox" -f -a "confirm" -d 'Dice che una richiesta affidata o incerta è partita davvero'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from outbox" -f -a "drop" -d 'Riporta una richiesta fra le bozze'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "list" -d 'Mostra tutte le richieste'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "search" -d 'Cerca nelle richieste'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "read" -d 'Legge una mail salvata: la conferma del fornitore, o la richiesta inviata dal programma di posta'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "number" -d 'Annota il numero del ticket'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from history" -f -a "delete" -d 'Elimina tutto, per sempre: richieste inviate e in attesa, allegati, messaggi'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "show" -d 'Mostra ogni impostazione in vigore: valore, chi l’ha stabilita, dove'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from policy" -f -a "check" -d 'Legge una policy senza applicarla e nomina ciò che non va'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from account" -f -a "sign-in" -d 'Accede con l’account dell’organizzazione, nel browser'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from account" -f -a "sign-out" -d 'Toglie l’accesso da questo computer'
complete -c apriticket-cli -n "__fish_apriticket_cli_using_subcommand help; and __fish_seen_subcommand_from account" -f -a "forget-password" -d 'Toglie la password del server da questo computer'
