import { RoundId } from "#shared/ids.ts";
import { useRoute } from "#renderer/lib/route.ts";
import { RoundDesk } from "#renderer/secretariat/round-desk.tsx";
import { RoundsPage } from "#renderer/secretariat/rounds/page.tsx";
import { isStepId } from "#renderer/secretariat/steps.ts";

/** The secretariat's desk: the list of rounds, or one round at one of its steps. */
export function SecretariatDesk() {
  const parts = useRoute((state) => state.parts);
  const round = RoundId.safeParse(parts[1]);
  if (!round.success) return <RoundsPage />;
  return <RoundDesk key={round.data} round={round.data} step={isStepId(parts[2]) ? parts[2] : undefined} />;
}
