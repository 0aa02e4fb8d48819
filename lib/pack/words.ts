import type { AskedOfPack } from "./evidence";

/** Whom a pack is about, in words. */
export function scopeWords({ team }: Pick<AskedOfPack, "team">): string {
  return team ? `${team.path} and all below it` : "everybody";
}
