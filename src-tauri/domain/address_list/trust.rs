//! Which mail domains a recipient may have. A wrong address sends citizens' data to a stranger.

/// The domains that are trusted; a subdomain of a trusted one is trusted too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    domains: Vec<String>,
    /// Whether a list made of `.example` addresses only is accepted, as example data. Such addresses cannot be
    /// delivered anywhere (RFC 2606), so nothing can leave by mistake.
    examples: bool,
}

impl Trust {
    /// Trusts the vendor's domains, and lists of examples.
    pub fn vendor(domains: &[String]) -> Self {
        Self {
            domains: fold(domains),
            examples: true,
        }
    }

    /// Trusts exactly the domains that IT has fixed.
    pub fn fixed(domains: &[String]) -> Self {
        Self {
            domains: fold(domains),
            examples: false,
        }
    }

    /// Whether the address, already known to be well formed, is on a trusted domain.
    pub fn covers(&self, address: &str) -> bool {
        let domain = address.rsplit('@').next().unwrap_or_default();
        let folded: String;
        let domain = if domain
            .chars()
            .any(|sign| !matches!(sign, 'a'..='z' | '0'..='9' | '.' | '-'))
        {
            folded = domain.to_lowercase();
            &folded
        } else {
            domain
        };
        self.domains.iter().any(|trusted| {
            domain == trusted
                || domain
                    .strip_suffix(trusted.as_str())
                    .is_some_and(|d| d.ends_with('.'))
        })
    }

    /// Whether a list with these addresses means to be example data: some of them on `.example`, none on a trusted domain.
    pub fn is_example<'a>(&self, addresses: impl Iterator<Item = &'a str>) -> bool {
        let addresses: Vec<_> = addresses.collect();
        self.examples
            && addresses.iter().any(|address| is_example(address))
            && !addresses.iter().any(|address| self.covers(address))
    }

    /// Whether the address may stand in a list: in example data only `.example` addresses, else only trusted ones.
    pub fn admits(&self, address: &str, example: bool) -> bool {
        if example {
            is_example(address)
        } else {
            self.covers(address)
        }
    }

    /// The trusted domains.
    pub(super) fn domains(&self) -> &[String] {
        &self.domains
    }

    /// The trusted domains, for a message.
    pub fn shown(&self) -> String {
        self.domains.join(", ")
    }
}

fn fold(domains: &[String]) -> Vec<String> {
    domains
        .iter()
        .map(|domain| domain.trim().trim_start_matches('@').to_lowercase())
        .filter(|d| !d.is_empty())
        .collect()
}

fn is_example(address: &str) -> bool {
    domain_of(address).ends_with(".example")
}

fn domain_of(address: &str) -> String {
    address.rsplit('@').next().unwrap_or_default().to_lowercase()
}

/// Whether this is a mail address that a mail server takes as it is: plain ASCII, one `@`, a domain with a dot.
pub fn is_mail_address(address: &str) -> bool {
    let well_formed = address.parse::<lettre::Address>().is_ok();
    well_formed && address.is_ascii() && domain_of(address).contains('.') && !address.contains(['"', '['])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_covers_itself_and_its_subdomains_and_no_look_alike() {
        let trust = Trust::fixed(&["Fornitore.example".into()]);
        for (address, covered) in [
            ("imu@fornitore.example", true),
            ("imu@TICKET.fornitore.example", true),
            ("imu@xfornitore.example", false),
            ("imu@fornitore.example.evil.com", false),
            ("imu@evil.example", false),
        ] {
            assert_eq!(trust.covers(address), covered, "{address}");
        }
    }

    #[test]
    fn a_list_is_an_example_only_if_no_address_is_the_vendors() {
        let trust = Trust::vendor(&["palitalsoft.it".into()]);
        assert!(trust.is_example(["a@fornitore.example", "b@fornitore.example"].into_iter()));
        assert!(!trust.is_example(["a@fornitore.example", "b@palitalsoft.it"].into_iter()));
        assert!(
            trust.is_example(["a@fornitore.example", "b@evil.com"].into_iter()),
            "and then b is the foreign one"
        );
        assert!(!trust.admits("b@evil.com", true) && trust.admits("a@fornitore.example", true));
        assert!(
            !Trust::fixed(&[]).is_example(["a@fornitore.example"].into_iter()),
            "IT's domains are the only ones"
        );
    }

    #[test]
    fn what_no_server_takes_is_no_address() {
        for bad in [
            "",
            "imu",
            "imu@",
            "imu@host",
            "imu @x.it",
            "ìmu@x.it",
            "a@b@x.it",
            "\"a b\"@x.it",
            "a@[1.2.3.4]",
        ] {
            assert!(!is_mail_address(bad), "{bad}");
        }
        assert!(is_mail_address("assistenza.imu@palitalsoft.it"));
    }
}
