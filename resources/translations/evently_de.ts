<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AmountWords</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>AnalyticsTables</name>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Events, ranked: top %1</source>
        <translation>Veranstaltungen im Vergleich: die ersten %1</translation>
    </message>
    <message>
        <source>Events, ranked</source>
        <translation>Veranstaltungen im Vergleich</translation>
    </message>
    <message>
        <source>of which unpaid</source>
        <translation>davon unbezahlt</translation>
    </message>
    <message>
        <source>Tax included in prices</source>
        <translation>In den Preisen enthaltene Steuer</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brutto</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>AttendeeWords</name>
    <message>
        <source>%1 · %2</source>
        <comment>time · place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>bookings, tickets</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bookings</source>
        <translation>
            <numerusform>%Ln Buchung</numerusform>
            <numerusform>%Ln Buchungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionText</name>
    <message>
        <source>An offer expires now</source>
        <translation>Ein Angebot verfällt jetzt</translation>
    </message>
    <message>
        <source>An offer expires in %1 min</source>
        <translation>Ein Angebot verfällt in %1 min</translation>
    </message>
    <message>
        <source>Nearly sold out: %1 left</source>
        <translation>Fast ausverkauft: noch %1</translation>
    </message>
    <message>
        <source>Open waitlist offers: %1.</source>
        <translation>Offene Angebote an die Warteliste: %1.</translation>
    </message>
    <message>
        <source>No more than a tenth of the seats are left.</source>
        <translation>Höchstens ein Zehntel der Plätze ist noch frei.</translation>
    </message>
    <message>
        <source>Less than half the sales expected by now at an even pace.</source>
        <translation>Weniger als die Hälfte dessen, was bei gleichmäßigem Verlauf schon verkauft wäre.</translation>
    </message>
    <message numerus="yes">
        <source>Waitlist: %n tickets wanted</source>
        <translation>
            <numerusform>Warteliste: %n Karte gewünscht</numerusform>
            <numerusform>Warteliste: %n Karten gewünscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Selling slowly: %1 sold</source>
        <comment>a percentage</comment>
        <translation>Läuft langsam: %1 verkauft</translation>
    </message>
    <message>
        <source>More tickets are wanted than seats are left.</source>
        <translation>Es werden mehr Karten gewünscht, als Plätze frei sind.</translation>
    </message>
    <message>
        <source>Kiosk out of paper</source>
        <translation>Kiosk ohne Papier</translation>
    </message>
    <message>
        <source>Refunds due: %1</source>
        <translation>Zu erstatten: %1</translation>
    </message>
    <message numerus="yes">
        <source>Sold out, %n people waiting</source>
        <translation>
            <numerusform>Ausverkauft, eine Person wartet</numerusform>
            <numerusform>Ausverkauft, %n Personen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpaid: %1</source>
        <translation>Unbezahlt: %1</translation>
    </message>
    <message>
        <source>It can&apos;t print tickets until paper is added.</source>
        <translation>Ohne Papier kann er keine Karten drucken.</translation>
    </message>
    <message>
        <source>Customers returned seats they had paid for.</source>
        <translation>Kunden haben bezahlte Plätze zurückgegeben.</translation>
    </message>
    <message>
        <source>Add seats or a second date to reach them.</source>
        <translation>Mit mehr Plätzen oder einem zweiten Termin könnten sie kommen.</translation>
    </message>
    <message>
        <source>Confirmed bookings whose payment isn&apos;t recorded.</source>
        <translation>Bestätigte Buchungen, deren Zahlung nicht vermerkt ist.</translation>
    </message>
</context>
<context>
    <name>BookingWords</name>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>an der Kasse</translation>
    </message>
    <message>
        <source>at a kiosk</source>
        <translation>am Kiosk</translation>
    </message>
    <message>
        <source>Refund due</source>
        <translation>Zu erstatten</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Has an offer</source>
        <translation>Hat ein Angebot</translation>
    </message>
    <message>
        <source>Has booked</source>
        <translation>Hat gebucht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ausgetreten</translation>
    </message>
    <message>
        <source>Sales have ended: there will be no more offers.</source>
        <translation>Der Verkauf ist vorbei: Es gibt keine Angebote mehr.</translation>
    </message>
    <message numerus="yes">
        <source>needs %n seats</source>
        <translation>
            <numerusform>braucht %n Platz</numerusform>
            <numerusform>braucht %n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are free</source>
        <translation>
            <numerusform>%n ist frei</numerusform>
            <numerusform>%n sind frei</numerusform>
        </translation>
    </message>
    <message>
        <source>Next in line: %1, %2 and set aside for this group.</source>
        <comment>needs 4 seats, 2 are free</comment>
        <translation>Als Nächstes an der Reihe: %1, %2 und für diese Gruppe zurückgelegt.</translation>
    </message>
    <message>
        <source>Next in line: %1, %2.</source>
        <comment>needs 4 seats, 2 are free</comment>
        <translation>Als Nächstes an der Reihe: %1, %2.</translation>
    </message>
    <message>
        <source>Seats are held for them until %1.</source>
        <comment>a time</comment>
        <translation>Plätze sind bis %1 reserviert.</translation>
    </message>
    <message>
        <source>Seats are held for them.</source>
        <translation>Plätze sind reserviert.</translation>
    </message>
    <message>
        <source>Accepted the offer.</source>
        <translation>Hat das Angebot angenommen.</translation>
    </message>
    <message>
        <source>The event is too small for the group or was cancelled.</source>
        <translation>Die Veranstaltung ist zu klein für die Gruppe oder wurde abgesagt.</translation>
    </message>
    <message>
        <source>Let the offer expire.</source>
        <translation>Ließ das Angebot verfallen.</translation>
    </message>
    <message>
        <source>No longer wants to wait.</source>
        <translation>Möchte nicht mehr warten.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n ahead.</source>
        <translation>
            <numerusform>%n davor.</numerusform>
            <numerusform>%n davor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead: %1, %2.</source>
        <comment>needs 4 seats, 2 are free</comment>
        <translation>
            <numerusform>%n davor: %1, %2.</numerusform>
            <numerusform>%n davor: %1, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1 refunded</source>
        <comment>an amount</comment>
        <translation>%1 erstattet</translation>
    </message>
</context>
<context>
    <name>ConsequenceWords</name>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>%n Buchung</numerusform>
            <numerusform>%n Buchungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish “%1”?</source>
        <translation>„%1“ veröffentlichen?</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>It begins on %1.</source>
        <translation>Sie beginnt am %1.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>„%1“ absagen?</translation>
    </message>
    <message>
        <source>&amp;Cancel the event</source>
        <translation>Veranstaltung &amp;absagen</translation>
    </message>
    <message>
        <source>%1 with %2 will be cancelled.</source>
        <comment>bookings, tickets</comment>
        <translation>%1 mit %2 werden storniert.</translation>
    </message>
    <message numerus="yes">
        <source>%n holds will be released.</source>
        <translation>
            <numerusform>%n nur reservierte Buchung wird freigegeben.</numerusform>
            <numerusform>%n nur reservierte Buchungen werden freigegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>This can&apos;t be undone: a cancelled event stays cancelled.</source>
        <translation>Das lässt sich nicht rückgängig machen: Eine abgesagte Veranstaltung bleibt abgesagt.</translation>
    </message>
    <message numerus="yes">
        <source>Yes, &amp;cancel %n bookings</source>
        <translation>
            <numerusform>Ja, %n Buchung &amp;stornieren</numerusform>
            <numerusform>Ja, %n Buchungen &amp;stornieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the capacity of “%1”?</source>
        <translation>Die Kapazität von „%1“ ändern?</translation>
    </message>
    <message>
        <source>&amp;Change it to %1</source>
        <translation>Auf %1 ä&amp;ndern</translation>
    </message>
    <message numerus="yes">
        <source>That is %n seats too few: cancel bookings first.</source>
        <translation>
            <numerusform>Das ist %n Platz zu wenig: Stornieren Sie zuerst Buchungen.</numerusform>
            <numerusform>Das sind %n Plätze zu wenig: Stornieren Sie zuerst Buchungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats will be free.</source>
        <translation>
            <numerusform>Danach ist %n Platz frei.</numerusform>
            <numerusform>Danach sind %n Plätze frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2: %3 seats (%4).</source>
        <comment>seats</comment>
        <translation>Von %1 auf %2: %3 Plätze (%4).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seats are sold and %1 held.</source>
        <translation>
            <numerusform>%Ln Platz ist verkauft, %1 reserviert.</numerusform>
            <numerusform>%Ln Plätze sind verkauft, %1 reserviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Yes, change to %Ln seats</source>
        <translation>
            <numerusform>&amp;Ja, auf %Ln Platz ändern</numerusform>
            <numerusform>&amp;Ja, auf %Ln Plätze ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everyone can see and book it from now on: %Ln seats, %1.</source>
        <comment>seats, price</comment>
        <translation>
            <numerusform>Ab sofort können alle sie sehen und buchen: %Ln Platz, %1.</numerusform>
            <numerusform>Ab sofort können alle sie sehen und buchen: %Ln Plätze, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until the first booking, it can be turned back into a draft.</source>
        <translation>Bis zur ersten Buchung lässt sie sich auf Entwurf zurücksetzen.</translation>
    </message>
    <message>
        <source>Turn “%1” back into a draft?</source>
        <translation>„%1“ auf Entwurf zurücksetzen?</translation>
    </message>
    <message>
        <source>Turn into a &amp;draft</source>
        <translation>Auf &amp;Entwurf zurücksetzen</translation>
    </message>
    <message>
        <source>Only organizers will see it, and no one can book it until it is published again.</source>
        <translation>Nur Veranstalter sehen sie dann, und niemand kann sie buchen, bis sie wieder veröffentlicht ist.</translation>
    </message>
    <message>
        <source>There are bookings or people waiting, so it can only be cancelled.</source>
        <translation>Es gibt Buchungen oder Wartende, darum lässt sie sich nur noch absagen.</translation>
    </message>
    <message>
        <source>No one has booked it, so it will be permanently deleted.</source>
        <translation>Niemand hat sie gebucht, darum wird sie endgültig gelöscht.</translation>
    </message>
    <message>
        <source>If it had bookings that have since been cancelled, it is kept and shown as cancelled.</source>
        <translation>Hatte sie Buchungen, die inzwischen storniert sind, bleibt sie erhalten und wird als abgesagt gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Delete the event</source>
        <translation>Veranstaltung &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep the event</source>
        <translation>Veranstaltung &amp;behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n people on the waitlist will be told the event is cancelled.</source>
        <translation>
            <numerusform>%n Person auf der Warteliste erfährt, dass die Veranstaltung abgesagt ist.</numerusform>
            <numerusform>%n Personen auf der Warteliste erfahren, dass die Veranstaltung abgesagt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid bookings will be marked as due for a refund. Evently doesn&apos;t process payments: refund the customers yourself.</source>
        <translation>Bezahlte Buchungen werden als zu erstatten vermerkt. Evently wickelt keine Zahlungen ab: Erstatten Sie das Geld den Kunden selbst.</translation>
    </message>
    <message>
        <source>Wanted by %1 on the waitlist: %2; up to %3 of these will be offered immediately.</source>
        <comment>people, tickets, a number</comment>
        <translation>Gewünscht von %1 auf der Warteliste: %2; bis zu %3 davon werden sofort angeboten.</translation>
    </message>
    <message>
        <source>%1: was %2, will be %3 seats. %4 are sold and %5 held.</source>
        <comment>a quota&apos;s name, numbers</comment>
        <translation>%1: waren %2, werden %3 Plätze. %4 sind verkauft und %5 reserviert.</translation>
    </message>
    <message>
        <source>Groups on the waitlist that are larger than the quota will be removed from it.</source>
        <translation>Gruppen auf der Warteliste, die größer als das Kontingent sind, werden von ihr entfernt.</translation>
    </message>
    <message>
        <source>Change the tickets of “%1”?</source>
        <translation>Die Karten von „%1“ ändern?</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>Änderungen &amp;speichern</translation>
    </message>
    <message>
        <source>“%1” will no longer be sold. People who wait for it will be removed from the waitlist; bookings stay valid.</source>
        <translation>„%1“ wird nicht mehr verkauft. Wer darauf wartet, wird von der Warteliste entfernt; Buchungen bleiben gültig.</translation>
    </message>
</context>
<context>
    <name>CsvWords</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>held</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>verfallen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>has an offer</source>
        <translation>hat ein Angebot</translation>
    </message>
    <message>
        <source>has booked</source>
        <translation>hat gebucht</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ausgetreten</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>fill the seats</source>
        <translation>Plätze füllen</translation>
    </message>
    <message>
        <source>strictly in order</source>
        <translation>streng der Reihe nach</translation>
    </message>
    <message>
        <source>organizer</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Sales end</source>
        <translation>Verkaufsschluss</translation>
    </message>
    <message>
        <source>Customers can cancel until</source>
        <translation>Kunden dürfen stornieren bis</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Ticket price</source>
        <translation>Preis einer Karte</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Refund due</source>
        <translation>Zu erstatten</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Reserviert bis</translation>
    </message>
    <message>
        <source>Offer ends</source>
        <translation>Angebot endet</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Bezahlt am</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt am</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert am</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Rescheduled from</source>
        <translation>Verlegt von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Wartelistenplatz</translation>
    </message>
    <message>
        <source>Times passed over</source>
        <translation>Wie oft übergangen</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Tickets wanted</source>
        <translation>Gewünschte Karten</translation>
    </message>
    <message>
        <source>Maximum per booking</source>
        <translation>Maximal pro Buchung</translation>
    </message>
    <message>
        <source>Maximum per person</source>
        <translation>Maximal pro Person</translation>
    </message>
    <message>
        <source>Waitlist policy</source>
        <translation>Wartelistenregel</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Kartenarten</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Prozent Nachlass</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>Nachlass</translation>
    </message>
    <message>
        <source>Fixed price</source>
        <translation>Fester Preis</translation>
    </message>
    <message>
        <source>Ticket types (numbers)</source>
        <translation>Kartenarten (Nummern)</translation>
    </message>
    <message>
        <source>Most bookings</source>
        <translation>Höchstens Buchungen</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Verkaufswege</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig von</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date&apos;s format, see QDate</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>day, time, time zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
</context>
<context>
    <name>EventDrafts</name>
    <message>
        <source>%1: now %2, was %3</source>
        <comment>field, new value, old value</comment>
        <translation>%1: jetzt %2, vorher %3</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Customers can cancel until</source>
        <translation>Kunden dürfen stornieren bis</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The description changed.</source>
        <translation>Die Beschreibung wurde geändert.</translation>
    </message>
    <message>
        <source>Sales end</source>
        <translation>Verkaufsschluss</translation>
    </message>
    <message>
        <source>Maximum per booking</source>
        <translation>Maximal pro Buchung</translation>
    </message>
    <message>
        <source>Maximum per person</source>
        <translation>Maximal pro Person</translation>
    </message>
    <message>
        <source>The ticket types or quotas changed.</source>
        <translation>Die Kartenarten oder Kontingente wurden geändert.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date&apos;s format, see QDate</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, time zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Fill the seats</source>
        <translation>Plätze füllen</translation>
    </message>
    <message>
        <source>Strictly in order</source>
        <translation>Streng der Reihe nach</translation>
    </message>
    <message>
        <source>When seats come back, they are offered in order to each group that fits. Smaller groups may go ahead of a larger one, and no seats are kept empty for it.</source>
        <translation>Frei werdende Plätze werden der Reihe nach jeder Gruppe angeboten, die hineinpasst. Kleinere Gruppen können vor einer großen drankommen, und kein Platz bleibt ihretwegen leer.</translation>
    </message>
    <message>
        <source>Only the first in line is served: seats are set aside until the whole group fits. No one is passed over, but seats may stay empty for a while, and no one else can buy them.</source>
        <translation>Plätze bekommt nur, wer als Erstes an der Reihe ist: Sie werden zurückgelegt, bis sie für die ganze Gruppe reichen. Niemand wird übergangen, aber Plätze bleiben vielleicht eine Weile leer, und niemand sonst kann sie kaufen.</translation>
    </message>
</context>
<context>
    <name>Evently::AccountDialog</name>
    <message>
        <source>&amp;Create the account</source>
        <translation>Konto &amp;anlegen</translation>
    </message>
    <message>
        <source>Co&amp;py the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Link copied to the clipboard.</source>
        <translation>Link in die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Teammitglied hinzufügen</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name (optional)</source>
        <translation>&amp;Nachname (optional)</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Administrator: plans events, sells, sees every booking</source>
        <translation>Administrator: plant Veranstaltungen, verkauft, sieht alle Buchungen</translation>
    </message>
    <message>
        <source>Customer: books for themselves</source>
        <translation>Kunde: bucht für sich selbst</translation>
    </message>
    <message>
        <source>One-time link</source>
        <translation>Einmal-Link</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Neues Passwort für %1</translation>
    </message>
    <message>
        <source>Creating a one-time link…</source>
        <translation>Einmal-Link wird erstellt …</translation>
    </message>
    <message>
        <source>Please enter a first name.</source>
        <translation>Bitte geben Sie einen Vornamen ein.</translation>
    </message>
    <message>
        <source>Please enter an email address, such as ada@example.org.</source>
        <translation>Bitte geben Sie eine E-Mail-Adresse ein, etwa ada@example.org.</translation>
    </message>
    <message>
        <source>The link for %1 couldn&apos;t be created.</source>
        <translation>Der Link für %1 konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Give this link to %1. In Evently&apos;s sign-in window, they choose “Use a one-time link”, paste it and choose a password. It works once, until %2, and won&apos;t be shown again.</source>
        <comment>a name, a date</comment>
        <translation>Geben Sie diesen Link an %1 weiter: im Anmeldefenster von Evently „Einmal-Link verwenden“ wählen, den Link einfügen und ein Passwort festlegen. Er funktioniert einmal, bis %2, und wird nur jetzt angezeigt.</translation>
    </message>
    <message>
        <source>The link as a QR code</source>
        <translation>Der Link als QR-Code</translation>
    </message>
