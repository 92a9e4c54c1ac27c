<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AmountWords</name>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date&apos;s format, see QDate</comment>
        <translation>ddd d MMM yyyy</translation>
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
    <name>Evently::AdministratorStep</name>
    <message>
        <source>An administrator of %1 signs in here once to pair this device, and is then signed out immediately.</source>
        <translation>Un administrateur de %1 se connecte ici une fois, pour associer cet appareil, et est aussitôt déconnecté.</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Name of this kiosk, such as its location</source>
        <translation>Nom de cette borne, par exemple son emplacement</translation>
    </message>
    <message>
        <source>Use a pairing code instead</source>
        <translation>Utiliser plutôt un code d’association</translation>
    </message>
</context>
<context>
    <name>Evently::AttractPage</name>
    <message>
        <source>Get tickets here</source>
        <translation>Billets ici</translation>
    </message>
    <message>
        <source>Choose an event and take your ticket. It takes twenty seconds, and no name is needed.</source>
        <translation>Choisissez un spectacle et prenez votre billet. Vingt secondes suffisent, et aucun nom n’est demandé.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
</context>
<context>
    <name>Evently::BusyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Evently::CodeStep</name>
    <message>
        <source>In the organizer&apos;s window, under Kiosks, an administrator adds this device to %1. The window then shows a code.</source>
        <translation>Dans la fenêtre des organisateurs d’Evently, sous «&#xa0;Bornes&#xa0;», un administrateur ajoute cet appareil à %1. La fenêtre affiche alors un code.</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Code d’association</translation>
    </message>
    <message>
        <source>Sign in as an administrator instead</source>
        <translation>Se connecter plutôt comme administrateur</translation>
    </message>
    <message>
        <source>That code isn&apos;t right. Please check it.</source>
        <translation>Ce code n’est pas correct. Veuillez le vérifier.</translation>
    </message>
</context>
<context>
    <name>Evently::CodeView</name>
    <message>
        <source>The ticket&apos;s QR code</source>
        <translation>Le code QR du billet</translation>
    </message>
</context>
<context>
    <name>Evently::ConfirmDialog</name>
    <message>
        <source>Go back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Evently::CurrencyBox</name>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
</context>
<context>
    <name>Evently::EmptyState</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Evently::FindSlipPage</name>
    <message>
        <source>What&apos;s the reference on your slip?</source>
        <translation>Quelle référence figure sur votre coupon ?</translation>
    </message>
    <message>
        <source>Type the letters and digits in large print. You can leave out the hyphens.</source>
        <translation>Saisissez les grandes lettres et les chiffres. Les tirets sont inutiles.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>La référence du coupon</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>That isn&apos;t a complete reference: it has twelve letters and digits. Please check it against your slip.</source>
        <translation>Cette référence n’est pas complète : elle a douze lettres et chiffres. Veuillez la comparer à votre coupon.</translation>
    </message>
</context>
<context>
    <name>Evently::FooterBar</name>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Caractères plus grands</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Move everything to the lower half of the screen</source>
        <translation>Tout dans la moitié inférieure de l’écran</translation>
    </message>
</context>
<context>
    <name>Evently::GuestPage</name>
    <message>
        <source>Add a name to the ticket?</source>
        <translation>Un nom sur le billet&#xa0;?</translation>
    </message>
    <message>
        <source>This is optional. What you type here is deleted as soon as you leave.</source>
        <translation>C’est facultatif. Ce que vous saisissez est effacé dès votre départ.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Name, optional</source>
        <translation>Nom, facultatif</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
</context>
<context>
    <name>Evently::HoldClock</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Encore %n seconde</numerusform>
            <numerusform>Encore %n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::KioskWindow</name>
    <message>
        <source>We&apos;ll be right back</source>
        <translation>Nous revenons dans un instant</translation>
    </message>
    <message>
        <source>We can&apos;t reach the box office right now. Your selection is kept, nothing is sold twice, and we&apos;ll continue automatically.</source>
        <translation>La billetterie est injoignable pour le moment. Votre choix reste ici, rien n’est vendu deux fois, et nous reprenons tout seuls.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là&#xa0;?</translation>
    </message>
    <message>
        <source>Otherwise, everything you typed will be deleted in a few seconds, and the seats held for you will go back on sale.</source>
        <translation>Sinon, tout ce que vous avez saisi sera effacé dans quelques secondes et les places gardées pour vous seront remises en vente.</translation>
    </message>
    <message>
        <source>Yes, I&apos;m here</source>
        <translation>Oui, je suis là</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>Non, recommencer</translation>
    </message>
