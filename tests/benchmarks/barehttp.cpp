// SPDX-License-Identifier: GPL-3.0-only
// evently_barehttp FILE…: a QHttpServer that only answers /0, /1, … with the bytes of each file:
// the minimum cost of an answer with Qt. Prints its port and runs until killed.
#include <QCoreApplication>
#include <QFile>
#include <QHttpServer>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int count, char **words)
{
    QCoreApplication program(count, words);
    QHttpServer server;
    for (int i = 1; i < count; ++i) {
        QFile file(QFile::decodeName(words[i]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "evently_barehttp: %s can't be read\n", words[i]);
            return 1;
        }
        server.route(u"/%1"_s.arg(i - 1), [bytes = file.readAll()] {
            return QHttpServerResponse("application/json", bytes);
        });
    }
    std::printf("%d\n", server.listen(QHostAddress::LocalHost));
    std::fflush(stdout);
    return program.exec();
}
