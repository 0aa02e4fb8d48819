"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { useUrlParam, withParams } from "@/components/browser/use-url-param";
import type { Matrix, MatrixPlace } from "./matrix-data";

/** The open cell lives in the address; it is outlined at once, its story comes when the server has it. */
export function useSelection(matrix: Matrix) {
  const [cell] = useUrlParam("cell");
  const [wanted, want] = useOptimistic(cell);
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  const go = (next: string) => {
    const { pathname, search } = window.location;
    startTransition(() => {
      want(next);
      router.replace(routeTo(withParams(pathname, search, { cell: next })), { scroll: false });
    });
  };
  return {
    cell,
    selected: placeOf(wanted, matrix),
    select: (place: MatrixPlace | null) => go(place ? nameOf(place, matrix) : ""),
    open: (href: string) => router.push(routeTo(href)),
    isPending,
  };
}

/** Addresses are built by functions, so that their exact literal is not known here. */
function routeTo(href: string): Parameters<ReturnType<typeof useRouter>["push"]>[0] {
  return href as Parameters<ReturnType<typeof useRouter>["push"]>[0];
}

function nameOf({ person, column }: MatrixPlace, { people, columns }: Matrix): string {
  return `${people[person]?.id}.${columns[column]?.id}`;
}

function placeOf(name: string, { people, columns }: Matrix): MatrixPlace | null {
  const [personId, columnId] = name.split(".");
  const person = people.findIndex((each) => each.id === personId);
  const column = columns.findIndex((each) => each.id === columnId);
  return person < 0 || column < 0 ? null : { person, column };
}
