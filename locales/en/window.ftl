### The words of the window. Every id is `screen-part-thing`.

## The frame

app-skip = Skip to the content
app-trial = Trial mode: nothing leaves this computer
app-example = Trial
app-failure-close = Close
app-message-close = Close
nav-label = Sections
nav-compose = Write
nav-requests = Requests
nav-settings = Settings
nav-language = Language
dialog-close = Close
dialog-cancel = Cancel
form-required = (to fill in)
form-asked = (the vendor asks for it)
form-optional = (optional)
form-fixed = Set by the administrator
size-bytes =
    { $count ->
        [one] 1 byte
       *[other] { $count } bytes
    }
form-note-more =
    { $more ->
        [one] { $title } · and one more remark
       *[other] { $title } · and { $more } more remarks
    }

## No list of addresses

empty-title = The list of addresses is missing
empty-about = Every module of Cityware Online has its own mail address for support. The list of these addresses is not on this computer yet.
empty-how = The IT office may have prepared the list already: then importing the file is enough. Otherwise it is taken from the official page: before it counts, one looks at what it holds.
empty-try = Try with example data
empty-try-about = With the example data one can go the whole way, from writing to the ticket number, without sending anything.

## The list of addresses

list-title = List of addresses
list-manage = Manage the list
list-old =
    { $days ->
        [one] The list is one day old:
       *[other] The list is { $days } days old:
    }
list-waiting = There is a new list to look at
list-look = See what changes
list-now = The list in use
list-none = There is no list on this computer yet.
list-origin = Origin
list-origin-settings = File named in the settings
list-origin-confirmed = Confirmed on this computer
list-origin-example = Example list: the addresses do not exist
list-source = Source
list-taken = Taken on
list-taken-on =
    { $days ->
        [one] { $date }, one day ago
       *[other] { $date }, { $days } days ago
    }
list-taken-today = { $date }, today
list-taken-unknown = Day not given
list-taken-over =
    { $days ->
        [one] After one day it is better to update it.
       *[other] After { $days } days it is better to update it.
    }
list-modules = Modules
list-locked-policy = Whoever runs the computers keeps it up to date: it is not changed from here.
list-locked-settings = It is updated by replacing that file: whoever runs the computers can do it.
list-locked-example = It serves for the trial only. To take the real list, leave the trial in Settings.
list-update-about = The list is taken from the vendor’s official page, or from a file. Before it counts one can look at what changes.
list-update-fixed = The list is the one kept by the administrator: here you can see whether it has changed.
list-update = Update the list
list-take = Take the list from the official page
list-updating = Updating…
list-updating-about = The page may take a few seconds: meanwhile the work can go on.
list-import = Import from a file
list-open-page = Open in the browser
list-unchanged = The list is up to date already: the page has not changed since last time.
list-left = The list was left as it was.
list-left-first = The list was not taken.
list-review-title = The new list
list-review-source =
    { $modules ->
        [one] It has one module. Source: { $source }.
       *[other] It has { $modules } modules. Source: { $source }.
    }
list-review-until = Until it is applied, the list before stays in use.
list-review-first = Until it is applied, it does not count.
list-changes = What changes
list-changes-none = Nothing changes: modules and addresses are those already in use.
list-changes-first = It is the first list on this computer.
list-count-added =
    { $count ->
        [one] one module more
       *[other] { $count } modules more
    }
list-count-removed =
    { $count ->
        [one] one module less
       *[other] { $count } modules less
    }
list-count-changed =
    { $count ->
        [one] one address changed
       *[other] { $count } addresses changed
    }
list-count-renamed =
    { $count ->
        [one] one name changed
       *[other] { $count } names changed
    }
list-count-same =
    { $count ->
        [one] one stays as it is
       *[other] { $count } stay as they are
    }
list-changed = Address changed ({ $count })
list-removed = Removed ({ $count })
list-removed-about = Drafts for these modules will ask for another one.
list-renamed = Renamed ({ $count })
list-added = Added ({ $count })
list-all = The modules ({ $count })
list-before = Until now
list-after = New
list-suspicious =
    { $count ->
        [one] One address was not taken
       *[other] { $count } addresses were not taken
    }
list-suspicious-about = Only addresses that can be trusted enter the list.
list-apply = Apply this list
list-applying = One moment…
list-note-fresh = Mark as up to date
list-drop = Leave the list as it is
list-drop-first = Do not use this list
list-applied = The new list is in use
list-noted = The list is marked as up to date
list-restored = The restored list is in use
list-result-kept = The one before is kept among the earlier lists.
list-result-drafts =
    { $count ->
        [one] In one draft the chosen address is gone: it now has the first of its module. Look at it before sending.
       *[other] In { $count } drafts the chosen address is gone: they now have the first of their module. Look at it before sending.
    }
