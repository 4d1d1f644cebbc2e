# The words of the command line.
cli-check-head = { $file }: { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
cli-guide = guide, { $paragraph }
cli-composed = Written “{ $file }”, to { $to }
cli-request-id = id { $id } · Message-ID { $message }
cli-server-words = The server’s words: { $words }
cli-handed-folder = Folder: “{ $folder }”
cli-addresses-head = { $count } modules · from { $source } · updated on { $date }
cli-addresses-example = TRIAL · { $count } example modules · from { $source } · updated on { $date }
cli-addresses-none = No module for “{ $word }”: try another word, or “addresses show”
cli-outbox-empty = No request is waiting
cli-outbox-nothing-queued = No request is queued
cli-outbox-no-trouble = No request had trouble with the mail server
cli-outbox-outdated = “{ $subject }” has not left: the hours given for calling back have passed in the meantime. To send it as it is: “outbox retry { $id }”; to correct it: “outbox drop { $id }”, then the draft.
cli-outbox-dropped = The request is among the drafts again: { $id }
cli-history-empty = No request sent so far
cli-history-none = No request contains that word
cli-rule-hits = Cases it finds:
cli-rule-misses = Similar cases that are fine:
cli-trial-generic = Trial mode: nothing leaves this computer.
    First with a generic subject, which the vendor would refuse:
cli-trial-mended = Then with the subject “{ $subject }”. This is what leaves:
cli-trial-waiting = Sent to the trial desk; waiting for the confirmation…
cli-trial-mailbox = The .eml messages are in “{ $folder }”
cli-list-nothing = Nothing has changed with respect to the list in use
cli-list-added = + { $name } · { $emails }
cli-list-removed = - { $name } · { $emails }
cli-list-changed = ~ { $name } · { $before } → { $after }
cli-list-renamed = = { $before } → { $after }
cli-list-suspicious = ! { $address }: { $reason }
cli-list-confirm = The list in use has not changed. To confirm these changes, repeat the command with --yes
cli-list-applied = The new list is in use from now on. The one of before can be restored with “addresses restore”
cli-list-drafts = { $count ->
    [one] In one draft the address was chosen anew
   *[other] In { $count } drafts the address was chosen anew
}
cli-list-stopped = The request “{ $subject }” is a draft again: its address is not in the list any more
cli-list-exported = Written “{ $file }”
cli-list-previous = { $id } · { $count } modules · from { $source } · { $date }
cli-list-no-previous = No earlier list
cli-check-missing = The vendor may also ask:
cli-set-aside-draft = Set aside the draft “{ $name }”, which can no longer be read: { $place }
cli-set-aside-request = Set aside the request “{ $name }”, which can no longer be read: { $place }
cli-set-aside-message = The message of the request “{ $name }” is no longer whole and is not sent; take it back to the drafts with “outbox drop”. What is left of it: { $place }
cli-set-aside-attachment = The attachment “{ $name }” is no longer whole; what is left of it: { $place }
cli-set-aside-database = The data were damaged ({ $detail }): what could be read was recovered, the archive as it was is in { $place }
cli-set-aside-unknown = Set aside: { $place }
cli-delete-would = This would remove for good the requests ({ $requests }, of which { $waiting } waiting), the drafts ({ $drafts }) and what was set aside ({ $aside }). Nothing was removed: to confirm, repeat the command with --yes
cli-delete-done = Removed for good: requests ({ $requests }), drafts ({ $drafts }), things set aside ({ $aside })
cli-account-signed-in = Signed in
cli-account-not-kept = The sign-in holds only until the program closes: there is no keyring here to keep it in
cli-account-device = Open { $page } and type the code { $code }
cli-account-waiting = The sign-in page opens in the browser; waiting…
cli-account-signed-out = The sign-in is not on this computer any more
cli-account-forgotten = The password is not on this computer any more

# The page that the browser shows at the end of a sign-in.
sign-in-done = Signed in
    .do = This page can be closed; go back to Apriticket.
sign-in-failed = The sign-in failed
    .do = This page can be closed: Apriticket says what to do.

# Who has said a setting.
cli-policy-empty = This policy says nothing
weight-fixed = fixed
weight-chosen = chosen by the writer
weight-proposed = proposed
weight-built-in = built in
