import { type Archive, type Part, unpack } from "./zip";

const STEPS_NOWHERE = new Set(["", ".", ".."]);
const LONGEST_NAME = 120;

/** A path to be read by a person: no way up, nothing that cannot be seen or turns text around. */
export function shownName(path: string): string {
  const visible = path.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "").replaceAll("\\", "/");
  const steps = visible.split("/").filter((step) => !STEPS_NOWHERE.has(step.trim()));
  return steps.join("/").slice(-LONGEST_NAME);
}

/** A part as a whole; throws a `Refusal` where it is damaged or above a limit. */
export async function wholeOf(archive: Archive, part: Part): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of unpack(archive, part)) pieces.push(piece);
  return Buffer.concat(pieces);
}
