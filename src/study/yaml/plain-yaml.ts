/** Text in plain YAML → its value, and where each field begins; null when only the library can read it. */
import type { Path } from '../problem.js';
import { notPlain } from './not-plain.js';
import { type Places, PlainReader } from './plain-reader.js';

export interface PlainYaml {
  readonly value: unknown;
  /** Where the field of this path begins; of the nearest field around it that is written when it is not. */
  readonly offsetOf: (path: Path) => number;
}

export function readPlainYaml(text: string): PlainYaml | null {
  try {
    const { value } = new PlainReader(text, null).document();
    // Few files have a problem: only they are read again for the places.
    let placed: ReturnType<typeof withPlaces> | undefined;
    return { value, offsetOf: (path) => offsetIn((placed ??= withPlaces(text)), path) };
  } catch (error) {
    if (error === notPlain) return null;
    throw error;
  }
}

function withPlaces(text: string) {
  const places: Places = new Map();
  return { ...new PlainReader(text, places).document(), places };
}

function offsetIn({ value, start, places }: ReturnType<typeof withPlaces>, path: Path): number {
  let here = value;
  let offset = start;
  for (const step of path) {
    // A value that carries its source stands one step deeper: {value: …, src: …}.
    if (isFields(here) && !Object.hasOwn(here, String(step)) && Object.hasOwn(here, 'value')) here = here.value;
    if (here === null || typeof here !== 'object') return offset;
    const position = Array.isArray(here) ? Number(step) : String(step);
    const found = places.get(here)?.get(position);
    if (found === undefined) return offset;
    offset = found;
    here = (here as Record<string | number, unknown>)[position];
  }
  return offset;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
