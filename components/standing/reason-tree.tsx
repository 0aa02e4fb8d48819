import clsx from "clsx";
import { Link, TextLink } from "@/components/ui/link";
import type { Day } from "@/lib/calendar";
import { dayText, distanceText } from "@/lib/format/day";
import { byPolicy, changeWords, type RuleNames, ruleWords, upkeepWords } from "@/lib/format/rule";
import type { Change } from "@/lib/rule/change";
import type { Reason } from "@/lib/rule/explain";

/** The fact that carries a part of a rule: an award, with the page that shows it. */
export type Ground = { readonly text: string; readonly href?: string };

export type ReasonTreeProps = {
  reason: Reason;
  asOf: Day;
  /** How credentials, competencies and levels are called. */
  names: RuleNames;
  /** By award: every one that carries a part or could be verified. */
  grounds: Readonly<Record<string, Ground>>;
  /** Where the least change can be tried out; null for who may not. */
  tryIt?: string | null;
};

/** Why a rule holds on a day, or does not: each part in a sentence, and the least that would change it. */
export function ReasonTree({ reason, asOf, names, grounds, tryIt }: ReasonTreeProps) {
  const policy = byPolicy(reason.policies, names.policy);
  return (
    <div className="grid gap-3">
      {policy && <p className="font-medium">Met {policy}</p>}
      <Node reason={reason} asOf={asOf} names={names} grounds={grounds} matters />
      {reason.closest.length > 0 && (
        <div>
          <h3 className="font-semibold">The least that would change it</h3>
          <ul className="mt-1 grid gap-1">
            {reason.closest.map((change) => (
              <li key={JSON.stringify(change)} className="flex gap-2">
                <span aria-hidden="true" className="text-accent">
                  →
                </span>
                {changeWords(change, names, awardOf(change, grounds))}
              </li>
            ))}
          </ul>
          {tryIt && (
            <p className="mt-1 pl-5 text-small print:hidden">
              <TextLink href={tryIt}>Try it</TextLink>
              <span className="text-ink-3">: what would be if, without changing anything</span>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function awardOf(change: Change, grounds: ReasonTreeProps["grounds"]): string {
  return ("awardId" in change && grounds[change.awardId]?.text) || "the award";
}

type NodeProps = Omit<ReasonTreeProps, "tryIt"> & {
  /** Whether the answer would be another if this part were. */
  matters: boolean;
};

function Node({ reason, asOf, names, grounds, matters }: NodeProps) {
  return (
    <div className={matters ? undefined : "text-ink-3"}>
      <div className="flex items-start gap-2">
        <Mark isMet={reason.met} matters={matters} />
        <div className="min-w-0">
          {reason.standsIn && (
            <span className="block text-tiny text-ink-3">
              In its place by policy {names.policy(reason.standsIn)}
            </span>
          )}
          <span className={clsx(reason.children.length > 0 && "font-medium")}>
            {ruleWords(reason.rule, names)}
          </span>
          {reason.children.some(({ standsIn }) => standsIn === null) && <Tally reason={reason} />}
          {reason.upkeep && "upkeep" in reason.rule && (
            <span className="block text-tiny text-ink-3">
              {upkeepWords(reason.rule.upkeep, reason.upkeep)}
            </span>
          )}
          {reason.children.length === 0 && reason.met && (
            <Grounds reason={reason} asOf={asOf} grounds={grounds} />
          )}
        </div>
      </div>
      {reason.children.length > 0 && (
        <ul className="mt-1 ml-[7px] grid gap-1 border-l border-line pl-4">
          {reason.children.map((child) => (
            <li key={`${child.standsIn} ${JSON.stringify(child.rule)}`}>
              <Node
                reason={child}
                asOf={asOf}
                names={names}
                grounds={grounds}
                matters={matters && child.met === reason.met}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Only what decides is in colour. */
function Mark({ isMet, matters }: { isMet: boolean; matters: boolean }) {
  const colour = isMet ? "text-ok" : "text-missing";
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 15 15"
      role="img"
      aria-label={isMet ? "Met" : "Not met"}
      className={clsx("mt-[3px] shrink-0", matters ? colour : "text-ink-3")}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      {isMet ? <path d="M3 8l3 3 6-7" /> : <path d="M4 4l7 7M11 4l-7 7" />}
    </svg>
  );
}

function Tally({ reason }: { reason: Reason }) {
  const met = reason.children.filter((child) => child.met).length;
  return (
    <span className="text-ink-3">
      {" "}
      · {met} of {reason.children.length} met
    </span>
  );
}

function Grounds({ reason, asOf, grounds }: Pick<ReasonTreeProps, "reason" | "asOf" | "grounds">) {
  const lastOn = reason.until === null ? null : ((reason.until - 1) as Day);
  return (
    <span className="block text-tiny text-ink-3">
      {reason.by.map((id) => grounds[id] && <GroundLink key={id} ground={grounds[id]} />)}
      {lastOn === null
        ? "Nothing known ends it"
        : `Until ${dayText(lastOn)}, ${distanceText(lastOn, asOf)}`}
    </span>
  );
}

function GroundLink({ ground: { text, href } }: { ground: Ground }) {
  return (
    <>
      {href ? (
        <Link href={href} className="underline decoration-line-strong underline-offset-3">
          {text}
        </Link>
      ) : (
        text
      )}
      {" · "}
    </>
  );
}
