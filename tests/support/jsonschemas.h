// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

#include <nlohmann/json.hpp>

#include <map>
#include <memory>

namespace valijson {
class Schema;
}

namespace Evently {

/// JSON Schemas that may refer to the components of one OpenAPI document. Not thread-safe.
class JsonSchemas
{
public:
    explicit JsonSchemas(const nlohmann::json &document);
    ~JsonSchemas();

    /// What is wrong with @p value according to @p schema, one sentence each.
    QStringList complaints(const nlohmann::json &schema, const nlohmann::json &value);

private:
    const valijson::Schema &compiled(const nlohmann::json &schema);

    nlohmann::json m_components;
    std::map<std::string, std::unique_ptr<valijson::Schema>> m_compiled; ///< By their text.
};

} // namespace Evently
