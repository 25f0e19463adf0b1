# The sentences of Manicule in Arabic; en.ftl is the original.

## Numbers and dates

percent = { $number }%
moment = { $day } { $month } { $year }، { $time }
day-and-month = { $day } { $month }
month-and-year = { $month } { $year }
month-january = يناير
month-february = فبراير
month-march = مارس
month-april = أبريل
month-may = مايو
month-june = يونيو
month-july = يوليو
month-august = أغسطس
month-september = سبتمبر
month-october = أكتوبر
month-november = نوفمبر
month-december = ديسمبر

## Dates of a text
month-of-day-january = يناير
month-of-day-february = فبراير
month-of-day-march = مارس
month-of-day-april = أبريل
month-of-day-may = مايو
month-of-day-june = يونيو
month-of-day-july = يوليو
month-of-day-august = أغسطس
month-of-day-september = سبتمبر
month-of-day-october = أكتوبر
month-of-day-november = نوفمبر
month-of-day-december = ديسمبر
month-alone-january = يناير
month-alone-february = فبراير
month-alone-march = مارس
month-alone-april = أبريل
month-alone-may = مايو
month-alone-june = يونيو
month-alone-july = يوليو
month-alone-august = أغسطس
month-alone-september = سبتمبر
month-alone-october = أكتوبر
month-alone-november = نوفمبر
month-alone-december = ديسمبر
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-month-short = { $month } { $year }
date-year = { $year }
date-year-before = { $year } ق.م
date-decade = عقد { $year }
date-century = القرن { $number }
date-century-before = القرن { $number } ق.م
date-about = نحو { $date }
date-old-style = { $date } (التقويم القديم)
date-new-style = { $date } (التقويم الجديد)

## Counts
counted-mentions = { $count ->
    [zero] لا ذِكر
    [one] ذِكر واحد
    [two] ذِكران
    [few] { $count } مرات ذِكر
    [many] { $count } مرة ذِكر
   *[other] { $count } مرة ذِكر
}
counted-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
counted-dates = { $count ->
    [zero] لا تواريخ
    [one] تاريخ واحد
    [two] تاريخان
    [few] { $count } تواريخ
    [many] { $count } تاريخًا
   *[other] { $count } تاريخ
}
counted-of-your-highlights = { $count ->
    [zero] لا شيء من تمييزاتك
    [one] واحد من تمييزاتك
    [two] اثنان من تمييزاتك
    [few] { $count } من تمييزاتك
    [many] { $count } من تمييزاتك
   *[other] { $count } من تمييزاتك
}
counted-shared-paragraphs = { $count ->
    [zero] لا فقرات مشتركة
    [one] فقرة مشتركة واحدة
    [two] فقرتان مشتركتان
    [few] { $count } فقرات مشتركة
    [many] { $count } فقرة مشتركة
   *[other] { $count } فقرة مشتركة
}
counted-texts = { $count ->
    [zero] لا نصوص
    [one] نص واحد
    [two] نصان
    [few] { $count } نصوص
    [many] { $count } نصًا
   *[other] { $count } نص
}
counted-notes = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
counted-matches = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
counted-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفًا
   *[other] { $count } ملف
}
counted-highlights = { $count ->
    [zero] لا تمييزات
    [one] تمييز واحد
    [two] تمييزان
    [few] { $count } تمييزات
    [many] { $count } تمييزًا
   *[other] { $count } تمييز
}
counted-bookmarks = { $count ->
    [zero] لا إشارات مرجعية
    [one] إشارة مرجعية واحدة
    [two] إشارتان مرجعيتان
    [few] { $count } إشارات مرجعية
    [many] { $count } إشارة مرجعية
   *[other] { $count } إشارة مرجعية
}
counted-pages = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}

## Common
button-searching = جارٍ البحث…
button-close = إغلاق
button-cancel = إلغاء
button-save = حفظ
button-title = العنوان
button-authors = المؤلفون
button-copied = تم النسخ.
button-open = فتح
button-tags = الوسوم
button-done = تم
button-save-as = حفظ باسم…
button-copy = نسخ
button-choose-a-folder = اختيار مجلد…
button-bookmark = إشارة مرجعية
labelled = { $label }: { $text }
button-undo = تراجع
button-redo = إعادة
button-all = الكل
button-sort = ترتيب
button-delete = حذف
button-restore = استعادة
button-write-a-note = كتابة ملاحظة

## People and places

names-hidden = { $count ->
    [zero] لا أسماء مخفية:
    [one] اسم مخفي واحد:
    [two] اسمان مخفيان:
    [few] { $count } أسماء مخفية:
    [many] { $count } اسمًا مخفيًا:
   *[other] { $count } اسم مخفي:
}
names-show-hidden = { $count ->
    [zero] إظهار الأسماء المخفية
    [one] إظهار اسم مخفي واحد
    [two] إظهار اسمين مخفيين
    [few] إظهار { $count } أسماء مخفية
    [many] إظهار { $count } اسمًا مخفيًا
   *[other] إظهار { $count } اسم مخفي
}
entry-all-names = ‹ كل الأسماء
entry-previous = ‹ السابق
entry-called = {" "}باسم { $name }
entry-edit = تحرير
entry-also = أيضًا { $names }
entry-as-you-said-in = كما ذكرتَ في «{ $title }»
entry-your-description = وصفك
entry-go-to-this-passage = الانتقال إلى هذا المقطع
entry-often-with = كثيرًا ما يُذكر مع { $names }
entry-previous-mention = الذِكر السابق
entry-next = التالي ›
entry-next-mention = الذِكر التالي
entry-often-mentioned-with = كثيرًا ما يُذكر مع
entry-dates = التواريخ
entry-your-highlights = تمييزاتك
entry-mentions = مواضع الذِكر
entry-more-mentions = و{ $count } أخرى تظهر في الشريط أعلاه
entry-in-other-texts = في نصوص أخرى
entry-the-same-kind = هل هو نفسه؟ ({ $kind })
entry-yes = نعم
entry-no = لا
names-people = الأشخاص
names-places = الأماكن
names-organisations-events = المنظمات والأحداث
names-timeline = الخط الزمني
names-order-of-appearance = ترتيب الظهور
names-most-mentions = الأكثر ذِكرًا
names-name = الاسم
names-finding-people-and-places = جارٍ البحث عن الأشخاص والأماكن…
names-no-names-in-what-you-have = لا أسماء فيما قرأته حتى الآن.
names-none-hint = أضف اسمًا من «المزيد»، فيُعثر عليه حيثما ورد.
names-no-names-found = لم يُعثر على أسماء
names-more = المزيد
names-filter-names = تصفية الأسماء
names-add-a-name = إضافة اسم…
names-hide-spoilers = إخفاء ما لم يُقرأ
names-only-read-hint = عدم إظهار شيء مما بعد أبعد صفحة قرأتها
names-character-map = خريطة الشخصيات…
names-timeline-chart = مخطط الخط الزمني…
names-export-ask = تصدير المسرد…
names-import-ask = استيراد مسرد…
names-export-title = تصدير المسرد
names-export-by-hand = «manicule glossary FILE --share» يطبع الشيء نفسه
names-import-title = استيراد مسرد
names-glossaries = المسارد
names-import-by-hand = ضع الملف بجانب النص بالاسم نفسه
names-no-name-matches-the-filter = لا اسم يطابق التصفية.
names-show-again = إظهار مجددًا
glossary-unreadable = لا يمكن قراءة المسرد المرافق لهذا النص: { $error }.
glossary-no-glossary = المسرد المرافق لهذا النص ليس مسردًا: صيغته «{ $given }» لا «{ $format }».
glossary-newer = المسرد المرافق لهذا النص لإصدار أحدث من Manicule ({ $version }).
glossary-no-capitals-script = كُتب هذا النص بخط بلا حروف كبيرة، فلا يمكن العثور على الأسماء تلقائيًا. أضف أسماءك: فيُعثر عليها في كل مكان.
glossary-no-capitals = لا حروف كبيرة في هذا النص، فلا يمكن العثور على الأسماء تلقائيًا. أضف أسماءك: فيُعثر عليها في كل مكان.
glossary-all-capitals = كُتب هذا النص كله بحروف كبيرة، فلا يمكن العثور على الأسماء تلقائيًا. أضف أسماءك: فيُعثر عليها في كل مكان.

## More than one computer

sync-conflict-copies = { $count ->
    [zero] لا نسخ متعارضة.
    [one] هناك نسخة متعارضة واحدة. يُقرأ ما فيها ويُعرض كغيره.
    [two] هناك نسختان متعارضتان. يُقرأ ما فيهما ويُعرض كغيره.
    [few] هناك { $count } نسخ متعارضة. يُقرأ ما فيها ويُعرض كغيره.
    [many] هناك { $count } نسخة متعارضة. يُقرأ ما فيها ويُعرض كغيره.
   *[other] هناك { $count } نسخة متعارضة. يُقرأ ما فيها ويُعرض كغيره.
}
sync-more-than-one-computer = أكثر من حاسوب
sync-what = احفظ ملاحظاتك في مجلد تُبقيه Syncthing أو Dropbox أو iCloud Drive أو OneDrive أو مشاركة شبكية متطابقًا على كل حواسيبك. يكتب كل حاسوب ملفاته الخاصة هناك، فلا يكتب أحدها فوق الآخر.
sync-moved = نُسخت ملاحظاتك إلى { $folder } وقورنت. ستُستخدم من هناك بدءًا من التشغيل القادم: أغلق كل نوافذ Manicule وافتحه من جديد. ما كان في المكان القديم يبقى فيه.
sync-a-folder-that-is-kept-on = مجلد موجود على كل حواسيبك
sync-by-hand = راجع docs/sync.md لفعل ذلك يدويًا
sync-notes-lie = ملاحظاتك في { $folder }
sync-this-is-the-usual-place-on = هذا هو المكان المعتاد على هذا الحاسوب.
sync-this-computer = ، هذا الحاسوب
sync-device = { $device }{ $here }: آخر تغيير { $when }

## Trash

trash-for-good = { $count ->
    [zero] لا شيء ليُحذف.
    [one] سيُحذف عنصر واحد وملاحظته نهائيًا. تحتفظ به النسخ الاحتياطية على هذا الحاسوب حتى 30 يومًا.
    [two] سيُحذف عنصران وملاحظتاهما نهائيًا. تحتفظ بهما النسخ الاحتياطية على هذا الحاسوب حتى 30 يومًا.
    [few] ستُحذف { $count } عناصر وملاحظاتها نهائيًا. تحتفظ بها النسخ الاحتياطية على هذا الحاسوب حتى 30 يومًا.
    [many] سيُحذف { $count } عنصرًا وملاحظاتها نهائيًا. تحتفظ بها النسخ الاحتياطية على هذا الحاسوب حتى 30 يومًا.
   *[other] سيُحذف { $count } عنصر وملاحظاتها نهائيًا. تحتفظ بها النسخ الاحتياطية على هذا الحاسوب حتى 30 يومًا.
}
trash-the-trash-is-empty = سلة المهملات فارغة
trash-hint = ما تحذفه يبقى هنا حتى تُفرغ السلة.
trash-count = محذوف: { $counts }
trash-empty-ask = إفراغ السلة…
trash-deleted = حُذف { $when }
trash-empty-the-trash = إفراغ سلة المهملات؟
trash-empty-do = إفراغ السلة

## Notes that need attention
attention-all-notes-are-in-place = كل الملاحظات في مواضعها.
attention-the-trash-is-empty = سلة المهملات فارغة.
attention-placed = وُضع { $placed } من { $all }
attention-why = تغيّر النص منذ أن علّمت هذه المقاطع. حدّد موضع كل منها؛ وتُحفظ الكلمات الأصلية في كل الأحوال.
attention-accept-all-changes = قبول كل التغييرات ({ $count })
attention-when-you-marked-it = عند تعليمه
attention-now = الآن
attention-find-similar-passages = البحث عن مقاطع مشابهة
attention-nothing-in-this-text-is-similar = لا شيء مشابه في هذا النص.
attention-similar-passages = مقاطع مشابهة:
attention-go-to-this-passage-and-select = الانتقال إلى هذا المقطع وتحديده
attention-accept = قبول
attention-this-is-the-passage-i-meant = هذا هو المقطع المقصود
attention-place-here = وضع هنا
attention-select-the-passage-where-the-note = حدّد المقطع الذي تنتمي إليه الملاحظة ثم اضغط هنا
attention-keep-unplaced = إبقاؤها بلا موضع
attention-it-has-no-place-in-this = لا موضع لها في هذا النص: تبقى في القائمة بكلماتها
attention-is-changed = تغيّرت الكلمات
attention-is-two-versions = كُتبت على جهازين معًا

## The card of a name
card-previous-mention = الذِكر السابق
card-next-mention = الذِكر التالي
card-more = المزيد
card-show-in-the-sidebar = إظهار في الشريط الجانبي
card-note = الحاشية { $number }
card-this-note-has-no-words-in = لا نص لهذه الحاشية في الملف.
card-go-to-the-note = الانتقال إلى الحاشية

## Contents
contents-no-chapters = لا فصول
contents-this-text-has-no-headings-to = لا عناوين في هذا النص.
contents-the-book-names-this-place-but = يذكر الكتاب هذا الموضع لكنه ليس في الملف.
contents-bookmark = إشارة مرجعية: { $label }
contents-printed-page-row = الصفحة المطبوعة
contents-printed-page = الصفحة المطبوعة
contents-no-such-page = لا توجد هذه الصفحة

## Correcting names
kind-person = شخص
kind-place = مكان
kind-organisation = منظمة
kind-event = حدث
correct-hide = إخفاء
correct-you-can-show-it-again-at = يمكنك إظهاره مجددًا في نهاية القائمة
correct-rename = إعادة تسمية…
correct-describe = وصف…
correct-add-another-name = إضافة اسم آخر…
correct-merge-with-ask = دمج مع…
correct-make-one-entry-of-this-and = جعل هذا المدخل وآخر مدخلًا واحدًا
correct-split-off = فصل
correct-make-this-name-an-entry-of = جعل هذا الاسم مدخلًا مستقلًا
correct-type = النوع
correct-unpin = إلغاء التثبيت
correct-pin-to-top = تثبيت في الأعلى
correct-name = الاسم
correct-description = الوصف
correct-another-name-for-the-same = اسم آخر للشيء نفسه
correct-merge-with = دمج مع
correct-add = إضافة

## About a text
details-about-this-text = عن هذا النص
details-year = السنة
details-publisher = الناشر
details-authors-are-separated-by-semicolons-surname = يُفصل بين المؤلفين بفاصلة منقوطة: اللقب، الاسم؛ الاسم اللقب.
details-copy-citation = نسخ الاستشهاد

## Questions before the window
dialog-open-a-file-outside-this-texts = فتح ملف خارج مجلد هذا النص؟
dialog-text-encoding = ترميز النص
dialog-if-letters-look-wrong-choose-the = إن بدت الحروف خاطئة فاختر ترميز الملف. تبقى ملاحظاتك مع كلماتها.
dialog-automatic = تلقائي
dialog-encoding-choice = { $name } — { $use }
dialog-open-this-link = فتح هذا الرابط؟
dialog-this-link-cant-be-opened = لا يمكن فتح هذا الرابط
dialog-only-web-and-mail-addresses-can = لا تُفتح في برامج أخرى إلا عناوين الويب والبريد.
dialog-copy-link = نسخ الرابط
dialog-your-latest-notes-are-not-saved = لم تُحفظ ملاحظاتك الأخيرة بعد
dialog-still-saving = ما زال الحفظ جاريًا. القرص بطيء في الاستجابة.
dialog-try-again = إعادة المحاولة
dialog-copy-as-markdown = نسخ بصيغة Markdown
dialog-copied-paste-your-notes-somewhere-safe = تم النسخ. ألصق ملاحظاتك في مكان آمن.
dialog-keep-open = إبقاؤه مفتوحًا
dialog-quit-anyway = الخروج على أي حال
dialog-unsaved-where = ما لم يُحفظ يوضع أولًا بين النسخ الاحتياطية، أو في ملف في مجلدك الشخصي يمكن استيراده.
encoding-unicode = يونيكود
encoding-western = أوروبا الغربية
encoding-western-mac = أوروبا الغربية، ماك القديم
encoding-central = أوروبا الوسطى
encoding-cyrillic = السيريلية
encoding-cyrillic-dos = السيريلية، DOS
encoding-russian = الروسية
encoding-greek = اليونانية
encoding-turkish = التركية
encoding-hebrew = العبرية
encoding-japanese = اليابانية
encoding-chinese-simplified = الصينية المبسّطة
encoding-chinese-traditional = الصينية التقليدية

