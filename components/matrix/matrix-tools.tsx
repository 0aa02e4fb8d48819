"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { withParams } from "@/components/browser/use-url-param";
import type { Option } from "@/components/form/controls";
import { ChipLink, ChipRow } from "@/components/ui/chip";
import { countOf } from "@/lib/format/count";
import { ColumnChoice } from "./column-choice";
import { FindBox } from "./find-box";
import type { Matrix } from "./matrix-data";
import type { ChoiceChange, MatrixChoice } from "./use-layout-choice";
import { ViewChoice } from "./view-choice";

export type MatrixToolsProps = {
  matrix: Matrix;
  choice: MatrixChoice;
  onChoose: (change: ChoiceChange) => void;
  /** Roles that people can be set against; none where that makes no sense. */
  roles: readonly Option[];
  /** Behind all others: what the page adds. */
  actions: ReactNode;
  /** What the server answers for: of what, and which columns at all. */
  children: ReactNode;
};

/** What to see of the matrix, and in which order. */
export function MatrixTools(props: MatrixToolsProps) {
  const { matrix, choice, onChoose, roles, actions, children } = props;
  const [pathname, search] = [usePathname(), useSearchParams().toString()];
  const chip = (words: string, on: boolean, change: ChoiceChange) => (
    <ChipLink href={withParams(pathname, search, change)} on={on} onPress={() => onChoose(change)}>
      {words}
    </ChipLink>
  );
  const { order, onlySingle, only, onlyDiffering } = choice;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="max-sm:scrolls flex items-center gap-x-4 gap-y-2 max-sm:w-full max-sm:overflow-x-auto max-sm:py-0.5 max-sm:*:shrink-0 max-sm:*:flex-nowrap sm:flex-wrap">
        {children}
        <ChipRow label="Order and choice">
          {chip("Gaps first", order === "gaps", { order: order === "gaps" ? "" : "gaps" })}
          {chip("Single holder", onlySingle, { single: onlySingle ? "" : "1" })}
          {only.length > 0 &&
            chip(`Only ${countOf(only.length, "person", "people")}`, true, { only: "" })}
          {(onlyDiffering || only.length > 0) &&
            chip("Differences only", onlyDiffering, { differ: onlyDiffering ? "" : "1" })}
        </ChipRow>
      </div>
      <div className="flex grow flex-wrap items-center justify-end gap-1.5 print:hidden">
        <FindBox name="people" label="Find people" />
        <ViewChoice matrix={matrix} choice={choice} onChoose={onChoose} roles={roles} />
        <ColumnChoice matrix={matrix} choice={choice} onChoose={onChoose} />
        {actions}
      </div>
    </div>
  );
}
