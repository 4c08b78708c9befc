/** Part III: problems, experience of others, prospective directions, recommendations, the region (T7, T8, P7, P8e, Z2–Z5). */
import type { Composer } from '../composer.js';
import { experience } from './experience.js';
import { problems } from './problems.js';
import { prospects } from './prospects.js';
import { recommendations } from './recommendations.js';
import { region } from './region.js';

export function outlook(c: Composer): void {
  c.heading(1, 'part-3', 'export.h.part3');
  c.paragraph(c.sentence('export.part3.lead', {}, 'L0'));
  problems(c);
  experience(c);
  prospects(c);
  recommendations(c);
  region(c);
}
