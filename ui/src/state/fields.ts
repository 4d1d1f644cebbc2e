// The fields of the form: which control stands for which field of a finding, and when a field counts as empty.
import type { Attachment, Draft, Failure, Field } from '../backend/generated/wire';
import { anyAnswer } from './guided';

/** The control that receives the focus for a field. */
export const CONTROLS: Record<Field, string> = {
  module: 'module-search',
  kind: 'kind-anomalia',
  entity: 'entity',
  subject: 'subject',
  description: 'description',
  already_tried: 'already-tried',
  already_spoken_with: 'already-spoken-with',
  attachments: 'add-attachment',
  availability: 'add-availability',
  'signature.name': 'signature-name',
  'signature.phone': 'signature-phone',
  'signature.email': 'signature-email',
};

/** The fields, in the order of the form. */
export const FIELDS = Object.keys(CONTROLS) as Field[];

/** Where to look when what leaves cannot be shown. */
const CULPRITS: Partial<Record<Failure['code'], Field>> = {
  'module-missing': 'module',
  'module-unknown': 'module',
  'address-unknown': 'module',
  'sender-missing': 'signature.email',
  'sender-invalid': 'signature.email',
  'attachment-missing': 'attachments',
};

/** The field at fault when what leaves cannot be shown, if one is. */
export function culprit(failure: Failure): Field | undefined {
  return CULPRITS[failure.code];
}

/** The text of a field; nothing for what is no text. */
export function textOf(draft: Draft, field: Field): string | null {
  switch (field) {
    case 'module':
    case 'kind':
    case 'attachments':
    case 'availability':
      return null;
    case 'signature.name':
      return draft.signature.name;
    case 'signature.phone':
      return draft.signature.phone;
    case 'signature.email':
      return draft.signature.email;
    default:
      return draft[field];
  }
}

/** Whether nothing was put into a field yet. Lists never count: what is found there comes from elsewhere. */
export function isEmpty(draft: Draft, field: Field): boolean {
  if (field === 'module' || field === 'kind') return draft[field] === null;
  return textOf(draft, field)?.trim() === '';
}

/** Whether nothing worth keeping was written. */
export function isBlank(draft: Draft): boolean {
  const texts: Field[] = ['subject', 'description', 'already_tried', 'already_spoken_with', 'module', 'kind'];
  return draft.follows === null && draft.attachments.length === 0 && draft.availability.length === 0 && !anyAnswer(draft.answers) && texts.every((field) => isEmpty(draft, field));
}

/** Whether a finding can be shown as a piece of text. */
export function hasText(field: Field): boolean {
  return !['module', 'kind', 'attachments', 'availability'].includes(field);
}

/** Where somebody is writing: the field, and how far into its text. */
export interface Caret {
  field: Field;
  at: number;
}

/** Where the caret stands, when it stands in a text of the form. */
export function caret(): Caret | null {
  const control = document.activeElement;
  if (control?.closest('fieldset.window')) return { field: 'availability', at: 0 };
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return null;
  const field = FIELDS.find((each) => CONTROLS[each] === control.id);
  return field && hasText(field) ? { field, at: control.selectionEnd ?? control.value.length } : null;
}

/** The control of a field; of the call-back windows the first thing that one of them lacks. */
function controlOf(field: Field): HTMLElement | null {
  const window = field === 'availability' && (document.querySelector('fieldset.window[data-whole="false"]') ?? document.querySelector('fieldset.window'));
  if (!window) return document.getElementById(CONTROLS[field]);
  const inputs = [...window.querySelectorAll('input')];
  const hours = inputs.filter((input) => input.classList.contains('hour'));
  const dated = inputs.some((input) => !hours.includes(input) && (input.type === 'checkbox' ? input.checked : input.value !== ''));
  return (dated ? (hours.find((hour) => hour.value === '') ?? hours.at(-1)) : inputs[0]) ?? null;
}

/** Gives the focus so that it is seen, also to whom a click has led here. */
export function focusSeen(control: HTMLElement | null): void {
  const seen: FocusOptions & { focusVisible: boolean } = { preventScroll: true, focusVisible: true };
  control?.focus(seen);
}

/** Brings a field before the eyes, with a piece of its text selected. */
export function show(field: Field, start = 0, end = 0): void {
  const control = controlOf(field);
  if (!control) return;
  focusSeen(control);
  if ((control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement) && end > start && hasText(field)) {
    if (control.type === 'email') control.select();
    else control.setSelectionRange(start, end);
    if (control instanceof HTMLTextAreaElement && control.value.length > 0) {
      control.scrollTop = (control.scrollHeight * start) / control.value.length - control.clientHeight / 2;
    }
  }
  control.scrollIntoView?.({ block: 'center' });
}

/**
 * Puts other words in the place of a field's text, as if they had been typed: the browser's own undo brings the old ones
 * back. (`execCommand` is old, but the only edit that undo knows.)
 */
export function rewrite(field: Field, text: string): void {
  show(field);
  const control = document.getElementById(CONTROLS[field]);
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return;
  control.select();
  const typed = text === '' ? document.execCommand?.('delete') : document.execCommand?.('insertText', false, text);
  if (!typed) {
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Writes behind a field's text as if it had been typed: one step of the browser's own undo takes it away again. */
export function append(field: Field, text: string): boolean {
  const control = document.getElementById(CONTROLS[field]);
  if (!(control instanceof HTMLTextAreaElement)) return false;
  control.focus({ preventScroll: true });
  const end = control.value.length;
  control.setSelectionRange(end, end);
  if (!document.execCommand?.('insertText', false, text)) {
    control.setRangeText(text, end, end, 'end');
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  control.scrollTop = control.scrollHeight;
  return true;
}

/** Puts the caret on a line of its own at the end of a text, ready to go on writing. */
export function goOn(field: Field): void {
  const control = document.getElementById(CONTROLS[field]);
  if (!(control instanceof HTMLTextAreaElement)) return;
  control.focus({ preventScroll: true });
  control.setSelectionRange(control.value.length, control.value.length);
  const line = control.value.slice(control.value.lastIndexOf('\n') + 1);
  if (line.trim() !== '' && !document.execCommand?.('insertText', false, '\n')) {
    control.setRangeText('\n', control.value.length, control.value.length, 'end');
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
  control.scrollTop = control.scrollHeight;
  control.scrollIntoView?.({ block: 'nearest' });
}

/** Those of the program; a caption under the clerk's hands is newer here. */
export function merged(shown: readonly Attachment[], kept: readonly Attachment[]): Attachment[] {
  return kept.map((each) => ({ ...each, caption: shown.find((same) => same.id === each.id)?.caption ?? each.caption }));
}
