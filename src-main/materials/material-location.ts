/** Where the bytes of one material lie on this computer. */
export interface MaterialLocation {
  readonly path: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly mediaType: string;
}
