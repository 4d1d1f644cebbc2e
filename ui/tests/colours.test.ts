// Colours stand in themes.css and nowhere else, and each pair that carries words or marks a control has the contrast of
// WCAG 2.1 AA (1.4.3: 4.5, 1.4.11: 3) in every theme; high contrast has 7 (1.4.6).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = join(import.meta.dirname, '..', 'src', 'css');
const themes = readFileSync(join(CSS, 'themes.css'), 'utf8');

type Colours = Record<string, string>;

function declared(block: string): Colours {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const root = declared(themes.slice(themes.indexOf(':root {'), themes.indexOf('}')));
const contrast = declared(themes.slice(themes.indexOf(":root[data-theme='contrast'] {")).split('}')[0] ?? '');

/** The light or the dark half of every colour. */
function half(which: 0 | 1): Colours {
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, /light-dark\((\S+), (\S+)\)/.exec(value)?.[which + 1] ?? value]));
}

const THEMES: Record<string, Colours> = { light: half(0), dark: half(1), contrast: { ...half(1), ...contrast } };

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const WORDS = ['text', 'ink', 'muted', 'blu', 'blu-dark', 'red', 'amber', 'green'];
const PAIRS: [string, string][] = [
  ...WORDS.flatMap((word): [string, string][] => ['ground', 'surface', 'hover', 'current'].map((ground) => [word, ground])),
  ['text', 'chosen'], ['blu-dark', 'chosen'], ['muted', 'chosen'], ['text', 'locked'], ['text', 'mark'], ['off-text', 'off'], ['on-blu', 'blu'], ['on-blu', 'blu-dark'],
  ['head-text', 'head'], ['head-text', 'head-hover'], ['trial-text', 'trial'],
];
const MARKS: [string, string][] = [['line', 'surface'], ['line', 'ground'], ['focus', 'surface'], ['focus', 'ground'], ['blu', 'surface'], ['blu', 'chosen'], ['off-text', 'surface'], ['on-blu', 'blu'], ['head-text', 'head']];

describe('colours', () => {
  it('have names, and stand in one file', () => {
    const others = readdirSync(CSS).filter((file) => file !== 'themes.css');
    const bare = others.flatMap((file) => [...readFileSync(join(CSS, file), 'utf8').matchAll(/#[0-9a-f]{3,8}\b|\brgba?\(|:[^;]*\b(?:white|black)\b(?!-)/gi)].map((match) => `${file}: ${match[0]}`));
    expect(bare, 'give it a name in themes.css, for every theme').toEqual([]);
  });

  it.each(Object.keys(THEMES))('can be told apart in the %s theme', (theme) => {
    const colours = THEMES[theme] ?? {};
    const wanting = (pairs: [string, string][], least: number): string[] =>
      pairs.flatMap(([one, other]) => {
        const found = ratio(colours[one] ?? '', colours[other] ?? '');
        return found >= least ? [] : [`${one} on ${other}: ${found.toFixed(2)} < ${least}`];
      });
    const words = theme === 'contrast' ? 7 : 4.5;
    expect([...wanting(PAIRS, words), ...wanting(MARKS, 3)]).toEqual([]);
  });
});