## Dictionaries
dictionaries-by-hand = استخدم «manicule lookup WORD --dictionary PATH»
dictionaries-dictionaries = القواميس
dictionaries-what = يقرأ Manicule القواميس بصيغة StarDict. تبقى الملفات في مكانها ولا تُغيَّر أبدًا. ويُبحث عن الكلمات بهذا الترتيب.
dictionaries-remove-from-the-list = إزالة { $name } من القائمة
dictionaries-move-down = خفض { $name }
dictionaries-move-up = رفع { $name }
dictionaries-add-ask = إضافة قاموس…
dictionaries-add-title = إضافة قاموس
dictionaries-stardict-dictionaries = قواميس StarDict
dictionaries-all-dictionaries-in-a-folder-and = كل القواميس في مجلد وما تحته من مجلدات
dictionaries-add-folder-ask = إضافة مجلد…
dictionaries-add-folder-title = إضافة مجلد قواميس
dictionaries-look-up-in-the-browser = البحث في المتصفح
dictionaries-address-how = { $word } مكان الكلمة، و{ $lang } مكان لغة النص، مثل ar. لا يتصل Manicule بالشبكة أبدًا: متصفحك يفتح العنوان عندما تنقره.
dictionaries-add-an-address = إضافة عنوان
dictionaries-new = جديد
dictionaries-reset-addresses = إعادة ضبط العناوين
dictionaries-name-of-page = اسم الصفحة
dictionaries-address-of-page = عنوان الصفحة
dictionaries-remove = إزالة { $name }
dictionaries-this-address-is-not-used-it = هذا العنوان غير مستخدم: يجب أن يبدأ بـ https:// أو http://.
dictionaries-none-in-folder = لا قاموس StarDict في «{ $name }»: للقاموس ملف ينتهي اسمه بـ‎.ifo. فُكّ ضغط الأرشيف أولًا.
dictionaries-not-stardict = ‏«{ $name }» ليس قاموس StarDict: اختر ملفه الذي ينتهي اسمه بـ‎.ifo أو مجلده. فُكّ ضغط الأرشيف أولًا.
dictionaries-cannot = لا يمكن استخدام القاموس «{ $name }»: { $reason }.
dictionaries-gone = لم يعد موجودًا

## Writing a note
editor-your-note = ملاحظتك
editor-tags-separated-by-commas = وسوم تفصلها فواصل

## Search across all texts
everything-search-all-texts-notes-and-names = البحث في كل النصوص والملاحظات والأسماء
everything-search-everything = البحث في كل شيء
everything-how = تُوجد الكلمات بأي صيغة كانت؛ ويجب أن ترد كلها.
everything-nothing-was-found = لم يُعثر على شيء.
everything-no-other-name = لا نصّ معروفًا بعد يُسمّى فيه «{ $person }» باسم آخر؛ افتح نصًا لتُستخرج أسماؤه.
everything-nothing-has-just-these-words-these = لا شيء بهذه الكلمات تمامًا؛ هذه تكاد تطابقها.
everything-not-all-read = {"   "}قُرئ { $done } من { $all } من الملفات الجديدة.
everything-eg-words = الكلمتان بأي صيغة: whales، whale’s
everything-eg-phrase = هذه الكلمات متتالية
everything-eg-beginning = كلمات تبدأ هكذا
everything-eg-nearly = كلمات تكاد تكون كذلك
everything-eg-without = بلا كلمة ما
everything-eg-person = هذا الشخص بكل أسمائه في النص: old Ahab، the captain. تُعرف الأسماء للنصوص التي فُتحت مرة.
everything-eg-author = في نصوص مؤلف
everything-eg-tag = في نصوص وملاحظات عليها وسم
everything-eg-in = في نصوص لها عنوان أو مجموعة أو سلسلة أو مجلد كهذا
everything-eg-notes = في الملاحظات وحدها؛ وكذلك in:texts وin:names
everything-not-here = غير موجود على هذا الحاسوب
everything-more = { $authors }   { $more } أخرى
everything-note = ملاحظة:
everything-name = اسم:

## Export
export-export-notes = تصدير الملاحظات
export-from = { $count } من { $title }
export-copy-as = نسخ بصيغة { $shape }
export-on = { $notes } على { $texts }
export-yours = خاصتك
export-own-template = قالب خاص
export-to-read-and-go-on-writing = للقراءة ومتابعة الكتابة
export-for-other-notebooks = لدفاتر أخرى
export-back-into-other-reading-programs = عودة إلى برامج قراءة أخرى
export-pages-and-data = صفحات وبيانات
export-template = القالب
export-making-the-preview = جارٍ إعداد المعاينة…
export-all-file-name = ملاحظات.{ $extension }
export-file-name = { $title } – ملاحظات.{ $extension }
export-own-template-is = قالب من صنعك
shape-w3c-archive-is = الأرشيف الذي تصفه مسودة EPUB Annotations
shape-readium-is = ملف ‎.annotation الذي يقبله Thorium
shape-calibre-is = تمييزات لعارضه
shape-koreader-is = ملف metadata.epub.lua لمجلد ‎.sdr بجانب الكتاب
shape-hypothesis-is = التعليقات كما تعيدها واجهته البرمجية
export-one-text-only = تتسع هذه الصيغة لملاحظات نص واحد؛ صدّر كل نص على حدة
shape-markdown-is = اقتباسات وملاحظات حسب الفصول، لأي محرر
shape-obsidian-is = صيغة Markdown بإطارات ومعرّفات كتل ووسوم
shape-markdown = Markdown
shape-obsidian = Obsidian
shape-json = JSON
shape-html = صفحة ويب
shape-html-is = للقراءة أو الطباعة
shape-csv = جدول (CSV)
shape-csv-is = لبرنامج جداول
shape-json-is = كل ما يُعرف عن كل ملاحظة، لبرامج أخرى
shape-w3c = تعليقات الويب
shape-w3c-is = JSON-LD كما يصفه W3C
shape-logseq-is = مخطط بمعرّفات كتل
shape-org-is = عناوين بخصائص
shape-zotero-is = ملاحظة للّصق أو الاستيراد
shape-readwise-is = الجدول الذي يقبله Readwise
shape-anki-is = المقطع في الوجه والملاحظة في الظهر، مع وسوم
template-too-slow = يحتاج هذا القالب إلى وقت أو ذاكرة أكثر مما يُسمح به.
export-nothing = لا ملاحظات على { $title } بعد.

## Ties
family-narrator = الراوي
family-tells = يروي هذه القصة
family-of = { $noun } { $names }
tie-wife = زوجة
tie-husband = زوج
tie-bride = عروس
tie-widow = أرملة
tie-widower = أرمل
tie-father = والد
tie-mother = والدة
tie-papa = أبو
tie-mamma = أم
tie-son = ابن
tie-daughter = ابنة
tie-child = ابن/ة
tie-brother = أخو
tie-sister = أخت
tie-twin = توأم
tie-uncle = عم/خال
tie-aunt = عمة/خالة
tie-nephew = ابن أخ/أخت
tie-niece = ابنة أخ/أخت
tie-cousin = ابن/ة عم أو خال
tie-grandfather = جد
tie-grandmother = جدة
tie-grandson = حفيد
tie-granddaughter = حفيدة
tie-grandchild = حفيد/ة
tie-great-uncle = عم/خال والد
tie-great-aunt = عمة/خالة والد
tie-stepfather = زوج أم
tie-stepmother = زوجة أب
tie-stepson = ربيب
tie-stepdaughter = ربيبة
tie-stepbrother = أخ غير شقيق لـ
tie-stepsister = أخت غير شقيقة لـ
tie-half-brother = أخ غير شقيق لـ
tie-half-sister = أخت غير شقيقة لـ
tie-brother-in-law = صهر
tie-sister-in-law = أخت زوج/ة
tie-father-in-law = حمو
tie-mother-in-law = حماة
tie-son-in-law = صهر
tie-daughter-in-law = كنّة
tie-godfather = عرّاب
tie-godmother = عرّابة
tie-godson = ابن معمودية
tie-goddaughter = ابنة معمودية
tie-fiance = خطيب
tie-fiancee = خطيبة
tie-friend = صديق/ة
tie-companion = رفيق/ة
tie-comrade = رفيق/ة
tie-betrothed = خطيب/ة
tie-sweetheart = حبيب/ة
tie-lover = عشيق/ة
tie-rival = غريم/ة
tie-guardian = وصي/ة
tie-ward = ربيب/ة
tie-servant = خادم/ة
tie-maid = خادمة
tie-butler = كبير خدم
tie-valet = وصيف
tie-footman = خادم
tie-coachman = حوذي
tie-groom = سائس
tie-housekeeper = مدبرة منزل
tie-nurse = ممرض/ة
tie-governess = مربية
tie-tutor = معلم خاص لـ
tie-pupil = تلميذ/ة
tie-secretary = سكرتير/ة
tie-clerk = كاتب/ة
tie-assistant = مساعد/ة
tie-partner = شريك/ة
tie-master = سيد
tie-mistress = سيدة
tie-employer = رب عمل
tie-landlord = مالك مسكن
tie-landlady = مالكة مسكن
tie-lawyer = محامي/ة
tie-physician = طبيب/ة
tie-teacher = معلم/ة
tie-lieutenant = ملازم
tie-chaplain = قسيس
tie-confidant = كاتم سر
tie-apprentice = صبي حرفة
tie-disciple = مريد/ة
tie-neighbour = جار/ة
tie-neighbor = جار/ة
tie-successor = خلف
tie-predecessor = سلف
list-comma = ،

## Choosing files
file-dialog-all-files = كل الملفات
file-dialog-other-text = فُتح نص آخر أثناء اختيارك الملف؛ لم يُفعل شيء، فأعد الطلب.
file-dialog-none = لا يوفر سطح المكتب هذا نافذة لاختيار الملفات (xdg-desktop-portal مفقود): { $instead }.

## Find in a text
find-find-in-this-text = البحث في هذا النص
find-nearby-words = كل الكلمات بأي ترتيب ضمن { $count } كلمة
find-match-case = مطابقة حالة الأحرف
find-whole-words = كلمات كاملة
find-whole-words-only = الكلمات الكاملة فقط
find-nearby = متقاربة
find-regular-expression = تعبير نمطي
find-list = قائمة
find-list-all-matches = سرد كل النتائج
find-not-found = لا نتيجة
find-place-of-all = { $place } من { $all }
find-beyond = { $count } مخفية لاحقًا
find-label-beyond = { $label }، { $count } مخفية لاحقًا
find-not-regular = ‏«{ $pattern }» ليس تعبيرًا نمطيًا: { $last }.

## Go to
goto-percent-or-chapter = نسبة أو فصل
goto-percent-printed-page-or-chapter = نسبة أو صفحة مطبوعة أو فصل
goto-go-to = الانتقال إلى
goto-type-how-far-0-to-100 = اكتب الموضع: من 0 إلى 100 ٪.
goto-no-such-place-in-this-text = لا موضع كهذا في النص.
goto-page-of-the-printed-edition = الصفحة { $query } من الطبعة الورقية
goto-percent = { $percent } ٪ من النص

## Keyboard help
help-select-words = تحديد كلمات
help-select-how = اسحب؛ نقرتان: كلمة؛ ثلاث نقرات: فقرة؛ Shift+نقرة: توسيع
help-select-by-keys = التحديد بلوحة المفاتيح
help-select-by-keys-how = ‏Shift+الأسهم؛ ومع Ctrl كلمة كلمة
help-close-or-clear-the-selection = إغلاق أو إلغاء التحديد
help-esc = Esc
help-save-a-note = حفظ ملاحظة
help-ctrl-enter = Ctrl+Enter
help-who-is-this = من هذا؟
help-who-how = أشر إلى اسم تحته خط منقّط أو انقره
help-keyboard-shortcuts = اختصارات لوحة المفاتيح
help-version = الإصدار { $version }. كل ما يلي في اللوحة أيضًا: اضغط Ctrl+K واكتب كلمة.
help-mouse-and-keyboard = الفأرة ولوحة المفاتيح

## Import
import-only-the-first = فُحص «{ $name }» وحده. أفلت مجلدًا لاستيراد كل ما فيه.
import-import-notes = استيراد ملاحظات
import-by-hand = أفلت الملف أو المجلد على هذه النافذة أو استخدم `manicule import`
import-how = اختر ملفًا أو مجلدًا أو جهازًا فيه ملاحظات برنامج آخر، أو أفلته هنا. لا يُكتب شيء قبل أن ترى ما سيُكتب.
import-from = ‏Kindle وKobo وApple Books وKOReader وcalibre وThorium وFoliate وReadest وReadwise وHypothesis وZotero وMoon+ وReadEra وPlay Books وPocketBook وBOOX وtolino وMarkdown وغيرها.
import-choose-a-file = اختيار ملف…
import-reading = جارٍ القراءة…
import-progress = { $done } من { $all }: { $name }
import-choose-another = اختيار آخر…
import-nothing-to-import = لا شيء للاستيراد
import-do = استيراد { $notes }
import-one-step-to-undo = يمكن التراجع عنه بخطوة واحدة.
import-add-the-note-that-differs-from = إضافة الملاحظة المختلفة عن ملاحظتك بجانبها
import-add-differing = إضافة الملاحظات المختلفة عن ملاحظاتك بجانبها ({ $count })
import-your-own-notes-stay-as-they = تبقى ملاحظاتك كما هي.
import-no-notes-were-found = لم يُعثر على ملاحظات.
import-found = { $notes } في { $texts }.
import-left-out = {" "}تُرك { $count }، وهو مسرود أدناه.
import-import-the-notes-on = استيراد الملاحظات على { $title }
import-show-its-notes = إظهار ملاحظاته
import-found-by = عُثر عليه بـ: { $how }
import-waits-for-text = ليس هنا بعد: تنتظر ملاحظاته تحت عنوانه
import-differs-added = تختلف عن ملاحظتك، تُضاف بجانبها
import-differs-left = تختلف عن ملاحظتك، تُترك
import-differ-added = { $count ->
    [zero] لا اختلاف عن ملاحظاتك
    [one] واحدة تختلف عن ملاحظتك، تُضاف بجانبها
    [two] اثنتان تختلفان عن ملاحظاتك، تضافان بجانبها
    [few] { $count } تختلف عن ملاحظاتك، تُضاف بجانبها
    [many] { $count } تختلف عن ملاحظاتك، تُضاف بجانبها
   *[other] { $count } تختلف عن ملاحظاتك، تُضاف بجانبها
}
import-differ-left = { $count ->
    [zero] لا اختلاف عن ملاحظاتك
    [one] واحدة تختلف عن ملاحظتك، تُترك
    [two] اثنتان تختلفان عن ملاحظاتك، تُتركان
    [few] { $count } تختلف عن ملاحظاتك، تُترك
    [many] { $count } تختلف عن ملاحظاتك، تُترك
   *[other] { $count } تختلف عن ملاحظاتك، تُترك
}
import-more = … و{ $count } أخرى
import-several-places = مواضع عدة
import-not-found = غير موجود في النص
import-waits = ينتظر
import-placed = وُضع
import-there = موجود من قبل
import-last-of = آخر { $count } حالات
import-left-out-title = متروك ({ $count })
import-is-left-out = متروك
import-by-named = تصريح
import-by-identifier = المعرّف
import-by-hash = البصمة
import-by-title = العنوان والمؤلف
import-by-file-name = اسم الملف
import-state-matched = متطابقة
import-state-ambiguous = ملتبسة
import-state-unmatched = غير متطابقة
import-state-there = موجود من قبل
import-state-deleted = إلى السلة

