package main

import (
	"runtime"
	"sync/atomic"
	"testing"
)

// Every collection is followed by a call, not only the first.
func TestAfterEachCollection(t *testing.T) {
	var calls atomic.Int64
	called := make(chan struct{}, 16)
	afterEachCollection(func() {
		calls.Add(1)
		called <- struct{}{}
	})
	for range 3 {
		runtime.GC()
		<-called
	}
	if calls.Load() < 3 {
		t.Errorf("%d calls after 3 collections", calls.Load())
	}
}
