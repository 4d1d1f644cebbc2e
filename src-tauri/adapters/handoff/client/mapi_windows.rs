//! Calls `mapi32.dll`. See `mapi`.
#![expect(
    unsafe_code,
    reason = "a library of the system, found when it runs; every buffer outlives the one call"
)]

use std::ffi::OsStr;
use std::os::windows::ffi::OsStrExt;
use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::FARPROC;
use windows_sys::Win32::Globalization::{CP_ACP, WC_NO_BEST_FIT_CHARS, WideCharToMultiByte};
use windows_sys::Win32::System::LibraryLoader::{
    GetProcAddress, LOAD_LIBRARY_SEARCH_SYSTEM32, LoadLibraryExW,
};
use windows_sys::Win32::System::Mapi::{
    LPMAPISENDMAIL, LPMAPISENDMAILW, MAPI_DIALOG, MAPI_E_NOT_SUPPORTED, MAPI_E_TEXT_TOO_LARGE,
    MAPI_E_UNICODE_NOT_SUPPORTED, MAPI_E_USER_ABORT, MAPI_LOGON_UI, MAPI_TO, MapiFileDesc, MapiFileDescW,
    MapiMessage, MapiMessageW, MapiRecipDesc, MapiRecipDescW,
};

use super::{Errand, UNUSABLE};

/// The draft is shown, and the provider may ask who one is.
const FLAGS: u32 = MAPI_DIALOG | MAPI_LOGON_UI;

/// "Not at a place in the text": Outlook puts such attachments below the subject.
const NO_PLACE: u32 = u32::MAX;

/// Hands over; 0 when the provider has it, else its number.
pub(super) fn hand_over(errand: &Errand) -> u32 {
    let name = wide("mapi32.dll");
    // SAFETY: a zero-ended name; only the system's own folder is searched. The library stays loaded until the end.
    let library = unsafe { LoadLibraryExW(name.as_ptr(), null_mut(), LOAD_LIBRARY_SEARCH_SYSTEM32) };
    if library.is_null() {
        return UNUSABLE;
    }
    // SAFETY: the functions have these signatures (MAPI.h); `None` when the library has no such function.
    let (unicode, ansi): (LPMAPISENDMAILW, LPMAPISENDMAIL) = unsafe {
        (
            std::mem::transmute::<FARPROC, LPMAPISENDMAILW>(GetProcAddress(
                library,
                c"MAPISendMailW".as_ptr().cast(),
            )),
            std::mem::transmute::<FARPROC, LPMAPISENDMAIL>(GetProcAddress(
                library,
                c"MAPISendMail".as_ptr().cast(),
            )),
        )
    };
    let outcome = unicode.map_or(MAPI_E_UNICODE_NOT_SUPPORTED, |send| with_unicode(errand, send));
    let outcome = match (outcome, ansi) {
        (MAPI_E_UNICODE_NOT_SUPPORTED | MAPI_E_NOT_SUPPORTED, Some(send)) => with_code_page(errand, send),
        (outcome, _) => outcome,
    };
    if outcome == MAPI_E_USER_ABORT { 0 } else { outcome }
}

type SendW = unsafe extern "system" fn(usize, usize, *const MapiMessageW, u32, u32) -> u32;
type Send = unsafe extern "system" fn(usize, usize, *mut MapiMessage, u32, u32) -> u32;

