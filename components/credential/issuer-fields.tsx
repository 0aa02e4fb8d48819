import { SelectField, TextField } from "@/components/form/fields";
import type { IssuerType } from "@/lib/credential/issuer-type";
import { ISSUER_TYPE_OPTIONS } from "@/lib/format/credential";

type Issuer = {
  readonly name: string;
  readonly url: string | null;
  readonly type: IssuerType | null;
};

/** What is known of who grants credentials; blank for a new one. */
export function IssuerFields({ issuer }: { issuer?: Issuer }) {
  return (
    <>
      <TextField label="Name" name="name" defaultValue={issuer?.name} />
      <TextField
        label="At home at"
        name="url"
        type="url"
        optional
        hint="Its address on the web, such as https://badges.example.org. Badges from another address that only bear its name count as claimed."
        defaultValue={issuer?.url ?? ""}
      />
      <SelectField
        label="Kind of body"
        name="type"
        optional
        empty="Not known"
        options={ISSUER_TYPE_OPTIONS}
        defaultValue={issuer?.type ?? ""}
      />
    </>
  );
}
