import { z } from "zod";
import { type InputProblem, problem } from "@/lib/refusal";

/** A step of some framework's scale; whether that framework has it, `levelProblems` tells. */
export const Level = z.int().min(1).max(20);

/** A level has to be one of the framework's; a framework without levels takes any. */
export function levelProblems(level: number, highest: number | null): InputProblem[] {
  if (highest === null || level <= highest) return [];
  return [problem("level", "level-unknown", `The highest level of this framework is ${highest}.`)];
}
