# Apriticket. `make run` to try it, `make test` for everything that is tested. Both install what is missing first.

UI := ui/node_modules/.package-lock.json
WINDOW := --features desktop,tauri/custom-protocol
# A bus and a display of one's own, for windows under test.
export WEBKIT_DISABLE_DMABUF_RENDERER := 1

.PHONY: help setup ui run window cli check lint unit whole real-servers ui-test e2e mail-programs windows-mail packages test-packages audit test rules-report fuzz generate bench soak screenshots icons clean

help: ## these lines
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: .cache/system $(UI) ## install what is missing (Debian, Ubuntu: by apt)

.cache/system: packaging/setup/debian.txt packaging/setup/system.sh
	@packaging/setup/system.sh
	@mkdir -p .cache && touch $@

$(UI): ui/package.json ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund
	@touch $@

ui/dist/index.html: $(UI) $(shell find ui/src ui/index.html ui/vite.config.ts locales -type f 2>/dev/null)
	cd ui && npm run build

ui: ui/dist/index.html ## build the page of the window

run: setup ui ## build, and open the window in trial mode (without a display: the same story on the command line)
	@packaging/setup/run.sh

window: setup ui ## build the window
	cargo build $(WINDOW)

cli: ## build the command line
	cargo build --bin apriticket-cli

check: lint unit whole ui-test ## everything but the real window

lint: setup ui ## format, clippy on both feature sets, svelte-check, eslint
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked $(WINDOW) --bins --lib --test e2e -- -D warnings
	cd ui && npm run check && npm run lint

unit: ## tests beside the code
	cargo test --locked --lib --bins

whole: ## tests of the whole program without its window
	cargo test --locked --test whole

real-servers: ## send through Postfix and Dovecot, sign in, use a real keyring (as root; installs what is missing)
	@packaging/setup/mail.sh
	APRITICKET_REAL_SERVERS=1 cargo test --locked --test whole -- real_servers:: oauth:: keyring::

ui-test: $(UI) ## tests of the window's parts
	cd ui && npm test

e2e: setup ui ## drive the real window under a virtual display
	cargo test --locked $(WINDOW) --test e2e --no-run
	packaging/setup/display.sh cargo test --locked $(WINDOW) --test e2e -- --test-threads=1

mail-programs: setup ## hand a request to the real Thunderbird, Claws Mail and Evolution, and read what they send (installs them)
	@packaging/setup/system.sh packaging/setup/mail-programs.txt
	cargo test --locked --test mail_programs --no-run
	APRITICKET_MAIL_PROGRAMS=1 packaging/setup/display.sh cargo test --locked --test mail_programs -- --test-threads=1

WINDOWS := target/x86_64-pc-windows-gnu/debug

windows-mail: setup ## the Windows program under Wine: registry, MAPI and .eml, with recorders in place of Outlook (installs Wine)
	@packaging/setup/system.sh packaging/setup/windows.txt
	rustup target add x86_64-pc-windows-gnu
	CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc \
		cargo build --locked --target x86_64-pc-windows-gnu --bin apriticket-cli
	x86_64-w64-mingw32-gcc -shared -o $(WINDOWS)/provider.dll tests/windows_mail/provider.c
	x86_64-w64-mingw32-gcc -shared -o $(WINDOWS)/bcryptprimitives.dll tests/windows_mail/bcryptprimitives.c -ladvapi32
	x86_64-w64-mingw32-gcc -o $(WINDOWS)/recorder.exe tests/windows_mail/recorder.c -lshell32
	APRITICKET_WINDOWS=$(CURDIR)/$(WINDOWS) cargo test --locked --test windows_mail -- --test-threads=1

packages: setup ui ## .deb, .rpm and .msi, with sums and an inventory, in dist/ (installs what is missing)
	@packaging/setup/system.sh packaging/setup/packages.txt
	packaging/build.sh

test-packages: packages ## install, use, upgrade and remove the packages: a bare Debian, Windows under Wine (as root)
	@packaging/setup/system.sh packaging/setup/test-packages.txt
	cargo test --locked --test packages --no-run
	APRITICKET_DIST=$(CURDIR)/dist cargo test --locked --test packages

audit: ## licences, duplicates and sources of the crates; known weaknesses where the databases can be reached
	@packaging/setup/audit.sh

test: lint unit whole ui-test e2e ## everything

rules-report: ## each rule on the labelled texts: true, false, missed, with the sentences
	cargo test --locked --test whole -q rules_report -- --nocapture

generate: ## write the generated files anew: TypeScript of the wire, docs/rules.md, docs/policy.md, packaging/policy, manual page and completions
	APRITICKET_GENERATE=1 cargo test --locked --lib -q typescript
	APRITICKET_GENERATE=1 cargo test --locked --test whole -q -- docs:: command_line::
	APRITICKET_GENERATE=1 cargo test --locked --test whole -q policy_files::what_is_made

screenshots: setup ui ## pictures of the real window for the documents
	packaging/setup/display.sh env APRITICKET_SCREENSHOTS=docs/screenshots cargo test --locked $(WINDOW) --test e2e -- --test-threads=1 pictures a_server_is_tried

icons: ## draw the icons anew from icons/*.svg (installs rsvg-convert)
	@packaging/setup/system.sh packaging/setup/icons.txt
	packaging/setup/icons.sh

bench: setup ui ## start and memory of the window against a bare one, findings per second, a store with 5,000 requests, the mail of 25 MB
	packaging/setup/bench.sh

soak: ## kill the program 300 times and at each call to the system, and see that nothing is lost or leaves twice (needs strace)
	APRITICKET_KILLS=$${APRITICKET_KILLS:-300} cargo test --locked --test whole crash:: -- --nocapture
	cargo test --locked --test whole crash::before -- --nocapture --ignored

fuzz: ## feed the readers of pages, lists, searches, dropped mails and stores with anything, 60 s each
	packaging/setup/fuzz.sh

clean: ## remove what was built
	cargo clean
	rm -rf ui/dist ui/node_modules .cache
