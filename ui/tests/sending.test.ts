// From the finished text to the ticket number.
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { trialSession } from '../src/backend/fake-data';
import { at, open, SOUND } from './window';

const smtp = { host: 'posta.example', port: 587, security: 'starttls', user: 'bonci' } as const;

describe('sending', () => {
  it('shows exactly what leaves, sends it, and keeps the number', async () => {
    const { fake, user } = await open({ draft: SOUND });
    await user.click(at('preview'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Anteprima e invio' })).toHaveFocus();
    expect(screen.getByText(/tari@fornitore\.example/, { selector: 'dd' })).toHaveTextContent('Palitalsoft – TARI <tari@fornitore.example>');
    expect(screen.getByText(/Tel\. 0733 564105 int\. 12/)).toBeVisible();

    await user.click(at('send-smtp'));
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'sent'));
    await user.type(at('ticket-number'), '2026112345');
    await user.click(at('keep-number'));
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'numbered'));
    expect(screen.getByText('Numero del ticket: 2026112345')).toBeVisible();
    expect(fake.requests[0]?.number).toBe('2026112345');
  });

  it('is not begun by the second click of a double click on «Anteprima e invio»', async () => {
    const { fake, user } = await open({ draft: SOUND });
    const click = (id: string, detail: number): boolean => at(id).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail, clientX: 320, clientY: 740 }));
    click('preview', 1);
    await waitFor(() => at('send-smtp'));
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true, detail: 2, clientX: 322, clientY: 741 });
    at('send-smtp').dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    expect(click('send-smtp', 2)).toBe(false);
    expect(fake.asked('hand_off')).toHaveLength(0);
    await user.click(at('send-smtp'));
    await waitFor(() => expect(fake.asked('hand_off')).toHaveLength(1));
  });

  it('goes back to the form with Esc', async () => {
    const { user } = await open({ draft: SOUND });
    await user.click(at('preview'));
    await waitFor(() => at('send-smtp'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(at('compose-title')).toHaveFocus());
  });

  it('does not let a blocked request leave, says why in words, and leads back to the first thing', async () => {
    const { user } = await open({ draft: { ...SOUND, subject: 'Aiuto!!' } });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Prima dell’invio c’è una cosa da correggere');
    for (const way of ['send-smtp', 'send-client', 'send-eml']) expect(at(way)).toBeDisabled();
    await user.click(at('go-first'));
    await waitFor(() => expect(at('subject')).toHaveFocus());
  });

  it('goes to the first blocking finding when the program refuses after all', async () => {
    const { fake, user } = await open({ draft: SOUND });
    await user.click(at('preview'));
    fake.failing.set('hand_off', { code: 'blocked', rules: 'subject.generic' });
    await user.click(await waitFor(() => at('send-smtp')));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Nuova richiesta di assistenza'));
  });

  it('asks for the password when the server wants one, and keeps it nowhere', async () => {
    const session = { mail: { ...trialSession().mail, smtp } };
    const { fake, user, program } = await open({ draft: SOUND, session, password: 'segreta' });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Il server posta.example chiede la password di bonci.');
    expect(screen.queryByText('Invio in corso…')).toBeNull();
    await user.type(within(dialog).getByLabelText('Password'), 'segreta');
    await user.click(at('password-send'));
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'sent'));
    expect(fake.asked('hand_off').map((request) => request.password)).toEqual([null, 'segreta']);
    expect(program.password.pending).toBeNull();
  });

  it('stays on the preview when the clerk closes the question for the password', async () => {
    const { user } = await open({ draft: SOUND, password: 'segreta' });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Annulla' }));
    await waitFor(() => expect(at('send-smtp')).toHaveFocus());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks kindly whether the mail program sent it, and makes a draft of it again if not', async () => {
    const { user, program } = await open({ draft: SOUND });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-client')));
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'handed_over'));
    expect(screen.getByText('Hai premuto Invia nel programma di posta?')).toBeVisible();
    await user.click(at('not-yet'));
    expect(screen.getByText('Va bene: la domanda resta qui e nelle Richieste.')).toBeVisible();
    await user.click(at('take-back'));
    await waitFor(() => expect(at<HTMLInputElement>('subject').value).toBe(SOUND.subject));
    expect(program.screen).toBe('compose');
  });

  it('never sends again by itself what may have arrived', async () => {
    const reason = { code: 'lost', step: 'message', words: 'closed', temporary: true } as const;
    const { fake, user } = await open({ draft: SOUND, outcome: 'uncertain', reason });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'uncertain'));
    expect(fake.asked('retry_request')).toHaveLength(0);
    await user.click(at('resend'));
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'sent'));
    expect(fake.asked('confirm_request')).toEqual([expect.objectContaining({ sent: false })]);
    expect(fake.asked('retry_request')).toHaveLength(1);
  });

  it('says that it is sending, and cannot be sent twice meanwhile', async () => {
    const { fake, user } = await open({ draft: SOUND });
    let arrive = (): void => undefined;
    fake.waiting.set('hand_off', new Promise((resolve) => (arrive = resolve)));
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    expect(await screen.findByText('Invio in corso…')).toBeVisible();
    expect(at('send-smtp')).toBeDisabled();
    expect(at('send-eml')).toBeDisabled();
    arrive();
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'sent'));
    expect(fake.asked('hand_off')).toHaveLength(1);
  });

  it('words a failure: what happened, then what to do', async () => {
    const { fake, user } = await open({ draft: SOUND });
    fake.failing.set('preview_letter', { code: 'sender-missing' });
    await user.click(at('preview'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Manca l’indirizzo e-mail di chi scrive, che serve per inviare Scriverlo nella firma.');
    await user.click(at('failure-close'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
