/**
 * `boundaries.geojson`: outlines of countries that replace the ones the product comes with. A feature is a country by
 * its `id` (or the property `country`), ISO 3166-1 alpha-3; one without is drawn as land.
 */
import { isCountryCode } from '../language/index.js';
import type { Boundary } from './model.js';
import type { Finding } from './problem.js';

export interface BoundariesFile {
  readonly boundaries: readonly Boundary[];
  readonly findings: readonly Finding[];
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length >= 2 &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'number' &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90;

const leastOfRing = 4;
const isRing = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= leastOfRing && value.every(isPosition);
const isPolygon = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isRing);

function geometryOf(value: unknown): Boundary['geometry'] | null {
  if (!isFields(value)) return null;
  const { type, coordinates } = value;
  if (type === 'Polygon' && isPolygon(coordinates)) return { type, coordinates: coordinates as never };
  if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(isPolygon))
    return { type, coordinates: coordinates as never };
  return null;
}

export function readBoundaries(text: string): BoundariesFile {
  let collection: unknown;
  try {
    collection = JSON.parse(text);
  } catch {
    return { boundaries: [], findings: [{ code: 'boundaries_unreadable', path: [] }] };
  }
  if (!isFields(collection) || collection['type'] !== 'FeatureCollection' || !Array.isArray(collection['features']))
    return { boundaries: [], findings: [{ code: 'boundaries_unreadable', path: [] }] };
  const boundaries: Boundary[] = [];
  const findings: Finding[] = [];
  for (const [index, feature] of collection['features'].entries()) {
    const geometry = isFields(feature) ? geometryOf(feature['geometry']) : null;
    if (geometry === null) {
      findings.push({ code: 'boundary_shape', path: ['features', index], args: { n: index + 1 } });
      continue;
    }
    const properties = isFields(feature['properties']) ? feature['properties'] : {};
    const named = feature['id'] ?? properties['country'] ?? null;
    const country = typeof named === 'string' && isCountryCode(named) ? named : null;
    if (named !== null && country === null)
      findings.push({ code: 'boundary_country', path: ['features', index], args: { value: String(named) } });
    boundaries.push({ country, geometry });
  }
  return { boundaries, findings };
}
