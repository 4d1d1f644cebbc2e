// Written by `make generate` from src-tauri/wire. Do not edit.

export type About = { 
/**
 * Program version.
 */
version: string, 
/**
 * The engine that draws the window, with its version.
 */
engine: string, 
/**
 * The system, as people name it.
 */
system: string, 
/**
 * The program's licence, by its SPDX name.
 */
licence: string, };

export type AddressChange = { 
/**
 * Its name.
 */
name: string, 
/**
 * Addresses until now.
 */
before: Array<string>, 
/**
 * Addresses from now on.
 */
after: Array<string>, };

export type Amiss = "unknown" | "misspelt" | "wrong" | "only-it";

export type AppliedList = { 
/**
 * Drafts whose address was chosen anew.
 */
drafts: number, 
/**
 * Drafts whose module is not in the list any more.
 */
unplaced: number, 
/**
 * Subjects of queued requests that are drafts again, because their address is gone.
 */
stopped: Array<string>, 
/**
 * Everything with the new list.
 */
session: Session, };

export type ApplyProposal = { 
/**
 * Which.
 */
proposal: string, };

export type Area = { 
/**
 * Column of the left edge.
 */
x: number, 
/**
 * Row of the upper edge.
 */
y: number, 
/**
 * Columns.
 */
width: number, 
/**
 * Rows.
 */
height: number, };

export type AttachContent = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Name for the file; it gets a number when the draft has it already.
 */
name: string, 
/**
 * The bytes in base64.
 */
content: string, };

export type Attached = { 
/**
 * The draft as it is now.
 */
draft: Draft, 
/**
 * Which it is.
 */
attachment: string, };

export type Attachment = { 
/**
 * Key of the stored content.
 */
id: string, 
/**
 * File name as it will be sent.
 */
name: string, 
/**
 * Size of the content in bytes.
 */
bytes: number, 
/**
 * Media type, found from name and content.
 */
media_type: string, 
/**
 * What it shows, in the clerk's words; perhaps empty.
 */
caption: string, 
/**
 * Size of the picture, when it is one that the program can open: it can be edited then.
 */
picture?: Pixels, 
/**
 * What its content would do on the computer of whoever opens it.
 */
danger?: Danger, };

export type AttachmentCard = { 
/**
 * By which `read_picture` gives it; only pictures of a draft have one.
 */
picture?: string, 
/**
 * What the clerk says that it shows; empty for what was read from a mail.
 */
caption?: string, 
/**
 * File name.
 */
name: string, 
/**
 * Size in bytes.
 */
bytes: number, };

export type Auth = "none" | "password" | "oauth2";

export type BackgroundEvent = { "kind": "requests_changed" } | { "kind": "list_changed" } | { "kind": "files_over", 
/**
 * Whether they are over it now.
 */
over: boolean, } | { "kind": "files_dropped", 
/**
 * The draft to be shown.
 */
draft: Draft, } | { "kind": "draft_opened", 
/**
 * The draft to be shown.
 */
draft: Draft, 
/**
 * Whether a link has begun it.
 */
link: boolean, } | { "kind": "sending", 
/**
 * The request.
 */
request: string, 
/**
 * Bytes sent.
 */
sent: number, 
/**
 * Bytes of the message.
 */
bytes: number, } | { "kind": "reducing", 
/**
 * Done.
 */
done: number, 
/**
 * All.
 */
all: number, } | { "kind": "request_settled", 
/**
 * As it stands now.
 */
request: RequestCard, } | { "kind": "failed", 
/**
 * What.
 */
failure: Failure, };

export type Because = "not-installed" | "no-default" | "unknown" | "no-draft" | "no-handler" | "no-mapi" | "too-long" | "failed";

export type CallWindow = { 
/**
 * Weekdays; empty when a date is given.
 */
days: Array<Day>, 
/**
 * A single date, `YYYY-MM-DD`.
 */
date: string | null, 
/**
 * Start, `HH:MM` local time.
 */
from: string | null, 
/**
 * End, `HH:MM` local time.
 */
to: string | null, };

export type CaptureScreen = { 
/**
 * The draft.
 */
draft: string, 
/**
 * Name for the file.
 */
name: string, };

export type CheckDraft = { 
/**
 * The draft.
 */
draft: Draft, };

export type CheckReport = { 
/**
 * Blocking ones first, then in the order of the form.
 */
findings: Array<FindingCard>, 
/**
 * Those that the clerk has overruled; put `{rule, words: quote}` into `Draft.overruled` to overrule a warning or a hint.
 */
overruled: Array<FindingCard>, 
/**
 * What the desk would ask next, in its order: `completeness-⟨id⟩` in the locales. Empty before a kind is chosen.
 */
completeness: Array<CompletenessCard>, 
/**
 * Size of the finished mail, about.
 */
message_bytes: number, };

