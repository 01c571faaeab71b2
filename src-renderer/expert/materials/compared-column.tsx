import type { ComponentProps } from "react";
import { useQuery } from "#renderer/lib/use-query.ts";
import { MaterialHalf } from "#renderer/expert/materials/material-half.tsx";

type Props = Omit<ComponentProps<typeof MaterialHalf>, "verdicts" | "children">;

/** One compared candidate's materials, with what the secretariat found of the conditions. */
export function ComparedColumn(props: Props) {
  const query = useQuery("reading/verdicts", { bundle: props.bundle, candidate: props.candidate.id });
  return (
    <MaterialHalf {...props} verdicts={query.state === "ready" ? query.value.verdicts : []}>
      {null}
    </MaterialHalf>
  );
}
