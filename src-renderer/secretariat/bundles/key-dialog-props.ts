import type { RoundId } from "#shared/ids.ts";
import type { OrganiserKey } from "#shared/ipc/bundle-calls.ts";

/** What every dialog about the key is given. */
export interface KeyDialogProps {
  readonly round: RoundId;
  readonly organiserKey: OrganiserKey;
  readonly open: boolean;
  readonly onClose: () => void;
}
