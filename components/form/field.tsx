import { type ReactNode, useId } from "react";

/** What a control needs to be tied to its label, hint and error. */
type Wired = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
};

export type FieldProps = {
  label: ReactNode;
  /** How to fill it in, said before the mistake. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** Says "optional" behind the label. Fields are required unless they say so. */
  optional?: boolean;
  /** Gets the wiring: `{(wired) => <Input {...wired} name="email" />}`. */
  children: (wired: Wired) => ReactNode;
};

/** A label, its control, and what is to be said about it, tied together for screen readers. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="font-normal text-ink-3"> (optional)</span>}
      </label>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error && { "aria-invalid": true }),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-tiny text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-small text-missing">
          {error}
        </p>
      )}
    </div>
  );
}
