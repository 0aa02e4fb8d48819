"use server";

import { redirect } from "next/navigation";
import { action, invalid, type Outcome } from "@/app/_server/action";
import { paths } from "@/app/_server/paths";
import { outcomeOf } from "@/app/_server/saved";
import { typedRule } from "@/app/_server/typed-rule";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { addIssuer } from "@/db/commands/issuer/add-issuer";
import type { Actor } from "@/lib/access";
import { fail, ok, type Result } from "@/lib/result";
import type { Rule } from "@/lib/rule/rule";
import { ChangeForm, DefineForm, IssuerForm } from "./forms";

export const enterCredential = action(DefineForm, async (actor, input) => {
  const rules = await typedRules(actor, input);
  if (!rules.ok) return rules.problem;
  const saved = await defineCredential(actor, { ...input, ...rules.value });
  const outcome = outcomeOf(saved, "Defined.");
  if (saved.ok) redirect(paths.credential(saved.value.id));
  return outcome;
});

export const saveCredential = action(ChangeForm, async (actor, input) => {
  const rules = await typedRules(actor, input);
  if (!rules.ok) return rules.problem;
  const saved = await changeCredential(actor, { ...input, ...rules.value });
  const outcome = outcomeOf(saved, "Saved.");
  if (saved.ok) redirect(paths.credential(saved.value.id));
  return outcome;
});

export const enterIssuer = action(IssuerForm, async (actor, input) =>
  outcomeOf(await addIssuer(actor, input), "Added: it can be chosen now."),
);

type Typed = { readonly stack: string | null; readonly prerequisites: string | null };
type Rules = { readonly stack: Rule | null; readonly prerequisites: Rule | null };

/** What a credential is built on, where something was typed. */
async function typedRules(actor: Actor, typed: Typed): Promise<Result<Rules, Outcome>> {
  const stack = await ruleOrNone(actor, typed.stack);
  if (!stack.ok) return fail(invalid({ stack: stack.problem }));
  const prerequisites = await ruleOrNone(actor, typed.prerequisites);
  if (!prerequisites.ok) return fail(invalid({ prerequisites: prerequisites.problem }));
  return ok({ stack: stack.value, prerequisites: prerequisites.value });
}

async function ruleOrNone(actor: Actor, text: string | null): Promise<Result<Rule | null, string>> {
  return text === null ? ok(null) : typedRule(actor, text);
}
