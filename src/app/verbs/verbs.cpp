#include "app/verbs/verbs.h"

#include <algorithm>
#include <string>

// One line a verb: VERB(check) is the function add_check of check.cpp. An underscore is typed as a dash.
#define FRESQUE_VERBS(VERB)                                                                                  \
    VERB(play)                                                                                               \
    VERB(present)                                                                                            \
    VERB(rehearse_room)                                                                                      \
    VERB(keys)                                                                                               \
    VERB(new)                                                                                                \
    VERB(check)                                                                                              \
    VERB(fmt)                                                                                                \
    VERB(explain)                                                                                            \
    VERB(export)                                                                                             \
    VERB(shot)                                                                                               \
    VERB(dump)                                                                                               \
    VERB(outline)                                                                                            \
    VERB(sources)                                                                                            \
    VERB(strings)                                                                                            \
    VERB(reference)

namespace fresque {

namespace {

std::string typed(std::string name) {
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

} // namespace

#define FRESQUE_DECLARE(name) VerbRun add_##name(CLI::App& program);
FRESQUE_VERBS(FRESQUE_DECLARE)
#undef FRESQUE_DECLARE

std::vector<Verb> const& verbs() {
#define FRESQUE_ROW(name) {typed(#name), add_##name},
    static std::vector<Verb> const rows = {FRESQUE_VERBS(FRESQUE_ROW)};
#undef FRESQUE_ROW
    return rows;
}

} // namespace fresque
