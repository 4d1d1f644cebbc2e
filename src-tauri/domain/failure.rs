//! Every failure that a person must hear of, as data.
//!
//! A variant exists only where the person's next step differs. No sentence is here: the words stand in
//! `locales/*/failures.ftl` under `failure-⟨code⟩`, with the fields below as arguments. `Display` is English, for logs.

use serde::Serialize;

use super::span::line_and_column;

/// What went wrong. Serialised as `{"code": "list-missing", …fields}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(
    missing_docs,
    reason = "the fields are the arguments of the sentence in failures.ftl"
)]
pub enum Failure {
    /// No address list has been loaded, so there is no recipient.
    #[error("no address list")]
    ListMissing,
    /// The address list is not valid TOML, or a key is wrong.
    #[error("{file}:{line}:{column}: {detail}")]
    ListSyntax {
        file: String,
        line: u32,
        column: u32,
        detail: String,
    },
    /// Two modules have the same id or name.
    #[error("{file}:{line}:{column}: module {name} twice")]
    ListDuplicate {
        file: String,
        line: u32,
        column: u32,
        name: String,
    },
    /// A module without a usable name.
    #[error("{file}:{line}:{column}: module without a name")]
    ListUnnamed { file: String, line: u32, column: u32 },
    /// A module without any address.
    #[error("{file}:{line}:{column}: module {name} has no address")]
    ListNoAddress {
        file: String,
        line: u32,
        column: u32,
        name: String,
    },
    /// Something that is no mail address.
    #[error("{file}:{line}:{column}: {address} is no mail address")]
    ListBadAddress {
        file: String,
        line: u32,
        column: u32,
        address: String,
    },
    /// An address outside the vendor's domains.
    #[error("{file}:{line}:{column}: {address} is not on {allowed}")]
    ListForeignAddress {
        file: String,
        line: u32,
        column: u32,
        address: String,
        allowed: String,
    },
    /// A list with no module.
    #[error("{file}: no module")]
    ListEmpty { file: String },
    /// The page asks who one is.
    #[error("{source_name} is a login page")]
    PageLogin { source_name: String },
    /// The page says that it does not exist.
    #[error("{source_name} says not found")]
    PageNotFound { source_name: String },
    /// The site is being worked on.
    #[error("{source_name} is under maintenance")]
    PageMaintenance { source_name: String },
    /// The list is drawn by a script in the browser.
    #[error("{source_name} is rendered by a script")]
    PageScriptRendered { source_name: String },
    /// The right page, without a list.
    #[error("{source_name} has no list")]
    PageEmpty { source_name: String },
    /// A list without any address that may be trusted.
    #[error("{source_name} has no trusted address")]
    PageNoTrusted { source_name: String, allowed: String },
    /// Some other page.
    #[error("{source_name} is another page")]
    PageUnrecognised { source_name: String },
    /// A page larger or deeper than any list.
    #[error("{source_name} is too large")]
    PageTooMuch { source_name: String },
    /// The address of the list is not HTTPS.
    #[error("{url} is not https")]
    FetchNotHttps { url: String },
    /// No server answers.
    #[error("{url}: {detail}")]
    FetchUnreachable { url: String, detail: String },
    /// No secure connection.
    #[error("{url}: {detail}")]
    FetchInsecure { url: String, detail: String },
    /// The server is too slow.
    #[error("{url} timed out")]
    FetchTimeout { url: String },
    /// More bytes than any list has.
    #[error("{url} is larger than 10 MB")]
    FetchTooLarge { url: String },
    /// Neither a page nor a list.
    #[error("{url} is {found}")]
    FetchWrongType { url: String, found: String },
    /// The server sends elsewhere.
    #[error("{url} redirects to {target}")]
    FetchElsewhere { url: String, target: String },
    /// The server answers with an error.
    #[error("{url} answered {status}")]
    FetchStatus { url: String, status: u16 },
    /// No earlier list of that name is kept.
    #[error("no earlier list {id}")]
    ListCopyGone { id: String },
    /// IT has fixed the list; nothing else can take its place.
    #[error("the list is fixed by policy: {file}")]
    ListFixed { file: String },
    /// The ticket file does not parse.
    #[error("{file}:{line}:{column}: {detail}")]
    TicketSyntax {
        file: String,
        line: u32,
        column: u32,
        detail: String,
    },
    /// Settings or policy do not parse: never taken for "no settings".
    #[error("{file}:{line}:{column}: {detail}")]
    SettingsSyntax {
        file: String,
        line: u32,
        column: u32,
        detail: String,
    },
    /// A rule file of IT's is not valid TOML, or a key or pattern is wrong.
    #[error("{file}:{line}:{column}: {detail}")]
    RuleFileSyntax {
        file: String,
        line: u32,
        column: u32,
        detail: String,
    },
    /// A rule of IT's does not do what its own example says.
    #[error("{file}:{line}: the example does not hold: {example}")]
    RuleFileExample {
        file: String,
        line: u32,
        example: String,
    },
    /// A new rule of IT's says nothing to the clerk.
    #[error("{file}: rule {id} has no words")]
    RuleFileWordless { file: String, id: String },
    /// A rule file of IT's changes a rule that does not exist.
    #[error("{file}: no rule {id}")]
    RuleFileUnknown { file: String, id: String },
    /// A file is no draft that somebody has handed on.
    #[error("{name} is no draft")]
    NotADraft { name: String },
    /// IT asks for a reason when a warning is left as it is.
    #[error("warnings without a reason: {rules}")]
    ReasonMissing { rules: String },
    /// The list that IT fixes by its address has never been fetched here.
    #[error("the list at {url} has not been fetched yet")]
    ListNotFetched { url: String },
    /// A confirmation of the vendor's fits no request, or several.
    #[error("ticket {number} fits no request")]
    ConfirmationUnmatched { number: String },
    /// A receipt of certified mail was taken for a confirmation.
    #[error("a receipt of certified mail is no ticket number")]
    CertifiedMailReceipt,
    /// Certified mail says that the mail has not arrived.
    #[error("certified mail has not been delivered")]
    CertifiedMailRefused,
    /// Nothing was said of any request.
    #[error("{name} is about no request")]
    MailUnknown { name: String },
    /// A ticket without a number cannot be added to.
    #[error("request {id} has no ticket number yet")]
    NumberMissing { id: String },
    /// A file that should be there is not.
    #[error("{file} is missing")]
    FileMissing { file: String },
    /// A file cannot be read or written.
    #[error("{file}: {detail}")]
    FileUnusable { file: String, detail: String },
    /// A file named among the attachments is not there.
    #[error("attachment {name} is missing in {folder}")]
    AttachmentMissing { name: String, folder: String },
    /// A folder or a special file, not something to attach.
    #[error("attachment {name} is not a file")]
    AttachmentNotAFile { name: String },
    /// An attachment alone exceeds what a mail can carry.
    #[error("attachment {name} is too large")]
    AttachmentTooLarge {
        name: String,
        size: String,
        limit: String,
    },
    /// A picture cannot be opened or written.
    #[error("picture {name}: {detail}")]
    PictureUnusable { name: String, detail: String },
    /// No picture can be taken of the screen here.
    #[error("the screen cannot be captured: {detail}")]
    CaptureUnavailable { detail: String },
    /// No module chosen.
    #[error("no module chosen")]
    ModuleMissing,
    /// No module of that name in the list.
    #[error("module {name} is not in the list")]
    ModuleUnknown { name: String, near: String },
    /// The module has no such address.
    #[error("module {module} has no address {address}")]
    AddressUnknown { module: String, address: String },
    /// Blocking findings stand against the hand-off.
    #[error("blocked by {rules}")]
    Blocked { rules: String },
    /// Sending by SMTP needs the writer's address.
    #[error("the writer has no mail address")]
    SenderMissing,
    /// The writer's address is no mail address.
    #[error("{address} is no mail address")]
    SenderInvalid { address: String },
    /// No SMTP server in the settings.
    #[error("no SMTP server configured")]
    SmtpNotConfigured,
    /// Unencrypted SMTP is allowed to this computer only.
    #[error("unencrypted SMTP to {host}")]
    SmtpPlainForbidden { host: String },
    /// The server wants a password, which is asked each time.
    #[error("password needed for {user} at {host}")]
    PasswordNeeded { user: String, host: String },
    /// Nobody has signed in yet.
    #[error("{user} has not signed in")]
    SignInNeeded { user: String },
    /// The sign-in has run out or was withdrawn.
    #[error("sign-in over: {detail}")]
    SignInExpired { detail: String },
    /// The person said no.
    #[error("sign-in declined: {detail}")]
    SignInDeclined { detail: String },
    /// The organisation does not allow it.
    #[error("sign-in forbidden: {detail}")]
    SignInForbidden { detail: String },
    /// Nobody has signed in in time, or it was called off.
    #[error("sign-in not finished")]
    SignInTimeout,
    /// The provider does not know this program, or the policy lacks something.
    #[error("sign-in misconfigured: {detail}")]
    SignInMisconfigured { detail: String },
    /// The provider cannot be reached, or cannot answer now.
    #[error("sign-in at {host}: {detail}")]
    SignInUnreachable { host: String, detail: String },
    /// IT does not allow this way of handing off.
    #[error("hand-off {via} is not allowed")]
    HandoffForbidden { via: String },
    /// In trial mode everything goes to the desk on this computer.
    #[error("trial mode hands off to the trial desk only")]
    TrialOnly,
    /// The system has no program that opens mails.
    #[error("no mail program: {detail}")]
    NoMailProgram { detail: String },
    /// The browser could not be opened.
    #[error("cannot open {page}: {detail}")]
    NoBrowser { page: String, detail: String },
    /// The draft is gone.
    #[error("draft {id} is gone")]
    DraftGone { id: String },
    /// No such request.
    #[error("no request {id}")]
    RequestGone { id: String },
    /// The request is in a state in which this cannot be done.
    #[error("request {id} is {state}")]
    WrongState { id: String, state: String },
    /// Another process is sending.
    #[error("another process is sending")]
    AlreadySending,
    /// The folder with drafts and requests cannot be used.
    #[error("store {folder}: {detail}")]
    StoreUnusable { folder: String, detail: String },
    /// No space is left where drafts and requests are kept.
    #[error("store {folder}: no space left")]
    StoreFull { folder: String },
    /// The folder with drafts and requests may not be written.
    #[error("store {folder}: may not be written")]
    StoreReadOnly { folder: String },
    /// Another program is using the store in a way that cannot be shared.
    #[error("store {folder}: in use by another program")]
    StoreBusy { folder: String },
    /// The database does not read; the next start mends it.
    #[error("store {folder}: {detail}")]
    StoreDamaged { folder: String, detail: String },
    /// A draft or request does not read; it was set aside.
    #[error("{name} does not read; set aside as {place}")]
    SetAside { name: String, place: String },
    /// The message of a request is not whole; it was set aside and is not sent.
    #[error("the message of {subject} is not whole; set aside as {place}")]
    MessageDamaged { subject: String, place: String },
    /// An attachment is not whole; it was set aside.
    #[error("attachment {name} is not whole; set aside as {place}")]
    AttachmentDamaged { name: String, place: String },
    /// The content of a request was removed when its time was over.
    #[error("the content of request {id} was removed")]
    ContentRemoved { id: String },
    /// The store was written by a newer version.
    #[error("store {folder} has schema {found}, this version knows {known}")]
    StoreNewer { folder: String, found: u32, known: u32 },
    /// A ticket number that is none.
    #[error("{number} is no ticket number")]
    NumberInvalid { number: String },
    /// A rule of that id does not exist.
    #[error("no rule {id}")]
    RuleUnknown { id: String },
    /// Anything else; `detail` is for the log and for support.
    #[error("unexpected: {detail}")]
    Unexpected { detail: String },
}