## A folder in step
in-step-keep-a-folder-in-step = إبقاء مجلد مواكبًا
in-step-what = تُكتب الملاحظات على كل نص في مجلد لك، كخزنة Obsidian مثلًا، ثم تُكتب ثانية بعد كل تغيير بلحظة: ملف لكل نص. ما تكتبه في هذه الملفات يبقى، وما تحذفه منها يبقى محذوفًا. ولا تُمس ملفاتك الأخرى أبدًا.
in-step-choose-another-folder = اختيار مجلد آخر…
in-step-stop = إيقاف
in-step-the-files-stay-as-they-are = تبقى الملفات كما هي
in-step-folder = المجلد: { $path }
in-step-format = الصيغة:
in-step-nothing-was-written-yet = لم يُكتب شيء بعد.
in-step-compared = { $files }، قورنت آخر مرة في { $when }.
in-step-was-deleted-there-and-stays-deleted = حُذف «{ $name }» هناك ويبقى محذوفًا.
in-step-also-notes-and-files-that-you = وكذلك ملاحظات وملفات حذفتها من المجلد
in-step-write-everything-again = كتابة كل شيء من جديد
in-step-a-folder-for-your-notes = مجلد لملاحظاتك
in-step-by-hand = «manicule export --keep DIR» يفعل ذلك مرة واحدة

## Labels
ink-yellow = الأصفر
ink-green = الأخضر
ink-blue = الأزرق
ink-pink = الوردي
ink-orange = البرتقالي
ink-purple = البنفسجي
style-solid = ملء
style-underline = تسطير
style-strikethrough = شطب
style-outline = إطار
is-person = شخص
is-place = مكان
is-organisation = منظمة
is-event = حدث
is-god = إله
is-ship = سفينة
labels-in-place = في موضعها
labels-text-changed = تغيّر النص
labels-not-found-in-the-text = غير موجود في النص
labels-found-in-several-places = وُجد في مواضع عدة
labels-kept-unplaced = محفوظة بلا موضع
labels-looking-for-it = جارٍ البحث عنها…

## Looking up words
look-up-look-up-a-word = البحث عن كلمة
look-up-word-to-look-up = الكلمة المطلوبة
look-up-you-have-no-dictionary-yet-manicule = لا قاموس لديك بعد. يقرأ Manicule القواميس بصيغة StarDict.
look-up-all-your-dictionaries-are-switched-off = كل قواميسك معطّلة.
look-up-choose-dictionaries = اختيار القواميس…
look-up-type-a-word-then-press-enter = اكتب كلمة ثم اضغط Enter.
look-up-nothing-found-for = لا شيء عن «{ $word }».
look-up-look-up-in-the-browser = البحث في المتصفح: { $address }
look-up-dictionaries = القواميس…

## Notes as Markdown
markdown-show-what-is-about = إظهار ما يخص { $link }

## All matches
matches-no-matches = لا نتائج

## The menu
more-menu = القائمة
more-undo = تراجع: { $what }
more-redo = إعادة: { $what }
more-show-only-the-article = إظهار المقال وحده

## The notebook
notebook-search-all-notes = البحث في كل الملاحظات
notebook-hide-filters = إخفاء المرشحات
notebook-filters = المرشحات
notebook-reading-your-notes = جارٍ قراءة ملاحظاتك…
notebook-all-on = { $all } على { $on }
notebook-found-of-all = { $found } من { $all } · { $on }
notebook-new-note = ملاحظة جديدة
notebook-review = المراجعة
notebook-import = استيراد…
notebook-no-notes-yet = لا ملاحظات بعد
notebook-empty-hint = ما تعلّمه وتكتبه في أي نص يُسرد هنا.
notebook-no-note-matches = لا ملاحظة مطابقة
notebook-no-match-hint = أزل مرشحًا أو ابحث بكلمات أقل.
notebook-choose-all = اختيار الكل: { $all }
notebook-selected = { $count } محددة
notebook-none = لا شيء
notebook-export = تصدير…
notebook-change-all-to = تغيير الكل إلى { $ink }
notebook-tag = وسم
notebook-tag-for-the-selected-notes = وسم للملاحظات المحددة
notebook-add-tag = إضافة وسم
notebook-remove = إزالة
notebook-recoloured = تغيّر لون { $notes }
notebook-tagged = أُضيف ‎#{ $tag } إلى { $notes }
notebook-untagged = أُزيل ‎#{ $tag } من { $notes }
notebook-deleted = حُذف: { $notes }
notebook-rename-to = إعادة تسمية ‎#{ $from } إلى
notebook-new-name-of-the-tag = اسم الوسم الجديد
notebook-merge = دمج
notebook-rename = إعادة تسمية
notebook-tag-in-use = ‎#{ $name } مستخدم: يصير الوسمان واحدًا، على { $notes }.
notebook-on = على { $notes }.
notebook-choose = اختيار «{ $name }»
notebook-a-text-without-a-title = نص بلا عنوان
notebook-file-missing = الملف مفقود
notebook-waits-for-text = تنتظر نصها
notebook-delete-this-note = حذف هذه الملاحظة
notebook-note-deleted = حُذفت الملاحظة
notebook-write-about-it = كتابة عنها
notebook-open-at = الفتح عند «{ $quote }»
notebook-open-the-text-here = فتح النص هنا
notebook-linked-from = روابط إليها من { $notes }
notebook-tags-changed = تغيّرت الوسوم
notebook-your-note = ملاحظتك
notebook-a-note-on = ملاحظة على { $title }
notebook-a-note-without-a-text = ملاحظة بلا نص
notebook-show-all-notes = إظهار كل الملاحظات
notebook-with-words = بكلمات ({ $count })
notebook-trash = السلة ({ $count })
notebook-needs-attention = تحتاج مراجعة ({ $count })
notebook-text = النص
notebook-all-texts = كل النصوص
notebook-colour-and-style = اللون والنمط
notebook-written-or-changed = كُتبت أو تغيّرت
notebook-people-and-places = الأشخاص والأماكن
notebook-name = الاسم
notebook-person-or-place = شخص أو مكان
notebook-rename-this-tag = إعادة تسمية هذا الوسم…
notebook-the-trash-is-empty = سلة المهملات فارغة
notebook-trash-hint = ما تحذفه يبقى هنا. تُفرغ سلة كل نص من قائمة ملاحظاته.
notebook-trash-line = { $title }  ·  حُذف { $when }
notebook-note-restored = استُعيدت الملاحظة
notebook-any-time = أي وقت
notebook-last-7-days = آخر 7 أيام
notebook-last-30-days = آخر 30 يومًا
notebook-last-12-months = آخر 12 شهرًا
notebook-by-text-and-place = حسب النص والموضع
notebook-newest-first = الأحدث أولًا
notebook-oldest-first = الأقدم أولًا

## Notes
notes-empty-hint = حدّد كلمات في النص ثم اختر لونًا أو اضغط H. واضغط N لكتابة ملاحظة.
notes-no-highlights-yet = لا تمييزات بعد
notes-shown-of-all = { $shown } من { $all }
notes-needs-attention = تحتاج مراجعة ({ $count })
notes-trash = السلة ({ $count })
notes-search-notes = البحث في الملاحظات
notes-copy-all-as-markdown = نسخ الكل بصيغة Markdown
notes-export = تصدير…
notes-with-notes = بملاحظات
notes-sort-newest-first = الترتيب: الأحدث أولًا
notes-sort-text-order = الترتيب: كما في النص
notes-change-the-order = تغيير الترتيب
notes-show-only = إظهار { $ink } وحده
notes-on-the-whole-text = على النص كله
notes-go-to = الانتقال إلى «{ $quote }»
notes-change-to = تغيير إلى { $ink }

## Notices
notices-dismiss = تجاهل
notices-show = إظهار
notices-show-the-whole-page = إظهار الصفحة كاملة
notices-take-over = أخذها ملاحظاتٍ…
notices-save-unlocked = الحفظ بلا حماية
notices-show-the-report = إظهار التقرير
notices-continue-there = المتابعة من هناك
notices-show-the-shelf = إظهار الرف
notices-opening = جارٍ فتح { $name }…

## The page
page-scrolling-by-itself = تمرير تلقائي: ↓ أسرع، ↑ أبطأ. أي مفتاح آخر أو نقرة يوقفه.
page-place-in-the-text = الموضع في النص
page-this-text-is-empty = هذا النص فارغ.
page-these-pages-hold-no-text = لا تحوي هذه الصفحات نصًا يمكن قراءته، بل صورًا فقط. يعرضها F9 من جديد؛ وهناك يمكنك تحديد مناطق وكتابة ملاحظات عليها.
page-picture-damaged = هي تالفة أو ليست صورة
page-a-picture = صورة
page-picture-not-shown = لا يمكن عرضها: { $why }.
page-reading-the-pages = جارٍ قراءة الصفحات…
page-this-page-could-not-be-drawn = تعذّر رسم هذه الصفحة.
page-area = منطقة في الصفحة { $number }

## The palette
palette-no-command-matches-try-another-word = لا أمر مطابقًا. جرّب كلمة أخرى.
palette-what-would-you-like-to-do = ماذا تريد أن تفعل؟
palette-command = أمر

## Passwords
password-password-needed = كلمة مرور مطلوبة
password-wrong = كلمة المرور هذه لا تفتح «{ $title }».
password-locked = «{ $title }» مقفل.
password-kept = تُحفظ حتى يُغلق Manicule ولا تُكتب في أي مكان.
password-password = كلمة المرور

## Commands
perform-focus-mode-press-to-leave-it = وضع التركيز. اضغط { $keys } للخروج منه.
perform-this-is-the-end-of-the = هذه نهاية النص.
perform-only-saved-web-pages-are-shown = لا تُعرض جزئيًا إلا صفحات الويب المحفوظة.
perform-open-a-text = فتح نص
perform-texts = النصوص
perform-open-by-hand = أفلت ملفًا على النافذة أو سمّه في سطر الأوامر
perform-add-a-folder-of-texts = إضافة مجلد نصوص
perform-folder-by-hand = أفلت المجلد على النافذة
perform-select-first-how = حدّد كلمات أولًا: اسحب فوقها أو أمسك Shift واستخدم الأسهم.
perform-select-first-note = حدّد كلمات أولًا ثم اضغط N لكتابة ملاحظة عنها.
perform-there-is-no-entry-for-these = لا مدخل لهذه الكلمات.
perform-all-notes-copied-as-markdown = نُسخت كل الملاحظات بصيغة Markdown.
perform-link-copied-it-opens-this-passage = نُسخ الرابط. يفتح هذا المقطع من أي برنامج.
perform-select-some-words-first = حدّد كلمات أولًا.
perform-copied-with-its-source = نُسخ مع مصدره.
perform-select-a-word-first-or-point = حدّد كلمة أولًا أو أشر إليها.
perform-save-a-copy-with-your-notes = حفظ نسخة بملاحظاتك
perform-with-notes-pdf = { $name } – بملاحظات.pdf
perform-pdf-by-hand = استخدم `manicule export FILE.pdf --into-copy`
perform-only-a-pdf-has-pages-as = لا صفحات كما طُبعت إلا في PDF.
perform-area-how = ارسم مستطيلًا على الصفحة أو اضغط Escape. في المرة القادمة اسحب مع Ctrl.

## Perhaps the same
perhaps-perhaps-the-same-as = قد يكون نفسه
perhaps-merge = دمج
perhaps-make-one-entry-of-both = جعلهما مدخلًا واحدًا
perhaps-not-the-same = ليس نفسه

## Pictures of a text
picture-save-as = حفظ بصيغة { $shape }…
picture-fit = ملاءمة
picture-show-whole = إظهار الصورة كاملة  (0)
picture-include-places = مع الأماكن
picture-save-picture = حفظ الصورة
picture-by-hand = «manicule picture» يرسم الشيء نفسه في ملف
diagram-map = خريطة الشخصيات
diagram-map-of = خريطة الشخصيات: { $title }
diagram-timeline = الخط الزمني
diagram-timeline-of = الخط الزمني: { $title }
diagram-no-people = لم يُعثر على أشخاص في هذا النص.
diagram-one-name = عُثر على اسم واحد في هذا النص.
diagram-most-people = أكثر الأشخاص ذكرًا: { $shown } من { $all }. تصل الخطوط بين من يجتمعون في فقرات واحدة.
diagram-most-names = أكثر الأسماء ذكرًا: { $shown } من { $all }. تصل الخطوط بين ما يجتمع منها في فقرات واحدة.
diagram-people = الأشخاص: { $shown }. تصل الخطوط بين من يجتمعون في فقرات واحدة.
diagram-names = الأسماء: { $shown }. تصل الخطوط بين ما يجتمع منها في فقرات واحدة.
diagram-on-their-own = منفردون:
diagram-more = وغيرهم: { $count }
diagram-no-dates = لم يُعثر على تواريخ في هذا النص.
diagram-one-date = تاريخ واحد: { $date }.
diagram-dates = التواريخ: { $count }، من { $from } إلى { $to }.
diagram-too-many-pixels = لا يمكن رسم صورة بحجم { $wide } × { $high } بكسل؛ جرّب مقياسًا آخر.
diagram-not-drawn = لم تُرسم الصورة: { $why }.
diagram-no-memory = الذاكرة لا تكفي

## Report a problem
problem-report-a-problem = الإبلاغ عن مشكلة
problem-what = هذا كل ما في التقرير: لا عناوين ولا شيء من نصوصك. لا يُرسل شيء. احفظه أو انسخه وشاركه إن شئت.
problem-save-the-report = حفظ التقرير
problem-by-hand = انسخه أو استخدم `manicule doctor --bundle`

## Quote card
quote-card-quote-card = بطاقة اقتباس
quote-card-the-passage-as-a-picture = المقطع صورةً
quote-card-save-ask = حفظ الصورة…
quote-card-copy-picture = نسخ الصورة
quote-card-picture-copied = نُسخت الصورة.
quote-card-it-has-the-colours-and-the = لها ألوان صفحتك وخطها.
quote-card-save-title = حفظ الصورة
quote-card-by-hand = انسخ الصورة

## Asking again
answer-export-notes = تصدير الملاحظات
answer-export-by-hand = انسخ الملاحظات بصيغة Markdown (‏Ctrl+Shift+E) أو استخدم `manicule export`
answer-export-all-by-hand = استخدم `manicule export --all`
answer-quote-name = { $title } – اقتباس

## Dropping files
drop-drop-files-to-open-them-or = أفلت ملفات لفتحها، أو مجلدًا لوضع نصوصه على الرف

