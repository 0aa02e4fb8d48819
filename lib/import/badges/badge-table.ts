import type { CheckedBadge } from "@/lib/badge/checked-badge";
import { earnedFrom } from "@/lib/badge/earned-from";
import { issuerHome } from "@/lib/badge/known-issuer";
import { proofOfBadge } from "@/lib/badge/proof-of-badge";
import type { Badge } from "@/lib/badge/read/badge/badge";
import type { BadgeDate } from "@/lib/badge/read/read-date";
import { formatDay } from "@/lib/calendar";
import type { RowProblem } from "@/lib/import/import";
import type { FileTable } from "@/lib/import/read/file-table";
import { TableRows } from "@/lib/import/read/table-rows";
import { BADGE_COLUMNS, type BadgeColumn } from "./badge-columns";
import { badgeRemarks } from "./badge-remarks";
import type { BadgeHolder, KnownOfBadge } from "./known-of-badge";

type Found = Pick<FileTable, "name" | "notes"> & { readonly badges: readonly CheckedBadge[] };

const NOTHING_KNOWN: KnownOfBadge = { holder: { kind: "unclaimed" }, hasNewer: false };

/**
 * Badges as a table of awards, a row each in their order. What is known of them is asked for when they
 * are planned; until then nobody is known to hold them. A badge is `issuer-verified` only where
 * somebody's known address is in it: whose it is otherwise is somebody's word.
 */
export function badgeTable(
  { name, badges, notes }: Found,
  known: readonly KnownOfBadge[] = [],
): FileTable {
  const rows = new TableRows();
  const remarks = new Map<number, readonly RowProblem[]>();
  badges.forEach((checked, index) => {
    const { holder, hasNewer } = known[index] ?? NOTHING_KNOWN;
    rows.add(index + 1);
    const cells = cellsOf(checked, holder);
    COLUMNS.forEach((column, place) => {
      rows.put(place, cells[column]);
    });
    remarks.set(index, badgeRemarks(checked, { holder, hasNewer }));
  });
  return {
    ...{ name, rows, notes, badges, remarks },
    headerLine: 0,
    headers: Object.values(BADGE_COLUMNS),
    above: [],
    problems: [],
  };
}

const COLUMNS = Object.keys(BADGE_COLUMNS) as BadgeColumn[]; // the keys of a const object

const LONGEST_NUMBER = 200;

function cellsOf({ badge, verdicts }: CheckedBadge, holder: BadgeHolder) {
  const { achievement, issuer, id } = badge;
  const isClaimed = holder.kind === "person";
  return {
    recipient: isClaimed ? holder.address : identityText(badge),
    badge: achievement.name[0]?.text ?? "",
    issuer: issuer.name[0]?.text ?? issuer.url ?? issuer.id ?? "",
    home: issuerHome(issuer.id) ?? "",
    type: achievement.kind,
    earned: dayText(earnedFrom(badge)),
    until: dayText(badge.expiresOn),
    id: id !== null && id.length <= LONGEST_NUMBER ? id : "",
    address: id !== null && /^https?:/i.test(id) ? id : "",
    status: statusOf(badge, verdicts.currency.verdict === "revoked"),
    proof: proofOfBadge(verdicts, {
      claimedBy: isClaimed ? "address" : "hand",
      isIssuerKnown: true, // of which credential is not known yet: see `vouched`
    }),
  } satisfies Record<BadgeColumn, string>;
}

function dayText(date: BadgeDate | null): string {
  return date === null ? "" : formatDay(date.day);
}

const STILL_TO_COME = /^(?:enrolled|inprogress|onhold|provisional)$/i;

/** A badge that is in force says nothing of it: what somebody revoked here stays revoked. */
function statusOf({ isHeld, results, revoked }: Badge, isRevoked: boolean): string {
  if (isRevoked || revoked) return "revoked";
  if (isHeld) return "";
  return results.some(({ status }) => STILL_TO_COME.test(status ?? "")) ? "in-progress" : "failed";
}

/** Whom the badge means, in its own words; never so that a name or number of ours could be meant. */
function identityText({ identities, subjectId }: Badge): string {
  const [email] = identities.filter(({ kind }) => kind === "email");
  if (email) return email.value.toLowerCase();
  const [other] = identities;
  if (other) return `${other.kind}: ${other.value}`;
  return subjectId === null ? "" : `id: ${subjectId}`;
}
