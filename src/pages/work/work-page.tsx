/** Where work on a study begins: new cards, cards to edit, second coding, agreement, what-if. Only in a live workbench. */
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';
import { CardList } from './card-list.js';

export const workPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1 || site.editing === undefined) return null;
  const { study } = site.assessment;
  const at = (...steps: string[]): string => pageAddress(words.language, ...steps);
  const drafts = study.cases.filter(({ record }) => record.coding.status === 'draft').length;
  return pageOf(
    site,
    words('work.title'),
    path,
    query.size === 0 ? '' : `?${query}`,
    <>
      <div class="open">
        <h1>{words('work.title')}</h1>
        <p class="lead">{words('work.lead', { n: study.cases.length, drafts })}</p>
      </div>
      <ul class="doors">
        <li>
          <a href={at('new-case')}>{words('work.new_case')}</a>
          <p>{words('work.new_case_what')}</p>
        </li>
        <li>
          <a href={at('second-coding')}>{words('work.second_coding')}</a>
          <p>{words('work.second_coding_what')}</p>
        </li>
        <li>
          <a href={at('agreement')}>{words('work.agreement')}</a>
          <p>{words('work.agreement_what')}</p>
        </li>
        <li>
          <a href={at('what-if')}>{words('work.what_if')}</a>
          <p>{words('work.what_if_what')}</p>
        </li>
      </ul>
      <CardList view={view} />
    </>,
  );
};
