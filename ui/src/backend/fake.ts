// The program in memory: for building the window in a browser and for its tests. It sends nothing and keeps
// nothing beyond the page. What it answers is plain; what matters is that it answers like the real one.
import type { Backend } from './backend';
import { blankDraft, EARLIER, EXAMPLE_LIST, headersOf, MODULES, NOW, QUICK, REAL_LIST, trialSession, TWO_ENTITIES, WRONG } from './fake-data';
import { completenessOf, stepAfter } from './fake-guide';
import { FakeLists, type ListScene } from './fake-lists';
import { FakeMail, trouble, type MailScene } from './fake-mail';
import { FakeOutbox, type Kept, type OutboxScene } from './fake-outbox';
import { checked, guidePages, pageOf } from './fake-rules';
import { FakePictures, FILES, arranged } from './fake-pictures';
import type { AppliedList, Attachment, BackgroundEvent, Commands, Draft, DraftCard, Failure, ListCard, Preview, QuickWindows, RequestCard, Session, Severity, TrialMail } from './generated/wire';

type Answers = { [K in keyof Commands]: (request: Commands[K][0]) => Commands[K][1] | Promise<Commands[K][1]> };

function fail(failure: Failure): never {
  throw failure;
}

/** A way to start differently. */
export interface Scene extends ListScene, OutboxScene, MailScene {
  session?: Partial<Session>;
  draft?: Partial<Draft>;
  /** Draft that a colleague has handed on; none is chosen when absent. */
  received?: Partial<Draft>;
  /** Modules written to before, most frequent first. */
  recent?: string[];
  /** Milliseconds until the desk of the trial confirms; never when absent. */
  confirmsAfter?: number;
}

