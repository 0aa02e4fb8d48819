import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import type { ReminderSettings } from "@/db/queries/reminder-settings";
import { RECIPIENT_WORDS } from "@/lib/format/reminder";
import { RECIPIENT_KINDS, type RecipientKind } from "@/lib/reminder/recipient";
import { saveReminderSettings } from "./actions";

const REMINDS = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

const HINTS: Readonly<Record<RecipientKind, string>> = {
  holder: "By mail also without a login, at their main address.",
  manager: "The managers nearest above the person.",
  officer: "Everybody with the access compliance officer.",
};

/** Whether, when and who is told of what ends. */
export function StepsCard({ settings }: { settings: ReminderSettings }) {
  const { reminds, steps, version } = settings;
  return (
    <Card title="Reminders" note="of awards, waivers and graces that end">
      <ActionForm action={saveReminderSettings} submit="Save" hidden={{ version: String(version) }}>
        <SelectField
          label="Remind people of what ends"
          name="reminds"
          hint="Each is told once at each step, and of nothing that is renewed. What had ended before is passed over."
          options={REMINDS}
          defaultValue={reminds ? "yes" : "no"}
        />
        {RECIPIENT_KINDS.map((kind) => (
          <fieldset key={kind} className="grid gap-x-3 gap-y-1.5 sm:grid-cols-2">
            <legend className="mb-1.5 font-semibold">
              {RECIPIENT_WORDS[kind]}{" "}
              <span className="text-small font-normal text-ink-3">{HINTS[kind]}</span>
            </legend>
            <TextField
              label="Days before the end"
              name={`${kind}Before`}
              inputMode="numeric"
              placeholder="60, 30, 7"
              optional
              defaultValue={steps[kind].filter((days) => days >= 0).join(", ")}
            />
            <TextField
              label="Days after it"
              name={`${kind}After`}
              inputMode="numeric"
              placeholder="1"
              optional
              defaultValue={steps[kind].flatMap((days) => (days < 0 ? -days : [])).join(", ")}
            />
          </fieldset>
        ))}
      </ActionForm>
    </Card>
  );
}
