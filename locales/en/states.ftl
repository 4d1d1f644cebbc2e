# Where a request stands, and what happens next (.next).
state-queued = Queued
    .next = It is ready and saved, but has not left yet: it can be sent now or taken back to the drafts.
state-sent = Sent
    .next = Within some minutes an automatic confirmation with the ticket number arrives by mail. If it does not, look into the junk folder before writing again.
state-handed-over = Handed to the mail program
    .next = The request leaves only when it is sent from there.
state-refused = Not sent
    .next = Nothing was delivered and nothing is lost: the request is safe here.
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

# Why it has not left, what to do (.do), and what IT should check (.it).
reason-name-not-found = The mail server cannot be found: this network does not know its name
    .do = Check the connection and try again. If it happens again, IT can check the name of the server.
    .it = Is the server’s name spelled right, and does it resolve from this computer (internal DNS, VPN)?
reason-unreachable = The mail server does not answer
    .do = Check the connection and try again. If it happens again, IT can check the name and port of the server.
    .it = Is the server up and the port right (465 TLS, 587 STARTTLS)? Does a firewall close it to this computer?
reason-behind-proxy = The mail server cannot be reached: this network goes out through a proxy, which mail does not pass
    .do = Open the request in the mail program. IT can open the way to the mail server.
    .it = This computer’s proxy does not carry SMTP: open the server’s port on the firewall, or name an internal mail server.
reason-timeout = The mail server took too long to answer
    .do = Try again in a few minutes.
    .it = Is the server overloaded, or does a firewall drop traffic silently? Does the protection match the port (465 TLS, 587 STARTTLS)?
reason-not-mail = What answers in the mail server’s place does not talk like a mail server
    .do = IT can check the port, and whether an antivirus or a firewall stands in between. Meanwhile the request can be opened in the mail program.
    .it = Is the port the one for outgoing mail? Does a proxy, an antivirus or a login portal intercept the connection?
reason-insecure = The secure connection to the server failed
    .do = IT can check the kind of protection (TLS or STARTTLS). Meanwhile the request can be opened in the mail program.
    .it = Does the protection match the port (465 TLS, 587 STARTTLS)? Does the server offer STARTTLS and at least TLS 1.2? Does a device strip STARTTLS on the way?
reason-certificate-expired = The mail server’s certificate is not valid today
    .do = Check that date and time of this computer are right. If they are, the server’s administrator must renew the certificate.
    .it = Is this computer’s clock right? Has the server’s certificate expired, or is it not valid yet?
reason-certificate-name = The mail server’s certificate belongs to a server with another name
    .do = IT can correct the server’s name in the settings. Nothing has been sent so far, not even the password.
    .it = The name in the settings must be one of those in the certificate. If it is, somebody may be in between.
reason-certificate-untrusted = This computer does not know who issued the mail server’s certificate
    .do = IT can install the authority’s certificate. Nothing has been sent so far, not even the password.
    .it = Is the authority that signed the certificate among those the system trusts? Does the server send the intermediate certificates too?
reason-credentials = The server did not accept user name and password
    .do = Try again, typing the password anew.
    .it = Does the user exist, is the password not expired, the account not locked? Is the user name written with or without domain?
reason-token-refused = The server did not accept the sign-in
    .do = In the settings, sign in with your account again, then retry.
    .it = Is the user who signed in the mailbox named here? Is authenticated SMTP on for the mailbox, and may the application send (SMTP.Send)?
reason-login-missing = The server wants to know who sends, and no login is set
    .do = Give the user name in the settings; the password is asked for when sending.
    .it = Set auth and user in [smtp], or allow this computer to send without a login.
reason-login-not-offered = The server does not offer the kind of login that is set
    .do = IT can check the kind of login. Meanwhile the request can be opened in the mail program.
    .it = Once protected, does the server offer AUTH PLAIN, LOGIN or XOAUTH2? Is the port the one for clients (465 or 587) and not 25?
reason-login-forbidden = This mailbox may not send from a program
    .do = Open the request in the mail program. The mail administrator can turn on authenticated SMTP for the mailbox.
    .it = Microsoft 365: authenticated SMTP is off for the mailbox or the tenant (SmtpClientAuthenticationDisabled).
reason-passwords-off = The organisation does not allow sending with a password any more
    .do = Open the request in the mail program. IT can set up modern sign-in (OAuth).
    .it = The mail provider does not take passwords any more: set auth = "oauth2" in [smtp] and the section [oauth].
