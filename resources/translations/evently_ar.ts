<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_GB">
<context>
    <name>AmountWords</name>
    <message>
        <source>free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date&apos;s format, see QDate</comment>
        <translation>ddd، d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>day, time, time zone</comment>
        <translation>‏%1، %2 %3</translation>
    </message>
</context>
<context>
    <name>Evently::AdministratorStep</name>
    <message>
        <source>An administrator of %1 signs in here once to pair this device, and is then signed out immediately.</source>
        <translation>يسجّل مسؤول من %1 الدخول هنا مرة واحدة لإقران هذا الجهاز، ثم يُسجَّل خروجه فورًا.</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Name of this kiosk, such as its location</source>
        <translation>اسم هذا الكشك، كموقعه مثلًا</translation>
    </message>
    <message>
        <source>Use a pairing code instead</source>
        <translation>استخدم رمز اقتران بدلًا من ذلك</translation>
    </message>
</context>
<context>
    <name>Evently::AttractPage</name>
    <message>
        <source>Get tickets here</source>
        <translation>التذاكر من هنا</translation>
    </message>
    <message>
        <source>Choose an event and take your ticket. It takes twenty seconds, and no name is needed.</source>
        <translation>اختر فعالية وخذ تذكرتك. لا يستغرق الأمر سوى عشرين ثانية، ولا حاجة إلى ذكر اسمك.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>المس للبدء</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا وسهلًا</translation>
    </message>
</context>
<context>
    <name>Evently::BusyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Evently::CodeStep</name>
    <message>
        <source>In the organizer&apos;s window, under Kiosks, an administrator adds this device to %1. The window then shows a code.</source>
        <translation>في نافذة المنظِّمين في Evently، تحت «الأكشاك»، يضيف مسؤول هذا الجهاز إلى %1، فتعرض النافذة رمزًا.</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>رمز الاقتران</translation>
    </message>
    <message>
        <source>Sign in as an administrator instead</source>
        <translation>سجّل الدخول كمسؤول بدلًا من ذلك</translation>
    </message>
    <message>
        <source>That code isn&apos;t right. Please check it.</source>
        <translation>هذا الرمز غير صحيح. يرجى التحقق منه.</translation>
    </message>
</context>
<context>
    <name>Evently::CodeView</name>
    <message>
        <source>The ticket&apos;s QR code</source>
        <translation>رمز QR للتذكرة</translation>
    </message>
</context>
<context>
    <name>Evently::ConfirmDialog</name>
    <message>
        <source>Go back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Evently::CurrencyBox</name>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
</context>
<context>
    <name>Evently::EmptyState</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>Evently::FindSlipPage</name>
    <message>
        <source>What&apos;s the reference on your slip?</source>
        <translation>ما المكتوب على قسيمتك؟</translation>
    </message>
    <message>
        <source>Type the letters and digits in large print. You can leave out the hyphens.</source>
        <translation>الحروف والأرقام الكبيرة المطبوعة عليها. لا تهم الشرطات.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>الرقم المرجعي للقسيمة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>حذف آخر حرف</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>That isn&apos;t a complete reference: it has twelve letters and digits. Please check it against your slip.</source>
        <translation>الرقم المرجعي غير مكتمل: فهو من اثني عشر حرفًا ورقمًا. يرجى مقارنته بقسيمتك.</translation>
    </message>
</context>
<context>
    <name>Evently::FooterBar</name>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>حروف أكبر</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Move everything to the lower half of the screen</source>
        <translation>كل شيء في النصف السفلي من الشاشة</translation>
    </message>
</context>
<context>
    <name>Evently::GuestPage</name>
    <message>
        <source>Add a name to the ticket?</source>
        <translation>هل تريد اسمًا على التذكرة؟</translation>
    </message>
    <message>
        <source>This is optional. What you type here is deleted as soon as you leave.</source>
        <translation>لست مضطرًا إلى ذكر أي اسم. وكل ما تكتبه يُمحى من هنا فور مغادرتك.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Name, optional</source>
        <translation>الاسم، اختياري</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>اختياري</translation>
    </message>
</context>
<context>
    <name>Evently::HoldClock</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>انتهى الوقت</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %n ثوانٍ</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
            <numerusform>بقيت %n ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::KioskWindow</name>
    <message>
        <source>We&apos;ll be right back</source>
        <translation>سنعود بعد لحظات</translation>
    </message>
    <message>
        <source>We can&apos;t reach the box office right now. Your selection is kept, nothing is sold twice, and we&apos;ll continue automatically.</source>
        <translation>لا يمكن الوصول إلى شباك التذاكر الآن. ما اخترته يبقى هنا، ولا يُباع شيء مرتين، وسنتابع تلقائيًا.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Otherwise, everything you typed will be deleted in a few seconds, and the seats held for you will go back on sale.</source>
        <translation>وإلا فسيُمحى كل ما كتبته خلال ثوانٍ، وتعود المقاعد المحفوظة لك إلى البيع.</translation>
    </message>
    <message>
        <source>Yes, I&apos;m here</source>
        <translation>نعم، أنا هنا</translation>
    </message>
    <message>
        <source>No, start over</source>
        <translation>لا، ابدأ من جديد</translation>
    </message>
</context>
<context>
    <name>Evently::ListPane</name>
    <message>
        <source>Open file</source>
        <translation>افتح الملف</translation>
    </message>
    <message>
        <source>These figures may be out of date. %1</source>
        <translation>قد لا تكون هذه الأرقام محدَّثة. %1</translation>
    </message>
