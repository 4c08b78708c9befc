/** How far two coders agree, field by field, and every point on which they differ, to be settled with a note. */
import { type CodedTwice, compareCoders, type FieldAgreement } from '../../agreement/index.js';
import { codebookOf, pathOf } from '../../editing/index.js';
import { formatNumber } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { type JudgedValue, writtenValue } from '../../study/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { optionWord, pathWords } from '../editing/field-words.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';

function valueWords(value: JudgedValue | null, field: string, { words, site }: View): string {
  if (value === null) return words('agreement.no_value');
  if (value === '–') return words('agreement.empty_list');
  if (typeof value === 'boolean') return words(`edit.flag.${value}`);
  const list = codebookOf('case', pathOf(field));
  const codes = list === null ? null : codesOf(site.assessment.evidence.standard, list);
  return String(value)
    .split(' ')
    .map((part) => {
      const name = codes?.get(part)?.name;
      return name === undefined ? optionWord(pathOf(field), part, words) : `${part} ${words.label(name)}`;
    })
    .join('; ');
}

/** Before anything is coded twice: what will be compared, as a list and not as a table of nothing. */
const FieldsToCome = ({ fields, view: { words } }: { fields: readonly FieldAgreement[]; view: View }) => (
  <details>
    <summary>{words('agreement.to_come', { n: fields.length })}</summary>
    <ul class="cards-found">
      {fields.map(({ field }) => (
        <li>
          {pathWords(pathOf(field.path), words)}
          <span class="cell-n">{words(`agreement.level.${field.level}`)}</span>
        </li>
      ))}
    </ul>
  </details>
);

