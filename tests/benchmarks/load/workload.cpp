// SPDX-License-Identifier: GPL-3.0-only
#include "tests/benchmarks/load/workload.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <stdexcept>

namespace Evently::Load {

static std::vector<std::string> linesOf(const std::string &path)
{
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error(path + " can't be read");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

static std::vector<std::string> cellsOf(const std::string &line)
{
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        cells.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return cells;
}

Workload::Workload(const std::string &requestFile, const std::string &tokenFile, bool withKeys)
    : m_withKeys(withKeys)
    , m_run(std::to_string(std::chrono::system_clock::now().time_since_epoch().count()))
{
    if (!tokenFile.empty())
        m_tokens = linesOf(tokenFile);
    for (const std::string &text : linesOf(requestFile))
        m_lines.push_back(parse(text));
    if (m_lines.empty())
        throw std::runtime_error(requestFile + " has no requests");
}

std::size_t Workload::nameIndex(const std::string &name)
{
    const auto known = std::ranges::find(m_names, name);
    if (known != m_names.end())
        return std::size_t(known - m_names.begin());
    m_names.push_back(name);
    return m_names.size() - 1;
}

Workload::Line Workload::parse(const std::string &text)
{
    const std::vector<std::string> cells = cellsOf(text);
    if (cells.size() != 5)
        throw std::runtime_error("not a request: " + text);
    const std::string &method = cells[1], &target = cells[2], &who = cells[3], &body = cells[4];

    Line line;
    line.name = nameIndex(cells[0]);
    line.who = who == "-" ? Nobody : who == "*" ? Everybody : std::stoi(who);
    if (line.who == Everybody ? m_tokens.empty() : line.who >= int(m_tokens.size()))
        throw std::runtime_error("no token for: " + text);
    line.takesKey = m_withKeys && method != "GET";
    line.head = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!body.empty())
        line.tail = "Content-Type: application/json\r\nContent-Length: "
                + std::to_string(body.size()) + "\r\n";
    line.tail += "\r\n" + body;
    return line;
}

void Workload::write(std::uint64_t number, std::string &request) const
{
    const Line &line = lineOf(number);
    request = line.head;
    if (line.who != Nobody) {
        const std::size_t user =
                line.who == Everybody ? number % m_tokens.size() : std::size_t(line.who);
        request += "Authorization: Bearer ";
        request += m_tokens[user];
        request += "\r\n";
    }
    if (line.takesKey) {
        request += "Idempotency-Key: " + m_run + '-' + std::to_string(number);
        request += "\r\n";
    }
    request += line.tail;
}

} // namespace Evently::Load
