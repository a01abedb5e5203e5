#include "stage/legibility.h"

#include "base/utf8.h"
#include "stage/figure.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace fresque {

namespace {

constexpr std::uint8_t ornament_alpha = 128; // what is fainter is not there to be read
constexpr double capital_height = 0.7;       // em
constexpr double last_advance = 0.55;        // em: about the width of a word's last letter

std::string_view block_of(std::string_view key) {
    std::size_t const slash = key.rfind('/');
    bool const numbered = slash != std::string_view::npos && slash + 1 < key.size() &&
                          std::all_of(key.begin() + static_cast<long>(slash) + 1, key.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
    return numbered ? key.substr(0, slash) : key;
}

Reading reading_of(Actor const& actor, std::string_view block) {
    if (actor.role == "heading")
        return Reading::Heading;
    bool const words = block == "word" || block.ends_with("/word") || block == "question";
    if (words && (actor.role == "text" || actor.role == "quote" || actor.role == "choice"))
        return Reading::Words;
    return words && actor.role == "table" ? Reading::Heading : Reading::Label;
}

std::string text_of(Piece const& piece) {
    if (auto const* figure = std::get_if<FigureVisual>(&piece.visual))
        return figure_text(*figure);
    auto const* word = std::get_if<WordVisual>(&piece.visual);
    return word != nullptr ? word->text : std::string{};
}

class Blocks {
  public:
    void add(Actor const& actor, Piece const& piece) {
        std::string_view const key = block_of(piece.key);
        if (blocks_.empty() || blocks_.back().actor != &actor || blocks_.back().key != key)
            begin(actor, key);
        TextBlock& block = blocks_.back();
        bool const same_line = block.lines > 0 && std::abs(piece.box.y - baseline_) < piece.box.height * 0.2;
        if (!same_line) {
            ++block.lines;
            characters_ = 0;
        }
        baseline_ = piece.box.y;
        std::string const text = text_of(piece);
        characters_ += count_characters(text) + (same_line && !ends_in_space_ ? 1 : 0);
        ends_in_space_ = text.ends_with("\u00A0");
        block.longest_line = std::max(block.longest_line, characters_);
        block.size = block.words.empty() ? piece.box.height : std::min(block.size, piece.box.height);
        block.words.push_back(&piece);
    }

    std::vector<TextBlock> take() { return std::move(blocks_); }

  private:
    void begin(Actor const& actor, std::string_view key) {
        TextBlock block;
        block.actor = &actor;
        block.key = key;
        block.reading = reading_of(actor, key);
        blocks_.push_back(std::move(block));
    }

    std::vector<TextBlock> blocks_;
    double baseline_ = 0;
    std::size_t characters_ = 0; // of the line
    bool ends_in_space_ = false; // the word before holds the space behind it
};

} // namespace

Color const* ink_of(Piece const& piece) {
    if (auto const* figure = std::get_if<FigureVisual>(&piece.visual))
        return &figure->color;
    auto const* word = std::get_if<WordVisual>(&piece.visual);
    return word != nullptr ? &word->color : nullptr;
}

namespace {

void add_blocks(Blocks& blocks, Actor const& actor) {
    for (Piece const& piece : actor.pieces)
        if (Color const* ink = ink_of(piece); ink && ink->a * piece.opacity >= ornament_alpha)
            blocks.add(actor, piece);
}

} // namespace

std::vector<TextBlock> text_blocks(Stage const& stage) {
    Blocks blocks;
    for (Actor const& actor : stage.actors)
        add_blocks(blocks, actor);
    return blocks.take();
}

std::vector<TextBlock> text_blocks(Actor const& actor) {
    Blocks blocks;
    add_blocks(blocks, actor);
    return blocks.take();
}

Rect letters_box(Piece const& word) {
    double const size = word.box.height;
    if (std::holds_alternative<FigureVisual>(word.visual))
        return {word.box.x + 0.06 * size, word.box.y - capital_height * size, word.box.width - 0.12 * size,
                capital_height * size}; // figures stand clear of the ends of their box
    auto const* visual = std::get_if<WordVisual>(&word.visual);
    double const last = visual && !visual->glyphs.empty() ? visual->glyphs.back().offset.x : 0;
    return {word.box.x, word.box.y - capital_height * size, (last + last_advance) * size,
            capital_height * size};
}

Stage without_words(Stage const& stage) {
    Stage bare = stage;
    for (Actor& actor : bare.actors)
        std::erase_if(actor.pieces, [](Piece const& piece) { return ink_of(piece) != nullptr; });
    return bare;
}

} // namespace fresque
