#include "script/line.h"

#include "script/characters.h"

namespace fresque {

Line measured_line(std::string_view text, std::size_t begin, std::size_t end) {
    text = text.substr(0, end);
    Line line{begin, end, 0, {}};
    while (line.begin < end && text[line.begin] == ' ')
        ++line.begin;
    line.indent = line.begin - begin;
    while (std::size_t const length = space_length(text, line.begin)) {
        bool const is_tab = text[line.begin] == '\t';
        if (is_tab && !line.tab)
            line.tab = line.begin;
        line.indent = is_tab ? (line.indent / tab_columns + 1) * tab_columns : line.indent + 1;
        line.begin += length;
    }
    while (line.end > line.begin && (text[line.end - 1] == ' ' || text[line.end - 1] == '\t'))
        --line.end;
    return line;
}

} // namespace fresque
