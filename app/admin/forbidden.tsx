/** The newsroom's 403: a page that is not for the role of whoever asks. */
export default function NotForThisRole() {
  return (
    <main className="mx-auto mt-[18vh] max-w-md px-5">
      <h1 className="text-xl font-semibold">This page is not for your role</h1>
      <p className="mt-2 text-quiet">An administrator can change what your account may do.</p>
      <p className="mt-6">
        <a className="link" href="/admin">
          To the desk
        </a>
      </p>
    </main>
  );
}
