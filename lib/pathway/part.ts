import { z } from "zod";
import { CredentialId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";
import { line } from "@/lib/text";

const MOST_CHOICES = 50;

const Chosen = z.uuid("Choose a credential.").pipe(CredentialId);

/** One thing on the way: a credential, or so many out of several, which people choose by themselves. */
export const PathwayPart = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("required"), credentialId: Chosen }),
  z.strictObject({
    kind: z.literal("elective"),
    name: line(120),
    atLeast: z.int("Say how many.").min(1, "Ask for at least one.").max(MOST_CHOICES),
    credentialIds: z
      .array(Chosen)
      .min(1, "Name what there is to choose from.")
      .max(MOST_CHOICES)
      .readonly(),
  }),
]);
export type PathwayPart = z.output<typeof PathwayPart>;
export type ElectivePart = Extract<PathwayPart, { readonly kind: "elective" }>;

/** What may be earned for it. */
export function credentialsOf(part: PathwayPart): readonly CredentialId[] {
  return part.kind === "required" ? [part.credentialId] : part.credentialIds;
}

/** How many of them it asks for. */
export function askedBy(part: PathwayPart): number {
  return part.kind === "required" ? 1 : part.atLeast;
}

/** The part as a rule. */
export function ruleOfPart(part: PathwayPart): Rule {
  if (part.kind === "required") return { credential: part.credentialId };
  const of = part.credentialIds.map((credential) => ({ credential }));
  return { atLeast: part.atLeast, of };
}

/** The rule that all parts are together: whoever meets it has completed the pathway. */
export function ruleOf(parts: readonly PathwayPart[]): Rule {
  return { all: parts.map(ruleOfPart) };
}

/** The part out of which somebody chose the credential; null where they had no choice. */
export function electiveOf(
  parts: readonly PathwayPart[],
  credentialId: CredentialId,
): ElectivePart | null {
  const own = parts.find((part) => credentialsOf(part).includes(credentialId));
  return own?.kind === "elective" ? own : null;
}

/**
 * The parts with one credential in the place of another. What then stands twice is asked for once, and
 * no more is asked for than there is to choose from.
 */
export function replaceInParts(
  parts: readonly PathwayPart[],
  from: CredentialId,
  to: CredentialId,
): PathwayPart[] {
  const seen = new Set<CredentialId>();
  return parts.flatMap((part): PathwayPart[] => {
    const left = [...new Set(credentialsOf(part).map((id) => (id === from ? to : id)))];
    const own = left.filter((id) => !seen.has(id));
    for (const id of own) seen.add(id);
    const [only] = own;
    if (!only) return [];
    if (part.kind === "required") return [{ ...part, credentialId: only }];
    return [{ ...part, credentialIds: own, atLeast: Math.min(part.atLeast, own.length) }];
  });
}
