// counter: a number that counts up, as large as its place allows, with its words under it.
#include "stage/elements/kinds.h"
#include "stage/figure.h"
#include "stage/lettering.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double under_digits = 0.16; // em, of the unit and the commas
constexpr double under_number = 42;   // stage units, of a line of words

double digits_height(Setting const& setting, Face face) {
    return setting.faces.metrics(face).cap_height;
}

// Places the number at the top of the box; gives where its baseline is.
double add_number(Actor& actor, FigureVisual figure, Rect const& box, bool has_words,
                  Setting const& setting) {
    Lettering const& scale = lettering::figures;
    double const bearing = figure_bearing(figure, setting.faces);
    double const width = std::max(figure_width(figure) - bearing, 0.1);
    double const height = digits_height(setting, scale.face);
    double const largest = scale.size * setting.viewport.text_scale;
    double const words = has_words ? 12 + under_number * setting.viewport.text_scale : 0;
    double const room = std::max(box.height - words, 0.0) / (height + under_digits + (has_words ? 0.09 : 0));
    double const size = std::min({largest, box.width / width, room});
    double const baseline = box.y + height * size;
    actor.overflows = size < scale.smallest;
    Piece piece;
    piece.key = "number";
    piece.box = {box.x - bearing * size, baseline, figure_width(figure) * size, size};
    piece.visual = std::move(figure);
    piece.entrance = Entrance::Fade;
    actor.pieces.push_back(std::move(piece));
    return baseline;
}

Actor lay_out_counter(Element const& element, Rect const& box, Manner, Setting const& setting) {
    Actor actor = actor_for(element, "figure", box);
    FigureVisual number =
        figure(setting, decimal_from(element.value("to")), element.value("unit"), lettering::figures);
    number.start = decimal_from(element.value("from")).value;
    number.color = setting.theme.color(element.value("color"));
    std::string const words = plain_text(element.prose);
    actor.label = figure_text(number) + (words.empty() ? "" : " " + typeset(words, setting.language()));
    double bottom = add_number(actor, std::move(number), box, !words.empty(), setting);
    double const size = actor.pieces.back().box.height;
    bottom += under_digits * size; // under the unit and the commas
    if (!words.empty()) {
        double const top = bottom + 0.09 * size + 12;
        Lettering letters = lettering::name;
        letters.wrap = Wrap::Balanced;
        auto const fitted = fit(
            setting,
            prose_runs(element.prose, letters, {setting.theme.ink, setting.theme.ink}, setting.language()),
            letters, {box.width, box.bottom() - top});
        add_words(actor, "words", fitted.layout, {box.x, top}, {Entrance::Rise, 0.15});
        actor.overflows = actor.overflows || !fitted.fits;
        bottom = top + fitted.layout.size.height;
    }
    actor.bounds = {box.x, box.y, box.width, bottom - box.y};
    return actor;
}

// At its full size, as far as the width lets it.
double height_of_counter(Element const& element, double width, Setting const& setting) {
    return lay_out_counter(element, {0, 0, width, setting.viewport.size.height}, Manner::Normal, setting)
               .bounds.height +
           1;
}

} // namespace

ElementKind counter_kind() {
    ElementKind kind;
    kind.row.name = "counter";
    kind.row.other_words = {"compteur"};
    kind.row.group = KeywordGroup::Elements;
    kind.row.parents = {"scene", "step"};
    kind.row.arguments = {{"id", ValueKind::NewName, Presence::Optional, "a name for it, as as= would give"}};
    kind.row.attributes = with_common_attributes({
        {.name = "to",
         .kind = ValueKind::Number,
         .presence = Presence::Required,
         .help = "the number it arrives at, with as many decimals as are shown",
         .other_words = {"value", "valeur", "vers"},
         .unit_at = "counter"},
        {.name = "from",
         .kind = ValueKind::Number,
         .help = "the number it begins with",
         .otherwise = "0",
         .unit_at = "counter"},
        {.name = "unit",
         .kind = ValueKind::Text,
         .help = "what is counted, such as \"$\"; it stands where the language sets it",
         .translation = Translation::Words},
        color_parameter("the colour of the number"),
    });
    kind.row.body = Body::Line;
    kind.row.translation = Translation::Words;
    kind.row.on_stage = OnStage::Renewable;
    kind.row.help = "A number that counts up; the words say what it is. Written again under its name, it "
                    "counts on from where it was.";
    kind.row.example = "counter promesse to=1000000000 unit=\"$\": promis par Musk\n";
    kind.standing = Standing::Numeral;
    kind.lay_out = lay_out_counter;
    kind.need = height_of_counter;
    return kind;
}

} // namespace fresque
