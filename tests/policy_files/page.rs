//! `docs/policy.md`: every setting for who administers.

use std::fmt::Write;

use apriticket::adapters::settings::{Kind, REGISTRY_PATH, Setting, TABLE, Who};
use apriticket::text::Words;

use super::{explained, said, sections, some_value, value_words};

const HEAD: &str = r"<!-- Scritto da `make generate` a partire dalla tabella delle impostazioni. Non modificare a mano. -->
# Le impostazioni

Le stesse chiavi valgono nelle impostazioni di chi scrive (`settings.toml`), nella policy (`policy.toml`) e nel registro di
Windows. Conta, nell’ordine:

1. ciò che è **fissato** nel registro, `HKLM\Software\Policies\Apriticket`, poi `HKCU\Software\Policies\Apriticket`;
2. ciò che è **fissato** in `policy.toml` (`/etc/apriticket/`, `%ProgramData%\Apriticket\`);
3. ciò che ha scelto chi scrive;
4. ciò che è **proposto**: nel registro sotto `…\Apriticket\Defaults`, in `policy.toml` sotto `[defaults.⟨sezione⟩]`;
5. il valore predefinito.

Nel registro ogni sezione è una sottochiave. I testi sono `REG_SZ`, numeri e sì/no `REG_DWORD` (1 o 0), un elenco è una
sottochiave con un `REG_SZ` per voce (come lo scrivono i modelli ADMX), oppure un `REG_MULTI_SZ`, oppure un `REG_SZ` con le
voci separate da `;`. Un testo vuoto non dice nulla.

Una chiave sconosciuta o un valore che non va viene nominato (file, riga e colonna, o percorso nel registro) da
`apriticket-cli policy show`, da `doctor` e nella finestra, e resta fuori **da solo**: il resto vale. In un elenco restano
fuori solo le voci sbagliate. Un `policy.toml` che non è TOML ferma il programma con riga e colonna: una policy illeggibile
non sblocca mai nulla. `apriticket-cli policy check FILE` legge una policy senza applicarla.

Non c’è un controllo degli aggiornamenti da disattivare: il programma non ne fa. Non ci sono password fra le impostazioni.

| chiave | che cosa | chi la dice | se nessuno dice nulla |
|---|---|---|---|
";

/// The page.
pub fn page(words: &Words) -> String {
    let mut page = HEAD.to_owned();
    for setting in TABLE {
        let name = setting.name();
        let _ = writeln!(
            page,
            "| [`{name}`](#{}) | {} | {} | {} |",
            name.replace('.', ""),
            said(words, &setting.words(), &[]),
            who(setting),
            default(setting)
        );
    }
    for section in sections() {
        let title = said(
            words,
            &format!("policy-section-{}", section.replace('_', "-")),
            &[],
        );
        let _ = write!(page, "\n## {title}\n");
        for setting in TABLE.iter().filter(|setting| setting.section == section) {
            page += &entry(words, setting);
        }
    }
    page
}

fn entry(words: &Words, setting: &Setting) -> String {
    let Setting { section, key, .. } = setting;
    let wanted = words.say(
        &format!("wanted-{}", setting.kind.id()),
        &setting.kind.arguments(),
    );
    let mut entry = format!(
        "\n### {}\n\n**{}.** {}\n\n- Valore: {wanted}\n",
        setting.name(),
        said(words, &setting.words(), &[]),
        explained(words, setting)
    );
    if let Kind::OneOf(values) = setting.kind {
        for value in values {
            let _ = writeln!(
                entry,
                "  - `{value}`: {}",
                said(words, &value_words(setting, value), &[])
            );
        }
    }
    let table = match setting.who {
        Who::Person => format!("defaults.{section}"),
        Who::Clerk | Who::It => (*section).to_owned(),
    };
    let registry = match setting.who {
        Who::Person => format!(r"{REGISTRY_PATH}\Defaults\{section}"),
        Who::Clerk | Who::It => format!(r"{REGISTRY_PATH}\{section}"),
    };
    let kind = match setting.kind {
        Kind::Flag | Kind::Number { .. } => "`REG_DWORD`",
        kind if kind.is_list() => "sottochiave con un `REG_SZ` per voce",
        _ => "`REG_SZ`",
    };
    let _ = write!(
        entry,
        "- Se nessuno dice nulla: {}\n- Chi la dice: {}\n- Registro: `{registry}`, `{key}` ({kind})\n- {}\n\n\
         ```toml\n[{table}]\n{key} = {}\n```\n",
        default(setting),
        who(setting),
        said(words, "policy-since", &[("version", setting.since)]),
        some_value(words, setting)
    );
    entry
}

fn who(setting: &Setting) -> &'static str {
    match setting.who {
        Who::Clerk => "chi scrive; chi amministra la propone o la fissa",
        Who::Person => "chi scrive; chi amministra la propone soltanto",
        Who::It => "solo chi amministra",
    }
}

fn default(setting: &Setting) -> String {
    setting
        .default
        .map_or_else(|| "—".to_owned(), |default| format!("`{}`", default()))
}
