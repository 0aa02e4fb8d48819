import { type InputProblem, problem } from "@/lib/refusal";
import { levelShownBy } from "./tier";

type Named = { readonly name: string; readonly tier: string | null };

/** Whether a credential of its tier may show this level. */
export function mappingProblems(credential: Named, level: number): InputProblem[] {
  const most = levelShownBy(credential, level);
  if (level <= most) return [];
  const message = `“${credential.name}” is introductory: it shows level ${most} at most.`;
  return [problem("level", "level-of-introductory", message)];
}

/** Whether a credential may be of this tier, for all that it is mapped to. */
export function tierProblems(
  tier: string | null,
  shown: readonly { readonly competency: string; readonly level: number }[],
): InputProblem[] {
  const above = shown.find(({ level }) => levelShownBy({ tier }, level) < level);
  if (!above) return [];
  const message = `It shows “${above.competency}” at level ${above.level}, and what is introductory shows level 1 at most: change that first.`;
  return [problem("tier", "level-of-introductory", message)];
}
