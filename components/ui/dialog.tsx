"use client";

import { X } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { Button, type ButtonLook } from "./button";

export type DialogProps = {
  /** On the button that opens it. */
  trigger: ReactNode;
  look?: ButtonLook;
  title: string;
  /** A sentence under the title: what will happen. */
  description?: ReactNode;
  /** A form, mostly. A `<form method="dialog">` closes it without any script. */
  children: ReactNode;
};

/**
 * A question that has to be answered first. The browser's own modal dialog: it keeps the focus
 * inside, closes on Escape and gives the focus back to its button.
 */
export function Dialog({ trigger, look = "plain", title, description, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button look={look} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line-strong bg-surface p-0 shadow-raised backdrop:bg-[rgb(15_16_12/0.45)]"
      >
        <div className="flex items-start gap-3 px-4 pt-3.5">
          <div className="grow">
            <h2 id={titleId} className="text-lead font-semibold">
              {title}
            </h2>
            {description && <p className="text-ink-2">{description}</p>}
          </div>
          <Button
            look="quiet"
            aria-label="Close"
            className="-mr-2 px-1.5"
            onClick={() => dialog.current?.close()}
          >
            <X aria-hidden size={16} />
          </Button>
        </div>
        <div className="px-4 pt-3 pb-4">{children}</div>
      </dialog>
    </>
  );
}