export type Choice = { 
/**
 * Which.
 */
quick: Quick, 
/**
 * One window, or two around the lunch break.
 */
windows: Array<CallWindow>, };

export type CompletenessCard = { 
/**
 * Its name.
 */
id: string, 
/**
 * How a line of the letter begins that answers it; always Italian, as the letter.
 */
lead: string, 
/**
 * Whether the draft says it.
 */
answered: boolean, };

export type Confirm = { 
/**
 * The request.
 */
request: string, 
/**
 * Whether it was sent.
 */
sent: boolean, };

export type Danger = { 
/**
 * What it is.
 */
harm: Harm, 
/**
 * Name of the file within an archive, when it is not the file itself.
 */
inside?: string, };

export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type DeviceCode = { 
/**
 * The code.
 */
code: string, 
/**
 * The page on which to type it.
 */
page: string, };

export type Difference = { 
/**
 * Modules that come.
 */
added: Array<ModuleLine>, 
/**
 * Modules that go.
 */
removed: Array<ModuleLine>, 
/**
 * Modules with other addresses.
 */
changed: Array<AddressChange>, 
/**
 * Modules with another name and the same addresses.
 */
renamed: Array<Renaming>, 
/**
 * How many stay as they are.
 */
same: number, };

export type Draft = { 
/**
 * The draft's own name.
 */
id: string, 
/**
 * Module id from the address list.
 */
module: string | null, 
/**
 * The address chosen where the module has several; `None` takes the first.
 */
address: string | null, 
/**
 * Kind of request.
 */
kind: Kind | null, 
/**
 * Municipality or union that the request concerns.
 */
entity: string, 
/**
 * Subject line.
 */
subject: string, 
/**
 * Free text.
 */
description: string, 
/**
 * What has been tried already, free text.
 */
already_tried: string, 
/**
 * Colleague of the vendor who knows the matter (guide 2.4.2).
 */
already_spoken_with: string, 
/**
 * Answers to the desk's questions that are not in the text yet, by the question's name.
 */
answers: { [key in string]: string }, 
/**
 * Files that go with it, in order.
 */
attachments: Array<Attachment>, 
/**
 * When the writer can be called back (guide 2.4.6).
 */
availability: Array<CallWindow>, 
/**
 * Who writes (guide 2.3).
 */
signature: Signature, 
/**
 * Warnings that the clerk has considered and left as they are.
 */
overruled: Array<Overruled>, 
/**
 * The ticket that this adds information to; `None` for a new request.
 */
follows: Follow | null, };

export type DraftCard = { 
/**
 * Its name.
 */
id: string, 
/**
 * Subject, perhaps empty.
 */
subject: string, 
/**
 * Name of the module, if chosen.
 */
module: string | null, 
/**
 * Last change, RFC 3339.
 */
updated: string, };

export type Drafts = { 
/**
 * Newest first.
 */
drafts: Array<DraftCard>, 
/**
 * Those deleted that can be brought back, newest first.
 */
deleted: Array<DraftCard>, };

export type EditPicture = { 
/**
 * The draft.
 */
draft: string, 
/**
 * The attachment.
 */
attachment: string, 
/**
 * Areas to be covered.
 */
covers: Array<Area>, 
/**
 * The part that is kept.
 */
crop: Area | null, 
/**
 * What is drawn on it: a PNG of the same size in base64, transparent where nothing is drawn.
 */
drawing: string | null, };

export type ExamplePart = { 
/**
 * The field.
 */
field: Field, 
/**
 * Its text, or the name of a file; breaks of the line made visible.
 */
text: string, };

