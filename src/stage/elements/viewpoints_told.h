// What the quotes of a story tell, by topic and voice: what stands in the table of viewpoints.
#pragma once

#include "stage/lettering.h"
#include "stage/setting.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

struct ViewpointsTold {
    std::vector<Topic const*> rows;
    std::vector<Voice const*> columns; // those who are heard
    std::map<std::pair<Topic const*, Voice const*>, std::vector<Quote>> cells;
    // The most solid of the ways in which a voice is heard: its medallion at the head of the column.
    std::map<Voice const*, Quote> most_solid;

    void add(Quote const& quote);
    std::vector<Quote> const& cell(Topic const* topic, Voice const* voice) const; // empty for silence
};

// On all topics, or on one.
ViewpointsTold viewpoints_told(Setting const& setting, std::string_view only);

// The words of a cell, each with its marks; the same words twice are said once.
std::vector<TextRun> cell_runs(std::vector<Quote> const& cell, Lettering const& letters,
                               Setting const& setting);

} // namespace fresque
