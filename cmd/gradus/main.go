// Command gradus turns a folder of Markdown into a course site that students
// follow at their own pace. `gradus help` lists its commands.
package main

import "os"

func main() { os.Exit(run(os.Args[1:])) }
