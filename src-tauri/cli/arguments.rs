//! What was typed. Meaning is given to it by the verbs.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Apre richieste di assistenza che il fornitore prende in carico al primo invio.
#[derive(Parser)]
#[command(name = "apriticket-cli", version, about, max_term_width = 100)]
pub struct Arguments {
    /// Risponde in JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Modalità di prova: elenco di esempio, nulla esce da questo computer
    #[arg(long, global = true)]
    pub trial: bool,
    /// Lingua dei messaggi
    #[arg(long, global = true, value_enum, default_value = "it")]
    pub language: Language,
    /// Che cosa fare
    #[command(subcommand)]
    pub verb: Verb,
}

/// Lingua dei messaggi.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    /// Italiano
    It,
    /// English
    En,
}

/// I verbi.
#[derive(Subcommand)]
pub enum Verb {
    /// Controlla una o più richieste senza inviarle
    Check(Check),
    /// Scrive il messaggio di una richiesta in un file .eml, senza inviarlo
    Compose(Compose),
    /// Invia una richiesta, passando per la posta in uscita
    Send(Send),
    /// L'elenco degli indirizzi
    Addresses {
        /// Che cosa fare
        #[command(subcommand)]
        what: Addresses,
    },
    /// Le richieste che aspettano qualcosa
    Outbox {
        /// Che cosa fare
        #[command(subcommand)]
        what: Outbox,
    },
    /// Le richieste affidate o inviate
    History {
        /// Che cosa fare
        #[command(subcommand)]
        what: History,
    },
    /// Le regole, o la pagina di una regola
    Rules {
        /// Identificativo, per esempio subject.generic
        id: Option<String>,
    },
    /// Dice come sta tutto ciò che serve, e che cosa fare; prova il server di posta senza inviare nulla
    Doctor {
        /// Legge la password del server dallo standard input
        #[arg(long)]
        password_stdin: bool,
        /// Prova invece il programma di posta: apre una bozza di esempio indirizzata a chi scrive
        #[arg(long)]
        client: bool,
    },
    /// Le impostazioni in vigore e chi le ha stabilite
    Policy {
        /// Che cosa fare
        #[command(subcommand)]
        what: Policy,
    },
    /// L’account con cui si invia
    Account {
        /// Che cosa fare
        #[command(subcommand)]
        what: Account,
    },
    /// Vive tutta la storia con una richiesta di esempio, senza inviare nulla fuori da questo computer
    Trial,
}

/// Controllare.
#[derive(Args)]
pub struct Check {
    /// File della richiesta (.toml o .json)
    #[arg(required_unless_present = "jsonl")]
    pub tickets: Vec<PathBuf>,
    /// File con una richiesta per riga: {"id", "ticket", "entities_served"}
    #[arg(long, value_name = "FILE", conflicts_with = "tickets")]
    pub jsonl: Option<PathBuf>,
}

/// Comporre.
#[derive(Args)]
pub struct Compose {
    /// File della richiesta (.toml o .json)
    pub ticket: PathBuf,
    /// Dove scrivere il messaggio
    #[arg(long, value_name = "FILE.eml")]
    pub out: PathBuf,
    /// Come bozza da aprire in un programma di posta
    #[arg(long)]
    pub for_client: bool,
}

/// Inviare.
#[derive(Args)]
pub struct Send {
    /// File della richiesta (.toml o .json)
    pub ticket: PathBuf,
    /// Per quale via
    #[arg(long, value_enum)]
    pub via: Way,
    /// Dove salvare il file, con --via eml
    #[arg(long, value_name = "FILE.eml", required_if_eq("via", "eml"))]
    pub out: Option<PathBuf>,
    /// Legge la password del server dallo standard input
    #[arg(long)]
    pub password_stdin: bool,
    /// Se il server la accetta, conserva la password nel portachiavi del sistema
    #[arg(long, requires = "password_stdin")]
    pub remember: bool,
}

/// Le vie.
#[derive(Clone, Copy, ValueEnum)]
pub enum Way {
    /// Al server di posta
    Smtp,
    /// Nel programma di posta
    Client,
    /// In un file
    Eml,
}

