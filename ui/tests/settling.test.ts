// A new finding never appears under the word that is being written; what stands there stays.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, FindingCard } from '../src/backend/generated/wire';
import type { Caret } from '../src/state/fields';
import { isOver, isUnder, settled } from '../src/state/settling.svelte';
import { at, open, SOUND } from './window';

function finding(start: number, quote: string, rule = 'person.preference'): FindingCard {
  return { rule, severity: 'warning', field: 'description', start, end: start + quote.length, paragraph: '', args: {}, words: null, quote, way: null, mend: null };
}

describe('a finding', () => {
  const rossi = finding(10, 'con Rossi');
  const under = (at: Caret | null) => (finding: FindingCard) => isUnder(finding, at);

  it('waits while the caret stands inside its words or at their end, and only then', () => {
    const at = (place: number): FindingCard[] => settled([rossi], [], under({ field: 'description', at: place }));
    expect([9, 10, 11, 19, 20].map((place) => at(place).length)).toEqual([1, 1, 0, 0, 1]);
    expect(settled([rossi], [], under({ field: 'subject', at: 12 }))).toEqual([rossi]);
    expect(settled([rossi], [], under(null))).toEqual([rossi]);
  });

  it('stays once it was shown, though its words grow under the caret or move', () => {
    const caret = under({ field: 'description', at: 21 });
    const grown = finding(10, 'con Rossini');
    expect(settled([grown], [rossi], caret)).toEqual([grown]);
    const moved = finding(200, 'con Rossi');
    expect(settled([moved], [rossi], under({ field: 'description', at: 209 }))).toEqual([moved]);
  });

  it('does not vouch for a second one of the same words', () => {
    const second = finding(50, 'con Rossi');
    expect(settled([rossi, second], [rossi], under({ field: 'description', at: 59 }))).toEqual([rossi]);
  });

  it('of a whole field never waits', () => {
    const whole = finding(0, '');
    expect(settled([whole], [], under({ field: 'description', at: 0 }))).toEqual([whole]);
  });
});

describe('a finding can be told before the pause', () => {
  const told = (text: string, quote: string, rest = ''): boolean => {
    const found = finding(text.indexOf(quote), quote);
    return isOver(found, { description: text + rest } as Draft, { field: 'description', at: text.length });
  };

  it('when a code is followed by something else', () => {
    expect(told('Per RSSMRA80A01H501U', 'RSSMRA80A01H501U')).toBe(false);
    expect(told('Per RSSMRA80A01H501Ub', 'RSSMRA80A01H501U')).toBe(false);
    expect(told('Per RSSMRA80A01H501U ', 'RSSMRA80A01H501U')).toBe(true);
    expect(told('Scrivo a ufficio@ente.example, ', 'ufficio@ente.example')).toBe(true);
  });

  it('when the sentence is over', () => {
    expect(told('Ne parlo con Rossi ', 'con Rossi')).toBe(false);
    expect(told('Ne parlo con Rossi che', 'con Rossi')).toBe(false);
    expect(told('Ne parlo con Rossi, ', 'con Rossi')).toBe(true);
    expect(told('Ne parlo con Rossi domani. La', 'con Rossi')).toBe(true);
  });

  it('but not while the caret stands before it, and not of a whole text', () => {
    expect(told('Ne parlo ', 'parlo', 'con Rossi.')).toBe(false);
    expect(told('Non va. ', 'Non va.')).toBe(false);
    expect(isOver(finding(0, ''), { description: 'Non va. ' } as Draft, { field: 'description', at: 8 })).toBe(false);
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
    await user.type(at('description'), ' ');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toBe(true);
  });

  it('one that the rest of the sentence may change comes at a short pause', async () => {
    const { user } = await open({ draft: SOUND });
    const asked = (): boolean => document.querySelector('[data-rule="person.preference"]') !== null;
    await user.type(at('description'), ' Vorrei parlare solo con Rossi perché');
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toBe(true);
  });

  it('what is no longer so goes at a short pause, and nothing moves before', async () => {
    const { user } = await open({ draft: SOUND });
    await user.type(at('description'), ' Per RSSMRA80A01H501U ');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toBe(true);
    await user.type(at('description'), '{Backspace>4/}');
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toBe(false);
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
    program.editor.touched.revealed = true;
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
