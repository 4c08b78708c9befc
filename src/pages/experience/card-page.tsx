/** One model of international experience: how it is organised, what was tried, what is known, how far it carries over. */
import { groundsOf } from '../../assessment/index.js';
import { itemsOf, modelOf } from '../../judgement/index.js';
import { countryName } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress, pageAddress } from '../address.js';
import { EditLink } from '../editing/edit-link.js';
import { pageOf } from '../layout.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import { Sourced } from '../sourced.js';
import type { PageBuilder } from '../view.js';
import { Entries } from './entries.js';
import { cardOwner, servedItem } from './names.js';
import { TransferOfCard } from './transfer-table.js';

export const cardPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const { study, evidence, focal } = site.assessment;
  const card = study.experience.get(path[1] ?? '');
  if (path.length !== 2 || card === undefined) return null;
  const { record } = card;
  const items = itemsOf(study, card);
  const tried = items.filter(({ list }) => list === 'tried');
  const known = items.filter(({ list }) => list === 'known');
  const served = [...new Set(items.flatMap(({ serves }) => serves))].sort();
  const citing = focal.recommendations.filter((item) =>
    groundsOf(site.assessment, item).experience.some((one) => one.card === card),
  );
  const instruments = codesOf(evidence.standard, 'instruments');
  const title = words.label(record.title);
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'experience')}>{words('experience.all')}</a>
      </p>
      <div class="open tight">
        <h1>
          <bdi>{title}</bdi>
          {`: ${words('experience.question')}`}
        </h1>
        <p class="lead">{words.label(record.lesson)}</p>
        <p class="note">
          {[
            cardOwner(card, view),
            ...record.instruments.map((id) => words.label(instruments.get(id)?.name ?? { en: id })),
          ].join(' · ')}
        </p>
        <EditLink view={view} kind="experience" id={record.id} />
      </div>
      <Row id="model" ask={words('experience.models')}>
        <dl class="bar-facts">
          {modelOf(card).map(({ fact, says }) => (
            <div>
              <dt>{words(`experience.fact.${fact}`)}</dt>
              <dd>
                <Sourced fact={says} view={view} show={(text) => <OwnWords text={text} view={view} />} />
              </dd>
            </div>
          ))}
        </dl>
      </Row>
      <Row id="tried" ask={words('experience.tried')}>
        {tried.length === 0 ? (
          <p class="missing">{words('experience.tried_none')}</p>
        ) : (
          <Entries items={tried} view={view} withOwner={false} />
        )}
      </Row>
      <Row id="known" ask={words('experience.known')}>
        {known.length === 0 ? (
          <p class="missing">{words('experience.known_none')}</p>
        ) : (
          <Entries items={known} view={view} withOwner={false} />
        )}
      </Row>
      <Row
        id="transfer"
        ask={words('experience.transfer', { country: countryName(study.settings.focal, words.language) })}
        note={words('experience.transfer_note')}
      >
        <TransferOfCard card={card} view={view} />
        {record.author === undefined ? null : <p class="src">{`${words('experience.author')}: ${record.author}`}</p>}
      </Row>
      <Row id="ties" ask={words('experience.cases')}>
        {record.cases.length === 0 ? <p class="missing">{words('experience.no_cases')}</p> : null}
        <ul class="bullets">
          {record.cases.map((id) => (
            <li>
              <a href={caseAddress(words.language, id)}>{words.label(evidence.byId.get(id)?.record.name ?? {})}</a>
            </li>
          ))}
        </ul>
        <h3 class="sub">{words('experience.of')}</h3>
        <ul class="bullets">
          {served.map((id) => {
            const { name, address } = servedItem(id, view);
            return (
              <li>
                <a href={address}>{name}</a>
              </li>
            );
          })}
        </ul>
        <h3 class="sub">{words('experience.cited')}</h3>
        {citing.length === 0 ? <p class="missing">{words('experience.cited_none')}</p> : null}
        <ul class="bullets">
          {citing.map(({ rule }) => (
            <li>
              <a href={pageAddress(words.language, 'recommendations', rule.id)}>
                {`${rule.id} ${words.label(rule.recommendation)}`}
              </a>
            </li>
          ))}
        </ul>
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('experience.would_change')}</p>
        <p class="src">{words('experience.rule')}</p>
      </Row>
    </>,
  );
};
