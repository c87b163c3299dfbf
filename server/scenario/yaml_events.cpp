#include "server/scenario/yaml_events.hpp"

#include "server/scenario/single_quoted.hpp"

#include <libfyaml.h>

#include <algorithm>
#include <new>

namespace twocircles::scenario {

namespace {

// Errors are collected and read by us; whatever the library would still print goes nowhere.
void print_nothing(fy_diag*, void*, const char*, std::size_t) {}

Style style_of(fy_scalar_style style)
{
    switch (style) {
    case FYSS_SINGLE_QUOTED:
        return Style::single_quoted;
    case FYSS_DOUBLE_QUOTED:
        return Style::double_quoted;
    case FYSS_LITERAL:
        return Style::literal;
    case FYSS_FOLDED:
        return Style::folded;
    default:
        return Style::plain;
    }
}

Place place_of(const fy_mark& mark)
{
    return {
        static_cast<std::size_t>(std::max(0, mark.line)) + 1,
        static_cast<std::size_t>(std::max(0, mark.column)) + 1};
}

} // namespace

struct YamlEvents::Library
{
    fy_diag* diag = nullptr;
    fy_parser* parser = nullptr;

    ~Library()
    {
        if (parser) fy_parser_destroy(parser);
        if (diag) fy_diag_destroy(diag);
    }
};

YamlEvents::YamlEvents(std::string_view bytes) : library_(std::make_unique<Library>()), bytes_(bytes)
{
    fy_diag_cfg diag{};
    fy_diag_cfg_default(&diag);
    diag.fp = nullptr;
    diag.output_fn = print_nothing;
    diag.level = FYET_ERROR;
    diag.colorize = false;
    library_->diag = fy_diag_create(&diag);
    if (!library_->diag) throw std::bad_alloc{};
    fy_diag_set_collect_errors(library_->diag, true);

    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(
        FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_DISABLE_MMAP_OPT | FYPCF_JSON_NONE |
        FYPCF_DEFAULT_VERSION_1_2
    );
    config.diag = library_->diag;
    library_->parser = fy_parser_create(&config);
    if (!library_->parser) throw std::bad_alloc{};
    fy_parser_set_string(library_->parser, bytes.data(), bytes.size());
}

YamlEvents::~YamlEvents() = default;

std::optional<YamlEvent> YamlEvents::next()
{
    const auto give_back = [this](fy_event* e) { fy_parser_event_free(library_->parser, e); };
    const auto span_of_token = [this](fy_token* token) -> std::optional<Span> {
        if (!token) return std::nullopt;
        const fy_mark* from = fy_token_start_mark(token);
        const fy_mark* to = fy_token_end_mark(token);
        if (!from || !to) return std::nullopt;
        return Span{std::min(from->input_pos, bytes_.size()), std::min(to->input_pos, bytes_.size())};
    };
    for (;;) {
        const std::unique_ptr<fy_event, decltype(give_back)> event{
            fy_parser_parse(library_->parser), give_back};
        if (!event) return std::nullopt;
        YamlEvent made;
        if (const fy_mark* from = fy_event_start_mark(event.get())) {
            const fy_mark* to = fy_event_end_mark(event.get());
            made.span.begin = std::min(from->input_pos, bytes_.size());
            made.span.end = to ? std::clamp(to->input_pos, made.span.begin, bytes_.size()) : made.span.begin;
        }
        switch (event->type) {
        case FYET_DOCUMENT_START:
            made.kind = YamlEvent::Kind::document_begin;
            return made;
        case FYET_DOCUMENT_END:
            made.kind = YamlEvent::Kind::document_end;
            return made;
        case FYET_SEQUENCE_END:
            made.kind = YamlEvent::Kind::list_end;
            return made;
        case FYET_MAPPING_END:
            made.kind = YamlEvent::Kind::map_end;
            return made;
        case FYET_ALIAS:
            made.kind = YamlEvent::Kind::alias;
            return made;
        case FYET_SEQUENCE_START:
        case FYET_MAPPING_START:
            made.kind =
                event->type == FYET_MAPPING_START ? YamlEvent::Kind::map_begin : YamlEvent::Kind::list_begin;
            made.flow = fy_event_get_node_style(event.get()) == FYNS_FLOW;
            break;
        case FYET_SCALAR: {
            made.kind = YamlEvent::Kind::scalar;
            fy_token* token = event->scalar.value;
            made.bare = token == nullptr;
            if (token) {
                made.style = style_of(fy_token_scalar_style(token));
                std::size_t length = 0;
                if (const auto inside = span_of_token(token); inside && made.style == Style::single_quoted)
                    made.text = single_quoted(bytes_.substr(inside->begin, inside->end - inside->begin));
                else if (const char* text = fy_token_get_text(token, &length))
                    made.text.assign(text, length);
            }
            break;
        }
        default:
            continue; // the stream's own begin and end say nothing
        }
        made.tag = span_of_token(fy_event_get_tag_token(event.get()));
        made.anchor = span_of_token(fy_event_get_anchor_token(event.get()));
        return made;
    }
}

std::optional<YamlFailure> YamlEvents::failure() const
{
    if (!fy_parser_get_stream_error(library_->parser)) return std::nullopt;
    YamlFailure failure;
    void* at = nullptr;
    while (const fy_diag_error* error = fy_diag_errors_iterate(library_->diag, &at)) {
        if (error->type != FYET_ERROR) continue;
        failure.place = {
            static_cast<std::size_t>(std::max(1, error->line)),
            static_cast<std::size_t>(std::max(1, error->column))};
        failure.token_begin = failure.token_end = failure.place;
        if (error->fyt) {
            if (const fy_mark* from = fy_token_start_mark(error->fyt)) failure.token_begin = place_of(*from);
            if (const fy_mark* to = fy_token_end_mark(error->fyt)) failure.token_end = place_of(*to);
        }
        if (error->msg) failure.message = error->msg;
        return failure;
    }
    return failure; // stopped without a word: from the start of the file on
}

} // namespace twocircles::scenario
