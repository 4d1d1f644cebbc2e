// Who works in several Entities may have another office, telephone and address in each: choosing the Entity brings them,
// but for what the clerk wrote by hand. Nothing is brought that cannot be put back.
import type { Draft, Signature, Writer } from '../backend/generated/wire';
import { isBlank } from './fields';

/** What may be different in an Entity. */
export type Part = 'office' | 'phone' | 'email';

/** The parts, in the order of the form. */
export const PARTS: readonly Part[] = ['office', 'phone', 'email'];

/** What choosing an Entity did to the signature. */
export interface Switched {
  entity: string;
  /** What is different now. */
  changed: Part[];
  /** What was written by hand, differs from what is known of the Entity, and stayed. */
  kept: Part[];
  /** The signature before. */
  before: Signature;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Whether the writer works in that Entity, as far as is known. */
export function isKnown(writer: Writer, entity: string): boolean {
  return writer.entities.some((each) => same(each, entity)) || writer.at.some((place) => same(place.entity, entity));
}

/** The signature in an Entity. */
export function signatureAt(writer: Writer, entity: string): Signature {
  const place = writer.at.find((each) => same(each.entity, entity));
  const signature = { ...writer.signature };
  for (const part of PARTS) {
    const there = place?.[part]?.trim();
    if (there) signature[part] = there;
  }
  return signature;
}

/** Fills what is still empty in a draft with what is known of the writer. */
function fillIn(draft: Draft, writer: Writer): void {
  const [only, another] = writer.entities;
  if (only && another === undefined && draft.entity.trim() === '') draft.entity = only;
  const known = signatureAt(writer, draft.entity);
  for (const part of ['name', 'office', 'phone', 'email'] as const) {
    if (draft.signature[part].trim() === '') draft.signature[part] = known[part];
  }
}

/** Signs a draft as the settings say. */
export function sign(draft: Draft, writer: Writer): void {
  draft.signature = signatureAt(writer, draft.entity);
}

/** Carries into a draft what has changed in the settings, and fills in what is still empty; what was written by hand stays. */
export function renew(draft: Draft, before: Writer, after: Writer): void {
  // An Entity that is no longer the writer's goes from a draft that nobody has begun.
  if (isBlank(draft) && before.entities.includes(draft.entity) && !after.entities.includes(draft.entity)) draft.entity = '';
  const [then, now] = [signatureAt(before, draft.entity), signatureAt(after, draft.entity)];
  const parts = (['name', ...PARTS] as const).filter((part) => then[part] !== now[part] && same(draft.signature[part], then[part]));
  for (const part of parts) draft.signature[part] = now[part];
  fillIn(draft, after);
}

/** Brings the signature of the draft's Entity; answers what that did, or nothing when the Entity says nothing of its own. */
export function bring(draft: Draft, writer: Writer): Switched | null {
  if (writer.at.length === 0 || !isKnown(writer, draft.entity)) return null;
  const there = signatureAt(writer, draft.entity);
  const before = { ...draft.signature };
  const known = (part: Part): string[] => [writer.signature[part], ...writer.at.map((place) => place[part] ?? '')];
  const different = PARTS.filter((part) => !same(draft.signature[part], there[part]));
  const byHand = (part: Part): boolean => draft.signature[part].trim() !== '' && !known(part).some((each) => same(each, draft.signature[part]));
  const kept = different.filter(byHand);
  const changed = different.filter((part) => !kept.includes(part));
  for (const part of changed) draft.signature[part] = there[part];
  return different.length > 0 ? { entity: draft.entity.trim(), changed, kept, before } : null;
}
