/** The mediator between civilizations (P8c): deeds, bridging, recognition. Three parts, three answers, no sum. */
import type { Child } from 'hono/jsx';
import { type Mediator, mediatorOf } from '../../judgement/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress, explainAddress, indicatorAddress } from '../address.js';
import { firstOf, RestOf } from '../case-list.js';
import { Derived } from '../derived.js';
import { pageOf } from '../layout.js';
import { digitsOf, GradeMark, Opens, withInterval } from '../marks.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import { SourceLinks } from '../sourced.js';
import type { PageBuilder, View } from '../view.js';

type MediatorPart = 'deeds' | 'bridging' | 'recognition';

const Values = ({ ids, view }: { ids: readonly string[]; view: View }) => {
  const { words, site } = view;
  const { indicators, companions } = site.assessment.evidence.standard;
  return (
    <ul class="bullets">
      {ids.map((id) => {
        const value = shownValue(site.assessment, id);
        const name = indicators.get(id)?.name ?? companions.get(id)?.definition.name ?? {};
        return (
          <li>
            <a href={indicatorAddress(words.language, companions.get(id)?.of ?? id)}>{id}</a> {words.label(name)}:{' '}
            {value === undefined || value.value === null ? (
              <span class="missing">{value?.reason == null ? words('no_data') : words.say(value.reason)}</span>
            ) : (
              <Opens value={value} words={words}>
                {withInterval(value, words, digitsOf(value))}
              </Opens>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** The derivation of a part names all it counted. */
const Rest = ({ of, items, view }: { of: MediatorPart; items: readonly unknown[]; view: View }) => (
  <RestOf
    items={items}
    address={explainAddress(view.words.language, `mediator:${of}:${view.site.assessment.study.settings.focal}`)}
    view={view}
  />
);

const CaseLink = ({ of, view }: { of: Mediator['deeds'][number]['view']; view: View }) => (
  <a href={caseAddress(view.words.language, of.id)}>{view.words.label(of.record.name)}</a>
);

const Deeds = ({ deeds, view }: { deeds: Mediator['deeds']; view: View }) => {
  const { words } = view;
  if (deeds.length === 0) return <p class="missing">{words('mediator.deeds.none')}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('mediator.case')}</th>
          <th scope="col">{words('mediator.rounds')}</th>
          <th scope="col">{words('mediator.left')}</th>
        </tr>
      </thead>
      <tbody>
        {firstOf(deeds).map(({ view: of, rounds, roundsUnknown, written, carriedOut }) => (
          <tr>
            <th scope="row">
              <CaseLink of={of} view={view} />
            </th>
            <td data-l={words('mediator.rounds')}>
              {rounds === 0 && roundsUnknown === 0
                ? words('mediator.no_round')
                : words('mediator.rounds_of', { n: rounds, unknown: roundsUnknown })}
            </td>
            <td data-l={words('mediator.left')}>
              {rounds === 0
                ? words('mediator.not_applicable')
                : words('mediator.left_of', { written, done: carriedOut, n: rounds })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Bridges = ({ bridges, view }: { bridges: Mediator['bridges']; view: View }) => {
  const { words, site } = view;
  const vectors = codesOf(site.assessment.evidence.standard, 'vectors');
  if (bridges.length === 0) return <p class="missing">{words('mediator.bridging.none')}</p>;
  return (
    <details>
      <summary>{words('mediator.bridges', { n: bridges.length })}</summary>
      <table class="stacked w3">
        <thead>
          <tr>
            <th scope="col">{words('mediator.case')}</th>
            <th scope="col">{words('mediator.vectors')}</th>
            <th scope="col">{words('soft.depth')}</th>
          </tr>
        </thead>
        <tbody>
          {firstOf(bridges).map(({ view: of, vectors: met, depth }) => (
            <tr>
              <th scope="row">
                <CaseLink of={of} view={view} />
              </th>
              <td data-l={words('mediator.vectors')}>
                {met.map((id) => words.label(vectors.get(id)?.name ?? { en: id })).join(', ')}
              </td>
              <td data-l={words('soft.depth')}>{depth === null ? words('soft.depth.unknown') : depth}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest of="bridging" items={bridges} view={view} />
    </details>
  );
};

const Recognised = ({ found, view }: { found: Mediator; view: View }) => {
  const { words } = view;
  return (
    <>
      <h3>{words('mediator.recognised', { n: found.recognised.length, claimed: found.claimedOnly })}</h3>
      {found.recognised.length === 0 ? <p class="missing">{words('mediator.recognised.none')}</p> : null}
      <ul class="bullets">
        {firstOf(found.recognised).map(({ view: of, result, grade }) => (
          <li>
            <CaseLink of={of} view={view} />: <OwnWords text={result.text} view={view} />{' '}
            <GradeMark grade={grade} words={words} />
          </li>
        ))}
      </ul>
      <Rest of="recognition" items={found.recognised} view={view} />
      <h3>{words('mediator.doubted', { n: found.doubted.length })}</h3>
      {found.doubted.length === 0 ? <p class="missing">{words('mediator.doubted.none')}</p> : null}
      <ul class="bullets">
        {firstOf(found.doubted).map(({ view: of, text, sources }) => (
          <li>
            <CaseLink of={of} view={view} />: <OwnWords text={text} view={view} />{' '}
            <SourceLinks sources={sources} view={view} />
          </li>
        ))}
      </ul>
      <Rest of="recognition" items={found.doubted} view={view} />
    </>
  );
};

export const mediatorPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const subject = study.settings.focal;
  const found = mediatorOf(evidence, subject);
  const rounds = found.deeds.reduce((sum, deed) => sum + deed.rounds, 0);
  const part = (id: MediatorPart, children: Child) => (
    <Row
      id={id}
      ask={words(`mediator.${id}.ask`)}
      note={words(`mediator.${id}.note`)}
      beside={
        <p>
          <Derived id={`mediator:${id}:${subject}`} words={words}>
            {words('how_computed')}
          </Derived>
        </p>
      }
    >
      {children}
    </Row>
  );
  return pageOf(
    site,
    words('mediator.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('mediator.title')}</h1>
        <p class="lead">
          {words('mediator.lead', { rounds, bridges: found.bridges.length, recognised: found.recognised.length })}
        </p>
        <p class="note">
          {words('mediator.note')} <span class="rung">L1</span>
        </p>
      </div>
      {part(
        'deeds',
        <>
          <Values ids={['SEC-05', 'SEC-06', 'SEC-06h']} view={view} />
          <Deeds deeds={found.deeds} view={view} />
          <Rest of="deeds" items={found.deeds} view={view} />
        </>,
      )}
      {part(
        'bridging',
        <>
          <Values ids={['VEC-06']} view={view} />
          <Bridges bridges={found.bridges} view={view} />
        </>,
      )}
      {part(
        'recognition',
        <>
          <Values ids={['NAR-02m', 'DIR-01']} view={view} />
          <Recognised found={found} view={view} />
        </>,
      )}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('mediator.would_change')}</p>
      </Row>
    </>,
  );
};
