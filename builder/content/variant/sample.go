package variant

import (
	"crypto/sha256"
	"encoding/binary"
	"math/bits"
	"strings"

	"github.com/gradus-ssg/gradus/builder/course"
)

// mostDrawings is how many drawings are looked at, at most: all of a small
// space, so many of a large one.
const mostDrawings = 4096

// sampler goes through the drawings of some given values in an order that
// depends on its seed only. The order must never change: a student's record
// names the variants drawn.
type sampler struct {
	sizes []int
	state uint64
	// order is a shuffled list of all drawings, nil where there are too many.
	order []uint16
	done  int
}

// seed is one for each choice of given values.
func seed(given []course.Given) string {
	var all strings.Builder
	for _, g := range given {
		all.WriteString(g.Name + " " + strings.Join(g.Values, " ") + "\n")
	}
	return all.String()
}

func newSampler(given []course.Given, seed string) *sampler {
	sum := sha256.Sum256([]byte(seed))
	s := &sampler{state: binary.BigEndian.Uint64(sum[:])}
	total := 1
	for _, g := range given {
		s.sizes = append(s.sizes, len(g.Values))
		if total <= mostDrawings {
			total *= len(g.Values)
		}
	}
	if total > mostDrawings {
		return s
	}
	s.order = make([]uint16, total)
	for i := range s.order {
		j := s.below(i + 1)
		s.order[i] = s.order[j]
		s.order[j] = uint16(i)
	}
	return s
}

// next puts the next drawing into picks, an index for each given value, and
// reports false when there are no more. In a large space it may repeat itself.
func (s *sampler) next(picks []int) bool {
	if s.order == nil {
		if s.done == mostDrawings {
			return false
		}
		s.done++
		for i, n := range s.sizes {
			picks[i] = s.below(n)
		}
		return true
	}
	if s.done == len(s.order) {
		return false
	}
	at := int(s.order[s.done])
	s.done++
	for i, n := range s.sizes {
		picks[i] = at % n
		at /= n
	}
	return true
}

// below is a number from 0 to n-1. The generator is SplitMix64, written out here
// because its numbers have to be the same in every release of Go.
func (s *sampler) below(n int) int {
	s.state += 0x9e3779b97f4a7c15
	z := s.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	high, _ := bits.Mul64(z^z>>31, uint64(n))
	return int(high)
}
