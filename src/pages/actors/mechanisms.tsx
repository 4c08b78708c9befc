/** By which mechanism X1–X9 who works with whom: links on record, drawn for one mechanism or for all, and as tables. */
import type { Tie } from '../../classes/index.js';
import { graphOfGroups } from '../../indicators/index.js';
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { CaseLink } from '../case-link.js';
import { Row } from '../row.js';
import type { View } from '../view.js';
import { ActorLink } from './actor-link.js';
import { actorAddress, actorName } from './actor-names.js';
import { groupedBySector, mostNodes } from './grouped.js';
import { NetworkPicture } from './network-picture.js';

const pairsInTable = 100;
/** Of a pair that acts together in more cases, the page of the first of the two names the rest. */
const casesOfPair = 40;

const Picture = ({ view, ties, label }: { view: View; ties: readonly Tie[]; label: string }) => {
  const ids = [...new Set(ties.flatMap((tie) => [tie.a, tie.b]))].sort();
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const pairs = ties.map((tie) => [numberOf.get(tie.a) as number, numberOf.get(tie.b) as number] as const);
  if (ids.length > mostNodes)
    return (
      <>
        <p class="note">{view.words('actors.grouped', { n: ids.length, most: mostNodes })}</p>
        <NetworkPicture {...groupedBySector(view, ids, pairs, label)} />
      </>
    );
  const graph = graphOfGroups(ids.length, pairs);
  return (
    <NetworkPicture
      label={label}
      graph={graph}
      edges={pairs.map(([a, b]) => ({ a, b, isTie: true }))}
      nodes={ids.map((id, node) => ({
        name: actorName(view, id),
        address: actorAddress(view, id),
        isBroker: false,
        importance: (graph[node]?.length ?? 0) > 1 ? (graph[node]?.length ?? 0) : ids.length <= 12 ? 1 : 0,
      }))}
    />
  );
};

const PairTable = ({ view, ties }: { view: View; ties: readonly Tie[] }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const mechanisms = codesOf(evidence.standard, 'mechanisms');
  return (
    <table class="stacked pairs">
      <thead>
        <tr>
          <th scope="col">{words('actors.pair')}</th>
          <th scope="col">{words('actors.mechanism')}</th>
          <th scope="col">{words('case')}</th>
        </tr>
      </thead>
      <tbody>
        {ties.slice(0, pairsInTable).map((tie) => (
          <tr>
            <th scope="row">
              <ActorLink view={view} id={tie.a} />
              {words.dash}
              <ActorLink view={view} id={tie.b} />
            </th>
            <td data-l={words('actors.mechanism')}>
              {tie.mechanisms.map((id) => words.label(mechanisms.get(id)?.name ?? { en: id })).join('; ')}
            </td>
            <td data-l={words('case')}>
              {tie.cases.slice(0, casesOfPair).map((id, index) => (
                <>
                  {index === 0 ? '' : '; '}
                  <CaseLink id={id} view={view} />
                </>
              ))}
              {tie.cases.length <= casesOfPair ? null : (
                <>
                  {'; '}
                  <a href={actorAddress(view, tie.a) ?? actorAddress(view, tie.b) ?? undefined}>
                    {words('case_list.rest', { n: tie.cases.length - casesOfPair })}
                  </a>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const Mechanisms = ({ view, ties }: { view: View; ties: readonly Tie[] }) => {
  const { words, site, query } = view;
  const mechanisms = [...codesOf(site.assessment.evidence.standard, 'mechanisms').values()];
  const held = ties.filter((tie) => tie.mechanisms.length > 0);
  const searched = ties.length - held.length;
  const mode = mechanisms.find((mechanism) => mechanism.id === query.get('mode'));
  const shown = mode === undefined ? held : held.filter((tie) => tie.mechanisms.includes(mode.id));
  const address = pageAddress(words.language, 'actors');
  const name = mode === undefined ? words('actors.all_mechanisms') : words.label(mode.name);
  return (
    <Row
      id="mechanisms"
      ask={words('actors.mechanisms')}
      note={words('actors.mechanisms_note')}
      beside={<p>{words('actors.searched_none', { n: searched })}</p>}
    >
      <table class="stacked briefly">
        <thead>
          <tr>
            <th scope="col">{words('actors.mechanism')}</th>
            <th scope="col" class="n">
              {words('actors.pairs')}
            </th>
            <th scope="col" class="n">
              {words('reg.cases')}
            </th>
          </tr>
        </thead>
        <tbody>
          {mechanisms.map((mechanism) => {
            const own = held.filter((tie) => tie.mechanisms.includes(mechanism.id));
            return (
              <tr class={mechanism.id === mode?.id ? 'now' : undefined}>
                <th scope="row">
                  <a
                    href={`${address}?mode=${mechanism.id}#mechanisms`}
                    aria-current={mechanism.id === mode?.id ? 'true' : undefined}
                  >
                    {`${mechanism.id} ${words.label(mechanism.name)}`}
                  </a>
                  <span class="cell-n">{words.label(mechanism.definition ?? {})}</span>
                </th>
                <td class="n brief labelled" data-l={words('actors.pairs')}>
                  {own.length === 0 ? <span class="missing">{words('actors.no_pair')}</span> : own.length}
                </td>
                <td class="n brief labelled" data-l={words('reg.cases')}>
                  {own.length === 0 ? (
                    <span class="missing">{words('actors.no_case')}</span>
                  ) : (
                    new Set(own.flatMap((tie) => tie.cases)).size
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {mode === undefined ? null : (
        <p>
          <a href={`${address}#mechanisms`}>{words('actors.all_mechanisms')}</a>
        </p>
      )}
      {shown.length === 0 ? (
        <p class="missing">{words('actors.no_pair_long')}</p>
      ) : (
        <figure class="chart">
          <h3>{words('actors.ties_title', { mechanism: name, n: shown.length })}</h3>
          <Picture view={view} ties={shown} label={words('actors.ties_title', { mechanism: name, n: shown.length })} />
          <p class="note in-narrow">{words('actors.names_in_table')}</p>
          <details class="twin" open={mode !== undefined}>
            <summary>{words('forms.table')}</summary>
            {shown.length > pairsInTable ? (
              <p class="note">{words('actors.first_pairs', { shown: pairsInTable, n: shown.length })}</p>
            ) : null}
            <PairTable view={view} ties={shown} />
          </details>
        </figure>
      )}
    </Row>
  );
};
