// A new finding never appears under the word that is being written; what stands there stays.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindingCard } from '../src/backend/generated/wire';
import { settled } from '../src/state/settling.svelte';
import { at, open, SOUND } from './window';

function finding(start: number, quote: string, rule = 'person.preference'): FindingCard {
  return { rule, severity: 'warning', field: 'description', start, end: start + quote.length, paragraph: '', args: {}, words: null, quote, way: null, mend: null };
}

describe('a finding', () => {
  const rossi = finding(10, 'con Rossi');

  it('waits while the caret stands inside its words or at their end, and only then', () => {
    const at = (place: number): FindingCard[] => settled([rossi], [], { field: 'description', at: place });
    expect([9, 10, 11, 19, 20].map((place) => at(place).length)).toEqual([1, 1, 0, 0, 1]);
    expect(settled([rossi], [], { field: 'subject', at: 12 })).toEqual([rossi]);
    expect(settled([rossi], [], null)).toEqual([rossi]);
  });

  it('stays once it was shown, though its words grow under the caret or move', () => {
    const caret = { field: 'description', at: 21 } as const;
    const grown = finding(10, 'con Rossini');
    expect(settled([grown], [rossi], caret)).toEqual([grown]);
    const moved = finding(200, 'con Rossi');
    expect(settled([moved], [rossi], { field: 'description', at: 209 })).toEqual([moved]);
  });

  it('does not vouch for a second one of the same words', () => {
    const second = finding(50, 'con Rossi');
    expect(settled([rossi, second], [rossi], { field: 'description', at: 59 })).toEqual([rossi]);
  });

  it('of a whole field never waits', () => {
    const whole = finding(0, '');
    expect(settled([whole], [], { field: 'description', at: 0 })).toEqual([whole]);
  });
});

describe('while typing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const shown = (): boolean => document.querySelector('[data-rule="privacy.codice_fiscale"]') !== null;

  it('a finding comes when the caret has left the word', async () => {
    const { user } = await open({ draft: SOUND });
    await user.type(at('description'), ' Per RSSMRA80A01H501U');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toBe(false);
    await user.type(at('description'), ' la');
    await vi.advanceTimersByTimeAsync(400);
    expect(shown()).toBe(true);
  });

  it('or at the next pause, or with another field', async () => {
    const { user } = await open({ draft: SOUND });
    await user.type(at('description'), ' Per RSSMRA80A01H501U');
    await vi.advanceTimersByTimeAsync(2100);
    expect(shown()).toBe(true);

    await user.type(at('subject'), ' ');
    await user.clear(at('subject'));
    await user.type(at('subject'), 'Aiuto');
    await vi.advanceTimersByTimeAsync(500);
    expect(document.querySelector('[data-rule="subject.generic"]')).toBeNull();
    await user.tab();
    await vi.advanceTimersByTimeAsync(0);
    expect(document.querySelector('[data-rule="subject.generic"]')).not.toBeNull();
    expect(shown()).toBe(true);
  });

  it('what was missing is not said any more once it is being written', async () => {
    const { user, program } = await open({ draft: { ...SOUND, subject: '' } });
    program.editor.revealed = true;
    await vi.advanceTimersByTimeAsync(3000);
    const missing = () => document.querySelector('[data-rule="subject.empty"]');
    expect(missing()).not.toBeNull();
    await user.type(at('subject'), 'T');
    expect(missing()).toBeNull();
    expect(at('subject')).not.toHaveAttribute('aria-invalid', 'true');
    await user.clear(at('subject'));
    await vi.advanceTimersByTimeAsync(500);
    expect(missing()).not.toBeNull();
  });
});
