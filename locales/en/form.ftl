### The words of what guides the writing: first start, Entities, questions, hours. For the window only.

## The first start

first-place = To begin: step { $place } of { $steps }
first-writer = Who writes
first-writer-about = Name and telephone stand at the foot of every request: without them the desk does not take it in charge. They are written once.
first-mail = How mail leaves
first-mail-about = Usually the mail program of every day is enough: the request opens there, ready, and you press Send.
first-list = The address list
first-list-about = Every module has its own mail address. The list is taken from the vendor’s official page, or from a file prepared by whoever looks after your computers.
first-list-there = The list is there: you can begin.
first-next = Next
first-end = Start writing
first-lacking = Every request needs it; to write it later there is “Skip this step”.
first-skip = Skip this step
first-back = Back
first-later = Everything can be changed later, in Settings.

## The writer’s Entities

settings-entities-about = The Entities you write for. Whoever works in several chooses the right one each time, and the signature follows.
settings-entity = Entity { $number }
settings-entity-only = Name of the Entity
settings-entity-add = Add an Entity
settings-entity-remove = Remove
settings-entity-remove-named = Remove Entity { $number }
settings-phone-odd = There is no telephone number here.
settings-email-odd = A mail address has a name, an at sign and a domain.
settings-entity-removed = Taken away: { $entity }.
settings-entity-restore = Undo
settings-entity-different = Other office, telephone or mail in this Entity
settings-entity-different-about = Write only what is different: the rest is as above.
settings-office = Office hours
settings-office-about = The hours in which somebody answers the telephone: the windows offered at one click in the request come from here.
settings-office-from = Opens at
settings-office-to = Closes at
settings-office-lunch-from = Lunch break from
settings-office-lunch-to = Lunch break to
settings-office-days-label = Patron saint’s day
settings-office-days-hint = Day and month, for example 31/8. Several days are separated by commas. National holidays are there already.
settings-office-hours = Not kept yet: hours are written like this: 9:30.
settings-office-order = Not kept yet: the office closes before it opens.
settings-office-lunch = Not kept yet: the lunch break must begin and end within the hours. Without a break, leave both fields empty.
settings-office-days = Not kept yet: the day is written like this: 31/8.
compose-entity-choose = Choose the Entity
switched-office = office “{ $value }”
switched-phone = telephone { $value }
switched-email = mail { $value }
switched-changed = For “{ $entity }” the signature now has: { $parts }.
switched-kept = Left as written by hand: { $parts }.
switched-undo = Put the signature back
switched-take = Use the Entity’s data there too
switched-undone = The signature is as it was before.

## The subject and the examples

compose-subject-list = In the desk’s list this will read:
compose-subject-list-empty = (nothing)
compose-subject-examples = Subjects that work and subjects that are not enough
compose-subject-good = TARI: gli avvisi escono senza codice a barre
compose-subject-poor = Problema urgente, or: Per Marco
compose-examples-good-anomalia = From Anagrafe > Certificati, printing a certificate of residence shows “Modello non trovato” and the sheet stays blank. It has happened since this morning with all certificates, on two computers. Yesterday it worked.
compose-examples-poor-anomalia = Nothing prints any more, it is urgent, call us as soon as possible.
compose-examples-good-supporto = By mistake we confirmed the 2026 school meals roll twice, from Tributi > Ruoli. We would like the second confirmation undone; the notices have not been printed yet.
compose-examples-poor-supporto = We made a mess of the roll, can you fix it?
compose-examples-good-formazione = We would like a couple of hours online on budget changes: entering them, their annexes and the balance checks. There are two of us, and we have never made them with this program.
compose-examples-poor-formazione = We need a course. Book us some hours in December too, just in case.

## The desk’s questions

guided-open = Answer the questions
guided-title = What the desk usually asks
guided-hint = Answer those that matter: each answer becomes a line at the end of the description. What is written there already is not touched.
guided-pour = Put into the description
guided-close = Close
guided-poured = The answers stand at the end of the description.
guided-undo = Take them out again

## When to call back

quick-title = Ready-made hours
quick-this-morning = This morning, { $from }–{ $to }
quick-this-afternoon = This afternoon, { $from }–{ $to }
quick-tomorrow = Tomorrow, { $from }–{ $to }
quick-next-working-day = { $day }, { $from }–{ $to }
quick-office-hours = Office hours, { $days } { $hours }
quick-around-lunch = { $before } and { $after }
quick-added = Added: { $words }
quick-there = Already there: { $words }
quick-gone = These hours have just passed: choose others.
quick-split = Leave out lunch ({ $from }–{ $to })
quick-split-named = Leave lunch ({ $from }–{ $to }) out of window { $number }
quick-split-done = The window is now two, before and after the break.
outdated-label = A request waits
outdated-question = “{ $subject }” has not left: the hours given for calling back have passed in the meantime.
outdated-look = Look at the request
outdated-title = The hours given for calling back have passed
outdated-do = The request had to wait and did not leave by itself: as it is, the desk would call in vain, and after two calls the ticket is closed (guide, par. 2.4.6). Better correct the hours and send it again.
outdated-mend = Correct the hours
outdated-send = Send it as it is

## Deleted drafts

draft-deleted = Draft deleted: { $name }
draft-deleted-undo = Undo
draft-restored = The draft is back in its place, with its attachments.
drafts-deleted =
    { $count ->
        [one] One deleted draft
       *[other] { $count } deleted drafts
    }
drafts-deleted-about = They can be brought back while the program stays open.
drafts-restore = Bring back
drafts-restore-named = Bring back the draft “{ $name }”

## The headers

letter-headers = Headers of the message
letter-headers-about = The final date and id are given when it leaves; if the request opens in the mail program, that program completes them.
