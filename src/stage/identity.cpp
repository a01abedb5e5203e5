#include "stage/identity.h"

#include "stage/blend.h"

#include <algorithm>
#include <deque>
#include <set>
#include <string_view>
#include <utility>

namespace fresque {

namespace {

// «word» of «word/12».
std::string_view text_of_word(std::string_view key) {
    std::size_t const slash = key.rfind('/');
    return slash == std::string_view::npos ? key : key.substr(0, slash);
}

class Matching {
  public:
    Matching(Actor const& from, Actor const& to) : from_(from), to_(to) {
        for (auto const& piece : from.pieces)
            by_key_.emplace(piece.key, &piece);
    }

    std::map<Piece const*, Piece const*> find() {
        for (auto const& piece : to_.pieces)
            if (auto const found = by_key_.find(piece.key);
                found != by_key_.end() && same_visual(*found->second, piece))
                pair(piece, *found->second);
        match_words();
        for (auto const& piece : to_.pieces)
            if (auto const found = by_key_.find(piece.key);
                found != by_key_.end() && alike(*found->second, piece))
                pair(piece, *found->second);
        return std::move(pairs_);
    }

  private:
    using Saying = std::pair<std::string_view, std::string_view>; // the text, the word

    void pair(Piece const& now, Piece const& before) {
        if (pairs_.contains(&now) || taken_.contains(&before))
            return;
        pairs_.emplace(&now, &before);
        taken_.insert(&before);
    }

    // The first «the» of what is left becomes the first «the» of what is new.
    void match_words() {
        std::map<Saying, std::deque<Piece const*>> left;
        for (auto const& piece : from_.pieces)
            if (auto const* word = std::get_if<WordVisual>(&piece.visual); word && !taken_.contains(&piece))
                left[{text_of_word(piece.key), word->text}].push_back(&piece);
        for (auto const& piece : to_.pieces) {
            auto const* word = std::get_if<WordVisual>(&piece.visual);
            if (!word || pairs_.contains(&piece))
                continue;
            auto const found = left.find({text_of_word(piece.key), word->text});
            if (found == left.end() || found->second.empty())
                continue;
            pair(piece, *found->second.front());
            found->second.pop_front();
        }
    }

    // Shapes and pictures of one key are one thing that changes; words of one key need not be.
    static bool alike(Piece const& before, Piece const& now) {
        return before.visual.index() == now.visual.index() && !std::holds_alternative<WordVisual>(now.visual);
    }

    Actor const& from_;
    Actor const& to_;
    std::map<std::string_view, Piece const*> by_key_;
    std::map<Piece const*, Piece const*> pairs_;
    std::set<Piece const*> taken_;
};

} // namespace

std::map<Piece const*, Piece const*> predecessors(Actor const& from, Actor const& to) {
    return Matching(from, to).find();
}

} // namespace fresque