list-result-stopped =
    { $count ->
        [one] One request that had not left is a draft again, because its address is gone:
       *[other] { $count } requests that had not left are drafts again, because their address is gone:
    }
list-result-unplaced =
    { $count ->
        [one] One draft is about a module that is gone: it will ask for another.
       *[other] { $count } drafts are about modules that are gone: they will ask for another.
    }
list-previous = Earlier lists
list-previous-about = Restoring a list can always be undone: the one it replaces stays here too.
list-previous-none = None yet. When the list changes, the one before stays here.
list-previous-replaced = Replaced on { $when }
list-previous-modules =
    { $modules ->
        [one] One module
       *[other] { $modules } modules
    }
list-previous-taken = from { $source }, taken on { $date }
list-previous-from = from { $source }
list-restore = Restore
list-restore-named = Restore the list replaced on { $when }

## Writing a request

compose-title = New support request
compose-follows = Adds information to ticket { $number }
compose-where = To whom
compose-what = What happens
compose-who = Who writes
compose-module-label = Module
compose-module-hint = The name of the module, or a word that brings it to mind, such as “residenza” or “F24”.
compose-module-placeholder = Search for the module
compose-module-found = found by “{ $keyword }”
compose-module-none = No module with these words: a shorter word may help.
compose-module-nowhere = No module with these words:
compose-module-unsure = When in doubt about the address:
compose-module-page = Open in the browser
compose-module-find = I don’t know which module
compose-module-recent = Used recently
compose-module-all = All modules
compose-finder-proposed =
    { $count ->
        [one] It may be this one
       *[other] It may be one of these
    }
compose-finder-none =
    { $count ->
        [one] It is not this one
       *[other] None of these
    }
compose-finder-lost = The official page has the module
compose-finder-lost-about = The page lists the modules with their addresses. Once the name is found, type it here in the “Module” box.
compose-finder-back = Back
compose-module-address = Address
compose-module-recipient = The request goes to
compose-kind-label = Kind of request
compose-entity-label = Entity
compose-entity-hint-several = The Entity that needs support: those who work in several always name it (guide, par. 2.4.5).
compose-subject-label = Subject
compose-subject-hint = The reason in a few words: where it happens, and what.
compose-subject-count = { $count } of { $shown } characters
compose-subject-over = { $count } characters: the support desk’s list shows the first { $shown }
compose-description-label = Description
compose-description-hint = What was being done, what happened, which message appeared, and since when.
compose-examples-open = An example that works and one that is not enough
compose-examples-good = Works
compose-examples-poor = Not enough
meter-title = What the vendor will still ask
meter-full = All that is usually needed is there
meter-count = already written: { $answered } of { $asked }
meter-said = (already written)
compose-tried-label = Already tried
compose-tried-hint = What was done to fix it, and how it went.
compose-spoken-label = Who already knows of the matter
compose-spoken-hint = The name of someone at the support desk who has heard of it. It helps; asking to be served by one person, on the other hand, makes it take longer (guide, par. 2.4.1 and 2.4.2).
compose-attachments-label = Attachments
compose-attachments-hint = A screenshot often says more than many lines: paste it with Ctrl+V. Files can also be dragged into the window.
compose-attachments-add = Add files
compose-attachments-remove = Remove
compose-attachments-remove-named = Remove “{ $name }”
compose-attachments-removed = Taken out of the attachments: “{ $name }”
compose-attachments-total = The message takes { $size } of { $limit }
compose-attachments-drop = Drop the files here to attach them to the request
compose-availability-label = When to call back
compose-availability-hint = Name the hours in which someone answers: after two calls without an answer the ticket is closed (guide, par. 2.4.6).
compose-availability-add = Add hours
compose-availability-window = Hours { $number }
compose-availability-date = Or the day
compose-availability-date-form = dd/mm/yyyy
compose-availability-from = From
compose-availability-to = To
compose-availability-remove = Remove
compose-availability-remove-named = Remove hours { $number }
compose-availability-unread = Hours are written like this: 9:30. The day like this: 1/12/2026, and it must exist.
compose-signature-name = Name and surname
compose-signature-office = Office
compose-signature-phone = Telephone
compose-signature-email = E-mail
compose-preview = Preview and send
compose-preview-keys = Preview and send (Ctrl+Enter)
compose-new = New request
compose-kept = Draft saved
compose-keeping = Saving the draft…
compose-not-kept = Draft not saved
day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun

