/** What every part of a case page is given. */
import type { CaseView } from '../../../evidence/index.js';
import type { View } from '../../view.js';

export interface ShownCase {
  readonly view: View;
  readonly shown: CaseView;
  /** Ids of the sources in the order of their numbers. */
  readonly order: readonly string[];
}
