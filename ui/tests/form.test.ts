// What guides the writing: Entities, the desk's questions, hours at one click, the subject as the desk sees it.
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QUICK, TWO_ENTITIES } from '../src/backend/fake-data';
import { behind } from '../src/state/guided';
import { bring, signatureAt } from '../src/state/places';
import { aroundLunch, shortHour } from '../src/state/times';
import { blankDraft } from '../src/backend/fake-data';
import { at, open, SOUND } from './window';

const [MUNICIPALITY, UNION] = TWO_ENTITIES.entities as [string, string];

describe('an Entity', () => {
  it('brings its own telephone and office, and leaves what was written by hand', () => {
    const draft = { ...blankDraft('d', TWO_ENTITIES), entity: UNION };
    expect(bring(draft, TWO_ENTITIES)).toMatchObject({ entity: UNION, changed: ['office', 'phone'], kept: [] });
    expect(draft.signature).toMatchObject({ office: 'Servizi associati', phone: '0733 900 711', email: 'anagrafe@comune.montecerreto.example' });
    draft.signature.phone = '333 1234567';
    draft.entity = MUNICIPALITY;
    expect(bring(draft, TWO_ENTITIES)).toMatchObject({ changed: ['office'], kept: ['phone'] });
    expect(draft.signature).toMatchObject({ office: 'Servizi Demografici', phone: '333 1234567' });
  });

  it('that is not known, or says nothing of its own, changes nothing', () => {
    const draft = { ...blankDraft('d', TWO_ENTITIES), entity: 'Comune di Altrove' };
    expect(bring(draft, TWO_ENTITIES)).toBeNull();
    expect(bring({ ...draft, entity: MUNICIPALITY }, TWO_ENTITIES)).toBeNull();
    expect(signatureAt(TWO_ENTITIES, ` ${UNION.toUpperCase()} `).phone).toBe('0733 900 711');
  });

  it('is chosen with one click, which says what it changed and can be taken back', async () => {
    const { program, user } = await open({ session: { writer: TWO_ENTITIES } });
    await user.click(screen.getByRole('button', { name: UNION }));
    expect(screen.getByRole('button', { name: UNION })).toHaveAttribute('aria-pressed', 'true');
    expect(at('entity')).toHaveValue(UNION);
    expect(at('signature-phone')).toHaveValue('0733 900 711');
    expect(at('entity-switched')).toHaveTextContent(`Per «${UNION}» la firma ora ha: ufficio «Servizi associati», telefono 0733 900 711.`);
    expect(program.notices.announcement).toContain('telefono 0733 900 711');
    await user.click(at('entity-undo'));
    expect(at('signature-phone')).toHaveValue('0733 564105 int. 12');
    expect(at('entity')).toHaveFocus();
  });

  it('offers its data also where something was written by hand', async () => {
    const { user } = await open({ session: { writer: TWO_ENTITIES } });
    await user.clear(at('signature-phone'));
    await user.type(at('signature-phone'), '333 1234567');
    await user.click(screen.getByRole('button', { name: UNION }));
    expect(at('signature-phone')).toHaveValue('333 1234567');
    expect(at('entity-switched')).toHaveTextContent('È rimasto come scritto a mano: telefono 333 1234567.');
    await user.click(at('entity-take'));
    expect(at('signature-phone')).toHaveValue('0733 900 711');
  });
});

describe('the questions of the desk', () => {
  it('become lines behind what stands there', () => {
    expect([behind('', 'A: b'), behind('Testo', 'A: b'), behind('Testo\n', 'A: b'), behind('Testo', '')]).toEqual(['A: b', '\n\nA: b', '\nA: b', '']);
  });

  it('are answered beside the text, put into it, and taken out again', async () => {
    const { fake, program, user } = await open({ draft: { ...SOUND, description: 'Il programma dà errore.' } });
    await program.editor.check();
    await user.click(await waitFor(() => at('guided-open')));
    await user.type(await waitFor(() => at('guided-message')), 'Tariffa non trovata');
    await user.type(at('guided-since'), 'da ieri');
    await program.editor.flush();
    expect(fake.drafts[0]?.answers).toEqual({ message: 'Tariffa non trovata', since: 'da ieri' });
    await user.click(at('guided-pour'));
    const full = 'Il programma dà errore.\n\nMessaggio: Tariffa non trovata\nDa quando: da ieri';
    expect(at('description')).toHaveValue(full);
    expect(at('description')).toHaveFocus();
    await user.click(await waitFor(() => at('guided-undo')));
    expect(at('description')).toHaveValue('Il programma dà errore.');
    expect(await waitFor(() => at('guided-message'))).toHaveValue('Tariffa non trovata');
  });

  it('are in the text when the request leaves, also without that click', async () => {
    const { program, user } = await open({ draft: { ...SOUND, answers: { since: 'da ieri' } } });
    await program.editor.check();
    await user.click(at('preview'));
    await waitFor(() => expect(screen.getByText(/Da quando: da ieri/)).toBeVisible());
  });
});

