// Result: a value, or the world's failure (a file that cannot be read, a display that is not there).
// An author's mistake is not a failure: it is a Diagnostic beside a value (see diagnostic.h).
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace fresque {

enum class FailureKind {
    Usage,       // the command line asks for what cannot be
    Environment, // no display, a missing program, a missing face
    InputOutput, // a file or folder that cannot be read or written
    Missing,     // a file that is not there
};

struct Failure {
    FailureKind kind = FailureKind::InputOutput;
    std::string message;
};

template<typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::move(value)) {}
    Result(Failure failure) : state_(std::move(failure)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    T& operator*() { return get(); }
    T const& operator*() const { return get(); }
    T* operator->() { return &get(); }
    T const* operator->() const { return &get(); }

    Failure const& failure() const {
        assert(!*this);
        return std::get<Failure>(state_);
    }

  private:
    T& get() {
        assert(*this);
        return std::get<T>(state_);
    }
    T const& get() const {
        assert(*this);
        return std::get<T>(state_);
    }

    std::variant<T, Failure> state_;
};

// The result of an effect that gives nothing back.
struct Done {};

} // namespace fresque
