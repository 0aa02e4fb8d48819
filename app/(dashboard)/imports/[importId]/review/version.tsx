import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { DifferenceCard } from "@/components/import/difference-card";
import { Card } from "@/components/ui/card";
import type { ImportId } from "@/lib/ids";
import type { ImportReview } from "@/lib/import/import-answer";
import { chooseVersion } from "../actions";
import { shownDifference } from "./difference";

type VersionProps = { importId: ImportId; review: ImportReview };

/** Whether a file of something known corrects it, or is a newer version of it; and what differs. */
export function Version({ importId, review }: VersionProps) {
  const { difference, settings } = review;
  if (difference === null) return null;
  return (
    <>
      <Card title={settings.version ? "A new version" : "Corrections, or a new version?"}>
        <p className="mb-3 text-ink-2">
          {settings.version
            ? "From its first day on, what it lacks is withdrawn. Until the day before, everybody stays measured against what was asked then."
            : "The file adds to what is known and corrects it, on all days. Nothing is withdrawn unless you say that it is a new version."}
        </p>
        <ActionForm
          action={chooseVersion}
          submit={settings.version ? "Change" : "It is a new version"}
          look="plain"
          hidden={{ importId, is: "new" }}
        >
          <TextField
            label="Version"
            name="label"
            defaultValue={settings.version?.label ?? ""}
            hint="Empty: as the file says"
            optional
          />
          <TextField
            label="In effect from"
            name="effectiveFrom"
            type="date"
            className="max-w-44"
            defaultValue={settings.version?.effectiveFrom ?? ""}
            hint="Empty: as the file says, else today"
            optional
          />
        </ActionForm>
        {settings.version && (
          <div className="mt-2">
            <ActionForm
              action={chooseVersion}
              submit="It only corrects"
              look="plain"
              hidden={{ importId, is: "same", label: "", effectiveFrom: "" }}
            />
          </div>
        )}
      </Card>
      <DifferenceCard groups={shownDifference(difference)} />
    </>
  );
}
