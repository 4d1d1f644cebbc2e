//! Any mail dropped on the window: no panic; what is read of it names nothing that the program would not write down, and
//! settles no request that it does not fit. What a colleague handed on reads as a draft, and writes and reads the same.
#![no_main]

use apriticket::domain::arrival::{self, Arrival};
use apriticket::domain::draft_file;
use apriticket::domain::request::{Request, State, Via, parse_number};
use apriticket::domain::ticket::Draft;

fn requests() -> Vec<Request> {
    let request = |id: &str, state, to: &str, subject: &str| Request {
        id: id.into(),
        state,
        via: Via::Client,
        draft: Draft::default(),
        module: "Anagrafe".into(),
        to: to.into(),
        subject: subject.into(),
        message_id: format!("{id}@comune.montecerreto.example"),
        created: jiff::Timestamp::UNIX_EPOCH,
        changed: jiff::Timestamp::UNIX_EPOCH,
        attempts: 1,
        reason: None,
        number: None,
        handed: None,
        confirmation: None,
    };
    vec![
        request("a", State::HandedOver, "anagrafe@fornitore.example", "Certificato di residenza: la stampa è vuota"),
        request("b", State::Sent, "tari@fornitore.example", "TARI: gli avvisi escono due volte"),
        request("c", State::Uncertain, "anagrafe@fornitore.example", "Stampa"),
    ]
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let requests = requests();
    match arrival::read(bytes) {
        Some(Arrival::Confirmation(confirmation)) => {
            assert!(parse_number(&confirmation.number).is_some(), "{:?}", confirmation.number);
            if let Some(request) = arrival::confirmed(&confirmation, &requests) {
                assert!(confirmation.is_from_where(&request.to), "from the domain that it went to");
            }
        }
        Some(Arrival::Sent { message_id, to, subject }) => {
            if let Some(request) = arrival::sent(&message_id, &to, &subject, &requests) {
                assert!(matches!(request.state, State::HandedOver | State::Uncertain), "only what was open");
            }
        }
        Some(Arrival::Receipt { .. }) | None => {}
    }
    for (name, _) in draft_file::read(bytes).into_iter().flat_map(|received| received.attachments) {
        assert!(!name.contains(['/', '\\']) && !name.is_empty(), "a name, and no folder: {name:?}");
    }
});
