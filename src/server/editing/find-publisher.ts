/** Which publisher of the study a person means: by its id, by its name, or, where nothing is said, by whose address the source has. */
import type { Study } from '../../study/index.js';

export function findPublisher(study: Study, said: string, url: string): string | null {
  const all = [...study.publishers.values()];
  const same = (text: string): boolean => text.trim().toLowerCase() === said.toLowerCase();
  if (said !== '') return (study.publishers.get(said) ?? all.find(({ name }) => same(name)))?.id ?? null;
  const host = hostOf(url);
  return host === null ? null : (all.find(({ hosts }) => hosts.includes(host))?.id ?? null);
}

/** `https://www.mfa.gov.kz/en` → `mfa.gov.kz`. */
export function hostOf(url: string): string | null {
  try {
    const host = new URL(url).hostname.replace(/^www\./, '');
    return host === '' ? null : host;
  } catch {
    return null;
  }
}
