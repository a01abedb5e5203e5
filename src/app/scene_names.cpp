#include "app/scene_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fresque {

namespace {

namespace fs = std::filesystem;

// .Scene, .scen; not .scene~, which editors leave behind.
bool is_nearly_scene_ending(std::string ending) {
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    bool const letters = ending.size() > 1 && std::all_of(ending.begin() + 1, ending.end(),
                                                          [](char c) { return c >= 'a' && c <= 'z'; });
    bool const is_cut = ending.size() >= 4 && scene_ending.starts_with(ending);
    return letters && (is_cut || ending.starts_with(scene_ending));
}

// «10-four (copie)», «10-four - Copy», «10-four copie» for 10-four; empty where the name is of no copy.
std::string original_of_copy(std::string const& stem) {
    std::size_t end = stem.ends_with(')') ? stem.rfind(" (") : std::string::npos;
    for (std::string_view const mark : {" - Copie", " - Copy", " copie", " copy", "-copie", "-copy"})
        if (end == std::string::npos && stem.ends_with(mark))
            end = stem.size() - mark.size();
    return end == std::string::npos ? std::string() : stem.substr(0, end);
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

std::size_t digits_at(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

// The digits at the beginning of a name, without the zeros before them.
std::string_view number_at(std::string_view text) {
    std::size_t const end = digits_at(text);
    std::size_t const begin = std::min(text.find_first_not_of('0'), end);
    return text.substr(begin, end - begin);
}

} // namespace

bool comes_before(std::string_view one, std::string_view other) {
    std::string_view a = one;
    std::string_view b = other;
    while (!a.empty() && !b.empty()) {
        bool const numbers = is_digit(a.front()) && is_digit(b.front());
        std::string_view const x = numbers ? number_at(a) : a.substr(0, 1);
        std::string_view const y = numbers ? number_at(b) : b.substr(0, 1);
        if (x != y)
            return x.size() != y.size() ? x.size() < y.size() : x < y;
        a.remove_prefix(numbers ? digits_at(a) : 1);
        b.remove_prefix(numbers ? digits_at(b) : 1);
    }
    return a.empty() != b.empty() ? a.empty() : one < other;
}

std::string meant_scene_name(fs::path const& name) {
    constexpr std::array<std::string_view, 5> added = {".txt", ".rtf", ".md", ".docx", ".odt"};
    std::string const ending = name.extension().string();
    bool const has_added = std::find(added.begin(), added.end(), ending) != added.end();
    if (has_added && name.stem().extension() == scene_ending)
        return name.stem().string();
    if (ending != scene_ending && name.string().front() != '.' && is_nearly_scene_ending(ending))
        return name.stem().string() + std::string(scene_ending);
    return {};
}

bool begins_as_scene_file(std::string_view text) {
    constexpr std::array<std::string_view, 3> openings{"story:", "chapter ", "scene "};
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    while (!text.empty()) {
        std::size_t const end = std::min(text.find_first_of("\r\n"), text.size());
        std::string_view const line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#')
            continue;
        return line.find(':') != std::string_view::npos &&
               std::any_of(openings.begin(), openings.end(),
                           [line](std::string_view opening) { return line.starts_with(opening); });
    }
    return false;
}

void put_in_order(std::vector<std::string>& names) {
    auto const key = [&](std::string const& name) {
        std::string const original = original_of_copy(fs::path(name).stem().string());
        std::string const file = original + std::string(scene_ending);
        bool const is_copy = !original.empty() && std::find(names.begin(), names.end(), file) != names.end();
        return std::pair(is_copy ? file : name, is_copy ? name : std::string());
    };
    std::vector<std::pair<std::string, std::string>> keys;
    for (std::string const& name : names)
        keys.push_back(key(name));
    std::sort(keys.begin(), keys.end(), [](auto const& a, auto const& b) {
        return a.first != b.first ? comes_before(a.first, b.first) : comes_before(a.second, b.second);
    });
    std::transform(keys.begin(), keys.end(), names.begin(),
                   [](auto const& pair) { return pair.second.empty() ? pair.first : pair.second; });
}

} // namespace fresque
