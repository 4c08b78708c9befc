/** A short answer to something that could not be done, with a way on; nothing is lost by it. */

import type { Problem } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { Page, Site } from '../model.js';
import { wordsOf } from '../words.js';
import { ProblemList } from './problem-list.js';

export type Said =
  | 'undo_changed'
  | 'undo_refused'
  | 'stale_form'
  | 'too_large'
  | 'no_such_card'
  | 'values_changed'
  | 'scenario_taken'
  | 'scenario_empty';

export function renderSaid(site: Site, what: Said, problems: readonly Problem[] = [], file = ''): Page {
  const words = wordsOf(site.language);
  return pageOf(
    site,
    words(`said.${what}.title`),
    ['work'],
    '',
    <div class="open">
      <h1>{words(`said.${what}.title`)}</h1>
      <p class="lead">{words(`said.${what}.what`, { file })}</p>
      {problems.length === 0 ? null : <ProblemList problems={problems} elsewhere={[]} firstLine={1} words={words} />}
      <p>
        <a href={pageAddress(site.language, 'work')}>{words('nav.work')}</a>
      </p>
    </div>,
  );
}