/** The program in memory. */
export class Fake implements Backend {
  /** Every call, in order. */
  readonly calls: { name: keyof Commands; request: unknown }[] = [];
  #session: Session = trialSession();
  drafts: Draft[] = [];
  deleted: Draft[] = [];
  mails: TrialMail[] = [];
  quick: QuickWindows = QUICK;
  /** Calls of this name wait for this before they answer. */
  readonly waiting = new Map<keyof Commands, Promise<void>>();
  /** The next call of this name fails with this. */
  readonly failing = new Map<keyof Commands, Failure>();
  paintedAt: number | null = null;
  #listener: (event: BackgroundEvent) => void = () => undefined;
  #next = 1;
  readonly scene: Scene;
  #lists: FakeLists;
  readonly #outbox: FakeOutbox;
  readonly mail: FakeMail;
  readonly pictures = new FakePictures((what) => this.#id(what));

  get session(): Session {
    return this.#session;
  }

  set session(session: Session) {
    const origin = session.list?.origin;
    const fetch = !session.trial && origin !== 'policy' && origin !== 'settings';
    this.#session = { ...session, list_rights: { fetch, choose: fetch } };
  }

  get requests(): Kept[] {
    return this.#outbox.requests;
  }

  constructor(scene: Scene = {}) {
    this.scene = scene;
    this.#lists = new FakeLists(scene);
    this.mail = new FakeMail(scene, () => this.session);
    this.#outbox = new FakeOutbox(scene, (event) => this.say(event), (request) => this.#deliver(request), () => !this.session.trial && Boolean(this.session.mail.smtp?.user) && !this.mail.account.password_remembered);
    this.session = { ...trialSession(), ...scene.session };
    Object.assign(this.#answers, this.mail.answers);
    for (const subject of scene.asked ?? []) this.#handedBefore(subject);
    if (scene.draft) this.drafts.push({ ...blankDraft(this.#id('draft'), this.session.writer), ...scene.draft });
  }

  async call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
    const asked = structuredClone(request);
    this.calls.push({ name, request: asked });
    await this.waiting.get(name);
    const failure = this.failing.get(name);
    if (failure) {
      this.failing.delete(name);
      throw failure;
    }
    const answer = (this.#answers as Answers)[name](asked);
    return structuredClone(answer instanceof Promise ? await answer : answer);
  }

  subscribe(listener: (event: BackgroundEvent) => void): void {
    this.#listener = listener;
  }

  painted(): void {
    this.paintedAt = performance.now();
  }

  /** Says something by itself. */
  say(event: BackgroundEvent): void {
    this.#listener(structuredClone(event));
  }

  /** Requests of one name, as they were asked. */
  asked<K extends keyof Commands>(name: K): Commands[K][0][] {
    return this.calls.filter((each) => each.name === name).map((each) => each.request as Commands[K][0]);
  }

  /** Takes in a colleague's draft: a new one of this writer's. */
  receive(received: Partial<Draft>): Draft {
    const draft = Object.assign(this.#newDraft(), received);
    return structuredClone(draft);
  }

  #id(what: string): string {
    return `${what}-${this.#next++}`;
  }

  #copy(draft: Draft): Draft {
    const copy = { ...draft, id: this.#id('draft') };
    this.drafts.unshift(copy);
    return copy;
  }

  #draft(id: string): Draft {
    return this.drafts.find((draft) => draft.id === id) ?? fail({ code: 'draft-gone', id });
  }

  #newDraft(): Draft {
    const draft = blankDraft(this.#id('draft'), this.session.writer);
    this.drafts.unshift(draft);
    return draft;
  }

  #size(draft: Draft): number {
    return 1800 + draft.description.length + Math.round(draft.attachments.reduce((sum, each) => sum + each.bytes, 0) * 1.37);
  }

  #letter(draft: Draft): Preview {
    const module = this.#lists.modules.find((each) => each.id === draft.module) ?? fail({ code: 'module-missing' });
    const { name, office, phone, email } = draft.signature;
    const tried = draft.already_tried ? `\n\nGià provato: ${draft.already_tried}` : '';
    const spoken = draft.already_spoken_with ? `\n\nNe abbiamo già parlato con ${draft.already_spoken_with}.` : '';
    return {
      to_name: `${this.session.vendor.name} – ${module.name}`,
      to: draft.address ?? module.emails[0] ?? '',
      from: `${name} <${email}>`,
      subject: draft.follows ? `[Ticket #${draft.follows.number}] ${draft.subject}` : draft.subject,
      body: `Ente: ${draft.entity}\nModulo: ${module.name}${draft.follows ? `\nTicket: ${draft.follows.number}` : ''}\n\n${draft.description}${tried}${spoken}\n\n${name}\n${office}\nTel. ${phone}\n`,
      attachments: draft.attachments.map((each) => ({ name: each.name, bytes: each.bytes, caption: each.caption, ...(each.picture ? { picture: each.id } : {}) })),
      message_bytes: this.#size(draft),
      headers: headersOf(`${name} <${email}>`, draft.address ?? module.emails[0] ?? '', draft.subject),
    };
  }

  /** A request of an earlier session that stands with a mail program. */
  #handedBefore(subject: string): void {
    const draft = { ...blankDraft(this.#id('draft'), this.session.writer), module: 'tari', subject, description: 'Da Tributi > TARI.' };
    void this.#outbox.put(this.#id('request'), 'client', draft, this.#letter(draft), 'TARI');
  }

  /** The server has taken a request: the desk of the trial has it. */
  #deliver(request: Kept): void {
    const { from, to, subject, body, attachments } = request.letter;
    this.mails.push({ confirmation: false, from, to, subject, body, attachments, date: NOW });
    if (this.scene.confirmsAfter === undefined || request.number) return;
    setTimeout(() => {
      request.state = 'numbered';
      request.number = '2026112345';
      this.mails.push({ confirmation: true, from: request.to, to: this.session.writer.signature.email, subject: `Ticket 2026112345 aperto: ${request.subject}`, body: 'La richiesta è stata ricevuta.\nNumero del ticket: 2026112345', attachments: [], date: NOW });
      this.say({ kind: 'requests_changed' });
    }, this.scene.confirmsAfter);
  }

  /** A mail dropped on the window settles a request: the desk's confirmation when it has a number, else the sent mail. */
  settle(id: string, number: string | null): void {
    const request = Object.assign(this.#outbox.move(id, number ? 'numbered' : 'sent'), { number });
    this.say({ kind: 'request_settled', request: this.#outbox.card(request) });
  }

  /** A new list is in force: addresses that are gone are chosen anew, what waits for one that is gone waits no longer. */
  #listed(list: ListCard): AppliedList {
    this.session = { ...this.session, list, list_failure: null };
    const { modules } = this.#lists;
    const homeless = this.requests.filter(({ via, state, to }) => via === 'smtp' && ['queued', 'refused'].includes(state) && !modules.some((module) => module.emails.includes(to)));
    this.#outbox.requests = this.requests.filter((request) => !homeless.includes(request));
    this.drafts.unshift(...homeless.map((request) => request.draft));
    let drafts = 0;
    for (const draft of this.drafts) {
      const module = modules.find((each) => each.id === draft.module);
      if (!module || draft.address === null || module.emails.includes(draft.address)) continue;
      draft.address = null;
      drafts += 1;
    }
    return { drafts, unplaced: 0, stopped: homeless.map((request) => request.subject), session: this.session };
  }

  readonly #answers: Omit<Answers, keyof FakeMail['answers']> & Partial<Answers> = {
    session: () => this.session,
    set_language: ({ language }) => (this.session = { ...this.session, language }),
    set_mode: ({ trial }) => {
      this.drafts = [];
      this.#lists = new FakeLists(this.scene);
      return (this.session = { ...this.session, trial, list: trial ? { ...EXAMPLE_LIST } : null });
    },
    save_writer: ({ signature, entities, at }) => (this.session = { ...this.session, writer: { ...this.session.writer, signature, entities, at: at ?? this.session.writer.at } }),
    save_office: (office) => (this.session = { ...this.session, office: { ...this.session.office, ...office } }),
    end_first_start: () => (this.session = { ...this.session, first_start: [] }),
    quick_windows: () => this.quick,
    save_mail: ({ default: way, smtp }) => (this.session = { ...this.session, mail: { ...this.session.mail, default: way, smtp } }),
    propose_list: ({ from }) => this.#lists.propose(from, this.session.vendor.page, this.session.list),
    apply_proposal: ({ proposal }) => this.#listed(this.#lists.apply(proposal, this.session.list)),
    list_previous_lists: () => this.#lists.previous(),
    restore_list: ({ list }) => this.#listed(this.#lists.restore(list, this.session.list)),
    open_vendor_page: () => null,
    search_modules: ({ query }) => (this.session.list ? this.#lists.search(query) : fail(this.session.list_failure ?? { code: 'list-missing' })),
    waiting_list: () => null,
    recent_modules: () => [...new Set([...this.requests.map((request) => request.draft.module ?? ''), ...(this.scene.recent ?? [])])].slice(0, 5),
    find_module: ({ answers }) => stepAfter(answers),
    list_drafts: () => {
      const cards = (drafts: Draft[]): DraftCard[] =>
        drafts.map(({ id, subject, module }) => ({ id, subject, module: this.#lists.modules.find((each) => each.id === module)?.name ?? null, updated: NOW }));
      return { drafts: cards(this.drafts), deleted: cards(this.deleted) };
    },
    new_draft: () => this.#newDraft(),
    open_draft: ({ draft }) => (draft ? this.#draft(draft) : (this.drafts[0] ?? this.#newDraft())),
    save_draft: ({ draft }) => {
      const kept = this.#draft(draft.id);
      Object.assign(kept, draft, { attachments: arranged(kept.attachments, draft.attachments) });
      return null;
    },
    delete_draft: ({ draft }) => {
      this.deleted.unshift(this.#draft(draft));
      this.drafts = this.drafts.filter((each) => each.id !== draft);
      return null;
    },
    restore_draft: ({ draft }) => {
      this.drafts.unshift(this.deleted.find((each) => each.id === draft) ?? fail({ code: 'draft-gone', id: draft }));
      this.deleted = this.deleted.filter((each) => each.id !== draft);
      return null;
    },
    check_draft: ({ draft }) => ({ ...checked(draft), completeness: completenessOf(draft), message_bytes: this.#size(draft) }),
    split_draft: ({ draft }) => {
      const first = Object.assign(this.#draft(draft.id), draft);
      const topic = checked(draft).findings.find((finding) => finding.way === 'split');
      if (!topic) return { draft: first, other: null };
      const other = { ...blankDraft(this.#id('draft'), this.session.writer), kind: draft.kind, entity: draft.entity, description: topic.quote };
      this.drafts.push(other);
      first.description = `${draft.description.slice(0, topic.start).trimEnd()}${draft.description.slice(topic.end)}`;
      return { draft: first, other: other.id };
    },
    hand_on_draft: ({ draft }) => Boolean(Object.assign(this.#draft(draft.id), draft)),
    take_over_draft: () => (this.scene.received ? this.receive(this.scene.received) : null),
    choose_attachments: ({ draft }) => {
      const file: Attachment = { id: this.#id('file'), name: 'schermata 1.png', bytes: 384_211, media_type: 'image/png', caption: '' };
      this.#draft(draft).attachments.push(file);
      return this.#draft(draft);
    },
    remove_attachment: ({ draft, attachment }) => this.pictures.remove(this.#draft(draft), attachment),
    attach_content: ({ draft, name }) => this.pictures.attach(this.#draft(draft), name),
    capture_screen: ({ draft, name }) => this.pictures.attach(this.#draft(draft), name),
    read_picture: ({ edge }) => this.pictures.read(edge),
    edit_picture: ({ draft, attachment }) => this.pictures.edit(this.#draft(draft), attachment),
    reduce_pictures: ({ draft }) => this.pictures.reduce(this.#draft(draft), (each) => this.#size(each)),
    stop_reducing: () => null,
    undo_pictures: ({ draft }) => this.pictures.undo(this.#draft(draft)),
    preview_letter: ({ draft }) => this.#letter(draft),
    hand_off: ({ draft, via, password, remember }) => {
      const { findings } = checked(draft);
      const rules = (severity: Severity): string => findings.filter((finding) => finding.severity === severity).map((finding) => finding.rule).join(', ');
      if (rules('blocking')) fail({ code: 'blocked', rules: rules('blocking') });
      if (this.session.asks_reasons && rules('warning')) fail({ code: 'reason-missing', rules: rules('warning') });
      if (via === 'smtp') this.mail.login(password, remember);
      const letter = this.#letter(draft);
      this.drafts = this.drafts.filter((each) => each.id !== draft.id);
      return this.#outbox.put(this.#id('request'), via, draft, letter, this.#lists.modules.find((each) => each.id === draft.module)?.name ?? '');
    },
    list_requests: () => this.#outbox.search(''),
    search_requests: ({ query }) => this.#outbox.search(query),
    write_again: ({ request }) => this.#copy({ ...this.#outbox.get(request).draft, follows: null }),
    add_information: ({ request }) => {
      const { draft, number } = this.#outbox.get(request);
      if (!number) fail({ code: 'number-missing', id: request });
      return this.#copy({ ...draft, description: '', already_tried: '', already_spoken_with: '', attachments: [], overruled: [], follows: { number, thread: [] } });
    },
    save_request_mail: ({ request }) => Boolean(this.#outbox.get(request)),
    wait_longer: ({ request }) => this.#outbox.waitLonger(request),
    leave_now: ({ request }) => this.#outbox.leaveNow(request),
    stop_trying: ({ request }) => this.#outbox.stopTrying(request),
    read_request: ({ request }) => this.#outbox.get(request).letter,
    retry_request: ({ request }) => this.#outbox.retry(request),
    confirm_request: ({ request, sent }) => this.#outbox.confirm(request, sent),
    take_back_request: ({ request }) => {
      const draft = this.#outbox.takeBack(request);
      this.drafts.unshift(draft);
      return draft;
    },
    set_number: ({ request, number }): RequestCard => {
      if (!/\d{3,}/.test(number)) fail({ code: 'number-invalid', number });
      return this.#outbox.card(Object.assign(this.#outbox.move(request, 'numbered'), { number }));
    },
    close_request: ({ request }) => this.#outbox.card(this.#outbox.move(request, 'closed')),
    request_trouble: ({ request }) => {
      const { reason } = this.#outbox.get(request);
      return reason && trouble(reason.code, reason.step, reason.words);
    },
    stop_sending: ({ request }) => this.#outbox.stop(request),
    list_trial_mail: () => this.mails,
    read_guide: () => guidePages(),
    save_window: ({ theme, text_size }) => (this.session = { ...this.session, window: { ...this.session.window, theme, text_size } }),
    about: () => ({ version: this.session.version, engine: 'WebKit 2.50', system: 'Debian GNU/Linux 12', licence: 'EUPL-1.2' }),
    open_data_folder: () => null,
    explain_rule: ({ rule }) => pageOf(rule) ?? fail({ code: 'rule-unknown', id: rule }),
  };
}

/**
 * A scene by the address of the page: `?` and any of empty, first, several, real, fixed, en, full, generic, files, reasons, recent, refused, uncertain,
 * after the hand-off putoff, slow, hurried (nothing can be taken back), handed, asked, late, for the list old, earlier, policy, login, same, unchanged, unreviewed,
 * for the settings password, accounts, signin, relay, wrong (what IT has written in vain). */
export function scene(query: string): Scene {
  const asked = new URLSearchParams(query);
  const made: Scene = { confirmsAfter: 4000, undo: asked.has('hurried') ? 0 : 10, late: asked.has('late') };
  const base = trialSession();
  if (asked.has('empty')) made.session = { trial: false, list: null };
  if (asked.has('real')) made.session = { trial: false, list: { ...REAL_LIST } };
  if (asked.has('old')) made.session = { trial: false, list: { ...REAL_LIST, updated: '2026-10-09', age_days: 45 } };
  if (asked.has('policy')) made.session = { trial: false, list: { ...REAL_LIST, source: '/srv/condivisa/apriticket/elenco.toml', origin: 'policy' } };
  if (asked.has('earlier')) made.previous = EARLIER;
  if (asked.has('login')) made.page = { failure: { code: 'page-login', source_name: base.vendor.page } };
  if (asked.has('same')) made.page = { modules: MODULES, suspicious: [] };
  if (asked.has('unchanged')) made.page = null;
  if (asked.has('unreviewed')) made.review = false;
  if (asked.has('fixed')) {
    made.session = {
      writer: { ...base.writer, fixed: ['writer.phone', 'writer.entities'] },
      mail: { ...base.mail, smtp: { host: 'posta.comune.example', port: 587, security: 'starttls', user: 'bonci' }, fixed: ['smtp.host', 'smtp.port', 'smtp.security'] },
    };
  }
  if (asked.has('wrong')) made.session = { ...made.session, remarks: WRONG };
  if (asked.has('several')) made.session = { ...made.session, writer: TWO_ENTITIES };
  if (asked.has('first')) {
    const nobody = { name: '', office: '', phone: '', email: '' };
    made.session = { trial: false, list: null, writer: { ...base.writer, signature: nobody, entities: [] }, first_start: ['writer', 'mail', 'list'] };
  }
  if (asked.has('en')) made.session = { ...made.session, language: 'en' };
  if (asked.has('full') || asked.has('generic')) {
    made.draft = {
      module: 'tari', kind: 'supporto', subject: asked.has('generic') ? 'Richiesta assistenza' : 'TARI: gli avvisi di pagamento escono senza codice a barre',
      description: 'Stampando gli avvisi di pagamento del 2026 da Tributi > TARI > Stampe, il riquadro del codice a barre resta vuoto. Succede da ieri mattina su tutte le postazioni.\n\nAllego la schermata. Il contribuente RSSMRA80A01H501U attende. Vorrei parlare solo con Rossi.\n\nInoltre dal cimitero non si aprono le concessioni.',
      availability: [{ days: ['mon', 'wed'], date: null, from: '09:00', to: '12:30' }],
      attachments: asked.has('files') ? FILES : [],
    };
  }
  if (asked.has('reasons')) made.session = { ...made.session, asks_reasons: true };
  if (asked.has('recent')) made.recent = ['tari', 'anagrafe'];
  const words = '550 5.7.1 Recipient rejected';
  if (asked.has('refused')) Object.assign(made, { outcome: 'refused', reason: { code: 'recipient-refused', step: 'recipient', words, temporary: false } });
  if (asked.has('uncertain')) Object.assign(made, { outcome: 'uncertain', reason: { code: 'lost', step: 'message', words: 'connection closed', temporary: true } });
  if (asked.has('putoff')) Object.assign(made, { outcome: 'refused', reason: { code: 'busy', step: 'recipient', words: '451 4.7.1 Try again later', temporary: true } });
  if (asked.has('password')) made.password = 'segreta';
  if (asked.has('accounts')) made.account = { accounts: true, device: true };
  if (asked.has('signin')) {
    made.account = { accounts: true, user: base.writer.signature.email, device: true };
    made.session = { ...made.session, trial: false, mail: { ...base.mail, smtp: { host: 'posta.comune.example', port: 587, security: 'starttls', user: null, auth: 'oauth2' } } };
  }
  if (asked.has('relay')) made.trouble = trouble('certificate-name', 'secure', 'invalid peer certificate: certificate not valid for name "posta.comune.example"');
  if (asked.has('slow')) made.sendingFor = 20_000;
  if (asked.has('asked')) made.asked = ['TARI: la bolletta esce due volte', 'IMU: il ravvedimento non si calcola'];
  if (asked.has('handed')) {
    const passed = [{ rung: 'eml', program: 'Outlook (nuovo)', because: 'no-draft', words: '' }, { rung: 'mapi', program: '', because: 'no-mapi', words: '' }] as const;
    made.handed = { rung: 'mailto', program: 'Outlook (nuovo)', why: 'instead', passed: [...passed], left_out: 2, cut: true };
  }
  return made;
}
