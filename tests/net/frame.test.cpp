#include "proto/wire/frame.hpp"

#include "proto/wire/chunks.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace twocircles::wire;
using Status = FrameDecoder::Status;

namespace {

std::span<const std::byte> bytes_of(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

std::string text_of(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Everything that comes out when `stream` comes in in pieces of the sizes given, again and again.
std::vector<std::string> decoded(std::string_view stream, const std::vector<std::size_t>& pieces)
{
    FrameDecoder decoder(kMaxFrame);
    std::vector<std::string> out;
    for (std::size_t at = 0, piece = 0; at < stream.size(); ++piece) {
        const auto part = stream.substr(at, pieces[piece % pieces.size()]);
        at += part.size();
        auto bytes = bytes_of(part);
        while (decoder.take(bytes) == Status::frame)
            out.push_back(text_of(decoder.payload()));
    }
    return out;
}

} // namespace

TEST_CASE("a frame is its length in four bytes, the largest first, and its payload", "[wire]")
{
    CHECK(frame_of("abc") == std::string("\0\0\0\3abc", 7));
    CHECK(frame_of(std::string(0x1234, 'x')).substr(0, 4) == std::string("\0\0\x12\x34", 4));
    CHECK_THROWS_AS(frame_of(std::string(kMaxFrame + 1, 'x')), std::length_error);
}

TEST_CASE("frames come out the same whatever the pieces they come in", "[wire]")
{
    const std::vector<std::string> payloads = {
        "a", "", std::string(3000, 'b'), "c", std::string(kMaxFrame, 'd'), "e"};
    std::string stream;
    for (const auto& payload : payloads)
        stream += frame_of(payload);
    CHECK(decoded(stream, {1}) == payloads);
    CHECK(decoded(stream, {stream.size()}) == payloads);
    CHECK(decoded(stream, {3, 1, 4096, 7}) == payloads);
}

TEST_CASE("a length above the limit is refused before anything of it is kept", "[wire]")
{
    FrameDecoder decoder(100);
    const auto frame = frame_of(std::string(101, 'x'));
    auto bytes = bytes_of(frame);
    CHECK(decoder.take(bytes) == Status::too_large);
    CHECK(decoder.claimed() == 101);
    CHECK(bytes.size() == 101); // the payload was not touched
    CHECK(decoder.take(bytes) == Status::too_large);

    decoder = FrameDecoder(100);
    bytes = bytes_of(std::string_view("\xff\xff\xff\xff", 4));
    CHECK(decoder.take(bytes) == Status::too_large);
}

TEST_CASE("a new limit counts for the frames that have not begun", "[wire]")
{
    FrameDecoder decoder(10);
    const auto small = frame_of("small");
    const auto large = frame_of(std::string(50, 'x'));
    auto bytes = bytes_of(small);
    REQUIRE(decoder.take(bytes) == Status::frame);
    decoder.set_limit(50);
    bytes = bytes_of(large);
    CHECK(decoder.take(bytes) == Status::frame);
}

TEST_CASE("random bytes in random pieces never break the decoder or its limit", "[wire][fuzz]")
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        FrameDecoder decoder(256);
        std::string stream;
        for (int i = 0; i < 4; ++i) {
            stream += frame_of(std::string(random() % 300, 'x'));
            if (random() % 2 == 0) stream[random() % stream.size()] = static_cast<char>(random());
        }
        for (std::size_t at = 0; at < stream.size();) {
            const auto part = std::string_view(stream).substr(at, 1 + random() % 50);
            at += part.size();
            auto bytes = bytes_of(part);
            Status status{};
            while ((status = decoder.take(bytes)) == Status::frame)
                REQUIRE(decoder.payload().size() <= 256);
            if (status == Status::too_large) REQUIRE(decoder.claimed() > 256);
            if (status == Status::need_more) REQUIRE(bytes.empty());
        }
    }
}

TEST_CASE("a large message in chunks becomes the same message again", "[wire]")
{
    std::string whole;
    for (int i = 0; i < 100'000; ++i)
        whole += static_cast<char>(i * 31);
    const auto parts = split(whole, 7000);
    REQUIRE(parts.size() == 15);
    ChunkAssembler assembler;
    for (std::size_t i = 0; i < parts.size(); ++i)
        CHECK(
            assembler.add(i, parts.size(), parts[i]) ==
            (i + 1 == parts.size() ? ChunkAssembler::Status::whole : ChunkAssembler::Status::need_more)
        );
    CHECK(assembler.take() == whole);
}

TEST_CASE("chunks out of order, of changing count or too many are refused", "[wire]")
{
    using Chunks = ChunkAssembler::Status;
    ChunkAssembler assembler;
    CHECK(assembler.add(1, 3, "x") == Chunks::broken);
    CHECK(assembler.add(0, 3, "x") == Chunks::need_more);
    CHECK(assembler.add(2, 3, "x") == Chunks::broken);
    CHECK(assembler.add(0, 3, "x") == Chunks::need_more);
    CHECK(assembler.add(1, 4, "x") == Chunks::broken);
    CHECK(assembler.add(0, kMaxChunks + 1, "x") == Chunks::broken);
    CHECK(assembler.add(0, 0, "x") == Chunks::broken);
    CHECK(assembler.add(0, 1, "whole") == Chunks::whole);
    CHECK(assembler.take() == "whole");
    CHECK(split(std::string(1000, 'x'), 1).empty());
}
