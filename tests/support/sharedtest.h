// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTest>

namespace Evently {

/// A test in a program with several, which runs the one that its first argument names. CMake calls
/// it by its file: tst_money for tst_Money.
struct SharedTest
{
    using Run = int (*)(int argc, char **argv);

    SharedTest(const char *name, Run function)
        : className(name)
        , run(function)
        , next(first)
    {
        first = this;
    }

    const char *const className;
    const Run run;
    const SharedTest *const next; ///< The next test of the program, or null.

    inline static const SharedTest *first = nullptr;
};

template <typename Test>
int runTest(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace Evently

/// In place of QTEST_MAIN: adds @p Test to its program.
#define EVENTLY_SHARED_TEST(Test)                                                                  \
    static const Evently::SharedTest sharedTest(#Test, &Evently::runTest<Test>);
