// The settings as they stand in the form, until they are kept.
import { call } from '../backend/backend';
import type { Auth, Commands, Mail, Security, Session, Signature, Via, Writer } from '../backend/generated/wire';

const PORTS: Record<Security, number> = { tls: 465, starttls: 587, none: 25 };

/** An Entity in which the writer works, with what is different there. */
export interface Place {
  entity: string;
  office: string;
  phone: string;
  email: string;
}

function blankPlace(entity = ''): Place {
  return { entity, office: '', phone: '', email: '' };
}

/** Who writes and how mail leaves. */
export class SettingsForm {
  signature = $state<Signature>({ name: '', office: '', phone: '', email: '' });
  /** At least one, perhaps blank. */
  places = $state<Place[]>([]);
  /** The Entity that was taken away last, and where it stood. */
  removed = $state.raw<{ place: Place; index: number } | null>(null);
  way = $state<Via>('client');
  host = $state('');
  port = $state('');
  security = $state<Security>('starttls');
  user = $state('');
  auth = $state<Auth>('none');
  /** Whether what every request needs was asked for. */
  insists = $state(false);
  readonly #fixed: string[];

  constructor(writer: Writer, mail: Mail) {
    this.signature = { ...writer.signature };
    const known = writer.entities.map((entity) => ({ ...blankPlace(entity), ...writer.at.find((place) => place.entity === entity), entity }));
    this.places = known.length > 0 ? known : [blankPlace()];
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

  /** What every request needs of the writer and is not there, though it was asked for. */
  get lacking(): ('name' | 'phone')[] {
    const parts = this.insists ? (['name', 'phone'] as const) : [];
    return parts.filter((part) => this.signature[part].trim() === '' && !this.fixed(`writer.${part}`));
  }

  /** What was written of the writer and cannot be right: a number without digits, an address without its sign. */
  get odd(): ('phone' | 'email')[] {
    const { phone, email } = this.signature;
    const wrong = { phone: phone.trim() !== '' && !/(?:\d\D*){2}/.test(phone), email: email.trim() !== '' && !/^\s*[^\s@]+@[^\s@]+\.[^\s@.]+\s*$/.test(email) };
    return (['phone', 'email'] as const).filter((part) => wrong[part] && !this.fixed(`writer.${part}`));
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

  /** One more Entity. */
  addPlace(): void {
    this.places.push(blankPlace());
  }

  /** One Entity less; it can be brought back. */
  removePlace(index: number): void {
    const [place] = this.places.splice(index, 1);
    this.removed = place ? { place, index } : null;
  }

  /** Brings back the Entity that was taken away last. */
  restorePlace(): void {
    if (this.removed) this.places.splice(this.removed.index, 0, this.removed.place);
    this.removed = null;
  }

  /** What is kept of the writer, as it stands now. */
  get writer(): Commands['save_writer'][0] {
    const tidy = (place: Place): Place => ({ entity: place.entity.trim(), office: place.office.trim(), phone: place.phone.trim(), email: place.email.trim() });
    const places = $state.snapshot(this.places).map(tidy).filter((place) => place.entity !== '');
    const at = places.filter((place) => place.office !== '' || place.phone !== '' || place.email !== '');
    return { signature: $state.snapshot(this.signature), entities: places.map((place) => place.entity), at };
  }

  /** What is kept of the mail, as it stands now. */
  get mail(): Commands['save_mail'][0] {
    const host = this.host.trim();
    const port = Number.parseInt(this.port, 10) || PORTS[this.security];
    const user = this.auth === 'password' ? this.user.trim() || null : null;
    return { default: this.way, smtp: host ? { host, port, security: this.security, auth: this.auth, user } : null };
  }

  /** Keeps who writes; answers the session that results. */
  saveWriter(): Promise<Session> {
    return call('save_writer', this.writer);
  }

  /** Keeps how mail leaves; answers the session that results. */
  saveMail(): Promise<Session> {
    return call('save_mail', this.mail);
  }
}
