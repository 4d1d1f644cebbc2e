//! Pictures of a request, over the whole program: what comes in, what is on the disk, what can be undone, what is stopped.

use std::fs;
use std::io::Cursor;

use apriticket::adapters::images::Edit;
use apriticket::domain::failure::Failure;
use apriticket::domain::ticket::{Area, Draft, Harm};
use image::{ImageFormat, Rgb, RgbImage};

use crate::drafts::Desk;
use crate::support::Bench;

/// A picture that does not compress well.
fn noise(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut seed = 1u32;
    let pixels = RgbImage::from_fn(width, height, |x, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, ..] = seed.to_be_bytes();
        Rgb([a, b / 2, u8::try_from(x % 256).unwrap_or(0)])
    });
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// What lies in the store, as it is.
fn stored(bench: &Bench) -> Vec<Vec<u8>> {
    fs::read_dir(bench.path("data/attachments"))
        .unwrap()
        .map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect()
}

fn names(draft: &Draft) -> Vec<&str> {
    draft.attachments.iter().map(|file| file.name.as_str()).collect()
}

#[test]
fn what_is_covered_leaves_the_disk_at_once_and_can_be_undone_until_the_next_change() {
    let bench = Bench::with_list();
    let desk = Desk::at(&bench);
    let id = desk.app.new_draft().unwrap().id;
    let content = noise(120, 80, ImageFormat::Bmp);
    let (draft, first) = desk.app.attach_content(&id, "schermata.bmp", &content).unwrap();
    assert_eq!(names(&draft), ["schermata.png"]);
    let before = stored(&bench);
    assert_ne!(
        before,
        std::slice::from_ref(&content),
        "only the cleaned copy is kept"
    );

    let cover = Edit {
        covers: vec![Area {
            x: 10,
            y: 10,
            width: 50,
            height: 20,
        }],
        ..Edit::default()
    };
    let edited = desk.app.edit_picture(&id, &first, &cover).unwrap();
    let after = stored(&bench);
    assert_eq!(
        (after.len(), after == before),
        (1, false),
        "the picture before is on no disk"
    );
    assert_eq!(
        desk.app
            .edit_picture(&id, &first, &cover)
            .map_err(|failure| failure.code()),
        Err("picture-unusable".to_owned()),
        "nor is it known any more"
    );
    assert_eq!(names(&edited), ["schermata.png"]);

    let undone = desk.app.undo_pictures(&id).unwrap();
    assert_eq!(stored(&bench), before);
    assert_eq!(desk.app.undo_pictures(&id).unwrap(), undone, "once");
}

#[test]
fn a_file_that_was_taken_out_comes_back_to_its_place_with_its_words() {
    let bench = Bench::with_list();
    let desk = Desk::at(&bench);
    let id = desk.app.new_draft().unwrap().id;
    for name in ["prima.png", "seconda.png", "terza.png"] {
        let picture = noise(20, 20, ImageFormat::Png);
        desk.app.attach_content(&id, name, &picture).unwrap();
    }
    let mut draft = desk.app.open_draft(Some(&id)).unwrap();
    draft.attachments[1].caption = "il totale".into();
    desk.app.save_draft(draft.clone()).unwrap();
    let on_disk = stored(&bench);

    let gone = draft.attachments[1].id.clone();
    let without = desk.app.detach(&id, &gone).unwrap();
    assert_eq!(names(&without), ["prima.png", "terza.png"]);
    assert_ne!(stored(&bench), on_disk, "it is on no disk");
    let back = desk.app.undo_pictures(&id).unwrap();
    assert_eq!(names(&back), ["prima.png", "seconda.png", "terza.png"]);
    assert_eq!(back.attachments[1].caption, "il totale");
    assert_eq!(stored(&bench), on_disk);
    assert_eq!(desk.app.undo_pictures(&id).unwrap(), back, "once");
}

