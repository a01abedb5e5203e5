#include "stage/arrangement.h"

#include "stage/heading.h"
#include "stage/thread.h"

#include <algorithm>
#include <map>

namespace fresque {

namespace {

constexpr double gutter = 48;
constexpr double content_top = 76;

// An element, its kind, and whether it stands on the stage yet or room is only kept for it.
struct Member {
    Element const* element;
    ElementKind const* kind;
    bool visible;
};

bool hides(Step const& step) {
    return std::any_of(step.cues.begin(), step.cues.end(), [](Cue const& cue) { return cue.verb == "hide"; });
}

// What stands on the stage at a position, and what will join it before anything is hidden.
std::vector<Member> members_at(Story const& story, Position position) {
    Scene const& scene = story.scenes[position.scene];
    Position until = position;
    while (until.step + 1 < scene.steps.size() && !hides(scene.steps[until.step + 1]))
        ++until.step;
    std::map<std::string_view, Element const*> now; // a picture that goes on is shown as it is now
    for (auto const* element : elements_at(story, position))
        now.emplace(element->id, element);
    std::vector<Member> members;
    for (auto const* element : elements_at(story, until))
        if (auto const* kind = find_element_kind(element->kind)) {
            auto const shown = now.find(element->id);
            members.push_back({shown == now.end() ? element : shown->second, kind, shown != now.end()});
        }
    return members;
}

class Arranger {
  public:
    Arranger(std::vector<Actor>& actors, Position position, Setting const& setting) :
        actors_(actors),
        setting_(setting),
        scene_(setting.story.scenes[position.scene]),
        members_(members_at(setting.story, position)) {
        Size const size = setting.viewport.size;
        content_ = {stage_margin, content_top, size.width - 2 * stage_margin,
                    thread_top(size) - 64 - content_top};
        for (auto const& member : members_) {
            bool const backdrop = member.kind->standing == Standing::Backdrop;
            if (member.kind->standing == Standing::Narration)
                narrations_.push_back(member);
            if (member.kind->standing == Standing::Whole)
                wholes_.push_back(member);
            if (member.kind->standing == Standing::Panel || member.kind->standing == Standing::Figure ||
                member.kind->standing == Standing::Band || member.kind->standing == Standing::Numeral)
                panels_.push_back(member);
            if (backdrop)
                backdrops_.push_back(member);
        }
        if (!panels_.empty() || backdrops_.size() > 1) {
            panels_.insert(panels_.end(), backdrops_.begin(), backdrops_.end());
            backdrops_.clear();
        }
    }

    void arrange() {
        if (!wholes_.empty())
            return whole();
        if (!backdrops_.empty())
            return over_backdrop();
        if (pulls())
            return pull();
        if (panels_.empty())
            return narration();
        if (narrations_.empty())
            return across();
        columns();
    }

  private:
    void place(Member const& member, Rect const& box, Manner manner = Manner::Normal) {
        if (member.visible)
            actors_.push_back(lay_out(*member.kind, *member.element, box, manner, setting_));
    }

    bool pulls() const {
        if (members_.size() != 1 || panels_.size() != 1)
            return false;
        auto const& member = panels_.front();
        return member.kind->pulls != nullptr && member.kind->pulls(setting_.story, *member.element);
    }

    void whole() {
        double const top = add_heading(actors_, scene_, head_box(content_), setting_) + 20;
        Rect box{content_.x, top, content_.width, thread_top(setting_.viewport.size) - 26 - top};
        for (auto const& member : wholes_)
            place(member, box);
    }

    void pull() {
        Rect const box{content_.x, 110, content_.width, thread_top(setting_.viewport.size) - 26 - 110};
        place(panels_.front(), box, Manner::Pull);
    }

    void over_backdrop() {
        Size const size = setting_.viewport.size;
        place(backdrops_.front(), {0, 0, size.width, size.height}, Manner::Pull);
        Rect const column{content_.x, content_.y, content_.width * 0.5, content_.height};
        double const top = add_heading(actors_, scene_, head_box(column), setting_);
        stack_narrations({column.x, top + 48, column.width, column.bottom() - top - 48});
    }

