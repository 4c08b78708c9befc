/** Shares of codes in the first half of the years and in the second: the country, those it is compared with, all states. */
import { countryName, formatNumber } from '../../language/index.js';
import {
  corpusOf,
  type DebateHalves,
  debateHalves,
  type Halves,
  type HalvesOfCode,
  type ShareOverTexts,
  valuesCompared,
} from '../../report/index.js';
import { documentAddress } from '../documents/names.js';
import { Folded } from '../folded.js';
import type { View } from '../view.js';
import { CodeLink, documentName, Row, Scroll, ShareCell, ShareWords, Standing, topOf } from './pieces.js';
import { type Side, sideOf } from './side.js';

const movements = { above: 'rose', below: 'fell', same: 'not_told' } as const;

/** From the earlier half to the later. */
export const movedIn = ([early, late]: Halves): (typeof movements)[Side] | null => {
  const side = sideOf(late, early);
  return side === null ? null : movements[side];
};

/** The country against the others in the later half. */
const beside = ({ focal: [, own], others: [, other] }: HalvesOfCode): Side | null => sideOf(own, other);

export const spanName = ([from, to]: readonly [number, number]): string => (from === to ? `${from}` : `${from}–${to}`);

const Both = ({ halves, href, view }: { halves: Halves; href: string; view: View }) => (
  <a class="opens in-words" href={href}>
    {halves.map((one: ShareOverTexts | null, at) =>
      one === null ? null : (
        <>
          {at === 0 ? '' : ' → '}
          <ShareWords one={one} words={view.words} />
        </>
      ),
    )}
  </a>
);

/** Each share opens the speeches it was counted in: the country's own, or those of all. */
export const HalvesTable = ({
  found,
  document,
  label,
  view,
}: {
  found: DebateHalves;
  document: string;
  label: string;
  view: View;
}) => {
  const { words } = view;
  const all = documentAddress(words.language, document);
  const own = `${all}?country=${view.site.assessment.study.settings.focal}`;
  const names = found.spans.map(spanName);
  const top = topOf(found.rows.flatMap(({ focal }) => focal));
  const inWorld = found.rows.some(({ world }) => world.some((one) => one !== null));
  return (
    <Folded summary={words('folded.rows', { n: found.rows.length })}>
      <Scroll label={label}>
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('corpora.code')}</th>
              {names.map((name) => (
                <th scope="col">{name}</th>
              ))}
              <th scope="col">{words('discourse.change')}</th>
              <th scope="col">{words('discourse.others', { n: found.countries.length })}</th>
              {inWorld ? <th scope="col">{words('discourse.world')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row) => {
              const [change, against] = [movedIn(row.focal), beside(row)];
              return (
                <tr>
                  <th scope="row">
                    <CodeLink code={row.code} view={view} />
                  </th>
                  {row.focal.map((one, at) => (
                    <ShareCell one={one} top={top} label={names[at] ?? ''} href={own} view={view} />
                  ))}
                  <td data-l={words('discourse.change')}>
                    {words(change === null ? 'corpora.not_looked' : `discourse.${change}`)}
                  </td>
                  <td data-l={words('discourse.others', { n: found.countries.length })}>
                    {against === null ? (
                      <span class="missing">{words('corpora.not_looked')}</span>
                    ) : (
                      <>
                        <Both halves={row.others} href={all} view={view} />
                        <span class="cell-n">{words(`discourse.beside.${against}`)}</span>
                      </>
                    )}
                  </td>
                  {inWorld ? (
                    <td data-l={words('discourse.world')}>
                      {row.world.every((one) => one === null) ? (
                        <span class="missing">{words('discourse.no_world')}</span>
                      ) : (
                        <Both halves={row.world} href={all} view={view} />
                      )}
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </Folded>
  );
};

const rho = (value: number | null, view: View): string =>
  value === null ? view.words('discourse.no_order') : formatNumber(value, view.words.language, 2);

/** Which values the country's speeches speak of, how that moved, and how it stands beside the others. */
export const ValueProfiles = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  const document = corpusOf(study);
  const codes = [...(evidence.standard.documentCodebook.get('values')?.codes ?? [])].map(({ id }) => id);
  const found = document === null ? null : debateHalves(study, document, codes);
  if (document === null || found === null || found.rows.every(({ focal: [a, b] }) => a === null && b === null))
    return null;
  const compared = valuesCompared(study, document, found.spans[1][0]);
  const country = countryName(study.settings.focal, words.language);
  const [early, late] = found.spans.map(spanName);
  const changed = found.rows.filter(({ focal }) => ['rose', 'fell'].includes(movedIn(focal) ?? '')).length;
  const against = (whether: string): number => found.rows.filter((row) => beside(row) === whether).length;
  return (
    <Row
      id="value-profile"
      title={words('discourse.value_profile')}
      notes={[documentName(view, document), words('discourse.value_profile_note')]}
    >
      <h3>
        {words('discourse.value_profile_lead', {
          country,
          changed,
          n: found.rows.length,
          early: early ?? '',
          late: late ?? '',
          above: against('above'),
          below: against('below'),
          same: against('same'),
        })}
      </h3>
      <HalvesTable found={found} document={document} label={words('discourse.value_profile')} view={view} />
      <Standing shares={found.rows.flatMap(({ focal }) => focal)} view={view} />
      {compared === null ? null : (
        <>
          <p>
            {words('discourse.value_order', {
              others: rho(compared.withOthers, view),
              time: rho(compared.overTime, view),
            })}
          </p>
          <details class="twin">
            <summary>{words('discourse.value_order_by_country', { n: compared.byCountry.length })}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words('documents.country')}</th>
                  <th scope="col">{words('documents.parts')}</th>
                  <th scope="col">{words('discourse.rho')}</th>
                </tr>
              </thead>
              <tbody>
                {[...compared.byCountry]
                  .map((one) => ({ ...one, name: countryName(one.country, words.language) }))
                  .sort((a, b) => (a.name < b.name ? -1 : 1))
                  .map((one) => (
                    <tr>
                      <th scope="row">{one.name}</th>
                      <td class="n">{one.profile.texts.length}</td>
                      <td class="n">{rho(one.rho, view)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Row>
  );
};