#[test]
fn order_and_captions_are_the_clerks_and_reach_the_letter() {
    let bench = Bench::with_list();
    let desk = Desk::at(&bench);
    let id = desk.app.new_draft().unwrap().id;
    let picture = noise(20, 20, ImageFormat::Png);
    for _ in 0..3 {
        desk.app.attach_content(&id, "schermata.png", &picture).unwrap();
    }
    let mut shown = desk.app.open_draft(Some(&id)).unwrap();
    shown.attachments.swap(0, 2);
    shown.attachments[0].caption = "l’errore\nEC014".into();
    // A picture that is shown no more because it is not known here yet stays; one that is invented does not come.
    shown.attachments.remove(1);
    shown.attachments[1].bytes = 7;
    shown.module = Some("anagrafe".into());
    let kept = desk.app.save_draft(shown).unwrap();
    assert_eq!(
        names(&kept),
        ["schermata 3.png", "schermata.png", "schermata 2.png"]
    );
    let body = desk.app.compose(&kept, "m").unwrap().letter.body;
    let bytes = kept.attachments[0].bytes.div_ceil(1_000);
    assert!(
        body.contains(&format!(
            "Allegati:\n1. schermata 3.png ({bytes} kB): l’errore EC014\n2. schermata.png ({bytes} kB)\n3. schermata 2.png ({bytes} kB)\n"
        )),
        "{body}"
    );
}

#[test]
fn what_would_harm_is_stopped_by_content_and_a_file_of_the_person_is_never_changed() {
    let bench = Bench::with_list();
    let desk = Desk::at(&bench);
    let id = desk.app.new_draft().unwrap().id;
    let program = bench.write("schermata.png", b"MZ\x90\0\x03");
    let photo = bench.write("foto.png", noise(40, 40, ImageFormat::Png));
    let before = fs::read(&photo).unwrap();
    let draft = desk.app.attach(&id, &[program, photo.clone()]).unwrap();
    let told: Vec<_> = draft
        .attachments
        .iter()
        .map(|file| file.danger.as_ref().map(|danger| danger.harm))
        .collect();
    assert_eq!(told, [Some(Harm::Program), None]);
    let found = desk.app.check(&draft);
    let blocked = found
        .iter()
        .find(|finding| finding.rule == "attachment.blocked")
        .unwrap();
    assert_eq!(blocked.args["name"], "schermata.png");
    assert_eq!(fs::read(photo).unwrap(), before);
}

#[test]
fn pictures_are_reduced_under_its_limit_all_or_none_and_back() {
    let bench = Bench::with_list();
    bench.write(
        "config/policy.toml",
        "[attachments]\nmax_message_mb = 2\ncapture = false\n",
    );
    let desk = Desk::at(&bench);
    let id = desk.app.new_draft().unwrap().id;
    let photo = noise(1800, 700, ImageFormat::Jpeg);
    for name in ["a.jpg", "b.jpg", "c.jpg", "d.jpg"] {
        desk.app.attach_content(&id, name, &photo).unwrap();
    }
    let draft = desk.app.open_draft(Some(&id)).unwrap();
    let too_large = |draft: &Draft| {
        desk.app
            .check(draft)
            .iter()
            .any(|finding| finding.rule == "attachment.too_large")
    };
    assert!(too_large(&draft), "{} bytes", draft.attachments[0].bytes);
    let reduced = desk.app.reduce_pictures(&id).unwrap().unwrap();
    assert!(
        !too_large(&reduced.draft),
        "{} -> {}",
        reduced.before,
        reduced.after
    );
    assert!(reduced.after < 2_000_000 && reduced.before > reduced.after);
    let back = desk.app.undo_pictures(&id).unwrap();
    assert_eq!(
        back.attachments.iter().map(|file| file.bytes).collect::<Vec<_>>(),
        draft
            .attachments
            .iter()
            .map(|file| file.bytes)
            .collect::<Vec<_>>()
    );
    assert_eq!(desk.app.limits().message_bytes, 2_000_000);

    assert!(!desk.app.may_capture());
    assert_eq!(
        desk.app.capture(&id, "schermata.png"),
        Err(Failure::CaptureUnavailable {
            detail: "attachments.capture".into()
        })
    );
}
