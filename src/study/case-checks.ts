/** What must hold inside one case: its name, its dates, its own references (method §4.1, §6.1). */
import type { Annotation } from './model.js';
import { certainlyBefore } from './moment.js';
import type { Finding, Path } from './problem.js';
import type { CaseRecord } from './schema/case.js';

type Annotations = ReadonlyMap<string, Annotation>;

export function checkCase(record: CaseRecord, fileName: string, annotations: Annotations): Finding[] {
  const findings: Finding[] = [];
  if (record.id !== fileName)
    findings.push({ code: 'id_not_file_name', path: ['id'], args: { id: record.id, file: fileName } });
  findings.push(...checkDates(record), ...checkResults(record, annotations), ...checkRepetition(record));
  if (record.related !== null && record.related !== 'none' && record.related.includes(record.id)) {
    findings.push({
      code: 'related_to_itself',
      path: ['related', record.related.indexOf(record.id)],
      args: { id: record.id },
    });
  }
  if (record.coding.status === 'draft') findings.push({ code: 'draft_coding', path: ['coding', 'status'] });
  if (record.name_status === 'working') findings.push({ code: 'name_working', path: ['name_status'] });
  return findings;
}

function checkDates(record: CaseRecord): Finding[] {
  const findings: Finding[] = [];
  const { start, end, last_activity: lastActivity } = record.time;
  const ordered = (code: string, path: Path, earlier: string | null, later: string | null): void => {
    if (earlier !== null && later !== null && certainlyBefore(later, earlier)) {
      findings.push({ code, path, args: { earlier, later } });
    }
  };
  ordered('end_before_start', ['time', 'end'], start, end);
  ordered('last_activity_before_start', ['time', 'last_activity'], start, lastActivity);
  record.editions.forEach((edition, index) => {
    ordered('edition_before_start', ['editions', index, 'date'], start, edition.date);
    const previous = record.editions[index - 1];
    if (previous === undefined) return;
    ordered('editions_out_of_order', ['editions', index, 'date'], previous.date, edition.date);
    if (edition.n !== null && record.editions.findIndex(({ n }) => n === edition.n) < index) {
      findings.push({ code: 'edition_number_twice', path: ['editions', index, 'n'], args: { n: edition.n } });
    }
  });
  const periods = (path: Path, list: readonly object[] | 'none' | null, from: string, to: string): void => {
    if (list === null || list === 'none') return;
    list.forEach((item, index) => {
      const fields = item as Record<string, string | null>;
      ordered('period_reversed', [...path, index, to], fields[from] ?? null, fields[to] ?? null);
    });
  };
  periods(['actors'], record.actors, 'from', 'to');
  periods(['mandate'], record.mandate, 'date', 'until');
  periods(['organs'], record.organs, 'since', 'until');
  const act = record.un_act;
  if (act !== null && act.adopted !== 'none')
    ordered('period_reversed', ['un_act', 'adopted'], act.tabled, act.adopted);
  return findings;
}

function checkResults(record: CaseRecord, annotations: Annotations): Finding[] {
  const findings: Finding[] = [];
  const goals = new Set((record.goals ?? []).map(({ id }) => id));
  const results = record.results === null || record.results === 'none' ? [] : record.results;
  results.forEach((result, index) => {
    const path = ['results', index];
    if (result.evidence.length === 0) {
      findings.push({ code: 'result_without_evidence', path: [...path, 'evidence'], args: { result: result.id } });
    }
    result.evidence.forEach((item, at) => {
      const place = [...path, 'evidence', at, 'src'];
      const explained = item.note !== undefined || item.reason !== undefined || annotations.has(place.join('.'));
      if (item.src === null && !explained) {
        findings.push({ code: 'evidence_without_reason', path: place, args: { result: result.id } });
      }
    });
    if (result.goal !== null && result.goal !== 'none' && !goals.has(result.goal)) {
      findings.push({ code: 'unknown_goal', path: [...path, 'goal'], args: { id: result.goal, known: listed(goals) } });
    }
  });
  const known = new Set(results.map(({ id }) => id));
  record.contribution?.forEach(({ result }, index) => {
    if (result !== null && !known.has(result)) {
      findings.push({
        code: 'unknown_result',
        path: ['contribution', index, 'result'],
        args: { id: result, known: listed(known) },
      });
    }
  });
  return findings;
}

const listed = (ids: ReadonlySet<string>): string => (ids.size === 0 ? '–' : [...ids].join(', '));

function checkRepetition(record: CaseRecord): Finding[] {
  const findings: Finding[] = [];
  const once = (code: string, path: Path, values: readonly string[], field?: string): void => {
    values.forEach((value, index) => {
      if (values.indexOf(value) < index) {
        findings.push({ code, path: [...path, index, ...(field === undefined ? [] : [field])], args: { value } });
      }
    });
  };
  once(
    'id_twice',
    ['goals'],
    (record.goals ?? []).map(({ id }) => id),
    'id',
  );
  if (Array.isArray(record.results))
    once(
      'id_twice',
      ['results'],
      record.results.map(({ id }) => id),
      'id',
    );
  for (const field of ['directions', 'instruments', 'values', 'functions', 'levels', 'formats'] as const) {
    once('listed_twice', [field], record[field] ?? []);
  }
  if (Array.isArray(record.related)) once('listed_twice', ['related'], record.related);
  return findings;
}
