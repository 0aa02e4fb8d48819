import { paths, type Search } from "@/app/_server/paths";
import { Tabs } from "@/components/ui/tabs";
import { type Actor, can, knowingNow, type Permission } from "@/lib/access";

const TABS = {
  compliance: "Coverage",
  standings: "Standings",
  ends: "What ends when",
  causes: "Why it changed",
  waivers: "Waivers",
  disagreements: "Where sources disagree",
  evidencePacks: "Evidence packs",
  auditorLinks: "Auditor links",
} as const;
type ComplianceTab = keyof typeof TABS;

export type ComplianceTabsProps = {
  actor: Actor;
  current: ComplianceTab;
  /** What every one of them is asked for: the days and the rung. */
  carried: Search;
};

/** Those that are not for everybody who sees compliance. */
const PERMISSIONS: Readonly<Partial<Record<ComplianceTab, Permission>>> = {
  evidencePacks: "pack.make",
  auditorLinks: "auditor-link.write",
};

/** What a compliance officer answers auditors with, side by side. */
export function ComplianceTabs({ actor, current, carried }: ComplianceTabsProps) {
  const tabs = (Object.keys(TABS) as ComplianceTab[]) // the keys of a const object
    .filter((tab) => can(knowingNow(actor), PERMISSIONS[tab] ?? "organisation.read"))
    .map((tab) => ({ href: paths[tab](carried), label: TABS[tab] }));
  return <Tabs label="Compliance" tabs={tabs} current={paths[current](carried)} />;
}
