// The guide in the window, the keys, and what is said when the preview is refused.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { guidePages } from '../src/backend/fake-rules';
import { placeOf, PLACES, search } from '../src/screens/guide';
import { NAMES, SHORTCUTS } from '../src/state/shortcuts';
import { at, open, SOUND } from './window';

describe('the guide', () => {
  it('has every rule once, at its paragraph or among the others', () => {
    const shown = search('', guidePages(), { vendor: 'Palitalsoft' }, () => []);
    expect(shown.map(({ place }) => place.id)).toEqual(PLACES.map(({ id }) => id));
    const rules = shown.flatMap(({ rules: here }) => here.map(({ id }) => id));
    expect(rules.sort()).toEqual(guidePages().map(({ id }) => id).sort());
    expect(placeOf({ id: 'insistence', paragraph: '2.6' })).toBe('insistence');
    expect(placeOf({ id: 'privacy.iban', paragraph: '' })).toBe('privacy');
    expect(placeOf({ id: 'ente.scala', paragraph: '' })).toBe('others');
  });

  it('is searched by any words, without accents, and says what it found', async () => {
    const { program, user } = await open();
    await user.keyboard('{F1}');
    const field = await waitFor(() => at('guide-search'));
    await user.type(field, 'GENERICO oggetto');
    await waitFor(() => expect(document.querySelectorAll('section[aria-labelledby^="guide-"]')).toHaveLength(1));
    expect(screen.getByText('Dall’oggetto non si capisce di che cosa si tratta')).toBeVisible();
    await waitFor(() => expect(program.notices.announcement).toMatch(/voc[ei] trovat[ae]$/));
    await user.clear(field);
    await user.type(field, 'zzz');
    expect(await screen.findByText('Nessuna voce con queste parole: provare con una sola parola, o più breve.')).toBeVisible();
  });

  it('is where «Perché?» leads, and back', async () => {
    const { user } = await open({ draft: { ...SOUND, subject: 'aiuto' } });
    await user.click(await screen.findByRole('button', { name: 'Perché?' }));
    await user.click(await waitFor(() => at('read-in-guide')));
    const entry = await waitFor(() => at<HTMLDetailsElement>('guide-rule-subject-generic'));
    expect(entry.open).toBe(true);
    await waitFor(() => expect(entry.querySelector('summary')).toHaveFocus());
    expect(within(entry).getByText('Funziona')).toBeInTheDocument();
    await user.click(at('guide-back'));
    await waitFor(() => expect(at('subject')).toHaveValue('aiuto'));
  });
});

describe('keys', () => {
  it('go to the places, begin a request, and are told of', async () => {
    const { program, user } = await open({ draft: SOUND });
    expect(at('draft-kept')).toHaveTextContent('Bozza ritrovata: si riprende da qui');
    for (const [keys, place] of [['2', 'requests'], ['3', 'settings'], ['1', 'compose'], [',', 'settings']] as const) {
      await user.keyboard(`{Control>}${keys}{/Control}`);
      await waitFor(() => expect(program.screen).toBe(place));
      await waitFor(() => expect(document.querySelector('main h1')).toHaveFocus());
    }
    const before = program.editor.draft?.id;
    await user.keyboard('{Control>}n{/Control}');
    await waitFor(() => expect(program.screen).toBe('compose'));
    expect(program.editor.draft?.id).not.toBe(before);
    await waitFor(() => expect(at('module-search')).toHaveFocus());
    expect(at('draft-kept')).toHaveTextContent(/^$/);
    expect(at('nav-requests')).toHaveAttribute('title', 'Richieste (Ctrl+2)');
    expect(at('nav-guide')).toHaveAttribute('aria-keyshortcuts', 'F1');
    await user.keyboard('{F1}');
    const listed = await waitFor(() => [...document.querySelectorAll('.keys kbd')].map((key) => key.textContent));
    expect(listed).toEqual(['Ctrl+N', 'Ctrl+Invio', 'Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+virgola', 'Ctrl+più', 'Ctrl+meno', 'Ctrl+0', 'F1', 'Ctrl+4']);
    expect(listed).toHaveLength(NAMES.length);
  });

  it('make the text larger, smaller, and as usual again', async () => {
    const { program, user } = await open();
    const sizes: (string | undefined)[] = [];
    for (const keys of ['+', '=', '+', '+', '+', '-', '0', '-']) {
      await user.keyboard(`{Control>}${keys}{/Control}`);
      await waitFor(() => expect(program.session?.window.text_size).toBe(Number(document.documentElement.dataset.text)));
      sizes.push(document.documentElement.dataset.text);
    }
    expect(sizes).toEqual(['115', '130', '150', '200', '200', '150', '100', '100']);
  });

  it('are each used for one thing only', () => {
    const uses = Object.values(SHORTCUTS).map(({ aria }) => aria);
    expect(new Set(uses).size).toBe(uses.length);
  });
});

describe('a refused preview', () => {
  it('says at the top what is missing, and leads to each field', async () => {
    const { user } = await open({ draft: { kind: 'anomalia', subject: 'aiuto', description: SOUND.description } });
    await user.click(at('preview'));
    const refused = await waitFor(() => at('refused'));
    expect(at('refused-title')).toHaveTextContent('Prima dell’anteprima mancano 2 cose');
    expect(at('module-search')).toHaveFocus();
    expect(within(refused).getAllByRole('button').map((button) => button.textContent)).toEqual(['Manca il modulo', 'Dall’oggetto non si capisce di che cosa si tratta']);
    await user.click(within(refused).getByRole('button', { name: /^Dall’oggetto/ }));
    expect(at('subject')).toHaveFocus();
    expect(at('subject')).toHaveAccessibleDescription(/Dall’oggetto non si capisce/);
    // What is mended is ticked off where it stands.
    await user.clear(at('subject'));
    await user.type(at('subject'), SOUND.subject);
    await waitFor(() => expect(at('refused-title')).toHaveTextContent('Prima dell’anteprima manca una cosa'));
    expect([...refused.children].map((line) => line.getAttribute('data-mended'))).toEqual(['false', 'true']);
  });
});
