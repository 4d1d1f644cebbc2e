// From things of the trade to their words: which Fluent id belongs to which code.
import type { ExamplePart, Failure, FindingCard, Handed, Passed, Remark, RequestCard, Suspicion } from '../backend/generated/wire';
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

/** Words of a failure; apart from them what a program said of it, for IT. */
export function failureWords(failure: Failure): Words & { detail: string } {
  const { code, ...fields } = failure;
  const args: Args = fields;
  return { title: t(`failure-${code}`, args), todo: attr(`failure-${code}`, 'do', args), detail: attr(`failure-${code}`, 'detail', args) };
}

/** What is wrong with something that settings or policy say, and where it stands; for IT. */
export function remarkWords({ place, key, what, found, wanted, arguments: args }: Remark): string {
  const where = 'file' in place ? t('remark-place-file', { ...place }) : t('remark-place-registry', { ...place });
  return t(`remark-${what}`, { place: where, key, found, near: args.near ?? '', wanted: wanted && t(`wanted-${wanted}`, args) });
}

/** Words of a finding, with the reason that the guide gives; IT's rules bring their own. Without values, those of the rule by itself. */
export function findingWords(finding: Pick<FindingCard, 'rule' | 'args' | 'words'>): Words & { why: string } {
  if (finding.words) return { title: finding.words.title, why: finding.words.why, todo: finding.words.do };
  const id = `rule-${idOf(finding.rule)}`;
  const itself = Object.keys(finding.args).length === 0 ? attr(id, 'guide') : '';
  return { title: itself || t(id, finding.args), why: attr(id, 'why', finding.args), todo: attr(id, 'do', finding.args) };
}

/** A question that the desk would ask, and an example of an answer. */
export function questionWords(id: string): { question: string; example: string } {
  return { question: t(`completeness-${id}`), example: attr(`completeness-${id}`, 'example') };
}

/** Name of a field of the form. */
export function fieldName(field: string): string {
  return t(`field-${idOf(field)}`);
}

/** What stands in the form in an example of a rule. */
export function exampleWords(parts: ExamplePart[]): string {
  return parts.map(({ field, text }) => `${fieldName(field)}: ${text === '' ? '—' : `«${text}»`}`).join('; ');
}

/** Whether a server has put a request off and the program tries again by itself. */
export function isPutOff({ state, next_attempt }: Pick<RequestCard, 'state' | 'next_attempt'>): boolean {
  return state === 'refused' && next_attempt !== null;
}

/** Where a request stands, and what comes next. */
export function requestWords(request: Pick<RequestCard, 'state' | 'next_attempt'>): Words {
  const id = isPutOff(request) ? 'state-put-off' : `state-${idOf(request.state)}`;
  return { title: t(id), todo: attr(id, 'next') };
}

/** How a mail program took a request, how it would take one, why so, and which ways were passed over before. */
export function handedWords({ rung, program, why, passed }: Handed): { way: string; would: string; why: string; passed: string[] } {
  const named = (name: string): string => name || t('handed-some-program');
  const because = (each: Passed): string => t(`handed-passed-${each.because}`, { program: named(each.program), words: each.words });
  return {
    way: t(`handed-${rung}`, { program: named(program) }),
    would: attr(`handed-${rung}`, 'would', { program: named(program) }),
    why: t(`handed-why-${why}`),
    passed: passed.map((each) => t('handed-passed', { because: because(each) })),
  };
}

/** Why an address is not believed, and what to do about it. */
export function suspicionWords(reason: Suspicion): Words {
  const id = `suspicious-${idOf(reason)}`;
  return { title: t(id), todo: attr(id, 'do') };
}
