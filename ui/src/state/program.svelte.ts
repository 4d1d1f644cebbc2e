// The window as a whole: who writes, which screen stands, and the ways between screens.
import { tick } from 'svelte';
import { asFailure, backend, call } from '../backend/backend';
import type { FindingCard, RequestCard, Session, Via } from '../backend/generated/wire';
import { speak, t } from '../text/i18n.svelte';
import { pour } from './answering';
import { Asked } from './asked.svelte';
import { Attachments } from './attachments';
import { DraftWays } from './drafts';
import { DraftEditor } from './editor.svelte';
import { culprit, show } from './fields';
import { Finder } from './finder.svelte';
import { FirstStart } from './first.svelte';
import { Guide } from './guide.svelte';
import { Hearing } from './hearing';
import { History } from './history.svelte';
import { AddressLists } from './lists.svelte';
import { ModuleSearch } from './modules.svelte';
import { Looks, wear } from './looks';
import { Pictures } from './pictures.svelte';
import { Notices } from './notices.svelte';
import { PasswordQuestion } from './password.svelte';
import { Requests } from './requests.svelte';
import { Sending } from './sending.svelte';

/** The screens. */
export type Screen = 'compose' | 'preview' | 'result' | 'requests' | 'settings' | 'list' | 'guide' | 'picture';

/** The screens behind the first one. */
export type Later = typeof import('../screens/later');

/** Everything that the screens share. */
export class Program {
  session = $state.raw<Session | null>(null);
  screen = $state<Screen>('compose');
  /** The screens behind the first one, once they are read. */
  later = $state.raw<Later | null>(null);
  /** What kept the preview from being shown, as it stood then; shown in the place of the failure. */
  refused = $state.raw<FindingCard[]>([]);
  /** Whether files hang over the window, ready to be dropped. */
  filesOver = $state(false);
  readonly notices = new Notices();
  readonly password = new PasswordQuestion();
  readonly editor = new DraftEditor(this.notices);
  readonly modules = new ModuleSearch(this.notices);
  readonly finder = new Finder(this.notices);
  /** What is asked before the first request. */
  readonly first = new FirstStart();
  readonly attachments = new Attachments(this.editor, this.notices);
  readonly pictures = new Pictures(this);
  readonly sending = new Sending(this.editor, this.password);
  readonly requests = new Requests(this.password);
  readonly asked = new Asked(this.requests);
  readonly history = new History(this.notices);
  readonly lists = new AddressLists(this.editor, this.modules, this.requests, (session) => this.takeSession(session));
  readonly drafts = new DraftWays(this);
  readonly guide = new Guide(this);
  readonly looks = new Looks(this);
  readonly #hearing = new Hearing(this);

  /** Reads what the first screen needs. */
  async start(): Promise<void> {
    backend().subscribe((event) => this.#hearing.hear(event));
    const [session] = await Promise.all([
      this.notices.attempt(() => call('session', {})),
      this.notices.attempt(() => this.editor.open(null)),
      this.modules.load(),
      // What is asked about them is not worth a failure at the start.
      this.requests.load().catch(() => undefined),
    ]);
    if (session) {
      await speak(session.language);
      this.takeSession(session);
      this.first.begin(session);
    }
    if (this.first.step) await this.readLater();
    this.looks.followSystem();
    void this.lists.awaitReview().catch(() => undefined);
  }

  /** Reads the screens behind the first one; afterwards none has to be waited for. */
  async readLater(): Promise<void> {
    this.later ??= await import('../screens/later');
  }

  /** Takes over a session that a command answered. */
  takeSession(session: Session): void {
    this.session = session;
    void speak(session.language);
    wear(session.window);
  }

  /** Puts a screen up and the focus on its heading. */
  async go(screen: Screen): Promise<void> {
    await this.editor.flush();
    if (!this.later) await this.readLater();
    this.notices.dismiss();
    this.refused = [];
    if (screen === 'requests') await this.refreshRequests();
    else this.history.clear();
    if (screen === 'list') await this.notices.attempt(() => this.lists.refresh());
    else if (this.screen === 'list') this.lists.settle();
    if (screen === 'compose' && !this.editor.draft) await this.notices.attempt(() => this.editor.begin());
    this.screen = screen;
    await tick();
    window.scrollTo?.(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }

  /** Begins a new request. */
  async begin(): Promise<void> {
    await this.notices.attempt(() => this.editor.begin(this.session?.writer));
    await this.go('compose');
    document.getElementById('module-search')?.focus();
  }

  /** Shows exactly what leaves; what keeps it from being shown is led to. */
  async showPreview(): Promise<void> {
    if (!this.editor.draft) return;
    this.refused = [];
    pour(this.editor);
    try {
      await this.sending.prepare();
      this.editor.touched.revealed = true;
      await this.go('preview');
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.notices.failure = failure;
      this.editor.reveal();
      const field = culprit(failure);
      if (!field) return;
      this.refused = this.editor.blocking;
      if (this.refused.length === 0) show(field);
    }
  }

  /** Back from the preview to the first thing that blocks, or to the one named. */
  async backToFirst(first?: FindingCard): Promise<void> {
    await this.go('compose');
    this.editor.reveal(first);
  }

  /** Hands the request off and shows what became of it. */
  async handOff(via: Via): Promise<void> {
    this.notices.dismiss();
    const handed = await this.notices.attempt(() => this.sending.handOff(via));
    if (handed?.kind === 'blocked') return this.backToFirst();
    if (handed?.kind !== 'done') {
      // The button was closed while busy and lost the focus.
      await tick();
      document.getElementById(`send-${via}`)?.focus();
      return;
    }
    this.editor.take(null);
    this.requests.add(handed.request);
    void this.modules.remember();
    await this.go('result');
    const seconds = handed.request.leaves_in;
    if (seconds !== null) this.notices.announce(t('leaving-start', { seconds }));
  }

  /** Reads requests, drafts and the trial's mailbox again; `over` when one that was on its way may have arrived. */
  async refreshRequests(over = false): Promise<void> {
    await this.notices.attempt(() => this.requests.refresh(this.session?.trial ?? false, over));
  }

  /** Whether the clerk has a request before the eyes. */
  looksAt(request: string): boolean {
    return (this.screen === 'result' || this.screen === 'requests') && this.requests.selected?.id === request;
  }

  /** Shows a request with what left, and puts the focus on it. */
  async showRequest(request: RequestCard): Promise<void> {
    if (this.screen !== 'requests') await this.go('requests');
    await this.notices.attempt(() => this.requests.open(request));
    await tick();
    document.getElementById('request-title')?.focus();
  }

  /** Enters or leaves the trial: another list, other drafts. */
  async setTrial(trial: boolean): Promise<void> {
    await this.editor.flush();
    if (this.editor.kept === 'failed') return;
    const session = await this.notices.attempt(() => call('set_mode', { trial }));
    if (!session) return;
    this.takeSession(session);
    this.first.begin(session);
    this.lists.forget();
    this.requests.view(null);
    this.editor.take(null);
    await Promise.all([this.modules.load(), this.notices.attempt(() => this.editor.open(null)), this.requests.load().catch(() => undefined)]);
    await this.go('compose');
  }

  /** Opens the vendor's page in the browser. */
  openPage(): Promise<unknown> {
    return this.notices.attempt(() => call('open_vendor_page', {}));
  }
}