</context>
<context>
    <name>Evently::ListPane</name>
    <message>
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Ces chiffres ne sont peut-être plus à jour. %1</translation>
    </message>
</context>
<context>
    <name>Evently::NewPinStep</name>
    <message>
        <source>Six to twelve digits. Anyone who knows them can leave the kiosk and reprint tickets.</source>
        <translation>Six à douze chiffres. Qui les connaît peut quitter la borne et réimprimer des billets.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess. Avoid repeated or consecutive digits.</source>
        <translation>Ce code est trop facile à deviner. Évitez les chiffres répétés ou qui se suivent.</translation>
    </message>
    <message>
        <source>Enter the PIN again.</source>
        <translation>Saisissez le code à nouveau.</translation>
    </message>
    <message>
        <source>The PINs don&apos;t match. Please start again.</source>
        <translation>Les codes PIN ne correspondent pas. Veuillez recommencer.</translation>
    </message>
</context>
<context>
    <name>Evently::OnScreenKeyboard</name>
    <message>
        <source>Shift</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>Autres lettres</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>Autre écriture</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Effacer le dernier caractère</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symboles</translation>
    </message>
</context>
<context>
    <name>Evently::PairingPage</name>
    <message>
        <source>Choose the staff PIN</source>
        <translation>Choisissez le code PIN du personnel</translation>
    </message>
    <message>
        <source>Pair this kiosk</source>
        <translation>Associer cette borne</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Associer</translation>
    </message>
</context>
<context>
    <name>Evently::PayAtDesk</name>
    <message>
        <source>Your seats are reserved</source>
        <translation>Vos places sont gardées</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1, à payer au guichet</translation>
    </message>
    <message>
        <source>They&apos;re free. Print your tickets before the time runs out.</source>
        <translation>Elles sont gratuites. Imprimez vos billets avant la fin du temps imparti.</translation>
    </message>
    <message>
        <source>Print your tickets now, before the time runs out. Show them at the box office and pay there, in cash or by card.</source>
        <translation>Imprimez vos billets maintenant, avant la fin du temps imparti. Présentez-les au guichet et payez-y, en espèces ou par carte.</translation>
    </message>
    <message numerus="yes">
        <source>Print %n ticket(s)</source>
        <translation>
            <numerusform>Imprimer %n billet</numerusform>
            <numerusform>Imprimer %n billets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PayPage</name>
    <message>
        <source>Release seats</source>
        <translation>Les rendre</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
    <message>
        <source>Please finish this order first, then scan your code again.</source>
        <translation>Veuillez d’abord terminer cette commande, puis scannez à nouveau votre code.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an event&apos;s name, tickets</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Evently::PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n chiffre saisi</numerusform>
            <numerusform>%n chiffres saisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PinPage</name>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Enter the staff PIN.</source>
        <translation>Saisissez le code PIN du personnel.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n attempt(s) left before a pause.</source>
        <translation>
            <numerusform>Code incorrect. Encore %n essai avant une pause.</numerusform>
            <numerusform>Code incorrect. Encore %n essais avant une pause.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <comment>minutes:seconds</comment>
        <translation>Trop d’essais erronés. Le prochain sera possible dans %1.</translation>
    </message>
</context>
<context>
    <name>Evently::PrinterDesk</name>
    <message>
        <source>The printer didn&apos;t accept it. Is it switched on, and does it have paper?</source>
        <translation>L’imprimante ne l’a pas accepté. Est-elle allumée, y a-t-il du papier&#xa0;?</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>état encore inconnu</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>plus de papier</translation>
    </message>
    <message>
        <source>not connected or switched off</source>
        <translation>débranchée ou éteinte</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s) for %2, %3</source>
        <comment>reference, event, date</comment>
        <translation>
            <numerusform>%1&#xa0;: %n billet pour %2, %3</numerusform>
            <numerusform>%1&#xa0;: %n billets pour %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Test page, not a ticket</source>
        <translation>Page de test, pas un billet</translation>
    </message>
    <message>
        <source>This kiosk sold nothing under this reference. Print other bookings from the organizer&apos;s window.</source>
        <translation>Cette borne n’a rien vendu sous cette référence. Imprimez les autres réservations depuis la fenêtre des organisateurs.</translation>
    </message>
    <message>
        <source>This booking isn&apos;t valid: it was cancelled or never confirmed.</source>
        <translation>Cette réservation n’est pas valable&#xa0;: annulée, ou jamais confirmée.</translation>
    </message>
