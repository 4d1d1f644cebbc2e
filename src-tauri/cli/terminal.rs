//! The command line as the app's shell: it asks for no file, every file is an argument.

use std::path::PathBuf;

use apriticket::adapters::handoff::client;
use apriticket::app::{Example, Shell};
use apriticket::domain::failure::Failure;
use apriticket::text::Words;

use crate::arguments::Language;

/// The command line.
pub struct Terminal {
    /// In which it speaks where it must.
    pub language: Language,
}

impl Terminal {
    fn words(&self) -> Words {
        match self.language {
            Language::It => Words::italian(),
            Language::En => Words::english(),
        }
    }
}

impl Shell for Terminal {
    fn choose_files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn choose_list(&self) -> Option<PathBuf> {
        None
    }

    fn choose_draft(&self) -> Option<PathBuf> {
        None
    }

    fn choose_where_to_save(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn open_page(&self, page: &str) -> Result<(), Failure> {
        client::open_page(page)
    }

    fn sign_in_page(&self, done: bool) -> String {
        self.words().sign_in_page(done)
    }

    fn example(&self) -> Example {
        self.words().example()
    }

    fn list_changed(&self) {}

    fn sending(&self, _: &str, _: u64, _: u64) {}

    fn requests_changed(&self) {}
}
