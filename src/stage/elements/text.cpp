// text: the narrator’s words, a column of prose.
#include "stage/elements/kinds.h"
#include "stage/lettering.h"
#include "text/typography.h"

namespace fresque {

namespace {

Actor lay_out_narration(Element const& element, Rect const& box, Manner manner, Setting const& setting) {
    Theme const& theme = setting.theme;
    Lettering const& letters = manner == Manner::Pull ? lettering::body_alone : lettering::body;
    auto const runs = prose_runs(element.prose, letters, {theme.ink, theme.ink}, setting.language());
    auto const fitted = fit(setting, runs, letters, {box.width, box.height});
    Rect const taken{box.x, box.y, fitted.layout.size.width, fitted.layout.size.height};
    Actor actor = actor_for(element, "text", taken);
    actor.label = typeset(plain_text(element.prose), setting.language());
    actor.overflows = !fitted.fits;
    add_words(actor, "word", fitted.layout, {box.x, box.y});
    return actor;
}

} // namespace

ElementKind text_kind() {
    ElementKind kind;
    kind.row.name = "text";
    kind.row.other_words = {"texte", "paragraphe", "paragraph"};
    kind.row.parents = {"scene", "step"};
    kind.row.attributes = with_common_attributes({});
    kind.row.body = Body::Prose;
    kind.row.translation = Translation::Words;
    kind.row.words = Presence::Required;
    kind.row.group = KeywordGroup::Elements;
    kind.row.on_stage = OnStage::Element;
    kind.row.help = "The narrator’s words.";
    kind.row.example = "text: En 2015, OpenAI naît *sans but lucratif*.\n";
    kind.standing = Standing::Narration;
    kind.lay_out = lay_out_narration;
    return kind;
}

} // namespace fresque
