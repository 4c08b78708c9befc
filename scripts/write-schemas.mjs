// Writes `schemas/*.json` (JSON Schema draft-07, for editors) from the schemas that the program itself reads with, so
// that the two never differ. Needs the built code: npm run build. With --check it only says whether they are stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import * as standard from '../dist/standard/schema.js';
import * as texts from '../dist/standard/texts.js';
import * as study from '../dist/study/index.js';

const folder = fileURLToPath(new URL('../schemas/', import.meta.url));

const standardFiles = {
  'standard-edition': ['standard/<edition>/edition.yaml', standard.edition],
  'standard-dimensions': ['standard/<edition>/dimensions', z.array(standard.dimension)],
  'standard-indicators': ['standard/<edition>/indicators', z.array(standard.indicator)],
  'standard-criteria': ['standard/<edition>/criteria', z.array(standard.criterion)],
  'standard-diagnoses': ['standard/<edition>/diagnoses', z.array(standard.diagnosis)],
  'standard-recommendations': ['standard/<edition>/recommendations', z.array(standard.recommendation)],
  'standard-codebook': ['standard/<edition>/codebook/<list>.yaml', standard.codebookFile],
  'standard-classes': ['standard/<edition>/classes.yaml', standard.classes],
  'standard-claims': ['standard/<edition>/claims.yaml', standard.claims],
  'standard-statements': ['standard/<edition>/statements', z.array(standard.statement)],
  'standard-dictionary': ['standard/<edition>/dictionaries/<id>.yaml', texts.dictionary],
  'standard-document-codes': ['standard/<edition>/document_codes/<group>.yaml', texts.documentCodes],
};

const wrappers = {
  unknown: {
    type: 'object',
    additionalProperties: false,
    required: ['value', 'reason'],
    properties: {
      value: { type: 'null' },
      reason: { enum: [...study.missingReasons] },
      note: { type: 'string' },
      src: { $ref: '#/definitions/src' },
    },
  },
  disputed: {
    type: 'object',
    additionalProperties: false,
    required: ['disputed'],
    properties: {
      disputed: {
        type: 'array',
        minItems: 2,
        items: {
          type: 'object',
          required: ['value'],
          properties: { value: {}, src: { $ref: '#/definitions/src' }, note: { type: 'string' } },
          additionalProperties: false,
        },
      },
      src: { $ref: '#/definitions/src' },
      note: { type: 'string' },
    },
  },
  src: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'null' }] },
};
const unwrapped = new Set(['src', 'note', 'id', 'reason']);

/** In a study any leaf may also be written with its source, as unknown with a reason, or as disputed:
 * puts these forms beside every value; what is the same is written once. */
function withWrappers(schema) {
  const definitions = { ...wrappers };
  const named = new Map();
  /** One definition for all places that have the same content. */
  const define = (content, name) => {
    const key = JSON.stringify(content);
    if (!named.has(key)) {
      named.set(key, name);
      definitions[name] = content;
    }
    return { $ref: `#/definitions/${named.get(key)}` };
  };
  const leaf = (inner, name) => {
    const content = walk(inner, name);
    delete content.default;
    const value = define(content, name);
    const sourced = {
      type: 'object',
      additionalProperties: false,
      required: ['value'],
      properties: { value, src: { $ref: '#/definitions/src' }, note: { type: 'string' } },
    };
    return define(
      { anyOf: [value, sourced, { $ref: '#/definitions/unknown' }, { $ref: '#/definitions/disputed' }] },
      `${name}.leaf`,
    );
  };
  const walk = (node, name) => {
    if (node === null || typeof node !== 'object') return node;
    const copy = { ...node };
    if (copy.properties !== undefined) {
      copy.properties = Object.fromEntries(
        Object.entries(copy.properties).map(([key, inner]) => [
          key,
          unwrapped.has(key) ? inner : leaf(inner, `${name}.${key}`),
        ]),
      );
    }
    if (copy.items !== undefined && !Array.isArray(copy.items)) {
      const scalar = copy.items.properties === undefined;
      copy.items = scalar ? leaf(copy.items, `${name}.item`) : walk(copy.items, `${name}.item`);
    }
    for (const key of ['anyOf', 'oneOf', 'allOf']) {
      if (copy[key] !== undefined)
        copy[key] = copy[key].map((inner, index) => walk(inner, `${name}${index === 0 ? '' : index}`));
    }
    return copy;
  };
  const { $schema, ...body } = schema;
  return { $schema, ...walk(body, 'value'), definitions };
}

function generate(title, schema, wrapped) {
  const made = z.toJSONSchema(schema, { target: 'draft-07', io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...(wrapped ? withWrappers(made) : made), title }, null, 2)}\n`;
}

const wanted = new Map([
  ...Object.entries(study.fileSchemas).map(([name, { file, schema, wrapped }]) => [
    `${name}.json`,
    generate(file, schema, wrapped),
  ]),
  ...Object.entries(standardFiles).map(([name, [title, schema]]) => [`${name}.json`, generate(title, schema, false)]),
]);

mkdirSync(folder, { recursive: true });
const present = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('result-'));
const stale = [...wanted]
  .filter(([name, text]) => {
    try {
      return readFileSync(folder + name, 'utf8').replaceAll('\r\n', '\n') !== text;
    } catch {
      return true;
    }
  })
  .map(([name]) => name);
const surplus = present.filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  if (stale.length + surplus.length > 0) {
    console.error(`schemas are stale: ${[...stale, ...surplus].join(', ')}. Run: node scripts/write-schemas.mjs`);
    process.exitCode = 1;
  } else console.log(`schemas: ${wanted.size} files, up to date`);
} else {
  for (const name of stale) writeFileSync(folder + name, wanted.get(name));
  for (const name of surplus) rmSync(folder + name);
  console.log(`schemas: ${wanted.size} files, ${stale.length} written, ${surplus.length} removed`);
}
