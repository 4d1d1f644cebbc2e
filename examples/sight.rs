use apriticket::domain::address_list::Trust;
use apriticket::domain::address_list::page::Page;
use serde_json::Value;
use std::collections::BTreeSet;
fn strs(v: &Value) -> Vec<String> {
    v.as_array()
        .into_iter()
        .flatten()
        .filter_map(|x| x.as_str().map(str::to_owned))
        .collect()
}
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let verbose = args.iter().any(|a| a == "-v");
    let mut files: Vec<std::path::PathBuf> = vec![];
    for a in args.iter().filter(|a| *a != "-v") {
        let p = std::path::PathBuf::from(a);
        if p.is_dir() {
            files.extend(
                std::fs::read_dir(p)
                    .unwrap()
                    .map(|f| f.unwrap().path())
                    .filter(|p| p.extension().is_some_and(|e| e == "html")),
            );
        } else {
            files.push(p);
        }
    }
    files.sort();
    let (mut tp, mut fp, mut fnn, mut exact, mut out_ok, mut foreign, mut mni, mut false_list) =
        (0, 0, 0, 0, 0, 0, 0, 0);
    let n = files.len();
    for f in files {
        let e: Value =
            serde_json::from_str(&std::fs::read_to_string(f.with_extension("expected.json")).unwrap())
                .unwrap();
        let dom = strs(&e["allowed_domains"]);
        let trust = Trust::fixed(&dom);
        let page = Page::read(&std::fs::read(&f).unwrap(), &trust);
        let mut diffs = vec![];
        let mut left: BTreeSet<(String, String, Option<String>)> = page
            .modules
            .iter()
            .flat_map(|m| {
                m.emails
                    .iter()
                    .map(|x| (m.name.clone(), x.clone(), m.area.clone()))
            })
            .collect();
        let (mut t, mut miss) = (0, 0);
        for m in e["modules"].as_array().into_iter().flatten() {
            let mut names = vec![m["name"].as_str().unwrap_or_default().to_owned()];
            names.extend(strs(&m["name_alt"]));
            let mut areas: Vec<Option<String>> = vec![m["area"].as_str().map(str::to_owned)];
            for a in m["area_alt"].as_array().into_iter().flatten() {
                areas.push(a.as_str().map(str::to_owned));
            }
            for x in strs(&m["emails"]) {
                match left
                    .iter()
                    .find(|(n2, a2, _)| *a2 == x && names.contains(n2))
                    .cloned()
                {
                    None => {
                        miss += 1;
                        diffs.push(format!("  - missing {:?} {x}", names[0]));
                    }
                    Some(fd) => {
                        t += 1;
                        if !areas.contains(&fd.2) {
                            diffs.push(format!("  ~ area of {:?}: {:?} wanted {:?}", fd.0, fd.2, areas));
                        }
                        left.remove(&fd);
                    }
                }
            }
        }
        for x in &left {
            diffs.push(format!("  + extra {x:?}"));
        }
        let p = left.len();
        let bad = strs(&e["must_not_import"]);
        for m in &page.modules {
            for x in &m.emails {
                if bad.contains(x) {
                    mni += 1;
                    diffs.push(format!("  ! imported {x}"));
                }
                if !dom
                    .iter()
                    .any(|d| x.ends_with(&format!("@{d}")) || x.ends_with(&format!(".{d}")))
                {
                    foreign += 1;
                    diffs.push(format!("  !! FOREIGN {x}"));
                }
            }
        }
        let shown: BTreeSet<&str> = page.suspicious.iter().map(|o| o.address.as_str()).collect();
        let sv = strs(&e["suspicious"]);
        let wanted: BTreeSet<&str> = sv.iter().map(String::as_str).collect();
        for x in wanted.difference(&shown) {
            diffs.push(format!("  s missing {x}"));
        }
        for x in shown.difference(&wanted) {
            diffs.push(format!(
                "  s extra {:?}",
                page.suspicious.iter().find(|o| o.address == *x)
            ));
        }
        let o = serde_json::to_value(page.outcome).unwrap();
        if o == e["outcome"] {
            out_ok += 1;
        } else {
            diffs.push(format!("  o {o} ({:?}) wanted {}", page.diagnosis, e["outcome"]));
            if o == "ok" {
                false_list += 1;
            }
        }
        tp += t;
        fp += p;
        fnn += miss;
        if diffs.is_empty() {
            exact += 1;
        }
        if verbose {
            println!(
                "{} {} tp {t} fp {p} fn {miss}",
                if diffs.is_empty() { "OK " } else { "BAD" },
                f.file_stem().unwrap().to_string_lossy()
            );
            for d in diffs {
                println!("{d}");
            }
        }
    }
    println!(
        "exact {exact}/{n}  outcomes {out_ok}/{n} (false lists {false_list})  tp {tp} fp {fp} fn {fnn}  precision {:.4} recall {:.4}  must_not_import {mni} foreign {foreign}",
        tp as f64 / (tp + fp).max(1) as f64,
        tp as f64 / (tp + fnn).max(1) as f64
    );
}
