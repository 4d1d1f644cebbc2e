// After the hand-off: what the mail program did, what comes back, and what is done with it later.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../src/backend/fake';
import { at, open, SOUND, type Opened } from './window';

const none = (id: string): void => expect(document.getElementById(id)).toBeNull();

async function sent(scene: Scene, via: 'smtp' | 'client' = 'smtp'): Promise<Opened> {
  const opened = await open({ draft: SOUND, ...scene });
  await opened.user.click(at('preview'));
  await opened.user.click(await waitFor(() => at(`send-${via}`)));
  await waitFor(() => at('result'));
  return opened;
}

/** Sends a request, writes its number to it if there is one, and opens it among the others. */
async function kept(scene: Scene, number?: string): Promise<Opened> {
  const opened = await sent(scene);
  const { fake, user } = opened;
  if (number) Object.assign(fake.requests[0] ?? {}, { state: 'numbered', number });
  await user.click(at('nav-requests'));
  await user.click(await screen.findByRole('button', { name: new RegExp(SOUND.subject) }));
  await waitFor(() => expect(at('request-title')).toHaveFocus());
  return opened;
}

describe('the question whether it was sent', () => {
  const asked = ['TARI: la bolletta esce due volte', 'IMU: il ravvedimento non si calcola'];

  it('stands above the form for the oldest only, and takes yes for an answer', async () => {
    const { fake, user } = await open({ asked, draft: SOUND });
    expect(at('asked')).toHaveTextContent('Hai premuto Invia? «TARI: la bolletta esce due volte»');
    expect(document.body).toHaveFocus();
    await user.click(at('asked-sent'));
    await waitFor(() => expect(at('asked-done')).toHaveFocus());
    expect(at('asked')).toHaveTextContent('Bene, è segnata come inviata.');
    expect(fake.asked('confirm_request')).toEqual([expect.objectContaining({ sent: true })]);
  });

  it('is put off for the session; the next time it is about the other one', async () => {
    const { program, user } = await open({ asked, draft: SOUND });
    await user.click(at('asked-not-yet'));
    await waitFor(() => none('asked'));
    expect(at('compose-title')).toHaveFocus();
    await program.go('settings');
    await program.go('compose');
    expect(at('asked')).toHaveTextContent('IMU: il ravvedimento non si calcola');
  });

  it('makes a draft of it again without taking away what is being written', async () => {
    const { program, user } = await open({ asked, draft: SOUND });
    await user.click(at('asked-cancelled'));
    await waitFor(() => expect(at('asked')).toHaveTextContent('La richiesta è di nuovo tra le bozze.'));
    expect(program.editor.draft?.subject).toBe(SOUND.subject);
    await user.click(at('asked-open'));
    await waitFor(() => expect(at('subject')).toHaveValue('TARI: la bolletta esce due volte'));
    none('asked');
  });
});

describe('what the mail program did', () => {
  it('is said, first of all what is missing in its draft', async () => {
    const passed = [{ rung: 'eml', program: 'Outlook (nuovo)', because: 'no-draft', words: '' }, { rung: 'mapi', program: '', because: 'no-mapi', words: '' }] as const;
    await sent({ handed: { rung: 'mailto', program: 'Outlook (nuovo)', why: 'instead', passed: [...passed], left_out: 1, cut: true } }, 'client');
    const lines = [...at('handed').querySelectorAll('p, li')].map((line) => line.textContent.trim());
    expect(lines).toEqual([
      'Aperto Outlook (nuovo) con destinatario, oggetto e testo',
      'L’allegato non è nella bozza: aggiungerlo dalla cartella che si è aperta.',
      'Il testo è troppo lungo per questa via: nella bozza c’è solo l’inizio, tutto il testo è in «testo.txt» nella cartella che si è aperta.',
      'le vie migliori non erano possibili',
      'Via scartata: Outlook (nuovo) mostrerebbe il file come un messaggio ricevuto',
      'Via scartata: nessun programma di posta offre MAPI',
    ]);
  });
});

describe('a mail that is dropped on the window', () => {
  it('opens the request that it settles, with its number, and says so', async () => {
    const { fake, program } = await open({ asked: ['TARI: la bolletta esce due volte'], draft: SOUND });
    fake.say({ kind: 'files_over', over: true });
    fake.settle(fake.requests[0]?.id ?? '', '48213');
    await waitFor(() => expect(at('request-title')).toHaveFocus());
    expect(screen.getByText('Numero del ticket: 48213')).toBeVisible();
    await waitFor(() => expect(at('voice')).toHaveTextContent('La richiesta «TARI: la bolletta esce due volte» ha il numero di ticket 48213.'));
    expect(program.filesOver).toBe(false);
  });
});

describe('a request of the past', () => {
  it('is found by a word of its text, and how many were found is said', async () => {
    const { user } = await kept({ asked: ['IMU: il ravvedimento non si calcola'] });
    await user.type(at('history-search'), 'riquadro');
    await waitFor(() => expect(at('history-found')).toHaveTextContent('Una richiesta trovata'));
    expect(at('requests').children).toHaveLength(1);
    await user.type(at('history-search'), ' xyz');
    await waitFor(() => expect(at('history-found')).toHaveTextContent('Nessuna richiesta con queste parole'));
    await user.clear(at('history-search'));
    await waitFor(() => expect(at('requests').children).toHaveLength(2));
  });

  it('is written again only after it was said why not so soon', async () => {
    const { program, user } = await kept({});
    await user.click(at('write-again'));
    await waitFor(() => expect(at('too-soon')).toHaveFocus());
    expect(at('too-soon')).toHaveTextContent('L’assistenza ha questa richiesta da meno di due giorni lavorativi');
    none('add-information');
    await user.click(at('write-anyway'));
    await waitFor(() => expect(at('subject')).toHaveValue(SOUND.subject));
    expect(program.editor.draft?.follows).toBeNull();
  });

  it('is written again at once when the desk has had its time', async () => {
    const { fake, user } = await kept({ late: true });
    await user.click(at('write-again'));
    await waitFor(() => expect(at('description')).toHaveValue(SOUND.description));
    expect(fake.requests).toHaveLength(1);
  });

  it('takes more information under its number, which stands in the subject as it leaves', async () => {
    const { user } = await kept({}, '48213');
    await user.click(at('write-again'));
    await user.click(await waitFor(() => at('add-information')));
    await waitFor(() => expect(at('follows')).toHaveTextContent('Aggiunge informazioni al ticket 48213'));
    expect(at('description')).toHaveValue('');
    await user.type(at('description'), 'Succede anche con gli avvisi del 2025, da stamattina.');
    await user.click(at('preview'));
    expect(await screen.findByText(`[Ticket #48213] ${SOUND.subject}`)).toBeVisible();
  });

  it('gives its mail away as a file', async () => {
    const { user } = await kept({});
    await user.click(at('save-mail'));
    expect(await screen.findByText('Salvata')).toBeVisible();
  });
});
