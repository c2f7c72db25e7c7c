package pdf

import (
	"encoding/binary"
	"maps"
	"slices"
)

// assemble writes tables as a font file with its checksums.
func assemble(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	n := len(tags)
	entry := 1
	for 2*entry <= n {
		entry *= 2
	}
	shift := 0
	for 1<<shift < entry {
		shift++
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 * entry, shift, 16 * (n - entry)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	var body []byte
	head := 0
	for _, tag := range tags {
		table := tables[tag]
		if tag == "head" {
			head = at + len(body)
		}
		out = append(out, tag...)
		for _, v := range []uint32{checksum(table), uint32(at + len(body)), uint32(len(table))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		body = append(body, table...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(table []byte) uint32 {
	var sum uint32
	for len(table) >= 4 {
		sum += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	if len(table) > 0 {
		var rest [4]byte
		copy(rest[:], table)
		sum += binary.BigEndian.Uint32(rest[:])
	}
	return sum
}
