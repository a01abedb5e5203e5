#include "stage/elements/viewpoint_table.h"

#include "stage/attribution_ink.h"
#include "stage/elements/viewpoints_told.h"
#include "stage/lettering.h"
#include "stage/shares.h"
#include "text/typography.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace fresque {

namespace {

class TableLayout {
  public:
    TableLayout(ViewpointsTold table, Rect const& box, Setting const& setting) :
        table_(std::move(table)), box_(box), setting_(setting) {
        std::size_t const columns = table_.columns.size();
        bool const is_narrow = box.width < narrow;
        spaces_ = is_narrow ? narrow_spaces : wide_spaces;
        head_letters_.size = is_narrow ? 30 : lettering::table_head.size;
        topic_width_ = box.width * (columns > 4 ? (is_narrow ? 0.155 : 0.16) : columns > 3 ? 0.19 : 0.24);
        if (set_whole_names(Heads::Beside) || set_whole_names(Heads::Under))
            return;
        heads_ = Heads::Beside;
        head_ = 84 * setting.viewport.text_scale;
        set_columns(evened_widths(std::vector<double>(columns), room_for_columns()));
        set_columns(evened_widths(with_whole_names(), room_for_columns()));
        if (!fits_ || !all_whole())
            set_columns(widths_for_words());
    }

    void build(Actor& actor) {
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            add_head(actor, c);
        double y = box_.y + head_;
        for (std::size_t r = 0; r < table_.rows.size(); ++r) {
            add_row(actor, r, y);
            y += heights_[r];
        }
    }

  private:
    // What is not words, in stage units: less of it in a narrow table.
    struct Spaces {
        double indent; // on both sides of the words, or from the bar of one's own words
        double gap;    // over and under a cell
        double margin; // between columns
        double inside; // over and under the words of a cell, together
    };
    static constexpr Spaces wide_spaces{16, 8, 16, 14};
    static constexpr Spaces narrow_spaces{11, 6, 10, 8};
    double around_words() const { return 2 * spaces_.indent + spaces_.margin; }
    static constexpr double half_bar = 4;
    static constexpr double largest_cell = 36;     // stage units; where there is room
    static constexpr double most_spare = 90;       // of a row
    static constexpr double beside_disc = 12;      // between a medallion and its name
    static constexpr double after_name = 4;        // more than between columns
    static constexpr double least_of_even = 0.76;  // of the width that all columns would have
    static constexpr double most_for_name = 1.25;  // of the same
    static constexpr double narrow = 1400;         // of the whole table
    static constexpr double after_name_under = 12; // the same, where no medallion parts it from the next name
    static constexpr double under_disc = 8;        // over a name
    static constexpr double under_name = 16;       // over the first row

    // Where the names stand, for all columns alike: beside the medallions, else under them.
    enum class Heads { Beside, Under };

    static Lettering name_letters() {
        Lettering letters = lettering::name;
        letters.smallest = lettering::label.smallest; // rather than a name cut in two
        return letters;
    }

    // Who says much has a wider column than who says little; no word is wider than its column.
    Share share_of(Voice const* voice) const {
        Lettering smallest = lettering::name;
        smallest.size = smallest.smallest;
        double const name = box_.width < narrow ? widest_word(setting_, voice->name, smallest)
                                                : line_width(setting_, voice->name, lettering::name) + 4;
        return share_of(voice, 50 + beside_disc + spaces_.margin + after_name + name);
    }

    Share share_of(Voice const* voice, double head_width) const {
        Share share{0, around_words(), head_width};
        Lettering cell = lettering::table_cell;
        if (box_.width < narrow)
            cell.size = cell.smallest;
        for (auto const* topic : table_.rows) {
            double words = 0;
            for (auto const& run : cell_runs(table_.cell(topic, voice), cell, setting_)) {
                words += line_width(setting_, run.text, cell);
                share.narrowest =
                    std::max(share.narrowest, around_words() + widest_word(setting_, run.text, cell));
            }
            share.words = std::max(share.words, words);
        }
        return share;
    }

    // What a column needs for its name to stand on one line.
    double whole_head(std::size_t column) const {
        double const around = heads_ == Heads::Under ? spaces_.margin + after_name_under
                                                     : disc_ + beside_disc + spaces_.margin + after_name;
        return std::ceil(around + line_width(setting_, table_.columns[column]->name, name_letters_)) + 1;
    }

    std::vector<double> whole_heads() const {
        std::vector<double> needs;
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            needs.push_back(whole_head(c));
        return needs;
    }

