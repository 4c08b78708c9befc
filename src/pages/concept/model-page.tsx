/** The whole concept (N1, N3, M1, M13, M14): the system picture with every indicator at a node, its loops and gaps, and how far practice hangs together. */
import { type FeedbackLoop, feedbackLoops, type ModelGap, modelGaps, type SystemModel } from '../../standard/index.js';
import { indicatorAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import type { PageBuilder, View } from '../view.js';
import { Functions, IntegrationIndex, Structure } from './hanging-together.js';
import { ArrowTable, numbersOf, SystemPicture, SystemTable } from './system-picture.js';

/** So many loops are written out; the count says how many there are. */
const mostShown = 60;
/** The shortest stand in sight, the others are folded. */
const inSight = 8;

const LoopTable = ({ loops, model, view }: { loops: readonly FeedbackLoop[]; model: SystemModel; view: View }) => {
  const { words } = view;
  const numbers = numbersOf(model);
  const nameOf = (id: string): string => words.label(model.nodes.find((node) => node.id === id)?.name ?? { en: id });
  return (
    <table class="stacked loops">
      <thead>
        <tr>
          <th scope="col">{words('model.loops.loop')}</th>
          <th scope="col">{words('model.loops.kind')}</th>
        </tr>
      </thead>
      <tbody>
        {loops.map(({ nodes, kind }) => (
          <tr>
            <th scope="row">
              {[...nodes, nodes[0] ?? ''].map((id) => `${numbers.get(id) ?? ''} ${nameOf(id)}`).join(' → ')}
            </th>
            <td data-l={words('model.loops.kind')}>{words(`model.loops.${kind}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Loops = ({ model, view }: { model: SystemModel; view: View }) => {
  const { words } = view;
  const { loops, whole } = feedbackLoops(model);
  if (loops.length === 0) return <p class="missing">{words('model.loops.none')}</p>;
  return (
    <>
      <h3>{words(whole ? 'model.loops.lead' : 'model.loops.lead_cut', { n: loops.length })}</h3>
      <LoopTable loops={loops.slice(0, inSight)} model={model} view={view} />
      {loops.length <= inSight ? null : (
        <details class="twin">
          <summary>{words('grounds.more', { n: Math.min(loops.length, mostShown) - inSight })}</summary>
          <LoopTable loops={loops.slice(inSight, mostShown)} model={model} view={view} />
        </details>
      )}
      {loops.length > mostShown ? (
        <p class="note">{words('model.loops.more', { n: loops.length - mostShown })}</p>
      ) : null}
    </>
  );
};

/** One sentence a kind of gap; an empty kind is said too. */
const Gaps = ({ model, gaps, view }: { model: SystemModel; gaps: readonly ModelGap[]; view: View }) => {
  const { words } = view;
  const ids = (kind: ModelGap['kind']): readonly string[] => gaps.flatMap((gap) => (gap.kind === kind ? [gap.id] : []));
  const nameOf = (id: string): string => words.label(model.nodes.find((node) => node.id === id)?.name ?? { en: id });
  const orphans = ids('orphan_indicator');
  const others = (
    ['node_not_fed', 'node_empty', 'unknown_node', 'unknown_indicator', 'indicator_twice'] as const
  ).filter((kind) => ids(kind).length > 0);
  const empties = model.nodes.filter(({ holds, empty }) => holds.length === 0 && empty !== undefined);
  return (
    <ul class="bullets">
      <li>
        {orphans.length === 0 ? (
          words('model.gaps.no_orphan')
        ) : (
          <>
            {words('model.gaps.orphan_indicator', { n: orphans.length })}{' '}
            {orphans.map((id) => (
              <>
                <a href={indicatorAddress(words.language, id)}>{id}</a>{' '}
              </>
            ))}
          </>
        )}
      </li>
      {ids('node_not_fed').length === 0 ? <li>{words('model.gaps.all_fed')}</li> : null}
      {others.map((kind) => (
        <li>{words(`model.gaps.${kind}`, { names: ids(kind).map(nameOf).join(', ') })}</li>
      ))}
      {empties.map((node) => (
        <li>
          <b>{words.label(node.name)}</b>
          {`: ${words.label(node.empty ?? {})}`}
        </li>
      ))}
    </ul>
  );
};

export const modelPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const model = study.model ?? evidence.standard.model;
  const indicators = new Set(evidence.standard.indicators.keys());
  const gaps = model === null ? [] : modelGaps(model, indicators);
  const placed = indicators.size - gaps.filter(({ kind }) => kind === 'orphan_indicator').length;
  const known = [...indicators].filter((id) => shownValue(site.assessment, id)?.value != null).length;
  // Whether the actors hang together is tested (K5.1, second test): the page answers with what that test says.
  const fragmentation = [...site.assessment.focal.current.values()]
    .flatMap(({ tests }) => tests)
    .find(({ parts }) => parts.some(({ part }) => part.indicator === 'GOV-02'))?.outcome;
  const section = (id: string) => ({ id, ask: words(`model.${id}.ask`), note: words(`model.${id}.note`) });
  return pageOf(
    site,
    words('model.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('model.title')}</h1>
        <p class="lead">
          {fragmentation === undefined ? '' : `${words(`model.answer.${fragmentation}`)} `}
          {model === null
            ? words('model.absent')
            : words('model.lead', {
                nodes: model.nodes.length,
                arrows: model.edges.length,
                placed,
                all: indicators.size,
                known,
                loops: feedbackLoops(model).loops.length,
              })}
        </p>
        <p class="note">
          {model?.note === undefined ? '' : words.label(model.note)} <span class="rung">L0</span>
        </p>
      </div>
      {model === null ? null : (
        <>
          <Row {...section('picture')}>
            <h3>{words.label(model.title)}</h3>
            <SystemPicture model={model} loops={feedbackLoops(model).loops} view={view} />
            <SystemTable model={model} view={view} />
            <ArrowTable model={model} view={view} />
          </Row>
          <Row {...section('loops')}>
            <Loops model={model} view={view} />
          </Row>
          <Row {...section('gaps')}>
            <Gaps model={model} gaps={gaps} view={view} />
          </Row>
        </>
      )}
      <Row {...section('integration')}>
        <IntegrationIndex view={view} />
      </Row>
      <Row {...section('functions')}>
        <Functions view={view} />
      </Row>
      <Row {...section('structure')}>
        <Structure view={view} />
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('model.would_change')}</p>
        <p class="src">
          {words('model.method', {
            file: study.model === null ? `standard/${evidence.standard.id}/model.yaml` : 'model.yaml',
          })}
        </p>
      </Row>
    </>,
  );
};
