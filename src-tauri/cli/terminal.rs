//! The command line as the app's shell: it asks for no file, every file is an argument.

use std::path::PathBuf;

use apriticket::adapters::handoff::client;
use apriticket::app::Shell;
use apriticket::domain::failure::Failure;

/// The command line.
pub struct Terminal;

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

    fn list_changed(&self) {}

    fn sending(&self, _: &str, _: u64, _: u64) {}

    fn requests_changed(&self) {}
}
