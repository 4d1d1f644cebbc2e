//! Fresh accounts of the programs, which send to a server on this computer and ask nothing at the first start.

use crate::support::Bench;

/// Thunderbird.
pub fn thunderbird(bench: &Bench, port: u16) {
    bench.write(
        ".thunderbird/profiles.ini",
        "[General]\nStartWithLastProfile=1\n[Profile0]\nName=p\nIsRelative=1\nPath=p\nDefault=1\n",
    );
    let set = |(name, value): (&str, String)| format!("user_pref(\"{name}\", {value});\n");
    let text = |value: &str| format!("\"{value}\"");
    let settings = [
        ("mail.accountmanager.accounts", text("account1,account2")),
        ("mail.accountmanager.defaultaccount", text("account1")),
        ("mail.accountmanager.localfoldersserver", text("server2")),
        ("mail.account.account1.server", text("server1")),
        ("mail.account.account1.identities", text("id1")),
        ("mail.account.account2.server", text("server2")),
        ("mail.server.server1.type", text("pop3")),
        ("mail.server.server1.hostname", text("127.0.0.1")),
        ("mail.server.server1.userName", text("anagrafe")),
        ("mail.server.server1.name", text("Comune")),
        ("mail.server.server1.login_at_startup", "false".into()),
        ("mail.server.server1.check_new_mail", "false".into()),
        ("mail.server.server2.type", text("none")),
        ("mail.server.server2.hostname", text("Local Folders")),
        ("mail.server.server2.userName", text("nobody")),
        ("mail.identity.id1.fullName", text("Niccolò D'Ascanio")),
        (
            "mail.identity.id1.useremail",
            text("anagrafe@comune.montecerreto.example"),
        ),
        ("mail.identity.id1.smtpServer", text("smtp1")),
        ("mail.identity.id1.valid", "true".into()),
        ("mail.identity.id1.fcc", "false".into()),
        ("mail.smtpservers", text("smtp1")),
        ("mail.smtp.defaultserver", text("smtp1")),
        ("mail.smtpserver.smtp1.hostname", text("127.0.0.1")),
        ("mail.smtpserver.smtp1.port", port.to_string()),
        ("mail.smtpserver.smtp1.try_ssl", "0".into()),
        ("mail.smtpserver.smtp1.authMethod", "1".into()),
        // Nothing that a person would be asked at the first start, or at the first sending.
        ("mail.warn_on_send_accel_key", "false".into()),
        ("mail.shell.checkDefaultClient", "false".into()),
        ("mail.spotlight.firstRunDone", "true".into()),
        ("mailnews.start_page.enabled", "false".into()),
        ("mail.compose.attachment_reminder", "false".into()),
        ("mail.rights.version", "1".into()),
        ("mail.spellcheck.inline", "false".into()),
        ("app.donation.eoy.version.viewed", "999".into()),
        (
            "datareporting.policy.dataSubmissionPolicyBypassNotification",
            "true".into(),
        ),
        ("app.update.enabled", "false".into()),
    ];
    bench.write(".thunderbird/p/user.js", settings.map(set).concat());
}

/// Claws Mail.
pub fn claws(bench: &Bench, port: u16) {
    bench.write(
        ".claws-mail/accountrc",
        format!(
            "[Account: 1]\naccount_name=Comune\nis_default=1\nname=Niccolo\naddress=anagrafe@comune.montecerreto.example\n\
             protocol=5\nsmtp_server=127.0.0.1\nset_smtpport=1\nsmtp_port={port}\nssl_smtp=0\nuse_smtp_auth=0\nsave_sent=0\n"
        ),
    );
    bench.write(".claws-mail/clawsrc", "[Common]\nenable_aspell=0\n");
    bench.write(
        ".claws-mail/folderlist.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<folderlist>\n<folder type=\"mh\" name=\"Mail\" path=\"Mail\">\n\
         <folderitem type=\"inbox\" name=\"inbox\" path=\"inbox\" />\n\
         <folderitem type=\"outbox\" name=\"sent\" path=\"sent\" />\n\
         <folderitem type=\"draft\" name=\"draft\" path=\"draft\" />\n\
         <folderitem type=\"queue\" name=\"queue\" path=\"queue\" />\n\
         <folderitem type=\"trash\" name=\"trash\" path=\"trash\" />\n</folder>\n</folderlist>\n",
    );
    for folder in ["inbox", "sent", "draft", "queue", "trash"] {
        std::fs::create_dir_all(bench.path("Mail").join(folder)).unwrap();
    }
}

/// Evolution.
pub fn evolution(bench: &Bench, port: u16) {
    let source = |name: &str, parent: &str, rest: &str| {
        bench.write(
            &format!("xdg/evolution/sources/{name}.source"),
            format!("[Data Source]\nDisplayName=Comune\nEnabled=true\nParent={parent}\n{rest}"),
        );
    };
    source(
        "comune",
        "",
        "[Mail Account]\nBackendName=none\nIdentityUid=comune-id\n",
    );
    source(
        "comune-id",
        "comune",
        "[Mail Identity]\nName=Niccolò D'Ascanio\nAddress=anagrafe@comune.montecerreto.example\n\
         [Mail Submission]\nSentFolder=folder://local/Sent\nTransportUid=comune-smtp\n\
         [Mail Composition]\nDraftsFolder=folder://local/Drafts\n",
    );
    source(
        "comune-smtp",
        "comune",
        &format!(
            "[Mail Transport]\nBackendName=smtp\n[Authentication]\nHost=127.0.0.1\nPort={port}\nMethod=none\n\
             [Security]\nMethod=none\n"
        ),
    );
    bench.write(
        "xdg/glib-2.0/settings/keyfile",
        "[org/gnome/evolution/mail]\nprompt-on-accel-send=false\nprompt-on-empty-subject=false\n\
         composer-wrap-quoted-text-in-replies=false\n[org/gnome/evolution]\n[org/gnome/evolution/shell]\nstart-offline=false\n\
         [org/gnome/evolution/eds]\nnetwork-monitor-gio-name='always-online'\n\
         [org/gnome/evolution-data-server]\nnetwork-monitor-gio-name='always-online'\n",
    );
}
