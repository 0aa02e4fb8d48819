import { PageHead, type PageHeadProps } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/access";
import { settingsFor } from "./settings";

/** Above each page of the settings: those that this actor may open. */
export function SettingsHead({
  actor,
  current,
  ...head
}: { actor: Actor; current: string } & Partial<PageHeadProps>) {
  return (
    <>
      <PageHead title="Settings" {...head} />
      <Tabs label="Settings" tabs={settingsFor(actor)} current={current} />
    </>
  );
}
