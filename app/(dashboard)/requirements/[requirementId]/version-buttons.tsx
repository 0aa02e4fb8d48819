import { paths } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import { Checkbox } from "@/components/form/controls";
import { FormDialog } from "@/components/form/form-dialog";
import { ButtonLink } from "@/components/ui/button";
import type { RequirementRow } from "@/db/queries/requirements";
import type { Day } from "@/lib/calendar";
import { addDays } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import { dropVersion } from "./actions";

type Version = RequirementRow["versions"][number];
type ButtonsProps = { version: Version; versions: readonly Version[]; today: Day };

/** A version is corrected; one that is not in effect yet can be taken back. */
export function VersionButtons({ version, versions, today }: ButtonsProps) {
  const { id, requirementId, effectiveFrom } = version;
  const before = versions.find((other) => other.effectiveUntil === addDays(effectiveFrom, -1));
  const from = dayText(effectiveFrom);
  return (
    <>
      <ButtonLink look="quiet" href={paths.enterRequirement(requirementId, id)}>
        Correct
      </ButtonLink>
      {effectiveFrom > today && (
        <FormDialog
          trigger="Remove"
          look="quiet"
          label={`Remove the version from ${from}`}
          title={`Remove the version from ${from}`}
          description="It has asked nothing of anybody yet, and will not."
          action={dropVersion}
          submit="Remove"
          submitLook="danger"
          hidden={seen(version)}
        >
          {before && (
            <Checkbox
              name="goesOn"
              value="yes"
              defaultChecked
              label="The version before it goes on"
              hint={`Otherwise that one ends on ${dayText(before.effectiveUntil)}, and nothing is asked from ${from} on.`}
            />
          )}
        </FormDialog>
      )}
    </>
  );
}
