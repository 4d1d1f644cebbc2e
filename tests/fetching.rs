//! Getting the list over HTTPS from a server with its own authority: every outcome in words.

use std::collections::HashMap;
use std::time::Duration;

use crate::support::Bench;
use crate::support::bench::Ran;
use crate::support::mail_server::Certificate;
use crate::support::web_server::{Reply, WebServer};

const PAGE: &str = "<!DOCTYPE html><meta charset=utf-8><title>Indirizzi</title><h1>Indirizzi per ticket</h1><ul>\
    <li>IMU: <a href='mailto:imu@palitalsoft.it'>imu@palitalsoft.it</a></li>\
    <li>Paghe: paghe@palitalsoft.it</li><li>Atti: atti@palitalsoft.it</li></ul>";

fn server(certificate: &Certificate) -> WebServer {
    let mut huge = Reply::of("200 OK", "", "");
    huge.head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n".into();
    huge.body = vec![b' '; 11 * 1024 * 1024];
    let mut slow = Reply::page(PAGE);
    slow.wait = Duration::from_secs(6);
    let see = |to: &str| Reply::of("302 Found", &format!("Location: {to}\r\n"), "");
    let replies = HashMap::from([
        (
            "/list",
            Reply::of("200 OK", "Content-Type: text/html\r\nETag: \"v1\"\r\n", PAGE),
        ),
        ("/moved", see("/list")),
        ("/away", see("https://evil.example/list")),
        ("/plain", see("http://localhost/list")),
        ("/image", Reply::of("200 OK", "Content-Type: image/png\r\n", "x")),
        ("/huge", huge),
        ("/slow", slow),
        (
            "/login",
            Reply::page("<title>Accedi</title><form><input type=password></form>"),
        ),
        (
            "/table.csv",
            Reply::of(
                "200 OK",
                "Content-Type: text/csv\r\n",
                "modulo;email\nIMU;imu@palitalsoft.it\n",
            ),
        ),
    ]);
    WebServer::start(certificate, replies)
}

fn bench(certificate: &Certificate, url: &str) -> Bench {
    let bench = Bench::new().settings(&format!("[address_list]\nurl = \"{url}\"\n"));
    let authority = bench.write("authority.pem", &certificate.authority);
    bench
        .environment("SSL_CERT_FILE", &authority.to_string_lossy())
        .environment("APRITICKET_FETCH_SECONDS", "3")
        .environment("NO_PROXY", "localhost")
}

fn fetch(certificate: &Certificate, url: &str) -> Ran {
    bench(certificate, url).run(&["addresses", "fetch", "--yes"])
}

#[test]
fn a_list_is_fetched_reviewed_applied_and_not_sent_twice() {
    let certificate = Certificate::new();
    let server = server(&certificate);
    let bench = bench(&certificate, &server.url("/list"));
    let seen = bench.run(&["addresses", "fetch"]);
    assert_eq!(
        (seen.code, seen.out.as_str(), seen.err.as_str()),
        (
            1,
            "+ IMU · imu@palitalsoft.it\n+ Paghe · paghe@palitalsoft.it\n+ Atti · atti@palitalsoft.it\n",
            "L’elenco in uso non è cambiato. Per confermare questi cambiamenti, ripetere il comando con --yes\n"
        )
    );
    assert_eq!(
        bench.run(&["addresses", "show"]).code,
        2,
        "nothing has been taken in"
    );
    assert_eq!(bench.run(&["addresses", "fetch", "--yes"]).code, 0);
    let again = bench.run(&["addresses", "fetch"]);
    assert_eq!(
        (again.code, again.out.as_str()),
        (0, "Niente è cambiato rispetto all’elenco in uso\n")
    );
    assert!(
        server
            .asked()
            .last()
            .is_some_and(|asked| asked.to_lowercase().contains("if-none-match: \"v1\""))
    );
}

#[test]
fn a_list_that_it_keeps_at_an_address_is_the_only_one() {
    let certificate = Certificate::new();
    let server = server(&certificate);
    let bench = bench(&certificate, "https://localhost:1/the-clerks-own");
    bench.write("data/address-list.toml", crate::support::bench::LIST);
    let url = server.url("/list");
    bench.write(
        "config/policy.toml",
        format!("[address_list]\nurl = \"{url}\"\nreview = false\n"),
    );
    let before = bench.run(&["addresses", "show"]);
    assert_eq!(
        (before.code, before.err),
        (
            2,
            format!(
                "L’elenco degli indirizzi fissato da chi amministra i computer non è ancora arrivato: «{url}»\n\
                 Con la rete collegata, scegliere «Aggiorna elenco». Le bozze restano salvate.\n"
            )
        ),
        "an older list of another origin is not written to"
    );
    assert_eq!(
        bench.run(&["addresses", "fetch"]).code,
        0,
        "no review is asked for"
    );
    let shown = bench.run(&["addresses", "show"]);
    assert_eq!(shown.code, 0);
    assert!(shown.out.contains("imu@palitalsoft.it"), "{}", shown.out);
    bench.write("other.csv", "modulo;email\nIMU;altro@palitalsoft.it\n");
    for refused in [
        bench.run(&["addresses", "import", "other.csv", "--yes"]),
        bench.run(&["addresses", "import", "other.csv"]),
    ] {
        assert_eq!(
            (refused.code, refused.err),
            (
                2,
                format!(
                    "L’elenco è quello fissato da chi amministra i computer: «{url}»\n\
                     Per cambiarlo rivolgersi a chi amministra i computer.\n"
                )
            )
        );
    }
    drop(server);
    assert_eq!(
        bench.run(&["addresses", "show"]).code,
        0,
        "offline the last one stands"
    );
}

