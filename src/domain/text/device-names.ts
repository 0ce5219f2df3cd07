const devices = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i;

/** Whether Windows keeps a name for a device, whatever its ending: no file or folder of that name can lie there. */
export function isDeviceName(name: string): boolean {
  return devices.test(name);
}
