/** A new case with one source: twelve questions in the order in which a person knows the answers. */
import { type NewCaseAnswers, shapeAt, shapeOfCard } from '../../editing/index.js';
import { type Code, codesOf } from '../../standard/index.js';
import type { Problem } from '../../study/index.js';
import { caseKinds, sourceKindNames } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { Page, Site } from '../model.js';
import { wordsOf } from '../words.js';
import { CodeHelp } from './code-help.js';
import { optionWord } from './field-words.js';
import { KeptTyping } from './kept-typing.js';
import { ProblemList } from './problem-list.js';
import { Registers } from './registers.js';

export interface NewCaseState {
  readonly answers: NewCaseAnswers;
  readonly problems: readonly Problem[];
  readonly asked: readonly ('name' | 'publisher' | 'owner' | 'taken')[];
}

function owners(): readonly string[] {
  const shape = shapeAt(shapeOfCard('publisher'), ['owner']);
  return shape?.kind === 'choice' ? shape.options : [];
}

export function renderNewCase(site: Site, { answers, problems, asked }: NewCaseState): Page {
  const words = wordsOf(site.language);
  const { study, evidence } = site.assessment;
  const { standard } = evidence;
  const context = {
    words,
    study,
    standard,
    kind: 'case' as const,
    plain: null,
    typed: new Map(),
    explained: new Set<string>(),
  };
  const line = (name: keyof NewCaseAnswers, more: { list?: string; help?: boolean; lang?: string } = {}) => (
    <div class="field">
      <label for={`q-${name}`}>{words(`new.${name}`)}</label>
      {more.help === true ? (
        <p class="help" id={`h-${name}`}>
          {words(`new.help.${name}`)}
        </p>
      ) : null}
      <input
        id={`q-${name}`}
        name={name}
        type="text"
        value={answers[name]}
        dir="auto"
        lang={more.lang}
        list={more.list}
        aria-describedby={more.help === true ? `h-${name}` : undefined}
      />
    </div>
  );
  const choice = (name: keyof NewCaseAnswers, options: readonly (readonly [string, string])[]) => (
    <div class="field">
      <label for={`q-${name}`}>{words(`new.${name}`)}</label>
      <select id={`q-${name}`} name={name}>
        <option value="">{words('edit.no_value')}</option>
        {options.map(([value, word]) => (
          <option value={value} selected={answers[name] === value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
  const coded = (codes: Iterable<Code>): (readonly [string, string])[] =>
    [...codes].map((code) => [code.id, `${code.id} · ${words.label(code.name)}`] as const);
  return pageOf(
    site,
    words('new.title'),
    ['new-case'],
    '',
    <>
      <div class="open">
        <h1>{words('new.title')}</h1>
        <p class="lead">{words('new.lead')}</p>
      </div>
      <form
        class="editor guided"
        method="post"
        action={pageAddress(site.language, 'new-case')}
        data-keep={asked.length + problems.length === 0 ? 'opened' : 'taken'}
      >
        <input type="hidden" name="form_token" value={site.editing?.formToken ?? ''} />
        <KeptTyping words={words} />
        {asked.length + problems.length === 0 ? null : (
          <div class="problems" role="alert">
            <ul class="found">
              {asked.map((what) => (
                <li class="error">{words(`new.asked.${what}`)}</li>
              ))}
            </ul>
            {problems.length === 0 ? null : (
              <ProblemList problems={problems} elsewhere={[]} firstLine={1} words={words} />
            )}
          </div>
        )}
        <fieldset>
          <legend>{words('new.what')}</legend>
          {line('kk', { lang: 'kk' })}
          {line('ru', { lang: 'ru' })}
          {line('en', { lang: 'en' })}
          {choice(
            'kind',
            caseKinds.map((kind) => [kind, optionWord(['kind'], kind, words)] as const),
          )}
          {line('country', { list: 'list-countries', help: true })}
          {line('start', { help: true })}
        </fieldset>
        <fieldset>
          <legend>{words('new.why')}</legend>
          {choice('goal', coded(codesOf(standard, 'goals').values()))}
          <CodeHelp context={context} path={['goals', 0, 'id']} />
          {line('goalText', { help: true })}
          {choice('instrument', coded(codesOf(standard, 'instruments').values()))}
          <CodeHelp context={context} path={['instruments']} />
        </fieldset>
        <fieldset>
          <legend>{words('new.how_known')}</legend>
          {line('sourceUrl')}
          {line('sourceTitle')}
          {line('sourcePublisher', { list: 'list-publishers', help: true })}
          {asked.includes('owner') || answers.publisherOwner !== '' ? (
            <>
              <p class="help" id="h-publisherOwner">
                {words('fieldhelp.of.publisher.owner')}
              </p>
              {choice(
                'publisherOwner',
                owners().map((owner) => [owner, optionWord(['owner'], owner, words)] as const),
              )}
            </>
          ) : null}
          {choice(
            'sourceKind',
            sourceKindNames.map((kind) => [kind, words.say({ key: `source.kind.${kind}` })] as const),
          )}
          {line('coder', { help: true })}
          {line('id', { help: true })}
        </fieldset>
        <div class="btns">
          <button class="btn first" type="submit" name="action" value="begin">
            {words('new.begin')}
          </button>
        </div>
        <Registers context={context} />
      </form>
    </>,
  );
}
