import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access";
import { Day } from "@/lib/calendar";
import { PROOF_WORDS } from "@/lib/format/proof";
import { TeamId } from "@/lib/ids";
import { AskedKnownAt } from "@/lib/known-at";
import { Proof } from "@/lib/proof";
import { organisation, today } from "./today";

/** Search parameters as Next gives them: a name that is repeated has a list. */
export type RawSearch = Readonly<Record<string, string | string[] | undefined>>;

/** What nearly every page is asked for. */
export type Asked = {
  readonly asOf: Day;
  readonly proof: Proof;
  /** The rung that counts where nobody chose another. */
  readonly usualProof: Proof;
  readonly teamId: TeamId | null;
  readonly today: Day;
  /** Until when what is known counts; null for now. */
  readonly knownAt: AskedKnownAt | null;
  /** What was asked for and could not be read, in sentences; to be shown above the page. */
  readonly notices: readonly string[];
};

/**
 * Reads `?asOf=YYYY-MM-DD&proof=attested&team=…&knownAt=…`. A value that makes no sense never breaks a page: the
 * usual one stands in, and a notice says so.
 */
export async function askedOf(actor: Actor, search: Promise<RawSearch>): Promise<Asked> {
  const [raw, day, { lowestProof }] = await Promise.all([
    search,
    today(actor),
    organisation(actor),
  ]);
  const notices: string[] = [];
  const read = readerOf(raw, notices);
  return {
    asOf: read("asOf", Day, day, "is not a day like 2026-11-22: today is shown"),
    proof: read(
      "proof",
      Proof,
      lowestProof,
      `is no proof: ${PROOF_WORDS[lowestProof].words} is the lowest that counts`,
    ),
    usualProof: lowestProof,
    teamId: read("team", TeamId, null, "is no team: everybody is shown"),
    today: day,
    knownAt: read(
      "knownAt",
      AskedKnownAt,
      null,
      "is no day like 2026-11-22, and no instant like 2026-11-22T10:00:00Z: what is known now is shown",
    ),
    notices,
  };
}

/** Reads one parameter of an address. */
export type Reader = ReturnType<typeof readerOf>;

/**
 * A function that reads one parameter at a time: `read(name, schema, fallback, otherwise)`. Where the
 * schema refuses, the fallback stands in and `“value” otherwise.` is added to the notices.
 */
export function readerOf(raw: RawSearch, notices: string[]) {
  return <Schema extends z.ZodType, Fallback>(
    name: string,
    schema: Schema,
    fallback: Fallback,
    otherwise: string,
  ): z.output<Schema> | Fallback => {
    const value = raw[name];
    if (value === undefined || value === "") return fallback;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    notices.push(`“${String(value).slice(0, 40)}” ${otherwise}.`);
    return fallback;
  };
}