export type Failure = { "code": "list-missing" } | { "code": "list-syntax", file: string, line: number, column: number, detail: string, } | { "code": "list-duplicate", file: string, line: number, column: number, name: string, } | { "code": "list-unnamed", file: string, line: number, column: number, } | { "code": "list-no-address", file: string, line: number, column: number, name: string, } | { "code": "list-bad-address", file: string, line: number, column: number, address: string, } | { "code": "list-foreign-address", file: string, line: number, column: number, address: string, allowed: string, } | { "code": "list-empty", file: string, } | { "code": "page-login", source_name: string, } | { "code": "page-not-found", source_name: string, } | { "code": "page-maintenance", source_name: string, } | { "code": "page-script-rendered", source_name: string, } | { "code": "page-empty", source_name: string, } | { "code": "page-no-trusted", source_name: string, allowed: string, } | { "code": "page-unrecognised", source_name: string, } | { "code": "page-too-much", source_name: string, } | { "code": "fetch-not-https", url: string, } | { "code": "fetch-unreachable", url: string, detail: string, } | { "code": "fetch-insecure", url: string, detail: string, } | { "code": "fetch-timeout", url: string, } | { "code": "fetch-too-large", url: string, } | { "code": "fetch-wrong-type", url: string, found: string, } | { "code": "fetch-elsewhere", url: string, target: string, } | { "code": "fetch-status", url: string, status: number, } | { "code": "list-copy-gone", id: string, } | { "code": "list-fixed", file: string, } | { "code": "ticket-syntax", file: string, line: number, column: number, detail: string, } | { "code": "settings-syntax", file: string, line: number, column: number, detail: string, } | { "code": "rule-file-syntax", file: string, line: number, column: number, detail: string, } | { "code": "rule-file-example", file: string, line: number, example: string, } | { "code": "rule-file-wordless", file: string, id: string, } | { "code": "rule-file-unknown", file: string, id: string, } | { "code": "not-a-draft", name: string, } | { "code": "web-view-missing" } | { "code": "link-unreadable", part: string, } | { "code": "reason-missing", rules: string, } | { "code": "list-not-fetched", url: string, } | { "code": "confirmation-unmatched", number: string, } | { "code": "certified-mail-receipt" } | { "code": "certified-mail-refused" } | { "code": "mail-unknown", name: string, } | { "code": "number-missing", id: string, } | { "code": "file-missing", file: string, } | { "code": "file-unusable", file: string, detail: string, } | { "code": "attachment-missing", name: string, folder: string, } | { "code": "attachment-not-a-file", name: string, } | { "code": "attachment-too-large", name: string, size: string, limit: string, } | { "code": "picture-unusable", name: string, detail: string, } | { "code": "capture-unavailable", detail: string, } | { "code": "module-missing" } | { "code": "module-unknown", name: string, near: string, } | { "code": "address-unknown", module: string, address: string, } | { "code": "blocked", rules: string, } | { "code": "sender-missing" } | { "code": "sender-invalid", address: string, } | { "code": "smtp-not-configured" } | { "code": "smtp-plain-forbidden", host: string, } | { "code": "password-needed", user: string, host: string, } | { "code": "sign-in-needed", user: string, } | { "code": "sign-in-expired", detail: string, } | { "code": "sign-in-declined", detail: string, } | { "code": "sign-in-forbidden", detail: string, } | { "code": "sign-in-timeout" } | { "code": "sign-in-misconfigured", detail: string, } | { "code": "sign-in-unreachable", host: string, detail: string, } | { "code": "handoff-forbidden", via: string, } | { "code": "trial-only" } | { "code": "no-mail-program", detail: string, } | { "code": "no-browser", page: string, detail: string, } | { "code": "draft-gone", id: string, } | { "code": "request-gone", id: string, } | { "code": "wrong-state", id: string, state: string, } | { "code": "already-sending" } | { "code": "store-unusable", folder: string, detail: string, } | { "code": "store-full", folder: string, } | { "code": "store-read-only", folder: string, } | { "code": "store-busy", folder: string, } | { "code": "store-damaged", folder: string, detail: string, } | { "code": "set-aside", name: string, place: string, } | { "code": "message-damaged", subject: string, place: string, } | { "code": "attachment-damaged", name: string, place: string, } | { "code": "content-removed", id: string, } | { "code": "store-newer", folder: string, found: number, known: number, } | { "code": "number-invalid", number: string, } | { "code": "rule-unknown", id: string, } | { "code": "unexpected", detail: string, };

export type Field = "module" | "kind" | "entity" | "subject" | "description" | "already_tried" | "already_spoken_with" | "attachments" | "availability" | "signature.name" | "signature.phone" | "signature.email";

export type FindModule = { 
/**
 * The options chosen so far, in their order.
 */
answers: Array<string>, };

export type FinderStep = { "kind": "ask", 
/**
 * Its name.
 */
question: string, 
/**
 * Its options; those that lead to no module of the list are not here.
 */
options: Array<string>, } | { "kind": "propose", 
/**
 * None when the answers are unknown.
 */
modules: Array<ModuleCard>, };

export type FindingCard = { 
/**
 * Id of the rule, `area.what`.
 */
rule: string, 
/**
 * How seriously it is meant.
 */
severity: Severity, 
/**
 * The field it stands in.
 */
field: Field, 
/**
 * UTF-16 units within the field's text; equal to `end` when the field as a whole is meant.
 */
start: number, 
/**
 * One past the last unit.
 */
end: number, 
/**
 * Paragraph of the vendor's guide, or empty.
 */
paragraph: string, 
/**
 * Arguments of the words.
 */
args: { [key in string]: string }, 
/**
 * IT's own words, for a rule of IT's; the locales' when there are none.
 */
words: RuleWords | null, 
/**
 * The words of the field that it stands on; empty when the field as a whole is meant.
 */
quote: string, 
/**
 * A way out that is more than an edit.
 */
way: Way | null, 
/**
 * The edit that one click makes, when there is one.
 */
mend: MendCard | null, };

export type FirstStep = "writer" | "mail" | "list";

export type Follow = { 
/**
 * The ticket number.
 */
number: string, 
/**
 * Ids of the mails of that thread, oldest first, without angle brackets.
 */
thread: Array<string>, };

