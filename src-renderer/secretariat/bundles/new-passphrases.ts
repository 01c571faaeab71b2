import type { KeyPeople } from "#renderer/secretariat/typed-passphrases.ts";

/** A new passphrase, typed twice. */
export interface TypedTwice {
  readonly passphrase: string;
  readonly repeated: string;
}

/** What was typed for a key's new passphrases; `second` and `witness` count only with two people. */
export interface NewPassphrases {
  readonly people: KeyPeople;
  readonly first: TypedTwice;
  readonly second: TypedTwice;
  /** Name of the second person. */
  readonly witness: string;
}

const nothing: TypedTwice = { passphrase: "", repeated: "" };

/** Before anybody has typed anything. */
export const nothingTyped = (people: KeyPeople): NewPassphrases => ({
  people,
  first: nothing,
  second: nothing,
  witness: "",
});

export type PassphraseFault = "tooShort" | "different";
export type PassphraseNeed = PassphraseFault | "passphrase" | "alike" | "witness" | "twoPeople";

/** What is wrong with a new passphrase; nothing before something was typed. */
export function passphraseFault({ passphrase, repeated }: TypedTwice): PassphraseFault | undefined {
  if (passphrase === "") return undefined;
  if (passphrase.length < 8) return "tooShort";
  return repeated !== "" && repeated !== passphrase ? "different" : undefined;
}

const entries = (typed: NewPassphrases): readonly TypedTwice[] =>
  typed.people === 1 ? [typed.first] : [typed.first, typed.second];

/** What still keeps new passphrases from being taken; `by` is who does it, the first person. */
export function newPassphraseNeeds(typed: NewPassphrases, by: string): readonly PassphraseNeed[] {
  const all = entries(typed);
  const faults = new Set(all.flatMap((entry) => passphraseFault(entry) ?? []));
  const unfinished = all.some(({ passphrase, repeated }) => passphrase === "" || repeated === "");
  const alike = typed.people === 2 && typed.first.passphrase !== "" && all[0]?.passphrase === all[1]?.passphrase;
  const witness = typed.witness.trim();
  return [
    ...faults,
    ...(unfinished ? (["passphrase"] as const) : []),
    ...(alike ? (["alike"] as const) : []),
    ...(typed.people === 2 && witness === "" ? (["witness"] as const) : []),
    ...(typed.people === 2 && witness !== "" && witness === by ? (["twoPeople"] as const) : []),
  ];
}

/** The same as the core takes it, once nothing is needed any more. */
export const passphrasesToSend = (typed: NewPassphrases): { passphrases: string[]; witness: string } => ({
  passphrases: entries(typed).map(({ passphrase }) => passphrase),
  witness: typed.people === 2 ? typed.witness.trim() : "",
});
