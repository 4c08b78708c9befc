/** Parts of the frame that look the same on many pages – navigation, marks, what cannot be claimed – rendered once. */
import { raw } from 'hono/html';

type Markup = ReturnType<typeof raw>;
const kept = new WeakMap<object, Map<string, Markup>>();

/** @param of what it is made from beside its name; it goes when that goes. */
export function keptMarkup(of: object, name: string, make: () => object): Markup {
  const own = kept.get(of) ?? new Map<string, Markup>();
  kept.set(of, own);
  const markup = own.get(name) ?? raw(make().toString());
  own.set(name, markup);
  return markup;
}
