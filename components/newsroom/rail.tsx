"use client";

import { usePathname } from "next/navigation";
import { useState } from "react";
import type { PlainLink } from "../site/plain-link.ts";

interface RailProps {
  publication: string;
  links: PlainLink[];
  person: PlainLink;
  signOut: (form: FormData) => Promise<void>;
}

/** The way through the newsroom. On a phone it is a bar that opens. */
export function Rail({ publication, links, person, signOut }: RailProps) {
  const path = usePathname();
  const [open, setOpen] = useState(false);
  const isHere = (address: string) =>
    address === "/admin" ? path === address : path === address || path.startsWith(`${address}/`);
  return (
    <header className="rail" data-open={open ? "" : undefined}>
      <div className="rail-bar">
        <a className="rail-name" href="/" title="To the paper">
          {publication}
        </a>
        <button
          type="button"
          className="button button-bare rail-toggle"
          aria-expanded={open}
          aria-controls="newsroom-menu"
          onClick={() => setOpen(!open)}
        >
          Menu
        </button>
      </div>
      <nav id="newsroom-menu" aria-label="Newsroom">
        {links.map(({ name, address }) => (
          <a key={address} href={address} aria-current={isHere(address) ? "page" : undefined}>
            {name}
          </a>
        ))}
        <div className="rail-foot">
          <a href={person.address} aria-current={isHere(person.address) ? "page" : undefined}>
            {person.name}
          </a>
          <form action={signOut}>
            <button type="submit" className="rail-sign-out w-full cursor-pointer">
              Sign out
            </button>
          </form>
        </div>
      </nav>
    </header>
  );
}