## Review
review-of-all-today = { $number } من { $all } اليوم
review-open-in-the-text = فتح في النص
review-show-the-note = إظهار الملاحظة
review-space = مسافة
review-done-for-today = انتهى لليوم
review-done-hint = راجعت { $notes }. والتالية غدًا.
review-nothing-to-review-yet = لا شيء للمراجعة بعد
review-nothing-hint = ما تعلّمه وتكتبه يُعرض عليك هنا ثانيةً، بضع ملاحظات في اليوم.
review-done-come-back = عد غدًا للتالية.
review-back-to-the-notebook = العودة إلى الدفتر
review-forgotten = نسيتها
review-hard = صعبة
review-good = جيدة
review-easy = سهلة

## Selection
selection-highlight-in = تمييز باللون { $ink }
selection-find-in-this-text = البحث في هذا النص
selection-look-up = البحث عن المعنى
selection-add-to-people-and-places = إضافة إلى الأشخاص والأماكن
selection-edit-note = تحرير الملاحظة
selection-copy-link = نسخ الرابط
selection-fill = ملء
selection-underline = تسطير
selection-strikethrough = شطب
selection-outline = إطار

## Sync with a server
server-with-a-webdav-or-s3-server = مع خادم WebDAV أو S3
server-what = لا يستخدم Manicule الشبكة أبدًا. يستخدمها البرنامج المستقل manicule-sync: ثبّته بجانب Manicule أو حيث يجد النظام البرامج (docs/sync.md)، فيظهر زر هنا.
server-set-up-first = ‏manicule-sync مثبّت ولا يعرف خادمًا بعد. أخبره مرة واحدة في الطرفية:
server-done-of-all = { $done } من { $all }
server-sync-now = مزامنة الآن
server-stop = إيقاف
server-comparing-with-the-server = جارٍ المقارنة مع الخادم…
server-not-synced-yet = لم تُزامن بعد.
server-more = و{ $count } أخرى: manicule-sync status
server-not-started = تعذّر تشغيل { $program }: { $error }.
server-stopped = أُوقفت المزامنة. ما أُنجز يبقى والباقي في المرة القادمة.

## Settings
settings-spacing = التباعد
settings-space-between-paragraphs-no-indent = مسافة بين الفقرات بلا إزاحة
settings-dictionaries = القواميس…
settings-reset-to-defaults = استعادة الإعدادات الأصلية
settings-day = نهار
settings-sepia = سيبيا
settings-night = ليل
settings-high-contrast = تباين عالٍ
settings-match-system = حسب النظام
settings-your-own = خاص بك
settings-by-day = نهارًا
settings-by-night = ليلًا
settings-own-paper = الورق
settings-own-ink = الحبر
settings-accent = التمييز
settings-warmth = الدفء
settings-typeface = الخط
settings-more = المزيد…
settings-size = الحجم
settings-line-height = ارتفاع السطر
settings-letter-spacing = بين الحروف
settings-word-spacing = بين الكلمات
settings-line-length = طول السطر
settings-language = اللغة
settings-language-of-system = النظام ({ $language })
settings-characters = { $count } حرفًا
settings-margins = الهوامش
settings-view = العرض
settings-scroll = تمرير
settings-pages = صفحات
settings-lines = الأسطر
settings-as-in-the-text = كما في النص
settings-horizontal = أفقي
settings-vertical = رأسي
settings-columns = الأعمدة
settings-auto = تلقائي
settings-one = واحد
settings-two = اثنان
settings-three = ثلاثة
settings-justify-text = ضبط النص
settings-hyphenate = تقطيع الكلمات
settings-hang-punctuation-over-the-edges = إخراج علامات الترقيم عن الحافة
settings-use-the-books-fonts = استخدام خطوط الكتاب
settings-mark-people-and-places = تعليم الأشخاص والأماكن
settings-hide-spoilers = إخفاء ما لم يُقرأ
settings-turn-pages-by-clicking-the-margins = قلب الصفحات بنقر الهوامش
settings-reading-ruler = مسطرة القراءة
settings-reduce-motion = تقليل الحركة
settings-only-this-hint = يُحفظ مظهر الصفحة لهذا النص وتبقى النصوص الأخرى كما هي
settings-only-for-this-text = لهذا النص وحده
settings-names-of-highlight-colours = أسماء ألوان التمييز
settings-name-of = اسم { $colour }

## The shelf
shelf-continue-reading = متابعة القراءة
shelf-all-texts = كل النصوص
shelf-welcome = افتح أي نص، واعرف من هو من، وعلّم ما يهمك. وتبقى ملاحظاتك لك.
shelf-open-a-file = فتح ملف…
shelf-add-a-folder = إضافة مجلد…
shelf-or-drop = أو أفلت ملفات ومجلدات هنا؛ وتبقى في مكانها.
shelf-kinds = ‏EPUB وPDF وKindle وFictionBook وWord وقصص مصورة وصفحات ويب وMarkdown ونص عادي.
shelf-no-text-on-the-shelf-is = لا نص كهذا على الرف
shelf-try-fewer-words-or-another-filter = جرّب كلمات أقل أو مرشحًا آخر.
shelf-show-all-texts = إظهار كل النصوص
shelf-open-beside = فتح بجانبه
shelf-details = التفاصيل…
shelf-show-in-folder = إظهار في المجلد
shelf-take-off-the-shelf = إزالة من الرف
shelf-file-not-found = الملف غير موجود.
shelf-file-not-found-your-notes-are = الملف غير موجود. ملاحظاتك محفوظة.
shelf-not-on-this-computer = ليس على هذا الحاسوب
shelf-list = قائمة
shelf-search-the-shelf = البحث في الرف
shelf-unread = غير مقروء
shelf-show-unread = إظهار غير المقروء
shelf-reading = قيد القراءة
shelf-show-reading = إظهار ما هو قيد القراءة
shelf-finished = مقروء
shelf-show-finished = إظهار المقروء
shelf-collections = المجموعات
shelf-sorted-by = مرتب حسب: { $order }
shelf-add-texts = إضافة نصوص
shelf-look-for-new-files-now = البحث عن ملفات جديدة الآن
shelf-remove-this-folder = إزالة هذا المجلد
shelf-its-texts-leave-the-shelf-files = تغادر نصوصه الرف. وتبقى الملفات والملاحظات.
shelf-folder-closed = لا يمكن النظر في { $folder } الآن ({ $reason }). تبقى نصوصه على الرف.
shelf-files-read = قُرئ { $done } من { $all } من الملفات الجديدة
shelf-resume = استئناف
shelf-pause = إيقاف مؤقت
shelf-card-by = {" "}تأليف { $authors }
shelf-card-missing = الملف غير موجود
shelf-card-unread = غير مقروء
shelf-card-finished = مقروء
shelf-card-read-part = قُرئ { $percent }٪
shelf-menu-of = قائمة { $title }
shelf-editions = الطبعات: { $count }
order-last-read = آخر قراءة
order-date-added = تاريخ الإضافة
order-author = المؤلف
order-series = السلسلة
order-progress = التقدم
order-notes = الملاحظات

## Details of a text on the shelf
shelf-details-details = التفاصيل
shelf-details-authors = المؤلفون
shelf-details-authors-how = تفصلها فاصلة منقوطة
shelf-details-series = السلسلة
shelf-details-number = الرقم
shelf-details-number-how = موضعه في السلسلة
shelf-details-tags-how = تفصلها فواصل
shelf-details-collections = المجموعات
shelf-details-collections-how = تفصلها فواصل
shelf-details-missing = مفقود: { $place }
shelf-details-the-same-text = النص نفسه: { $copy }
shelf-details-show-in-folder = إظهار في المجلد
shelf-details-letters = {" "}· { $count } حرفًا
shelf-details-mark-as = تعليمه بأنه
shelf-details-unread = غير مقروء
shelf-details-being-read = قيد القراءة
shelf-details-finished = مقروء
shelf-details-as-far-as-it-is-read = بحسب ما قُرئ
shelf-details-new-collection = مجموعة جديدة…

## Opening the window
shell-no-window-linux = تعذّر فتح نافذة ({ $reason })؛ يلزم عرض X11 أو Wayland مع OpenGL (على Debian وUbuntu: ‏apt install libgl1 libegl1)؛ و`manicule --help` يسرد ما يعمل بدونها.
shell-no-window-windows = تعذّر فتح نافذة ({ $reason })؛ قد يفيد مشغّل رسوم أحدث، أو واجهة تُسمّى في البيئة (WGPU_BACKEND=dx12 أو vulkan أو gl)؛ و`manicule --help` يسرد ما يعمل بلا نافذة.
shell-no-window = تعذّر فتح نافذة ({ $reason })؛ و`manicule --help` يسرد ما يعمل بدونها.

## Sidebar
sidebar-contents = المحتويات
sidebar-people-places = أشخاص وأماكن
sidebar-notes = الملاحظات

## A text much like this
similar-text = هذا النص يشبه «{ $title }» كثيرًا (متطابق بنسبة { $percent }٪)، ولديك فيه { $notes }.
similar-bring-notes-here = جلب الملاحظات إلى هنا
similar-share-the-notes = مشاركة ملاحظات النصّين
similar-keep-separate = إبقاؤهما منفصلين

## Reading aloud
speaking-read-on = متابعة القراءة
speaking-pause = إيقاف مؤقت
speaking-stop = إيقاف
speaking-stop-reading-aloud = إيقاف القراءة الجهرية
speaking-the-next-sentence = الجملة التالية
speaking-the-sentence-before = الجملة السابقة
speaking-reading-aloud = القراءة الجهرية
speaking-pace = السرعة
speaking-looking-for-voices = جارٍ البحث عن أصوات…
speaking-no-service = لا خدمة نطق تجيب. على Linux هي speech-dispatcher مع صوت مثل espeak-ng.
speaking-that-of-the-language = صوت اللغة
speaking-voice = الصوت
speaking-no-answer = لا تجيب خدمة النطق في النظام.
speaking-needs-dispatcher = تحتاج القراءة الجهرية إلى speech-dispatcher وهو لا يجيب؛ ثبّت الحزمتين speech-dispatcher وصوتًا مثل espeak-ng.

## Reading times
reading-times-what = يُدوَّن هنا كم تقرأ، على هذا الجهاز وحده.
reading-times-off = لا يُدوَّن شيء: أوقات القراءة معطّلة.
reading-times-nothing-read-yet = لم تقرأ شيئًا بعد
reading-times-the-last-30-days = آخر 30 يومًا
reading-times-by-month = حسب الشهر
reading-times-by-text = حسب النص
reading-times-yours-alone = لك وحدك
reading-times-write-down-how-long-i-read = تدوين كم أقرأ على هذا الجهاز
reading-times-erase-all-reading-times = مسح كل أوقات القراءة
reading-times-today = اليوم
reading-times-last-7-days = آخر 7 أيام
reading-times-in-all = الإجمالي
reading-times-pages = صفحات
reading-times-days-in-a-row = أيام متتالية
reading-times-under-a-minute = أقل من دقيقة
reading-times-minutes = { $minutes } د
reading-times-hours = { $hours } س { $minutes } د
reading-times-at-most = { $duration } على الأكثر
reading-times-whole-hours = { $hours } س
reading-times-of-text = { $duration }، { $pages } ص

## The line below the page
status-placing = جارٍ وضع الملاحظات… { $done } من { $all }
status-go-to = الانتقال إلى…
status-of-pages = {" "}من { $of }
status-page = ص { $page }{ $of }  ·
status-page-of-the-printed-edition = صفحة الطبعة الورقية
status-page-of-chapter = صفحة { $page } من { $pages }  ·
status-page-of-the-chapter = صفحة الفصل
status-size-of-the-pages = حجم الصفحات
status-larger = أكبر
status-smaller = أصغر
status-fit-the-width = ملاءمة العرض
status-fit-the-whole-page = الصفحة كاملة
status-fit-the-column = ملاءمة العمود
status-one-or-two-pages = صفحة أو صفحتان
status-turn-clockwise = تدوير مع عقارب الساعة
status-not-saved-try = لم تُحفظ الملاحظات – إعادة المحاولة
status-saving = جارٍ الحفظ…
status-not-saved-yet-it-is-tried = لم يُحفظ بعد: تُعاد المحاولة مرارًا
status-saved-as-you-type = يُحفظ أثناء الكتابة
status-minutes-left = بقي { $minutes } د  ·
status-hours-left = بقي { $hours } س { $minutes } د  ·
status-whole-hours-left = بقي { $hours } س  ·

## The strip of mentions
strip-where-is-mentioned-in-the-text = مواضع ذِكر { $name } في النص

## Tabs
tabs-close = إغلاق { $title }

## Timeline
timeline-no-dates-in-what-you-have = لا تواريخ فيما قرأته حتى الآن.
timeline-hint = تُسرد هنا بالترتيب السنوات والأيام التي يذكرها النص.
timeline-no-dates-found = لم يُعثر على تواريخ
timeline-no-date-matches-the-filter = لا تاريخ يطابق التصفية.

## Typefaces
typefaces-back = ‹ إعدادات القراءة
typefaces-search-typefaces = البحث في الخطوط
typefaces-no-typeface-of-this-name = لا خط بهذا الاسم.

## Edited on two devices
versions-edited-on-two-devices = حُررت على جهازين
versions-on-this-device = على هذا الجهاز
versions-on-another-device = على جهاز آخر
versions-keep-this-version = إبقاء هذه النسخة
versions-keep-both-in-one-note = إبقاء كلتيهما في ملاحظة واحدة

## View
view-notebook = الدفتر
view-review = المراجعة
view-reading-times = أوقات القراءة

## Pictures in a text
viewer-zoom-in = تكبير  (+)
viewer-zoom-out = تصغير  (−)
viewer-picture = صورة
viewer-fit = ملاءمة
viewer-show-whole = إظهار الصورة كاملة  (0)
viewer-next = التالي
viewer-previous = السابق
viewer-this-picture-cannot-be-shown = لا يمكن عرض هذه الصورة.
viewer-loading-the-picture = جارٍ تحميل الصورة…
picture-fault-missing = هي ليست في الملف
picture-fault-outside = هي خارج الملف
picture-fault-pixels = هي كبيرة جدًا: { $width } × { $height } بكسل
picture-fault-too-large = هي أو الملف كله أكبر من اللازم
picture-fault-locked = هي مقفلة
picture-fault-packing = هي مضغوطة بطريقة لا تُقرأ
picture-fault-kind = هي من نوع لا يُقرأ
picture-fault-kind-named = هي من نوع لا يُقرأ ({ $kind })
picture-fault-film = لا تُعرض الأفلام هنا
picture-fault-recording = لا تُشغَّل التسجيلات هنا

