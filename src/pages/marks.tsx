/** The small marks that recur in sentences, tables and cards. */
import type { Child } from 'hono/jsx';
import type { Grade } from '../evidence/index.js';
import type { IndicatorValue } from '../indicators/index.js';
import { valueId } from '../indicators/index.js';
import type { CriterionVerdict, Diagnosis, TestOutcome, TestResult } from '../judgement/index.js';
import { formatNumber } from '../language/index.js';
import { explainAddress } from './address.js';
import type { Words } from './words.js';

/** Up to here units are drawn one by one; beyond, their number and a bar. */
const mostSquares = 60;

export type SquareGroup = { readonly state: 'yes' | 'no' | 'unknown'; readonly n: number; readonly word: string };

/** Squares in groups; the same is said in words for who does not see them. */
export const Squares = ({ groups, big = false }: { groups: readonly SquareGroup[]; big?: boolean }) => {
  const all = groups.reduce((sum, group) => sum + group.n, 0);
  const spoken = groups.map((group) => `${group.word}: ${group.n}`).join(', ');
  if (all === 0) return null;
  if (all > mostSquares) {
    let from = 0;
    return (
      <svg class="plot unit-bar" height="14" role="img" aria-label={spoken}>
        {groups.map((group) => {
          const left = (100 * from) / all;
          from += group.n;
          const shape = group.state === 'yes' ? 'p-ink' : group.state === 'no' ? 'p-bar rest' : 'p-none';
          return <rect class={shape} x={`${left}%`} y="1" width={`${(100 * group.n) / all}%`} height="12" />;
        })}
      </svg>
    );
  }
  return (
    <span class={big ? 'marks big' : 'marks'} role="img" aria-label={spoken}>
      {groups
        .filter((group) => group.n > 0)
        .map((group) => (
          <span>
            {Array.from({ length: group.n }, () => (
              <svg aria-hidden="true">
                <use href={`#u-${group.state}`} />
              </svg>
            ))}
          </span>
        ))}
    </span>
  );
};

export const GradeMark = ({ grade, words }: { grade: Grade | null; words: Words }) =>
  grade === null ? (
    <span class="grade missing">{words('no_grade')}</span>
  ) : (
    <span class="grade">
      <svg aria-hidden="true">
        <use href={`#g${grade}`} />
      </svg>
      <abbr title={words(`grade.e${grade}`)}>{`E${grade}`}</abbr>
    </span>
  );

export const VerdictMark = ({ verdict }: { verdict: CriterionVerdict }) => (
  <svg class="sh" aria-hidden="true">
    <use href={`#v-${verdict.verdict}`} />
  </svg>
);

export const verdictWord = (verdict: CriterionVerdict, words: Words): string =>
  words.say({
    key: `judgement.${verdict.criterion.role === 'background' ? 'background' : 'verdict'}.${verdict.verdict}`,
  });

/** Word and circle; final, draft and fragile differ in the outline and in words. */
export const VerdictChip = ({ verdict, words }: { verdict: CriterionVerdict; words: Words }) => {
  const draft = verdict.draft && verdict.verdict !== 'insufficient';
  return (
    <div>
      <span class={`chip${draft ? ' draft' : ''}${verdict.fragile ? ' fragile' : ''}`}>
        <VerdictMark verdict={verdict} />
        <b>{verdictWord(verdict, words)}</b>
        {verdict.fragile ? <span>{words.say({ key: 'judgement.fragile' })}</span> : null}
      </span>
      {draft ? <p class="chip-note">{words.say({ key: 'judgement.draft' })}</p> : null}
      {verdict.restsOnOne && verdict.verdict !== 'insufficient' ? (
        <p class="chip-note">{words.say({ key: 'judgement.rests_on_one' })}</p>
      ) : null}
    </div>
  );
};

export const TestMark = ({ outcome }: { outcome: TestOutcome }) => (
  <svg width="28" height="14" aria-hidden="true">
    <use href={`#t-${outcome}`} />
  </svg>
);

const markOfState = { found: 'fail', watch: 'unclear', not_found: 'pass', cannot_judge: 'nodata' } as const;
export const ProblemMark = ({ diagnosis, words }: { diagnosis: Diagnosis; words: Words }) => (
  <span class="v">
    <TestMark outcome={markOfState[diagnosis.state]} />
    <b>{words.say({ key: `judgement.state.${diagnosis.state}` })}</b>
  </span>
);

/** A number that opens to its derivation; without a value the words for it, never a blank. */
export const Opens = ({
  value,
  words,
  digits,
  children,
}: {
  value: IndicatorValue;
  words: Words;
  digits?: number;
  children?: Child;
}) => (
  <a
    class={value.status === 'low_coverage' || value.status === 'few' ? 'opens low' : 'opens'}
    href={explainAddress(words.language, valueId(value.indicator, value.subject, value.period.id))}
  >
    {children ?? (value.value === null ? words('no_data') : formatNumber(value.value, words.language, digits))}
  </a>
);

/** `0.41 (0.33–0.50)` */
export function withInterval(value: IndicatorValue, words: Words, digits?: number): string {
  if (value.value === null) return words('no_data');
  const shown = formatNumber(value.value, words.language, digits);
  if (value.low === null || value.high === null) return shown;
  const [low, high] = [value.low, value.high].map((end) => formatNumber(end, words.language, digits));
  // An interval that is one point at the printed digits tells nothing more than the value; the derivation has its ends.
  return low === shown && high === shown ? shown : `${shown} (${low}–${high})`;
}

/** Decimals that suit the unit: two for shares and indices, none for counts. */
export function digitsOf(value: IndicatorValue): number | undefined {
  if (value.value === null) return undefined;
  if (Number.isInteger(value.value) && Math.abs(value.value) >= 2) return 0;
  return Math.abs(value.value) >= 100 ? 0 : 2;
}

export const TestLines = ({ tests, words }: { tests: readonly TestResult[]; words: Words }) => (
  <ul class="tests">
    {tests.map((test) => (
      <li>
        <TestMark outcome={test.outcome} />
        <span>
          {words.label(test.test.text)}: <b>{words.say({ key: `judgement.outcome.${test.outcome}` })}</b>
          {test.outcome === 'nodata' && test.parts[0]
            ? ` (${words.say(test.parts.find((part) => part.outcome === 'nodata')?.why ?? test.parts[0].why)})`
            : ''}
        </span>
      </li>
    ))}
  </ul>
);
