import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileSchemas } from '../../src/study/index.js';

interface Schema {
  title: string;
  $schema: string;
  properties?: Record<string, { $ref: string }>;
  items?: Schema;
  required?: string[];
  definitions: Record<string, { anyOf?: { $ref: string }[]; enum?: string[]; properties?: Record<string, object> }>;
}
const read = (name: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8')) as Schema;

describe('the schemas for editors', () => {
  it('exist for every file that a person writes, in the draft that editors know', () => {
    for (const [name, { file }] of Object.entries(fileSchemas)) {
      expect(read(name)).toMatchObject({ title: file, $schema: 'http://json-schema.org/draft-07/schema#' });
    }
  });

  it('accept a leaf plainly, with its source, unknown with its reason, and disputed', () => {
    const { properties, definitions, required } = read('case');
    const target = (reference: string) => definitions[reference.replace('#/definitions/', '')];
    const forms = target(properties?.kind?.$ref ?? '')?.anyOf ?? [];
    expect(forms).toHaveLength(4);
    expect(
      Object.keys(target(forms[1]?.$ref ?? '')?.properties ?? (forms[1] as { properties?: object }).properties ?? {}),
    ).toEqual(['value', 'src', 'note']);
    expect(forms.slice(2).map(({ $ref }) => $ref)).toEqual(['#/definitions/unknown', '#/definitions/disputed']);
    expect(required).toEqual(['id', 'country', 'name']);
  });

  it('have no field for a grade', () => {
    for (const name of Object.keys(fileSchemas)) expect(JSON.stringify(read(name))).not.toContain('"grade"');
  });
});
