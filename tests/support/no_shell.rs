//! A shell in which nobody answers.

use std::path::PathBuf;

use apriticket::app::Shell;
use apriticket::domain::failure::Failure;

pub struct NoShell;

impl Shell for NoShell {
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
    fn open_page(&self, _: &str) -> Result<(), Failure> {
        Ok(())
    }
    fn list_changed(&self) {}
    fn sending(&self, _: &str, _: u64, _: u64) {}
    fn requests_changed(&self) {}
}
