// choice: the audience chooses how the story goes on. One line for each option, with its number.
//
//     Whose version first?
//     ① The company’s
//     ② The other one
#include "stage/elements/choice.h"
#include "stage/elements/kinds.h"
#include "stage/lettering.h"
#include "text/typography.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double gap = 28;
constexpr double disc = 64;
constexpr double indent = disc + 24;

class ChoiceLayout {
  public:
    ChoiceLayout(Actor& actor, Element const& element, Rect const& box, Setting const& setting) :
        actor_(actor), element_(element), box_(box), setting_(setting), y_(box.y) {}

    void build() {
        if (!element_.prose.empty())
            add_question();
        double const room = box_.bottom() - y_ - gap * static_cast<double>(element_.parts.size());
        double const share = room / static_cast<double>(std::max<std::size_t>(element_.parts.size(), 1));
        set_size(std::max(share, disc));
        for (std::size_t i = 0; i < element_.parts.size(); ++i)
            add_option(i, std::max(share, disc));
        actor_.bounds.height = y_ - box_.y;
    }

  private:
    void add_question() {
        auto const fitted = fit(setting_,
                                prose_runs(element_.prose, lettering::body_alone,
                                           {setting_.theme.ink, setting_.theme.ink}, setting_.language()),
                                lettering::body_alone, {box_.width, box_.height * 0.3});
        add_words(actor_, "question", fitted.layout, {box_.x, y_});
        actor_.overflows = actor_.overflows || !fitted.fits;
        y_ += fitted.layout.size.height + 2 * gap;
    }

    FittedText words_of(Element const& option, double room) const {
        return fit(
            setting_,
            prose_runs(option.prose, letters_, {setting_.theme.ink, setting_.theme.ink}, setting_.language()),
            letters_, {box_.width - indent, room});
    }

    // No option is louder than another: all have the size of the longest.
    void set_size(double room) {
        double const scale = setting_.viewport.text_scale;
        for (Element const& option : element_.parts)
            letters_.size =
                std::max(letters_.smallest, std::min(letters_.size, words_of(option, room).size / scale));
    }

    void add_option(std::size_t i, double room) {
        Element const& option = element_.parts[i];
        std::string const key = "option/" + std::to_string(i + 1);
        auto const fitted = words_of(option, room);
        double const height = std::max(fitted.layout.size.height, disc);
        Seconds const delay = 0.1 * static_cast<double>(i + 1);
        add_number(key, i + 1, y_ + height / 2, delay);
        add_words(actor_, key + "/word", fitted.layout,
                  {box_.x + indent, y_ + (height - fitted.layout.size.height) / 2}, {Entrance::Rise, delay});
        actor_.overflows = actor_.overflows || !fitted.fits;
        actor_.spots.push_back({std::string(option_prefix) + std::to_string(i),
                                typeset(plain_text(option.prose), setting_.language()),
                                {box_.x, y_ - gap / 2, box_.width, height + gap}});
        y_ += height + gap;
    }

    void add_number(std::string const& key, std::size_t number, double middle, Seconds delay) {
        Piece piece;
        piece.key = key + "/disc";
        piece.box = {box_.x, middle - disc / 2, disc, disc};
        ShapeVisual shape;
        shape.radius = disc / 2;
        shape.fill = setting_.theme.surface;
        shape.rules = {{setting_.theme.ink, 2.5, {}, 0}};
        piece.visual = shape;
        piece.entrance = Entrance::Fade;
        piece.delay = delay;
        actor_.pieces.push_back(std::move(piece));
        Lettering letters = lettering::name;
        letters.align = Align::Center;
        letters.figures = Figures::Lining;
        add_line(actor_, key + "/number", setting_, std::to_string(number), letters, setting_.theme.ink,
                 {box_.x + disc / 2, middle + 10}, {Entrance::Fade, delay});
    }

    Actor& actor_;
    Element const& element_;
    Rect box_;
    Setting const& setting_;
    double y_;
    Lettering letters_ = lettering::panel_quote;
};

Actor lay_out_choice(Element const& element, Rect const& box, Manner, Setting const& setting) {
    Actor actor = actor_for(element, "choice", box);
    actor.label = typeset(plain_text(element.prose), setting.language());
    ChoiceLayout(actor, element, box, setting).build();
    return actor;
}

KeywordRow option_row() {
    KeywordRow row = part_row("option", "choice");
    row.group = KeywordGroup::Paths;
    row.arguments = {{"arrow", ValueKind::Arrow, Presence::Required, ""},
                     {"scene", ValueKind::SceneName, Presence::Required, "the scene that it leads to"}};
    row.words = Presence::Required;
    row.help = "One way on: the scene it leads to, and what the audience reads.";
    row.example = "choice: Qui entendre d’abord ?\n"
                  "  option -> anonymes: Les sources anonymes\n"
                  "  option -> officielle: L’entreprise\n";
    return row;
}

} // namespace

ElementKind choice_kind() {
    ElementKind kind;
    kind.row.name = "choice";
    kind.row.other_words = {"choix"};
    kind.row.group = KeywordGroup::Paths;
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes({{.name = "then",
                                                   .kind = ValueKind::Word,
                                                   .help = "what follows the scene of an option: the others, "
                                                           "which are all heard in the end",
                                                   .choices = {"others"},
                                                   .otherwise = "the next scene of the text"}});
    kind.row.body = Body::Line;
    kind.row.translation = Translation::Words;
    kind.row.on_stage = OnStage::Element;
    kind.row.help =
        "Lets the audience choose how the story goes on. It ends its scene; going back leads over it.";
    kind.row.example = "choice: Qui entendre d’abord ?\n"
                       "  option -> anonymes: Les sources anonymes\n"
                       "  option -> officielle: L’entreprise\n";
    kind.parts = {option_row()};
    kind.standing = Standing::Narration;
    kind.lay_out = lay_out_choice;
    return kind;
}

std::optional<std::size_t> option_of(std::string_view spot_id) {
    if (!spot_id.starts_with(option_prefix))
        return std::nullopt;
    std::size_t number = 0;
    for (char const digit : spot_id.substr(option_prefix.size())) {
        if (digit < '0' || digit > '9' || number > 1000)
            return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    }
    return number;
}

} // namespace fresque
