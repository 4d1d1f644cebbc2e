// What the window says about the text while it is written.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { at, open, SOUND } from './window';

const rules = (): (string | undefined)[] => [...document.querySelectorAll<HTMLElement>('#findings li[data-rule]')].map((item) => item.dataset['rule']);

describe('findings', () => {
  it('begin calmly: an empty form is not scolded, it is told what is still to fill in', async () => {
    await open();
    expect(rules()).toEqual([]);
    expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(0);
    expect(screen.getByText('Ancora da compilare: Modulo, Oggetto, Descrizione.')).toBeVisible();
  });

  it('speak of a field once it was written in and left empty, and tell nothing to whoever passes by', async () => {
    const { user } = await open();
    await user.click(at('subject'));
    await user.tab();
    expect(rules()).toEqual([]);
    expect(document.querySelector('#findings .missing')).toHaveTextContent('Oggetto');
    await user.type(at('subject'), 'T');
    await user.clear(at('subject'));
    await user.tab();
    await waitFor(() => expect(rules()).toEqual(['subject.empty']));
    expect(at('subject')).toHaveAttribute('aria-invalid', 'true');
  });

  it('say what is still to be written, also where it would not keep the request from leaving', async () => {
    const { user } = await open({ draft: { ...SOUND, entity: '', description: '' } });
    const missing = (): HTMLElement | null => document.querySelector('#findings .missing');
    await waitFor(() => expect(missing()).toHaveTextContent(/Ente.*Descrizione|Descrizione.*Ente/));
    expect(screen.queryByText('Nessuna osservazione')).toBeNull();
    await user.type(at('entity'), 'Comune di Montecerreto');
    await user.type(at('description'), SOUND.description);
    await waitFor(() => expect(screen.getByText('Nessuna osservazione')).toBeVisible());
  });

  it('point out a generic subject, tie it to the field, and select the words', async () => {
    const { user } = await open({ draft: { ...SOUND, subject: '' } });
    const subject = at<HTMLInputElement>('subject');
    await user.type(subject, 'Richiesta assistenza');
    await user.tab();
    await waitFor(() => expect(rules()).toEqual(['subject.generic']));
    expect(subject).toHaveAttribute('aria-invalid', 'true');
    const note = at('subject-note');
    expect(subject.getAttribute('aria-describedby')?.split(' ')).toContain(note.id);
    expect(note).not.toBeEmptyDOMElement();

    const item = document.querySelector<HTMLElement>('[data-rule="subject.generic"]');
    await user.click(within(item as HTMLElement).getByRole('button', { name: 'Mostra nel testo' }));
    expect(subject).toHaveFocus();
    expect([subject.selectionStart, subject.selectionEnd]).toEqual([0, 20]);
  });

  it('show the page of a rule on request', async () => {
    const { user } = await open({ draft: { ...SOUND, subject: 'Aiuto!!' } });
    await user.click(screen.getByRole('button', { name: 'Perché?' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(within(dialog).getByText('Oggetto: «Errore di quadratura sul mandato 112»')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Chiudi' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('may say the same of the same place twice', async () => {
    const { program } = await open({ draft: SOUND });
    const finding = { rule: 'attachment.name', severity: 'warning', field: 'attachments', start: 0, end: 0, paragraph: '', words: null, quote: '', way: null, mend: null } as const;
    program.editor.report = { findings: [{ ...finding, args: { name: 'a' } }, { ...finding, args: { name: 'b' } }], overruled: [], completeness: [], message_bytes: 1 };
    await waitFor(() => expect(rules()).toEqual(['attachment.name', 'attachment.name']));
  });

  it('end with a calm word when there is nothing left', async () => {
    await open({ draft: SOUND });
    expect(screen.getByText('Nessuna osservazione')).toBeVisible();
    expect(rules()).toEqual([]);
  });
});
