import type { BundleId } from "#shared/ids.ts";
import type { PlannedSeat } from "#main/secretariat/bundles/plan-seats.ts";

const heads = ["姓名", "专家编号", "启用码", "主办方密钥指纹", "评审包编号"];

/** An `.xlsx` with one row for each slip, all cells text, to be printed and cut. */
export async function slipsWorkbook(
  seats: readonly PlannedSeat[],
  fingerprint: string,
  bundle: BundleId,
): Promise<Uint8Array> {
  // Loading the library takes a third of a second, which nobody else in the core should wait for.
  const { utils, write } = await import("xlsx");
  const rows = seats.map(({ seat, code }) => [seat.expert.name, seat.expert.id, code, fingerprint, bundle]);
  const sheet = utils.aoa_to_sheet([heads, ...rows]);
  sheet["!cols"] = [12, 10, 32, 24, 28].map((wch) => ({ wch }));
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, "启用单");
  const bytes: unknown = write(workbook, { type: "buffer", bookType: "xlsx", compression: true });
  if (!(bytes instanceof Uint8Array)) throw new Error("the workbook library gave no bytes");
  return bytes;
}
