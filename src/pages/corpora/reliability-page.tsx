/** How far those who code documents agree: coefficients with intervals, machines against people, corrected shares, what is still to be coded. */
import { formatNumber } from '../../language/index.js';
import {
  type CodingPlan,
  codingPlan,
  comparable,
  type DocumentReliability,
  documentReliability,
  fewestValidationUnits,
  type MachineFinding,
  machineFindings,
  storedAgreement,
} from '../../report/index.js';
import type { ReliabilityRow } from '../../text/index.js';
import { pageAddress } from '../address.js';
import { coderName } from '../documents/names.js';
import { pageOf } from '../layout.js';
import type { PageBuilder, View } from '../view.js';
import { CodeLink, codeName, Ending, languageName, numberText, Row, Scroll, SpanOn } from './pieces.js';

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

const AgreementOfPeople = ({ found, view }: { found: DocumentReliability; view: View }) => {
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
      <table class="stacked">
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
              <td data-l={words('corpora.text_language')}>
                {row.language === null ? words('corpora.all_languages') : languageName(words, row.language)}
              </td>
              <td data-l={words('reliability.pair')}>
                {row.pair === null ? words('reliability.all_coders', { n: row.coders }) : row.pair.join(' – ')}
              </td>
              <td data-l={words('reliability.paired')}>{row.paired}</td>
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

const Divided = ({ found, view }: { found: DocumentReliability; view: View }) => {
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

const percent = (value: number | null, view: View): string =>
  value === null ? view.words('reliability.undefined') : formatNumber(value, view.words.language, 2);

const Machines = ({
  findings,
  found,
  view,
}: {
  findings: readonly MachineFinding[];
  found: DocumentReliability;
  view: View;
}) => {
  const { words, site } = view;
  const stored = storedAgreement(site.assessment.study);
  return (
    <Row
      id="machines"
      title={words('reliability.machines')}
      notes={[words('reliability.machines_note', { n: fewestValidationUnits })]}
    >
      {findings.length === 0 && stored.length === 0 ? (
        <p class="missing hatch">
          <span>
            {words('reliability.machines_unmeasured', {
              coders: found.machines.map((coder) => coderName(view, coder)).join('; ') || '–',
            })}
          </span>
        </p>
      ) : null}
      {findings.length === 0 ? null : (
        <Scroll label={words('reliability.machines')}>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('corpora.code')}</th>
                <th scope="col">{words('reliability.machine')}</th>
                <th scope="col">{words('corpora.text_language')}</th>
                <th scope="col">{words('reliability.units_head')}</th>
                <th scope="col">{words('reliability.precision')}</th>
                <th scope="col">{words('reliability.recall')}</th>
                <th scope="col">F1</th>
                <th scope="col">{words('reliability.corrected')}</th>
              </tr>
            </thead>
            <tbody>
              {findings.map((one) => (
                <tr>
                  <th scope="row">
                    <CodeLink code={one.code} view={view} />
                  </th>
                  <td data-l={words('reliability.machine')}>{one.coder}</td>
                  <td data-l={words('corpora.text_language')}>{languageName(words, one.language)}</td>
                  <td data-l={words('reliability.units_head')}>
                    {words('reliability.validated', {
                      n: one.units,
                      truths: one.finding.truths,
                      unsettled: one.unsettled,
                    })}
                    <span class="cell-n">
                      {words(one.units >= fewestValidationUnits ? 'reliability.enough' : 'reliability.few')}
                    </span>
                  </td>
                  <td data-l={words('reliability.precision')}>{percent(one.finding.precision, view)}</td>
                  <td data-l={words('reliability.recall')}>{percent(one.finding.recall, view)}</td>
                  <td data-l="F1">{percent(one.finding.f1, view)}</td>
                  <td data-l={words('reliability.corrected')}>
                    {one.corrected === null
                      ? words('reliability.not_corrected')
                      : words('reliability.corrected_from', {
                          raw: formatNumber(one.corrected.raw, words.language, 2),
                          value: numberText(one.corrected.value, one.corrected.interval as [number, number], words),
                        })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <AcrossLanguages findings={findings} view={view} />
      {stored.length === 0 ? null : (
        <ul class="bullets">
          {stored.map(({ coder, agreement }) => (
            <li>
              {words('reliability.stored', {
                coder: coderName(view, coder),
                with: agreement.with,
                code: codeName(view, agreement.code),
                language: languageName(words, agreement.lang),
                n: agreement.n,
                alpha: formatNumber(agreement.alpha, words.language, 2),
                precision: percent(agreement.precision, view),
                recall: percent(agreement.recall, view),
              })}
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
};

const AcrossLanguages = ({ findings, view }: { findings: readonly MachineFinding[]; view: View }) => {
  const { words } = view;
  const pairs = [...new Set(findings.map(({ coder, code }) => `${coder} ${code}`))].flatMap((key) => {
    const [coder = '', code = ''] = key.split(' ');
    const across = comparable(findings, coder, code);
    return across === null ? [] : [{ coder, code, across }];
  });
  if (pairs.length === 0) return null;
  return (
    <>
      <h3>{words('reliability.across')}</h3>
      <ul class="bullets">
        {pairs.map(({ coder, code, across }) => (
          <li>
            {words(
              across.comparable
                ? 'reliability.may_compare'
                : across.blocked.length > 0
                  ? 'reliability.blocked'
                  : 'reliability.recall_unknown',
              { code: codeName(view, code), coder },
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Plan = ({ plan, view }: { plan: CodingPlan; view: View }) => {
  const { words, site } = view;
  const languages = [...new Set(plan.needs.map(({ language }) => language))].sort();
  const groups = [...site.assessment.evidence.standard.documentCodebook.values()];
  const byKey = new Map(plan.needs.map((one) => [`${one.code} ${one.language}`, one]));
  return (
    <Row
      id="plan"
      title={words('reliability.plan')}
      notes={[words('reliability.plan_note'), words('reliability.seed', { seed: String(plan.seed) })]}
    >
      {plan.needs.length === 0 ? (
        <p class="missing">{words('reliability.no_units')}</p>
      ) : (
        <>
          <p>{words('reliability.drawn', { n: plan.units.length })}</p>
          <ul class="bullets">
            {plan.strata.map(({ language, stratum, size, drawn }) => (
              <li>
                {words('reliability.stratum', {
                  language: languageName(words, language),
                  owner: words(`corpora.owner.${stratum}`),
                  size,
                  drawn,
                })}
              </li>
            ))}
          </ul>
          {groups.map(({ name, codes }) => (
            <details>
              <summary>{`${words.label(name)}: ${words('codebook.codes_n', { n: codes.length })}`}</summary>
              <Scroll label={words.label(name)}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{words('corpora.code')}</th>
                      {languages.map((language) => (
                        <th scope="col">{languageName(words, language)}</th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {codes.map(({ id }) => (
                      <tr>
                        <th scope="row">
                          <CodeLink code={id} view={view} />
                        </th>
                        {languages.map((language) => {
                          const need = byKey.get(`${id} ${language}`);
                          return (
                            <td>
                              {need === undefined || need.needed === null
                                ? words('reliability.none_found')
                                : need.done >= need.needed
                                  ? words('reliability.done', { done: need.done, needed: need.needed })
                                  : words('reliability.still', {
                                      left: need.needed - need.done,
                                      needed: need.needed,
                                      done: need.done,
                                    })}
                              <span class="cell-n">
                                {words(`reliability.standing.${need?.standing ?? 'pilot'}`, {
                                  available: need?.available ?? 0,
                                })}
                              </span>
                            </td>
                          );
                        })}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
            </details>
          ))}
          <details>
            <summary>{words('reliability.which_units')}</summary>
            <p class="small">{plan.units.join(' · ')}</p>
          </details>
        </>
      )}
    </Row>
  );
};

export const reliabilityPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study, evidence } = site.assessment;
  const found = documentReliability(study);
  const findings = machineFindings(study, evidence.standard);
  const plan = codingPlan(study, evidence.standard);
  const codes = found.report.rows.filter(
    ({ code, language, pair }) => code !== null && language === null && pair === null,
  );
  const count = (use: string): number => codes.filter((row) => row.coders > 1 && row.use === use).length;
  const missing = plan.needs.filter(({ needed, done }) => needed !== null && done < needed).length;
  return pageOf(
    site,
    words('reliability.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('reliability.title')}</h1>
        <p class="lead">
          {found.people.length < 2
            ? words('reliability.lead_alone', { people: found.people.length, machines: found.machines.length })
            : words('reliability.lead', {
                people: found.people.length,
                codes: codes.length,
                usable: count('usable'),
                tentative: count('tentative'),
                unusable: count('unusable'),
                unknown: codes.length - count('usable') - count('tentative') - count('unusable'),
              })}{' '}
          {words('reliability.lead_need', { missing, n: plan.needs.length })}
        </p>
        <p class="note">{words('reliability.note')}</p>
        <p class="note">
          <a href={pageAddress(words.language, 'agreement')}>{words('reliability.of_registry')}</a>
        </p>
      </div>
      <Row id="agreement" title={words('reliability.agreement')} notes={[words('reliability.agreement_note')]}>
        <AgreementOfPeople found={found} view={view} />
      </Row>
      <Divided found={found} view={view} />
      <Machines findings={findings} found={found} view={view} />
      <Plan plan={plan} view={view} />
      <Ending change={words('reliability.would_change')} method={words('reliability.method')} view={view} />
    </>,
  );
};
