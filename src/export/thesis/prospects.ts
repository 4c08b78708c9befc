/** Part III: problems, prospective directions and scenarios, recommendations and clauses, the region (T7, T8, P7, P8e, Z2–Z5). */
import type { Message } from '../../derivation/index.js';
import {
  chancesOfTopThree,
  type Diagnosis,
  measuredParts,
  paretoFront,
  prospectsOf,
  type Recommendation,
} from '../../judgement/index.js';
import { countryName, formatNumber } from '../../language/index.js';
import {
  contributors,
  draftedClauses,
  effortOptions,
  effortTable,
  lacksOf,
  problemEdges,
  regionRows,
  type ScenarioOutcome,
  scenarioOutcomes,
} from '../../report/index.js';
import { clauseRows } from '../clauses-document.js';
import type { Composer } from '../composer.js';
import { type Cell, plain, type Run, text } from '../model.js';
import { closing } from './closing.js';
import { experience } from './experience.js';
import { groundsItems } from './grounds.js';
import { forReader, wordsLinked } from './parts.js';

const fewestJudged = 5;
const shareMoved = 0.05;

export function outlook(c: Composer): void {
  c.heading(1, 'part-3', 'export.h.part3');
  c.paragraph(c.sentence('export.part3.lead', {}, 'L0'));
  problems(c);
  experience(c);
  prospects(c);
  recommendations(c);
  region(c);
}

/** Names of cases stand among the messages of counter-evidence; they are put into quotation marks, sentences are not. */
function evidenceLine(c: Composer, message: Message): string {
  const words = c.say(message.key, message.args).replace(/\.$/, '');
  return message.key === 'text' && !/[«»“”]/.test(words) ? c.quoted(words) : words;
}

function problemSection(c: Composer, diagnosis: Diagnosis): void {
  const { rule } = diagnosis;
  const id = `diagnosis:${rule.id}:${diagnosis.subject}`;
  const say = (messages: readonly Message[], none: string): string =>
    messages.length === 0 ? c.say(none) : messages.map((one) => evidenceLine(c, one)).join('; ');
  c.paragraph(
    {
      rung: 'L1',
      runs: [
        text(`${rule.id}. ${c.quoted(rule.name)}: `),
        c.derived(c.say(`judgement.state.${diagnosis.state}`), id, rule.id),
        text('.'),
      ],
    },
    ...(diagnosis.severity === null
      ? []
      : [
          c.sentence('export.problem.severity', {
            severity: c.derived(formatNumber(diagnosis.severity, c.language, 1), id, rule.id),
            confidence:
              diagnosis.confidence === null
                ? text(c.say('export.no_data'))
                : c.derived(c.percent(diagnosis.confidence), id, rule.id),
          }),
        ]),
  );
  c.list([
    [linked(c, 'export.problem.because', say(diagnosis.because, 'export.problem.nothing_decided'), id, rule.id)],
    [linked(c, 'export.problem.counter', say(diagnosis.counterEvidence, 'export.problem.no_counter'), id, rule.id)],
    [linked(c, 'export.problem.unknown', say(diagnosis.notKnown, 'export.problem.all_known'), id, rule.id)],
  ]);
}

const linked = (c: Composer, key: string, words: string, id: string, name: string) =>
  c.sentence(key, { what: wordsLinked(c, words, id, name) });

function problems(c: Composer): void {
  const all = [...c.assessment.focal.diagnoses.values()];
  const of = (state: Diagnosis['state']) => all.filter((one) => one.state === state);
  c.heading(2, 'problems', 'export.h.problems');
  c.paragraph(
    c.sentence('export.problems.lead', {
      n: c.count(all.length, 'standard'),
      found: c.count(of('found').length, 'problems'),
      watch: c.count(of('watch').length, 'problems'),
      not: c.count(of('not_found').length, 'problems'),
      open: c.count(of('cannot_judge').length, 'problems'),
      where: { kind: 'cross', to: 'table-problems' },
    }),
    c.sentence('export.problems.rule', {}, 'L0'),
  );
  c.table(
    'table-problems',
    'export.table.problems',
    ['export.column.problem', 'export.column.state', 'export.column.severity'],
    [58, 24, 18],
    all.map((one) => {
      const id = `diagnosis:${one.rule.id}:${one.subject}`;
      return [
        plain(`${one.rule.id} ${c.label(one.rule.name)}`),
        [c.derived(c.say(`judgement.state.${one.state}`), id, one.rule.id)],
        one.severity === null
          ? plain(c.say('export.not_scored'))
          : [c.derived(formatNumber(one.severity, c.language, 1), id, one.rule.id)],
      ];
    }),
  );
  for (const one of [...of('found'), ...of('watch')]) problemSection(c, one);
  const edges = problemEdges(c.assessment);
  c.paragraph(
    edges.length === 0
      ? c.sentence('export.problems.no_edges')
      : c.sentence('export.problems.edges', {
          edges: edges.map((edge) => `${edge.a} – ${edge.b} (${edge.indicators.join(', ')})`).join('; '),
        }),
  );
  const waiting = of('cannot_judge');
  closing(
    c,
    waiting.length === 0
      ? []
      : [
          c.sentence('export.problems.waiting', {
            names: waiting.map((one) => `${one.rule.id} ${c.quoted(one.rule.name)}`).join('; '),
          }),
        ],
    [c.sentence('export.problems.follows', { where: { kind: 'cross', to: 'experience' } }, 'L0')],
  );
  c.own('problems');
}

