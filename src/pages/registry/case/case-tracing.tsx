/** Process tracing: each claim with its tests and the range of what is left of the prior. */

import { tracedClaims } from '../../../judgement/index.js';
import { formatNumber } from '../../../language/index.js';
import { OwnWords } from '../../own-words.js';
import type { ShownCase } from './shown-case.js';
import { SourceLinks } from './source-links.js';

const barHeight = 22;

export const CaseTracing = ({ shown, view, order }: ShownCase) => {
  const { words } = view;
  const { language } = words;
  const claims = tracedClaims(shown);
  if (claims.length === 0) return null;
  const results = Array.isArray(shown.record.results) ? shown.record.results : [];
  const range = ([low, high]: readonly [number, number]): string =>
    `${formatNumber(low, language, 2)}–${formatNumber(high, language, 2)}`;
  const at = (value: number): string => `${(100 * value).toFixed(1)}%`;
  return (
    <section id="tracing">
      <h2>{words('case.tracing')}</h2>
      <p class="note">{words('case.tracing_note')}</p>
      {claims.map((claim) => (
        <section>
          <h3>
            <OwnWords text={results.find((result) => result.id === claim.claim)?.text ?? claim.claim} view={view} />
          </h3>
          <svg class="plot" height={barHeight} aria-hidden="true">
            <line class="p-base" x1="0" x2="100%" y1={barHeight - 2} y2={barHeight - 2} />
            <line class="p-line" x1={at(claim.prior[0])} x2={at(claim.prior[0])} y1="2" y2={barHeight - 2} />
            {claim.posterior === null ? null : (
              <line class="p-span" x1={at(claim.posterior[0])} x2={at(claim.posterior[1])} y1="10" y2="10" />
            )}
          </svg>
          <p>
            {claim.prior[0] === claim.prior[1]
              ? words('case.prior', { p: formatNumber(claim.prior[0], language, 2) })
              : words('case.prior', { p: range(claim.prior) })}{' '}
            <b>
              {claim.posterior === null
                ? words('case.no_posterior')
                : words('case.posterior', { range: range(claim.posterior) })}
            </b>
          </p>
          <table class="stacked">
            <thead>
              <tr>
                <th scope="col">{words('case.test')}</th>
                <th scope="col">{words('case.outcome')}</th>
                <th scope="col">{words('case.ratio')}</th>
                <th scope="col">{words('source')}</th>
              </tr>
            </thead>
            <tbody>
              {claim.tests.map((test) => (
                <tr>
                  <th scope="row">{words(`case.test.${test.test}`)}</th>
                  <td data-l={words('case.outcome')}>{words(`case.passed.${test.passed ?? 'unknown'}`)}</td>
                  <td data-l={words('case.ratio')}>
                    {`${formatNumber(Math.min(...test.likelihood_ratio), language)}–${formatNumber(Math.max(...test.likelihood_ratio), language)}`}
                  </td>
                  <td data-l={words('source')}>
                    {test.src == null ? (
                      <span class="missing">{words('case.no_source')}</span>
                    ) : (
                      <SourceLinks src={test.src} order={order} view={view} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </section>
  );
};
