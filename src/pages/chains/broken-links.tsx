/** Four lists of links known to be broken, and the cases whose goals nobody knows. */
import type { BrokenLink, BrokenLinkKind, ChainSummary } from '../../classes/index.js';
import { pageAddress } from '../address.js';
import { CaseBullets, CaseLink } from '../case-link.js';
import { firstOf, RestOf } from '../case-list.js';
import { OwnWords } from '../own-words.js';
import type { View } from '../view.js';
import { nodeName } from './flow.js';

/** The table of the chains names every broken link. */
const allLinks = ({ words }: View): string => `${pageAddress(words.language, 'chains')}chains.csv`;

/** So many cases stand open: they are what the page is asked for. */
const mostInSight = 40;

const kinds: readonly BrokenLinkKind[] = [
  'goal_without_instrument',
  'instrument_without_goal',
  'result_without_goal',
  'goal_without_result',
];

/** What is broken: the goal or result as the case states it, in the reader's language where there is one; the instrument by its name. */
const What = ({ link, view }: { link: BrokenLink; view: View }) => {
  const record = view.site.assessment.evidence.byId.get(link.caseId)?.record;
  if (link.kind === 'instrument_without_goal') return <span>{nodeName(view, 'instrument', link.id)}</span>;
  const text =
    link.kind === 'result_without_goal'
      ? Array.isArray(record?.results)
        ? record.results.find((one) => one.id === link.id)?.text
        : null
      : record?.goals?.find((one) => one.id === link.id)?.text;
  return text == null || text === '' ? <span>{link.id}</span> : <OwnWords text={text} view={view} />;
};

const List = ({ links, view }: { links: readonly BrokenLink[]; view: View }) => {
  const byCase = new Map<string, BrokenLink[]>();
  for (const link of links) byCase.set(link.caseId, [...(byCase.get(link.caseId) ?? []), link]);
  return (
    <>
      <ul class="bullets">
        {firstOf([...byCase]).map(([id, own]) => (
          <li>
            <CaseLink id={id} view={view} />
            <span class="cell-n">
              {own.map((link, at) => (
                <>
                  {at === 0 ? '' : '; '}
                  <What link={link} view={view} />
                </>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <RestOf items={[...byCase]} address={allLinks(view)} view={view} />
    </>
  );
};

export const BrokenLinks = ({ summary, view }: { summary: ChainSummary; view: View }) => {
  const { words } = view;
  return (
    <>
      {kinds.map((kind) => {
        const links = summary.broken[kind];
        const cases = new Set(links.map((link) => link.caseId)).size;
        return (
          <section id={kind}>
            {links.length === 0 ? (
              <p>
                {words(`broken.${kind}`)}: <span class="missing">{words('chains.none_broken')}</span>
              </p>
            ) : (
              <details open={cases <= mostInSight}>
                <summary>
                  {words('chains.broken_n', { what: words(`broken.${kind}`), links: links.length, cases })}
                </summary>
                <List links={links} view={view} />
              </details>
            )}
          </section>
        );
      })}
      <section id="goals-not-known">
        {summary.casesWithoutKnownGoals.length === 0 ? (
          <p class="muted">{words('chains.goals_all_known')}</p>
        ) : (
          <details>
            <summary>{words('chains.goals_not_known', { n: summary.casesWithoutKnownGoals.length })}</summary>
            <CaseBullets ids={firstOf(summary.casesWithoutKnownGoals)} view={view} />
            <RestOf items={summary.casesWithoutKnownGoals} address={allLinks(view)} view={view} />
          </details>
        )}
      </section>
    </>
  );
};
