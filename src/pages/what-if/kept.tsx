/** Suppositions that were kept by name, each opening under its own; and the form that keeps this one. */
import { labelIn } from '../../language/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

type Scenarios = View['site']['assessment']['study']['scenarios'];
type Scenario = Scenarios extends ReadonlyMap<string, infer One> ? One : never;

/** In the reader's language where the file has it; else as whoever kept it called it. */
export const scenarioName = ({ words }: View, { title, name }: Scenario): string =>
  (title === undefined ? '' : labelIn(title, words.language)) || name;

export const KeepIt = ({ view: { words, site }, asked }: { view: View; asked: string }) =>
  site.editing === undefined ? null : (
    <details>
      <summary>{words('what_if.keep')}</summary>
      <form class="inline-form" method="post" action={pageAddress(words.language, 'what-if')}>
        <input type="hidden" name="form_token" value={site.editing.formToken} />
        <input type="hidden" name="query" value={asked} />
        <div class="field">
          <label for="name">{words('what_if.name')}</label>
          <input id="name" name="name" type="text" required dir="auto" autocomplete="off" />
        </div>
        <button class="btn" type="submit">
          {words('what_if.keep')}
        </button>
      </form>
    </details>
  );

export const KeptScenarios = ({ view, open }: { view: View; open: boolean }) => {
  const { words, site } = view;
  const { scenarios } = site.assessment.study;
  return scenarios.size === 0 ? null : (
    <details open={open}>
      <summary>{words('what_if.scenarios')}</summary>
      <ul class="bullets">
        {[...scenarios].map(([id, scenario]) => (
          <li>
            <a href={`${pageAddress(words.language, 'what-if')}?scenario=${encodeURIComponent(id)}`} dir="auto">
              {scenarioName(view, scenario)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};
