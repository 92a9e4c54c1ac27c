// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Evently;

/// Runs the samples of docs/proxies.md in real proxies: they work as printed, and no client behind
/// them can fake its address.
class tst_Proxies : public QObject
{
    Q_OBJECT

private slots:
    void workAsPrinted_data();
    void workAsPrinted();
};

/// A port that was free a moment ago.
static quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// The sample that begins with the comment @p path, without its indentation.
static QString sampleOf(const QString &path)
{
    QFile page(QStringLiteral(EVENTLY_SOURCES "/docs/proxies.md"));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    QString sample;
    bool isInside = false;
    for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
        isInside = (isInside || line == u"    # "_s % path)
                && (line.isEmpty() || line.startsWith(u"    "_s));
        if (isInside)
            sample += line.mid(4) % u'\n';
    }
    return sample;
}

/// A proxy with one of our samples, on its own ports.
class Proxy
{
public:
    Proxy(const QString &name, QString sample, quint16 server);
    ~Proxy()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    bool isReady();

    const quint16 plain = freePort();
    const quint16 secret = freePort();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QString &text) const;
    void makeCertificate();

    QTemporaryDir m_folder;
    QProcess m_process;
};

QString Proxy::written(const QString &name, const QString &text) const
{
    QFile target(file(name));
    if (target.open(QIODevice::WriteOnly))
        target.write(text.toUtf8());
    return target.fileName();
}

/// Creates a key and a certificate in one file, which both proxies can read.
void Proxy::makeCertificate()
{
    QProcess::execute(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s,
                       u"/CN=localhost"_s, u"-keyout"_s, file(u"key"_s), u"-out"_s,
                       file(u"certificate"_s)});
    QString both;
    for (const QString &part : {u"certificate"_s, u"key"_s}) {
        QFile pem(file(part));
        if (pem.open(QIODevice::ReadOnly))
            both += QString::fromLatin1(pem.readAll());
    }
    written(u"tickets.pem"_s, both);
}

Proxy::Proxy(const QString &name, QString sample, quint16 server)
{
    makeCertificate();
    static const QRegularExpression ipv6(u"^ *listen \\[::\\].*$"_s,
                                         QRegularExpression::MultilineOption);
    sample.remove(ipv6);
    sample.replace(u"127.0.0.1:3000"_s, u"127.0.0.1:%1"_s.arg(server));
    static const QRegularExpression connections(u"maxconn \\d+"_s);
    sample.replace(connections, u"maxconn 100"_s); // Needs few open files.
    sample.replace(u"listen 80;"_s, u"listen 127.0.0.1:%1;"_s.arg(plain));
    sample.replace(u"listen 443 "_s, u"listen 127.0.0.1:%1 "_s.arg(secret));
    sample.replace(u"bind :80"_s, u"bind 127.0.0.1:%1"_s.arg(plain));
    sample.replace(u"bind :443"_s, u"bind 127.0.0.1:%1"_s.arg(secret));
    static const QRegularExpression secrets(u"/etc/\\S*tickets\\.(pem|key)"_s);
    sample.replace(secrets, file(u"tickets.pem"_s));
    if (name == u"nginx") {
        const QString configuration = written(
                u"nginx.conf"_s,
                u"pid %1/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n"
                "client_body_temp_path %1/b;\nproxy_temp_path %1/p;\nfastcgi_temp_path %1/f;\n"
                "uwsgi_temp_path %1/u;\nscgi_temp_path %1/s;\n%2}\n"_s.arg(m_folder.path(),
                                                                           sample));
        m_process.start(u"nginx"_s,
                        {u"-p"_s, m_folder.path(), u"-c"_s, configuration, u"-g"_s,
                         u"daemon off; master_process off;"_s});
    } else {
        m_process.start(u"haproxy"_s, {u"-f"_s, written(u"haproxy.cfg"_s, sample)});
    }
}

