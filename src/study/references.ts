/** What a case names outside itself: actors, other cases, commitments, codes of the codebook. */
import type { CodebookList } from '../standard/index.js';
import type { Path } from './problem.js';
import type { CaseRecord } from './schema/case.js';

export type Reference =
  | {
      readonly kind: 'actor' | 'actor_or_country' | 'case' | 'commitment' | 'document';
      readonly id: string;
      readonly path: Path;
    }
  | { readonly kind: 'code'; readonly list: CodebookList; readonly id: string; readonly path: Path };

export function referencesOf(record: CaseRecord): Reference[] {
  const references: Reference[] = [];
  const name = (kind: Exclude<Reference['kind'], 'code'>, id: string | null | undefined, ...path: Path): void => {
    if (id !== null && id !== undefined && id !== 'none') references.push({ kind, id, path });
  };
  const code = (list: CodebookList, id: string | null | undefined, ...path: Path): void => {
    if (id !== null && id !== undefined && id !== 'none') references.push({ kind: 'code', list, id, path });
  };
  name('actor', record.originator?.actor, 'originator', 'actor');
  record.actors.forEach(({ id }, index) => {
    name('actor', id, 'actors', index, 'id');
  });
  name('actor', record.coordinating_body, 'coordinating_body');
  entries(record.links).forEach((link, index) => {
    name('actor', link.a, 'links', index, 'a');
    name('actor', link.b, 'links', index, 'b');
    code('mechanisms', link.mechanism, 'links', index, 'mechanism');
  });
  record.money?.funders?.forEach(({ who }, index) => {
    name('actor', who, 'money', 'funders', index, 'who');
  });
  name('actor', record.money?.decision_maker?.actor, 'money', 'decision_maker', 'actor');
  record.contribution?.forEach(({ actor }, index) => {
    name('actor_or_country', actor, 'contribution', index, 'actor');
  });
  entries(record.related).forEach((id, index) => {
    name('case', id, 'related', index);
  });
  record.goals?.forEach((goal, index) => {
    code('goals', codeOfGoal(goal.id), 'goals', index, 'id');
    name('commitment', goal.commitment, 'goals', index, 'commitment');
    if (goal.clause !== 'none') name('document', placeOfClause(goal.clause)?.document, 'goals', index, 'clause');
  });
  references.push(...judgedCodes(record));
  return references;
}

/** Codes that a second coder gives as well. */
export function judgedCodes(
  record: Pick<CaseRecord, 'directions' | 'values' | 'functions' | 'instruments' | 'form'>,
): Reference[] {
  const references: Reference[] = [];
  for (const list of ['directions', 'values', 'functions', 'instruments'] as const)
    record[list]?.forEach((id, index) => {
      references.push({ kind: 'code', list, id, path: [list, index] });
    });
  const form = (id: string | null | undefined, ...path: Path): void => {
    if (id !== null && id !== undefined && id !== 'none') references.push({ kind: 'code', list: 'forms', id, path });
  };
  form(record.form?.primary, 'form', 'primary');
  record.form?.other.forEach((id, index) => {
    form(id, 'form', 'other', index);
  });
  return references;
}

const entries = <T>(list: readonly T[] | 'none' | null): readonly T[] => (list === null || list === 'none' ? [] : list);

/** Two goals of one code are written G05a and G05b. */
export const codeOfGoal = (id: string): string => id.replace(/^(G\d{2})[a-z]$/, '$1');

/** `doc:oda-law-2014#p22` → the document and the place in it; what is written otherwise names no document. */
export function placeOfClause(clause: string | null): { readonly document: string; readonly place: string } | null {
  if (clause === null || clause === 'none') return null;
  const [document = '', place = ''] = clause.replace(/^doc:/, '').split('#');
  return { document, place };
}
