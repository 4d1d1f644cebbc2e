# The state of the computer, for administrators: what there is and, where needed, what to do (.do).
doctor-head = Apriticket { $version } · { $system }
doctor-topic-settings = Settings and policy
doctor-topic-folders = Folders and data
doctor-topic-list = Address list
doctor-topic-rules = Rules of the organisation
doctor-topic-program = Mail program
doctor-topic-server = Mail server
doctor-topic-computer = Network and keyring
doctor-topic-window = Window
doctor-light-good = fine
doctor-light-attention = attention
doctor-light-bad = not working
doctor-light-note = note
doctor-fine = Nothing to mend
doctor-bad = { $count ->
    [one] One thing does not work: what to do is written there
   *[other] { $count } things do not work: what to do is written there
}
doctor-for-it = To be forwarded to who administers the mail server:

doctor-policy-registry = policy in the registry
doctor-policy-file = policy in “{ $file }”
doctor-policy-open = the policy “{ $file }” can be changed by who does not administer the computer
    .do = Give it to root (Windows: to the administrators) and take the right to write from everybody else.
doctor-policy-none = no policy: “{ $file }” is not there
doctor-policy-none-windows = no policy: neither in the registry nor in “{ $file }”
doctor-remark-do = Correct that line; meanwhile it alone is left out and the rest holds.

doctor-folder-config = settings
doctor-folder-data = data
doctor-folder = { $what } in “{ $folder }”, this user’s alone
doctor-folder-not-yet = { $what } in “{ $folder }”: the folder is made when it is needed
doctor-folder-open = { $what } in “{ $folder }”: other users have access too ({ $mode })
    .do = Take the rights from the others: chmod 700 on the folder.
doctor-folder-closed = { $what } in “{ $folder }”: cannot be written ({ $words })
    .do = Give the user the right to write in the folder; check the space on the disk too.
doctor-store-none = no draft and no request yet
doctor-store = store intact: { $drafts } drafts, { $requests } requests
doctor-set-aside = { $count ->
    [one] one thing that did not read was set aside
   *[other] { $count } things that did not read were set aside
}
    .do = “apriticket-cli outbox list” says what and where.
doctor-store-remote = the data lie on a network folder

doctor-origin-policy = fixed by the policy
doctor-origin-settings = named in the settings
doctor-origin-confirmed = confirmed on this computer
doctor-origin-example = example
doctor-list = { $count } modules · { $origin } · from { $source } · days: { $days }
doctor-list-old = { $count } modules · { $origin } · from { $source } · days: { $days }, more than allowed
    .do = Update it with “apriticket-cli addresses fetch”, or replace the file that holds it.
doctor-list-example = { $count } example modules · { $origin } · from { $source }
    .do = Addresses on .example do not exist: load the real list with “apriticket-cli addresses import” or “fetch”.
doctor-rules-none = no rules of one’s own in “{ $folder }”
doctor-rules = { $count } rule files in “{ $folder }”

doctor-program = { $program } · { $way }
doctor-way-arguments = draft with attachments, by its own arguments
doctor-way-eml = draft with attachments, from an .eml file
doctor-way-mapi = draft with attachments, by MAPI
doctor-way-handler = .eml file opened by the system’s program
doctor-program-not-allowed = the policy does not allow the mail program
doctor-program-mailto = { $program } · mailto:, without attachments
    .do = Set a default mail program that takes attachments too (docs/guida-it.md, “Programma di posta”).
doctor-program-none = no mail program can take a request
    .do = Install or set a default mail program, or configure direct sending in [smtp].

doctor-server = { $host }, port { $port }: no message is sent
doctor-server-fine = the server accepts the writer’s mail
doctor-server-none = the mail server is not set: requests leave by the mail program or as a file
doctor-server-missing = the mail server is not set, and direct sending is the way offered first
    .do = Set at least host in [smtp], or offer another way in [handoff] default.
doctor-server-password = login and sender not tried: the server asks for a password
    .do = To try them: “apriticket-cli doctor --password-stdin”.
doctor-server-sign-in = login and sender not tried: this user has not signed in yet
    .do = To try them: “apriticket-cli account sign-in”, then “doctor” again.
doctor-server-sender = sender not tried: this user has not given an e-mail address yet
    .do = The writer gives it in the settings, or the policy in [writer] email.

doctor-proxy-none = no proxy
doctor-proxy = proxy { $place }: answers (mail does not go through it)
doctor-proxy-silent = the proxy { $place } does not answer: { $words }
    .do = Correct [network] proxy in the policy, or the system’s proxy; “none” goes without.
doctor-keyring = keyring of the system
doctor-keyring-none = this computer has no keyring: passwords and sign-ins are asked for each time
    .do = On Linux install and start a Secret Service (GNOME Keyring, KWallet).

doctor-window-none = the window is not installed beside this program
doctor-toolkit = { $name } { $version }
doctor-toolkit-missing = the component that shows the window is missing (Windows: WebView2 Runtime; Linux: libwebkit2gtk-4.1)
    .do = Windows: distribute “WebView2 Runtime” (Evergreen Standalone). Debian: apt install libwebkit2gtk-4.1-0; Fedora: dnf install webkit2gtk4.1.
doctor-toolkit-system = the window uses the system’s component
doctor-display = display { $display }
doctor-display-none = no display in this session: only the command line works here