## Actions
action-next-page = الصفحة التالية
action-previous-page = الصفحة السابقة
action-next-chapter = الفصل التالي
action-previous-chapter = الفصل السابق
action-read-aloud = قراءة جهرية، إيقاف مؤقت
action-stop-reading = إيقاف القراءة الجهرية
action-next-sentence = قراءة الجملة التالية
action-previous-sentence = قراءة الجملة السابقة
action-auto-scroll = تمرير تلقائي
action-text-start = إلى البداية
action-go-to = الانتقال إلى…
action-text-end = إلى النهاية
action-back = رجوع
action-forward = تقدم
action-highlight = تمييز المحدد
action-note = كتابة ملاحظة
action-ink-0 = تمييز بالأصفر
action-ink-1 = تمييز بالأخضر
action-ink-2 = تمييز بالأزرق
action-ink-3 = تمييز بالوردي
action-ink-4 = تمييز بالبرتقالي
action-ink-5 = تمييز بالبنفسجي
action-underline = تسطير المحدد
action-mark-all = تمييز كل المواضع
action-bookmark = إشارة مرجعية هنا
action-delete-note = حذف التمييز المحدد
action-next-note = التمييز التالي
action-previous-note = التمييز السابق
action-undo = تراجع
action-redo = إعادة
action-copy = نسخ المحدد
action-copy-link = نسخ رابط لهذا المقطع
action-select-all = تحديد الكل
action-select-paragraph = تحديد الفقرة
action-export = تصدير الملاحظات…
action-copy-export = نسخ كل الملاحظات بصيغة Markdown
action-mark-area = تعليم منطقة من الصفحة المطبوعة
action-export-pages = حفظ نسخة من PDF بملاحظاتك…
action-import-marks = استيراد العلامات في هذا الـPDF…
action-copy-cited = نسخ مع المصدر
action-quote-card = بطاقة اقتباس…
action-details = عن هذا النص…
action-notebook = الدفتر: كل ملاحظات كل النصوص
action-review = مراجعة الملاحظات
action-import = استيراد ملاحظات…
action-statistics = أوقات القراءة
action-who-is-this = من هذا أو ما هذا؟
action-look-up = البحث عن الكلمة
action-look-up-in-browser = البحث عن الكلمة في المتصفح
action-dictionaries = القواميس…
action-next-mention = الذِكر التالي للاسم المحدد
action-previous-mention = الذِكر السابق للاسم المحدد
action-mark-names = تعليم الأسماء في النص
action-add-name = إضافة اسم…
action-only-read = إخفاء ما لم يُقرأ
action-graph = خريطة الشخصيات…
action-timeline-picture = مخطط الخط الزمني…
action-encoding = ترميز النص…
action-whole-page = إظهار الصفحة كاملة
action-printed-pages = التبديل بين النص والصفحات المطبوعة
action-fit-width = الصفحات المطبوعة: ملاءمة العرض
action-fit-page = الصفحات المطبوعة: الصفحة كاملة
action-fit-column = الصفحات المطبوعة: ملاءمة العمود
action-pair-pages = الصفحات المطبوعة: واحدة أو اثنتان معًا
action-turn-pages = الصفحات المطبوعة: تدوير مع عقارب الساعة
action-find = البحث في هذا النص…
action-search-all = البحث في كل شيء…
action-find-next = النتيجة التالية
action-find-previous = النتيجة السابقة
action-sidebar = إظهار الشريط الجانبي أو إخفاؤه
action-contents = إظهار المحتويات
action-names = إظهار الأشخاص والأماكن
action-notes = إظهار ملاحظاتك
action-attention = إظهار الملاحظات التي تحتاج مراجعة
action-trash = إظهار سلة المهملات
action-larger = نص أكبر
action-smaller = نص أصغر
action-reset-size = حجم النص الأصلي
action-wider = عمود أعرض
action-narrower = عمود أضيق
action-mode = التبديل بين الصفحات والتمرير
action-reading-ruler = مسطرة القراءة
action-theme = تغيير السمة
action-full-screen = وضع التركيز
action-split = تقسيم العرض
action-other-pane = الانتقال إلى الجزء الآخر
action-settings = إعدادات القراءة
action-typefaces = الخطوط…
action-in-step = إبقاء مجلد مواكبًا للملاحظات…
action-sync = أكثر من حاسوب…
action-open = فتح ملف…
action-add-folder = إضافة مجلد إلى الرف…
action-shelf = إلى الرف
action-new-tab = لسان جديد
action-next-text = اللسان التالي
action-previous-text = اللسان السابق
action-close-text = إغلاق هذا النص
action-palette = لوحة الأوامر
action-help = اختصارات لوحة المفاتيح
action-problem = الإبلاغ عن مشكلة…
action-quit = خروج
topic-reading = القراءة
topic-marking = التمييزات والملاحظات
topic-names = الأشخاص والأماكن
topic-finding = البحث
topic-page = الصفحة
topic-program = النصوص والبرنامج
key-ctrl = Ctrl+
key-shift = Shift+
key-page-up = Page Up
key-page-down = Page Down

## Messages of the program
app-text-not-on-shelf = نص ليس على الرف
app-archive-for-others = أرشيف لبرامج قراءة أخرى.
app-book-without-title = كتاب بلا عنوان
app-library-unasked = تعذّر سؤال المكتبة؛ أعد المحاولة.
app-source-unreadable = تعذّرت قراءة المصدر ({ $reason }). لم يُكتب شيء.
app-saving-stumbled = تعثّر الحفظ ({ $reason }). ما كتبته محفوظ في الذاكرة ويُحفظ ثانيةً بعد لحظة.
app-rescued-among-backups = تعذّر حفظ ملاحظاتك الأخيرة على { $title } في مكانها. هي بين النسخ الاحتياطية في { $folder }، وتعود عند التشغيل القادم.
app-rescued-to-file = تعذّر حفظ ملاحظاتك الأخيرة على { $title } في مكانها. هي في { $path }: يعيدها `manicule import`.
app-rescued-nowhere = تعذّر حفظ ملاحظاتك الأخيرة على { $title } في أي مكان: { $error }.
app-rescued-nowhere-because = تعذّر حفظ ملاحظاتك الأخيرة على { $title } في أي مكان: { $reason }.
app-only-pdf-has-pages = لا صفحات تُكتب عليها الملاحظات إلا في PDF.
app-left-out-of-copy = { $left_out } من الملاحظات لا موضع لها على صفحة، وليست في النسخة.
app-notes-are-shared = للنصّين الآن الملاحظات نفسها.
app-copy-is-locked = هذا الملف محميّ. لا يمكن حفظ النسخة التي فيها ملاحظاتك إلا بلا هذه الحماية: يستطيع كل من تصل إليه أن يفتحها ويطبعها ويغيّرها.
app-taken-out-before = { $left_out } من الملاحظات أُخرجت من هذا الملف سابقًا وتبقى خارجه؛ صدّر باسم آخر لتحصل عليها كلها.
app-notes-not-looked-up = تعذّر الاطلاع على ملاحظات هذا النص؛ أعد المحاولة.
app-reader-stumbled = تعذّرت قراءة «{ $name }»: تعثّر القارئ به ({ $reason }). ملاحظاتك آمنة.
app-no-glossary = هذا الملف ليس مسردًا.
app-file-changed = تغيّر الملف منذ فتحه؛ افتحه من جديد.
app-not-written-yet = لم تُكتب ملاحظاتك الأخيرة على هذا الحاسوب بعد؛ أعد المحاولة حين تُكتب.
app-changed-unreadable = تغيّر الملف ولم يعد يُقرأ؛ ما زلت ترى النص كما كان، وملاحظاتك آمنة. { $message }
app-crashed-last-time = واجه Manicule خطأ داخليًا في المرة السابقة واضطر إلى الإغلاق. حُفظ على هذا الحاسوب تقرير لا يحوي شيئًا من نصوصك.
app-crash-notes-unsaved = تعذّر حفظ ملاحظاتك الأخيرة؛ وكل ما حُفظ قبلها سليم.
app-crash-notes-saved = حُفظت ملاحظاتك أولًا.
app-crash-report = حُفظ على هذا الحاسوب تقرير لا يحوي شيئًا من نصوصك ({ $name })؛ ويبيّن `manicule doctor` مكانه.
app-crash-no-report = تعذّر حفظ أي تقرير.
app-crash = واجه Manicule خطأ داخليًا واضطر إلى الإغلاق. { $notes } { $report }
edit-note = ملاحظة
app-still-reading-notes = ما زالت ملاحظاتك تُقرأ؛ أعد تسمية الوسم بعد لحظة.
app-tag-renamed = أُعيدت تسمية الوسم ‎#{ $from } إلى ‎#{ $to }
app-text-not-here = هذا النص ليس هنا. ملاحظاته محفوظة وتأخذ مواضعها حين يُفتح.
app-undone = تُراجع عن: { $what }.
app-done-again = أُعيد: { $what }.
app-batch-unreadable = تعذّرت قراءة ملاحظات أحد النصوص؛ لم يتغيّر فيها شيء.
app-export-not-all-found = تعذّرت قراءة بعض الملاحظات المختارة. لم يُكتب شيء.
app-nothing-to-undo = لا شيء للتراجع عنه.
app-nothing-to-redo = لا شيء لإعادته.
app-read-on-elsewhere = على { $device } تابعت القراءة من { $percent }٪.
app-all-notes-copied = نُسخت كل الملاحظات: { $shape }.
app-export-too-early = ما زالت الملاحظات توضع في النص المتغيّر. صدّر ثانيةً بعد لحظة.
app-exported = صُدّر إلى { $path }.
hint-select = اسحب فوق كلمات لتمييزها؛ واضغط N لكتابة ملاحظة عنها.
hint-names = الأسماء ذات الخط المنقّط معروفة: أشر إلى أحدها لترى من هو.
hint-write-note = اضغط N للكتابة عمّا علّمته؛ وCtrl+Z يزيل العلامة.
edit-import = استيراد
app-imported = استُورد: { $notes } ({ $texts }).
app-reading-times-erased = مُسحت أوقات القراءة.
app-dictionary-known = هذا القاموس في قائمتك من قبل.
app-dictionary-added = أُضيف قاموس واحد.
app-dictionaries-added = أُضيفت قواميس: { $count }.
app-glossary-imported = استُورد المسرد.
app-name-hidden = أُخفي «{ $name }».
app-name-merged = دُمج «{ $name }» في «{ $into }».
app-name-split = فُصل «{ $form }».
app-name-added = أُضيف «{ $name }».
app-no-text-open = لا نص مفتوحًا.
app-nothing-to-change = لا شيء لتغييره.
app-saved = تم الحفظ.
app-deleted = تم الحذف.
app-bookmark-removed = أُزيلت الإشارة المرجعية.
app-bookmarked = وُضعت إشارة مرجعية.
app-place-how = حدّد المقطع الذي تنتمي إليه الملاحظة ثم اختر «وضع هنا».
app-placed = وُضعت.
app-accepted-changes = قُبلت تغييرات: { $count }.
app-trash-empty = سلة المهملات فارغة.
app-too-many-occurrences = ترد هذه الكلمات في { $count } موضعًا؛ ويُميَّز { $most } على الأكثر مرة واحدة.
app-highlighted-once = مُيّز في موضع واحد.
app-highlighted-several = المواضع المميزة: { $count }.
app-link-to-no-place = يشير هذا الرابط إلى موضع ليس في هذا النص.
app-link-to-no-text = يؤدي هذا الرابط إلى «{ $name }»، وليس نصًا يقرؤه Manicule.
app-notes-changed-elsewhere = تغيّرت ملاحظاتك في نافذة أخرى أو على جهاز آخر.
app-note-arrived = وصلت ملاحظة من نافذة أو جهاز آخر.
app-notes-arrived = الملاحظات الواصلة من نافذة أو جهاز آخر: { $new }.
app-all-in-place = كل الملاحظات في مواضعها.
app-all-placed-one-changed = وُضعت كل الملاحظات ({ $all }). تغيّر نص واحدة منها.
app-all-placed-some-changed = وُضعت كل الملاحظات ({ $all }). تغيّر نص { $changed } منها.
app-some-placed = وُضع { $placed } من { $all } ملاحظة. والأخرى مسرودة بكلماتها.
app-some-placed-some-changed = وُضع { $placed } من { $all } ملاحظة، منها { $changed } حيث تغيّر النص.
app-off-the-shelf = أُزيل من الرف. يبقى الملف وملاحظاتك في مكانها.
app-back-on-the-shelf = أُعيد إلى الرف.
app-folder-on-the-shelf = نصوص { $folder } على الرف الآن. تبقى الملفات في مكانها.
app-text-on-the-shelf = «{ $title }» على الرف الآن.
app-texts-on-the-shelf = وعلى الرف الآن نصوص أخرى: { $count }.
app-not-put-on-the-shelf = لم يوضع { $name } على الرف. { $reason }
app-nothing-to-read-aloud = لا شيء هنا ليُقرأ جهرًا.
app-nothing-moved = { $reason } لم يُنقل شيء؛ تُستخدم ملاحظاتك حيث كانت.
app-more-warnings = وتحذيرات أخرى: { $count }.
app-file-reloaded = تغيّر الملف فأُعيد تحميله.
app-other-text-in-file = في الملف الآن نص آخر، وقد فُتح.
app-marks-of-others = { $count ->
    [zero] لا علامات لبرامج أخرى في هذا الـPDF.
    [one] في هذا الـPDF علامة واحدة لبرامج أخرى.
    [two] في هذا الـPDF علامتان لبرامج أخرى.
    [few] في هذا الـPDF { $count } علامات لبرامج أخرى.
    [many] في هذا الـPDF { $count } علامة لبرامج أخرى.
   *[other] في هذا الـPDF { $count } علامة لبرامج أخرى.
}
app-link-names-no-text = لا يسمّي هذا الرابط نصًا. يبدأ رابط المقطع بـ«manicule:» ومفتاح نصه.
app-link-quotes = {" "}يقتبس: «{ $quote }»
app-link-to-missing-by = يؤدي هذا الرابط إلى «{ $title }» لـ{ $by }، وليس على الرف.{ $quote }
app-link-to-missing = يؤدي هذا الرابط إلى «{ $title }»، وليس على الرف.{ $quote }
app-link-to-unknown = يؤدي هذا الرابط إلى نص ليس على الرف، مفتاحه { $key }.{ $quote }
app-link-note-unplaced = لا موضع في النص الحالي للملاحظة التي يؤدي إليها هذا الرابط. تجد مثلها في «إظهار الملاحظات التي تحتاج مراجعة».
app-link-note-missing = الملاحظة التي يؤدي إليها هذا الرابط ليست بين ملاحظات هذا النص؛ ربما حُذفت.
app-link-words-missing = كلمات هذا الرابط ليست في النص الحالي: «{ $quote }»

## What is undone
edit-highlight = تمييز
edit-area = تعليم منطقة
edit-recolour = تغيير اللون
edit-change-style = تغيير النمط
edit-resize = تغيير الحجم
edit-change-area = تغيير منطقة
edit-accept = قبول
edit-keep-unplaced = إبقاؤها بلا موضع
edit-place = وضع
edit-combine-notes = جمع الملاحظات
edit-tag = وسم
edit-change = تغيير
edit-join-two-names = دمج اسمين
edit-keep-two-names-apart = إبقاء اسمين منفصلين
edit-part-a-name = فصل اسم
edit-rename-name = إعادة تسمية
edit-change-the-kind-of-a-name = تغيير نوع اسم
edit-hide-a-name = إخفاء اسم
edit-show-a-name-again = إظهار اسم مجددًا
edit-pin-a-name = تثبيت اسم
edit-unpin-a-name = إلغاء تثبيت اسم
edit-add-another-name = إضافة اسم آخر
edit-describe-a-name = وصف اسم
edit-add-a-name = إضافة اسم
edit-compare-names-across-texts = مقارنة الأسماء بين النصوص
edit-import-a-glossary = استيراد مسرد

## The menu bar of macOS
menu-file = ملف
menu-edit = تحرير
menu-view = العرض
menu-window = نافذة
menu-help = مساعدة
menu-cut = قص
menu-paste = لصق
menu-select-all = تحديد الكل

