//! The words of each program's command line, whole.

use super::*;

/// Every sign that has broken one of the programs.
fn parcel() -> Parcel {
    let folder = Path::new("/d/è handed/allegati");
    Parcel {
        to: "anagrafe+1@fornitore.example".into(),
        subject: "Perché l'unità, 100%? \"Sì\" & no".into(),
        body: "Buongiorno,\n\nun po', ma = #1 {path}\n".into(),
        eml: "/d/è handed/richiesta.eml".into(),
        files: vec![
            folder.join("Foto città, n° 1 & 100%.png"),
            folder.join("L'ordine.txt"),
        ],
    }
}

fn words(id: &str, parcel: &Parcel) -> Vec<String> {
    let program = LADDER
        .program(id)
        .unwrap_or_else(|| unreachable!("{id} is in the ladder"));
    own(System::Linux, program, parcel)
        .unwrap_or_default()
        .into_iter()
        .map(|word| word.to_string_lossy().into_owned())
        .collect()
}

const MAILTO: &str = "mailto:anagrafe+1@fornitore.example\
     ?subject=Perch%C3%A9%20l%27unit%C3%A0%2C%20100%25%3F%20%22S%C3%AC%22%20%26%20no\
     &body=Buongiorno%2C%0D%0A%0D%0Aun%20po%27%2C%20ma%20%3D%20%231%20%7Bpath%7D%0D%0A";

#[test]
fn thunderbird_gets_unquoted_values_and_files_encoded_twice() {
    assert_eq!(
        words("thunderbird", &parcel()),
        [
            "-compose",
            "to=anagrafe%2B1%40fornitore.example,\
             subject=Perch%C3%A9%20l%27unit%C3%A0%2C%20100%25%3F%20%22S%C3%AC%22%20%26%20no,\
             body=Buongiorno%2C%0A%0Aun%20po%27%2C%20ma%20%3D%20%231%20%7Bpath%7D%0A,\
             format=text,\
             attachment=file%3A%2F%2F%2Fd%2F%25C3%25A8%2520handed%2Fallegati%2FFoto%2520citt%25C3%25A0%252C%2520n%25C2%25B0%25201%2520%2526%2520100%2525.png\
             %2Cfile%3A%2F%2F%2Fd%2F%25C3%25A8%2520handed%2Fallegati%2FL%2527ordine.txt"
        ]
    );
}

#[test]
fn claws_gets_each_file_as_a_word() {
    assert_eq!(
        words("claws-mail", &parcel()),
        [
            "--compose",
            MAILTO,
            "--attach",
            "/d/è handed/allegati/Foto città, n° 1 & 100%.png",
            "/d/è handed/allegati/L'ordine.txt",
        ]
    );
}

#[test]
fn evolution_and_geary_get_the_files_in_the_address() {
    let wanted = format!(
        "{MAILTO}&attach=%2Fd%2F%C3%A8%20handed%2Fallegati%2FFoto%20citt%C3%A0%2C%20n%C2%B0%201%20%26%20100%25.png\
         &attach=%2Fd%2F%C3%A8%20handed%2Fallegati%2FL%27ordine.txt"
    );
    assert_eq!(words("evolution", &parcel()), std::slice::from_ref(&wanted));
    assert_eq!(words("geary", &parcel()), [wanted]);
}

#[test]
fn kmail_gets_options_that_no_text_can_end() {
    assert_eq!(
        words("kmail", &parcel()),
        [
            "--composer",
            "--subject=Perché l'unità, 100%? \"Sì\" & no",
            "--body=Buongiorno,\n\nun po', ma = #1 {path}\n",
            "mailto:anagrafe+1@fornitore.example",
            "--attach=file:///d/%C3%A8%20handed/allegati/Foto%20citt%C3%A0%2C%20n%C2%B0%201%20%26%20100%25.png",
            "--attach=file:///d/%C3%A8%20handed/allegati/L%27ordine.txt",
        ]
    );
}

#[test]
fn without_attachments_nobody_is_told_of_any() {
    let bare = Parcel {
        files: vec![],
        ..parcel()
    };
    assert_eq!(words("claws-mail", &bare), ["--compose", MAILTO]);
    assert_eq!(words("evolution", &bare), [MAILTO]);
    assert!(!words("thunderbird", &bare)[1].contains("attachment"));
    assert_eq!(words("kmail", &bare).len(), 4);
}

#[test]
fn every_way_of_the_ladder_fills_all_its_places() {
    for program in &LADDER.program {
        for word in words(
            &program.id,
            &Parcel {
                body: "x".into(),
                ..parcel()
            },
        ) {
            assert!(!word.contains(['{', '}']), "{}: {word}", program.id);
        }
    }
}

#[test]
fn an_argument_longer_than_the_system_takes_is_not_tried() {
    let long = |length| Parcel {
        body: "x".repeat(length),
        files: vec![],
        ..parcel()
    };
    let program = LADDER.program("kmail").unwrap_or_else(|| unreachable!());
    let option = "--body=".len();
    assert!(own(System::Linux, program, &long(131_070 - option)).is_some());
    assert!(own(System::Linux, program, &long(131_071 - option)).is_none());
}

#[test]
fn a_text_too_long_for_an_address_is_cut_at_a_line_and_shows_it() {
    let (address, cut) = short_mailto(&parcel(), 2000);
    assert_eq!((address.as_str(), cut), (MAILTO, false));
    let long = Parcel {
        body: format!("prima\n{}\nultima\n", "è".repeat(400)),
        ..parcel()
    };
    let (address, cut) = short_mailto(&long, 1900);
    assert!(
        cut && address.ends_with("&body=prima%0D%0A%0D%0A%5B%E2%80%A6%5D"),
        "{address}"
    );
}

#[test]
fn a_command_of_the_system_gets_its_target_where_it_wants_it() {
    let launched = |exec: &[&str], path: Option<&str>| {
        let exec: Vec<String> = exec.iter().map(|word| (*word).to_owned()).collect();
        launch(&exec, path.map(Path::new), "file:///a%20b.eml")
            .into_iter()
            .map(|word| word.to_string_lossy().into_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        launched(&["thunderbird", "%u"], Some("/a b.eml")),
        ["thunderbird", "file:///a%20b.eml"]
    );
    assert_eq!(launched(&["x", "%F"], Some("/a b.eml")), ["x", "/a b.eml"]);
    assert_eq!(launched(&["x"], Some("/a b.eml")), ["x", "/a b.eml"]);
    assert_eq!(
        launched(
            &["flatpak", "run", "--file-forwarding", "app", "@@u", "%u", "@@"],
            Some("/a b.eml")
        ),
        [
            "flatpak",
            "run",
            "--file-forwarding",
            "app",
            "@@u",
            "file:///a%20b.eml",
            "@@"
        ]
    );
}
