package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/text/unicode/norm"
)

// header is the only thing in a case file that can be read without the
// passphrase: how to make the key out of it, and the format's number.
type header struct {
	Format  int    `json:"format"`
	Cost    cost   `json:"argon2id"`
	Salt    []byte `json:"salt"`
	Wrapped []byte `json:"wrapped"` // the data key, sealed by the passphrase
}

// cost is what one guess at the passphrase takes.
type cost struct {
	Memory  uint32 `json:"memory"` // KiB
	Time    uint32 `json:"time"`
	Threads uint8  `json:"threads"`
}

// costs are those of RFC 9106's second recommendation: about a quarter of a
// second on an office laptop. Only this package's tests set them lower.
var costs = cost{Memory: 64 << 10, Time: 3, Threads: 4}

// sane keeps a file that was tampered with from asking for all the memory there is.
func (c cost) sane() bool {
	return c.Time >= 1 && c.Time <= 16 && c.Threads >= 1 && c.Threads <= 64 && c.Memory >= 8 && c.Memory <= 1<<20
}

// headerSize fills a page's worth of bucket, so that the header and its spare
// copy stand on two pages and one bad sector does not take both.
const headerSize = 2048

func newHeader(format int, k keys, passphrase []byte) header {
	h := header{Format: format, Cost: costs, Salt: random(32)}
	aead, _ := chacha20poly1305.NewX(h.passphraseKey(passphrase)) // fails only for a wrong key length
	nonce := random(aead.NonceSize())
	h.Wrapped = aead.Seal(nonce, nonce, k.data, h.bound())
	return h
}

// unlock gives the keys of the case, or ErrPassphrase.
func (h header) unlock(passphrase []byte) (keys, error) {
	aead, _ := chacha20poly1305.NewX(h.passphraseKey(passphrase))
	n := aead.NonceSize()
	if len(h.Wrapped) < n {
		return keys{}, fault("its key is not whole")
	}
	data, err := aead.Open(nil, h.Wrapped[:n], h.Wrapped[n:], h.bound())
	if err != nil || len(data) != keySize {
		return keys{}, ErrPassphrase
	}
	return newKeys(data)
}

// passphraseKey uses one form of accented letters, because keyboards of
// different systems type different ones.
func (h header) passphraseKey(passphrase []byte) []byte {
	return argon2.IDKey(norm.NFC.Bytes(passphrase), h.Salt, h.Cost.Time, h.Cost.Memory, h.Cost.Threads, keySize)
}

// bound ties the wrapped key to the numbers it was made with. The format is
// left out, because migration raises it without knowing the passphrase's key;
// the sealed state holds it a second time.
func (h header) bound() []byte {
	b, _ := json.Marshal(struct {
		C cost
		S []byte
	}{h.Cost, h.Salt})
	return b
}

// encode gives a SHA-256 and JSON with spaces after it. The sum is against
// decay, not attack: it tells a damaged header from a wrong passphrase.
func (h header) encode() []byte {
	b, _ := json.Marshal(h)
	b = append(b, bytes.Repeat([]byte(" "), max(0, headerSize-sha256.Size-len(b)))...)
	sum := sha256.Sum256(b)
	return append(sum[:], b...)
}

var errHeader = errors.New("no readable header")

func decodeHeader(b []byte) (header, error) {
	var h header
	if len(b) <= sha256.Size || sha256.Sum256(b[sha256.Size:]) != [sha256.Size]byte(b[:sha256.Size]) {
		return h, errHeader
	}
	var only struct {
		Format int `json:"format"`
	}
	if json.Unmarshal(b[sha256.Size:], &only) != nil {
		return h, errHeader
	}
	if only.Format > Format { // the rest may mean something else by then
		return header{Format: only.Format}, nil
	}
	if json.Unmarshal(b[sha256.Size:], &h) != nil || !h.Cost.sane() || len(h.Salt) < 16 {
		return h, errHeader
	}
	return h, nil
}