## Files that cannot be read, or not whole
formats-archive-damaged = هذا الأرشيف تالف أو فارغ ولم يُقرأ منه شيء؛ نزّل الكتاب من جديد.
formats-no-comic = لا صورة في هذا الأرشيف، فليس قصة مصورة؛ انظر ما فيه ببرنامج آخر.
formats-parts-missing = أجزاء من هذا الملف مفقودة أو تالفة؛ يُعرض ما أمكن العثور عليه.
formats-comic-pages-lost = تعذّرت قراءة صفحات من هذه القصة المصورة ({ $count })؛ وتُعرض الأخرى.
formats-no-word = ليس هذا الأرشيف مستند Word يمكن قراءته لأن نصه مفقود؛ جرّب نسخة أخرى.
formats-end-missing = نهاية هذا الملف مفقودة؛ يُعرض ما هو موجود.
formats-characters-damaged = بعض حروف هذا الملف تالفة وتظهر على هيئة �؛ والباقي كما كان.
formats-epub-no-chapters = لا يسمّي هذا الكتاب فصولًا، فلا شيء يُعرض؛ جرّب نسخة أخرى.
formats-epub-order-lost = فقد هذا الكتاب ترتيب فصوله؛ تُعرض كما في محتوياته وإلا فبأسمائها.
formats-epub-fixed-pages = هذا الكتاب من صفحات ثابتة؛ تُعرض كلماته نصًا متصلًا.
formats-style-too-much = تطلب أنماط هذا الكتاب أكثر من المسموح؛ فبعض أجزائه مصفوف ببساطة.
formats-epub-protected = هذا الكتاب محمي من النسخ فلا يستطيع Manicule فتحه؛ اقرأه في برنامج المتجر أو اطلب منه نسخة بلا حماية.
formats-no-epub = ليس هذا الأرشيف EPUB يمكن قراءته لأن ملف حزمته مفقود أو معطوب؛ نزّل الكتاب من جديد.
formats-epub-password = هذا الكتاب مقفل بكلمة مرور لا يستطيع Manicule فتحها؛ فُكّ ضغطه بها أولًا.
formats-no-fictionbook = لا يوجد FictionBook (‏.fb2) يمكن قراءته في هذا الأرشيف؛ جرّب فك ضغطه بنفسك.
formats-pictures-lost = تعذّرت قراءة صور من هذا الكتاب ({ $count })؛ وتُعرض كلماته.
formats-article-only = تحدد هذه الصفحة أي جزء هو المقال؛ ونحو { $count } كلمة خارجه لا تُعرض.
formats-no-mhtml = لا صفحة يمكن قراءتها في ملف MHTML هذا؛ احفظ الصفحة من جديد ملف HTML واحدًا.
formats-kindle-protected = هذا الكتاب محمي من النسخ فلا يستطيع Manicule فتحه؛ اقرأه على الجهاز أو في برنامج المتجر.
formats-part-missing = جزء من هذا الملف مفقود أو تالف؛ يُعرض ما هو موجود.
formats-kindle-broken = كتاب Kindle هذا معطوب ولم يُقرأ منه شيء؛ نزّله من جديد.
formats-pdf-too-long = طالت القراءة كثيرًا، فلا يُعرض نصًا إلا { $read } من { $count } صفحة.
formats-pdf-page-lost = تعذّرت قراءة الصفحة { $page } أو قراءتها كلها.
formats-pdf-pages-lost = تعذّرت قراءة صفحات أو قراءتها كلها ({ $count })؛ أولاها الصفحة { $first }.
formats-no-printed-pages = لا صفحات مطبوعة لهذا النص.
formats-document-password = هذا المستند مقفل بكلمة مرور فلا يستطيع Manicule قراءته؛ افتحه في البرنامج الذي صُنع به واحفظ نسخة بلا كلمة مرور وافتحها.
formats-not-read = هذا { $what }، ولا يستطيع Manicule فتحه؛ فهو يقرأ EPUB وPDF وكتب Kindle بلا حماية وFictionBook ومستندات Word والقصص المصورة (CBZ) وصفحات الويب المحفوظة وMarkdown والنص العادي.
formats-no-text = في هذا الملف بيانات لا نص، فستكون حروفه بلا معنى؛ افتحه بالبرنامج الذي صنعه.
sandbox-not-started = تعذّر تشغيل عملية لقراءة هذا الملف؛ أغلق برامج أخرى وأعد المحاولة.
sandbox-too-slow = طالت قراءة هذا الملف فتُرك؛ هو كبير جدًا أو تالف، فجرّب نسخة أخرى.
sandbox-too-much = احتاجت قراءة هذا الملف أكثر مما يسمح به Manicule لأي ملف فتُرك؛ هو كبير جدًا أو تالف، ولم يُمس شيء غيره.
sandbox-cancelled = أُلغي الفتح.
formats-no-words = لا كلمات في هذا الملف يمكن عرضها.
formats-pdf-damaged = هذا الـPDF تالف إلى حد لا يستطيع Manicule قراءته؛ افتحه في البرنامج الذي صُنع به أو نزّله من جديد.
formats-pdf-protected = هذا الـPDF محمي بطريقة لا يعرفها Manicule، كشهادة أو لبرنامج متجر بعينه؛ احفظ نسخة بلا حماية حيث يُفتح، ثم افتحها.
formats-pdf-password = هذا الـPDF مقفل بكلمة مرور؛ أدخلها حيث تطلبها النافذة، أو بـ`--password` في سطر الأوامر.
formats-pdf-fonts = لا تبيّن خطوط هذا الـPDF أي حروف تعرض، فلا يُقرأ كثير من نصه؛ ويُعرض صفحات.
formats-pdf-scan = في هذا الـPDF صور صفحات بلا نص، فيُعرض صفحات؛ وبعد أن يقرأه برنامج تعرّف على النصوص (OCR) يمكن قراءة كلماته والبحث فيها وتعليمها هنا.
sandbox-not-apart = تعذّر تشغيل عملية مستقلة لهذا الملف، فقرأته النافذة نفسها. إن حُدّث Manicule وهو مفتوح فأغلقه وافتحه من جديد.
formats-gap-missing = جزء من هذا الكتاب ليس في الملف ({ $path }). يُعرض الباقي.
formats-gap-too-large = جزء من هذا الكتاب أكبر من أن يُعرض ({ $path }). يُعرض الباقي.
formats-gap-locked = جزء من هذا الكتاب مضغوط بطريقة لا تُقرأ ({ $path }). يُعرض الباقي.
formats-gaps-missing = أجزاء من هذا الكتاب ليست في الملف: { $count } ({ $paths }). يُعرض الباقي.
formats-gaps-too-large = أجزاء من هذا الكتاب أكبر من أن تُعرض: { $count } ({ $paths }). يُعرض الباقي.
formats-gaps-locked = أجزاء من هذا الكتاب مضغوطة بطريقة لا تُقرأ: { $count } ({ $paths }). يُعرض الباقي.

## What could not be exported
not-exported-ours = ‏«{ $path }» من الملفات التي يحفظ فيها Manicule ملاحظاتك أو يقع بينها؛ اختر مكانًا آخر.
not-exported-is-text = ‏«{ $path }» نص تقرؤه ولا يُكتب فوقه؛ اختر اسمًا آخر.
not-exported-is-folder = ‏«{ $path }» مجلد؛ سمِّ ملفًا فيه.
not-exported-no-folder = المجلد «{ $path }» غير موجود، فلم تُكتب ملاحظاتك فيه؛ صِل قرصه أو اختر مجلدًا آخر.
not-exported-gone = لم يبق شيء مما كُتب في «{ $path }»، فتُرك كما هو؛ صِل قرصه أو اختر المجلد من جديد.
not-exported-no-file = ‏«{ $path }» ليس ملفًا يُكتب فيه؛ اختر مكانًا آخر.
not-exported-not-utf8 = لا نص بترميز UTF-8 في «{ $path }»، فلا يمكن حفظ ما فيه؛ وهو لم يُمس. احفظه بترميز UTF-8 أو اختر اسمًا آخر.
not-exported-locked = ‏«{ $path }» مقفل من برنامج آخر ولم يُمس؛ أغلقه هناك وأعد المحاولة.
not-exported-not-allowed = لا يُسمح بالكتابة في «{ $path }»، ولم يُمس؛ اسمح بالكتابة أو اختر اسمًا آخر.
not-exported-untouched = ‏«{ $path }» لم يُمس: { $reason }. اختر اسمًا آخر أو انقل ذلك الملف.
not-exported-other-contents = في «{ $path }» غير ما صُدّر إليه آخر مرة، ولا مكان لذلك في هذه الصيغة؛ ولم يُمس. اختر اسمًا آخر أو انقل ذلك الملف.
not-exported-because = لم يُكتب «{ $path }»: { $reason }
not-exported-busy = يكتب برنامج آخر في «{ $path }» طوال الوقت، فتُرك له؛ أعد المحاولة لاحقًا.
not-exported-failed = تعذّرت كتابة «{ $path }»: { $cause }. ما كان هناك لم يُمس؛ أفسح مكانًا في القرص أو اسمح بالكتابة أو اختر مكانًا آخر.
would-lose-another = ليس تصديرًا للملاحظات بهذه الصيغة ({ $format }) وسيضيع
would-lose-program = ليس فيه ملاحظات لهذا البرنامج وسيضيع
would-lose-note = فيه ملاحظة تعذّرت قراءتها الآن أو على نص آخر، وستضيع
would-lose-notes = فيه ملاحظات تعذّرت قراءتها الآن أو على نصوص أخرى ({ $count })، وستضيع

## What the library says
library-notes-not-listed = لا يمكن سرد الملاحظات في { $folder } ({ $error })؛ لم يتغيّر شيء.
library-notes-not-downloaded = ملاحظات على هذا النص لم تُنزَّل بعد: { $place }. اجعل أداة المزامنة تنزّلها لتراها هنا.
library-notes-unreadable = تعذّرت قراءة الملاحظات في { $path } ({ $error })؛ تُرك الملف كما كان.
library-notes-newer-elsewhere = كتب جهاز آخر ملاحظات على هذا النص بإصدار أحدث من Manicule (الصيغة { $version }) في { $name }. تُترك كما هي ولا تُعرض؛ حدّث Manicule لتراها.
library-notes-restored = ملاحظات على هذا النص مفقودة من { $folder }. تُعرض من النسخ الاحتياطية على هذا الجهاز، وتُعاد مع التغيير القادم.
library-notes-foreign = في الملف { $path } ملاحظات على نص آخر («{ $title }»، { $key }). لا تُعرض هنا وتُرك الملف كما كان؛ انقله إلى المجلد { $key } لتراها هناك.
library-notes-newer = آخر من كتب ملاحظاتك على هذا النص إصدار أحدث من Manicule (الصيغة { $version }). تُترك كما هي ولا يمكن تغييرها هنا؛ حدّث Manicule لتتابع.
library-names-damaged = تصحيحات الأسماء في { $path } تالفة ({ $reason })؛ يُستخدم كل ما أمكن قراءته، ويُترك الملف كما هو حتى تُحفظ نسخة منه.
library-names-unreadable = تعذّرت قراءة تصحيحات الأسماء في { $path } ({ $reason })؛ يُترك الملف كما هو.
library-names-restored = تصحيحات أسماء هذا النص مفقودة من { $path }. تؤخذ من النسخة على هذا الجهاز وتُعاد مع التغيير القادم.
library-pointer-unreadable = يقول { $path } إلى أين نُقلت ملاحظاتك ولا يمكن قراءته ({ $reason }). تُحفظ الملاحظات في { $folder } حتى تختار المجلد ثانيةً في «أكثر من حاسوب».
library-folder-gone = مجلد ملاحظاتك، { $folder }، غير موجود الآن. إن كان على قرص أو مشاركة فصِله وأعد التشغيل: ملاحظاتك عليه.
library-text-in-no-folder = يأتي هذا النص مع البرنامج وليس في أي مجلد.
library-no-file-program = تعذّر تشغيل برنامج ملفات. النص في { $folder }.
library-glossary-unreadable = تعذّرت قراءة المسرد { $path } ({ $reason })؛ فصُنع واحد من النص.
library-shelf-file-damaged = تعذّرت قراءة ملف الرف { $path } كاملًا ({ $reason })، ويُترك كما هو حتى تُحفظ نسخة منه.
library-details-restored = عناوين أو وسوم أو مجموعات مفقودة من { $path }. تؤخذ من النسخة على هذا الجهاز وتُعاد مع التغيير القادم.
library-backup-elsewhere = تعذّرت كتابة نسخة ملاحظاتك الاحتياطية في { $folder } ({ $error })؛ هي الآن في { $spare }. الملاحظات نفسها محفوظة.
library-notes-damaged-kept = الملاحظات في { $path } تالفة ({ $reason })؛ يُعرض كل ما أمكنت قراءته منها، وحُفظت نسخة في { $copy }.
library-notes-damaged = الملاحظات في { $path } تالفة ({ $reason })؛ يُعرض كل ما أمكنت قراءته منها، وتعذّر نسخ الملف ({ $error }).
library-notes-senseless-kept = الملاحظات في { $path } غير مفهومة ({ $reason })؛ حُفظت نسخة في { $copy }.
library-notes-senseless = الملاحظات في { $path } غير مفهومة ({ $reason })؛ تعذّر نسخ الملف ({ $error }).
library-own-unreadable = تعذّرت قراءة { $path } ({ $error }) وتُرك كما هو
library-foreign-not-aside = في { $name } ملاحظات على نص آخر، وتعذّر وضعه جانبًا ({ $error })
library-own-damaged = { $path } تالف، وتعذّر حفظ نسخة منه ({ $error })
library-safe-beside = { $reason }. ملاحظاتك محفوظة في الملف { $name } بجانبه، وستُضم إلى البقية.
library-not-brought-over = كُتب { $path } بعد نقل ملاحظاتك وتعذّر جلبه ({ $error }). يبقى حيث هو، ويُحاول من جديد عند التشغيل التالي.
library-held-by-another = برنامج آخر يكتب هناك منذ مدة

## The command line
cli-no-note = لا ملاحظة { $id } على هذا النص؛ `manicule anchor FILE` يسردها.
cli-nothing-accepted = لم يتغيّر شيء: لا تُقبل إلا ملاحظة تغيّرت كلماتها، ولا شيء مرتين.
cli-anchor-summary = وُضع { $placed } من { $all }، و{ $asked } تحتاج مراجعة: --accept ID أو --accept-all أو --place ID --quote WORDS أو --apart ID.
cli-no-colour = ‏«{ $name }» ليس لونًا في Manicule: اختر واحدًا من { $colours }.
cli-empty-quotation = الاقتباس فارغ: أعط الكلمات المراد تمييزها.
cli-not-in-text = ‏«{ $quote }» ليس في النص؛ انسخ الكلمات من `manicule dump`.
cli-occurs-once = يرد «{ $quote }» مرة واحدة، فلا ورود { $occurrence }.
cli-occurs-less = مرات ورود «{ $quote }»: { $count }، فلا ورود { $occurrence }.
cli-not-all-is-well = ليس كل شيء على ما يرام. انظر أعلاه.
cli-nothing-to-repair = لم يكن هناك ما يُصلح.
cli-report-written = كُتب في { $path }. اقرأه قبل أن تشاركه.
cli-no-format = ‏«{ $name }» ليس صيغة.
cli-taken-out = { $count } من الملاحظات أُخرجت من { $name } سابقًا وتبقى خارجه؛ --again يكتبها.
cli-in-step-formats = يُبقى المجلد مواكبًا بإحدى هذه الصيغ: { $formats }.
cli-removed-stays-out = أُزيل «{ $name }» ويبقى خارجًا؛ --again يكتبه.
cli-files-updated = حُدّث { $written } من { $all } ملف.
cli-template-unreadable = لا يمكن قراءة القالب «{ $name }» ({ $error }).
copy-of-another = ‏«{ $path }» موجود وليس نسخة من { $name }: تُرك كما كان. اختر اسمًا آخر.
copy-has-other-marks = ‏في «{ $path }» علامات أو ملاحظات غير معروفة هنا وستضيع: تُرك كما كان. اختر اسمًا آخر.
cli-name-both = تُصنع النسخة من ملف وتُكتب في آخر: سمِّ الاثنين.
cli-is-no-pdf = ‏{ $name } ليس PDF، فلا صفحات تُكتب عليها الملاحظات؛ احذف --into-copy.
cli-no-names = لم يُعثر على أسماء.
cli-take-differing = ‏--take-differing يضيف ما يختلف عن ملاحظاتك ملاحظاتٍ بجانبها.
cli-nothing-imported = لم يُستورد شيء.
cli-no-program = ‏«{ $name }» ليس برنامجًا تُقرأ ملاحظاته: اختر واحدًا من { $programs }.
cli-give-yes = لم يُستورد شيء: --yes يستورد ما سُرد، و--dry-run يسرد فقط.
cli-no-dictionary = لم يُختر قاموس: سمِّ واحدًا بـ--dictionary أو أضف واحدًا في النافذة.
cli-did-you-mean = لا أمر ولا ملف باسم «{ $name }»؛ هل تقصد `{ $meant }`؟
cli-files-and-subcommand = لا تجتمع ملفات للنافذة مع أمر فرعي
cli-on-no-passage = بلا مقطع
cli-no-pictures-here = لا تعرض الطرفية صورًا؛ سمِّ ملفًا بـ-o أو مرّر هذا إلى برنامج.
cli-not-printed = تعذّرت طباعة النتيجة: { $error }.
cli-password-for = كلمة مرور «{ $shown }»:{" "}
cli-text-locked = هذا النص مقفل؛ أعط كلمة مروره بـ`--password`.
cli-only-pdf-has-pages = لا صفحات كما طُبعت إلا في PDF؛ احذف --page.
cli-no-page = لا توجد صفحة «{ $name }»؛ عددها { $pages }.
cli-not-opened = تعذّر فتح النص.
cli-nothing-to-search = لا شيء للبحث عنه: أعط كلمة واحدة على الأقل.
cli-standard-input = الدخل القياسي

