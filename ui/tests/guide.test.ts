// What helps while one does not know: what the desk would ask next.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { at, open, SOUND } from './window';

describe('what the desk would ask next', () => {
  const draft = { ...SOUND, description: 'Il riquadro del codice resta vuoto su tutte le postazioni.' };

  it('waits for the kind of request', async () => {
    const { user } = await open({ draft: { ...draft, kind: null } });
    expect(document.getElementById('meter')).toBeNull();
    await user.click(at('kind-anomalia'));
    await waitFor(() => expect(at('meter')).toHaveTextContent('Il fornitore chiederà anche…'));
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
    await user.click(screen.getByText('Il fornitore chiederà anche…'));
    await waitFor(() => expect(program.editor.meterOpen).toBe(false));
    await user.click(at('new-request'));
    await user.click(await waitFor(() => at('kind-supporto')));
    await waitFor(() => expect(at('meter')).not.toHaveAttribute('open'));
  });
});
