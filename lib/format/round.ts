import { isOpenOn, type Round } from "@/lib/assessment-round/answered-in";
import type { Day } from "@/lib/calendar";
import { dayText, distanceText } from "./day";

/** "open, due in 12 days", "opens 3 Dec 2026", "overdue", "closed on 1 Dec 2026". */
export function roundStateText(round: Round, asOf: Day): string {
  const { opensOn, dueOn, closedOn } = round;
  if (closedOn !== null && asOf > closedOn) return `closed on ${dayText(closedOn)}`;
  if (!isOpenOn(round, asOf)) return `opens ${dayText(opensOn)}`;
  return asOf > dueOn ? "overdue" : `open, due ${distanceText(dueOn, asOf)}`;
}
