// What the program says by itself, and what the window makes of it.
import { tick } from 'svelte';
import { call } from '../backend/backend';
import type { BackgroundEvent, Draft, RequestCard } from '../backend/generated/wire';
import { t } from '../text/i18n.svelte';
import { requestWords } from '../text/words';
import type { Program } from './program.svelte';

/** Whether a request stands still until the clerk does something about it. */
function needsClerk({ state, next_attempt, reason }: RequestCard): boolean {
  if (reason?.code === 'stopped') return false;
  return state === 'uncertain' || (state === 'refused' && next_attempt === null);
}

/** Listens to the program. */
export class Hearing {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Something was said. */
  hear(event: BackgroundEvent): void {
    const program = this.#program;
    switch (event.kind) {
      case 'requests_changed':
        void this.#reread();
        break;
      case 'sending':
        program.requests.departures.progress(event.request, event.sent, event.bytes);
        break;
      case 'reducing':
        if (program.pictures.progress) program.pictures.progress = { done: event.done, all: event.all };
        break;
      case 'request_settled':
        program.filesOver = false;
        void this.#settled(event.request);
        break;
      case 'list_changed':
        void this.#rereadList();
        break;
      case 'files_over':
        program.filesOver = event.over && program.editor.draft !== null;
        break;
      case 'files_dropped':
        program.filesOver = false;
        void this.#takeDropped(event.draft);
        break;
      case 'failed':
        program.filesOver = false;
        program.notices.failure = event.failure;
        void program.attachments.reread();
        break;
    }
  }

  /** Requests have changed. What became of one on its way is said aloud; if it needs the clerk, who is elsewhere, it is shown. */
  async #reread(): Promise<void> {
    const { history, notices, requests } = this.#program;
    const before = new Map(requests.list.map((card) => [card.id, { leaving: requests.departures.of(card) !== null, needed: needsClerk(card) }]));
    await this.#program.refreshRequests(true);
    void history.search();
    for (const card of requests.list) {
      const was = before.get(card.id);
      if (!was || card.leaves_in !== null) continue;
      if (this.#program.looksAt(card.id)) {
        if (was.leaving) notices.announce(requestWords(card).title);
      } else if (needsClerk(card) && (was.leaving || !was.needed)) {
        notices.tell({ words: t('departure-failed', { state: requestWords(card).title, subject: card.subject }), next: { label: t('departure-failed-look'), go: () => void this.#program.showRequest(card) } });
      }
    }
  }

  /** A mail that was dropped has settled a request: it is opened, unless something is being sent. */
  async #settled(card: RequestCard): Promise<void> {
    const { notices, sending } = this.#program;
    const { number, subject } = card;
    const words = number ? t('settled-number', { subject, number }) : t('settled-sent', { subject });
    if (sending.busy) return notices.tell({ words, next: { label: t('departure-failed-look'), go: () => void this.#program.showRequest(card) } });
    await this.#program.showRequest(card);
    notices.announce(words);
  }

  /** The list of addresses has changed behind the window. */
  async #rereadList(): Promise<void> {
    const { editor, lists, modules, notices } = this.#program;
    const session = await notices.attempt(() => call('session', {}));
    if (session) this.#program.takeSession(session);
    await lists.awaitReview().catch(() => undefined);
    await modules.load();
    await editor.check();
  }

  /** Brings the attachments into view: whoever dropped a file sees where it went. Another draft is a colleague's. */
  async #takeDropped(draft: Draft): Promise<void> {
    const { drafts, editor } = this.#program;
    if (editor.draft && draft.id !== editor.draft.id) return drafts.receive(draft);
    if (editor.draft) editor.takeAttachments(draft);
    else editor.take(draft);
    if (this.#program.screen !== 'compose') await this.#program.go('compose');
    await tick();
    document.getElementById('attachments')?.scrollIntoView?.({ block: 'center' });
  }
}
