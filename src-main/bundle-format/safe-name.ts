/**
 * Whether every system takes this as the name of one file or folder, and as no other one.
 *
 * Letters, digits, `.`, `_` and `-`; not hidden, not `..`, nothing at its end that Windows cuts off, and not a name
 * that Windows keeps for a device whatever its ending.
 */
export const isSafeName = (name: string): boolean =>
  /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(name) &&
  !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(name);
