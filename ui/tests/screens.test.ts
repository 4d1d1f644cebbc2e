// The places around the form: no list yet, requests, settings, languages.
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { OFFICE, trialSession, WRONG } from '../src/backend/fake-data';
import { at, open, SOUND } from './window';

describe('without a list', () => {
  it('says what is missing and offers the ways on', async () => {
    const { user } = await open({ session: { trial: false, list: null } });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Manca l’elenco degli indirizzi');
    expect([at('list-update'), at('list-import'), at('list-open-page'), at('try-examples')].map((button) => button.textContent.trim())).toEqual([
      'Prendi l’elenco dalla pagina ufficiale',
      'Importa da file',
      'Apri nel browser',
      'Prova con dati di esempio',
    ]);
    await user.click(at('try-examples'));
    expect(await screen.findByText('Modalità di prova: niente esce da questo computer')).toHaveAttribute('id', 'trial-banner');
    expect(at('module-search')).toBeVisible();
  });

  it('words why the list cannot be read', async () => {
    await open({ session: { list: null, list_failure: { code: 'list-empty', file: 'elenco.toml' } } });
    expect(screen.getByRole('alert')).toHaveTextContent('L’elenco «elenco.toml» non contiene nessun modulo');
  });
});

describe('requests', () => {
  it('lists drafts and what left, opens a request, and follows what the desk answers', async () => {
    const { fake, user } = await open({ draft: SOUND });
    await user.click(at('preview'));
    await user.click(await waitFor(() => at('send-smtp')));
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'sent'));
    await user.click(at('nav-requests'));
    await user.click(await screen.findByRole('button', { name: new RegExp(SOUND.subject) }));
    expect(await screen.findByText(/riquadro del codice resta vuoto/, { selector: '.letter *' })).toBeVisible();
    expect(at('trial-mail')).toHaveTextContent('Ricevuta');

    const request = fake.requests[0];
    if (!request) throw new Error('a request must be there');
    Object.assign(request, { state: 'numbered', number: '4711' });
    fake.say({ kind: 'requests_changed' });
    await waitFor(() => expect(at('result')).toHaveAttribute('data-state', 'numbered'));
  });

  it('deletes a draft at once, and brings it back with everything', async () => {
    const file = { id: 'file-a', name: 'schermata 1.png', bytes: 1200, media_type: 'image/png', caption: '' };
    const { fake, user } = await open({ draft: { ...SOUND, attachments: [file] } });
    await user.click(at('nav-requests'));
    await user.click(await screen.findByRole('button', { name: `Elimina la bozza «${SOUND.subject}»` }));
    await waitFor(() => expect(fake.drafts).toHaveLength(0));
    expect(at('message')).toHaveTextContent(`Bozza eliminata: ${SOUND.subject}`);
    expect(at('message-next')).toHaveFocus();
    await user.click(at('message-next'));
    await waitFor(() => expect(fake.drafts).toMatchObject([{ subject: SOUND.subject, attachments: [file] }]));
    expect(document.querySelector('#drafts [data-draft] button')).toHaveFocus();
  });

  it('keeps deleted drafts at hand while the program runs', async () => {
    const { fake, user } = await open({ draft: SOUND });
    await user.click(at('nav-requests'));
    await user.click(await screen.findByRole('button', { name: `Elimina la bozza «${SOUND.subject}»` }));
    await user.click(await waitFor(() => at('message-close')));
    expect(at('deleted-drafts')).toHaveTextContent('Una bozza eliminata');
    await user.click(screen.getByRole('button', { name: `Riprendi la bozza «${SOUND.subject}»`, hidden: true }));
    await waitFor(() => expect(fake.drafts).toHaveLength(1));
    expect(document.getElementById('deleted-drafts')).toBeNull();
  });
});

