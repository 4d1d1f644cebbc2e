// The draft is never lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, open, SOUND } from './window';

describe('the draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept within two seconds of the last key', async () => {
    const { fake, user } = await open();
    await user.type(at('subject'), 'Stampa vuota');
    expect(at('draft-kept')).toHaveTextContent('Salvataggio della bozza…');
    await vi.advanceTimersByTimeAsync(2000);
    expect(fake.drafts[0]?.subject).toBe('Stampa vuota');
    expect(at('draft-kept')).toHaveTextContent('Bozza salvata');
  });

  it('is kept while one writes on without a pause', async () => {
    const { fake, user } = await open();
    for (let key = 0; key < 20; key += 1) {
      await user.type(at('subject'), 'x');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(fake.drafts[0]?.subject.length).toBeGreaterThanOrEqual(14);
  });

  it('is kept at once when the window is left', async () => {
    const { fake, user } = await open();
    await user.type(at('subject'), 'Stampa vuota');
    window.dispatchEvent(new Event('beforeunload'));
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.drafts[0]?.subject).toBe('Stampa vuota');
  });

  it('takes over only the attachments of dropped files, not the older text of the store', async () => {
    const { fake, user, program } = await open();
    await user.type(at('subject'), 'Stampa vuota');
    const dropped = structuredClone(fake.drafts[0]);
    if (!dropped) throw new Error('a draft must be open');
    dropped.attachments = [{ id: 'a', name: 'prova.pdf', bytes: 1200, media_type: 'application/pdf', caption: '' }];
    fake.say({ kind: 'files_dropped', draft: dropped });
    await vi.advanceTimersByTimeAsync(0);
    expect(program.editor.draft).toMatchObject({ subject: 'Stampa vuota', attachments: [{ name: 'prova.pdf' }] });
    expect(at('attachments')).toHaveTextContent('prova.pdf');
  });

  it('says so when it could not be kept', async () => {
    const { fake, user } = await open();
    fake.failing.set('save_draft', { code: 'store-unusable', folder: '/dati', detail: 'disco pieno' });
    await user.type(at('subject'), 'Stampa');
    await vi.advanceTimersByTimeAsync(2000);
    expect(at('draft-kept')).toHaveTextContent('Bozza non salvata');
    expect(at('failure').textContent).toContain('La cartella dei dati «/dati» non si può usare');
    expect(at('failure').querySelector('details:not([open])')).toHaveTextContent('disco pieno');
    await user.type(at('subject'), '!');
    await vi.advanceTimersByTimeAsync(2000);
    expect(fake.drafts[0]?.subject).toBe('Stampa!');
  });

  it('signs as the settings say when a new one is asked for in a blank one, and a window for calling back is no blank', async () => {
    const { fake, program, user } = await open();
    await user.clear(at('signature-phone'));
    await user.type(at('signature-phone'), '12345');
    await user.click(at('new-request'));
    await vi.advanceTimersByTimeAsync(0);
    expect(program.editor.draft?.signature.phone).toBe(fake.session.writer.signature.phone);
    expect(fake.asked('new_draft')).toHaveLength(0);
    await user.click(at('add-availability'));
    await user.click(at('new-request'));
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.asked('new_draft')).toHaveLength(1);
    expect(program.editor.draft?.availability).toEqual([]);
  });

  it('that adds to a ticket is no blank one: a new request does not go under its number', async () => {
    const { fake, program, user } = await open({ draft: { follows: { number: '4711', thread: [] } } });
    await user.click(at('new-request'));
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.asked('new_draft')).toHaveLength(1);
    expect(program.editor.draft?.follows ?? null).toBeNull();
  });

  it('is left alone, and not multiplied, when a new one is asked for while it is blank', async () => {
    const { fake, user } = await open();
    await user.click(at('new-request'));
    await vi.advanceTimersByTimeAsync(0);
    expect(fake.asked('new_draft')).toHaveLength(0);
  });

  it('gives way to a new one and stays among the drafts', async () => {
    const { fake, program, user } = await open({ draft: SOUND });
    await user.click(at('new-request'));
    await vi.advanceTimersByTimeAsync(0);
    expect(program.editor.draft?.subject).toBe('');
    expect(fake.drafts.map((draft) => draft.subject)).toEqual(['', SOUND.subject]);
  });
});
