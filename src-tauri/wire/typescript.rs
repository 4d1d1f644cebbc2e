//! Writes the TypeScript of the table. The file is committed; the test fails when it is stale.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::*;
use crate::domain::ticket::Draft;

/// Collects the declaration of every type that a command reaches.
struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            self.declarations
                .insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn typescript() -> String {
    let mut types = Collector {
        config: Config::new(),
        seen: HashSet::new(),
        declarations: BTreeMap::new(),
    };
    let mut commands = String::new();
    macro_rules! collect {
        ($($name:ident($request:ty) -> $response:ty,)*) => {$(
            types.visit::<$request>();
            types.visit::<$response>();
            let (request, response) = (<$request>::name(&types.config), <$response>::name(&types.config));
            let _ = writeln!(commands, "  {}: [{request}, {response}];", stringify!($name));
        )*};
    }
    crate::with_commands!(collect);
    types.visit::<Event>();
    let mut out = String::from("// Written by `make generate` from src-tauri/wire. Do not edit.\n\n");
    for declaration in types.declarations.values() {
        let _ = writeln!(out, "export {declaration}\n");
    }
    let _ = write!(
        out,
        "/** Every command: what it takes, what it gives. */\nexport type Commands = {{\n{commands}}};\n"
    );
    out
}

#[test]
#[expect(clippy::disallowed_methods, reason = "compares with the committed file")]
fn the_typescript_of_the_window_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/backend/generated/wire.ts");
    let wanted = typescript();
    if std::env::var_os("APRITICKET_GENERATE").is_some() {
        std::fs::write(path, &wanted).unwrap_or_else(|error| unreachable!("{path}: {error}"));
    }
    let found = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        found == wanted,
        "ui/src/backend/generated/wire.ts is stale: run `make generate`"
    );
}
