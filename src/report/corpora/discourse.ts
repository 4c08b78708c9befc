/**
 * The discourse of a country's documents (method §11.3, §11.6): how often each code of a list stands in its texts, by whom the
 * text is from, by year, by language. A document in three languages is one document, save where languages are compared.
 */
import { type CodedText, documentsView, oneVersionEach } from '../../documents/index.js';
import type { Standard } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import { type ShareOverTexts, shareOverTexts } from './share-over-texts.js';

export const discourseFamilies = [
  'modality',
  'agency',
  'frames',
  'values',
  'security',
  'us_them',
  'legitimation',
] as const;
export type DiscourseFamily = (typeof discourseFamilies)[number];

export const discourseGroupings = ['owner', 'year', 'lang'] as const;
export type DiscourseGrouping = (typeof discourseGroupings)[number];

export interface DiscourseRow {
  readonly code: string;
  /** By group; null where nobody looked for the code in any text of the group. */
  readonly cells: readonly (ShareOverTexts | null)[];
}

export interface DiscourseProfile {
  readonly family: DiscourseFamily;
  readonly groups: readonly { readonly id: string; readonly texts: readonly CodedText[] }[];
  readonly rows: readonly DiscourseRow[];
}

/** The country's own texts, texts of others on it, and documents that name no country. */
export const textsOnCountry = (study: Study, country: string): readonly CodedText[] =>
  documentsView(study).texts.filter(
    (text) => text.country === country || text.card.about === country || (text.country === null && text.part === null),
  );

const groupOf: Readonly<Record<DiscourseGrouping, (text: CodedText) => string | null>> = {
  owner: ({ card }) => card.owner,
  year: ({ year }) => (year === null ? null : String(year)),
  lang: ({ lang }) => lang,
};

/** Somebody looked for something in it: cards of texts that nobody counted make no group. */
const isRead = (study: Study, text: CodedText): boolean =>
  text.codes.size > 0 || (documentsView(study).byId.get(text.document)?.document.codings.length ?? 0) > 0;

export function discourseProfile(
  study: Study,
  standard: Standard,
  country: string,
  family: DiscourseFamily,
  grouping: DiscourseGrouping,
): DiscourseProfile {
  const codes = standard.documentCodebook.get(family)?.codes.map(({ id }) => id) ?? [];
  const read = textsOnCountry(study, country).filter((text) => isRead(study, text));
  const texts = grouping === 'lang' ? read : oneVersionEach(read, [], study.settings.languages);
  const groups = new Map<string, CodedText[]>();
  for (const text of texts) {
    const group = groupOf[grouping](text);
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), text]);
  }
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, own]) => ({ id, texts: own }));
  return {
    family,
    groups: ordered,
    rows: codes.map((code) => ({
      code,
      cells: ordered.map((group) => shareOverTexts(study, group.texts, code)),
    })),
  };
}
