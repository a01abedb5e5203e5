#include "app/synthesizer.h"

#include "app/clock.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <limits>
#include <spawn.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT: POSIX has it so

namespace fresque {

namespace {

constexpr Seconds time_to_leave = 0.4; // then a program that was asked to end is killed
constexpr Seconds young = 2;           // a program that fails does so soon
constexpr Seconds tended_each = 0.1;

using Arguments = std::vector<std::string>;

// --- the programs ------------------------------------------------------------------------------------

// A language tag is letters, digits and dashes; anything else is not handed to a program.
std::string tag_of(std::string_view language) {
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    bool const fine = !language.empty() && letter(language.front()) &&
                      std::all_of(language.begin(), language.end(),
                                  [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; });
    return fine ? std::string(language) : std::string();
}

// What stands instead must not hold the sign; what it makes with its neighbours is looked at, too.
std::string without(std::string text, std::string_view sign, std::string_view instead) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
        text.replace(at, sign.size(), instead);
    return text;
}

// speech-dispatcher counts from -100 to 100, and its synthesizers take 0 for the usual speed.
// Source: speech-dispatcher, espeak.conf: 80, 170 and 390 words a minute.
int dispatcher_rate(int words_per_minute) {
    int const above = words_per_minute - speech_rate::usual;
    return std::clamp(above * 100 / (above < 0 ? speech_rate::usual - 80 : 390 - speech_rate::usual), -100,
                      100);
}

Arguments spd_say(Utterance const& utterance) {
    Arguments all{"spd-say", "--pipe-mode", "--application-name", "fresque"};
    if (std::string const tag = tag_of(utterance.language); !tag.empty())
        all.insert(all.end(), {"--language", tag});
    if (utterance.words_per_minute)
        all.insert(all.end(), {"--rate", std::to_string(dispatcher_rate(*utterance.words_per_minute))});
    return all;
}

Arguments espeak(Utterance const& utterance) {
    Arguments all{"espeak-ng", "--stdin", "-b", "1"}; // the text is UTF-8
    if (std::string const tag = tag_of(utterance.language); !tag.empty())
        all.insert(all.end(), {"-v", tag});
    if (utterance.words_per_minute)
        all.insert(all.end(), {"-s", std::to_string(*utterance.words_per_minute)});
    return all;
}

// In a text spd-say takes what follows !-! for a command, and espeak-ng what follows [[ for phonemes.
std::string plain(std::string text) {
    return without(without(std::move(text), "!-!", "! "), "[[", "[ [");
}

struct Program {
    Arguments (*arguments)(Utterance const&);
    // What silences it; it reads that while it speaks. Empty: it reads to the end, then speaks until killed.
    std::string_view farewell;
};

constexpr std::array<Program, 2> programs{{{spd_say, "!-!CANCEL self\n"}, {espeak, ""}}};

// --- processes ---------------------------------------------------------------------------------------

struct Ends {
    int ours = -1;
    int theirs = -1;
};

// A pair of sockets rather than a pipe: to write where nobody reads any more is no signal.
std::optional<Ends> connected_ends() {
    std::array<int, 2> both{};
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, both.data()) != 0)
        return std::nullopt;
    for (int const end : both)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    return Ends{both[0], both[1]};
}

