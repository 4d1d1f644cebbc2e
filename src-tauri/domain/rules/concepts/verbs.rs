//! The forms of regular verbs, made from their infinitives: who writes a rule names `chiamare` and means `chiamateci`,
//! `chiamasse` and `chiamerà` as well, each under its mood.

/// In which way a verb is said: it tells a wish from a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mood {
    /// `chiamare`, `chiamarmi`, `chiamarlo`: what somebody wants done.
    Inf,
    /// `chiamate`, `chiamatemi`, `chiamami`: told to do it.
    Imp,
    /// `chiami`, `chiamino`, `chiamasse`: wished.
    Sub,
    /// `chiama`, `chiamano`, `chiamerà`, `chiamava`: somebody does it.
    Third,
    /// `chiamo`, `chiamiamo`, `chiamavo`, `chiamerei`: the writer does it.
    First,
    /// `chiamato`: done.
    Part,
    /// `chiamando`: doing it.
    Ger,
    /// `chiamerebbe`, `chiamereste`: would do it.
    Cond,
}

impl Mood {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Inf,
        Self::Imp,
        Self::Sub,
        Self::Third,
        Self::First,
        Self::Part,
        Self::Ger,
        Self::Cond,
    ];

    /// As it is named in the data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Inf => "inf",
            Self::Imp => "imp",
            Self::Sub => "sub",
            Self::Third => "third",
            Self::First => "first",
            Self::Part => "part",
            Self::Ger => "ger",
            Self::Cond => "cond",
        }
    }
}

/// Pronouns that hang on an infinitive, an imperative or a gerund.
const CLITICS: [&str; 16] = [
    "", "mi", "ci", "vi", "ti", "si", "lo", "la", "li", "le", "gli", "ne", "melo", "mela", "cela", "sene",
];

/// Those that no imperative to one carries: `assegnati` is a participle.
const HANG_ON_MANY: [&str; 3] = ["vi", "ti", "si"];

/// The forms of a verb with their moods; nothing for what is no infinitive. ASCII, as texts are in plain form.
pub fn forms(infinitive: &str) -> Vec<(String, Mood)> {
    let Some((stem, class)) = infinitive
        .len()
        .checked_sub(3)
        .and_then(|at| infinitive.split_at_checked(at))
    else {
        return vec![];
    };
    let Some(endings) = endings(class) else {
        return vec![];
    };
    let mut forms = vec![];
    let mut add = |mood: Mood, ending: &str| forms.push((joined(stem, class, ending), mood));
    for clitic in CLITICS {
        add(Mood::Inf, &format!("{}r{clitic}", endings.vowel));
        add(Mood::Imp, &format!("{}te{clitic}", endings.vowel));
        add(Mood::Ger, &format!("{}{clitic}", endings.gerund));
        if !clitic.is_empty() && !HANG_ON_MANY.contains(&clitic) {
            add(Mood::Imp, &format!("{}{clitic}", endings.thou));
        }
    }
    add(Mood::Inf, class);
    let lists = [
        (Mood::Sub, endings.wished),
        (Mood::Third, endings.third),
        (Mood::First, endings.first),
        (Mood::Part, endings.done),
        (Mood::Cond, endings.would),
    ];
    for (mood, list) in lists {
        for ending in list.split(' ') {
            add(mood, ending);
        }
    }
    forms
}

/// `cerc` and `i` make `cerchi`, `invi` and `i` make `invi`; `volg` and `e` stay as they sound.
fn joined(stem: &str, class: &str, ending: &str) -> String {
    let hard = class == "are" && stem.ends_with(['c', 'g']) && ending.starts_with(['i', 'e']);
    let soft = stem.ends_with('i') && ending.starts_with(['i', 'e']);
    match (hard, soft) {
        (true, _) => format!("{stem}h{ending}"),
        (_, true) => format!("{}{ending}", &stem[..stem.len() - 1]),
        _ => format!("{stem}{ending}"),
    }
}

struct Endings {
    vowel: &'static str,
    thou: &'static str,
    gerund: &'static str,
    wished: &'static str,
    third: &'static str,
    first: &'static str,
    done: &'static str,
    would: &'static str,
}

fn endings(class: &str) -> Option<Endings> {
    Some(match class {
        "are" => Endings {
            vowel: "a",
            thou: "a",
            gerund: "ando",
            wished: "i ino asse assero aste iate",
            third: "a ano era eranno ava avano",
            first: "o iamo avo avamo ero eremo erei eremmo assi assimo",
            done: "ato ata ati ate",
            would: "erebbe erebbero ereste",
        },
        "ere" => Endings {
            vowel: "e",
            thou: "i",
            gerund: "endo",
            wished: "a ano esse essero este iate",
            third: "e ono era eranno eva evano",
            first: "o iamo evo evamo ero eremo erei eremmo essi essimo",
            done: "uto uta uti ute",
            would: "erebbe erebbero ereste",
        },
        "ire" => Endings {
            vowel: "i",
            thou: "i",
            gerund: "endo",
            wished: "a ano isse issero iste iate",
            third: "e ono ira iranno iva ivano",
            first: "o iamo ivo ivamo iro iremo irei iremmo issi issimo isco",
            done: "ito ita iti ite",
            would: "irebbe irebbero ireste",
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mood(infinitive: &str, form: &str) -> Vec<Mood> {
        let mut moods: Vec<_> = forms(infinitive)
            .into_iter()
            .filter_map(|(made, mood)| (made == form).then_some(mood))
            .collect();
        moods.dedup();
        moods
    }

    #[test]
    fn forms_are_made_in_their_moods() {
        assert_eq!(mood("chiamare", "chiamateci"), [Mood::Imp]);
        assert_eq!(mood("chiamare", "chiamasse"), [Mood::Sub]);
        assert_eq!(mood("chiamare", "chiamera"), [Mood::Third]);
        assert_eq!(mood("seguire", "seguirci"), [Mood::Inf]);
        assert_eq!(mood("scrivere", "scrivo"), [Mood::First]);
        assert_eq!(mood("segnalare", "segnalato"), [Mood::Part]);
    }

    #[test]
    fn the_sound_of_the_stem_is_kept() {
        assert_eq!(mood("cercare", "cerchi"), [Mood::Sub]);
        assert_eq!(mood("cercare", "cerchiamo"), [Mood::First]);
        assert_eq!(mood("inviare", "invii"), [] as [Mood; 0]);
        assert_eq!(mood("inviare", "invi"), [Mood::Sub]);
        assert_eq!(mood("delegare", "deleghero"), [Mood::First]);
    }

    #[test]
    fn what_is_no_infinitive_has_no_forms() {
        for word in ["", "re", "mail", "è"] {
            assert_eq!(forms(word), []);
        }
    }
}
