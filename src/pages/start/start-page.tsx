/** The start page: what the country contributes to regional and to global security through mechanisms of humanitarian interaction. */

import { countryName } from '../../language/index.js';
import { contributionAt } from '../../report/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import { sections } from '../navigation.js';
import { periodName } from '../period-name.js';
import { Row } from '../row.js';
import type { PageBuilder } from '../view.js';
import { Answer } from './answer.js';
import { Changes } from './changes.js';
import { Dimensions } from './dimensions.js';
import { Lanes } from './lanes.js';
import { Mechanisms } from './mechanisms.js';
import { StartProblems } from './problems.js';
import { River } from './river.js';

const doors = sections.filter((section) =>
  ['concepts', 'chains', 'cases', 'criteria', 'sources', 'statements'].includes(section),
);

export const startPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 0) return null;
  const { study } = site.assessment;
  const regional = contributionAt(site.assessment, 'REG');
  const global = contributionAt(site.assessment, 'INT');
  const country = countryName(study.settings.focal, words.language);
  const title = words('start.title', { country });
  const verdictOf = (one: typeof regional) =>
    words.say({ key: `judgement.verdict.${one.verdict?.verdict ?? 'insufficient'}` });
  const counted = (one: typeof regional) => ({
    yes: one.deeds.filter((deed) => deed.state === 'yes').length,
    all: one.deeds.length,
  });
  const draft = regional.verdict?.draft === true || global.verdict?.draft === true;
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {words('start.lead', {
            regional: verdictOf(regional),
            global: verdictOf(global),
            ryes: counted(regional).yes,
            rall: counted(regional).all,
            gyes: counted(global).yes,
            gall: counted(global).all,
          })}
        </p>
        <p class="note">
          {words('start.note', {
            period: periodName(words, regional.share?.period.id ?? global.share?.period.id ?? 'whole'),
          })}
          {draft ? ` ${words('start.draft')}` : ''}
        </p>
      </div>
      <div class="two">
        <Answer contribution={regional} view={view} />
        <Answer contribution={global} view={view} />
      </div>
      <Mechanisms contributions={[regional, global]} view={view} />
      <Lanes view={view} />
      <River view={view} />
      <StartProblems view={view} />
      <Changes view={view} />
      <Row ask={words('doors.ask')}>
        <ul class="doors">
          {doors.map((door) => (
            <li>
              <a href={pageAddress(words.language, door)}>{words(`nav.${door}`)}</a>
              <p>{words(`door.${door}`)}</p>
            </li>
          ))}
        </ul>
      </Row>
      <Dimensions view={view} />
    </>,
  );
};
