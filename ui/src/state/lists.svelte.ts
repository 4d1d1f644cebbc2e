// The list of addresses: a new one is looked at before it counts, the ones before can be put back.
// One thing at a time; what is being written elsewhere is never held up.
import { asFailure, call } from '../backend/backend';
import type { AppliedList, Difference, Failure, ListCard, ListFrom, PreviousListCard, ProposalCard, Session, Suspicious } from '../backend/generated/wire';
import type { DraftEditor } from './editor.svelte';
import type { ModuleSearch } from './modules.svelte';
import type { Requests } from './requests.svelte';

/** A list that came into force. */
export interface InForce {
  kind: 'applied';
  /** Drafts whose address was chosen anew. */
  drafts: number;
  /** Drafts whose module is gone. */
  unplaced: number;
  /** Subjects of requests that are drafts again. */
  stopped: string[];
  /** What a new list changed; nothing for an earlier one. */
  difference: Difference | null;
  suspicious: Suspicious[];
}

/** What came of the last deed: to be told until the next one. */
export type ListNews = InForce | { kind: 'unchanged' } | { kind: 'left' } | { kind: 'failed'; failure: Failure; suspicious: Suspicious[] };

/** Why a list cannot be changed from the window; nothing when it can, be it only by fetching it. */
export function lockedBy({ list, list_rights: rights }: Session): 'policy' | 'settings' | 'example' | null {
  if (rights.fetch) return null;
  return list === null || list.origin === 'confirmed' ? 'policy' : list.origin;
}

/** The list in force, the one proposed, and the ones before. */
export class AddressLists {
  /** Waits to be looked at. */
  proposal = $state.raw<ProposalCard | null>(null);
  news = $state.raw<ListNews | null>(null);
  /** Newest first. */
  previous = $state.raw<PreviousListCard[]>([]);
  /** Where a list is being looked for right now. */
  asking = $state<ListFrom | null>(null);
  /** Whether a list is being put into force. */
  applying = $state(false);
  /** The page was seen to be the same as last time. */
  #same = $state(false);
  #turn = 0;
  readonly #editor: DraftEditor;
  readonly #modules: ModuleSearch;
  readonly #requests: Requests;
  readonly #take: (session: Session) => void;

  constructor(editor: DraftEditor, modules: ModuleSearch, requests: Requests, take: (session: Session) => void) {
    this.#editor = editor;
    this.#modules = modules;
    this.#requests = requests;
    this.#take = take;
  }

  /** Days of a list that should be refreshed; nothing for one that is fresh enough, or an example. */
  tooOld(list: ListCard | null): number | null {
    const { age_days: age = null, max_age_days: max = 0, origin = null } = list ?? {};
    const minded = origin === 'confirmed' || origin === 'settings';
    return minded && !this.#same && age !== null && age > max ? age : null;
  }

  /** Takes up the list of IT's that waits to be looked at. */
  async awaitReview(): Promise<void> {
    if (this.proposal || this.asking || this.applying) return;
    this.proposal = await call('waiting_list', {});
  }

  /** Reads which lists were in force before. */
  async refresh(): Promise<void> {
    this.previous = await call('list_previous_lists', {});
  }

  /** Looks for a new list; answers whether there is something to look at. */
  async propose(from: ListFrom): Promise<boolean> {
    if (this.asking || this.applying) return false;
    const turn = ++this.#turn;
    this.asking = from;
    this.news = null;
    try {
      const proposal = await call('propose_list', { from });
      return turn === this.#turn && (await this.#receive(proposal, from));
    } catch (thrown) {
      if (turn === this.#turn) this.news = { kind: 'failed', failure: asFailure(thrown), suspicious: [] };
      return false;
    } finally {
      if (turn === this.#turn) this.asking = null;
    }
  }

  /** Puts the list that was looked at into force. */
  async apply(): Promise<boolean> {
    const { proposal } = this;
    if (!proposal || this.applying) return false;
    await this.#enforce(() => call('apply_proposal', { proposal: proposal.id }), proposal);
    return true;
  }

  /** Puts an earlier list into force again. */
  async restore(list: string): Promise<boolean> {
    if (this.asking || this.applying) return false;
    await this.#enforce(() => call('restore_list', { list }), null);
    return true;
  }

  /** Leaves the list as it is. */
  drop(): void {
    this.proposal = null;
    this.news = { kind: 'left' };
  }

  /** Forgets what was told. */
  settle(): void {
    this.news = null;
  }

  /** Forgets everything: other folders, other lists. */
  forget(): void {
    this.#turn += 1;
    this.asking = null;
    this.proposal = null;
    this.news = null;
    this.#same = false;
    this.previous = [];
  }

  async #receive(proposal: ProposalCard | null, from: ListFrom): Promise<boolean> {
    if (!proposal) {
      this.#same ||= from === 'page';
      this.news = from === 'page' ? { kind: 'unchanged' } : null;
      return false;
    }
    if (proposal.failure) {
      this.news = { kind: 'failed', failure: proposal.failure, suspicious: proposal.suspicious };
      return false;
    }
    if (proposal.must_review) this.proposal = proposal;
    else await this.#enforce(() => call('apply_proposal', { proposal: proposal.id }), proposal);
    return true;
  }

  async #enforce(run: () => Promise<AppliedList>, proposal: ProposalCard | null): Promise<void> {
    this.applying = true;
    try {
      await this.#editor.flush();
      const { session, drafts, unplaced, stopped } = await run();
      this.#same = false;
      if (stopped.length > 0) this.#requests.view(null);
      await Promise.all([this.#modules.load(), this.#editor.rebind(), this.refresh().catch(() => undefined)]);
      this.#take(session);
      this.proposal = null;
      this.news = { kind: 'applied', drafts, unplaced, stopped, difference: proposal?.difference ?? null, suspicious: proposal?.suspicious ?? [] };
    } finally {
      this.applying = false;
    }
  }
}
