"use client";

import { useSelected } from "@/components/table/selection";

/** Whom the selected rows are about, with commas between: each row's id is a person's, or begins with it. */
export function useSelectedPeople(): string {
  return [...new Set(useSelected().map((id) => id.split(" ")[0]))].join(",");
}
