// A handful of checks, near enough to the real ones to live with while building the window.
import type { Draft, Field, FindingCard, MendCard, RulePage, RuleWords, Severity, Way } from './generated/wire';

interface Hit {
  field: Field;
  start?: number;
  end?: number;
  mend?: MendCard;
}

interface Rule {
  id: string;
  severity: Severity;
  paragraph: string;
  hits: string[];
  misses: string[];
  words?: RuleWords;
  way?: Way;
  find: (draft: Draft) => Hit | null;
}

const GENERIC = /^\W*(?:richiesta\s+assistenza|aiuto|errore\s+cityware(?:\s+online)?|problema|assistenza)\W*$/i;
const TAX_CODE = /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/i;
const REPLY = /^re: \[ticket \d+\] /i;
const PERSON = /\b(?:solo|soltanto|direttamente)\s+(?:con|da|a)\s+[A-Z][a-zàèéìòù]+/;

const RULES: Rule[] = [
  {
    id: 'module.missing', severity: 'blocking', paragraph: '2.1', hits: [], misses: [],
    find: (draft) => (draft.module ? null : { field: 'module' }),
  },
  {
    id: 'entity.unclear', severity: 'blocking', paragraph: '2.4.5', hits: [], misses: [],
    find: (draft) => (draft.entity.trim() ? null : { field: 'entity' }),
  },
  {
    id: 'subject.empty', severity: 'blocking', paragraph: '2.3', hits: ['(vuoto)'], misses: ['TARI: la stampa degli avvisi resta vuota'],
    find: (draft) => (draft.subject.trim() ? null : { field: 'subject' }),
  },
  {
    id: 'subject.generic', severity: 'blocking', paragraph: '2.3', hits: ['Richiesta assistenza', 'Aiuto!!'], misses: ['Errore di quadratura sul mandato 112'],
    find: (draft) => (GENERIC.test(draft.subject) ? { field: 'subject', start: 0, end: draft.subject.length } : null),
  },
  {
    id: 'body.too_short', severity: 'blocking', paragraph: '2.3', hits: ['Non va.'], misses: [],
    find: (draft) => (draft.description.trim().length < 30 ? { field: 'description' } : null),
  },
  {
    id: 'signature.missing', severity: 'blocking', paragraph: '2.3', hits: [], misses: [],
    find: (draft) => (draft.signature.name.trim() ? null : { field: 'signature.name' }),
  },
  {
    id: 'phone.missing', severity: 'blocking', paragraph: '2.3', hits: [], misses: [],
    find: (draft) => (/\d{5}/.test(draft.signature.phone.replace(/\D/g, '')) ? null : { field: 'signature.phone' }),
  },
  {
    id: 'person.preference', severity: 'warning', paragraph: '2.4.1', hits: ['Vorrei parlare solo con Rossi'], misses: ['Ne ho già parlato con Rossi'],
    find: (draft) => within('description', draft.description, PERSON),
  },
  {
    id: 'multiple_topics', severity: 'warning', paragraph: '2.4.4', hits: ['Inoltre non si stampa la TARI'], misses: [], way: 'split',
    find: (draft) => within('description', draft.description, /\binoltre\b[^\n]*/i),
  },
  {
    id: 'on_behalf', severity: 'warning', paragraph: '2.4.3', hits: ['Scrivo per conto della collega'], misses: [], way: 'hand_on',
    find: (draft) => within('description', draft.description, /\b(?:scrivo )?per conto d\w+ collega\b/i),
  },
  {
    id: 'reply.new_topic', severity: 'warning', paragraph: '2.4.4', hits: ['Re: [Ticket 4711] …'], misses: [],
    find: ({ subject, description }) => {
      const lead = REPLY.exec(subject)?.[0];
      const hit = lead ? within('description', description, /\baltro problema\b/i) : null;
      return hit && lead ? { ...hit, mend: { label: 'mend-new-request', field: 'subject', start: 0, end: lead.length, text: '', result: subject.slice(lead.length) } } : null;
    },
  },
  {
    id: 'privacy.codice_fiscale', severity: 'warning', paragraph: '', hits: ['RSSMRA80A01H501U'], misses: ['pratica 2026/0001'],
    find: ({ description }) => {
      const hit = within('description', description, TAX_CODE);
      const text = '[CITTADINO 1]';
      return hit && { ...hit, mend: { label: 'mend-citizen', ...hit, text, result: description.slice(0, hit.start) + text + description.slice(hit.end) } };
    },
  },
  {
    id: 'ente.scala', severity: 'warning', paragraph: '', hits: ['la scala B'], misses: ['la scala del palazzo'],
    words: { title: 'Il server «scala» è spento dal 2025', why: 'Il CED lo ha sostituito: il fornitore non lo trova.', do: 'Scrivere «ponte» al suo posto.' },
    find: (draft) => within('description', draft.description, /\bserver scala\b/i),
  },
  {
    id: 'attachment.missing', severity: 'hint', paragraph: '2.3', hits: ['in allegato la schermata'], misses: [],
    find: (draft) => (draft.attachments.length ? null : within('description', draft.description, /\b(?:in allegato|allego|schermata)\b/i)),
  },
];

function within(field: Field, text: string, pattern: RegExp): { field: Field; start: number; end: number } | null {
  const match = pattern.exec(text);
  return match ? { field, start: match.index, end: match.index + match[0].length } : null;
}

function textOf(draft: Draft, field: Field): string {
  if (field === 'subject' || field === 'description') return draft[field];
  return '';
}

/** What is found in a draft, and what of it the clerk has left as it is. */
export function checked(draft: Draft): { findings: FindingCard[]; overruled: FindingCard[] } {
  const all = RULES.flatMap((rule): FindingCard[] => {
    const hit = rule.find(draft);
    if (!hit) return [];
    const { field, start = 0, end = 0, mend = null } = hit;
    const quote = textOf(draft, field).slice(start, end);
    return [{ rule: rule.id, severity: rule.severity, field, start, end, paragraph: rule.paragraph, args: {}, words: rule.words ?? null, quote, way: rule.way ?? null, mend }];
  });
  const isLeft = (finding: FindingCard): boolean =>
    finding.severity !== 'blocking' && draft.overruled.some((left) => left.rule === finding.rule && left.words.toLowerCase() === finding.quote.toLowerCase());
  return { findings: all.filter((finding) => !isLeft(finding)), overruled: all.filter(isLeft) };
}

/** The page of a rule. */
export function pageOf(id: string): RulePage | null {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) return null;
  const { severity, paragraph, hits, misses, words = null } = rule;
  const field = id.startsWith('subject') || id.startsWith('reply') ? 'subject' : 'description';
  const shown = (texts: string[]): RulePage['hits'] => texts.map((text) => [{ field, text }]);
  return { id, severity, paragraph, words, hits: shown(hits), misses: shown(misses) };
}

/** All of them, for the guide. */
export function guidePages(): RulePage[] {
  return RULES.map((rule) => pageOf(rule.id)).filter((page) => page !== null);
}
