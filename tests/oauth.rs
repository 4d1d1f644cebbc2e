//! Signing in with the organisation's account: in the browser, with a code on another screen, and what ends it.
//! The sign-in is kept in a real keyring; where gnome-keyring is not installed these tests say so and pass.
#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Output;

use crate::keyring::{IN_UNLOCKED, in_session, nothing_is_in_our_files, unavailable};
use crate::support::Bench;
use crate::support::awkward_server::At::{self, Auth, Dot, Nowhere};
use crate::support::awkward_server::AwkwardServer;
use crate::support::awkward_server::Way::{self, Drop, Say};
use crate::support::bench::SEND;
use crate::support::certificate::Certificate;
use crate::support::oauth_server::{FINE, OauthServer, Scene};
use crate::support::postfix::{self, Postfix, USER};

/// A browser that first lets somebody else knock at the way back, and then goes where it was sent.
const BROWSER: &str = r#"#!/usr/bin/env python3
import os, ssl, sys, urllib.error, urllib.parse, urllib.request
def get(url):
    try:
        return urllib.request.urlopen(url, context=ssl.create_default_context(cafile=os.environ["SSL_CERT_FILE"])).read()
    except urllib.error.HTTPError as error:
        return b"%d" % error.code
back = urllib.parse.parse_qs(urllib.parse.urlparse(sys.argv[1]).query)["redirect_uri"][0]
for forged in ["/favicon.ico", "/?code=altrui&state=altrui", "/?code=altrui"]:
    assert get(back + forged) == b"404", forged
open("page.html", "wb").write(get(sys.argv[1]))
"#;

struct Story {
    bench: Bench,
    oauth: OauthServer,
    mail: AwkwardServer,
}

impl Story {
    fn new(scene: Scene, at: At, way: Way) -> Self {
        let certificate = Certificate::new();
        let oauth = OauthServer::start(&certificate, scene);
        let mail = AwkwardServer::start(at, way, &["AUTH PLAIN XOAUTH2"]);
        let bench = Bench::with_list().settings(&format!(
            "[smtp]\nhost = \"localhost\"\nport = {}\nsecurity = \"none\"\nauth = \"oauth2\"\nuser = \"{USER}\"\n",
            mail.port
        ));
        bench.write("config/policy.toml", oauth.policy());
        let bench = with_browser(bench, &certificate);
        Self { bench, oauth, mail }
    }

    fn run(&self, arguments: &[&str]) -> (String, String) {
        let Output { stdout, stderr, .. } = in_session(&self.bench, IN_UNLOCKED, arguments).output().unwrap();
        (
            String::from_utf8(stdout).unwrap(),
            String::from_utf8(stderr).unwrap(),
        )
    }

    fn sent(&self) {
        let (out, err) = self.run(&SEND);
        assert!(out.contains("\"state\":\"sent\""), "{out}{err}");
    }

    /// The refresh tokens that were used, in order.
    fn refreshes(&self) -> Vec<String> {
        let state = self.oauth.state();
        let used = state
            .posts
            .iter()
            .filter_map(|(_, form)| form.get("refresh_token"));
        used.cloned().collect()
    }

    fn logins(&self) -> Vec<String> {
        let heard = self.mail.heard();
        let logins = heard.iter().filter_map(|line| line.strip_prefix("AUTH XOAUTH2 "));
        logins
            .map(|coded| String::from_utf8(base64_simd::STANDARD.decode_to_vec(coded).unwrap()).unwrap())
            .collect()
    }
}

fn with_browser(bench: Bench, certificate: &Certificate) -> Bench {
    let browser = bench.write("bin/xdg-open", BROWSER);
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    let authority = bench.write("authority.pem", &certificate.authority);
    let path = format!(
        "{}:{}",
        bench.path("bin").display(),
        std::env::var("PATH").unwrap()
    );
    bench
        .environment("PATH", &path)
        .environment("SSL_CERT_FILE", &authority.to_string_lossy())
        .environment("APRITICKET_SIGN_IN_SECONDS", "20")
}

fn login(token: &str) -> String {
    format!("user={USER}\x01auth=Bearer {token}\x01\x01")
}

