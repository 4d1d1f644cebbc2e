// Whole drafts: two of one, to a colleague, from a colleague.
import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { MODULES, REAL_LIST } from '../src/backend/fake-data';
import { at, open, SOUND } from './window';

async function press(user: { click: (element: Element) => Promise<void> }, action: string): Promise<void> {
  const button = document.querySelector(`[data-action="${action}"]`);
  if (!button) throw new Error(`no button ${action}`);
  await user.click(button);
}

describe('two topics', () => {
  it('become two requests: the first stays, the second is a click away', async () => {
    const { program, user } = await open({ draft: { ...SOUND, description: `${SOUND.description}\n\nInoltre non si aprono le concessioni.` } });
    await press(user, 'split');
    await waitFor(() => expect(at('message')).toHaveFocus());
    expect(at('message')).toHaveTextContent('La seconda ti aspetta tra le bozze: le mancano il modulo e l’oggetto.');
    expect(program.editor.draft).toMatchObject({ subject: SOUND.subject, description: SOUND.description });
    await user.click(at('message-next'));
    await waitFor(() => expect(program.editor.draft?.description).toBe('Inoltre non si aprono le concessioni.'));
    expect(document.getElementById('message')).toBeNull();
  });
});

describe('a draft for a colleague', () => {
  it('is saved as it stands on the screen', async () => {
    const { fake, user } = await open({ draft: { ...SOUND, description: `${SOUND.description} Scrivo per conto della collega.` } });
    await user.type(at('subject'), '!');
    await press(user, 'hand-on');
    await waitFor(() => expect(at('message')).toHaveTextContent('Bozza salvata: il collega la apre con Apriticket. Qui resta tra le bozze.'));
    expect(fake.asked('hand_on_draft')[0]?.draft.subject).toBe(`${SOUND.subject}!`);
  });

  it('is opened by the one who receives it, from the requests', async () => {
    const { program, user } = await open({ received: { subject: 'Cedolino doppio' } });
    await user.click(at('nav-requests'));
    await user.click(await waitFor(() => at('take-over')));
    await waitFor(() => expect(at('subject')).toHaveValue('Cedolino doppio'));
    await waitFor(() => expect(at('message')).toHaveTextContent('Bozza ricevuta aperta: si controlla e si completa qui.'));
    expect(program.screen).toBe('compose');
  });

  it('is opened when it is dropped on the window, and what was being written is kept', async () => {
    const { fake, program, user } = await open({ draft: SOUND });
    await user.type(at('subject'), ', da ieri');
    fake.say({ kind: 'files_dropped', draft: fake.receive({ subject: 'Cedolino doppio' }) });
    await waitFor(() => expect(at('subject')).toHaveValue('Cedolino doppio'));
    await waitFor(() => expect(at('message')).toHaveTextContent('Bozza ricevuta aperta; quella di prima è tra le bozze.'));
    expect(fake.drafts.map((draft) => draft.subject)).toEqual(['Cedolino doppio', `${SOUND.subject}, da ieri`]);
    expect(program.editor.kept).toBe('kept');
  });

  it('waits among the drafts when what is being written cannot be kept', async () => {
    const { fake, program, user } = await open({ draft: SOUND });
    await user.type(at('subject'), ', da ieri');
    fake.failing.set('save_draft', { code: 'store-unusable', folder: '/dati', detail: 'disco pieno' });
    fake.say({ kind: 'files_dropped', draft: fake.receive({ subject: 'Cedolino doppio' }) });
    await waitFor(() => expect(at('failure')).toHaveTextContent('disco pieno'));
    expect(program.editor.draft?.subject).toBe(`${SOUND.subject}, da ieri`);
  });
});

describe('the list of addresses', () => {
  it('is read again when it changed behind the window', async () => {
    const { fake, program } = await open({ draft: { ...SOUND, module: 'nuovo' } });
    expect(program.modules.known('nuovo')).toBeNull();
    fake.session = { ...fake.session, list: { ...REAL_LIST } };
    const [first] = MODULES;
    if (!first) throw new Error('the example list has modules');
    MODULES.push({ ...first, id: 'nuovo', name: 'Modulo nuovo' });
    fake.say({ kind: 'list_changed' });
    await waitFor(() => expect(at('module-search')).toHaveValue('Modulo nuovo'));
    MODULES.pop();
    expect(program.session?.list?.example).toBe(false);
  });
});
