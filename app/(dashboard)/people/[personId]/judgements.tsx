import { proofOptions } from "@/app/_server/proof-options";
import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField, TextareaField, TextField } from "@/components/form/fields";
import { LevelField } from "@/components/form/level-field";
import { Fact, FactList } from "@/components/ui/fact-list";
import { type Actor, can } from "@/lib/access";
import { ASSESSOR_WORDS, FACET_OPTIONS, FACET_WORDS } from "@/lib/format/assessor";
import { dayText, isoDay, stayText } from "@/lib/format/day";
import { PROOF_WORDS } from "@/lib/format/proof";
import { dropAssessment, dropWaiver, saveAssessment, saveWaiver } from "./actions";
import type { PersonRecord } from "./record";

type JudgementProps = { actor: Actor; record: PersonRecord };

/** What somebody found: each stays beside the others. */
export function Assessments({ actor, record }: JudgementProps) {
  return (
    <FactList title="Assessments" none="Nobody has assessed them.">
      {record.assessments.map((row) => (
        <Fact
          key={row.id}
          name={`${row.name}, level ${row.level}`}
          about={[
            dayText(row.assessedOn),
            `by ${ASSESSOR_WORDS[row.assessor]}`,
            row.facet && `${FACET_WORDS[row.facet]} only`,
            PROOF_WORDS[row.proof].words,
            row.edition && `against version ${row.edition}`,
          ]
            .filter(Boolean)
            .join(", ")}
          note={row.note}
        >
          {row.isChangeable && (
            <EditDialog
              what={`assessment in ${row.name}`}
              title={`${row.name}, found by ${ASSESSOR_WORDS[row.assessor]}`}
              description="What is corrected is a claim again, unless you vouch for it."
              action={saveAssessment}
              hidden={seen(row)}
              removal={{
                action: dropAssessment,
                says: "For what was entered by mistake: it will speak for no level on any day.",
              }}
            >
              <AssessmentFields row={row} actor={actor} />
            </EditDialog>
          )}
        </Fact>
      ))}
    </FactList>
  );
}

type AssessmentFieldsProps = { row: PersonRecord["assessments"][number]; actor: Actor };

function AssessmentFields({ row, actor }: AssessmentFieldsProps) {
  return (
    <>
      <LevelField levels={row.levels} level={row.level} />
      <TextField label="On" name="assessedOn" type="date" defaultValue={isoDay(row.assessedOn)} />
      <TextField
        label="Counts until"
        name="expiresOn"
        type="date"
        optional
        defaultValue={isoDay(row.expiresOn)}
      />
      <SelectField
        label="About"
        name="facet"
        optional
        empty="All of it"
        options={FACET_OPTIONS}
        defaultValue={row.facet ?? ""}
      />
      <TextareaField label="Note" name="note" optional defaultValue={row.note ?? ""} />
      <SelectField
        label="Proof"
        name="proof"
        optional
        empty="A claim, where anything is changed"
        options={proofOptions(actor)}
      />
    </>
  );
}

/** Who may go without what, until when, and who answers for it. */
export function Waivers({ actor, record }: JudgementProps) {
  return (
    <FactList title="Waivers" none="Nothing is waived.">
      {record.waivers.map((row) => (
        <Fact
          key={row.id}
          name={row.name}
          about={`${stayText(row)}, by ${row.approvedBy}`}
          note={row.reason}
        >
          {can(actor, "waiver.write") && (
            <EditDialog
              what={`waiver of ${row.name}`}
              title={`Without ${row.name}`}
              description="Whoever changes it answers for it from then on."
              action={saveWaiver}
              hidden={seen(row)}
              removal={{
                action: dropWaiver,
                says: "As if it had never been given: on its days, what is lacking is a gap. One that held for a while gets another last day instead.",
              }}
            >
              <TextField
                label="From"
                name="startsOn"
                type="date"
                defaultValue={isoDay(row.startsOn)}
              />
              <TextField
                label="Last day"
                name="endsOn"
                type="date"
                defaultValue={isoDay(row.endsOn)}
              />
              <TextareaField label="Reason" name="reason" defaultValue={row.reason} />
            </EditDialog>
          )}
        </Fact>
      ))}
    </FactList>
  );
}
