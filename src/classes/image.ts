/**
 * Image, substance, or mixed (method §6.4): `image` if B ≥ 3 and S ≤ 2 · `substance` if S ≥ 4 and B ≤ 2 · else `mixed`.
 * Markers that are not known are counted as no and as yes; if that could change the class, it is `unknown`.
 *
 * Worked example: a forum held once, 30 months ago, image its only goal, an elite audience, a declaration that was
 * looked for and never followed up: B1, B3, B4 and no S → image (method §13, G9).
 */
import type { Message, Step } from '../derivation/index.js';
import { type CaseView, type Day, dayText, type Evidence, factAt } from '../evidence/index.js';
import type { ClassRules } from '../standard/index.js';
import type { Study } from '../study/index.js';
import { type ImageFacts, imageFacts } from './image-facts.js';
import { markerOutcome } from './image-markers.js';
import type { ImageClass, ImageOutcome, MarkerOutcome } from './model.js';

type Rules = ClassRules['image'];
interface Kept {
  readonly study: Study;
  readonly rules: ClassRules;
  readonly facts: ImageFacts;
  readonly byDay: Map<Day, ImageOutcome>;
}
const kept = new WeakMap<CaseView, Kept>();
const order = ['image', 'mixed', 'substance'] as const;

/** Grades depend on the registers of sources and publishers, so an answer is kept for one reading of the study. */
export function imageClass(evidence: Evidence, view: CaseView, day: Day): ImageOutcome {
  const { study } = evidence;
  const rules = evidence.standard.classes;
  let here = kept.get(view);
  if (here === undefined || here.study !== study || here.rules !== rules) {
    here = { study, rules, facts: imageFacts(evidence, view), byDay: new Map() };
    kept.set(view, here);
  }
  let outcome = here.byDay.get(day);
  if (outcome === undefined) {
    outcome = classify(evidence, here.facts, rules.image, day);
    here.byDay.set(day, outcome);
  }
  return outcome;
}

interface Count {
  readonly low: number;
  readonly high: number;
}

/** How many markers hold: unknown counted as no, and as yes. */
const countOf = (markers: readonly MarkerOutcome[]): Count => ({
  low: markers.filter(({ state }) => state === true).length,
  high: markers.filter(({ state }) => state !== false).length,
});

function classFor(substance: number, image: number, rules: Rules): (typeof order)[number] {
  if (image >= rules.image_at && substance <= rules.image_substance_at_most) return 'image';
  return substance >= rules.substance_at && image <= rules.substance_image_at_most ? 'substance' : 'mixed';
}

function classify(evidence: Evidence, facts: ImageFacts, rules: Rules, day: Day): ImageOutcome {
  const substance = rules.substance.map(({ id }) => markerOutcome(id, facts, day));
  const image = rules.image.map(({ id }) => markerOutcome(id, facts, day));
  const ofSubstance = countOf(substance);
  const ofImage = countOf(image);
  const found = new Set<ImageClass>();
  for (let s = ofSubstance.low; s <= ofSubstance.high; s++) {
    for (let b = ofImage.low; b <= ofImage.high; b++) found.add(classFor(s, b, rules));
  }
  const range = order.filter((one) => found.has(one));
  const only: ImageClass = range.length === 1 ? (range[0] as ImageClass) : 'unknown';
  const outcome = { class: only, substance, image, range };
  return { ...outcome, steps: () => imageSteps(evidence, facts.view, day, outcome) };
}

const said = (key: string, args: Message['args'] = {}): Message => ({ key: `class.step.${key}`, args });

function imageSteps(evidence: Evidence, view: CaseView, day: Day, outcome: Omit<ImageOutcome, 'steps'>): Step[] {
  const rules = evidence.standard.classes.image;
  const names = new Map([...rules.substance, ...rules.image].map((marker) => [marker.id, marker.name]));
  const counted = (key: string, markers: readonly MarkerOutcome[]): Step => {
    const { low, high } = countOf(markers);
    return {
      what: said(key, { of: markers.length }),
      value: low === high ? low : `${low}–${high}`,
      steps: markers.map((marker) => ({
        what: said('marker', {
          name: { text: names.get(marker.id) ?? {} },
          state: { key: `class.marker.${marker.state === null ? 'unknown' : marker.state}` },
        }),
        code: marker.state === null ? 'unknown' : marker.state ? 'yes' : 'no',
        facts: marker.fields.map((path) => factAt(evidence, view, path)),
      })),
    };
  };
  return [
    { what: said('found', { class: { key: `image.${outcome.class}` } }), code: outcome.class },
    { what: said('day'), value: dayText(day) },
    {
      what: said('image_rule', {
        image: rules.image_at,
        imageSubstance: rules.image_substance_at_most,
        substance: rules.substance_at,
        substanceImage: rules.substance_image_at_most,
      }),
    },
    ...(outcome.range.length > 1
      ? [
          {
            what: said('range'),
            steps: outcome.range.map((one) => ({ what: { key: `image.${one}` }, code: one })),
          },
        ]
      : []),
    counted('substance_count', outcome.substance),
    counted('image_count', outcome.image),
  ];
}