describe('settings', () => {
  it('close what IT has fixed and say who did', async () => {
    const base = trialSession();
    const smtp = { host: 'posta.example', port: 587, security: 'starttls', user: null } as const;
    const session = { writer: { ...base.writer, fixed: ['writer.phone'] }, mail: { ...base.mail, smtp, fixed: ['smtp.host'] } };
    const { user } = await open({ session });
    await user.click(at('nav-settings'));
    await waitFor(() => expect(at('writer-phone')).toBeDisabled());
    expect(at('smtp-host')).toBeDisabled();
    expect(at('writer-name')).toBeEnabled();
    expect(at('writer-phone')).toHaveAccessibleDescription('Impostato dall’amministratore');
  });

  it('keep themselves and say so', async () => {
    const { fake, user } = await open();
    await user.click(at('nav-settings'));
    await user.click(await waitFor(() => at('add-entity')));
    await user.clear(at('writer-entity-1'));
    await user.type(at('writer-entity-1'), 'Comune di Uno');
    await user.type(at('writer-entity-2'), ' Unione dei Due ');
    await user.type(at('writer-phone-2'), '0733 900711');
    expect(at('settings-saved')).toHaveTextContent('Salvataggio…');
    await waitFor(() => expect(at('settings-saved')).toHaveTextContent('Salvato'));
    expect(fake.session.writer.entities).toEqual(['Comune di Uno', 'Unione dei Due']);
    expect(fake.session.writer.at).toEqual([{ entity: 'Unione dei Due', office: '', phone: '0733 900711', email: '' }]);
  });

  it('reach the request in the form at once, but for what was written there by hand', async () => {
    const { program, user } = await open({ draft: { ...SOUND, signature: { name: 'Graziella Bonci', office: 'Tributi', phone: '0733 564105 int. 12', email: 'ufficio@comune.montecerreto.example' } } });
    const { phone } = program.editor.snapshot().signature;
    await user.click(at('nav-settings'));
    await waitFor(() => expect(at('writer-phone')).toHaveValue(phone));
    await user.clear(at('writer-phone'));
    await user.type(at('writer-phone'), '0733 777777');
    await user.clear(at('writer-email'));
    await user.type(at('writer-email'), 'bonci@comune.montecerreto.example');
    await waitFor(() => expect(at('settings-saved')).toHaveTextContent('Salvato'));
    await user.click(at('nav-compose'));
    await waitFor(() => expect(at('signature-phone')).toHaveValue('0733 777777'));
    expect(at('signature-email')).toHaveValue('ufficio@comune.montecerreto.example');
  });

  it('say at the field what cannot be a telephone number or an address, once it was left', async () => {
    const { user } = await open();
    await user.click(at('nav-settings'));
    await user.clear(await waitFor(() => at('writer-email')));
    await user.type(at('writer-email'), 'bonci');
    expect(at('writer-email')).not.toHaveAttribute('aria-invalid', 'true');
    await user.tab();
    expect(at('writer-email')).toBeInvalid();
    expect(at('writer-email')).toHaveAccessibleDescription('Un indirizzo di posta ha nome, chiocciola e dominio.');
    await user.clear(at('writer-phone'));
    await user.type(at('writer-phone'), 'da chiedere');
    await user.tab();
    expect(at('writer-phone')).toHaveAccessibleDescription('Qui non c’è un numero di telefono.');
  });

  it('give back an Entity that was taken away, with what is different there', async () => {
    const { fake, user } = await open({ session: { writer: { ...trialSession().writer, entities: ['Comune di Uno', 'Unione dei Due'], at: [{ entity: 'Unione dei Due', office: '', phone: '0733 900711', email: '' }] } } });
    await user.click(at('nav-settings'));
    await user.click(await screen.findByRole('button', { name: /Togli.*1/ }));
    await waitFor(() => expect(fake.session.writer.entities).toEqual(['Unione dei Due']));
    expect(fake.session.writer.at).toEqual([{ entity: 'Unione dei Due', office: '', phone: '0733 900711', email: '' }]);
    expect(at('restore-entity')).toHaveFocus();
    await user.click(at('restore-entity'));
    await waitFor(() => expect(fake.session.writer.entities).toEqual(['Comune di Uno', 'Unione dei Due']));
    expect(at('writer-entity-1')).toHaveFocus();
  });

  it('keep when the office can be called once it can be read, and say at the field what cannot', async () => {
    const { fake, user } = await open({ session: { office: { ...OFFICE, patron_days: ['08-31'], fixed: ['availability.office_to'] } } });
    await user.click(at('nav-settings'));
    await waitFor(() => expect(at('patron-days')).toHaveValue('31/8'));
    expect(at('office-to')).toBeDisabled();
    await user.clear(at('office-from'));
    await user.type(at('office-from'), '25');
    expect(at('office-from')).toBeInvalid();
    expect(at('office-from')).toHaveAccessibleDescription(/le ore si scrivono così: 9:30/);
    await user.clear(at('office-from'));
    await user.type(at('office-from'), '8.30');
    await user.clear(at('lunch-from'));
    await user.clear(at('lunch-to'));
    await user.type(at('patron-days'), '; 24/');
    expect(at('patron-days')).toHaveAccessibleDescription(/il giorno si scrive così/);
    expect(fake.asked('save_office')).toHaveLength(0);
    await user.type(at('patron-days'), '6');
    expect(at('patron-days')).toBeValid();
    const kept = { from: '08:30', to: '17:00', lunch_from: '08:30', lunch_to: '08:30', patron_days: ['08-31', '06-24'] };
    await waitFor(() => expect(fake.asked('save_office')).toContainEqual(kept));
    await user.type(at('lunch-from'), '7');
    await user.type(at('lunch-to'), '14');
    expect(at('lunch-to')).toHaveAccessibleDescription(/dentro l’orario/);
  });

  it('let the rest of the hours be changed where IT has fixed a break outside of them', async () => {
    const { fake, user } = await open({ session: { office: { ...OFFICE, to: '12:30', fixed: ['availability.lunch_from', 'availability.lunch_to'] } } });
    await user.click(at('nav-settings'));
    await user.type(await waitFor(() => at('patron-days')), '31/8');
    expect(at('lunch-to')).toBeValid();
    await waitFor(() => expect(fake.asked('save_office')).toHaveLength(1));
  });

  it('hide what IT decides, and lead to each part', async () => {
    const { user } = await open({ session: { window: { ...trialSession().window, hidden_pages: ['mail', 'trial'], fixed: ['window.theme', 'window.language'] } } });
    expect(document.getElementById('language-en')).toBeNull();
    await user.click(at('nav-settings'));
    const parts = await waitFor(() => [...document.querySelectorAll<HTMLElement>('[data-section]')]);
    expect(parts.map((part) => part.textContent.trim())).toEqual(['Chi scrive', 'Elenco', 'Aspetto', 'Questo programma']);
    expect(document.getElementById('settings-mail')).toBeNull();
    expect(at('settings-theme')).toBeDisabled();
    expect(at('settings-theme')).toHaveAccessibleDescription(/Impostato dall’amministratore/);
    await user.click(parts[2] as HTMLElement);
    expect(at('settings-window')).toHaveFocus();
  });

  it('dress the window at once', async () => {
    const { fake, user } = await open();
    expect(document.documentElement.dataset).toMatchObject({ theme: 'light', text: '100' });
    await user.keyboard('{Control>},{/Control}');
    await user.selectOptions(await waitFor(() => at('settings-theme')), 'Contrasto elevato');
    await user.selectOptions(at('settings-text-size'), '130 %');
    await waitFor(() => expect(document.documentElement.dataset).toMatchObject({ theme: 'contrast', text: '130' }));
    expect(fake.session.window).toMatchObject({ theme: 'contrast', text_size: 130 });
    expect(await screen.findByText('WebKit 2.50')).toBeVisible();
  });

  it('lead out of the trial', async () => {
    const { user } = await open();
    await user.click(at('nav-settings'));
    await user.click(await waitFor(() => at('leave-trial')));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Manca l’elenco degli indirizzi'));
    expect(document.getElementById('trial-banner')).toBeNull();
  });
});

