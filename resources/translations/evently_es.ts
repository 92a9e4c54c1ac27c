<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>AmountWords</name>
    <message>
        <source>free</source>
        <translation>gratis</translation>
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
        <translation>ddd, d MMM yyyy</translation>
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
        <translation>Un administrador de %1 inicia sesión aquí una vez para emparejar este dispositivo y sale enseguida.</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Name of this kiosk, such as its location</source>
        <translation>Nombre de este quiosco, por ejemplo su ubicación</translation>
    </message>
    <message>
        <source>Use a pairing code instead</source>
        <translation>Usar un código de emparejamiento</translation>
    </message>
</context>
<context>
    <name>Evently::AttractPage</name>
    <message>
        <source>Get tickets here</source>
        <translation>Entradas aquí</translation>
    </message>
    <message>
        <source>Choose an event and take your ticket. It takes twenty seconds, and no name is needed.</source>
        <translation>Elija un evento y llévese su entrada. Bastan veinte segundos y no hace falta dar ningún nombre.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
</context>
<context>
    <name>Evently::BusyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Evently::CodeStep</name>
    <message>
        <source>In the organizer&apos;s window, under Kiosks, an administrator adds this device to %1. The window then shows a code.</source>
        <translation>En la ventana de organizadores de Evently, en «Quioscos», un administrador añade este dispositivo a %1. La ventana muestra entonces un código.</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Código de emparejamiento</translation>
    </message>
    <message>
        <source>Sign in as an administrator instead</source>
        <translation>Iniciar sesión como administrador</translation>
    </message>
    <message>
        <source>That code isn&apos;t right. Please check it.</source>
        <translation>Ese código no es correcto. Compruébelo, por favor.</translation>
    </message>
</context>
<context>
    <name>Evently::CodeView</name>
    <message>
        <source>The ticket&apos;s QR code</source>
        <translation>El código QR de la entrada</translation>
    </message>
</context>
<context>
    <name>Evently::ConfirmDialog</name>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>Evently::CurrencyBox</name>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
</context>
<context>
    <name>Evently::EmptyState</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>Evently::FindSlipPage</name>
    <message>
        <source>What&apos;s the reference on your slip?</source>
        <translation>¿Qué pone en su resguardo?</translation>
    </message>
    <message>
        <source>Type the letters and digits in large print. You can leave out the hyphens.</source>
        <translation>Escriba las letras y cifras grandes. Los guiones no hacen falta.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>La referencia del resguardo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>That isn&apos;t a complete reference: it has twelve letters and digits. Please check it against your slip.</source>
        <translation>La referencia no está completa: tiene doce letras y cifras. Compárela con su resguardo, por favor.</translation>
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
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Más abajo</translation>
    </message>
    <message>
        <source>Move everything to the lower half of the screen</source>
        <translation>Todo en la mitad inferior de la pantalla</translation>
    </message>
</context>
<context>
    <name>Evently::GuestPage</name>
    <message>
        <source>Add a name to the ticket?</source>
        <translation>¿Un nombre en la entrada?</translation>
    </message>
    <message>
        <source>This is optional. What you type here is deleted as soon as you leave.</source>
        <translation>Es opcional. Lo que escriba se borra en cuanto se vaya.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Name, optional</source>
        <translation>Nombre, opcional</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
</context>
<context>
    <name>Evently::HoldClock</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Queda %n segundo</numerusform>
            <numerusform>Quedan %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::KioskWindow</name>
    <message>
        <source>We&apos;ll be right back</source>
        <translation>Volvemos enseguida</translation>
    </message>
    <message>
        <source>We can&apos;t reach the box office right now. Your selection is kept, nothing is sold twice, and we&apos;ll continue automatically.</source>
        <translation>Ahora mismo no podemos contactar con la taquilla. Lo que ha elegido se conserva, nada se vende dos veces y seguiremos automáticamente.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Otherwise, everything you typed will be deleted in a few seconds, and the seats held for you will go back on sale.</source>
        <translation>Si no, en unos segundos se borrará todo lo que ha escrito y las plazas que le guardamos volverán a la venta.</translation>
    </message>
    <message>
        <source>Yes, I&apos;m here</source>
        <translation>Sí, aquí estoy</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>No, empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Evently::ListPane</name>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>Es posible que estos datos ya no estén actualizados. %1</translation>
    </message>
