// po_again FILE: the PO file as it was read, written again. Exit status 1 where it has errors, which go to
// standard error.
#include "story/po.h"

#include <fstream>
#include <iostream>
#include <iterator>

using namespace fresque;

int main(int count, char** words) {
    if (count != 2)
        return 2;
    std::ifstream file(words[1], std::ios::binary);
    if (!file)
        return 2;
    SourceText sources;
    sources.add({words[1], {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
    auto const read = read_po(sources, 0);
    for (Diagnostic const& diagnostic : read.diagnostics)
        std::cerr << to_text(diagnostic, sources);
    std::cout << po_text(read.value);
    return has_errors(read.diagnostics) ? 1 : 0;
}
