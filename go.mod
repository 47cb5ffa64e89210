module github.com/gradus-ssg/gradus

go 1.26