</context>
<context>
    <name>Evently::NewPinStep</name>
    <message>
        <source>Six to twelve digits. Anyone who knows them can leave the kiosk and reprint tickets.</source>
        <translation>De seis a doce cifras. Quien las sepa puede salir del quiosco y reimprimir entradas.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess. Avoid repeated or consecutive digits.</source>
        <translation>Ese PIN es demasiado fácil de adivinar. Evite cifras repetidas o consecutivas.</translation>
    </message>
    <message>
        <source>Enter the PIN again.</source>
        <translation>Introduzca el PIN otra vez.</translation>
    </message>
    <message>
        <source>The PINs don&apos;t match. Please start again.</source>
        <translation>Los PIN no coinciden. Empiece de nuevo, por favor.</translation>
    </message>
</context>
<context>
    <name>Evently::OnScreenKeyboard</name>
    <message>
        <source>Shift</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>Más letras</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>Otra escritura</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
</context>
<context>
    <name>Evently::PairingPage</name>
    <message>
        <source>Choose the staff PIN</source>
        <translation>Elija el PIN del personal</translation>
    </message>
    <message>
        <source>Pair this kiosk</source>
        <translation>Emparejar este quiosco</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Emparejar</translation>
    </message>
</context>
<context>
    <name>Evently::PayAtDesk</name>
    <message>
        <source>Your seats are reserved</source>
        <translation>Le guardamos sus plazas</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1, a pagar en taquilla</translation>
    </message>
    <message>
        <source>They&apos;re free. Print your tickets before the time runs out.</source>
        <translation>Son gratuitas. Imprima sus entradas antes de que se acabe el tiempo.</translation>
    </message>
    <message>
        <source>Print your tickets now, before the time runs out. Show them at the box office and pay there, in cash or by card.</source>
        <translation>Imprima ahora sus entradas, antes de que se acabe el tiempo. Muéstrelas en la taquilla y pague allí, en efectivo o con tarjeta.</translation>
    </message>
    <message numerus="yes">
        <source>Print %n ticket(s)</source>
        <translation>
            <numerusform>Imprimir %n entrada</numerusform>
            <numerusform>Imprimir %n entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PayPage</name>
    <message>
        <source>Release seats</source>
        <translation>Liberar plazas</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message>
        <source>Please finish this order first, then scan your code again.</source>
        <translation>Termine primero este pedido y después vuelva a escanear su código.</translation>
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
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>%n cifra escrita</numerusform>
            <numerusform>%n cifras escritas</numerusform>
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
        <translation>Escriba el PIN del personal.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n attempt(s) left before a pause.</source>
        <translation>
            <numerusform>PIN incorrecto. Queda %n intento antes de una pausa.</numerusform>
            <numerusform>PIN incorrecto. Quedan %n intentos antes de una pausa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <comment>minutes:seconds</comment>
        <translation>Demasiados intentos fallidos. El siguiente será posible dentro de %1.</translation>
    </message>
</context>
<context>
    <name>Evently::PrinterDesk</name>
    <message>
        <source>The printer didn&apos;t accept it. Is it switched on, and does it have paper?</source>
        <translation>La impresora no lo aceptó. ¿Está encendida y tiene papel?</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>estado aún desconocido</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>sin papel</translation>
    </message>
    <message>
        <source>not connected or switched off</source>
        <translation>desconectada o apagada</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s) for %2, %3</source>
        <comment>reference, event, date</comment>
        <translation>
            <numerusform>%1: %n entrada para %2, %3</numerusform>
            <numerusform>%1: %n entradas para %2, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Test page, not a ticket</source>
        <translation>Página de prueba, no es una entrada</translation>
    </message>
    <message>
        <source>This kiosk sold nothing under this reference. Print other bookings from the organizer&apos;s window.</source>
        <translation>Este quiosco no vendió nada con esta referencia. Imprima otras reservas desde la ventana de organizadores.</translation>
    </message>
    <message>
        <source>This booking isn&apos;t valid: it was cancelled or never confirmed.</source>
        <translation>Esta reserva no es válida: se canceló o nunca se confirmó.</translation>
    </message>