</context>
<context>
    <name>Evently::AdministratorStep</name>
    <message>
        <source>An administrator of %1 signs in here once to pair this device, and is then signed out immediately.</source>
        <translation>Ein Administrator von %1 meldet sich hier einmal an, um dieses Gerät zu koppeln, und wird sofort wieder abgemeldet.</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Name of this kiosk, such as its location</source>
        <translation>Name dieses Kiosks, etwa sein Standort</translation>
    </message>
    <message>
        <source>Use a pairing code instead</source>
        <translation>Stattdessen einen Kopplungscode nutzen</translation>
    </message>
</context>
<context>
    <name>Evently::AnalyticsPage</name>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: %2</source>
        <comment>file, reason</comment>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Events, ranked</source>
        <translation>Veranstaltungen im Vergleich</translation>
    </message>
    <message>
        <source>&amp;Report (PDF)…</source>
        <translation>Be&amp;richt (PDF) …</translation>
    </message>
    <message>
        <source>&amp;Picture of the page (PNG)…</source>
        <translation>&amp;Bild der Seite (PNG) …</translation>
    </message>
    <message>
        <source>Re&amp;venue (CSV)…</source>
        <translation>&amp;Umsatz (CSV) …</translation>
    </message>
    <message>
        <source>&amp;Events (CSV)…</source>
        <translation>&amp;Veranstaltungen (CSV) …</translation>
    </message>
    <message>
        <source>Loading sales…</source>
        <translation>Verkäufe werden geladen …</translation>
    </message>
    <message>
        <source>Couldn&apos;t load sales</source>
        <translation>Die Verkäufe konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Revenue in %1</source>
        <translation>Umsatz in %1</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>verglichen mit %1</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>alle Veranstaltungen</translation>
    </message>
    <message>
        <source>Evently, %1</source>
        <translation>Evently, %1</translation>
    </message>
    <message>
        <source>events</source>
        <translation>veranstaltungen</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>umsatz</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Diese Zahlen sind vielleicht nicht mehr aktuell. %1</translation>
    </message>
    <message>
        <source>Nothing was sold in this period.</source>
        <translation>In diesem Zeitraum wurde nichts verkauft.</translation>
    </message>
    <message>
        <source>%1. Click an event&apos;s name to open it.</source>
        <comment>a period</comment>
        <translation>%1. Ein Klick auf den Namen öffnet die Veranstaltung.</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Included in prices. Tickets count in the month in which they were sold, and again, as a negative amount, in the month in which they were returned.</source>
        <translation>In den Preisen enthalten. Karten zählen in dem Monat, in dem sie verkauft wurden, und als negativer Betrag in dem Monat, in dem sie zurückgegeben wurden.</translation>
    </message>
    <message>
        <source>&amp;Tax (CSV)…</source>
        <translation>S&amp;teuer (CSV) …</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>steuer</translation>
    </message>
</context>
<context>
    <name>Evently::AttendeePrint</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>attendees</source>
        <translation>gaesteliste</translation>
    </message>
    <message>
        <source>The attendee list was sent to the printer.</source>
        <translation>Die Gästeliste ist beim Drucker.</translation>
    </message>
    <message>
        <source>The attendee list is saved as %1.</source>
        <translation>Die Gästeliste ist gespeichert als %1.</translation>
    </message>
    <message>
        <source>Loading attendees…</source>
        <translation>Gästeliste wird geladen …</translation>
    </message>
    <message>
        <source>The printer didn&apos;t accept the list.</source>
        <translation>Der Drucker hat die Liste nicht angenommen.</translation>
    </message>
    <message>
        <source>Save the attendee list</source>
        <translation>Gästeliste speichern</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved.</source>
        <translation>%1 konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>Evently::AttractPage</name>
    <message>
        <source>Get tickets here</source>
        <translation>Karten gibt es hier</translation>
    </message>
    <message>
        <source>Choose an event and take your ticket. It takes twenty seconds, and no name is needed.</source>
        <translation>Wählen Sie eine Veranstaltung und nehmen Sie Ihre Karte mit. Das dauert zwanzig Sekunden, und einen Namen brauchen wir nicht.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Zum Beginnen berühren</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>Evently::BookingActions</name>
    <message>
        <source>The seats come back immediately and are offered to the waitlist first.</source>
        <translation>Die Plätze kommen sofort zurück und werden zuerst der Warteliste angeboten.</translation>
    </message>
    <message>
        <source>Confirm this booking?</source>
        <translation>Diese Buchung bestätigen?</translation>
    </message>
    <message>
        <source>&amp;Confirm it</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Cancel this booking?</source>
        <translation>Diese Buchung stornieren?</translation>
    </message>
    <message>
        <source>&amp;Cancel the booking</source>
        <translation>Buchung &amp;stornieren</translation>
    </message>
    <message numerus="yes">
        <source>Return %n tickets?</source>
        <translation>
            <numerusform>%n Karte zurückgeben?</numerusform>
            <numerusform>%n Karten zurückgeben?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The booking keeps %n tickets; the printed tickets with the highest numbers are void.</source>
        <translation>
            <numerusform>Der Buchung bleibt %n Karte; die gedruckten Karten mit den höchsten Nummern sind ungültig.</numerusform>
            <numerusform>Der Buchung bleiben %n Karten; die gedruckten Karten mit den höchsten Nummern sind ungültig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Return %n tickets</source>
        <translation>
            <numerusform>%n Karte &amp;zurückgeben</numerusform>
            <numerusform>%n Karten &amp;zurückgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark this booking as paid?</source>
        <translation>Diese Buchung als bezahlt vermerken?</translation>
    </message>
    <message>
        <source>&amp;Mark as paid</source>
        <translation>Als be&amp;zahlt vermerken</translation>
    </message>
    <message>
        <source>%1 is confirmed.</source>
        <translation>%1 ist bestätigt.</translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation>%1 ist storniert.</translation>
    </message>
    <message>
        <source>%1 now has %2.</source>
        <comment>reference, tickets</comment>
        <translation>%1 hat jetzt %2.</translation>
    </message>
    <message>
        <source>%1 is paid.</source>
        <translation>%1 ist bezahlt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4.</source>
        <comment>reference, name, tickets, amount</comment>
        <translation>%1, %2: %3, %4.</translation>
    </message>
    <message>
        <source>Refund %1 to the customer.</source>
        <translation>Zahlen Sie der Kundin oder dem Kunden %1 aus.</translation>
    </message>
    <message>
        <source>Refund %1 to the customer. Including what was already due, that&apos;s %2.</source>
        <translation>Zahlen Sie der Kundin oder dem Kunden %1 aus; mit dem, was schon offen ist, sind das %2.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: the seats may be taken by someone else.</source>
        <translation>Das lässt sich nicht rückgängig machen: Die Plätze können dann schon vergeben sein.</translation>
    </message>
    <message>
        <source>&amp;Keep the booking</source>
        <translation>Buchung &amp;behalten</translation>
    </message>
    <message>
        <source>To pay: %1.</source>
        <translation>Zu zahlen: %1.</translation>
    </message>
    <message>
        <source>Evently doesn&apos;t process payments. This only records that you received the money.</source>
        <translation>Evently wickelt keine Zahlungen ab. Hiermit vermerken Sie nur, dass Sie das Geld erhalten haben.</translation>
    </message>
    <message>
        <source>How much was refunded?</source>
        <translation>Wie viel wurde erstattet?</translation>
    </message>
    <message>
        <source>Refund due: %1.</source>
        <translation>Zu erstatten: %1.</translation>
    </message>
    <message>
        <source>Evently doesn&apos;t process payments. This only records that you paid the customer back.</source>
        <translation>Evently wickelt keine Zahlungen ab. Hiermit vermerken Sie nur, dass Sie das Geld zurückgezahlt haben.</translation>
    </message>
    <message>
        <source>&amp;Record the refund</source>
        <translation>&amp;Erstattung vermerken</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>%1: %2 refunded.</source>
        <comment>reference, amount</comment>
        <translation>%1: %2 erstattet.</translation>
    </message>
    <message>
        <source>The printed ticket with number %1 is void.</source>
        <translation>Die gedruckte Karte mit der Nummer %1 ist ungültig.</translation>
    </message>
    <message>
        <source>The printed tickets with numbers %1 to %2 are void.</source>
        <translation>Die gedruckten Karten mit den Nummern %1 bis %2 sind ungültig.</translation>
    </message>
</context>
<context>
    <name>Evently::BookingTableModel</name>
    <message>
        <source>until %1</source>
        <comment>a time</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>Preis: %1</translation>
    </message>
    <message>
        <source>Paid: %1, %2</source>
        <comment>an amount, a date</comment>
        <translation>Bezahlt: %1, %2</translation>
    </message>
    <message>
        <source>Refund due: %1</source>
        <translation>Zu erstatten: %1</translation>
    </message>
    <message>
        <source>Refunded: %1</source>
        <translation>Erstattet: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>Evently::BookingsTab</name>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Search by reference, name or email…</source>
        <translation>Nach Nummer, Name oder E-Mail suchen …</translation>
    </message>
    <message>
        <source>Search bookings</source>
        <translation>Buchungen durchsuchen</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>Alle Buchungen</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Mark as &amp;paid…</source>
        <translation>Als be&amp;zahlt vermerken …</translation>
    </message>
    <message>
        <source>Mark as &amp;refunded…</source>
        <translation>Als e&amp;rstattet vermerken …</translation>
    </message>
    <message>
        <source>R&amp;eturn tickets…</source>
        <translation>&amp;Teil zurückgeben …</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the booking…</source>
        <translation>Buchung &amp;stornieren …</translation>
    </message>
    <message>
        <source>No bookings yet</source>
        <translation>Noch keine Buchungen</translation>
    </message>
    <message>
        <source>Try a shorter search or another status.</source>
        <translation>Suchen Sie nach weniger Buchstaben oder wählen Sie einen anderen Status.</translation>
    </message>
    <message>
        <source>Boo&amp;king</source>
        <translation>B&amp;uchung</translation>
    </message>
    <message>
        <source>bookings</source>
        <translation>buchungen</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets sent to the printer.</source>
        <translation>
            <numerusform>%n Karte ging an den Drucker.</numerusform>
            <numerusform>%n Karten gingen an den Drucker.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the &amp;tickets</source>
        <translation>&amp;Karten drucken</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>&amp;Bookings (CSV)…</source>
        <translation>&amp;Buchungen (CSV) …</translation>
    </message>
    <message>
        <source>&amp;Print the attendee list…</source>
        <translation>Gästeliste &amp;drucken …</translation>
    </message>
    <message>
        <source>Attendee list as P&amp;DF…</source>
        <translation>Gästeliste als &amp;PDF …</translation>
    </message>
    <message>
        <source>The tickets couldn&apos;t be printed. Is a printer connected and switched on?</source>
        <translation>Die Karten konnten nicht gedruckt werden. Ist ein Drucker angeschlossen und eingeschaltet?</translation>
    </message>
    <message>
        <source>Show tickets</source>
        <translation>Karten anzeigen</translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation>Noch nicht gedruckt.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: %2</source>
        <comment>file, reason</comment>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>&amp;Show the tickets…</source>
        <translation>Karten an&amp;zeigen …</translation>
    </message>
    <message>
        <source>Loading bookings…</source>
        <translation>Buchungen werden geladen …</translation>
    </message>
    <message>
        <source>No matching bookings</source>
        <translation>Keine passenden Buchungen</translation>
    </message>
    <message>
        <source>Bookings appear here automatically.</source>
        <translation>Buchungen erscheinen hier automatisch.</translation>
    </message>
    <message>
        <source>Couldn&apos;t load bookings</source>
        <translation>Die Buchungen konnten nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>Evently::BusyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Evently::ChannelChart</name>
    <message>
        <source>Tickets by channel</source>
        <translation>Karten nach Kanal</translation>
    </message>
    <message>
        <source>No sales yet.</source>
        <translation>Noch ist nichts verkauft.</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>tickets, bookings</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln Buchung</numerusform>
            <numerusform>%Ln Buchungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::CodeDialog</name>
    <message>
        <source>Valid from</source>
        <translation>Gültig von</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zu einer Zeit</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>One code</source>
        <translation>Ein Code</translation>
    </message>
    <message>
        <source>Many codes, for one booking each</source>
        <translation>Viele Codes für je eine Buchung</translation>
    </message>
    <message>
        <source>such as SUMMER25</source>
        <translation>etwa SOMMER25</translation>
    </message>
    <message>
        <source>optional, such as GUEST</source>
        <translation>freiwillig, etwa GAST</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Prozent Nachlass</translation>
    </message>
    <message>
        <source>Amount off each ticket</source>
        <translation>Nachlass auf jede Karte</translation>
    </message>
    <message>
        <source>Fixed price for each ticket</source>
        <translation>Fester Preis für jede Karte</translation>
    </message>
    <message>
        <source>Only unlock hidden tickets</source>
        <translation>Nur verborgene Karten freischalten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>A&amp;nzahl</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnt mit</translation>
    </message>
    <message>
        <source>&amp;Effect</source>
        <translation>&amp;Wirkung</translation>
    </message>
    <message>
        <source>&amp;Tickets</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>&amp;Most bookings</source>
        <translation>&amp;Höchstens Buchungen</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>Gültig &amp;von</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Gültig bi&amp;s</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>W&amp;o</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New code for “%1”</source>
        <translation>Neuer Code für „%1“</translation>
    </message>
    <message>
        <source>C&amp;reate codes</source>
        <translation>Codes &amp;erstellen</translation>
    </message>
    <message>
        <source>C&amp;reate code</source>
        <translation>Code &amp;erstellen</translation>
    </message>
    <message>
        <source>Enter a code of 3 to 40 letters, digits and hyphens.</source>
        <translation>Geben Sie einen Code aus 3 bis 40 Buchstaben, Ziffern und Bindestrichen ein.</translation>
    </message>
    <message>
        <source>Enter a percentage above 0 and at most 100, such as 25.</source>
        <translation>Geben Sie einen Prozentsatz über 0 und bis 100 ein, etwa 25.</translation>
    </message>
    <message>
        <source>Enter the amount to take off each ticket, such as 5.00.</source>
        <translation>Geben Sie den Nachlass auf jede Karte ein, etwa 5,00.</translation>
    </message>
    <message>
        <source>Enter the price of each ticket, such as 10.00, or 0 if it&apos;s free.</source>
        <translation>Geben Sie den Preis jeder Karte ein, etwa 10,00, oder 0, wenn sie kostenlos ist.</translation>
    </message>
    <message>
        <source>Choose the ticket types that the code unlocks.</source>
        <translation>Wählen Sie die Kartenarten, die der Code freischaltet.</translation>
    </message>
    <message>
        <source>Choose where the code can be used.</source>
        <translation>Wählen Sie, wo der Code gilt.</translation>
    </message>
    <message>
        <source>The code must end after it begins.</source>
        <translation>Der Code muss enden, nachdem er beginnt.</translation>
    </message>
</context>
<context>
    <name>Evently::CodeFinder</name>
    <message>
        <source>This is booking %1 for “%2”, %3.</source>
        <translation>Das ist die Buchung %1 für „%2“, %3.</translation>
    </message>
    <message>
        <source>%1 is the reference of a waitlist entry, not of a booking.</source>
        <translation>%1 ist die Nummer eines Wartelisteneintrags, keiner Buchung.</translation>
    </message>
    <message>
        <source>A letter or digit in this reference is wrong. Please check it.</source>
        <translation>Ein Buchstabe oder eine Ziffer dieser Nummer stimmt nicht. Bitte prüfen Sie sie.</translation>
    </message>
    <message>
        <source>This code comes from a newer version of Evently.</source>
        <translation>Dieser Code stammt aus einer neueren Version von Evently.</translation>
    </message>
    <message>
        <source>There is no booking with the reference %1.</source>
        <translation>Es gibt keine Buchung mit der Nummer %1.</translation>
    </message>
</context>
<context>
    <name>Evently::CodeStep</name>
    <message>
        <source>In the organizer&apos;s window, under Kiosks, an administrator adds this device to %1. The window then shows a code.</source>
        <translation>Im Fenster für Veranstalter fügt ein Administrator dieses Gerät unter „Kioske“ zu %1 hinzu. Das Fenster zeigt dann einen Code.</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Kopplungscode</translation>
    </message>
    <message>
        <source>Sign in as an administrator instead</source>
        <translation>Stattdessen als Administrator anmelden</translation>
    </message>
    <message>
        <source>That code isn&apos;t right. Please check it.</source>
        <translation>Dieser Code stimmt nicht. Bitte prüfen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>Evently::CodeTableModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>bookings, most bookings</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Bookings that are held or confirmed with this code</source>
        <translation>Reservierte oder bestätigte Buchungen mit diesem Code</translation>
    </message>
</context>
<context>
    <name>Evently::CodeView</name>
    <message>
        <source>The ticket&apos;s QR code</source>
        <translation>Der QR-Code der Karte</translation>
    </message>
</context>
<context>
    <name>Evently::CodesTab</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>&amp;Add codes…</source>
        <translation>Codes hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Search codes…</source>
        <translation>Codes suchen …</translation>
    </message>
    <message>
        <source>Search codes</source>
        <translation>Codes suchen</translation>
    </message>
    <message>
        <source>Everything shown, as a CSV file</source>
        <translation>Alle, die gezeigt werden, als CSV-Datei</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>codes</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;End now…</source>
        <translation>&amp;Jetzt beenden …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Codes lower prices, or show ticket types that are hidden.</source>
        <translation>Codes senken Preise oder zeigen verborgene Kartenarten.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Loading codes…</source>
        <translation>Codes werden geladen …</translation>
    </message>
    <message>
        <source>No matching codes</source>
        <translation>Keine passenden Codes</translation>
    </message>
    <message>
        <source>No codes yet</source>
        <translation>Noch keine Codes</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Give a code to people who pay less, or who may book hidden tickets.</source>
        <translation>Geben Sie einen Code an alle, die weniger zahlen oder verborgene Karten buchen dürfen.</translation>
    </message>
    <message>
        <source>Couldn&apos;t load the codes</source>
        <translation>Die Codes konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Code %1 was created.</source>
        <translation>Der Code %1 wurde erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes were created.</source>
        <translation>
            <numerusform>%n Code wurde erstellt.</numerusform>
            <numerusform>%n Codes wurden erstellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>In die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1 ist in der Zwischenablage.</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are on the clipboard.</source>
        <translation>
            <numerusform>%n Code ist in der Zwischenablage.</numerusform>
            <numerusform>%n Codes sind in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>%1 has ended.</source>
        <translation>%1 ist beendet.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>End the code %1?</source>
        <translation>Den Code %1 beenden?</translation>
    </message>
    <message>
        <source>No one can use it from now on.</source>
        <translation>Von jetzt an kann ihn niemand mehr benutzen.</translation>
    </message>
    <message>
        <source>Bookings made with it keep their prices.</source>
        <translation>Buchungen mit ihm behalten ihre Preise.</translation>
    </message>
    <message>
        <source>&amp;End the code</source>
        <translation>Code &amp;beenden</translation>
    </message>
    <message>
        <source>Delete the code %1?</source>
        <translation>Den Code %1 löschen?</translation>
    </message>
    <message>
        <source>It was never used, so nothing else changes.</source>
        <translation>Er wurde nie benutzt, also ändert sich sonst nichts.</translation>
    </message>
    <message>
        <source>&amp;Delete the code</source>
        <translation>Code &amp;löschen</translation>
    </message>
