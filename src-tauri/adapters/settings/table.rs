//! The settings, each declared once.
//!
//! `key: type = default, who, "since";` — from this come the readers of files and registry, `policy show`, the padlocks in the
//! window, `docs/policy.md`, the administrative templates and the example policy (`make generate`). The words stand in
//! `locales/*/policy.ftl`. A setting is declared together with what reads it, never before.

use serde::{Deserialize, Serialize};

use super::declare::{Setting, Who, settings};
use super::kind::Worth;
use super::places::AtEntity;
use super::values::{Hidden, HistoryKeep, OauthProvider, Proxy, SmtpAuth, SmtpSecurity, WindowLanguage};
use crate::adapters::appearance::{SettingsPage, TextSize, Theme};
use crate::adapters::handoff::client::Choice;
use crate::domain::office::{Hour, Office, PatronDay};
use crate::domain::request::Via;

settings! {
    /// Who writes.
    WriterKeys in writer {
        /// Name and surname.
        name: String, Clerk, "0.1.0";
        /// Office.
        office: String, Clerk, "0.1.0";
        /// Telephone.
        phone: String, Clerk, "0.1.0";
        /// Mail address.
        email: String, Clerk, "0.1.0";
        /// Entities in which the writer works.
        entities: Vec<String>, Clerk, "0.1.0";
        /// What is different where the writer works in several Entities.
        at: Vec<AtEntity>, Clerk, "0.1.0";
    }
    /// When the writer can be called back.
    AvailabilityKeys in availability {
        /// When the office opens.
        office_from: Hour = Hour(Office::default().from), Clerk, "0.1.0";
        /// When it closes.
        office_to: Hour = Hour(Office::default().to), Clerk, "0.1.0";
        /// When the lunch break begins.
        lunch_from: Hour = Hour(Office::LUNCH.0), Clerk, "0.1.0";
        /// When it ends; no break when it is the same hour.
        lunch_to: Hour = Hour(Office::LUNCH.1), Clerk, "0.1.0";
        /// Days on which the town is closed: the patron saint's.
        patron_days: Vec<PatronDay>, Clerk, "0.1.0";
    }
    /// Where the address list comes from.
    ListKeys in address_list {
        /// A file that IT distributes.
        file: String, Clerk, "0.1.0";
        /// The page or file that the list is fetched from; the vendor's page when absent.
        url: String, Clerk, "0.1.0";
        /// Whether a new list is shown as a difference before it counts.
        review: bool = true, It, "0.1.0";
        /// Days after which the window offers to refresh the list.
        max_age_days: u32 = 30, Clerk, "0.1.0";
        /// Domains that a recipient may have; the vendor's when absent.
        allowed_domains: Vec<String>, It, "0.1.0";
    }
    /// How mail leaves.
    HandoffKeys in handoff {
        /// The way offered first.
        default: Via = Via::Client, Clerk, "0.1.0";
        /// The ways that are possible.
        allowed: Vec<Via> = vec![Via::Client, Via::Smtp, Via::Eml], It, "0.1.0";
        /// Seconds in which a request can be taken back before it leaves by SMTP; 0 for none, at most 60.
        undo_seconds: u32 = 10, Clerk, "0.1.0";
        /// The mail program, or the way into it; the best way for the default program when absent.
        client: Choice = Choice::Auto, Clerk, "0.1.0";
    }
    /// The mail server.
    SmtpKeys in smtp {
        /// Host name.
        host: String, Clerk, "0.1.0";
        /// Port; the usual one of the security when absent.
        port: u16, Clerk, "0.1.0";
        /// How the connection is protected.
        security: SmtpSecurity = SmtpSecurity::Tls, Clerk, "0.1.0";
        /// How the writer is known to the server.
        auth: SmtpAuth = SmtpAuth::None, Clerk, "0.1.0";
        /// User name.
        user: String, Clerk, "0.1.0";
        /// Hosts to which mail may go without protection.
        plain_hosts: Vec<String>, It, "0.1.0";
    }
    /// Signing in with an account of the organisation; IT's only, since tokens go where it says.
    OauthKeys in oauth {
        /// Who gives the account.
        provider: OauthProvider = OauthProvider::Microsoft, It, "0.1.0";
        /// The program, as it is registered with the provider.
        client_id: String, It, "0.1.0";
        /// Google's secret that is none.
        client_secret: Hidden, It, "0.1.0";
        /// Microsoft's tenant.
        tenant: String, It, "0.1.0";
        /// Where the browser is sent.
        authorize_url: String, It, "0.1.0";
        /// Where tokens come from.
        token_url: String, It, "0.1.0";
        /// Where codes for another screen come from.
        device_url: String, It, "0.1.0";
        /// Where tokens are given back.
        revoke_url: String, It, "0.1.0";
        /// What is asked for.
        scopes: Vec<String>, It, "0.1.0";
    }
    /// The way to the network.
    NetworkKeys in network {
        /// The proxy for the list and for signing in; mail never goes through one.
        proxy: Proxy = Proxy::System, Clerk, "0.1.0";
    }
    /// What goes with a request.
    AttachmentKeys in attachments {
        /// Whether the program may take a picture of the screen.
        capture: bool = true, It, "0.1.0";
        /// Megabytes of a whole mail that the mail server here carries; the vendor's limit alone when absent.
        max_message_mb: u32, It, "0.1.0";
    }
    /// The rules.
    RulesKeys in rules {
        /// The folder with the organisation's rule files; `rules` beside the policy when absent.
        folder: String, It, "0.1.0";
        /// Whether a reason is asked of who leaves a warning as it is.
        ask_reason: bool = false, It, "0.1.0";
    }
    /// What is kept of requests that have left.
    HistoryKeys in history {
        /// Days after which the content of a request that has left is removed.
        retention_days: u32 = 180, Clerk, "0.1.0";
        /// What stays of it.
        keep: HistoryKeep = HistoryKeep::Summary, Clerk, "0.1.0";
    }
    /// The window.
    WindowKeys in window {
        /// Language of the program; requests are always Italian.
        language: WindowLanguage = WindowLanguage::It, Person, "0.1.0";
        /// Whether the questions of the first start have been answered or skipped.
        started: bool = false, Clerk, "0.1.0";
        /// Colours; what a person can see is theirs to choose.
        theme: Theme = Theme::System, Person, "0.1.0";
        /// Size of the text in percent.
        text_size: TextSize = TextSize(100), Person, "0.1.0";
        /// Parts of the settings that are not shown.
        hidden_pages: Vec<SettingsPage>, It, "0.1.0";
    }
}
