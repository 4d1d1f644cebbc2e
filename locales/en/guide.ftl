### The guide in the window: the vendor's rules in our own words. Rules, kinds, states and examples come from the other files.

guide-title = Guide
guide-about = What { $vendor } asks for before it takes a request in charge, in our own words and with examples. It works without a network too.
guide-search = Search the guide
guide-search-hint = For example “subject”, “telephone”, “tax code”.
guide-found =
    { $count ->
        [one] One entry found
       *[other] { $count } entries found
    }
guide-none = No entry with these words: try a single word, or a shorter one.
guide-contents = Topics
guide-paragraph = Vendor’s guide, par. { $paragraph }
guide-own = A check of this program
guide-in-program = What the program checks
guide-back = Back to the request
guide-read = Read in the guide

guide-channel = One writes an e-mail
    .text = A request is opened by an e-mail: it gets a number, a history and the times of the contract. Telephone calls, text messages, WhatsApp and mail to a single person are discouraged, since nobody guarantees that the request is taken in charge.
guide-address = Each module has its own address
    .text = The address depends on the module that has the problem. Apriticket takes it from the vendor’s list: look for the module, and the address comes by itself. If you do not know which one it is, use “I don’t know which module”.
guide-number = The number comes by mail
    .text = After some minutes an automatic mail says the ticket number. It is the receipt: with that number everything that happens later can be found again.
guide-kinds = The three kinds of request
    .text = Saying the kind brings the request to the right person. A request is opened when the need is there: those made “to book a place” make everybody wait longer.
guide-needed = What must not be missing
    .text = A subject that says the reason, a detailed explanation (better with a screenshot) and, at the end, the name and telephone of the writer. Without a subject, with a generic one or without contact details the request is not taken in charge. Whoever has the problem writes, not a colleague for them.
guide-person = Do not ask for a person
    .text = If that person is away the request stands still, and the others may think that it does not concern them.
guide-known = Say who knows about it
    .text = This does help: if somebody at the desk knows the matter already, their name goes into the field “Who already knows of the matter”.
guide-mailbox = Do not write to one person’s mailbox
    .text = If they are on holiday nobody reads it. The module’s address is read by everybody who can answer.
guide-topic = One topic, one request
    .text = A new matter wants a new mail, not the answer to an earlier ticket. Two topics together wait for each other: the button “Make two requests of it” parts them.
guide-entity = Say for which Entity
    .text = Whoever works for several Entities, for example in a union of municipalities, always says in which one help is needed: they are different archives.
guide-hours = Say when you answer the telephone
    .text = If you cannot always be reached, give one or more time windows. After two calls without an answer the ticket is closed.
guide-examples = An example that works, one that does not
    .text = The one that works says where, what, since when and for whom. The other leaves it to be guessed, and urgency without a topic cannot be judged.
guide-insistence = Do not insist
    .text = Reminders and telephone calls take the operators away from what is really urgent. If something changes, add information to the ticket, from “Requests”.
guide-privacy = People’s data stay in the office
    .text = An e-mail leaves the municipality: the desk needs no tax codes, IBANs, documents, news of anybody’s health or passwords. The number of the file or record is enough.
guide-others = Other checks
    .text = What is not in the vendor’s guide and costs time all the same.
guide-after = After sending
    .text = Every request stands in “Requests” and says how far it is.
guide-keys = Keys
    .text = Everything can be done without a mouse: Tab goes from one control to the next, Enter or Space use it, Esc closes dialogs.
guide-help = If help is needed
    .text = For the program of { $vendor } a request is opened from here. For Apriticket ask whoever looks after the computers of the municipality: “Settings”, under “This program”, has the versions to tell them and the folder of data.