</context>
<context>
    <name>Evently::CommandPalette</name>
    <message>
        <source>Waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find an event or a command</source>
        <translation>Veranstaltung oder Befehl suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, note</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>status, date</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>↑ ↓ to choose   ·   Return to open   ·   Esc to close</source>
        <translation>↑ ↓ wählen   ·   Eingabetaste öffnet   ·   Esc schließt</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a reference, a name</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Evently::ConfirmDialog</name>
    <message>
        <source>Go back</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Evently::ConsequencesDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Go bac&amp;k</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>Are you sure? Please confirm again.</source>
        <translation>Sind Sie sicher? Bitte bestätigen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>Evently::CsvExport</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
</context>
<context>
    <name>Evently::CurrencyBox</name>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
</context>
<context>
    <name>Evently::DailySalesChart</name>
    <message>
        <source>Tickets sold day by day</source>
        <translation>Verkaufte Karten Tag für Tag</translation>
    </message>
    <message>
        <source>Tickets sold</source>
        <translation>Verkaufte Karten</translation>
    </message>
    <message>
        <source>Bookings cancelled</source>
        <translation>Stornierte Buchungen</translation>
    </message>
    <message>
        <source>No sales yet.</source>
        <translation>Noch ist nichts verkauft.</translation>
    </message>
    <message>
        <source>Tickets sold, %1: %2.</source>
        <comment>dates, number</comment>
        <translation>Verkaufte Karten, %1: %2.</translation>
    </message>
    <message>
        <source>Best day: %2 (%1).</source>
        <comment>number, date</comment>
        <translation>Bester Tag: %2 (%1).</translation>
    </message>
</context>
<context>
    <name>Evently::DeskSalePage</name>
    <message>
        <source>Events on sale</source>
        <translation>Veranstaltungen im Verkauf</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>Veranstaltung suchen</translation>
    </message>
    <message>
        <source>Print the last tickets again</source>
        <translation>Die letzten Karten noch einmal drucken</translation>
    </message>
    <message>
        <source>Undo the last sale…</source>
        <translation>Letzten Verkauf rückgängig machen …</translation>
    </message>
    <message>
        <source>Desk sale</source>
        <translation>Kassenverkauf</translation>
    </message>
    <message>
        <source>No events on sale</source>
        <translation>Keine Veranstaltungen im Verkauf</translation>
    </message>
    <message>
        <source>More than %1 on sale</source>
        <translation>Mehr als %1 im Verkauf</translation>
    </message>
    <message>
        <source>%1 on sale</source>
        <translation>%1 im Verkauf</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>Dru&amp;cker</translation>
    </message>
    <message>
        <source>Find an event by name or venue</source>
        <translation>Veranstaltung nach Name oder Ort suchen</translation>
    </message>
    <message>
        <source>Loading events…</source>
        <translation>Veranstaltungen werden geladen …</translation>
    </message>
    <message>
        <source>No matching events</source>
        <translation>Keine passenden Veranstaltungen</translation>
    </message>
    <message>
        <source>Events appear here as soon as they are published.</source>
        <translation>Veranstaltungen erscheinen hier, sobald sie veröffentlicht sind.</translation>
    </message>
    <message>
        <source>No event on sale has this in its name or venue.</source>
        <translation>Keine Veranstaltung im Verkauf hat das im Namen oder im Ort.</translation>
    </message>
    <message>
        <source>Couldn&apos;t load events</source>
        <translation>Die Veranstaltungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
</context>
<context>
    <name>Evently::DetailsTab</name>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Sales end</source>
        <translation>Verkaufsschluss</translation>
    </message>
    <message>
        <source>Customers can cancel until</source>
        <translation>Kunden dürfen stornieren bis</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Maximum per booking</source>
        <translation>Maximal pro Buchung</translation>
    </message>
    <message>
        <source>Maximum per person</source>
        <translation>Maximal pro Person</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Dates and limits</source>
        <translation>Zeiten und Grenzen</translation>
    </message>
    <message>
        <source>%1 (when the event begins)</source>
        <translation>%1 (Beginn der Veranstaltung)</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>Not set; treated as over from %1</source>
        <translation>Nicht festgelegt; gilt ab %1 als beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>policy, explanation</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>Evently::DevicesPage</name>
    <message>
        <source>Kiosks</source>
        <translation>Kioske</translation>
    </message>
    <message>
        <source>Add a kiosk…</source>
        <translation>Kiosk hinzufügen …</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Zugang entziehen …</translation>
    </message>
    <message>
        <source>Couldn&apos;t load kiosks</source>
        <translation>Die Kioske konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>No kiosks yet</source>
        <translation>Noch keine Kioske</translation>
    </message>
    <message>
        <source>A kiosk sells tickets to walk-in visitors. Start “evently --kiosk” on a touch screen, and add it here.</source>
        <translation>Ein Kiosk verkauft Karten an alle, die hereinkommen. Starten Sie „evently --kiosk“ auf einem Touchscreen und fügen Sie ihn hier hinzu.</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>„%1“ den Zugang entziehen?</translation>
    </message>
    <message>
        <source>Tickets it sold stay valid, and its sales stay in the figures.</source>
        <translation>Seine verkauften Karten bleiben gültig, seine Verkäufe bleiben in den Zahlen.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Zugang entziehen</translation>
    </message>
    <message>
        <source>“%1” has been revoked.</source>
        <translation>„%1“ hat keinen Zugang mehr.</translation>
    </message>
    <message>
        <source>Loading kiosks…</source>
        <translation>Kioske werden geladen …</translation>
    </message>
    <message>
        <source>It stops selling immediately, and has to be paired again.</source>
        <translation>Er verkauft ab sofort nicht mehr und muss neu gekoppelt werden.</translation>
    </message>
    <message>
        <source>Seats held there go back on sale when their hold expires.</source>
        <translation>Dort reservierte Plätze gehen nach Ablauf ihrer Zeit zurück in den Verkauf.</translation>
    </message>
</context>
<context>
    <name>Evently::DialogForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Evently::EmptyState</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Evently::EntryTableModel</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Wartet seit</translation>
    </message>
    <message>
        <source>How often seats were offered to someone further back who needed fewer</source>
        <translation>Wie oft Plätze jemandem weiter hinten angeboten wurden, der weniger brauchte</translation>
    </message>
</context>
<context>
    <name>Evently::EventActions</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>“%1” is published.</source>
        <translation>„%1“ ist veröffentlicht.</translation>
    </message>
    <message>
        <source>“%1” is a draft again.</source>
        <translation>„%1“ ist wieder ein Entwurf.</translation>
    </message>
    <message>
        <source>“%1” is cancelled.</source>
        <translation>„%1“ ist abgesagt.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>what it is about, what went wrong</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Loading the latest figures…</source>
        <translation>Die aktuellen Zahlen werden geladen …</translation>
    </message>
    <message>
        <source>Someone else edited the event. This is the current version.</source>
        <translation>Jemand anderes hat die Veranstaltung bearbeitet. Das ist die aktuelle Version.</translation>
    </message>
</context>
<context>
    <name>Evently::EventEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save as a &amp;draft</source>
        <translation>Als &amp;Entwurf speichern</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Copy of “%1”</source>
        <translation>Kopie von „%1“</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Veranstaltung bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;View current version</source>
        <translation>&amp;Aktuelle Version ansehen</translation>
    </message>
    <message>
        <source>Save &amp;my version anyway</source>
        <translation>Me&amp;ine Version trotzdem speichern</translation>
    </message>
    <message>
        <source>Please check the highlighted fields.</source>
        <translation>Bitte prüfen Sie die markierten Felder.</translation>
    </message>
    <message>
        <source>Loading the latest figures…</source>
        <translation>Die aktuellen Zahlen werden geladen …</translation>
    </message>
    <message>
        <source>Someone else changed this event. Your changes aren&apos;t saved yet.</source>
        <translation>Jemand anderes hat diese Veranstaltung geändert. Was Sie geändert haben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Their changes have been reverted.</source>
        <translation>Die anderen Änderungen wurden inzwischen zurückgenommen.</translation>
    </message>
    <message>
        <source>Discard changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>We couldn&apos;t confirm the save. Check the event before trying again.</source>
        <translation>Ob gespeichert wurde, ist unklar. Prüfen Sie die Veranstaltung, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Your unsaved changes will be lost.</source>
        <translation>Nicht gespeicherte Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Tickets of this type have been booked or waited for, so its quotas and how many people it admits can&apos;t change.</source>
        <translation>Karten dieser Art wurden gebucht, oder jemand hat darauf gewartet. Deshalb lassen sich ihre Kontingente und die Zahl der eingelassenen Personen nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Tickets of this type were booked or waited for, so it can&apos;t be removed: %1. Cancel your changes and retire it instead.</source>
        <translation>Karten dieser Art wurden gebucht, oder jemand hat darauf gewartet. Deshalb lässt sie sich nicht entfernen: %1. Verwerfen Sie Ihre Änderungen und nehmen Sie sie stattdessen aus dem Verkauf.</translation>
    </message>
    <message>
        <source>Tickets of this quota were booked or waited for, so it can&apos;t be removed: %1.</source>
        <translation>Karten dieses Kontingents wurden gebucht, oder jemand hat darauf gewartet. Deshalb lässt es sich nicht entfernen: %1.</translation>
    </message>
</context>
<context>
    <name>Evently::EventFilters</name>
    <message>
        <source>Filter by category</source>
        <translation>Nach Kategorie filtern</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Jede Kategorie</translation>
    </message>
    <message>
        <source>Filter by venue</source>
        <translation>Nach Ort filtern</translation>
    </message>
    <message>
        <source>Any venue</source>
        <translation>Jeder Ort</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Search events…</source>
        <translation>Veranstaltungen suchen …</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Veranstaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>Filter by period</source>
        <translation>Nach Zeitraum filtern</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show everything that is on sale</source>
        <translation>Alles zeigen, was im Verkauf ist</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Nächste 7 Tage</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Nächste 30 Tage</translation>
    </message>
    <message>
        <source>Next 90 days</source>
        <translation>Nächste 90 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation>Zeitraum …</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Veranstaltungen</translation>
    </message>
</context>
<context>
    <name>Evently::EventForm</name>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>0 is free</source>
        <translation>0 heißt kostenlos</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>Was und wo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Venue</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>Kate&amp;gorie</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>Seats and price</source>
        <translation>Plätze und Preis</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>&amp;Kapazität</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>Wäh&amp;rung</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>&amp;Waitlist policy</source>
        <translation>&amp;Wartelistenregel</translation>
    </message>
    <message>
        <source>An event needs a name.</source>
        <translation>Eine Veranstaltung braucht einen Namen.</translation>
    </message>
    <message>
        <source>There are bookings in this currency, so it can&apos;t be changed.</source>
        <translation>Es gibt Buchungen in dieser Währung, darum lässt sie sich nicht ändern.</translation>
    </message>
    <message>
        <source>When, in the venue&apos;s local time</source>
        <translation>Wann, in der Ortszeit der Veranstaltung</translation>
    </message>
    <message>
        <source>Desc&amp;ription</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>Ticket pr&amp;ice</source>
        <translation>&amp;Preis einer Karte</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>At this time</source>
        <translation>Zu diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>Sales end</source>
        <translation>Verkaufsschluss</translation>
    </message>
    <message>
        <source>When the event begins</source>
        <translation>Mit Beginn der Veranstaltung</translation>
    </message>
    <message>
        <source>At another time</source>
        <translation>Zu einem anderen Zeitpunkt</translation>
    </message>
    <message>
        <source>Customers can cancel until</source>
        <translation>Kunden dürfen stornieren bis</translation>
    </message>
    <message>
        <source>The event begins</source>
        <translation>Zum Beginn der Veranstaltung</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Zu einem anderen Zeitpunkt</translation>
    </message>
    <message>
        <source>music, theatre, talk…</source>
        <translation>Musik, Theater, Vortrag …</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>En&amp;de</translation>
    </message>
    <message>
        <source>S&amp;ales end</source>
        <translation>Verkaufsschl&amp;uss</translation>
    </message>
    <message>
        <source>Customers can cance&amp;l until</source>
        <translation>Kunden dürfen s&amp;tornieren bis</translation>
    </message>
    <message>
        <source>Maximum per b&amp;ooking</source>
        <translation>&amp;Maximal pro Buchung</translation>
    </message>
    <message>
        <source>Enter a venue.</source>
        <translation>Geben Sie einen Ort ein.</translation>
    </message>
    <message>
        <source>The event must begin in the future.</source>
        <translation>Die Veranstaltung muss in der Zukunft beginnen.</translation>
    </message>
    <message>
        <source>The event can&apos;t end before it begins.</source>
        <translation>Die Veranstaltung kann nicht enden, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Sales can&apos;t continue after the event ends.</source>
        <translation>Der Verkaufsschluss kann nicht nach dem Ende der Veranstaltung liegen.</translation>
    </message>
    <message>
        <source>Enter a currency code, such as EUR.</source>
        <translation>Geben Sie einen Währungscode ein, etwa EUR.</translation>
    </message>
    <message>
        <source>Enter an amount without decimals, such as 2500.</source>
        <translation>Geben Sie einen Betrag ohne Nachkommastellen ein, etwa 2500.</translation>
    </message>
    <message>
        <source>Enter a price such as 25.00, or 0 if it&apos;s free.</source>
        <translation>Geben Sie einen Preis ein, etwa 25,00, oder 0, wenn die Veranstaltung kostenlos ist.</translation>
    </message>
    <message>
        <source>Ma&amp;ximum per person</source>
        <translation>Ma&amp;ximal pro Person</translation>
    </message>
    <message>
        <source>Add ticket t&amp;ype</source>
        <translation>Kartenart &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Sell tickets at different prices, such as adult, child and family</source>
        <translation>Karten zu verschiedenen Preisen verkaufen, etwa für Erwachsene, Kinder und Familien</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Kartenarten</translation>
    </message>
    <message>
        <source>Prices: %1</source>
        <translation>Preise: %1</translation>
    </message>
</context>
<context>
    <name>Evently::EventHeader</name>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Back to all events</source>
        <translation>Zurück zu allen Veranstaltungen</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>held</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>per ticket</source>
        <translation>pro Karte</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>time · place · category</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Eve&amp;nts</source>
        <translation>Vera&amp;nstaltungen</translation>
    </message>
    <message>
        <source>Sell t&amp;ickets</source>
        <translation>Karten verkau&amp;fen</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>Bearbe&amp;iten</translation>
    </message>
    <message>
        <source>Publ&amp;ish…</source>
        <translation>&amp;Veröffentlichen …</translation>
    </message>
</context>
<context>
    <name>Evently::EventPage</name>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Sales</source>
        <translation>Ver&amp;kauf</translation>
    </message>
    <message>
        <source>&amp;Bookings</source>
        <translation>&amp;Buchungen</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>Veröffent&amp;lichen …</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplizieren …</translation>
    </message>
    <message>
        <source>&amp;Cancel or delete…</source>
        <translation>Absa&amp;gen oder löschen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Back to all events</source>
        <translation>&amp;Zurück zu allen Veranstaltungen</translation>
    </message>
    <message>
        <source>&amp;Sell tickets…</source>
        <translation>Karten &amp;verkaufen …</translation>
    </message>
    <message>
        <source>This event no longer exists</source>
        <translation>Diese Veranstaltung gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It was deleted because it never had a booking.</source>
        <translation>Sie wurde gelöscht: Es gab nie eine Buchung.</translation>
    </message>
    <message>
        <source>Couldn&apos;t load the event</source>
        <translation>Die Veranstaltung konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Wai&amp;tlist</source>
        <translation>Wa&amp;rteliste</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Wai&amp;tlist (%1)</source>
        <translation>Wa&amp;rteliste (%1)</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Detai&amp;ls</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Turn back into a d&amp;raft…</source>
        <translation>Auf &amp;Entwurf zurücksetzen …</translation>
    </message>
    <message>
        <source>Loading event…</source>
        <translation>Veranstaltung wird geladen …</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Diese Zahlen sind vielleicht nicht mehr aktuell. %1</translation>
    </message>
    <message>
        <source>C&amp;odes</source>
        <translation>C&amp;odes</translation>
    </message>
</context>
<context>
    <name>Evently::EventSalesModel</name>
    <message>
        <source>%1: %2</source>
        <comment>column, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Tickets sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartende</translation>
    </message>