    double even_width() const {
        return room_for_columns() / std::max(static_cast<double>(table_.columns.size()), 1.0);
    }

    // The largest size at which all names stand on one line, in columns that are nearly even.
    bool set_size_of_whole_names() {
        name_letters_ = name_letters();
        double const least = heads_ == Heads::Beside ? lettering::name.smallest : name_letters_.smallest;
        for (; name_letters_.size >= least; name_letters_.size -= 1) {
            auto const needs = whole_heads();
            bool const even = std::all_of(needs.begin(), needs.end(), [this](double need) {
                return need <= most_for_name * even_width();
            });
            if (even && sum_of(needs) <= room_for_columns())
                return true;
        }
        return false;
    }

    bool rows_find_room(std::vector<double> widths) {
        widths_ = std::move(widths);
        set_row_heights();
        return fits_ && words_fit();
    }

    // Columns that are as even as they can be; else such as the words of the cells ask for. Gives whether
    // all names stand on one line, and nothing is cut.
    bool set_whole_names(Heads heads) {
        heads_ = heads;
        disc_ = heads == Heads::Under ? 54 * std::min(setting_.viewport.text_scale, 1.4)
                : even_width() >= 250 ? 60
                                      : 50;
        if (!set_size_of_whole_names())
            return false;
        double const scale = setting_.viewport.text_scale;
        head_ =
            heads == Heads::Beside
                ? 84 * scale
                : disc_ + under_disc + name_letters_.size * name_letters_.line_height * scale + under_name;
        std::vector<double> needs = whole_heads();
        if (rows_find_room(evened_widths(needs, room_for_columns())))
            return true;
        std::vector<Share> shares;
        for (std::size_t c = 0; c < needs.size(); ++c) {
            shares.push_back(share_of(table_.columns[c], needs[c]));
            needs[c] = shares[c].narrowest;
        }
        return sum_of(needs) <= room_for_columns() &&
               rows_find_room(shared_widths(shares, room_for_columns()));
    }

    // What the columns share: the last one needs no margin behind it.
    double room_for_columns() const { return box_.width - topic_width_ + spaces_.margin; }

    // What the columns need for the names to stand on one line each, where that is not much more than even.
    std::vector<double> with_whole_names() const {
        std::vector<double> words;
        std::vector<double> whole;
        for (std::size_t c = 0; c < table_.columns.size(); ++c) {
            double const around = std::ceil(widths_[c] - name_width(c));
            std::string_view const name = table_.columns[c]->name;
            words.push_back(around + widest_word(setting_, name, name_letters_));
            double const line = around + line_width(setting_, name, name_letters_);
            whole.push_back(line <= most_for_name * widths_[c] ? line : words.back());
        }
        return widened_within(std::move(words), whole, room_for_columns());
    }

    void set_columns(std::vector<double> widths) {
        widths_ = std::move(widths);
        bool const any_is_slim =
            std::any_of(widths_.begin(), widths_.end(), [](double width) { return width < 250; });
        disc_ = any_is_slim ? 50 : 60;
        name_letters_ = name_letters();
        set_name_size();
        set_row_heights();
    }

    bool words_fit() const {
        return std::all_of(table_.rows.begin(), table_.rows.end(),
                           [this](Topic const* topic) { return words_fit(topic); });
    }

    // Whether no word has to be cut, neither of a cell nor of a name.
    bool all_whole() const {
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            if (!name_fits(c))
                return false;
        return words_fit();
    }

    std::vector<double> widths_for_words() const {
        std::vector<Share> shares;
        for (auto const* voice : table_.columns)
            shares.push_back(share_of(voice));
        double const even = room_for_columns() / std::max(static_cast<double>(shares.size()), 1.0);
        for (Share& share : shares)
            share.narrowest = std::clamp(share.narrowest, least_of_even * even, even);
        return shared_widths(shares, room_for_columns());
    }

    double column_x(std::size_t column) const {
        auto const end = widths_.begin() + static_cast<std::ptrdiff_t>(column);
        return std::accumulate(widths_.begin(), end, box_.x + topic_width_);
    }

    double name_width(std::size_t column) const { // beside its medallion
        return widths_[column] - disc_ - beside_disc - spaces_.margin - after_name;
    }

    bool name_fits(std::size_t column) const {
        std::string_view const name = table_.columns[column]->name;
        double const width = name_width(column);
        return widest_word(setting_, name, name_letters_) <= width &&
               set_freely(setting_, plain_runs(name, name_letters_, {}, setting_.language()), name_letters_,
                          width)
                       .size.height <= head_;
    }

