//! The policy in the registry, as group policy and Intune write it: the machine's before the user's, both before the file.

use std::process::Stdio;

use serde_json::Value;

use crate::Windows;

const KEYS: &str = r#"Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\Software\Policies\Apriticket\smtp]
"host"="posta.comune.example"
"Port"=dword:0000024b
"user"=""
"security"=dword:00000001
"porta"="25"

[HKEY_LOCAL_MACHINE\Software\Policies\Apriticket\handoff\allowed]
"1"="client"
"2"="smpt"
"10"="smtp"

[HKEY_LOCAL_MACHINE\Software\Policies\Apriticket\rules]
"ask_reason"=dword:00000001

[HKEY_LOCAL_MACHINE\Software\Policies\Apriticket\Defaults\history]
"retention_days"=dword:0000005a

[HKEY_CURRENT_USER\Software\Policies\Apriticket\smtp]
"host"="altrove.example"

[HKEY_CURRENT_USER\Software\Policies\Apriticket\writer]
"phone"="0733 564105"
"entities"="Comune di Montecerreto; Unione Montana dei Tre Colli"
"#;

impl Windows {
    /// What the command line answers, and its code.
    fn answer(&self, arguments: &[&str]) -> (Value, Option<i32>) {
        let mut command = self.wine("wine");
        command
            .arg(self.built.join("apriticket-cli.exe"))
            .args(arguments)
            .stdout(Stdio::piped());
        let ran = command.output().unwrap();
        let out = String::from_utf8(ran.stdout).unwrap();
        let json = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}"));
        (json, ran.status.code())
    }
}

#[test]
fn the_registry_is_read_as_templates_write_it() {
    let Some(windows) = Windows::new() else { return };
    windows.bench.write("policy.reg", KEYS);
    let read = windows
        .wine("wine")
        .args(["regedit", "/S", "policy.reg"])
        .status();
    assert!(read.unwrap().success());
    windows.bench.write(
        "config/policy.toml",
        "[smtp]\nhost = \"file.example\"\nauth = \"password\"\n",
    );
    let (shown, code) = windows.answer(&["--json", "policy", "show"]);
    let rows: Vec<_> = shown["settings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["weight"] != "built_in")
        .map(|row| {
            let origin = row["origin"]["registry"].as_str().unwrap_or("policy.toml");
            let origin = origin.replace(r"\Software\Policies\Apriticket\", " ");
            format!(
                "{} = {} {} {origin}",
                row["key"].as_str().unwrap(),
                row["value"],
                row["weight"]
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            r#"writer.phone = "0733 564105" "fixed" HKCU writer\phone"#,
            r#"writer.entities = ["Comune di Montecerreto","Unione Montana dei Tre Colli"] "fixed" HKCU writer\entities"#,
            r#"handoff.allowed = ["client","smtp"] "fixed" HKLM handoff\allowed"#,
            r#"smtp.host = "posta.comune.example" "fixed" HKLM smtp\host"#,
            r#"smtp.port = 587 "fixed" HKLM smtp\Port"#,
            r#"smtp.auth = "password" "fixed" policy.toml"#,
            r#"rules.ask_reason = true "fixed" HKLM rules\ask_reason"#,
            r#"history.retention_days = 90 "proposed" HKLM Defaults\history\retention_days"#,
        ]
    );
    let mut wrong: Vec<_> = shown["remarks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|remark| format!("{} {} {}", remark["key"], remark["what"], remark["found"]))
        .collect();
    wrong.sort();
    assert_eq!(
        wrong,
        [
            r#""handoff.allowed" "wrong" "\"smpt\"""#,
            r#""smtp.porta" "misspelt" """#,
            r#""smtp.security" "wrong" "REG_DWORD 1""#,
        ]
    );
    assert_eq!(code, Some(2));
    let (report, _) = windows.answer(&["--json", "doctor"]);
    let texts: Vec<_> = report["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["text"].as_str().unwrap())
        .collect();
    assert!(texts.contains(&"policy nel registro"), "{texts:?}");
    assert!(
        texts
            .iter()
            .any(|text| text.starts_with("manca il componente che mostra la finestra")),
        "{texts:?}"
    );
}
