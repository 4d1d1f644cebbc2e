// A handful of checks, near enough to the real ones to live with while building the window.
import type { Draft, Field, FindingCard, RulePage, Severity } from './generated/wire';

interface Rule {
  id: string;
  severity: Severity;
  paragraph: string;
  hits: string[];
  misses: string[];
  find: (draft: Draft) => { field: Field; start?: number; end?: number; args?: Record<string, string> } | null;
}

const GENERIC = /^\W*(?:richiesta\s+assistenza|aiuto|errore\s+cityware(?:\s+online)?|problema|assistenza)\W*$/i;
const TAX_CODE = /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/i;
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
    id: 'privacy.codice_fiscale', severity: 'warning', paragraph: '', hits: ['RSSMRA80A01H501U'], misses: ['pratica 2026/0001'],
    find: (draft) => within('description', draft.description, TAX_CODE),
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

/** What is found in a draft. */
export function findingsOf(draft: Draft): FindingCard[] {
  return RULES.flatMap((rule) => {
    const hit = rule.find(draft);
    if (!hit) return [];
    const { field, start = 0, end = 0, args = {} } = hit;
    return [{ rule: rule.id, severity: rule.severity, field, start, end, paragraph: rule.paragraph, mend: null, args }];
  });
}

/** The page of a rule. */
export function pageOf(id: string): RulePage | null {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) return null;
  const { severity, paragraph, hits, misses } = rule;
  return { id, severity, paragraph, hits, misses };
}