## Remarks

findings-title = Remarks
findings-blocking = To correct ({ $count })
findings-warning = To review ({ $count })
findings-hint = Good to know ({ $count })
findings-count-blocking =
    { $count ->
        [one] one thing to correct
       *[other] { $count } things to correct
    }
findings-count-warning =
    { $count ->
        [one] one to review
       *[other] { $count } to review
    }
findings-count-hint =
    { $count ->
        [one] one thing good to know
       *[other] { $count } things good to know
    }
findings-none-left = No remarks
findings-paragraph = Guide, par. { $paragraph }
findings-show = Show in the text
findings-go = Go to the field
findings-why = Why?
findings-split = Make two requests of it
findings-hand-on = Hand to a colleague
findings-overrule = It is fine so
findings-overruled = Left as it is: { $title }
findings-reason-label = Why is it fine so?
findings-reason-wanting = A reason is needed: a few words will do.
findings-reason-keep = Leave it so
findings-left = Left as they are ({ $count })
findings-left-reason = Reason: { $reason }
findings-reconsider = Reconsider
findings-reconsider-named = Reconsider: { $title }
findings-reconsidered = Among the findings again: { $title }
findings-missing = Still to fill in: { $fields }.
findings-ready = No remarks
findings-ready-left = Nothing else to look at
findings-ready-more = The rules of the guide find nothing: it can be sent.
rule-page-guide = The vendor’s guide, par. { $paragraph }

## Preview

preview-title = Preview and send
preview-origin = Address taken from { $source } on { $date }
preview-origin-undated = Address taken from { $source }
preview-origin-example = Address of the example list
preview-unapplied =
    { $count ->
        [one] The changes to a picture were not applied: it would leave without them
       *[other] The changes to { $count } pictures were not applied: they would leave without them
    }
preview-unapplied-do = Open the picture, then “Apply the changes”, or “Undo” to take them away.
preview-unapplied-open = Go on with the changes to “{ $name }”
preview-held =
    { $count ->
        [one] One thing is to be corrected before sending
       *[other] { $count } things are to be corrected before sending
    }
preview-go-first =
    { $count ->
        [one] Go to what is to be corrected
       *[other] Go to the first
    }
preview-others =
    { $count ->
        [one] One remark that does not keep it from being sent
       *[other] { $count } remarks that do not keep it from being sent
    }
preview-unexplained =
    { $count ->
        [one] Before sending, one warning remains to mend or to explain
       *[other] Before sending, { $count } warnings remain to mend or to explain
    }
preview-unexplained-do = The administrator asks for a reason for each warning left as it is: it is written beside the warning, with “It is fine so”.
preview-go-unexplained =
    { $count ->
        [one] Go to the warning
       *[other] Go to the first
    }
preview-no-server = Sending from here needs a mail server: it is set in Settings.
preview-send-smtp = Send
preview-send-client = Open in the mail program
preview-send-eml = Save as a file
preview-sending-smtp = Sending…
preview-sending-client = Opening the mail program…
preview-sending-eml = Saving the file…
preview-back = Back to writing
letter-to = To
letter-from = From
letter-from-unknown = The address of the mail program
letter-subject = Subject
letter-body = Text
letter-attachments = Attachments
letter-size = Size of the message
password-title = Mail password
password-about = The server { $host } asks for the password of { $user }.
password-label = Password
password-send = Send

## Outcome

result-leaving = Leaving
result-title = Outcome
result-number = Ticket number: { $number }
result-number-label = Ticket number
result-number-hint = It is in the confirmation mail. The whole line may be pasted too, or the saved mail (.eml) dragged onto this window.
result-number-change = Change the number
result-number-keep = Save the number
result-number-kept = Number saved
result-confirmation-comes = After a few minutes an automatic mail arrives with the ticket number (guide, par. 2.1).
result-details = Technical details
result-asked-client = Was Send pressed in the mail program?
result-asked-eml = Was the file sent by the mail program?
result-yes = Yes, it has left
result-not-yet = Not yet
result-no-take-back = Cancelled, put it back among the drafts
result-later = All right: the question stays here and in Requests.
result-retry = Try again
result-retry-now = Try again now
result-stop-trying = Do not try again
next-attempt = I try again by myself at { $time }
next-attempt-later = I try again by myself on { $day } at { $time }
next-attempt-soon = I try again by myself shortly
result-send-now = Send now
result-sending = Sending…
result-take-back = Back to draft
result-arrived = It arrived
result-resend = Send again
result-close = Mark as concluded
result-to-requests = Go to the requests
leaving-in =
    { $seconds ->
        [one] Leaves in one second
       *[other] Leaves in { $seconds } seconds
    }
