// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/sharedtest.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#include <cstdio>

using Evently::SharedTest;

static const SharedTest *testNamed(const char *name)
{
    const SharedTest *test = SharedTest::first;
    while (test && qstricmp(test->className, name) != 0)
        test = test->next;
    return test;
}

int main(int argc, char **argv)
{
    const SharedTest *test = argc > 1 ? testNamed(argv[1]) : nullptr;
    if (!test) {
        std::fputs("The first argument must be one of these tests:\n", stderr);
        for (test = SharedTest::first; test; test = test->next)
            std::fprintf(stderr, "    %s\n", test->className);
        return 2;
    }
    argv[1] = argv[0];
#ifdef QT_WIDGETS_LIB
    --argc;
    QApplication app(argc, ++argv);
#else
    --argc;
    QCoreApplication app(argc, ++argv);
#endif
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return test->run(argc, argv);
}
