import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextareaField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import type { BadgeSettings } from "@/db/queries/badge-settings";
import { saveBadgeSettings } from "./actions";

const FETCHES = [
  { value: "no", label: "No: nothing leaves this installation" },
  { value: "yes", label: "Yes, over https from public hosts" },
];
const PUBLISHES = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes, by whoever knows its address" },
];

/** What may be fetched to check badges, and whether ours may be looked up. */
export function FetchingCard({ settings }: { settings: BadgeSettings }) {
  const { fetches, fetchHosts, publishesBadges, version } = settings;
  return (
    <Card title="Checking badges with their issuers">
      <ActionForm action={saveBadgeSettings} submit="Save" hidden={{ version: String(version) }}>
        <SelectField
          label="Fetch what badges point to"
          name="fetches"
          hint="Issuers' keys, copies of badges and lists of what is revoked. With this, badges are checked again every day."
          options={FETCHES}
          defaultValue={fetches ? "yes" : "no"}
        />
        <TextareaField
          label="From these hosts only"
          name="fetchHosts"
          hint="One on each line, such as badges.example.org. Where none is named, every public host is asked."
          rows={4}
          optional
          defaultValue={fetchHosts.join("\n")}
        />
        <SelectField
          label="Badges issued here can be verified by anybody"
          name="publishesBadges"
          hint="At an https address, badges that are issued from then on also say where other systems find out that they were revoked."
          options={PUBLISHES}
          defaultValue={publishesBadges ? "yes" : "no"}
        />
      </ActionForm>
    </Card>
  );
}
