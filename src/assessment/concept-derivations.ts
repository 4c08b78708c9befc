/**
 * Derivations of what is counted for the whole concept: `lens:realism.aid-follows-interest.not-by-need:KAZ`,
 * `integration:all:KAZ`, `function:trust:KAZ`, `direction:DR3:KAZ`, `commitment:DC-05:KAZ`, `instrument:I-CULT:KAZ`,
 * `infrastructure:centres:KAZ`, `mediator:deeds:KAZ`, `principle:peace.congress:KAZ`, `structure:actors:KAZ`,
 * `prospect:DR3×CA:KAZ`.
 */
import type { Derivation, Message, Step, TextOf } from '../derivation/index.js';
import { type CaseView, factAt, wholePeriod } from '../evidence/index.js';
import {
  actorStructure,
  chancesOfTopThree,
  commitmentTraces,
  countedSteps,
  countryModelCells,
  functionsServed,
  infrastructureOf,
  integrationOf,
  joints,
  mediatorOf,
  partNames,
  policyDirections,
  prospectsOf,
  readLenses,
  softPowerOf,
  takingPart,
} from '../judgement/index.js';
import { codesOf } from '../standard/index.js';
import { documentOfCommitment } from '../study/index.js';
import type { Assessment } from './assess.js';

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `whole.${key}`, args });
const textOf = (text: TextOf['text']): Message => ({
  key: 'text',
  args: { text: { text } },
});

/** A list of cases as one step each, with the fields that put them there. */
const caseSteps = ({ evidence }: Assessment, views: readonly CaseView[], fields: readonly string[]): readonly Step[] =>
  views.map((view) => ({
    what: textOf(view.record.name),
    facts: fields.map((path) => factAt(evidence, view, path)),
  }));

const counted = (what: Message, assessment: Assessment, views: readonly CaseView[], ...fields: string[]): Step => ({
  what,
  value: views.length,
  steps: caseSteps(assessment, views, fields),
});

type Maker = (assessment: Assessment, item: string, subject: string) => Omit<Derivation, 'id'> | null;

const lens: Maker = ({ evidence, table }, item, subject) => {
  for (const result of readLenses(evidence, table, subject))
    for (const { tests } of result.expectations)
      for (const test of tests) {
        if (test.id !== item) continue;
        return {
          what: textOf(test.test.text),
          steps: [
            { what: said('step.lens'), value: textOf(result.lens.name) },
            { what: said('step.outcome'), value: { key: `lens.outcome.${test.outcome}` } },
            { what: test.why },
            ...test.steps,
          ],
        };
      }
  return null;
};

const integration: Maker = ({ evidence }, item, subject) => {
  const joint = joints.find((one) => one === item);
  if (joint === undefined) return null;
  const rule = said(`joint.${joint}.rule`);
  return { what: said(`joint.${joint}`), steps: countedSteps(evidence, integrationOf(evidence, subject)[joint], rule) };
};

const functions: Maker = ({ evidence }, item, subject) => {
  const found = functionsServed(evidence, subject).find(({ id }) => id === item);
  const code = codesOf(evidence.standard, 'functions').get(item);
  if (found === undefined || code === undefined) return null;
  const rule = textOf(code.definition ?? code.name);
  return { what: textOf(code.name), steps: countedSteps(evidence, found.counted, rule) };
};

const structure: Maker = ({ evidence }, item, subject) => {
  if (item !== 'actors') return null;
  const { network, centralization, gini, groups, alone } = actorStructure(
    evidence,
    subject,
    wholePeriod(evidence.calendar),
  );
  return {
    what: said('structure'),
    steps: [
      { what: said('structure.bodies'), value: network.bodies.length },
      { what: said('structure.groups'), value: groups },
      { what: said('structure.alone'), value: alone },
      { what: said('structure.centralization'), value: centralization ?? said('step.no_value') },
      { what: said('structure.gini'), value: gini ?? said('step.no_value') },
      {
        what: said('structure.cases'),
        steps: network.bodies.map((body) => {
          const actor = evidence.study.actors.get(body);
          // A natural person is shown by role only.
          const what = actor?.private_person ? { key: 'page.private_person' } : textOf(actor?.name ?? { en: body });
          return { what, value: network.cases.get(body)?.length ?? 0 };
        }),
      },
    ],
  };
};

