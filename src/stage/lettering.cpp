#include "stage/lettering.h"

#include "stage/cut_text.h"
#include "text/typography.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace fresque {

namespace lettering {
Lettering const display{Face::SerifBlack,
                        Face::SerifBlack,
                        Face::SerifBlack,
                        124,
                        72,
                        1.02,
                        -0.005,
                        Figures::Lining,
                        Wrap::Balanced,
                        Align::Start,
                        Dividing::Never,
                        Hanging::OpeningMarks};
Lettering const headline{Face::SerifExtraBold,
                         Face::SerifExtraBold,
                         Face::SerifExtraBold,
                         80,
                         52,
                         1.08,
                         0,
                         Figures::Lining,
                         Wrap::Balanced,
                         Align::Start,
                         Dividing::Never,
                         Hanging::OpeningMarks};
Lettering const pull_quote{Face::SerifSemiBold,
                           Face::SerifSemiBoldItalic,
                           Face::SerifSemiBold,
                           92,
                           56,
                           1.22,
                           0,
                           Figures::AsTheFace,
                           Wrap::NoOrphan,
                           Align::Start,
                           Dividing::Never,
                           Hanging::OpeningMarks};
Lettering const panel_quote{Face::SerifMedium,
                            Face::SerifMediumItalic,
                            Face::SerifSemiBold,
                            46,
                            36,
                            1.28,
                            0,
                            Figures::AsTheFace,
                            Wrap::NoOrphan,
                            Align::Start,
                            Dividing::WhereNarrow,
                            Hanging::OpeningMarks};
Lettering const reported_quote{Face::SerifMediumItalic,
                               Face::SerifMedium,
                               Face::SerifSemiBoldItalic,
                               46,
                               36,
                               1.28,
                               0,
                               Figures::AsTheFace,
                               Wrap::NoOrphan,
                               Align::Start,
                               Dividing::WhereNarrow,
                               Hanging::OpeningMarks};
Lettering const body{
    Face::SerifRegular, Face::SerifItalic, Face::SerifSemiBold,  38, 30, 1.43, 0, Figures::AsTheFace,
    Wrap::NoOrphan,     Align::Start,      Dividing::WhereNarrow};
Lettering const body_alone{
    Face::SerifRegular, Face::SerifItalic, Face::SerifSemiBold,  48, 34, 1.4, 0, Figures::AsTheFace,
    Wrap::NoOrphan,     Align::Start,      Dividing::WhereNarrow};
Lettering const subtitle{Face::SerifRegular, Face::SerifItalic, Face::SerifSemiBold, 38, 30, 1.4, 0,
                         Figures::AsTheFace, Wrap::Balanced};
Lettering const name{Face::SansSemiBold, Face::SansSemiBold, Face::SansBold, 30, 24, 1.26};
Lettering const label{Face::SansMedium, Face::SansMedium, Face::SansSemiBold, 24, 20, 1.3};
Lettering const kicker{Face::SansSemiBold, Face::SansSemiBold, Face::SansSemiBold, 24, 20, 1.3, 0.11,
                       Figures::Lining};
Lettering const badge{Face::SansBold, Face::SansBold, Face::SansBold, 20, 20, 1.2, 0.075};
Lettering const table_head{
    Face::SerifSemiBold, Face::SerifSemiBoldItalic, Face::SerifBlack, 36, 26, 1.15, 0, Figures::Lining,
    Wrap::Balanced};
Lettering const table_cell{Face::SerifRegular, Face::SerifItalic, Face::SerifSemiBold, 28, 20, 1.2, 0,
                           Figures::AsTheFace, Wrap::NoOrphan};
Lettering const figures{Face::SerifBlack, Face::SerifBlack, Face::SerifBlack, 190, 72, 1, 0,
                        Figures::Tabular};
} // namespace lettering

namespace {

Face face_of(Lettering const& lettering, Emphasis emphasis) {
    switch (emphasis) {
    case Emphasis::None:
        return lettering.face;
    case Emphasis::Emphasis:
        return lettering.emphasis;
    case Emphasis::Strong:
        return lettering.strong;
    }
    return lettering.face;
}

// The typography of a paragraph sees across its runs: a mark may stand at the beginning of one and the
// word it follows at the end of another. Stars that cannot occur in text keep the borders.
constexpr char border = '\x01';

std::vector<std::string> typeset_runs(Paragraph const& paragraph, std::string_view language) {
    std::string joined;
    for (auto const& run : paragraph.runs) {
        if (!joined.empty())
            joined += border;
        joined += run.text;
    }
    std::string const set = typeset(joined, language);
    std::vector<std::string> texts(1);
    for (char const c : set)
        if (c == border)
            texts.emplace_back();
        else
            texts.back() += c;
    return texts;
}

} // namespace

std::vector<TextRun> prose_runs(Prose const& prose, Lettering const& lettering, Inks inks,
                                std::string_view language) {
    std::vector<TextRun> runs;
    for (auto const& paragraph : prose) {
        if (!runs.empty())
            runs.back().text += "\n";
        if (paragraph.item)
            runs.push_back({"–\u00A0", lettering.face, inks.plain});
        auto const texts = typeset_runs(paragraph, language);
        for (std::size_t i = 0; i < paragraph.runs.size() && i < texts.size(); ++i) {
            Emphasis const emphasis = paragraph.runs[i].emphasis;
            runs.push_back({texts[i], face_of(lettering, emphasis),
                            emphasis == Emphasis::Strong ? inks.strong : inks.plain});
        }
    }
    return runs;
}

