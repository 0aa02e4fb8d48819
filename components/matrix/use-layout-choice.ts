"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { withParams } from "@/components/browser/use-url-param";
import type { LayoutChoice, Placed } from "./layout";

export type MatrixChoice = LayoutChoice & Placed;

/** A change of what is chosen, as the address says it; empty means absent. */
export type ChoiceChange = Partial<
  Record<"order" | "single" | "by" | "group" | "people" | "words" | "pin" | "hide", string>
>;

/**
 * What the reader has chosen of the matrix, from the address: `order=gaps`, `single=1`, `by=column`,
 * `group=role`, `people=words`, `words=words`, `pin=columns`, `hide=columns`. It needs no answer from the server.
 */
export function useLayoutChoice(): readonly [MatrixChoice, (change: ChoiceChange) => void] {
  const search = useSearchParams().toString();
  const choice = useMemo((): MatrixChoice => {
    const params = new URLSearchParams(search);
    const said = (name: keyof ChoiceChange | "columns") => params.get(name) ?? "";
    return {
      columns: said("columns") === "all" ? "all" : "required",
      order: said("order") === "gaps" ? "gaps" : "name",
      onlySingle: said("single") === "1",
      by: said("by"),
      group: said("group") === "role" ? "role" : "none",
      people: said("people"),
      words: said("words"),
      pinned: listIn(said("pin")),
      hidden: listIn(said("hide")),
    };
  }, [search]);
  const choose = (change: ChoiceChange) => {
    const { pathname, search: now } = window.location;
    window.history.replaceState(null, "", withParams(pathname, now, change));
  };
  return [choice, choose];
}

function listIn(text: string): string[] {
  return text.split(",").filter((id) => id !== "");
}
