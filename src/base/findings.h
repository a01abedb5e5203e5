// Findings: the diagnostics of one run as they are met. Errors and warnings are kept up to a limit each,
// then only counted, so that no text can make the list of its mistakes larger than itself.
#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace fresque {

// In the order of the text: first what stands at no place, last how much more there is.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

// A place of a problem that stands in no file, such as that of a folder.
Span no_place();

class Findings {
  public:
    static constexpr std::size_t limit = 200; // errors, and as many warnings

    // Of errors: the number by which also() finds this one.
    std::size_t error(std::string code, std::string message, Span span, std::string hint = {},
                      std::vector<Related> related = {});
    void warning(std::string code, std::string message, Span span, std::string hint = {},
                 std::vector<Related> related = {});

    // The error of that number at a further place. The first few places are named with the error; how many
    // more there are stands in its message.
    void also(std::size_t error, Span span);

    // Drops what was found since so many were kept: it turned out to be of another mistake.
    std::size_t kept() const { return diagnostics_.size(); }
    void take_back(std::size_t kept);

    // Further errors would only be counted: no need to look for the nearest right word.
    bool full() const { return errors_.kept >= limit; }

    // Errors met so far.
    std::size_t errors() const { return errors_.kept + errors_.left_out; }

    // What was met, in the order of the text; then, where there was more, how much.
    std::vector<Diagnostic> take();

  private:
    struct Count {
        std::size_t kept = 0;
        std::size_t left_out = 0;
        Span first_left_out;
    };

    std::size_t add(Diagnostic diagnostic);
    void count_further_places();

    std::vector<Diagnostic> diagnostics_;
    std::map<std::size_t, std::size_t> further_places_; // of errors that have more than are named
    Count errors_;
    Count warnings_;
};

} // namespace fresque
