import { describe, expect, it } from "vitest";
import { columnWidths } from "#renderer/ui/column-widths.ts";

describe("the widths of a long table's columns", () => {
  it("are pixels for shares of the room and for what is left", () => {
    expect(columnWidths(["24%", "16%", undefined, undefined, "20%"], 1000)).toEqual([240, 160, 200, 200, 200]);
  });

  it("keep wishes in pixels and give the rest to the open column", () => {
    expect(columnWidths([undefined, 84, 76], 400)).toEqual([240, 84, 76]);
  });

  it("never squeeze a column to nothing, also before the room was measured", () => {
    expect(columnWidths([undefined, "30%", 500], 0)).toEqual([80, 0, 500]);
  });
});
