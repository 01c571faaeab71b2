import type { RuleFault } from "#shared/rules/faults/rule-fault.ts";

/** Fields that a fault of a whole part is shown beside. */
const shownAt: readonly (readonly [part: RegExp, fields: RegExp])[] = [
  [/^panel$/, /^panel\.(minimum|maximum)Experts$/],
  [/^materials\.photo\.size$/, /^materials\.photo\.size\.\w+$/],
  [/^materials\.workPhotos$/, /^materials\.workPhotos\.(minimum|maximum)$/],
  [/^materials\.portrait$/, /^materials\.portrait\.shape\w+$/],
  [/^categories\.\d+\.rubric\.criteria$/, /\.rubric\.(totalTenths|criteria\.\d+\.maxTenths)$/],
];

/** The faults to show beside a field: its own, those inside it, and those of a part that it belongs to. */
export const faultsAt = (faults: readonly RuleFault[], path: string): readonly RuleFault[] =>
  faults.filter(({ field }) => {
    if (field === path || field.startsWith(`${path}.`)) return true;
    return (
      path.startsWith(`${field}.`.replace(/\.criteria\.$/, ".")) &&
      shownAt.some(([part, fields]) => part.test(field) && fields.test(path))
    );
  });

/** How many faults lie below a place, e.g. in one condition. */
export const faultsBelow = (faults: readonly RuleFault[], place: string): number =>
  faults.filter(({ field }) => field === place || field.startsWith(`${place}.`)).length;
