// How a state looks; its words say the same.
import type { State } from '../backend/generated/wire';

/** Tone of a state's badge. */
export function badgeTone(state: State): 'plain' | 'good' | 'wait' | 'bad' {
  if (state === 'numbered' || state === 'sent') return 'good';
  if (state === 'refused') return 'bad';
  return state === 'closed' ? 'plain' : 'wait';
}

/** Tone of a state's message. */
export function alertTone(state: State): 'info' | 'success' | 'warning' | 'danger' {
  if (state === 'numbered' || state === 'sent') return 'success';
  if (state === 'refused') return 'danger';
  return state === 'uncertain' ? 'warning' : 'info';
}
