/** The word lists of modality and agency, read once; the words themselves stand in `language-data/discourse/`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Dictionary, readDictionary } from '../../dictionary/index.js';

const folder = fileURLToPath(new URL('../../../../language-data/discourse/', import.meta.url));
const kept = new Map<string, Dictionary>();

function lexicon(name: 'modality' | 'agency'): Dictionary {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const { dictionary, problems } = readDictionary(readFileSync(`${folder}${name}.yaml`, 'utf8'), name);
  if (problems.length > 0) throw new Error(`${name}.yaml: ${problems[0]?.code} at line ${problems[0]?.line}`);
  kept.set(name, dictionary);
  return dictionary;
}

export const modalityLexicon = (): Dictionary => lexicon('modality');
export const agencyLexicon = (): Dictionary => lexicon('agency');
