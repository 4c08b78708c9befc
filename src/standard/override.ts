/**
 * A study may change an item of the standard or add one (`override.yaml`): the named fields are replaced, the rest
 * stands. `item` is the id of an indicator, companion, criterion, diagnosis, recommendation or dimension; `classes` and `claims`
 * name the single files; `<list>/<code>` names an entry of the codebook, `dictionaries/<id>` a dictionary for texts.
 */
import type { EditionFiles } from './files.js';
import type { StandardOverride } from './standard.js';

type Parts = EditionFiles['parts'];
type Fields = Record<string, unknown>;

const listParts = ['indicators', 'criteria', 'diagnoses', 'recommendations', 'dimensions', 'statements'];
const singleParts = ['classes', 'claims'];

/** Where an item that does not exist yet belongs, by the form of its id. */
const additions: readonly (readonly [RegExp, string])[] = [
  [/^K\d/, 'criteria'],
  [/^R\d+$/, 'recommendations'],
  [/^PR\d+$/, 'diagnoses'],
  [/^[A-Z]{3}-\d{2}$/, 'indicators'],
];

export function applyOverrides(parts: Parts, overrides: readonly StandardOverride[]): Parts {
  if (overrides.length === 0) return parts;
  const changed = new Map([...parts].map(([part, items]) => [part, items.map((entry) => ({ ...entry }))]));
  for (const override of overrides) applyOne(changed, override);
  return changed;
}

type Entry = { file: string; item: unknown };

function applyOne(parts: Map<string, Entry[]>, { item, set }: StandardOverride): void {
  if (singleParts.includes(item)) {
    for (const entry of parts.get(item) ?? []) entry.item = merge(entry.item, set);
  } else if (item.startsWith('dictionaries/')) changeDictionary(parts, item.slice('dictionaries/'.length), set);
  else if (item.includes('/')) changeCode(parts, item, set);
  else if (!changeItem(parts, item, set) && !changeCompanion(parts, item, set)) addItem(parts, item, set);
}

function changeItem(parts: Map<string, Entry[]>, item: string, set: Fields): boolean {
  for (const part of listParts) {
    const entry = (parts.get(part) ?? []).find((candidate) => (candidate.item as Fields).id === item);
    if (entry === undefined) continue;
    entry.item = merge(entry.item, set);
    return true;
  }
  return false;
}

function changeCompanion(parts: Map<string, Entry[]>, item: string, set: Fields): boolean {
  for (const entry of parts.get('indicators') ?? []) {
    const indicator = entry.item as Fields & { companions?: Fields[] };
    if (!(indicator.companions ?? []).some(({ id }) => id === item)) continue;
    entry.item = {
      ...indicator,
      companions: indicator.companions?.map((one) => (one.id === item ? merge(one, set) : one)),
    };
    return true;
  }
  return false;
}

function addItem(parts: Map<string, Entry[]>, item: string, set: Fields): void {
  const part = additions.find(([form]) => form.test(item))?.[1];
  if (part === undefined) throw new Error(`standard: there is no ${item}`);
  parts.set(part, [...(parts.get(part) ?? []), { file: 'override.yaml', item: { id: item, ...set } }]);
}

/** A dictionary of the standard is changed; one that it does not have is the study's own. */
function changeDictionary(parts: Map<string, Entry[]>, id: string, set: Fields): void {
  const known = (parts.get('dictionaries') ?? []).find((entry) => (entry.item as Fields).id === id);
  if (known !== undefined) known.item = merge(known.item, set);
  else
    parts.set('dictionaries', [...(parts.get('dictionaries') ?? []), { file: 'override.yaml', item: { id, ...set } }]);
}

function changeCode(parts: Map<string, Entry[]>, item: string, set: Fields): void {
  const found = listOf(parts, item);
  if (found === undefined) throw new Error(`standard: there is no list for ${item}`);
  const id = item.slice(item.indexOf('/') + 1);
  const list = found.item as Fields & { items: Fields[] };
  const known = list.items.some((code) => code.id === id);
  const items = known
    ? list.items.map((code) => (code.id === id ? merge(code, set) : code))
    : [...list.items, { id, ...set }];
  found.item = { ...list, items };
}

function listOf(parts: ReadonlyMap<string, readonly Entry[]>, item: string): Entry | undefined {
  const list = item.slice(0, item.indexOf('/'));
  return parts.get('codebook')?.find((entry) => (entry.item as Fields).list === list);
}

/** Mappings are merged field by field; lists and plain values are replaced whole. */
function merge(base: unknown, change: unknown): unknown {
  if (!isFields(base) || !isFields(change)) return change;
  const merged: Fields = { ...base };
  for (const [key, value] of Object.entries(change)) merged[key] = merge(base[key], value);
  return merged;
}

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
