import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { nameOf, World } from "@/db/seed/world";
import { Problem } from "./ending";

const Given = z.object({
  DEMO_WORLD: World.prefault("demo"),
  DEMO_PASSWORD: z.string().min(8, "has fewer than 8 characters").max(200).optional(),
  DEMO_API_TOKEN: z
    .string()
    .min(32, "has fewer than 32 characters")
    .regex(/^[\w.~+/-]{1,200}=*$/, "has characters that a header cannot carry as they are")
    .optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});

export type DemoSettings = {
  readonly world: World;
  /** The data folder of the world. */
  readonly folder: string;
  readonly password: string;
  readonly token: string | null;
  readonly port: number;
};

/** What the demo is asked for in the environment. Throws an error that names what is wrong. */
export async function demoSettings(): Promise<DemoSettings> {
  const set = Object.entries(process.env).filter(([, value]) => value !== "");
  const given = Given.safeParse(Object.fromEntries(set));
  if (!given.success) {
    const problems = given.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Problem(problems.join("\n"));
  }
  const { DEMO_WORLD: world, DEMO_PASSWORD, DEMO_API_TOKEN, PORT } = given.data;
  const folder = path.resolve(".demo", nameOf(world));
  const password = DEMO_PASSWORD ?? (await keptPassword());
  return { world, folder, password, token: DEMO_API_TOKEN ?? null, port: PORT };
}

/** Generated once, and the same at the next start, so that a browser may remember it. */
async function keptPassword(): Promise<string> {
  const place = path.resolve(".demo", "password");
  const kept = await readFile(place, "utf8").catch(() => null);
  if (kept) return kept;
  const password = randomBytes(9).toString("base64url");
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, password, { mode: 0o600 });
  return password;
}
