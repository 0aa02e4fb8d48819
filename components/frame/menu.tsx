"use client";

import clsx from "clsx";
import { MenuIcon, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

type MenuProps = {
  /** Stays in sight beside the button. */
  brand: ReactNode;
  /** Likewise; on wide screens below the brand. */
  search: ReactNode;
  children: ReactNode;
};

/** The navigation: a column on wide screens, a bar with a button on narrow ones. */
export function Menu({ brand, search, children }: MenuProps) {
  const pathname = usePathname();
  // Remembering where it was opened closes it as soon as the reader has gone elsewhere.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const isOpen = openedAt === pathname;
  const Icon = isOpen ? X : MenuIcon;
  return (
    <header className="flex flex-col border-line bg-sunken px-2.5 py-3.5 max-lg:border-b max-lg:py-2 lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r print:hidden">
      <div className="flex items-center gap-1 px-2 lg:grid lg:gap-3 lg:px-0 lg:pb-2">
        <div className="grow lg:px-2">{brand}</div>
        {search}
        <Button
          look="quiet"
          className="-mr-2 lg:hidden"
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpenedAt(isOpen ? null : pathname)}
        >
          <Icon aria-hidden size={18} />
          Menu
        </Button>
      </div>
      <div id="menu" className={clsx("flex grow flex-col max-lg:pt-2", !isOpen && "max-lg:hidden")}>
        {children}
      </div>
    </header>
  );
}
