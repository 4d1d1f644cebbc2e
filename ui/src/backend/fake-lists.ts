// Address lists of the program in memory: proposed, compared, applied, kept and restored as the real one does.
import { EXAMPLE_LIST, MODULES, NEXT_MODULES, NOW, SUSPICIOUS, type ExampleModule } from './fake-data';
import type { Difference, Failure, ListCard, ListFrom, ModuleCard, ModuleLine, PreviousListCard, ProposalCard, Suspicious } from './generated/wire';

/** What a page or a file holds. */
export interface Offered {
  modules?: ExampleModule[];
  suspicious?: Suspicious[];
  /** Why there is nothing to apply. */
  failure?: Failure;
  /** File name; the vendor's page when absent. */
  source?: string;
}

/** How the lists stand at the start. */
export interface ListScene {
  /** What the page shows; `null` when it is the same as last time. */
  page?: Offered | null;
  /** The file that is chosen; `null` when none is. */
  file?: Offered | null;
  /** Whether a list is to be looked at before it counts. */
  review?: boolean;
  previous?: PreviousListCard[];
}

interface Kept {
  card: ListCard;
  modules: ExampleModule[];
}

function line({ name, area, emails }: ExampleModule): ModuleLine {
  return { name, area, emails };
}

const addresses = (module: ExampleModule): string => [...module.emails].sort().join(' ');

/** What `after` changes in `before`. */
export function difference(before: ExampleModule[], after: ExampleModule[]): Difference {
  const found: Difference = { added: [], removed: [], changed: [], renamed: [], same: 0 };
  let gone = before.filter((module) => !after.some((each) => each.name === module.name));
  for (const module of after) {
    const known = before.find((each) => each.name === module.name);
    const mate = gone.find((each) => addresses(each) === addresses(module));
    if (known && addresses(known) === addresses(module)) found.same += 1;
    else if (known) found.changed.push({ name: module.name, before: known.emails, after: module.emails });
    else if (mate) {
      gone = gone.filter((each) => each !== mate);
      found.renamed.push({ before: mate.name, after: module.name });
    } else found.added.push(line(module));
  }
  found.removed = gone.map(line);
  return found;
}

/** The lists of the program in memory. */
export class FakeLists {
  modules = MODULES;
  readonly #scene: ListScene;
  readonly #kept = new Map<string, Kept>();
  #held: { id: string; modules: ExampleModule[]; source: string } | null = null;
  #next = 1;

  constructor(scene: ListScene) {
    this.#scene = scene;
    for (const { id, source, updated, modules } of scene.previous ?? []) {
      const card: ListCard = { ...EXAMPLE_LIST, example: false, origin: 'confirmed', source, updated, modules };
      this.#kept.set(id, { card, modules: MODULES.slice(0, modules) });
    }
  }

  propose(from: ListFrom, page: string, inForce: ListCard | null): ProposalCard | null {
    const offered = from === 'page' ? this.#scene.page : this.#scene.file;
    if (offered === null) return null;
    const { modules = NEXT_MODULES, failure = null, suspicious = failure ? [] : SUSPICIOUS, source = from === 'page' ? page : 'indirizzi.html' } = offered ?? {};
    const id = `proposal-${this.#next++}`;
    this.#held = failure ? null : { id, modules, source };
    const compared = difference(failure || !inForce ? [] : this.modules, failure ? [] : modules);
    return {
      id, source, outcome: failure ? 'not_a_list' : 'ok', failure, modules: failure ? 0 : modules.length,
      difference: compared, suspicious, must_review: this.#scene.review ?? true,
    };
  }

  apply(id: string, inForce: ListCard | null): ListCard {
    const held = this.#held;
    if (held?.id !== id) throw { code: 'list-copy-gone', id } satisfies Failure;
    this.#mayChange(inForce);
    this.#keep(inForce);
    this.modules = held.modules;
    return this.#card(held.source, NOW.slice(0, 10), inForce);
  }

  restore(id: string, inForce: ListCard | null): ListCard {
    const kept = this.#kept.get(id);
    if (!kept) throw { code: 'list-copy-gone', id } satisfies Failure;
    this.#keep(inForce);
    this.modules = kept.modules;
    return this.#card(kept.card.source, kept.card.updated, inForce);
  }

  /** Newest first. */
  previous(): PreviousListCard[] {
    const cards = [...this.#kept].map(([id, { card, modules }]) => ({ id, source: card.source, updated: card.updated, modules: modules.length }));
    return cards.sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** Modules by name, then by synonym, then by area. */
  search(query: string): ModuleCard[] {
    const words = query.trim().toLowerCase();
    if (!words) return this.modules;
    const ranges = (text: string): [number, number][] => {
      const at = text.toLowerCase().indexOf(words);
      return at < 0 ? [] : [[at, at + words.length]];
    };
    return this.modules.flatMap((module) => {
      if (ranges(module.name).length) return [{ ...module, ranges: ranges(module.name) }];
      const keyword = module.keywords.find((each) => ranges(each).length);
      if (keyword) return [{ ...module, keyword, ranges: ranges(keyword) }];
      return ranges(module.area ?? '').length ? [module] : [];
    });
  }

  #mayChange(inForce: ListCard | null): void {
    const file = inForce?.source ?? '';
    if (inForce?.origin === 'policy' || inForce?.origin === 'settings') throw { code: 'list-fixed', file } satisfies Failure;
  }

  /** The example is not a file of the clerk's: it is not kept. */
  #keep(inForce: ListCard | null): void {
    if (!inForce || inForce.origin === 'example') return;
    this.#kept.set(`${NOW.slice(0, 19).replaceAll(':', '-')}.${String(this.#next++).padStart(3, '0')}`, { card: inForce, modules: this.modules });
  }

  #card(source: string | null, updated: string | null, inForce: ListCard | null): ListCard {
    const age_days = updated ? Math.round((Date.parse(NOW.slice(0, 10)) - Date.parse(updated)) / 86_400_000) : null;
    return { example: false, source, updated, modules: this.modules.length, age_days, max_age_days: inForce?.max_age_days ?? 30, origin: 'confirmed' };
  }
}
