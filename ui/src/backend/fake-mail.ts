// The mail server and the mail program of the backend in memory: tried, signed in to, as in the real one.
import type { Commands, Failure, Handed, MailAccount, MailReport, Session, Step, Trouble } from './generated/wire';

/** How the mail server and the mail program answer. */
export interface MailScene {
  /** The server asks for this password. */
  password?: string;
  /** What is known of the writer at first. */
  account?: Partial<MailAccount>;
  /** What stops a trial of the server. */
  trouble?: Trouble;
  /** How the mail program takes a request; not at all when `null`. */
  program?: Handed | null;
}

type Mail = 'test_mail' | 'stop_mail_test' | 'mail_account' | 'sign_in' | 'begin_device_sign_in' | 'finish_device_sign_in' | 'cancel_sign_in' | 'open_device_page' | 'sign_out' | 'forget_password' | 'mail_program' | 'try_mail_program';
type Answers = { [K in Mail]: (request: Commands[K][0]) => Commands[K][1] | Promise<Commands[K][1]> };

const STEPS: Step[] = ['name', 'connect', 'secure', 'login', 'size', 'sender'];
const WORDS: Partial<Record<Step, string>> = { name: '192.0.2.25', connect: '220 posta.comune.example ESMTP', secure: 'TLS 1.3', login: '235 2.7.0 Authentication successful', size: 'SIZE 36700160', sender: '250 2.1.0 Ok' };
const DIRECTLY: Handed = { rung: 'arguments', program: 'Thunderbird', why: 'default', passed: [], left_out: 0, cut: false };

function fail(failure: Failure): never {
  throw failure;
}

/** A trouble as the server of the examples makes it. */
export function trouble(code: Trouble['code'], step: Step, words: string): Trouble {
  return { version: '0.1.0', code, step, host: 'posta.comune.example', port: 587, words, when: '2026-11-23T09:42:00Z' };
}

/** Mail server and mail program in memory. */
export class FakeMail {
  account: MailAccount;
  /** Words of a password that the clerk wants kept. */
  kept: string | null = null;
  readonly #scene: MailScene;
  readonly #session: () => Session;

  constructor(scene: MailScene, session: () => Session) {
    this.#scene = scene;
    this.#session = session;
    this.account = { keyring: true, password_remembered: false, accounts: false, user: null, signed_in: false, device: false, failure: null, ...scene.account };
  }

  /** What the server says to a password: nothing when it is the right one, and then it is kept if that was wished. */
  login(password: string | null, remember: boolean | undefined): Trouble | null {
    const wanted = this.#scene.password;
    if (wanted === undefined) return null;
    const smtp = this.#session().mail.smtp;
    const given = password ?? this.kept;
    if (given === null) fail({ code: 'password-needed', user: smtp?.user ?? '', host: smtp?.host ?? '' });
    if (given !== wanted) {
      this.#keep(null);
      return trouble('credentials', 'login', '535 5.7.8 Authentication failed');
    }
    if (remember) this.#keep(given);
    return null;
  }

  #keep(password: string | null): void {
    this.kept = password;
    this.account = { ...this.account, password_remembered: password !== null };
  }

  #signedIn(): MailAccount {
    return (this.account = { ...this.account, signed_in: true });
  }

  readonly answers: Answers = {
    test_mail: ({ password, remember }): MailReport => {
      const { smtp } = this.#session().mail;
      const stopped = this.login(password, remember) ?? this.#scene.trouble ?? null;
      const reached = stopped ? STEPS.slice(0, STEPS.indexOf(stopped.step)) : STEPS;
      const passed = reached.filter((step) => step !== 'login' || smtp?.user).map((step) => ({ step, words: WORDS[step] ?? '' }));
      return { host: smtp?.host ?? '127.0.0.1', port: smtp?.port ?? 2525, passed, trouble: stopped };
    },
    stop_mail_test: () => null,
    mail_account: () => this.account,
    sign_in: () => this.#signedIn(),
    begin_device_sign_in: () => ({ page: 'https://accesso.example/codice', code: 'ABCD-EFGH' }),
    finish_device_sign_in: () => this.#signedIn(),
    cancel_sign_in: () => null,
    open_device_page: () => null,
    sign_out: () => (this.account = { ...this.account, signed_in: false }),
    forget_password: () => {
      this.#keep(null);
      return this.account;
    },
    mail_program: () => {
      const would = this.#scene.program === undefined ? DIRECTLY : this.#scene.program;
      return { would, passed: would?.passed ?? [{ rung: 'arguments', program: '', because: 'no-default', words: '' }] };
    },
    try_mail_program: () => this.#scene.program ?? (this.#scene.program === null ? fail({ code: 'no-mail-program', detail: '' }) : DIRECTLY),
  };
}