</context>
<context>
    <name>Evently::NewPinStep</name>
    <message>
        <source>Six to twelve digits. Anyone who knows them can leave the kiosk and reprint tickets.</source>
        <translation>من ستة إلى اثني عشر رقمًا. من يعرفها يمكنه مغادرة الكشك وإعادة طباعة التذاكر.</translation>
    </message>
    <message>
        <source>That PIN is too easy to guess. Avoid repeated or consecutive digits.</source>
        <translation>هذا الرمز سهل التخمين. تجنّب تكرار رقم واحد أو استخدام أرقام متتالية.</translation>
    </message>
    <message>
        <source>Enter the PIN again.</source>
        <translation>أدخل الرمز مرة أخرى.</translation>
    </message>
    <message>
        <source>The PINs don&apos;t match. Please start again.</source>
        <translation>الرمزان غير متطابقين. ابدأ من جديد من فضلك.</translation>
    </message>
</context>
<context>
    <name>Evently::OnScreenKeyboard</name>
    <message>
        <source>Shift</source>
        <translation>العالي</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>حروف أخرى</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>كتابة أخرى</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>حذف آخر حرف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>رموز</translation>
    </message>
</context>
<context>
    <name>Evently::PairingPage</name>
    <message>
        <source>Choose the staff PIN</source>
        <translation>اختر رمز الموظفين</translation>
    </message>
    <message>
        <source>Pair this kiosk</source>
        <translation>إقران هذا الكشك</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>إقران</translation>
    </message>
</context>
<context>
    <name>Evently::PayAtDesk</name>
    <message>
        <source>Your seats are reserved</source>
        <translation>مقاعدك محفوظة</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>‏%1، تُدفع عند الشباك</translation>
    </message>
    <message>
        <source>They&apos;re free. Print your tickets before the time runs out.</source>
        <translation>إنها مجانية. اطبع تذاكرك قبل انتهاء الوقت.</translation>
    </message>
    <message>
        <source>Print your tickets now, before the time runs out. Show them at the box office and pay there, in cash or by card.</source>
        <translation>اطبع تذاكرك الآن قبل انتهاء الوقت، ثم أظهرها عند الشباك وادفع هناك نقدًا أو بالبطاقة.</translation>
    </message>
    <message numerus="yes">
        <source>Print %n ticket(s)</source>
        <translation>
            <numerusform>اطبع التذاكر</numerusform>
            <numerusform>اطبع تذكرة واحدة</numerusform>
            <numerusform>اطبع تذكرتين</numerusform>
            <numerusform>اطبع %n تذاكر</numerusform>
            <numerusform>اطبع %n تذكرة</numerusform>
            <numerusform>اطبع %n تذكرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PayPage</name>
    <message>
        <source>Release seats</source>
        <translation>إعادتها</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Please finish this order first, then scan your code again.</source>
        <translation>يرجى إنهاء هذا الطلب أولًا، ثم مسح الرمز مرة أخرى.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an event&apos;s name, tickets</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Evently::PinPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) entered</source>
        <translation>
            <numerusform>لم يُكتب شيء</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت %n أرقام</numerusform>
            <numerusform>كُتب %n رقمًا</numerusform>
            <numerusform>كُتب %n رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::PinPage</name>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Enter the staff PIN.</source>
        <translation>اكتب رمز الموظفين.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n attempt(s) left before a pause.</source>
        <translation>
            <numerusform>الرمز غير صحيح. لا محاولات قبل التوقف.</numerusform>
            <numerusform>الرمز غير صحيح. بقيت محاولة واحدة قبل التوقف.</numerusform>
            <numerusform>الرمز غير صحيح. بقيت محاولتان قبل التوقف.</numerusform>
            <numerusform>الرمز غير صحيح. بقيت %n محاولات قبل التوقف.</numerusform>
            <numerusform>الرمز غير صحيح. بقيت %n محاولة قبل التوقف.</numerusform>
            <numerusform>الرمز غير صحيح. بقيت %n محاولة قبل التوقف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <comment>minutes:seconds</comment>
        <translation>محاولات خاطئة كثيرة. المحاولة التالية ممكنة بعد %1.</translation>
    </message>
</context>
<context>
    <name>Evently::PrinterDesk</name>
    <message>
        <source>The printer didn&apos;t accept it. Is it switched on, and does it have paper?</source>
        <translation>لم تقبله الطابعة. هل هي مشغّلة وفيها ورق؟</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>لا يُعرف عنها شيء بعد</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>نفد الورق</translation>
    </message>
    <message>
        <source>not connected or switched off</source>
        <translation>غير متصلة أو مطفأة</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s) for %2, %3</source>
        <comment>reference, event, date</comment>
        <translation>
            <numerusform>‏%1: بلا تذاكر لـ %2، %3</numerusform>
            <numerusform>‏%1: تذكرة واحدة لـ %2، %3</numerusform>
            <numerusform>‏%1: تذكرتان لـ %2، %3</numerusform>
            <numerusform>‏%1: %n تذاكر لـ %2، %3</numerusform>
            <numerusform>‏%1: %n تذكرة لـ %2، %3</numerusform>
            <numerusform>‏%1: %n تذكرة لـ %2، %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Test page, not a ticket</source>
        <translation>صفحة اختبار، ليست تذكرة</translation>
    </message>
    <message>
        <source>This kiosk sold nothing under this reference. Print other bookings from the organizer&apos;s window.</source>
        <translation>لم يبع هذا الكشك شيئًا بهذا الرقم. اطبع الحجوزات الأخرى من نافذة المنظِّمين.</translation>
    </message>
    <message>
        <source>This booking isn&apos;t valid: it was cancelled or never confirmed.</source>
        <translation>هذا الحجز غير صالح: أُلغي أو لم يُؤكَّد قط.</translation>
    </message>
