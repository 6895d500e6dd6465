/** The query of an address, changed in one place and otherwise left as it was written. Pure. */

/** The value of a name in a query (`?cut=short`); nothing when it is not there or cannot be decoded. */
export function queryValue(search: string, name: string): string | undefined {
  const part = partsOf(search).find(candidate => nameOf(candidate) === name);
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part.slice(name.length + 1).replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** The query with a name set to a value, or without it when there is none. Empty, or starting with `?`. */
export function withQuery(search: string, name: string, value: string | undefined): string {
  const parts = partsOf(search).filter(part => nameOf(part) !== name);
  // A colon is allowed as it is and reads better (RFC 3986, 3.4).
  if (value !== undefined) parts.push(`${name}=${encodeURIComponent(value).replaceAll('%3A', ':')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function partsOf(search: string): string[] {
  return search.replace(/^\?/, '').split('&').filter(Boolean);
}

function nameOf(part: string): string {
  return part.split('=', 1)[0] ?? '';
}
