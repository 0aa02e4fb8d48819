import type { Cause } from "@/lib/coverage/causes";

/** What a cause is called, and what it means. */
export const CAUSE_WORDS: Readonly<Record<Cause, { words: string; detail: string }>> = {
  left: { words: "Leavers", detail: "Nothing is asked any more of who has left." },
  joined: { words: "Joiners", detail: "Who joins a team is asked from their first day on." },
  moved: { words: "Moves", detail: "Another team is asked for something else." },
  role: { words: "Role changes", detail: "Another role is asked for something else." },
  requirement: { words: "Requirement changes", detail: "A version began, or ended." },
  policy: { words: "Policy changes", detail: "A policy that it rests on began, or ended." },
  lapsed: { words: "Ran out", detail: "What met it ended by itself." },
  revoked: { words: "Revoked", detail: "What met it was revoked." },
  earned: { words: "Earned", detail: "Something new meets it, or a renewal does." },
  waiver: {
    words: "Waivers",
    detail: "What is waived is counted apart, from its first day to its last.",
  },
  other: { words: "Other", detail: "Such as a team that was put elsewhere." },
};

/** "+1.2 points", "−8.0 points", "0.0 points". */
export function pointsText(share: number): string {
  const points = (Math.abs(share) * 100).toFixed(1);
  if (points === "0.0") return "0.0 points";
  return `${share > 0 ? "+" : "\u2212"}${points} points`;
}
