/** A case as if nobody had looked at one field. */
import { type Case, caseRecord } from '../study/index.js';

type Fields = Record<string, unknown>;
const empty = caseRecord.parse({ id: 'x', country: 'KAZ', name: {} }) as unknown as Fields;

/** Fields that say what a case is; without them there is no case. */
const notToBeSetAside = new Set(['id', 'country', 'name', 'status', 'name_status', 'coding', 'sampling', 'response']);

export const mayBeSetAside = (field: string): boolean => {
  const [top = ''] = field.split('.');
  return top in empty && !notToBeSetAside.has(top);
};

export function withoutField(item: Case, field: string): Case {
  const [top = '', ...rest] = field.split('.');
  if (!mayBeSetAside(field)) return item;
  const record = item.record as unknown as Fields;
  const changed = rest.length === 0 ? empty[top] : without(record[top], rest);
  if (changed === record[top] && !item.annotations.has(field)) return item;
  const annotations = new Map(
    [...item.annotations].filter(([path]) => path !== field && !path.startsWith(`${field}.`)),
  );
  annotations.set(field, { reason: 'not_collected' });
  return { ...item, record: { ...record, [top]: changed } as unknown as Case['record'], annotations };
}

function without(value: unknown, path: readonly string[]): unknown {
  const [step = '', ...rest] = path;
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !(step in value)) return value;
  const inner = (value as Fields)[step];
  const changed = rest.length > 0 ? without(inner, rest) : Array.isArray(inner) ? [] : null;
  const nothingThere = changed === inner || (Array.isArray(inner) && inner.length === 0);
  return nothingThere ? value : { ...value, [step]: changed };
}