leaving-start =
    { $seconds ->
        [one] Leaves in one second.
       *[other] Leaves in { $seconds } seconds. Until then it can be undone.
    }
leaving-about = Until then it can be undone: the request opens again as it was.
leaving-under-way = The request is on its way to the mail server.
leaving-undo = Undo
leaving-undone = The request has not left: here it is again, as it was.
leaving-longer = Wait 10 more seconds
leaving-now = Send at once
sending-progress-label = Sending the request
sending-progress = { $sent } of { $bytes }
departure-failed = { $state }: “{ $subject }”. The request waits for a decision.
departure-failed-look = Look at the request
handed-why = Why this way
asked-label = A request opened in the mail program
asked-question = Did you press Send? “{ $subject }”
asked-is-sent = Good, it is marked as sent. When the confirmation with the number arrives, it can be dragged onto this window.
asked-is-draft = The request is among the drafts again.
asked-open = Open the draft
settled-number = The request “{ $subject }” has the ticket number { $number }.
settled-sent = The request “{ $subject }” has left: it is marked as sent.

## Requests

requests-title = Requests
requests-drafts = Open drafts
requests-draft-unnamed = Without subject
requests-draft-no-module = Module to be chosen
requests-draft-open = Open
requests-draft-open-named = Open the draft “{ $name }”
requests-draft-delete = Delete
requests-draft-delete-named = Delete the draft “{ $name }”
requests-drafts-none = No open draft.
requests-take-over = Open a draft received
requests-take-over-hint = The file that a colleague saved with “Hand to a colleague”. It can also be dropped on the window.
draft-split = There are two requests now. The second one waits among the drafts: it still needs module and subject.
draft-split-open = Open the second request
draft-split-none = This description has a single topic: the request stays one.
draft-handed-on = Draft saved: your colleague opens it with Apriticket. Here it stays among the drafts.
draft-received = The draft received is open: check and complete it here.
draft-received-before = The draft received is open; the one before is among the drafts.
draft-received-waits = A draft has arrived: it waits among the drafts until the sending is over.
draft-received-open = Open the draft received
requests-sent = Sent and waiting
requests-none = No request yet. Those that were sent stay here, with their number.
requests-write = Write a request
requests-number = Ticket { $number }
requests-changed = updated on { $when }
history-search = Search the requests
history-found =
    { $count ->
        [one] One request found
       *[other] { $count } requests found
    }
history-found-none = No request with these words
history-inform = Add information to the ticket
history-again = Write again
history-again-anyway = Write again all the same
history-save = Save the mail
history-saved = Saved
history-soon = The desk has had this request for less than two working days
history-soon-about = Asking again now takes its operators away from what is really urgent, and makes everybody wait longer (guide, par. 2.6).
history-soon-number = If there is something new to say, it is added to the ticket that is open already.
requests-left = What left
requests-detail = Details of the request
requests-choose = Choose a request to see its details.
trial-mail-title = The trial mailbox
trial-mail-about = Here is what the support desk would receive and what it would answer. All of it is on this computer.
trial-mail-none = No message yet.
trial-mail-request = Received
trial-mail-confirmation = Confirmation
trial-mail-line = From { $from } to { $to }

## Settings

settings-title = Settings
settings-writer = Who writes
settings-writer-hint = Stands at the foot of every new request.
settings-entities = Entities
settings-mail = Mail
settings-way = Way offered first
settings-way-hint = The other ways stay available in the preview.
settings-way-smtp = Direct sending
settings-way-client = Mail program
settings-way-eml = File to save
settings-server = Server for direct sending
settings-server-hint = Whoever runs the Entity’s mail knows these. Without a server there is the mail program.
settings-server-host = Name of the server
settings-server-port = Port
settings-server-user = User name
settings-server-user-hint = Often it is the e-mail address.
settings-security = Protection
settings-security-tls = TLS
settings-security-starttls = STARTTLS
settings-security-none = None
settings-list = List of addresses
settings-list-modules =
    { $modules ->
        [one] One module
       *[other] { $modules } modules
    }
settings-language = Language
settings-trial-about = The trial uses an example list and mailbox: nothing leaves this computer.
settings-trial-leave = Leave the trial
settings-trial-enter-about = The trial uses an example list and mailbox, apart from the real requests.
settings-trial-enter = Enter the trial
