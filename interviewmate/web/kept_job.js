// The job description that was typed or pasted before a reload (see keeper.js), for its box.
() => {
  try {
    const value = localStorage.getItem('@name');
    return { __type__: 'update', ...(value && { value }) };
  } catch {
    return { __type__: 'update' }; // a browser that keeps nothing
  }
}
