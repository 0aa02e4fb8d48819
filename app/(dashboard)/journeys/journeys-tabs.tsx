import { paths, type Search } from "@/app/_server/paths";
import { Tabs } from "@/components/ui/tabs";

const TABS = { journeys: "Journeys", pathways: "Pathways", budgets: "Budgets" } as const;

type Props = { current: keyof typeof TABS; carried: Search };

/** What teams are on their way to, the ways that there are, and what they may cost. */
export function JourneysTabs({ current, carried }: Props) {
  const keys = Object.keys(TABS) as (keyof typeof TABS)[]; // the keys of a const object
  const tabs = keys.map((key) => ({ href: paths[key](carried), label: TABS[key] }));
  return <Tabs label="Journeys" tabs={tabs} current={paths[current](carried)} />;
}
