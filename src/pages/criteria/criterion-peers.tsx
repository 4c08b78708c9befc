/**
 * What the same tests say of the peers. No order by result: the focal country first, the others as the study lists them.
 * Peers whose data do not suffice are named in a sentence, so that the table holds verdicts only.
 */
import type { CriterionVerdict } from '../../judgement/index.js';
import { countryName } from '../../language/index.js';
import { explainAddress, pageAddress } from '../address.js';
import { VerdictMark, verdictWord } from '../marks.js';
import { Row } from '../row.js';
import type { View } from '../view.js';
import { indicatorsOf } from './criterion-indicators.js';

export const CriterionPeers = ({ verdict, view }: { verdict: CriterionVerdict; view: View }) => {
  const { words, site } = view;
  const { judgements, study, evidence } = site.assessment;
  const { peers } = study.settings;
  const theirs = peers.flatMap((peer) => judgements.get(peer)?.current.get(verdict.criterion.id) ?? []);
  if (theirs.length === 0) return null;
  const decided = theirs.filter((one) => one.verdict !== 'insufficient');
  const others = theirs.filter((one) => one.verdict === 'insufficient').map(({ subject }) => subject);
  const name = (country: string): string => countryName(country, words.language);
  const restsOnRegistry = indicatorsOf(evidence.standard, verdict).some(({ data }) => data.includes('registry'));
  return (
    <Row
      id="peers"
      ask={words('peers')}
      note={words('criterion.peers_note')}
      beside={
        <>
          {restsOnRegistry ? <p>{words('compare.registry_note')}</p> : null}
          <p>
            <a href={pageAddress(words.language, 'compare')}>{words('nav.compare')}</a>
          </p>
        </>
      }
    >
      <p>
        {decided.length === 0
          ? words('criterion.peers_none', { n: theirs.length })
          : words('criterion.peers_some', { decided: decided.length, n: theirs.length })}
      </p>
      {decided.length === 0 ? null : (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('facet.country')}</th>
              <th scope="col">{words('verdict')}</th>
              <th scope="col">{words('tests')}</th>
              <th scope="col">{words('criterion.judged_year')}</th>
            </tr>
          </thead>
          <tbody>
            {[verdict, ...decided].map((one) => (
              <tr class={one === verdict ? 'now' : undefined}>
                <th scope="row">{name(one.subject)}</th>
                <td data-l={words('verdict')}>
                  <span class="v">
                    <VerdictMark verdict={one} />
                    <a
                      class="opens"
                      href={explainAddress(words.language, `criterion:${one.criterion.id}:${one.subject}:current`)}
                    >
                      {verdictWord(one, words)}
                    </a>
                  </span>
                </td>
                <td data-l={words('tests')}>
                  {one.tests.map((test) => words.say({ key: `judgement.outcome.${test.outcome}` })).join(' · ')}
                </td>
                <td data-l={words('criterion.judged_year')}>
                  {one.judgedYear === null ? <span class="missing">{words('no_data')}</span> : String(one.judgedYear)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length === 0 || decided.length === 0 ? null : (
        <p class="note">{words('criterion.peers_without', { countries: others.map(name).join(', ') })}</p>
      )}
    </Row>
  );
};