</context>
<context>
    <name>Evently::EventTableModel</name>
    <message>
        <source>%1 of %2 sold</source>
        <translation>%1 von %2 verkauft</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Evently::EventsPage</name>
    <message>
        <source>&amp;New event</source>
        <translation>&amp;Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>“%1” is published.</source>
        <translation>„%1“ ist veröffentlicht.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Sell tickets…</source>
        <translation>Karten &amp;verkaufen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplizieren …</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>Veröffent&amp;lichen …</translation>
    </message>
    <message>
        <source>&amp;Cancel or delete…</source>
        <translation>Absa&amp;gen oder löschen …</translation>
    </message>
    <message>
        <source>&amp;New event…</source>
        <translation>&amp;Neue Veranstaltung …</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>No events on sale</source>
        <translation>Keine Veranstaltungen im Verkauf</translation>
    </message>
    <message>
        <source>Try different words, or clear the filters to see what&apos;s on sale.</source>
        <translation>Versuchen Sie andere Wörter oder leeren Sie die Filter, um zu sehen, was im Verkauf ist.</translation>
    </message>
    <message>
        <source>More than %1 on sale</source>
        <translation>Mehr als %1 im Verkauf</translation>
    </message>
    <message>
        <source>More than %1</source>
        <translation>Mehr als %1</translation>
    </message>
    <message>
        <source>%1 on sale</source>
        <translation>%1 im Verkauf</translation>
    </message>
    <message>
        <source>E&amp;xport these (CSV)…</source>
        <translation>Diese e&amp;xportieren (CSV) …</translation>
    </message>
    <message>
        <source>events</source>
        <translation>veranstaltungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Veranstaltung</numerusform>
            <numerusform>%Ln Veranstaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is saved as a draft.</source>
        <translation>„%1“ ist als Entwurf gespeichert.</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Veranstaltung anzeigen</translation>
    </message>
    <message>
        <source>New event (N)</source>
        <translation>Neue Veranstaltung (N)</translation>
    </message>
    <message>
        <source>Turn back into a d&amp;raft…</source>
        <translation>Auf &amp;Entwurf zurücksetzen …</translation>
    </message>
    <message>
        <source>Loading events…</source>
        <translation>Veranstaltungen werden geladen …</translation>
    </message>
    <message>
        <source>No matching events</source>
        <translation>Keine passenden Veranstaltungen</translation>
    </message>
    <message>
        <source>Events appear here as soon as they are published.</source>
        <translation>Veranstaltungen erscheinen hier, sobald sie veröffentlicht sind.</translation>
    </message>
    <message>
        <source>Couldn&apos;t load events</source>
        <translation>Die Veranstaltungen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
</context>
<context>
    <name>Evently::FindSlipPage</name>
    <message>
        <source>What&apos;s the reference on your slip?</source>
        <translation>Was steht auf Ihrem Beleg?</translation>
    </message>
    <message>
        <source>Type the letters and digits in large print. You can leave out the hyphens.</source>
        <translation>Tippen Sie die großen Buchstaben und Ziffern ein. Bindestriche können Sie weglassen.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>Die Nummer des Belegs</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Das letzte Zeichen löschen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Einen Moment bitte …</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>That isn&apos;t a complete reference: it has twelve letters and digits. Please check it against your slip.</source>
        <translation>Das ist keine vollständige Nummer: Sie hat zwölf Buchstaben und Ziffern. Bitte vergleichen Sie sie mit Ihrem Beleg.</translation>
    </message>
</context>
<context>
    <name>Evently::FirstStartPage</name>
    <message>
        <source>Welcome to Evently</source>
        <translation>Willkommen bei Evently</translation>
    </message>
    <message>
        <source>Create administrator</source>
        <translation>Administrator anlegen</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The server&apos;s admin token</source>
        <translation>Das Admin-Token des Servers</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>Mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>The server shows where to find it when it starts</source>
        <translation>Der Server zeigt beim Start, wo es zu finden ist</translation>
    </message>
    <message>
        <source>Please enter an email address, such as ada@example.org.</source>
        <translation>Bitte geben Sie eine E-Mail-Adresse ein, etwa ada@example.org.</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>Das Passwort braucht mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Please enter the server&apos;s admin token.</source>
        <translation>Bitte geben Sie das Admin-Token des Servers ein.</translation>
    </message>
    <message>
        <source>This server has no administrator yet. Create the first one, who can plan events, sell tickets and add colleagues.</source>
        <translation>Dieser Server hat noch keinen Administrator. Legen Sie den ersten an: Er kann Veranstaltungen planen, Karten verkaufen und Teammitglieder hinzufügen.</translation>
    </message>
    <message>
        <source>Please enter your first name.</source>
        <translation>Bitte geben Sie Ihren Vornamen ein.</translation>
    </message>
</context>
<context>
    <name>Evently::FooterBar</name>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Tiefer</translation>
    </message>
    <message>
        <source>Move everything to the lower half of the screen</source>
        <translation>Alles in der unteren Hälfte des Bildschirms</translation>
    </message>
</context>
<context>
    <name>Evently::FoundElsewhere</name>
    <message>
        <source>Search &amp;all events</source>
        <translation>Alle Veranstaltungen &amp;durchsuchen</translation>
    </message>
    <message>
        <source>%1 on sale</source>
        <comment>a number of events</comment>
        <translation>%1 im Verkauf</translation>
    </message>
    <message>
        <source>%1 in drafts</source>
        <comment>a number of events</comment>
        <translation>%1 als Entwurf</translation>
    </message>
    <message>
        <source>%1 completed</source>
        <comment>a number of events</comment>
        <translation>%1 beendet</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <comment>a number of events</comment>
        <translation>%1 abgesagt</translation>
    </message>
    <message>
        <source>Also found: %1.</source>
        <comment>a list</comment>
        <translation>Auch gefunden: %1.</translation>
    </message>
</context>
<context>
    <name>Evently::GiveBack</name>
    <message>
        <source>Tickets to return</source>
        <translation>Karten zum Zurückgeben</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Kartenart</translation>
    </message>
</context>
<context>
    <name>Evently::GuestPage</name>
    <message>
        <source>Add a name to the ticket?</source>
        <translation>Ein Name auf der Karte?</translation>
    </message>
    <message>
        <source>This is optional. What you type here is deleted as soon as you leave.</source>
        <translation>Die Angabe ist freiwillig. Was Sie eintippen, wird gelöscht, sobald Sie gehen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Name, optional</source>
        <translation>Name, optional</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>Evently::HeatMap</name>
    <message>
        <source>Tickets by weekday and hour</source>
        <translation>Karten nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>No sales yet.</source>
        <translation>Noch ist nichts verkauft.</translation>
    </message>
    <message>
        <source>Most tickets sold: %1.</source>
        <translation>Am meisten verkauft: %1.</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>weekday, hour, hour</comment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Evently::HistoryTab</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <comment>a kiosk&apos;s name</comment>
        <translation>Kiosk %1</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>Couldn&apos;t load the history</source>
        <translation>Der Verlauf konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>The whole history, as a CSV file</source>
        <translation>Der ganze Verlauf als CSV-Datei</translation>
    </message>
    <message>
        <source>history</source>
        <translation>verlauf</translation>
    </message>
    <message>
        <source>Every change to the event and its seats, and who made it</source>
        <translation>Jede Änderung an der Veranstaltung und ihren Plätzen, und wer sie vorgenommen hat</translation>
    </message>
    <message>
        <source>Loading history…</source>
        <translation>Verlauf wird geladen …</translation>
    </message>
</context>
<context>
    <name>Evently::HistoryTableModel</name>
    <message>
        <source>The number of the change; there are no gaps.</source>
        <translation>Die Nummer der Änderung; es gibt keine Lücken.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>Evently::HoldClock</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Noch %n Sekunde</numerusform>
            <numerusform>Noch %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::JoinDialog</name>
    <message>
        <source>&amp;Add to the waitlist</source>
        <translation>Auf die &amp;Warteliste setzen</translation>
    </message>
    <message>
        <source>Add to the waitlist</source>
        <translation>Auf die Warteliste setzen</translation>
    </message>
    <message>
        <source>Waitlist of “%1”</source>
        <translation>Warteliste für „%1“</translation>
    </message>
    <message>
        <source>&amp;Tickets</source>
        <translation>Kar&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Name (optional)</source>
        <translation>&amp;Name (optional)</translation>
    </message>
    <message>
        <source>&amp;Email (optional)</source>
        <translation>&amp;E-Mail (optional)</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Kartenart</translation>
    </message>
    <message>
        <source>T&amp;icket type</source>
        <translation>Karten&amp;art</translation>
    </message>
</context>
<context>
    <name>Evently::KioskTableModel</name>
    <message>
        <source>Offline</source>
        <translation>Meldet sich nicht</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Kein Papier</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Waiting to be paired</source>
        <translation>Wartet auf Kopplung</translation>
    </message>
    <message>
        <source>Last seen %1, %2</source>
        <comment>day, time</comment>
        <translation>Zuletzt gesehen: %1, %2</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
</context>
<context>
    <name>Evently::KioskWindow</name>
    <message>
        <source>We&apos;ll be right back</source>
        <translation>Wir sind gleich wieder da</translation>
    </message>
    <message>
        <source>We can&apos;t reach the box office right now. Your selection is kept, nothing is sold twice, and we&apos;ll continue automatically.</source>
        <translation>Die Kasse ist gerade nicht erreichbar. Ihre Auswahl bleibt hier, nichts wird doppelt verkauft, und es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Otherwise, everything you typed will be deleted in a few seconds, and the seats held for you will go back on sale.</source>
        <translation>Sonst wird in wenigen Sekunden alles Eingetippte gelöscht, und die für Sie reservierten Plätze gehen wieder in den Verkauf.</translation>
    </message>
    <message>
        <source>Yes, I&apos;m here</source>
        <translation>Ja, ich bin da</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>Nein, von vorn</translation>
    </message>
</context>
<context>
    <name>Evently::ListPane</name>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Diese Zahlen sind vielleicht nicht mehr aktuell. %1</translation>
    </message>
</context>
<context>
    <name>Evently::MomentEdit</name>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date&apos;s format, see QDate</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>Which of the two times</source>
        <translation>Welche der beiden Uhrzeiten</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <comment>time, time zone, offset</comment>
        <translation>%1 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist on this day: clocks go forward to %2. Choose another time.</source>
        <comment>a time, a time</comment>
        <translation>%1 gibt es an diesem Tag nicht: Die Uhr wird auf %2 vorgestellt. Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>no such time</source>
        <translation>diese Zeit gibt es nicht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time zone, offset</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The first: %1</source>
        <translation>Die erste: %1</translation>
    </message>
    <message>
        <source>The second: %1</source>
        <translation>Die zweite: %1</translation>
    </message>
    <message>
        <source>Choose a time that exists…</source>
        <translation>Gültige Zeit wählen …</translation>
    </message>
</context>
<context>
    <name>Evently::NewPinStep</name>
    <message>
        <source>Six to twelve digits. Anyone who knows them can leave the kiosk and reprint tickets.</source>
        <translation>Sechs bis zwölf Ziffern. Wer sie kennt, kann den Kiosk verlassen und Karten noch einmal drucken.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess. Avoid repeated or consecutive digits.</source>
        <translation>Diese PIN ist zu leicht zu erraten. Vermeiden Sie gleiche oder aufeinanderfolgende Ziffern.</translation>
    </message>
    <message>
        <source>Enter the PIN again.</source>
        <translation>Geben Sie die PIN noch einmal ein.</translation>
    </message>
    <message>
        <source>The PINs don&apos;t match. Please start again.</source>
        <translation>Die PINs stimmen nicht überein. Bitte beginnen Sie neu.</translation>
    </message>
</context>
<context>
    <name>Evently::OnScreenKeyboard</name>
    <message>
        <source>Shift</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>Mehr Buchstaben</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>Andere Schrift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Das letzte Zeichen löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>Evently::OrganizerWindow</name>
    <message>
        <source>The session has ended. Please sign in again.</source>
        <translation>Die Sitzung ist beendet. Bitte melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>Looking for the server…</source>
        <translation>Der Server wird gesucht …</translation>
    </message>
    <message>
        <source>Can&apos;t connect to the server</source>
        <translation>Keine Verbindung zum Server</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. What you see may be out of date. Trying again…</source>
        <translation>Der Server ist nicht erreichbar. Was Sie sehen, kann veraltet sein. Es wird weiter versucht …</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Trying again…</source>
        <translation>Der Server ist nicht erreichbar. Es wird weiter versucht …</translation>
    </message>
</context>
<context>
    <name>Evently::OverviewPage</name>
    <message>
        <source>Tickets sold today</source>
        <translation>Heute verkauft</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>&amp;Analytics</source>
        <translation>Aus&amp;wertung</translation>
    </message>
    <message>
        <source>Sales by channel</source>
        <translation>Verkäufe nach Kanal</translation>
    </message>
    <message>
        <source>All e&amp;vents</source>
        <translation>Alle &amp;Veranstaltungen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Loading sales…</source>
        <translation>Verkäufe werden geladen …</translation>
    </message>
    <message>
        <source>Couldn&apos;t load the overview</source>
        <translation>Der Überblick konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>and %1</source>
        <comment>sums in other currencies</comment>
        <translation>und %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a change, from what was before</comment>
        <translation>zuvor %1</translation>
    </message>
    <message>
        <source>on the waitlists</source>
        <translation>auf den Wartelisten</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no number</comment>
        <translation>–</translation>
    </message>
    <message numerus="yes">
        <source>of seats in %n event(s)</source>
        <translation>
            <numerusform>der Plätze bei %n Termin</numerusform>
            <numerusform>der Plätze bei %n Terminen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets sold, last 30 days</source>
        <translation>Karten, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Revenue, last 30 days</source>
        <translation>Umsatz, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Occupancy, upcoming</source>
        <translation>Auslastung (kommend)</translation>
    </message>
    <message>
        <source>Nothing needs your attention.</source>
        <translation>Nichts braucht Ihre Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>No events on sale yet.</source>
        <translation>Noch keine Veranstaltungen im Verkauf.</translation>
    </message>
    <message>
        <source>&amp;New event</source>
        <translation>&amp;Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Upcoming events</source>
        <translation>Kommende Veranstaltungen</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Diese Zahlen sind vielleicht nicht mehr aktuell. %1</translation>
    </message>
    <message>
        <source>no upcoming events</source>
        <translation>keine kommenden Termine</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
</context>
<context>
    <name>Evently::PaceChart</name>
    <message>
        <source>Pace vs. past events</source>
        <translation>Verkaufstempo im Vergleich</translation>
    </message>
    <message>
        <source>There are no past events to compare with yet.</source>
        <translation>Es gibt noch keine vergangene Veranstaltung zum Vergleichen.</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>days before</source>
        <translation>Tage davor</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Mit dem Beginn</translation>
    </message>
    <message>
        <source>Days before the event: %1</source>
        <translation>Tage vor dem Beginn: %1</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Diese Veranstaltung</translation>
    </message>
    <message>
        <source>Past events: %1</source>
        <translation>Vergangene Veranstaltungen: %1</translation>
    </message>
    <message>
        <source>%1 sold %2 days before the event; the median of %3 past events was %4 at that point.</source>
        <comment>a percentage, days, events, a percentage</comment>
        <translation>%1 sind %2 Tage vor dem Beginn verkauft; der Median von %3 vergangenen Veranstaltungen lag da bei %4.</translation>
    </message>
</context>
<context>
    <name>Evently::PaidDialog</name>
    <message>
        <source>Paid by</source>
        <translation>Zahlungsart</translation>
    </message>
</context>
<context>
    <name>Evently::PairDialog</name>
    <message>
        <source>Show the code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add a kiosk</source>
        <translation>Kiosk hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name, such as its location</source>
        <translation>&amp;Name, etwa der Standort</translation>
    </message>
    <message>
        <source>Name of the kiosk</source>
        <translation>Name des Kiosks</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Kopplungscode</translation>
    </message>
    <message>
        <source>Waiting for “%1”…</source>
        <translation>Warten auf „%1“ …</translation>
    </message>
    <message>
        <source>Enter this code on the kiosk&apos;s first page.</source>
        <translation>Geben Sie diesen Code auf der ersten Seite des Kiosks ein.</translation>
    </message>
    <message>
        <source>Valid for another %1</source>
        <comment>minutes:seconds</comment>
        <translation>Noch %1 gültig</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>The code has expired. Revoke “%1” in the list and add it again.</source>
        <translation>Der Code ist abgelaufen. Entziehen Sie „%1“ in der Liste den Zugang und fügen Sie den Kiosk neu hinzu.</translation>
    </message>
    <message>
        <source>This kiosk is paired:</source>
        <translation>Dieser Kiosk ist gekoppelt:</translation>
    </message>
    <message>
        <source>Next, choose the staff PIN on the kiosk itself.</source>
        <translation>Wählen Sie nun am Kiosk selbst die PIN des Personals.</translation>
    </message>
</context>
<context>
    <name>Evently::PairingPage</name>
    <message>
        <source>Choose the staff PIN</source>
        <translation>Die PIN des Personals wählen</translation>
    </message>
    <message>
        <source>Pair this kiosk</source>
        <translation>Diesen Kiosk koppeln</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Koppeln</translation>
    </message>
</context>
<context>
    <name>Evently::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>All other devices signed in to this account will have to sign in again.</source>
        <translation>Alle anderen Geräte, die mit diesem Konto angemeldet sind, müssen sich neu anmelden.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Aktuelles Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>Mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>Please enter your current password.</source>
        <translation>Bitte geben Sie Ihr aktuelles Passwort ein.</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>Das Passwort braucht mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>That isn&apos;t your current password.</source>
        <translation>Das ist nicht Ihr aktuelles Passwort.</translation>
    </message>
    <message>
        <source>The new passwords don&apos;t match.</source>
        <translation>Die beiden neuen Passwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Repeat the new password</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