#[test]
fn the_browser_signs_in_once_and_each_sending_renews_the_token() {
    if unavailable() {
        return;
    }
    let story = Story::new(FINE, Nowhere, Drop);
    assert!(story.run(&SEND).1.contains("sign-in-needed"));
    let (out, err) = story.run(&["account", "sign-in"]);
    assert_eq!(out, "Accesso riuscito\n", "{err}");
    assert_eq!(err, "La pagina di accesso si apre nel browser; si attende…\n");
    let page = story.bench.path("page.html");
    for _ in 0..100 {
        if fs::metadata(&page).is_ok_and(|page| page.len() > 0) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(
        fs::read_to_string(&page).unwrap(),
        "<!doctype html><html lang=\"it\"><meta charset=\"utf-8\"><title>Apriticket</title><h1>Accesso riuscito</h1>\
         <p>Si può chiudere questa pagina e tornare ad Apriticket.</p></html>"
    );
    story.sent();
    story.sent();
    assert_eq!(
        story.refreshes(),
        ["rinnovo-segreto-1", "rinnovo-segreto-2"],
        "each one once"
    );
    assert_eq!(story.logins(), [login("accesso-2"), login("accesso-3")]);
    nothing_is_in_our_files(&story.bench, b"rinnovo-segreto");
    nothing_is_in_our_files(&story.bench, b"accesso-2");

    assert_eq!(
        story.run(&["account", "sign-out"]).0,
        "L’accesso non è più su questo computer\n"
    );
    assert_eq!(
        story.oauth.state().posts.last().unwrap().0,
        "/revoke",
        "and the provider knows"
    );
    assert!(story.run(&SEND).1.contains("sign-in-needed"));
}

#[test]
fn an_access_token_is_used_for_its_time_and_not_longer() {
    if unavailable() {
        return;
    }
    for (expires_in, refreshes) in [(3600, 1), (5, 2)] {
        let story = Story::new(Scene { expires_in, ..FINE }, Dot, Drop);
        story.run(&["account", "sign-in"]);
        let mut ids = Vec::new();
        for _ in 0..2 {
            let (out, err) = story.run(&SEND);
            let request: serde_json::Value =
                serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}"));
            ids.push(request["id"].as_str().unwrap().to_owned());
        }
        for id in &ids {
            story.run(&["outbox", "confirm", id, "--not-sent"]);
        }
        let before = story.refreshes().len();
        story.run(&["outbox", "run"]);
        assert_eq!(
            story.refreshes().len() - before,
            refreshes,
            "two sendings, {expires_in} s"
        );
    }
}

#[test]
fn a_code_on_another_screen_does_as_well() {
    if unavailable() {
        return;
    }
    let story = Story::new(FINE, Nowhere, Drop);
    let (out, err) = story.run(&["account", "sign-in", "--device"]);
    assert_eq!(out, "Accesso riuscito\n", "{err}");
    assert_eq!(
        err,
        "Aprire https://id.example/dispositivo e scrivere il codice BCDF-GHJK\n"
    );
    let asked = story
        .oauth
        .state()
        .posts
        .iter()
        .filter(|(path, _)| path == "/token")
        .count();
    assert_eq!(asked, 3, "twice not yet, then yes");
    story.sent();
}

#[test]
fn what_ends_a_sign_in_is_told_and_the_draft_stays() {
    if unavailable() {
        return;
    }
    let story = Story::new(FINE, Nowhere, Drop);
    story.run(&["account", "sign-in"]);
    story.oauth.revoke_all();
    let (_, err) = story.run(&["send", "ticket.toml", "--via", "smtp"]);
    assert!(
        err.ends_with(
            "L’accesso non vale più: è scaduto o è stato revocato (invalid_grant: AADSTS70008: no longer)\n\
             Nelle impostazioni accedere di nuovo, poi inviare. La bozza è salva.\n"
        ),
        "{err}"
    );
    assert!(
        story.run(&SEND).1.contains("sign-in-needed"),
        "what is over is not tried again"
    );
    assert_eq!(story.refreshes().len(), 1);
    assert!(
        story.mail.heard().is_empty(),
        "the mail server hears nothing of it"
    );
}

#[test]
fn a_token_that_the_mail_server_refuses_is_told_in_its_words() {
    if unavailable() {
        return;
    }
    // {"status":"400","schemes":"bearer"}, as Exchange and Gmail send it.
    let challenge = "334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiYmVhcmVyIn0=";
    let story = Story::new(FINE, Auth, Say(challenge));
    story.run(&["account", "sign-in"]);
    let (out, _) = story.run(&SEND);
    let request: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(request["reason"]["code"], "token-refused");
    assert_eq!(
        request["reason"]["words"],
        "535 5.7.3 Authentication unsuccessful {\"status\":\"400\",\"schemes\":\"bearer\"}"
    );
}