impl Failure {
    /// The code, as on the wire and in the locales.
    pub fn code(&self) -> String {
        self.arguments().remove("code").unwrap_or_default()
    }

    /// Code and fields by name, all as text: what the sentence needs.
    pub fn arguments(&self) -> std::collections::BTreeMap<String, String> {
        let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(self) else {
            return std::collections::BTreeMap::new();
        };
        fields
            .into_iter()
            .map(|(name, value)| match value {
                serde_json::Value::String(text) => (name, text),
                other => (name, other.to_string()),
            })
            .collect()
    }
}

/// Where a text does not parse, and why in the parser's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Syntax {
    /// Line from 1.
    pub line: u32,
    /// Column from 1, in characters.
    pub column: u32,
    /// The parser's words.
    pub detail: String,
}

impl Syntax {
    /// From the TOML parser.
    pub fn of_toml(text: &str, error: &toml::de::Error) -> Self {
        let (line, column) = line_and_column(text, error.span().map_or(0, |span| span.start));
        Self {
            line,
            column,
            detail: error.message().replace('\n', " "),
        }
    }

    /// From the JSON parser.
    pub fn of_json(error: &serde_json::Error) -> Self {
        let whole = error.to_string();
        let detail = whole.split(" at line ").next().unwrap_or(&whole).to_owned();
        Self {
            line: to_u32(error.line()),
            column: to_u32(error.column()),
            detail,
        }
    }
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
