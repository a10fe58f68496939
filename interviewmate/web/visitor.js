() => {
  try {
    const name = localStorage.getItem('interview-visitor') ||
      [...crypto.getRandomValues(new Uint32Array(5))].map((number) => number.toString(36)).join('-');
    localStorage.setItem('interview-visitor', name);
    return name;
  } catch {
    return ''; // a browser that keeps nothing shares a budget with others like it
  }
}