reason-sender-refused = The server does not accept the writer’s address
    .do = Check the e-mail in the signature: it must be the one used to log in to the server.
    .it = May the user send with that address (alias, “send as”)? Is the sender’s domain one of the server’s?
reason-recipient-refused = The server does not accept the module’s address
    .do = Check the address on the official page and refresh the list.
    .it = Is the address still on the vendor’s page? If so, why does the server refuse it?
reason-relay-denied = The server does not pass mail on to the outside for this computer
    .do = IT can set a login to the server, or allow the sending. Meanwhile the request can be opened in the mail program.
    .it = Relaying is allowed with a login only, or from other networks: set auth and user in [smtp], or allow this computer’s address.
reason-mailbox-full = The module’s mailbox is full
    .do = Try again later; if it is urgent, telephone the vendor and tell them.
    .it = It does not depend on this network: the full mailbox is the vendor’s.
reason-too-large = The message is too large for the server
    .do = Take it back to the drafts and reduce or remove some attachments.
    .it = Can the server’s size limit (SIZE) be raised?
reason-content-refused = A filter on the server does not accept what is in the request
    .do = Take it back to the drafts and remove the attachments that may have caused it (archives, programs, documents with macros), or ask the mail administrator.
    .it = The server’s spam or virus filter stopped it: which rule, and can the recipient be allowed?
reason-busy = The server asks to try again later
    .do = Try again in a few minutes.
    .it = If it lasts more than an hour: greylisting, sending limits, space or load of the server.
reason-rejected = The server has rejected the request
    .do = IT can say why, with the server’s words reported here.
    .it = The server’s words say why: a blocked network address, the server’s rules, a service turned off.
reason-interrupted = The connection broke before delivery
    .do = Try again: nothing has been delivered.
    .it = If it repeats: does a firewall or an antivirus close the connection? Does the server’s log say anything at that time?
reason-lost = The connection broke during delivery
    .do = Wait for the confirmation with the ticket number; if it does not come, say here that it has not arrived and send again.
    .it = In the server’s log, at that time, was the message accepted?
reason-stopped = Sending was stopped here, before the delivery
    .do = Nothing was delivered: it can be sent again or taken back to the drafts.
    .it = Nothing: the writer stopped it.

# How far the conversation had come.
step-name = name of the server
step-connect = connection
step-secure = protection
step-login = login
step-size = size
step-sender = sender
step-recipient = recipient
step-message = delivery

# The text to forward to IT: nothing of what the request says.
trouble-head = Apriticket { $version } cannot send mail ({ $when })
trouble-server = Server: { $host }, port { $port }
trouble-step = It stopped at: { $step }
trouble-what = What happened: { $what }
trouble-words = The server’s words: { $words }
trouble-check = To check: { $check }
trouble-code = Code: { $code }

# Why an address does not enter the list, and what to do.
suspicious-foreign = its domain is not the vendor’s
    .do = If it is the right one, whoever runs the computers can allow the domain.
suspicious-look-alike = the domain imitates the vendor’s
    .do = Do not write to this address, and tell whoever runs the computers.
suspicious-hidden = hidden in the page
    .do = Do not use it: nobody who looks at the page can see it.
suspicious-personal = a person’s, not a module’s
    .do = Write to the address of the module.
suspicious-mismatch = the link leads to another address than the one shown
    .do = Look at the page in the browser before trusting it.

# How the mail program took it, and why so; how it would take it (.would). $program is its name.
handed-arguments = Draft opened in { $program }
    .would = Requests open as drafts with { $program }.
handed-eml = Draft opened in { $program }, from the .eml file
    .would = Requests open as drafts with { $program }, from the .eml file.
handed-mapi = Draft opened in { $program }, by MAPI
    .would = Requests open as drafts with { $program } (MAPI).
handed-portal = Draft asked of the system, which chooses the mail program
    .would = Requests open as drafts in the mail program that the system chooses.
handed-handler = .eml file opened with { $program }
    .would = Requests open as .eml files with { $program }.
handed-mailto = Recipient, subject and text passed to { $program }
    .would = Requests open with { $program }: recipient, subject and text are there already.
handed-some-program = the system’s program
handed-why-default = it is the default mail program
handed-why-chosen = the settings say so
handed-why-instead = the better ways were not possible
handed-why-confined = Apriticket is confined and cannot start one itself
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
