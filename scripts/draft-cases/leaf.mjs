/** The small pieces a draft is made of. */

export const open = () => ({ value: null, reason: 'not_yet_coded' });
export const orOpen = (list) => (list.length > 0 ? list : open());
export const unique = (list) => [...new Set(list)];
/** One source stands alone, several as a list, none not at all. */
export const one = (ids) => (ids.length === 0 ? undefined : ids.length === 1 ? ids[0] : ids);
/** The registry's dates come as text; a bare year stays a number in the file. */
export const day = (date) =>
  date === null || date === undefined ? null : /^\d{4}$/.test(String(date)) ? Number(date) : String(date);
