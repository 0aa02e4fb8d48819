"use client";

import { useMemo } from "react";
import { useDayInHand } from "@/components/view/day-in-hand";
import type { Matrix } from "./matrix-data";
import { matrixOn } from "./over-time";
import { type MatrixData, unpackMatrix } from "./packed-matrix";
import { useOverTime } from "./use-over-time";

type Followed = {
  readonly matrix: Matrix;
  /** Who is there on the day. */
  readonly present: readonly number[];
  /** Whether it is of the day in hand, not of the page's own. */
  readonly follows: boolean;
};

/** The page's matrix, or that of the day in hand as soon as it is here; `href`: null where there is none of other days. */
export function useMatrix(data: MatrixData, href: string | null): Followed {
  const { day, isNear } = useDayInHand();
  const over = useOverTime(href, isNear);
  const own = useMemo(() => {
    const matrix = unpackMatrix(data);
    return { matrix, present: [...matrix.people.keys()], follows: false };
  }, [data]);
  return useMemo(() => {
    if (day === null || over === null) return own;
    const { present, ...matrix } = matrixOn(over, day);
    return { matrix, present, follows: true };
  }, [own, over, day]);
}
