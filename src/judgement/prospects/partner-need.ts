/**
 * Need of partners, as far as a statistic says it: the part of UN-coordinated humanitarian requirements in the countries
 * of a vector that stayed unfunded over the last five full years. It speaks of aid and protection only (DR2).
 */
import { type Evidence, lastFullYear } from '../../evidence/index.js';
import type { StatisticRow } from '../../study/index.js';
import { type ProfilePart, unknownPart } from './model.js';

const years = 5;

export function partnerNeed(evidence: Evidence, vector: string, subject: string): ProfilePart {
  const { study, calendar } = evidence;
  const last = lastFullYear(calendar);
  const isMeant = ({ unit, partner, period, value }: StatisticRow): boolean =>
    partner === null &&
    value !== null &&
    unit !== subject &&
    Number(period) > last - years &&
    Number(period) <= last &&
    study.vectors.get(unit)?.primary === vector;
  const rows = (table: string): StatisticRow[] => (study.statistics.get(table)?.rows ?? []).filter(isMeant);
  const asked = rows('humanitarian-requirements');
  const required = asked.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (required === 0) return unknownPart({ key: 'judgement.prospect.no_crisis' });
  const wanted = new Set(asked.map(({ unit, period }) => `${unit} ${period}`));
  const funded = rows('humanitarian-funding')
    .filter(({ unit, period }) => wanted.has(`${unit} ${period}`))
    .reduce((sum, { value }) => sum + (value ?? 0), 0);
  const unmet = Math.min(1, Math.max(0, 1 - funded / required));
  return {
    value: unmet,
    low: unmet,
    high: unmet,
    n: asked.length,
    why: { key: 'judgement.prospect.partner_need', args: { from: String(last - years + 1), to: String(last) } },
  };
}
