// Ends this process when the one that started it is gone, however it went: nothing is left behind.
const startedBy = process.ppid;
setInterval(() => {
  if (process.ppid !== startedBy) process.kill(process.pid, 'SIGTERM');
}, 500).unref();

export {};
