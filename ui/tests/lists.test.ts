// A list of addresses from the page to the drafts: looked at before it counts, undone afterwards, never in the way.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { EARLIER, MODULES, REAL_LIST } from '../src/backend/fake-data';
import type { Scene } from '../src/backend/fake';
import { at, open, SOUND, type Opened } from './window';

const real = { trial: false, list: REAL_LIST };
const old = { trial: false, list: { ...REAL_LIST, updated: '2026-10-09', age_days: 45 } };

async function openList(scene: Scene): Promise<Opened> {
  const opened = await open({ session: real, ...scene });
  await opened.program.go('list');
  return opened;
}

const heading = (): HTMLElement => screen.getByRole('heading', { level: 1 });

describe('a new list', () => {
  it('is fetched, looked at, applied, and says what it did to drafts and waiting requests', async () => {
    const reason = { code: 'unreachable', step: 'connect', words: '', temporary: true } as const;
    const { fake, program, user } = await open({ session: real, draft: SOUND, outcome: 'refused', reason });
    await program.showPreview();
    await program.handOff('smtp');
    await program.begin();
    program.editor.choose('tari', 'tari-pagopa@fornitore.example');
    await user.click(at('nav-settings'));
    await user.click(await waitFor(() => at('manage-list')));
    expect(at('list-origin')).toHaveTextContent('Preso il 20 novembre 2026, 3 giorni fa');

    await user.click(at('list-update'));
    await waitFor(() => expect(heading()).toHaveFocus());
    expect(heading()).toHaveTextContent('Il nuovo elenco');
    expect(at('list-summary')).toHaveTextContent('un modulo in più · un modulo in meno · un indirizzo cambiato · un nome cambiato · 9 restano come sono');
    const changed = within(at('list-difference')).getByRole('list', { name: 'Indirizzo cambiato (1)' });
    expect(changed).toHaveTextContent(/^TARI\s*Finora\s*tari@fornitore.example, tari-pagopa@fornitore.example\s*Nuovo\s*tari-tares@fornitore.example$/);
    expect(at('list-suspicious')).toHaveTextContent(
      'assistenza@fornitore-ticket.com: il dominio imita quello del fornitore. Non scrivere a questo indirizzo e avvisare chi amministra i computer.',
    );
    expect(fake.session.list).toEqual(REAL_LIST);

    await user.click(at('list-apply'));
    await waitFor(() => expect(at('list-result')).toHaveFocus());
    expect(at('list-result')).toHaveTextContent('In una bozza l’indirizzo scelto non c’è più: ora c’è il primo del suo modulo.');
    expect(at('list-result')).toHaveTextContent(`Una richiesta non ancora partita è tornata fra le bozze, perché il suo indirizzo non c’è più: ${SOUND.subject}`);
    expect(at('list-origin')).toHaveTextContent('23 novembre 2026, oggi');

    await user.click(at('list-to-requests'));
    await screen.findByRole('button', { name: `Apri la bozza «${SOUND.subject}»` });
    await user.click(at('nav-compose'));
    await screen.findByText('tari-tares@fornitore.example', { selector: '.recipient *' });
    expect(program.editor.draft?.address).toBeNull();
    await program.editor.flush();
    expect(fake.drafts.find((draft) => draft.id === program.editor.draft?.id)?.address).toBeNull();
  });

  it('may be left: then nothing has changed', async () => {
    const { fake, user } = await openList({});
    await user.click(at('list-update'));
    await user.click(await waitFor(() => at('list-drop')));
    await waitFor(() => expect(at('list-news')).toHaveTextContent('L’elenco è rimasto com’era.'));
    expect(fake.asked('apply_proposal')).toHaveLength(0);
  });

  it('that changes nothing can only be noted as fresh', async () => {
    const { fake, user } = await openList({ session: old, page: { modules: MODULES, suspicious: [] } });
    await user.click(at('list-update'));
    await screen.findByText('Non cambia nulla: moduli e indirizzi sono quelli già in uso.');
    expect(document.getElementById('list-difference')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Segna come aggiornato' }));
    await waitFor(() => expect(at('list-result')).toHaveTextContent('L’elenco è segnato come aggiornato'));
    expect(fake.session.list?.age_days).toBe(0);
  });

  it('is in force at once where nobody has to look', async () => {
    const { user } = await openList({ review: false });
    await user.click(at('list-update'));
    await waitFor(() => expect(at('list-result')).toHaveFocus());
    expect(at('list-result')).toHaveTextContent('un modulo in più');
  });

  it('is looked for while the clerk writes: nothing is closed, nobody is called back', async () => {
    const { fake, program, user } = await openList({});
    let arrive = (): void => undefined;
    fake.waiting.set('propose_list', new Promise((resolve) => (arrive = resolve)));
    await user.click(at('list-update'));
    expect(at('list-update')).toHaveTextContent('Aggiornamento in corso…');
    expect(at('list-update')).toHaveFocus();
    await user.click(at('list-update'));
    await user.click(at('nav-compose'));
    await user.type(await waitFor(() => at('subject')), 'Stampa');
    arrive();
    const waiting = await waitFor(() => at('list-waiting'));
    expect(at('subject')).toHaveFocus();
    expect(fake.asked('propose_list')).toHaveLength(1);
    await user.click(waiting);
    await waitFor(() => expect(heading()).toHaveTextContent('Il nuovo elenco'));
    expect(program.editor.draft?.subject).toBe('Stampa');
  });

  it('is the way out where there is none', async () => {
    const { user } = await open({ session: { trial: false, list: null } });
    await user.click(at('list-import'));
    await screen.findByText('È il primo elenco su questo computer.');
    await user.click(at('list-apply'));
    await user.click(await waitFor(() => at('list-write')));
    await user.type(await waitFor(() => at('module-search')), 'IUV');
    expect(await screen.findByRole('option')).toHaveTextContent('pagopa@fornitore.example');
  });
});

describe('no new list', () => {
  it('because the page hides it: what happened, what to do, and the ways out stay', async () => {
    const page = { failure: { code: 'page-login', source_name: 'https://fornitore.example' } } as const;
    const { fake, user } = await openList({ page });
    await user.click(at('list-update'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '«https://fornitore.example» chiede di accedere, quindi l’elenco non si vede Accedere dal browser, salvare la pagina come file e importarla. Finora non è cambiato nulla.',
    );
    expect(at('list-update')).toHaveFocus();
    await user.click(at('list-open-page'));
    expect(fake.asked('open_vendor_page')).toHaveLength(1);
    await user.click(at('list-import'));
    await waitFor(() => expect(heading()).toHaveTextContent('Il nuovo elenco'));
  });

  it('because the network is down', async () => {
    const { fake, user } = await openList({});
    fake.failing.set('propose_list', { code: 'fetch-timeout', url: 'https://fornitore.example' });
    await user.click(at('list-update'));
    expect(await screen.findByRole('alert')).toHaveTextContent('«https://fornitore.example» risponde troppo lentamente');
    expect(at('list-update')).toHaveTextContent('Aggiorna elenco');
  });

  it('because the page is the same: that is good news, and nobody is reminded again', async () => {
    const { user } = await open({ session: old, page: null });
    await user.click(at('list-old'));
    await user.click(await waitFor(() => at('list-update')));
    await waitFor(() => expect(at('list-news')).toHaveTextContent('L’elenco è già aggiornato'));
    await user.click(at('list-back'));
    await waitFor(() => expect(at('module-search')).toBeVisible());
    expect(document.getElementById('list-old')).toBeNull();
  });
});

describe('earlier lists', () => {
  it('can be put back, and back again', async () => {
    const { fake, user } = await openList({ previous: EARLIER });
    expect(screen.getByRole('button', { name: 'Ripristina l’elenco sostituito il 20 nov 2026, 08:15' })).toHaveAttribute('id', 'list-restore-0');
    await user.click(at('list-restore-1'));
    await waitFor(() => expect(at('list-result')).toHaveFocus());
    expect(at('list-result')).toHaveTextContent('L’elenco ripristinato è in uso Quello di prima è conservato fra gli elenchi precedenti.');
    expect(at('list-origin')).toHaveTextContent(/elenco ufficio CED\.csv\s*Preso il\s*Giorno non indicato\s*Moduli\s*9/);
    await user.click(at('list-restore-0'));
    await waitFor(() => expect(fake.session.list?.source).toBe(REAL_LIST.source));
  });
});

describe('a list that others keep', () => {
  it.each([
    ['policy', 'Impostato dall’amministratore', 'Lo tiene aggiornato chi amministra i computer: da qui non si cambia.'],
    ['settings', 'File indicato nelle impostazioni', 'Per aggiornarlo si sostituisce quel file: può farlo chi amministra i computer.'],
    ['example', 'Elenco di esempio: gli indirizzi non esistono', 'Vale solo per la prova. Per prendere l’elenco vero, uscire dalla prova nelle Impostazioni.'],
  ] as const)('by %s says so and offers no update', async (origin, from, why) => {
    await openList({ session: { list: { ...REAL_LIST, origin } }, previous: EARLIER });
    expect(at('list-origin')).toHaveTextContent(from);
    expect(at('list-locked')).toHaveTextContent(why);
    for (const id of ['list-update', 'list-import', 'list-restore-0']) expect(document.getElementById(id)).toBeNull();
    expect(at('list-open-page')).toBeEnabled();
  });
});

describe('an old list', () => {
  it('is mentioned in one line that leads to the list and leaves the focus alone', async () => {
    const { user } = await open({ session: old });
    const button = at('list-old');
    expect(button.parentElement).toHaveTextContent('L’elenco ha 45 giorni: Aggiorna elenco');
    expect(document.body).toHaveFocus();
    await user.click(button);
    await waitFor(() => expect(heading()).toHaveTextContent('Elenco degli indirizzi'));
    expect(at('list-origin')).toHaveTextContent(/9 ottobre 2026, 45 giorni fa\s*Dopo 30 giorni conviene aggiornarlo\./);
  });

  it.each(['policy', 'example'] as const)('is none of the clerk’s business when it comes from the %s', async (origin) => {
    await open({ session: { list: { ...old.list, origin } } });
    expect(document.getElementById('list-old')).toBeNull();
  });

  it('never turns up under the hands of somebody who writes', async () => {
    const { program, user } = await open({ session: real });
    await user.type(at('subject'), 'Stampa');
    if (program.session) program.takeSession({ ...program.session, ...old });
    await user.type(at('subject'), ' vuota');
    expect(document.getElementById('list-old')).toBeNull();
    await program.go('requests');
    await program.go('compose');
    expect(at('list-old')).toBeVisible();
  });
});