</context>
<context>
    <name>Evently::ProgrammePage</name>
    <message>
        <source>What would you like to see?</source>
        <translation>Que souhaitez-vous voir&#xa0;?</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>I have a slip</source>
        <translation>J’ai un coupon</translation>
    </message>
    <message>
        <source>There&apos;s nothing on sale right now.</source>
        <translation>Rien n’est en vente pour le moment.</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
</context>
<context>
    <name>Evently::ReviewPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Est-ce correct&#xa0;?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n billet</numerusform>
            <numerusform>%n billets</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
    <message numerus="yes">
        <source>Yes, reserve %n seat(s)</source>
        <translation>
            <numerusform>Oui, gardez-moi cette place</numerusform>
            <numerusform>Oui, gardez-moi ces %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SeatBar</name>
    <message>
        <source>%1 sold, %2 held, %3 free of %4</source>
        <translation>%1 vendues, %2 gardées, %3 libres sur %4</translation>
    </message>
</context>
<context>
    <name>Evently::SeatsPage</name>
    <message>
        <source>Number of tickets</source>
        <translation>Nombre de billets</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>How many tickets?</source>
        <translation>Combien de billets&#xa0;?</translation>
    </message>
    <message>
        <source>Sold out: join the waitlist</source>
        <translation>Complet : liste d’attente possible</translation>
    </message>
    <message>
        <source>No one is waiting yet. You&apos;d be first in line. When seats come back, we&apos;ll offer them to you: check here with your slip.</source>
        <translation>Personne n’attend encore : vous seriez les premiers. Si des places se libèrent, elles vous sont proposées ; vérifiez-le ici avec votre coupon.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you. When seats come back, we offer them in order: check your place here with your slip.</source>
        <translation>
            <numerusform>%n groupe attend avant vous. Les places libérées sont proposées dans l’ordre ; vérifiez ici votre place avec votre coupon.</numerusform>
            <numerusform>%n groupes attendent avant vous. Les places libérées sont proposées dans l’ordre ; vérifiez ici votre place avec votre coupon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Autres événements</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Join the waitlist</source>
        <translation>Liste d’attente</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <comment>an amount of money</comment>
        <translation>Total : %1</translation>
    </message>
    <message>
        <source>Which tickets?</source>
        <translation>Quels billets ?</translation>
    </message>
</context>
<context>
    <name>Evently::SlipPage</name>
    <message>
        <source>You&apos;re on the waitlist</source>
        <translation>Vous êtes sur la liste d’attente</translation>
    </message>
    <message>
        <source>Not your turn yet</source>
        <translation>Ce n’est pas encore votre tour</translation>
    </message>
    <message>
        <source>Take the slip, come back to this kiosk with it and choose “I have a slip”. When it&apos;s your turn, the seats will be held for you here for a while.</source>
        <translation>Prenez le coupon et revenez avec lui à cette borne : choisissez « J’ai un coupon ». Quand ce sera votre tour, les places vous seront gardées ici un moment.</translation>
    </message>
    <message>
        <source>No one is ahead of you</source>
        <translation>Personne n’est devant vous</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you</source>
        <translation>
            <numerusform>%n groupe devant vous</numerusform>
            <numerusform>%n groupes devant vous</numerusform>
        </translation>
    </message>
    <message>
        <source>It&apos;s your turn!</source>
        <translation>C’est votre tour&#xa0;!</translation>
    </message>
    <message>
        <source>There are seats for you. Take them now, before the offer ends.</source>
        <translation>Il y a des places pour vous. Prenez-les maintenant, avant la fin de l’offre.</translation>
    </message>
    <message>
        <source>You have your tickets</source>
        <translation>Vous avez vos billets</translation>
    </message>
    <message>
        <source>This offer was already accepted. If your tickets are missing, please go to the box office.</source>
        <translation>Cette offre a déjà été acceptée. S’il vous manque des billets, adressez-vous au guichet.</translation>
    </message>
    <message>
        <source>The offer has expired</source>
        <translation>L’offre a expiré</translation>
    </message>
    <message>
        <source>The seats were offered to you and then went to the next in line. You can join the waitlist again.</source>
        <translation>Les places ont été proposées, puis sont allées aux suivants de la file. Vous pouvez attendre à nouveau.</translation>
    </message>
    <message>
        <source>No longer on the waitlist</source>
        <translation>Plus sur la liste d’attente</translation>
    </message>
    <message>
        <source>This place on the waitlist was given up. You can join the waitlist again.</source>
        <translation>Cette place dans la file a été abandonnée. Vous pouvez attendre à nouveau.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>La référence du coupon</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Autres événements</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un instant, s’il vous plaît…</translation>
    </message>
    <message>
        <source>Take the tickets</source>
        <translation>Prendre les billets</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a slip.</source>
        <translation>L’imprimante a un problème en ce moment, le personnel est prévenu. Photographiez cette page ou notez la référence&#xa0;: elle vaut un coupon.</translation>
    </message>
    <message>
        <source>There are seats for you. This offer ends: %1.</source>
        <comment>“Today, 20:15”, or a date</comment>
        <translation>Il y a des places pour vous. Fin de cette offre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1, à payer au guichet</translation>
    </message>
