/**
 * Profiles of the ten directions in the seven vectors (method §8.3): need or demand, capability, room, risk, evidence.
 * A case counts in each of its directions and in each vector of its partners, as in VEC-04.
 */
import { institutionClass } from '../../classes/index.js';
import { type CaseView, countsAt, type Evidence, gradeOfFact, vectorsOfCase } from '../../evidence/index.js';
import {
  bestPrior,
  betaQuantile,
  type IndicatorTable,
  posteriorOf,
  type UnitState,
  wilson,
} from '../../indicators/index.js';
import { codesOf } from '../../standard/index.js';
import { namedVectors } from '../../study/index.js';
import { isUsable } from '../judged-year.js';
import { meanPart, type ProfilePart, type Prospect, unknownPart } from './model.js';
import { partnerNeed } from './partner-need.js';

const independentGrade = 2;
const fullPoints = 12;
const aidAndProtection = 'DR2';
const said = (key: string, args: Readonly<Record<string, number | string>> = {}) => ({
  key: `judgement.prospect.${key}`,
  args,
});

interface Cell {
  readonly direction: string;
  readonly vector: string;
  readonly views: readonly CaseView[];
  readonly successes: number;
  readonly n: number;
}

function cellsOf(evidence: Evidence, table: IndicatorTable, subject: string): Cell[] {
  const own = evidence.byCountry.get(subject) ?? [];
  const reached = new Map<string, UnitState>(
    (table.get('VEC-04', subject, 'whole')?.units ?? []).map((unit) => [unit.id, unit.state]),
  );
  return [...codesOf(evidence.standard, 'directions').keys()].flatMap((direction) =>
    namedVectors.map((vector): Cell => {
      const views = own.filter(
        (view) => view.record.directions?.includes(direction) && vectorsOfCase(evidence, view).includes(vector),
      );
      const states = views.map((view) => reached.get(view.id));
      const successes = states.filter((state) => state === 'yes').length;
      return { direction, vector, views, successes, n: successes + states.filter((state) => state === 'no').length };
    }),
  );
}

function institutionPart(evidence: Evidence, views: readonly CaseView[]): ProfilePart | null {
  const outcomes = views
    .map((view) => institutionClass(evidence, view, evidence.calendar.asOf))
    .filter((outcome) => outcome.class !== 'completed_act');
  if (outcomes.length === 0) return null;
  const mean = (of: 'pointsLow' | 'pointsHigh'): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[of], 0) / outcomes.length / fullPoints;
  const [low, high] = [mean('pointsLow'), mean('pointsHigh')];
  return { value: (low + high) / 2, low, high, n: outcomes.length, why: said('institution') };
}

/** Institutionalization of the cases and the chance that such a case reaches its goal; completed acts have the second only. */
function capability(evidence: Evidence, cell: Cell, prior: ReturnType<typeof bestPrior>): ProfilePart {
  if (cell.views.length === 0) return unknownPart(said('no_case'));
  const posterior = posteriorOf(cell, prior);
  const yields: ProfilePart =
    cell.n === 0
      ? unknownPart(said('no_yield'))
      : {
          value: posterior.mean,
          low: betaQuantile(0.05, posterior),
          high: betaQuantile(0.95, posterior),
          n: cell.n,
          why: said('yield'),
        };
  const institution = institutionPart(evidence, cell.views);
  const why =
    cell.n === 0
      ? said('no_yield')
      : said(institution === null ? 'capability_acts' : 'capability', { yes: cell.successes, n: cell.n });
  return { ...meanPart(institution === null ? [yields] : [yields, institution], why), n: cell.n };
}

/** Outcomes and impacts that an independent source shows, over all that are recorded. */
function evidencePart(evidence: Evidence, views: readonly CaseView[]): ProfilePart {
  const { calendar, study } = evidence;
  const grades = views.flatMap((view) =>
    (Array.isArray(view.record.results) ? view.record.results : [])
      .filter((result) => result.cat !== 'RO' && countsAt(result.date, calendar.asOf, calendar.asOf))
      .map((result) => gradeOfFact(result.evidence, view.record, study)),
  );
  if (grades.length === 0) return unknownPart(said('no_result'));
  const independent = grades.filter((grade) => grade >= independentGrade).length;
  const [low, high] = wilson(independent, grades.length);
  return {
    value: independent / grades.length,
    low,
    high,
    n: grades.length,
    why: said('evidence', { yes: independent, n: grades.length }),
  };
}

/** What society asks for in this direction beyond what initiatives give (cells of IND-05), from −1…1 to 0…1. */
function demand(table: IndicatorTable, subject: string, direction: string): ProfilePart {
  const cells = table.get('IND-05', subject, 'whole')?.cells?.filter((cell) => cell.row === direction) ?? [];
  const share = (column: string) => cells.find((cell) => cell.column === column)?.value;
  const [asked, given] = [share('demand'), share('initiatives')];
  if (asked == null || given == null) return unknownPart(said('no_demand'));
  const value = (asked - given + 1) / 2;
  return { value, low: value, high: value, n: 1, why: said('demand') };
}

function need(evidence: Evidence, table: IndicatorTable, subject: string, cell: Cell): ProfilePart {
  const asked = demand(table, subject, cell.direction);
  if (cell.direction !== aidAndProtection) return asked;
  const partners = partnerNeed(evidence, cell.vector, subject);
  if (partners.value === null && asked.value === null) return unknownPart(said('no_need'));
  return meanPart([partners, asked], asked.value === null ? partners.why : asked.why);
}

/** Strain between countries needs an event feed; politicization is known, if at all, for the country as a whole. */
function risk(table: IndicatorTable, subject: string): ProfilePart {
  const value = table.get('HUM-05', subject, 'whole');
  if (!isUsable(value)) return unknownPart(said('no_risk'));
  const politicized: ProfilePart = {
    value: value.value,
    low: value.low ?? value.value,
    high: value.high ?? value.value,
    n: value.n,
    why: said('politicized'),
  };
  return meanPart([unknownPart(said('no_strain')), politicized], said('politicized'));
}

export function prospectsOf(evidence: Evidence, table: IndicatorTable, subject: string): Prospect[] {
  const cells = cellsOf(evidence, table, subject);
  const prior = bestPrior(cells.filter((cell) => cell.n > 0));
  const risked = risk(table, subject);
  return cells.map((cell) => ({
    id: `${cell.direction}×${cell.vector}`,
    direction: cell.direction,
    vector: cell.vector,
    cases: cell.views.map((view) => view.id),
    judged: cell.n,
    parts: {
      need: need(evidence, table, subject, cell),
      capability: capability(evidence, cell, prior),
      // A registry of the peers would be needed to see where they do more.
      room: unknownPart(said('no_room')),
      risk: risked,
      evidence: evidencePart(evidence, cell.views),
    },
  }));
}