const direction: Maker = (assessment, item, subject) => {
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

const commitment: Maker = ({ evidence }, item, subject) => {
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

const instrument: Maker = (assessment, item, subject) => {
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

const infrastructure: Maker = (assessment, item, subject) => {
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

const mediator: Maker = (assessment, item, subject) => {
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

const principle: Maker = (assessment, item, subject) => {
  const { evidence, study } = assessment;
  const cell = countryModelCells(evidence, subject).find((one) => `${one.principle}.${one.family}` === item);
  const model = study.countryModel;
  if (cell === undefined || model === null) return null;
  const results = (key: string, list: typeof cell.positive): Step => ({
    what: said(`cell.${key}`),
    value: list.length,
    steps: list.map(({ view, index, grade }) => ({
      what: said('step.result_of', { name: textOf(view.record.name), grade }),
      facts: [factAt(evidence, view, `results.${index}`)],
    })),
  });
  const written = (key: string, list: typeof cell.writtenFor): Step => ({
    what: said(`cell.${key}`),
    value: list.length,
    steps: list.map(({ text, sources }) => ({ what: textOf(text), sources })),
  });
  return {
    what: said('cell', {
      principle: { text: model.principles.find(({ id }) => id === cell.principle)?.name ?? {} },
      family: { text: model.families.find(({ id }) => id === cell.family)?.name ?? {} },
    }),
    steps: [
      { what: said(`cell.state.${cell.state}`) },
      counted(said('cell.bearing'), assessment, cell.bearing, 'values'),
      counted(said('cell.not_bearing'), assessment, cell.notBearing, 'values'),
      counted(said('cell.unknown'), assessment, cell.unknown, 'values'),
      results('positive', cell.positive),
      results('claimed', cell.claimed),
      results('against', cell.against),
      written('written_for', cell.writtenFor),
      written('written_against', cell.writtenAgainst),
    ],
  };
};

/** Parts of a prospective direction (§8.3) and its chance of being among the first three, from the study's seed. */
const prospect: Maker = (assessment, item, subject) => {
  const { evidence, table, study } = assessment;
  const all = prospectsOf(evidence, table, subject);
  const found = all.find(({ id }) => id === item);
  if (found === undefined) return null;
  const chance = chancesOfTopThree(takingPart(all), study.method.seed).get(item);
  const nameOf = (list: 'directions' | 'vectors', id: string) => ({
    text: codesOf(evidence.standard, list).get(id)?.name ?? { en: id },
  });
  return {
    what: said('cell', { principle: nameOf('directions', found.direction), family: nameOf('vectors', found.vector) }),
    steps: [
      ...partNames.map((name): Step => {
        const { value, low, high, n, why } = found.parts[name];
        return {
          what: { key: `page.directions.part.${name}` },
          value: value ?? said('step.no_value'),
          steps: [{ what: why }, { what: said('prospect.span', { low, high, n }) }],
        };
      }),
      { what: said('prospect.chance', { seed: String(study.method.seed) }), value: chance ?? said('step.no_value') },
      {
        what: said('direction.cases'),
        value: found.cases.length,
        steps: caseSteps(
          assessment,
          found.cases.flatMap((id) => evidence.byId.get(id) ?? []),
          ['directions', 'partners', 'results'],
        ),
      },
    ],
  };
};

const makers: Readonly<Record<string, Maker>> = {
  lens,
  integration,
  function: functions,
  structure,
  direction,
  commitment,
  instrument,
  infrastructure,
  mediator,
  principle,
  prospect,
};

/** Null: no such thing is counted. */
export function conceptDerivation(assessment: Assessment, id: string): Derivation | null {
  const [kind = '', item = '', subject = ''] = id.split(':');
  if (subject !== assessment.study.settings.focal) return null;
  const made = Object.hasOwn(makers, kind) ? makers[kind]?.(assessment, item, subject) : null;
  return made == null ? null : { id, ...made };
}
