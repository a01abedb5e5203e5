#include "story/path_check.h"

#include "story/moment.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fresque {

namespace {

using Ways = std::vector<std::vector<std::size_t>>; // from each scene to others

struct Paths {
    Ways ways;
    std::vector<Element const*> choices; // of each scene; null: the next scene follows
    std::vector<std::size_t> ends;       // scenes behind which there may be nothing
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
        paths.ways[option] = options;
        if (behind < paths.ways.size())
            paths.ways[option].push_back(behind);
        else
            paths.ends.push_back(option);
    }
}

Paths paths_of(Story const& story) {
    Paths paths;
    SceneNumbers numbers;
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        numbers.emplace(story.scenes[i].id, i);
    for (std::size_t i = 0; i < story.scenes.size(); ++i) {
        Element const* const choice = choice_of(story.scenes[i]);
        paths.choices.push_back(choice);
        paths.ways.emplace_back();
        if (choice)
            paths.ways.back() = scenes_of_options(numbers, *choice);
        else if (i + 1 < story.scenes.size())
            paths.ways.back() = {i + 1};
    }
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        if (paths.choices[i] && hears_all(*paths.choices[i]))
            lead_on(paths, paths.ways[i]);
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        if (paths.ways[i].empty())
            paths.ends.push_back(i);
    return paths;
}

// Which scenes are met from these on.
std::vector<bool> met_from(std::vector<std::size_t> waiting, Ways const& ways) {
    std::vector<bool> met(ways.size(), false);
    for (std::size_t const scene : waiting)
        met[scene] = true;
    while (!waiting.empty()) {
        std::size_t const scene = waiting.back();
        waiting.pop_back();
        for (std::size_t const to : ways[scene]) {
            if (met[to])
                continue;
            met[to] = true;
            waiting.push_back(to);
        }
    }
    return met;
}

Ways turned_round(Ways const& ways) {
    Ways back(ways.size());
    for (std::size_t i = 0; i < ways.size(); ++i)
        for (std::size_t const to : ways[i])
            back[to].push_back(i);
    return back;
}

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
    std::vector<bool> const leads_to_end = met_from(paths.ends, turned_round(paths.ways));
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
