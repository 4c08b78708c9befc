/**
 * Case studies (method M16): of each family of the country's own model the best recorded case, told in prose — how it
 * began and who carries it, what an independent source says came of it, what speaks against it, what was not found.
 * What a record says stands in quotation marks with its sources; nothing here says that one thing brought another about.
 */
import { imageClass, institutionClass, resultsOf } from '../../classes/index.js';
import { actorOf, type CaseView, gradeOfFact } from '../../evidence/index.js';
import { formatDate } from '../../language/index.js';
import type { Result } from '../../study/index.js';
import type { Composer } from '../composer.js';
import { type Run, type Sentence, text } from '../model.js';
import { namedCases } from './parts.js';

const independentGrade = 2;
const mostQuoted = 3;
const mostActors = 4;

export function caseStudies(c: Composer): void {
  const chosen = chosenCases(c);
  c.heading(3, 'case-studies', 'export.h.case_studies');
  if (chosen.length === 0) {
    c.paragraph(c.sentence('export.cases.none', {}, 'L0'));
    return;
  }
  c.paragraph(c.sentence('export.cases.lead', { n: c.count(chosen.length, 'case_studies') }, 'L0'));
  for (const view of chosen) {
    c.paragraph(...beginning(c, view));
    c.paragraph(...outcome(c, view), ...notFound(c, view));
  }
}

/** One case a family: the one with most results and criticisms on record. */
function chosenCases(c: Composer): CaseView[] {
  const { evidence, study } = c.assessment;
  const recorded = (view: CaseView): number =>
    (resultsOf(view)?.length ?? 0) + (view.record.criticisms?.length ?? 0) + view.editions.length;
  const found = (study.countryModel?.families ?? []).flatMap((family) => {
    const views = family.cases.flatMap((id) => evidence.byId.get(id) ?? []);
    return [...views].sort((a, b) => recorded(b) - recorded(a) || (a.id < b.id ? -1 : 1)).slice(0, 1);
  });
  return [...new Set(found)];
}

const caseRun = (c: Composer, view: CaseView, words: string): Run =>
  c.derived(words, `case:${view.id}`, c.label(view.record.name));

function actorNames(c: Composer, view: CaseView, roles: readonly string[]): string[] {
  const names = view.record.actors
    .filter(({ role }) => role !== null && roles.includes(role))
    .flatMap(({ id }) => actorOf(c.assessment.evidence, id) ?? [])
    .map((actor) => c.label(actor.name));
  return [...new Set(names)].slice(0, mostActors);
}

function beginning(c: Composer, view: CaseView): Sentence[] {
  const { record } = view;
  const { evidence } = c.assessment;
  const { asOf } = evidence.calendar;
  const date = (written: string): string => formatDate(written, c.language);
  const leads = actorNames(c, view, ['lead', 'co-lead']);
  const others = actorNames(c, view, ['coordinator', 'implementer', 'participant']);
  const [first, last] = [view.editions[0], view.editions.at(-1)];
  const goals = (record.goals ?? [])
    .flatMap((goal) => (goal.text === null ? [] : [c.othersWords(goal.text)]))
    .slice(0, mostQuoted);
  return [
    { rung: 'L1', runs: [...namedCases(c, [view.id]).map(strong), text('.')] },
    ...(record.time.start === null ? [] : [c.sentence('export.cases.start', { date: date(record.time.start) })]),
    ...(leads.length === 0 ? [] : [c.sentence('export.cases.leads', { n: leads.length, who: leads.join(', ') })]),
    ...(others.length === 0 ? [] : [c.sentence('export.cases.others', { who: others.join(', ') })]),
    ...(goals.length === 0 ? [] : [c.sentence('export.cases.goals', { goals: goals.join('; ') })]),
    ...(first === undefined || last === undefined || first === last
      ? []
      : [
          c.sentence('export.cases.editions', {
            n: caseRun(c, view, String(view.editions.length)),
            first: date(first.edition.date),
            last: date(last.edition.date),
          }),
          ...countries(c, view),
        ]),
    c.sentence('export.cases.class', {
      institution: caseRun(c, view, c.say(`class.${institutionClass(evidence, view, asOf).class}`)),
      image: caseRun(c, view, c.say(`image.${imageClass(evidence, view, asOf).class}`)),
    }),
  ];
}

