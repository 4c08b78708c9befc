/**
 * The words that a field may only choose among (`role: mediator`, `kind: series`), of all files of a study: they are codes,
 * whoever is called like one.
 */
import { z } from 'zod';
import { fileSchemas } from './file-schemas.js';

let found: ReadonlySet<string> | undefined;

export function schemaWords(): ReadonlySet<string> {
  if (found !== undefined) return found;
  const words = new Set<string>();
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    for (const [key, value] of Object.entries(part)) {
      const listed: unknown[] = key === 'const' ? [value] : key === 'enum' && Array.isArray(value) ? value : [];
      for (const word of listed) if (typeof word === 'string') words.add(word);
      walk(value);
    }
  };
  for (const { schema } of Object.values(fileSchemas))
    walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  found = words;
  return words;
}
