import type { IssuedState } from "@/lib/badge/issue/issued-state";
import type { Verdicts } from "@/lib/badge/verify/verdict";
import { addDays } from "@/lib/calendar";
import { dayText } from "./day";

/** A badge of our own as the screens say it: whether it may be relied on, and why not. */
export type IssuedWords = {
  readonly isGood: boolean;
  readonly title: string;
  readonly detail: string | null;
};

export function issuedWords(state: IssuedState): IssuedWords {
  switch (state.kind) {
    case "valid":
      return { isGood: true, title: "Valid", detail: null };
    case "upcoming":
      return bad("Not valid yet", `It begins on ${dayText(state.from)}.`);
    case "expired":
      return bad("Expired", `Its last day was ${dayText(addDays(state.since, -1))}.`);
    case "revoked":
      return bad("Revoked", state.reason && `The issuer says: ${state.reason}`);
    case "award-revoked":
      return bad("Revoked", `The award does not count from ${dayText(state.since)} on.`);
    case "changed":
      return bad("Outdated", "By now the issuer has something else on record than it says.");
    case "unproved":
      return bad("No longer confirmed", "Nobody at the issuer vouches for the award any more.");
  }
}

function bad(title: string, detail: string | null): IssuedWords {
  return { isGood: false, title, detail };
}

/** One of the three verdicts on a badge of our own, as a line for people. */
export type VerdictLine = {
  readonly question: string;
  readonly isGood: boolean;
  readonly answer: string;
};

export function verdictLines({ integrity, issuer, currency }: Verdicts): readonly VerdictLine[] {
  const fits = integrity.verdict === "fits";
  const isConfirmed = issuer.verdict === "confirmed";
  const isValid = currency.verdict === "valid";
  return [
    {
      question: "Integrity",
      isGood: fits,
      answer: fits
        ? "The signature fits: not a letter was changed since it was issued."
        : "The signature does not fit what the badge says.",
    },
    {
      question: "Issuer",
      isGood: isConfirmed,
      answer: isConfirmed
        ? "It was signed with this installation’s own key."
        : "The key that signed it is not known to be the issuer’s.",
    },
    {
      question: "Currency",
      isGood: isValid,
      answer: isValid ? "It is in force on this day." : "It is not in force on this day.",
    },
  ];
}
