//! Pictures of a request: pasted, taken of the screen, edited, reduced; files taken out; and the last such change taken back.
//!
//! What a change replaces or takes out is removed from the disk at once: what somebody has covered shall not lie about. It stays in the
//! memory of this program until the next change, until the request leaves, or until the program ends, so that it can be undone.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::App;
use crate::adapters::images::{self, Edit, EditTrouble, Picture};
use crate::domain::failure::Failure;
use crate::domain::ticket::{Attachment, AttachmentId, Draft, DraftId, REDUCTIONS};

/// An attachment as it was before a change.
struct Before {
    place: Place,
    attachment: Attachment,
    content: Vec<u8>,
}

/// Where it belongs.
enum Place {
    /// Where this one stands now.
    Of(AttachmentId),
    /// So many behind the first: it was taken out.
    At(usize),
}

/// What the app remembers of changes to pictures.
#[derive(Default)]
pub(super) struct Changing {
    last: Mutex<Option<(DraftId, Vec<Before>)>>,
    stop: AtomicBool,
}

/// What came of reducing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reduced {
    /// The draft with the smaller pictures.
    pub draft: Draft,
    /// Bytes of the mail before, about.
    pub before: u64,
    /// Bytes of the mail now, about.
    pub after: u64,
}

impl App {
    /// Attaches content that lies in memory: pasted, or of the screen. Gives the draft and the id of what was attached.
    pub fn attach_content(
        &self,
        id: &str,
        name: &str,
        content: &[u8],
    ) -> Result<(Draft, AttachmentId), Failure> {
        let draft = self.store()?.draft(id)?;
        let mut attachment = self.store()?.keep_content(name, content)?;
        attachment.name = free_name(&attachment.name, &draft);
        let attached = attachment.id.clone();
        let add = |draft: &mut Draft| draft.attachments.push(attachment);
        let draft = self.store()?.change_draft(id, self.clock.instant(), add)?;
        Ok((draft, attached))
    }

    /// Whether a picture of the screen may be taken here.
    pub fn may_capture(&self) -> bool {
        self.settings().keys.attachments.capture() && self.shell.may_capture()
    }

    /// Takes a picture of the screen and attaches it; `None` when the person changed their mind.
    pub fn capture(&self, id: &str, name: &str) -> Result<Option<(Draft, AttachmentId)>, Failure> {
        if !self.may_capture() {
            let detail = "attachments.capture".to_owned();
            return Err(Failure::CaptureUnavailable { detail });
        }
        let taken = self.shell.capture()?;
        taken
            .map(|content| self.attach_content(id, name, &content))
            .transpose()
    }

    /// A picture of a draft as it would leave, or a small one of at most so many pixels an edge.
    pub fn picture(&self, id: &str, attachment: &str, edge: Option<u32>) -> Result<Picture, Failure> {
        let attachment = self.picture_of(id, attachment)?;
        let bytes = self.store()?.read_attachment(&attachment)?;
        let picture = match edge {
            Some(edge) => images::thumbnail(&bytes, edge.clamp(16, 1_024)),
            None => images::as_kept(bytes),
        };
        picture.ok_or_else(|| unusable(&attachment, EditTrouble::Unreadable))
    }

    /// Edits a picture.
    pub fn edit_picture(&self, id: &str, attachment: &str, edit: &Edit) -> Result<Draft, Failure> {
        let attachment = self.picture_of(id, attachment)?;
        let content = self.store()?.read_attachment(&attachment)?;
        let edited = images::edit(&content, edit).map_err(|trouble| unusable(&attachment, trouble))?;
        self.replace(id, vec![(attachment, content, edited)])
    }

    /// Reduces the pictures of a draft until its mail fits, or as far as words stay legible; `None` when it was stopped. All of them
    /// change, or none.
    pub fn reduce_pictures(&self, id: &str) -> Result<Option<Reduced>, Failure> {
        self.pictures.stop.store(false, Ordering::Relaxed);
        let limit = self.limits().message_bytes;
        let draft = self.store()?.draft(id)?;
        let pictures: Vec<&Attachment> = draft
            .attachments
            .iter()
            .filter(|file| file.picture.is_some())
            .collect();
        let all = u32::try_from(pictures.len()).unwrap_or(u32::MAX);
        let mut smaller: Vec<Option<Picture>> = pictures.iter().map(|_| None).collect();
        for step in REDUCTIONS {
            for (at, picture) in pictures.iter().enumerate() {
                if self.pictures.stop.load(Ordering::Relaxed) {
                    return Ok(None);
                }
                self.shell.reducing(u32::try_from(at).unwrap_or(u32::MAX), all);
                let content = self.store()?.read_attachment(picture)?;
                let least = smaller[at]
                    .as_ref()
                    .map_or(content.len(), |known| known.bytes.len());
                smaller[at] = match images::reduce(&content, step) {
                    Some(found) if found.bytes.len() < least => Some(found),
                    _ => smaller[at].take(),
                };
            }
            let mut reduced = draft.clone();
            for (picture, small) in pictures.iter().zip(&smaller) {
                let same = reduced.attachments.iter_mut().find(|file| file.id == picture.id);
                if let (Some(file), Some(small)) = (same, small) {
                    file.bytes = small.bytes.len() as u64;
                }
            }
            if Self::about_mail_bytes(&reduced) <= limit {
                break;
            }
        }
        self.shell.reducing(all, all);
        let mut changes = Vec::new();
        for (picture, small) in pictures.into_iter().zip(smaller) {
            if let Some(small) = small {
                let content = self.store()?.read_attachment(picture)?;
                changes.push((picture.clone(), content, small));
            }
        }
        let before = Self::about_mail_bytes(&draft);
        let draft = if changes.is_empty() {
            draft
        } else {
            self.replace(id, changes)?
        };
        let after = Self::about_mail_bytes(&draft);
        Ok(Some(Reduced { draft, before, after }))
    }

