//! Two topics in one request become two requests (guide 2.4.4).

use super::App;
use crate::adapters::clock::fresh_id;
use crate::domain::failure::Failure;
use crate::domain::rules::Way;
use crate::domain::ticket::{Draft, Field};

impl App {
    /// Moves the second topic of a draft to a draft of its own: from where it begins to the end of its paragraph. Module and
    /// subject of the new one are the clerk's to choose; Entity, kind, signature and availability are the same, files stay
    /// with the first. Gives both, the first as it is now; the draft alone when there is only one topic.
    pub fn split(&self, draft: Draft) -> Result<(Draft, Option<Draft>), Failure> {
        let draft = self.save_draft(draft)?;
        let finding = self
            .check(&draft)
            .into_iter()
            .find(|finding| Way::of(finding.rule) == Some(Way::Split) && finding.field == Field::Description);
        let Some(start) = finding.map(|finding| finding.bytes.start) else {
            return Ok((draft, None));
        };
        let (first, second) = cut(&draft.description, start);
        let other = Draft {
            id: fresh_id(),
            module: None,
            address: None,
            subject: String::new(),
            description: second,
            already_tried: String::new(),
            already_spoken_with: String::new(),
            answers: std::collections::BTreeMap::new(),
            attachments: Vec::new(),
            overruled: Vec::new(),
            ..draft.clone()
        };
        let first = Draft {
            description: first,
            ..draft
        };
        // The new one first: a crash between the two leaves the words twice, never nowhere.
        self.store()?.save_draft(&other, self.clock.instant())?;
        self.store()?.save_draft(&first, self.clock.instant())?;
        Ok((first, Some(other)))
    }
}

/// The text without the topic that begins at `start`, and that topic with its mark of a list and its joining word taken off.
fn cut(text: &str, start: usize) -> (String, String) {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    // "2) " or "- " before it belongs to it.
    let mark = &text[line..start];
    let from = if mark.chars().any(char::is_alphabetic) {
        start
    } else {
        line
    };
    let end = text[start..].find("\n\n").map_or(text.len(), |at| start + at);
    let before = text[..from].trim_end();
    let after = text[end..].trim();
    let first = if after.is_empty() || before.is_empty() {
        format!("{before}{after}")
    } else {
        format!("{before}\n\n{after}")
    };
    let topic = text[start..end]
        .trim_start_matches([' ', '-', ')', '.', ','])
        .trim();
    let mut signs = topic.chars();
    let second = signs
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect());
    (first, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_topic_takes_its_mark_along_and_leaves_the_rest_whole() {
        let text =
            "1) lo scanner prende una pagina sola\n2) i mandati dal 501 escono senza CUP\n\nGrazie, Lucia";
        let at = text.find("i mandati").unwrap_or_default();
        assert_eq!(
            cut(text, at),
            (
                "1) lo scanner prende una pagina sola\n\nGrazie, Lucia".to_owned(),
                "I mandati dal 501 escono senza CUP".to_owned()
            )
        );
        let text = "Il cedolino è doppio. altra questione, il portale non accetta lo SPID.";
        let at = text.find("altra").unwrap_or_default();
        assert_eq!(
            cut(text, at),
            (
                "Il cedolino è doppio.".to_owned(),
                "Altra questione, il portale non accetta lo SPID.".to_owned()
            )
        );
    }
}
