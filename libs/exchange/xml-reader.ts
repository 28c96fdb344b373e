import { StringDecoder } from 'node:string_decoder';
import { parser as saxParser, SAXParser } from 'sax';
import { UnreadableFile } from './unreadable-file';

export interface XmlHandler {
  /** Names come without their prefix, which writers choose as they like. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Deeper, or with more attributes, than any workbook is; a file that is made to exhaust memory goes further. */
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 200;

/** Reads XML from chunks of bytes. Entities of the document's own are not expanded but refused. @throws UnreadableFile from `write` and `end`. */
export class XmlReader {
  private readonly parser: SAXParser;
  private readonly decoder = new StringDecoder('utf8');
  private attributes = 0;
  private depth = 0;

  constructor(handler: XmlHandler) {
    const parser = saxParser(true);
    this.parser = parser;
    parser.onopentag = (tag) => {
      this.attributes = 0;
      if (++this.depth > MAX_DEPTH) throw new UnreadableFile('UNREADABLE');
      handler.open?.(withoutPrefix(tag.name), tag.attributes as Record<string, string>);
    };
    parser.onattribute = () => {
      if (++this.attributes > MAX_ATTRIBUTES) throw new UnreadableFile('UNREADABLE');
    };
    parser.ontext = parser.oncdata = (text) => handler.text?.(text);
    parser.onclosetag = (name) => {
      this.depth--;
      handler.close?.(withoutPrefix(name));
    };
    parser.onerror = (error) => {
      throw new UnreadableFile('UNREADABLE', error);
    };
  }

  write(bytes: Buffer): void {
    this.parser.write(this.decoder.write(bytes));
  }

  end(): void {
    this.parser.write(this.decoder.end()).close();
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