#[test]
fn a_table_and_a_redirect_within_the_site_are_as_good() {
    let certificate = Certificate::new();
    let server = server(&certificate);
    assert_eq!(fetch(&certificate, &server.url("/moved")).code, 0);
    assert_eq!(fetch(&certificate, &server.url("/table.csv")).code, 0);
}

#[test]
fn every_outcome_has_its_words() {
    let certificate = Certificate::new();
    let server = server(&certificate);
    for (path, words) in [
        (
            "/away",
            "«URL» manda a un altro sito: https://evil.example/list\n",
        ),
        ("/plain", "«URL» manda a un altro sito: http://localhost/list\n"),
        ("/image", "«URL» non è una pagina né un elenco, ma image/png\n"),
        ("/huge", "«URL» supera 10 MB: non è un elenco di indirizzi\n"),
        ("/slow", "«URL» risponde troppo lentamente\n"),
        ("/gone", "«URL» risponde con l’errore 404\n"),
        (
            "/login",
            "«URL» chiede di accedere, quindi l’elenco non si vede\n",
        ),
    ] {
        let url = server.url(path);
        let ran = fetch(&certificate, &url);
        assert_eq!(ran.code, 2, "{path}");
        assert!(
            ran.err.starts_with(&words.replace("URL", &url)),
            "{path}: {}",
            ran.err
        );
    }
    let other = Certificate::new();
    let url = server.url("/list");
    let stranger = fetch(&other, &url);
    assert!(
        stranger
            .err
            .starts_with(&format!("Il collegamento a «{url}» non è sicuro: ")),
        "{}",
        stranger.err
    );
    let plain = fetch(&certificate, "http://localhost/list");
    assert!(
        plain
            .err
            .starts_with("L’indirizzo dell’elenco «http://localhost/list» non è protetto\n"),
        "{}",
        plain.err
    );
    let nobody = fetch(&certificate, "https://localhost:1/list");
    assert!(
        nobody
            .err
            .starts_with("«https://localhost:1/list» non risponde: "),
        "{}",
        nobody.err
    );
}

/// A proxy that joins both ends; gives its address and what it was asked for.
fn proxy() -> (String, std::sync::mpsc::Receiver<String>) {
    use std::io::{BufRead, BufReader, Write};
    use std::net::{TcpListener, TcpStream};
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (asked, heard) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let mut lines = BufReader::new(client.try_clone().unwrap()).lines();
            let first = lines.next().unwrap().unwrap();
            // The rest of the head; the client says nothing more before the answer.
            while lines.next().is_some_and(|line| !line.unwrap().is_empty()) {}
            let place = first.split(' ').nth(1).unwrap().to_owned();
            asked.send(first).unwrap();
            let server = TcpStream::connect(place.replace("localhost", "127.0.0.1")).unwrap();
            (&client)
                .write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")
                .unwrap();
            let (mut up, mut down) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            std::thread::spawn(move || std::io::copy(&mut &client, &mut &server));
            std::thread::spawn(move || std::io::copy(&mut down, &mut up));
        }
    });
    (address, heard)
}

#[test]
fn the_proxy_of_the_policy_is_the_way() {
    let certificate = Certificate::new();
    let server = server(&certificate);
    let (address, heard) = proxy();
    let bench = bench(&certificate, &server.url("/list"));
    // What the environment says counts only where nobody has fixed another way.
    let bench = bench
        .environment("HTTPS_PROXY", "http://127.0.0.1:1")
        .environment("NO_PROXY", "");
    bench.write(
        "config/policy.toml",
        format!("[network]\nproxy = \"{address}\"\n"),
    );
    let ran = bench.run(&["addresses", "fetch", "--yes"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let place = server.url("/list").replace("https://", "").replace("/list", "");
    assert_eq!(heard.recv().unwrap(), format!("CONNECT {place} HTTP/1.1"));
    bench.write("config/policy.toml", "[network]\nproxy = \"none\"\n");
    let ran = bench.run(&["addresses", "fetch"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    bench.write("config/policy.toml", "");
    assert_eq!(
        bench.run(&["addresses", "fetch"]).code,
        2,
        "the environment's proxy answers nobody"
    );
    assert!(heard.try_recv().is_err());
}
