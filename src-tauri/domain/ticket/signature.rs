//! Who writes and where to call back: the foot of every request (guide 2.3).

use serde::{Deserialize, Serialize};

/// The writer. Empty strings are what has not been said yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Signature {
    /// Name and surname.
    pub name: String,
    /// Office.
    pub office: String,
    /// Telephone as written, extension included.
    pub phone: String,
    /// Mail address, the sender of the mail.
    pub email: String,
}

/// What is different of the writer in one of several Entities; what is empty is the same everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WriterAt {
    /// The Entity, as it stands among those of the writer.
    pub entity: String,
    /// Office there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// Telephone there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Mail address there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
}

impl Signature {
    /// This signature as it is in an Entity (guide 2.4.5).
    #[must_use]
    pub fn at(mut self, entity: &str, places: &[WriterAt]) -> Self {
        let named = |place: &&WriterAt| place.entity.trim().to_lowercase() == entity.trim().to_lowercase();
        if let Some(place) = places.iter().find(named) {
            let parts = [
                (&mut self.office, &place.office),
                (&mut self.phone, &place.phone),
                (&mut self.email, &place.email),
            ];
            for (usual, there) in parts {
                if !there.trim().is_empty() {
                    usual.clone_from(there);
                }
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_takes_from_the_entity_what_is_different_there() {
        let usual = Signature {
            name: "Graziella Bonci".into(),
            office: "Servizi Demografici".into(),
            phone: "0733 564105".into(),
            email: "anagrafe@comune.montecerreto.example".into(),
        };
        let places = [WriterAt {
            entity: "Unione dei Monti".into(),
            phone: "0733 900900".into(),
            ..WriterAt::default()
        }];
        let there = usual.clone().at(" unione dei monti", &places);
        assert_eq!(there.phone, "0733 900900");
        assert_eq!(
            Signature {
                phone: usual.phone.clone(),
                ..there
            },
            usual
        );
        assert_eq!(usual.clone().at("Comune di Montecerreto", &places), usual);
        assert_eq!(usual.clone().at("", &[WriterAt::default()]), usual);
    }
}
