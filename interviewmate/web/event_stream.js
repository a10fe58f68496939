// Gradio's client takes an event stream that the server is just closing for an open one: what is pressed in that
// moment would never be answered. So a stream is closed to the client only when all its events have ended.
{
  const ask = window.fetch;
  const waiting = new Set(); // the events that have not ended, and those that are on their way to the server
  const early = new Set(); // those that ended before the answer to their sending was read

  window.fetch = async (address, options) => {
    const path = new URL(address.url ?? address, location.href).pathname;
    if (path.endsWith('/queue/join')) return joined(address, options);
    const response = await ask(address, options);
    if (!path.endsWith('/queue/data') || !response.ok) return response;
    return new Response(lasting(response, () => ask(address, options)), response);
  };

  async function joined(address, options) {
    const sent = {};
    waiting.add(sent);
    try {
      const response = await ask(address, options);
      const { event_id: name } = response.ok ? await response.clone().json() : {};
      if (name && !early.delete(name)) waiting.add(name);
      return response;
    } finally {
      waiting.delete(sent);
    }
  }

  // The messages of a stream, and of those that follow it as long as an event has not ended.
  function lasting(response, again) {
    let messages = messagesOf(response);
    async function next() {
      for (;;) {
        const { value, done } = await messages.next();
        if (done) return undefined;
        const told = JSON.parse(value.replace(/^data: /, ''));
        if (told.msg === 'process_completed' && !waiting.delete(told.event_id)) early.add(told.event_id);
        if (told.msg !== 'close_stream' || !waiting.size) return value;
        messages = messagesOf(await again());
      }
    }
    const encoder = new TextEncoder();
    return new ReadableStream({
      async pull(stream) {
        let message;
        try {
          message = await next();
        } catch (error) {
          if (error.name !== 'AbortError') throw error; // the client closes it itself when the page is left
        } finally {
          if (message === undefined) waiting.clear(); // the connection is lost, and what was asked with it
        }
        if (message === undefined) stream.close();
        else stream.enqueue(encoder.encode(message + '\n\n'));
      },
      cancel: () => messages.return(),
    });
  }

  async function* messagesOf(response) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const messages = (text + part.value).split('\n\n');
        text = messages.pop();
        yield* messages;
      }
    } finally {
      reader.cancel().catch(() => {}); // the client may have ended it already
    }
  }
}
