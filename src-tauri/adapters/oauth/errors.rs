//! What a refusal of the provider's means for the person: sign in again, ask IT, or try later.
//!
//! The standard has one word for many things; Microsoft's number and Google's subtype say which of them it is.

use super::http::Refusal;
use crate::domain::failure::Failure;

/// Microsoft's numbers for "the organisation forbids it": conditional access, security defaults, consent of an
/// administrator missing, the user or the application not admitted.
const FORBIDDEN: [&str; 16] = [
    "AADSTS50020",
    "AADSTS50097",
    "AADSTS50105",
    "AADSTS50158",
    "AADSTS53000",
    "AADSTS53001",
    "AADSTS53002",
    "AADSTS53003",
    "AADSTS530035",
    "AADSTS530036",
    "AADSTS65001",
    "AADSTS90093",
    "AADSTS90094",
    "AADSTS90095",
    "AADSTS7000112",
    "AADSTS650052",
];

/// The failure that a refusal is.
pub(super) fn failure(refusal: Refusal) -> Failure {
    let Refusal {
        error,
        error_description: description,
        error_subtype: subtype,
    } = refusal;
    let first = description.lines().next().unwrap_or_default().trim();
    let detail = match first {
        "" => error.clone(),
        first => format!("{error}: {}", first.chars().take(300).collect::<String>()),
    };
    let number = description
        .split(|c: char| !c.is_ascii_alphanumeric())
        .find(|word| word.starts_with("AADSTS"))
        .unwrap_or_default();
    let by_organisation = FORBIDDEN.contains(&number)
        || ["admin_policy_enforced", "org_internal", "disallowed_useragent"].contains(&error.as_str())
        || subtype == "invalid_rapt" && error != "invalid_grant";
    match error.as_str() {
        _ if by_organisation => Failure::SignInForbidden { detail },
        "access_denied" | "authorization_declined" | "consent_required" => Failure::SignInDeclined { detail },
        "invalid_grant" | "interaction_required" | "login_required" => Failure::SignInExpired { detail },
        "expired_token" | "code_expired" => Failure::SignInTimeout,
        "temporarily_unavailable" | "server_error" => Failure::SignInUnreachable {
            host: String::new(),
            detail,
        },
        _ => Failure::SignInMisconfigured { detail },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_providers_own_codes_decide() {
        for (error, description, code) in [
            (
                "invalid_grant",
                "AADSTS70008: The refresh token has expired due to inactivity.",
                "sign-in-expired",
            ),
            (
                "invalid_grant",
                "AADSTS50173: The provided grant has expired due to it being revoked.",
                "sign-in-expired",
            ),
            (
                "invalid_grant",
                "AADSTS53003: Access has been blocked by Conditional Access policies.",
                "sign-in-forbidden",
            ),
            (
                "access_denied",
                "AADSTS530035: Access has been blocked by security defaults.",
                "sign-in-forbidden",
            ),
            (
                "invalid_grant",
                "AADSTS65001: The user or administrator has not consented to use the application.",
                "sign-in-forbidden",
            ),
            (
                "access_denied",
                "AADSTS65004: User declined to consent to access the app.",
                "sign-in-declined",
            ),
            ("admin_policy_enforced", "", "sign-in-forbidden"),
            (
                "invalid_grant",
                "Token has been expired or revoked.",
                "sign-in-expired",
            ),
            (
                "unauthorized_client",
                "AADSTS700016: Application with identifier was not found.",
                "sign-in-misconfigured",
            ),
            (
                "invalid_client",
                "AADSTS7000218: The request body must contain client_secret.",
                "sign-in-misconfigured",
            ),
            ("redirect_uri_mismatch", "", "sign-in-misconfigured"),
            ("temporarily_unavailable", "", "sign-in-unreachable"),
            ("expired_token", "", "sign-in-timeout"),
        ] {
            let refusal = Refusal {
                error: error.into(),
                error_description: description.into(),
                ..Refusal::default()
            };
            assert_eq!(failure(refusal).code(), code, "{error} {description}");
        }
    }
}
