// What the programs are made of: every Rust crate that is linked in, and every npm package that ends in the page. Read from
// `cargo metadata` and package-lock.json, so that nothing is named twice.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FEATURES = 'desktop,tauri/custom-protocol';

function metadata(platform) {
  const words = ['metadata', '--locked', '--format-version', '1', '--features', FEATURES, '--filter-platform', platform];
  return JSON.parse(execFileSync('cargo', words, { cwd: ROOT, maxBuffer: 1 << 28, encoding: 'utf8' }));
}

/** SHA-256 of each crate's archive, from Cargo.lock. */
function checksums() {
  const lock = readFileSync(join(ROOT, 'Cargo.lock'), 'utf8');
  const entries = lock.matchAll(/^name = "(.*)"\nversion = "(.*)"\nsource = ".*"\nchecksum = "(.*)"$/gm);
  return new Map([...entries].map(([, name, version, checksum]) => [`${name} ${version}`, checksum]));
}

/** Licence texts beside a manifest: name and text. */
function texts(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile() && /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(file.name));
  return names.map(({ name }) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim() })).filter(({ text }) => text);
}

/** The crates that are part of the programs on one platform; what only builds or tests them is not. */
export function crates(platform) {
  const { packages, resolve, workspace_members } = metadata(platform);
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const own = packages.find((one) => one.name === 'apriticket' && workspace_members.includes(one.id)).id;
  const reached = new Map();
  const waiting = [own];
  while (waiting.length > 0) {
    const id = waiting.pop();
    if (reached.has(id)) continue;
    // A procedural macro runs in the compiler and leaves nothing of itself but what it writes.
    const needs = nodes.get(id).deps.filter(({ pkg, dep_kinds }) => dep_kinds.some(({ kind }) => kind === null) && !byId.get(pkg).targets.some(({ kind }) => kind.includes('proc-macro')));
    reached.set(id, needs.map(({ pkg }) => pkg));
    waiting.push(...reached.get(id));
  }
  const sums = checksums();
  const part = (id) => {
    const { name, version, license, license_file, authors, repository, manifest_path } = byId.get(id);
    const checksum = sums.get(`${name} ${version}`);
    const purl = `pkg:cargo/${name}@${version}`;
    return { ecosystem: 'cargo', name, version, license: license?.replace(/ ?\/ ?/g, ' OR ') ?? (license_file ? `LicenseRef-${name}` : null), authors, repository, checksum, purl, texts: () => texts(dirname(manifest_path)), needs: reached.get(id).map((other) => purlOf(byId.get(other))) };
  };
  return [...reached.keys()].filter((id) => id !== own).map(part);
}

function purlOf({ name, version }) {
  return `pkg:cargo/${name}@${version}`;
}

/** The npm packages of which something is in the page, as the source maps of a build name them, and those it takes styles from. */
const IN_THE_PAGE = ['@fluent/bundle', '@tauri-apps/api', 'bootstrap-italia', 'clsx', 'svelte'];

/** Those packages, and the typeface that comes with one of them under a licence of its own. */
export function modules() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'ui/package-lock.json'), 'utf8'));
  const page = IN_THE_PAGE.map((name) => {
    const { version, license, integrity, resolved } = packages[`node_modules/${name}`];
    const folder = join(ROOT, 'ui/node_modules', name);
    return { ecosystem: 'npm', name, version, license: license ?? null, authors: [], repository: null, integrity, resolved, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, texts: () => (existsSync(folder) ? texts(folder) : []), needs: [] };
  });
  const typeface = join(ROOT, 'ui/node_modules/bootstrap-italia/dist/fonts/Titillium_Web/OFL.txt');
  const from = page.find(({ name }) => name === 'bootstrap-italia');
  page.push({ ...from, name: 'Titillium Web', license: 'OFL-1.1', integrity: undefined, purl: `${from.purl}#dist/fonts/Titillium_Web`, texts: () => (existsSync(typeface) ? [{ name: 'OFL.txt', text: readFileSync(typeface, 'utf8').replace(/\r\n?/g, '\n').trim() }] : []) });
  return page;
}

/** By name, then version: the same input gives the same file. */
export function sorted(parts) {
  const unique = new Map(parts.map((part) => [part.purl, part]));
  return [...unique.values()].sort((a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0));
}

/** The version of Apriticket, from its one place. */
export function version() {
  return /^version = "(.*)"/m.exec(readFileSync(join(ROOT, 'Cargo.toml'), 'utf8'))[1];
}
