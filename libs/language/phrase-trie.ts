import { LexiconEntry } from './lexicon-file';

/** A term at the end of a path of keys; `words` is the term as its writer spelled it, normalised, token by token. */
export interface Leaf {
  entry: LexiconEntry;
  words: string[];
}

/**
 * A step in the trie of terms: the next tokens' keys, and the terms that end here. `refuses`: terms that mean nothing
 * within the phrase that ends here ("maatschappelijke zetel").
 */
export interface PhraseNode {
  next: Map<string, PhraseNode> | undefined;
  leaves: Leaf[];
  refuses: Set<string> | undefined;
}

const newNode = (): PhraseNode => ({ next: undefined, leaves: [], refuses: undefined });

/** Terms by the keys (stems) of their tokens. */
export class PhraseTrie {
  private readonly first = new Map<string, PhraseNode>();

  /** The node that a phrase's keys (one at least) lead to, made if need be. */
  grow(keys: readonly string[]): PhraseNode {
    let node = newNode();
    let level = this.first;
    keys.forEach((key, index) => {
      if (index > 0) level = node.next ??= new Map<string, PhraseNode>();
      node = level.get(key) ?? newNode();
      level.set(key, node);
    });
    return node;
  }

  /** The node behind a first token's key. */
  start(key: string): PhraseNode | undefined {
    return this.first.get(key);
  }
}
