/** Prints a room in the place of the page; `begin` is called when all is ready. What was put into the page goes after it. */
export async function printOnce(room: HTMLElement, begin: () => void): Promise<void> {
  try {
    await enterRoom(room);
    begin();
    print();
  } catch (error) {
    leaveRoom();
    throw error;
  }
}

async function enterRoom(room: HTMLElement): Promise<void> {
  leaveRoom();
  document.body.append(room);
  document.documentElement.dataset['paper'] = '';
  addEventListener('afterprint', leaveRoom, { once: true });
  // A picture that does not come leaves its place empty, as on the page; on a slow line it is not waited for longer.
  const pictures = [...room.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined));
  await Promise.race([Promise.all(pictures), new Promise((done) => setTimeout(done, patience))]);
}

const patience = 5000;

function leaveRoom(): void {
  delete document.documentElement.dataset['paper'];
  for (const one of document.querySelectorAll('body > .print-room')) one.remove();
}
