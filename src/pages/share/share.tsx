/** At the foot of every page: how to cite it, its address, how to embed it, its data. */
import { citation, pageTableNames, pathOfData, studyFileName } from '../../report/index.js';
import { pageAddress } from '../address.js';
import type { Site } from '../model.js';
import type { Words } from '../words.js';

export interface ShareProperties {
  readonly site: Site;
  readonly words: Words;
  readonly title: string;
  readonly path: readonly string[];
  readonly search: string;
}

const frameHeight = 640;
const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const embedCode = (address: string, title: string): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${frameHeight}" loading="lazy"></iframe>`;

const Link = ({ site, words, path, search }: ShareProperties) => {
  const here = pageAddress(words.language, ...path) + search;
  const published = site.publicAddress?.(here);
  if (site.mode === 'live')
    return (
      <dd>
        <a class="url" href={here} data-share>
          {here}
        </a>
        <p class="small">{`${words('share.link_note')} ${words('share.link_live')}`}</p>
      </dd>
    );
  return (
    <dd>
      {published === undefined ? (
        <span data-share>{words('share.address_bar')}</span>
      ) : (
        <a class="url" href={published} data-share>
          {published}
        </a>
      )}
    </dd>
  );
};

const Embed = ({ site, words, title, path, search }: ShareProperties) => {
  if (site.mode === 'live') return null;
  const published = site.publicAddress?.(pageAddress(words.language, ...path) + search);
  return (
    <>
      <dt>{words('share.embed')}</dt>
      <dd>
        {published === undefined ? (
          <span data-embed={title}>{words('share.embed_needs_address')}</span>
        ) : (
          <code class="snippet" data-copy>
            {embedCode(published, title)}
          </code>
        )}
      </dd>
    </>
  );
};

const Data = ({ site, words, path }: ShareProperties) => {
  const { assessment } = site;
  const of = pathOfData(assessment, path);
  const names = pageTableNames(assessment, of);
  const file = (name: string): string => pageAddress(words.language, ...of) + name;
  const whole = (ending: 'zip' | 'xlsx'): string =>
    pageAddress(words.language, 'downloads') + studyFileName(assessment, words.language, ending);
  return (
    <>
      <dt>{names.length === 0 ? words('share.all') : words('share.data')}</dt>
      <dd>
        <ul>
          {names.map((name) => (
            <li>
              {`${words.say({ key: `downloads.table.${name}` })}: `}
              <a href={file(`${name}.csv`)} download>
                CSV
              </a>
              {', '}
              <a href={file(`${name}.metadata.json`)} download>
                {words('share.metadata')}
              </a>
            </li>
          ))}
          <li>
            {names.length === 0 ? `${words('share.data_elsewhere')} ` : `${words('share.all')}: `}
            <a href={whole('zip')} download>
              ZIP
            </a>
            {', '}
            <a href={whole('xlsx')} download>
              XLSX
            </a>
          </li>
        </ul>
      </dd>
    </>
  );
};

export const Share = (properties: ShareProperties) => {
  const { site, words, title, path, search } = properties;
  const published = site.publicAddress?.(pageAddress(words.language, ...path) + search);
  return (
    <details
      class="share"
      data-copy-word={words('share.copy')}
      data-copied-word={words('share.copied')}
      data-chart-word={words('share.chart')}
    >
      <summary>{words('share.title')}</summary>
      <dl>
        <dt>{words('share.cite')}</dt>
        <dd>
          <span class="citation" data-copy>
            {published === undefined
              ? citation(site.assessment, words.language, title)
              : `${citation(site.assessment, words.language, title)} ${published}`}
          </span>
        </dd>
        <dt>{words('share.link')}</dt>
        <Link {...properties} />
        <Embed {...properties} />
        <Data {...properties} />
      </dl>
    </details>
  );
};