</context>
<context>
    <name>Evently::StaffDoor</name>
    <message>
        <source>An administrator took this kiosk out of service. To use it again, pair it again.</source>
        <translation>Cette borne a été mise hors service par un administrateur. Pour la réutiliser, associez-la à nouveau.</translation>
    </message>
    <message>
        <source>Test page sent to the printer.</source>
        <translation>Page de test envoyée à l’imprimante.</translation>
    </message>
    <message>
        <source>Tickets for %1 sent to the printer.</source>
        <translation>Billets de %1 envoyés à l’imprimante.</translation>
    </message>
    <message>
        <source>Tickets sent to the printer.</source>
        <translation>Billets envoyés à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>Evently::StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Evently %1</source>
        <comment>a version</comment>
        <translation>Evently %1</translation>
    </message>
    <message>
        <source>This kiosk isn&apos;t locked: it runs on an ordinary desktop, which visitors could get to. Start it with Evently&apos;s kiosk session.</source>
        <translation>Cette borne n’est pas verrouillée : elle tourne sur un bureau ordinaire, auquel les visiteurs pourraient accéder. Démarrez-la par la session borne d’Evently.</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Imprimante&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reprint a booking&apos;s tickets</source>
        <translation>Réimprimer les billets d’une réservation</translation>
    </message>
    <message>
        <source>Booking reference</source>
        <translation>Référence de réservation</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimer une page de test</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
    <message>
        <source>Back to the visitor page</source>
        <translation>Retour à la page des visiteurs</translation>
    </message>
    <message>
        <source>Server %1: can&apos;t be reached</source>
        <translation>Serveur %1&#xa0;: injoignable</translation>
    </message>
    <message>
        <source>Server %1: connected</source>
        <translation>Serveur %1&#xa0;: connecté</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) whose tickets were never printed</source>
        <translation>
            <numerusform>%n commande dont les billets n’ont jamais été imprimés</numerusform>
            <numerusform>%n commandes dont les billets n’ont jamais été imprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>Every order&apos;s tickets were printed.</source>
        <translation>Les billets de toutes les commandes sont imprimés.</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>Imprimer %1</translation>
    </message>
    <message>
        <source>Server %1: this isn&apos;t an Evently server</source>
        <translation>Serveur %1 : ce n’est pas un serveur Evently</translation>
    </message>
    <message>
        <source>Defaults for visitors</source>
        <translation>Réglages par défaut</translation>
    </message>
    <message>
        <source>That reference isn&apos;t right. Please check it.</source>
        <translation>Cette référence n’est pas correcte. Veuillez la vérifier.</translation>
    </message>
