/** Which hosts may be asked for a text: those of `documents/hosts.yaml`, by HTTPS, on its own port, and no others. */
import type { DocumentHost } from '../../study/index.js';

export type Refusal = 'not_an_address' | 'not_https' | 'credentials' | 'port' | 'host_not_listed';

export function refusalOf(address: string, hosts: readonly DocumentHost[]): Refusal | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'not_an_address';
  }
  if (url.protocol !== 'https:') return 'not_https';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (url.port !== '') return 'port';
  const name = url.hostname.replace(/\.$/, '').toLowerCase();
  const listed = hosts.some(({ host, subdomains }) => name === host || (subdomains && name.endsWith(`.${host}`)));
  return listed ? null : 'host_not_listed';
}
