import type { ReactNode } from "react";
import { Button } from "./button";

type IconButtonProps = {
  id?: string;
  label: string;
  /** There is nothing to do, but the focus may rest here. */
  isIdle?: boolean;
  onClick: () => void;
  children: ReactNode;
};

/** A picture to press; its label says what it does, and to what. */
export function IconButton({ id, label, isIdle = false, onClick, children }: IconButtonProps) {
  return (
    <Button
      id={id}
      look="quiet"
      aria-label={label}
      title={label}
      aria-disabled={isIdle || undefined}
      onClick={onClick}
      className="min-w-8 px-1.5 aria-disabled:opacity-40"
    >
      {children}
    </Button>
  );
}
