// What the desk would ask next, and the questions that lead to a module: a few of the real ones.
import { MODULES } from './fake-data';
import type { CompletenessCard, Draft, FinderStep, Kind } from './generated/wire';

const QUESTIONS: { id: string; lead: string; kinds: Kind[]; answered: RegExp }[] = [
  { id: 'message', lead: 'Messaggio', kinds: ['anomalia'], answered: /«[^»]+»|messaggio/i },
  { id: 'path', lead: 'Percorso', kinds: ['anomalia'], answered: /\b(?:da|dal|dalla)\b[^.]*>|menu/i },
  { id: 'record', lead: 'Documento o pratica', kinds: ['anomalia', 'supporto'], answered: /\b(?:n\.|numero|pratica|avvis[oi]) ?\d+/i },
  { id: 'since', lead: 'Da quando', kinds: ['anomalia'], answered: /\bda (?:ieri|oggi|stamattina|lunedì)/i },
  { id: 'extent', lead: 'A chi succede', kinds: ['anomalia'], answered: /\b(?:tutt[ie]|solo)\b/i },
  { id: 'wanted', lead: 'Che cosa serve', kinds: ['supporto'], answered: /\bvorre/i },
  { id: 'topics', lead: 'Argomenti', kinds: ['formazione'], answered: /\bargoment/i },
];

/** What the desk asks about a draft; nothing before a kind is chosen. */
export function completenessOf(draft: Draft): CompletenessCard[] {
  const { kind, description } = draft;
  if (!kind) return [];
  return QUESTIONS.filter((item) => item.kinds.includes(kind)).map(({ id, lead, answered }) => ({
    id,
    lead,
    answered: answered.test(description) || description.includes(`${lead}: `),
  }));
}

const TREE: Record<string, Record<string, string[] | string>> = {
  work: { people: 'people', taxes: 'taxes', staff: 'staff' },
  people: { residence: ['anagrafe'], acts: ['stato-civile', 'anagrafe'], voters: ['elettorale'] },
  taxes: { waste: ['tari'], property: ['imu'], collection: ['tari', 'imu'] },
  staff: { pay: ['personale'], hours: ['presenze'] },
};

/** The step after these answers. */
export function stepAfter(answers: string[]): FinderStep {
  let question = 'work';
  for (const answer of answers) {
    const next = TREE[question]?.[answer];
    if (typeof next !== 'string') return { kind: 'propose', modules: MODULES.filter((module) => next?.includes(module.id)) };
    question = next;
  }
  return { kind: 'ask', question, options: Object.keys(TREE[question] ?? {}) };
}
