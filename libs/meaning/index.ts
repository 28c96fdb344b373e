export { closestWords } from './closest-words';
export { closeness, meaningOf, MEANING_SIZE, packed, unpacked, type Meaning } from './meaning';
export { topicsNear } from './topics';
export { likelyChains } from './value-chains';
