import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";

export async function seedDemo(_a: Actor, _t: Day, _r: (line: string) => void): Promise<void> {}
