/** Derivations of policy: a direction, a commitment's trace, an instrument of soft power, infrastructure, the mediator. */
import type { Step } from '../../derivation/index.js';
import { factAt } from '../../evidence/index.js';
import {
  commitmentTraces,
  infrastructureOf,
  mediatorOf,
  policyDirections,
  softPowerOf,
} from '../../judgement/index.js';
import { codesOf } from '../../standard/index.js';
import { documentOfCommitment } from '../../study/index.js';
import { caseSteps, counted, type Maker, said, textOf } from './maker.js';

export const direction: Maker = (assessment, item, subject) => {
  const { evidence } = assessment;
  const found = policyDirections(evidence, subject).directions.find(({ id }) => id === item);
  const code = codesOf(evidence.standard, 'directions').get(item);
  if (found === undefined || code === undefined) return null;
  const { events, difference } = found;
  return {
    what: textOf(code.name),
    steps: [
      counted(said('direction.cases'), assessment, found.cases, 'directions'),
      counted(said('direction.recent'), assessment, found.recent, 'time', 'editions'),
      counted(said('direction.earlier'), assessment, found.earlier, 'time', 'editions'),
      { what: said('direction.events_recent', { n: events.recent, all: events.allRecent }) },
      { what: said('direction.events_earlier', { n: events.earlier, all: events.allEarlier }) },
      difference === null ? { what: said('step.no_value') } : { what: said('direction.difference', { ...difference }) },
      { what: said(`movement.${found.movement}`) },
      counted(
        said('direction.money'),
        assessment,
        found.cases.filter(({ record }) => record.money?.by_year.some(({ spent }) => spent !== null)),
        'money',
      ),
      {
        what: said('direction.results'),
        value: found.results.map((n, grade) => `E${grade}: ${n}`).join(', '),
        steps: caseSteps(
          assessment,
          found.cases.filter(({ record }) => Array.isArray(record.results) && record.results.length > 0),
          ['results'],
        ),
      },
    ],
  };
};

export const commitment: Maker = ({ evidence }, item, subject) => {
  const trace = commitmentTraces(evidence, subject).find((one) => one.commitment.id === item);
  if (trace === undefined) return null;
  const document = evidence.study.documents.byId.get(documentOfCommitment(trace.commitment) ?? '');
  return {
    what: textOf(trace.commitment.text),
    steps: [
      {
        what: said('commitment.document'),
        value: trace.commitment.document,
        ...(document === undefined ? {} : { steps: [{ what: textOf(document.card.title) }] }),
        sources: trace.commitment.src == null ? [] : [trace.commitment.src].flat(),
      },
      { what: said(`commitment.state.${trace.state}`) },
      ...trace.servedBy.map(
        ({ view, results }): Step => ({
          what: textOf(view.record.name),
          facts: [factAt(evidence, view, 'goals')],
          steps: results.map(({ index, grade }) => ({
            what: said('step.result', { grade }),
            facts: [factAt(evidence, view, `results.${index}`)],
          })),
        }),
      ),
    ],
  };
};

export const instrument: Maker = (assessment, item, subject) => {
  const { evidence } = assessment;
  const found = softPowerOf(evidence, subject).instruments.find(({ id }) => id === item);
  const code = codesOf(evidence.standard, 'instruments').get(item);
  if (found === undefined || code === undefined) return null;
  return {
    what: textOf(code.name),
    steps: [
      counted(said('instrument.cases'), assessment, found.cases, 'instruments', 'interaction', 'partners'),
      counted(said('instrument.recent'), assessment, found.recent, 'time'),
      { what: said('instrument.partners'), value: found.partners.length },
      { what: said('instrument.vectors'), value: found.vectors.length },
      {
        what: said('instrument.depths', {
          one: found.depths[0],
          two: found.depths[1],
          three: found.depths[2],
          unknown: found.depthUnknown,
        }),
      },
      { what: said('instrument.mean'), value: found.meanDepth ?? said('step.no_value') },
    ],
  };
};

export const infrastructure: Maker = (assessment, item, subject) => {
  const found = infrastructureOf(assessment.evidence, subject).find(({ kind }) => kind === item);
  if (found === undefined) return null;
  return {
    what: said(`infrastructure.${found.kind}`),
    steps: [
      { what: said(`infrastructure.${found.kind}.rule`) },
      counted(said('infrastructure.cases'), assessment, found.cases, 'instruments', 'actors', 'partners', 'time'),
      counted(said('infrastructure.unknown'), assessment, found.unknown, 'instruments', 'actors'),
      counted(said('infrastructure.without_partner'), assessment, found.withoutPartner, 'partners'),
    ],
  };
};

export const mediator: Maker = (assessment, item, subject) => {
  const { evidence } = assessment;
  const found = mediatorOf(evidence, subject);
  if (item === 'deeds')
    return {
      what: said('mediator.deeds'),
      steps: found.deeds.map(({ view, rounds, roundsUnknown, written, carriedOut }) => ({
        what: said('mediator.deed', {
          name: textOf(view.record.name),
          rounds,
          unknown: roundsUnknown,
          written,
          done: carriedOut,
        }),
        facts: [factAt(evidence, view, 'editions'), factAt(evidence, view, 'conflict')],
      })),
    };
  if (item === 'bridging')
    return {
      what: said('mediator.bridging'),
      steps: caseSteps(
        assessment,
        found.bridges.map(({ view }) => view),
        ['partners', 'interaction'],
      ),
    };
  if (item !== 'recognition') return null;
  return {
    what: said('mediator.recognition'),
    steps: [
      ...found.recognised.map(
        ({ view, index, grade }): Step => ({
          what: said('step.result_of', { name: textOf(view.record.name), grade }),
          facts: [factAt(evidence, view, `results.${index}`)],
        }),
      ),
      ...found.doubted.map(({ text, sources }): Step => ({ what: said('mediator.doubt', { text }), sources })),
      { what: said('mediator.claimed_only'), value: found.claimedOnly },
    ],
  };
};
