/** A study as a site of plain files: every page in three languages, its data, a search index; the same study gives the same bytes. */
import type { Assessment } from '../assessment/index.js';
import { isLanguage, type Language, languages } from '../language/index.js';
import type { Site } from '../pages/index.js';
import { identityOf } from '../report/index.js';
import { type Problem, readReleases } from '../study/index.js';
import { Crawl } from './crawl.js';
import { doorstep } from './doorstep.js';
import { feed } from './feed.js';
import { type Place, placeOf } from './file-names.js';
import { writeWhole } from './folder.js';
import { cardPictureFiles, cardPictureOf } from './picture/card-pictures.js';
import { type Publication, publicAddress, sitemapFiles, withCard } from './published.js';

export interface SiteOptions {
  /** Null: the study cannot be read, and the site says why. */
  readonly assessment: Assessment | null;
  readonly problems: readonly Problem[];
  readonly out: string;
  /** Where it will stand on the web; ends in a slash. */
  readonly base: string | undefined;
  readonly progress?: (pages: number) => void;
}

export interface BuiltSite {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

const pagesBetweenWords = 100;

export function buildSite({ assessment, problems, out, base, progress = () => {} }: SiteOptions): BuiltSite {
  const wanted = assessment?.study.settings.languages[0];
  const first: Language = wanted !== undefined && isLanguage(wanted) ? wanted : languages[0];
  const sites = new Map<Language, Site>();
  const crawl = new Crawl((language) => sites.get(language) ?? null, problems);
  const publication: Publication | null = base === undefined ? null : { base, names: crawl.names, first };
  if (assessment !== null)
    for (const language of languages)
      sites.set(language, {
        assessment,
        problems,
        language,
        mode: 'static',
        publicAddress:
          publication === null ? undefined : (address) => publicAddress(publication, placeOf(address, '/') as Place),
      });
  const about = { made_by: 'elshi', ...(assessment === null ? {} : identityOf(assessment)), base: base ?? null };

  const pictureOf = (place: Place) => cardPictureOf(assessment as Assessment, place, place.language as Language);

  return writeWhole(out, about, ({ write }) => {
    const addresses = new Set<string>();
    const sizes = new Map<string, number>();
    for (const { file, content, page } of crawl.files()) {
      const published = page !== undefined && publication !== null && assessment !== null;
      const text = published
        ? [...content].map((piece) => withCard(publication, String(piece), { ...page, picture: pictureOf(page.place) }))
        : content;
      sizes.set(file, write(file, text));
      if (page === undefined) continue;
      addresses.add(publication === null ? file : publicAddress(publication, page.place));
      if (addresses.size % pagesBetweenWords === 0) progress(addresses.size);
    }
    const title = assessment?.study.settings.title;
    sizes.set('index.html', write('index.html', [doorstep(first, title?.[first] ?? title?.en ?? 'Elshi')]));
    if (publication !== null && assessment !== null) {
      const releases = readReleases(assessment.study.root);
      for (const language of languages) {
        const name = `${language}/feed.xml`;
        sizes.set(name, write(name, [feed(assessment, releases, language, publication.base)]));
      }
      for (const [name, bytes] of cardPictureFiles(assessment)) sizes.set(name, write(name, [bytes]));
      for (const [name, text] of sitemapFiles(publication, [...addresses], assessment.study.settings.as_of))
        sizes.set(name, write(name, [text]));
    }
    return {
      pages: addresses.size,
      files: sizes.size + 1,
      bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    };
  });
}
