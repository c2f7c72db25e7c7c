package storage

import (
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math/bits"

	"golang.org/x/crypto/chacha20poly1305"

	"kinweave/graph"
)

const (
	keySize   = chacha20poly1305.KeySize
	nonceSize = chacha20poly1305.NonceSizeX
)

// keys is what the data key of a case unlocks. One key per use, so that what
// is learned about one says nothing about the others.
type keys struct {
	data  []byte      // random; wrapped by the passphrase in the header
	aead  cipher.AEAD // seals every value
	names []byte      // turns a record's kind and ID into the key it is stored under
	sums  []byte      // marks each sealed value in the state's sum
}

func newKeys(data []byte) (keys, error) {
	sub := func(use string) []byte {
		b, _ := hkdf.Expand(sha256.New, data, "kinweave "+use, keySize) // fails only for absurd lengths
		return b
	}
	aead, err := chacha20poly1305.NewX(sub("seal"))
	if err != nil {
		return keys{}, err
	}
	return keys{data: data, aead: aead, names: sub("names"), sums: sub("sums")}, nil
}

// freshKeys makes the keys of a new case.
func freshKeys() (keys, error) { return newKeys(random(keySize)) }

func (k keys) wipe() {
	clear(k.data)
	clear(k.names)
	clear(k.sums)
}

// place is where a record is stored. Without the key it tells neither kind nor
// ID: the IDs of imported people come from files that others have too.
func (k keys) place(key graph.Key) []byte {
	m := hmac.New(sha256.New, k.names)
	m.Write([]byte(key.Kind))
	m.Write([]byte{0})
	m.Write([]byte(key.ID))
	return m.Sum(nil)
}

// mark is what one stored value adds to the state's sum of all of them. The
// nonce is new at every sealing, so an older value in the same place has another mark.
func (k keys) mark(place, sealed []byte) [sha256.Size]byte {
	m := hmac.New(sha256.New, k.sums)
	m.Write(place)
	m.Write(sealed[:min(len(sealed), nonceSize)])
	return [sha256.Size]byte(m.Sum(nil))
}

// seal encrypts a value and binds it to its bucket and key, so that nothing
// can be moved or swapped within a case.
func (k keys) seal(bucket string, key, value []byte) []byte {
	nonce := random(nonceSize)
	return k.aead.Seal(nonce, nonce, pad(value), bound(bucket, key))
}

var errSeal = errors.New("a sealed value is not what was written")

func (k keys) unseal(bucket string, key, sealed []byte) ([]byte, error) {
	if len(sealed) < nonceSize {
		return nil, errSeal
	}
	nonce, rest := sealed[:nonceSize], sealed[nonceSize:]
	padded, err := k.aead.Open(nil, nonce, rest, bound(bucket, key))
	if err != nil {
		return nil, errSeal
	}
	return unpad(padded)
}

func bound(bucket string, key []byte) []byte {
	return append(append([]byte("kinweave\x00"+bucket), 0), key...)
}

// pad fills a value up to the next step of size, so that its length says
// little: 256, 512 … 65,536 bytes, and beyond that eight steps per doubling.
func pad(value []byte) []byte {
	out := make([]byte, step(4+len(value)))
	binary.LittleEndian.PutUint32(out, uint32(len(value))) //nolint:gosec // a value of 4 GiB does not fit in memory twice
	copy(out[4:], value)
	return out
}

func unpad(padded []byte) ([]byte, error) {
	if len(padded) < 4 {
		return nil, errSeal
	}
	n := binary.LittleEndian.Uint32(padded)
	if uint64(n) > uint64(len(padded)-4) {
		return nil, errSeal
	}
	return padded[4 : 4+n], nil
}

func step(n int) int {
	const least, coarse = 256, 64 << 10
	if n <= least {
		return least
	}
	double := 1 << bits.Len(uint(n-1)) //nolint:gosec // n is above 256
	if n <= coarse {
		return double
	}
	unit := double / 16
	return (n + unit - 1) / unit * unit
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails: it ends the program instead
	return b
}