</context>
<context>
    <name>Evently::ProgrammePage</name>
    <message>
        <source>What would you like to see?</source>
        <translation>¿Qué le gustaría ver?</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>I have a slip</source>
        <translation>Tengo un resguardo</translation>
    </message>
    <message>
        <source>There&apos;s nothing on sale right now.</source>
        <translation>Ahora mismo no hay nada a la venta.</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
</context>
<context>
    <name>Evently::ReviewPage</name>
    <message>
        <source>Is this right?</source>
        <translation>¿Es correcto?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message numerus="yes">
        <source>Yes, reserve %n seat(s)</source>
        <translation>
            <numerusform>Sí, guárdenme esta plaza</numerusform>
            <numerusform>Sí, guárdenme estas %n plazas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SeatBar</name>
    <message>
        <source>%1 sold, %2 held, %3 free of %4</source>
        <translation>%1 vendidas, %2 reservadas, %3 libres de %4</translation>
    </message>
</context>
<context>
    <name>Evently::SeatsPage</name>
    <message>
        <source>Number of tickets</source>
        <translation>Número de entradas</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>Una menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Una más</translation>
    </message>
    <message>
        <source>How many tickets?</source>
        <translation>¿Cuántas entradas?</translation>
    </message>
    <message>
        <source>Sold out: join the waitlist</source>
        <translation>Agotado: hay lista de espera</translation>
    </message>
    <message>
        <source>No one is waiting yet. You&apos;d be first in line. When seats come back, we&apos;ll offer them to you: check here with your slip.</source>
        <translation>Todavía no espera nadie: sería el primero. Cuando se liberen plazas se le ofrecerán; compruébelo aquí con su resguardo.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you. When seats come back, we offer them in order: check your place here with your slip.</source>
        <translation>
            <numerusform>%n grupo espera antes que usted. Las plazas que se liberen se ofrecen por orden; con su resguardo verá aquí cómo va la cola.</numerusform>
            <numerusform>%n grupos esperan antes que usted. Las plazas que se liberen se ofrecen por orden; con su resguardo verá aquí cómo va la cola.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Otros eventos</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Join the waitlist</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <comment>an amount of money</comment>
        <translation>Total: %1</translation>
    </message>
    <message>
        <source>Which tickets?</source>
        <translation>¿Qué entradas?</translation>
    </message>
</context>
<context>
    <name>Evently::SlipPage</name>
    <message>
        <source>You&apos;re on the waitlist</source>
        <translation>Está en la lista de espera</translation>
    </message>
    <message>
        <source>Not your turn yet</source>
        <translation>Todavía no es su turno</translation>
    </message>
    <message>
        <source>Take the slip, come back to this kiosk with it and choose “I have a slip”. When it&apos;s your turn, the seats will be held for you here for a while.</source>
        <translation>Llévese el resguardo y vuelva con él a este quiosco: elija «Tengo un resguardo». Cuando le toque, le guardaremos las plazas aquí un rato.</translation>
    </message>
    <message>
        <source>No one is ahead of you</source>
        <translation>No hay nadie antes que usted</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you</source>
        <translation>
            <numerusform>%n grupo antes que usted</numerusform>
            <numerusform>%n grupos antes que usted</numerusform>
        </translation>
    </message>
    <message>
        <source>It&apos;s your turn!</source>
        <translation>¡Es su turno!</translation>
    </message>
    <message>
        <source>There are seats for you. Take them now, before the offer ends.</source>
        <translation>Hay plazas para usted. Tómelas ahora, antes de que acabe la oferta.</translation>
    </message>
    <message>
        <source>You have your tickets</source>
        <translation>Ya tiene sus entradas</translation>
    </message>
    <message>
        <source>This offer was already accepted. If your tickets are missing, please go to the box office.</source>
        <translation>Esta oferta ya se aceptó. Si faltan las entradas, diríjase a la taquilla.</translation>
    </message>
    <message>
        <source>The offer has expired</source>
        <translation>La oferta ha caducado</translation>
    </message>
    <message>
        <source>The seats were offered to you and then went to the next in line. You can join the waitlist again.</source>
        <translation>Las plazas se ofrecieron y pasaron al siguiente de la cola. Puede volver a esperar.</translation>
    </message>
    <message>
        <source>No longer on the waitlist</source>
        <translation>Ya no está en la lista de espera</translation>
    </message>
    <message>
        <source>This place on the waitlist was given up. You can join the waitlist again.</source>
        <translation>Se renunció a este puesto en la cola. Puede volver a esperar.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>La referencia del resguardo</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Otros eventos</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message>
        <source>Take the tickets</source>
        <translation>Tomar las entradas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a slip.</source>
        <translation>La impresora tiene un problema y el personal ya lo sabe. Haga una foto de esta página o anote la referencia: vale como un resguardo.</translation>
    </message>
    <message>
        <source>There are seats for you. This offer ends: %1.</source>
        <comment>“Today, 20:15”, or a date</comment>
        <translation>Hay plazas para usted. Esta oferta termina: %1.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1, a pagar en taquilla</translation>
    </message>
