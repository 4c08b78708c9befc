/**
 * Outlines of countries as SVG paths on one sheet. From the study's own `boundaries.geojson` where it has one, else from
 * Natural Earth (world-atlas, 1 : 110 million).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Study } from '../../../study/index.js';
import { alpha3OfNumber } from './country-numbers.js';
import { pathWriter } from './path-writer.js';

/** Twice as many units as the widest page has pixels for it. */
export const sheet = { width: 1600, height: 784 } as const;

export interface CountryShape {
  /** Null: drawn as land, without a code of its own. */
  readonly country: string | null;
  readonly d: string;
}

type Outline = Feature<Polygon | MultiPolygon>;
interface Land {
  readonly country: string | null;
  readonly outline: Outline;
}

/** The edge of the sheet runs through the Bering Strait, so that no continent is cut. */
const middle = 11;

/** Nobody is a partner there, and it takes a sixth of the sheet. */
const leftOut = 'ATA';

let world: readonly Land[] | undefined;

function worldLands(): readonly Land[] {
  if (world !== undefined) return world;
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  world = feature(atlas, atlas.objects.countries).features.map((outline) => ({
    country: alpha3OfNumber.get(String(outline.id)) ?? null,
    outline: outline as Outline,
  }));
  return world;
}

const landsOf = ({ boundaries }: Study): readonly Land[] =>
  boundaries === null
    ? worldLands()
    : boundaries.map(({ country, geometry }) => ({
        country,
        outline: { type: 'Feature', properties: {}, geometry: geometry as Polygon | MultiPolygon },
      }));

const kept = new WeakMap<Study, readonly CountryShape[]>();

export function countryShapes(study: Study): readonly CountryShape[] {
  let shapes = kept.get(study);
  if (shapes === undefined) {
    shapes = draw(landsOf(study));
    kept.set(study, shapes);
  }
  return shapes;
}

function draw(lands: readonly Land[]): readonly CountryShape[] {
  const shown = lands.filter(({ country }) => country !== leftOut);
  const projection = geoEqualEarth()
    .rotate([-middle, 0])
    .fitSize([sheet.width, sheet.height], { type: 'FeatureCollection', features: shown.map(({ outline }) => outline) });
  const writer = pathWriter();
  const path = geoPath(projection, writer);
  return shown.flatMap(({ country, outline }) => {
    path(outline);
    const d = writer.taken();
    return d === null ? [] : [{ country, d }];
  });
}
