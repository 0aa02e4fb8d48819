import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const Package = z.object({ version: z.string() });

/** What made a pack: "Tessera 0.1.0". */
export async function software(): Promise<string> {
  const place = join(/* turbopackIgnore: true */ process.cwd(), "package.json");
  const { version } = Package.parse(JSON.parse(await readFile(place, "utf8")));
  return `Tessera ${version}`;
}