/// The output of curl with arguments @p words.
static QString curl(const QStringList &words)
{
    QProcess process;
    process.start(u"curl"_s, QStringList{u"-s"_s, u"-k"_s, u"--max-time"_s, u"60"_s} + words);
    process.waitForFinished(-1);
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool Proxy::isReady()
{
    return QTest::qWaitFor(
            [this] {
                return curl({u"https://127.0.0.1:%1/api/ready"_s.arg(secret)})
                        .contains(u"\"ready\""_s);
            },
            60'000);
}

void tst_Proxies::workAsPrinted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("instead");

    QTest::newRow("nginx") << u"nginx"_s << u"/etc/nginx/conf.d/evently.conf"_s << QString()
                           << QString();
    QTest::newRow("HAProxy") << u"haproxy"_s << u"/etc/haproxy/haproxy.cfg"_s << QString()
                             << QString();
    QTest::newRow("HAProxy with option forwardfor")
            << u"haproxy"_s << u"/etc/haproxy/haproxy.cfg"_s
            << u"http-request set-header X-Forwarded-For %[src]"_s << u"option forwardfor"_s;
    QTest::newRow("nginx that adds to what a client sent")
            << u"nginx"_s << u"/etc/nginx/conf.d/evently.conf"_s
            << u"X-Forwarded-For $remote_addr"_s << u"X-Forwarded-For $proxy_add_x_forwarded_for"_s;
}

void tst_Proxies::workAsPrinted()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(QString, instead);
    for (const QString &program : {name, u"curl"_s, u"openssl"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()
            && QStandardPaths::findExecutable(program, {u"/usr/sbin"_s}).isEmpty())
            QSKIP(qPrintable(program % u" is not installed"_s));
    }
    QString sample = sampleOf(file);
    QVERIFY(!sample.isEmpty());
    if (!line.isEmpty()) {
        QVERIFY(sample.contains(line));
        sample.replace(line, instead);
    }
    ServerSettings settings = TestServer::settings();
    settings.limits.failuresPerMinute = 10;
    settings.trustedProxies = {u"127.0.0.1/32"_s};
    settings.metricsToken = "what Prometheus knows";
    TestServer server(settings);
    Proxy proxy(name, sample, server.port());
    QVERIFY(proxy.isReady());
    const QString base = u"https://127.0.0.1:%1/api/"_s.arg(proxy.secret);

    // A client that claims other addresses, in one header or in two, is still counted as one.
    const auto guess = [&](const QString &from, int number) {
        const QString lie = u"X-Forwarded-For: 9.99.9.%1"_s.arg(number);
        return curl({u"--interface"_s, from, u"-o"_s, u"/dev/null"_s, u"-w"_s, u"%{http_code}"_s,
                     u"-H"_s, lie, u"-H"_s, u"x-forwarded-for: 127.0.0.1, 9.98.9.%1"_s.arg(number),
                     u"-H"_s, u"Content-Type: application/json"_s, u"-d"_s,
                     u"{\"adminToken\":\"guess %1\"}"_s.arg(number),
                     base % u"auth/create-admin"_s});
    };
    QStringList statuses;
    for (int i = 0; i < 12; ++i)
        statuses << guess(u"127.30.0.1"_s, i);
    QCOMPARE(statuses, QStringList(10, u"403"_s) + QStringList(2, u"429"_s));
    QCOMPARE(guess(u"127.30.0.2"_s, 1), u"403"_s);

    const QString status = u"%{http_code}"_s;
    const QStringList silent{u"-o"_s, u"/dev/null"_s, u"-w"_s, status};
    QCOMPARE(curl(silent + QStringList{base % u"metrics"_s}), u"403"_s);
    QCOMPARE(curl(silent
                  + QStringList{u"-H"_s, u"Authorization: Bearer what Prometheus knows"_s,
                                base % u"metrics"_s}),
             u"200"_s);

    const QString head = curl({u"-I"_s, base % u"health"_s}).toLower();
    QVERIFY2(head.contains(u"strict-transport-security: max-age="_s), qPrintable(head));
    QVERIFY2(head.contains(u"x-request-id: "_s), qPrintable(head));
    const QString moved =
            curl({u"-I"_s, u"http://127.0.0.1:%1/api/health"_s.arg(proxy.plain)}).toLower();
    QVERIFY2(moved.contains(u" 308 "_s) && moved.contains(u"location: https://127.0.0.1"_s),
             qPrintable(moved));

    // No proxy buffers the stream.
    QProcess follower;
    follower.start(u"curl"_s, {u"-s"_s, u"-k"_s, u"-N"_s, base % u"live"_s});
    QByteArray heard;
    QVERIFY(QTest::qWaitFor(
            [&] { return (heard += follower.readAllStandardOutput()).contains("retry:"); },
            30'000));
    follower.kill();
    follower.waitForFinished();
}

QTEST_GUILESS_MAIN(tst_Proxies)
#include "tst_proxies.moc"
