interface EmptyProps {
  title: string;
  children: string;
}

/** A list or a paper that has nothing in it yet, and says so kindly. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <h2 className="display">{title}</h2>
      <p>{children}</p>
    </div>
  );
}
