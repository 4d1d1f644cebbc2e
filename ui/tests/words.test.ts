// Every word that the window asks for is there, in both languages, and says the same with the same arguments.
import { FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const UI = join(import.meta.dirname, '..');

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:svelte|ts)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** Id (with its attributes) -> sorted names of the arguments. */
function shape(language: string, file: string): Record<string, string[]> {
  const text = readFileSync(join(UI, '..', 'locales', language, file), 'utf8');
  const entries = new FluentResource(text).body;
  const args = (pattern: unknown): string[] =>
    [...new Set([...JSON.stringify(pattern ?? '').matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1] ?? ''))].sort();
  return Object.fromEntries(
    entries.flatMap((entry) => [
      [entry.id, args(entry.value)],
      ...Object.entries(entry.attributes).map(([name, pattern]): [string, string[]] => [`${entry.id}.${name}`, args(pattern)]),
    ]),
  );
}

const code = sources(join(UI, 'src'));
const ALL = readdirSync(join(UI, '..', 'locales', 'it')).filter((file) => file !== 'cli.ftl');
// What the command line says too is asked for from there as well.
const shared = readFileSync(join(UI, '..', 'src-tauri', 'text.rs'), 'utf8');
const FILES = ALL.filter((file) => !shared.includes(`/${file}"`));
const whole = (language: string): Record<string, string[]> => Object.assign({}, ...FILES.map((file) => shape(language, file)));
const italian = whole('it');
const asked = [
  ...[...code.matchAll(/\b(?:t|attr)\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
  ...[...code.matchAll(/\w+Words(?:: [^=]+)? = \{([^}]*)\}/g)].flatMap((match) => [...(match[1] ?? '').matchAll(/: '([^']+)'/g)].map((each) => each[1] ?? '')),
  ...[...code.matchAll(/\? t\('([^']+)'[^)]*\) : t\('([^']+)'/g)].flatMap((match) => [match[1] ?? '', match[2] ?? '']),
];

describe('the words of the window', () => {
  it('are all there that the code asks for', () => {
    expect(asked.length).toBeGreaterThan(100);
    const known: Record<string, unknown> = Object.assign({}, ...ALL.map((file) => shape('it', file)));
    expect(asked.filter((id) => !(id in known))).toEqual([]);
  });

  it('are all asked for', () => {
    const made = [...code.matchAll(/\b(?:t|attr)\(`([a-z-]+-)\$\{/g)].map((match) => match[1] ?? '');
    const used = (id: string): boolean => code.includes(`'${id}'`) || made.some((beginning) => id.startsWith(beginning));
    expect(Object.keys(italian).filter((id) => !used(id))).toEqual([]);
  });

  it('have the same ids, attributes and arguments in both languages', () => {
    for (const file of ALL) expect(shape('en', file)).toEqual(shape('it', file));
  });

  it('name a rule by itself wherever its title has values', () => {
    const rules = shape('it', 'rules.ftl');
    const valued = Object.keys(rules).filter((id) => !id.includes('.') && (rules[id]?.length ?? 0) > 0);
    expect(valued.length).toBeGreaterThan(5);
    expect(valued.filter((id) => rules[`${id}.guide`]?.length !== 0)).toEqual([]);
  });

  it('keep to the subset that both readers of the files understand', () => {
    for (const path of FILES.flatMap((file) => ['it', 'en'].map((language) => join(UI, '..', 'locales', language, file)))) {
      const text = readFileSync(path, 'utf8');
      expect(text.match(/\{\s*[A-Z]+\(/g)).toBeNull();
      expect([...text.matchAll(/^\s*\*?\[(\w+)\]/gm)].map((match) => match[1]).filter((key) => key !== 'one' && key !== 'other')).toEqual([]);
    }
  });

  it('are set with typographic apostrophes and single spaces', () => {
    const text = FILES.map((file) => readFileSync(join(UI, '..', 'locales', 'it', file), 'utf8')).join('\n');
    expect(text.split('\n').filter((line) => line.includes("'") || /\S {2,}\S/.test(line))).toEqual([]);
  });
});
