// When the office can be called, as it stands in the settings until it is kept.
import { call } from '../backend/backend';
import type { Commands, OfficeHours, Session } from '../backend/generated/wire';
import { readDayOfYear, readTime, showDayOfYear } from './times';

/** What keeps the hours from being kept, by the field at which it is said; its words are `settings-office-⟨value⟩`. */
export type OfficeTrouble = Partial<Record<'from' | 'to' | 'lunchFrom' | 'lunchTo' | 'days', 'hours' | 'order' | 'lunch' | 'days'>>;

/** Office hours, lunch break and the town's own holidays. */
export class OfficeForm {
  from = $state('');
  to = $state('');
  lunchFrom = $state('');
  lunchTo = $state('');
  /** Days of each year, with commas between them. */
  days = $state('');
  readonly #fixed: string[];

  constructor(office: OfficeHours) {
    this.from = office.from;
    this.to = office.to;
    // A break of no length is none.
    const lunch = office.lunch_from !== office.lunch_to;
    this.lunchFrom = lunch ? office.lunch_from : '';
    this.lunchTo = lunch ? office.lunch_to : '';
    this.days = office.patron_days.map(showDayOfYear).join(', ');
    this.#fixed = office.fixed;
  }

  /** Whether IT decides this key. */
  fixed(key: string): boolean {
    return this.#fixed.includes(`availability.${key}`);
  }

  get #lunch(): [string | null, string | null] {
    if (this.lunchFrom.trim() || this.lunchTo.trim()) return [readTime(this.lunchFrom), readTime(this.lunchTo)];
    // A break of no length, at an hour that is always within.
    const none = readTime(this.from) ?? '00:00';
    return [none, none];
  }

  get #days(): (string | null)[] {
    const typed = this.days.split(/[,;]/).map((day) => day.trim());
    return typed.filter(Boolean).map(readDayOfYear);
  }

  /** What cannot be kept as it stands. */
  get trouble(): OfficeTrouble {
    const [from, to, [begins, ends]] = [readTime(this.from), readTime(this.to), this.#lunch];
    const trouble: OfficeTrouble = {};
    if (!from) trouble.from = 'hours';
    if (!to) trouble.to = 'hours';
    else if (from && from >= to) trouble.to = 'order';
    if (!begins) trouble.lunchFrom = 'hours';
    // A break that IT has fixed outside these hours counts as none, and keeps nobody from changing the rest.
    const fixed = this.fixed('lunch_from') || this.fixed('lunch_to');
    if (!ends) trouble.lunchTo = 'hours';
    else if (!fixed && from && to && begins && from < to && (begins > ends || begins < from || ends > to)) trouble.lunchTo = 'lunch';
    if (this.#days.includes(null)) trouble.days = 'days';
    return trouble;
  }

  /** What is kept, as it stands now; nothing while it cannot be read. */
  get value(): Commands['save_office'][0] | null {
    const [lunch_from, lunch_to] = this.#lunch;
    const [from, to] = [readTime(this.from), readTime(this.to)];
    if (Object.keys(this.trouble).length > 0 || !from || !to || !lunch_from || !lunch_to) return null;
    return { from, to, lunch_from, lunch_to, patron_days: this.#days.filter((day) => day !== null) };
  }

  /** Keeps it; answers the session that results, or nothing while it cannot be read. */
  async save(): Promise<Session | null> {
    const value = this.value;
    return value && (await call('save_office', value));
  }
}
