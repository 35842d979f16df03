/** Whether a search finds something: by each of its words, or by how the id begins. */
export function isFound({ id, text }: { readonly id: string; readonly text: string }, words: string): boolean {
  const [known, wanted] = [text.toLowerCase(), words.trim().toLowerCase()];
  return id.startsWith(wanted) || wanted.split(/\s+/).every((word) => known.includes(word));
}
