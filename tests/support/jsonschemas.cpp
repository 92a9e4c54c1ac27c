// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/jsonschemas.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace Evently {

/// Removes "format", which valijson also applies to null; patterns are more precise anyway.
static json withoutFormats(json schema)
{
    if (!schema.is_structured())
        return schema;
    if (schema.is_object())
        schema.erase("format");
    for (json &member : schema)
        member = withoutFormats(std::move(member));
    return schema;
}

JsonSchemas::JsonSchemas(const json &document)
    : m_components(withoutFormats(document.at("components")))
{
}

JsonSchemas::~JsonSchemas() = default;

const valijson::Schema &JsonSchemas::compiled(const json &schema)
{
    auto &known = m_compiled[schema.dump()];
    if (!known) {
        // The document's references start at its root, so this root gets the same components.
        const json root{{"allOf", {withoutFormats(schema)}}, {"components", m_components}};
        known = std::make_unique<valijson::Schema>();
        valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(root),
                                                *known);
    }
    return *known;
}

QStringList JsonSchemas::complaints(const json &schema, const json &value)
{
    valijson::ValidationResults results;
    valijson::Validator().validate(compiled(schema), valijson::adapters::NlohmannJsonAdapter(value),
                                   &results);
    QStringList complaints;
    for (const auto &error : results) {
        if (error.description.find("associated with property name") != std::string::npos)
            continue; // repeats the same error, one level up
        QString where;
        for (const auto &step : error.context)
            where += QString::fromStdString(step);
        complaints << where % u": "_s % QString::fromStdString(error.description);
    }
    return complaints;
}

} // namespace Evently