    void narration() {
        Rect const column = left_column(0.55);
        double const top = add_heading(actors_, scene_, head_box(column), setting_);
        stack_narrations({column.x, top + 56, column.width, column.bottom() - top - 56}, Manner::Pull);
        add_year(actors_, scene_, beside(column, 96).inset(8), setting_);
    }

    void across() {
        double const top = add_heading(actors_, scene_, head_box(content_), setting_) + 44;
        grid({content_.x, top, content_.width, content_.bottom() - top});
    }

    // Words on the left, panels on the right; until a panel comes the year stands there.
    void columns() {
        Rect const column = left_column(0.425);
        double const top = add_heading(actors_, scene_, head_box(column), setting_);
        stack_narrations({column.x, top + 48, column.width, column.bottom() - top - 48});
        Rect const right = beside(column, 72);
        bool const empty =
            std::none_of(panels_.begin(), panels_.end(), [](Member const& m) { return m.visible; });
        if (empty)
            add_year(actors_, scene_, right.inset(24), setting_);
        double const count = static_cast<double>(panels_.size());
        double const gap = 36;
        // A single panel need not be as high as the stage.
        double const tallest = panels_.size() == 1 ? (right.width < 760 ? 660 : 540) : content_.height;
        double const height = std::min((right.height - gap * (count - 1)) / count, tallest);
        double y = right.y + (right.height - height * count - gap * (count - 1)) / 2;
        for (auto const& member : panels_) {
            place(member, {right.x, y, right.width, height});
            y += height + gap;
        }
    }

    Rect left_column(double part) const {
        return {content_.x, content_.y, content_.width * part, content_.height};
    }

    Rect beside(Rect const& column, double gap) const {
        double const x = column.right() + gap;
        return {x, content_.y, content_.right() - x, content_.height};
    }

    // A heading takes at most a part of the height, and is set smaller before it takes more.
    static Rect head_box(Rect const& column) {
        return {column.x, column.y, column.width, column.height * 0.5};
    }

    // Panels side by side: one to three in a row where there is room for them, else two in a row.
    void grid(Rect const& box) {
        std::size_t const count = panels_.size();
        std::size_t const most = box.width / 3 > 480 && count == 3 ? 3 : 2;
        std::size_t const columns = std::min(count, most);
        std::size_t const rows = (count + columns - 1) / columns;
        double const width = count == 1 ? std::min(box.width, 1180.0)
                                        : (box.width - gutter * static_cast<double>(columns - 1)) /
                                              static_cast<double>(columns);
        double const gap = 32;
        double const height =
            std::min((box.height - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows), 620.0);
        for (std::size_t i = 0; i < count; ++i) {
            double const x = box.x + static_cast<double>(i % columns) * (width + gutter);
            double const y = box.y + static_cast<double>(i / columns) * (height + gap);
            place(panels_[i], {x, y, width, height});
        }
    }

    // One text under the other. Where they are too long together each is given its share.
    void stack_narrations(Rect const& box, Manner manner = Manner::Normal) {
        constexpr double gap = 26;
        std::vector<double> heights;
        double sum = 0;
        for (auto const& member : narrations_) {
            Actor const measured =
                lay_out(*member.kind, *member.element, {0, 0, box.width, 1e6}, manner, setting_);
            heights.push_back(measured.bounds.height);
            sum += measured.bounds.height;
        }
        double const gaps = narrations_.empty() ? 0 : gap * static_cast<double>(narrations_.size() - 1);
        double const share = std::min(1.0, (box.height - gaps) / std::max(sum, 1.0));
        double y = box.y;
        for (std::size_t i = 0; i < narrations_.size(); ++i) {
            place(narrations_[i], {box.x, y, box.width, heights[i] * share}, manner);
            y += heights[i] * share + gap;
        }
    }

    std::vector<Actor>& actors_;
    Setting const& setting_;
    Scene const& scene_;
    std::vector<Member> members_;
    std::vector<Member> narrations_;
    std::vector<Member> wholes_;
    std::vector<Member> panels_;
    std::vector<Member> backdrops_;
    Rect content_;
};

} // namespace

void arrange(std::vector<Actor>& actors, Position position, Setting const& setting) {
    Arranger(actors, position, setting).arrange();
}

} // namespace fresque
