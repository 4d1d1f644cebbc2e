// How a request looks by where it stands; its words say the same.
import type { RequestCard } from '../backend/generated/wire';
import { isPutOff } from '../text/words';

type Standing = Pick<RequestCard, 'state' | 'next_attempt'>;

/** Tone of a request's badge. */
export function badgeTone(request: Standing): 'plain' | 'good' | 'wait' | 'bad' {
  const { state } = request;
  if (state === 'numbered' || state === 'sent') return 'good';
  if (state === 'refused') return isPutOff(request) ? 'wait' : 'bad';
  return state === 'closed' ? 'plain' : 'wait';
}

/** Tone of a request's message. */
export function alertTone(request: Standing): 'info' | 'success' | 'warning' | 'danger' {
  const { state } = request;
  if (state === 'numbered' || state === 'sent') return 'success';
  if (state === 'refused') return isPutOff(request) ? 'info' : 'danger';
  return state === 'uncertain' ? 'warning' : 'info';
}