</context>
<context>
    <name>Evently::PayAtDesk</name>
    <message>
        <source>Your seats are reserved</source>
        <translation>Ihre Plätze sind reserviert</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1, zu zahlen an der Kasse</translation>
    </message>
    <message>
        <source>They&apos;re free. Print your tickets before the time runs out.</source>
        <translation>Sie sind kostenlos. Drucken Sie Ihre Karten, bevor die Zeit abläuft.</translation>
    </message>
    <message>
        <source>Print your tickets now, before the time runs out. Show them at the box office and pay there, in cash or by card.</source>
        <translation>Drucken Sie Ihre Karten jetzt, bevor die Zeit abläuft. Zeigen Sie sie an der Kasse und zahlen Sie dort, bar oder mit Karte.</translation>
    </message>
    <message numerus="yes">
        <source>Print %n ticket(s)</source>
        <translation>
            <numerusform>%n Karte drucken</numerusform>
            <numerusform>%n Karten drucken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PayPage</name>
    <message>
        <source>Release seats</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Einen Moment bitte …</translation>
    </message>
    <message>
        <source>Please finish this order first, then scan your code again.</source>
        <translation>Bitte schließen Sie zuerst diese Bestellung ab. Scannen Sie Ihren Code danach noch einmal.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an event&apos;s name, tickets</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Evently::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Make administrator…</source>
        <translation>Zum Administrator machen …</translation>
    </message>
    <message>
        <source>Make %1 an administrator?</source>
        <translation>%1 zum Administrator machen?</translation>
    </message>
    <message>
        <source>Their email address is %1.</source>
        <translation>Die E-Mail-Adresse ist %1.</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>Zum Administrator machen</translation>
    </message>
    <message>
        <source>They can sign in with their previous password.</source>
        <translation>Die Anmeldung ist mit dem bisherigen Passwort möglich.</translation>
    </message>
    <message>
        <source>Their bookings and tickets stay valid.</source>
        <translation>Buchungen und Karten bleiben gültig.</translation>
    </message>
    <message>
        <source>This is your own account: you couldn&apos;t undo this yourself.</source>
        <translation>Das sind Sie selbst: Sie könnten es nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 is an administrator.</source>
        <translation>%1 ist Administrator.</translation>
    </message>
    <message>
        <source>%1 is a customer and can sign in.</source>
        <translation>%1 ist Kunde und kann sich anmelden.</translation>
    </message>
    <message>
        <source>Remove as administrator…</source>
        <translation>Administratorrechte entziehen …</translation>
    </message>
    <message>
        <source>Enable account…</source>
        <translation>Konto entsperren …</translation>
    </message>
    <message>
        <source>Disable account…</source>
        <translation>Konto sperren …</translation>
    </message>
    <message>
        <source>Remove %1 as an administrator?</source>
        <translation>%1 die Administratorrechte entziehen?</translation>
    </message>
    <message>
        <source>From now on, they can&apos;t see bookings, change events or sell at the desk. They remain a customer.</source>
        <translation>Ab sofort sind Buchungen, Veranstaltungen und Kassenverkauf nicht mehr zugänglich. Das Kundenkonto bleibt.</translation>
    </message>
    <message>
        <source>Remove as administrator</source>
        <translation>Rechte entziehen</translation>
    </message>
    <message>
        <source>This is your own account: you will be signed out of this window.</source>
        <translation>Das sind Sie selbst: Sie werden aus diesem Fenster abgemeldet.</translation>
    </message>
    <message>
        <source>They can then do everything you can: see every booking, change and cancel events, and disable accounts, including yours.</source>
        <translation>Damit ist alles möglich, was auch Sie können: alle Buchungen sehen, Veranstaltungen ändern und absagen und Konten sperren, auch Ihres.</translation>
    </message>
    <message>
        <source>Enable the account of %1?</source>
        <translation>Das Konto von %1 entsperren?</translation>
    </message>
    <message>
        <source>Enable account</source>
        <translation>Konto entsperren</translation>
    </message>
    <message>
        <source>Disable the account of %1?</source>
        <translation>Das Konto von %1 sperren?</translation>
    </message>
    <message>
        <source>Disable account</source>
        <translation>Konto sperren</translation>
    </message>
    <message>
        <source>The account of %1 is disabled.</source>
        <translation>Das Konto von %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>Find someone by name or email address</source>
        <translation>Person nach Name oder E-Mail-Adresse suchen</translation>
    </message>
    <message>
        <source>Find someone</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Loading people…</source>
        <translation>Personen werden geladen …</translation>
    </message>
    <message>
        <source>No matching people</source>
        <translation>Keine passenden Personen</translation>
    </message>
    <message>
        <source>No one has this in their name or email address.</source>
        <translation>Niemand hat das im Namen oder in der E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Couldn&apos;t load people</source>
        <translation>Die Personen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>They are signed out everywhere immediately and can&apos;t sign in until someone enables the account again.</source>
        <translation>Alle Anmeldungen enden sofort. Eine neue ist erst möglich, wenn jemand das Konto wieder entsperrt.</translation>
    </message>
    <message>
        <source>Evently needs at least one administrator. Make someone else an administrator first.</source>
        <translation>Evently braucht mindestens einen Administrator. Machen Sie zuerst jemand anderen zum Administrator.</translation>
    </message>
    <message>
        <source>&amp;Add a colleague…</source>
        <translation>&amp;Teammitglied hinzufügen …</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Neues Passwort …</translation>
    </message>
    <message>
        <source>%1 now has an account.</source>
        <translation>%1 hat jetzt ein Konto.</translation>
    </message>
    <message>
        <source>New password for %1?</source>
        <translation>Neues Passwort für %1?</translation>
    </message>
    <message>
        <source>This creates a one-time link for you to pass on. It works for 24 hours; any older link stops working.</source>
        <translation>Sie bekommen einen Einmal-Link zum Weitergeben. Er gilt 24 Stunden; ein älterer Link funktioniert dann nicht mehr.</translation>
    </message>
    <message>
        <source>When they have chosen a password, they are signed out everywhere else.</source>
        <translation>Sobald das neue Passwort festgelegt ist, enden alle anderen Anmeldungen.</translation>
    </message>
    <message>
        <source>Create the link</source>
        <translation>Link erstellen</translation>
    </message>
</context>
<context>
    <name>Evently::PeriodBar</name>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>nach Tagen</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>nach Wochen</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>nach Monaten</translation>
    </message>
    <message>
        <source>Compare with previous period</source>
        <translation>Mit dem Zeitraum davor vergleichen</translation>
    </message>
    <message>
        <source>Compare with previous year</source>
        <translation>Mit dem Vorjahr vergleichen</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Veranstaltungen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>–</source>
        <comment>between two dates</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Ohne Vergleich</translation>
    </message>
</context>
<context>
    <name>Evently::PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n Ziffer getippt</numerusform>
            <numerusform>%n Ziffern getippt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PinPage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Enter the staff PIN.</source>
        <translation>Geben Sie die PIN des Personals ein.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n attempt(s) left before a pause.</source>
        <translation>
            <numerusform>Falsche PIN. Noch %n Versuch vor einer Pause.</numerusform>
            <numerusform>Falsche PIN. Noch %n Versuche vor einer Pause.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <comment>minutes:seconds</comment>
        <translation>Zu viele falsche PINs. Nächster Versuch in %1.</translation>
    </message>
</context>
<context>
    <name>Evently::PrinterBox</name>
    <message>
        <source>Printer for tickets</source>
        <translation>Drucker für Karten</translation>
    </message>
    <message>
        <source>The default printer</source>
        <translation>Der Standarddrucker</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
</context>
<context>
    <name>Evently::PrinterDesk</name>
    <message>
        <source>The printer didn&apos;t accept it. Is it switched on, and does it have paper?</source>
        <translation>Der Drucker hat es nicht angenommen. Ist er eingeschaltet, und ist Papier da?</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>kein Papier</translation>
    </message>
    <message>
        <source>not connected or switched off</source>
        <translation>nicht angeschlossen oder ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s) for %2, %3</source>
        <comment>reference, event, date</comment>
        <translation>
            <numerusform>%1: %n Karte für %2, %3</numerusform>
            <numerusform>%1: %n Karten für %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Test page, not a ticket</source>
        <translation>Testseite, keine Karte</translation>
    </message>
    <message>
        <source>This kiosk sold nothing under this reference. Print other bookings from the organizer&apos;s window.</source>
        <translation>Dieser Kiosk hat unter dieser Nummer nichts verkauft. Andere Buchungen drucken Sie im Fenster für Veranstalter.</translation>
    </message>
    <message>
        <source>This booking isn&apos;t valid: it was cancelled or never confirmed.</source>
        <translation>Diese Buchung gilt nicht: Sie wurde storniert oder nie bestätigt.</translation>
    </message>
</context>
<context>
    <name>Evently::ProgrammePage</name>
    <message>
        <source>What would you like to see?</source>
        <translation>Was möchten Sie sehen?</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>I have a slip</source>
        <translation>Ich habe einen Beleg</translation>
    </message>
    <message>
        <source>There&apos;s nothing on sale right now.</source>
        <translation>Zurzeit ist nichts im Verkauf.</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Einen Moment bitte …</translation>
    </message>
</context>
<context>
    <name>Evently::QuotaRow</name>
    <message>
        <source>Name, such as Balcony</source>
        <translation>Name, etwa Balkon</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Remove quota</source>
        <translation>Kontingent entfernen</translation>
    </message>
    <message>
        <source>Tickets of this quota have been booked</source>
        <translation>Karten dieses Kontingents wurden gebucht</translation>
    </message>
    <message numerus="yes">
        <source>%1 sold and %2 held: %n seats too few</source>
        <translation>
            <numerusform>%1 verkauft und %2 reserviert: %n Platz zu wenig</numerusform>
            <numerusform>%1 verkauft und %2 reserviert: %n Plätze zu wenig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sold, %2 held, %3 free</source>
        <translation>%1 verkauft, %2 reserviert, %3 frei</translation>
    </message>
    <message>
        <source>A quota needs a name.</source>
        <translation>Ein Kontingent braucht einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n seats of this quota are sold or held already. Cancel bookings first.</source>
        <translation>
            <numerusform>%n Platz dieses Kontingents ist schon verkauft oder reserviert. Stornieren Sie zuerst Buchungen.</numerusform>
            <numerusform>%n Plätze dieses Kontingents sind schon verkauft oder reserviert. Stornieren Sie zuerst Buchungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::RefundDialog</name>
    <message>
        <source>Amount refunded</source>
        <translation>Erstatteter Betrag</translation>
    </message>
    <message>
        <source>Enter an amount up to %1.</source>
        <translation>Geben Sie einen Betrag bis %1 ein.</translation>
    </message>
</context>
<context>
    <name>Evently::RevenueChart</name>
    <message>
        <source>Revenue over time</source>
        <translation>Umsatz im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Bookings cancelled</source>
        <translation>Stornierte Buchungen</translation>
    </message>
    <message>
        <source>Nothing was sold in this period.</source>
        <translation>In diesem Zeitraum wurde nichts verkauft.</translation>
    </message>
    <message>
        <source>%1 in total, %2. Best: %3, %4.</source>
        <comment>money, dates, money, date</comment>
        <translation>Insgesamt %1, %2. Am meisten: %3, %4.</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Dieser Zeitraum</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Verglichen mit %1</translation>
    </message>
    <message>
        <source>of which unpaid</source>
        <translation>davon unbezahlt</translation>
    </message>
</context>
<context>
    <name>Evently::ReviewPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Ist das richtig so?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Einen Moment bitte …</translation>
    </message>
    <message numerus="yes">
        <source>Yes, reserve %n seat(s)</source>
        <translation>
            <numerusform>Ja, diesen Platz für mich reservieren</numerusform>
            <numerusform>Ja, diese %n Plätze für mich reservieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SaleForm</name>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>&amp;Tickets</source>
        <translation>Kar&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Name (optional)</source>
        <translation>&amp;Name (optional)</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>Veranstaltung wählen</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkaufen</translation>
    </message>
    <message numerus="yes">
        <source>Sell %n ticket(s)</source>
        <translation>
            <numerusform>%n Karte verkaufen</numerusform>
            <numerusform>%n Karten verkaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n ticket(s) to the waitlist</source>
        <translation>
            <numerusform>%n Karte auf die &amp;Warteliste setzen</numerusform>
            <numerusform>%n Karten auf die &amp;Warteliste setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Se&amp;ll %n ticket(s) instead</source>
        <translation>
            <numerusform>Stattdessen %n Karte &amp;verkaufen</numerusform>
            <numerusform>Stattdessen %n Karten &amp;verkaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A booking for this event can have at most %n ticket(s).</source>
        <translation>
            <numerusform>Eine Buchung kann bei dieser Veranstaltung höchstens %n Karte umfassen.</numerusform>
            <numerusform>Eine Buchung kann bei dieser Veranstaltung höchstens %n Karten umfassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This event has %n seat(s) in total.</source>
        <translation>
            <numerusform>Diese Veranstaltung hat insgesamt %n Platz.</numerusform>
            <numerusform>Diese Veranstaltung hat insgesamt %n Plätze.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n ticket(s) left.</source>
        <translation>
            <numerusform>Es gibt nur noch %n Karte.</numerusform>
            <numerusform>Es gibt nur noch %n Karten.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no tickets to sell right now. Add the customer to the waitlist and give them the printed slip.</source>
        <translation>Zurzeit sind keine Karten zu verkaufen. Setzen Sie den Kunden auf die Warteliste und geben Sie ihm den gedruckten Beleg mit.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached, so it&apos;s unknown whether this was done. Press Return again: nothing will be sold twice.</source>
        <translation>Der Server ist nicht erreichbar, darum ist unklar, ob das erledigt wurde. Drücken Sie noch einmal die Eingabetaste: Nichts wird doppelt verkauft.</translation>
    </message>
    <message>
        <source>Waiting for the server. However long it takes, this is done only once.</source>
        <translation>Warten auf den Server. Egal wie lange es dauert, der Vorgang wird nur einmal ausgeführt.</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>C&amp;ode…</source>
        <translation>C&amp;ode …</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1: people on the waitlist come first.</source>
        <comment>a ticket type</comment>
        <translation>%1: Wer auf der Warteliste steht, kommt zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %n per booking.</source>
        <comment>a ticket type</comment>
        <translation>
            <numerusform>%1: mindestens %n je Buchung.</numerusform>
            <numerusform>%1: mindestens %n je Buchung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SalePayment</name>
    <message>
        <source>&amp;Cash</source>
        <translation>&amp;Bar</translation>
    </message>
    <message>
        <source>C&amp;ard, on the terminal</source>
        <translation>K&amp;arte, am Terminal</translation>
    </message>
    <message>
        <source>Pay &amp;later</source>
        <translation>S&amp;päter zahlen</translation>
    </message>
    <message>
        <source>Cancel the &amp;sale…</source>
        <translation>Verkauf &amp;stornieren …</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Cash recei&amp;ved</source>
        <translation>&amp;Gegeben</translation>
    </message>
    <message>
        <source>Sold: %1, booking %2</source>
        <comment>tickets for an event, a reference</comment>
        <translation>Verkauft: %1, Buchung %2</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Enter an amount such as 50.00.</source>
        <translation>Geben Sie einen Betrag wie 50,00 ein.</translation>
    </message>
    <message>
        <source>%1 short</source>
        <comment>an amount</comment>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Rückgeld: %1</translation>
    </message>
    <message>
        <source>Paid by card: %1</source>
        <translation>Mit Karte bezahlt: %1</translation>
    </message>
    <message>
        <source>Paid in cash. Change: %1</source>
        <translation>Bar bezahlt. Rückgeld: %1</translation>
    </message>
    <message>
        <source>Paid in cash: %1</source>
        <translation>Bar bezahlt: %1</translation>
    </message>
    <message>
        <source>The payment isn&apos;t recorded yet. %1</source>
        <translation>Die Zahlung ist noch nicht vermerkt. %1</translation>
    </message>
    <message>
        <source>Not paid yet: %1</source>
        <translation>Noch nicht bezahlt: %1</translation>
    </message>
    <message>
        <source>Cancel this sale?</source>
        <translation>Diesen Verkauf stornieren?</translation>
    </message>
    <message numerus="yes">
        <source>Booking %1 will be cancelled, and its %n seat(s) will go back on sale or to the waitlist.</source>
        <translation>
            <numerusform>Buchung %1 wird storniert; ihr Platz geht zurück in den Verkauf oder an die Warteliste.</numerusform>
            <numerusform>Buchung %1 wird storniert; ihre %n Plätze gehen zurück in den Verkauf oder an die Warteliste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the sale</source>
        <translation>Verkauf stornieren</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>tickets, event</comment>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>Evently::SalePreview</name>
    <message>
        <source>(no name yet)</source>
        <translation>(noch ohne Namen)</translation>
    </message>
    <message>
        <source>no price yet</source>
        <translation>noch ohne Preis</translation>
    </message>
    <message numerus="yes">
        <source>Admits %n people</source>
        <translation>
            <numerusform>Für %n Person</numerusform>
            <numerusform>Für %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers see no tickets: all types are hidden, retired, over or not sold online.</source>
        <translation>Kunden sehen keine Karten: Alle Arten sind verborgen, aus dem Verkauf genommen, abgelaufen oder werden nicht online verkauft.</translation>
    </message>
</context>
<context>
    <name>Evently::SaleReceipt</name>
    <message>
        <source>&amp;Print again</source>
        <translation>Nach&amp;drucken</translation>
    </message>
    <message>
        <source>Booking reference</source>
        <translation>Buchungsnummer</translation>
    </message>
    <message>
        <source>Sold: %1</source>
        <comment>what</comment>
        <translation>Verkauft: %1</translation>
    </message>
    <message>
        <source>Sold to %1: %2</source>
        <comment>whom, what</comment>
        <translation>Verkauft an %1: %2</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>To pay: %1</source>
        <translation>Zu zahlen: %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) sent to the printer.</source>
        <translation>
            <numerusform>%n Karte ging an den Drucker.</numerusform>
            <numerusform>%n Karten gingen an den Drucker.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this sale?</source>
        <translation>Diesen Verkauf rückgängig machen?</translation>
    </message>
    <message numerus="yes">
        <source>Booking %1 will be cancelled, and its %n seat(s) will go back on sale or to the waitlist.</source>
        <translation>
            <numerusform>Die Buchung %1 wird storniert, und ihr Platz geht zurück in den Verkauf oder an die Warteliste.</numerusform>
            <numerusform>Die Buchung %1 wird storniert, und ihre %n Plätze gehen zurück in den Verkauf oder an die Warteliste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the sale</source>
        <translation>Verkauf rückgängig machen</translation>
    </message>
    <message>
        <source>Undone: this booking is cancelled, and its tickets are void.</source>
        <translation>Rückgängig gemacht: Diese Buchung ist storniert, ihre Karten sind ungültig.</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig …</translation>
    </message>
    <message>
        <source>Show tickets</source>
        <translation>Karten anzeigen</translation>
    </message>
    <message>
        <source>The tickets couldn&apos;t be printed. The booking reference above is as good as a ticket.</source>
        <translation>Die Karten konnten nicht gedruckt werden. Die Buchungsnummer oben gilt wie eine Karte.</translation>
    </message>
    <message>
        <source>Not printed yet. The booking reference above is as good as a ticket.</source>
        <translation>Noch nicht gedruckt. Die Buchungsnummer oben gilt wie eine Karte.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>%1 couldn&apos;t be saved: %2</source>
        <comment>file, reason</comment>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Its tickets are void: take them back.</source>
        <translation>Die Karten sind ungültig: Nehmen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Its tickets are void: take them back, and refund %1.</source>
        <translation>Die Karten sind ungültig: Nehmen Sie sie zurück und zahlen Sie %1 aus.</translation>
    </message>
    <message>
        <source>Undone: this booking is cancelled. Refund %1, then mark it as refunded in the event&apos;s bookings.</source>
        <translation>Rückgängig gemacht: Diese Buchung ist storniert. Zahlen Sie %1 aus und vermerken Sie die Erstattung bei den Buchungen der Veranstaltung.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>tickets, event</comment>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>Evently::SalesTab</name>
    <message>
        <source>Seats over time</source>
        <translation>Plätze im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Verkaufstempo</translation>
    </message>
    <message>
        <source>Share of seats sold, compared with recent events in this category</source>
        <translation>Anteil verkaufter Plätze, verglichen mit den letzten Veranstaltungen dieser Kategorie</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>Tag für Tag</translation>
    </message>
    <message>
        <source>When people buy</source>
        <translation>Wann gekauft wird</translation>
    </message>
    <message>
        <source>Couldn&apos;t load sales</source>
        <translation>Die Verkäufe konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>%1 sold for %2</source>
        <comment>tickets, money</comment>
        <translation>%1 verkauft für %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Diese Veranstaltung</translation>
    </message>
    <message>
        <source>%1 given out for free</source>
        <comment>tickets</comment>
        <translation>%1 kostenlos ausgegeben</translation>
    </message>
    <message>
        <source>No tickets sold</source>
        <translation>Keine Karten verkauft</translation>
    </message>
    <message>
        <source>Sales channels</source>
        <translation>Verkaufskanäle</translation>
    </message>
    <message>
        <source>In the venue&apos;s local time</source>
        <translation>In der Ortszeit der Veranstaltung</translation>
    </message>
    <message>
        <source>Loading sales…</source>
        <translation>Verkäufe werden geladen …</translation>
    </message>