</context>
<context>
    <name>Evently::StaffDoor</name>
    <message>
        <source>An administrator took this kiosk out of service. To use it again, pair it again.</source>
        <translation>Un administrador retiró este quiosco del servicio. Para volver a usarlo, emparéjelo de nuevo.</translation>
    </message>
    <message>
        <source>Test page sent to the printer.</source>
        <translation>Página de prueba enviada a la impresora.</translation>
    </message>
    <message>
        <source>Tickets for %1 sent to the printer.</source>
        <translation>Entradas de %1 enviadas a la impresora.</translation>
    </message>
    <message>
        <source>Tickets sent to the printer.</source>
        <translation>Entradas enviadas a la impresora.</translation>
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
        <translation>Este quiosco no está bloqueado: funciona en un escritorio normal, al que los visitantes podrían acceder. Inícielo con la sesión de quiosco de Evently.</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Impresora: %1</translation>
    </message>
    <message>
        <source>Reprint a booking&apos;s tickets</source>
        <translation>Reimprimir las entradas de una reserva</translation>
    </message>
    <message>
        <source>Booking reference</source>
        <translation>Referencia de la reserva</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir una página de prueba</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Back to the visitor page</source>
        <translation>Volver a la página de visitantes</translation>
    </message>
    <message>
        <source>Server %1: can&apos;t be reached</source>
        <translation>Servidor %1: sin contacto</translation>
    </message>
    <message>
        <source>Server %1: connected</source>
        <translation>Servidor %1: conectado</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) whose tickets were never printed</source>
        <translation>
            <numerusform>%n pedido cuyas entradas nunca se imprimieron</numerusform>
            <numerusform>%n pedidos cuyas entradas nunca se imprimieron</numerusform>
        </translation>
    </message>
    <message>
        <source>Every order&apos;s tickets were printed.</source>
        <translation>Se imprimieron las entradas de todos los pedidos.</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>Imprimir %1</translation>
    </message>
    <message>
        <source>Server %1: this isn&apos;t an Evently server</source>
        <translation>Servidor %1: no es un servidor de Evently</translation>
    </message>
    <message>
        <source>Defaults for visitors</source>
        <translation>Ajustes para los visitantes</translation>
    </message>
    <message>
        <source>That reference isn&apos;t right. Please check it.</source>
        <translation>Esa referencia no es correcta. Compruébela, por favor.</translation>
    </message>
