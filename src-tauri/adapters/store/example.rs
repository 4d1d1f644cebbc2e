//! The example with which the mail program is tried: beside what is handed over of requests, and gone at the next start.

use std::fs::{self, File};
use std::io;

use super::Store;
use super::handed::{FILES, HandedFiles, file_name};
use crate::adapters::home::make_private;
use crate::adapters::text_file;
use crate::domain::failure::Failure;

impl Store {
    /// Writes an example for another program: the mail by `write`, and one file. An earlier one goes.
    pub fn hand_over_example(
        &self,
        id: &str,
        name: &str,
        content: &[u8],
        write: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<HandedFiles, Failure> {
        self.clear_handed_over(id);
        let folder = self.handed_over(id)?;
        let below = folder.join(FILES);
        make_private(&folder)?;
        make_private(&below)?;
        let mail = folder.join(format!("{id}.eml"));
        text_file::replace(&mail, &folder, write).map_err(|error| self.unusable(error))?;
        let file = below.join(file_name(name));
        fs::write(&file, content).map_err(|error| self.unusable(error))?;
        Ok(HandedFiles {
            mail,
            files: vec![file],
        })
    }
}