    std::size_t names_in_one_line() const {
        std::size_t count = 0;
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            count += line_width(setting_, table_.columns[c]->name, name_letters_) <= name_width(c) ? 1U : 0U;
        return count;
    }

    // One size for all names: the largest at which none is cut in two, and of the sizes that are not much
    // smaller the one at which most of them stand on one line.
    void set_name_size() {
        std::size_t column = 0;
        while (column < table_.columns.size())
            if (name_letters_.size <= name_letters_.smallest || name_fits(column))
                ++column;
            else
                name_letters_.size -= 1;
        double best = name_letters_.size;
        std::size_t most = names_in_one_line();
        double const least = std::max(name_letters_.smallest, 0.86 * best);
        for (double size = best - 1; size >= least; size -= 1) {
            name_letters_.size = size;
            if (names_in_one_line() > most) {
                most = names_in_one_line();
                best = size;
            }
        }
        name_letters_.size = best;
    }

    // Whether no word of a cell is wider than the cell.
    bool words_fit(std::vector<Quote> const& cell, std::size_t column) const {
        Lettering letters = lettering::table_cell;
        letters.size = cell_size_;
        auto const runs = cell_runs(cell, letters, setting_);
        return std::all_of(runs.begin(), runs.end(), [&](TextRun const& run) {
            return widest_word(setting_, run.text, letters) <= widths_[column] - around_words();
        });
    }

    // Words of a cell at the table's size, one size for all cells.
    TextLayout cell_text(std::vector<Quote> const& cell, std::size_t column) const {
        Lettering letters = lettering::table_cell;
        letters.size = cell_size_;
        return set_freely(setting_, cell_runs(cell, letters, setting_), letters,
                          widths_[column] - around_words());
    }

    FittedText topic_text(Topic const* topic) const {
        return fit(setting_, plain_runs(topic->title, head_letters_, setting_.theme.ink, setting_.language()),
                   head_letters_, {topic_width_ - 20, 3 * head_letters_.size});
    }

    bool words_fit(Topic const* topic) const {
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            if (!words_fit(table_.cell(topic, table_.columns[c]), c))
                return false;
        return true;
    }

    double row_need(Topic const* topic) const {
        double need = topic_text(topic).layout.size.height + 18;
        for (std::size_t c = 0; c < table_.columns.size(); ++c) {
            auto const& cell = table_.cell(topic, table_.columns[c]);
            if (!cell.empty())
                need = std::max(need, cell_text(cell, c).size.height + 2 * spaces_.gap + spaces_.inside);
        }
        return need;
    }

    // The largest size at which all rows find room; what is left over is shared among them.
    void set_row_heights() {
        double const room = box_.height - head_;
        double sum = 0;
        for (cell_size_ = largest_cell;; cell_size_ -= 1) {
            heights_.clear();
            sum = 0;
            for (auto const* topic : table_.rows) {
                heights_.push_back(row_need(topic));
                sum += heights_.back();
            }
            fits_ = sum <= room;
            if ((fits_ && words_fit()) || cell_size_ <= lettering::table_cell.smallest)
                break;
        }
        if (heights_.empty())
            return;
        double const spare =
            std::clamp((room - sum) / static_cast<double>(heights_.size()), -20.0, most_spare);
        for (auto& height : heights_)
            height += spare;
    }

    static Seconds row_delay(std::size_t row) { return 0.1 + 0.09 * static_cast<double>(row); }

    void add_head(Actor& actor, std::size_t column) {
        Voice const* voice = table_.columns[column];
        Quote const* quote = &table_.most_solid.at(voice);
        double const x = column_x(column);
        bool const beside = heads_ == Heads::Beside;
        double const middle = box_.y + (beside ? head_ / 2 - 6 : disc_ / 2);
        add_medallion(actor, "head/" + voice->id, {x, middle - disc_ / 2, disc_, disc_}, *quote, setting_);
        auto const name = fit(
            setting_,
            plain_runs(voice->name, name_letters_, voice_color(*quote, setting_.theme), setting_.language()),
            name_letters_, {beside ? name_width(column) : widths_[column] - spaces_.margin, head_});
        Vec2 const start = beside ? Vec2{x + disc_ + beside_disc, middle - name.layout.size.height / 2}
                                  : Vec2{x, box_.y + disc_ + under_disc};
        add_words(actor, "head/" + voice->id + "/name", name.layout, start);
    }

