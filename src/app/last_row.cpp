#include "app/last_row.h"

#include "base/utf8.h"
#include "stage/figure.h"
#include "stage/legibility.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <optional>

namespace fresque {

namespace {

constexpr double minutes_of_radian = 180 * 60 / std::numbers::pi;
constexpr double usual_capital = 0.7; // em; where the face does not say

std::string_view last_part(std::string_view key) {
    return key.substr(key.rfind('/') + 1);
}

// What people call the parts of elements, by the last part of the key of their pieces.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> part_names{
    {{"name", "name"},
     {"role", "role"},
     {"text", "badge"},
     {"source", "source line"},
     {"from", "date"},
     {"to", "date"},
     {"duration", "duration"},
     {"words", "words"},
     {"number", "number"},
     {"question", "question"},
     {"caption", "caption"},
     {"missing", "placeholder"},
     {"subject", "placeholder"},
     {"advance", "hint"}}};

std::string_view name_of_words(std::string_view role, std::string_view key) {
    if (role == "choice")
        return "option";
    if (role == "table")
        return key.starts_with("cell/") ? "table" : "quote";
    return role == "quote" ? "quote" : "text";
}

std::string_view name_of(TextBlock const& block) {
    std::string_view const role = block.actor->role;
    if (role == "heading")
        return "title";
    if (role == "kicker")
        return "kicker";
    if (role == "milestone" || role == "timeline")
        return "timeline";
    if (std::holds_alternative<FigureVisual>(block.words.front()->visual))
        return "figure";
    if (block.key.starts_with("topic/"))
        return "topic";
    std::string_view const part = last_part(block.key);
    if (part == "word")
        return name_of_words(role, block.key);
    for (auto const& [key, name] : part_names)
        if (key == part)
            return name;
    return "label";
}

// Arrows and dashes are read at any size; initials stand beside the name that they are of.
bool is_read(TextBlock const& block, std::string const& words) {
    if (last_part(block.key) == "initials")
        return false;
    for (std::size_t at = 0; at < words.size();) {
        char32_t const c = next_character(words, at);
        bool const letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                            (c >= 0xC0 && c < 0x2000) || c >= 0x2C00;
        if (letter)
            return true;
    }
    return false;
}

std::string text_of(Piece const& piece) {
    if (auto const* figure = std::get_if<FigureVisual>(&piece.visual))
        return figure_text(*figure);
    auto const* word = std::get_if<WordVisual>(&piece.visual);
    return word != nullptr ? word->text : std::string();
}

std::string words_of(TextBlock const& block) {
    std::string words;
    for (Piece const* piece : block.words)
        words += (words.empty() ? "" : " ") + text_of(*piece);
    return words;
}

Face face_of(Piece const& piece) {
    if (auto const* word = std::get_if<WordVisual>(&piece.visual))
        return word->face;
    auto const* figure = std::get_if<FigureVisual>(&piece.visual);
    bool const drawn = figure != nullptr && figure->signs && !figure->signs->digits[0].runs.empty();
    return drawn ? figure->signs->digits[0].runs.front().face : Face::SerifRegular;
}

double capital_of(TextBlock const& block, Faces const& faces) {
    double smallest = std::numeric_limits<double>::infinity();
    for (Piece const* piece : block.words) {
        double const capital = faces.metrics(face_of(*piece)).cap_height;
        smallest = std::min(smallest, (capital > 0 ? capital : usual_capital) * piece->box.height);
    }
    return smallest;
}

// By the element and the kind of text.
using Seen = std::map<std::pair<std::string, std::string_view>, SeenText>;

Seen seen_in_step(Stage const& stage, Position position, Faces const& faces) {
    Seen seen;
    for (TextBlock const& block : text_blocks(stage)) {
        SeenText text;
        text.words = words_of(block);
        if (!is_read(block, text.words))
            continue;
        text.what = name_of(block);
        text.label = block.reading == Reading::Label;
        text.source = block.actor->source;
        text.position = position;
        text.capital = capital_of(block, faces);
        text.cut = block.actor->overflows;
        auto const [there, added] = seen.emplace(std::pair(block.actor->id, text.what), text);
        if (!added && text.capital < there->second.capital)
            there->second = text;
    }
    return seen;
}

template<typename Which>
double reach_of(std::vector<SeenText> const& texts, Hall const& hall, Which which) {
    double least = std::numeric_limits<double>::infinity();
    for (SeenText const& text : texts)
        if (which(text))
            least = std::min(least, distance_of(text.capital * metres_per_unit(hall), hall.angle));
    return least;
}

} // namespace

double angle_of(double height, double distance) {
    return 2 * std::atan2(height / 2, distance) * minutes_of_radian;
}

double height_of(double angle, double distance) {
    return 2 * distance * std::tan(angle / minutes_of_radian / 2);
}

double distance_of(double height, double angle) {
    return height / 2 / std::tan(angle / minutes_of_radian / 2);
}

std::vector<SeenText> seen_texts(Storyboard const& storyboard, Faces const& faces) {
    std::vector<SeenText> all;
    std::map<Seen::key_type, std::size_t> where;
    Story const& story = storyboard.story();
    for (std::optional<Position> at = first(story); at; at = next(story, *at))
        for (auto& [key, text] : seen_in_step(storyboard.settled_at(*at), *at, faces)) {
            auto const [there, added] = where.emplace(key, all.size());
            if (added)
                all.push_back(std::move(text));
            else if (text.capital > all[there->second].capital)
                all[there->second] = std::move(text);
        }
    return all;
}

double metres_per_unit(Hall const& hall) {
    return hall.width / stage_size(hall.picture).width;
}

double pixels_per_unit(Hall const& hall) {
    return hall.picture.width / stage_size(hall.picture).width;
}

// A text that is exactly as large as it must be is large enough, whatever the last digit.
bool wide_enough(SeenText const& text, Hall const& hall) {
    return angle_of(text.capital * metres_per_unit(hall), hall.distance) >= hall.angle - 1e-9;
}

bool sharp_enough(SeenText const& text, Hall const& hall) {
    return text.capital * pixels_per_unit(hall) >= least_pixels - 1e-9;
}

bool readable(SeenText const& text, Hall const& hall) {
    return wide_enough(text, hall) && sharp_enough(text, hall);
}

double reach(std::vector<SeenText> const& texts, Hall const& hall) {
    return reach_of(texts, hall, [](SeenText const&) { return true; });
}

double reach_of_words(std::vector<SeenText> const& texts, Hall const& hall) {
    return reach_of(texts, hall, [](SeenText const& text) { return !text.label; });
}

} // namespace fresque
