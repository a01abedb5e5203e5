// fresque: plays, checks, pictures and describes stories.
#include "app/command_line.h"

int main(int count, char** words) {
    return static_cast<int>(fresque::run(std::vector<std::string>(words + 1, words + count)));
}
