// The kinds of value, one by one. The compiler names the one that is missing here.
#include "app/reference/phrases.h"

namespace fresque {

namespace {

ValueForms const word{"word", "One of the words that are listed.", {}};
ValueForms const new_name{
    "new name",
    "A name that this line gives. It consists of letters of one alphabet, digits, `-` and `_`.",
    {"depart", "behind-google", "été_2018"}};
ValueForms const voice{"name of a voice", "A name that a `voice` line gives.", {"altman"}};
ValueForms const source{"name of a source", "A name that a `source` line gives.", {"semafor"}};
ValueForms const topic{"name of a topic", "A name that a `topic` line gives.", {"depart"}};
ValueForms const scene{"name of a scene", "A name that a `scene` line gives.", {"pourquoi"}};
ValueForms const element{
    "name of an element", "A name that was given to an element with `as=`, or as its own.", {"avis"}};
ValueForms const node{
    "name of a node or a voice", "A name that a `node` or a `voice` line gives.", {"openai"}};
ValueForms const color{
    "colour", "One of the words that are listed, or a name that a `color` line gives.", {"brique"}};
ValueForms const color_value{
    "value of a colour", "A `#` and six digits: two each for red, green and blue.", {"#FF7A52"}};
ValueForms const arrow{"arrow", "It stands between what it leads from and what it leads to.", {"->"}};
ValueForms const number{"number", "Digits, with a point before the decimals.", {"12", "0.5", "-3"}};
ValueForms const length{
    "length", "A part of the stage, or stage units: the stage is 1080 units high.", {"40%", "320"}};
ValueForms const place{"place",
                       "A side, a corner or the middle of the stage, or how far from its left and from its "
                       "top, without a space.",
                       {"left", "right", "center", "top", "bottom", "top-left", "top-right", "bottom-left",
                        "bottom-right", "30%,40%"}};
ValueForms const duration{"duration", "Seconds or milliseconds.", {"0.6s", "400ms"}};
ValueForms const date{"date", "A year, a month or a day.", {"2019", "2019-07", "2019-07-22"}};
ValueForms const language{"language",
                          "The short name of a language (BCP 47), with its country where that matters.",
                          {"fr", "en", "pt-BR"}};
ValueForms const image{
    "image file", "A PNG or JPEG file inside the story’s folder.", {"bureaux.jpg", "images/carte.png"}};
ValueForms const drawing{"SVG file", "An SVG file inside the story’s folder.", {"cercle.svg"}};
ValueForms const text{"text",
                      "Words; several stand in quotation marks.",
                      {"Semafor", "\"trois mots ici\"", "« trois mots ici »"}};

} // namespace

ValueForms const& forms_of(ValueKind kind) {
    switch (kind) {
    case ValueKind::Word:
        return word;
    case ValueKind::NewName:
        return new_name;
    case ValueKind::VoiceName:
        return voice;
    case ValueKind::SourceName:
        return source;
    case ValueKind::TopicName:
        return topic;
    case ValueKind::SceneName:
        return scene;
    case ValueKind::ElementName:
        return element;
    case ValueKind::NodeName:
        return node;
    case ValueKind::ColorName:
        return color;
    case ValueKind::ColorValue:
        return color_value;
    case ValueKind::Arrow:
        return arrow;
    case ValueKind::Number:
        return number;
    case ValueKind::Length:
        return length;
    case ValueKind::Place:
        return place;
    case ValueKind::Duration:
        return duration;
    case ValueKind::Date:
        return date;
    case ValueKind::Language:
        return language;
    case ValueKind::Image:
        return image;
    case ValueKind::Drawing:
        return drawing;
    case ValueKind::Text:
        return text;
    }
    return text;
}

} // namespace fresque
