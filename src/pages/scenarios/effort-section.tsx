/** Effort moved between cells: the options that nothing dominates, and the one the reader asked for (Z2). */
import { formatNumber, formatShare } from '../../language/index.js';
import {
  type CellName,
  dominatedBy,
  type EffortOption,
  type EffortOptions,
  type EffortTable,
  moveEffort,
} from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import { namedVectors } from '../../study/index.js';
import { criterionAddress, explainAddress, pageAddress } from '../address.js';
import { Row } from '../row.js';
import { SelectField } from '../select-field.js';
import type { View } from '../view.js';

const usualShare = 0.05;
const mostShare = 0.5;

export function shareOf(query: URLSearchParams): number {
  const asked = Number((query.get('share') ?? '').replace(',', '.'));
  return Number.isFinite(asked) && asked > 0 ? Math.min(mostShare, asked / 100) : usualShare;
}

const keyOf = ({ instrument, vector }: CellName): string => `${instrument}.${vector}`;

function cellOf(text: string | null): CellName | null {
  const [instrument = '', vector = ''] = (text ?? '').split('.');
  const known = namedVectors.find((one) => one === vector);
  return instrument === '' || known === undefined ? null : { instrument, vector: known };
}

function cellName({ words, site }: View, { instrument, vector }: CellName): string {
  const { standard } = site.assessment.evidence;
  const name = (list: 'instruments' | 'vectors', id: string) =>
    words.label(codesOf(standard, list).get(id)?.name ?? { en: id });
  return `${name('instruments', instrument)} × ${name('vectors', vector)}`;
}

function change(value: number, view: View): string {
  const shown = formatNumber(value, view.words.language, 2).replace('-', '−');
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}

const OptionRow = ({ one, view }: { one: EffortOption; view: View }) => {
  const { words } = view;
  const { value, low, high } = one.reached;
  const spansZero = low <= 0 && high >= 0;
  return (
    <tr>
      <th scope="row">{cellName(view, one.from)}</th>
      <td data-l={words('scenarios.to')}>{cellName(view, one.to)}</td>
      <td data-l={words('scenarios.moved')} class="n">
        {formatNumber(one.moved, words.language, 2)}
      </td>
      <td data-l={words('scenarios.reached')} class={spansZero ? 'low' : undefined}>
        {`${change(value, view)} [${change(low, view)}; ${change(high, view)}]`}
        {spansZero ? <span class="cell-n">{words('scenarios.cannot_tell')}</span> : null}
      </td>
      <td data-l={words('scenarios.vectors')} class="n">
        {change(one.vectors, view)}
      </td>
      <td data-l={words('scenarios.instruments')} class="n">
        {change(one.instruments, view)}
      </td>
    </tr>
  );
};

const Options = ({ rows, caption, view }: { rows: readonly EffortOption[]; caption: string; view: View }) => {
  const { words } = view;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={caption}>
      <table class="stacked">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['from', 'to', 'moved', 'reached', 'vectors', 'instruments'] as const).map((name) => (
              <th scope="col">{words(`scenarios.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <OptionRow one={one} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Asked = ({
  table,
  options,
  share,
  view,
}: {
  table: EffortTable;
  options: EffortOptions;
  share: number;
  view: View;
}) => {
  const { words, site, query } = view;
  const [from, to] = [cellOf(query.get('from')), cellOf(query.get('to'))];
  if (from === null || to === null) return null;
  const option = moveEffort(site.assessment, table, from, to, share);
  if (option === null) return <p class="missing">{words('scenarios.not_possible')}</p>;
  const other = dominatedBy(option, options);
  return (
    <>
      <Options rows={[option]} caption={words('scenarios.yours')} view={view} />
      <p>
        {other === null
          ? words('scenarios.not_dominated')
          : words('scenarios.dominated_by', {
              other:
                other === 'stay'
                  ? words('scenarios.stay')
                  : `${cellName(view, other.from)} → ${cellName(view, other.to)}`,
            })}
      </p>
    </>
  );
};

export const EffortSection = ({
  table,
  options,
  share,
  view,
}: {
  table: EffortTable | null;
  options: EffortOptions | null;
  share: number;
  view: View;
}) => {
  const { words, site, query } = view;
  const line = site.assessment.evidence.standard.criteria.get('K6.1')?.tests[0]?.parts[0]?.threshold;
  return (
    <Row
      id="effort"
      ask={words('scenarios.effort')}
      note={words('scenarios.effort_note')}
      beside={
        <p>
          <span class="rung">L1</span> {words('scenarios.label')}
        </p>
      }
    >
      {table === null || options === null ? (
        <p class="missing">{words('scenarios.no_effort')}</p>
      ) : (
        <>
          <form class="suppose" method="get" action={pageAddress(words.language, 'scenarios')}>
            {(['from', 'to'] as const).map((side) => (
              <SelectField
                id={side}
                name={side}
                label={words(`scenarios.${side}`)}
                options={table.cells.map((cell) => ({ value: keyOf(cell), name: cellName(view, cell) }))}
                chosen={query.get(side)}
              />
            ))}
            <div class="field">
              <label for="share">{words('scenarios.share')}</label>
              <input
                id="share"
                name="share"
                type="number"
                min="1"
                max="50"
                step="1"
                value={String(Math.round(share * 100))}
              />
            </div>
            <button class="btn first" type="submit">
              {words('scenarios.compute')}
            </button>
          </form>
          <Asked table={table} options={options} share={share} view={view} />
          <p>
            {words('scenarios.listed', { n: options.listed.length, dominated: options.dominated.length })}{' '}
            <a
              class="opens"
              href={explainAddress(
                words.language,
                `indicator:VEC-04c:${site.assessment.study.settings.focal}:${table.yields.period.id}`,
              )}
            >
              VEC-04c
            </a>
          </p>
          {line === undefined ? null : (
            <p class="note">
              <a href={criterionAddress(words.language, 'K6.1')}>K6.1</a>
              {': '}
              {words('scenarios.line', {
                line: formatNumber(line, words.language),
                now: formatNumber(table.evenness.vectors, words.language, 2),
              })}
            </p>
          )}
          {options.listed.length === 0 ? null : (
            <Options rows={options.listed} caption={words('scenarios.option')} view={view} />
          )}
        </>
      )}
    </Row>
  );
};

export const sharePercent = (share: number, view: View): string => formatShare(share, view.words.language);