export type HandOff = { 
/**
 * The draft, as shown.
 */
draft: Draft, 
/**
 * How.
 */
via: Via, 
/**
 * For a server that asks for one.
 */
password: string | null, 
/**
 * Whether the clerk wants it remembered, in the keyring of the system; not when absent.
 */
remember?: boolean, };

export type Handed = { 
/**
 * The rung that was taken.
 */
rung: Rung, 
/**
 * The program's name; nothing when only the system knows it.
 */
program: string, 
/**
 * Why this rung.
 */
why: Why, 
/**
 * The rungs before it.
 */
passed: Array<Passed>, 
/**
 * Attachments that are not in the draft; the folder with them was opened.
 */
left_out: number, 
/**
 * Whether the text was cut; the whole of it lies with the attachments.
 */
cut: boolean, };

export type Harm = "program" | "script" | "macros";

export type Kind = "anomalia" | "supporto" | "formazione";

export type KindCard = { 
/**
 * The kind; its words are `kind-⟨id⟩` and `kind-⟨id⟩.about`.
 */
id: Kind, 
/**
 * Key of the notice on paid requests: `vendor-notice-⟨notice⟩`.
 */
notice: string | null, };

export type Language = "it" | "en";

export type ListCard = { 
/**
 * Example data, shown as "Prova".
 */
example: boolean, 
/**
 * Page or file that it was taken from.
 */
source: string | null, 
/**
 * Day on which it was taken, `YYYY-MM-DD`.
 */
updated: string | null, 
/**
 * How many modules.
 */
modules: number, 
/**
 * How many days ago it was taken.
 */
age_days: number | null, 
/**
 * Days after which to offer a refresh.
 */
max_age_days: number, 
/**
 * Where it comes from.
 */
origin: ListOrigin, };

export type ListFrom = "file" | "page";

export type ListOrigin = "policy" | "settings" | "confirmed" | "example";

export type ListRights = { 
/**
 * Fetch it: from the vendor's page, or from where IT keeps it.
 */
fetch: boolean, 
/**
 * Take one from a file, or restore an earlier one.
 */
choose: boolean, };

export type Mail = { 
/**
 * The way offered first.
 */
default: Via, 
/**
 * The ways that are possible, in order.
 */
allowed: Array<Via>, 
/**
 * The server, when one is set.
 */
smtp: Smtp | null, 
/**
 * Keys fixed by IT (`smtp.host`, …).
 */
fixed: Array<string>, };

export type MailAccount = { 
/**
 * Whether this computer keeps passwords and sign-ins beyond the end of the program.
 */
keyring: boolean, 
/**
 * Whether the password of the server is remembered.
 */
password_remembered: boolean, 
/**
 * Whether IT has said where an account of the organisation's signs in.
 */
accounts: boolean, 
/**
 * The account to sign in with; `None` where the settings do not ask for that.
 */
user: string | null, 
/**
 * Whether somebody is signed in.
 */
signed_in: boolean, 
/**
 * Whether signing in with a code on another screen is possible.
 */
device: boolean, 
/**
 * Why signing in is not possible at all.
 */
failure: Failure | null, };

export type MailProgramCard = { 
/**
 * The way that would be taken first; `None` when there is none.
 */
would: Handed | null, 
/**
 * The ways that are left out before it.
 */
passed: Array<Passed>, };

export type MailReport = { 
/**
 * The server's name.
 */
host: string, 
/**
 * The server's port.
 */
port: number, 
/**
 * The steps that went well, in their order.
 */
passed: Array<PassedStep>, 
/**
 * What stopped it; nothing did when `None`.
 */
trouble: Trouble | null, };

export type MendCard = { 
/**
 * What the button says, a key of the locales.
 */
label: string, 
/**
 * The field, nearly always that of the finding.
 */
field: Field, 
/**
 * First UTF-16 unit replaced.
 */
start: number, 
/**
 * One past the last unit replaced.
 */
end: number, 
/**
 * What stands there afterwards.
 */
text: string, 
/**
 * The whole field afterwards, with the white space put right.
 */
result: string, };

export type ModuleCard = { 
/**
 * Id for the draft.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Area.
 */
area: string | null, 
/**
 * Addresses, the first is the recipient.
 */
emails: Array<string>, 
/**
 * The synonym through which it was found.
 */
keyword: string | null, 
/**
 * What was found in the synonym, or else in the name: UTF-16 units, from and one past the last.
 */
ranges: Array<[number, number]>, };

export type ModuleLine = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its area.
 */
area: string | null, 
/**
 * Its addresses.
 */
emails: Array<string>, };

export type Nothing = Record<symbol, never>;

export type OfDraft = { 
/**
 * The draft.
 */
draft: string, };

export type OfList = { 
/**
 * Which.
 */
list: string, };

