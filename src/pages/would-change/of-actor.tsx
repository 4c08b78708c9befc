/** What would change an actor's place: ties nobody looked for, the roles it has in cases not yet recorded. */
import { overlappingMandates } from '../../judgement/index.js';
import type { View } from '../view.js';

export const ActorWouldChange = ({ view, id }: { view: View; id: string }) => {
  const { words, site } = view;
  const { evidence, study } = site.assessment;
  const open = overlappingMandates(evidence, study.settings.focal).filter(
    (pair) => pair.state === 'unknown' && (pair.a === id || pair.b === id),
  ).length;
  return (
    <section id="would-change">
      <h2>{words('what_would_change')}</h2>
      <ul class="bullets">
        {open === 0 ? null : <li>{words('would_change.actor.ties', { n: open })}</li>}
        <li>{words('would_change.actor.cases')}</li>
      </ul>
    </section>
  );
};
