/** What the system said when it would not write; plain data, for threads. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** What the system refuses is no bug of ours: null, or its reason as data, which passes between threads as an error would not. */
export function tryTo(act: () => void): Failure | null {
  try {
    act();
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { code, message };
  }
}
