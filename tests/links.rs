//! Links begin a draft of this writer's, and can do nothing else.

use apriticket::domain::failure::Failure;
use apriticket::domain::ticket::Kind;

use crate::drafts::Desk;
use crate::support::Bench;

fn desk() -> (Bench, Desk) {
    let bench = Bench::with_list().settings("[writer]\nname = \"Lucia Serani\"\nphone = \"0733 564105\"\n");
    let desk = Desk::at(&bench);
    (bench, desk)
}

const LINK: &str = "apriticket:new?module=TARI&kind=supporto&subject=Ruolo%20TARI%3A%20quota%20fissa";

#[test]
fn a_link_begins_a_draft_that_is_the_one_to_be_shown() {
    let (_bench, desk) = desk();
    desk.app.new_draft().unwrap();
    let draft = desk.app.open_link(LINK).unwrap().unwrap();
    assert_eq!(
        (draft.module.as_deref(), draft.kind, draft.subject.as_str()),
        (Some("tari"), Some(Kind::Support), "Ruolo TARI: quota fissa")
    );
    assert_eq!(
        (draft.address, draft.signature.name.as_str()),
        (None, "Lucia Serani")
    );
    assert_eq!(desk.app.open_draft(None).unwrap().id, draft.id);
}

#[test]
fn a_link_opened_again_opens_its_draft_until_something_was_added() {
    let (_bench, desk) = desk();
    let first = desk.app.open_link(LINK).unwrap().unwrap();
    for _ in 0..20 {
        assert_eq!(desk.app.open_link(LINK).unwrap().unwrap().id, first.id);
    }
    let mut written = first.clone();
    written.description = "La quota fissa è doppia.".into();
    desk.app.save_draft(written).unwrap();
    assert_ne!(desk.app.open_link(LINK).unwrap().unwrap().id, first.id);
    assert_eq!(desk.app.drafts().unwrap().len(), 2, "nothing written is lost");
}

#[test]
fn a_module_that_is_not_in_the_list_is_left_open_and_the_bare_link_opens_the_window() {
    let (_bench, desk) = desk();
    let draft = desk
        .app
        .open_link("apriticket://new/?module=posta@evil.example")
        .unwrap();
    assert_eq!(draft.unwrap().module, None);
    assert_eq!(desk.app.open_link("apriticket:"), Ok(None));
}

#[test]
fn a_link_that_asks_for_more_leaves_nothing_behind() {
    let (_bench, desk) = desk();
    for (link, part) in [
        (
            "apriticket:new?module=tari&address=x@evil.example",
            "address=x@evil.example",
        ),
        ("apriticket:send?id=1", "send?id=1"),
    ] {
        assert_eq!(
            desk.app.open_link(link),
            Err(Failure::LinkUnreadable { part: part.into() })
        );
    }
    assert_eq!(desk.app.drafts().unwrap(), []);
}
