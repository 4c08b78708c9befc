/** Pages that stand when there is nothing to show: locked, not found, a study that cannot be read. */
import { raw } from 'hono/html';
import type { Language } from '../language/index.js';
import type { Problem } from '../study/index.js';
import { assetAddress, pageAddress } from './address.js';
import { wordsOf } from './words.js';

export function renderWithoutStudy(
  why: 'locked' | 'not_found' | 'unreadable',
  language: Language,
  problems: readonly Problem[],
  mode: 'live' | 'static' = 'live',
  revision?: number,
): string {
  const words = wordsOf(language);
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
          <div class="open">
            <h1>{words(`${why}.title`)}</h1>
            <p class="lead">{words(`${why}.what`)}</p>
            {why === 'not_found' ? (
              <p>
                <a href={pageAddress(language)}>{words('nav.start')}</a>
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
          </div>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${raw(page.toString())}`;
}
