/**
 * Infrastructure of ties between people (thesis P6a) in four kinds: cultural centres, academic exchange, digital platforms,
 * international NGOs; by partner and by year. Whether ties are stable, predictable and long-term is read beside, from
 * INS-02, SEC-02 and INS-01: the register counts, those three judge.
 */
import { actorOf, type CaseView, type Evidence, keptBySubject, studyYears } from '../../evidence/index.js';

const infrastructureKinds = ['centres', 'academic', 'platforms', 'ngos'] as const;
export type InfrastructureKind = (typeof infrastructureKinds)[number];

export interface InfrastructureRow {
  readonly kind: InfrastructureKind;
  readonly cases: readonly CaseView[];
  /** Whether it belongs here is not known: its instruments, or its actors, are not coded. */
  readonly unknown: readonly CaseView[];
  /** Active cases by year of the study. */
  readonly byYear: readonly { readonly year: number; readonly cases: readonly CaseView[] }[];
  readonly byPartner: ReadonlyMap<string, readonly CaseView[]>;
  /** Cases without a named partner country. */
  readonly withoutPartner: readonly CaseView[];
}

const instrumentsOf = { centres: ['I-CENT'], academic: ['I-ACAD', 'I-SCHO'], platforms: ['I-DIGI'] } as const;
const foreignNgo = 'A16';

function belongs(kind: InfrastructureKind, view: CaseView, evidence: Evidence): boolean | null {
  if (kind !== 'ngos') {
    const { instruments } = view.record;
    const wanted: readonly string[] = instrumentsOf[kind];
    return instruments === null ? null : instruments.some((one) => wanted.includes(one));
  }
  const { actors, country } = view.record;
  if (actors.length === 0) return null;
  const known = actors.map(({ id }) => actorOf(evidence, id));
  // An international organisation of society, or an association of another country.
  const isNgo = known.some(
    (actor) =>
      actor !== undefined &&
      (actor.kind === foreignNgo || (actor.kind === 'A9' && actor.country !== null && actor.country !== country)),
  );
  return isNgo ? true : known.includes(undefined) ? null : false;
}

export const infrastructureOf = keptBySubject(findInfrastructure);

function findInfrastructure(evidence: Evidence, subject: string): readonly InfrastructureRow[] {
  const { calendar } = evidence;
  const views = evidence.byCountry.get(subject) ?? [];
  return infrastructureKinds.map((kind): InfrastructureRow => {
    const read = views.map((view) => [view, belongs(kind, view, evidence)] as const);
    const cases = read.filter(([, is]) => is === true).map(([view]) => view);
    const byPartner = new Map<string, CaseView[]>();
    for (const view of cases)
      for (const country of new Set(view.record.partners?.map((partner) => partner.country) ?? []))
        byPartner.set(country, [...(byPartner.get(country) ?? []), view]);
    return {
      kind,
      cases,
      unknown: read.filter(([, is]) => is === null).map(([view]) => view),
      byYear: studyYears(calendar).map((year) => ({
        year,
        cases: cases.filter((view) => view.activeYears[year - calendar.from] === 1),
      })),
      byPartner: new Map(
        [...byPartner].sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1)),
      ),
      withoutPartner: cases.filter((view) => (view.record.partners?.length ?? 0) === 0),
    };
  });
}
