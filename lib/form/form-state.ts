import type { BatchLine } from "@/lib/batch/line";

/** What a form shows after it was sent. Serialisable: it travels from the server to the form. */
export type FormState =
  | { readonly status: "idle" }
  | {
      readonly status: "done";
      readonly message?: string;
      /** What was done can be taken back as one act. */
      readonly undo?: { readonly id: string; readonly version: number };
      /** Shown this one time and never again, such as a new token or an invitation's link. */
      readonly secret?: string;
    }
  | {
      /** Nothing was done yet: this is what sending the form again does. */
      readonly status: "preview";
      readonly message: string;
      readonly lines: readonly BatchLine[];
      /** Sent along then, so that what is done is what was shown. */
      readonly seen: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      /** Some fields have to be corrected. */
      readonly status: "invalid";
      readonly message: string;
      /** Field name → what is wrong with it; a name goes on behind a slash where a field has parts. */
      readonly fields: Readonly<Record<string, string>>;
      /** What was typed, so that it need not be typed again. Never a password. */
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      /** Nothing was done, for a reason that is not one field's. */
      readonly status: "refused";
      readonly message: string;
      readonly values: Readonly<Record<string, string>>;
    };
