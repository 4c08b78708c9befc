/** A clause from a problem or a tested practice: goal, indicator, baseline, target, deadline, owner, how measured, source (Z3). */
import { integrationOptions } from '../../classes/index.js';
import { targetText } from '../../export/index.js';
import { formatNumber } from '../../language/index.js';
import { clausesForPractice, clausesForProblem, practiceId, type Wishes } from '../../report/index.js';
import { caseAddress, diagnosisAddress, explainAddress, pageAddress } from '../address.js';
import { clauseName } from '../documents/clause-mark.js';
import { searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { ClauseCard } from './clause-card.js';

const longestOwner = 120;
const day = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What a person wishes otherwise, and what of it could not be read. */
function wishesOf({ query, words }: View): { readonly wishes: Wishes; readonly wrong: readonly string[] } {
  const said = (name: string): string => (query.get(name) ?? '').trim();
  const target = said('target') === '' ? undefined : Number(said('target').replace(',', '.'));
  const deadline = said('deadline') === '' ? undefined : said('deadline');
  const goodTarget = target === undefined || Number.isFinite(target);
  const goodDeadline = deadline === undefined || day.test(deadline);
  return {
    wishes: {
      target: goodTarget ? target : undefined,
      deadline: goodDeadline ? deadline : undefined,
      owner: said('owner').slice(0, longestOwner),
    },
    wrong: [...(goodTarget ? [] : [words('drafting.target')]), ...(goodDeadline ? [] : [words('drafting.deadline')])],
  };
}

const Choice = ({ view, chosen }: { view: View; chosen: string }) => {
  const { words, site, query } = view;
  const { focal, evidence, study } = site.assessment;
  const options = integrationOptions(evidence, study.settings.focal);
  const nameOf = (id: string): string => words.label(evidence.byId.get(id)?.record.name ?? { en: id });
  return (
    <form class="suppose" method="get" action={pageAddress(words.language, 'drafting')}>
      <div class="field">
        <label for="from">{words('drafting.choose')}</label>
        <select id="from" name="from">
          <option value="">{words('edit.no_value')}</option>
          <optgroup label={words('drafting.problems')}>
            {[...focal.diagnoses.values()].map(({ rule, state }) => (
              <option value={rule.id} selected={chosen === rule.id}>
                {`${rule.id} ${words.label(rule.name)} (${words.say({ key: `judgement.state.${state}` })})`}
              </option>
            ))}
          </optgroup>
          {options.length === 0 ? null : (
            <optgroup label={words('drafting.practices')}>
              {options.map((option) => (
                <option value={practiceId(option)} selected={chosen === practiceId(option)}>
                  {`${nameOf(option.caseId)} → ${clauseName(option.clause, view)}`}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      {(['target', 'deadline', 'owner'] as const).map((name) => (
        <div class="field">
          <label for={name}>{words(`drafting.${name}`)}</label>
          <input id={name} name={name} type="text" autocomplete="off" value={query.get(name) ?? ''} dir="auto" />
        </div>
      ))}
      <button class="btn first" type="submit">
        {words('drafting.draft')}
      </button>
    </form>
  );
};

export const draftingPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 1) return null;
  const { focal, evidence, study } = site.assessment;
  const open = [...focal.diagnoses.values()].filter(({ state }) => state === 'found' || state === 'watch');
  const options = integrationOptions(evidence, study.settings.focal);
  const chosen = query.get('from') || (open[0]?.rule.id ?? [...focal.diagnoses.keys()][0] ?? '');
  const { wishes, wrong } = wishesOf(view);
  const isProblem = focal.diagnoses.has(chosen);
  const clauses = isProblem
    ? clausesForProblem(site.assessment, chosen, wishes)
    : clausesForPractice(site.assessment, chosen, wishes);
  const option = options.find((one) => practiceId(one) === chosen);
  const number = (value: number): string => formatNumber(value, words.language);
  return pageOf(
    site,
    words('drafting.title'),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('drafting.title')}</h1>
        <p class="lead">{words('drafting.lead', { problems: open.length, practices: options.length })}</p>
        <p class="note">{words('drafting.note')}</p>
        <Choice view={view} chosen={chosen} />
        {wrong.length === 0 ? null : <p class="missing">{words('drafting.wrong', { what: wrong.join(', ') })}</p>}
        {isProblem ? (
          <p>
            <a href={diagnosisAddress(words.language, chosen)}>
              {`${chosen} ${words.label(focal.diagnoses.get(chosen)?.rule.name ?? {})}`}
            </a>
          </p>
        ) : option === undefined ? null : (
          <p>
            <a href={caseAddress(words.language, option.caseId)}>
              {words.label(evidence.byId.get(option.caseId)?.record.name ?? { en: option.caseId })}
            </a>
          </p>
        )}
      </div>
      {clauses.length === 0 ? <p class="missing">{words('drafting.none')}</p> : null}
      {clauses.map((clause) => (
        <ClauseCard
          clause={clause}
          target={targetText(
            clause.target,
            (key, args) => words.say(args === undefined ? { key } : { key, args }),
            number,
          )}
          view={view}
        />
      ))}
      <Row ask={words('drafting.would_change')}>
        <p class="prose">{words('drafting.would_change_text')}</p>
      </Row>
      <Row ask={words('drafting.method')}>
        <p class="prose url">{words('drafting.export')}</p>
        <p>
          <a href={pageAddress(words.language, 'method')}>{words('nav.method')}</a>
          {isProblem ? (
            <>
              {' · '}
              <a class="opens" href={explainAddress(words.language, `diagnosis:${chosen}:${study.settings.focal}`)}>
                {words('how_computed')}
              </a>
            </>
          ) : null}
        </p>
      </Row>
    </>,
  );
};
