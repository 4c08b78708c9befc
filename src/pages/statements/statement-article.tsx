/** One statement: the abstract's phrase, the same in other words, how it stands, and where to look. */
import type { Child } from 'hono/jsx';
import type { Standing } from '../../judgement/index.js';
import type { CodebookList } from '../../standard/index.js';
import {
  criterionAddress,
  diagnosisAddress,
  indicatorAddress,
  pageAddress,
  recommendationAddress,
} from '../address.js';
import { Folded } from '../folded.js';
import { VerdictMark, verdictWord } from '../marks.js';
import type { View } from '../view.js';
import { StandingMark, standingWord } from './standing-mark.js';
import type { Told } from './told.js';

const decided: ReadonlySet<Standing | null> = new Set(['supported', 'in_part', 'contradicted']);

/** `method#values` → the address of that part of the page, and the words for it. */
function doorOf(door: string, { words, site }: View): { readonly href: string; readonly word: string } {
  const [path = '', hash] = door.split('#');
  const [section = '', item] = path.split('/');
  const href = pageAddress(words.language, ...path.split('/').filter((part) => part !== ''));
  const { standard } = site.assessment.evidence;
  const list = hash === undefined ? undefined : standard.codebook.get(hash as CodebookList);
  const word =
    item !== undefined && (standard.indicators.has(item) || standard.criteria.has(item))
      ? item
      : section === 'method' && list !== undefined
        ? words.label(list.title)
        : words(`nav.${section === '' ? 'start' : section}`);
  return { href: hash === undefined ? href : `${href}#${hash}`, word };
}

const Line = ({ label, children }: { label: string; children: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Where = ({ told, view }: { told: Told; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const shownLists = told.lists.filter((list) => !told.doors.pages.includes(`method#${list}`));
  const doors = [...told.doors.pages, ...shownLists.map((list) => `method#${list}`)].map((door) => doorOf(door, view));
  const withValue = told.indicators.filter((item) => item.hasValue).length;
  return (
    <dl class="st-where">
      {told.criteria.length === 0 ? null : (
        <Line label={words('nav.criteria')}>
          <ul>
            {told.criteria.map((item) => (
              <li>
                <a class="v" href={criterionAddress(words.language, item.criterion.id)}>
                  <VerdictMark verdict={item} />
                  {`${item.criterion.id} ${verdictWord(item, words)}`}
                </a>
              </li>
            ))}
          </ul>
        </Line>
      )}
      {told.diagnoses.length === 0 ? null : (
        <Line label={words('nav.problems')}>
          <ul>
            {told.diagnoses.map((item) => (
              <li>
                <a href={diagnosisAddress(words.language, item.rule.id)}>{item.rule.id}</a>
                {` ${words.say({ key: `judgement.state.${item.state}` })}`}
              </li>
            ))}
          </ul>
        </Line>
      )}
      {told.indicators.length === 0 ? null : (
        <Line label={words('thesis.indicators', { known: withValue, n: told.indicators.length })}>
          <ul class="st-ids">
            {told.indicators.map((item) => (
              <li>
                <a
                  class={item.hasValue ? undefined : 'missing'}
                  href={indicatorAddress(words.language, item.definition.id)}
                >
                  {item.definition.id}
                </a>
                {item.hasValue ? null : <span class="unseen">{` (${words('no_data')})`}</span>}
              </li>
            ))}
          </ul>
        </Line>
      )}
      {told.recommendations.length === 0 ? null : (
        <Line label={words('nav.recommendations')}>
          <ul class="st-ids">
            {told.recommendations.map((item) => (
              <li>
                <a href={recommendationAddress(words.language, item.rule.id)}>{item.rule.id}</a>
              </li>
            ))}
          </ul>
        </Line>
      )}
      {doors.length === 0 ? null : (
        <Line label={words('thesis.pages')}>
          <ul class="st-ids">
            {doors.map((door) => (
              <li>
                <a href={door.href}>
                  {standard.indicators.has(door.word)
                    ? `${door.word} ${words.label(standard.indicators.get(door.word)?.name ?? {})}`
                    : door.word}
                </a>
              </li>
            ))}
          </ul>
        </Line>
      )}
    </dl>
  );
};

/** Why it stands so, in a sentence: how many verdicts, which way. */
const because = (told: Told, view: View): string => {
  const { words } = view;
  if (told.standing === null)
    return told.measured.of === 0
      ? told.progress === 'shown'
        ? words('thesis.because.pages')
        : words('thesis.because.nothing_measured')
      : words('thesis.because.measured', { known: told.measured.known, of: told.measured.of });
  const { pieces } = told.judged;
  if (pieces.length === 0)
    return words(
      told.indicators.length > 0 ? 'thesis.because.no_criterion_values' : 'thesis.because.no_criterion',
      told.indicators.length > 0
        ? { known: told.indicators.filter((item) => item.hasValue).length, of: told.indicators.length }
        : {},
    );
  const counts = (['for', 'in_part', 'against', 'open', 'no_data'] as const).flatMap((bearing) => {
    const n = pieces.filter((piece) => piece.bearing === bearing).length;
    return n === 0 ? [] : [words(`thesis.bearing.${bearing}`, { n })];
  });
  const kind = pieces[0]?.kind === 'diagnosis' ? 'problems' : 'criteria';
  return `${words(`thesis.because.${kind}`, { n: pieces.length })} ${counts.join(', ')}.`;
};

export const StatementArticle = ({ told, view }: { told: Told; view: View }) => {
  const { words } = view;
  const { statement, judged } = told;
  // Provisions stand under a heading of their own, one step deeper.
  const Heading = statement.group === 'P' ? 'h4' : 'h3';
  const isDraft = decided.has(told.standing) && judged.drafts !== 'none';
  return (
    <article class="st" id={statement.id}>
      <header>
        <Heading>
          <a href={`#${statement.id}`}>{statement.id}</a>
        </Heading>
        <blockquote lang="kk">{`«${statement.key}»`}</blockquote>
        <p class="prose">{words.label(statement.says)}</p>
      </header>
      <div class="st-standing">
        <p class={`chip${isDraft ? ' draft' : ''}`}>
          <StandingMark told={told} />
          <b>{standingWord(told, words)}</b>
        </p>
        {isDraft ? <p class="chip-note">{words(`thesis.drafts.${judged.drafts}`)}</p> : null}
        {statement.kind === 'thesis' ? <p class="small">{words('thesis.is_thesis')}</p> : null}
        <p class="small muted">{because(told, view)}</p>
        {statement.causal ? (
          <p class="small muted">
            <span class="rung">L1</span> {words('thesis.causal')}
          </p>
        ) : null}
        {told.doors.lacks === undefined ? null : <p class="small muted">{words(`thesis.lacks.${told.doors.lacks}`)}</p>}
      </div>
      <Folded summary={words('folded.where')}>
        <Where told={told} view={view} />
      </Folded>
    </article>
  );
};