## What can go wrong on the disk
error-no-home = لا يذكر النظام مجلدًا شخصيًا، فلا مكان لحفظ الملاحظات؛ اذكر مجلدًا باستخدام --home DIR أو MANICULE_HOME.
error-missing = لا يوجد ملف «{ $path }»؛ ربما نُقل أو تغيّر اسمه. ملاحظاته محفوظة.
error-is-folder = «{ $path }» مجلد؛ افتح أحد الملفات التي فيه.
error-no-file = «{ $path }» ليس ملفًا عاديًا؛ انسخ محتواه إلى ملف وافتحه.
error-denied = لا يسمح النظام بقراءة «{ $path }»؛ غيّر أذوناته أو افتح نسخة منه.
error-too-large = حجم «{ $path }» { $size } م.ب، وتُقرأ النصوص حتى { $most } م.ب؛ قسّمه وافتح الأجزاء.
error-no-such-text = لا يأتي مع البرنامج نص باسم «{ $name }»؛ انظر الرف لما يأتي معه.
error-unreadable = تعذّرت قراءة «{ $path }»: { $cause }. لم يتغيّر شيء؛ أعد المحاولة أو افتح نسخة منه.
error-notes-not-saved = تعذّرت كتابة ملاحظاتك الأخيرة في { $path }: { $cause }. ما حُفظ من قبل لم يُمس؛ أفسح مكانًا على القرص أو اسمح بالكتابة هناك ثم أعد المحاولة.
error-notes-not-faithful = لم تُكتب ملاحظاتك الأخيرة لأنها لن تُقرأ ثانيةً كما هي. ما حُفظ من قبل لم يُمس؛ صدّرها وأبلغ عن هذا كخطأ في البرنامج.
error-not-written = { $what }: تعذّرت الكتابة في { $path }: { $cause }. ما كان هناك لم يُمس؛ أفسح مكانًا على القرص أو اسمح بالكتابة هناك أو اختر مكانًا آخر.
error-kept-in-memory = تبقى في الذاكرة وتُكتب حالما أمكن ذلك.
saving-held = برنامج آخر يكتب ملاحظات هذا النص منذ مدة
saving-not-locked = تعذّر قفل مجلد الملاحظات ({ $error })
saving-beside-notes = تعذّرت كتابة { $what }: { $error }. الملاحظات نفسها محفوظة.
own-copy-of-text = نسخة من النص، تساعد على إيجاد ملاحظاته إن تغيّر،
own-review = قائمة الملاحظات التي ستُعرض
own-reading-log = سجل القراءة
own-device = اسم هذا الجهاز
own-settings = الإعدادات
own-shelf = الرف
own-places = قائمة الأماكن
own-details-copy = نسخة مما قلته عن نصوصك
own-other-machine = كُتبت الملاحظات هنا آخر مرة على جهاز آخر أو في مكان آخر. يكتب هذا الجهاز ملاحظاته باسم جديد هو { $name }؛ وتُعرض كلها معًا.
own-unreadable = { $what } في { $path }: تعذّرت القراءة ({ $error })؛ يُستخدم المعتاد.
own-damaged = { $what } في { $path }: فيه تلف ({ $reason }). { $kept }؛ ويُستخدم ما يمكن قراءته.
own-copy-kept = حُفظت نسخة في { $path }
own-no-copy = تعذّر حفظ نسخة منه ({ $error })
own-copy-of-corrections = تعذّرت كتابة نسخة تصحيحاتك للأسماء: { $error }. التصحيحات نفسها محفوظة.
own-newer-corrections = تصحيحات أسماء هذا النص كتبها إصدار أحدث من Manicule؛ تُترك كما هي.
own-newer = كتبه إصدار أحدث من Manicule
own-folder-unreadable = تعذّرت قراءة { $path } ({ $error }).
index-unusable = تعذّر استخدام فهرس النصوص ({ $reason }).
dictionaries-file-missing = ملفه ‎.{ $ending } مفقود
dictionaries-tree = هو شجرة StarDict ليس فيها قائمة كلمات
dictionaries-none = ليس قاموس StarDict
dictionaries-no-words = قائمة كلماته فارغة أو تالفة
dictionaries-no-articles = تعذّرت قراءة ملف مواده
server-no-result = انتهى manicule-sync بلا نتيجة ({ $how })؛ شغّله في الطرفية لمعرفة السبب.
disk-too-large = حجمه أكثر من { $most } م.ب
disk-no-file = في مكانه أنبوب أو مقبس أو جهاز
damage-bytes = بعض بايتاته ليست حروفًا
damage-entry = «{ $key }» بلا معنى
damage-device-line = سطر فيه لا يسمّي جهازًا
damage-no-device = لا يسمّي جهازًا
damage-no-key = ليس لـ«{ $place }» مفتاح نص

## manicule doctor
doctor-not-whole = تعذّرت قراءة { $path } كاملًا ({ $reason }).
doctor-backup-torn = النسخة الاحتياطية { $path } ليست كما كُتبت.
doctor-no-saving = لا يمكن حفظ شيء في { $path }.
doctor-unlisted = تعذّر سرد { $path } ({ $error })؛ لم يتغيّر شيء.
doctor-device = يكتب هذا الجهاز ملاحظاته باسم { $name }.
doctor-copy = نسخة مما تعذّرت قراءته: { $path }
doctor-all-is-well = كل شيء على ما يرام.
doctor-something-is-wrong = تعذّرت قراءة شيء ما؛ لم يُحذف شيء. يصلح `manicule doctor --repair` ما يمكن إصلاحه بلا خسارة.
doctor-no-title = (بلا عنوان)
doctor-devices = الأجهزة { $names }
doctor-missing = تنقص ملاحظات من مجلده؛ تُعرض من النسخ الاحتياطية وتُعاد مع التغيير القادم
fault-unreadable = غير مقروء
fault-in-part = مقروء جزئيًا
fault-other-text = ملاحظات نص آخر
fault-newer = من إصدار أحدث
fault-not-downloaded = لم يُنزّل بعد
doctor-cannot-be-read = تعذّرت قراءته: { $trouble }
doctor-nothing-there = لا شيء هناك بعد
counted-backups = { $count ->
    [zero] لا نسخ احتياطية
    [one] نسخة احتياطية واحدة
    [two] نسختان احتياطيتان
    [few] { $count } نسخ احتياطية
    [many] { $count } نسخة احتياطية
   *[other] { $count } نسخة احتياطية
}
counted-bytes = { $count ->
    [zero] لا بايتات
    [one] بايت واحد
    [two] بايتان
    [few] { $count } بايتات
    [many] { $count } بايتًا
   *[other] { $count } بايت
}
size-kilobytes = { $count } ك.ب
size-megabytes = { $count } م.ب
repair-notes = ملاحظات «{ $title }» كاملة من جديد في مجلدها.
repair-settings = كُتبت الإعدادات من جديد.
repair-shelf = كُتب الرف من جديد.
repair-halves = { $count ->
    [zero] لم يُزل أي ملف.
    [one] أُزيل ملف واحد نصف مكتوب من حفظ انقطع؛ حُفظ محتواه لاحقًا.
    [two] أُزيل ملفان نصف مكتوبين من حفظ انقطع؛ حُفظ محتواهما لاحقًا.
    [few] أُزيلت { $count } ملفات نصف مكتوبة من حفظ انقطع؛ حُفظ محتواها لاحقًا.
    [many] أُزيل { $count } ملفًا نصف مكتوب من حفظ انقطع؛ حُفظ محتواها لاحقًا.
   *[other] أُزيل { $count } ملف نصف مكتوب من حفظ انقطع؛ حُفظ محتواها لاحقًا.
}
belongs-yours = لك: انسخه احتياطيًا وزامنه إن شئت
belongs-machine = احتفظ به؛ يخص هذا الحاسوب، فلا تزامنه
belongs-cache = يمكن حذفه والبرنامج مغلق؛ يُنشأ من جديد
place-notes = التمييزات والملاحظات والإشارات
place-corrections = تصحيحاتك للأشخاص والأماكن
place-details = عناوين النصوص ووسومها ومجموعاتها وحالتها كما ذكرتها
place-settings = التفضيلات
place-spare-backups = إصدارات سابقة تعذّر حفظها مع غيرها
place-shelf = الرف: ما تقرأه وإلى أين وصلت
place-shelf-folders = المجلدات التي نصوصها على الرف
place-shared = إلى أين نُقلت ملاحظاتك إن نُقلت
place-review = الملاحظات التي عُرضت للتذكّر ومتى
place-reading = مدة قراءتك، ما لم تعطّل ذلك
place-places = مكان كل نص
place-sync = الخادم الذي يزامن معه manicule-sync ملاحظاتك وآخر ما فعله
place-backups = إصدارات سابقة من ملاحظاتك ونسخ من تصحيحاتك للأسماء
place-quarantine = نسخ من ملفات تعذّرت قراءتها
place-declined = النصوص التي قلت إنها مختلفة
place-device = اسم هذا الجهاز بين الأجهزة التي تكتب ملاحظات
place-exports = أي ملاحظات كُتبت في أي تصدير
place-snapshots = كلمات النصوص ذات الملاحظات، بها تجد الملاحظات مواضعها حين يتغيّر النص
place-glossaries = الأشخاص والأماكن التي وُجدت في النصوص
place-covers = أغلفة صغيرة للرف
place-graphics = واجهة الرسوم التي تعمل هنا
place-locks = علامات على أن ملفًا يُكتب الآن
place-catalogue = عناوين النصوص في مجلداتك وأغلفتها
place-index = فهرس البحث في كل شيء
place-logs = سجل ما فعله البرنامج، بلا نصك
place-reports = تقارير أخطاء داخلية، بلا نصك

## Lists on the command line
cli-not-found = لم تُوجد، { $ink }
cli-anchor-now = الآن: «{ $words }»
cli-anchor-exact = مطابقة
cli-anchor-changed = متغيّرة
cli-anchor-orphan = بلا موضع
cli-give-unlocked = استخدم --unlocked إن كان هذا ما تريد.
cli-imported = استُورد: { $notes }.
cli-import-ask = استيراد { $notes }؟ [نعم/لا]
cli-words-for-yes = ن نعم
cli-import-no-notes = لا ملاحظات
cli-import-differs = تختلف عن ملاحظتك: «{ $note }» على «{ $quote }»
import-the-source = المصدر
import-source-damaged = الملف { $name } تالف أو ناقص: { $damage }.
import-source-unknown = لا يحوي { $name } ملاحظات برنامج معروف؛ يسرد `manicule import --help` البرامج، ويحدد --from واحدًا.
import-doubt-damaged = الملف { $name } تالف ({ $damage }): في القائمة ما أمكنت قراءته منه.
import-doubt-edited-or-cut = عُدّلت آخر ملاحظة في { $name } أو أن جزءًا من الملف مفقود: انظر إلى نهايته قبل استيراده.
import-doubt-notes-missing = { $count ->
    [zero] لا تنقص { $name } أي ملاحظة.
    [one] تنقص { $name } ملاحظة واحدة يقول إنه يحويها: أُخرجت منه أو أن جزءًا من الملف مفقود.
    [two] تنقص { $name } ملاحظتان يقول إنه يحويهما: أُخرجتا منه أو أن جزءًا من الملف مفقود.
    [few] تنقص { $name } { $count } ملاحظات يقول إنه يحويها: أُخرجت منه أو أن جزءًا من الملف مفقود.
    [many] تنقص { $name } { $count } ملاحظة يقول إنه يحويها: أُخرجت منه أو أن جزءًا من الملف مفقود.
   *[other] تنقص { $name } { $count } ملاحظة يقول إنه يحويها: أُخرجت منه أو أن جزءًا من الملف مفقود.
}

## Why a note was not imported. The English is what programs read, too
skipped-region = منطقة أو رسم بلا كلمات
skipped-damaged-table = بقية جدول تالف
skipped-no-kobo-table = قاعدة بيانات بلا جدول علامات Kobo
skipped-deleted-on-device = حُذف على الجهاز
skipped-drawing = رسم بلا كلمات
skipped-nothing = لا كلمات ولا ملاحظة
skipped-no-annotations = أرشيف بلا annotations.json
skipped-no-list = لا قائمة تعليقات
skipped-no-label = لا سطر وصف
skipped-empty-highlight = تمييز بلا كلمات (صورة، أو تجاوز حد الناشر)
skipped-past-limit = تجاوز حد الناشر للمقتطفات
skipped-deleted-in-manicule = حُذف في Manicule
skipped-no-calibre-library = ليست مكتبة calibre
skipped-no-apple-tables = قاعدة بيانات بلا جداول Apple Books
skipped-deleted-in-apple = حُذف في Apple Books
skipped-last-place = آخر موضع قُرئ
skipped-no-library = أرشيف بلا library.json
skipped-no-place = لا كلمات ولا موضع
skipped-empty-table = جدول بلا كلمات ولا تاريخ
skipped-empty-entry = مدخل بلا كلمات
skipped-no-date = لا سطر فيه تاريخ
skipped-torn = سجل مبتور
skipped-no-heading = كلمات بلا عنوان
skipped-empty-heading = عنوان بلا كلمات
skipped-no-bookmark = ليست إشارة
skipped-cut-off = ينتهي الملف داخل هذه الملاحظة
skipped-deleted-in-readwise = حُذف في Readwise
skipped-empty-block = كتلة بلا كلمات
skipped-deleted-in-readest = حُذف في Readest
skipped-packed = ملف مضغوط تالف أو كبير جدًا
skipped-no-calibre-bookmarks = كتاب بلا إشارات calibre
skipped-removed-in-calibre = أُزيل في calibre
skipped-no-annotation = ليس تعليقًا
skipped-no-koodo-table = ليس جدول Koodo Reader
skipped-no-highlight-column = لا جدول فيه عمود «Highlight»
skipped-pdf = ملف PDF تُقرأ علاماته مع كلماته
skipped-hidden-mark = علامة يخفيها الملف
skipped-empty-mark = علامة بلا كلمات
skipped-played-mark = فيلم أو نموذج يعرضه الملف
skipped-broken-words = ما لا يمكن قراءته من هذه الكلمات

