/** Pages that stand when there is nothing to show: locked, not found, no such language, a study that cannot be read. */
import { raw } from 'hono/html';
import { type Language, languages } from '../language/index.js';
import type { Problem } from '../study/index.js';
import { assetAddress, pageAddress } from './address.js';
import { ownName } from './own-name.js';
import { wordsOf } from './words.js';

interface WithoutStudy {
  readonly problems?: readonly Problem[];
  readonly mode?: 'live' | 'static';
  readonly revision?: number;
  /** The address that was asked for, in each language; where the reader's language is not known all three are spoken. */
  readonly elsewhere?: (language: Language) => string;
  /** A form was sent here and not taken in. */
  readonly isForm?: boolean;
}

export function renderWithoutStudy(
  why: 'locked' | 'not_found' | 'unreadable' | 'no_language' | 'broken',
  language: Language,
  { problems = [], mode = 'live', revision, elsewhere, isForm = false }: WithoutStudy = {},
): string {
  const words = wordsOf(language);
  const spoken = elsewhere === undefined ? [language] : [language, ...languages.filter((one) => one !== language)];
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${words(`${why}.title`)} · Elshi`}</title>
        <link rel="stylesheet" href={assetAddress('elshi.css')} />
        <link rel="icon" href="data:," />
        <script src={assetAddress('elshi.js')} defer />
      </head>
      <body data-mode={mode} data-revision={revision}>
        <main class="wrap">
          {spoken.map((one, index) => (
            <div class="open" lang={one}>
              {index === 0 ? <h1>{wordsOf(one)(`${why}.title`)}</h1> : <h2>{wordsOf(one)(`${why}.title`)}</h2>}
              <p class="lead">
                {wordsOf(one)(`${why}.what`)}
                {why === 'no_language' && elsewhere !== undefined ? (
                  <>
                    {' '}
                    <a href={elsewhere(one)} hreflang={one}>
                      {ownName[one]}
                    </a>
                  </>
                ) : null}
              </p>
              {why === 'locked' && isForm ? <p>{wordsOf(one)('locked.typed')}</p> : null}
            </div>
          ))}
          {why === 'not_found' ? (
            <p>
              <a href={pageAddress(language)}>{words('nav.start')}</a>
              {' · '}
              <a href={pageAddress(language, 'search')}>{words('nav.search')}</a>
            </p>
          ) : null}
          <ul class="bullets">
            {problems
              .filter((problem) => problem.severity === 'error')
              .map((problem) => (
                <li>
                  <b class="url">
                    {problem.line > 0 ? `${problem.file}:${problem.line}:${problem.column}` : problem.file}
                  </b>{' '}
                  {words.say({ key: `problem.${problem.code}`, args: problem.args })}{' '}
                  {words.say({ key: `remedy.${problem.code}`, args: problem.args })}
                </li>
              ))}
          </ul>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${raw(page.toString())}`;
}
