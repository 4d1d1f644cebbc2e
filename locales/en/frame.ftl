### The frame: keys, settings of the window, summary of what is missing.

nav-guide = Guide
nav-keys = { $place } ({ $keys })

shortcut-new = New request
    .keys = Ctrl+N
shortcut-preview = Preview and send
    .keys = Ctrl+Enter
shortcut-compose = Write
    .keys = Ctrl+1
shortcut-requests = Requests
    .keys = Ctrl+2
shortcut-settings = Settings
    .keys = Ctrl+3
shortcut-settings-too = Settings
    .keys = Ctrl+comma
shortcut-larger = Larger text
    .keys = Ctrl+plus
shortcut-smaller = Smaller text
    .keys = Ctrl+minus
shortcut-usual = Text as usual
    .keys = Ctrl+0
shortcut-guide = Guide
    .keys = F1
shortcut-guide-too = Guide
    .keys = Ctrl+4

compose-new-keys = New request (Ctrl+N): the one before stays among the drafts
compose-found-again = Draft found again: go on from here

refused-title =
    { $count ->
        [one] One thing is missing before the preview
       *[other] { $count } things are missing before the preview
    }
refused-none = What was missing is there: the preview can be opened now
refused-mended = (corrected)

settings-contents = Parts of the settings
settings-kept-by-itself = Every change counts at once and is saved by itself.
settings-kept = Saved
settings-keeping = Saving…
settings-not-kept = Not saved
settings-nav-writer = Who writes
settings-nav-mail = Mail
settings-nav-list = List
settings-nav-window = Looks
settings-nav-trial = Trial
settings-nav-program = This program
settings-theme = Colours
settings-theme-hint = “Like the system” follows the computer, contrast included.
settings-theme-system = Like the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-text-size = Size of the text
settings-text-size-percent = { $size } %
settings-text-size-usual = 100 % (normal)

about-title = This program
about-what = Apriticket opens support requests about { $suite } of { $vendor }.
about-version = Apriticket
about-engine = Engine of the window
about-system = System
about-licence = Licence
about-data = Drafts and requests are in a folder of this computer that only this user can read.
about-open-data = Open the folder
about-third = The components of others, with their licences, are listed in the file “THIRD-PARTY-NOTICES” installed with the program.
about-help = If help is needed, the guide says whom to ask.
about-guide = Open the guide