</context>
<context>
    <name>Evently::TicketPage</name>
    <message>
        <source>Enjoy the show!</source>
        <translation>¡Que lo disfrute!</translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) come out below. Please take them.</source>
        <translation>
            <numerusform>Su entrada sale por abajo. Recójala, por favor.</numerusform>
            <numerusform>Sus %n entradas salen por abajo. Recójalas, por favor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) are being printed.</source>
        <translation>
            <numerusform>Su entrada se está imprimiendo.</numerusform>
            <numerusform>Sus %n entradas se están imprimiendo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your seats are booked</source>
        <translation>Sus plazas están reservadas</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a ticket.</source>
        <translation>La impresora tiene un problema y el personal ya lo sabe. Haga una foto de esta página o anote la referencia: vale como una entrada.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Su referencia</translation>
    </message>
    <message>
        <source>Your reference: %1</source>
        <translation>Su referencia: %1</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nada que pagar</translation>
    </message>
    <message>
        <source>%1, paid</source>
        <comment>an amount of money</comment>
        <translation>%1, pagado</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>%1 a pagar en taquilla</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Evently::TypeRows</name>
    <message numerus="yes">
        <source>%1 for %n people</source>
        <comment>a price</comment>
        <translation>
            <numerusform>%1 para %n persona</numerusform>
            <numerusform>%1 para %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>última entrada</numerusform>
            <numerusform>últimas %n</numerusform>
        </translation>
    </message>
    <message>
        <source>waitlist</source>
        <translation>lista de espera</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>agotado</translation>
    </message>
    <message>
        <source>on sale from %1</source>
        <comment>a date and time</comment>
        <translation>a la venta desde %1</translation>
    </message>
    <message>
        <source>not on sale yet</source>
        <translation>aún no está a la venta</translation>
    </message>
    <message>
        <source>no longer on sale</source>
        <translation>ya no está a la venta</translation>
    </message>
    <message>
        <source>One fewer: %1</source>
        <comment>a ticket type</comment>
        <translation>Una menos: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <comment>a ticket type</comment>
        <translation>Una más: %1</translation>
    </message>
