package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Policy of memory. A build makes much garbage and keeps little, so collecting
// it is a good part of the work. We collect seldom while the program is small,
// and let it grow in step with what it holds once it is not: a course of ten
// thousand lessons builds within some 150 MiB, one of a hundred within a third.
const (
	// roomPercent is how much garbage may stand beside what is in use.
	roomPercent = 400
	// smallMiB is what the program may take before it collects more often.
	smallMiB = 144
)

// collectSeldom sets the policy for the life of the program. Without the second
// step a course that holds more than smallMiB would be collected all the time.
func collectSeldom() {
	debug.SetGCPercent(roomPercent)
	debug.SetMemoryLimit(smallMiB << 20)
	afterEachCollection(func() {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		debug.SetMemoryLimit(max(smallMiB<<20, 2*int64(live[0].Value.Uint64())))
	})
}

// afterEachCollection calls f after every collection of garbage: a cleanup runs
// when its object is found unused, and leaves another object behind.
func afterEachCollection(f func()) {
	type trace struct{ _ [16]byte }
	var leave func()
	leave = func() {
		runtime.AddCleanup(new(trace), func(func()) {
			f()
			leave()
		}, f)
	}
	leave()
}
