/**
 * How wide a picture of the student's text is: PNG (bytes 16–19) and JPEG (the SOF segment, ITU-T T.81 B.2.2) say it in
 * their first bytes. At 96 dots an inch the text of a page is 165 mm ≈ 624 dots wide.
 */
import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Problem } from '../../study/index.js';
import { finding, placeAt } from './finding.js';

const widestPicture = 624;
const mostRead = 262_144;

function pictureWidth(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) return view.getUint32(16);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const kind = bytes[at + 1] as number;
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) return view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function firstBytes(path: string): Uint8Array | null {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(mostRead);
      return bytes.subarray(0, readSync(file, bytes, 0, mostRead, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

const pictures = /!\[[^\]]*\]\(\s*<?([^)\s>]+)|<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)["'][^>]*>/gi;
const declaredWidth = /\bwidth\s*=\s*["']?(\d+)/i;

/** Pictures in own text that do not fit the page; only files beside the document are looked at. */
export function widePictures(whole: string, place: string, from: number, path: string, file: string): Problem[] {
  const folder = dirname(path);
  return [...place.matchAll(pictures)].flatMap((one): Problem[] => {
    const name = one[1] ?? one[2] ?? '';
    const said = declaredWidth.exec(one[2] === undefined ? '' : one[0])?.[1];
    const width = said === undefined ? widthOfFile(folder, name) : Number(said);
    if (width === null || width <= widestPicture) return [];
    return [
      finding('note', 'picture_too_wide', file, placeAt(whole, from + one.index), {
        picture: name.slice(0, 120),
        width,
        most: widestPicture,
      }),
    ];
  });
}

function widthOfFile(folder: string, name: string): number | null {
  if (/^[a-z]+:/i.test(name)) return null;
  const path = resolve(folder, decodeSafely(name));
  if (!existsSync(path) || !realpathSync(path).startsWith(`${realpathSync(folder)}${sep}`)) return null;
  const bytes = firstBytes(path);
  return bytes === null ? null : pictureWidth(bytes);
}

const decodeSafely = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