const Fields = ({ fields, view }: { fields: readonly FieldAgreement[]; view: View }) => {
  const { words } = view;
  const number = (value: number): string => formatNumber(value, words.language, 2);
  return (
    <div class="scroll">
      <table class="stacked">
        <caption>{words('agreement.by_field')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('agreement.field')}</th>
            <th scope="col">{words('agreement.pairs')}</th>
            <th scope="col">{words('agreement.same')}</th>
            <th scope="col">{words('agreement.alpha')}</th>
            <th scope="col">{words('agreement.use')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, pairs, same, alpha, interval, use }) => (
            <tr>
              <th scope="row">
                {pathWords(pathOf(field.path), words)}
                <span class="cell-n">{words(`agreement.level.${field.level}`)}</span>
              </th>
              <td data-l={words('agreement.pairs')}>{pairs === 0 ? words('agreement.none_coded') : pairs}</td>
              <td data-l={words('agreement.same')}>{pairs === 0 ? words('agreement.not_computed') : same}</td>
              <td data-l={words('agreement.alpha')}>
                {alpha === null
                  ? words(pairs === 0 ? 'agreement.not_computed' : 'agreement.does_not_vary')
                  : interval === null
                    ? `${number(alpha)} (${words('agreement.too_few')})`
                    : `${number(alpha)} (${number(interval[0])}–${number(interval[1])})`}
              </td>
              <td data-l={words('agreement.use')}>{words(`agreement.use.${use ?? 'unknown'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type Difference = CodedTwice['differences'][number];

const Settle = ({ one, difference, view }: { one: CodedTwice; difference: Difference; view: View }) => {
  const { words, site } = view;
  if (site.editing === undefined) return null;
  const id = `${one.coding.coder}-${one.case.record.id}-${difference.field.replaceAll('.', '-')}`;
  return (
    <details>
      <summary>
        {words(difference.settled === null ? 'agreement.settle' : 'agreement.settle_again')}
        <span class="unseen">{`: ${words.label(one.case.record.name)}, ${pathWords(pathOf(difference.field), words)}`}</span>
      </summary>
      <form method="post" action={pageAddress(words.language, 'agreement')} class="settle">
        <input type="hidden" name="form_token" value={site.editing.formToken} />
        <input type="hidden" name="case" value={one.case.record.id} />
        <input type="hidden" name="coder" value={one.coding.coder} />
        <input type="hidden" name="field" value={difference.field} />
        <input type="hidden" name="first" value={String(difference.first ?? '')} />
        <input type="hidden" name="second" value={String(difference.second ?? '')} />
        {difference.third === null ? null : <input type="hidden" name="third" value={String(difference.third)} />}
        <fieldset>
          <legend>{words('agreement.adopt')}</legend>
          {(['first', 'second', ...(difference.third === null ? [] : (['third'] as const))] as const).map((side) => (
            <label class="tick">
              <input type="radio" name="adopted" value={side} required />
              <span>{`${words(`agreement.of.${side}`)}: ${valueWords(difference[side], difference.field, view)}`}</span>
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={`note-${id}`}>{words('agreement.note')}</label>
          <textarea id={`note-${id}`} name="note" rows={2} required dir="auto" />
        </div>
        <div class="field">
          <label for={`by-${id}`}>{words('agreement.by')}</label>
          <p class="help" id={`by-help-${id}`}>
            {words('agreement.by_what')}
          </p>
          <input
            id={`by-${id}`}
            name="by"
            type="text"
            required
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            autocapitalize="none"
            aria-describedby={`by-help-${id}`}
          />
        </div>
        <button class="btn" type="submit">
          {words('agreement.settle')}
        </button>
      </form>
    </details>
  );
};

/** Two people settled the same field in different ways: each decision with its value, and what to do about it. */
const Contested = ({ difference, view }: { difference: Difference; view: View }) => (
  <div class="said wrong">
    <p>{view.words('agreement.contested')}</p>
    <ul>
      {difference.contested.map(({ by, adopted, note, coders }) => (
        <li dir="auto">
          {view.words('agreement.contested_one', {
            by,
            coder: coders[1],
            value: valueWords(writtenValue(adopted), difference.field, view),
            note,
          })}
        </li>
      ))}
    </ul>
  </div>
);

export const agreementPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const compared = compareCoders(site.assessment.study);
  const computed = compared.fields.filter(({ alpha }) => alpha !== null);
  const open = compared.cases.flatMap((one) => one.differences.filter(({ settled }) => settled === null));
  const lead =
    compared.cases.length === 0
      ? words('agreement.nobody')
      : words('agreement.lead', {
          cases: compared.cases.length,
          fields: computed.length,
          usable: computed.filter(({ use }) => use === 'usable').length,
          open: open.length,
        });
  return pageOf(
    site,
    words('agreement.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('agreement.title')}</h1>
        <p class="lead">{lead}</p>
        {query.get('incomplete') === null ? null : (
          <p class="said wrong" role="alert">
            {words('agreement.incomplete')}
          </p>
        )}
        {query.get('settled') === null ? null : (
          <p class="said" role="status">
            {words('agreement.settled_now')}
          </p>
        )}
      </div>
      <Row ask={words('agreement.where_differ')} note={words('agreement.where_differ_what')}>
        {compared.cases.length === 0 ? <p class="missing">{words('agreement.nothing_differs')}</p> : null}
        {compared.cases.map((one) => (
          <article>
            <h3 dir="auto">
              <a href={caseAddress(words.language, one.case.record.id)}>{words.label(one.case.record.name)}</a>
            </h3>
            <p class="note">
              {words('agreement.coded_by', {
                coder: one.coding.coder,
                status: words(`coding.${one.case.record.coding.status}`),
              })}
              {one.left.length === 0 ? '' : ` ${words('second.left', { n: one.left.length })}`}
            </p>
            {one.differences.length === 0 ? <p>{words('agreement.no_difference')}</p> : null}
            <ul class="differences">
              {one.differences.map((difference) => (
                <li>
                  <b>{pathWords(pathOf(difference.field), words)}</b>
                  <div class="stack">
                    <span>{`${words('agreement.of.first')}: ${valueWords(difference.first, difference.field, view)}`}</span>
                    <span>{`${words('agreement.of.second')}: ${valueWords(difference.second, difference.field, view)}`}</span>
                  </div>
                  {difference.contested.length > 0 ? (
                    <Contested difference={difference} view={view} />
                  ) : difference.settled === null ? (
                    <p class="muted">{words('agreement.open')}</p>
                  ) : (
                    <p dir="auto">
                      {words('agreement.settled', { by: difference.settled.by, note: difference.settled.note })}
                    </p>
                  )}
                  <Settle one={one} difference={difference} view={view} />
                </li>
              ))}
            </ul>
          </article>
        ))}
      </Row>
      <Row ask={words('agreement.how_far')} note={words('agreement.how_far_what')}>
        {compared.cases.length === 0 ? (
          <FieldsToCome fields={compared.fields} view={view} />
        ) : (
          <Fields fields={compared.fields} view={view} />
        )}
      </Row>
    </>,
  );
};
