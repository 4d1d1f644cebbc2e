# The mail server and the mail program: settings, trials, signing in with the account, notifications.
mail-auth = Sign-in to the server
mail-auth-none = None
mail-auth-password = User name and password
mail-auth-oauth2 = Organisation account
mail-password-remembered = The password is kept in this computer’s keyring.
mail-password-forget = Forget the password
mail-password-asked = The password is asked for when sending.
mail-password-no-keyring = This computer has no keyring: the password is asked for each time.

mail-account-signed-in = Signed in as { $user }.
mail-account-signed-in-unknown = Signed in.
mail-account-until-closed = It holds until Apriticket is closed: this computer has no keyring to keep it.
mail-account-signed-out = To send, sign in with the organisation account.
mail-account-sign-in = Sign in with the browser
mail-account-sign-in-code = Sign in with a code
mail-account-sign-out = Sign out
mail-account-browser = Complete the sign-in on the page that has opened in the browser: this page follows by itself.
mail-account-code = Open this page, also on another device, and type the code:
mail-account-code-label = Code to type
mail-account-code-copy = Copy the code
mail-account-code-open = Open the page
mail-account-cancel = Cancel the sign-in
mail-account-cancelled = Sign-in cancelled.
mail-account-none = Signing in with the account is not set up on this computer. Whoever runs the computers sets it up; meanwhile the mail program remains.

mail-test = Try the mail server
    .hint = It connects and signs in, up to the sender. It sends nothing.
mail-test-running = Trying…
mail-test-stop = Stop trying
mail-test-stopped = Trial stopped.
mail-test-fine = The server { $host } is ready. Nothing was sent.
mail-test-troubled = The trial has stopped. { $what }.
mail-test-steps = Steps of the trial
mail-check-name = The server’s name is found
mail-check-connect = The server answers
mail-check-secure = The connection is protected
mail-check-unprotected = The connection is not protected, as the settings say
mail-check-login = The sign-in is accepted
mail-check-size = Largest size declared
mail-check-no-size = The server declares no largest size
mail-check-sender = The sender is accepted
mail-check-recipient = The recipient is accepted
mail-check-message = The message is accepted
mail-check-failed = Here it stopped

mail-program = Mail program
    .hint = The example is a draft addressed to the writer, with an attachment: nothing leaves by itself, and nothing reaches the vendor.
mail-program-no-files = Attachments do not pass this way: they must be added by hand from the folder that opens.
mail-program-none = No default mail program is found on this computer: requests would open without attachments, or not at all.
mail-program-try = Open an example draft
mail-program-trying = Opening the example draft…
mail-program-tried = The example draft is open. If recipient, text and attachment are there, requests will open like this too. It can then be closed without sending.

trouble-copy = Copy the text for whoever runs the computers
trouble-copied = Copied: it can be pasted into a message.
trouble-not-copied = It could not be copied: the text is below, it can be selected.
trouble-show = Text for whoever runs the computers

password-remember = Remember the password on this computer
password-remember-hint = It is kept in the system’s keyring, after the server has accepted it.
password-not-kept = It serves this once and is not kept.
password-try = Try

sending-stop = Stop sending
sending-stopping = Stopping…
sending-stopped = Sending stopped: nothing was delivered.
sending-stop-too-late = The whole request is with the server already: it cannot be stopped any more. Its answer is waited for.

# Notifications of the system, for somebody who looks elsewhere: never what a request says.
news-sent = Request sent
    .about = Module: { $module }
news-refused = Request not sent
    .about = Module: { $module }. Apriticket says why.
news-uncertain = Outcome of a request uncertain
    .about = Module: { $module }. Apriticket says what to do.
news-numbered = A ticket number has come
    .about = Module: { $module }

# The example draft with which the mail program is tried.
example-subject = Apriticket trial: this is how requests open
example-body =
    This is an example draft, opened by Apriticket to try the mail program.

    The recipient is the writer, the text has several lines, the accents are right (perché, città, più) and there is an attachment.

    It can be closed without sending.
example-file = trial attachment, it’s empty.txt
example-content = This attachment is an example.
