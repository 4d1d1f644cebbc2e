// Warnings that the clerk has considered: left as they are, taken up again, worded by IT, mended elsewhere.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { at, open, SOUND } from './window';

const TWO = { ...SOUND, description: `${SOUND.description} Il contribuente RSSMRA80A01H501U attende. Vorrei parlare solo con Rossi.` };

/** The finding of a rule in the list. */
function finding(rule: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#findings li[data-rule="${rule}"]`);
  if (!found) throw new Error(`nothing was found by ${rule}`);
  return found;
}

/** A button of an item. */
function deed(item: HTMLElement, action: string): HTMLElement {
  const button = item.querySelector<HTMLElement>(`[data-action="${action}"]`);
  if (!button) throw new Error(`no button ${action}`);
  return button;
}

describe('a warning', () => {
  it('is left as it is with one click: it waits at the foot of the list, kept with the draft, and the next has the focus', async () => {
    const { fake, program, user } = await open({ draft: TWO });
    await user.click(deed(finding('person.preference'), 'overrule'));
    await waitFor(() => expect(finding('privacy.codice_fiscale').querySelector('.title')).toHaveFocus());
    expect(document.querySelector('[data-rule="person.preference"]')).toBeNull();
    expect(at('voice')).toHaveTextContent('Lasciata così: La richiesta indica con chi si vuole parlare');
    await program.editor.flush();
    expect(fake.drafts[0]?.overruled).toEqual([{ rule: 'person.preference', words: 'solo con Rossi', reason: '' }]);

    await user.click(deed(finding('privacy.codice_fiscale'), 'overrule'));
    await waitFor(() => expect(at('findings-title')).toHaveFocus());
    expect(screen.getByText('Nient’altro da rivedere')).toBeVisible();
    expect(at('overruled')).not.toHaveAttribute('open');
    expect(screen.getByText('Lasciate così (2)')).toBeVisible();
  });

  it('is taken up again from there', async () => {
    const { program, user } = await open({ draft: { ...TWO, overruled: [{ rule: 'person.preference', words: 'solo con Rossi', reason: 'Lo chiede lui' }] } });
    await user.click(screen.getByText('Lasciate così (1)'));
    expect(within(at('overruled')).getByText('Motivo: Lo chiede lui')).toBeVisible();
    await user.click(deed(at('overruled'), 'reconsider'));
    await waitFor(() => expect(finding('person.preference').querySelector('.title')).toHaveFocus());
    expect(program.editor.draft?.overruled).toEqual([]);
    expect(document.getElementById('overruled')).toBeNull();
  });

  it('wants a reason where IT asks for one, and Esc leaves everything as it was', async () => {
    const { program, user } = await open({ session: { asks_reasons: true }, draft: TWO });
    await user.click(deed(finding('person.preference'), 'overrule'));
    const box = await screen.findByLabelText(/Perché va bene così\?/);
    await waitFor(() => expect(box).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(box).toHaveAccessibleDescription('Serve un motivo: bastano poche parole.');
    expect(box).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(deed(finding('person.preference'), 'overrule')).toHaveFocus());
    await user.keyboard('{Enter}');
    await user.type(await screen.findByLabelText(/Perché va bene così\?/), ' È il referente. {Enter}');
    await waitFor(() => expect(document.querySelector('[data-rule="person.preference"]')).toBeNull());
    expect(program.editor.draft?.overruled).toEqual([{ rule: 'person.preference', words: 'solo con Rossi', reason: 'È il referente.' }]);
  });

  it('holds the sending where IT asks for a reason and none was given', async () => {
    const { user } = await open({ session: { asks_reasons: true }, draft: TWO });
    await user.click(at('preview'));
    expect(await screen.findByText('Prima dell’invio restano 2 avvisi da correggere o da motivare')).toBeVisible();
    expect(at('send-smtp')).toBeDisabled();
    await user.click(at('go-unexplained'));
    await waitFor(() => expect(at('description')).toHaveFocus());
  });

  it('cannot be overruled when it blocks', async () => {
    await open({ draft: { ...SOUND, subject: 'Aiuto!!' } });
    expect(finding('subject.generic').querySelector('[data-action="overrule"]')).toBeNull();
  });

  it('of a rule of IT’s speaks with IT’s words, in the list and on its page', async () => {
    const { user } = await open({ draft: { ...SOUND, description: `${SOUND.description} Succede sul server scala.` } });
    const item = finding('ente.scala');
    expect(within(item).getByText('Scrivere «ponte» al suo posto.')).toBeVisible();
    await user.click(deed(item, 'why'));
    expect(await screen.findByRole('dialog', { name: 'Il server «scala» è spento dal 2025' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Chiudi' }));
    expect(deed(item, 'why')).toHaveFocus();
  });

  it('is mended in the field where the edit belongs', async () => {
    const draft = { ...SOUND, subject: `Re: [Ticket 4711] ${SOUND.subject}`, description: `${SOUND.description} Altro problema rispetto al ticket.` };
    const { program, user } = await open({ draft });
    await user.click(deed(finding('reply.new_topic'), 'mend'));
    await waitFor(() => expect(program.editor.draft?.subject).toBe(SOUND.subject));
    expect(program.editor.draft?.description).toBe(draft.description);
  });
});
