// Hours and days as people type them.
import { describe, expect, it } from 'vitest';
import { readDate, readTime, showDate } from '../src/state/times';

describe('an hour', () => {
  it.each([['9', '09:00'], ['9.30', '09:30'], ['9:30', '09:30'], ['930', '09:30'], ['09:30', '09:30'], [' 14,05 ', '14:05']])('%j is understood', (typed, read) => {
    expect(readTime(typed)).toBe(read);
  });
  it.each(['', '25', '9:75', 'mattina'])('%j is not an hour', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

describe('a day', () => {
  it.each([['1/12/2026', '2026-12-01'], ['1.12.26', '2026-12-01'], ['2026-12-01', '2026-12-01']])('%j is understood', (typed, read) => {
    expect(readDate(typed)).toBe(read);
    expect(showDate(read)).toBe('01/12/2026');
  });
  it.each(['31/2/2026', '0/1/2026', 'domani'])('%j is not a day', (typed) => {
    expect(readDate(typed)).toBeNull();
  });
});