</context>
<context>
    <name>Evently::ProgrammePage</name>
    <message>
        <source>What would you like to see?</source>
        <translation>ماذا تودّ أن تشاهد؟</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الفعاليات</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>I have a slip</source>
        <translation>لديّ قسيمة</translation>
    </message>
    <message>
        <source>There&apos;s nothing on sale right now.</source>
        <translation>لا شيء معروض للبيع حاليًا.</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
</context>
<context>
    <name>Evently::ReviewPage</name>
    <message>
        <source>Is this right?</source>
        <translation>هل هذا صحيح؟</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time · place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>بلا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%n تذاكر</numerusform>
            <numerusform>%n تذكرة</numerusform>
            <numerusform>%n تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message numerus="yes">
        <source>Yes, reserve %n seat(s)</source>
        <translation>
            <numerusform>نعم، احفظوا لي المقاعد</numerusform>
            <numerusform>نعم، احفظوا لي هذا المقعد</numerusform>
            <numerusform>نعم، احفظوا لي هذين المقعدين</numerusform>
            <numerusform>نعم، احفظوا لي هذه المقاعد (%n)</numerusform>
            <numerusform>نعم، احفظوا لي هذه المقاعد (%n)</numerusform>
            <numerusform>نعم، احفظوا لي هذه المقاعد (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evently::SeatBar</name>
    <message>
        <source>%1 sold, %2 held, %3 free of %4</source>
        <translation>‏%1 مباعة، %2 محجوزة مؤقتًا، %3 متاحة من %4</translation>
    </message>
</context>
<context>
    <name>Evently::SeatsPage</name>
    <message>
        <source>Number of tickets</source>
        <translation>عدد التذاكر</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>أقل بواحدة</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>أكثر بواحدة</translation>
    </message>
    <message>
        <source>How many tickets?</source>
        <translation>كم تذكرة تريد؟</translation>
    </message>
    <message>
        <source>Sold out: join the waitlist</source>
        <translation>نفدت التذاكر: قائمة الانتظار متاحة</translation>
    </message>
    <message>
        <source>No one is waiting yet. You&apos;d be first in line. When seats come back, we&apos;ll offer them to you: check here with your slip.</source>
        <translation>لا أحد ينتظر بعد: ستكون الأول. وعندما تتوفر مقاعد تُعرض عليك، وستُخبرك قسيمتك بذلك هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you. When seats come back, we offer them in order: check your place here with your slip.</source>
        <translation>
            <numerusform>لا أحد ينتظر قبلك. تُعرض المقاعد المتوفرة بالترتيب، وتُخبرك قسيمتك هنا بموقعك في الصف.</numerusform>
            <numerusform>تنتظر مجموعة واحدة قبلك. تُعرض المقاعد المتوفرة بالترتيب، وتُخبرك قسيمتك هنا بموقعك في الصف.</numerusform>
            <numerusform>تنتظر مجموعتان قبلك. تُعرض المقاعد المتوفرة بالترتيب، وتُخبرك قسيمتك هنا بموقعك في الصف.</numerusform>
            <numerusform>تنتظر %n مجموعات قبلك. تُعرض المقاعد المتوفرة بالترتيب، وتُخبرك قسيمتك هنا بموقعك في الصف.</numerusform>
            <numerusform>تنتظر %n مجموعة قبلك. تُعرض المقاعد المتوفرة بالترتيب، وتُخبرك قسيمتك هنا بموقعك في الصف.</numerusform>
            <numerusform>تنتظر %n مجموعة قبلك. تُعرض المقاعد المتوفرة بالترتيب، وتُخبرك قسيمتك هنا بموقعك في الصف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>فعاليات أخرى</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Join the waitlist</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <comment>an amount of money</comment>
        <translation>المجموع: %1</translation>
    </message>
    <message>
        <source>Which tickets?</source>
        <translation>أي تذاكر تريد؟</translation>
    </message>
</context>
<context>
    <name>Evently::SlipPage</name>
    <message>
        <source>You&apos;re on the waitlist</source>
        <translation>أنت في قائمة الانتظار</translation>
    </message>
    <message>
        <source>Not your turn yet</source>
        <translation>لم يحن دورك بعد</translation>
    </message>
    <message>
        <source>Take the slip, come back to this kiosk with it and choose “I have a slip”. When it&apos;s your turn, the seats will be held for you here for a while.</source>
        <translation>خذ القسيمة وعُد بها إلى هذا الكشك، ثم اختر «لديّ قسيمة». وعندما يحين دورك تنتظرك المقاعد هنا بعض الوقت.</translation>
    </message>
    <message>
        <source>No one is ahead of you</source>
        <translation>لا أحد قبلك</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) ahead of you</source>
        <translation>
            <numerusform>لا أحد قبلك</numerusform>
            <numerusform>مجموعة واحدة قبلك</numerusform>
            <numerusform>مجموعتان قبلك</numerusform>
            <numerusform>%n مجموعات قبلك</numerusform>
            <numerusform>%n مجموعة قبلك</numerusform>
            <numerusform>%n مجموعة قبلك</numerusform>
        </translation>
    </message>
    <message>
        <source>It&apos;s your turn!</source>
        <translation>حان دورك!</translation>
    </message>
    <message>
        <source>There are seats for you. Take them now, before the offer ends.</source>
        <translation>هناك مقاعد لك. خذها الآن قبل انتهاء العرض.</translation>
    </message>
    <message>
        <source>You have your tickets</source>
        <translation>لديك تذاكرك</translation>
    </message>
    <message>
        <source>This offer was already accepted. If your tickets are missing, please go to the box office.</source>
        <translation>قُبل هذا العرض من قبل. إن كانت التذاكر ناقصة فتوجّه إلى الشباك من فضلك.</translation>
    </message>
    <message>
        <source>The offer has expired</source>
        <translation>انتهى العرض</translation>
    </message>
    <message>
        <source>The seats were offered to you and then went to the next in line. You can join the waitlist again.</source>
        <translation>عُرضت المقاعد ثم ذهبت إلى التالي في الصف. يمكنك الانتظار من جديد.</translation>
    </message>
    <message>
        <source>No longer on the waitlist</source>
        <translation>لم تعد في قائمة الانتظار</translation>
    </message>
    <message>
        <source>This place on the waitlist was given up. You can join the waitlist again.</source>
        <translation>تم التخلي عن هذا المكان في الصف. يمكنك الانتظار من جديد.</translation>
    </message>
    <message>
        <source>The slip&apos;s reference</source>
        <translation>الرقم المرجعي للقسيمة</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>فعاليات أخرى</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Take the tickets</source>
        <translation>خذ التذاكر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a slip.</source>
        <translation>في الطابعة مشكلة الآن والموظفون على علم بها. صوّر هذه الصفحة أو دوّن الرقم المرجعي: فهو بمثابة قسيمة.</translation>
    </message>
    <message>
        <source>There are seats for you. This offer ends: %1.</source>
        <comment>“Today, 20:15”, or a date</comment>
        <translation>هناك مقاعد لك. ينتهي هذا العرض: %1.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>مجانًا</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>‏%1، تُدفع عند الشباك</translation>
    </message>
