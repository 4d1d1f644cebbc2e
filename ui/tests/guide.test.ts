// What helps while one does not know: the questions to a module, what the desk would ask next.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { at, open, SOUND } from './window';

describe('the questions to a module', () => {
  const option = (name: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`#finder-dialog [data-option="${name}"]`);
    if (!found) throw new Error(`no option ${name}`);
    return found;
  };

  it('lead by keyboard to a module, each step beginning at its heading', async () => {
    const { program, user } = await open();
    at('finder-open').focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Di che cosa ci si stava occupando?' })).toHaveFocus();
    expect(document.getElementById('finder-back')).toBeNull();
    await user.click(option('people'));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Che cosa si stava facendo?' })).toHaveFocus());
    await user.click(at('finder-back'));
    await waitFor(() => expect(option('taxes')).toBeVisible());
    await user.click(option('people'));
    await waitFor(() => option('acts'));
    await user.click(option('acts'));
    await user.click(await screen.findByRole('button', { name: /Stato civile.*stato-civile@fornitore\.example/ }));
    expect(program.editor.draft?.module).toBe('stato-civile');
    await waitFor(() => expect(at('module-search')).toHaveFocus());
    expect(document.getElementById('finder-dialog')).toBeNull();
  });

  it('end at the vendor’s page when none of the proposals is right, and give the focus back', async () => {
    const { fake, user } = await open();
    await user.click(at('finder-open'));
    await waitFor(() => option('taxes'));
    await user.click(option('taxes'));
    await waitFor(() => option('waste'));
    await user.click(option('waste'));
    await waitFor(() => option('none'));
    await user.click(option('none'));
    expect(await screen.findByRole('heading', { name: 'Il modulo si trova nella pagina ufficiale' })).toHaveFocus();
    await user.click(at('finder-page'));
    expect(fake.asked('open_vendor_page')).toHaveLength(1);
    await user.click(at('finder-close'));
    await waitFor(() => expect(at('finder-open')).toHaveFocus());
  });
});

describe('what the desk would ask next', () => {
  const draft = { ...SOUND, description: 'Il riquadro del codice resta vuoto su tutte le postazioni.' };

  it('waits for the kind of request', async () => {
    const { user } = await open({ draft: { ...draft, kind: null } });
    expect(document.getElementById('meter')).toBeNull();
    await user.click(at('kind-anomalia'));
    await waitFor(() => expect(at('meter')).toHaveTextContent('Che cosa chiederà ancora il fornitore'));
  });

  it('counts what is written, and every question keeps its place', async () => {
    const { user } = await open({ draft });
    const places = (): (string | undefined)[] => [...document.querySelectorAll<HTMLElement>('#meter [data-question]')].map((item) => item.dataset['question']);
    expect(at('meter')).toHaveTextContent('1 di 5');
    const before = places();
    await user.type(at('description'), ' Da ieri.');
    await waitFor(() => expect(at('meter')).toHaveTextContent('2 di 5'));
    expect(places()).toEqual(before);
    expect(screen.queryByRole('button', { name: 'Da quando succede?' })).toBeNull();
    await user.type(at('description'), ' Dal menu Stampe, avviso 112, compare «Vuoto».');
    await waitFor(() => expect(at('meter')).toHaveTextContent('C’è tutto quello che serve di solito'));
  });

  it('puts the caret on a new line at the end, and writes nothing else', async () => {
    const { program, user } = await open({ draft });
    await user.click(screen.getByRole('button', { name: 'Da quando succede?' }));
    const box = at<HTMLTextAreaElement>('description');
    expect(box).toHaveFocus();
    expect(box.value).toBe(`${draft.description}\n`);
    expect(box.selectionStart).toBe(box.value.length);
    expect(at('voice')).toHaveTextContent('Da quando succede? Per esempio: da lunedì mattina.');
    await user.click(screen.getByRole('button', { name: 'Da quale menu o finestra ci si arriva?' }));
    expect(program.editor.draft?.description).toBe(`${draft.description}\n`);
  });

  it('stays folded for the other requests of the session', async () => {
    const { program, user } = await open({ draft });
    await user.click(screen.getByText('Che cosa chiederà ancora il fornitore'));
    await waitFor(() => expect(program.editor.meterOpen).toBe(false));
    await user.click(at('new-request'));
    await user.click(await waitFor(() => at('kind-supporto')));
    await waitFor(() => expect(at('meter')).not.toHaveAttribute('open'));
  });
});