function prospects(c: Composer): void {
  const { evidence, table, study } = c.assessment;
  const all = prospectsOf(evidence, table, c.focal);
  const taking = all.filter(({ judged }) => judged >= fewestJudged);
  const chances = chancesOfTopThree(taking, study.method.seed);
  const front = new Set(paretoFront(taking, measuredParts(taking)).map(({ id }) => id));
  const ranked = [...taking].sort(
    (a, b) => (chances.get(b.id) ?? 0) - (chances.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  c.heading(2, 'prospects', 'export.h.prospects');
  c.paragraph(
    c.sentence('export.prospects.lead', {
      all: c.count(all.length, 'prospects'),
      taking: c.count(taking.length, 'prospects'),
      front: c.count(front.size, 'prospects'),
      where: ranked.length > 0 ? { kind: 'cross', to: 'table-prospects' } : text('–'),
    }),
    c.sentence('export.prospects.chance', {}, 'L0'),
    ...(front.size === 0
      ? []
      : [
          {
            rung: 'L1' as const,
            runs: [
              text(`${c.say('export.prospects.named')} `),
              ...ranked
                .filter(({ id }) => front.has(id))
                .flatMap((one, at): Run[] => [
                  text(
                    `${at === 0 ? '' : '; '}${c.quoted(`${c.code('directions', one.direction)} × ${c.code('vectors', one.vector)}`)} (${c.say('export.prospects.chance_of')} `,
                  ),
                  c.count(c.percent(chances.get(one.id) ?? 0), 'chances'),
                  text(')'),
                ]),
              text('.'),
            ],
          },
        ]),
  );
  if (ranked.length > 0)
    c.table(
      'table-prospects',
      'export.table.prospects',
      ['export.column.direction_vector', 'export.column.judged', 'export.column.front', 'export.column.chance'],
      [46, 16, 20, 18],
      ranked
        .slice(0, 8)
        .map((one) => [
          plain(`${c.code('directions', one.direction)} × ${c.code('vectors', one.vector)}`),
          [c.count(one.judged, 'prospects')],
          plain(c.say(front.has(one.id) ? 'export.yes' : 'export.no')),
          chances.has(one.id)
            ? [c.count(c.percent(chances.get(one.id) ?? 0), 'chances')]
            : plain(c.say('export.no_data')),
        ]),
    );
  effort(c);
  scenarios(c);
  closing(
    c,
    [c.sentence('export.prospects.unknown', { left: c.count(all.length - taking.length, 'prospects') })],
    [c.sentence('export.prospects.follows', { where: { kind: 'cross', to: 'recommendations' } }, 'L0')],
  );
  c.own('prospects');
}

function effort(c: Composer): void {
  c.heading(3, 'effort', 'export.h.effort');
  const table = effortTable(c.assessment);
  if (table === null || table.cells.length < 2) {
    c.paragraph(c.sentence('export.effort.none', {}, 'L0'));
    return;
  }
  const { listed, dominated } = effortOptions(c.assessment, table, shareMoved);
  c.paragraph(
    c.sentence('export.effort.lead', {
      share: c.count(c.percent(shareMoved), 'effort'),
      cells: c.count(table.cells.length, 'effort'),
      all: c.count(listed.length + dominated.length, 'effort'),
      listed: c.count(listed.length, 'effort'),
      where: { kind: 'cross', to: 'table-effort' },
    }),
    c.sentence('export.effort.condition', {}, 'L0'),
  );
  const change = (value: number): string => {
    const shown = formatNumber(value, c.language, 2);
    return `${value > 0 && /[1-9]/.test(shown) ? '+' : ''}${shown.replace('-', '−')}`;
  };
  c.table(
    'table-effort',
    'export.table.effort',
    [
      'export.column.from',
      'export.column.to',
      'export.column.goals',
      'export.column.vectors',
      'export.column.instruments',
    ],
    [24, 24, 20, 16, 16],
    listed
      .slice(0, 10)
      .map((one): Cell[] => [
        plain(`${c.code('instruments', one.from.instrument)} × ${c.code('vectors', one.from.vector)}`),
        plain(`${c.code('instruments', one.to.instrument)} × ${c.code('vectors', one.to.vector)}`),
        [c.count(`${change(one.reached.value)} [${change(one.reached.low)}; ${change(one.reached.high)}]`, 'effort')],
        [c.count(change(one.vectors), 'effort')],
        [c.count(change(one.instruments), 'effort')],
      ]),
    [c.sentence('export.effort.note', {}, 'L0')],
  );
}

const fateWord = (c: Composer, outcome: ScenarioOutcome, rule: string): string =>
  c.say(`scenarios.fate.${outcome.fates.get(rule) ?? 'none'}`);

function scenarios(c: Composer): void {
  c.heading(3, 'scenarios', 'export.h.scenarios');
  const outcomes = scenarioOutcomes(c.assessment);
  if (outcomes.length === 0) {
    c.paragraph(c.sentence('export.scenarios.none', {}, 'L0'));
    return;
  }
  const rules = [...new Set(outcomes.flatMap((one) => [...one.fates.keys()]))].sort();
  const robust = rules.filter((rule) => outcomes.every((one) => one.fates.get(rule) === 'survives'));
  c.paragraph(
    c.sentence(
      'export.scenarios.lead',
      { n: c.count(outcomes.length, 'scenarios'), where: { kind: 'cross', to: 'table-scenarios' } },
      'L0',
    ),
    robust.length === 0
      ? c.sentence('export.scenarios.no_robust')
      : c.sentence('export.scenarios.robust', { rules: robust.join(', ') }),
    c.sentence('export.scenarios.condition', {}, 'L0'),
  );
  c.blocks.push({
    kind: 'table',
    id: 'table-scenarios',
    caption: c.say('export.table.scenarios'),
    head: [c.say('export.column.scenario'), ...rules, c.say('export.column.cases_lost'), c.say('export.column.flips')],
    widths: [22, ...rules.map(() => Math.floor(48 / Math.max(1, rules.length))), 15, 15],
    rows: outcomes.map((one) => [
      plain(c.label(one.scenario.title ?? { en: one.scenario.name, kk: one.scenario.name, ru: one.scenario.name })),
      ...rules.map((rule) => plain(fateWord(c, one, rule))),
      [c.count(one.casesLost, 'scenarios')],
      [c.count(one.flips.length, 'scenarios')],
    ]),
  });
}

function recommendationParagraphs(c: Composer, item: Recommendation): void {
  const { rule } = item;
  const id = `recommendation:${rule.id}:${item.subject}`;
  c.paragraph(
    c.sentence(
      'export.recommendation.text',
      { order: c.derived(String(item.order ?? ''), id, rule.id), id: rule.id, text: c.quoted(rule.recommendation) },
      'L0',
    ),
    c.sentence('export.recommendation.because', { what: c.derived(c.quoted(rule.when_text), id, rule.id) }),
  );
  c.list([
    [c.sentence('export.recommendation.owner', { owner: c.label(rule.owner) }, 'L0')],
    [
      c.sentence(
        'export.recommendation.terms',
        {
          months: c.derived(String(rule.horizon_months), id, rule.id),
          cost: c.derived(String(rule.cost), id, rule.id),
          strength: rule.strength,
        },
        'L0',
      ),
    ],
    [
      c.sentence(
        'export.recommendation.expect',
        {
          what: rule.expect
            .map(
              (one) =>
                `${one.indicator} (${c.say(`export.expect.${one.direction}`)}; ${c.say(one.range === 'unknown' ? 'export.expect.unknown_range' : 'export.expect.range', { range: one.range })})`,
            )
            .join('; '),
        },
        'L0',
      ),
    ],
    ...groundsItems(c, item),
    ...(rule.caution === undefined
      ? []
      : [[c.sentence('export.recommendation.caution', { what: c.quoted(rule.caution) }, 'L0')]]),
  ]);
}

function recommendations(c: Composer): void {
  const { focal } = c.assessment;
  const given = focal.recommendations
    .filter((one) => one.state === 'recommended')
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const waiting = focal.recommendations.filter((one) => one.state === 'waits_for_data').length;
  c.heading(2, 'recommendations', 'export.h.recommendations');
  c.paragraph(
    c.sentence('export.recommendations.lead', {
      n: c.count(focal.recommendations.length, 'standard'),
      given: c.count(given.length, 'recommendations'),
      waiting: c.count(waiting, 'recommendations'),
    }),
    c.sentence('export.recommendations.rule', {}, 'L0'),
  );
  for (const item of given) recommendationParagraphs(c, item);

  const clauses = draftedClauses(c.assessment);
  if (clauses.length > 0) {
    c.heading(3, 'clauses', 'export.h.clauses');
    c.paragraph(c.sentence('export.clauses.lead', { where: { kind: 'cross', to: 'table-clauses' } }, 'L0'));
    c.table(
      'table-clauses',
      'export.table.clauses',
      [
        'export.column.goal',
        'export.column.indicator',
        'export.column.baseline',
        'export.column.target',
        'export.column.deadline',
        'export.column.owner',
      ],
      [23, 19, 15, 12, 13, 18],
      clauseRows(c, clauses),
    );
  }
  c.heading(3, 'needs', 'export.h.needs');
  c.paragraph(
    c.sentence('export.needs.lead', {
      n: c.count(focal.needs.length, 'needs'),
      where: { kind: 'cross', to: 'table-needs' },
    }),
  );
  c.table(
    'table-needs',
    'export.table.needs',
    ['export.column.indicator', 'export.column.waiting', 'export.column.why'],
    [36, 24, 40],
    focal.needs.slice(0, 12).map((need) => {
      const definition = c.assessment.evidence.standard;
      const name =
        definition.indicators.get(need.indicator)?.name ??
        definition.companions.get(need.indicator)?.definition.name ??
        {};
      const why = forReader(c.say(need.reason.key, need.reason.args));
      return [
        plain(`${need.indicator} ${c.label(name)}`),
        plain([...need.criteria, ...need.rules].join(', ')),
        /\d/.test(why) ? [c.count(why, 'needs')] : plain(why),
      ];
    }),
  );
  closing(
    c,
    [c.sentence('export.recommendations.unknown', { waiting: c.count(waiting, 'recommendations') })],
    [c.sentence('export.recommendations.follows', {}, 'L0')],
  );
  c.own('recommendations');
}

function region(c: Composer): void {
  const { settings } = c.assessment.study;
  const name = (country: string): string => countryName(country, c.language);
  const rows = regionRows(c.assessment);
  c.heading(2, 'region', 'export.h.region', true, { region: { text: settings.region.name } });
  c.paragraph(
    c.sentence('export.region.lead', {
      members: settings.region.members.map(name).join(', '),
      n: c.count(rows.length, 'region'),
    }),
    c.sentence('export.region.rule', {}, 'L0'),
    ...(rows.length === 0
      ? []
      : [
          c.sentence('export.region.see', {
            values: { kind: 'cross', to: 'table-region' },
            initiatives: { kind: 'cross', to: 'table-region-initiatives' },
          }),
        ]),
  );
  if (rows.length > 0)
    c.blocks.push({
      kind: 'table',
      id: 'table-region',
      caption: c.say('export.table.region'),
      head: [c.say('export.column.indicator'), ...settings.region.members.map(name)],
      widths: [25, ...settings.region.members.map(() => Math.floor(75 / settings.region.members.length))],
      rows: rows.map((row) => [
        plain(
          `${row.definition.id} ${c.label(row.definition.name)}${row.isRegional ? ` (${c.say('export.region.shared')})` : ''}`,
        ),
        ...row.positions.map(({ value }): Cell => [c.value(value)]),
      ]),
    });
  const initiatives = contributors(c.assessment);
  c.table(
    'table-region-initiatives',
    'export.table.region_initiatives',
    ['export.column.country', 'export.column.region_cases', 'export.column.all_cases', 'export.column.region_partners'],
    [24, 20, 18, 38],
    initiatives.map((one) => [
      plain(name(one.country)),
      [c.count(one.cases.length, 'region_cases')],
      [c.count(one.known, 'region_cases')],
      one.cases.length === 0
        ? plain(c.say('export.none_recorded'))
        : [...one.partners].flatMap(([partner, cases], index) => [
            text(`${index === 0 ? '' : '; '}${name(partner)}: `),
            c.count(cases.length, 'region_cases'),
          ]),
    ]),
    [c.sentence('export.region.registry', {}, 'L0')],
  );
  const lacks = lacksOf(c.assessment);
  closing(
    c,
    [
      c.sentence('export.region.lacks', {
        n: c.count(lacks.length, 'lacks'),
        all: c.count(lacks.filter((one) => one.members.length === settings.region.members.length).length, 'lacks'),
      }),
    ],
    [c.sentence('export.region.follows', {}, 'L0')],
  );
  c.own('region');
}