</context>
<context>
    <name>Evently::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Evently::WalkUp</name>
    <message>
        <source>That&apos;s more than one visitor can have for this event.</source>
        <translation>Son más de las que puede llevarse una persona en este evento.</translation>
    </message>
    <message>
        <source>Good news: seats are available now, so there&apos;s no need to wait.</source>
        <translation>Buenas noticias: ahora hay plazas, no hace falta esperar.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left.</source>
        <translation>Lo sentimos, ya no quedan tantas plazas.</translation>
    </message>
    <message>
        <source>Sorry, the last seats have just been taken.</source>
        <translation>Lo sentimos, se acaban de ocupar las últimas plazas.</translation>
    </message>
    <message>
        <source>This event doesn&apos;t have that many seats.</source>
        <translation>Este evento no tiene tantas plazas.</translation>
    </message>
    <message>
        <source>We can&apos;t find that slip. Please check the reference.</source>
        <translation>No encontramos ese resguardo. Compruebe la referencia, por favor.</translation>
    </message>
    <message>
        <source>This name can&apos;t be used. Please check it, or leave it empty.</source>
        <translation>Este nombre no se puede usar. Compruébelo o deje el campo vacío.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Lo sentimos, ya no quedan tantas plazas: %1.</translation>
    </message>
    <message>
        <source>These tickets can&apos;t be sold like this. Please choose again.</source>
        <translation>Estas entradas no se pueden vender así. Elija de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Sorry, these have just sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Lo sentimos, se acaban de agotar: %1.</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>Today, %1</source>
        <comment>a time</comment>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <comment>a time</comment>
        <translation>Mañana, %1</translation>
    </message>
    <message numerus="yes">
        <source>Last %n seat(s)</source>
        <translation>
            <numerusform>Última plaza</numerusform>
            <numerusform>Últimas %n plazas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) left</source>
        <translation>
            <numerusform>Queda %n plaza</numerusform>
            <numerusform>Quedan %n plazas</numerusform>
        </translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Lista de espera</translation>
    </message>
    <message>
        <source>Sold out · waitlist</source>
        <translation>Agotado · lista de espera</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>La venta está cerrada</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Otros eventos</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>We&apos;ve lost the connection to the box office. Nothing is sold twice, and we&apos;ll continue automatically when it&apos;s back.</source>
        <translation>Hemos perdido el contacto con la taquilla. Nada se vende dos veces y seguiremos en cuanto responda.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>It&apos;s very busy right now</source>
        <translation>Mucha gente quiere entradas ahora mismo</translation>
    </message>
    <message>
        <source>We&apos;ll keep trying every few seconds. You don&apos;t need to do anything.</source>
        <translation>Volvemos a intentarlo cada pocos segundos. No tiene que hacer nada.</translation>
    </message>
    <message>
        <source>We&apos;re making sure your order went through. It won&apos;t be placed twice.</source>
        <translation>Estamos comprobando que su pedido se ha hecho. No se hará dos veces.</translation>
    </message>
    <message>
        <source>Time&apos;s up</source>
        <translation>Se acabó el tiempo</translation>
    </message>
    <message>
        <source>Your reservation has run out. Nothing was sold, and you can choose again.</source>
        <translation>Su reserva ha caducado. No se ha vendido nada; puede elegir de nuevo.</translation>
    </message>
    <message>
        <source>There&apos;s no offer right now</source>
        <translation>Ahora no hay ninguna oferta</translation>
    </message>
    <message>
        <source>The seats went to the next in line, or it isn&apos;t your turn yet.</source>
        <translation>Las plazas pasaron al siguiente de la cola, o todavía no es su turno.</translation>
    </message>
    <message>
        <source>No longer on sale</source>
        <translation>Ya no está a la venta</translation>
    </message>
    <message>
        <source>This event can no longer be booked. How about another one?</source>
        <translation>Este evento ya no se puede reservar. ¿Quizá otro?</translation>
    </message>
    <message>
        <source>This kiosk isn&apos;t selling right now</source>
        <translation>Este quiosco no vende nada ahora</translation>
    </message>
    <message>
        <source>Please go to the box office for help.</source>
        <translation>Diríjase a la taquilla: allí le ayudarán.</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>Falta corregir algo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>That didn&apos;t work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Nothing was sold. Please try again, or go to the box office.</source>
        <translation>No se ha vendido nada. Inténtelo otra vez o diríjase a la taquilla.</translation>
    </message>
    <message>
        <source>The price has just changed. Please check it.</source>
        <translation>El precio acaba de cambiar. Compruébelo, por favor.</translation>
    </message>
    <message>
        <source>Please check the name.</source>
        <translation>Compruebe el nombre, por favor.</translation>
    </message>
    <message>
        <source>This ticket is no longer valid</source>
        <translation>Esta entrada ya no es válida</translation>
    </message>
    <message>
        <source>Its booking was cancelled. The box office can tell you more.</source>
        <translation>Su reserva se canceló. En la taquilla le informarán.</translation>
    </message>
    <message>
        <source>%1, %2. Please show it at the entrance.</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>%1, %2. Muéstrela en la entrada, por favor.</translation>
    </message>
    <message>
        <source>Please show it at the entrance. If something is wrong with it, the box office can help.</source>
        <translation>Muéstrela en la entrada, por favor. Si hay algún problema, en la taquilla le ayudarán.</translation>
    </message>
    <message>
        <source>This is a ticket</source>
        <translation>Esto es una entrada</translation>
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
        <translation>Vuelva a intentarlo dentro de %1 s.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>Vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>Some of what you entered isn&apos;t valid.</source>
        <translation>Algunos datos no son válidos.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Inicie sesión de nuevo, por favor.</translation>
    </message>
    <message>
        <source>This isn&apos;t an organizer account. Ask an administrator to change that.</source>
        <translation>Esta cuenta no es de un organizador. Pida a un administrador que lo cambie.</translation>
    </message>
    <message>
        <source>That isn&apos;t the server&apos;s admin token. The server shows where to find it when it starts.</source>
        <translation>No es el token de administración del servidor. Al arrancar, el servidor dice dónde encontrarlo.</translation>
    </message>
    <message>
        <source>This pairing code is wrong, already used or expired.</source>
        <translation>Este código de emparejamiento es erróneo, ya usado o caducado.</translation>
    </message>
    <message>
        <source>This link no longer works: it was used, replaced or has expired. Ask an administrator for a new one.</source>
        <translation>Este enlace ya no funciona: se ha usado, se ha sustituido o ha caducado. Pida uno nuevo a un administrador.</translation>
    </message>
    <message>
        <source>This no longer exists.</source>
        <translation>Esto ya no existe.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many tickets left.</source>
        <translation>Ya no quedan tantas entradas.</translation>
    </message>
    <message>
        <source>People on the waitlist come first for this event.</source>
        <translation>En este evento, la lista de espera tiene prioridad.</translation>
    </message>
    <message>
        <source>Sales for this event are closed.</source>
        <translation>La venta para este evento está cerrada.</translation>
    </message>
    <message>
        <source>That&apos;s more than one booking can have for this event.</source>
        <translation>Son más de las que admite una reserva en este evento.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can have for this event.</source>
        <translation>Son más de las que puede tener una persona en este evento.</translation>
    </message>
    <message>
        <source>This booking is cancelled.</source>
        <translation>Esta reserva está cancelada.</translation>
    </message>
    <message>
        <source>It&apos;s too late to cancel this booking.</source>
        <translation>Ya es tarde para cancelar esta reserva.</translation>
    </message>
    <message>
        <source>Already on this event&apos;s waitlist.</source>
        <translation>Ya está en la lista de espera de este evento.</translation>
    </message>
    <message>
        <source>The group is larger than the event&apos;s capacity.</source>
        <translation>El grupo supera el aforo del evento.</translation>
    </message>
    <message>
        <source>There is no open offer.</source>
        <translation>No hay ninguna oferta abierta.</translation>
    </message>
    <message>
        <source>The offer wasn&apos;t accepted in time.</source>
        <translation>La oferta no se aceptó a tiempo.</translation>
    </message>
    <message>
        <source>More tickets than that are already sold or held.</source>
        <translation>Ya hay más entradas vendidas o reservadas.</translation>
    </message>
    <message>
        <source>This event has bookings.</source>
        <translation>Este evento tiene reservas.</translation>
    </message>
    <message>
        <source>This event is cancelled.</source>
        <translation>Este evento está cancelado.</translation>
    </message>
    <message>
        <source>This event is over.</source>
        <translation>Este evento ha terminado.</translation>
    </message>
    <message>
        <source>There are bookings in the old currency, so it can&apos;t be changed.</source>
        <translation>Hay reservas en la moneda anterior, así que no se puede cambiar.</translation>
    </message>
    <message>
        <source>Evently needs at least one administrator.</source>
        <translation>Evently necesita al menos un administrador.</translation>
    </message>
    <message>
        <source>There are already events.</source>
        <translation>Ya hay eventos.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>No se puede contactar con el servidor.</translation>
    </message>
    <message>
        <source>The server didn&apos;t understand this request. Are the server and this window the same version?</source>
        <translation>El servidor no entendió esta petición. ¿El servidor y esta ventana tienen la misma versión?</translation>
    </message>
    <message>
        <source>%1, %2, %3. %4. %5.</source>
        <comment>event, place, time. availability. price.</comment>
        <translation>%1, %2, %3. %4. %5.</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>Quedan %1 de %2</translation>
    </message>
    <message>
        <source>Waitlist first</source>
        <translation>Primero la lista de espera</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>La venta está cerrada</translation>
    </message>
    <message>
        <source>Incorrect email address or password.</source>
        <translation>Dirección de correo o contraseña incorrecta.</translation>
    </message>
    <message>
        <source>An account with this address already exists.</source>
        <translation>Ya existe una cuenta con esta dirección.</translation>
    </message>
    <message>
        <source>Sorry, the last tickets have just been taken.</source>
        <translation>Lo sentimos, las últimas entradas se acaban de vender.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can hold at a time for this event.</source>
        <translation>Son más de las que una persona puede reservar a la vez en este evento.</translation>
    </message>
    <message>
        <source>Your reservation has run out.</source>
        <translation>Su reserva ha caducado.</translation>
    </message>
    <message>
        <source>That&apos;s more than the refund due for this booking.</source>
        <translation>Es más de lo que queda por devolver de esta reserva.</translation>
    </message>
    <message>
        <source>Tickets are still available, so there&apos;s no need to wait.</source>
        <translation>Quedan entradas: no hace falta esperar.</translation>
    </message>
    <message>
        <source>Someone else changed this. Please check it and try again.</source>
        <translation>Otra persona lo ha cambiado. Compruébelo e inténtelo de nuevo, por favor.</translation>
    </message>
    <message>
        <source>This was already used for another request. Please start again.</source>
        <translation>Esto ya se usó para otra petición. Empiece de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>Demasiados intentos.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>El servidor está ocupado.</translation>
    </message>
    <message>
        <source>The server&apos;s database isn&apos;t available.</source>
        <translation>La base de datos del servidor no está disponible.</translation>
    </message>
    <message>
        <source>We couldn&apos;t confirm whether this was done. Try again: it won&apos;t be done twice.</source>
        <translation>No hemos podido confirmar si se ha hecho. Vuelva a intentarlo: no se hará dos veces.</translation>
    </message>
    <message>
        <source>Something went wrong on the server, or it isn&apos;t an Evently server.</source>
        <translation>Algo ha fallado en el servidor, o no es un servidor de Evently.</translation>
    </message>
    <message>
        <source>Not on sale yet</source>
        <translation>Aún no está a la venta</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Agotado: %1.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>Ya no quedan tantas plazas: %1.</translation>
    </message>
    <message>
        <source>This ticket type can&apos;t be booked in that number.</source>
        <translation>Este tipo de entrada no se puede reservar en esa cantidad.</translation>
    </message>
    <message>
        <source>This ticket type isn&apos;t on sale right now.</source>
        <translation>Este tipo de entrada no está a la venta ahora.</translation>
    </message>
    <message>
        <source>Choose the ticket type to return.</source>
        <translation>Elija el tipo de entrada que se devuelve.</translation>
    </message>
    <message>
        <source>There is no such code. Please check it.</source>
        <translation>Este código no existe. Compruébelo, por favor.</translation>
    </message>
    <message>
        <source>This code has been used up.</source>
        <translation>Este código ya se ha agotado.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>Este código ha caducado.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid yet.</source>
        <translation>Este código aún no es válido.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid for these tickets.</source>
        <translation>Este código no es válido para estas entradas.</translation>
    </message>
    <message>
        <source>This code has been used, so it can&apos;t be deleted. End it instead.</source>
        <translation>Este código se ha usado y no se puede eliminar. Finalícelo.</translation>
    </message>
    <message>
        <source>The event already has this code.</source>
        <translation>El evento ya tiene este código.</translation>
    </message>
    <message>
        <source>Tickets of this type have been booked or waited for.</source>
        <translation>Hay reservas o esperas de entradas de este tipo.</translation>
    </message>
    <message>
        <source>Tickets of this quota have been booked or waited for.</source>
        <translation>Hay reservas o esperas de entradas de este cupo.</translation>
    </message>
    <message>
        <source>More seats of this quota than that are already sold or held.</source>
        <translation>Ya hay más plazas de este cupo vendidas o reservadas.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>the highest price; others are free</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>the lowest price</comment>
        <translation>desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>FREE</source>
        <translation>GRATIS</translation>
    </message>
    <message>
        <source>PAID %1</source>
        <comment>an amount of money</comment>
        <translation>PAGADO %1</translation>
    </message>
    <message>
        <source>TO PAY %1</source>
        <comment>an amount of money</comment>
        <translation>A PAGAR %1</translation>
    </message>
    <message>
        <source>Ticket %1 of %2</source>
        <translation>Entrada %1 de %2</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>Lista de espera</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n ticket(s)</source>
        <translation>
            <numerusform>En espera de %n entrada</numerusform>
            <numerusform>En espera de %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 on the waitlist when printed</source>
        <translation>Puesto %1 en la lista de espera al imprimir</translation>
    </message>
    <message>
        <source>Ticket %1 of %2, printed again</source>
        <translation>Entrada %1 de %2, reimpresa</translation>
    </message>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>This is not a ticket. Come back to the kiosk, choose “I have a slip” and scan this code or type the reference: it shows your place on the waitlist and prints your tickets when it&apos;s your turn.</source>
        <translation>Esto no es una entrada. Vuelva al quiosco, elija «Tengo un resguardo» y escanee este código, o escriba la referencia: allí verá su puesto e imprimirá sus entradas cuando sea su turno.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a ticket type, two numbers</comment>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <comment>ticket types</comment>
        <translation>En espera de %1</translation>
    </message>
</context>
</TS>