</context>
<context>
    <name>Evently::TicketPage</name>
    <message>
        <source>Enjoy the show!</source>
        <translation>Bon spectacle&#xa0;!</translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) come out below. Please take them.</source>
        <translation>
            <numerusform>Votre billet sort en bas. N’oubliez pas de le prendre.</numerusform>
            <numerusform>Vos %n billets sortent en bas. N’oubliez pas de les prendre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) are being printed.</source>
        <translation>
            <numerusform>Votre billet s’imprime.</numerusform>
            <numerusform>Vos %n billets s’impriment.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your seats are booked</source>
        <translation>Vos places sont réservées</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a ticket.</source>
        <translation>L’imprimante a un problème en ce moment, le personnel est prévenu. Photographiez cette page ou notez la référence&#xa0;: elle vaut un billet.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Votre référence</translation>
    </message>
    <message>
        <source>Your reference: %1</source>
        <translation>Votre référence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Rien à payer</translation>
    </message>
    <message>
        <source>%1, paid</source>
        <comment>an amount of money</comment>
        <translation>%1, payé</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1 à payer au guichet</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Evently::TypeRows</name>
    <message numerus="yes">
        <source>%1 for %n people</source>
        <comment>a price</comment>
        <translation>
            <numerusform>%1 pour %n personne</numerusform>
            <numerusform>%1 pour %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>dernier billet</numerusform>
            <numerusform>%n derniers</numerusform>
        </translation>
    </message>
    <message>
        <source>waitlist</source>
        <translation>liste d’attente</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>on sale from %1</source>
        <comment>a date and time</comment>
        <translation>en vente à partir de %1</translation>
    </message>
    <message>
        <source>not on sale yet</source>
        <translation>pas encore en vente</translation>
    </message>
    <message>
        <source>no longer on sale</source>
        <translation>n’est plus en vente</translation>
    </message>
    <message>
        <source>One fewer: %1</source>
        <comment>a ticket type</comment>
        <translation>Un de moins : %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <comment>a ticket type</comment>
        <translation>Un de plus : %1</translation>
    </message>
