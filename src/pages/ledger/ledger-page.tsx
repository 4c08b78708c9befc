/** The contribution ledger: every deed, evidenced, claimed, without effect and not to be judged, in the same form (N7). */
import { type LedgerRow, ledgerRows } from '../../classes/index.js';
import { countryName } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { levels } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { type Choice, counted, FilterForm, fits, searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { addressOfPart, Parts, partOf, rowsOfPart } from '../paging.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { ifAny } from '../would-change/if-any.js';
import { WouldChange } from '../would-change/would-change.js';
import { DeedCard } from './deed-card.js';

const unknown = '?';
/** A deed is a card, not a row. */
const mostDeeds = 100;
const independentGrade = 2;
const signs = { '+': 'positive', '0': 'zero', '-': 'negative' } as const;

const valuesOf: Readonly<Record<string, (row: LedgerRow) => readonly string[]>> = {
  level: (row) => [row.level ?? unknown],
  family: (row) => (row.families.length === 0 ? [unknown] : row.families),
  grade: (row) => [row.grade === null ? unknown : `E${row.grade}`],
  sign: (row) => [row.sign === null ? unknown : signs[row.sign]],
  relevance: (row) => [row.relevance ?? unknown],
};

function choicesOf(rows: readonly LedgerRow[], view: View): readonly Choice[] {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const families = codesOf(standard, 'families');
  const relevances = codesOf(standard, 'security_relevance');
  const named: Readonly<Record<string, readonly [readonly string[], (value: string) => string]>> = {
    level: [levels, (value) => words(`level.${value}`)],
    family: [[...families.keys()], (value) => words.label(families.get(value)?.name ?? { en: value })],
    grade: [['E4', 'E3', 'E2', 'E1', 'E0'], (value) => `${value} ${words(`grade.${value.toLowerCase()}`)}`],
    sign: [Object.values(signs), (value) => words(`sign.${value}`)],
    relevance: [[...relevances.keys()], (value) => words.label(relevances.get(value)?.name ?? { en: value })],
  };
  return Object.entries(named).map(([id, [order, nameOf]]) => ({
    id,
    label: words(`ledger.${id}`),
    options: counted(rows, valuesOf[id] ?? (() => []), [...order, unknown], (value) =>
      value === unknown ? words('facet.unknown') : nameOf(value),
    ),
  }));
}

type Group = 'evidenced' | 'claimed' | 'no_effect' | 'unknown';
const groups: readonly Group[] = ['evidenced', 'claimed', 'no_effect', 'unknown'];

function groupOf({ sign, grade }: LedgerRow): Group {
  if (sign === null || grade === null) return 'unknown';
  if (sign !== '+') return 'no_effect';
  return grade >= independentGrade ? 'evidenced' : 'claimed';
}

export const ledgerPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const all = ledgerRows(evidence, study.settings.focal);
  const shown = all
    .filter((row) => Object.entries(valuesOf).every(([id, values]) => fits(view, id, values(row))))
    .sort((a, b) => (b.grade ?? -1) - (a.grade ?? -1) || (b.day ?? 0) - (a.day ?? 0) || (a.id < b.id ? -1 : 1));
  const ordered = groups.flatMap((group) => shown.filter((row) => groupOf(row) === group));
  const visible = rowsOfPart(ordered, partOf(query), mostDeeds);
  const inGroup = (rows: readonly LedgerRow[], group: Group) => rows.filter((row) => groupOf(row) === group);
  /** An empty group says so on the part where it would begin. */
  const partOfGroup = (group: Group): number =>
    Math.floor(
      Math.max(
        0,
        ordered.findIndex((row) => groupOf(row) === group),
      ) / mostDeeds,
    ) + 1;
  const title = words('ledger.title', { country: countryName(study.settings.focal, words.language) });
  return pageOf(
    site,
    title,
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {words('ledger.lead', {
            n: all.length,
            evidenced: inGroup(all, 'evidenced').length,
            claimed: inGroup(all, 'claimed').length,
            no_effect: inGroup(all, 'no_effect').length,
            unknown: inGroup(all, 'unknown').length,
          })}
        </p>
        <p class="note">{words('ledger.note')}</p>
        <FilterForm
          action={pageAddress(words.language, 'ledger')}
          choices={choicesOf(all, view)}
          view={view}
          shown={words('ledger.shown', { n: shown.length, all: all.length })}
        />
        <ul class="facets">
          {groups.map((group) => (
            <li>
              <a
                href={`${addressOfPart(query, partOfGroup(group))}#${group}`}
              >{`${words(`ledger.group.${group}`)}: ${inGroup(shown, group).length}`}</a>
            </li>
          ))}
          <li>
            <a href={pageAddress(words.language, 'ledger', 'decide')}>{words('ledger.decide.ask')}</a>
          </li>
        </ul>
      </div>
      {groups.map((group) => {
        const rows = inGroup(visible, group);
        const n = inGroup(shown, group).length;
        if (rows.length === 0 && n > 0) return null;
        return (
          <Row
            id={group}
            ask={words(`ledger.group.${group}`)}
            note={words('ledger.deeds_n', { n })}
            beside={<p>{words(`ledger.group_note.${group}`)}</p>}
          >
            {rows.length === 0 ? (
              <p class="missing">{words('ledger.group_none')}</p>
            ) : (
              <ol class="deed-cards">
                {rows.map((row) => (
                  <DeedCard row={row} view={view} />
                ))}
              </ol>
            )}
          </Row>
        );
      })}
      <Parts rows={ordered.length} most={mostDeeds} query={query} words={words} />
      <WouldChange
        words={words}
        lines={[
          ...(['claimed', 'unknown'] as const).flatMap((group) => {
            const n = inGroup(all, group).length;
            return ifAny(n, words(`would_change.ledger.${group}`, { n }));
          }),
          <a href={pageAddress(words.language, 'ledger', 'decide')}>{words('ledger.decide.ask')}</a>,
        ]}
      />
    </>,
  );
};