</context>
<context>
    <name>Evently::SeasonPage</name>
    <message>
        <source>Fill it with a &amp;demo season</source>
        <translation>Mit einer &amp;Demo-Saison füllen</translation>
    </message>
    <message>
        <source>Your venue is ready</source>
        <translation>Ihr Haus ist bereit</translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Veranstaltungen</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Es geht los …</translation>
    </message>
    <message>
        <source>&amp;Start with an empty venue</source>
        <translation>Mit einem &amp;leeren Haus beginnen</translation>
    </message>
    <message>
        <source>Creating a demo season</source>
        <translation>Demo-Saison wird angelegt</translation>
    </message>
    <message>
        <source>Would you like to look around first? A demo season adds dozens of events and a year of made-up bookings for you to try out. They stay in the database.</source>
        <translation>Möchten Sie sich erst umsehen? Eine Demo-Saison bringt Dutzende Veranstaltungen und ein Jahr erfundener Buchungen. Sie ist zum Ausprobieren da und bleibt in der Datenbank.</translation>
    </message>
    <message>
        <source>The demo season couldn&apos;t be created. Nothing was kept.</source>
        <translation>Die Demo-Saison konnte nicht angelegt werden. Nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>A year of bookings takes a moment. You can continue: events appear as they are created.</source>
        <translation>Ein Jahr voller Buchungen braucht einen Moment. Sie können weitermachen: Die Veranstaltungen erscheinen nach und nach.</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>Evently::SeatBar</name>
    <message>
        <source>%1 sold, %2 held, %3 free of %4</source>
        <translation>%1 verkauft, %2 reserviert, %3 frei von %4</translation>
    </message>
</context>
<context>
    <name>Evently::SeatsPage</name>
    <message>
        <source>Number of tickets</source>
        <translation>Anzahl der Karten</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Eine weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eine mehr</translation>
    </message>
    <message>
        <source>How many tickets?</source>
        <translation>Wie viele Karten?</translation>
    </message>
    <message>
        <source>Sold out: join the waitlist</source>
        <translation>Ausverkauft: Warteliste möglich</translation>
    </message>
    <message>
        <source>No one is waiting yet. You&apos;d be first in line. When seats come back, we&apos;ll offer them to you: check here with your slip.</source>
        <translation>Noch wartet niemand: Sie wären die Ersten. Werden Plätze frei, bieten wir sie Ihnen an; mit Ihrem Beleg sehen Sie es hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you. When seats come back, we offer them in order: check your place here with your slip.</source>
        <translation>
            <numerusform>%n Gruppe wartet vor Ihnen. Frei werdende Plätze bieten wir der Reihe nach an; mit Ihrem Beleg sehen Sie hier, wann Sie an der Reihe sind.</numerusform>
            <numerusform>%n Gruppen warten vor Ihnen. Frei werdende Plätze bieten wir der Reihe nach an; mit Ihrem Beleg sehen Sie hier, wann Sie an der Reihe sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Andere Veranstaltungen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Join the waitlist</source>
        <translation>Auf die Warteliste</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Einen Moment bitte …</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <comment>an amount of money</comment>
        <translation>Gesamt: %1</translation>
    </message>
    <message>
        <source>Which tickets?</source>
        <translation>Welche Karten?</translation>
    </message>
</context>
<context>
    <name>Evently::SellThroughChart</name>
    <message>
        <source>No sales yet. The curve starts with the first ticket.</source>
        <translation>Noch ist nichts verkauft. Die Kurve beginnt mit der ersten Karte.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Capacity %1</source>
        <translation>Kapazität %1</translation>
    </message>
    <message>
        <source>%1 of %2 seats are sold, %3 are held.</source>
        <translation>%1 von %2 Plätzen sind verkauft, %3 sind reserviert.</translation>
    </message>
    <message>
        <source>Seats sold over time</source>
        <translation>Verkaufte Plätze im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Begins %1</source>
        <translation>Beginn %1</translation>
    </message>
</context>
<context>
    <name>Evently::SetPasswordDialog</name>
    <message>
        <source>Choose a password</source>
        <translation>Passwort festlegen</translation>
    </message>
    <message>
        <source>Paste the one-time link that an administrator gave you. It works once.</source>
        <translation>Fügen Sie den Einmal-Link ein, den Sie von einem Administrator bekommen haben. Er funktioniert einmal.</translation>
    </message>
    <message>
        <source>Set password and sign in</source>
        <translation>Passwort festlegen und anmelden</translation>
    </message>
    <message>
        <source>One-time link</source>
        <translation>Einmal-Link</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Repeat the new password</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>Mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>Please paste the one-time link.</source>
        <translation>Bitte fügen Sie den Einmal-Link ein.</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>Das Passwort braucht mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>Die beiden Passwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>The password is set, but this window is for organizers only.</source>
        <translation>Das Passwort ist festgelegt, aber dieses Fenster ist nur für Veranstalter.</translation>
    </message>
</context>
<context>
    <name>Evently::SideBar</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>place, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Evently::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>Auf diesem Computer angemeldet &amp;bleiben</translation>
    </message>
    <message>
        <source>For organizers. Server: %1</source>
        <translation>Für Veranstalter. Server: %1</translation>
    </message>
    <message>
        <source>Use a &amp;one-time link…</source>
        <translation>Einmal-&amp;Link verwenden …</translation>
    </message>
</context>
<context>
    <name>Evently::SlipPage</name>
    <message>
        <source>You&apos;re on the waitlist</source>
        <translation>Sie stehen auf der Warteliste</translation>
    </message>
    <message>
        <source>Not your turn yet</source>
        <translation>Sie sind noch nicht an der Reihe</translation>
    </message>
    <message>
        <source>Take the slip, come back to this kiosk with it and choose “I have a slip”. When it&apos;s your turn, the seats will be held for you here for a while.</source>
        <translation>Nehmen Sie den Beleg und kommen Sie damit zu diesem Kiosk zurück: Wählen Sie „Ich habe einen Beleg“. Sind Sie an der Reihe, sind die Plätze hier eine Weile für Sie reserviert.</translation>
    </message>
    <message>
        <source>No one is ahead of you</source>
        <translation>Vor Ihnen wartet niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you</source>
        <translation>
            <numerusform>%n Gruppe vor Ihnen</numerusform>
            <numerusform>%n Gruppen vor Ihnen</numerusform>
        </translation>
    </message>
    <message>
        <source>It&apos;s your turn!</source>
        <translation>Sie sind an der Reihe!</translation>
    </message>
    <message>
        <source>There are seats for you. Take them now, before the offer ends.</source>
        <translation>Es gibt Plätze für Sie. Nehmen Sie sie jetzt, bevor das Angebot endet.</translation>
    </message>
    <message>
        <source>You have your tickets</source>
        <translation>Sie haben Ihre Karten</translation>
    </message>
    <message>
        <source>This offer was already accepted. If your tickets are missing, please go to the box office.</source>
        <translation>Dieses Angebot wurde schon angenommen. Fehlen die Karten, gehen Sie bitte zur Kasse.</translation>
    </message>
    <message>
        <source>The offer has expired</source>
        <translation>Das Angebot ist abgelaufen</translation>
    </message>
    <message>
        <source>The seats were offered to you and then went to the next in line. You can join the waitlist again.</source>
        <translation>Die Plätze wurden angeboten und gingen an die Nächsten auf der Warteliste. Sie können neu warten.</translation>
    </message>
    <message>
        <source>No longer on the waitlist</source>
        <translation>Nicht mehr auf der Warteliste</translation>
    </message>
    <message>
        <source>This place on the waitlist was given up. You can join the waitlist again.</source>
        <translation>Dieser Wartelistenplatz wurde aufgegeben. Sie können neu warten.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>Die Nummer des Belegs</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Andere Veranstaltungen</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Einen Moment bitte …</translation>
    </message>
    <message>
        <source>Take the tickets</source>
        <translation>Karten nehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a slip.</source>
        <translation>Der Drucker hat gerade ein Problem, das Personal weiß Bescheid. Fotografieren Sie diese Seite oder notieren Sie die Nummer: Sie gilt wie ein Beleg.</translation>
    </message>
    <message>
        <source>There are seats for you. This offer ends: %1.</source>
        <comment>“Today, 20:15”, or a date</comment>
        <translation>Es gibt Plätze für Sie. Dieses Angebot endet: %1.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1, zu zahlen an der Kasse</translation>
    </message>
</context>
<context>
    <name>Evently::SoldCard</name>
    <message>
        <source>Quotas</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Kartenarten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message numerus="yes">
        <source>Admits %n people</source>
        <translation>
            <numerusform>Für %n Person</numerusform>
            <numerusform>Für %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 sold, %2 held, %3 free of %4</source>
        <translation>%1 verkauft, %2 reserviert, %3 frei von %4</translation>
    </message>
</context>
<context>
    <name>Evently::StaffDoor</name>
    <message>
        <source>An administrator took this kiosk out of service. To use it again, pair it again.</source>
        <translation>Ein Administrator hat diesen Kiosk außer Betrieb genommen. Um ihn wieder zu nutzen, koppeln Sie ihn neu.</translation>
    </message>
    <message>
        <source>Test page sent to the printer.</source>
        <translation>Eine Testseite ist auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>Tickets for %1 sent to the printer.</source>
        <translation>Die Karten zu %1 sind auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>Tickets sent to the printer.</source>
        <translation>Die Karten sind auf dem Weg zum Drucker.</translation>
    </message>
</context>
<context>
    <name>Evently::StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Evently %1</source>
        <comment>a version</comment>
        <translation>Evently %1</translation>
    </message>
    <message>
        <source>This kiosk isn&apos;t locked: it runs on an ordinary desktop, which visitors could get to. Start it with Evently&apos;s kiosk session.</source>
        <translation>Dieser Kiosk ist nicht gesperrt: Er läuft auf einem gewöhnlichen Desktop, auf den Besucher gelangen könnten. Starten Sie ihn mit Eventlys Kiosk-Sitzung.</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Drucker: %1</translation>
    </message>
    <message>
        <source>Reprint a booking&apos;s tickets</source>
        <translation>Karten einer Buchung noch einmal drucken</translation>
    </message>
    <message>
        <source>Booking reference</source>
        <translation>Buchungsnummer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Testseite drucken</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Kiosk verlassen</translation>
    </message>
    <message>
        <source>Back to the visitor page</source>
        <translation>Zurück zur Besucherseite</translation>
    </message>
    <message>
        <source>Server %1: can&apos;t be reached</source>
        <translation>Server %1: nicht erreichbar</translation>
    </message>
    <message>
        <source>Server %1: connected</source>
        <translation>Server %1: verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) whose tickets were never printed</source>
        <translation>
            <numerusform>%n Bestellung, deren Karten nie gedruckt wurden</numerusform>
            <numerusform>%n Bestellungen, deren Karten nie gedruckt wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>Every order&apos;s tickets were printed.</source>
        <translation>Die Karten aller Bestellungen wurden gedruckt.</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>%1 drucken</translation>
    </message>
    <message>
        <source>Server %1: this isn&apos;t an Evently server</source>
        <translation>Server %1: Das ist kein Evently-Server</translation>
    </message>
    <message>
        <source>Defaults for visitors</source>
        <translation>Vorgaben für Besucher</translation>
    </message>
    <message>
        <source>That reference isn&apos;t right. Please check it.</source>
        <translation>Diese Nummer stimmt nicht. Bitte prüfen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Evently::TicketPage</name>
    <message>
        <source>Enjoy the show!</source>
        <translation>Viel Vergnügen!</translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) come out below. Please take them.</source>
        <translation>
            <numerusform>Ihre Karte kommt unten heraus. Bitte nehmen Sie sie mit.</numerusform>
            <numerusform>Ihre %n Karten kommen unten heraus. Bitte nehmen Sie sie mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) are being printed.</source>
        <translation>
            <numerusform>Ihre Karte wird gedruckt.</numerusform>
            <numerusform>Ihre %n Karten werden gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your seats are booked</source>
        <translation>Ihre Plätze sind gebucht</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a ticket.</source>
        <translation>Der Drucker hat gerade ein Problem, das Personal weiß Bescheid. Fotografieren Sie diese Seite oder notieren Sie die Nummer: Sie gilt wie eine Karte.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Ihre Buchungsnummer</translation>
    </message>
    <message>
        <source>Your reference: %1</source>
        <translation>Ihre Buchungsnummer: %1</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nichts zu zahlen</translation>
    </message>
    <message>
        <source>%1, paid</source>
        <comment>an amount of money</comment>
        <translation>%1, bezahlt</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1 an der Kasse zu zahlen</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Evently::TicketPreview</name>
    <message>
        <source>Ticket %1 of %2, %3</source>
        <comment>number, number, reference</comment>
        <translation>Karte %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>Evently::TicketTypesForm</name>
    <message>
        <source>Add ticket t&amp;ype</source>
        <translation>Kartenart &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;quota</source>
        <translation>Kontingent an&amp;legen</translation>
    </message>
    <message>
        <source>A quota is a number of seats that some ticket types share, such as a balcony or the first 50 tickets. Every ticket also takes seats of the capacity.</source>
        <translation>Ein Kontingent ist eine Zahl von Plätzen, die sich einige Kartenarten teilen, etwa ein Balkon oder die ersten 50 Karten. Jede Karte braucht auch Plätze der Kapazität.</translation>
    </message>
    <message>
        <source>Quotas</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>What customers see</source>
        <translation>Was Kunden sehen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Tax %</source>
        <translation>Steuer %</translation>
    </message>
    <message>
        <source>Included in the price</source>
        <translation>Im Preis enthalten</translation>
    </message>
    <message>
        <source>Admits</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>How many people one ticket admits</source>
        <translation>Für wie viele Personen eine Karte gilt</translation>
    </message>
    <message>
        <source>Draws from</source>
        <translation>Plätze aus</translation>
    </message>
</context>
<context>
    <name>Evently::TicketsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Drucken</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF s&amp;peichern …</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Vorige Karte</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Nächste Karte</translation>
    </message>
    <message>
        <source>Ticket %1 of %2</source>
        <translation>Karte %1 von %2</translation>
    </message>
    <message>
        <source>Print &amp;later</source>
        <translation>Später d&amp;rucken</translation>
    </message>
    <message>
        <source>Save tickets</source>
        <translation>Karten speichern</translation>
    </message>
    <message>
        <source>tickets-%1</source>
        <comment>file name</comment>
        <translation>karten-%1</translation>
    </message>
</context>
<context>
    <name>Evently::TotalsTable</name>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Previous revenue</source>
        <translation>Umsatz davor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>of which unpaid</source>
        <translation>davon unbezahlt</translation>
    </message>
</context>
<context>
    <name>Evently::TypeCounts</name>
    <message>
        <source>One fewer: %1</source>
        <comment>a ticket type</comment>
        <translation>Eine weniger: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <comment>a ticket type</comment>
        <translation>Eine mehr: %1</translation>
    </message>
