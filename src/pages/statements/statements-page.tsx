/** The thesis: every statement of the abstract beside what the study now says about it. Made to be printed. */
import { Folded } from '../folded.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { StandingMark, standingWord } from './standing-mark.js';
import { StatementArticle } from './statement-article.js';
import { type Told, toldOf } from './told.js';

/** As the dissertation's abstract is ordered. */
const groups = ['A', 'B', 'T', 'M', 'N', 'Z', 'P', 'St'] as const;
const standings = ['supported', 'in_part', 'contradicted', 'undecided', 'not_testable'] as const;
const progresses = ['done', 'shown', 'begun', 'not_yet'] as const;

/** All statements at a glance: one mark each, which leads to its place below. */
const Overview = ({ all, view }: { all: readonly Told[]; view: View }) => {
  const { words } = view;
  return (
    <nav class="st-map" aria-label={words('thesis.map')}>
      {groups.map((group) => (
        <section>
          <h2 class="sub">
            <a href={`#${group}-group`}>{words(`statement_group.${group}`)}</a>
          </h2>
          <ul>
            {all
              .filter((told) => told.statement.group === group)
              .map((told) => (
                <li>
                  <a class="v" href={`#${told.statement.id}`} title={standingWord(told, words)}>
                    <StandingMark told={told} />
                    {told.statement.id}
                    <span class="unseen">{`: ${standingWord(told, words)}`}</span>
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
};

const Tally = ({ all, view }: { all: readonly Told[]; view: View }) => {
  const { words } = view;
  const row = (told: readonly Told[]) => {
    const first = told[0];
    if (first === undefined) return null;
    return (
      <li>
        <StandingMark told={first} /> <b>{told.length}</b> {standingWord(first, words)}
      </li>
    );
  };
  return (
    <div class="st-tally">
      <div>
        <h2 class="sub">{words('thesis.claims')}</h2>
        <ul>{standings.map((standing) => row(all.filter((told) => told.standing === standing)))}</ul>
      </div>
      <div>
        <h2 class="sub">{words('thesis.works')}</h2>
        <ul>{progresses.map((progress) => row(all.filter((told) => told.progress === progress)))}</ul>
      </div>
    </div>
  );
};

/** The provisions are numbered 1–8; their parts are a, b, c. */
const provisionOf = (told: Told): string | null => /^P(\d)/.exec(told.statement.id)?.[1] ?? null;

const Group = ({ group, told, view }: { group: string; told: readonly Told[]; view: View }) => {
  const { words } = view;
  return (
    <section class="row st-group" id={`${group}-group`}>
      <div class="ask">
        <h2>{words(`statement_group.${group}`)}</h2>
        <p>{words(`thesis.group.${group}`)}</p>
      </div>
      <div class="say">
        <Folded summary={words('folded.statements', { n: told.length })}>
          {told.map((one, index) => {
            const provision = provisionOf(one);
            const begins = provision !== null && (index === 0 || provisionOf(told[index - 1] as Told) !== provision);
            return (
              <>
                {begins ? <h3 class="st-provision">{words('thesis.provision', { n: provision })}</h3> : null}
                <StatementArticle told={one} view={view} />
              </>
            );
          })}
        </Folded>
      </div>
    </section>
  );
};

export const statementsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence } = site.assessment;
  const all = [...evidence.standard.statements.values()].map((statement) => toldOf(site.assessment, statement));
  const judged = all.filter((told) => told.standing !== null);
  const count = (standing: string) => judged.filter((told) => told.standing === standing).length;
  const drafts = judged.filter((told) => told.standing !== 'not_testable' && told.judged.drafts !== 'none').length;
  return pageOf(
    site,
    words('statements.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('statements.title')}</h1>
        <p class="lead">
          {words('thesis.lead', {
            n: judged.length,
            supported: count('supported'),
            part: count('in_part'),
            contradicted: count('contradicted'),
            undecided: count('undecided'),
            none: count('not_testable'),
          })}
        </p>
        {drafts === 0 ? null : <p class="note">{words('thesis.lead_drafts', { n: drafts })}</p>}
      </div>
      <Tally all={all} view={view} />
      <Overview all={all} view={view} />
      {groups.map((group) => (
        <Group group={group} told={all.filter((told) => told.statement.group === group)} view={view} />
      ))}
      <Row id="rule" ask={words('thesis.rule')}>
        <ol class="bullets prose">
          {['pieces', 'steps', 'drafts', 'thesis', 'works', 'cause'].map((part) => (
            <li>{words(`thesis.rule.${part}`)}</li>
          ))}
        </ol>
      </Row>
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('thesis.would_change')}</p>
      </Row>
    </>,
  );
};
