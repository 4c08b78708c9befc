/** Mechanism families × partner countries, for any mode of interaction or a chosen one (T4). */
import { modeTables } from '../../report/index.js';
import { pageAddress } from '../address.js';
import { chosenOf, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';
import { ifAny } from '../would-change/if-any.js';
import { WouldChange } from '../would-change/would-change.js';
import { ModesByPartner } from './modes.js';

export const modesPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 2 || path[1] !== 'modes') return null;
  const tables = modeTables(site.assessment, chosenOf(view, 'mode'));
  const title = words('effectiveness.modes.title');
  return pageOf(
    site,
    title,
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {words('effectiveness.modes.partners_lead', {
            partners: tables.partners.length,
            cases: tables.cases.length - tables.withoutPartner.length,
          })}
        </p>
        <p>
          <a href={pageAddress(words.language, 'effectiveness')}>{words('effectiveness.title')}</a>
        </p>
      </div>
      <ModesByPartner tables={tables} view={view} />
      <WouldChange
        words={words}
        lines={[
          ...ifAny(
            tables.withoutPartner.length,
            words('would_change.modes.partners', { n: tables.withoutPartner.length, of: tables.cases.length }),
          ),
          words('would_change.modes.sample'),
        ]}
      />
    </>,
  );
};
