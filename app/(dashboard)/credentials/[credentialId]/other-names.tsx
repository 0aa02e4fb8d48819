import { seen } from "@/app/_server/seen";
import { TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/ui/fact-list";
import { countOf } from "@/lib/format/count";
import type { CredentialId } from "@/lib/ids";
import { dropAlias, enterAlias } from "./actions";

type NamesProps = {
  credentialId: CredentialId;
  aliases: readonly { readonly id: string; readonly version: number; readonly alias: string }[];
  isWriter: boolean;
};

/** Former names and other spellings: what imports recognise it by. */
export function OtherNames({ credentialId, aliases, isWriter }: NamesProps) {
  if (aliases.length === 0 && !isWriter) return null;
  return (
    <Card
      title="Also called"
      note={countOf(aliases.length, "name")}
      actions={
        isWriter && (
          <FormDialog
            trigger="Add name"
            title="Another name of it"
            description="A former name or another spelling: from now on, imports find the credential by it."
            action={enterAlias}
            submit="Add"
            hidden={{ credentialId }}
          >
            <TextField label="Name" name="alias" />
          </FormDialog>
        )
      }
    >
      <FactList none="By no other name.">
        {aliases.map((row) => (
          <Fact key={row.id} name={row.alias}>
            {isWriter && (
              <FormDialog
                trigger="Remove"
                look="quiet"
                label={`Remove the name ${row.alias}`}
                title={`Not called ${row.alias}`}
                description="Imports will not find the credential by this name any more. What they have written stays."
                action={dropAlias}
                submit="Remove"
                submitLook="danger"
                hidden={seen(row)}
              />
            )}
          </Fact>
        ))}
      </FactList>
    </Card>
  );
}
