/** Every actor of the register, by kind, with the number of cases it takes part in. */
import { compareText } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { Row } from '../row.js';
import type { View } from '../view.js';
import { ActorLink } from './actor-link.js';
import { actorName } from './actor-names.js';

const mostInAList = 200;

/** Cases by actor, whatever its part. */
function casesByActor({ site }: View): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const view of site.assessment.evidence.views)
    for (const id of new Set(view.record.actors.map((part) => part.id)))
      found.set(id, [...(found.get(id) ?? []), view.id]);
  return found;
}

export const Register = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  const cases = casesByActor(view);
  const actors = [...study.actors.values()].filter((actor) => !actor.private_person);
  const privatePersons = study.actors.size - actors.length;
  return (
    <Row ask={words('actors.register')} note={words('actors.register_note', { n: study.actors.size, privatePersons })}>
      {[...codesOf(evidence.standard, 'actors').values()].map((kind) => {
        const own = actors
          .filter((actor) => actor.kind === kind.id)
          .sort((a, b) => compareText(actorName(view, a.id), actorName(view, b.id), words.language));
        if (own.length === 0) return null;
        return (
          <details>
            <summary>{words('actors.kind', { kind: words.label(kind.name), n: own.length })}</summary>
            <ul class="facet">
              {own.slice(0, mostInAList).map((actor) => (
                <li>
                  <ActorLink view={view} id={actor.id} />{' '}
                  <span class="muted">{words('cases_n', { n: cases.get(actor.id)?.length ?? 0 })}</span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Row>
  );
};
