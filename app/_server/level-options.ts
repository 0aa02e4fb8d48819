import "server-only";
import type { Option } from "@/components/form/controls";

type Step = { readonly rank: number; readonly name: string };

/** The steps of one scale or of several; where they name the same step differently, every name is said. */
export function levelOptions(levels: readonly Step[]): Option[] {
  const ranks = [...new Set(levels.map((level) => level.rank))].sort((a, b) => a - b);
  return ranks.map((rank) => {
    const names = new Set(levels.filter((level) => level.rank === rank).map((level) => level.name));
    return { value: String(rank), label: `${rank} ${[...names].join(" / ")}` };
  });
}
