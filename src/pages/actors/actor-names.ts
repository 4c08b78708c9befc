/** An actor's name for a reader: private persons by role only, and without a page of their own. */
import type { Actor } from '../../study/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

export const actorOfView = ({ site }: View, id: string): Actor | undefined => site.assessment.study.actors.get(id);

export function actorName(view: View, id: string): string {
  const actor = actorOfView(view, id);
  if (actor === undefined) return id;
  return view.words.label(actor.name);
}

/** Null where there is no page to go to. */
export function actorAddress(view: View, id: string): string | null {
  const actor = actorOfView(view, id);
  return actor === undefined || actor.private_person ? null : pageAddress(view.words.language, 'actors', id);
}
