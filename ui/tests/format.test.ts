// Sizes, dates and lines of parts as people write them, in both languages.
import { afterEach, describe, expect, it } from 'vitest';
import { joined, moment, portion, shortMoment, size } from '../src/text/format';
import { speak } from '../src/text/i18n.svelte';

const AT = '2026-12-01T17:05:00';

describe('numbers and dates', () => {
  afterEach(() => speak('it'));

  it('are Italian in Italian, sizes rounded up as in the letter', () => {
    expect([0, 1, 957, 25_900, 119_020, 7_210_000, 25_000_000, 28_070_000].map(size))
      .toEqual(['0 byte', '1 byte', '957 byte', '26 kB', '120 kB', '7,3 MB', '25 MB', '28,1 MB']);
    expect([portion(3_000_000, 25_000_000), portion(7_210_000, 7_210_000)]).toEqual(['3', '7,3']);
    expect(shortMoment(AT)).toMatch(/^1 dic 2026, 17:05$/);
  });

  it('are British in English', async () => {
    await speak('en');
    expect([1, 957, 7_210_000].map(size)).toEqual(['1 byte', '957 bytes', '7.3 MB']);
    expect(shortMoment(AT)).toMatch(/^1 Dec 2026, 17:05$/);
    expect(moment(AT)).toMatch(/^1 December 2026 (?:at )?.*17:05$/);
  });
});

describe('parts of a line', () => {
  it('leave no trace where there is nothing to say', () => {
    expect(joined('IMU', '', null, 'aggiornata')).toBe('IMU · aggiornata');
  });
});
