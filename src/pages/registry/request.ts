/** What the address of the registry asks for: filters, words, order, view and page; and addresses that ask for a little else. */
import type { Language } from '../../language/index.js';
import { pageAddress } from '../address.js';
import { type FacetId, facetIds } from './facets.js';

export const registryViews = ['table', 'timeline', 'map'] as const;
export type RegistryView = (typeof registryViews)[number];
export const sortKeys = ['start', 'name', 'country', 'class', 'evidence', 'existence'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface RegistryRequest {
  /** Several values of one facet are taken together: any of them will do. */
  readonly chosen: ReadonlyMap<FacetId, readonly string[]>;
  readonly search: string;
  readonly sort: SortKey | null;
  readonly descending: boolean;
  readonly view: RegistryView;
  readonly page: number;
}

/** The newest and the best evidenced first; names and words from the beginning. */
export const beginsDescending = (sort: SortKey): boolean => sort === 'start' || sort === 'evidence';

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find((item) => item === text) ?? null;

/** A search is a sentence, not a book. */
const longestSearch = 200;

export function registryRequest(query: URLSearchParams): RegistryRequest {
  const chosen = new Map<FacetId, readonly string[]>();
  for (const id of facetIds) {
    const values = [...new Set(query.getAll(id))].filter((value) => value !== '');
    if (values.length > 0) chosen.set(id, values);
  }
  const sort = oneOf(sortKeys, query.get('sort'));
  const order = query.get('order');
  return {
    chosen,
    search: (query.get('q') ?? '').trim().slice(0, longestSearch),
    sort,
    descending: order === null ? beginsDescending(sort ?? 'start') : order === 'desc',
    view: oneOf(registryViews, query.get('view')) ?? 'table',
    page: Math.max(1, Math.floor(Number(query.get('page') ?? '1')) || 1),
  };
}

export function queryOf(request: RegistryRequest): string {
  const query = new URLSearchParams();
  for (const [id, values] of request.chosen) for (const value of values) query.append(id, value);
  if (request.search !== '') query.set('q', request.search);
  if (request.sort !== null) query.set('sort', request.sort);
  if (request.descending !== beginsDescending(request.sort ?? 'start'))
    query.set('order', request.descending ? 'desc' : 'asc');
  if (request.view !== 'table') query.set('view', request.view);
  if (request.page > 1) query.set('page', String(request.page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whatever changes the selection begins again on the first page. */
export const registryAddress = (
  language: Language,
  request: RegistryRequest,
  change: Partial<RegistryRequest> = {},
): string => {
  const asked = { ...request, page: 1, ...change };
  // A map counts: it has no order.
  const ordered = asked.view === 'map' ? { ...asked, sort: null, descending: beginsDescending('start') } : asked;
  return pageAddress(language, 'cases') + queryOf(ordered);
};

export function withValue(request: RegistryRequest, id: FacetId, value: string): Partial<RegistryRequest> {
  const chosen = new Map(request.chosen);
  const values = chosen.get(id) ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  if (next.length === 0) chosen.delete(id);
  else chosen.set(id, next);
  return { chosen };
}

export const selectionFile = 'selection.csv';
export const selectionAddress = (language: Language, request: RegistryRequest): string =>
  `/${language}/cases/${selectionFile}${queryOf({ ...request, view: 'table', page: 1 })}`;