#[test]
fn why_signing_in_fails_is_told_by_class() {
    let denied = |error, description| Scene {
        denied: Some((error, description)),
        ..FINE
    };
    let refused = |error, description| Scene {
        refused: Some((error, description)),
        ..FINE
    };
    let browser = &["--json", "account", "sign-in"][..];
    let device = &["--json", "account", "sign-in", "--device"][..];
    for (scene, how, code, tokens) in [
        (
            denied("access_denied", "AADSTS65004: User declined"),
            browser,
            "sign-in-declined",
            0,
        ),
        (
            denied("access_denied", "AADSTS90094: Admin consent is required"),
            browser,
            "sign-in-forbidden",
            0,
        ),
        (
            denied("invalid_client", "AADSTS700016: Application not found"),
            browser,
            "sign-in-misconfigured",
            0,
        ),
        (Scene { forged: true, ..FINE }, browser, "sign-in-timeout", 0),
        (
            refused("invalid_grant", "AADSTS53003: Blocked by Conditional Access"),
            browser,
            "sign-in-forbidden",
            1,
        ),
        (
            refused("invalid_client", "AADSTS7000218: secret missing"),
            browser,
            "sign-in-misconfigured",
            1,
        ),
        (
            refused("authorization_declined", ""),
            device,
            "sign-in-declined",
            1,
        ),
        (refused("expired_token", ""), device, "sign-in-timeout", 1),
        (
            refused("access_denied", "AADSTS530035: security defaults"),
            device,
            "sign-in-forbidden",
            1,
        ),
    ] {
        let story = Story::new(scene, Nowhere, Drop);
        let bench = story.bench.environment(
            "APRITICKET_SIGN_IN_SECONDS",
            if scene.forged { "4" } else { "20" },
        );
        let ran = bench.run(how);
        assert_eq!(ran.code, 2, "{code}: {}", ran.out);
        assert!(
            ran.err.contains(&format!("\"code\":\"{code}\"")),
            "{code}: {}",
            ran.err
        );
        let asked = story
            .oauth
            .state()
            .posts
            .iter()
            .filter(|(path, _)| path == "/token")
            .count();
        assert_eq!(asked, tokens, "{code}");
    }
}

#[test]
fn without_a_keyring_it_is_said_that_the_sign_in_will_not_last() {
    let story = Story::new(FINE, Nowhere, Drop);
    let ran = story.bench.run(&["account", "sign-in"]);
    assert_eq!(ran.out, "Accesso riuscito\n");
    assert!(
        ran.err.ends_with("L’accesso vale solo fino alla chiusura del programma: qui non c’è un portachiavi in cui conservarlo\n"),
        "{}",
        ran.err
    );
}

#[test]
fn where_to_sign_in_is_its_to_say_and_only_over_a_trusted_connection() {
    let story = Story::new(FINE, Nowhere, Drop);
    let failed = |bench: &Bench, how: &[&str], code: &str| {
        let ran = bench.run(how);
        assert!(
            ran.err.contains(&format!("\"code\":\"{code}\"")),
            "{code}: {}",
            ran.err
        );
    };
    let device = ["--json", "account", "sign-in", "--device"];
    let bench = story.bench.environment("SSL_CERT_FILE", "/nonexistent");
    failed(&bench, &device, "sign-in-unreachable");
    bench.write(
        "config/policy.toml",
        story.oauth.policy().replace("https://", "http://"),
    );
    failed(&bench, &device, "sign-in-misconfigured");
    // The same keys from the clerk's own file count for nothing.
    fs::remove_file(bench.path("config/policy.toml")).unwrap();
    let own = String::from_utf8(bench.read("config/settings.toml")).unwrap() + &story.oauth.policy();
    bench.write("config/settings.toml", own);
    failed(&bench, &device, "sign-in-misconfigured");
    assert!(story.oauth.state().posts.is_empty());
}

#[test]
fn dovecot_takes_the_token_and_refuses_it_once_it_is_revoked() {
    if unavailable() || postfix::unavailable() {
        return;
    }
    let certificate = Certificate::new();
    let oauth = OauthServer::start(&certificate, FINE);
    let only = [
        "smtpd_tls_wrappermode = yes",
        "smtpd_sasl_auth_enable = yes",
        "smtpd_recipient_restrictions = permit_sasl_authenticated, reject",
    ];
    let server = Postfix::start(&[("login", &certificate, &only)], Some(&oauth.introspection()));
    let settings = server.settings("login", "tls") + &format!("auth = \"oauth2\"\nuser = \"{USER}\"\n");
    let bench = with_browser(Bench::with_list().settings(&settings), &certificate);
    bench.write("config/policy.toml", oauth.policy());
    let run = |arguments: &[&str]| {
        let output = in_session(&bench, IN_UNLOCKED, arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    assert!(run(&["account", "sign-in"]).contains("Accesso riuscito"));
    let sent = run(&SEND);
    assert!(sent.contains("\"state\":\"sent\""), "{sent}\n{}", server.log());
    // The provider still gives tokens, and tells the mail server that none of them holds.
    oauth.state().inactive = true;
    let refused = run(&SEND);
    assert!(
        refused.contains("\"code\":\"token-refused\""),
        "{refused}\n{}",
        server.log()
    );
    assert_eq!(server.delivered("anagrafe", 1).len(), 1);
}
