// The settings as they stand in the form, until they are kept.
import { call } from '../backend/backend';
import type { Auth, Mail, Security, Session, Signature, Via, Writer } from '../backend/generated/wire';

const PORTS: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };

/** Who writes and how mail leaves. */
export class SettingsForm {
  signature = $state<Signature>({ name: '', office: '', phone: '', email: '' });
  entities = $state('');
  way = $state<Via>('client');
  host = $state('');
  port = $state('');
  security = $state<Security>('starttls');
  user = $state('');
  auth = $state<Auth>('none');
  saved = $state(false);
  readonly #fixed: string[];

  constructor(writer: Writer, mail: Mail) {
    this.signature = { ...writer.signature };
    this.entities = writer.entities.join('\n');
    this.way = mail.default;
    this.host = mail.smtp?.host ?? '';
    this.security = mail.smtp?.security ?? 'starttls';
    this.port = String(mail.smtp?.port ?? PORTS[this.security]);
    this.user = mail.smtp?.user ?? '';
    this.auth = mail.smtp?.auth ?? (this.user ? 'password' : 'none');
    this.#fixed = [...writer.fixed, ...mail.fixed];
  }

  /** Whether IT decides this key. */
  fixed(key: string): boolean {
    return this.#fixed.includes(key);
  }

  /** Chooses the protection, and with it the usual port. */
  protect(security: Security): void {
    const usual = Object.values(PORTS).map(String);
    if (usual.includes(this.port) || this.port === '') this.port = String(PORTS[security]);
    this.security = security;
  }

  /** Chooses how the server knows the writer; most know them by their address. */
  knowBy(auth: Auth): void {
    this.auth = auth;
    if (auth === 'password' && !this.user.trim()) this.user = this.signature.email.trim();
  }

  /** Keeps everything; answers the session that results. */
  async save(): Promise<Session> {
    const entities = this.entities.split('\n').map((line) => line.trim()).filter(Boolean);
    await call('save_writer', { signature: $state.snapshot(this.signature), entities });
    const host = this.host.trim();
    const port = Number.parseInt(this.port, 10) || PORTS[this.security];
    const user = this.auth === 'password' ? this.user.trim() || null : null;
    const smtp = host ? { host, port, security: this.security, auth: this.auth, user } : null;
    const session = await call('save_mail', { default: this.way, smtp });
    this.saved = true;
    return session;
  }
}
