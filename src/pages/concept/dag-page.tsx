/** The causal picture (method §9.9): which arrows are assumed, tested, unknown; which back doors stand open, and what would shut them. */
import { type BackDoor, backDoors, type CausalPicture, circleIn, edgeStatuses } from '../../standard/index.js';
import { indicatorAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import { SourceLinks } from '../sourced.js';
import type { PageBuilder, View } from '../view.js';
import { Arrows, type DrawnNode } from './arrows.js';

const height = 420;
const lookOf = { assumed: 'plain', tested: 'strong', unknown: 'dashed' } as const;

/** What follows from the exposure stands below the line from it to the outcome, everything else above. */
function placed(picture: CausalPicture, view: View): DrawnNode[] {
  const after = new Set<string>([picture.exposure]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { from, to } of picture.edges)
      if (after.has(from) && !after.has(to)) {
        after.add(to);
        grown = true;
      }
  }
  const others = picture.nodes.filter(({ id }) => id !== picture.exposure && id !== picture.outcome);
  const below = others.filter(({ id }) => after.has(id));
  const above = others.filter(({ id }) => !after.has(id));
  const placeOf = (id: string): Pick<DrawnNode, 'x' | 'y' | 'nameAt'> => {
    if (id === picture.exposure) return { x: 12, y: height * 0.62 };
    if (id === picture.outcome) return { x: 88, y: height * 0.62 };
    const isBelow = after.has(id);
    const row = isBelow ? below : above;
    const at = row.findIndex((node) => node.id === id);
    const rise = Math.sin((Math.PI * (at + 0.5)) / row.length) * 70;
    const step = at % 2 === 0 ? -18 : 18;
    const y = isBelow ? height * 0.78 + rise * 0.5 : height * 0.28 - rise + 40;
    return { x: 10 + (80 * (at + 0.5)) / row.length, y: y + step, nameAt: !isBelow && step < 0 ? 'above' : 'below' };
  };
  return picture.nodes.map((node, index) => ({
    id: node.id,
    number: index + 1,
    name: view.words.label(node.name),
    ...placeOf(node.id),
    look: node.observed ? 'full' : 'open',
  }));
}

const wayText = ({ nodes, along }: BackDoor, nameOf: (id: string) => string): string =>
  nodes.map((id, at) => (at === 0 ? nameOf(id) : `${along[at - 1] === true ? '→' : '←'} ${nameOf(id)}`)).join(' ');