std::vector<TextRun> plain_runs(std::string_view text, Lettering const& lettering, Color color,
                                std::string_view language) {
    return {{typeset(text, language), lettering.face, color}};
}

TextStyle text_style(Lettering const& lettering, Setting const& setting) {
    TextStyle style;
    style.size = lettering.size * setting.viewport.text_scale;
    style.line_height = lettering.line_height;
    style.tracking = lettering.tracking;
    style.figures = lettering.figures;
    style.wrap = lettering.wrap;
    style.align = lettering.align;
    style.dividing = lettering.dividing;
    style.hanging = lettering.hanging;
    style.language = setting.language();
    return style;
}

namespace {

constexpr std::size_t most_bytes = 12'000; // of a text: at no size does a stage hold more

// As many bytes of the runs as a stage could hold.
std::vector<TextRun> beginning_of(std::vector<TextRun> const& runs) {
    std::vector<TextRun> beginning;
    std::size_t left = most_bytes;
    for (TextRun const& run : runs) {
        std::size_t end = std::min(left, run.text.size());
        while (end > 0 && end < run.text.size() &&
               (static_cast<unsigned char>(run.text[end]) & 0xC0U) == 0x80U)
            --end;
        beginning.push_back({run.text.substr(0, end), run.face, run.color});
        if (end < run.text.size())
            break;
        left -= end;
    }
    return beginning;
}

} // namespace

FittedText fit(Setting const& setting, std::vector<TextRun> const& runs, Lettering const& lettering,
               Size box) {
    std::size_t const bytes =
        std::accumulate(runs.begin(), runs.end(), std::size_t{0},
                        [](std::size_t sum, TextRun const& run) { return sum + run.text.size(); });
    TextStyle style = text_style(lettering, setting);
    bool const whole = bytes <= most_bytes;
    FittedText fitted = fit(setting.faces, whole ? runs : beginning_of(runs), style, box, lettering.smallest);
    fitted.fits = fitted.fits && whole;
    style.size = fitted.size;
    if (!fitted.fits)
        fitted.layout = cut_to(std::move(fitted.layout), box, style, setting.faces);
    return fitted;
}

TextLayout set_freely(Setting const& setting, std::vector<TextRun> const& runs, Lettering const& lettering,
                      double width) {
    return lay_out(setting.faces, runs, text_style(lettering, setting), width);
}

void add_words(Actor& actor, std::string_view key, TextLayout const& layout, Vec2 top_left,
               Entering entering) {
    std::size_t number = 0;
    for (auto const& line : layout.lines)
        for (auto const& word : line.words) {
            Piece piece;
            piece.key = std::string(key) + "/" + std::to_string(number++);
            piece.box = {top_left.x + word.origin.x, top_left.y + word.origin.y, 0, word.size};
            piece.visual = WordVisual{word.face, word.glyphs, word.text, word.color};
            piece.entrance = entering.entrance;
            piece.delay = entering.delay;
            actor.pieces.push_back(std::move(piece));
        }
}

namespace {

constexpr double endless = 1e6;

TextLayout one_line(Setting const& setting, std::string_view text, Lettering const& lettering, Color color) {
    Lettering line = lettering;
    line.wrap = Wrap::Greedy;
    line.align = Align::Start;
    return lay_out(setting.faces, plain_runs(text, line, color, setting.language()),
                   text_style(line, setting), endless);
}

} // namespace

double add_line(Actor& actor, std::string_view key, Setting const& setting, std::string_view text,
                Lettering const& lettering, Color color, Vec2 at, Entering entering) {
    TextLayout const layout = one_line(setting, text, lettering, color);
    if (layout.lines.empty())
        return 0;
    double const width = layout.lines.front().width;
    double x = at.x;
    if (lettering.align == Align::Center)
        x -= width / 2;
    if (lettering.align == Align::End)
        x -= width;
    add_words(actor, key, layout, {x, at.y - layout.lines.front().baseline}, entering);
    return width;
}

double add_line_within(Actor& actor, std::string_view key, Setting const& setting, std::string_view text,
                       Lettering const& lettering, Color color, LineRoom room, Entering entering) {
    double const width = line_width(setting, text, lettering);
    double const scale = setting.viewport.text_scale;
    Lettering line = lettering;
    line.align = Align::Start;
    if (width > room.width)
        line.size = std::max(lettering.smallest / scale, lettering.size * room.width / width);
    TextLayout layout = one_line(setting, text, line, color);
    bool const fits = layout.size.width <= room.width + 0.5;
    actor.overflows = actor.overflows || !fits;
    if (!fits)
        layout = cut_to(std::move(layout), {room.width, 1e6}, text_style(line, setting), setting.faces);
    if (layout.lines.empty())
        return 0;
    add_words(actor, key, layout, {room.at.x, room.at.y - layout.lines.front().baseline}, entering);
    return layout.size.width;
}

double line_width(Setting const& setting, std::string_view text, Lettering const& lettering) {
    return one_line(setting, text, lettering, {}).size.width;
}

double widest_word(Setting const& setting, std::string_view text, Lettering const& lettering) {
    double widest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find_first_of(" \n", begin), text.size());
        widest = std::max(widest, line_width(setting, text.substr(begin, end - begin), lettering));
        begin = end + 1;
    }
    return widest;
}

} // namespace fresque
