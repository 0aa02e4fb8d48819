/** What a form shows after it was sent. Serialisable: it travels from the server to the form. */
export type FormState =
  | { readonly status: "idle" }
  | {
      readonly status: "done";
      readonly message?: string;
      /** Shown this one time and never again, such as a new token or an invitation's link. */
      readonly secret?: string;
    }
  | {
      /** Some fields have to be corrected. */
      readonly status: "invalid";
      readonly message: string;
      /** Field name → what is wrong with it. */
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
