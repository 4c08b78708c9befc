/** Prospective directions (§8.3): profiles in five bars, what no other beats, and the chance of being in the first three. */
import {
  comparedProspects,
  fewestJudged,
  isUnknown,
  type PartName,
  type Prospect,
  partNames,
} from '../../judgement/index.js';
import { formatShare } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { namedVectors } from '../../study/index.js';
import { explainAddress, pageAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { Derived } from '../derived.js';
import { type Choice, chosenOf, counted, FilterForm, searchOf } from '../filters.js';
import { Folded } from '../folded.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { ifAny } from '../would-change/if-any.js';
import { WouldChange } from '../would-change/would-change.js';
import { Profile, partText } from './profile.js';

interface Names {
  readonly direction: (id: string) => string;
  readonly vector: (id: string) => string;
  readonly of: (prospect: Prospect) => string;
}

function namesOf({ words, site }: View): Names {
  const { standard } = site.assessment.evidence;
  const directions = codesOf(standard, 'directions');
  const vectors = codesOf(standard, 'vectors');
  const direction = (id: string) => words.label(directions.get(id)?.name ?? { en: id });
  const vector = (id: string) => words.label(vectors.get(id)?.name ?? { en: id });
  return { direction, vector, of: (prospect) => `${direction(prospect.direction)} × ${vector(prospect.vector)}` };
}

/** The name of a part, which is a heading elsewhere, as it stands within a sentence. */
const insideSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Parts that nobody can tell for any of them, with the reason: said once, before any bar. */
const unknownForAll = (prospects: readonly Prospect[]): PartName[] =>
  partNames.filter((name) => prospects.every(({ parts }) => isUnknown(parts[name])));

const Missing = ({ prospects, view }: { prospects: readonly Prospect[]; view: View }) => {
  const { words } = view;
  const missing = unknownForAll(prospects);
  return (
    <Row id="missing" ask={words('directions.missing.ask')} note={words('directions.missing.note')}>
      {missing.length === 0 ? <p>{words('directions.missing.none')}</p> : null}
      <ul class="bullets">
        {missing.map((name) => (
          <li>
            <b>{words(`directions.part.${name}`)}.</b>
            {` ${prospects[0] === undefined ? '' : words.say(prospects[0].parts[name].why)}`}
          </li>
        ))}
      </ul>
    </Row>
  );
};

const Table = ({
  rows,
  chances,
  fronts,
  names,
  view,
}: {
  rows: readonly Prospect[];
  chances: ReadonlyMap<string, number>;
  fronts: { readonly measured: ReadonlySet<string>; readonly sure: ReadonlySet<string> };
  names: Names;
  view: View;
}) => {
  const { words } = view;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words('directions.table')}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{words('directions.direction')}</th>
            {partNames.map((name) => (
              <th scope="col">{words(`directions.part.${name}`)}</th>
            ))}
            <th scope="col">{words('directions.front')}</th>
            <th scope="col" class="n">
              {words('directions.chance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((prospect) => (
            <tr>
              <th scope="row">{names.of(prospect)}</th>
              {partNames.map((name) => (
                <td class={isUnknown(prospect.parts[name]) ? 'missing' : ''} data-l={words(`directions.part.${name}`)}>
                  {partText(prospect.parts[name], view)}
                </td>
              ))}
              <td data-l={words('directions.front')}>
                {fronts.measured.has(prospect.id)
                  ? words('directions.front.measured')
                  : fronts.sure.has(prospect.id)
                    ? words('directions.front.sure')
                    : words('directions.front.beaten')}
              </td>
              <td class="n" data-l={words('directions.chance')}>
                {chances.has(prospect.id)
                  ? formatShare(chances.get(prospect.id) ?? 0, words.language)
                  : words('directions.no_chance')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

function choicesOf(all: readonly Prospect[], names: Names, view: View): readonly Choice[] {
  const { words } = view;
  const directions = [...new Set(all.map(({ direction }) => direction))];
  return [
    {
      id: 'direction',
      label: words('directions.of'),
      options: counted(all, ({ direction }) => [direction], directions, names.direction),
    },
    {
      id: 'vector',
      label: words('facet.vector'),
      options: counted(all, ({ vector }) => [vector], namedVectors, names.vector),
    },
  ];
}

export const directionsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, table, study } = site.assessment;
  const compared = comparedProspects(evidence, table, study.settings.focal);
  const { all, taking, chances, measured, front } = compared;
  const fronts = {
    measured: new Set(front.map(({ id }) => id)),
    sure: new Set(compared.notSurelyBeaten.map(({ id }) => id)),
  };
  const ranked = [...taking].sort(
    (a, b) => (chances.get(b.id) ?? 0) - (chances.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const direction = chosenOf(view, 'direction');
  const vector = chosenOf(view, 'vector');
  const shown = ranked.filter(
    (one) => (direction === null || one.direction === direction) && (vector === null || one.vector === vector),
  );
  const apart = all.filter(({ judged }) => judged < fewestJudged);
  const few = apart.filter((one) => one.cases.length > 0).length;
  const names = namesOf(view);
  const best = Math.max(0, ...chances.values());
  return pageOf(
    site,
    words('directions.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('directions.title')}</h1>
        <p class="lead">
          {taking.length === 0
            ? words('directions.nothing')
            : words('directions.lead', {
                taking: taking.length,
                all: all.length,
                front: front.length,
                best: formatShare(best, words.language),
              })}
        </p>
        <p class="note">{words('directions.note')}</p>
      </div>
      <Missing prospects={all} view={view} />
      <Row id="front" ask={words('directions.front.ask')} note={words('directions.front.note')}>
        {measured.length === 0 ? (
          <p class="missing">{words('directions.front.none')}</p>
        ) : (
          <>
            <h3>
              {words('directions.front.lead', {
                n: front.length,
                parts: measured.map((name) => insideSentence(words(`directions.part.${name}`))).join(', '),
              })}
            </h3>
            <ul class="bullets">
              {front.map((prospect) => (
                <li>{names.of(prospect)}</li>
              ))}
            </ul>
          </>
        )}
        {taking.length === 0 ? null : (
          <p class="note">{words('directions.front.sure_n', { n: fronts.sure.size, all: taking.length })}</p>
        )}
      </Row>
      <Row
        id="profiles"
        ask={words('directions.profiles.ask')}
        note={words('directions.profiles.note', { fewest: fewestJudged })}
        beside={<p>{words('directions.profiles.counting')}</p>}
      >
        <FilterForm
          action={pageAddress(words.language, 'directions')}
          choices={choicesOf(taking, names, view)}
          view={view}
          shown={words('directions.shown', { n: shown.length, all: taking.length })}
        />
        {shown.length === 0 ? <p class="missing">{words('directions.none_shown')}</p> : null}
        <ul class="prospects">
          {shown.map((prospect) => (
            <li id={prospect.id} data-chart>
              <h3>{names.of(prospect)}</h3>
              <p>
                {chances.has(prospect.id)
                  ? words('directions.chance_of', {
                      chance: formatShare(chances.get(prospect.id) ?? 0, words.language),
                    })
                  : words('directions.no_chance')}{' '}
                <Derived id={`prospect:${prospect.id}:${study.settings.focal}`} words={words}>
                  {words('how_computed')}
                </Derived>
              </p>
              <Folded summary={words('folded.profile')}>
                <Profile prospect={prospect} saidAbove={unknownForAll(all)} view={view} />
              </Folded>
              <OpensCases
                label={words('cases_n', { n: prospect.cases.length })}
                cases={prospect.cases.map((id) => ({ id }))}
                view={view}
                {...cutInLargeStudy(
                  view,
                  explainAddress(words.language, `prospect:${prospect.id}:${study.settings.focal}`),
                )}
              />
            </li>
          ))}
        </ul>
        <details class="twin">
          <summary>{words('directions.table')}</summary>
          <Table rows={shown} chances={chances} fronts={fronts} names={names} view={view} />
        </details>
      </Row>
      <Row
        id="apart"
        ask={words('directions.apart.ask')}
        note={words('directions.apart.note', { fewest: fewestJudged })}
      >
        <table class="stacked w3">
          <thead>
            <tr>
              <th scope="col">{words('directions.direction')}</th>
              <th scope="col">{words('directions.apart.few')}</th>
              <th scope="col">{words('directions.apart.empty')}</th>
            </tr>
          </thead>
          <tbody>
            {[...new Set(all.map((one) => one.direction))].map((id) => {
              const few = apart.filter((one) => one.direction === id && one.cases.length > 0);
              const empty = apart.filter((one) => one.direction === id && one.cases.length === 0);
              return (
                <tr>
                  <th scope="row">{names.direction(id)}</th>
                  <td data-l={words('directions.apart.few')}>
                    {few.length === 0
                      ? words('directions.apart.no_vector')
                      : few.map((one) => `${names.vector(one.vector)} (${one.judged})`).join(', ')}
                  </td>
                  <td data-l={words('directions.apart.empty')}>
                    {empty.length === 0
                      ? words('directions.apart.no_vector')
                      : empty.map((one) => names.vector(one.vector)).join(', ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Row>
      <WouldChange
        words={words}
        lines={[
          ...ifAny(few, words('would_change.directions.few', { n: few, fewest: fewestJudged })),
          ...ifAny(apart.length - few, words('would_change.directions.empty', { n: apart.length - few })),
          ...ifAny(
            fronts.sure.size,
            words('would_change.directions.front', { n: fronts.sure.size, all: taking.length }),
          ),
          words('would_change.directions.weights'),
        ]}
      />
    </>,
  );
};
