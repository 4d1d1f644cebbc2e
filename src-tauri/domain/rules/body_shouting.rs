//! `body.shouting`: a text all in capitals. It reads as shouting and slowly; codes and names keep theirs.

use super::{Check, Example, Rule, Severity, reading::Author};
use crate::domain::ticket::Field;

/// Letters below which capitals are a title or a code.
const ENOUGH: usize = 40;

/// Letters without accents are enough to tell, and quick to count.
fn is_shouting<'a>(texts: &(impl Iterator<Item = &'a str> + Clone)) -> bool {
    let count = |test: fn(&u8) -> bool| {
        let bytes = |text: &str| text.as_bytes().iter().filter(|byte| test(byte)).count();
        texts.clone().map(bytes).sum::<usize>()
    };
    let letters = count(u8::is_ascii_alphabetic);
    letters >= ENOUGH && count(u8::is_ascii_uppercase) * 10 >= letters * 8
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "body.shouting",
        severity: Severity::Hint,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            let text = reading.text(Field::Description);
            let own = reading
                .parts
                .iter()
                .filter(|part| part.author == Author::Own)
                .map(|part| &text[part.bytes.clone()]);
            if is_shouting(&own) {
                report.add(Field::Description, super::reading::trimmed(text));
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "IL CERTIFICATO DI RESIDENZA ESCE IN BIANCO DA LUNEDI SU TUTTI I COMPUTER",
                "LA STAMPA DEL RUOLO TARI 2024 SI CHIUDE CON ERRORE EC014 ALLA RIGA 12",
                "E' TUTTO FERMO: I MANDATI DAL 501 AL 512 NON SI FIRMANO CON LA FIRMA REMOTA!!!",
                "NON SI APRE IL FASCICOLO 6.3/2024/18, COMPARE FILE NON TROVATO SUL REPOSITORY",
                "PERCHÉ L'ETICHETTA È STORTA? LA STAMPANTE È LA STESSA DI SEMPRE, GRAZIE",
                "Salve, IL REGISTRO GIORNALIERO DEL 14 MARZO NON È PARTITO IN CONSERVAZIONE E IL 15 SÌ",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "Errore EC014: soggetto già presente, iscrivendo il neonato di ieri.",
                "CUP e CIG mancano nel mandato 500, in ANPR il dato c'è.",
                "STAMPA VUOTA DEL RUOLO MENSA 2024",
                "La famiglia PERANNA LUCIA non si aggancia allo stato di famiglia dopo la variazione.",
                "Esce questo messaggio e basta, ho provato due volte con la stessa pratica.\n> IL SUO TICKET È STATO PRESO IN CARICO DAL SERVIZIO DI ASSISTENZA",
                "Nel modello DET_STD il campo OGGETTO è vuoto, a video l'oggetto c'è.",
            ],
        ),
    }
}
