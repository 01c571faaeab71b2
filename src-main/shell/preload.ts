import { contextBridge, ipcRenderer } from "electron";

/*
 * Runs in the sandbox, with web APIs only. It never changes when a call is added: what may be called is checked in
 * the core.
 */
contextBridge.exposeInMainWorld("bridge", {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke("call", name, input),
  on(listener: (event: unknown) => void): () => void {
    const hear = (_source: unknown, event: unknown): void => listener(event);
    ipcRenderer.on("event", hear);
    return () => void ipcRenderer.off("event", hear);
  },
});