## Help of the command line. The English is that of the arguments, word for word
help-reads-articles-and-books = يقرأ المقالات والكتب ويعرف من هو من فيها ويحفظ ما تميّزه وتكتبه.
help-without-a-subcommand-it = بلا أمر فرعي يفتح النافذة بالملفات المعطاة، وبلا ملفات يفتح الرف والنصوص المرفقة. كل أمر فرعي يعمل بلا شاشة وبالمكتبة والملاحظات والإعدادات نفسها التي للنافذة.
help-keep-everything-settings-notes = إبقاء كل شيء (الإعدادات والملاحظات والذاكرات المؤقتة) في مجلد واحد: للتجارب ولقرص USB
help-print-what-is-being = طباعة ما يجري على خرج الأخطاء القياسي، للمساعدة على إيجاد الأعطال
help-open-locked-files-with = فتح الملفات المقفلة بكلمة المرور هذه؛ قد يرى مستخدمون آخرون ما يُكتب هنا، فاتركها ليُطلب منك إدخالها
help-open-another-window-beside = فتح نافذة أخرى بجانب النافذة المفتوحة
help-texts-to-open-in = نصوص تُفتح في النافذة، ومجلدات توضع على الرف، وروابط (`manicule:…`) تُتبع
help-print-what-was-read = طباعة ما قُرئ من ملف: نصه أو محتوياته أو كل ما يُعرف عنه
help-without-an-option-the = بلا خيار يُطبع النص المجرد. يُرفض بجملة واحدة كل ملف ليس نصًا؛ ومع --json يكون الرفض كائنًا فيه "ok": false وتبقى حالة الخروج 1.
help-the-file-to-read = الملف المراد قراءته، أو `-` للدخل القياسي
help-one-json-object-metadata = كائن JSON واحد: البيانات الوصفية وspine والمحتويات وأسماء الصفحات المطبوعة ومواضعها وعدد كلمات الفصول وبصماتها والتحذيرات
help-the-flat-text-whose = النص المجرد الذي تعدّ كل المواضع نقاطه الرمزية (الافتراضي)
help-headings-and-contents-with = العناوين والمحتويات بمواضعها، واحد في كل سطر، بإزاحة حسب العمق
help-list-the-people-places = سرد الأشخاص والأماكن والتواريخ في نص
help-entries-with-their-mentions = المداخل مع ذكرها والخط الزمني ككائن JSON واحد
help-compute-the-list-from = حساب القائمة من النص وحده: بلا مسرد معدّ بجانبه وبلا تصحيحاتك
help-the-list-as-a = القائمة كملف يمكن وضعه بجانب النص، `NAME.glossary.json`: للمشاركة أو التحرير
help-show-only-what-is = عرض ما يُعرف قبل هذا الموضع فقط: بلا حرق للأحداث
help-draw-the-character-map = رسم خريطة الشخصيات أو الخط الزمني لنص
help-it-shows-the-glossary = يعرض المسرد كما تعرضه النافذة، بتصحيحاتك.
help-the-file-to-read-again = الملف المراد قراءته
help-what-to-draw = ما يُرسم
help-where-to-write-it = مكان الكتابة: `.svg`، وأي شيء آخر يعني PNG؛ `-` للخرج القياسي
help-include-places = إدراج الأماكن
help-pixels-per-unit-of = بكسلات لكل وحدة من الصورة
help-highlight-a-passage-of = تمييز مقطع من نص وكتابة ملاحظة عنه
help-the-passage-is-found = يُعثر على المقطع بكلماته؛ ولا تهم المسافات ولا نوع علامات الاقتباس. يطبع معرّف الملاحظة الجديدة.
help-the-file-to-annotate = الملف الذي تُكتب عليه
help-the-words-to-highlight = الكلمات المراد تمييزها
help-which-occurrence-of-the = أي ورود للكلمات، ابتداءً من 1
help-the-note-to-write = الملاحظة المراد كتابتها
help-yellow-green-blue-pink = yellow أو green أو blue أو pink أو orange أو purple
help-a-tag-may-be = وسم؛ يمكن تكراره
help-list-highlights-and-notes = سرد التمييزات والملاحظات
help-the-text-whose-notes = النص الذي تُسرد ملاحظاته
help-notes-of-all-texts = ملاحظات كل النصوص
help-one-json-array = مصفوفة JSON واحدة
help-only-those-whose-quotation = ما يحوي اقتباسه أو ملاحظته أو وسومه هذا فقط
help-only-those-with-this = ذات هذا الوسم فقط
help-only-those-of-this = ذات هذا اللون فقط
help-show-where-each-note = إظهار موضع كل ملاحظة من نص الآن (مطابقة أو متغيّرة أو بلا موضع) والبت فيما يحتاج انتباهًا
help-whatever-is-decided-the = مهما كان القرار، تُحفظ الكلمات كما عُلّمت.
help-the-text-as-it = النص كما هو الآن
help-one-json-array-with = مصفوفة JSON واحدة بالمواضع ودرجات الثقة
help-accept-the-changed-passage = قبول المقطع المتغيّر الذي تقف عنده هذه الملاحظة الآن
help-accept-all-changed-passages = قبول كل المقاطع المتغيّرة
help-keep-this-note-unplaced = إبقاء هذه الملاحظة بلا موضع، باقتباسها
help-place-this-note-on = وضع هذه الملاحظة على المقطع المعطى في --quote
help-the-passage-to-place = المقطع الذي توضع عليه
help-export-highlights-and-notes = تصدير التمييزات والملاحظات
help-an-existing-file-is = يُحدَّث الملف الموجود: يبقى ما كتبته حول الكتل المصدّرة وداخلها.
help-the-text-whose-notes-to = النص الذي تُصدَّر ملاحظاته
help-notes-of-all-texts-one = ملاحظات كل النصوص، واحدة تلو الأخرى
help-bring-a-folder-in = مزامنة مجلد مع ملاحظات كل النصوص: ملف لكل نص تبقى فيه كلماتك
help-the-format-of-the = صيغة التصدير
help-a-template-of-your = قالب خاص بك (Jinja) بدل الصيغة
help-the-file-to-write = الملف المراد كتابته؛ بدونه أو مع `-` يُطبع التصدير
help-write-again-the-notes = إعادة كتابة الملاحظات التي أزلتها من الملف أو المجلد
help-write-a-copy-of = كتابة نسخة من ملف PDF فيها الملاحظات كما يعرضها كل برنامج
help-with-into-copy-write = مع `--into-copy`: كتابة نسخة ملف PDF المحمي بلا تلك الحماية
help-find-words-in-texts = البحث عن كلمات في النصوص
help-what-to-search-for = ما يُبحث عنه؛ لا تهم حالة الأحرف ولا المسافات
help-the-texts-to-search = النصوص التي يُبحث فيها
help-search-the-programs-own = البحث في نصوص البرنامج وكل نص على الرف
help-ask-the-index-of = سؤال فهرس كل النصوص والملاحظات والأسماء، الأفضل أولًا: "عبارة"، بداية*، تقريب~، -بدون، author: وtag: وperson: وin:
help-treat-the-query-as = معاملة الاستعلام كتعبير نمطي
help-one-json-array-with-offsets = مصفوفة JSON واحدة بالمواضع
help-look-a-word-up = البحث عن كلمة في قواميس بصيغة StarDict
help-without-dictionary-it-asks = بلا --dictionary تُسأل القواميس المختارة في النافذة. الكلمة التي ترد في النص بلاحقة يُعثر عليها بجذعها حسب --lang.
help-what-to-look-up = ما يُبحث عنه؛ لا تهم حالة الأحرف ولا علامات التشكيل
help-a-dictionary-one-of = قاموس (أحد ملفاته) أو مجلد قواميس؛ يمكن تكراره
help-the-language-of-the = لغة الكلمة، مثل en أو de
help-one-json-array-dictionary = مصفوفة JSON واحدة: القاموس والمدخل ونص كل مادة
help-draw-the-window-with = رسم النافذة وفيها نص في ملف PNG، بلا شاشة
help-the-text-to-open = النص المراد فتحه؛ بدونه يُرسم الرف
help-the-picture-to-write = الصورة المراد كتابتها، أو `-` للخرج القياسي
help-the-offset-to-stand = الموضع الذي يكون أعلى الصفحة
help-width-and-height-of = عرض النافذة وارتفاعها بالنقاط
help-pixels-per-point = بكسلات لكل نقطة
help-day-sepia-or-night = نهار (day) أو سيبيا أو ليل (night)
help-the-whole-length-of = كامل طول النص في صورة طويلة واحدة بدل نافذة
help-the-tab-of-the = لسان الشريط الجانبي المراد عرضه
help-select-the-name-with = اختيار الاسم ذي هذا المعرّف في الشريط الجانبي
help-search-for-this-so = البحث عن هذا لتُعلَّم النتائج
help-turn-pages-instead-of = تقليب الصفحات بدل التمرير
help-a-page-of-a = صفحة من ملف PDF كما طُبعت، عليها الملاحظات ولا شيء بجانبها: اسمها وإلا فرقمها
help-import-highlights-and-notes = استيراد تمييزات وملاحظات من برامج قراءة أخرى
help-source-is-a-file = SOURCE ملف أو مجلد؛ يُعرف البرنامج الذي كتبه من محتواه. تأتي أولًا قائمة بما سيُفعل، نصًا نصًا: موجودة، ملتبسة، غير موجودة، سبق استيرادها؛ ولا يُكتب شيء قبل التأكيد. استيراد الشيء نفسه ثانيةً لا يغيّر شيئًا. ملاحظات الكتب التي ليست هنا بعد تنتظر تحت عناوينها.
help-programs-ade-apple-boox = البرامج: ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web, kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera, readest, readium, readwise, tolino, w3c, zotero.
help-a-file-a-folder = ملف أو مجلد (جهاز، أو مجلد `.sdr`، أو مكتبة calibre)، أو `-` للدخل القياسي
help-the-program-that-wrote = البرنامج الذي كتبه، حين لا يمكن التعرّف عليه
help-the-text-that-the = النص الذي تخصه الملاحظات
help-only-list-what-would = سرد ما سيُستورد فقط
help-one-json-object-each = كائن JSON واحد: كل نص بتعليقاته وحالاتها، وما تُرك
help-import-without-asking = الاستيراد دون سؤال
help-where-a-note-of = حيث تختلف ملاحظة لك عن التي في تصديرها، يُضاف ما في الملف ملاحظةً ثانية؛ وتبقى ملاحظتك كما هي
help-show-where-everything-is = إظهار مكان كل شيء والغرض منه وهل هو سليم
help-it-changes-nothing-unless = لا يغيّر شيئًا ما لم تطلب منه الإصلاح.
help-one-json-object = كائن JSON واحد
help-repair-what-can-be = إصلاح ما يمكن بلا خسارة: استعادة ملاحظات مفقودة ودمج ملفات وإعادة كتابة التالفة وإزالة نصف المكتوبة
help-write-a-report-that = كتابة تقرير يساعد على إيجاد عطل في ملف نصي: بلا عناوين ولا نصوص ولا مجلدات لك. اقرأه قبل مشاركته؛ `-` يطبعه
help-offsets-in-every-command = تعدّ المواضع في كل أمر نقاط يونيكود الرمزية في النص الذي يطبعه `manicule dump --text FILE` بالضبط.
help-file-may-also-be = قد يكون FILE أيضًا `bundled:NAME` لنص مرفق بالبرنامج (tour-ar, guide-ar, leon-trotsky, vladimir-lenin, joseph-stalin).
help-exit-status-0-success = حالة الخروج: 0 نجاح، 1 خطأ مذكور في جملة، 2 استخدام خاطئ.
help-print-help = عرض المساعدة
help-print-help-see-more = عرض المساعدة (المزيد مع --help)
help-print-help-see-a = عرض المساعدة (الملخص مع -h)
help-print-version = عرض الإصدار
help-print-this-message-or = عرض هذه المساعدة أو مساعدة أمر فرعي
help-word-usage = الاستخدام
help-word-commands = الأوامر
help-word-arguments = المعاملات
help-word-options = الخيارات
help-usage-options = خيارات
help-usage-command = أمر
help-default = الافتراضي: { $value }
help-possible = القيم الممكنة: { $values }
help-possible-values = القيم الممكنة:

## Wrong usage of the command line
usage-error = خطأ: { $message }
usage-unknown = معامل غير متوقع «{ $argument }»
usage-perhaps = هل قصدت «{ $argument }»؟
usage-missing = ينقص: { $arguments }
usage-conflict = لا يُستخدم «{ $argument }» مع «{ $prior }»
usage-no-value = يحتاج «{ $argument }» إلى قيمة
usage-wrong-value = لا تناسب «{ $value }» المعامل «{ $argument }»
usage-more = المزيد مع --help.
usage-size = أعطِ العرض والارتفاع بالنقاط، مثل 1280x800 (من 200 إلى 8000 في من 150 إلى 20000)
usage-scale = أعطِ رقمًا من 0.5 إلى 4
doctor-place = { $what }؛ { $advice }
cli-pages-not-written = تعذّرت كتابة الصفحات في { $path }: { $error }.

## What a file is that is not read
stranger-png = صورة PNG
stranger-jpeg = صورة JPEG
stranger-gif = صورة GIF
stranger-rar = أرشيف RAR (القصص المصورة ‎.cbr منه؛ حزّمها بصيغة CBZ)
stranger-djvu = كتاب DjVu
stranger-chm = ملف مساعدة ويندوز (CHM)
stranger-lit = كتاب Microsoft Reader
stranger-kfx = كتاب كيندل من نوع KFX
stranger-topaz = كتاب كيندل من نوع Topaz
stranger-seven-zip = أرشيف 7-Zip
stranger-gzip = أرشيف gzip
stranger-program = برنامج
stranger-rtf = مستند RTF
stranger-old-office = مستند مايكروسوفت أوفيس قديم
stranger-film = ملف صوت أو فيديو
stranger-sound = ملف صوت

## More keys
key-backspace = Backspace
key-backslash = Backslash
key-space = Space
key-home = Home
key-end = End
key-delete = Delete
key-insert = Insert

## The chapter on the keyboard, whose frame is keyboard.md
keyboard-title = لوحة المفاتيح
keyboard-all = يمكن فعل كل شيء بلا فأرة. ينتقل `Tab` من زر أو حقل أو قائمة إلى ما يليه، ويضغطه `Space` أو `Enter`، ويغلق `Escape` ما هو مفتوح ويعود إلى الصفحة. وما ليس له مفتاح تجده في لوحة الأوامر: `Ctrl+K` ثم كلمة. ويعرض `F1` كل المفاتيح بلغة النافذة كما يكتبها نظامك.
keyboard-select = للتحديد بلوحة المفاتيح اضغط `Shift` مطولًا مع الأسهم: يبدأ التحديد عند أول كلمة في الصفحة، أو حيث نقرت آخر مرة. ويحدد `P` فقرة. ثم تعمل عليه `H` و`N` و`U` و`1` إلى `6` و`D` و`W`.
keyboard-letters = الحروف والأرقام أوامر ما دمت لا تكتب في أي حقل.
keyboard-insert = وفي الحقل ينسخ `Ctrl+Insert` أيضًا، ويلصق `Shift+Insert`، ويقص `Shift+Delete`.
keyboard-mac = على Mac
keyboard-mac-keys = `Ctrl` هو `⌘` و`Alt` هو `⌥`. وهذه المفاتيح مختلفة:
keyboard-mac-menus = كل الأوامر موجودة في شريط القوائم أيضًا. وإن كانت مفاتيح الوظائف تتحكم في الإضاءة والصوت فاضغط `fn` معها؛ ولكل منها مفتاح آخر إلى جانبه.
keyboard-keys = المفاتيح
