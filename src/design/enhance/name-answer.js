// An answer to a form stands in the history under the page that the form is on. Back, forward and "load again" then open
// that page anew: the browser cannot show the answer itself again without sending the form again.
const { address } = document.documentElement.dataset
if (address) history.replaceState(history.state, '', address + location.hash)