export type OfPicture = { 
/**
 * The draft.
 */
draft: string, 
/**
 * The attachment.
 */
attachment: string, 
/**
 * Pixels of the longer edge at most, for a small one; the picture as it leaves when `None`.
 */
edge: number | null, };

export type OfRequest = { 
/**
 * The request.
 */
request: string, };

export type OfRule = { 
/**
 * Its id.
 */
rule: string, };

export type OfficeHours = { 
/**
 * When it opens.
 */
from: string, 
/**
 * When it closes.
 */
to: string, 
/**
 * When the lunch break begins.
 */
lunch_from: string, 
/**
 * When it ends; no break when it is the same hour.
 */
lunch_to: string, 
/**
 * Days on which the town is closed, `MM-DD`.
 */
patron_days: string[], 
/**
 * Keys fixed by IT (`availability.office_from`, …).
 */
fixed: Array<string>, };

export type OpenDraft = { 
/**
 * Which; the latest one, or a new one, when `None`.
 */
draft: string | null, };

export type Origin = { 
/**
 * Its path.
 */
file: string, 
/**
 * Line from 1.
 */
line: number, 
/**
 * Column from 1, in characters.
 */
column: number, } | { 
/**
 * Key with its root, and the name of the value.
 */
registry: string, };

export type Outcome = "ok" | "empty" | "not_a_list";

export type Overruled = { 
/**
 * Id of the rule.
 */
rule: string, 
/**
 * The words that it stood on; empty when it concerned a field as a whole.
 */
words: string, 
/**
 * Why, when IT asks for a reason.
 */
reason: string, };

export type Passed = { 
/**
 * Which.
 */
rung: Rung, 
/**
 * The program meant, or nothing.
 */
program: string, 
/**
 * Why not.
 */
because: Because, 
/**
 * The system's own words, or nothing.
 */
words: string, };

export type PassedStep = { 
/**
 * Which.
 */
step: Step, 
/**
 * The server's words, or the system's; may be empty.
 */
words: string, };

export type PictureData = { 
/**
 * As a `data:` address, for an image element.
 */
data: string, };

export type Pixels = { 
/**
 * Columns.
 */
width: number, 
/**
 * Rows.
 */
height: number, };

export type Place = { 
/**
 * Host name.
 */
host: string, 
/**
 * Port.
 */
port: number, };

export type Preview = { 
/**
 * Recipient's name.
 */
to_name: string, 
/**
 * Recipient's address.
 */
to: string, 
/**
 * Writer's name and address, when they are known here.
 */
from: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, 
/**
 * Attachments by name and size.
 */
attachments: Array<AttachmentCard>, 
/**
 * Size of the finished mail in bytes.
 */
message_bytes: number, 
/**
 * The headers, byte for byte, lines separated by `\n`. Date and message id are given when it leaves.
 */
headers: string, };

export type PreviousListCard = { 
/**
 * For `restore_list`: the moment at which it was replaced, `YYYY-MM-DDThh-mm-ss.mmm`.
 */
id: string, 
/**
 * Page or file that it was taken from.
 */
source: string | null, 
/**
 * Day on which it was taken.
 */
updated: string | null, 
/**
 * How many modules.
 */
modules: number, };

export type ProposalCard = { 
/**
 * For `apply_proposal`; only the last proposal can be applied.
 */
id: string, 
/**
 * File name or page.
 */
source: string, 
/**
 * What the page showed; `ok` for a table.
 */
outcome: Outcome, 
/**
 * Why there is nothing to apply.
 */
failure: Failure | null, 
/**
 * How many modules the new list has.
 */
modules: number, 
/**
 * What it changes.
 */
difference: Difference, 
/**
 * Addresses shown and not taken in; the words are `suspicious-⟨reason with dashes⟩`.
 */
suspicious: Array<Suspicious>, 
/**
 * Whether the clerk must look first; IT can turn that off.
 */
must_review: boolean, };

export type ProposeList = { 
/**
 * Where it is to come from.
 */
from: ListFrom, };

export type Quick = "this-morning" | "this-afternoon" | "tomorrow" | "next-working-day" | "office-hours";

export type QuickWindows = { 
/**
 * In the order of time; their words are `quick-⟨quick⟩`.
 */
choices: Array<Choice>, 
/**
 * The lunch break, `HH:MM` each: a window over it can be split.
 */
lunch: [string, string] | null, };

export type Reason = { 
/**
 * What class of trouble: decides what the clerk can do.
 */
code: ReasonCode, 
/**
 * How far the conversation with the server had come.
 */
step: Step, 
/**
 * The server's own words, or the system's.
 */
words: string, 
/**
 * Whether trying again later may help.
 */
temporary: boolean, 
/**
 * The server of that attempt; the settings may name another by now.
 */
server?: Place, };