    /// Stops reducing; what was reduced so far is let go.
    pub fn stop_reducing(&self) {
        self.pictures.stop.store(true, Ordering::Relaxed);
    }

    /// Takes the last change of a draft's pictures back; a draft of which nothing is remembered stays as it is.
    pub fn undo_pictures(&self, id: &str) -> Result<Draft, Failure> {
        let remembered = self.remembered().take_if(|(draft, _)| draft == id);
        let mut put_back = Vec::new();
        let mut put_in = Vec::new();
        for Before {
            place,
            attachment,
            content,
        } in remembered.map(|(_, before)| before).unwrap_or_default()
        {
            let kept = self.store()?.keep(&attachment.name, content.as_slice())?;
            let attachment = Attachment {
                id: kept.id,
                ..attachment
            };
            match place {
                Place::Of(now) => put_back.push((now, attachment)),
                Place::At(index) => put_in.push((index, attachment)),
            }
        }
        let draft = self.exchange(id, &put_back)?;
        if put_in.is_empty() {
            return Ok(draft);
        }
        self.store()?.change_draft(id, self.clock.instant(), |draft| {
            for (index, attachment) in put_in {
                let index = index.min(draft.attachments.len());
                draft.attachments.insert(index, attachment);
            }
        })
    }

    /// Takes a file out of a draft; it can be brought back until the next change.
    pub fn detach(&self, id: &str, attachment: &str) -> Result<Draft, Failure> {
        let before = self.store()?.draft(id)?;
        let mut files = before.attachments.into_iter().enumerate();
        let gone = files.find(|(_, file)| file.id == attachment);
        // One that cannot be read any more can go all the same.
        let remembered = gone.and_then(|(index, file)| {
            let content = self.store().ok()?.read_attachment(&file).ok()?;
            Some(Before {
                place: Place::At(index),
                attachment: file,
                content,
            })
        });
        let without = |draft: &mut Draft| draft.attachments.retain(|kept| kept.id != attachment);
        let draft = self.store()?.change_draft(id, self.clock.instant(), without)?;
        self.store()?.forget_file(attachment);
        *self.remembered() = remembered.map(|before| (id.to_owned(), vec![before]));
        Ok(draft)
    }

    /// Forgets what could be undone of a draft.
    pub(super) fn forget_undo(&self, id: &str) {
        self.remembered().take_if(|(draft, _)| draft == id);
    }

    fn remembered(&self) -> MutexGuard<'_, Option<(DraftId, Vec<Before>)>> {
        self.pictures.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts other pictures in the place of these, and remembers these.
    fn replace(&self, id: &str, changes: Vec<(Attachment, Vec<u8>, Picture)>) -> Result<Draft, Failure> {
        let mut exchanged = Vec::new();
        let mut before = Vec::new();
        for (attachment, content, picture) in changes {
            let kept = self.store()?.keep_picture(&attachment.name, &picture)?;
            before.push(Before {
                place: Place::Of(kept.id.clone()),
                attachment: attachment.clone(),
                content,
            });
            exchanged.push((attachment.id, kept));
        }
        let draft = self.exchange(id, &exchanged)?;
        *self.remembered() = Some((id.to_owned(), before));
        Ok(draft)
    }

    /// Exchanges attachments by id, as one step; captions stay. Those that are gone from the draft go from the disk.
    fn exchange(&self, id: &str, changes: &[(AttachmentId, Attachment)]) -> Result<Draft, Failure> {
        let mut unused: Vec<AttachmentId> = Vec::new();
        let draft = self.store()?.change_draft(id, self.clock.instant(), |draft| {
            for (old, new) in changes {
                match draft.attachments.iter_mut().find(|file| file.id == *old) {
                    Some(file) => {
                        let caption = std::mem::take(&mut file.caption);
                        *file = Attachment {
                            caption,
                            ..new.clone()
                        };
                        unused.push(old.clone());
                    }
                    None => unused.push(new.id.clone()),
                }
            }
        })?;
        for id in unused {
            self.store()?.forget_file(&id);
        }
        Ok(draft)
    }

    fn picture_of(&self, id: &str, attachment: &str) -> Result<Attachment, Failure> {
        let draft = self.store()?.draft(id)?;
        let found = draft.attachments.into_iter().find(|file| file.id == attachment);
        found.ok_or_else(|| Failure::PictureUnusable {
            name: attachment.to_owned(),
            detail: "not in the draft".into(),
        })
    }
}

fn unusable(attachment: &Attachment, trouble: EditTrouble) -> Failure {
    Failure::PictureUnusable {
        name: attachment.name.clone(),
        detail: format!("{trouble:?}"),
    }
}

/// The name, or the name with a number behind it when the draft has it already.
fn free_name(name: &str, draft: &Draft) -> String {
    let taken = |name: &str| draft.attachments.iter().any(|file| file.name == name);
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = |number: usize| match (number, ending) {
        (1, _) => name.to_owned(),
        (_, "") => format!("{stem} {number}"),
        _ => format!("{stem} {number}.{ending}"),
    };
    // One more than there are files is free at the latest.
    (1..=draft.attachments.len() + 1)
        .map(numbered)
        .find(|name| !taken(name))
        .unwrap_or_else(|| name.to_owned())
}
