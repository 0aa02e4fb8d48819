import type { Actor } from "@/lib/access";

export async function seedDemo(_actor: Actor, _report: (line: string) => void): Promise<void> {}
