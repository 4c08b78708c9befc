/** The frame of every page: masthead, the way to the other pages, the page, what cannot be claimed, where the data come from. */

import type { Child } from 'hono/jsx';
import { formatDate, languages } from '../language/index.js';
import type { Problem } from '../study/index.js';
import { assetAddress, pageAddress } from './address.js';
import { UndoBar } from './editing/undo-bar.js';
import { MethodAndSources } from './grounds/method-and-sources.js';
import { keptMarkup } from './kept-markup.js';
import type { Page, Site } from './model.js';
import { FootNavigation, HeadNavigation } from './navigation.js';
import { ownName } from './own-name.js';
import { printed } from './share/printed.js';
import { Share } from './share/share.js';
import { Symbols } from './symbols.js';
import { type Words, wordsOf } from './words.js';

type Claims = Site['assessment']['evidence']['standard']['claims'];

export interface FrameProperties {
  readonly site: Site;
  readonly words: Words;
  readonly title: string;
  readonly path: readonly string[];
  readonly search?: string;
  /** Scripts that carry data of this page, by address. */
  readonly scripts?: readonly string[];
  readonly children: Child;
}

/** Looked for once: they stand on every page. */
const errorsIn = new WeakMap<readonly Problem[], readonly Problem[]>();

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  const known = errorsIn.get(problems) ?? problems.filter(({ severity }) => severity === 'error');
  errorsIn.set(problems, known);
  return known;
}

const Problems = ({ site, words }: { site: Site; words: Words }) => {
  const errors = errorsOf(site.problems);
  if (errors.length === 0) return null;
  return (
    <section class="wrap" aria-label={words('study_problems', { n: errors.length })}>
      <details class="alarm" open>
        <summary>{words('study_problems', { n: errors.length })}</summary>
        <ul>
          {errors.slice(0, 30).map((problem) => (
            <li>
              <b class="url">{`${problem.file}${problem.line > 0 ? `:${problem.line}:${problem.column}` : ''}`}</b>{' '}
              {words.say({ key: `problem.${problem.code}`, args: problem.args })}{' '}
              {words.say({ key: `remedy.${problem.code}`, args: problem.args })}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

const Cannot = ({ claims, words }: { claims: Claims; words: Words }) => (
  <details>
    <summary>{words.label(claims.cannot.lead)}</summary>
    <ol class="cannot">
      {claims.cannot.items.map((item) => (
        <li>{words.label(item)}</li>
      ))}
    </ol>
  </details>
);

const Frame = ({ site, words, title, path, search = '', scripts = [], children }: FrameProperties) => {
  const { study, evidence } = site.assessment;
  const { claims } = evidence.standard;
  const current = path[0] ?? '';
  const live = site.editing !== undefined;
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Elshi`}</title>
        <link rel="stylesheet" href={assetAddress('elshi.css')} />
        <link rel="stylesheet" href={`/${words.language}/print.css`} media="print" />
        <link rel="icon" href="data:," />
        {scripts.map((address) => (
          <script src={address} defer />
        ))}
        <script src={assetAddress('elshi.js')} defer />
      </head>
      <body data-mode={site.mode} data-revision={site.revision}>
        <a class="skip" href="#main">
          {words('skip')}
        </a>
        {keptMarkup(words, 'symbols', () => (
          <Symbols />
        ))}
        <header class="wrap mast">
          <div class="top">
            <a class="word" href={pageAddress(words.language)}>
              Elshi
            </a>
            <span class="study">
              {words('study_line', {
                title: words.label(study.settings.title),
                date: formatDate(study.settings.as_of, words.language),
              })}
            </span>
            <a class="to-search" href={pageAddress(words.language, 'search')}>
              {words('nav.search')}
            </a>
            <ul class="langs" aria-label={words('language')}>
              {languages.map((language) =>
                language === words.language ? (
                  <li aria-current="true" lang={language}>
                    {ownName[language]}
                  </li>
                ) : (
                  <li>
                    <a href={pageAddress(language, ...path) + search} lang={language} hreflang={language}>
                      {ownName[language]}
                    </a>
                  </li>
                ),
              )}
            </ul>
            <a class="to-pages" href="#pages">
              {words('to_pages')}
            </a>
          </div>
          <nav class="pages" aria-label={words('pages')}>
            {keptMarkup(words, `head ${live} ${current}`, () => (
              <HeadNavigation words={words} current={current} live={live} />
            ))}
          </nav>
        </header>
        <Problems site={site} words={words} />
        <UndoBar site={site} back={pageAddress(words.language, ...path) + search} />
        <main id="main" class="wrap">
          {children}
          <MethodAndSources site={site} words={words} path={path} />
        </main>
        <footer class="wrap foot">
          <nav class="pages" id="pages" aria-label={words('all_pages')}>
            {keptMarkup(words, `foot ${live} ${current}`, () => (
              <FootNavigation words={words} current={current} live={live} />
            ))}
          </nav>
          {keptMarkup(claims, words.language, () => (
            <Cannot claims={claims} words={words} />
          ))}
          <Share site={site} words={words} title={title} path={path} search={search} />
          <p class="src">
            {words('version_line', {
              version: study.settings.version,
              edition: study.settings.edition,
              as_of: formatDate(study.settings.as_of, words.language),
            })}
          </p>
        </footer>
      </body>
    </html>
  );
};

export function pageOf(
  site: Site,
  title: string,
  path: readonly string[],
  search: string,
  children: Child,
  scripts: readonly string[] = [],
): Page {
  const words = wordsOf(site.language);
  const body = (
    <Frame site={site} words={words} title={title} path={path} search={search} scripts={scripts}>
      {children}
    </Frame>
  );
  return { title, html: `<!doctype html>${printed(body.toString(), { site, words, path })}` };
}
