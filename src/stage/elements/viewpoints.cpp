// viewpoints: who says what. Topics by voices, built from the quotes of the story; where a voice says
// nothing about a topic there is a dash: silence is information too. Of one topic the quotes stand face to
// face instead.
//
//                 (EM) Elon Musk   (SA) Sam Altman   (OA) OpenAI
//     ─────────────────────────────────────────────────────────
//     The topic   ┆ few words ┆          —          ║ official ║
#include "base/utf8.h"
#include "stage/attribution_ink.h"
#include "stage/elements/face_to_face.h"
#include "stage/elements/kinds.h"
#include "text/typography.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace fresque {

namespace {

struct Table {
    std::vector<Topic const*> rows;
    std::vector<Voice const*> columns;
    std::map<std::pair<Topic const*, Voice const*>, std::vector<Quote>> cells;
    // The most solid of the ways in which a voice is heard: its medallion at the head of the column.
    std::map<Voice const*, Quote> most_solid;

    void add(Quote const& quote) {
        cells[{quote.topic, quote.voice}].push_back(quote);
        auto const [best, added] = most_solid.emplace(quote.voice, quote);
        if (quote.attribution < best->second.attribution)
            best->second = quote;
    }

    std::vector<Quote> const& cell(Topic const* topic, Voice const* voice) const {
        static std::vector<Quote> const silence;
        auto const found = cells.find({topic, voice});
        return found == cells.end() ? silence : found->second;
    }
};

Table table_of(Setting const& setting, std::string_view only) {
    Table table;
    for (auto const& topic : setting.story.topics) {
        if (!only.empty() && topic.id != only)
            continue;
        table.rows.push_back(&topic);
        for (Quote const& quote : setting.quotes.on(&topic))
            table.add(quote);
    }
    for (auto const& voice : setting.story.voices)
        if (table.most_solid.contains(&voice))
            table.columns.push_back(&voice);
    return table;
}

std::vector<TextRun> cell_runs(std::vector<Quote> const& cell, Lettering const& letters,
                               Setting const& setting) {
    std::vector<TextRun> runs;
    for (auto const& quote : cell) {
        if (!runs.empty())
            runs.back().text += setting.language().starts_with("fr") ? typeset(" ; ", "fr") : "; ";
        std::string words =
            quote.short_words.empty() ? plain_text(quote.element->prose) : std::string(quote.short_words);
        words = typeset(words, setting.language());
        auto const marks = quotation_marks(setting.language());
        bool const own_words =
            quote.attribution == Attribution::Direct && words.find(marks.open) == std::string::npos;
        if (own_words)
            words = std::string(marks.open) + words + std::string(marks.close);
        bool const dashed =
            quote.attribution == Attribution::Reported || quote.attribution == Attribution::Anonymous;
        runs.push_back({words, dashed ? letters.emphasis : letters.face, setting.theme.ink});
    }
    return runs;
}

class TableLayout {
  public:
    TableLayout(Table table, Rect const& box, Setting const& setting) :
        table_(std::move(table)), box_(box), setting_(setting) {
        std::size_t const columns = table_.columns.size();
        head_ = 84 * setting.viewport.text_scale;
        topic_width_ = box.width * (columns > 4 ? 0.165 : columns > 3 ? 0.19 : 0.24);
        set_column_widths();
        set_row_heights();
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
    static constexpr double cell_padding = 16; // on the right; the left has the bar of one's own words
    static constexpr double cell_indent = 22;
    static constexpr double cell_gap = 9;
    static constexpr double cell_margin = 20; // between columns

    // Who says much has a wider column than who says little.
    void set_column_widths() {
        constexpr double much = 80; // characters
        constexpr double more = 0.6;
        double sum = 0;
        for (auto const* voice : table_.columns) {
            std::size_t longest = 0;
            for (auto const* topic : table_.rows) {
                std::size_t characters = 0;
                for (auto const& run : cell_runs(table_.cell(topic, voice), lettering::table_cell, setting_))
                    characters += count_characters(run.text);
                longest = std::max(longest, characters);
            }
            widths_.push_back(1 + more * std::min(static_cast<double>(longest) / much, 1.0));
            sum += widths_.back();
        }
        for (double& width : widths_)
            width *= (box_.width - topic_width_) / sum;
    }

    double column_x(std::size_t column) const {
        auto const end = widths_.begin() + static_cast<std::ptrdiff_t>(column);
        return std::accumulate(widths_.begin(), end, box_.x + topic_width_);
    }

    // Words of a cell at the table's size, one size for all cells.
    TextLayout cell_text(std::vector<Quote> const& cell, std::size_t column) const {
        Lettering letters = lettering::table_cell;
        letters.size = cell_size_;
        return set_freely(setting_, cell_runs(cell, letters, setting_), letters,
                          widths_[column] - cell_margin - cell_indent - cell_padding);
    }

    FittedText topic_text(Topic const* topic) const {
        return fit(setting_,
                   plain_runs(topic->title, lettering::table_head, setting_.theme.ink, setting_.language()),
                   lettering::table_head, {topic_width_ - 24, 3 * lettering::table_head.size});
    }

    double row_need(Topic const* topic) const {
        double need = topic_text(topic).layout.size.height + 22;
        for (std::size_t c = 0; c < table_.columns.size(); ++c) {
            auto const& cell = table_.cell(topic, table_.columns[c]);
            if (!cell.empty())
                need = std::max(need, cell_text(cell, c).size.height + 2 * cell_gap + 20);
        }
        return need;
    }

    // The largest size at which all rows find room; what is left over is shared among them.
    void set_row_heights() {
        double const room = box_.height - head_;
        double sum = 0;
        for (cell_size_ = lettering::table_cell.size;; cell_size_ -= 1) {
            heights_.clear();
            sum = 0;
            for (auto const* topic : table_.rows) {
                heights_.push_back(row_need(topic));
                sum += heights_.back();
            }
            fits_ = sum <= room;
            if (fits_ || cell_size_ <= lettering::table_cell.smallest)
                break;
        }
        if (heights_.empty())
            return;
        double const spare = std::clamp((room - sum) / static_cast<double>(heights_.size()), -20.0, 56.0);
        for (auto& height : heights_)
            height += spare;
    }

    static Seconds row_delay(std::size_t row) { return 0.1 + 0.09 * static_cast<double>(row); }

    void add_head(Actor& actor, std::size_t column) {
        Voice const* voice = table_.columns[column];
        Quote const* quote = &table_.most_solid.at(voice);
        double const x = column_x(column);
        double const disc = widths_[column] < 230 ? 50 : 60;
        double const middle = box_.y + head_ / 2 - 6;
        add_medallion(actor, "head/" + voice->id, {x, middle - disc / 2, disc, disc}, *quote, setting_);
        Lettering letters = lettering::name;
        letters.smallest = lettering::label.smallest; // rather than a name cut in two
        auto const name =
            fit(setting_,
                plain_runs(voice->name, letters, voice_color(*quote, setting_.theme), setting_.language()),
                letters, {widths_[column] - disc - 30, head_});
        add_words(actor, "head/" + voice->id + "/name", name.layout,
                  {x + disc + 14, middle - name.layout.size.height / 2});
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
            add_cell(actor, topic, c,
                     {column_x(c), y + cell_gap, widths_[c] - cell_margin, heights_[row] - 2 * cell_gap},
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
            line.fill = setting_.theme.line;
            dash.visual = line;
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
        add_words(actor, key + "/word", text,
                  {box.x + cell_indent, box.y + (box.height - text.size.height) / 2},
                  {Entrance::Fade, delay + 0.1});
    }

    Table table_;
    Rect box_;
    Setting const& setting_;
    double head_ = 0;
    double topic_width_ = 0;
    std::vector<double> widths_; // of the columns
    std::vector<double> heights_;
    double cell_size_ = 0;
    bool fits_ = true;
};

// What is said about the one topic that is asked for, in the order of the telling; nothing without one.
std::vector<Quote> quotes_on(std::string_view only, Setting const& setting) {
    for (auto const& topic : setting.story.topics)
        if (topic.id == only)
            return setting.quotes.on(&topic);
    return {};
}

Actor lay_out_viewpoints(Element const& element, Rect const& box, Manner, Setting const& setting) {
    Actor actor = actor_for(element, "table", box);
    std::string_view const topic = element.value("on");
    auto const said = quotes_on(topic, setting);
    if (!said.empty() && said.size() <= most_face_to_face) {
        constexpr double under_heading = 24;
        Rect const room{box.x, box.y + under_heading, box.width, box.height - under_heading};
        add_face_to_face(actor, said, room, setting);
        return actor;
    }
    actor.label = "viewpoints";
    TableLayout(table_of(setting, topic), box, setting).build(actor);
    return actor;
}

} // namespace

ElementKind viewpoints_kind() {
    ElementKind kind;
    kind.row.name = "viewpoints";
    kind.row.other_words = {"points-de-vue", "perspectives"};
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes(
        {{"on", ValueKind::TopicName, Presence::Optional, "one topic only, its quotes face to face", {}}});
    kind.row.body = Body::None;
    kind.row.group = KeywordGroup::Elements;
    kind.row.on_stage = OnStage::Element;
    kind.row.help = "Who says what: a table of topics by voices. It is built from the quotes of the story. "
                    "Of one topic the quotes stand face to face, and below them the voices that say nothing.";
    kind.row.example = "viewpoints\n";
    kind.standing = Standing::Whole;
    kind.lay_out = lay_out_viewpoints;
    return kind;
}

} // namespace fresque