</context>
<context>
    <name>Evently::StaffDoor</name>
    <message>
        <source>An administrator took this kiosk out of service. To use it again, pair it again.</source>
        <translation>أخرج مسؤول هذا الكشك من الخدمة. لاستخدامه مجددًا أقرنه من جديد.</translation>
    </message>
    <message>
        <source>Test page sent to the printer.</source>
        <translation>أُرسلت صفحة الاختبار إلى الطابعة.</translation>
    </message>
    <message>
        <source>Tickets for %1 sent to the printer.</source>
        <translation>أُرسلت تذاكر %1 إلى الطابعة.</translation>
    </message>
    <message>
        <source>Tickets sent to the printer.</source>
        <translation>أُرسلت التذاكر إلى الطابعة.</translation>
    </message>
</context>
<context>
    <name>Evently::StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Evently %1</source>
        <comment>a version</comment>
        <translation>Evently %1</translation>
    </message>
    <message>
        <source>This kiosk isn&apos;t locked: it runs on an ordinary desktop, which visitors could get to. Start it with Evently&apos;s kiosk session.</source>
        <translation>هذا الكشك غير مقفل: يعمل على سطح مكتب عادي يمكن للزوار الوصول إليه. شغّله من جلسة الكشك في Evently.</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>الطابعة: %1</translation>
    </message>
    <message>
        <source>Reprint a booking&apos;s tickets</source>
        <translation>إعادة طباعة تذاكر حجز</translation>
    </message>
    <message>
        <source>Booking reference</source>
        <translation>الرقم المرجعي للحجز</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>طباعة صفحة اختبار</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>مغادرة الكشك</translation>
    </message>
    <message>
        <source>Back to the visitor page</source>
        <translation>العودة إلى الزوار</translation>
    </message>
    <message>
        <source>Server %1: can&apos;t be reached</source>
        <translation>الخادم %1: يتعذر الوصول</translation>
    </message>
    <message>
        <source>Server %1: connected</source>
        <translation>الخادم %1: متصل</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) whose tickets were never printed</source>
        <translation>
            <numerusform>لا طلبات بتذاكر غير مطبوعة</numerusform>
            <numerusform>طلب واحد لم تُطبع تذاكره</numerusform>
            <numerusform>طلبان لم تُطبع تذاكرهما</numerusform>
            <numerusform>%n طلبات لم تُطبع تذاكرها</numerusform>
            <numerusform>%n طلبًا لم تُطبع تذاكرها</numerusform>
            <numerusform>%n طلب لم تُطبع تذاكرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Every order&apos;s tickets were printed.</source>
        <translation>طُبعت تذاكر جميع الطلبات.</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>اطبع %1</translation>
    </message>
    <message>
        <source>Server %1: this isn&apos;t an Evently server</source>
        <translation>الخادم %1: هذا ليس خادم Evently</translation>
    </message>
    <message>
        <source>Defaults for visitors</source>
        <translation>الإعدادات الافتراضية للزوار</translation>
    </message>
    <message>
        <source>That reference isn&apos;t right. Please check it.</source>
        <translation>هذا الرقم المرجعي غير صحيح. يرجى التحقق منه.</translation>
    </message>
