import { CircleAlert, CircleCheck, CircleQuestionMark } from "lucide-react";
import type { BadgeState, Verdicts as Given } from "@/lib/badge/verify/verdict";
import { BADGE_STATE_WORDS, currencySays, integritySays, issuerSays } from "@/lib/format/badge";
import { BadgeStateMark } from "./badge-state";

export type VerdictsProps = {
  verdicts: Given;
  state: BadgeState;
  /** The reader's, for instants. */
  zone: string;
  issuer: string | undefined;
};

/** The three verdicts on a badge, each with its sentence, and the one state that follows from them. */
export function Verdicts({ verdicts, state, zone, issuer }: VerdictsProps) {
  const { integrity, issuer: binding, currency } = verdicts;
  return (
    <div className="grid gap-3">
      <div className="grid justify-items-start gap-1.5">
        <BadgeStateMark state={state} currency={currency.verdict} />
        <p className="text-ink-2">{BADGE_STATE_WORDS[state].detail}</p>
      </div>
      <ul className="divide-y divide-line border-t border-line">
        <Verdict title="Integrity" news={newsOf(integrity.verdict)}>
          {integritySays(integrity)}
        </Verdict>
        <Verdict title="Issuer" news={newsOf(binding.verdict)}>
          {issuerSays(binding, issuer)}
        </Verdict>
        <Verdict title="Currency" news={newsOf(currency.verdict)}>
          {currencySays(currency, zone)}
        </Verdict>
      </ul>
    </div>
  );
}

type AnyVerdict = Given[keyof Given]["verdict"];
type News = keyof typeof SIGNS;

const SIGNS = {
  good: { Icon: CircleCheck, ink: "text-ok", words: "good" },
  bad: { Icon: CircleAlert, ink: "text-missing", words: "bad" },
  open: { Icon: CircleQuestionMark, ink: "text-ink-3", words: "open" },
} as const;

const NEWS = {
  fits: "good",
  "does-not-fit": "bad",
  "cannot-check": "open",
  confirmed: "good",
  unconfirmed: "open",
  valid: "good",
  "not-yet": "bad",
  expired: "bad",
  revoked: "bad",
  suspended: "bad",
  "status-unknown": "open",
  unreadable: "open",
} as const satisfies Record<AnyVerdict, News>;

function newsOf(verdict: AnyVerdict): News {
  return NEWS[verdict];
}

function Verdict({ title, news, children }: { title: string; news: News; children: string }) {
  const { Icon, ink, words } = SIGNS[news];
  return (
    <li className="flex gap-2.5 py-2">
      <Icon role="img" aria-label={words} size={16} className={`mt-0.5 shrink-0 ${ink}`} />
      <div className="min-w-0">
        <h3 className="font-medium">{title}</h3>
        <p className="text-ink-2 wrap-anywhere">{children}</p>
      </div>
    </li>
  );
}
