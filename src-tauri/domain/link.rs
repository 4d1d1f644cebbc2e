//! Links that begin a request: `apriticket:new?module=imu&kind=anomalia&subject=…`, written by IT on an intranet page.
//!
//! Anybody can write one, and any page can have it opened; so it chooses module, kind and subject of a new draft and nothing
//! else: no address, no file, no sending. A key that is not known refuses the whole link, or who wrote it would believe that
//! it did something.
//!
//! ```text
//! link  = "apriticket:" [ "//" ] [ "new" [ "/" ] [ "?" pair *( "&" pair ) ] ]
//! pair  = ( "module" | "kind" | "subject" ) "=" value      each at most once; value percent-encoded UTF-8
//! ```

use super::ticket::Kind;

/// How every link begins.
pub const SCHEME: &str = "apriticket:";
/// Characters of a link, and of each value in it.
const LONGEST: usize = 2000;
const LONGEST_VALUE: usize = 200;

/// What a link asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// The window, as it stands.
    Window,
    /// A new draft.
    New {
        /// Id or name of a module; whether it is in the list is found out later.
        module: Option<String>,
        /// Kind of request.
        kind: Option<Kind>,
        /// Subject, on one line.
        subject: String,
    },
}

/// Whether an argument of the program is a link.
pub fn is_link(argument: &str) -> bool {
    argument
        .get(..SCHEME.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(SCHEME))
}

/// Reads a link; the error is the part that cannot be read, shortened.
pub fn read(link: &str) -> Result<Link, String> {
    let rest = link.get(SCHEME.len()..).filter(|_| is_link(link)).unwrap_or(link);
    if link.len() > LONGEST {
        return Err(shown(link));
    }
    let rest = rest.trim_start_matches('/');
    let (verb, query) = rest.split_once('?').unwrap_or((rest, ""));
    match verb.trim_end_matches('/') {
        "" if query.is_empty() => return Ok(Link::Window),
        "new" => {}
        _ => return Err(shown(rest)),
    }
    let (mut module, mut kind, mut subject) = (None, None, None);
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let wrong = || shown(&format!("{key}={value}"));
        let value = value.trim();
        // Not readable, not one line, or written to look like something else.
        if value.chars().count() > LONGEST_VALUE || value.chars().any(is_hidden) {
            return Err(wrong());
        }
        let fresh = match &*key {
            "module" => module.replace(value.to_owned()).is_none(),
            "subject" => subject.replace(value.to_owned()).is_none(),
            "kind" => {
                let read = [Kind::Anomaly, Kind::Support, Kind::Training]
                    .into_iter()
                    .find(|kind| kind.id() == value);
                kind.replace(read.ok_or_else(wrong)?).is_none()
            }
            _ => false,
        };
        if !fresh {
            return Err(wrong());
        }
    }
    Ok(Link::New {
        module: module.filter(|module| !module.is_empty()),
        kind,
        subject: subject.unwrap_or_default(),
    })
}

/// Control characters, and those that turn or hide text.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || c == char::REPLACEMENT_CHARACTER
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Short enough for a sentence, and nothing hidden in it.
fn shown(part: &str) -> String {
    const SHOWN: usize = 40;
    let clean: String = part.chars().filter(|c| !is_hidden(*c)).collect();
    if clean.chars().count() <= SHOWN {
        return clean;
    }
    clean.chars().take(SHOWN).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_chooses_module_kind_and_subject() {
        let link = read(
            "apriticket:new?module=imu&kind=anomalia&subject=F24%3A%20l%E2%80%99imposta+%C3%A8%20doppia",
        );
        assert_eq!(
            link,
            Ok(Link::New {
                module: Some("imu".into()),
                kind: Some(Kind::Anomaly),
                subject: "F24: l’imposta è doppia".into(),
            })
        );
    }

    #[test]
    fn what_browsers_make_of_it_reads_too() {
        for link in ["apriticket:", "apriticket://", "APRITICKET:///"] {
            assert_eq!(read(link), Ok(Link::Window), "{link}");
        }
        let empty = Ok(Link::New {
            module: None,
            kind: None,
            subject: String::new(),
        });
        for link in [
            "apriticket:new",
            "apriticket://new/",
            "Apriticket://new/?module=",
            "apriticket:new?",
        ] {
            assert_eq!(read(link), empty, "{link}");
        }
    }

    #[test]
    fn whatever_else_is_asked_refuses_the_whole_link() {
        for (link, part) in [
            ("apriticket:new?module=imu&to=x@example.org", "to=x@example.org"),
            ("apriticket:new?address=x@example.org", "address=x@example.org"),
            ("apriticket:new?description=ciao", "description=ciao"),
            (
                "apriticket:new?attachments=/etc/passwd",
                "attachments=/etc/passwd",
            ),
            ("apriticket:send?id=1", "send?id=1"),
            ("apriticket:?module=imu", "?module=imu"),
            ("apriticket:new?kind=altro", "kind=altro"),
            ("apriticket:new?module=a&module=b", "module=b"),
            ("apriticket:new?subject=uno%0D%0ABcc%3A%20x", "subject=unoBcc: x"),
            ("apriticket:new?subject=%E2%80%AEgnp", "subject=gnp"),
            ("apriticket:new?subject=%FF", "subject="),
        ] {
            assert_eq!(read(link), Err(part.to_owned()), "{link}");
        }
        let long = format!("apriticket:new?subject={}", "a".repeat(201));
        assert_eq!(read(&long), Err(format!("subject={}…", "a".repeat(32))));
        let longer = format!("apriticket:new?{}", "subject=a&".repeat(300));
        assert!(read(&longer).is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_text_at_all_reads_or_is_refused(text in ".{0,300}") {
            let _ = read(&text);
            let _ = read(&format!("{SCHEME}new?{text}"));
        }
    }
}
