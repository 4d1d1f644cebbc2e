//! A new list from a page or a table: what it shows, what it changes, and the way back.

use std::path::Path;

use apriticket::domain::address_list::Trust;
use apriticket::domain::address_list::page::Page;
use proptest::prelude::*;

use crate::support::Bench;

const POLICY: &str = "[address_list]\nallowed_domains = [\"fornitore.example\", \"suite-enti.example\"]\n";

fn page(name: &str) -> Vec<u8> {
    std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/data/pages")
            .join(name),
    )
    .unwrap()
}

#[test]
fn a_page_is_only_looked_at_with_dry_run() {
    let bench = Bench::new();
    bench.write("pagina.html", page("22-manutenzione.html"));
    bench.write("buona.html", page("24-indirizzo-prima.html"));
    let good = [
        "--json",
        "addresses",
        "import",
        "buona.html",
        "--dry-run",
        "--allow-domain",
        "fornitore.example",
    ];
    let seen = bench.run(&good);
    assert_eq!(seen.code, 0, "{}", seen.err);
    let json = seen.json();
    assert_eq!(json["outcome"], "ok");
    assert_eq!(
        json["modules"][0],
        serde_json::json!({"name": "IMU", "area": null, "emails": ["tributi@fornitore.example"]})
    );
    assert_eq!(json["suspicious"], serde_json::json!([]));
    let bad = bench.run(&["--json", "addresses", "import", "pagina.html", "--dry-run"]);
    assert_eq!(
        (bad.code, bad.json()),
        (
            2,
            serde_json::json!({"outcome": "not_a_list", "modules": [], "suspicious": []})
        )
    );
    assert!(!bench.path("data").exists(), "nothing was kept");
    assert_ne!(
        bench
            .run(&["addresses", "import", "buona.html", "--allow-domain", "x.it"])
            .code,
        0
    );
}

#[test]
fn a_page_counts_only_when_confirmed_and_the_list_before_comes_back() {
    let bench = Bench::with_list();
    bench.write("config/policy.toml", POLICY);
    bench.write("pagina.html", page("24-indirizzo-prima.html"));
    let before = bench.run(&["addresses", "show"]).out;
    let seen = bench.run(&["addresses", "import", "pagina.html"]);
    assert_eq!(seen.code, 1);
    assert!(
        seen.out.contains("- Anagrafe · anagrafe@fornitore.example\n"),
        "{}",
        seen.out
    );
    assert!(
        seen.out.contains(
            "~ TARI · tari@fornitore.example, ruoli@fornitore.example → tributi@fornitore.example\n"
        ),
        "{}",
        seen.out
    );
    assert_eq!(bench.run(&["addresses", "show"]).out, before);
    assert_eq!(
        bench.run(&["addresses", "import", "pagina.html", "--yes"]).code,
        0
    );
    assert!(
        bench
            .run(&["addresses", "show"])
            .out
            .contains("tributi@fornitore.example")
    );
    let kept = bench.run(&["--json", "addresses", "restore"]).json();
    let id = kept[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(bench.run(&["addresses", "restore", &id]).code, 0);
    assert_eq!(bench.run(&["addresses", "show"]).out, before);
    assert_eq!(bench.run(&["addresses", "restore", "../x"]).code, 2);
}

#[test]
fn a_queued_request_whose_address_is_gone_is_a_draft_again() {
    let bench = Bench::with_list().settings("[smtp]\nhost = \"127.0.0.1\"\nport = 1\nsecurity = \"none\"\n");
    bench.write("config/policy.toml", POLICY);
    bench.run(&["send", "ticket.toml", "--via", "smtp"]);
    assert_eq!(
        bench
            .run(&["--json", "outbox", "list"])
            .json()
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    bench.write("pagina.html", page("24-indirizzo-prima.html"));
    let applied = bench.run(&["addresses", "import", "pagina.html", "--yes"]);
    assert!(
        applied.err.contains(
            "La richiesta «Certificato di residenza: la stampa è vuota» è tornata fra le bozze: il suo indirizzo non è più nell’elenco\n"
        ),
        "{}",
        applied.err
    );
    assert_eq!(bench.run(&["--json", "outbox", "list"]).out, "[]\n");
}

#[test]
fn a_list_leaves_as_a_table_and_comes_back() {
    let bench = Bench::with_list();
    let before = bench.run(&["--json", "addresses", "show"]).json();
    for file in ["elenco.csv", "elenco.toml"] {
        assert_eq!(bench.run(&["addresses", "export", file]).code, 0);
        assert_eq!(bench.run(&["addresses", "import", file]).code, 0);
        assert_eq!(
            bench.run(&["--json", "addresses", "show"]).json()["modules"],
            before["modules"],
            "{file}"
        );
    }
    assert_eq!(
        bench.run(&["addresses", "diff", "elenco.csv"]).out,
        "Niente è cambiato rispetto all’elenco in uso\n"
    );
}

fn all_pages() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to a page on its way, nothing breaks and no stranger's address comes in.
    #[test]
    fn a_cut_or_mutated_page_gives_no_foreign_address(
        which in 0_usize..64,
        cut in 0.0_f64..1.0,
        changes in prop::collection::vec((0.0_f64..1.0, any::<u8>()), 0..40),
    ) {
        let pages = all_pages();
        let mut page = pages[which % pages.len()].clone();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in a page")]
        let place = |part: f64, length: usize| (part * length as f64) as usize;
        for (at, byte) in changes {
            let at = place(at, page.len());
            page[at] = byte;
        }
        page.truncate(place(cut, page.len()));
        let trust = Trust::fixed(&["fornitore.example".into(), "suite-enti.example".into()]);
        for address in Page::read(&page, &trust).modules.iter().flat_map(|module| &module.emails) {
            prop_assert!(trust.covers(address), "{}", address);
        }
    }
}
