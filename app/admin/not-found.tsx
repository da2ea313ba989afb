/** The newsroom's 404; its pages have scripts, so Next's own way serves here. */
export default function NotInTheNewsroom() {
  return (
    <main className="mx-auto mt-[18vh] max-w-md px-5">
      <h1 className="text-xl font-semibold">There is nothing at this address in the newsroom</h1>
      <p className="mt-2 text-quiet">Check the address, or read the paper.</p>
      <p className="mt-6">
        <a className="inline-block min-h-6 text-accent underline underline-offset-3" href="/">
          To the front page
        </a>
      </p>
    </main>
  );
}