/// L'elenco degli indirizzi.
#[derive(Subcommand)]
pub enum Addresses {
    /// Mostra l'elenco in uso e da dove viene
    Show,
    /// Cerca un modulo per nome, area o argomento
    Search {
        /// Parola
        word: String,
    },
    /// Carica un elenco da un file .toml, .csv o dalla pagina salvata .html
    Import {
        /// File
        file: PathBuf,
        /// Legge soltanto, senza cambiare nulla
        #[arg(long)]
        dry_run: bool,
        /// Dominio da ammettere per questa prova, anche più volte
        #[arg(long, value_name = "DOMINIO", requires = "dry_run")]
        allow_domain: Vec<String>,
        /// Conferma i cambiamenti mostrati
        #[arg(long)]
        yes: bool,
    },
    /// Mostra che cosa cambierebbe un elenco, senza caricarlo
    Diff {
        /// File
        file: PathBuf,
    },
    /// Scarica l’elenco dalla pagina del fornitore
    Fetch {
        /// Conferma i cambiamenti mostrati
        #[arg(long)]
        yes: bool,
    },
    /// Scrive l’elenco in uso in un file .csv o .toml
    Export {
        /// File
        file: PathBuf,
    },
    /// Mostra gli elenchi precedenti, o ne rimette in uso uno
    Restore {
        /// Quale, come mostrato
        id: Option<String>,
    },
}

/// La posta in uscita.
#[derive(Subcommand)]
pub enum Outbox {
    /// Mostra che cosa aspetta
    List {
        /// Per ogni richiesta non partita, il testo da inoltrare a chi amministra i computer
        #[arg(long)]
        for_it: bool,
    },
    /// Invia ciò che è in coda
    Run {
        /// Legge la password del server dallo standard input
        #[arg(long)]
        password_stdin: bool,
    },
    /// Riprova una richiesta in coda o rifiutata
    Retry {
        /// Identificativo della richiesta
        id: String,
        /// Legge la password del server dallo standard input
        #[arg(long)]
        password_stdin: bool,
    },
    /// Dice che una richiesta affidata o incerta è partita davvero
    Confirm {
        /// Identificativo della richiesta
        id: String,
        /// Dice invece che non è partita: torna in coda
        #[arg(long)]
        not_sent: bool,
    },
    /// Riporta una richiesta fra le bozze
    Drop {
        /// Identificativo della richiesta
        id: String,
    },
}

/// L’account con cui si invia.
#[derive(Subcommand)]
pub enum Account {
    /// Accede con l’account dell’organizzazione, nel browser
    SignIn {
        /// Con un codice da scrivere su un altro schermo
        #[arg(long)]
        device: bool,
    },
    /// Toglie l’accesso da questo computer
    SignOut,
    /// Toglie la password del server da questo computer
    ForgetPassword,
}

/// Lo storico.
#[derive(Subcommand)]
pub enum History {
    /// Mostra tutte le richieste
    List,
    /// Cerca nelle richieste
    Search {
        /// Parola
        word: String,
    },
    /// Legge una mail salvata: la conferma del fornitore, o la richiesta inviata dal programma di posta
    Read {
        /// File .eml
        mail: PathBuf,
    },
    /// Annota il numero del ticket
    Number {
        /// Identificativo della richiesta
        id: String,
        /// Numero, come si legge nella conferma
        number: String,
    },
    /// Elimina tutto, per sempre: richieste inviate e in attesa, allegati, messaggi
    Delete {
        /// Tutto
        #[arg(long, required = true)]
        all: bool,
        /// Anche le bozze
        #[arg(long)]
        drafts: bool,
        /// Conferma
        #[arg(long)]
        yes: bool,
    },
}

/// Le impostazioni.
#[derive(Subcommand)]
pub enum Policy {
    /// Mostra ogni impostazione in vigore: valore, chi l’ha stabilita, dove
    Show,
    /// Legge una policy senza applicarla e nomina ciò che non va
    Check {
        /// File policy.toml
        file: PathBuf,
    },
}
