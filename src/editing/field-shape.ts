/** From a schema to what a form needs to know of each field: what is typed there, which choices it has, what may be left out. */
import type { z } from 'zod';
import { countryCode, dateText, sourceReference } from '../study/index.js';

interface Common {
  /** `none` may be said: searched and stated to be absent. */
  readonly none: boolean;
  /** The field may say null; where it may not, an emptied field is taken out of the file. */
  readonly nullable: boolean;
  /** The file is wrong without it. */
  readonly required: boolean;
}

export type FieldShape = Common &
  (
    | { readonly kind: 'text' | 'date' | 'number' | 'flag' | 'country' | 'source' }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    /** A list of plain values. */
    | { readonly kind: 'values'; readonly item: FieldShape }
    | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, FieldShape> }
    /** A list of groups. */
    | { readonly kind: 'list'; readonly item: FieldShape }
    /** Written in the file's text only. */
    | { readonly kind: 'text_only' }
  );

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly items?: readonly z.ZodType[];
}
const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

const required: Common = { none: false, nullable: false, required: true };

export function fieldShape(schema: z.ZodType, common: Common = required): FieldShape {
  if (schema === dateText) return { ...common, kind: 'date' };
  if (schema === countryCode) return { ...common, kind: 'country' };
  if (schema === sourceReference) return { ...common, kind: 'source', nullable: true, required: false };
  const definition = definitionOf(schema);
  const through = definition.innerType ?? definition.in;
  if (through !== undefined) {
    const nullable = common.nullable || definition.type === 'nullable' || definition.type === 'default';
    const left = definition.type === 'optional' || definition.type === 'default' || definition.type === 'prefault';
    return fieldShape(through, { ...common, nullable, required: common.required && !left });
  }
  switch (definition.type) {
    case 'string':
      return { ...common, kind: 'text' };
    case 'number':
      return { ...common, kind: 'number' };
    case 'boolean':
      return { ...common, kind: 'flag' };
    case 'enum':
      return { ...common, kind: 'choice', options: Object.values(definition.entries ?? {}) };
    case 'object':
      return {
        ...common,
        kind: 'group',
        fields: new Map(Object.entries(definition.shape ?? {}).map(([name, inner]) => [name, fieldShape(inner)])),
      };
    case 'array': {
      const item = fieldShape(definition.element as z.ZodType);
      return { ...common, kind: item.kind === 'group' ? 'list' : 'values', item };
    }
    case 'tuple':
      return { ...common, kind: 'values', item: fieldShape((definition.items ?? [])[0] as z.ZodType) };
    case 'union':
      return ofUnion(definition.options ?? [], common);
    default:
      return { ...common, kind: 'text_only' };
  }
}

function ofUnion(options: readonly z.ZodType[], common: Common): FieldShape {
  const isNone = (option: z.ZodType): boolean => {
    const { type, values } = definitionOf(option);
    return type === 'literal' && values?.[0] === 'none';
  };
  const rest = options.filter((option) => !isNone(option));
  const [only] = rest;
  if (only !== undefined && rest.length === 1)
    return fieldShape(only, { ...common, none: common.none || rest.length < options.length });
  const texts = rest.every((option) => definitionOf(option).type !== 'object');
  // One text, or several of them.
  if (texts && rest.some((option) => definitionOf(option).type === 'array')) return { ...common, kind: 'source' };
  return { ...common, kind: 'text_only' };
}

/** The shape at a path inside a shape; null where there is none. */
export function shapeAt(shape: FieldShape, path: readonly (string | number)[]): FieldShape | null {
  const [step, ...rest] = path;
  if (step === undefined) return shape;
  if (shape.kind === 'group') {
    const inner = shape.fields.get(String(step));
    return inner === undefined ? null : shapeAt(inner, rest);
  }
  return shape.kind === 'list' && typeof step === 'number' ? shapeAt(shape.item, rest) : null;
}
