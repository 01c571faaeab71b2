/** What the preload script lends the page: one function out, one way in. */
interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  /** Answers a function that ends the listening. */
  on(listener: (event: unknown) => void): () => void;
}

interface Window {
  readonly bridge: Bridge;
}
