// The parts of the reference that no table holds: how a line is written, and what the program sets.
#pragma once

#include <string_view>

namespace fresque::page_text {

inline constexpr std::string_view opening =
    R"(<!-- Written by `fresque reference`; change the tables, not this page. -->

# The words of a scene script

Everything that may stand in a scene script, taken from the program's own tables. [scene-script.md](scene-script.md)
is the introduction; `fresque help quote` tells in a terminal what stands here under *quote*.
)";

inline constexpr std::string_view line = R"(## How a line is written

    keyword ARGUMENT ARGUMENT name=value name="two words": words to the end of the line

- The *keyword* comes first. *Arguments* follow in their order; in the forms below they stand in capitals.
- *Attributes* are written `name=value`, in any order. Where the words of a keyword are not prose, an attribute
  may also have a line of its own below it: `role: the mayor` under `voice`.
- A value of several words stands in quotation marks: `"…"`, `“…”` or `«…»`.
- The first colon before a space or the end of the line ends the head. What follows is taken as it stands.
- What stands in [brackets] in a form may be left out, and so may attributes that are not required.
- Spaces indent: what belongs to a line stands deeper than it. What stands *at the margin* has none before it.
- A line that begins with `#` is a comment, except inside prose.

Some keywords have *prose* for words. It follows on the line, or stands on indented lines below:

    text:
      The bridge was closed *overnight*. The engineers had **warned** of it.

      - An empty line begins a new paragraph, a line with a dash an item.
      - One star is emphasis, two are strong; \* is a star.

In a direct quote `[…]` stands for words of the source that were left out, and `[words]` for words that are not
the speaker's.
)";

inline constexpr std::string_view stage =
    R"(The same name with the same word in two scenes is the same thing: it moves
from one place to the other. Pictures made of parts (`bars`, `relations`) go on where they are written again in a
later step: what is new is added, and a node that is written again changes.
)";

inline constexpr std::string_view typography = R"(## Typography

Write plainly: the program sets what a typesetter would.

| in | what it sets |
|---|---|
| every language | ’ for a straight apostrophe in a word |
| French | thin no-break spaces before `;`, `!` and `?`, inside « », in grouped numbers and before `%`, `$` and `€`; no-break spaces before the colon and other units, and inside dashes that set words aside |
| English | curly quotation marks |

The quotation marks of a direct quote are set by the program, in the way of the story's language. No-break spaces
and typographic marks that are typed are kept.
)";

} // namespace fresque::page_text
