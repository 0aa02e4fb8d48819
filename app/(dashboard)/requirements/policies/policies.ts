import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { asKnown } from "@/db/known-at";
import { credentialsIn } from "@/db/queries/catalogue";
import { type PolicyRow, policiesIn } from "@/db/queries/policies";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { slotsOn } from "@/db/queries/standings";
import type { Day } from "@/lib/calendar";
import { outlineOf, ruleLine } from "@/lib/format/rule";
import { versionOn } from "@/lib/requirement/version";

type PolicyLine = {
  id: string;
  policy: Linked;
  credential: Linked;
  version: string | null;
  stack: string;
  approvedBy: string | null;
  since: Day | null;
  until: Day | null;
  standings: number;
};

const COLUMNS: Column<PolicyLine>[] = [
  { kind: "link", key: "policy", header: "Policy", names: true },
  { kind: "link", key: "credential", header: "Stands in for" },
  { kind: "text", key: "stack", header: "What stands in" },
  { kind: "text", key: "version", header: "Version" },
  { kind: "day", key: "since", header: "Since" },
  { kind: "day", key: "until", header: "Last day" },
  { kind: "text", key: "approvedBy", header: "Approved by" },
  {
    kind: "number",
    key: "standings",
    header: "Met by it",
    hint: "Standings that are met, and would not be without the policy",
  },
];

/** What may stand in for which credential on the day, and for how many it does. */
export async function policiesTable({
  actor,
  view,
  carried,
}: Opened): Promise<PageTable<PolicyLine>> {
  const [policies, credentials, names, slots] = await asKnown(actor, () =>
    Promise.all([
      policiesIn(actor),
      credentialsIn(actor),
      ruleNamesFor(actor),
      slotsOn(actor, { ...view, teamId: null, kind: "met", byPolicy: true }),
    ]),
  );
  const nameOf = new Map(credentials.map(({ id, name }) => [id, name]));
  const rows = policies.map((policy): PolicyLine => {
    const version = versionOn(policy.versions, view.asOf);
    return {
      id: policy.id,
      policy: { text: policy.name, href: paths.policy(policy.id, carried) },
      credential: {
        text: nameOf.get(policy.credentialId) ?? "",
        href: paths.credential(policy.credentialId, carried),
      },
      version: version && `v${version.number}`,
      stack: version ? ruleLine(outlineOf(version.stack, names)) : stateText(policy, view.asOf),
      approvedBy: version?.approvedBy ?? null,
      since: version?.effectiveFrom ?? null,
      until: version?.effectiveUntil ?? null,
      standings: slots.filter(({ policies: by }) =>
        policy.versions.some(({ id }) => by.includes(id)),
      ).length,
    };
  });
  return { name: "Policies", columns: COLUMNS, rows, about: [] };
}

function stateText({ versions }: PolicyRow, asOf: Day): string {
  const isToCome = versions.some(({ effectiveFrom }) => effectiveFrom > asOf);
  return isToCome ? "not in effect yet" : "withdrawn";
}
