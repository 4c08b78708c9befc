/**
 * How a country's speeches in the General Debate moved from the first half of its years to the second, and where the countries
 * it is compared with, and all states, stood in the same years (method §11, CTX-03; the value profile of §2.2 A4). The halves
 * are those of the years in which the country spoke; a code that was looked for in some countries only has no world.
 * Example: 33 speeches 1992–2024: 1992–2007 against 2008–2024.
 */
import {
  type CodedText,
  type DocumentsView,
  documentsView,
  likenessOfProfiles,
  type ValueProfile,
  valueProfiles,
} from '../../documents/index.js';
import type { Study } from '../../study/index.js';
import { comparedOn } from './debate.js';
import { type ShareOverTexts, shareOverTexts } from './share-over-texts.js';

export type Halves = readonly [ShareOverTexts | null, ShareOverTexts | null];

export interface HalvesOfCode {
  readonly code: string;
  readonly focal: Halves;
  readonly others: Halves;
  readonly world: Halves;
}

export interface DebateHalves {
  /** First and last year of each half. */
  readonly spans: readonly [readonly [number, number], readonly [number, number]];
  readonly countries: readonly string[];
  readonly rows: readonly HalvesOfCode[];
}

const fewestTexts = 4;

const kept = new WeakMap<DocumentsView, Map<string, DebateHalves | null>>();

/** Null: too few speeches to be halved. */
export function debateHalves(study: Study, document: string, codes: readonly string[]): DebateHalves | null {
  const view = documentsView(study);
  const known = kept.get(view) ?? new Map<string, DebateHalves | null>();
  kept.set(view, known);
  const key = [document, study.settings.focal, ...codes].join();
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = halved(study, view.byId.get(document)?.texts ?? [], codes)));
  return found;
}

function halved(study: Study, texts: readonly CodedText[], codes: readonly string[]): DebateHalves | null {
  const { focal } = study.settings;
  const years = texts
    .filter(({ country }) => country === focal)
    .flatMap(({ year }) => year ?? [])
    .sort((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  const middle = years[Math.floor(years.length / 2)];
  if (years.length < fewestTexts || first === undefined || last === undefined || middle === undefined) return null;
  const spans = [
    [first, middle - 1],
    [middle, last],
  ] as const;
  const within = (own: readonly CodedText[], [from, to]: readonly [number, number]): CodedText[] =>
    own.filter(({ year }) => year !== null && year >= from && year <= to);
  const halves = (own: readonly CodedText[], code: string): Halves => [
    shareOverTexts(study, within(own, spans[0]), code),
    shareOverTexts(study, within(own, spans[1]), code),
  ];
  const countries = new Set<string>();
  const rows = codes.map((code): HalvesOfCode => {
    const { looked, inAll, countries: among } = comparedOn(texts, code, focal);
    for (const one of among) countries.add(one);
    const others = new Set(among);
    return {
      code,
      focal: halves(
        looked.filter(({ country }) => country === focal),
        code,
      ),
      others: halves(
        looked.filter(({ country }) => country !== null && others.has(country)),
        code,
      ),
      world: inAll ? halves(looked, code) : [null, null],
    };
  });
  return { spans, countries: [...countries].sort(), rows };
}

export interface ValuesCompared {
  /** How alike the focal country and the others put the values in order: ρ over the ten. */
  readonly withOthers: number | null;
  /** The focal country's first half and its second. */
  readonly overTime: number | null;
  /** Each country that was counted, in the order of codes: its speeches of all years. */
  readonly byCountry: readonly {
    readonly country: string;
    readonly profile: ValueProfile;
    readonly rho: number | null;
  }[];
}

export function valuesCompared(study: Study, document: string, middle: number): ValuesCompared | null {
  const texts = documentsView(study).byId.get(document)?.texts ?? [];
  const { focal } = study.settings;
  const own = texts.filter(({ country }) => country === focal);
  const one = (some: readonly CodedText[]): ValueProfile | undefined => valueProfiles(some, 'all')[0];
  const all = one(own);
  if (all === undefined) return null;
  const likeness = (other: ValueProfile | undefined): number | null =>
    other === undefined ? null : likenessOfProfiles(all, other);
  const [early, late] = [
    one(own.filter(({ year }) => year !== null && year < middle)),
    one(own.filter(({ year }) => year !== null && year >= middle)),
  ];
  return {
    withOthers: likeness(one(texts.filter(({ country }) => country !== null && country !== focal))),
    overTime: early === undefined || late === undefined ? null : likenessOfProfiles(early, late),
    byCountry: valueProfiles(
      texts.filter(({ country }) => country !== focal),
      'country',
    ).map((profile) => ({ country: profile.group, profile, rho: likeness(profile) })),
  };
}