</context>
<context>
    <name>Evently::TicketPage</name>
    <message>
        <source>Enjoy the show!</source>
        <translation>نتمنى لك وقتًا ممتعًا!</translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) come out below. Please take them.</source>
        <translation>
            <numerusform>تذاكرك تخرج من الأسفل. خذها من فضلك.</numerusform>
            <numerusform>تذكرتك تخرج من الأسفل. خذها من فضلك.</numerusform>
            <numerusform>تذكرتاك تخرجان من الأسفل. خذهما من فضلك.</numerusform>
            <numerusform>تذاكرك وعددها %n تخرج من الأسفل. خذها من فضلك.</numerusform>
            <numerusform>تذاكرك وعددها %n تخرج من الأسفل. خذها من فضلك.</numerusform>
            <numerusform>تذاكرك وعددها %n تخرج من الأسفل. خذها من فضلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n ticket(s) are being printed.</source>
        <translation>
            <numerusform>تذاكرك قيد الطباعة.</numerusform>
            <numerusform>تذكرتك قيد الطباعة.</numerusform>
            <numerusform>تذكرتاك قيد الطباعة.</numerusform>
            <numerusform>تذاكرك وعددها %n قيد الطباعة.</numerusform>
            <numerusform>تذاكرك وعددها %n قيد الطباعة.</numerusform>
            <numerusform>تذاكرك وعددها %n قيد الطباعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your seats are booked</source>
        <translation>تم حجز مقاعدك</translation>
    </message>
    <message>
        <source>There&apos;s a problem with the printer, and staff have been notified. Take a photo of this page or write the reference down: it&apos;s as good as a ticket.</source>
        <translation>في الطابعة مشكلة الآن والموظفون على علم بها. صوّر هذه الصفحة أو دوّن الرقم المرجعي: فهو بمثابة تذكرة.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>‏%1، %2</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>رقمك المرجعي</translation>
    </message>
    <message>
        <source>Your reference: %1</source>
        <translation>رقمك المرجعي: %1</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>لا شيء للدفع</translation>
    </message>
    <message>
        <source>%1, paid</source>
        <comment>an amount of money</comment>
        <translation>‏%1، مدفوع</translation>
    </message>
    <message>
        <source>%1, pay at the box office</source>
        <comment>an amount of money</comment>
        <translation>‏%1 تُدفع عند الشباك</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>Evently::TypeRows</name>
    <message numerus="yes">
        <source>%1 for %n people</source>
        <comment>a price</comment>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 لشخص واحد</numerusform>
            <numerusform>%1 لشخصين</numerusform>
            <numerusform>%1 لـ %n أشخاص</numerusform>
            <numerusform>%1 لـ %n شخصًا</numerusform>
            <numerusform>%1 لـ %n شخص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n</source>
        <comment>tickets</comment>
        <translation>
            <numerusform>لا تذاكر</numerusform>
            <numerusform>آخر تذكرة</numerusform>
            <numerusform>آخر تذكرتين</numerusform>
            <numerusform>آخر %n تذاكر</numerusform>
            <numerusform>آخر %n تذكرة</numerusform>
            <numerusform>آخر %n تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>waitlist</source>
        <translation>قائمة انتظار</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>نفدت التذاكر</translation>
    </message>
    <message>
        <source>on sale from %1</source>
        <comment>a date and time</comment>
        <translation>يبدأ البيع في %1</translation>
    </message>
    <message>
        <source>not on sale yet</source>
        <translation>لم يبدأ البيع بعد</translation>
    </message>
    <message>
        <source>no longer on sale</source>
        <translation>انتهى البيع</translation>
    </message>
    <message>
        <source>One fewer: %1</source>
        <comment>a ticket type</comment>
        <translation>أقل بواحدة: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <comment>a ticket type</comment>
        <translation>أكثر بواحدة: %1</translation>
    </message>
