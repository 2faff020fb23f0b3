/** A pier on its posts above the water: our own mark, no emblem of the state. */
export const Wordmark = () => (
  <a class="wordmark" href="/">
    <svg class="wordmark-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="wordmark-ground" width="32" height="32" rx="8" />
      <path d="M6 11h20M11 11v7M21 11v7" />
      <path d="M5 24c2.75-3 4.583-3 7.333 0s4.583 3 7.333 0 4.583-3 7.333 0" />
    </svg>
    <span class="wordmark-name">Dermaga</span>
  </a>
)