    void add_row(Actor& actor, std::size_t row, double y) {
        Topic const* topic = table_.rows[row];
        Piece rule;
        rule.key = "rule/" + topic->id;
        rule.box = {box_.x, y - 1, box_.width, 2};
        ShapeVisual line;
        line.fill = setting_.theme.line;
        rule.visual = line;
        rule.entrance = Entrance::Trace;
        rule.delay = row_delay(row);
        actor.pieces.push_back(std::move(rule));

        auto const title = topic_text(topic);
        add_words(actor, "topic/" + topic->id, title.layout,
                  {box_.x, y + (heights_[row] - title.layout.size.height) / 2},
                  {Entrance::Rise, row_delay(row)});
        for (std::size_t c = 0; c < table_.columns.size(); ++c)
            add_cell(
                actor, topic, c,
                {column_x(c), y + spaces_.gap, widths_[c] - spaces_.margin, heights_[row] - 2 * spaces_.gap},
                row_delay(row));
    }

    void add_cell(Actor& actor, Topic const* topic, std::size_t column, Rect const& box, Seconds delay) {
        Voice const* voice = table_.columns[column];
        auto const& cell = table_.cell(topic, voice);
        std::string const key = "cell/" + topic->id + "/" + voice->id;
        if (cell.empty()) {
            Piece dash;
            dash.key = key;
            dash.box = {box.x + 18, box.center().y - 1.5, 24, 3};
            ShapeVisual line;
            line.fill = setting_.theme.muted;
            dash.visual = line;
            dash.opacity = 0.55; // that nobody spoke is told, too, but not louder than what was said
            dash.entrance = Entrance::Fade;
            dash.delay = delay;
            actor.pieces.push_back(std::move(dash));
            return;
        }
        std::size_t const first = actor.pieces.size();
        // Of several, the frame is that of the least solid: hearsay does not gain by company.
        auto const least = std::max_element(cell.begin(), cell.end(), [](Quote const& a, Quote const& b) {
            return a.attribution < b.attribution;
        });
        add_frame(actor, box, *least, setting_.theme, FrameSize::Cell);
        for (std::size_t i = first; i < actor.pieces.size(); ++i) {
            actor.pieces[i].key = key + "/" + actor.pieces[i].key;
            actor.pieces[i].delay = delay;
        }
        auto const text = cell_text(cell, column);
        actor.overflows = actor.overflows || !fits_;
        double const beside_bar = least->attribution == Attribution::Direct ? half_bar : 0;
        add_words(actor, key + "/word", text,
                  {box.x + spaces_.indent + beside_bar, box.y + (box.height - text.size.height) / 2},
                  {Entrance::Fade, delay + 0.1});
    }

    ViewpointsTold table_;
    Rect box_;
    Setting const& setting_;
    Spaces spaces_{};
    Lettering head_letters_ = lettering::table_head; // of the topics
    Lettering name_letters_ = name_letters();        // of the voices
    Heads heads_ = Heads::Beside;
    double disc_ = 60; // how wide their medallions are
    double head_ = 0;
    double topic_width_ = 0;
    std::vector<double> widths_; // of the columns
    std::vector<double> heights_;
    double cell_size_ = 0;
    bool fits_ = true;
};

// The words of a cell as they stand there: «Elon Musk, direct quote: “too far”».
std::string spoken_cell(std::vector<Quote> const& cell, Setting const& setting) {
    auto const least = std::max_element(cell.begin(), cell.end(), [](Quote const& a, Quote const& b) {
        return a.attribution < b.attribution;
    });
    std::string text = least->voice->name;
    if (std::string_view const kind = setting.words.badge(least->attribution);
        text.find(kind) == std::string::npos)
        text.append(", ").append(kind);
    text += setting.words.colon;
    for (TextRun const& run : cell_runs(cell, lettering::table_cell, setting))
        text += run.text;
    return text;
}

// What a voice would say: topic by topic, who says what.
std::string spoken(ViewpointsTold const& table, Setting const& setting) {
    std::string text;
    for (auto const* topic : table.rows) {
        std::string said;
        for (auto const* voice : table.columns)
            if (auto const& cell = table.cell(topic, voice); !cell.empty())
                said += (said.empty() ? "" : "; ") + spoken_cell(cell, setting);
        if (!said.empty())
            text += (text.empty() ? "" : ". ") + typeset(topic->title, setting.language()) + ". " + said;
    }
    return text;
}

} // namespace

void add_viewpoint_table(Actor& actor, std::string_view only, Rect const& box, Setting const& setting) {
    ViewpointsTold table = viewpoints_told(setting, only);
    actor.label = spoken(table, setting);
    TableLayout(std::move(table), box, setting).build(actor);
}

} // namespace fresque
