<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AttendeeWords</name>
    <message numerus="yes">
        <source>%Ln bookings</source>
        <translation>
            <numerusform>%Ln booking</numerusform>
            <numerusform>%Ln bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionText</name>
    <message numerus="yes">
        <source>Waitlist: %n tickets wanted</source>
        <translation>
            <numerusform>Waitlist: %n ticket wanted</numerusform>
            <numerusform>Waitlist: %n tickets wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sold out, %n people waiting</source>
        <translation>
            <numerusform>Sold out, %n person waiting</numerusform>
            <numerusform>Sold out, %n people waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingWords</name>
    <message numerus="yes">
        <source>needs %n seats</source>
        <translation>
            <numerusform>needs %n seat</numerusform>
            <numerusform>needs %n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are free</source>
        <translation>
            <numerusform>%n is free</numerusform>
            <numerusform>%n are free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead.</source>
        <translation>
            <numerusform>%n ahead.</numerusform>
            <numerusform>%n ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead: %1, %2.</source>
        <comment>needs 4 seats, 2 are free</comment>
        <translation>
            <numerusform>%n ahead: %1, %2.</numerusform>
            <numerusform>%n ahead: %1, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsequenceWords</name>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n booking</numerusform>
            <numerusform>%n bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holds will be released.</source>
        <translation>
            <numerusform>%n hold will be released.</numerusform>
            <numerusform>%n holds will be released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, &amp;cancel %n bookings</source>
        <translation>
            <numerusform>Yes, &amp;cancel %n booking</numerusform>
            <numerusform>Yes, &amp;cancel %n bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n seats too few: cancel bookings first.</source>
        <translation>
            <numerusform>That is %n seat too few: cancel bookings first.</numerusform>
            <numerusform>That is %n seats too few: cancel bookings first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats will be free.</source>
        <translation>
            <numerusform>%n seat will be free.</numerusform>
            <numerusform>%n seats will be free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats are sold and %1 held.</source>
        <translation>
            <numerusform>%Ln seat is sold and %1 held.</numerusform>
            <numerusform>%Ln seats are sold and %1 held.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Yes, change to %Ln seats</source>
        <translation>
            <numerusform>&amp;Yes, change to %Ln seat</numerusform>
            <numerusform>&amp;Yes, change to %Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everyone can see and book it from now on: %Ln seats, %1.</source>
        <comment>seats, price</comment>
        <translation>
            <numerusform>Everyone can see and book it from now on: %Ln seat, %1.</numerusform>
            <numerusform>Everyone can see and book it from now on: %Ln seats, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people on the waitlist will be told the event is cancelled.</source>
        <translation>
            <numerusform>%n person on the waitlist will be told the event is cancelled.</numerusform>
            <numerusform>%n people on the waitlist will be told the event is cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::BookingActions</name>
    <message numerus="yes">
        <source>Return %n tickets?</source>
        <translation>
            <numerusform>Return %n ticket?</numerusform>
            <numerusform>Return %n tickets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Return %n tickets</source>
        <translation>
            <numerusform>&amp;Return %n ticket</numerusform>
            <numerusform>&amp;Return %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The booking keeps %n tickets; the printed tickets with the highest numbers are void.</source>
        <translation>
            <numerusform>The booking keeps %n ticket; the printed tickets with the highest numbers are void.</numerusform>
            <numerusform>The booking keeps %n tickets; the printed tickets with the highest numbers are void.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::BookingsTab</name>
    <message numerus="yes">
        <source>%n tickets sent to the printer.</source>
        <translation>
            <numerusform>%n ticket sent to the printer.</numerusform>
            <numerusform>%n tickets sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::ChannelChart</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln booking</numerusform>
            <numerusform>%Ln bookings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::CodesTab</name>
    <message numerus="yes">
        <source>%n codes were created.</source>
        <translation>
            <numerusform>%n code was created.</numerusform>
            <numerusform>%n codes were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are on the clipboard.</source>
        <translation>
            <numerusform>%n code is on the clipboard.</numerusform>
            <numerusform>%n codes are on the clipboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::DetailsTab</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::EventTableModel</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::EventsPage</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::HoldClock</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::OverviewPage</name>
    <message numerus="yes">
        <source>of seats in %n event(s)</source>
        <translation>
            <numerusform>of seats in %n event</numerusform>
            <numerusform>of seats in %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PayAtDesk</name>
    <message numerus="yes">
        <source>Print %n ticket(s)</source>
        <translation>
            <numerusform>Print %n ticket</numerusform>
            <numerusform>Print %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PinPad</name>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n digit entered</numerusform>
            <numerusform>%n digits entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PinPage</name>
    <message numerus="yes">
        <source>Wrong PIN. %n attempt(s) left before a pause.</source>
        <translation>
            <numerusform>Wrong PIN. %n attempt left before a pause.</numerusform>
            <numerusform>Wrong PIN. %n attempts left before a pause.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PrinterDesk</name>
    <message numerus="yes">
        <source>%1: %n ticket(s) for %2, %3</source>
        <comment>reference, event, date</comment>
        <translation>
            <numerusform>%1: %n ticket for %2, %3</numerusform>
            <numerusform>%1: %n tickets for %2, %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::QuotaRow</name>
    <message numerus="yes">
        <source>%1 sold and %2 held: %n seats too few</source>
        <translation>
            <numerusform>%1 sold and %2 held: %n seat too few</numerusform>
            <numerusform>%1 sold and %2 held: %n seats too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats of this quota are sold or held already. Cancel bookings first.</source>
        <translation>
            <numerusform>%n seat of this quota is sold or held already. Cancel bookings first.</numerusform>
            <numerusform>%n seats of this quota are sold or held already. Cancel bookings first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::ReviewPage</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, reserve %n seat(s)</source>
        <translation>
            <numerusform>Yes, reserve this seat</numerusform>
            <numerusform>Yes, reserve these %n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SaleForm</name>
    <message numerus="yes">
        <source>Sell %n ticket(s)</source>
        <translation>
            <numerusform>Sell %n ticket</numerusform>
            <numerusform>Sell %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n ticket(s) to the waitlist</source>
        <translation>
            <numerusform>&amp;Add %n ticket to the waitlist</numerusform>
            <numerusform>&amp;Add %n tickets to the waitlist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se&amp;ll %n ticket(s) instead</source>
        <translation>
            <numerusform>Se&amp;ll %n ticket instead</numerusform>
            <numerusform>Se&amp;ll %n tickets instead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A booking for this event can have at most %n ticket(s).</source>
        <translation>
            <numerusform>A booking for this event can have at most %n ticket.</numerusform>
            <numerusform>A booking for this event can have at most %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This event has %n seat(s) in total.</source>
        <translation>
            <numerusform>This event has %n seat in total.</numerusform>
            <numerusform>This event has %n seats in total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n ticket(s) left.</source>
        <translation>
            <numerusform>Only %n ticket left.</numerusform>
            <numerusform>Only %n tickets left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %n per booking.</source>
        <comment>a ticket type</comment>
        <translation>
            <numerusform>%1: at least %n per booking.</numerusform>
            <numerusform>%1: at least %n per booking.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SalePayment</name>
    <message numerus="yes">
        <source>Booking %1 will be cancelled, and its %n seat(s) will go back on sale or to the waitlist.</source>
        <translation>
            <numerusform>Booking %1 will be cancelled, and its seat will go back on sale or to the waitlist.</numerusform>
            <numerusform>Booking %1 will be cancelled, and its %n seats will go back on sale or to the waitlist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SalePreview</name>
    <message numerus="yes">
        <source>Admits %n people</source>
        <translation>
            <numerusform>Admits %n person</numerusform>
            <numerusform>Admits %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SaleReceipt</name>
    <message numerus="yes">
        <source>%n ticket(s) sent to the printer.</source>
        <translation>
            <numerusform>%n ticket sent to the printer.</numerusform>
            <numerusform>%n tickets sent to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Booking %1 will be cancelled, and its %n seat(s) will go back on sale or to the waitlist.</source>
        <translation>
            <numerusform>Booking %1 will be cancelled, and its seat will go back on sale or to the waitlist.</numerusform>
            <numerusform>Booking %1 will be cancelled, and its %n seats will go back on sale or to the waitlist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SalesTab</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SeatsPage</name>
    <message numerus="yes">
        <source>%n group(s) ahead of you. When seats come back, we offer them in order: check your place here with your slip.</source>
        <translation>
            <numerusform>%n group is ahead of you. When seats come back, we offer them in order: check your place here with your slip.</numerusform>
            <numerusform>%n groups are ahead of you. When seats come back, we offer them in order: check your place here with your slip.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SlipPage</name>
    <message numerus="yes">
        <source>%n group(s) ahead of you</source>
        <translation>
            <numerusform>%n group ahead of you</numerusform>
            <numerusform>%n groups ahead of you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SoldCard</name>
    <message numerus="yes">
        <source>Admits %n people</source>
        <translation>
            <numerusform>Admits %n person</numerusform>
            <numerusform>Admits %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::StaffPage</name>
    <message numerus="yes">
        <source>%n order(s) whose tickets were never printed</source>
        <translation>
            <numerusform>%n order whose tickets were never printed</numerusform>
            <numerusform>%n orders whose tickets were never printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::TicketPage</name>
    <message numerus="yes">
        <source>Your %n ticket(s) come out below. Please take them.</source>
        <translation>
            <numerusform>Your ticket comes out below. Please take it.</numerusform>
            <numerusform>Your %n tickets come out below. Please take them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) are being printed.</source>
        <translation>
            <numerusform>Your ticket is being printed.</numerusform>
            <numerusform>Your %n tickets are being printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::TypeRows</name>
    <message numerus="yes">
        <source>%1 for %n people</source>
        <comment>a price</comment>
        <translation>
            <numerusform>%1 for %n person</numerusform>
            <numerusform>%1 for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>last one</numerusform>
            <numerusform>last %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::WaitReceipt</name>
    <message numerus="yes">
        <source>%n group(s) ahead</source>
        <translation>
            <numerusform>%n group ahead</numerusform>
            <numerusform>%n groups ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>Booked %n tickets.</source>
        <translation>
            <numerusform>Booked %n ticket.</numerusform>
            <numerusform>Booked %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n held tickets.</source>
        <translation>
            <numerusform>Confirmed %n held ticket.</numerusform>
            <numerusform>Confirmed %n held tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released %n held tickets.</source>
        <translation>
            <numerusform>Released %n held ticket.</numerusform>
            <numerusform>Released %n held tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled a booking of %n tickets.</source>
        <translation>
            <numerusform>Cancelled a booking of %n ticket.</numerusform>
            <numerusform>Cancelled a booking of %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined the waitlist for %n tickets.</source>
        <translation>
            <numerusform>Joined the waitlist for %n ticket.</numerusform>
            <numerusform>Joined the waitlist for %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offered %n tickets to the next on the waitlist.</source>
        <translation>
            <numerusform>Offered %n ticket to the next on the waitlist.</numerusform>
            <numerusform>Offered %n tickets to the next on the waitlist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted the offer of %n tickets.</source>
        <translation>
            <numerusform>Accepted the offer of %n ticket.</numerusform>
            <numerusform>Accepted the offer of %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declined the offer of %n tickets.</source>
        <translation>
            <numerusform>Declined the offer of %n ticket.</numerusform>
            <numerusform>Declined the offer of %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offer of %n tickets expired.</source>
        <translation>
            <numerusform>The offer of %n ticket expired.</numerusform>
            <numerusform>The offer of %n tickets expired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A group of %n on the waitlist no longer fits in the event.</source>
        <translation>
            <numerusform>A group of %n on the waitlist no longer fits in the event.</numerusform>
            <numerusform>A group of %n on the waitlist no longer fits in the event.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Created the event with %n seats.</source>
        <translation>
            <numerusform>Created the event with %n seat.</numerusform>
            <numerusform>Created the event with %n seats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Increased capacity by %n seats.</source>
        <translation>
            <numerusform>Increased capacity by %n seat.</numerusform>
            <numerusform>Increased capacity by %n seats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reduced capacity by %n seats.</source>
        <translation>
            <numerusform>Reduced capacity by %n seat.</numerusform>
            <numerusform>Reduced capacity by %n seats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reserved %n tickets.</source>
        <translation>
            <numerusform>Reserved %n ticket.</numerusform>
            <numerusform>Reserved %n tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reservation of %n tickets ran out.</source>
        <translation>
            <numerusform>The reservation of %n ticket ran out.</numerusform>
            <numerusform>The reservation of %n tickets ran out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Returned %n tickets from a booking.</source>
        <translation>
            <numerusform>Returned %n ticket from a booking.</numerusform>
            <numerusform>Returned %n tickets from a booking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offered %n tickets to someone on the waitlist, out of turn.</source>
        <translation>
            <numerusform>Offered %n ticket to someone on the waitlist, out of turn.</numerusform>
            <numerusform>Offered %n tickets to someone on the waitlist, out of turn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled the event; %n seats were released.</source>
        <translation>
            <numerusform>Cancelled the event; %n seat was released.</numerusform>
            <numerusform>Cancelled the event; %n seats were released.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message numerus="yes">
        <source>Last %n seat(s)</source>
        <translation>
            <numerusform>Last seat</numerusform>
            <numerusform>Last %n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) left</source>
        <translation>
            <numerusform>%n seat left</numerusform>
            <numerusform>%n seats left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaleChanges</name>
    <message numerus="yes">
        <source>Added quota “%1” of %n seats</source>
        <translation>
            <numerusform>Added quota “%1” of %n seat</numerusform>
            <numerusform>Added quota “%1” of %n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message numerus="yes">
        <source>Waiting for %n ticket(s)</source>
        <translation>
            <numerusform>Waiting for %n ticket</numerusform>
            <numerusform>Waiting for %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeWords</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The house has %n seat(s) left.</source>
        <translation>
            <numerusform>The house has %n seat left.</numerusform>
            <numerusform>The house has %n seats left.</numerusform>
        </translation>
    </message>
</context>
</TS>
