"use server";

import { question } from "@/app/_server/action";
import { ok } from "@/lib/result";
import { LeaveForm } from "./forms";
import { leaveAnswered } from "./leave-answered";

/** Reads a leave calendar and answers what it means; keeps nothing of it. */
export const askLeave = question(LeaveForm, async (actor, { file, ...asked }) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ok(await leaveAnswered(actor, { ...asked, file: { name: file.name, bytes } }));
});
