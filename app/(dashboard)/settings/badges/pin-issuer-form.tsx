import { TextareaField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import type { ButtonLook } from "@/components/ui/button";
import { pin } from "./pin-actions";

export type PinIssuerFormProps = {
  /** Where it is known which key of which issuer: only the reason is asked for. */
  known?: { readonly issuer: string; readonly thumbprint: string };
  look?: ButtonLook;
};

/** A button, and the form in which an administrator vouches for a key. */
export function PinIssuerForm({ known, look = "plain" }: PinIssuerFormProps) {
  return (
    <FormDialog
      trigger={known ? "Pin this issuer’s key" : "Pin a key"}
      look={look}
      title={known ? `A key of ${known.issuer}` : "A key of an issuer"}
      description="From then on every badge that this key signed for the issuer is confirmed. Make sure by another way than the badge itself."
      action={pin}
      submit="Pin"
      hidden={known}
    >
      {known ? (
        <p className="text-small text-ink-2">
          Thumbprint <span className="font-mono break-all">{known.thumbprint}</span>
        </p>
      ) : (
        <KeyFields />
      )}
      <TextareaField
        label="How it was made sure of"
        name="reason"
        hint="For an auditor: who said so, by which way, when."
      />
    </FormDialog>
  );
}

function KeyFields() {
  return (
    <>
      <TextField
        label="Issuer"
        name="issuer"
        hint="Its address (https://…) or DID, exactly as its badges name it."
      />
      <TextareaField
        label="Public key"
        name="key"
        hint="JWK, did:key, a text that begins with z, or PEM. Never a private key. Only the thumbprint is kept."
        optional
      />
      <TextField
        label="Or its thumbprint"
        name="thumbprint"
        hint="RFC 7638, SHA-256, base64url."
        optional
      />
    </>
  );
}
