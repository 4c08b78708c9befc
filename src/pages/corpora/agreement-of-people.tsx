/** How far people who code documents agree: coefficients by code, language and pair, and how they divide texts. */
import { formatNumber } from '../../language/index.js';
import type { DocumentReliability } from '../../report/index.js';
import type { ReliabilityRow } from '../../text/index.js';
import type { View } from '../view.js';
import { CodeLink, languageName, numberText, Row, Scroll, SpanOn } from './pieces.js';

const alphaOf = (row: ReliabilityRow) => row.coefficients.find(({ name }) => name === 'alpha');

const Alpha = ({ row, view }: { row: ReliabilityRow; view: View }) => {
  const { words } = view;
  const alpha = alphaOf(row);
  const value = alpha?.value ?? null;
  if (value === null)
    return (
      <td class="missing" data-l="α">
        {words(`reliability.why.${row.why ?? 'no_pairs'}`)}
      </td>
    );
  // Below the threshold the code is not reported as a number (method §11.4).
  if (row.use === 'unusable')
    return (
      <td data-l="α">
        <span class="missing">{words('reliability.not_reported')}</span>
      </td>
    );
  const text = numberText(value, alpha?.interval ?? null, words);
  return (
    <td data-l="α">
      <SpanOn
        value={value}
        interval={alpha?.interval ?? null}
        from={0}
        to={1}
        open={row.use !== 'usable'}
        label={`α ${text}`}
      />
      {text}
    </td>
  );
};

const Coefficients = ({ row, view }: { row: ReliabilityRow; view: View }) => {
  const { words } = view;
  return (
    <details class="small">
      <summary>{words('reliability.coefficients')}</summary>
      <ul class="bullets">
        {row.coefficients
          .filter(({ name }) => name !== 'alpha')
          .map(({ name, value, standardError }) => (
            <li>
              {`${words.say({ key: `reliability.coefficient.${name}` })}: ${
                value === null ? words('reliability.undefined') : formatNumber(value, words.language, 3)
              }${standardError === undefined ? '' : ` (${words('reliability.error', { value: formatNumber(standardError, words.language, 3) })})`}`}
            </li>
          ))}
      </ul>
    </details>
  );
};

export const AgreementOfPeople = ({ found, view }: { found: DocumentReliability; view: View }) => {
  const { words } = view;
  const { rows } = found.report;
  if (found.people.length < 2)
    return (
      <p class="missing hatch">
        <span>{words('reliability.alone', { people: found.people.length, machines: found.machines.length })}</span>
      </p>
    );
  return (
    <Scroll label={words('reliability.agreement')}>
      <table class="stacked briefly">
        <thead>
          <tr>
            <th scope="col">{words('corpora.code')}</th>
            <th scope="col">{words('corpora.text_language')}</th>
            <th scope="col">{words('reliability.pair')}</th>
            <th scope="col">{words('reliability.paired')}</th>
            <th scope="col">α</th>
            <th scope="col">{words('reliability.use')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.code === null ? words('reliability.all_codes') : <CodeLink code={row.code} view={view} />}
              </th>
              <td class="brief" data-l={words('corpora.text_language')}>
                {row.language === null ? words('corpora.all_languages') : languageName(words, row.language)}
              </td>
              <td class="brief labelled" data-l={words('reliability.pair')}>
                {row.pair === null ? words('reliability.all_coders', { n: row.coders }) : row.pair.join(' – ')}
              </td>
              <td class="brief labelled" data-l={words('reliability.paired')}>
                {row.paired}
              </td>
              <Alpha row={row} view={view} />
              <td data-l={words('reliability.use')}>
                <b>{words(`reliability.use.${row.use ?? 'unknown'}`)}</b>
                {row.use === 'unusable' ? null : <Coefficients row={row} view={view} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

export const Divided = ({ found, view }: { found: DocumentReliability; view: View }) => {
  const { words } = view;
  if (found.divided.length === 0) return null;
  return (
    <Row id="unitizing" title={words('reliability.divided')} notes={[words('reliability.divided_note')]}>
      <ul class="bullets">
        {found.divided.map(({ document, coders, family, overlap }) => (
          <li>
            {overlap !== null
              ? words('reliability.overlap', { document, coder: overlap.coder })
              : words('reliability.alpha_u', {
                  document,
                  coders: coders.join(', '),
                  u: family === null ? words('reliability.undefined') : formatNumber(family.u, words.language, 3),
                  cu: family === null ? words('reliability.undefined') : formatNumber(family.cu, words.language, 3),
                })}
          </li>
        ))}
      </ul>
    </Row>
  );
};
