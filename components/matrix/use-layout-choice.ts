"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { withParams } from "@/components/browser/use-url-param";
import type { LayoutChoice } from "./layout";

export type MatrixChoice = LayoutChoice & {
  /** Beside each name: how much is reached of what is required, or the shape of what they can do. */
  readonly beside: "reached" | "shape";
};

/** A change of what is chosen, as the address says it; empty means absent. */
export type ChoiceChange = Partial<
  Record<
    | "order"
    | "single"
    | "by"
    | "group"
    | "people"
    | "words"
    | "only"
    | "differ"
    | "beside"
    | "pin"
    | "hide",
    string
  >
>;

/**
 * What the reader has chosen of the matrix, from the address: `order=gaps`, `single=1`, `by=column`,
 * `group=role`, `people=words`, `words=words`, `only=people`, `differ=1`, `beside=shape`, `pin=columns`,
 * `hide=columns`. It needs no answer from the server.
 */
export function useLayoutChoice(): readonly [MatrixChoice, (change: ChoiceChange) => void] {
  const told = useSearchParams().toString();
  const [own, setOwn] = useState({ told, search: told });
  const search = own.told === told ? own.search : told; // the address is told of a moment later
  const choice = useMemo((): MatrixChoice => {
    const params = new URLSearchParams(search);
    const said = (name: keyof ChoiceChange | "columns") => params.get(name) ?? "";
    return {
      columns: said("columns") === "all" ? "all" : "required",
      order: said("order") === "gaps" ? "gaps" : "name",
      onlySingle: said("single") === "1",
      by: said("by"),
      group: GROUPS.find((one) => one === said("group")) ?? "none",
      only: listIn(said("only")),
      onlyDiffering: said("differ") === "1",
      beside: said("beside") === "shape" ? "shape" : "reached",
      people: said("people"),
      words: said("words"),
      pinned: listIn(said("pin")),
      hidden: listIn(said("hide")),
    };
  }, [search]);
  const choose = (change: ChoiceChange) => {
    const { pathname, search: now } = window.location;
    const href = withParams(pathname, now, change);
    setOwn({ told, search: href.split("?")[1] ?? "" });
    window.history.replaceState(null, "", href);
  };
  return [choice, choose];
}

const GROUPS = ["role", "team"] as const;

function listIn(text: string): string[] {
  return text.split(",").filter((id) => id !== "");
}
