"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action, done, invalid, type Outcome } from "@/app/_server/action";
import { loadPack, seenAs } from "@/db/commands/draft/load-pack";
import { Forbidden } from "@/db/errors";
import { packPlanFor } from "@/db/queries/requirement-drafts";
import { type Actor, can } from "@/lib/access";
import { type BatchLine, writtenOf } from "@/lib/batch/line";
import { countOf } from "@/lib/format/count";
import { type Pack, readPack } from "@/lib/requirement-pack/pack";
import { SAMPLE_PACKS } from "./sample-packs";

const seen = z.string().max(100).optional();

const SampleForm = z.object({ pack: z.string().max(100), seen });

export const loadSample = action(SampleForm, async (actor, { pack: key, seen: shown }) => {
  const pack = SAMPLE_PACKS.get(key);
  return pack ? loaded(actor, pack, shown) : invalid({ pack: "There is no such pack." });
});

/** A file of one's own: the browser reads it, so that it is still there when the preview was looked at. */
const OwnForm = z.object({ text: z.string().max(600_000), file: z.unknown().optional(), seen });

export const loadOwn = action(OwnForm, async (actor, { text, seen: shown }) => {
  if (!can(actor, "requirement.write")) throw new Forbidden();
  const pack = readPack(text);
  return pack.ok ? loaded(actor, pack.value, shown) : invalid({ text: pack.problem });
});

/** Shows what a pack would bring; where that was seen, brings it. */
async function loaded(actor: Actor, pack: Pack, shown: string | undefined): Promise<Outcome> {
  if (!can(actor, "requirement.write")) throw new Forbidden();
  if (shown === undefined) return preview((await packPlanFor(actor, pack)).lines);
  const result = await loadPack(actor, { pack, seen: shown });
  if (!result.ok) return preview(result.problem, "Something changed since. ");
  const written = writtenOf(result.value);
  if (written === 0) return done("Everything is there already: nothing was changed.");
  revalidatePath("/", "layout");
  return done(`${pack.name}: ${countOf(written, "line")} loaded. Drafts ask nothing yet.`);
}

function preview(lines: readonly BatchLine[], before = ""): Outcome {
  const written = countOf(writtenOf(lines), "line");
  const message = `${before}Loading brings ${written}. Nobody is measured by a draft.`;
  return { status: "preview", message, lines, seen: seenAs(lines) };
}
