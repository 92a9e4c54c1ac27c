// SPDX-License-Identifier: GPL-3.0-only
// Build tool: yaml2json IN.yaml OUT.json

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <yaml-cpp/yaml.h>

#include <iostream>

using namespace Qt::StringLiterals;

static QJsonValue fromYaml(const YAML::Node &node);

/// A plain scalar may be a number, true, false or null (YAML 1.2's core schema); a quoted one is
/// text, so that '1.0' stays a version and 'null' a word.
static QJsonValue fromScalar(const YAML::Node &node)
{
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!") // quoted
        return text;
    if (text == "true"_L1 || text == "false"_L1)
        return text == "true"_L1;
    if (text == "null"_L1)
        return QJsonValue::Null;
    // JSON's own reader says whether it is a number, so "3." and "0x1f" stay text.
    const auto number = QJsonDocument::fromJson('[' + text.toUtf8() + ']').array();
    return number.size() == 1 && number.first().isDouble() ? number.first() : QJsonValue(text);
}

static QJsonObject fromMap(const YAML::Node &node)
{
    QJsonObject object;
    for (const auto &member : node) {
        const QString name = QString::fromStdString(member.first.Scalar());
        if (object.contains(name))
            throw YAML::Exception(member.first.Mark(), "stands twice: " + name.toStdString());
        object.insert(name, fromYaml(member.second));
    }
    return object;
}

static QJsonValue fromYaml(const YAML::Node &node)
{
    if (node.IsMap())
        return fromMap(node);
    if (node.IsScalar())
        return fromScalar(node);
    if (node.IsNull())
        return QJsonValue::Null;
    QJsonArray array;
    for (const auto &item : node)
        array << fromYaml(item);
    return array;
}

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::cerr << "usage: yaml2json IN.yaml OUT.json\n";
        return 2;
    }
    try {
        const auto json = QJsonDocument(fromMap(YAML::LoadFile(argv[1]))).toJson();
        QFile out(QString::fromLocal8Bit(argv[2]));
        if (out.open(QFile::WriteOnly) && out.write(json) == json.size() && out.flush())
            return 0;
        std::cerr << argv[2] << ": " << qPrintable(out.errorString()) << '\n';
    } catch (const YAML::Exception &error) {
        std::cerr << argv[1] << ": " << error.what() << '\n';
    }
    return 1;
}
