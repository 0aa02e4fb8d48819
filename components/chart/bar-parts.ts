export type BarLook =
  | "met"
  | "expiring"
  | "grace"
  | "gap"
  | "waived"
  | "certification"
  | "micro"
  | "plain";

export type BarPart = { readonly key: string; readonly name: string; readonly look: BarLook };

export type StackedBarsProps = {
  label: string;
  /** From the bottom up. */
  parts: readonly BarPart[];
  bars: readonly {
    readonly id: string;
    readonly name: string;
    /** By the part's key. */
    readonly counts: Readonly<Record<string, number>>;
    /** What is behind the bar. */
    readonly href?: string;
  }[];
  height?: number;
};
