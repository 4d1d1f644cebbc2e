// A request leaves after some seconds; until then it can be taken back.
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trialSession } from '../src/backend/fake-data';
import { at, open, SOUND, type Opened } from './window';

async function send(user: Opened['user']): Promise<void> {
  await user.click(at('preview'));
  await vi.advanceTimersByTimeAsync(0);
  await user.click(at('send-smtp'));
  await vi.advanceTimersByTimeAsync(0);
}

const second = (seconds = 1): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('a request that leaves in some seconds', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T10:42:00') }));
  afterEach(() => void vi.useRealTimers());

  it('says so once aloud, counts silently, and then shows the outcome with the focus kept', async () => {
    const { fake, user } = await open({ draft: SOUND, undo: 10 });
    await send(user);
    expect(at('voice')).toHaveTextContent('Parte tra 10 secondi. Fino ad allora si può annullare.');
    expect(at('leaves-in')).toHaveTextContent('Parte tra 10 secondi');
    expect(document.querySelector('h1')).toHaveTextContent('In partenza');
    await second(2);
    expect(at('leaves-in')).toHaveTextContent('Parte tra 8 secondi');
    expect(at('leaves-in')).toHaveAttribute('aria-live', 'off');
    expect(at('leaves-in').closest('[role="status"]')).toBeNull();
    expect(at('voice')).toHaveTextContent('Parte tra 10 secondi.');
    expect(fake.requests[0]?.state).toBe('queued');

    at('undo-now').focus();
    await second(8.5);
    expect(at('result')).toHaveAttribute('data-state', 'sent');
    expect(at('result')).toHaveFocus();
    expect(at('voice')).toHaveTextContent('Inviata');
    expect(document.getElementById('undo-take-back')).toBeNull();
  });

  it('comes back into the form with everything', async () => {
    const attachments = [{ id: 'a', name: 'prova.pdf', bytes: 1200, media_type: 'application/pdf', caption: '' }];
    const { fake, program, user } = await open({ draft: { ...SOUND, attachments }, undo: 10 });
    await send(user);
    await second(9);
    await user.click(at('undo-take-back'));
    await second(0);
    expect(program.screen).toBe('compose');
    expect(program.editor.draft).toMatchObject({ ...SOUND, attachments: [{ name: 'prova.pdf' }] });
    expect(at('message')).toHaveTextContent('La richiesta non è partita: è di nuovo qui, com’era.');
    await second(20);
    expect(fake.requests).toEqual([]);
    expect(fake.mails).toEqual([]);
  });

  it('waits longer, or leaves at once', async () => {
    const { fake, user } = await open({ draft: SOUND, undo: 10 });
    await send(user);
    await second(3);
    await user.click(at('undo-longer'));
    await second(0);
    expect(at('leaves-in')).toHaveTextContent('Parte tra 17 secondi');
    await second(10);
    expect(fake.requests[0]?.state).toBe('queued');
    await user.click(at('undo-now'));
    await second(0.5);
    expect(at('result')).toHaveAttribute('data-state', 'sent');
  });

  it('that has left in the meantime says where it stands when it is taken back too late', async () => {
    const { fake, user } = await open({ draft: SOUND, undo: 10 });
    await send(user);
    fake.failing.set('take_back_request', { code: 'wrong-state', id: 'r', state: 'sent' });
    Object.assign(fake.requests[0] ?? {}, { state: 'sent' });
    await user.click(at('undo-take-back'));
    await second(0.1);
    expect(at('result')).toHaveAttribute('data-state', 'sent');
    expect(at('failure')).toBeVisible();
  });

  it('shows how much of it is with the server, and nothing in doubt until that is over', async () => {
    const { program, user } = await open({ draft: { ...SOUND, attachments: [{ id: 'a', name: 'video.mp4', bytes: 18_248_000, media_type: 'video/mp4', caption: '' }] }, undo: 10, sendingFor: 8000 });
    await send(user);
    await second(10);
    expect(at('leaves-in')).toHaveTextContent('Invio in corso…');
    expect(at('undo-take-back')).toHaveAttribute('aria-disabled', 'true');
    await second(1);
    expect(at('sending-progress')).toHaveAttribute('aria-valuetext', '3 di 25,1 MB');
    await program.refreshRequests();
    expect(at('result')).toHaveAttribute('data-state', 'queued');
    await second(8);
    expect(at('result')).toHaveAttribute('data-state', 'sent');
    expect(document.getElementById('sending-progress')).toBeNull();
  });

  it('is sent before the eyes where IT has taken the seconds away, and nothing of that stays behind', async () => {
    const reason = { code: 'too-large', step: 'message', words: '552', temporary: false } as const;
    const { fake, user } = await open({ draft: SOUND, sendingFor: 3000, outcome: 'refused', reason });
    await send(user);
    await second(1);
    expect(at('sending-progress').closest('.bar')).not.toBeNull();
    await second(2.2);
    expect(at('result')).toHaveAttribute('data-state', 'refused');
    fake.say({ kind: 'sending', request: fake.requests[0]?.id ?? '', sent: 1, bytes: 2 });
    await second(0.1);
    expect(at('result')).toHaveAttribute('data-state', 'refused');
  });

  it('is not forgotten when it is refused while the clerk writes the next one', async () => {
    const reason = { code: 'recipient-refused', step: 'recipient', words: '550', temporary: false } as const;
    const { user } = await open({ draft: SOUND, undo: 10, outcome: 'refused', reason });
    await send(user);
    await user.click(at('result-new'));
    await second(11);
    expect(at('message')).toHaveTextContent(`Non partita: «${SOUND.subject}». La richiesta aspetta una decisione.`);
    await user.click(at('message-next'));
    await second(0.1);
    expect(at('request-title')).toHaveFocus();
    expect(at('result')).toHaveAttribute('data-state', 'refused');
  });
});

describe('a request that a server has put off', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-23T10:30:00') }));
  afterEach(() => void vi.useRealTimers());
  const scene = { draft: SOUND, outcome: 'refused', reason: { code: 'busy', step: 'recipient', words: '451', temporary: true } } as const;

  it('says when it is tried again by itself, and asks nothing', async () => {
    const { fake, user } = await open(scene);
    await send(user);
    expect(at('next-attempt')).toHaveTextContent('Riprovo da solo alle 10:35');
    expect(screen.getByText('Non ancora partita')).toBeVisible();
    await user.click(at('retry-now'));
    await second(0);
    expect(at('result')).toHaveAttribute('data-state', 'sent');
    expect(fake.requests[0]?.attempts).toBe(2);
  });

  it('stands still when the clerk says so', async () => {
    const { user } = await open(scene);
    await send(user);
    await user.click(at('stop-trying'));
    await second(0);
    expect(document.getElementById('next-attempt')).toBeNull();
    expect(screen.getByText('Non partita')).toBeVisible();
    expect(at('retry')).toBeVisible();
  });

  it('promises nothing where the server asks for a password', async () => {
    const smtp = { host: 'posta.example', port: 587, security: 'starttls', user: 'bonci' } as const;
    const { user } = await open({ ...scene, session: { trial: false, mail: { ...trialSession().mail, smtp } } });
    await send(user);
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'refused'));
    expect(document.getElementById('next-attempt')).toBeNull();
  });
});
