import { z } from "zod";
import type { Steps } from "@/lib/reminder/due";
import { RECIPIENT_KINDS, type RecipientKind } from "@/lib/reminder/recipient";
import { Choice } from "./choice";

const MOST_STEPS = 6;
const MOST_DAYS = 730;

/** What holds until an administrator has said otherwise; nothing is made before it is switched on. */
export const DEFAULT_STEPS: Steps = { holder: [60, 30, 7], manager: [30, 7, -1], officer: [7, -1] };

/** Days before or after an end as they are typed, `60, 30, 7`: whole numbers, each once, the largest first. */
const DayList = z.string().transform((typed, context): number[] => {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const problem = problemOf(parts);
  if (problem !== null) context.addIssue({ code: "custom", message: problem });
  return parts.map(Number).sort((a, b) => b - a);
});

function problemOf(parts: readonly string[]): string | null {
  const odd = parts.find((part) => !/^\d{1,9}$/.test(part) || Number(part) > MOST_DAYS);
  if (odd !== undefined) {
    return `“${odd.slice(0, 20)}” is not a number of days from 0 to ${MOST_DAYS}.`;
  }
  const numbers = parts.map(Number);
  const twice = numbers.find((days, index) => numbers.indexOf(days) !== index);
  if (twice !== undefined) return `${twice} is there twice.`;
  return parts.length > MOST_STEPS ? `Give at most ${MOST_STEPS} of them.` : null;
}

const AfterList = DayList.refine(
  (days) => !days.includes(0),
  "The last day itself is 0 days before.",
);

/** Whether and when people are told of what ends. */
export const SaveReminderSettings = z
  .object({
    /** The version of the organisation that was looked at; 0 before anybody has saved one. */
    version: z.coerce.number().int(),
    reminds: Choice,
    holderBefore: DayList,
    holderAfter: AfterList,
    managerBefore: DayList,
    managerAfter: AfterList,
    officerBefore: DayList,
    officerAfter: AfterList,
  })
  .refine((given) => !given.reminds || countOf(stepsIn(given)) > 0, {
    path: ["holderBefore"],
    message: "Say on which day somebody is told, or leave reminders off.",
  });
export type SaveReminderSettings = z.output<typeof SaveReminderSettings>;

type Typed = Readonly<Record<`${RecipientKind}${"Before" | "After"}`, readonly number[]>>;

/** The steps that the form's fields say. */
export function stepsIn(typed: Typed): Steps {
  const of = (kind: RecipientKind) => [
    ...typed[`${kind}Before`],
    ...typed[`${kind}After`].map((days) => -days).sort((a, b) => b - a),
  ];
  return { holder: of("holder"), manager: of("manager"), officer: of("officer") };
}

function countOf(steps: Steps): number {
  return RECIPIENT_KINDS.reduce((sum, kind) => sum + steps[kind].length, 0);
}
