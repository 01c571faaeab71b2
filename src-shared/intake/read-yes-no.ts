import { plainText } from "#shared/intake/plain-text.ts";
import { missing, readAs, unreadable, type Reading } from "#shared/intake/reading.ts";

const yes = /^(?:是|有|对|√|✓|✔|☑|y|yes|true|1|同意|已同意|已取得同意|符合|具备|属实|已声明|已承诺|承诺)$/;
const no = /^(?:否|无|没有|不是|×|✕|✗|✘|x|n|no|false|0|不同意|未同意|不符合|不具备|未声明|未承诺)$/;
const ticked = /[☑√✓✔■☒]([^☐□☑√✓✔■☒]+)/;
const nothing = new Set(["", "/", "\\", "-", "--", "—", "——"]);

/**
 * Whether a cell says yes: 是/有/√/同意 or 否/无/×, also as a ticked box (「☑是 □否」).
 *
 * Unlike elsewhere 「无」 is an answer here, not an empty cell.
 */
export function readYesNo(raw: string): Reading<boolean> {
  const text = plainText(raw).toLowerCase();
  if (nothing.has(text)) return missing;
  const [, choice] = /[☐□]/.test(text) ? (ticked.exec(text) ?? []) : [];
  const answer = choice ?? text;
  if (yes.test(answer)) return readAs(true);
  if (no.test(answer)) return readAs(false);
  if (/^(?:经|已经?|取得).*同意/.test(answer) && !/不同意|未/.test(answer)) return readAs(true);
  return unreadable;
}

/** Whether a cell says that there is no secret: 「不涉密」, or yes under a head such as 「不涉密声明」. */
export function readNotSecret(raw: string): Reading<boolean> {
  const text = plainText(raw);
  if (/^(?:材料|内容|所有材料)?(?:均|都)?(?:不涉密|不涉及(?:国家)?秘密|非涉密|无涉密)/.test(text)) return readAs(true);
  if (/^涉密|^涉及(?:国家)?秘密/.test(text)) return readAs(false);
  return readYesNo(raw);
}

/** The opposite answer, for heads that ask the other way round. */
export const opposite = (reading: Reading<boolean>): Reading<boolean> =>
  reading.state === "read" ? readAs(!reading.value) : reading;