export type ReasonCode = "name-not-found" | "unreachable" | "behind-proxy" | "timeout" | "not-mail" | "insecure" | "certificate-expired" | "certificate-name" | "certificate-untrusted" | "credentials" | "token-refused" | "login-missing" | "login-not-offered" | "login-forbidden" | "passwords-off" | "sender-refused" | "recipient-refused" | "relay-denied" | "mailbox-full" | "too-large" | "content-refused" | "busy" | "rejected" | "interrupted" | "lost" | "stopped";

export type ReducedCard = { 
/**
 * The draft with the smaller pictures.
 */
draft: Draft, 
/**
 * Bytes of the mail before, about.
 */
before: number, 
/**
 * Bytes of the mail now, about.
 */
after: number, };

export type Remark = { 
/**
 * Where it stands.
 */
place: Origin, 
/**
 * What it is called there: `section.key`.
 */
key: string, 
/**
 * What is wrong.
 */
what: Amiss, 
/**
 * What stands there; empty where that does not matter.
 */
found: string, 
/**
 * What would fit: the id of a kind, or empty.
 */
wanted: string, 
/**
 * What the words of the kind speak of.
 */
arguments: { [key in string]: string }, };

export type RemoveAttachment = { 
/**
 * The draft.
 */
draft: string, 
/**
 * The attachment.
 */
attachment: string, };

export type Renaming = { 
/**
 * Name until now.
 */
before: string, 
/**
 * Name from now on.
 */
after: string, };

export type RequestCard = { 
/**
 * Its name.
 */
id: string, 
/**
 * Where it stands; its words are `state-⟨id⟩` with `.next`.
 */
state: State, 
/**
 * How it leaves.
 */
via: Via, 
/**
 * Subject.
 */
subject: string, 
/**
 * Name of the module.
 */
module: string, 
/**
 * Entity.
 */
entity: string, 
/**
 * Recipient's address.
 */
to: string, 
/**
 * When it entered the outbox, RFC 3339.
 */
created: string, 
/**
 * When the state last changed, RFC 3339.
 */
changed: string, 
/**
 * How often it was put on the wire.
 */
attempts: number, 
/**
 * Why it stands there.
 */
reason: Reason | null, 
/**
 * The vendor's ticket number.
 */
number: string | null, 
/**
 * How a mail program got it; its words are `handed-⟨rung⟩`, `handed-passed-⟨because⟩`.
 */
handed?: Handed, 
/**
 * Whether the desk has had less than two working days: asking again is then explained instead (guide 2.6).
 */
soon: boolean, 
/**
 * Whether it waits for the clerk, because the hours that it says for calling back have passed meanwhile.
 */
outdated: boolean, 
/**
 * Seconds until it leaves, while it can still be taken back.
 */
leaves_in: number | null, 
/**
 * When it is tried again by itself, RFC 3339; `stop_trying` keeps it from that.
 */
next_attempt: string | null, };

export type Retry = { 
/**
 * The request.
 */
request: string, 
/**
 * For a server that asks for one.
 */
password: string | null, 
/**
 * Whether the clerk wants it remembered; not when absent.
 */
remember?: boolean, };

export type RulePage = { 
/**
 * Id of the rule.
 */
id: string, 
/**
 * How seriously it is meant.
 */
severity: Severity, 
/**
 * Paragraph of the vendor's guide, or empty.
 */
paragraph: string, 
/**
 * IT's own words, for a rule of IT's.
 */
words: RuleWords | null, 
/**
 * Examples it finds, each with what makes it.
 */
hits: Array<Array<ExamplePart>>, 
/**
 * Examples that look alike and are fine.
 */
misses: Array<Array<ExamplePart>>, };

export type RuleWords = { 
/**
 * What was found.
 */
title: string, 
/**
 * Why it matters.
 */
why: string, 
/**
 * What to do.
 */
do: string, };

export type Rung = "arguments" | "eml" | "mapi" | "portal" | "handler" | "mailto";

export type SaveDraft = { 
/**
 * The draft; its attachments are those of the store, whatever stands here.
 */
draft: Draft, };

export type SaveMail = { 
/**
 * The way offered first.
 */
default: Via, 
/**
 * The server, if any.
 */
smtp: Smtp | null, };

export type SaveOffice = { 
/**
 * When it opens.
 */
from: string, 
/**
 * When it closes.
 */
to: string, 
/**
 * When the lunch break begins.
 */
lunch_from: string, 
/**
 * When it ends; no break when it is the same hour.
 */
lunch_to: string, 
/**
 * Days on which the town is closed, `MM-DD`.
 */
patron_days: string[], };

export type SaveWindow = { 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Size of the text in percent; the nearest one offered is taken.
 */
text_size: number, };

export type SaveWriter = { 
/**
 * Name, office, telephone, mail address.
 */
signature: Signature, 
/**
 * Entities in which the writer works.
 */
entities: Array<string>, 
/**
 * What is different in some of them; as it was when absent.
 */
at?: Array<WriterAt>, };

export type SearchModules = { 
/**
 * What was typed; everything when empty.
 */
query: string, };

