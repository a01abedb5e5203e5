#include "app/verbs/verbs.h"

// One line a verb: VERB(check) is the function add_check of check.cpp.
#define FRESQUE_VERBS(VERB)                                                                                  \
    VERB(play)                                                                                               \
    VERB(present)                                                                                            \
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

#define FRESQUE_DECLARE(name) VerbRun add_##name(CLI::App& program);
FRESQUE_VERBS(FRESQUE_DECLARE)
#undef FRESQUE_DECLARE

std::vector<Verb> const& verbs() {
#define FRESQUE_ROW(name) {#name, add_##name},
    static std::vector<Verb> const rows = {FRESQUE_VERBS(FRESQUE_ROW)};
#undef FRESQUE_ROW
    return rows;
}

} // namespace fresque