describe('hours at one click', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are written once, in full', async () => {
    const { program, user } = await open({ draft: SOUND });
    await vi.advanceTimersByTimeAsync(0);
    const offered = [...document.querySelectorAll('#quick-windows button')].map((button) => button.textContent);
    expect(offered).toEqual(['Stamattina, 10:45–13', 'Oggi pomeriggio, 14–17', 'Domani, 9–12', 'Orario d’ufficio, lun–ven 9–13 e 14–17']);
    for (const turn of [1, 2]) {
      await user.click(document.querySelector('[data-quick=office-hours]') as HTMLElement);
      await vi.advanceTimersByTimeAsync(0);
      expect(program.editor.draft?.availability, `turn ${turn}`).toEqual(QUICK.choices[3]?.windows);
    }
    expect(program.notices.announcement).toBe('C’è già: Orario d’ufficio, lun–ven 9–13 e 14–17');
  });

  it('that have just passed are not taken', async () => {
    const { fake, program, user } = await open({ draft: SOUND });
    await vi.advanceTimersByTimeAsync(0);
    fake.quick = { ...QUICK, choices: QUICK.choices.slice(1) };
    await user.click(document.querySelector('[data-quick=this-morning]') as HTMLElement);
    await vi.advanceTimersByTimeAsync(0);
    expect(program.editor.draft?.availability).toEqual([]);
    expect(program.notices.announcement).toBe('Questa fascia è appena passata: sceglierne un’altra.');
    expect(document.querySelector('[data-quick=this-morning]')).toBeNull();
  });

  it('leave lunch out with one click', async () => {
    const whole = { days: ['mon' as const], date: null, from: '09:00', to: '17:00' };
    const { program, user } = await open({ draft: { ...SOUND, availability: [whole] } });
    await vi.advanceTimersByTimeAsync(0);
    await user.click(screen.getByRole('button', { name: 'Togli la pausa pranzo (13–14) dalla fascia 1' }));
    expect(program.editor.draft?.availability).toEqual([{ ...whole, to: '13:00' }, { ...whole, from: '14:00' }]);
  });

  it('reach over lunch only when they begin before it and end after', () => {
    const entry = (from: string | null, to: string | null) => ({ days: [], date: '2026-12-01', from, to });
    const lunch: [string, string] = ['13:00', '14:00'];
    for (const [from, to] of [['09:00', '13:00'], ['09:00', '14:00'], ['13:00', '17:00'], [null, '17:00']] as const) expect(aroundLunch(entry(from, to), lunch)).toBeNull();
    expect(aroundLunch(entry('09:00', '17:00'), null)).toBeNull();
    expect(['09:00', '10:45', '00:05'].map(shortHour)).toEqual(['9', '10:45', '0:05']);
  });
});

describe('the subject', () => {
  it('is shown as a line of the desk’s list', async () => {
    const { user } = await open();
    expect(at('subject-in-list')).toHaveTextContent('Nell’elenco dell’assistenza si leggerà: (niente)');
    await user.type(at('subject'), 'TARI: gli avvisi di pagamento del saldo escono senza il codice a barre in basso');
    expect(at('subject-in-list').querySelector('.desk-subject')).toHaveTextContent('TARI: gli avvisi di pagamento del saldo escono senza il codi…');
  });
});

describe('a request whose hours have passed', () => {
  it('waits, says so on the form, and can be mended or sent as it is', async () => {
    const { fake, program, user } = await open({ draft: SOUND, undo: 0 });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    await waitFor(() => at('result'));
    const [request] = fake.requests;
    if (!request) throw new Error('a request must be there');
    Object.assign(request, { state: 'queued', outdated: true });
    await program.refreshRequests();
    await program.begin();
    expect(at('outdated-bar')).toHaveTextContent(`«${SOUND.subject}» non è partita: le ore indicate per richiamare sono passate nel frattempo.`);
    await user.click(at('outdated-look'));
    await waitFor(() => expect(at('outdated')).toHaveTextContent('Le ore indicate per richiamare sono passate'));
    expect(at('retry')).toHaveTextContent('Invia così com’è');
    await user.click(at('take-back'));
    await waitFor(() => expect(at('subject')).toHaveValue(SOUND.subject));
  });
});
