// Pictures in the form: pasted, in order, with what they show; and the editor by keyboard.
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { FILES } from '../src/backend/fake-pictures';
import { areaOf, shapesOf } from '../src/state/marks';
import { PictureEditor } from '../src/state/picture-editor.svelte';
import { at, open, SOUND } from './window';

const draft = { ...SOUND, attachments: FILES };

function pasting(types: string[], files: File[]): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { types, files } });
  return event;
}

describe('pictures of a request', () => {
  it('come with a paste, wherever the focus is', async () => {
    const { fake } = await open({ draft: SOUND });
    const file = new File([new Uint8Array([137, 80, 78, 71])], 'image.png', { type: 'image/png' });
    await fireEvent(at('description'), pasting(['Files'], [file]));
    await waitFor(() => expect(fake.asked('attach_content')).toEqual([{ draft: 'draft-1', name: 'schermata.png', content: 'iVBORw==' }]));
    await waitFor(() => expect(at('attachments').textContent).toContain('1. schermata.png'));
    expect(at('voice').textContent).toBe('Aggiunto agli allegati: «schermata.png»');
  });

  it('come from the clipboard itself where the event of the paste is empty', async () => {
    const { fake } = await open({ draft: SOUND });
    const item = { types: ['image/png'], getType: async () => new Blob([new Uint8Array([137])]) };
    vi.stubGlobal('navigator', { ...navigator, clipboard: { read: async () => [item] } });
    await fireEvent(document.body, pasting([], []));
    await waitFor(() => expect(fake.asked('attach_content').map((each) => each.content)).toEqual(['iQ==']));
    vi.unstubAllGlobals();
  });

  it('leave what is selected in a field alone, and are told of before the eyes', async () => {
    const { fake } = await open({ draft: SOUND });
    vi.stubGlobal('navigator', { ...navigator, clipboard: { read: async () => [{ types: ['image/png'], getType: async () => new Blob([new Uint8Array([137])]) }] } });
    const event = pasting([], []);
    await fireEvent(at('subject'), event);
    expect(event.defaultPrevented).toBe(true);
    await waitFor(() => expect(fake.asked('attach_content')).toHaveLength(1));
    await waitFor(() => expect(at('message')).toHaveTextContent('Aggiunto agli allegati: «schermata.png»'));
    vi.unstubAllGlobals();
  });

  it('leave text alone that is pasted into a field', async () => {
    const { fake } = await open({ draft: SOUND });
    const event = pasting(['text/plain', 'Files'], [new File([], 'image.png')]);
    await fireEvent(at('description'), event);
    expect(event.defaultPrevented).toBe(false);
    expect(fake.asked('attach_content')).toEqual([]);
  });

  it('have captions and an order that the clerk gives, kept with the draft', async () => {
    const { fake, program, user } = await open({ draft });
    await user.type(at('caption-1'), 'foto del foglio');
    await user.click(at('up-1'));
    expect(document.activeElement?.id).toBe('down-0');
    expect(at('voice').textContent).toBe('«IMG_2211.jpg» è ora al posto 1 di 3');
    await program.editor.flush();
    expect(fake.drafts[0]?.attachments.map(({ name, caption }) => `${name}: ${caption}`)).toEqual([
      'IMG_2211.jpg: foto del foglio', 'schermata.png: l’avviso senza codice a barre', 'ruolo TARI 2026.csv: ',
    ]);
  });

  it('come back to their place when one was taken out by mistake', async () => {
    const { program, user } = await open({ draft });
    const names = (): string[] => program.editor.draft?.attachments.map(({ name }) => name) ?? [];
    const before = names();
    await user.click(screen.getByRole('button', { name: /^Togli.*IMG_2211/ }));
    await waitFor(() => expect(at('message')).toHaveTextContent('Tolto dagli allegati: «IMG_2211.jpg»'));
    expect(names()).toHaveLength(2);
    expect(at('message-next')).toHaveFocus();
    await user.click(at('message-next'));
    await waitFor(() => expect(names()).toEqual(before));
    expect(at('voice')).toHaveTextContent('Allegati tornati come prima');
  });

  it('are reduced with one click, which says what it brought and can be undone', async () => {
    const { program, user } = await open({ draft });
    await user.click(at('reduce-pictures'));
    await waitFor(() => expect(at('message').textContent).toContain('Immagini ridotte: il messaggio pesava 6,3 MB, ora 1,3 MB'));
    await user.click(at('message-next'));
    await waitFor(() => expect(program.editor.draft?.attachments[1]?.bytes).toBe(4_184_900));
  });
});

