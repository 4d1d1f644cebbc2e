//! Where things are kept on this computer.
//!
//! `APRITICKET_HOME=DIR` puts everything under DIR (tests, portable use). Trial mode has folders of its own below the
//! data folder, so that example data and real requests can never meet.

use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::failure::Failure;

/// The folders of one mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The clerk's settings: `settings.toml`.
    pub config: PathBuf,
    /// Drafts, requests, attachments, the address list.
    pub data: PathBuf,
    /// The file of IT.
    pub policy: PathBuf,
    /// Whether the policies in the registry count too (Windows): they do wherever the rest is kept, but not in the trial.
    pub registry: bool,
}

impl Home {
    /// The folders of this computer and user, or those below `APRITICKET_HOME`.
    pub fn find(trial: bool) -> Result<Self, Failure> {
        let home = match std::env::var_os("APRITICKET_HOME").filter(|folder| !folder.is_empty()) {
            Some(folder) => Self::below(Path::new(&folder)),
            None => {
                let folders = directories::ProjectDirs::from("", "", "apriticket").ok_or_else(|| {
                    Failure::StoreUnusable {
                        folder: "~".into(),
                        detail: "this user has no home folder".into(),
                    }
                })?;
                Self {
                    config: folders.config_local_dir().to_owned(),
                    data: folders.data_local_dir().to_owned(),
                    policy: machine_policy(),
                    registry: true,
                }
            }
        };
        Ok(if trial { home.trial() } else { home })
    }

    /// Everything below one folder.
    pub fn below(folder: &Path) -> Self {
        let config = folder.join("config");
        Self {
            policy: config.join("policy.toml"),
            config,
            data: folder.join("data"),
            registry: true,
        }
    }

    fn trial(self) -> Self {
        let folder = self.data.join("trial");
        Self {
            config: folder.join("config"),
            data: folder.join("data"),
            policy: folder.join("no-policy.toml"),
            registry: false,
        }
    }

    /// The clerk's settings.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.toml")
    }

    /// The last confirmed address list.
    pub fn address_list(&self) -> PathBuf {
        self.data.join("address-list.toml")
    }

    /// The lists that were in force before, one file each.
    pub fn previous_lists(&self) -> PathBuf {
        self.data.join("previous-lists")
    }

    /// IT's rule files, beside the policy.
    pub fn rules(&self) -> PathBuf {
        self.policy.with_file_name("rules")
    }

    /// What the server said of the list when it was last fetched.
    pub fn fetched(&self) -> PathBuf {
        self.data.join("address-list.fetched.toml")
    }
}

fn machine_policy() -> PathBuf {
    if cfg!(windows) {
        let base =
            std::env::var_os("ProgramData").map_or_else(|| PathBuf::from(r"C:\ProgramData"), PathBuf::from);
        base.join("Apriticket").join("policy.toml")
    } else {
        PathBuf::from("/etc/apriticket/policy.toml")
    }
}

/// Makes a folder that only this user may open.
pub fn make_private(folder: &Path) -> Result<(), Failure> {
    let unusable = |error: std::io::Error| super::store::Trouble::from(error).in_folder(folder);
    fs::create_dir_all(folder).map_err(unusable)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(unusable)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trial_and_real_data_share_no_folder() {
        let real = Home::below(Path::new("/h"));
        let trial = real.clone().trial();
        assert_eq!(real.settings(), Path::new("/h/config/settings.toml"));
        assert_eq!(trial.settings(), Path::new("/h/data/trial/config/settings.toml"));
        assert_ne!(real.address_list(), trial.address_list());
        assert_ne!(real.policy, trial.policy, "IT's policy is about real mail");
    }
}