</context>
<context>
    <name>Evently::TypeRow</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Duplicate, move, remove</source>
        <translation>Duplizieren, verschieben, entfernen</translation>
    </message>
    <message>
        <source>Sales begin</source>
        <translation>Verkauf ab</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zu einer Zeit</translation>
    </message>
    <message>
        <source>Sales end</source>
        <translation>Verkauf bis</translation>
    </message>
    <message>
        <source>With the event&apos;s sales</source>
        <translation>Wie die Veranstaltung</translation>
    </message>
    <message>
        <source>Shown and sold only with a code</source>
        <translation>Nur mit einem Code zu sehen und zu kaufen</translation>
    </message>
    <message>
        <source>Drag to change the order, or press Alt+Up or Alt+Down in a field</source>
        <translation>Ziehen, um die Reihenfolge zu ändern, oder Alt+Auf und Alt+Ab in einem Feld drücken</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Kartenart</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>0 is free</source>
        <translation>0 heißt kostenlos</translation>
    </message>
    <message>
        <source>Included tax in percent</source>
        <translation>Enthaltene Steuer in Prozent</translation>
    </message>
    <message>
        <source>People admitted</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Shown below the name, such as “Up to 14 years”</source>
        <translation>Steht unter dem Namen, etwa „Bis 14 Jahre“</translation>
    </message>
    <message>
        <source>At least per booking</source>
        <translation>Mindestens pro Buchung</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>At most per booking</source>
        <translation>Höchstens pro Buchung</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Per booking</source>
        <translation>Pro Buchung</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Wer sie sieht</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Retire (no longer sold)</source>
        <translation>Aus dem Verkauf nehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Fixed, because tickets of this type have been booked</source>
        <translation>Fest, weil Karten dieser Art gebucht wurden</translation>
    </message>
    <message>
        <source>Quota %1</source>
        <translation>Kontingent %1</translation>
    </message>
    <message>
        <source>Whole house</source>
        <translation>Ganzes Haus</translation>
    </message>
    <message>
        <source>Quotas: %1</source>
        <translation>Kontingente: %1</translation>
    </message>
    <message>
        <source>Remove (booked already; retire it instead)</source>
        <translation>Entfernen (schon gebucht; stattdessen aus dem Verkauf nehmen)</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>A ticket type needs a name.</source>
        <translation>Eine Kartenart braucht einen Namen.</translation>
    </message>
    <message>
        <source>Enter an amount without decimals, such as 2500.</source>
        <translation>Geben Sie einen Betrag ohne Nachkommastellen ein, etwa 2500.</translation>
    </message>
    <message>
        <source>Enter a price such as 25.00, or 0 if it&apos;s free.</source>
        <translation>Geben Sie einen Preis ein, etwa 25,00, oder 0, wenn sie kostenlos ist.</translation>
    </message>
    <message>
        <source>This price is too high.</source>
        <translation>Dieser Preis ist zu hoch.</translation>
    </message>
    <message>
        <source>Enter a tax rate in percent, such as 19 or 7.7, from 0 to 100.</source>
        <translation>Geben Sie einen Steuersatz in Prozent ein, etwa 19 oder 7,7, von 0 bis 100.</translation>
    </message>
    <message>
        <source>“At most” must not be below “at least”.</source>
        <translation>„Höchstens“ darf nicht kleiner als „mindestens“ sein.</translation>
    </message>
    <message>
        <source>Sales must end after they begin.</source>
        <translation>Der Verkauf muss enden, nachdem er beginnt.</translation>
    </message>
    <message>
        <source>Choose where it is sold, or retire it.</source>
        <translation>Wählen Sie, wo sie verkauft wird, oder nehmen Sie sie aus dem Verkauf.</translation>
    </message>
</context>
<context>
    <name>Evently::TypeRows</name>
    <message numerus="yes">
        <source>%1 for %n people</source>
        <comment>a price</comment>
        <translation>
            <numerusform>%1 für %n Person</numerusform>
            <numerusform>%1 für %n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>letzte Karte</numerusform>
            <numerusform>letzte %n</numerusform>
        </translation>
    </message>
    <message>
        <source>waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>on sale from %1</source>
        <comment>a date and time</comment>
        <translation>im Verkauf ab %1</translation>
    </message>
    <message>
        <source>not on sale yet</source>
        <translation>noch nicht im Verkauf</translation>
    </message>
    <message>
        <source>no longer on sale</source>
        <translation>nicht mehr im Verkauf</translation>
    </message>
    <message>
        <source>One fewer: %1</source>
        <comment>a ticket type</comment>
        <translation>Eine weniger: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <comment>a ticket type</comment>
        <translation>Eine mehr: %1</translation>
    </message>
</context>
<context>
    <name>Evently::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Evently::UserTableModel</name>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>Evently::WaitReceipt</name>
    <message>
        <source>&amp;Print the slip again</source>
        <translation>Beleg nach&amp;drucken</translation>
    </message>
    <message>
        <source>Slip sent to the printer.</source>
        <translation>Der Beleg ging an den Drucker.</translation>
    </message>
    <message>
        <source>The slip couldn&apos;t be printed. Write the reference above down for the customer: it works just as well.</source>
        <translation>Der Beleg konnte nicht gedruckt werden. Die Nummer oben gilt genauso: Schreiben Sie sie dem Kunden auf.</translation>
    </message>
    <message>
        <source>On the waitlist: %1</source>
        <comment>what</comment>
        <translation>Auf der Warteliste: %1</translation>
    </message>
    <message>
        <source>%1 is on the waitlist: %2</source>
        <comment>whom, what</comment>
        <translation>%1 steht auf der Warteliste: %2</translation>
    </message>
    <message>
        <source>Waitlist reference</source>
        <translation>Wartelistennummer</translation>
    </message>
    <message>
        <source>First in line</source>
        <translation>Als Erstes an der Reihe</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead</source>
        <translation>
            <numerusform>%n Gruppe davor</numerusform>
            <numerusform>%n Gruppen davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>tickets, event</comment>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>Evently::WaitlistTab</name>
    <message>
        <source>Search by reference, name or email…</source>
        <translation>Nach Nummer, Name oder E-Mail suchen …</translation>
    </message>
    <message>
        <source>Search the waitlist</source>
        <translation>Warteliste durchsuchen</translation>
    </message>
    <message>
        <source>No matching entries</source>
        <translation>Keine passenden Einträge</translation>
    </message>
    <message>
        <source>Try a shorter search or another status.</source>
        <translation>Suchen Sie nach weniger Buchstaben oder wählen Sie einen anderen Status.</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>&amp;Offer seats out of turn…</source>
        <translation>Plätze außer der Reihe an&amp;bieten …</translation>
    </message>
    <message>
        <source>&amp;Remove from the waitlist…</source>
        <translation>Von der Warteliste &amp;entfernen …</translation>
    </message>
    <message>
        <source>Couldn&apos;t load the waitlist</source>
        <translation>Die Warteliste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Offer %1 %2 now?</source>
        <comment>a name, tickets</comment>
        <translation>%1 jetzt %2 anbieten?</translation>
    </message>
    <message>
        <source>The seats are held for them until they answer or the offer expires.</source>
        <translation>Die Plätze sind reserviert, bis eine Antwort kommt oder das Angebot verfällt.</translation>
    </message>
    <message>
        <source>People who have waited longer are passed over; the history shows that you did this.</source>
        <translation>Wer länger wartet, wird übergangen; der Verlauf zeigt, dass Sie es waren.</translation>
    </message>
    <message>
        <source>&amp;Offer seats</source>
        <translation>An&amp;bieten</translation>
    </message>
    <message>
        <source>Remove %1 from the waitlist?</source>
        <translation>%1 von der Warteliste entfernen?</translation>
    </message>
    <message>
        <source>The seats they were offered go to the next in line.</source>
        <translation>Die angebotenen Plätze kommen zurück und gehen an die Nächsten.</translation>
    </message>
    <message>
        <source>They lose their place for %1.</source>
        <translation>Sie verlieren ihren Platz für %1.</translation>
    </message>
    <message>
        <source>They can join again at the end of the line.</source>
        <translation>Sie können sich hinten wieder anstellen.</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>%1 has an offer.</source>
        <translation>%1 hat ein Angebot.</translation>
    </message>
    <message>
        <source>Ent&amp;ry</source>
        <translation>Ein&amp;trag</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Everything shown, as a CSV file</source>
        <translation>Alle, die gezeigt werden, als CSV-Datei</translation>
    </message>
    <message>
        <source>waitlist</source>
        <translation>warteliste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what it is about, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add a &amp;customer…</source>
        <translation>Kunden hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>Print the &amp;slip</source>
        <translation>Beleg &amp;drucken</translation>
    </message>
    <message>
        <source>Slip sent to the printer.</source>
        <translation>Der Beleg ging an den Drucker.</translation>
    </message>
    <message>
        <source>The slip couldn&apos;t be printed. Is a printer connected and switched on?</source>
        <translation>Der Beleg konnte nicht gedruckt werden. Ist ein Drucker angeschlossen und eingeschaltet?</translation>
    </message>
    <message>
        <source>Loading waitlist…</source>
        <translation>Warteliste wird geladen …</translation>
    </message>
    <message>
        <source>No one is waiting</source>
        <translation>Niemand wartet</translation>
    </message>
    <message>
        <source>People who join the waitlist appear here automatically.</source>
        <translation>Wer auf die Warteliste kommt, erscheint hier automatisch.</translation>
    </message>
    <message>
        <source>%1 is on the waitlist, reference %2.</source>
        <comment>a name, a reference</comment>
        <translation>%1 steht auf der Warteliste, Nummer %2.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>%1 is no longer on the waitlist.</source>
        <translation>%1 steht nicht mehr auf der Warteliste.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Evently::WalkUp</name>
    <message>
        <source>That&apos;s more than one visitor can have for this event.</source>
        <translation>Das ist mehr, als ein Besucher für diese Veranstaltung nehmen darf.</translation>
    </message>
    <message>
        <source>Good news: seats are available now, so there&apos;s no need to wait.</source>
        <translation>Gute Nachricht: Es gibt jetzt Plätze, Sie brauchen nicht zu warten.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left.</source>
        <translation>So viele Plätze sind leider nicht mehr frei.</translation>
    </message>
    <message>
        <source>Sorry, the last seats have just been taken.</source>
        <translation>Leider sind die letzten Plätze gerade vergeben worden.</translation>
    </message>
    <message>
        <source>This event doesn&apos;t have that many seats.</source>
        <translation>So viele Plätze hat diese Veranstaltung nicht.</translation>
    </message>
    <message>
        <source>We can&apos;t find that slip. Please check the reference.</source>
        <translation>Diesen Beleg finden wir nicht. Bitte prüfen Sie die Nummer.</translation>
    </message>
    <message>
        <source>This name can&apos;t be used. Please check it, or leave it empty.</source>
        <translation>Dieser Name geht nicht. Bitte prüfen Sie ihn, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>So viele Plätze sind leider nicht mehr frei: %1.</translation>
    </message>
    <message>
        <source>These tickets can&apos;t be sold like this. Please choose again.</source>
        <translation>Diese Karten gibt es so nicht. Bitte wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Sorry, these have just sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Leider gerade ausverkauft: %1.</translation>
    </message>
</context>
<context>
    <name>Evently::WindowHeader</name>
    <message>
        <source>Find an event or a command  ·  %1</source>
        <comment>shortcut</comment>
        <translation>Veranstaltung oder Befehl suchen  ·  %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>● Live</source>
        <translation>● Live</translation>
    </message>
    <message>
        <source>○ Connecting</source>
        <translation>○ Verbindet</translation>
    </message>
    <message>
        <source>○ Offline</source>
        <translation>○ Offline</translation>
    </message>
</context>
<context>
    <name>Evently::WindowMenus</name>
    <message>
        <source>&amp;Evently</source>
        <translation>&amp;Evently</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Change password…</source>
        <translation>&amp;Passwort ändern …</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Dun&amp;kel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Evently</source>
        <translation>&amp;Über Evently</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>About Evently</source>
        <translation>Über Evently</translation>
    </message>
    <message>
        <source>Evently %1</source>
        <translation>Evently %1</translation>
    </message>
    <message>
        <source>Event booking that never sells a seat twice.

Free software under the GNU General Public License, version 3. Icons: Bootstrap Icons (MIT).</source>
        <translation>Buchungen für Veranstaltungen, bei denen kein Platz zweimal verkauft wird.

Freie Software unter der GNU General Public License, Version 3. Symbole: Bootstrap Icons (MIT).</translation>
    </message>
    <message>
        <source>Follow s&amp;ystem</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Evently::ZoneBox</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Type part of its name, such as “york”.</source>
        <translation>Tippen Sie einen Teil des Namens, etwa „york“.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <source>An organizer</source>
        <translation>Ein Veranstalter</translation>
    </message>
    <message>
        <source>A kiosk</source>
        <translation>Ein Kiosk</translation>
    </message>
    <message>
        <source>Edited the event.</source>
        <translation>Hat die Veranstaltung bearbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>Booked %n tickets.</source>
        <translation>
            <numerusform>Hat %n Karte gebucht.</numerusform>
            <numerusform>Hat %n Karten gebucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n held tickets.</source>
        <translation>
            <numerusform>Hat %n reservierte Karte bestätigt.</numerusform>
            <numerusform>Hat %n reservierte Karten bestätigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released %n held tickets.</source>
        <translation>
            <numerusform>Hat %n reservierte Karte freigegeben.</numerusform>
            <numerusform>Hat %n reservierte Karten freigegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled a booking of %n tickets.</source>
        <translation>
            <numerusform>Hat eine Buchung über %n Karte storniert.</numerusform>
            <numerusform>Hat eine Buchung über %n Karten storniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joined the waitlist for %n tickets.</source>
        <translation>
            <numerusform>Wartet auf %n Karte.</numerusform>
            <numerusform>Wartet auf %n Karten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offered %n tickets to the next on the waitlist.</source>
        <translation>
            <numerusform>%n Karte wurde den Nächsten auf der Warteliste angeboten.</numerusform>
            <numerusform>%n Karten wurden den Nächsten auf der Warteliste angeboten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted the offer of %n tickets.</source>
        <translation>
            <numerusform>Hat das Angebot von %n Karte angenommen.</numerusform>
            <numerusform>Hat das Angebot von %n Karten angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Declined the offer of %n tickets.</source>
        <translation>
            <numerusform>Hat das Angebot von %n Karte abgelehnt.</numerusform>
            <numerusform>Hat das Angebot von %n Karten abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offer of %n tickets expired.</source>
        <translation>
            <numerusform>Das Angebot von %n Karte verfiel.</numerusform>
            <numerusform>Das Angebot von %n Karten verfiel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left the waitlist.</source>
        <translation>Hat die Warteliste verlassen.</translation>
    </message>
    <message numerus="yes">
        <source>A group of %n on the waitlist no longer fits in the event.</source>
        <translation>
            <numerusform>Eine Gruppe von %n auf der Warteliste passt nicht mehr in die Veranstaltung.</numerusform>
            <numerusform>Eine Gruppe von %n auf der Warteliste passt nicht mehr in die Veranstaltung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled the event.</source>
        <translation>Hat die Veranstaltung abgesagt.</translation>
    </message>
    <message>
        <source>The event is over.</source>
        <translation>Die Veranstaltung ist vorbei.</translation>
    </message>
    <message>
        <source>Booking %1</source>
        <translation>Buchung %1</translation>
    </message>
    <message>
        <source>Waitlist %1</source>
        <translation>Warteliste %1</translation>
    </message>
    <message>
        <source>Booking %1, %2</source>
        <comment>reference, name</comment>
        <translation>Buchung %1, %2</translation>
    </message>
    <message>
        <source>Waitlist %1, %2</source>
        <comment>reference, name</comment>
        <translation>Warteliste %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Created the event with %n seats.</source>
        <translation>
            <numerusform>Hat die Veranstaltung mit %n Platz angelegt.</numerusform>
            <numerusform>Hat die Veranstaltung mit %n Plätzen angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Increased capacity by %n seats.</source>
        <translation>
            <numerusform>Hat die Kapazität um %n Platz erhöht.</numerusform>
            <numerusform>Hat die Kapazität um %n Plätze erhöht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reduced capacity by %n seats.</source>
        <translation>
            <numerusform>Hat die Kapazität um %n Platz verringert.</numerusform>
            <numerusform>Hat die Kapazität um %n Plätze verringert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reserved %n tickets.</source>
        <translation>
            <numerusform>Hat %n Karte reserviert.</numerusform>
            <numerusform>Hat %n Karten reserviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reservation of %n tickets ran out.</source>
        <translation>
            <numerusform>Die Reservierung von %n Karte verfiel.</numerusform>
            <numerusform>Die Reservierung von %n Karten verfiel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Returned %n tickets from a booking.</source>
        <translation>
            <numerusform>Hat %n Karte einer Buchung zurückgegeben.</numerusform>
            <numerusform>Hat %n Karten einer Buchung zurückgegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offered %n tickets to someone on the waitlist, out of turn.</source>
        <translation>
            <numerusform>Hat %n Karte außer der Reihe jemandem auf der Warteliste angeboten.</numerusform>
            <numerusform>Hat %n Karten außer der Reihe jemandem auf der Warteliste angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded a payment.</source>
        <translation>Hat eine Zahlung vermerkt.</translation>
    </message>
    <message>
        <source>Recorded a refund.</source>
        <translation>Hat eine Erstattung vermerkt.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled the event; %n seats were released.</source>
        <translation>
            <numerusform>Hat die Veranstaltung abgesagt; %n Platz wurde frei.</numerusform>
            <numerusform>Hat die Veranstaltung abgesagt; %n Plätze wurden frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Sales end</source>
        <translation>Verkaufsschluss</translation>
    </message>
    <message>
        <source>Customers can cancel until</source>
        <translation>Kunden dürfen stornieren bis</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Maximum per booking</source>
        <translation>Maximal pro Buchung</translation>
    </message>
    <message>
        <source>Maximum per person</source>
        <translation>Maximal pro Person</translation>
    </message>
    <message>
        <source>Waitlist policy</source>
        <translation>Wartelistenregel</translation>
    </message>
    <message>
        <source>none</source>
        <comment>the value of a field that is empty</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, old value, new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Recorded a payment of %1 (%2).</source>
        <comment>an amount, how it was paid</comment>
        <translation>Zahlung über %1 vermerkt (%2).</translation>
    </message>
    <message>
        <source>Recorded a payment of %1.</source>
        <translation>Zahlung über %1 vermerkt.</translation>
    </message>
    <message>
        <source>Recorded a refund of %1.</source>
        <translation>Erstattung von %1 vermerkt.</translation>
    </message>
    <message>
        <source>%1 Refund due: %2.</source>
        <comment>a sentence, an amount</comment>
        <translation>%1 Zu erstatten: %2.</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>Today, %1</source>
        <comment>a time</comment>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <comment>a time</comment>
        <translation>Morgen, %1</translation>
    </message>
    <message numerus="yes">
        <source>Last %n seat(s)</source>
        <translation>
            <numerusform>Letzter Platz</numerusform>
            <numerusform>Letzte %n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) left</source>
        <translation>
            <numerusform>Noch %n Platz</numerusform>
            <numerusform>Noch %n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>Sold out · waitlist</source>
        <translation>Ausverkauft · Warteliste</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>Der Verkauf ist geschlossen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Andere Veranstaltungen</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment bitte</translation>
    </message>
    <message>
        <source>We&apos;ve lost the connection to the box office. Nothing is sold twice, and we&apos;ll continue automatically when it&apos;s back.</source>
        <translation>Die Verbindung zur Kasse ist abgerissen. Nichts wird doppelt verkauft, und es geht von selbst weiter, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>It&apos;s very busy right now</source>
        <translation>Gerade möchten viele Leute Karten</translation>
    </message>
    <message>
        <source>We&apos;ll keep trying every few seconds. You don&apos;t need to do anything.</source>
        <translation>Wir versuchen es alle paar Sekunden erneut. Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>We&apos;re making sure your order went through. It won&apos;t be placed twice.</source>
        <translation>Wir stellen sicher, dass Ihre Bestellung angekommen ist. Sie wird nicht doppelt ausgeführt.</translation>
    </message>
    <message>
        <source>Time&apos;s up</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>Your reservation has run out. Nothing was sold, and you can choose again.</source>
        <translation>Ihre Reservierung ist abgelaufen. Es wurde nichts verkauft; Sie können neu wählen.</translation>
    </message>
    <message>
        <source>There&apos;s no offer right now</source>
        <translation>Zurzeit gibt es kein Angebot</translation>
    </message>
    <message>
        <source>The seats went to the next in line, or it isn&apos;t your turn yet.</source>
        <translation>Die Plätze gingen an die Nächsten auf der Warteliste, oder Sie sind noch nicht an der Reihe.</translation>
    </message>
    <message>
        <source>No longer on sale</source>
        <translation>Nicht mehr im Verkauf</translation>
    </message>
    <message>
        <source>This event can no longer be booked. How about another one?</source>
        <translation>Diese Veranstaltung kann nicht mehr gebucht werden. Vielleicht eine andere?</translation>
    </message>
    <message>
        <source>This kiosk isn&apos;t selling right now</source>
        <translation>Dieser Kiosk verkauft gerade nichts</translation>
    </message>
    <message>
        <source>Please go to the box office for help.</source>
        <translation>Bitte gehen Sie zur Kasse: Dort hilft man Ihnen.</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Bitte noch einmal prüfen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>That didn&apos;t work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Nothing was sold. Please try again, or go to the box office.</source>
        <translation>Es wurde nichts verkauft. Bitte versuchen Sie es noch einmal oder gehen Sie zur Kasse.</translation>
    </message>
    <message>
        <source>The price has just changed. Please check it.</source>
        <translation>Der Preis hat sich gerade geändert. Bitte prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>Please check the name.</source>
        <translation>Bitte prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>This ticket is no longer valid</source>
        <translation>Diese Karte ist nicht mehr gültig</translation>
    </message>
    <message>
        <source>Its booking was cancelled. The box office can tell you more.</source>
        <translation>Die Buchung wurde storniert. An der Kasse erfahren Sie mehr.</translation>
    </message>
    <message>
        <source>%1, %2. Please show it at the entrance.</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>%1, %2. Bitte zeigen Sie sie am Einlass.</translation>
    </message>
    <message>
        <source>Please show it at the entrance. If something is wrong with it, the box office can help.</source>
        <translation>Bitte zeigen Sie sie am Einlass. Stimmt etwas nicht, hilft die Kasse.</translation>
    </message>
    <message>
        <source>This is a ticket</source>
        <translation>Das ist eine Karte</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>%1 × %2</source>
        <comment>how many, a ticket type</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between ticket types</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>MenuCommands</name>
    <message>
        <source>%1: %2</source>
        <comment>menu: entry</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PageSetter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>PeriodText</name>
    <message>
        <source>d MMM</source>
        <comment>a short date&apos;s format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date&apos;s format, see QDate</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>Week from %1</source>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Desk sale</source>
        <translation>Kassenverkauf</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Kiosks</source>
        <translation>Kioske</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>&amp;Veranstaltungen</translation>
    </message>
    <message>
        <source>&amp;Analytics</source>
        <translation>Aus&amp;wertung</translation>
    </message>
    <message>
        <source>&amp;Desk sale</source>
        <translation>Kassen&amp;verkauf</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Kiosks</source>
        <translation>&amp;Kioske</translation>
    </message>