class SpawnSettings {
  public:
    explicit SpawnSettings(int input) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        for (int const stream : {STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_WRONLY, 0);
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
        posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
#endif
        posix_spawnattr_init(&attributes_);
        // A group of its own, so that what it starts ends with it.
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&attributes_, 0);
    }
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    SpawnSettings(SpawnSettings const&) = delete;
    SpawnSettings& operator=(SpawnSettings const&) = delete;

    // 0 where there is no such program.
    pid_t spawn(Arguments const& arguments) const {
        std::vector<char*> words;
        for (std::string const& argument : arguments)
            words.push_back(const_cast<char*>(argument.c_str()));
        words.push_back(nullptr);
        pid_t process = 0;
        return posix_spawnp(&process, words[0], &actions_, &attributes_, words.data(), environ) == 0 ? process
                                                                                                     : 0;
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

void end_group(pid_t process) {
    kill(-process, SIGKILL);
}

enum class Fate { Lives, Fine, Failed };

Fate fate_of(pid_t process) {
    int status = 0;
    pid_t const ended = waitpid(process, &status, WNOHANG);
    if (ended == 0)
        return Fate::Lives;
    return ended == process && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? Fate::Fine : Fate::Failed;
}

#ifdef MSG_NOSIGNAL
constexpr int quietly = MSG_NOSIGNAL | MSG_DONTWAIT;
#else
constexpr int quietly = MSG_DONTWAIT;
#endif

} // namespace

Synthesizer::~Synthesizer() {
    hush();
    for (Seconds const begun = clock_now(); !leaving_.empty() && clock_now() - begun < 2 * time_to_leave;) {
        bury_leaving();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

bool Synthesizer::say(Utterance utterance) {
    hush();
    utterance_ = std::move(utterance);
    return utterance_.text.empty() || start(first_);
}

// The first of the programs, from this one on, that is installed.
bool Synthesizer::start(std::size_t program) {
    for (; program < programs.size(); ++program) {
        auto const ends = connected_ends();
        if (!ends)
            return false;
        pid_t const process = SpawnSettings(ends->theirs).spawn(programs[program].arguments(utterance_));
        close(ends->theirs);
        if (process != 0) {
            speaker_ = Speaker{process, ends->ours, program, plain(utterance_.text), clock_now()};
            first_ = program;
            feed();
            return true;
        }
        close(ends->ours);
    }
    return false;
}

// What it does not take at once it is given later.
void Synthesizer::feed() {
    if (!speaker_ || speaker_->input < 0)
        return;
    while (!speaker_->rest.empty()) {
        ssize_t const taken = send(speaker_->input, speaker_->rest.data(), speaker_->rest.size(), quietly);
        if (taken <= 0)
            return;
        speaker_->rest.erase(0, static_cast<std::size_t>(taken));
    }
    if (programs[speaker_->program].farewell.empty())
        close(std::exchange(speaker_->input, -1));
}

void Synthesizer::hush() {
    if (!speaker_)
        return;
    std::string_view const farewell = programs[speaker_->program].farewell;
    bool const told = speaker_->input >= 0 && speaker_->rest.empty() && !farewell.empty() &&
                      send(speaker_->input, farewell.data(), farewell.size(), quietly) ==
                          static_cast<ssize_t>(farewell.size());
    if (speaker_->input >= 0)
        close(speaker_->input);
    if (!told)
        end_group(speaker_->process);
    leaving_.push_back({speaker_->process, clock_now() + time_to_leave});
    speaker_.reset();
}

bool Synthesizer::tend() {
    feed();
    bury_leaving();
    return bury_speaker();
}

// Where one program failed, the next one says it.
bool Synthesizer::bury_speaker() {
    if (!speaker_)
        return true;
    Fate const fate = fate_of(speaker_->process);
    if (fate == Fate::Lives)
        return true;
    std::size_t const program = speaker_->program;
    if (speaker_->input >= 0)
        close(speaker_->input);
    speaker_.reset();
    return fate == Fate::Fine || start(program + 1);
}

void Synthesizer::bury_leaving() {
    Seconds const now = clock_now();
    std::erase_if(leaving_, [now](Leaving const& leaving) {
        if (now >= leaving.killed_at)
            end_group(leaving.process);
        return fate_of(leaving.process) != Fate::Lives;
    });
}

Seconds Synthesizer::wait() const {
    bool const soon =
        !leaving_.empty() || (speaker_ && (!speaker_->rest.empty() || clock_now() - speaker_->begun < young));
    return soon ? tended_each : std::numeric_limits<Seconds>::infinity();
}

} // namespace fresque
