import { Checkbox } from "antd";
import type { UndrawableCharacter } from "#shared/ipc/paper-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/paper/paper.module.css";

interface Props {
  readonly undrawable: readonly UndrawableCharacter[];
  readonly byHand: boolean;
  readonly onByHand: (byHand: boolean) => void;
}

/** Which characters cannot be printed and where they stand; printing waits until the expert has said so. */
export function UndrawableList({ undrawable, byHand, onByHand }: Props) {
  const { t } = useWords();
  return (
    <section role="alert" className={styles["stop"]}>
      <h2>✕ {t("expert.paper.undrawable.title", { count: undrawable.length })}</h2>
      <p>{t("expert.paper.undrawable.explains")}</p>
      <div className={styles["list"]} tabIndex={0} role="region" aria-label={t("expert.paper.undrawable.place")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("expert.paper.undrawable.character")}</th>
              <th scope="col">{t("expert.paper.undrawable.place")}</th>
            </tr>
          </thead>
          <tbody>
            {undrawable.map((one, at) => (
              <tr key={at}>
                <td>
                  <span className={styles["character"]}>{one.character}</span> <code>{one.codePoint}</code>
                </td>
                <td>
                  {placeOf(one)}
                  <p className={styles["soft"]}>{excerptOf(one)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox checked={byHand} onChange={(event) => onByHand(event.target.checked)}>
        {t("expert.paper.undrawable.byHand")}
      </Checkbox>
    </section>
  );
  function placeOf({ field, candidate }: UndrawableCharacter): string {
    const name = t(`expert.paper.undrawable.fields.${field}`);
    return candidate === null ? name : t("expert.paper.undrawable.ofCandidate", { field: name, ...candidate });
  }
}

const around = 12;

/** The character within what stands around it, with its number in its place: this screen may not draw it either. */
function excerptOf({ text, character, codePoint }: UndrawableCharacter): string {
  const at = text.indexOf(character);
  const before = Array.from(text.slice(0, at));
  const after = Array.from(text.slice(at + character.length));
  return [
    before.length > around ? "…" : "",
    ...before.slice(-around),
    `〔${codePoint}〕`,
    ...after.slice(0, around),
    after.length > around ? "…" : "",
  ].join("");
}
