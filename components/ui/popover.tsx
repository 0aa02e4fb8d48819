import { type ReactNode, useId } from "react";
import { Button, type ButtonLook } from "./button";

export type PopoverProps = {
  /** On the button that opens it. */
  trigger: ReactNode;
  look?: ButtonLook;
  /** A name for the button where `trigger` is a picture. */
  label?: string;
  children: ReactNode;
};

/**
 * Something small beside its button that does not hold up the page. The browser's own popover,
 * placed by its button: it closes on Escape and on a click elsewhere, without a line of script.
 */
export function Popover({ trigger, look = "plain", label, children }: PopoverProps) {
  const id = useId();
  return (
    <>
      <Button look={look} aria-label={label} popoverTarget={id}>
        {trigger}
      </Button>
      <div
        id={id}
        popover="auto"
        className="popover w-max max-w-[min(22rem,calc(100vw-2rem))] rounded-card border border-line-strong bg-surface p-3 text-ink shadow-raised"
      >
        {children}
      </div>
    </>
  );
}
