/**
 * The one field: words, a code, or a whole pasted log. It is sent by POST, since a log does not fit into an address; what
 * does is led to an address of its own.
 */
export function SearchField({ value }: { value: string }) {
  return (
    <search>
      <form class="field" method="post" action="/">
        <label class="unseen" for="q">
          Words, an error code, or a whole error or log
        </label>
        <textarea
          id="q"
          name="q"
          rows={1}
          required
          spellcheck={false}
          autocomplete="off"
          autocapitalize="none"
          aria-keyshortcuts="/"
          placeholder="Words, a code, or a whole error"
        >
          {value}
        </textarea>
        <button type="submit">Find</button>
      </form>
    </search>
  );
}
