/** A second coder chooses a name and sees which cases wait; never what the first coder found. */
import { compareText } from '../../language/index.js';
import { notYetCoded } from '../../study/index.js';
import { pageAddress } from '../address.js';
import { pageOf } from '../layout.js';
import type { PageBuilder } from '../view.js';

export const secondCodingPage: PageBuilder = ({ site, words, path, query }) => {
  if (path.length !== 1 || site.editing === undefined) return null;
  const { study } = site.assessment;
  const coder = (query.get('coder') ?? '').trim();
  const named = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(coder);
  const coders = [...new Set([...study.codings.values()].flat().map((one) => one.coder))].sort();
  const cases = study.cases
    .filter(({ record }) => !(record.coding.coders.length === 1 && record.coding.coders[0] === coder))
    .map((item) => {
      const coding = study.codings.get(item.record.id)?.find((one) => one.coder === coder);
      return { item, left: coding === undefined ? null : notYetCoded(item, coding).length };
    })
    .sort((a, b) => compareText(words.label(a.item.record.name), words.label(b.item.record.name), words.language));
  const done = cases.filter(({ left }) => left === 0).length;
  return pageOf(
    site,
    words('second.title'),
    path,
    coder === '' ? '' : `?coder=${encodeURIComponent(coder)}`,
    <>
      <div class="open">
        <h1>{words('second.title')}</h1>
        <p class="lead">{words('second.lead')}</p>
      </div>
      <section class="row">
        <div class="ask">
          <h2>{words('second.who')}</h2>
          <p>{words('second.who_what')}</p>
        </div>
        <form class="say inline-form" method="get" action={pageAddress(words.language, 'second-coding')}>
          <div class="field">
            <label for="coder">{words('field.coder')}</label>
            <input
              id="coder"
              name="coder"
              type="text"
              value={coder}
              list="coders"
              autocomplete="off"
              required
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              aria-describedby="coder-help"
            />
            <p class="help" id="coder-help">
              {words('second.coder_help')}
            </p>
            <datalist id="coders">
              {coders.map((one) => (
                <option value={one} />
              ))}
            </datalist>
          </div>
          <button class="btn" type="submit">
            {words('second.begin')}
          </button>
        </form>
      </section>
      {!named ? (
        coder === '' ? null : (
          <p class="said wrong">{words('second.wrong_name')}</p>
        )
      ) : (
        <section class="row">
          <div class="ask">
            <h2>{words('second.cases')}</h2>
            <p>{words('second.done', { done, n: cases.length })}</p>
          </div>
          <ul class="say bullets">
            {cases.map(({ item, left }) => (
              <li>
                <a
                  href={pageAddress(words.language, 'edit', 'coding', coder, item.record.id)}
                  aria-label={words('second.code_case', { name: words.label(item.record.name) })}
                  dir="auto"
                >
                  {words.label(item.record.name)}
                </a>
                <span class="muted">
                  {`${words.dash}${left === null ? words('second.not_begun') : left === 0 ? words('second.whole') : words('second.left', { n: left })}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
};
