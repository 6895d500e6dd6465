/** A PDF written object by object, with the table of where they are (PDF 2.0, 7.5.4). */

export interface File {
  /** @param text of the object, a character for each byte. @param stream from the end of its dictionary on, with its words. */
  add(number: number, text: string, stream?: Uint8Array): void;
  /** @param root and `info`: numbers of what the trailer names. @returns its bytes. */
  end(root: number, info: number): Uint8Array;
}

export function openFile(): File {
  const written: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const write = (bytes: Uint8Array) => {
    written.push(bytes);
    length += bytes.length;
  };
  const print = (text: string) => write(Buffer.from(text, 'latin1'));
  print('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n');
  return {
    add(number, text, stream) {
      places[number] = length;
      if (!stream) return print(`${number} 0 obj\n${text}\nendobj\n`);
      print(`${number} 0 obj\n${text}`);
      write(stream);
      print('\nendobj\n');
    },
    end(root, info) {
      const table = length;
      const lines = Array.from(places, place =>
        place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
      );
      print(`xref\n0 ${lines.length}\n${lines.join('')}`);
      print(`trailer\n<</Size ${lines.length}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`);
      return Buffer.concat(written, length);
    },
  };
}