fn with_unicode(errand: &Errand, send: SendW) -> u32 {
    let (mut subject, mut body) = (wide(&errand.subject), wide(&errand.body));
    let (mut name, mut address) = (wide(&errand.to), wide(format!("SMTP:{}", errand.to)));
    let mut recipient = MapiRecipDescW {
        ulRecipClass: MAPI_TO,
        lpszName: name.as_mut_ptr(),
        lpszAddress: address.as_mut_ptr(),
        ..Default::default()
    };
    let mut names: Vec<_> = errand
        .files
        .iter()
        .map(|file| (wide(file), wide(file.file_name().unwrap_or_default())))
        .collect();
    // The name must be there: Outlook without one answers with a failure.
    let mut files: Vec<_> = names
        .iter_mut()
        .map(|(path, name)| MapiFileDescW {
            nPosition: NO_PLACE,
            lpszPathName: path.as_mut_ptr(),
            lpszFileName: name.as_mut_ptr(),
            ..Default::default()
        })
        .collect();
    let message = MapiMessageW {
        lpszSubject: subject.as_mut_ptr(),
        lpszNoteText: body.as_mut_ptr(),
        nRecipCount: 1,
        lpRecips: &raw mut recipient,
        nFileCount: u32::try_from(files.len()).unwrap_or(u32::MAX),
        lpFiles: if files.is_empty() {
            null_mut()
        } else {
            files.as_mut_ptr()
        },
        ..Default::default()
    };
    // SAFETY: everything that `message` names lives until the call returns.
    unsafe { send(0, 0, &raw const message, FLAGS, 0) }
}

fn with_code_page(errand: &Errand, send: Send) -> u32 {
    // A text with signs missing is worse than the next rung.
    let Some(mut texts) = [
        errand.subject.clone(),
        errand.body.clone(),
        errand.to.clone(),
        format!("SMTP:{}", errand.to),
    ]
    .iter()
    .map(narrow)
    .collect::<Option<Vec<_>>>() else {
        return MAPI_E_TEXT_TOO_LARGE;
    };
    let Some(mut names) = errand
        .files
        .iter()
        .map(|file| Some((narrow(file)?, narrow(file.file_name().unwrap_or_default())?)))
        .collect::<Option<Vec<_>>>()
    else {
        return MAPI_E_TEXT_TOO_LARGE;
    };
    let [subject, body, name, address] = texts.as_mut_slice() else {
        return UNUSABLE;
    };
    let mut recipient = MapiRecipDesc {
        ulRecipClass: MAPI_TO,
        lpszName: name.as_mut_ptr(),
        lpszAddress: address.as_mut_ptr(),
        ..Default::default()
    };
    let mut files: Vec<_> = names
        .iter_mut()
        .map(|(path, name)| MapiFileDesc {
            nPosition: NO_PLACE,
            lpszPathName: path.as_mut_ptr(),
            lpszFileName: name.as_mut_ptr(),
            ..Default::default()
        })
        .collect();
    let mut message = MapiMessage {
        lpszSubject: subject.as_mut_ptr(),
        lpszNoteText: body.as_mut_ptr(),
        nRecipCount: 1,
        lpRecips: &raw mut recipient,
        nFileCount: u32::try_from(files.len()).unwrap_or(u32::MAX),
        lpFiles: if files.is_empty() {
            null_mut()
        } else {
            files.as_mut_ptr()
        },
        ..Default::default()
    };
    // SAFETY: everything that `message` names lives until the call returns.
    unsafe { send(0, 0, &raw mut message, FLAGS, 0) }
}

/// UTF-16 with its end.
fn wide(text: impl AsRef<OsStr>) -> Vec<u16> {
    text.as_ref().encode_wide().chain([0]).collect()
}

/// The system's code page with its end; `None` when a sign is not in it.
fn narrow(text: impl AsRef<OsStr>) -> Option<Vec<u8>> {
    let wide = wide(text);
    let length = i32::try_from(wide.len()).ok()?;
    let mut lost = 0;
    // SAFETY: `wide` has `length` units; without a buffer the call only counts.
    let bytes = unsafe {
        WideCharToMultiByte(
            CP_ACP,
            WC_NO_BEST_FIT_CHARS,
            wide.as_ptr(),
            length,
            null_mut(),
            0,
            null(),
            &raw mut lost,
        )
    };
    let mut narrow = vec![0_u8; usize::try_from(bytes).ok()?];
    // SAFETY: `narrow` has as many bytes as the call asked for.
    let written = unsafe {
        WideCharToMultiByte(
            CP_ACP,
            WC_NO_BEST_FIT_CHARS,
            wide.as_ptr(),
            length,
            narrow.as_mut_ptr(),
            bytes,
            null(),
            &raw mut lost,
        )
    };
    (written == bytes && lost == 0 && bytes > 0).then_some(narrow)
}
