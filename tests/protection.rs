//! Sending under protection: TLS in both ways, certificates, passwords.

use std::sync::Arc;

use apriticket::adapters::clock::SystemClock;
use apriticket::adapters::home::Home;
use apriticket::adapters::settings::{SmtpAuth, SmtpSecurity};
use apriticket::app::App;
use apriticket::domain::request::Via;

use crate::support::awkward_server::{At, AwkwardServer, Way};
use crate::support::bench::{SEND, run_with_input};
use crate::support::mail_server::Certificate;
use crate::support::no_shell::NoShell;
use crate::support::{Bench, MailServer, Script};

#[test]
fn both_ways_of_tls_work_with_a_certificate_that_the_system_trusts() {
    let certificate = Certificate::new();
    for (server, security) in [
        (MailServer::tls(&certificate), "tls"),
        (MailServer::starttls(&certificate), "starttls"),
    ] {
        let bench = Bench::with_list().settings(&server.settings(security));
        let trusted = bench.write("authority.pem", &certificate.authority);
        let bench = bench.environment("SSL_CERT_FILE", &trusted.to_string_lossy());
        let ran = bench.run(&SEND);
        assert_eq!(ran.json()["state"], "sent", "{security}: {}", ran.out);
        assert_eq!(server.received().len(), 1);
    }
}

#[test]
fn without_a_trusted_certificate_nothing_is_said_not_even_the_password() {
    let certificate = Certificate::new();
    let plain = MailServer::agreeable();
    let own = MailServer::tls(&certificate);
    for (server, security, code) in [
        (&own, "tls", "certificate-untrusted"),
        (&plain, "tls", "insecure"),
        (&plain, "starttls", "insecure"),
    ] {
        let settings = server.settings(security) + "auth = \"password\"\nuser = \"mario\"\n";
        let bench = Bench::with_list().settings(&settings);
        let mut command = bench.command(&[
            "--json",
            "send",
            "ticket.toml",
            "--via",
            "smtp",
            "--password-stdin",
        ]);
        let ran = run_with_input(&mut command, "segreto\n");
        let request: serde_json::Value = serde_json::from_str(&ran).unwrap();
        assert_eq!(request["reason"]["code"], code, "{security}: {ran}");
        assert!(
            !server
                .commands()
                .iter()
                .any(|c| c.starts_with("AUTH") || c.starts_with("MAIL")),
            "{:?}",
            server.commands()
        );
    }
}

#[test]
fn a_password_is_asked_for_and_its_refusal_is_explained() {
    let server = MailServer::scripted(Script {
        at: "AUTH",
        reply: "535 5.7.8 bad credentials",
        offers: &[],
    });
    let bench =
        Bench::with_list().settings(&(server.settings("none") + "auth = \"password\"\nuser = \"mario\"\n"));
    let without = bench.run(&SEND);
    assert_eq!(without.code, 2);
    assert!(
        without
            .err
            .contains("Il server «localhost» chiede la password di «mario»"),
        "{}",
        without.err
    );
    let mut command = bench.command(&[
        "--json",
        "send",
        "ticket.toml",
        "--via",
        "smtp",
        "--password-stdin",
    ]);
    let request: serde_json::Value =
        serde_json::from_str(&run_with_input(&mut command, "segreto\n")).unwrap();
    assert_eq!(request["reason"]["code"], "credentials");
    let kept = std::fs::read(bench.path("data/apriticket.db")).unwrap();
    assert!(
        !kept.windows(7).any(|window| window == b"segreto"),
        "a password is never kept"
    );
}

#[test]
fn only_it_can_name_a_host_that_mail_may_reach_without_protection() {
    let named = "plain_hosts = [\"posta.invalid\"]\n";
    let settings = "[smtp]\nhost = \"posta.invalid\"\nsecurity = \"none\"\n";
    let bench = Bench::with_list().settings(&(settings.to_owned() + named));
    let ran = bench.run(&SEND);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("smtp-plain-forbidden"), "{}", ran.err);
    bench.write("config/policy.toml", format!("[smtp]\n{named}"));
    assert_eq!(bench.run(&SEND).json()["reason"]["code"], "name-not-found");
}

#[test]
fn a_refused_password_is_not_tried_on_the_next_request() {
    let lost = AwkwardServer::start(At::Dot, Way::Drop, &[]);
    let settings = |port: u16, further: &str| {
        format!("[smtp]\nhost = \"localhost\"\nport = {port}\nsecurity = \"none\"\n{further}")
    };
    let bench = Bench::with_list().settings(&settings(lost.port, ""));
    for _ in 0..2 {
        let id = bench.run(&SEND).json()["id"].as_str().unwrap().to_owned();
        bench.run(&["outbox", "confirm", &id, "--not-sent"]);
    }
    let refusing = AwkwardServer::start(At::Auth, Way::Say("535 5.7.8 no"), &["AUTH PLAIN"]);
    let bench = bench.settings(&settings(
        refusing.port,
        "auth = \"password\"\nuser = \"mario\"\n",
    ));
    let mut run = bench.command(&["--json", "outbox", "run", "--password-stdin"]);
    let out = run_with_input(&mut run, "sbagliata\n");
    let tried: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(tried.as_array().map(Vec::len), Some(1), "{out}");
    let logins = refusing
        .heard()
        .iter()
        .filter(|line| line.starts_with("AUTH"))
        .count();
    assert_eq!(logins, 1, "an account is locked after a few");
}

#[test]
fn settings_saved_without_a_word_on_the_login_leave_an_account_as_it_is() {
    let bench =
        Bench::new().settings("[smtp]\nhost = \"a\"\nauth = \"oauth2\"\nuser = \"mario@comune.example\"\n");
    let home = Home::below(&bench.path(""));
    let app = App::open(home, Arc::new(SystemClock), Arc::new(NoShell)).unwrap();
    let choice = |user: Option<&str>| {
        Some((
            "b".to_owned(),
            587,
            SmtpSecurity::Starttls,
            user.map(str::to_owned),
            None,
        ))
    };
    app.save_mail(Via::Smtp, choice(None)).unwrap();
    let smtp = app.settings().keys.smtp;
    assert_eq!(
        (smtp.auth, smtp.user.as_deref()),
        (Some(SmtpAuth::Oauth2), Some("mario@comune.example"))
    );
    app.save_mail(Via::Smtp, choice(Some("mario"))).unwrap();
    let smtp = app.settings().keys.smtp;
    assert_eq!(
        (smtp.auth, smtp.user.as_deref()),
        (Some(SmtpAuth::Password), Some("mario"))
    );
}
