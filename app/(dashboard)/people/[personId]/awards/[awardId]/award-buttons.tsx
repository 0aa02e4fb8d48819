import { awardProofOptions } from "@/app/_server/proof-options";
import { seen } from "@/app/_server/seen";
import { SelectField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { HoursField } from "@/components/person/hours-field";
import type { AwardRow } from "@/db/queries/awards";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { validityText } from "@/lib/format/credential";
import { isoDay } from "@/lib/format/day";
import { dropAward, renew, revoke, saveAward } from "./actions";
import type { AwardAnswer } from "./award";

type ButtonsProps = { actor: Actor; page: AwardAnswer; today: Day };

/** What may be done about an award: correct, revoke or remove this one, or renew it by another. */
export function AwardButtons({ actor, page, today }: ButtonsProps) {
  const { award, credential, may } = page;
  if (!may.correct) return null;
  return (
    <>
      <FormDialog
        trigger="Edit"
        title={`Edit this award of ${credential.name}`}
        description="What is corrected is a claim again, unless you vouch for it. The audit log keeps both."
        action={saveAward}
        submit="Save"
        hidden={seen(award)}
        removal={may.end ? removalOf(page) : undefined}
      >
        <AwardFields {...award} />
        <SelectField
          label="Proof"
          name="proof"
          optional
          empty="A claim, where anything is changed"
          options={awardProofOptions(actor, award.personId)}
        />
      </FormDialog>
      {may.end && award.revokedOn === null && (
        <FormDialog
          trigger="Revoke"
          title={`Revoke ${credential.name}`}
          description="From the day on it does not count. It stays on record."
          action={revoke}
          submit="Revoke"
          submitLook="danger"
          hidden={seen(award)}
        >
          <TextField
            label="From this day on"
            name="revokedOn"
            type="date"
            defaultValue={isoDay(today)}
          />
        </FormDialog>
      )}
      <FormDialog
        trigger="Renew"
        title={`Renew ${credential.name}`}
        description="The renewal is an award of its own; this one stays on record, marked superseded."
        action={renew}
        submit="Renew"
        hidden={{ personId: award.personId, credentialId: award.credentialId }}
      >
        <AwardFields
          issuedOn={today}
          expiresOn={null}
          number={award.number}
          url={null}
          hours={null}
          lasts={validityText(credential)}
        />
        <SelectField
          label="Proof"
          name="proof"
          defaultValue={awardProofOptions(actor, award.personId).at(-1)?.value}
          options={awardProofOptions(actor, award.personId)}
        />
      </FormDialog>
    </>
  );
}

type AwardFieldsProps = Pick<AwardRow, "issuedOn" | "expiresOn" | "number" | "url" | "hours"> & {
  /** How long the credential lasts, as the catalogue has it. */
  lasts?: string | null;
};

function AwardFields({ issuedOn, expiresOn, number, url, hours, lasts }: AwardFieldsProps) {
  const usual = lasts ? ` The catalogue says: ${lasts}.` : "";
  return (
    <>
      <TextField label="Issued on" name="issuedOn" type="date" defaultValue={isoDay(issuedOn)} />
      <TextField
        label="Expires on"
        name="expiresOn"
        type="date"
        optional
        hint={`The last day that still counts.${usual}`}
        defaultValue={isoDay(expiresOn)}
      />
      <TextField label="Number" name="number" optional defaultValue={number ?? ""} />
      <TextField label="Web address" name="url" type="url" optional defaultValue={url ?? ""} />
      <HoursField hours={hours} isNew={lasts !== undefined} />
    </>
  );
}

function removalOf({ award, rests, person }: AwardAnswer) {
  return {
    action: dropAward,
    hidden: { ...seen(award), personId: person.id },
    says: (
      <>
        <p>
          For what was entered by mistake: it will count on no day, as if it had never been. What
          was once true is revoked instead.
        </p>
        <Rests lines={rests} />
      </>
    ),
  };
}

/** What would change without the award, line by line. */
export function Rests({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p>Nothing of today rests on it alone.</p>;
  return (
    <ul className="mt-1.5 list-disc pl-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
