/** How the forms of people's diplomacy evolved: river over named periods, change points, triggers, seven axes, actorness. */
import { evolutionOfForms } from '../../classes/index.js';
import { codesOf } from '../../standard/index.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import { formsNote, RiverOfForms } from '../start/river.js';
import type { PageBuilder } from '../view.js';
import { Axes } from './axes.js';
import { ChangePoints, Triggers } from './change-points.js';
import { Ladder } from './ladder.js';

export const formsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const evolution = evolutionOfForms(evidence, study.settings.focal);
  const { lead, note } = formsNote(view);
  const names = codesOf(evidence.standard, 'forms');
  // All fourteen are answered for: a form without a lane has no case, and says so.
  const absent = [...names]
    .filter(([id]) => !evolution.years.some((row) => (row.stock[id] ?? 0) > 0))
    .map(([, form]) => words.label(form.name));
  return pageOf(
    site,
    words('forms.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('forms.title')}</h1>
        <p class="lead">{lead}</p>
        <p class="note">{note}</p>
      </div>
      <Row id="river" ask={words('forms.river')} note={words('forms.river_note')}>
        <RiverOfForms view={view} />
        {absent.length === 0 ? null : (
          <p class="missing">{words('forms.absent', { n: absent.length, of: names.size, names: absent.join('; ') })}</p>
        )}
      </Row>
      <Row id="change-points" ask={words('forms.breaks')} note={words('forms.breaks_note')}>
        <ChangePoints evolution={evolution} view={view} />
      </Row>
      <Row
        id="triggers"
        ask={words('forms.triggers')}
        note={
          <>
            {words('forms.triggers_note')} <span class="rung">L1</span>
          </>
        }
      >
        <Triggers evolution={evolution} view={view} />
      </Row>
      <Row
        id="axes"
        ask={words('forms.axes')}
        note={words('forms.axes_note')}
        beside={<p>{words('forms.axes_few')}</p>}
      >
        <Axes evolution={evolution} view={view} />
      </Row>
      <Row id="ladder" ask={words('forms.stages')} note={words('forms.ladder_note')}>
        <Ladder view={view} />
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('forms.would_change')}</p>
      </Row>
    </>,
  );
};