const Ways = ({ ways, nameOf, view }: { ways: readonly BackDoor[]; nameOf: (id: string) => string; view: View }) => {
  const { words } = view;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{words('dag.way')}</th>
          <th scope="col">{words('dag.state')}</th>
          <th scope="col">{words('dag.would_block')}</th>
        </tr>
      </thead>
      <tbody>
        {ways.map((way) => (
          <tr>
            <th scope="row">{wayText(way, nameOf)}</th>
            <td data-l={words('dag.state')}>
              {way.open ? words('dag.open') : words('dag.blocked')}
              {way.openedBy.length === 0 ? null : (
                <span class="cell-n">{words('dag.opened_by', { names: way.openedBy.map(nameOf).join(', ') })}</span>
              )}
            </td>
            <td data-l={words('dag.would_block')}>
              {!way.open
                ? words('dag.nothing_needed')
                : way.wouldBlock.length === 0
                  ? words('dag.nothing_measured')
                  : way.wouldBlock.map(nameOf).join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Edges = ({ picture, nameOf, view }: { picture: CausalPicture; nameOf: (id: string) => string; view: View }) => {
  const { words } = view;
  return (
    <details class="twin">
      <summary>{words('dag.edges', { n: picture.edges.length })}</summary>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{words('model.from')}</th>
            <th scope="col">{words('model.to')}</th>
            <th scope="col">{words('dag.status')}</th>
            <th scope="col">{words('dag.why')}</th>
          </tr>
        </thead>
        <tbody>
          {picture.edges.map((edge) => (
            <tr>
              <th scope="row">{nameOf(edge.from)}</th>
              <td data-l={words('model.to')}>{nameOf(edge.to)}</td>
              <td data-l={words('dag.status')}>{words(`dag.status.${edge.status}`)}</td>
              <td data-l={words('dag.why')}>
                {words.label(edge.why)} {edge.cite ?? ''}{' '}
                <SourceLinks sources={edge.src == null ? [] : [edge.src].flat()} view={view} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="stacked w3">
        <thead>
          <tr>
            <th scope="col">{words('model.node')}</th>
            <th scope="col">{words('dag.observed')}</th>
            <th scope="col">{words('model.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {picture.nodes.map((node, index) => (
            <tr>
              <th scope="row">{`${index + 1} ${words.label(node.name)}`}</th>
              <td data-l={words('dag.observed')}>{words(node.observed ? 'dag.observed.yes' : 'dag.observed.no')}</td>
              <td data-l={words('model.holds')}>
                {node.indicators.length === 0
                  ? words('dag.no_indicator')
                  : node.indicators.map((id) => (
                      <>
                        <a href={indicatorAddress(words.language, id)}>{id}</a>{' '}
                      </>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

const Body = ({ picture, view }: { picture: CausalPicture; view: View }) => {
  const { words } = view;
  const nameOf = (id: string): string => words.label(picture.nodes.find((node) => node.id === id)?.name ?? { en: id });
  const { ways, whole } = backDoors(picture);
  const open = ways.filter((way) => way.open);
  const circle = circleIn(picture);
  const counts = edgeStatuses.map((status) =>
    words('dag.count', {
      status: words(`dag.status.${status}`),
      n: picture.edges.filter((edge) => edge.status === status).length,
    }),
  );
  return (
    <>
      <Row
        id="picture"
        ask={words.label(picture.title)}
        note={words('dag.picture_note')}
        beside={<p>{counts.join('; ')}</p>}
      >
        {circle.length === 0 ? null : (
          <p class="missing">{words('dag.circle', { way: [...circle, circle[0] ?? ''].map(nameOf).join(' → ') })}</p>
        )}
        <Arrows
          nodes={placed(picture, view)}
          arrows={picture.edges.map(({ from, to, status }) => ({ from, to, look: lookOf[status] }))}
          height={height}
          label={words('dag.picture_label', { n: picture.nodes.length, arrows: picture.edges.length })}
        />
        <ul class="key">
          <li>{words('dag.key')}</li>
        </ul>
        <Edges picture={picture} nameOf={nameOf} view={view} />
      </Row>
      <Row id="back-doors" ask={words('dag.doors.ask')} note={words('dag.doors.note')}>
        <h3>
          {open.length === 0
            ? words('dag.doors.none_open', { n: ways.length })
            : words('dag.doors.open', { n: open.length, all: ways.length })}
        </h3>
        <p>
          {picture.adjusted.length === 0
            ? words('dag.adjusted.none')
            : words('dag.adjusted', { names: picture.adjusted.map(nameOf).join(', ') })}
        </p>
        {ways.length === 0 ? null : (
          <Ways ways={[...open, ...ways.filter((way) => !way.open)]} nameOf={nameOf} view={view} />
        )}
        {whole ? null : <p class="note">{words('dag.doors.cut')}</p>}
      </Row>
      <Row id="reverse" ask={words('dag.reverse.ask')} note={words('dag.reverse.note')}>
        {picture.answer_to_reverse === null ? (
          <p class="missing">{words('dag.reverse.none')}</p>
        ) : (
          <p class="prose">{words.label(picture.answer_to_reverse)}</p>
        )}
      </Row>
    </>
  );
};

export const dagPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const picture = study.dag ?? evidence.standard.dag;
  const open = picture === null ? 0 : backDoors(picture).ways.filter((way) => way.open).length;
  return pageOf(
    site,
    words('dag.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('dag.title')}</h1>
        <p class="lead">
          {picture === null
            ? words('dag.absent')
            : open === 0
              ? words('dag.lead_shut')
              : words('dag.lead_open', { n: open })}
        </p>
        <p class="note">
          {words('dag.note')} <span class="rung">L1</span>
        </p>
      </div>
      {picture === null ? null : <Body picture={picture} view={view} />}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('dag.would_change')}</p>
        <p class="src">
          {words('dag.method', {
            file: study.dag === null ? `standard/${evidence.standard.id}/dag.yaml` : 'dag.yaml',
          })}
        </p>
      </Row>
    </>,
  );
};