</context>
<context>
    <name>SaleChanges</name>
    <message>
        <source>%1, %2: %3 → %4</source>
        <comment>a ticket type, what of it, old value, new value</comment>
        <translation>%1, %2: %3 → %4</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>the value of a time that is empty</comment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>Renamed ticket type “%1” to “%2”</source>
        <translation>Kartenart „%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>Retired ticket type “%1”</source>
        <translation>Kartenart „%1“ aus dem Verkauf genommen</translation>
    </message>
    <message>
        <source>Put ticket type “%1” back on sale</source>
        <translation>Kartenart „%1“ wieder in den Verkauf gebracht</translation>
    </message>
    <message>
        <source>Hid ticket type “%1”: only with a code</source>
        <translation>Kartenart „%1“ verborgen: nur mit einem Code</translation>
    </message>
    <message>
        <source>Showed ticket type “%1” to everyone</source>
        <translation>Kartenart „%1“ für alle sichtbar gemacht</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>steuer</translation>
    </message>
    <message>
        <source>people admitted</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>at least per booking</source>
        <translation>mindestens pro Buchung</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>at most per booking</source>
        <translation>höchstens pro Buchung</translation>
    </message>
    <message>
        <source>sales begin</source>
        <translation>Verkauf ab</translation>
    </message>
    <message>
        <source>sales end</source>
        <translation>Verkauf bis</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>Changed the description of “%1”</source>
        <translation>Beschreibung von „%1“ geändert</translation>
    </message>
    <message>
        <source>Changed the quotas of “%1”</source>
        <translation>Kontingente von „%1“ geändert</translation>
    </message>
    <message>
        <source>Renamed quota “%1” to “%2”</source>
        <translation>Kontingent „%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>Quota “%1”: %2 → %3 seats</source>
        <comment>a name, numbers</comment>
        <translation>Kontingent „%1“: %2 → %3 Plätze</translation>
    </message>
    <message numerus="yes">
        <source>Added quota “%1” of %n seats</source>
        <translation>
            <numerusform>Kontingent „%1“ mit %n Platz hinzugefügt</numerusform>
            <numerusform>Kontingent „%1“ mit %n Plätzen hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed quota “%1”</source>
        <translation>Kontingent „%1“ entfernt</translation>
    </message>
    <message>
        <source>Changed the order of the quotas</source>
        <translation>Reihenfolge der Kontingente geändert</translation>
    </message>
    <message>
        <source>Added ticket type “%1”: %2</source>
        <comment>a name, a price</comment>
        <translation>Kartenart „%1“ hinzugefügt: %2</translation>
    </message>
    <message>
        <source>Removed ticket type “%1”</source>
        <translation>Kartenart „%1“ entfernt</translation>
    </message>
    <message>
        <source>Changed the order of the ticket types</source>
        <translation>Reihenfolge der Kartenarten geändert</translation>
    </message>
</context>
<context>
    <name>SaleWords</name>
    <message>
        <source>%1 – %2</source>
        <comment>the lowest and the highest price</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Aus dem Verkauf</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Waitlist first</source>
        <translation>Warteliste zuerst</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>when sales begin</comment>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Not on sale yet</source>
        <translation>Noch nicht im Verkauf</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>Der Verkauf ist geschlossen</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>aus dem Verkauf genommen</translation>
    </message>
    <message>
        <source>only with a code</source>
        <translation>nur mit Code</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>at least %1 per booking</source>
        <translation>mindestens %1 pro Buchung</translation>
    </message>
    <message>
        <source>at most %1 per booking</source>
        <translation>höchstens %1 pro Buchung</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>channels</comment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>%1 off</source>
        <comment>a percentage or an amount</comment>
        <translation>%1 Nachlass</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>%1 each</source>
        <comment>an amount</comment>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Unlocks tickets</source>
        <translation>Schaltet Karten frei</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Alle Karten</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Please try again in %1 s.</source>
        <comment>seconds</comment>
        <translation>Bitte in %1 s erneut versuchen.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Some of what you entered isn&apos;t valid.</source>
        <translation>Einige Angaben sind nicht gültig.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Bitte melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>This isn&apos;t an organizer account. Ask an administrator to change that.</source>
        <translation>Dieses Konto gehört nicht zu einem Veranstalter. Bitten Sie einen Administrator, das zu ändern.</translation>
    </message>
    <message>
        <source>That isn&apos;t the server&apos;s admin token. The server shows where to find it when it starts.</source>
        <translation>Das ist nicht das Admin-Token des Servers. Der Server zeigt beim Start, wo es zu finden ist.</translation>
    </message>
    <message>
        <source>This pairing code is wrong, already used or expired.</source>
        <translation>Dieser Kopplungscode ist falsch, verbraucht oder abgelaufen.</translation>
    </message>
    <message>
        <source>This link no longer works: it was used, replaced or has expired. Ask an administrator for a new one.</source>
        <translation>Dieser Link funktioniert nicht mehr: Er wurde schon benutzt, ersetzt oder ist abgelaufen. Bitten Sie einen Administrator um einen neuen.</translation>
    </message>
    <message>
        <source>This no longer exists.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many tickets left.</source>
        <translation>So viele Karten sind nicht mehr da.</translation>
    </message>
    <message>
        <source>People on the waitlist come first for this event.</source>
        <translation>Bei dieser Veranstaltung kommen Wartende zuerst.</translation>
    </message>
    <message>
        <source>Sales for this event are closed.</source>
        <translation>Der Verkauf für diese Veranstaltung ist geschlossen.</translation>
    </message>
    <message>
        <source>That&apos;s more than one booking can have for this event.</source>
        <translation>Das ist mehr, als eine Buchung bei dieser Veranstaltung umfassen darf.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can have for this event.</source>
        <translation>Das ist mehr, als eine Person bei dieser Veranstaltung haben darf.</translation>
    </message>
    <message>
        <source>This booking is cancelled.</source>
        <translation>Diese Buchung ist storniert.</translation>
    </message>
    <message>
        <source>It&apos;s too late to cancel this booking.</source>
        <translation>Diese Buchung kann nicht mehr storniert werden.</translation>
    </message>
    <message>
        <source>Already on this event&apos;s waitlist.</source>
        <translation>Schon auf der Warteliste dieser Veranstaltung.</translation>
    </message>
    <message>
        <source>The group is larger than the event&apos;s capacity.</source>
        <translation>Die Gruppe ist größer als die Kapazität der Veranstaltung.</translation>
    </message>
    <message>
        <source>There is no open offer.</source>
        <translation>Es liegt kein Angebot vor.</translation>
    </message>
    <message>
        <source>The offer wasn&apos;t accepted in time.</source>
        <translation>Das Angebot wurde nicht rechtzeitig angenommen.</translation>
    </message>
    <message>
        <source>More tickets than that are already sold or held.</source>
        <translation>Es sind schon mehr Karten verkauft oder reserviert.</translation>
    </message>
    <message>
        <source>This event has bookings.</source>
        <translation>Diese Veranstaltung hat Buchungen.</translation>
    </message>
    <message>
        <source>This event is cancelled.</source>
        <translation>Diese Veranstaltung ist abgesagt.</translation>
    </message>
    <message>
        <source>This event is over.</source>
        <translation>Diese Veranstaltung ist vorbei.</translation>
    </message>
    <message>
        <source>There are bookings in the old currency, so it can&apos;t be changed.</source>
        <translation>Es gibt Buchungen in der alten Währung, darum lässt sie sich nicht ändern.</translation>
    </message>
    <message>
        <source>Evently needs at least one administrator.</source>
        <translation>Evently braucht mindestens einen Administrator.</translation>
    </message>
    <message>
        <source>There are already events.</source>
        <translation>Es gibt schon Veranstaltungen.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server didn&apos;t understand this request. Are the server and this window the same version?</source>
        <translation>Der Server hat diese Anfrage nicht verstanden. Haben Server und Fenster dieselbe Version?</translation>
    </message>
    <message>
        <source>%1, %2, %3. %4. %5.</source>
        <comment>event, place, time. availability. price.</comment>
        <translation>%1, %2, %3. %4. %5.</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>Noch %1 von %2</translation>
    </message>
    <message>
        <source>Waitlist first</source>
        <translation>Warteliste zuerst</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>Der Verkauf ist geschlossen</translation>
    </message>
    <message>
        <source>Incorrect email address or password.</source>
        <translation>E-Mail-Adresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>An account with this address already exists.</source>
        <translation>Ein Konto mit dieser Adresse gibt es schon.</translation>
    </message>
    <message>
        <source>Sorry, the last tickets have just been taken.</source>
        <translation>Leider sind die letzten Karten gerade vergeben worden.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can hold at a time for this event.</source>
        <translation>Das ist mehr, als eine Person bei dieser Veranstaltung gleichzeitig reservieren darf.</translation>
    </message>
    <message>
        <source>Your reservation has run out.</source>
        <translation>Ihre Reservierung ist abgelaufen.</translation>
    </message>
    <message>
        <source>That&apos;s more than the refund due for this booking.</source>
        <translation>Das ist mehr, als für diese Buchung zu erstatten ist.</translation>
    </message>
    <message>
        <source>Tickets are still available, so there&apos;s no need to wait.</source>
        <translation>Es gibt noch Karten: Warten ist nicht nötig.</translation>
    </message>
    <message>
        <source>Someone else changed this. Please check it and try again.</source>
        <translation>Jemand anderes hat das inzwischen geändert. Bitte prüfen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This was already used for another request. Please start again.</source>
        <translation>Das wurde schon für eine andere Anfrage verwendet. Bitte beginnen Sie neu.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>Zu viele Versuche.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Der Server ist ausgelastet.</translation>
    </message>
    <message>
        <source>The server&apos;s database isn&apos;t available.</source>
        <translation>Die Datenbank des Servers ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>We couldn&apos;t confirm whether this was done. Try again: it won&apos;t be done twice.</source>
        <translation>Ob das erledigt wurde, ist unklar. Versuchen Sie es noch einmal: Es geschieht nicht doppelt.</translation>
    </message>
    <message>
        <source>Something went wrong on the server, or it isn&apos;t an Evently server.</source>
        <translation>Auf dem Server ist etwas schiefgegangen, oder es ist kein Evently-Server.</translation>
    </message>
    <message>
        <source>Not on sale yet</source>
        <translation>Noch nicht im Verkauf</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Ausverkauft: %1.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>So viele Plätze sind nicht mehr frei: %1.</translation>
    </message>
    <message>
        <source>This ticket type can&apos;t be booked in that number.</source>
        <translation>Diese Kartenart kann nicht in dieser Anzahl gebucht werden.</translation>
    </message>
    <message>
        <source>This ticket type isn&apos;t on sale right now.</source>
        <translation>Diese Kartenart ist gerade nicht im Verkauf.</translation>
    </message>
    <message>
        <source>Choose the ticket type to return.</source>
        <translation>Wählen Sie die Kartenart, die zurückgegeben wird.</translation>
    </message>
    <message>
        <source>There is no such code. Please check it.</source>
        <translation>Diesen Code gibt es nicht. Bitte prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>This code has been used up.</source>
        <translation>Dieser Code ist aufgebraucht.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Dieser Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid yet.</source>
        <translation>Dieser Code gilt noch nicht.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid for these tickets.</source>
        <translation>Dieser Code gilt nicht für diese Karten.</translation>
    </message>
    <message>
        <source>This code has been used, so it can&apos;t be deleted. End it instead.</source>
        <translation>Dieser Code wurde benutzt und kann nicht gelöscht werden. Beenden Sie ihn stattdessen.</translation>
    </message>
    <message>
        <source>The event already has this code.</source>
        <translation>Die Veranstaltung hat diesen Code schon.</translation>
    </message>
    <message>
        <source>Tickets of this type have been booked or waited for.</source>
        <translation>Karten dieser Art wurden gebucht, oder jemand wartet darauf.</translation>
    </message>
    <message>
        <source>Tickets of this quota have been booked or waited for.</source>
        <translation>Karten dieses Kontingents wurden gebucht, oder jemand wartet darauf.</translation>
    </message>
    <message>
        <source>More seats of this quota than that are already sold or held.</source>
        <translation>Von diesem Kontingent sind schon mehr Plätze verkauft oder reserviert.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>the highest price; others are free</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>the lowest price</comment>
        <translation>ab %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>FREE</source>
        <translation>KOSTENLOS</translation>
    </message>
    <message>
        <source>PAID %1</source>
        <comment>an amount of money</comment>
        <translation>BEZAHLT %1</translation>
    </message>
    <message>
        <source>TO PAY %1</source>
        <comment>an amount of money</comment>
        <translation>ZU ZAHLEN %1</translation>
    </message>
    <message>
        <source>Ticket %1 of %2</source>
        <translation>Karte %1 von %2</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Warteliste</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n ticket(s)</source>
        <translation>
            <numerusform>Wartet auf %n Karte</numerusform>
            <numerusform>Wartet auf %n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 on the waitlist when printed</source>
        <translation>Platz %1 der Warteliste beim Druck</translation>
    </message>
    <message>
        <source>Ticket %1 of %2, printed again</source>
        <translation>Karte %1 von %2, erneut gedruckt</translation>
    </message>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>This is not a ticket. Come back to the kiosk, choose “I have a slip” and scan this code or type the reference: it shows your place on the waitlist and prints your tickets when it&apos;s your turn.</source>
        <translation>Dies ist keine Karte. Kommen Sie zum Kiosk zurück, wählen Sie „Ich habe einen Beleg“ und scannen Sie diesen Code, oder geben Sie die Nummer ein: Dort sehen Sie Ihren Platz auf der Warteliste und drucken Ihre Karten, sobald Sie an der Reihe sind.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a ticket type, two numbers</comment>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <comment>ticket types</comment>
        <translation>Wartet auf %1</translation>
    </message>
</context>
<context>
    <name>TypeWords</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>waitlist first</source>
        <translation>Warteliste zuerst</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>on sale from %1</source>
        <comment>a date</comment>
        <translation>im Verkauf ab %1</translation>
    </message>
    <message>
        <source>not on sale yet</source>
        <translation>noch nicht im Verkauf</translation>
    </message>
    <message>
        <source>no longer on sale</source>
        <translation>nicht mehr im Verkauf</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <comment>two prices</comment>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>admits %1</source>
        <comment>how many people</comment>
        <translation>für %1 Personen</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>tickets</comment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 has %2 left, the house %3.</source>
        <comment>a quota, two numbers</comment>
        <translation>%1 hat noch %2, das Haus %3.</translation>
    </message>
    <message numerus="yes">
        <source>The house has %n seat(s) left.</source>
        <translation>
            <numerusform>Das Haus hat noch %n Platz.</numerusform>
            <numerusform>Das Haus hat noch %n Plätze.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>tax, its rate</comment>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>Tax included: %1</source>
        <translation>Enthaltene Steuer: %1</translation>
    </message>
</context>
</TS>
