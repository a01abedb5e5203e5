// The phone: the code to scan, who has the control, and what happened last.
#include "app/console/panels.h"
#include "app/remote/qr.h"
#include "app/remote/view.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double code_side = 470;
constexpr double gap = 48;

std::string first_key(ConsoleView const& view, std::string_view command) {
    auto const keys =
        view.state.bindings == nullptr ? std::vector<std::string>() : view.state.bindings->keys_of(command);
    return keys.empty() ? std::string() : keys.front();
}

void add_code(Sheet& sheet, std::string const& url, Rect const& box) {
    QrPicture const code = qr_picture(url, box);
    sheet.fill(code.ground, {255, 255, 255, 255}, 8);
    for (Rect const& dark : code.darks)
        sheet.fill(dark, {0, 0, 0, 255});
}

// «Ctrl+N  Notes stay on the console»: a line that can be pressed; gives the next one's baseline.
double add_action(Sheet& sheet, ConsoleView const& view, Rect const& column, double baseline,
                  std::string_view command, std::string_view words) {
    std::string const key = first_key(view, command);
    double const x = sheet.line({column.x, baseline}, key, sheet.strong());
    sheet.line({key.empty() ? x : x + 12, baseline}, std::string(words), sheet.text(),
               column.right() - x - 12);
    sheet.region("command/" + std::string(command), std::string(words),
                 {column.x - 10, baseline - 32, column.width + 10, 46});
    return baseline + 50;
}

double add_holder(Sheet& sheet, ConsoleView const& view, RemoteView const& remote, Vec2 at) {
    bool const taken = !remote.controller.empty();
    Color const color = !taken                  ? sheet.theme().muted
                        : remote.phone_is_there ? sheet.theme().color("teal")
                                                : sheet.theme().color("ochre");
    sheet.add(FillPath{Path::circle({at.x + 9, at.y - 8}, 9), color});
    std::string const words =
        !taken ? std::string(view.words.no_phone)
               : remote.controller +
                     std::string(remote.phone_is_there ? view.words.has_control : view.words.gone);
    sheet.line({at.x + 32, at.y}, words, taken ? sheet.strong() : sheet.text());
    return at.y + 60;
}

std::string_view words_of(RemoteNews::Kind kind, ConsoleWords const& words) {
    switch (kind) {
    case RemoteNews::Kind::Joined:
        return words.joined;
    case RemoteNews::Kind::Replaced:
        return words.replaced;
    case RemoteNews::Kind::SentAway:
        return words.sent_away;
    case RemoteNews::Kind::Gone:
        return words.gone;
    case RemoteNews::Kind::Returned:
        return words.returned;
    case RemoteNews::Kind::Locked:
        return words.locked_out;
    }
    return {};
}

bool is_good(RemoteNews::Kind kind) {
    return kind == RemoteNews::Kind::Joined || kind == RemoteNews::Kind::Returned;
}

void add_news(Sheet& sheet, ConsoleView const& view, RemoteNews const& news) {
    std::string const text = news.client + std::string(words_of(news.kind, view.words));
    Type const type{Face::SansBold, 24, sheet.theme().background};
    Rect const& line = view.place.keys;
    double const width = std::min(line.width, sheet.width_of(text, type) + 56);
    Rect const box{line.right() - width, line.y + 6, width, 56};
    sheet.fill(box, sheet.theme().color(is_good(news.kind) ? "teal" : "ochre"), 10);
    sheet.line({box.x + 28, box.y + 36}, text, type, width - 56);
    sheet.region("command/remote", text, box);
}

} // namespace

void add_remote_panel(Sheet& sheet, ConsoleView const& view) {
    RemoteView const* const remote = view.state.remote;
    if (remote == nullptr) {
        Rect const inside = open_sheet(sheet, view, centred(view, 1200, 150));
        sheet.line({inside.x, inside.center().y + 9}, std::string(view.words.no_remote), sheet.text(),
                   inside.width);
        return;
    }
    Rect const inside = open_sheet(sheet, view, centred(view, 1280, code_side + 80));
    Rect const code{inside.x, inside.y, std::min(code_side, inside.width / 2), inside.height};
    add_code(sheet, remote->invitation_url, code);
    Rect const column{code.right() + gap, inside.y, inside.right() - code.right() - gap, inside.height};
    std::string const place = remote->invitation_url.substr(0, remote->invitation_url.find("/#"));
    sheet.line({column.x, column.y + 28}, place, {Face::SansBold, 32, sheet.theme().ink}, column.width);
    double y = column.y + 56;
    y += sheet.paragraph({column.x, y, column.width, 110}, std::string(view.words.scan), sheet.text()) + 46;
    y = add_holder(sheet, view, *remote, {column.x, y});
    bool const shown = remote->notes == NotesOnPhone::Shown;
    y = add_action(sheet, view, column, y, "phone-notes",
                   shown ? view.words.notes_shown : view.words.notes_kept);
    if (!remote->controller.empty())
        add_action(sheet, view, column, y, "send-phone-away", view.words.send_away);
    Type small = sheet.muted();
    small.size = 20;
    sheet.paragraph({column.x, column.bottom() - 118, column.width, 118},
                    std::string(view.words.on_its_page) + "\n" + std::string(view.words.plain_http), small);
}

void add_phone_line(Sheet& sheet, ConsoleView const& view) {
    RemoteView const* const remote = view.state.remote;
    if (remote == nullptr)
        return;
    if (remote->tells_news(view.state.now))
        return add_news(sheet, view, *remote->news);
    if (remote->controller.empty())
        return;
    bool const there = remote->phone_is_there;
    std::string const words(there ? view.words.phone : view.words.phone_gone);
    Rect const& line = view.place.keys;
    double const width = sheet.width_of(words, sheet.muted()) + 44;
    Rect const box{line.right() - width, line.y, width, line.height};
    sheet.fill(box, sheet.theme().background);
    Type type = sheet.muted();
    type.color = sheet.theme().color(there ? "teal" : "ochre");
    sheet.add(FillPath{Path::circle({box.x + 18, line.y + 34}, 8), type.color});
    sheet.line({box.x + 40, line.y + 42}, words, type);
    sheet.region("command/remote", words, box);
}

} // namespace fresque
