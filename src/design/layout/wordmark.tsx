/** A pier on its posts above the water: our own mark, no emblem of the state. */
export const Wordmark = () => (
  <a class="wordmark" href="/">
    <svg class="wordmark-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="wordmark-ground" width="32" height="32" rx="8" />
      <path d="M0 10h23M7 10v9M14 10v9M21 10v9" />
      <path d="M-1 21c2.833-3 5.667-3 8.5 0s5.667 3 8.5 0 5.667-3 8.5 0 5.667 3 8.5 0M-1 27c2.833-3 5.667-3 8.5 0s5.667 3 8.5 0 5.667-3 8.5 0 5.667 3 8.5 0" />
    </svg>
    <span class="wordmark-name">Dermaga</span>
  </a>
)
