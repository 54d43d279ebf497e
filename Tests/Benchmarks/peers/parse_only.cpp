// Parses every line of a JSON Lines file with simdjson and does nothing with it: how fast reading
// JSON can be where nothing is asked of it. UTF-8 is validated, the tree is built.
//
//     parse_only FILE.jsonl
//
// The file is mapped, with the bytes after it that simdjson wants to be readable.
#include <fcntl.h>
#include <simdjson.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

int main(int, char **arguments) {
    int file = open(arguments[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) return 2;
    size_t size = status.st_size;
    void *region = mmap(nullptr, size + simdjson::SIMDJSON_PADDING, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (region == MAP_FAILED || mmap(region, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0) == MAP_FAILED) return 2;

    simdjson::dom::parser parser;
    simdjson::dom::document_stream lines;
    size_t count = 0;
    if (parser.parse_many(static_cast<const char *>(region), size, 1 << 20).get(lines)) return 2;
    for (auto line : lines) {
        if (line.error()) return 1;
        count++;
    }
    std::printf("%zu\n", count);
}
