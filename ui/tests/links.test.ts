// What the program was started with: a link, a colleague's file.
import { waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { at, open, SOUND } from './window';

describe('a link', () => {
  it('shows the draft that it has begun, says where it comes from, and what was being written is kept', async () => {
    const { fake, user } = await open({ draft: SOUND });
    await user.type(at('subject'), ', da ieri');
    fake.say({ kind: 'draft_opened', draft: fake.receive({ subject: 'F24 doppio' }), link: true });
    await waitFor(() => expect(at('subject')).toHaveValue('F24 doppio'));
    await waitFor(() =>
      expect(at('message')).toHaveTextContent('Bozza cominciata da un collegamento; quella di prima è tra le bozze. Guarda modulo, tipo e oggetto prima di proseguire.'),
    );
    expect(fake.drafts.map((draft) => draft.subject)).toEqual(['F24 doppio', `${SOUND.subject}, da ieri`]);
  });

  it('says so too when it was opened before the window', async () => {
    const { fake, program } = await open({ draft: SOUND });
    const { editor } = program;
    fake.say({ kind: 'draft_opened', draft: editor.snapshot(), link: true });
    await waitFor(() => expect(at('message')).toHaveTextContent('Bozza cominciata da un collegamento. Guarda modulo, tipo e oggetto prima di proseguire.'));
    expect(program.screen).toBe('compose');
  });

  it('that asks for more than it may is named', async () => {
    const { fake } = await open({ draft: SOUND });
    fake.say({ kind: 'failed', failure: { code: 'link-unreadable', part: 'to=x@example.org' } });
    await waitFor(() => expect(at('failure')).toHaveTextContent('Il collegamento non si può aprire: «to=x@example.org» non è ammesso'));
  });
});

describe('a colleague’s file', () => {
  it('is opened like one that was dropped', async () => {
    const { fake } = await open({});
    fake.say({ kind: 'draft_opened', draft: fake.receive({ subject: 'Cedolino doppio' }), link: false });
    await waitFor(() => expect(at('message')).toHaveTextContent('Bozza ricevuta aperta: si controlla e si completa qui.'));
  });
});
