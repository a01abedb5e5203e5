#include "story/path_check.h"

#include "story/moment.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fresque {

namespace {

// From each scene to others. Most lead to the next one alone, and have no list.
class Ways {
  public:
    explicit Ways(std::size_t scenes) : scenes_(scenes) {}

    std::size_t scenes() const { return scenes_; }
    void lead(std::size_t from, std::vector<std::size_t> to) { lists_.insert_or_assign(from, std::move(to)); }
    std::vector<std::size_t> const& list(std::size_t from) const { return lists_.at(from); }

    template<typename Visit>
    void visit(std::size_t from, Visit visit) const {
        auto const list = lists_.find(from);
        if (list != lists_.end())
            std::for_each(list->second.begin(), list->second.end(), visit);
        else if (from + 1 < scenes_)
            visit(from + 1);
    }

    bool lead_nowhere(std::size_t from) const {
        bool nowhere = true;
        visit(from, [&](std::size_t) { nowhere = false; });
        return nowhere;
    }

  private:
    std::size_t scenes_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> lists_;
};

struct Paths {
    Ways ways;
    std::vector<Element const*> choices = {}; // of each scene; null: the next scene follows
    std::vector<std::size_t> ends = {};       // scenes behind which there may be nothing
};

Element const* choice_of(Scene const& scene) {
    for (Step const& step : scene.steps)
        for (Element const& element : step.elements)
            if (element.kind == "choice")
                return &element;
    return nullptr;
}

using SceneNumbers = std::unordered_map<std::string_view, std::size_t>;

std::vector<std::size_t> scenes_of_options(SceneNumbers const& numbers, Element const& choice) {
    std::vector<std::size_t> scenes;
    for (Element const& option : choice.parts)
        if (auto const scene = numbers.find(option.value("scene")); scene != numbers.end())
            scenes.push_back(scene->second);
    return scenes;
}

// Where all options are heard, each leads to the others too, and the last one behind them all.
void lead_on(Paths& paths, std::vector<std::size_t> const& options) {
    std::size_t const behind = options.empty() ? 0 : *std::max_element(options.begin(), options.end()) + 1;
    for (std::size_t const option : options) {
        if (paths.choices[option])
            continue; // it leads where its own choice leads
        std::vector<std::size_t> ways = options;
        if (behind < paths.ways.scenes())
            ways.push_back(behind);
        else
            paths.ends.push_back(option);
        paths.ways.lead(option, std::move(ways));
    }
}

Paths paths_of(Story const& story) {
    Paths paths{Ways(story.scenes.size())};
    SceneNumbers numbers;
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        numbers.emplace(story.scenes[i].id, i);
    for (std::size_t i = 0; i < story.scenes.size(); ++i) {
        Element const* const choice = choice_of(story.scenes[i]);
        paths.choices.push_back(choice);
        if (choice)
            paths.ways.lead(i, scenes_of_options(numbers, *choice));
    }
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        if (paths.choices[i] && hears_all(*paths.choices[i]))
            lead_on(paths, std::vector(paths.ways.list(i)));
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        if (paths.ways.lead_nowhere(i))
            paths.ends.push_back(i);
    return paths;
}

// Which scenes are met from these on.
template<typename AnyWays>
std::vector<bool> met_from(std::vector<std::size_t> waiting, AnyWays const& ways) {
    std::vector<bool> met(ways.scenes(), false);
    for (std::size_t const scene : waiting)
        met[scene] = true;
    while (!waiting.empty()) {
        std::size_t const scene = waiting.back();
        waiting.pop_back();
        ways.visit(scene, [&](std::size_t to) {
            if (met[to])
                return;
            met[to] = true;
            waiting.push_back(to);
        });
    }
    return met;
}

// To each scene from others.
class WaysBack {
  public:
    explicit WaysBack(Ways const& ways) : ends_(ways.scenes() + 1, 0) {
        auto const visit_all = [&ways](auto visit) {
            for (std::size_t from = 0; from < ways.scenes(); ++from)
                ways.visit(from, [&](std::size_t to) { visit(from, to); });
        };
        visit_all([this](std::size_t, std::size_t to) { ++ends_[to + 1]; });
        std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
        from_.resize(ends_.back());
        std::vector<std::size_t> next(ends_.begin(), ends_.end() - 1);
        visit_all([&](std::size_t from, std::size_t to) { from_[next[to]++] = from; });
    }

    std::size_t scenes() const { return ends_.size() - 1; }

    template<typename Visit>
    void visit(std::size_t to, Visit visit) const {
        for (std::size_t i = ends_[to]; i < ends_[to + 1]; ++i)
            visit(from_[i]);
    }

  private:
    std::vector<std::size_t> ends_; // where the list of each scene begins, and ends with the next one's begin
    std::vector<std::size_t> from_;
};

// Runs of unreachable scenes are one mistake each.
void report_unreachable(Story const& story, Paths const& paths, std::vector<bool> const& reached,
                        Findings& findings) {
    for (std::size_t i = 1; i < reached.size(); ++i) {
        if (reached[i] || !reached[i - 1])
            continue;
        std::size_t end = i;
        while (end < reached.size() && !reached[end])
            ++end;
        std::string const rest = end - i == 1 ? ""
                                              : ", nor to the " +
                                                    (end - i == 2 ? std::string("scene")
                                                                  : std::to_string(end - i - 1) + " scenes") +
                                                    " after it";
        std::vector<Related> related;
        if (paths.choices[i - 1])
            related.push_back({paths.choices[i - 1]->span, "the scene before it ends in a choice"});
        findings.warning(
            "unreachable-scene", "no way leads to “" + story.scenes[i].id + "”" + rest, story.scenes[i].span,
            "let an option lead here: option -> " + story.scenes[i].id + ": …", std::move(related));
    }
}

void report_endless(Story const& story, Paths const& paths, std::vector<bool> const& reached,
                    Findings& findings) {
    std::vector<bool> const leads_to_end = met_from(paths.ends, WaysBack(paths.ways));
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (!reached[i] || leads_to_end[i] || !paths.choices[i])
            continue;
        findings.warning("no-way-out",
                         "from “" + story.scenes[i].id + "” no way leads to the end of the story",
                         paths.choices[i]->span, "let an option lead out of the circle");
        return; // one circle is one mistake
    }
}

} // namespace

void check_paths(Story const& story, Findings& findings) {
    if (story.scenes.empty())
        return;
    bool const forks = std::any_of(story.scenes.begin(), story.scenes.end(),
                                   [](Scene const& scene) { return choice_of(scene) != nullptr; });
    if (!forks)
        return;
    Paths const paths = paths_of(story);
    std::vector<bool> const reached = met_from({0}, paths.ways);
    report_unreachable(story, paths, reached, findings);
    report_endless(story, paths, reached, findings);
}

} // namespace fresque
