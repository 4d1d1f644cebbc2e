//! Pictures in the window: pasted, taken of the screen, shown, edited, reduced. Bytes cross the wire as base64 by id; no path does.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a command is given its request; the table asks for one shape"
)]

use serde::{Deserialize, Serialize};

use super::commands::Answer;
use super::requests::{Nothing, OfDraft};
use crate::adapters::images::Edit;
use crate::app::Modes;
use crate::domain::failure::Failure;
use crate::domain::ticket::{Area, Draft};

/// Content from the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AttachContent {
    /// The draft.
    pub draft: String,
    /// Name for the file; it gets a number when the draft has it already.
    pub name: String,
    /// The bytes in base64.
    pub content: String,
}

/// Takes a picture of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CaptureScreen {
    /// The draft.
    pub draft: String,
    /// Name for the file.
    pub name: String,
}

/// Names a picture.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfPicture {
    /// The draft.
    pub draft: String,
    /// The attachment.
    pub attachment: String,
    /// Pixels of the longer edge at most, for a small one; the picture as it leaves when `None`.
    pub edge: Option<u32>,
}

/// Edits a picture. All areas count in the pixels of the whole picture.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EditPicture {
    /// The draft.
    pub draft: String,
    /// The attachment.
    pub attachment: String,
    /// Areas to be covered.
    pub covers: Vec<Area>,
    /// The part that is kept.
    pub crop: Option<Area>,
    /// What is drawn on it: a PNG of the same size in base64, transparent where nothing is drawn.
    pub drawing: Option<String>,
}

/// A picture that was attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Attached {
    /// The draft as it is now.
    pub draft: Draft,
    /// Which it is.
    pub attachment: String,
}

/// The bytes of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PictureData {
    /// As a `data:` address, for an image element.
    pub data: String,
}

/// What came of reducing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReducedCard {
    /// The draft with the smaller pictures.
    pub draft: Draft,
    /// Bytes of the mail before, about.
    #[cfg_attr(test, ts(type = "number"))]
    pub before: u64,
    /// Bytes of the mail now, about.
    #[cfg_attr(test, ts(type = "number"))]
    pub after: u64,
}

fn decoded(base64: &str) -> Answer<Vec<u8>> {
    base64_simd::STANDARD
        .decode_to_vec(base64)
        .map_err(|error| Failure::Unexpected {
            detail: error.to_string(),
        })
}

/// Attaches content from the clipboard.
pub fn attach_content(modes: &Modes, request: AttachContent) -> Answer<Attached> {
    let content = decoded(&request.content)?;
    let (draft, attachment) = modes
        .app()
        .attach_content(&request.draft, &request.name, &content)?;
    Ok(Attached { draft, attachment })
}

/// Takes a picture of the screen; `None` when the person changed their mind.
pub fn capture_screen(modes: &Modes, request: CaptureScreen) -> Answer<Option<Attached>> {
    let taken = modes.app().capture(&request.draft, &request.name)?;
    Ok(taken.map(|(draft, attachment)| Attached { draft, attachment }))
}

/// A picture of a draft.
pub fn read_picture(modes: &Modes, request: OfPicture) -> Answer<PictureData> {
    let picture = modes
        .app()
        .picture(&request.draft, &request.attachment, request.edge)?;
    let encoded = base64_simd::STANDARD.encode_to_string(&picture.bytes);
    let data = format!("data:{};base64,{encoded}", picture.format.media_type());
    Ok(PictureData { data })
}

/// Edits a picture.
pub fn edit_picture(modes: &Modes, request: EditPicture) -> Answer<Draft> {
    let edit = Edit {
        covers: request.covers,
        crop: request.crop,
        drawing: request.drawing.as_deref().map(decoded).transpose()?,
    };
    modes
        .app()
        .edit_picture(&request.draft, &request.attachment, &edit)
}

/// Reduces the pictures of a draft; `None` when it was stopped.
pub fn reduce_pictures(modes: &Modes, request: OfDraft) -> Answer<Option<ReducedCard>> {
    let reduced = modes.app().reduce_pictures(&request.draft)?;
    Ok(reduced.map(|reduced| ReducedCard {
        draft: reduced.draft,
        before: reduced.before,
        after: reduced.after,
    }))
}

/// Stops reducing.
pub fn stop_reducing(modes: &Modes, _: Nothing) -> Answer<()> {
    modes.app().stop_reducing();
    Ok(())
}

/// Takes the last change of pictures back.
pub fn undo_pictures(modes: &Modes, request: OfDraft) -> Answer<Draft> {
    modes.app().undo_pictures(&request.draft)
}
