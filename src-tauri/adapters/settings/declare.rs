//! What declaring a setting makes of it: its place in [`Keys`](super::Keys), its default, and its row in the table that
//! the readers, the documents and the policy templates are made from.

use super::kind::Kind;

/// Who may say what a setting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The clerk; IT may propose a value, or fix it.
    Clerk,
    /// The clerk; IT may propose a value but not fix it: what a person needs to see and hear is theirs to say.
    Person,
    /// IT alone.
    It,
}

/// A setting, as declared once in `table.rs`.
#[derive(Debug)]
pub struct Setting {
    /// Section: a table of the file, a sub-key of the registry.
    pub section: &'static str,
    /// Key within the section.
    pub key: &'static str,
    /// What a value looks like.
    pub kind: Kind,
    /// Who may say it.
    pub who: Who,
    /// The first version that reads it.
    pub since: &'static str,
    /// What holds when nobody says anything; `None` where the meaning of silence is told in the setting's words.
    pub default: Option<fn() -> toml::Value>,
}

impl Setting {
    /// `section.key`.
    pub fn name(&self) -> String {
        format!("{}.{}", self.section, self.key)
    }

    /// Its Fluent id: the title, with `.explain` for what it does.
    pub fn words(&self) -> String {
        format!("policy-{}-{}", self.section, self.key).replace('_', "-")
    }

    /// The setting of this name; case does not matter, since the registry's names have none.
    pub fn find(section: &str, key: &str) -> Option<&'static Self> {
        let same = |setting: &&Self| {
            setting.section.eq_ignore_ascii_case(section) && setting.key.eq_ignore_ascii_case(key)
        };
        super::TABLE.iter().find(same)
    }
}

/// What is said, or else the default.
pub(super) fn or<T: Clone>(said: Option<&T>, default: impl FnOnce() -> T) -> T {
    said.map_or_else(default, Clone::clone)
}

/// Declares the settings: the struct of each section, `Keys`, and `TABLE`. A key with a default has a method of its name that
/// gives what is said, or else the default.
macro_rules! settings {
    ($($(#[$doc:meta])* $section:ident in $field:ident {
        $($(#[$key_doc:meta])* $key:ident: $type:ty $(= $default:expr)?, $who:ident, $since:literal;)*
    })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
            #[serde(default)]
            pub struct $section {
                $($(#[$key_doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $key: Option<$type>,)*
            }

            impl $section {
                $(settings!(@method $key $type $(= $default)?);)*
            }
        )*

        /// The settings of one source, or those in force: all optional.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Keys {
            $($(#[$doc])* pub $field: $section,)*
        }

        impl Keys {
            /// These keys, and those of `other` where these say nothing.
            #[must_use]
            pub(super) fn or(self, other: Self) -> Self {
                Self { $($field: $section { $($key: self.$field.$key.or(other.$field.$key),)* },)* }
            }

            /// Sets a key from a value of a file or of the registry; `false` when the value is not of its kind.
            pub(super) fn set(&mut self, setting: &Setting, value: toml::Value) -> bool {
                $($(if (setting.section, setting.key) == (stringify!($field), stringify!($key)) {
                    let read = value.try_into::<$type>();
                    return read.is_ok_and(|value| {
                        self.$field.$key = Some(value);
                        true
                    });
                })*)*
                false
            }

            /// The value of a key, as a file would say it.
            pub fn value(&self, setting: &Setting) -> Option<toml::Value> {
                $($(if (setting.section, setting.key) == (stringify!($field), stringify!($key)) {
                    let value = self.$field.$key.as_ref()?;
                    return toml::Value::try_from(value).ok();
                })*)*
                None
            }
        }

        /// Every setting, section by section.
        pub static TABLE: &[Setting] = &[$($(Setting {
            section: stringify!($field),
            key: stringify!($key),
            kind: <$type as Worth>::KIND,
            who: Who::$who,
            since: $since,
            default: settings!(@default $type $(= $default)?),
        },)*)*];
    };
    (@method $key:ident $type:ty) => {};
    (@method $key:ident $type:ty = $default:expr) => {
        #[doc = concat!("What is said of `", stringify!($key), "`, or else its default.")]
        pub fn $key(&self) -> $type {
            super::declare::or(self.$key.as_ref(), || $default)
        }
    };
    (@default $type:ty) => { None };
    (@default $type:ty = $default:expr) => {
        Some(|| {
            let default: $type = $default;
            toml::Value::try_from(default).unwrap_or(toml::Value::Boolean(false))
        })
    };
}
pub(super) use settings;