/** Only a name is set in bold; its citation is not. */
const strong = (run: Run): Run => (run.kind === 'text' ? { ...run, strong: true } : run);

/** Countries at the first and the last edition for which one number is on record. */
function countries(c: Composer, view: CaseView): Sentence[] {
  const counted = view.editions.filter(({ edition }) => typeof edition.countries === 'number');
  const [first, last] = [counted[0], counted.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [
    c.sentence('export.cases.countries', {
      first_year: first.edition.date.slice(0, 4),
      first: caseRun(c, view, String(first.edition.countries)),
      last_year: last.edition.date.slice(0, 4),
      last: caseRun(c, view, String(last.edition.countries)),
    }),
  ];
}

function outcome(c: Composer, view: CaseView): Sentence[] {
  const { study } = c.assessment;
  const outcomes = (resultsOf(view) ?? []).filter(({ cat }) => cat === 'RC' || cat === 'RI');
  const graded = outcomes.map((result) => ({ result, grade: gradeOfFact(result.evidence, view.record, study) }));
  const good = graded.filter(({ result }) => result.sign === '+');
  const independent = good.filter(({ grade }) => grade >= independentGrade).map(({ result }) => result);
  const claimed = good.filter(({ grade }) => grade < independentGrade).map(({ result }) => result);
  const bad = graded.filter(({ result }) => result.sign === '-' || result.sign === '0').map(({ result }) => result);
  const against = [
    ...bad.map(saying),
    ...(view.record.criticisms ?? []).map((one) => ({ words: one.text, sources: listed(one.src) })),
  ];
  return [
    independent.length === 0
      ? c.sentence('export.cases.no_independent')
      : quoting(c, 'export.cases.independent', independent.map(saying)),
    ...(claimed.length === 0 ? [] : [quoting(c, 'export.cases.claimed', claimed.map(saying))]),
    against.length === 0
      ? c.sentence('export.cases.no_counter', {}, 'L0')
      : quoting(c, 'export.cases.counter', against),
  ];
}

interface Saying {
  readonly words: string;
  readonly sources: readonly string[];
}
const listed = (src: string | readonly string[] | null | undefined): readonly string[] =>
  src == null ? [] : typeof src === 'string' ? [src] : src;
const saying = (result: Result): Saying => ({
  words: result.text ?? '',
  sources: result.evidence.flatMap(({ src }) => (src === null ? [] : [src])),
});

const mostCited = 2;
function quoting(c: Composer, key: string, items: readonly Saying[]): Sentence {
  const shown = items.filter(({ words }) => words !== '').slice(0, mostQuoted);
  return {
    rung: 'L1',
    runs: [
      text(`${c.say(key)} `),
      ...shown.flatMap(({ words, sources }, at): Run[] => [
        text(`${at === 0 ? '' : '; '}${c.othersWords(words)}`),
        c.cite(sources.slice(0, mostCited)),
      ]),
      text('.'),
    ],
  };
}

/** What the method asks of every case and the record could not give. */
function notFound(c: Composer, { record }: CaseView): Sentence[] {
  const missing = [
    ...((record.money?.by_year ?? []).length === 0 ? ['money'] : []),
    ...(record.evaluation?.level == null ? ['evaluation'] : []),
    ...((record.feedback?.channel ?? []).length === 0 ? ['feedback'] : []),
  ];
  return missing.length === 0
    ? []
    : [
        c.sentence(
          'export.cases.not_found',
          { what: missing.map((one) => c.say(`export.cases.missing.${one}`)).join(', ') },
          'L0',
        ),
      ];
}
