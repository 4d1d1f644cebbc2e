// The settings as they stand in the form, until they are kept.
import type { Commands, Mail, Security, Signature, Via, Writer } from '../backend/generated/wire';

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
  readonly #fixed: string[];

  constructor(writer: Writer, mail: Mail) {
    this.signature = { ...writer.signature };
    this.entities = writer.entities.join('\n');
    this.way = mail.default;
    this.host = mail.smtp?.host ?? '';
    this.security = mail.smtp?.security ?? 'starttls';
    this.port = String(mail.smtp?.port ?? PORTS[this.security]);
    this.user = mail.smtp?.user ?? '';
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

  /** What is kept of the writer, as it stands now. */
  get writer(): Commands['save_writer'][0] {
    const entities = this.entities.split('\n').map((line) => line.trim()).filter(Boolean);
    return { signature: $state.snapshot(this.signature), entities };
  }

  /** What is kept of the mail, as it stands now. */
  get mail(): Commands['save_mail'][0] {
    const host = this.host.trim();
    const port = Number.parseInt(this.port, 10) || PORTS[this.security];
    return { default: this.way, smtp: host ? { host, port, security: this.security, user: this.user.trim() || null } : null };
  }
}