export type Security = "tls" | "starttls" | "none";

export type Session = { 
/**
 * Program version.
 */
version: string, 
/**
 * "Modalità di prova": nothing leaves this computer.
 */
trial: boolean, 
/**
 * Interface language.
 */
language: Language, 
/**
 * Who answers.
 */
vendor: VendorCard, 
/**
 * The list in force, or nothing yet.
 */
list: ListCard | null, 
/**
 * Why the list that should be in force is not, when it cannot be read.
 */
list_failure: Failure | null, 
/**
 * What may be done about the list.
 */
list_rights: ListRights, 
/**
 * Who writes, as set.
 */
writer: Writer, 
/**
 * When the office can be called.
 */
office: OfficeHours, 
/**
 * How mail leaves.
 */
mail: Mail, 
/**
 * Whether IT wants to know why a warning is left as it is.
 */
asks_reasons: boolean, 
/**
 * How the window looks.
 */
window: WindowCard, 
/**
 * Whether a picture of the screen may be taken.
 */
capture: boolean, 
/**
 * What is asked before the first request; nothing once it was answered or skipped.
 */
first_start: Array<FirstStep>, 
/**
 * The keys that IT has fixed (`section.key`).
 */
fixed: Array<string>, 
/**
 * What settings and policy say in vain; for IT.
 */
remarks: Array<Remark>, 
/**
 * Rule files of IT's that are left out.
 */
rule_failures: Array<Failure>, };

export type SetLanguage = { 
/**
 * The new one.
 */
language: Language, };

export type SetMode = { 
/**
 * Whether to try.
 */
trial: boolean, };

export type SetNumber = { 
/**
 * The request.
 */
request: string, 
/**
 * The number, as pasted.
 */
number: string, };

export type SettingsPage = "writer" | "mail" | "list" | "window" | "trial";

export type Severity = "blocking" | "warning" | "hint";

export type Signature = { 
/**
 * Name and surname.
 */
name: string, 
/**
 * Office.
 */
office: string, 
/**
 * Telephone as written, extension included.
 */
phone: string, 
/**
 * Mail address, the sender of the mail.
 */
email: string, };

export type Smtp = { 
/**
 * Host name.
 */
host: string, 
/**
 * Port.
 */
port: number, 
/**
 * How the connection is protected.
 */
security: Security, 
/**
 * User name when the server asks for a password.
 */
user: string | null, 
/**
 * How the writer is known to the server; when absent, a user means a password.
 */
auth?: Auth, };

export type SplitDraft = { 
/**
 * The first, without the second topic.
 */
draft: Draft, 
/**
 * Name of the second; `None` when there was only one topic.
 */
other: string | null, };

export type State = "queued" | "sent" | "handed_over" | "refused" | "uncertain" | "numbered" | "closed";

export type Step = "name" | "connect" | "secure" | "login" | "size" | "sender" | "recipient" | "message";

export type Suspicion = "foreign" | "look_alike" | "hidden" | "personal" | "mismatch";

export type Suspicious = { 
/**
 * The address as found.
 */
address: string, 
/**
 * Why. Worded as `suspicious-⟨reason⟩`.
 */
reason: Suspicion, };

export type TestMail = { 
/**
 * For a server that asks for one that is not remembered.
 */
password: string | null, 
/**
 * Whether the clerk wants it remembered once the server has accepted it; not when absent.
 */
remember?: boolean, };

export type Theme = "system" | "light" | "dark" | "contrast";

export type TrialMail = { 
/**
 * Whether the desk wrote it (a confirmation) or received it (a request).
 */
confirmation: boolean, 
/**
 * Sender's address.
 */
from: string, 
/**
 * Recipient's address.
 */
to: string, 
/**
 * Subject.
 */
subject: string, 
/**
 * Text.
 */
body: string, 
/**
 * Attachments by name and size.
 */
attachments: Array<AttachmentCard>, 
/**
 * When, RFC 3339.
 */
date: string, };

export type Trouble = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * What class of trouble: `reason-⟨code⟩`, and `.it` for what to check.
 */
code: ReasonCode, 
/**
 * How far the conversation had come: `step-⟨step⟩`.
 */
step: Step, 
/**
 * The server's name; empty when it is not known any more.
 */
host: string, 
/**
 * The server's port; 0 when it is not known any more.
 */
port: number, 
/**
 * The server's own words, or the system's; may be empty.
 */
words: string, 
/**
 * When, RFC 3339 in UTC, to the second: as the server's log has it.
 */
when: string, };

export type VendorCard = { 
/**
 * Name.
 */
name: string, 
/**
 * Suite.
 */
suite: string, 
/**
 * Official page with the addresses, for display; it is opened by `open_vendor_page`.
 */
page: string, 
/**
 * The kinds of request, in the guide's order.
 */
kinds: Array<KindCard>, 
/**
 * Characters of the subject that the desk's list shows.
 */
subject_shown: number, 
/**
 * Bytes that the finished mail may have.
 */
message_bytes: number, };