describe('the language', () => {
  it('changes every word and the language of the page, and back', async () => {
    const { user } = await open();
    await user.click(at('language-en'));
    await waitFor(() => expect(at('preview')).toHaveTextContent('Preview and send'));
    expect(document.documentElement.lang).toBe('en');
    await user.click(at('language-it'));
    await waitFor(() => expect(at('preview')).toHaveTextContent('Anteprima e invio'));
    expect(document.documentElement.lang).toBe('it');
  });
});

describe('what is set while a draft is open', () => {
  it('fills what is still empty in it, and nothing else', async () => {
    const signature = { name: 'Altra Persona', office: '', phone: '', email: '' };
    const { program, user } = await open({ draft: { ...SOUND, signature } });
    await user.click(at('nav-settings'));
    await user.type(await waitFor(() => at('writer-office')), ' e statistica');
    // Left at once: what was just typed is kept all the same.
    await user.keyboard('{Control>}1{/Control}');
    await waitFor(() => expect(program.editor.draft?.signature.phone).toBe('0733 564105 int. 12'));
    expect(program.editor.draft?.signature.name).toBe('Altra Persona');
  });
});

describe('what IT has written in vain', () => {
  it('is one quiet line, with the lines for whom they concern', async () => {
    const { user } = await open({ session: { remarks: WRONG } });
    expect(screen.queryByRole('alert')).toBeNull();
    const summary = screen.getByText('Per chi amministra i computer: 2 righe delle impostazioni non si possono usare e sono lasciate fuori');
    await user.click(summary);
    expect(screen.getAllByRole('listitem').filter((item) => at('it-matters').contains(item)).map((item) => item.textContent)).toEqual([
      '«/etc/apriticket/policy.toml», riga 4, colonna 8: per «smtp.port» serve un numero intero da 0 a 65535, non 99999',
      'registro, «HKLM\\Software\\Policies\\Apriticket\\smtp\\porta»: non c’è un’impostazione «smtp.porta»; forse «smtp.port»',
    ]);
  });

  it('is not there when all is well', async () => {
    await open({ session: { remarks: [], rule_failures: [] } });
    expect(document.getElementById('it-matters')).toBeNull();
  });
});