</context>
<context>
    <name>Evently::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Evently::WalkUp</name>
    <message>
        <source>That&apos;s more than one visitor can have for this event.</source>
        <translation>هذا أكثر مما يُسمح به لزائر واحد في هذه الفعالية.</translation>
    </message>
    <message>
        <source>Good news: seats are available now, so there&apos;s no need to wait.</source>
        <translation>خبر سار: تتوفر مقاعد الآن ولا حاجة إلى الانتظار.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left.</source>
        <translation>عذرًا، لم يعد هناك هذا العدد من المقاعد.</translation>
    </message>
    <message>
        <source>Sorry, the last seats have just been taken.</source>
        <translation>عذرًا، حُجزت آخر المقاعد للتو.</translation>
    </message>
    <message>
        <source>This event doesn&apos;t have that many seats.</source>
        <translation>لا توجد في هذه الفعالية مقاعد بهذا العدد.</translation>
    </message>
    <message>
        <source>We can&apos;t find that slip. Please check the reference.</source>
        <translation>لم نجد هذه القسيمة. يرجى التحقق من الرقم المرجعي.</translation>
    </message>
    <message>
        <source>This name can&apos;t be used. Please check it, or leave it empty.</source>
        <translation>لا يمكن استخدام هذا الاسم. يرجى التحقق منه أو ترك الحقل فارغًا.</translation>
    </message>
    <message>
        <source>Sorry, there aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>عذرًا، لم يعد هناك هذا العدد من المقاعد: %1.</translation>
    </message>
    <message>
        <source>These tickets can&apos;t be sold like this. Please choose again.</source>
        <translation>لا يمكن بيع هذه التذاكر بهذا الشكل. يُرجى الاختيار من جديد.</translation>
    </message>
    <message>
        <source>Sorry, these have just sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>عذرًا، نفدت للتو: %1.</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>Today, %1</source>
        <comment>a time</comment>
        <translation>اليوم، %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <comment>a time</comment>
        <translation>غدًا، %1</translation>
    </message>
    <message numerus="yes">
        <source>Last %n seat(s)</source>
        <translation>
            <numerusform>لا مقاعد</numerusform>
            <numerusform>آخر مقعد</numerusform>
            <numerusform>آخر مقعدين</numerusform>
            <numerusform>آخر %n مقاعد</numerusform>
            <numerusform>آخر %n مقعدًا</numerusform>
            <numerusform>آخر %n مقعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) left</source>
        <translation>
            <numerusform>لم يبقَ أي مقعد</numerusform>
            <numerusform>بقي مقعد واحد</numerusform>
            <numerusform>بقي مقعدان</numerusform>
            <numerusform>بقيت %n مقاعد</numerusform>
            <numerusform>بقي %n مقعدًا</numerusform>
            <numerusform>بقي %n مقعد</numerusform>
        </translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Sold out · waitlist</source>
        <translation>نفدت التذاكر · قائمة انتظار</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>البيع مغلق</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>ابدأ من جديد</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>فعاليات أخرى</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>We&apos;ve lost the connection to the box office. Nothing is sold twice, and we&apos;ll continue automatically when it&apos;s back.</source>
        <translation>انقطع الاتصال بشباك التذاكر. لا يُباع شيء مرتين، وسنتابع تلقائيًا فور عودته.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>It&apos;s very busy right now</source>
        <translation>كثيرون يريدون التذاكر الآن</translation>
    </message>
    <message>
        <source>We&apos;ll keep trying every few seconds. You don&apos;t need to do anything.</source>
        <translation>نعيد المحاولة تلقائيًا كل بضع ثوانٍ. لا حاجة لأن تفعل شيئًا.</translation>
    </message>
    <message>
        <source>We&apos;re making sure your order went through. It won&apos;t be placed twice.</source>
        <translation>نتأكد من إتمام طلبك. ولن يُنفَّذ مرتين.</translation>
    </message>
    <message>
        <source>Time&apos;s up</source>
        <translation>انتهى الوقت</translation>
    </message>
    <message>
        <source>Your reservation has run out. Nothing was sold, and you can choose again.</source>
        <translation>انتهت مدة حجزك المؤقت. لم يُبَع شيء، ويمكنك الاختيار من جديد.</translation>
    </message>
    <message>
        <source>There&apos;s no offer right now</source>
        <translation>لا يوجد عرض الآن</translation>
    </message>
    <message>
        <source>The seats went to the next in line, or it isn&apos;t your turn yet.</source>
        <translation>ذهبت المقاعد إلى التالي في الصف، أو لم يحن دورك بعد.</translation>
    </message>
    <message>
        <source>No longer on sale</source>
        <translation>لم تعد معروضة للبيع</translation>
    </message>
    <message>
        <source>This event can no longer be booked. How about another one?</source>
        <translation>لم يعد بالإمكان حجز هذه الفعالية. ربما فعالية أخرى؟</translation>
    </message>
    <message>
        <source>This kiosk isn&apos;t selling right now</source>
        <translation>هذا الكشك لا يبيع الآن</translation>
    </message>
    <message>
        <source>Please go to the box office for help.</source>
        <translation>توجّه إلى الشباك من فضلك: سيساعدونك هناك.</translation>
    </message>
    <message>
        <source>Something needs your attention</source>
        <translation>هناك ما يحتاج إلى تصحيح</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>That didn&apos;t work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Nothing was sold. Please try again, or go to the box office.</source>
        <translation>لم يُبَع شيء. حاول مرة أخرى أو توجّه إلى الشباك.</translation>
    </message>
    <message>
        <source>The price has just changed. Please check it.</source>
        <translation>تغيّر السعر للتو. يرجى التحقق منه.</translation>
    </message>
    <message>
        <source>Please check the name.</source>
        <translation>يرجى التحقق من الاسم.</translation>
    </message>
    <message>
        <source>This ticket is no longer valid</source>
        <translation>هذه التذكرة لم تعد صالحة</translation>
    </message>
    <message>
        <source>Its booking was cancelled. The box office can tell you more.</source>
        <translation>أُلغي حجزها. يمكن للشباك إخبارك بالمزيد.</translation>
    </message>
    <message>
        <source>%1, %2. Please show it at the entrance.</source>
        <comment>an event&apos;s name, its time</comment>
        <translation>%1، %2. يرجى إبرازها عند المدخل.</translation>
    </message>
    <message>
        <source>Please show it at the entrance. If something is wrong with it, the box office can help.</source>
        <translation>يرجى إبرازها عند المدخل. إن كانت فيها مشكلة فسيساعدك الشباك.</translation>
    </message>
    <message>
        <source>This is a ticket</source>
        <translation>هذه تذكرة</translation>
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
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Please try again in %1 s.</source>
        <comment>seconds</comment>
        <translation>حاول مجددًا بعد %1 ث.</translation>
    </message>
    <message>
        <source>Please try again in a moment.</source>
        <translation>حاول مجددًا بعد لحظة.</translation>
    </message>
    <message>
        <source>Some of what you entered isn&apos;t valid.</source>
        <translation>بعض ما أدخلته غير صالح.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>This isn&apos;t an organizer account. Ask an administrator to change that.</source>
        <translation>هذا الحساب ليس لمنظِّم. اطلب من مسؤول أن يجعله كذلك.</translation>
    </message>
    <message>
        <source>That isn&apos;t the server&apos;s admin token. The server shows where to find it when it starts.</source>
        <translation>هذا ليس رمز الإدارة الخاص بالخادم. يُبيّن الخادم عند بدئه مكانه.</translation>
    </message>
    <message>
        <source>This pairing code is wrong, already used or expired.</source>
        <translation>رمز الاقتران هذا خاطئ أو مستخدَم أو قديم.</translation>
    </message>
    <message>
        <source>This link no longer works: it was used, replaced or has expired. Ask an administrator for a new one.</source>
        <translation>هذا الرابط لا يعمل: فقد استُخدم أو استُبدل أو انتهت صلاحيته. اطلب رابطًا جديدًا من أحد المسؤولين.</translation>
    </message>
    <message>
        <source>This no longer exists.</source>
        <translation>لم يعد هذا موجودًا.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many tickets left.</source>
        <translation>لم يبقَ هذا العدد من التذاكر.</translation>
    </message>
    <message>
        <source>People on the waitlist come first for this event.</source>
        <translation>الأولوية في هذه الفعالية لقائمة الانتظار.</translation>
    </message>
    <message>
        <source>Sales for this event are closed.</source>
        <translation>بيع تذاكر هذه الفعالية مغلق.</translation>
    </message>
    <message>
        <source>That&apos;s more than one booking can have for this event.</source>
        <translation>هذا أكثر مما يُسمح به للحجز الواحد في هذه الفعالية.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can have for this event.</source>
        <translation>هذا أكثر مما يُسمح به للشخص الواحد في هذه الفعالية.</translation>
    </message>
    <message>
        <source>This booking is cancelled.</source>
        <translation>هذا الحجز ملغى.</translation>
    </message>
    <message>
        <source>It&apos;s too late to cancel this booking.</source>
        <translation>فات أوان إلغاء هذا الحجز.</translation>
    </message>
    <message>
        <source>Already on this event&apos;s waitlist.</source>
        <translation>مسجَّل بالفعل في قائمة انتظار هذه الفعالية.</translation>
    </message>
    <message>
        <source>The group is larger than the event&apos;s capacity.</source>
        <translation>المجموعة أكبر من سعة الفعالية.</translation>
    </message>
    <message>
        <source>There is no open offer.</source>
        <translation>لا يوجد عرض للرد عليه.</translation>
    </message>
    <message>
        <source>The offer wasn&apos;t accepted in time.</source>
        <translation>لم يُقبل العرض في الوقت المحدد.</translation>
    </message>
    <message>
        <source>More tickets than that are already sold or held.</source>
        <translation>بيع أو حُجز بالفعل عدد أكبر من ذلك.</translation>
    </message>
    <message>
        <source>This event has bookings.</source>
        <translation>لهذه الفعالية حجوزات.</translation>
    </message>
    <message>
        <source>This event is cancelled.</source>
        <translation>أُلغيت هذه الفعالية.</translation>
    </message>
    <message>
        <source>This event is over.</source>
        <translation>انتهت هذه الفعالية.</translation>
    </message>
    <message>
        <source>There are bookings in the old currency, so it can&apos;t be changed.</source>
        <translation>توجد حجوزات بالعملة القديمة، لذا لا يمكن تغييرها.</translation>
    </message>
    <message>
        <source>Evently needs at least one administrator.</source>
        <translation>يحتاج Evently إلى مسؤول واحد على الأقل.</translation>
    </message>
    <message>
        <source>There are already events.</source>
        <translation>توجد فعاليات بالفعل.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>يتعذر الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>The server didn&apos;t understand this request. Are the server and this window the same version?</source>
        <translation>لم يفهم الخادم هذا الطلب. هل الخادم وهذه النافذة بالإصدار نفسه؟</translation>
    </message>
    <message>
        <source>%1, %2, %3. %4. %5.</source>
        <comment>event, place, time. availability. price.</comment>
        <translation>‏%1، %2، %3. %4. %5.</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>بقي %1 من %2</translation>
    </message>
    <message>
        <source>Waitlist first</source>
        <translation>قائمة الانتظار أولًا</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفدت التذاكر</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>البيع مغلق</translation>
    </message>
    <message>
        <source>Incorrect email address or password.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>An account with this address already exists.</source>
        <translation>يوجد بالفعل حساب بهذا العنوان.</translation>
    </message>
    <message>
        <source>Sorry, the last tickets have just been taken.</source>
        <translation>عذرًا، حُجزت آخر التذاكر للتو.</translation>
    </message>
    <message>
        <source>That&apos;s more than one person can hold at a time for this event.</source>
        <translation>هذا أكثر مما يُسمح للشخص الواحد بحجزه مؤقتًا في آنٍ واحد في هذه الفعالية.</translation>
    </message>
    <message>
        <source>Your reservation has run out.</source>
        <translation>انتهت مدة حجزك المؤقت.</translation>
    </message>
    <message>
        <source>That&apos;s more than the refund due for this booking.</source>
        <translation>هذا أكثر من المبلغ المستحق ردّه لهذا الحجز.</translation>
    </message>
    <message>
        <source>Tickets are still available, so there&apos;s no need to wait.</source>
        <translation>ما زالت هناك تذاكر: لا حاجة إلى الانتظار.</translation>
    </message>
    <message>
        <source>Someone else changed this. Please check it and try again.</source>
        <translation>غيّر شخص آخر هذا. يُرجى التحقق منه والمحاولة مجددًا.</translation>
    </message>
    <message>
        <source>This was already used for another request. Please start again.</source>
        <translation>استُخدم هذا بالفعل لطلب آخر. يُرجى البدء من جديد.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>محاولات كثيرة جدًا.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>الخادم مشغول.</translation>
    </message>
    <message>
        <source>The server&apos;s database isn&apos;t available.</source>
        <translation>قاعدة بيانات الخادم غير متاحة.</translation>
    </message>
    <message>
        <source>We couldn&apos;t confirm whether this was done. Try again: it won&apos;t be done twice.</source>
        <translation>تعذّر علينا التأكد من إتمام ذلك. حاول مجددًا: لن يُنفَّذ مرتين.</translation>
    </message>
    <message>
        <source>Something went wrong on the server, or it isn&apos;t an Evently server.</source>
        <translation>حدث خطأ في الخادم، أو أنه ليس خادم Evently.</translation>
    </message>
    <message>
        <source>Not on sale yet</source>
        <translation>لم يبدأ البيع بعد</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Sold out: %1.</source>
        <comment>a kind of seats</comment>
        <translation>نفدت: %1.</translation>
    </message>
    <message>
        <source>There aren&apos;t that many seats left: %1.</source>
        <comment>a kind of seats</comment>
        <translation>لم يبقَ هذا العدد من المقاعد: %1.</translation>
    </message>
    <message>
        <source>This ticket type can&apos;t be booked in that number.</source>
        <translation>لا يمكن حجز هذا العدد من هذا النوع من التذاكر.</translation>
    </message>
    <message>
        <source>This ticket type isn&apos;t on sale right now.</source>
        <translation>هذا النوع من التذاكر غير معروض للبيع الآن.</translation>
    </message>
    <message>
        <source>Choose the ticket type to return.</source>
        <translation>اختر نوع التذكرة المراد إرجاعها.</translation>
    </message>
    <message>
        <source>There is no such code. Please check it.</source>
        <translation>لا يوجد رمز كهذا. يُرجى التحقق منه.</translation>
    </message>
    <message>
        <source>This code has been used up.</source>
        <translation>استُنفد هذا الرمز.</translation>
    </message>
    <message>
        <source>This code has expired.</source>
        <translation>انتهت صلاحية هذا الرمز.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid yet.</source>
        <translation>هذا الرمز غير صالح بعد.</translation>
    </message>
    <message>
        <source>This code isn&apos;t valid for these tickets.</source>
        <translation>هذا الرمز غير صالح لهذه التذاكر.</translation>
    </message>
    <message>
        <source>This code has been used, so it can&apos;t be deleted. End it instead.</source>
        <translation>استُخدم هذا الرمز ولا يمكن حذفه. يمكنك إنهاؤه بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The event already has this code.</source>
        <translation>لهذه الفعالية هذا الرمز من قبل.</translation>
    </message>
    <message>
        <source>Tickets of this type have been booked or waited for.</source>
        <translation>هناك حجوزات أو انتظار لتذاكر من هذا النوع.</translation>
    </message>
    <message>
        <source>Tickets of this quota have been booked or waited for.</source>
        <translation>هناك حجوزات أو انتظار لتذاكر من هذه الحصة.</translation>
    </message>
    <message>
        <source>More seats of this quota than that are already sold or held.</source>
        <translation>بيعت أو حُجزت مقاعد أكثر من ذلك في هذه الحصة.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>the highest price; others are free</comment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>the lowest price</comment>
        <translation>من %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>بلا تذاكر</numerusform>
            <numerusform>تذكرة واحدة</numerusform>
            <numerusform>تذكرتان</numerusform>
            <numerusform>%n تذاكر</numerusform>
            <numerusform>%n تذكرة</numerusform>
            <numerusform>%n تذكرة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>FREE</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>PAID %1</source>
        <comment>an amount of money</comment>
        <translation>مدفوع %1</translation>
    </message>
    <message>
        <source>TO PAY %1</source>
        <comment>an amount of money</comment>
        <translation>للدفع %1</translation>
    </message>
    <message>
        <source>Ticket %1 of %2</source>
        <translation>تذكرة %1 من %2</translation>
    </message>
    <message>
        <source>Waitlist</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n ticket(s)</source>
        <translation>
            <numerusform>في انتظار التذاكر</numerusform>
            <numerusform>في انتظار تذكرة واحدة</numerusform>
            <numerusform>في انتظار تذكرتين</numerusform>
            <numerusform>في انتظار %n تذاكر</numerusform>
            <numerusform>في انتظار %n تذكرة</numerusform>
            <numerusform>في انتظار %n تذكرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Place %1 on the waitlist when printed</source>
        <translation>المركز %1 في الصف عند الطباعة</translation>
    </message>
    <message>
        <source>Ticket %1 of %2, printed again</source>
        <translation>تذكرة %1 من %2، أعيدت طباعتها</translation>
    </message>
    <message>
        <source>Evently</source>
        <translation>Evently</translation>
    </message>
    <message>
        <source>This is not a ticket. Come back to the kiosk, choose “I have a slip” and scan this code or type the reference: it shows your place on the waitlist and prints your tickets when it&apos;s your turn.</source>
        <translation>هذه ليست تذكرة. عُد إلى الكشك واختر «لديّ قسيمة» وامسح هذا الرمز، أو اكتب الرقم المرجعي: سترى موقعك في قائمة الانتظار وتطبع تذاكرك عندما يحين دورك.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>a ticket type, two numbers</comment>
        <translation>%1، %2 من %3</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <comment>ticket types</comment>
        <translation>في انتظار %1</translation>
    </message>
</context>
</TS>