export type Via = "smtp" | "client" | "eml";

export type Way = "split" | "hand_on";

export type Why = "default" | "chosen" | "instead" | "confined";

export type WindowCard = { 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Size of the text, one of those offered, in percent.
 */
text_size: number, 
/**
 * The sizes offered.
 */
text_sizes: Array<number>, 
/**
 * Parts of the settings that are not shown.
 */
hidden_pages: Array<SettingsPage>, 
/**
 * Keys fixed by IT (`window.theme`, …).
 */
fixed: Array<string>, };

export type Writer = { 
/**
 * Name, office, telephone, mail address.
 */
signature: Signature, 
/**
 * Entities in which the writer works.
 */
entities: Array<string>, 
/**
 * What is different in some of them.
 */
at: Array<WriterAt>, 
/**
 * Keys fixed by IT (`writer.phone`, …).
 */
fixed: Array<string>, };

export type WriterAt = { 
/**
 * The Entity, as it stands among those of the writer.
 */
entity: string, 
/**
 * Office there.
 */
office: string, 
/**
 * Telephone there.
 */
phone: string, 
/**
 * Mail address there.
 */
email: string, };

/** Every command: what it takes, what it gives. */
export type Commands = {
  session: [Nothing, Session];
  set_language: [SetLanguage, Session];
  set_mode: [SetMode, Session];
  save_writer: [SaveWriter, Session];
  save_office: [SaveOffice, Session];
  end_first_start: [Nothing, Session];
  quick_windows: [Nothing, QuickWindows];
  save_mail: [SaveMail, Session];
  test_mail: [TestMail, MailReport];
  mail_account: [Nothing, MailAccount];
  sign_in: [Nothing, MailAccount];
  begin_device_sign_in: [Nothing, DeviceCode];
  finish_device_sign_in: [Nothing, MailAccount];
  sign_out: [Nothing, MailAccount];
  forget_password: [Nothing, MailAccount];
  cancel_sign_in: [Nothing, null];
  open_device_page: [Nothing, null];
  stop_mail_test: [Nothing, null];
  mail_program: [Nothing, MailProgramCard];
  try_mail_program: [Nothing, Handed];
  propose_list: [ProposeList, ProposalCard | null];
  apply_proposal: [ApplyProposal, AppliedList];
  list_previous_lists: [Nothing, Array<PreviousListCard>];
  restore_list: [OfList, AppliedList];
  waiting_list: [Nothing, ProposalCard | null];
  open_vendor_page: [Nothing, null];
  search_modules: [SearchModules, Array<ModuleCard>];
  recent_modules: [Nothing, Array<string>];
  find_module: [FindModule, FinderStep];
  list_drafts: [Nothing, Drafts];
  new_draft: [Nothing, Draft];
  open_draft: [OpenDraft, Draft];
  save_draft: [SaveDraft, null];
  delete_draft: [OfDraft, null];
  restore_draft: [OfDraft, null];
  check_draft: [CheckDraft, CheckReport];
  split_draft: [SaveDraft, SplitDraft];
  hand_on_draft: [SaveDraft, boolean];
  take_over_draft: [Nothing, Draft | null];
  choose_attachments: [OfDraft, Draft];
  remove_attachment: [RemoveAttachment, Draft];
  attach_content: [AttachContent, Attached];
  capture_screen: [CaptureScreen, Attached | null];
  read_picture: [OfPicture, PictureData];
  edit_picture: [EditPicture, Draft];
  reduce_pictures: [OfDraft, ReducedCard | null];
  stop_reducing: [Nothing, null];
  undo_pictures: [OfDraft, Draft];
  preview_letter: [SaveDraft, Preview];
  hand_off: [HandOff, RequestCard | null];
  wait_longer: [OfRequest, number | null];
  leave_now: [OfRequest, null];
  stop_trying: [OfRequest, RequestCard];
  stop_sending: [OfRequest, boolean];
  list_requests: [Nothing, Array<RequestCard>];
  search_requests: [SearchModules, Array<RequestCard>];
  write_again: [OfRequest, Draft];
  add_information: [OfRequest, Draft];
  save_request_mail: [OfRequest, boolean];
  read_request: [OfRequest, Preview];
  request_trouble: [OfRequest, Trouble | null];
  retry_request: [Retry, RequestCard];
  confirm_request: [Confirm, RequestCard];
  take_back_request: [OfRequest, Draft];
  set_number: [SetNumber, RequestCard];
  close_request: [OfRequest, RequestCard];
  list_trial_mail: [Nothing, Array<TrialMail>];
  explain_rule: [OfRule, RulePage];
  read_guide: [Nothing, Array<RulePage>];
  save_window: [SaveWindow, Session];
  about: [Nothing, About];
  open_data_folder: [Nothing, null];
};
