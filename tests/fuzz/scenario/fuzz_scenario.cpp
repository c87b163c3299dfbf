// libFuzzer's door to the scenario reader: tests/data/scenario/good and bad are good seeds.
#include "tests/fuzz/scenario/holds_for_any_bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i)
        bytes += static_cast<char>(data[i]);
    if (!twocircles::testing::complaint_about_reading(bytes).empty()) std::abort();
    if (!twocircles::testing::complaint_about_condition(bytes).empty()) std::abort();
    return 0;
}
