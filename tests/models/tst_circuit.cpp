// SPDX-License-Identifier: GPL-3.0-only
#include "models/database/circuit.h"
#include "tests/support/sharedtest.h"

#include <QTest>

using namespace Evently;
using namespace std::chrono_literals;

class tst_Circuit : public QObject
{
    Q_OBJECT

private slots:
    void staysClosedForFailuresThatCostNothing();
    void letsOneTryWhenItIsOpen();
    void closesWhenSomethingWorks();
    void remembersThatNothingCanBeWritten();
    void remembersThatItWasWritten();
};

void tst_Circuit::staysClosedForFailuresThatCostNothing()
{
    Circuit circuit;
    for (int i = 0; i < 100; ++i)
        circuit.failedAfter(10ms);
    QVERIFY(!circuit.isOpen());
    QVERIFY(circuit.mayTry());
}

void tst_Circuit::letsOneTryWhenItIsOpen()
{
    Circuit circuit;
    circuit.failedAfter(1s);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(circuit.isOpen());
        bool mayTry = false;
        QTRY_VERIFY(mayTry || (mayTry = circuit.mayTry()));
        circuit.failedAfter(1ms); // A failure, immediate or not.
    }
    QVERIFY(circuit.isOpen());
}

void tst_Circuit::closesWhenSomethingWorks()
{
    Circuit circuit;
    circuit.failedAfter(1s);
    circuit.worked();
    QVERIFY(!circuit.isOpen());
    QVERIFY(circuit.mayTry());
    QVERIFY(circuit.mayTry());
}

void tst_Circuit::remembersThatNothingCanBeWritten()
{
    Circuit circuit;
    QVERIFY(!circuit.refusesToWrite());
    circuit.refusedToWrite();
    QVERIFY(circuit.refusesToWrite());
    QVERIFY(circuit.mayTry()); // Reading is still allowed.
    circuit.wrote();
    QVERIFY(!circuit.refusesToWrite());
}

void tst_Circuit::remembersThatItWasWritten()
{
    Circuit circuit;
    QVERIFY(!circuit.hasWritten());
    circuit.wrote();
    QVERIFY(circuit.hasWritten());
    circuit.refusedToWrite(); // Newer than the proof.
    QVERIFY(!circuit.hasWritten());
}

EVENTLY_SHARED_TEST(tst_Circuit)
#include "tst_circuit.moc"
