// The mail server and the mail program in the settings; a transfer that is stopped; the text for whoever runs the computers.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { trialSession } from '../src/backend/fake-data';
import { trouble } from '../src/backend/fake-mail';
import type { Scene } from '../src/backend/fake';
import { at, open, SOUND, type Opened } from './window';

const server = { host: 'posta.comune.example', port: 587, security: 'starttls', auth: 'password', user: 'bonci' } as const;

function real(smtp: NonNullable<ReturnType<typeof trialSession>['mail']['smtp']> | null): Scene['session'] {
  return { trial: false, mail: { ...trialSession().mail, smtp } };
}

async function settings(scene: Scene): Promise<Opened> {
  const opened = await open(scene);
  await opened.program.go('settings');
  return opened;
}

describe('the mail server in the settings', () => {
  it('is tried as it stands in the form, and every step is shown with the server’s words', async () => {
    const { fake, user } = await settings({ session: real({ ...server, auth: 'none', user: null }) });
    await user.clear(at('smtp-host'));
    await user.type(at('smtp-host'), 'altra.comune.example');
    await user.click(at('mail-test'));
    await waitFor(() => expect(at('mail-test-report')).toHaveAttribute('data-outcome', 'fine'));
    expect(fake.asked('save_mail').at(-1)?.smtp).toMatchObject({ host: 'altra.comune.example', auth: 'none', user: null });
    expect(at('mail-test-report')).toHaveTextContent('Il server altra.comune.example è pronto. Non è stato inviato nulla.');
    const steps = within(screen.getByRole('list', { name: 'Passi della prova' })).getAllByRole('listitem');
    expect(steps.map((step) => step.dataset.step)).toEqual(['name', 'connect', 'secure', 'size', 'sender']);
    expect(steps[2]).toHaveTextContent('Il collegamento è protettoTLS 1.3');
    await user.type(at('smtp-host'), 'x');
    expect(document.getElementById('mail-test-report')).toBeNull();
  });

  it('asks for the password, explains a wrong one with a text to copy, and keeps the right one when that is wished', async () => {
    const { fake, user } = await settings({ session: real(server), password: 'giusta' });
    await user.click(at('mail-test'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('Password')).toHaveFocus();
    await user.type(within(dialog).getByLabelText('Password'), 'sbagliata');
    expect(at('password-send')).toHaveTextContent('Prova');
    await user.click(at('password-send'));
    await waitFor(() => expect(at('mail-test-report')).toHaveAttribute('data-outcome', 'credentials'));
    expect(at('mail-test-report')).toHaveTextContent('La prova si è fermata. Il server non ha accettato nome utente e password.');
    const text = [
      'Apriticket 0.1.0 non riesce a inviare la posta (2026-11-23T09:42:00Z)',
      'Server: posta.comune.example, porta 587',
      'Si è fermato a: accesso',
      'Che cosa è successo: Il server non ha accettato nome utente e password',
      'Parole del server: 535 5.7.8 Authentication failed',
      'Da verificare: L’utente esiste, la password non è scaduta, l’account non è bloccato? Il nome utente va scritto con o senza dominio?',
      'Codice: credentials',
    ].join('\n');
    await user.click(at('trouble-copy'));
    await waitFor(() => expect(at('trouble-copied')).toHaveTextContent('Copiato: si può incollare in un messaggio.'));
    expect(await navigator.clipboard.readText()).toBe(text);

    await user.click(at('mail-test'));
    await user.type(within(await screen.findByRole('dialog')).getByLabelText('Password'), 'giusta');
    await waitFor(() => expect(at('password-remember')).toBeVisible());
    expect(at('password-remember-hint')).toHaveTextContent('Serve solo per questa volta e non viene conservata.');
    await user.click(at('password-remember'));
    expect(at('password-remember-hint')).toHaveTextContent('Viene conservata nel portachiavi del sistema, dopo che il server l’ha accettata.');
    await user.click(at('password-send'));
    await waitFor(() => expect(at('mail-password-state')).toHaveTextContent('La password è conservata nel portachiavi di questo computer.'));
    expect(fake.asked('test_mail').at(-1)).toEqual({ password: 'giusta', remember: true });
    await user.click(at('forget-password'));
    await waitFor(() => expect(at('mail-password-state')).toHaveTextContent('La password viene chiesta all’invio.'));
    expect(fake.mail.kept).toBeNull();
    expect(at('mail-access')).toHaveFocus();
  });

  it('offers to keep the password only where there is a keyring', async () => {
    const { user } = await settings({ session: real(server), password: 'giusta', account: { keyring: false } });
    expect(at('mail-password-state')).toHaveTextContent('Su questo computer non c’è un portachiavi: la password viene chiesta a ogni invio.');
    await user.click(at('mail-test'));
    await screen.findByRole('dialog');
    expect(document.getElementById('password-remember')).toBeNull();
  });

  it('does not block the window while a server takes its time, and the trial can be ended', async () => {
    const { fake, user } = await settings({ session: real({ ...server, auth: 'none', user: null }), trouble: trouble('stopped', 'connect', '') });
    let answer = (): void => undefined;
    fake.waiting.set('test_mail', new Promise((resolve) => (answer = resolve)));
    await user.click(at('mail-test'));
    await waitFor(() => expect(at('mail-test')).toHaveTextContent('Interrompi la prova'));
    expect(at('mail-test-state')).toHaveTextContent('Prova in corso…');
    expect(at('mail-test')).toHaveFocus();
    await user.click(at('mail-test'));
    expect(fake.asked('stop_mail_test')).toHaveLength(1);
    answer();
    await waitFor(() => expect(at('mail-test-state')).toHaveTextContent('Prova interrotta.'));
    expect(document.getElementById('mail-test-report')).toBeNull();
  });

  it('says a failure beside what was asked for, and not elsewhere', async () => {
    const { fake, user } = await settings({ session: real({ ...server, auth: 'none', user: null }) });
    fake.failing.set('test_mail', { code: 'sender-missing' });
    await user.click(at('mail-test'));
    await waitFor(() => expect(at('mail-failure')).toHaveTextContent('Manca l’indirizzo e-mail di chi scrive, che serve per inviare'));
    expect(document.getElementById('failure')).toBeNull();
  });
});

describe('the account of the organisation', () => {
  const accounts = { accounts: true, device: true, user: 'anagrafe@comune.montecerreto.example' };

  it('is offered only where IT has said where it signs in', async () => {
    await settings({ session: real(server) });
    expect([...at<HTMLSelectElement>('smtp-auth').options].map((option) => option.value)).toEqual(['none', 'password']);
  });

  it('signs in with the browser, and the wait can be called off', async () => {
    const { fake, user } = await settings({ session: real({ ...server, auth: 'oauth2', user: null }), account: accounts });
    let finish = (): void => undefined;
    fake.waiting.set('sign_in', new Promise((resolve) => (finish = resolve)));
    await user.click(await waitFor(() => at('sign-in')));
    await waitFor(() => expect(at('mail-account-waiting')).toHaveTextContent('Completare l’accesso nella pagina che si è aperta nel browser: qui si aggiorna da solo.'));
    expect(at('mail-access')).toHaveFocus();
    fake.failing.set('sign_in', { code: 'sign-in-timeout' });
    await user.click(at('cancel-sign-in'));
    finish();
    await waitFor(() => expect(screen.getByText('Accesso annullato.')).toBeVisible());
    expect(document.getElementById('mail-failure')).toBeNull();

    fake.waiting.delete('sign_in');
    fake.failing.clear();
    await user.click(at('sign-in'));
    await waitFor(() => expect(at('mail-account-state')).toHaveTextContent('Accesso effettuato come anagrafe@comune.montecerreto.example.'));
    await user.click(at('sign-out'));
    await waitFor(() => expect(at('mail-account-state')).toHaveTextContent('Per inviare serve accedere con l’account dell’organizzazione.'));
  });

  it('signs in with a code, shown large and to be copied', async () => {
    const { fake, user } = await settings({ session: real({ ...server, auth: 'oauth2', user: null }), account: accounts });
    let finish = (): void => undefined;
    fake.waiting.set('finish_device_sign_in', new Promise((resolve) => (finish = resolve)));
    await user.click(await waitFor(() => at('sign-in-code')));
    await waitFor(() => expect(at('device-code')).toHaveTextContent('ABCD-EFGH'));
    expect(at('device-page')).toHaveTextContent('https://accesso.example/codice');
    await user.click(at('device-copy'));
    expect(await navigator.clipboard.readText()).toBe('ABCD-EFGH');
    await user.click(at('device-open'));
    expect(fake.asked('open_device_page')).toHaveLength(1);
    finish();
    await waitFor(() => expect(at('mail-account-state')).toHaveTextContent('Accesso effettuato come'));
    expect(document.getElementById('device-code')).toBeNull();
  });

  it('says in words why it was refused', async () => {
    const { fake, user } = await settings({ session: real({ ...server, auth: 'oauth2', user: null }), account: accounts });
    fake.failing.set('sign_in', { code: 'sign-in-forbidden', detail: 'AADSTS53003' });
    await user.click(await waitFor(() => at('sign-in')));
    await waitFor(() => expect(at('mail-failure')).toHaveTextContent('L’organizzazione non permette questo accesso (AADSTS53003)'));
  });
});

describe('the mail program in the settings', () => {
  it('is said with the reason, and tried with an example', async () => {
    const { fake, user } = await settings({ session: real(null) });
    await waitFor(() => expect(at('mail-program-would')).toHaveTextContent('Le richieste si aprono come bozze con Thunderbird.'));
    await user.click(at('try-mail-program'));
    await waitFor(() => expect(at('mail-program-tried')).toHaveTextContent('La bozza di esempio è aperta.'));
    expect(fake.asked('try_mail_program')).toHaveLength(1);
    expect(fake.asked('hand_off')).toHaveLength(0);
  });

  it('is said to be missing where there is none', async () => {
    const passed = [{ rung: 'arguments', program: '', because: 'no-default', words: '' }] as const;
    await settings({ session: real(null), program: { rung: 'mailto', program: '', why: 'instead', passed: [...passed], left_out: 0, cut: false } });
    await waitFor(() => expect(at('mail-program-would')).toHaveTextContent('Su questo computer non si trova un programma di posta predefinito: le richieste si aprirebbero senza allegati, o per nulla.'));
  });

  it('warns before it hurts that attachments do not pass', async () => {
    await settings({ session: real(null), program: { rung: 'mailto', program: 'Posta', why: 'instead', passed: [{ rung: 'eml', program: '', because: 'no-handler', words: '' }], left_out: 0, cut: false } });
    await waitFor(() => expect(at('mail-program-would')).toHaveTextContent('Per questa via gli allegati non passano'));
  });
});

describe('a transfer under way', () => {
  it('is stopped by a click, and says that nothing was delivered', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T10:42:00') });
    try {
      const { fake, user } = await open({ draft: SOUND, undo: 1, sendingFor: 10_000 });
      await user.click(at('preview'));
      await vi.advanceTimersByTimeAsync(0);
      await user.click(at('send-smtp'));
      await vi.advanceTimersByTimeAsync(2000);
      expect(at('sending-progress')).toBeVisible();
      await user.click(at('stop-sending'));
      await vi.advanceTimersByTimeAsync(500);
      expect(at('result')).toHaveAttribute('data-state', 'refused');
      expect(at('result')).toHaveTextContent('L’invio è stato fermato qui, prima della consegna');
      expect(at('result')).toHaveTextContent('Nulla è stato consegnato: si può inviare di nuovo o riportare la richiesta in bozza.');
      expect(document.getElementById('trouble-copy')).toBeNull();
      expect(fake.mails).toEqual([]);
      await user.click(at('take-back'));
      await vi.advanceTimersByTimeAsync(0);
      expect(at<HTMLInputElement>('subject').value).toBe(SOUND.subject);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says so when it is too late', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T10:42:00') });
    try {
      const { fake, user } = await open({ draft: SOUND, undo: 1, sendingFor: 10_000 });
      await user.click(at('preview'));
      await vi.advanceTimersByTimeAsync(0);
      await user.click(at('send-smtp'));
      await vi.advanceTimersByTimeAsync(2000);
      vi.spyOn(fake, 'call').mockImplementationOnce(() => Promise.resolve(false as never));
      await user.click(at('stop-sending'));
      await vi.advanceTimersByTimeAsync(0);
      expect(at('message')).toHaveTextContent('La richiesta è già tutta al server: non si può più fermare. Si aspetta la sua risposta.');
      await vi.advanceTimersByTimeAsync(10_000);
      expect(at('result')).toHaveAttribute('data-state', 'sent');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a request that was refused', () => {
  it('brings a text for whoever runs the computers, without anything of what it says', async () => {
    const reason = { code: 'relay-denied', step: 'recipient', words: '554 5.7.1 Relay access denied', temporary: false } as const;
    const { user } = await open({ draft: SOUND, outcome: 'refused', reason });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    await user.click(await waitFor(() => at('trouble-copy')));
    const text = await navigator.clipboard.readText();
    expect(text).toContain('Parole del server: 554 5.7.1 Relay access denied\nDa verificare: L’inoltro è permesso solo con l’accesso, o da altre reti: impostare auth e user in [smtp], o ammettere l’indirizzo della postazione.\nCodice: relay-denied');
    expect(text).not.toContain('TARI');
    expect(at('trouble-text')).toHaveValue(text);
  });

  it('shows the text where the system does not let it be copied', async () => {
    const reason = { code: 'relay-denied', step: 'recipient', words: '554 5.7.1 Relay access denied', temporary: false } as const;
    const { user } = await open({ draft: SOUND, outcome: 'refused', reason });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    const button = await waitFor(() => at('trouble-copy'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    await user.click(button);
    await waitFor(() => expect(at('trouble-copied')).toHaveTextContent('Non si è potuto copiare: il testo è qui sotto, si può selezionare.'));
    expect(at('trouble-text')).toHaveFocus();
  });
});
