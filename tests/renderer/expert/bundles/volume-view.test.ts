import { expect, it } from "vitest";
import type { InspectedBundle, VolumeState } from "#shared/ipc/expert-calls.ts";
import { groupVolumes, importStop, sumVolumes } from "#renderer/expert/bundles/volume-view.ts";

type Where = InspectedBundle["volumes"][number]["where"];

const volumes = (...wheres: readonly Where[]): InspectedBundle["volumes"] =>
  wheres.map((where, at) => ({ number: at + 1, fileName: `cast-000${at + 1}.psv`, sizeBytes: 1000, where }));

const inspected = (wheres: readonly Where[], fields: Partial<InspectedBundle> = {}): InspectedBundle => ({
  summary: {} as never,
  volumes: volumes(...wheres),
  alreadyImported: false,
  replacesVersion: null,
  keyChange: null,
  findings: [],
  ...fields,
});
const stop = (
  bundle: InspectedBundle,
  wish: { place?: "laptop" | "stick"; compared?: boolean; key?: boolean; tried?: boolean } = {},
) =>
  importStop({
    inspected: bundle,
    place: wish.place ?? "laptop",
    isCompared: wish.compared ?? true,
    isKeyAccepted: wish.key ?? false,
    isTried: wish.tried ?? false,
  });

it("says how many volumes are where and how much is to be copied", () => {
  expect(sumVolumes(volumes("here", "source", "missing", "source", "missing"))).toEqual({
    here: 1,
    source: 2,
    sourceBytes: 2000,
    missing: [3, 5],
  });
});

it("imports nothing before the six words were compared", () => {
  expect(stop(inspected(["source"]), { compared: false })).toBe("compare");
  expect(stop(inspected(["source"]))).toBeUndefined();
});

it("copies what is there while volumes are still missing, but asks for another stick when nothing came to it", () => {
  expect(stop(inspected(["source", "missing"]))).toBeUndefined();
  expect(stop(inspected(["here", "missing"]))).toBe("nothing-new");
  expect(stop(inspected(["here", "here"]))).toBeUndefined();
});

it("copies a head alone once, so that sticks without it can follow", () => {
  expect(stop(inspected(["missing"]))).toBeUndefined();
  expect(stop(inspected(["missing"]), { tried: true })).toBe("nothing-new");
});

it("reads from sticks only when every volume is found", () => {
  expect(stop(inspected(["source", "missing"]), { place: "stick" })).toBe("stick-needs-all");
  expect(stop(inspected(["source", "source"]), { place: "stick" })).toBeUndefined();
});

it("asks a person to stand up for a new key, unless the old key vouches for it", () => {
  const change = { known: "AAAA", found: "BBBB" };
  expect(stop(inspected(["source"], { keyChange: { ...change, vouched: false } }))).toBe("accept-key");
  expect(stop(inspected(["source"], { keyChange: { ...change, vouched: false } }), { key: true })).toBeUndefined();
  expect(stop(inspected(["source"], { keyChange: { ...change, vouched: true } }))).toBeUndefined();
});

it("imports nothing in which an error was found; a warning stops nobody", () => {
  const finding = { code: "bundle-volume-size", at: "", source: "", details: {} } as const;
  expect(stop(inspected(["source"], { findings: [{ ...finding, severity: "error" }] }))).toBe("damaged");
  expect(stop(inspected(["source"], { findings: [{ ...finding, severity: "warning" }] }))).toBeUndefined();
});

it("groups the volumes on the laptop by state, the gravest first", () => {
  const state = (number: number, is: VolumeState["state"]): VolumeState => ({
    number,
    fileName: "",
    sizeBytes: 1,
    state: is,
  });
  expect(groupVolumes([state(0, "verified"), state(1, "present"), state(2, "damaged"), state(3, "present")])).toEqual([
    { state: "damaged", numbers: [2] },
    { state: "present", numbers: [1, 3] },
    { state: "verified", numbers: [0] },
  ]);
});
