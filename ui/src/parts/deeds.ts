// What can be done about a finding.
import type { FindingCard } from '../backend/generated/wire';

/** The deeds that a finding offers. */
export interface FindingDeeds {
  /** Leads to its words in the text. */
  show: (finding: FindingCard) => void;
  /** Makes the edit that it proposes. */
  mend: (finding: FindingCard) => void;
  /** Tells why the rule is there. */
  explain: (finding: FindingCard) => void;
  /** Makes two requests of one. */
  split: () => void;
  /** Hands the draft to a colleague. */
  handOn: () => void;
  /** Leaves it as it is; resolves when it is out of the list. */
  overrule: (finding: FindingCard, reason: string) => Promise<void>;
  /** Takes it up again; resolves when it is back in the list. */
  reconsider: (finding: FindingCard) => Promise<void>;
}
