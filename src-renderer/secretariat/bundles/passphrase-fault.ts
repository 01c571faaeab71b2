export type PassphraseFault = "tooShort" | "different";

/** What still keeps a new passphrase from being taken; nothing before something was typed. */
export function passphraseFault(passphrase: string, repeated: string): PassphraseFault | undefined {
  if (passphrase === "") return undefined;
  if (passphrase.length < 8) return "tooShort";
  return repeated !== "" && repeated !== passphrase ? "different" : undefined;
}
