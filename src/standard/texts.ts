/**
 * What the standard holds for texts (method §5.5, §11.3): dictionaries, whose patterns `elshi/text` reads, and the codebook of
 * documents, which people code by. Labels and definitions that stand in the codebook of cases are taken from there.
 */
import { z } from 'zod';
import { type CodebookList, codebookLists, type Text, text } from './schema.js';
import type { CodeList, Standard } from './standard.js';

const patterns = z.array(z.string().min(1).max(1000)).max(2000).optional();

export interface StandardDictionaryCode {
  name: z.infer<typeof text>;
  kk?: string[] | undefined;
  ru?: string[] | undefined;
  en?: string[] | undefined;
  codes?: Record<string, StandardDictionaryCode> | undefined;
}
const dictionaryCode: z.ZodType<StandardDictionaryCode> = z.lazy(() =>
  z.strictObject({
    name: text,
    kk: patterns,
    ru: patterns,
    en: patterns,
    codes: z.record(z.string(), dictionaryCode).optional(),
  }),
);

export const dictionary = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
  title: text,
  /** Codes whose labels must not be taken for one another. */
  concepts: z.array(z.string()).default([]),
  /** «X және Y Z», «X (Y) Z» name both XZ and YZ. */
  coordination: z.boolean().default(false),
  codes: z.record(z.string(), dictionaryCode),
});
export type StandardDictionary = z.infer<typeof dictionary>;

const documentCode = z.strictObject({
  id: z.string(),
  /** The code above it in its group, where there is one. */
  parent: z.string().optional(),
  /** Left out where the list of the codebook has them. */
  name: text.optional(),
  definition: text.optional(),
  include: text,
  exclude: text,
  /** A sentence of our own that bears the code, and one at its border, with what is decided there. */
  example: text,
  border: text,
});

export const documentCodes = z.strictObject({
  group: z.string(),
  name: text,
  question: text,
  /** The list of the codebook that labels and definitions come from. */
  list: z.enum(codebookLists).optional(),
  codes: z.array(documentCode).min(1),
});

export interface DocumentCode extends Omit<z.infer<typeof documentCode>, 'parent' | 'name' | 'definition'> {
  readonly name: Text;
  readonly definition: Text;
  readonly group: string;
  /** Its group where no code stands above it. */
  readonly parent: string;
}
export interface DocumentCodeGroup extends Pick<z.infer<typeof documentCodes>, 'group' | 'name' | 'question'> {
  readonly list: CodebookList | null;
  readonly codes: readonly DocumentCode[];
}

/** The codebook of documents, each code with its label and definition, whichever list they stand in. */
export function documentCodebookOf(
  files: readonly z.infer<typeof documentCodes>[],
  codebook: ReadonlyMap<CodebookList, CodeList>,
): ReadonlyMap<string, DocumentCodeGroup> {
  const groups = new Map<string, DocumentCodeGroup>();
  const seen = new Set<string>();
  for (const { group, name, question, list, codes } of files) {
    if (groups.has(group)) throw new Error(`standard: the codebook of documents holds ${group} twice`);
    const known = list === undefined ? undefined : codebook.get(list)?.items;
    const complete = codes.map((code): DocumentCode => {
      if (seen.has(code.id)) throw new Error(`standard: the codebook of documents holds ${code.id} twice`);
      seen.add(code.id);
      const label = code.name ?? known?.get(code.id)?.name;
      const definition = code.definition ?? known?.get(code.id)?.definition;
      if (label === undefined || definition === undefined)
        throw new Error(`standard: ${code.id} of the codebook of documents has no name or no definition`);
      const parent = code.parent ?? group;
      if (code.parent !== undefined && !codes.some(({ id }) => id === code.parent))
        throw new Error(
          `standard: ${code.id} of the codebook of documents stands below ${code.parent}, which is not there`,
        );
      return { ...code, name: label, definition, group, parent };
    });
    groups.set(group, { group, name, question, list: list ?? null, codes: complete });
  }
  return groups;
}

/** Every code of the codebook of documents by its id. */
export const documentCodesOf = (standard: Standard): ReadonlyMap<string, DocumentCode> =>
  new Map(
    [...standard.documentCodebook.values()].flatMap(({ codes }) => codes.map((code) => [code.id, code] as const)),
  );
