/**
 * Private persons appear by role only (method §6.1: “Private persons are named by role only”). The files keep what the coder
 * wrote; the study in memory, from which every page, table, search index, document and archive is made, does not know the
 * name: it is taken out once, here, so that no page can forget to.
 *
 * Example: `{id: ivan-petrov, name: {en: Ivan Petrov}, role: {en: chair of the association}, private_person: true}` is read
 * as the actor `person-1` called “chair of the association”, and “Ivan Petrov spoke first” in a deed as “chair of the
 * association spoke first”. Endings of Russian and Kazakh are known: «Иваном Петровым», «Иван Петровтың».
 */
import { type Language, languages, speak } from '../language/index.js';
import type { Problem, Study } from './model.js';
import type { Actor } from './schema/register.js';
import { schemaWords } from './schema-words.js';

type Label = Actor['name'];

interface Hidden {
  readonly id: string;
  /** What the id is outside the files: it may carry the name. */
  readonly pseudonym: string;
  readonly role: Label;
  readonly names: readonly string[];
}

/** Shorter words (initials, particles) say nothing of a person by themselves. */
const shortestWord = 3;

/** Ids, paths and addresses lead to what is public elsewhere; they stay, so that a source can be looked up. */
const isAddress = /^(?=.*[-/._:])[\x21-\x7e]+$/;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const textsOf = (name: Label): string[] => Object.values(name).filter((one): one is string => typeof one === 'string');

const general = (): Label =>
  Object.fromEntries(languages.map((language) => [language, speak({ key: 'page.private_person' }, language)]));

/** Those whose card says more than a role; whose name is the role has nothing to hide. */
function hiddenPersons(actors: readonly Actor[]): readonly Hidden[] {
  const taken = new Set(actors.map(({ id }) => id));
  let last = 0;
  const pseudonym = (): string => {
    do last += 1;
    while (taken.has(`person-${last}`));
    return `person-${last}`;
  };
  return actors
    .filter((actor) => actor.private_person)
    .flatMap((actor): Hidden[] => {
      const role = actor.role ?? general();
      const said = new Set(textsOf(role).map((text) => text.toLowerCase()));
      const names = [...textsOf(actor.name), ...actor.aliases].filter((name) => !said.has(name.toLowerCase()));
      // An id that is a word of the schema names nobody, and stands in other fields as that word.
      const known = schemaWords().has(actor.id) ? actor.id : null;
      return names.length === 0 ? [] : [{ id: actor.id, pseudonym: known ?? pseudonym(), role, names }];
    });
}

interface WithoutNames {
  readonly of: <T>(value: T) => T;
  /** Ids as the files have them, by pseudonym: for forms, which change the files. */
  readonly realIds: ReadonlyMap<string, string>;
}

const known = new Map<string, WithoutNames>();
const mostKnown = 4;

/** The same persons, the same function: what it has gone through before is not gone through again. */
function withoutNames(hidden: readonly Hidden[]): WithoutNames {
  const key = JSON.stringify(hidden);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = create(hidden);
  if (known.size >= mostKnown) known.delete([...known.keys()][0] as string);
  known.set(key, made);
  return made;
}

function create(hidden: readonly Hidden[]): WithoutNames {
  const ids = new Map(hidden.map(({ id, pseudonym }) => [id, pseudonym]));
  const replacements = hidden
    .flatMap(({ names, role }) => names.map((name) => ({ name, pattern: patternOf(name), role })))
    // The longest first: “Aigul Serik” before “Aigul”.
    .sort((a, b) => b.name.length - a.name.length);
  const ofText = (text: string): string => {
    const id = ids.get(text);
    if (id !== undefined) return id;
    // A code is no text: “mediator” as a role stays, even where somebody is called so.
    if (isAddress.test(text) || schemaWords().has(text)) return text;
    let said = text;
    for (const { pattern, role } of replacements)
      if (pattern !== null) said = said.replace(pattern, () => inLanguageOf(text, role));
    return said;
  };
  const seen = new WeakMap<object, unknown>();
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return ofText(value);
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
    const before = seen.get(value);
    if (before !== undefined) return before;
    const after = value instanceof Map ? ofMap(value) : Array.isArray(value) ? ofList(value) : ofFields(value);
    seen.set(value, after);
    return after;
  };
  // What holds no name stays the object it was: results computed for it stay valid.
  const ofList = (list: readonly unknown[]): readonly unknown[] => {
    const after = list.map(of);
    return after.some((one, index) => one !== list[index]) ? after : list;
  };
  const ofMap = (map: ReadonlyMap<unknown, unknown>): ReadonlyMap<unknown, unknown> => {
    const after = [...map].map(([key, one]) => [of(key), of(one)] as const);
    return after.some(([key, one]) => map.get(key) !== one) ? new Map(after) : map;
  };
  const ofFields = (fields: object): object => {
    const entries = Object.entries(fields);
    const after = entries.map(([name, one]) => [name, of(one)] as const);
    return after.some(([, one], index) => one !== entries[index]?.[1]) ? Object.fromEntries(after) : fields;
  };
  return {
    of: of as <T>(value: T) => T,
    realIds: new Map(hidden.map(({ id, pseudonym }) => [pseudonym, id])),
  };
}

/** The words of a name, in Cyrillic with the endings they take; null where too little is left to know a person by. */
function patternOf(name: string): RegExp | null {
  const words = wordsOf(name);
  if (!words.some((word) => word.length >= shortestWord)) return null;
  const inflected = words.map((word) =>
    word.length < shortestWord || !/\p{Script=Cyrillic}/u.test(word)
      ? word
      : `${word.replace(/(?<=.{3})[аеёийоуыьэюя]$/u, '')}\\p{L}{0,6}`,
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])${inflected.join('[^\\p{L}\\p{N}]{1,3}')}(?![\\p{L}\\p{N}])`, 'giu');
}

function inLanguageOf(text: string, role: Label): string {
  const language: Language = /[әғқңөұүһі]/iu.test(text) ? 'kk' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
  return role[language] ?? textsOf(role)[0] ?? '';
}

/** The study as everybody but its editor sees it. */
export function studyWithoutNames(study: Study): Study {
  const hidden = hiddenPersons([...study.actors.values()]);
  if (hidden.length === 0) return study;
  const { of, realIds } = withoutNames(hidden);
  const byId = new Map(hidden.map((one) => [one.id, one]));
  const actors = new Map(
    [...study.actors].map(([id, actor]): readonly [string, Actor] => {
      const person = byId.get(id);
      if (person === undefined) return [id, of(actor)];
      const { note: _, ...rest } = actor;
      return [person.pseudonym, { ...rest, id: person.pseudonym, name: person.role, aliases: [] }];
    }),
  );
  // Texts of documents and the places marked in them are as they were published.
  const { root, hashes, documents, ...rest } = study;
  const cards = new Map(
    [...documents.byId].map(([id, one]) => {
      const card = of(one.card);
      return [id, card === one.card ? one : { ...one, card }] as const;
    }),
  );
  return { ...of(rest), root, hashes, documents: { ...documents, byId: cards }, actors, realIds };
}

/** Problems are shown on every page of a study: they name a person no more than the pages do. */
export function problemsWithoutNames(problems: readonly Problem[], actors: readonly Actor[]): readonly Problem[] {
  const hidden = hiddenPersons(actors);
  return hidden.length === 0 ? problems : withoutNames(hidden).of(problems);
}
