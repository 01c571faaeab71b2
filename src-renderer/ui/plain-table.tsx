import type { ReactNode } from "react";
import styles from "#renderer/ui/plain-table.module.css";

interface Props {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A short table to read, without sorting or search. */
export function PlainTable({ label, heads, rows }: Props) {
  return (
    <table className={styles["table"]} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, position) => (
              <td key={heads[position]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
