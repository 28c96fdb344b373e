import { UnreadableFile } from './unreadable-file';
import { unescapeText } from './xlsx-values';
import { XmlReader } from './xml-reader';

/** All shared strings are kept in memory, since any row may refer to any of them. */
const MAX_CHARACTERS = 50_000_000;
/** What an entry costs beside its characters. */
const ENTRY_CHARACTERS = 8;

/** The texts that a workbook keeps apart from its cells. @throws UnreadableFile TOO_LARGE over 50 million characters. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const strings: string[] = [];
  let characters = 0;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  const reader = new XmlReader({
    open: (name) => {
      if (name === 'si') text = '';
      inText = name === 't' && !inPhonetic;
      inPhonetic ||= name === 'rPh';
    },
    text: (part) => {
      if (!inText) return;
      characters += part.length;
      if (characters > MAX_CHARACTERS) throw new UnreadableFile('TOO_LARGE');
      text += part;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      characters += ENTRY_CHARACTERS;
      strings.push(unescapeText(text));
    },
  });
  for await (const chunk of chunks) reader.write(chunk);
  reader.end();
  return strings;
}
