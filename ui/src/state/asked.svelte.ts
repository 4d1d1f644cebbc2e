// The question that a mail program leaves open: was it sent? Asked of one request at a time, the oldest, and never twice in a
// session once the clerk has said that it was not yet.
import { SvelteSet } from 'svelte/reactivity';
import type { RequestCard } from '../backend/generated/wire';
import type { Requests } from './requests.svelte';

/** Requests that stand with a mail program. */
export class Asked {
  readonly #requests: Requests;
  readonly #later = new SvelteSet<string>();
  readonly #read: string[] = [];

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** The one to be asked about. */
  get oldest(): RequestCard | null {
    const open = this.#requests.list.filter((request) => request.state === 'handed_over' && !this.#later.has(request.id));
    return open.reduce<RequestCard | null>((oldest, request) => (oldest && oldest.created < request.created ? oldest : request), null);
  }

  /** Not yet: it is not asked again in this session. */
  later(request: string): void {
    this.#later.add(request);
  }

  /** Whether the question is to be read aloud: the first time only. */
  firstTime(request: string): boolean {
    const first = !this.#read.includes(request);
    if (first) this.#read.push(request);
    return first;
  }
}
