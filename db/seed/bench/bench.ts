import type { Actor } from "@/lib/access";

export async function seedBench(
  _a: Actor,
  _people: number,
  _report: (line: string) => void,
): Promise<void> {}
