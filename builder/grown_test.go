package builder_test

import (
	"io"
	"io/fs"
	"testing/fstest"
)

// grown is a file system in which some files are larger than what they hold:
// their bytes over and over, none of which stand in memory.
type grown struct {
	fstest.MapFS
	sizes map[string]int64
}

// Open opens a file at its full size.
func (g grown) Open(name string) (fs.File, error) {
	f, err := g.MapFS.Open(name)
	size, large := g.sizes[name]
	if err != nil || !large {
		return f, err
	}
	return &grownFile{File: f, repeat: g.MapFS[name].Data, size: size}, nil
}

// Stat tells a file's full size.
func (g grown) Stat(name string) (fs.FileInfo, error) {
	info, err := g.MapFS.Stat(name)
	return grownInfo(info, g.sizes[name]), err
}

// ReadFile makes the whole file.
func (g grown) ReadFile(name string) ([]byte, error) {
	f, err := g.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// ReadDir lists files with their full sizes.
func (g grown) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := g.MapFS.ReadDir(name)
	for i, e := range entries {
		full := e.Name()
		if name != "." {
			full = name + "/" + full
		}
		info, err := e.Info()
		if err != nil {
			return nil, err
		}
		entries[i] = fs.FileInfoToDirEntry(grownInfo(info, g.sizes[full]))
	}
	return entries, err
}

type grownFile struct {
	fs.File
	repeat   []byte
	size, at int64
}

func (f *grownFile) Read(p []byte) (int, error) {
	if f.at == f.size {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) && f.at < f.size {
		part := f.repeat[f.at%int64(len(f.repeat)):]
		part = part[:min(int64(len(part)), f.size-f.at)]
		copied := copy(p[n:], part)
		n += copied
		f.at += int64(copied)
	}
	return n, nil
}

func (f *grownFile) Stat() (fs.FileInfo, error) {
	info, err := f.File.Stat()
	return grownInfo(info, f.size), err
}

type sizedInfo struct {
	fs.FileInfo
	size int64
}

func (i sizedInfo) Size() int64 { return i.size }

func grownInfo(info fs.FileInfo, size int64) fs.FileInfo {
	if info == nil || size == 0 {
		return info
	}
	return sizedInfo{info, size}
}
