/** A question “what if” is kept under a name; a scenario of that name is never overwritten. */
import { stringify } from 'yaml';
import { queryOfWhatIf, whatIfOfQuery } from '../../assessment/index.js';
import { idFromName, type Posted } from '../../editing/index.js';
import { noFile, type Problem, saveText } from '../../study/index.js';
import type { Session } from './session.js';
import { fieldOf } from './trusted-form.js';

interface Refused {
  readonly problems: readonly Problem[];
}

export function keepScenario(
  session: Session,
  posted: Posted,
): { readonly id: string } | { readonly not: 'scenario_taken' | 'scenario_empty'; readonly file: string } | Refused {
  const name = fieldOf(posted, 'name').trim();
  const id = idFromName(name, '');
  const asked = whatIfOfQuery(new URLSearchParams(fieldOf(posted, 'query')));
  if (id === '' || queryOfWhatIf(asked) === '') return { not: 'scenario_empty', file: '' };
  const file = `scenarios/${id}.yaml`;
  const outcome = session.history.save([
    {
      file,
      write: (root) => saveText(root, file, stringify({ name, ...asked }, { lineWidth: 0 }), noFile),
    },
  ]);
  if (outcome.kind === 'written') return { id };
  return outcome.kind === 'refused' ? { problems: outcome.problems } : { not: 'scenario_taken', file };
}
