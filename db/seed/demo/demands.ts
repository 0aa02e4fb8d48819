import { groupBy } from "@/lib/group-by";
import type { Colleague } from "./roster";

/** What is asked of some colleagues, and which credentials the company's people usually meet it by. */
export type Demand = {
  readonly name: string;
  /** The top team of those who are asked, or the role that they hold; everybody where both are null. */
  readonly team: string | null;
  readonly role: string | null;
  /** Ways to meet it: the credentials of one of them, all together. */
  readonly ways: readonly (readonly string[])[];
  readonly graceDays: number;
  /** The share of those asked who meet it. */
  readonly kept: number;
};

const KEPT = 0.955;
const LESS_KEPT: Readonly<Record<string, number>> = {
  "PCI DSS awareness": 0.75,
  "Working at height": 0.97,
  "Data protection": 0.92,
};

/** Rows of requirements.csv, by column. */
type Row = Readonly<Record<string, string>>;

/** The demands of requirements.csv that credentials meet. */
export function demandsIn(rows: readonly Row[]): Demand[] {
  const credentialRows = rows.filter((row) => row.option_type === "credential");
  return [...groupBy(credentialRows, (row) => row.requirement ?? "")].map(([name, own]) => {
    const groups = [...groupBy(own, (row) => row.group ?? "").values()];
    return {
      name,
      team: /^team:(.*)$/.exec(own[0]?.applies_to ?? "")?.[1] ?? null,
      role: null,
      ways: waysThrough(groups.map((options) => options.map((row) => row.option ?? ""))),
      graceDays: Number(own[0]?.grace_days ?? 0),
      kept: LESS_KEPT[name] ?? KEPT,
    };
  });
}

/** One option of each group: every combination. */
function waysThrough(groups: readonly (readonly string[])[]): string[][] {
  return groups.reduce<string[][]>(
    (ways, options) => ways.flatMap((way) => options.map((option) => [...way, option])),
    [[]],
  );
}

/** Nine months from the assignment, as the manual 8140.03 gives for the foundational qualification. */
export const WORK_ROLE_GRACE_DAYS = 270;

const WORK_ROLES: Readonly<Record<string, readonly string[]>> = {
  "Cyber Defense Analyst (Intermediate)": ["Security+", "Cloud+", "GSEC", "PenTest+", "GCED"],
  "Cyber Defense Incident Responder (Intermediate)": ["GCIH", "CEH", "ECIH", "Security+"],
  "Vulnerability Assessment Analyst (Advanced)": ["CySA+", "GPEN"],
  "System Administrator (Intermediate)": ["Security+", "Cloud+", "SSCP"],
  "Network Operations Specialist (Intermediate)": ["Security+", "SSCP", "GICSP"],
  "Security Architect (Intermediate)": ["CCSP", "SecurityX"],
  "Security Architect (Advanced)": ["CISSP-ISSAP", "GDSA"],
  "Information Systems Security Manager (Advanced)": ["CISM", "CISSP"],
  "Security Control Assessor (Intermediate)": ["CGRC", "Security+"],
  "Security Control Assessor (Advanced)": ["CISM", "GSLC"],
};

const PLATFORM = "Technology / Infrastructure / Platform Engineering";

/** Three of these stand in for the certification. */
export const CLOUD_BADGES = [
  "Develop your Google Cloud Network",
  "Manage Kubernetes in Google Cloud",
  "Implement DevOps Workflows in Google Cloud",
  "Monitor and Log with Google Cloud Observability",
];

/** What is not in requirements.csv: the matrix of DoD 8140, and what a policy stands in for. */
export const OTHER_DEMANDS: readonly Demand[] = [
  ...Object.entries(WORK_ROLES).map(([role, credentials]) => ({
    name: role,
    team: null,
    role,
    ways: credentials.map((credential) => [credential]),
    graceDays: WORK_ROLE_GRACE_DAYS,
    kept: KEPT,
  })),
  {
    name: "Cloud production access",
    team: PLATFORM,
    role: null,
    ways: [["SAA-C03"], ["SAA-C03"], CLOUD_BADGES.slice(0, 3), CLOUD_BADGES.slice(1)],
    graceDays: 90,
    kept: 0.9,
  },
];

/** Whether this is asked of the colleague. */
export function isAsked({ team, role }: Demand, colleague: Colleague): boolean {
  if (role !== null) return colleague.roles.includes(role);
  return team === null || `${colleague.team} / `.startsWith(`${team} / `);
}
