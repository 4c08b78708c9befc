/** All criteria by dimension: verdict, tests, intervals. */
import type { CriterionVerdict } from '../../judgement/index.js';
import { criterionAddress, pageAddress } from '../address.js';
import { FilterForm, fits, searchOf } from '../filters.js';
import { choicesOf } from '../indicators/indicator-filters.js';
import { pageOf } from '../layout.js';
import { TestLines, VerdictChip } from '../marks.js';
import { Row } from '../row.js';
import type { PageBuilder } from '../view.js';
import type { Words } from '../words.js';
import { criteriaFilters } from './criteria-filters.js';

const verdictOrder = ['met', 'partly_met', 'not_met', 'insufficient'] as const;

/** Verdicts counted; background is no criterion, and drafts are counted apart from final ones. */
function tallyOf(
  verdicts: Iterable<CriterionVerdict>,
): Record<(typeof verdictOrder)[number], { readonly final: number; readonly draft: number }> {
  const counts = Object.fromEntries(verdictOrder.map((word) => [word, { final: 0, draft: 0 }])) as Record<
    (typeof verdictOrder)[number],
    { final: number; draft: number }
  >;
  for (const verdict of verdicts) {
    if (verdict.criterion.role === 'background') continue;
    counts[verdict.verdict][verdict.draft && verdict.verdict !== 'insufficient' ? 'draft' : 'final']++;
  }
  return counts;
}

export const Tally = ({ verdicts, words }: { verdicts: readonly CriterionVerdict[]; words: Words }) => {
  const counts = tallyOf(verdicts);
  return (
    <ul class="tally">
      {verdictOrder.map((word) => (
        <li>
          <span class="marks" aria-hidden="true">
            {Array.from({ length: counts[word].final + counts[word].draft }, () => (
              <svg>
                <use href={`#v-${word}`} />
              </svg>
            ))}
          </span>
          <span>
            {words('tally', {
              verdict: { key: `judgement.verdict.${word}` },
              n: counts[word].final + counts[word].draft,
              draft: counts[word].draft,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
};

export const criteriaPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, focal } = site.assessment;
  const verdicts = [...focal.current.values()];
  const judged = verdicts.filter((item) => item.criterion.role !== 'background');
  const filters = criteriaFilters(site.assessment, words);
  const shown = verdicts.filter((item) => filters.every(({ id, valuesOf }) => fits(view, id, valuesOf(item))));
  const decided = judged.filter((item) => item.verdict !== 'insufficient').length;
  return pageOf(
    site,
    words('criteria.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('criteria.title')}</h1>
        <p class="lead">{words('criteria.lead', { decided, n: judged.length })}</p>
        <p class="note">{words('criteria.note')}</p>
      </div>
      <Tally verdicts={verdicts} words={words} />
      <FilterForm
        action={pageAddress(words.language, 'criteria')}
        choices={choicesOf(filters, verdicts, view)}
        view={view}
        shown={words('filter.criteria_shown', { n: shown.length, all: verdicts.length })}
      />
      {[...evidence.standard.dimensions.values()]
        .filter((dimension) => shown.some((item) => item.criterion.dimension === dimension.id))
        .map((dimension) => (
          <Row ask={words.label(dimension.name)} note={dimension.id}>
            {shown
              .filter((item) => item.criterion.dimension === dimension.id)
              .map((item) => (
                <article id={item.criterion.id}>
                  <h3>
                    <a
                      href={criterionAddress(words.language, item.criterion.id)}
                    >{`${item.criterion.id} ${words.label(item.criterion.name)}`}</a>
                  </h3>
                  <VerdictChip verdict={item} words={words} />
                  <p class="prose">{words.say(item.sentence)}</p>
                  <TestLines tests={item.tests} words={words} />
                  <p class="note">
                    <b>{words('what_would_change')}</b> {words.say(item.wouldChange)}
                  </p>
                </article>
              ))}
          </Row>
        ))}
    </>,
  );
};
