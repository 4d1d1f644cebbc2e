// From things of the trade to their words: which Fluent id belongs to which code.
import type { Failure, FindingCard, State, Suspicion } from '../backend/generated/wire';
import { attr, t, type Args } from './i18n.svelte';

/** What is said of something that happened, and what to do about it. */
export interface Words {
  /** What it is. */
  title: string;
  /** What to do; perhaps empty. */
  todo: string;
}

/** A dotted or underscored name as part of a Fluent id. */
export function idOf(name: string): string {
  return name.replace(/[._]/g, '-');
}

/** Words of a failure. */
export function failureWords(failure: Failure): Words {
  const { code, ...fields } = failure;
  const args: Args = fields;
  return { title: t(`failure-${code}`, args), todo: attr(`failure-${code}`, 'do', args) };
}

/** Words of a finding, with the reason that the guide gives; IT's rules bring their own. */
export function findingWords(finding: Pick<FindingCard, 'rule' | 'args' | 'words'>): Words & { why: string } {
  if (finding.words) return { title: finding.words.title, why: finding.words.why, todo: finding.words.do };
  const id = `rule-${idOf(finding.rule)}`;
  return { title: t(id, finding.args), why: attr(id, 'why', finding.args), todo: attr(id, 'do', finding.args) };
}

/** A question that the desk would ask, and an example of an answer. */
export function questionWords(id: string): { question: string; example: string } {
  return { question: t(`completeness-${id}`), example: attr(`completeness-${id}`, 'example') };
}

/** Name of a field of the form. */
export function fieldName(field: string): string {
  return t(`field-${idOf(field)}`);
}

/** Name of a state, and what comes next. */
export function stateWords(state: State): Words {
  const id = `state-${idOf(state)}`;
  return { title: t(id), todo: attr(id, 'next') };
}

/** Why an address is not believed, and what to do about it. */
export function suspicionWords(reason: Suspicion): Words {
  const id = `suspicious-${idOf(reason)}`;
  return { title: t(id), todo: attr(id, 'do') };
}