describe('the editor', () => {
  it('covers by keyboard, asks the program, and gives the focus back', async () => {
    const { fake, user } = await open({ draft });
    await user.click(at('edit-0'));
    await waitFor(() => at('picture-area'));
    at('picture-area').focus();
    await user.keyboard('{ArrowLeft}{ArrowUp}{Shift>}{ArrowRight}{/Shift}{Control>}{ArrowDown}{/Control}{Enter}');
    expect(at('voice').textContent).toBe('Parte coperta');
    expect(at('marks').textContent).toContain('Parte coperta: da 532, 294, larghezza 288, altezza 77');
    await user.click(at('picture-apply'));
    await waitFor(() => expect(fake.asked('edit_picture')).toEqual([
      { draft: 'draft-1', attachment: 'file-a', covers: [{ x: 532, y: 294, width: 288, height: 77 }], crop: null, drawing: null },
    ]));
    await waitFor(() => expect(document.activeElement?.id).toBe('edit-0'));
    expect(at('message').textContent).toContain('ciò che è coperto non c’è più');
  });

  it('keeps what was begun until it is applied', async () => {
    const { user } = await open({ draft });
    await user.click(at('edit-0'));
    await waitFor(() => at('picture-area'));
    at('picture-area').focus();
    await user.keyboard('6{Enter}');
    await user.click(at('picture-leave'));
    await user.click(at('message-next'));
    await waitFor(() => expect(at('marks').textContent).toContain('Parte da tenere'));
  });

  it('never lets a picture leave without the changes that were begun', async () => {
    const { program, user } = await open({ draft });
    await user.click(at('edit-0'));
    await waitFor(() => at('picture-area'));
    at('picture-area').focus();
    await user.keyboard('{Enter}');
    await program.go('compose');
    expect(document.querySelector('[data-begun]')).toHaveTextContent('Le modifiche cominciate non sono ancora nell’immagine.');
    await user.click(at('preview'));
    await waitFor(() => expect(at('preview-unapplied')).toHaveTextContent('Le modifiche a un’immagine non sono state applicate'));
    expect(at('send-smtp')).toBeDisabled();
    expect(at('send-smtp')).toHaveAccessibleDescription(/non sono state applicate/);
    await user.click(document.querySelector('[data-unapplied]') as HTMLElement);
    await waitFor(() => expect(at('marks').textContent).toContain('Parte coperta'));
    await user.click(at('picture-apply'));
    await waitFor(() => expect(document.querySelector('[data-begun]')).toBeNull());
    await user.click(at('preview'));
    await waitFor(() => expect(at('send-smtp')).toBeEnabled());
  });

  it('undoes and redoes, numbers by itself, and never leaves the picture', () => {
    const editor = new PictureEditor({ id: 'a', name: 'a.png', bytes: 1, media_type: 'image/png', caption: '', picture: { width: 100, height: 50 } });
    editor.takeTool(4);
    editor.place();
    editor.move(1000, 1000);
    editor.place();
    expect(editor.marks.map(({ text, x2, y2 }) => [text, x2, y2])).toEqual([['1', 60, 25], ['2', 100, 50]]);
    editor.undo();
    editor.undo();
    expect([editor.changed, editor.canUndo, editor.canRedo]).toEqual([false, false, true]);
    editor.redo();
    editor.takeTool(5);
    expect(editor.place()).toBe(false);
    editor.words = 'qui';
    expect(editor.place()).toBe(true);
    editor.takeTool(1);
    editor.draw({ x1: 30, y1: 30, x2: 30, y2: 40 });
    expect(editor.place()).toBe(false);
    expect(editor.covers).toEqual([]);
    expect(editor.marks.flatMap((mark) => shapesOf(mark, 2)).length).toBe(5);
    expect(areaOf({ x1: 9, y1: 8, x2: 3, y2: 2 })).toEqual({ x: 3, y: 2, width: 6, height: 6 });
  });
});
