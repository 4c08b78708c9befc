/**
 * The way through the pages: groups named by what a reader is after, in the order in which one asks. The head of a page
 * shows the groups and the pages of the one it belongs to; its foot shows them all.
 */
import { pageAddress } from './address.js';
import type { Words } from './words.js';

interface Group {
  readonly id: string;
  /** First parts of addresses, the page that opens the group first. */
  readonly pages: readonly string[];
}

const groups: readonly Group[] = [
  { id: 'contribution', pages: ['', 'ledger', 'lanes', 'criteria', 'indicators', 'compare', 'central-asia'] },
  { id: 'registry', pages: ['cases', 'actors', 'chains', 'forms', 'concepts'] },
  {
    id: 'policy',
    pages: [
      'effectiveness',
      'policy-directions',
      'commitments',
      'soft-power',
      'infrastructure',
      'mediator',
      'directions',
      'scenarios',
    ],
  },
  { id: 'remedies', pages: ['problems', 'recommendations', 'drafting', 'experience'] },
  { id: 'concept', pages: ['norms', 'model', 'dag', 'lenses', 'country-model'] },
  {
    id: 'texts',
    pages: [
      'documents',
      'concordance',
      'codebook',
      'corpora',
      'discourse',
      'keyness',
      'scaling',
      'parallel',
      'reliability',
    ],
  },
  { id: 'thesis', pages: ['statements'] },
  { id: 'grounds', pages: ['sources', 'quality', 'method', 'downloads'] },
];

/** Only where the study can be edited. */
const work: Group = { id: 'work', pages: ['work', 'new-case', 'second-coding', 'agreement', 'what-if'] };
/** A form belongs to the work, whatever card it edits. */
const form = 'edit';

export const sections: readonly string[] = groups.flatMap(({ pages }) => pages);

const shown = (live: boolean): readonly Group[] => (live ? [...groups, work] : groups);
const addressOf = (section: string, { language }: Words): string =>
  section === '' ? pageAddress(language) : pageAddress(language, section);
const nameOf = (section: string, words: Words): string => words(`nav.${section === '' ? 'start' : section}`);

interface Properties {
  readonly words: Words;
  /** First part of the page's address. */
  readonly current: string;
  readonly live: boolean;
}

const Pages = ({ pages, words, current }: Omit<Properties, 'live'> & { pages: readonly string[] }) => (
  <ul>
    {pages.map((section) => (
      <li>
        <a href={addressOf(section, words)} aria-current={section === current ? 'page' : undefined}>
          {nameOf(section, words)}
        </a>
      </li>
    ))}
  </ul>
);

export const HeadNavigation = ({ words, current, live }: Properties) => {
  const here = live && current === form ? work : shown(live).find(({ pages }) => pages.includes(current));
  return (
    <>
      <ul>
        {shown(live).map((group) => (
          <li>
            <a href={addressOf(group.pages[0] ?? '', words)} aria-current={group === here ? 'true' : undefined}>
              {words(`nav.group.${group.id}`)}
            </a>
          </li>
        ))}
      </ul>
      {here === undefined || here.pages.length < 2 ? null : (
        <Pages pages={here.pages} words={words} current={current} />
      )}
    </>
  );
};

export const FootNavigation = ({ words, current, live }: Properties) => (
  <>
    {shown(live).map((group) => (
      <section>
        <h2>{words(`nav.group.${group.id}`)}</h2>
        <Pages pages={group.pages} words={words} current={current} />
      </section>
    ))}
  </>
);
