//! Postfix and Dovecot as Debian packages them: what they answer, and that what they deliver is what was kept.
//! Where they are not installed these tests say so and pass; `make real-servers` insists.
#![cfg(target_os = "linux")]

use std::process::Command;

use crate::support::Bench;
use crate::support::bench::{SEND, run_with_input};
use crate::support::certificate::Certificate;
use crate::support::postfix::{PASSWORD, Postfix, USER, greylisting, unavailable};

/// Reads a mail with Python's own parser, which shares nothing with ours.
const READ: &str = r#"
import sys, json, email, email.policy
mail = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
print(json.dumps({
    "from": mail["From"], "to": mail["To"], "subject": mail["Subject"], "id": mail["Message-ID"],
    "received": mail.get_all("Received"), "defects": [str(d) for part in mail.walk() for d in part.defects],
    "text": mail.get_body(("plain",)).get_content(),
    "attachments": [[a.get_filename(), a.get_content_type(), list(a.get_payload(decode=True))] for a in mail.iter_attachments()],
}))
"#;

const WRAPPED: &str = "smtpd_tls_wrappermode = yes";
const WITH_LOGIN: &str = "smtpd_sasl_auth_enable = yes";
const ONLY_WITH_LOGIN: &str = "smtpd_recipient_restrictions = permit_sasl_authenticated, reject";

fn bench(settings: &str, certificate: &Certificate) -> Bench {
    let bench = Bench::with_list().settings(settings);
    let trusted = bench.write("authority.pem", &certificate.authority);
    bench.environment("SSL_CERT_FILE", &trusted.to_string_lossy())
}

fn send(bench: &Bench, password: &str) -> serde_json::Value {
    let mut send = SEND.to_vec();
    send.push("--password-stdin");
    let out = run_with_input(&mut bench.command(&send), &format!("{password}\n"));
    serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}"))
}

fn known(request: &serde_json::Value) -> (&str, &str) {
    let reason = &request["reason"];
    (
        reason["code"].as_str().unwrap_or("sent"),
        reason["step"].as_str().unwrap_or_default(),
    )
}

