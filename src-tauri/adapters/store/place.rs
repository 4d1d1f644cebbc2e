//! Whether the data lie on this computer or on another one's disk: a network home keeps another journal.

use std::path::Path;

/// File systems that are reached over a network, or may be: shared memory and locks cannot be relied on there.
#[cfg(any(target_os = "linux", test))]
const REMOTE: [&str; 17] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "9p",
    "ceph",
    "coda",
    "davfs",
    "fuse.davfs2",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "lustre",
];

/// Whether a folder lies on a network file system.
#[cfg(target_os = "linux")]
pub(super) fn is_remote(folder: &Path) -> bool {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    std::fs::read_to_string("/proc/self/mountinfo").is_ok_and(|mounts| is_remote_in(&mounts, &folder))
}

/// Whether a folder lies on a share: a mapped drive shows its server once its path is made whole.
#[cfg(windows)]
pub(super) fn is_remote(folder: &Path) -> bool {
    use std::path::{Component, Prefix};
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    matches!(
        folder.components().next(),
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    )
}

/// Not known here: the database itself falls back when it cannot share memory.
#[cfg(not(any(target_os = "linux", windows)))]
pub(super) fn is_remote(_: &Path) -> bool {
    false
}

/// The same, from the table of mounts (proc(5), `mountinfo`): the last of the longest mount points that contain the folder.
#[cfg(any(target_os = "linux", test))]
fn is_remote_in(mounts: &str, folder: &Path) -> bool {
    let mount = |line: &str| {
        let (before, after) = line.split_once(" - ")?;
        let point = before.split(' ').nth(4)?.replace("\\040", " ");
        let kind = after.split(' ').next()?.to_owned();
        folder.starts_with(&point).then_some((point.len(), kind))
    };
    let nearest = mounts.lines().filter_map(mount).max_by_key(|(length, _)| *length);
    nearest.is_some_and(|(_, kind)| REMOTE.contains(&kind.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_mount_decides() {
        let mounts = "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n\
             40 22 0:44 / /home rw - nfs4 server:/home rw,vers=4.2\n\
             41 40 8:2 / /home/lucia/su\\040disco rw - xfs /dev/sdb1 rw\n\
             42 22 0:50 / /srv rw - cifs //server/dati rw\n";
        for (folder, remote) in [
            ("/var/lib", false),
            ("/home/lucia/.local/share/apriticket", true),
            ("/home/lucia/su disco/apriticket", false),
            ("/srv/apriticket", true),
            ("/srvx", false),
        ] {
            assert_eq!(is_remote_in(mounts, Path::new(folder)), remote, "{folder}");
        }
    }
}
