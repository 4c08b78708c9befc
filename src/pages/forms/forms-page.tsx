/** How the forms of people's diplomacy evolved: river over named periods, change points, triggers, seven axes, actorness. */
import { evolutionOfForms } from '../../classes/index.js';
import { pageOf } from '../layout.js';
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
      <section class="row" id="river">
        <div class="ask">
          <h2>{words('forms.river')}</h2>
          <p>{words('forms.river_note')}</p>
        </div>
        <div class="say">
          <RiverOfForms view={view} />
        </div>
      </section>
      <section class="row" id="change-points">
        <div class="ask">
          <h2>{words('forms.breaks')}</h2>
          <p>{words('forms.breaks_note')}</p>
        </div>
        <div class="say">
          <ChangePoints evolution={evolution} view={view} />
        </div>
      </section>
      <section class="row" id="triggers">
        <div class="ask">
          <h2>{words('forms.triggers')}</h2>
          <p>
            {words('forms.triggers_note')} <span class="rung">L1</span>
          </p>
        </div>
        <div class="say">
          <Triggers evolution={evolution} view={view} />
        </div>
      </section>
      <section class="row" id="axes">
        <div class="ask">
          <h2>{words('forms.axes')}</h2>
          <p>{words('forms.axes_note')}</p>
          <p>{words('forms.axes_few')}</p>
        </div>
        <div class="say">
          <Axes evolution={evolution} view={view} />
        </div>
      </section>
      <section class="row" id="ladder">
        <div class="ask">
          <h2>{words('forms.stages')}</h2>
          <p>{words('forms.ladder_note')}</p>
        </div>
        <div class="say">
          <Ladder view={view} />
        </div>
      </section>
      <section class="row">
        <div class="ask">
          <h2>{words('what_would_change')}</h2>
        </div>
        <div class="say">
          <p class="prose">{words('forms.would_change')}</p>
        </div>
      </section>
    </>,
  );
};
