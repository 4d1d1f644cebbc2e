# Where a request stands, and what happens next (.next).
state-queued = Queued
    .next = It is ready and saved, but has not left yet: it can be sent now or taken back to the drafts.
state-sent = Sent
    .next = Within some minutes an automatic confirmation with the ticket number arrives by mail. If it does not, look into the junk folder before writing again.
state-handed-over = Handed to the mail program
    .next = The request leaves only when it is sent from there.
state-refused = Not sent
    .next = The server has not taken it: nothing was delivered and nothing is lost.
state-put-off = Not sent yet
    .next = Nothing is lost and nothing more is needed: the request is safe here.
state-uncertain = Outcome uncertain
    .next = The connection broke while the server was receiving it: it may have arrived or not. If the confirmation with the number arrives within an hour, it has. It is not sent again by itself.
state-numbered = Taken in charge
    .next = The ticket has a number: quote it whenever this request comes up. A different matter goes into a new request.
state-closed = Closed
    .next = Nothing more is needed.

via-smtp = sent to the mail server
via-client = opened in the mail program
via-eml = saved as a file

# Why it has not left, and what to do. $words are those of the server or of the system.
reason-unreachable = The mail server does not answer
    .do = Check the connection and try again. If it goes on, who manages the computers can check name and port of the server.
reason-timeout = The mail server took too long to answer
    .do = Try again in some minutes.
reason-insecure = The protected connection with the server failed
    .do = Who manages the computers can check the certificate and the protection (TLS or STARTTLS). Meanwhile the request can be opened in the mail program.
reason-credentials = The server did not accept user name and password
    .do = Try again and write the password anew.
reason-passwords-off = The organisation does not allow sending with a password any more
    .do = Open the request in the mail program. Who manages the computers can set up modern sign-in (OAuth).
reason-sender-refused = The server does not accept the writer’s address
    .do = Check the e-mail in the signature: it must be the one known to the server.
reason-recipient-refused = The server does not accept the module’s address
    .do = Check the address on the official page and update the list.
reason-too-large = The request is too large for the server
    .do = Take it back to the drafts and reduce or remove an attachment.
reason-busy = The server asks to try again later
    .do = Try again in some minutes.
reason-rejected = The server refused the request
    .do = Who manages the computers can tell why, from the server’s words given here.
reason-interrupted = The connection broke before the delivery
    .do = Try again: nothing was delivered.
reason-lost = The connection broke during the delivery
    .do = Wait for the confirmation with the ticket number; if it does not come, say here that it has not arrived and send again.
suspicious-foreign = not a domain of the vendor
    .do = If it is the right one, whoever runs the computers can allow the domain.
suspicious-look-alike = the domain imitates the vendor’s
    .do = Do not write to this address, and tell whoever runs the computers.
suspicious-hidden = hidden in the page
    .do = Do not use it: nobody who looks at the page can see it.
suspicious-personal = a person’s, not a module’s
    .do = Write to the address of the module.
suspicious-mismatch = the link leads to another address than the one shown
    .do = Look at the page in the browser before trusting it.

# How the mail program took it, and why so. $program is its name.
handed-arguments = Draft opened in { $program }
handed-eml = Draft opened in { $program }, from the .eml file
handed-mapi = Draft opened in { $program }, by MAPI
handed-handler = .eml file opened with { $program }
handed-mailto = Recipient, subject and text passed to { $program }
handed-some-program = the system’s program
handed-why-default = it is the default mail program
handed-why-chosen = the settings say so
handed-why-instead = the better ways were not possible
handed-left-out = { $count ->
    [one] The attachment is not in the draft: add it from the folder that has opened.
   *[other] The { $count } attachments are not in the draft: add them from the folder that has opened.
}
handed-cut = The text is too long for this way: the draft has only its beginning, the whole is in “testo.txt” in the folder that has opened.
handed-passed = Way passed over: { $because }
handed-passed-not-installed = { $program } is not on this computer
handed-passed-no-default = there is no default mail program
handed-passed-unknown = it is not known how { $program } takes attachments
handed-passed-no-draft = { $program } would show the file as a received message
handed-passed-no-handler = no program opens .eml files
handed-passed-no-mapi = no mail program offers MAPI
handed-passed-too-long = the request is too long for the command line of { $program }
handed-passed-failed = { $program } has not opened ({ $words })

# Closing the window while a request is about to leave.
closing = { $count ->
    [one] A request is about to leave. If you close now it stays in the queue and leaves when Apriticket is opened again.
   *[other] { $count } requests are about to leave. If you close now they stay in the queue and leave when Apriticket is opened again.
}
    .close = Close now
    .stay = Wait