fn read_by_python(mail: &[u8]) -> serde_json::Value {
    use std::io::Write;
    let mut python = Command::new("python3")
        .args(["-c", READ])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    python.stdin.take().unwrap().write_all(mail).unwrap();
    serde_json::from_slice(&python.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn what_was_kept_is_delivered_under_every_protection() {
    if unavailable() {
        return;
    }
    let good = Certificate::new();
    let server = Postfix::start(
        &[
            ("starttls", &good, &["smtpd_tls_security_level = encrypt"]),
            ("tls", &good, &[WRAPPED]),
            (
                "tls12",
                &good,
                &[WRAPPED, "smtpd_tls_mandatory_protocols = TLSv1.2"],
            ),
            (
                "tls13",
                &good,
                &[
                    "smtpd_tls_security_level = encrypt",
                    "smtpd_tls_mandatory_protocols = TLSv1.3",
                ],
            ),
            (
                "7bit",
                &good,
                &["smtpd_discard_ehlo_keywords = 8bitmime, size, smtputf8, chunking"],
            ),
        ],
        None,
    );
    let picture: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    for (at, (door, security, version)) in [
        ("starttls", "starttls", "TLSv1.3"),
        ("tls", "tls", "TLSv1.3"),
        ("tls12", "tls", "TLSv1.2"),
        ("tls13", "starttls", "TLSv1.3"),
        ("7bit", "none", ""),
    ]
    .into_iter()
    .enumerate()
    {
        let bench = bench(&server.settings(door, security), &good);
        bench.write("perché, è «l’F24».png", &picture);
        bench.ticket("kind =", "attachments = [\"perché, è «l’F24».png\"]\nkind =");
        bench.ticket_again("Succede da lunedì", ".Succede da lunedì\n.\n.. e");
        let request = bench.run(&SEND).json();
        assert_eq!(known(&request), ("sent", ""), "{door}: {}", server.log());
        let delivered = server.delivered("anagrafe", at + 1).pop().unwrap();
        let kept = bench.read(&format!("data/messages/{}.eml", request["id"].as_str().unwrap()));
        let kept = String::from_utf8(kept).unwrap().replace("\r\n", "\n");
        let delivered_text = String::from_utf8(delivered.clone()).unwrap();
        assert!(
            delivered_text.ends_with(&kept),
            "{door}: to the byte, below the server's own headers"
        );
        let read = read_by_python(&delivered);
        assert_eq!(read["defects"], serde_json::json!([]));
        assert_eq!(read["subject"], "Certificato di residenza: la stampa è vuota");
        assert_eq!(
            read["from"],
            "Niccolò D'Ascanio <anagrafe@comune.montecerreto.example>"
        );
        assert_eq!(read["to"], "Anagrafe <anagrafe@fornitore.example>");
        let text = read["text"].as_str().unwrap();
        assert!(
            text.contains("\n.Succede da lunedì\n.\n.. e su tutti"),
            "the dots arrive: {text}"
        );
        assert_eq!(
            read["attachments"],
            serde_json::json!([["perché, è «l’F24».png", "image/png", picture]])
        );
        let received = read["received"][0].as_str().unwrap();
        assert!(received.contains(version), "{door}: {received}");
    }
}

#[test]
fn a_certificate_that_does_not_hold_is_told_by_its_fault() {
    if unavailable() {
        return;
    }
    let (good, other, expired) = (
        Certificate::new(),
        Certificate::of("altra.example", 4000),
        Certificate::of("localhost", 2020),
    );
    let server = Postfix::start(
        &[
            ("good", &good, &[WRAPPED]),
            ("other", &other, &[WRAPPED]),
            ("expired", &expired, &["smtpd_tls_security_level = encrypt"]),
            (
                "old",
                &good,
                &[WRAPPED, "smtpd_tls_mandatory_protocols = TLSv1.1"],
            ),
            ("plain", &good, &["smtpd_tls_security_level = none"]),
        ],
        None,
    );
    for (door, security, trusted, code) in [
        ("good", "tls", &good, "sent"),
        ("good", "tls", &other, "certificate-untrusted"),
        ("other", "tls", &other, "certificate-name"),
        ("expired", "starttls", &expired, "certificate-expired"),
        ("old", "tls", &good, "insecure"),
        ("plain", "starttls", &good, "insecure"),
        ("plain", "tls", &good, "insecure"),
    ] {
        let settings = server.settings(door, security) + &format!("auth = \"password\"\nuser = \"{USER}\"\n");
        let settings = if code == "sent" {
            server.settings(door, security)
        } else {
            settings
        };
        let request = send(&bench(&settings, trusted), PASSWORD);
        let step = if code == "sent" { "" } else { "secure" };
        assert_eq!(known(&request), (code, step), "{door} {security}: {request}");
    }
    server.wait_until(|| server.settled());
    assert_eq!(server.delivered("anagrafe", 1).len(), 1, "only the good one");
}

#[test]
fn logins_senders_recipients_sizes_and_filters_are_told_apart() {
    if unavailable() {
        return;
    }
    let good = Certificate::new();
    let grey = format!(
        "smtpd_recipient_restrictions = reject_unauth_destination, check_policy_service {}",
        greylisting()
    );
    let server = Postfix::start(
        &[
            ("login", &good, &[WRAPPED, WITH_LOGIN, ONLY_WITH_LOGIN]),
            (
                "old-login",
                &good,
                &[
                    WRAPPED,
                    WITH_LOGIN,
                    ONLY_WITH_LOGIN,
                    "smtpd_sasl_mechanism_filter = login",
                ],
            ),
            ("no-login", &good, &[WRAPPED]),
            (
                "owners",
                &good,
                &[
                    WRAPPED,
                    WITH_LOGIN,
                    "smtpd_sender_login_maps = static:nessuno",
                    "smtpd_sender_restrictions = reject_sender_login_mismatch",
                ],
            ),
            ("open", &good, &[]),
            ("silent-on-size", &good, &["smtpd_discard_ehlo_keywords = size"]),
            ("filter", &good, &["cleanup_service_name = filtering"]),
            ("grey", &good, &[&grey]),
        ],
        None,
    );
    let login = format!("auth = \"password\"\nuser = \"{USER}\"\n");
    for (door, login, password, outcome) in [
        ("login", &*login, PASSWORD, ("sent", "")),
        ("old-login", &login, PASSWORD, ("sent", "")),
        ("login", &login, "sbagliata", ("credentials", "login")),
        ("old-login", &login, "sbagliata", ("credentials", "login")),
        ("login", "", "", ("relay-denied", "recipient")),
        ("no-login", &login, PASSWORD, ("login-not-offered", "login")),
        ("owners", &login, PASSWORD, ("sender-refused", "recipient")),
    ] {
        let request = send(&bench(&(server.settings(door, "tls") + login), &good), password);
        assert_eq!(known(&request), outcome, "{door}: {request}");
    }
    let list = |email: &str| {
        format!(
            "source = \"x\"\nupdated = 2026-11-20\n[[module]]\nname = \"Anagrafe\"\nemail = \"{email}\"\n"
        )
    };
    for (email, outcome) in [
        ("nessuno@fornitore.example", ("recipient-refused", "recipient")),
        ("anagrafe@altrove.example", ("relay-denied", "recipient")),
    ] {
        let bench = bench(&server.settings("open", "none"), &good);
        bench.write("data/address-list.toml", list(email));
        let request = bench.run(&SEND).json();
        assert_eq!(known(&request), outcome, "{request}");
    }
    for (door, outcome) in [
        ("open", ("too-large", "size")),
        ("silent-on-size", ("too-large", "message")),
    ] {
        let bench = bench(&server.settings(door, "none"), &good);
        bench.write("registro.log", vec![b'x'; 6_000_000]);
        bench.ticket("kind =", "attachments = [\"registro.log\"]\nkind =");
        assert_eq!(known(&bench.run(&SEND).json()), outcome, "{door}");
    }
    let filtered = bench(&server.settings("filter", "none"), &good).run(&SEND).json();
    assert_eq!(known(&filtered), ("content-refused", "message"), "{filtered}");

    let grey = bench(&server.settings("grey", "none"), &good);
    let request = grey.run(&SEND).json();
    assert_eq!(known(&request), ("busy", "recipient"), "{request}");
    assert_eq!(request["reason"]["temporary"], true);
    let again = grey
        .run(&["--json", "outbox", "retry", request["id"].as_str().unwrap()])
        .json();
    assert_eq!(
        (&again["state"], &again["attempts"]),
        (&"sent".into(), &2.into()),
        "{again}"
    );

    server.wait_until(|| server.settled());
    assert_eq!(
        server.delivered("anagrafe", 3).len(),
        3,
        "two logins and the greylisted one, once each"
    );
}
