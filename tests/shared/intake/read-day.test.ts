import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay } from "#shared/intake/read-day.ts";

describe("days as people write them", () => {
  it.each([
    ["2019-05-04", "2019-05-04"],
    ["2019-05-04 10:20", "2019-05-04"],
    ["2019年5月4日", "2019-05-04"],
    ["２０１９年５月４日", "2019-05-04"],
    ["2018.03.15", "2018-03-15"],
    ["2018/3/15", "2018-03-15"],
    ["20180315", "2018-03-15"],
    ["二〇二〇年十二月三十一日", "2020-12-31"],
    ["2020-02-29", "2020-02-29"],
    ["2023.9.1", "2023-09-01"],
    ["2023/9/1", "2023-09-01"],
    ["2023 年 9 月 1 日", "2023-09-01"],
    ["２０２３．９．１", "2023-09-01"],
    ["二〇二三年九月一日", "2023-09-01"],
    ["二○二三年九月一日", "2023-09-01"],
    ["二零二三年九月二十一日", "2023-09-21"],
    ["2023年9月1日（星期五）", "2023-09-01"],
    ["2023年9月1日。", "2023-09-01"],
    ["2019-05-04 00:00:00", "2019-05-04"],
  ])("reads %s as %s", (raw, value) => {
    expect(readDay(raw)).toEqual({ state: "read", value, approximate: false });
  });

  it.each([
    ["2019年5月", "2019-05-31"],
    ["2020年2月", "2020-02-29"],
    ["2018.3", "2018-03-31"],
    ["2019", "2019-12-31"],
    ["2018年3月至今", "2018-03-31"],
    ["2023年9月", "2023-09-30"],
    ["二〇二三年九月", "2023-09-30"],
    ["202309", "2023-09-30"],
    ["2019年5月底", "2019-05-31"],
    ["2019年5月上旬", "2019-05-31"],
    ["约2019年5月4日", "2019-05-04"],
    ["2019年5月左右", "2019-05-31"],
    ["43589", "2019-05-04"],
    ["2018年3月—2023年5月", "2018-03-31"],
  ])("reads %s, which leaves the day open, as the last it may mean: %s", (raw, value) => {
    expect(readDay(raw)).toEqual({ state: "read", value, approximate: true });
  });

  it.each(["2021-02-29", "2021-13-01", "18年3月", "去年", "1.5.2018", "202313", "12345", "99999"])(
    "does not guess at «%s»",
    (raw) => {
      expect(readDay(raw)).toEqual({ state: "unreadable" });
    },
  );

  it("takes an empty mark for an empty cell", () => {
    expect(readDay("/")).toEqual({ state: "missing" });
  });

  it("reads every day of the calendar in three ways of writing", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1950-01-01"), max: new Date("2049-12-31"), noInvalidDate: true }),
        (date) => {
          const value = date.toISOString().slice(0, 10);
          const [year = "", month = "", day = ""] = value.split("-");
          for (const raw of [
            value,
            `${year}年${String(Number(month))}月${String(Number(day))}日`,
            `${year}/${month}/${day}`,
          ])
            expect(readDay(raw)).toEqual({ state: "read", value, approximate: false });
        },
      ),
    );
  });
});
