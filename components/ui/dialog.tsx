"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useId, useRef, useState } from "react";
import { Button, type ButtonLook } from "./button";

export type DialogProps = {
  /** On the button that opens it. */
  trigger: ReactNode;
  /** A name for the button where several on the page say the same: "Edit CISSP". */
  label?: string | undefined;
  look?: ButtonLook | undefined;
  title: string;
  /** A sentence under the title: what will happen. */
  description?: ReactNode;
  /** A form, mostly. A `<form method="dialog">` closes it without any script. */
  children: ReactNode;
};

const Close = createContext<() => void>(() => undefined);

/** Closes the dialog around the caller; the focus goes back to its button. */
export function useCloseDialog(): () => void {
  return use(Close);
}

/**
 * A question that has to be answered first. The browser's own modal dialog: it keeps the focus
 * inside, closes on Escape and gives the focus back to its button. What is in it is there only
 * while it is open, so that it always begins from what the page shows.
 */
export function Dialog({ trigger, label, look = "plain", ...shown }: DialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look={look} aria-haspopup="dialog" aria-label={label} onClick={() => setIsOpen(true)}>
        {trigger}
      </Button>
      {isOpen && <OpenDialog {...shown} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type OpenDialogProps = Pick<DialogProps, "title" | "description" | "children"> & {
  onClose: () => void;
};

function OpenDialog({ title, description, children, onClose }: OpenDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const open = useCallback((element: HTMLDialogElement | null) => {
    dialog.current = element;
    element?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={open}
      onClose={onClose}
      aria-labelledby={titleId}
      className="w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line-strong bg-surface p-0 text-left text-base whitespace-normal text-ink shadow-raised backdrop:bg-[rgb(15_16_12/0.45)]"
    >
      <div className="px-4 pt-3.5 pr-12">
        <h2 id={titleId} className="text-lead font-semibold">
          {title}
        </h2>
        {description && <p className="text-ink-2">{description}</p>}
      </div>
      <div className="px-4 pt-3 pb-4">
        <Close value={close}>{children}</Close>
      </div>
      {/* Last, so that the focus begins in the first field. */}
      <Button
        look="quiet"
        aria-label="Close"
        className="absolute top-3 right-2 px-1.5"
        onClick={close}
      >
        <X aria-hidden size={16} />
      </Button>
    </dialog>
  );
}
