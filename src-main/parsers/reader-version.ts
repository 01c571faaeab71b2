/**
 * Goes up by one whenever the readers of foreign files find other facts in the same bytes than before.
 *
 * What was remembered of files by a reader of another version is not believed: they are read again.
 */
export const readerVersion = 4;
