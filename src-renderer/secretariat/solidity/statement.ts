/** One thing said of a result: the finding with its figure, and what the figure does not say. */
export interface Statement {
  readonly key: string;
  readonly says: string;
  readonly caution: string;
  /** Worth a look before the result is signed. */
  readonly isNotable: boolean;
}
