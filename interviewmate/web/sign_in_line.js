// Signing in begins in a tab of its own, since a frame of another site keeps no cookie; out of a frame it needs none.
element.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (link && window.top === window) link.target = '_self';
});