</context>
<context>
    <name>Evently::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Evently::WalkUp</name>
    <message>
        <source>That&apos;s more than one visitor can have for this event.</source>
        <translation>C’est plus qu’un visiteur ne peut en prendre pour cet événement.</translation>
    </message>
    <message>
        <source>Good news: seats are available now, so there&apos;s no need to wait.</source>
        <translation>Bonne nouvelle&#xa0;: il y a des places, inutile d’attendre.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left.</source>
        <translation>Désolé, il ne reste plus autant de places.</translation>
    </message>
    <message>
        <source>Sorry, the last seats have just been taken.</source>
        <translation>Désolé, les dernières places viennent d’être prises.</translation>
    </message>
    <message>
        <source>This event doesn&apos;t have that many seats.</source>
        <translation>Cet événement n’a pas autant de places.</translation>
    </message>
    <message>
        <source>We can&apos;t find that slip. Please check the reference.</source>
        <translation>Nous ne trouvons pas ce coupon. Veuillez vérifier la référence.</translation>
    </message>
    <message>
        <source>This name can&apos;t be used. Please check it, or leave it empty.</source>
        <translation>Ce nom ne peut pas être utilisé. Veuillez le vérifier ou laisser le champ vide.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Désolé, il ne reste plus autant de places : %1.</translation>
    </message>
    <message>
        <source>These tickets can&apos;t be sold like this. Please choose again.</source>
        <translation>Ces billets ne peuvent pas être vendus ainsi. Veuillez choisir à nouveau.</translation>
    </message>
    <message>
        <source>Sorry, these have just sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Désolé, il n’y en a plus : %1.</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>Today, %1</source>
        <comment>a time</comment>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <comment>a time</comment>
        <translation>Demain, %1</translation>
    </message>
    <message numerus="yes">
        <source>Last %n seat(s)</source>
        <translation>
            <numerusform>Dernière place</numerusform>
            <numerusform>%n dernières places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) left</source>
        <translation>
            <numerusform>%n place restante</numerusform>
            <numerusform>%n places restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Liste d’attente</translation>
    </message>
    <message>
        <source>Sold out · waitlist</source>
        <translation>Complet · liste d’attente</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>La vente est fermée</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Autres événements</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un instant, s’il vous plaît</translation>
    </message>
    <message>
        <source>We&apos;ve lost the connection to the box office. Nothing is sold twice, and we&apos;ll continue automatically when it&apos;s back.</source>
        <translation>Nous avons perdu le contact avec la billetterie. Rien n’est vendu deux fois, et nous reprenons dès qu’elle répond.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>It&apos;s very busy right now</source>
        <translation>Beaucoup de monde veut des billets en ce moment</translation>
    </message>
    <message>
        <source>We&apos;ll keep trying every few seconds. You don&apos;t need to do anything.</source>
        <translation>Nous réessayons toutes les quelques secondes. Vous n’avez rien à faire.</translation>
    </message>
    <message>
        <source>We&apos;re making sure your order went through. It won&apos;t be placed twice.</source>
        <translation>Nous vérifions que votre commande est bien passée. Elle ne sera pas exécutée deux fois.</translation>
    </message>
    <message>
        <source>Time&apos;s up</source>
        <translation>Le temps est écoulé</translation>
    </message>
    <message>
        <source>Your reservation has run out. Nothing was sold, and you can choose again.</source>
        <translation>Votre réservation a expiré. Rien n’a été vendu ; vous pouvez choisir à nouveau.</translation>
    </message>
    <message>
        <source>There&apos;s no offer right now</source>
        <translation>Il n’y a pas d’offre actuellement</translation>
    </message>
    <message>
        <source>The seats went to the next in line, or it isn&apos;t your turn yet.</source>
        <translation>Les places sont allées aux suivants de la file, ou ce n’est pas encore votre tour.</translation>
    </message>
    <message>
        <source>No longer on sale</source>
        <translation>Plus en vente</translation>
    </message>
    <message>
        <source>This event can no longer be booked. How about another one?</source>
        <translation>Cet événement ne peut plus être réservé. Un autre, peut-être&#xa0;?</translation>
    </message>
    <message>
        <source>This kiosk isn&apos;t selling right now</source>
        <translation>Cette borne ne vend rien pour le moment</translation>
    </message>
    <message>
        <source>Please go to the box office for help.</source>
        <translation>Adressez-vous au guichet&#xa0;: on vous y aidera.</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Une vérification s’impose</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>That didn&apos;t work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Nothing was sold. Please try again, or go to the box office.</source>
        <translation>Rien n’a été vendu. Réessayez ou adressez-vous au guichet.</translation>
    </message>
    <message>
        <source>The price has just changed. Please check it.</source>
        <translation>Le prix vient de changer. Veuillez le vérifier.</translation>
    </message>
    <message>
        <source>Please check the name.</source>
        <translation>Veuillez vérifier le nom.</translation>
    </message>
    <message>
        <source>This ticket is no longer valid</source>
        <translation>Ce billet n’est plus valable</translation>
    </message>
    <message>
        <source>Its booking was cancelled. The box office can tell you more.</source>
        <translation>Sa réservation a été annulée. Le guichet peut vous renseigner.</translation>
    </message>
    <message>
        <source>%1, %2. Please show it at the entrance.</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>%1, %2. Veuillez le présenter à l’entrée.</translation>
    </message>
    <message>
        <source>Please show it at the entrance. If something is wrong with it, the box office can help.</source>
        <translation>Veuillez le présenter à l’entrée. En cas de problème, le guichet peut vous aider.</translation>
    </message>
    <message>
        <source>This is a ticket</source>
        <translation>Ceci est un billet</translation>
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
    <name>Sentences</name>
    <message>
        <source>Please try again in %1 s.</source>
        <comment>seconds</comment>
        <translation>Réessayez dans %1 s.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Some of what you entered isn&apos;t valid.</source>
        <translation>Certaines données ne sont pas valables.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Veuillez vous reconnecter.</translation>
    </message>
    <message>
        <source>This isn&apos;t an organizer account. Ask an administrator to change that.</source>
        <translation>Ce compte n’est pas celui d’un organisateur. Demandez à un administrateur de le changer.</translation>
    </message>
    <message>
        <source>That isn&apos;t the server&apos;s admin token. The server shows where to find it when it starts.</source>
        <translation>Ce n’est pas le jeton d’administration du serveur. Au démarrage, le serveur dit où le trouver.</translation>
    </message>
    <message>
        <source>This pairing code is wrong, already used or expired.</source>
        <translation>Ce code d’association est faux, déjà utilisé ou expiré.</translation>
    </message>
    <message>
        <source>This link no longer works: it was used, replaced or has expired. Ask an administrator for a new one.</source>
        <translation>Ce lien ne fonctionne plus : il a été utilisé, remplacé ou a expiré. Demandez-en un nouveau à un administrateur.</translation>
    </message>
    <message>
        <source>This no longer exists.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many tickets left.</source>
        <translation>Il ne reste pas autant de billets.</translation>
    </message>
    <message>
        <source>People on the waitlist come first for this event.</source>
        <translation>Pour cet événement, la liste d’attente passe d’abord.</translation>
    </message>
    <message>
        <source>Sales for this event are closed.</source>
        <translation>La vente pour cet événement est fermée.</translation>
    </message>
    <message>
        <source>That&apos;s more than one booking can have for this event.</source>
        <translation>C’est plus qu’une réservation ne peut comporter pour cet événement.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can have for this event.</source>
        <translation>C’est plus qu’une personne ne peut avoir pour cet événement.</translation>
    </message>
    <message>
        <source>This booking is cancelled.</source>
        <translation>Cette réservation est annulée.</translation>
    </message>
    <message>
        <source>It&apos;s too late to cancel this booking.</source>
        <translation>Il est trop tard pour annuler cette réservation.</translation>
    </message>
    <message>
        <source>Already on this event&apos;s waitlist.</source>
        <translation>Déjà sur la liste d’attente de cet événement.</translation>
    </message>
    <message>
        <source>The group is larger than the event&apos;s capacity.</source>
        <translation>Le groupe dépasse la capacité de l’événement.</translation>
    </message>
    <message>
        <source>There is no open offer.</source>
        <translation>Il n’y a pas d’offre en cours.</translation>
    </message>
    <message>
        <source>The offer wasn&apos;t accepted in time.</source>
        <translation>L’offre n’a pas été acceptée à temps.</translation>
    </message>
    <message>
        <source>More tickets than that are already sold or held.</source>
        <translation>Davantage de billets sont déjà vendus ou gardés.</translation>
    </message>
    <message>
        <source>This event has bookings.</source>
        <translation>Cet événement a des réservations.</translation>
    </message>
    <message>
        <source>This event is cancelled.</source>
        <translation>Cet événement est annulé.</translation>
    </message>
    <message>
        <source>This event is over.</source>
        <translation>Cet événement est terminé.</translation>
    </message>
    <message>
        <source>There are bookings in the old currency, so it can&apos;t be changed.</source>
        <translation>Il y a des réservations dans l’ancienne devise, elle ne peut donc pas être changée.</translation>
    </message>
    <message>
        <source>Evently needs at least one administrator.</source>
        <translation>Evently a besoin d’au moins un administrateur.</translation>
    </message>
    <message>
        <source>There are already events.</source>
        <translation>Il y a déjà des événements.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The server didn&apos;t understand this request. Are the server and this window the same version?</source>
        <translation>Le serveur n’a pas compris cette demande. Le serveur et cette fenêtre ont-ils la même version ?</translation>
    </message>
    <message>
        <source>%1, %2, %3. %4. %5.</source>
        <comment>event, place, time. availability. price.</comment>
        <translation>%1, %2, %3. %4. %5.</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>%1 sur %2 restants</translation>
    </message>
    <message>
        <source>Waitlist first</source>
        <translation>Liste d’attente d’abord</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>La vente est fermée</translation>
    </message>
    <message>
        <source>Incorrect email address or password.</source>
        <translation>Adresse e-mail ou mot de passe incorrect.</translation>
    </message>
    <message>
        <source>An account with this address already exists.</source>
        <translation>Un compte avec cette adresse existe déjà.</translation>
    </message>
    <message>
        <source>Sorry, the last tickets have just been taken.</source>
        <translation>Désolé, les derniers billets viennent d’être pris.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can hold at a time for this event.</source>
        <translation>C’est plus qu’une personne ne peut réserver à la fois pour cet événement.</translation>
    </message>
    <message>
        <source>Your reservation has run out.</source>
        <translation>Votre réservation a expiré.</translation>
    </message>
    <message>
        <source>That&apos;s more than the refund due for this booking.</source>
        <translation>C’est plus que ce qui reste à rembourser pour cette réservation.</translation>
    </message>
    <message>
        <source>Tickets are still available, so there&apos;s no need to wait.</source>
        <translation>Il reste des billets&#xa0;: inutile d’attendre.</translation>
    </message>
    <message>
        <source>Someone else changed this. Please check it and try again.</source>
        <translation>Quelqu’un d’autre a modifié cela. Veuillez vérifier et réessayer.</translation>
    </message>
    <message>
        <source>This was already used for another request. Please start again.</source>
        <translation>Cela a déjà servi à une autre demande. Veuillez recommencer.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>Trop de tentatives.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Le serveur est surchargé.</translation>
    </message>
    <message>
        <source>The server&apos;s database isn&apos;t available.</source>
        <translation>La base de données du serveur n’est pas disponible.</translation>
    </message>
    <message>
        <source>We couldn&apos;t confirm whether this was done. Try again: it won&apos;t be done twice.</source>
        <translation>Nous n’avons pas pu confirmer si l’opération a été effectuée. Réessayez&#xa0;: elle ne sera pas exécutée deux fois.</translation>
    </message>
    <message>
        <source>Something went wrong on the server, or it isn&apos;t an Evently server.</source>
        <translation>Un problème est survenu sur le serveur, ou ce n’est pas un serveur Evently.</translation>
    </message>
    <message>
        <source>Not on sale yet</source>
        <translation>Pas encore en vente</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Complet : %1.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Il ne reste pas autant de places : %1.</translation>
    </message>
    <message>
        <source>This ticket type can&apos;t be booked in that number.</source>
        <translation>Ce type de billet ne peut pas être réservé en ce nombre.</translation>
    </message>
    <message>
        <source>This ticket type isn&apos;t on sale right now.</source>
        <translation>Ce type de billet n’est pas en vente actuellement.</translation>
    </message>
    <message>
        <source>Choose the ticket type to return.</source>
        <translation>Choisissez le type de billet à rendre.</translation>
    </message>
    <message>
        <source>There is no such code. Please check it.</source>
        <translation>Ce code n’existe pas. Veuillez le vérifier.</translation>
    </message>
    <message>
        <source>This code has been used up.</source>
        <translation>Ce code a déjà été entièrement utilisé.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Ce code a expiré.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid yet.</source>
        <translation>Ce code n’est pas encore valable.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid for these tickets.</source>
        <translation>Ce code n’est pas valable pour ces billets.</translation>
    </message>
    <message>
        <source>This code has been used, so it can&apos;t be deleted. End it instead.</source>
        <translation>Ce code a été utilisé et ne peut pas être supprimé. Mettez-y fin.</translation>
    </message>
    <message>
        <source>The event already has this code.</source>
        <translation>L’événement a déjà ce code.</translation>
    </message>
    <message>
        <source>Tickets of this type have been booked or waited for.</source>
        <translation>Des billets de ce type ont été réservés ou sont attendus.</translation>
    </message>
    <message>
        <source>Tickets of this quota have been booked or waited for.</source>
        <translation>Des billets de ce contingent ont été réservés ou sont attendus.</translation>
    </message>
    <message>
        <source>More seats of this quota than that are already sold or held.</source>
        <translation>Davantage de places de ce contingent sont déjà vendues ou réservées.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>the highest price; others are free</comment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>the lowest price</comment>
        <translation>à partir de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n billet</numerusform>
            <numerusform>%n billets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>FREE</source>
        <translation>GRATUIT</translation>
    </message>
    <message>
        <source>PAID %1</source>
        <comment>an amount of money</comment>
        <translation>PAYÉ %1</translation>
    </message>
    <message>
        <source>TO PAY %1</source>
        <comment>an amount of money</comment>
        <translation>À PAYER %1</translation>
    </message>
    <message>
        <source>Ticket %1 of %2</source>
        <translation>Billet %1 sur %2</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Liste d’attente</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n ticket(s)</source>
        <translation>
            <numerusform>En attente de %n billet</numerusform>
            <numerusform>En attente de %n billets</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 on the waitlist when printed</source>
        <translation>Place %1 sur la liste d’attente à l’impression</translation>
    </message>
    <message>
        <source>Ticket %1 of %2, printed again</source>
        <translation>Billet %1 sur %2, réimprimé</translation>
    </message>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>This is not a ticket. Come back to the kiosk, choose “I have a slip” and scan this code or type the reference: it shows your place on the waitlist and prints your tickets when it&apos;s your turn.</source>
        <translation>Ceci n’est pas un billet. Revenez à la borne, choisissez « J’ai un coupon » et scannez ce code, ou saisissez la référence : vous y verrez votre place et imprimerez vos billets quand ce sera votre tour.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a ticket type, two numbers</comment>
        <translation>%1, %2 sur %3</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <comment>ticket types</comment>
        <translation>En attente de %1</translation>
    </message>
</context>
</TS>
