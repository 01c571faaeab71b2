import { Select } from "antd";
import { idleChoices, setIdleMinutes, useIdleMinutes } from "#renderer/lib/idle-lock.ts";
import { useWords } from "#renderer/lib/language.ts";

/** After how long without a person the desk locks itself. */
export function IdleLockChoice({ short = false }: { readonly short?: boolean }) {
  const { t } = useWords();
  const minutes = useIdleMinutes((state) => state.minutes);
  return (
    <Select
      size="small"
      aria-label={t("expert.idleLock.label")}
      title={t("expert.idleLock.label")}
      value={minutes}
      onChange={setIdleMinutes}
      popupMatchSelectWidth={false}
      options={idleChoices.map((value) => ({
        value,
        label: t(short ? "expert.idleLock.short" : "expert.idleLock.minutes", { minutes: value }),
      }))}
    />
  );
}
