# The sentences of Manicule in Russian; en.ftl is the original.

## Numbers and dates

percent = { $number } %
moment = { $day } { $month } { $year }, { $time }
day-and-month = { $day } { $month }
month-and-year = { $month } { $year }
month-january = янв.
month-february = февр.
month-march = мар.
month-april = апр.
month-may = мая
month-june = июн.
month-july = июл.
month-august = авг.
month-september = сент.
month-october = окт.
month-november = нояб.
month-december = дек.

## Dates of a text
month-of-day-january = января
month-of-day-february = февраля
month-of-day-march = марта
month-of-day-april = апреля
month-of-day-may = мая
month-of-day-june = июня
month-of-day-july = июля
month-of-day-august = августа
month-of-day-september = сентября
month-of-day-october = октября
month-of-day-november = ноября
month-of-day-december = декабря
month-alone-january = январь
month-alone-february = февраль
month-alone-march = март
month-alone-april = апрель
month-alone-may = май
month-alone-june = июнь
month-alone-july = июль
month-alone-august = август
month-alone-september = сентябрь
month-alone-october = октябрь
month-alone-november = ноябрь
month-alone-december = декабрь
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-month-short = { $month } { $year }
date-year = { $year }
date-year-before = { $year } до н. э.
date-decade = { $year }-е годы
date-century = { $number } век
date-century-before = { $number } век до н. э.
date-about = около { $date }
date-old-style = { $date } (ст. ст.)
date-new-style = { $date } (н. ст.)

## Counts
counted-mentions = { $count ->
    [one] { $count } упоминание
    [few] { $count } упоминания
    [many] { $count } упоминаний
   *[other] { $count } упоминания
}
counted-words = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
}
counted-dates = { $count ->
    [one] { $count } дата
    [few] { $count } даты
    [many] { $count } дат
   *[other] { $count } даты
}
counted-of-your-highlights = { $count ->
    [one] { $count } из ваших пометок
    [few] { $count } из ваших пометок
    [many] { $count } из ваших пометок
   *[other] { $count } из ваших пометок
}
counted-shared-paragraphs = { $count ->
    [one] { $count } общий абзац
    [few] { $count } общих абзаца
    [many] { $count } общих абзацев
   *[other] { $count } общего абзаца
}
counted-texts = { $count ->
    [one] { $count } текст
    [few] { $count } текста
    [many] { $count } текстов
   *[other] { $count } текста
}
counted-notes = { $count ->
    [one] { $count } заметка
    [few] { $count } заметки
    [many] { $count } заметок
   *[other] { $count } заметки
}
counted-matches = { $count ->
    [one] { $count } совпадение
    [few] { $count } совпадения
    [many] { $count } совпадений
   *[other] { $count } совпадения
}
counted-files = { $count ->
    [one] { $count } файл
    [few] { $count } файла
    [many] { $count } файлов
   *[other] { $count } файла
}
counted-highlights = { $count ->
    [one] { $count } пометка
    [few] { $count } пометки
    [many] { $count } пометок
   *[other] { $count } пометки
}
counted-bookmarks = { $count ->
    [one] { $count } закладка
    [few] { $count } закладки
    [many] { $count } закладок
   *[other] { $count } закладки
}
counted-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
    [many] { $count } страниц
   *[other] { $count } страницы
}

## Common
button-searching = Поиск…
button-close = Закрыть
button-cancel = Отмена
button-save = Сохранить
button-title = Название
button-authors = Авторы
button-copied = Скопировано.
button-open = Открыть
button-tags = Метки
button-done = Готово
button-save-as = Сохранить как…
button-copy = Копировать
button-choose-a-folder = Выбрать папку…
button-bookmark = Закладка
labelled = { $label }: { $text }
button-undo = Отменить
button-redo = Повторить
button-all = Все
button-sort = Сортировка
button-delete = Удалить
button-restore = Восстановить
button-write-a-note = Написать заметку

## People and places

names-hidden = { $count ->
    [one] { $count } скрытое имя:
    [few] { $count } скрытых имени:
    [many] { $count } скрытых имён:
   *[other] { $count } скрытого имени:
}
names-show-hidden = { $count ->
    [one] Показать { $count } скрытое имя
    [few] Показать { $count } скрытых имени
    [many] Показать { $count } скрытых имён
   *[other] Показать { $count } скрытого имени
}
entry-all-names = ‹ Все имена
entry-previous = ‹ Назад
entry-called = {" "}как { $name }
entry-edit = Изменить
entry-also = также { $names }
entry-as-you-said-in = Как вы указали в «{ $title }»
entry-your-description = Ваше описание
entry-go-to-this-passage = Перейти к этому месту
entry-often-with = Часто упоминается с: { $names }
entry-previous-mention = Предыдущее упоминание
entry-next = Далее ›
entry-next-mention = Следующее упоминание
entry-often-mentioned-with = Часто упоминается с
entry-dates = Даты
entry-your-highlights = Ваши пометки
entry-mentions = Упоминания
entry-more-mentions = и ещё { $count } — на полосе выше
entry-in-other-texts = В других текстах
entry-the-same-kind = То же самое? ({ $kind })
entry-yes = Да
entry-no = Нет
names-people = Люди
names-places = Места
names-organisations-events = Организации и события
names-timeline = Хронология
names-order-of-appearance = По порядку в тексте
names-most-mentions = По числу упоминаний
names-name = Имя
names-finding-people-and-places = Поиск людей и мест…
names-no-names-in-what-you-have = В прочитанном пока нет имён.
names-none-hint = Добавьте имя в меню «Ещё»: оно будет найдено везде, где встречается.
names-no-names-found = Имена не найдены
names-more = Ещё
names-filter-names = Фильтр имён
names-add-a-name = Добавить имя…
names-hide-spoilers = Скрывать спойлеры
names-only-read-hint = Не показывать ничего дальше самой дальней прочитанной страницы
names-character-map = Карта персонажей…
names-timeline-chart = График хронологии…
names-export-ask = Экспорт глоссария…
names-import-ask = Импорт глоссария…
names-export-title = Экспорт глоссария
names-export-by-hand = «manicule glossary FILE --share» выводит то же самое
names-import-title = Импорт глоссария
names-glossaries = Глоссарии
names-import-by-hand = положите файл рядом с текстом, под тем же именем
names-no-name-matches-the-filter = Ни одно имя не подходит под фильтр.
names-show-again = Показать снова
glossary-unreadable = Глоссарий рядом с этим текстом не читается: { $error }.
glossary-no-glossary = Глоссарий рядом с этим текстом — не глоссарий: его формат «{ $given }», а не «{ $format }».
glossary-newer = Глоссарий рядом с этим текстом — для более нового Manicule (версия { $version }).
glossary-no-capitals-script = В письме этого текста нет заглавных букв, и имена не найти автоматически. Добавьте свои: они будут найдены везде.
glossary-no-capitals = В этом тексте нет заглавных букв, и имена не найти автоматически. Добавьте свои: они будут найдены везде.
glossary-all-capitals = Этот текст весь набран заглавными, и имена не найти автоматически. Добавьте свои: они будут найдены везде.

## More than one computer

sync-conflict-copies = { $count ->
    [one] Есть { $count } конфликтная копия. Её содержимое читается и показывается, как всё остальное.
    [few] Есть { $count } конфликтные копии. Их содержимое читается и показывается, как всё остальное.
    [many] Есть { $count } конфликтных копий. Их содержимое читается и показывается, как всё остальное.
   *[other] Есть { $count } конфликтной копии. Их содержимое читается и показывается, как всё остальное.
}
sync-more-than-one-computer = Несколько компьютеров
sync-what = Храните заметки в папке, которую Syncthing, Dropbox, iCloud Drive, OneDrive или сетевой диск держит одинаковой на всех ваших компьютерах. Каждый компьютер пишет туда свои файлы и не затирает чужие.
sync-moved = Заметки скопированы в { $folder } и сверены. Они будут использоваться оттуда со следующего запуска: закройте все окна Manicule и откройте его снова. То, что лежало на старом месте, там и останется.
sync-a-folder-that-is-kept-on = Папка, которая есть на всех ваших компьютерах
sync-by-hand = как сделать это вручную, описано в docs/sync.md
sync-notes-lie = Ваши заметки лежат в { $folder }
sync-this-is-the-usual-place-on = Это обычное место на этом компьютере.
sync-this-computer = , этот компьютер
sync-device = { $device }{ $here }: последнее изменение { $when }

## Trash

trash-for-good = { $count ->
    [one] { $count } запись с заметкой будет удалена навсегда. Резервные копии на этом компьютере хранят её до 30 дней.
    [few] { $count } записи с заметками будут удалены навсегда. Резервные копии на этом компьютере хранят их до 30 дней.
    [many] { $count } записей с заметками будут удалены навсегда. Резервные копии на этом компьютере хранят их до 30 дней.
   *[other] { $count } записи с заметками будут удалены навсегда. Резервные копии на этом компьютере хранят их до 30 дней.
}
trash-the-trash-is-empty = Корзина пуста
trash-hint = Удалённое хранится здесь, пока корзина не очищена.
trash-count = Удалено: { $counts }
trash-empty-ask = Очистить корзину…
trash-deleted = Удалено { $when }
trash-empty-the-trash = Очистить корзину?
trash-empty-do = Очистить корзину

## Notes that need attention
attention-all-notes-are-in-place = Все заметки на своих местах.
attention-the-trash-is-empty = Корзина пуста.
attention-placed = привязано { $placed } из { $all }
attention-why = Текст изменился с тех пор, как вы пометили эти места. Укажите, где место каждому; исходные слова сохранятся в любом случае.
attention-accept-all-changes = Принять все изменения ({ $count })
attention-when-you-marked-it = Когда вы пометили
attention-now = Сейчас
attention-find-similar-passages = Найти похожие места
attention-nothing-in-this-text-is-similar = В этом тексте нет ничего похожего.
attention-similar-passages = Похожие места:
attention-go-to-this-passage-and-select = Перейти к этому месту и выделить его
attention-accept = Принять
attention-this-is-the-passage-i-meant = Я имел в виду это место
attention-place-here = Привязать здесь
attention-select-the-passage-where-the-note = Выделите место, к которому относится заметка, и нажмите здесь
attention-keep-unplaced = Оставить без места
attention-it-has-no-place-in-this = В этом тексте ей нет места: оставить в списке вместе со словами
attention-is-changed = Слова изменились
attention-is-two-versions = Написано на двух устройствах сразу

## The card of a name
card-previous-mention = Предыдущее упоминание
card-next-mention = Следующее упоминание
card-more = Ещё
card-show-in-the-sidebar = Показать на боковой панели
card-note = Примечание { $number }
card-this-note-has-no-words-in = У этого примечания в файле нет текста.
card-go-to-the-note = Перейти к примечанию

## Contents
contents-no-chapters = Нет глав
contents-this-text-has-no-headings-to = В этом тексте нет заголовков.
contents-the-book-names-this-place-but = Книга указывает это место, но в файле его нет.
contents-bookmark = Закладка: { $label }
contents-printed-page-row = печатная страница
contents-printed-page = Печатная страница
contents-no-such-page = нет такой страницы

## Correcting names
kind-person = Человек
kind-place = Место
kind-organisation = Организация
kind-event = Событие
correct-hide = Скрыть
correct-you-can-show-it-again-at = Показать снова можно в конце списка
correct-rename = Переименовать…
correct-describe = Описать…
correct-add-another-name = Добавить другое имя…
correct-merge-with-ask = Объединить с…
correct-make-one-entry-of-this-and = Сделать из этой и другой записи одну
correct-split-off = Отделить
correct-make-this-name-an-entry-of = Сделать это имя отдельной записью
correct-type = Вид
correct-unpin = Открепить
correct-pin-to-top = Закрепить наверху
correct-name = Имя
correct-description = Описание
correct-another-name-for-the-same = Другое имя того же
correct-merge-with = Объединить с
correct-add = Добавить

## About a text
details-about-this-text = Об этом тексте
details-year = Год
details-publisher = Издательство
details-authors-are-separated-by-semicolons-surname = Авторы разделяются точкой с запятой: Фамилия, Имя; Имя Фамилия.
details-copy-citation = Копировать ссылку на источник

## Questions before the window
dialog-open-a-file-outside-this-texts = Открыть файл вне папки этого текста?
dialog-text-encoding = Кодировка текста
dialog-if-letters-look-wrong-choose-the = Если буквы выглядят неправильно, выберите кодировку файла. Заметки останутся при своих словах.
dialog-automatic = Автоматически
dialog-encoding-choice = { $name } — { $use }
dialog-open-this-link = Открыть эту ссылку?
dialog-this-link-cant-be-opened = Эту ссылку нельзя открыть
dialog-only-web-and-mail-addresses-can = В других программах открываются только адреса сайтов и почты.
dialog-copy-link = Копировать ссылку
dialog-your-latest-notes-are-not-saved = Последние заметки ещё не сохранены
dialog-still-saving = Они ещё сохраняются. Диск отвечает медленно.
dialog-try-again = Повторить попытку
dialog-copy-as-markdown = Копировать как Markdown
dialog-copied-paste-your-notes-somewhere-safe = Скопировано. Вставьте заметки в надёжное место.
dialog-keep-open = Не закрывать
dialog-quit-anyway = Всё равно выйти
dialog-unsaved-where = Несохранённое сначала попадает в резервные копии или в файл в вашей домашней папке, который можно импортировать.
encoding-unicode = Юникод
encoding-western = Западная Европа
encoding-western-mac = Западная Европа, старый Mac
encoding-central = Центральная Европа
encoding-cyrillic = Кириллица
encoding-cyrillic-dos = Кириллица, DOS
encoding-russian = Русский
encoding-greek = Греческий
encoding-turkish = Турецкий
encoding-hebrew = Иврит
encoding-japanese = Японский
encoding-chinese-simplified = Китайский, упрощённый
encoding-chinese-traditional = Китайский, традиционный

## Dictionaries
dictionaries-by-hand = используйте «manicule lookup WORD --dictionary PATH»
dictionaries-dictionaries = Словари
dictionaries-what = Manicule читает словари формата StarDict. Файлы остаются на месте и никогда не изменяются. Слова ищутся в этом порядке.
dictionaries-remove-from-the-list = Убрать { $name } из списка
dictionaries-move-down = Ниже: { $name }
dictionaries-move-up = Выше: { $name }
dictionaries-add-ask = Добавить словарь…
dictionaries-add-title = Добавить словарь
dictionaries-stardict-dictionaries = Словари StarDict
dictionaries-all-dictionaries-in-a-folder-and = Все словари в папке и её подпапках
dictionaries-add-folder-ask = Добавить папку…
dictionaries-add-folder-title = Добавить папку словарей
dictionaries-look-up-in-the-browser = Искать в браузере
dictionaries-address-how = { $word } обозначает слово, { $lang } — язык текста, например ru. Сам Manicule никогда не выходит в сеть: адрес открывает ваш браузер, когда вы по нему щёлкаете.
dictionaries-add-an-address = Добавить адрес
dictionaries-new = Новый
dictionaries-reset-addresses = Сбросить адреса
dictionaries-name-of-page = Название страницы
dictionaries-address-of-page = Адрес страницы
dictionaries-remove = Убрать { $name }
dictionaries-this-address-is-not-used-it = Этот адрес не используется: он должен начинаться с https:// или http://.
dictionaries-none-in-folder = В «{ $name }» нет словаря StarDict: у словаря есть файл с именем на .ifo. Сначала распакуйте архив.
dictionaries-not-stardict = «{ $name }» — не словарь StarDict: выберите файл с именем на .ifo или его папку. Сначала распакуйте архив.
dictionaries-cannot = Словарь «{ $name }» нельзя использовать: { $reason }.
dictionaries-gone = его больше нет

## Writing a note
editor-your-note = Ваша заметка
editor-tags-separated-by-commas = Метки через запятую

## Search across all texts
everything-search-all-texts-notes-and-names = Поиск по всем текстам, заметкам и именам
everything-search-everything = Искать везде
everything-how = Слова находятся в любой форме; должны встретиться все.
everything-nothing-was-found = Ничего не найдено.
everything-no-other-name = Пока неизвестно текста, где «{ $person }» зовётся иначе; откройте текст, чтобы его имена были найдены.
everything-nothing-has-just-these-words-these = Точно таких слов нет; эти почти такие же.
everything-not-all-read = {"   "}прочитано новых файлов: { $done } из { $all }.
everything-eg-words = оба слова, в любой форме: whales, whale’s
everything-eg-phrase = эти слова подряд
everything-eg-beginning = слова, которые так начинаются
everything-eg-nearly = слова, которые почти такие
everything-eg-without = без слова
everything-eg-person = этот человек под всеми именами из текста: old Ahab, the captain. Имена известны для текстов, которые уже открывались.
everything-eg-author = в текстах автора
everything-eg-tag = в текстах и заметках с меткой
everything-eg-in = в текстах с таким названием, подборкой, серией или папкой
everything-eg-notes = только в заметках; так же in:texts и in:names
everything-not-here = не найдено на этом компьютере
everything-more = { $authors }   ещё { $more }
everything-note = Заметка:
everything-name = Имя:

## Export
export-export-notes = Экспорт заметок
export-from = { $count } из «{ $title }»
export-copy-as = Копировать как { $shape }
export-on = { $notes }: { $texts }
export-yours = Ваши
export-own-template = Свой шаблон
export-to-read-and-go-on-writing = Чтобы читать и писать дальше
export-for-other-notebooks = Для других программ заметок
export-back-into-other-reading-programs = Обратно в другие программы чтения
export-pages-and-data = Страницы и данные
export-template = Шаблон
export-making-the-preview = Готовится предпросмотр…
export-all-file-name = Заметки.{ $extension }
export-file-name = { $title } – заметки.{ $extension }
export-own-template-is = ваш собственный шаблон
shape-w3c-archive-is = архив, описанный в черновике EPUB Annotations
shape-readium-is = файл .annotation, который принимает Thorium
shape-calibre-is = пометки для его программы просмотра
shape-koreader-is = metadata.epub.lua для папки .sdr рядом с книгой
shape-hypothesis-is = аннотации в том виде, как их отдаёт его API
export-one-text-only = в этом формате помещаются заметки к одному тексту; экспортируйте каждый отдельно
shape-markdown-is = цитаты и заметки по главам, для любого редактора
shape-obsidian-is = Markdown с выносками, метками блоков и тегами
shape-markdown = Markdown
shape-obsidian = Obsidian
shape-json = JSON
shape-html = Веб-страница
shape-html-is = читать или печатать
shape-csv = Таблица (CSV)
shape-csv-is = для электронной таблицы
shape-json-is = всё, что известно о каждой заметке, для других программ
shape-w3c = Веб-аннотации
shape-w3c-is = JSON-LD по описанию W3C
shape-logseq-is = структура с метками блоков
shape-org-is = заголовки со свойствами
shape-zotero-is = заметка для вставки или импорта
shape-readwise-is = таблица, которую принимает Readwise
shape-anki-is = отрывок на лицевой стороне, заметка на обороте, с метками
template-too-slow = Этому шаблону нужно больше времени или памяти, чем разрешено.
export-nothing = Заметок к { $title } пока нет.

## Ties
family-narrator = рассказчик
family-tells = рассказывает эту историю
family-of = { $noun } { $names }
tie-wife = жена
tie-husband = муж
tie-bride = невеста
tie-widow = вдова
tie-widower = вдовец
tie-father = отец
tie-mother = мать
tie-papa = папа
tie-mamma = мама
tie-son = сын
tie-daughter = дочь
tie-child = ребёнок
tie-brother = брат
tie-sister = сестра
tie-twin = близнец
tie-uncle = дядя
tie-aunt = тётя
tie-nephew = племянник
tie-niece = племянница
tie-cousin = кузен/кузина
tie-grandfather = дедушка
tie-grandmother = бабушка
tie-grandson = внук
tie-granddaughter = внучка
tie-grandchild = внук/внучка
tie-great-uncle = двоюродный дед
tie-great-aunt = двоюродная бабушка
tie-stepfather = отчим
tie-stepmother = мачеха
tie-stepson = пасынок
tie-stepdaughter = падчерица
tie-stepbrother = сводный брат
tie-stepsister = сводная сестра
tie-half-brother = единокровный брат
tie-half-sister = единокровная сестра
tie-brother-in-law = свояк/шурин
tie-sister-in-law = свояченица/золовка
tie-father-in-law = тесть/свёкор
tie-mother-in-law = тёща/свекровь
tie-son-in-law = зять
tie-daughter-in-law = невестка
tie-godfather = крёстный отец
tie-godmother = крёстная мать
tie-godson = крестник
tie-goddaughter = крестница
tie-fiance = жених
tie-fiancee = невеста
tie-friend = друг/подруга
tie-companion = спутник/спутница
tie-comrade = товарищ
tie-betrothed = наречённый/-ая
tie-sweetheart = возлюбленный/-ая
tie-lover = любовник/любовница
tie-rival = соперник/соперница
tie-guardian = опекун
tie-ward = подопечный/-ая
tie-servant = слуга/служанка
tie-maid = горничная
tie-butler = дворецкий
tie-valet = камердинер
tie-footman = лакей
tie-coachman = кучер
tie-groom = конюх
tie-housekeeper = экономка
tie-nurse = сиделка/няня
tie-governess = гувернантка
tie-tutor = наставник/наставница
tie-pupil = ученик/ученица
tie-secretary = секретарь
tie-clerk = конторщик/клерк
tie-assistant = помощник/помощница
tie-partner = компаньон/партнёр
tie-master = хозяин
tie-mistress = хозяйка
tie-employer = наниматель
tie-landlord = домовладелец
tie-landlady = домовладелица
tie-lawyer = адвокат
tie-physician = врач
tie-teacher = учитель/учительница
tie-lieutenant = лейтенант
tie-chaplain = капеллан
tie-confidant = доверенное лицо
tie-apprentice = ученик/подмастерье
tie-disciple = последователь
tie-neighbour = сосед/соседка
tie-neighbor = сосед/соседка
tie-successor = преемник/преемница
tie-predecessor = предшественник/предшественница
list-comma = ,

## Choosing files
file-dialog-all-files = Все файлы
file-dialog-other-text = Пока вы выбирали файл, открылся другой текст; ничего не сделано, повторите.
file-dialog-none = На этом рабочем столе нет диалога выбора файлов (нет xdg-desktop-portal): { $instead }.

## Find in a text
find-find-in-this-text = Найти в этом тексте
find-nearby-words = Все слова в любом порядке, не дальше { $count } слов друг от друга
find-match-case = С учётом регистра
find-whole-words = Слова целиком
find-whole-words-only = Только слова целиком
find-nearby = Рядом
find-regular-expression = Регулярное выражение
find-list = Список
find-list-all-matches = Показать все совпадения
find-not-found = Не найдено
find-place-of-all = { $place } из { $all }
find-beyond = ещё { $count } скрыто дальше
find-label-beyond = { $label }, ещё { $count } скрыто дальше
find-not-regular = «{ $pattern }» — не регулярное выражение: { $last }.

## Go to
goto-percent-or-chapter = Процент или глава
goto-percent-printed-page-or-chapter = Процент, печатная страница или глава
goto-go-to = Перейти
goto-type-how-far-0-to-100 = Укажите, как далеко: от 0 до 100 %.
goto-no-such-place-in-this-text = Такого места в тексте нет.
goto-page-of-the-printed-edition = Страница { $query } печатного издания
goto-percent = { $percent } % текста

## Keyboard help
help-select-words = Выделить слова
help-select-how = Перетащить; двойной щелчок — слово; тройной — абзац; Shift+щелчок — расширить
help-select-by-keys = Выделить с клавиатуры
help-select-by-keys-how = Shift+стрелки; с Ctrl — по словам
help-close-or-clear-the-selection = Закрыть или снять выделение
help-esc = Esc
help-save-a-note = Сохранить заметку
help-ctrl-enter = Ctrl+Enter
help-who-is-this = Кто это?
help-who-how = Навести указатель на имя с пунктиром или щёлкнуть по нему
help-keyboard-shortcuts = Сочетания клавиш
help-version = Версия { $version }. Всё это есть и в палитре: нажмите Ctrl+K и введите слово.
help-mouse-and-keyboard = Мышь и клавиатура

## Import
import-only-the-first = Просмотрен только «{ $name }». Перетащите папку, чтобы импортировать всё, что в ней есть.
import-import-notes = Импорт заметок
import-by-hand = перетащите файл или папку в это окно или используйте `manicule import`
import-how = Выберите файл, папку или устройство с заметками другой программы или перетащите сюда. Ничего не записывается, пока вы не увидели, что именно.
import-from = Kindle, Kobo, Apple Books, KOReader, calibre, Thorium, Foliate, Readest, Readwise, Hypothesis, Zotero, Moon+, ReadEra, Play Books, PocketBook, BOOX, tolino, Markdown и другие.
import-choose-a-file = Выбрать файл…
import-reading = Чтение…
import-progress = { $done } из { $all }: { $name }
import-choose-another = Выбрать другое…
import-nothing-to-import = Импортировать нечего
import-do = Импортировать: { $notes }
import-one-step-to-undo = Отменяется одним действием.
import-add-the-note-that-differs-from = Добавить рядом заметку, которая отличается от вашей
import-add-differing = Добавить рядом заметки, которые отличаются от ваших ({ $count })
import-your-own-notes-stay-as-they = Ваши собственные заметки останутся как есть.
import-no-notes-were-found = Заметок не найдено.
import-found = { $notes } ({ $texts }).
import-left-out = {" "}Пропущено: { $count }, см. ниже.
import-import-the-notes-on = Импортировать заметки к «{ $title }»
import-show-its-notes = Показать его заметки
import-found-by = найдено по: { $how }
import-waits-for-text = его ещё здесь нет: заметки ждут под его названием
import-differs-added = отличается от вашей, добавляется рядом
import-differs-left = отличается от вашей, не трогается
import-differ-added = { $count ->
    [one] { $count } отличается от вашей, добавляется рядом
    [few] { $count } отличаются от ваших, добавляются рядом
    [many] { $count } отличаются от ваших, добавляются рядом
   *[other] { $count } отличаются от ваших, добавляются рядом
}
import-differ-left = { $count ->
    [one] { $count } отличается от вашей, не трогается
    [few] { $count } отличаются от ваших, не трогаются
    [many] { $count } отличаются от ваших, не трогаются
   *[other] { $count } отличаются от ваших, не трогаются
}
import-more = … и ещё { $count }
import-several-places = несколько мест
import-not-found = не найдено в тексте
import-waits = ждёт
import-placed = на месте
import-there = уже есть
import-last-of = последнее из { $count } состояний
import-left-out-title = Пропущено ({ $count })
import-is-left-out = пропущено
import-by-named = указание
import-by-identifier = идентификатор
import-by-hash = контрольная сумма
import-by-title = название и автор
import-by-file-name = имя файла
import-state-matched = найдено
import-state-ambiguous = неоднозначно
import-state-unmatched = не найдено
import-state-there = уже есть
import-state-deleted = в корзину

## A folder in step
in-step-keep-a-folder-in-step = Держать папку в согласии с заметками
in-step-what = Заметки к каждому тексту записываются в вашу папку, например в хранилище Obsidian, и снова вскоре после каждого изменения: по файлу на текст. То, что вы пишете в эти файлы, остаётся. То, что вы там удалили, остаётся удалённым. Другие ваши файлы не затрагиваются.
in-step-choose-another-folder = Выбрать другую папку…
in-step-stop = Остановить
in-step-the-files-stay-as-they-are = Файлы остаются как есть
in-step-folder = Папка: { $path }
in-step-format = Формат:
in-step-nothing-was-written-yet = Пока ничего не записано.
in-step-compared = { $files }, последняя сверка { $when }.
in-step-was-deleted-there-and-stays-deleted = «{ $name }» удалено там и остаётся удалённым.
in-step-also-notes-and-files-that-you = И заметки и файлы, которые вы удалили в папке
in-step-write-everything-again = Записать всё заново
in-step-a-folder-for-your-notes = Папка для ваших заметок
in-step-by-hand = «manicule export --keep DIR» сделает это один раз

## Labels
ink-yellow = жёлтый
ink-green = зелёный
ink-blue = синий
ink-pink = розовый
ink-orange = оранжевый
ink-purple = фиолетовый
style-solid = заливка
style-underline = подчёркивание
style-strikethrough = зачёркивание
style-outline = контур
is-person = человек
is-place = место
is-organisation = организация
is-event = событие
is-god = божество
is-ship = корабль
labels-in-place = На месте
labels-text-changed = Текст изменён
labels-not-found-in-the-text = Не найдено в тексте
labels-found-in-several-places = Найдено в нескольких местах
labels-kept-unplaced = Оставлено без места
labels-looking-for-it = Ищется…

## Looking up words
look-up-look-up-a-word = Найти слово
look-up-word-to-look-up = Слово для поиска
look-up-you-have-no-dictionary-yet-manicule = У вас ещё нет словаря. Manicule читает словари формата StarDict.
look-up-all-your-dictionaries-are-switched-off = Все ваши словари выключены.
look-up-choose-dictionaries = Выбрать словари…
look-up-type-a-word-then-press-enter = Введите слово и нажмите Enter.
look-up-nothing-found-for = По слову «{ $word }» ничего не найдено.
look-up-look-up-in-the-browser = Искать в браузере: { $address }
look-up-dictionaries = Словари…

## Notes as Markdown
markdown-show-what-is-about = Показать всё о { $link }

## All matches
matches-no-matches = Нет совпадений

## The menu
more-menu = Меню
more-undo = Отменить: { $what }
more-redo = Повторить: { $what }
more-show-only-the-article = Показать только статью

## The notebook
notebook-search-all-notes = Искать во всех заметках
notebook-hide-filters = Скрыть фильтры
notebook-filters = Фильтры
notebook-reading-your-notes = Чтение заметок…
notebook-all-on = { $all } · { $on }
notebook-found-of-all = { $found } из { $all } · { $on }
notebook-new-note = Новая заметка
notebook-review = Повторение
notebook-import = Импорт…
notebook-no-notes-yet = Заметок пока нет
notebook-empty-hint = Здесь собирается всё, что вы помечаете и пишете в любом тексте.
notebook-no-note-matches = Ни одна заметка не подходит
notebook-no-match-hint = Уберите фильтр или ищите меньше слов.
notebook-choose-all = Выбрать все: { $all }
notebook-selected = Выбрано: { $count }
notebook-none = Ничего
notebook-export = Экспорт…
notebook-change-all-to = Цвет для всех: { $ink }
notebook-tag = Метка
notebook-tag-for-the-selected-notes = Метка для выбранных заметок
notebook-add-tag = Добавить метку
notebook-remove = Убрать
notebook-recoloured = Цвет изменён: { $notes }
notebook-tagged = Метка #{ $tag } добавлена: { $notes }
notebook-untagged = Метка #{ $tag } убрана: { $notes }
notebook-deleted = Удалено: { $notes }
notebook-rename-to = Переименовать #{ $from } в
notebook-new-name-of-the-tag = Новое название метки
notebook-merge = Объединить
notebook-rename = Переименовать
notebook-tag-in-use = #{ $name } уже используется: метки станут одной, { $notes }.
notebook-on = { $notes }.
notebook-choose = Выбрать «{ $name }»
notebook-a-text-without-a-title = Текст без названия
notebook-file-missing = файла нет
notebook-waits-for-text = ждёт свой текст
notebook-delete-this-note = Удалить эту заметку
notebook-note-deleted = Заметка удалена
notebook-write-about-it = Написать об этом
notebook-open-at = Открыть на «{ $quote }»
notebook-open-the-text-here = Открыть текст здесь
notebook-linked-from = Ссылаются: { $notes }
notebook-tags-changed = Метки изменены
notebook-your-note = Ваша заметка
notebook-a-note-on = Заметка к «{ $title }»
notebook-a-note-without-a-text = Заметка без текста
notebook-show-all-notes = Показать все заметки
notebook-with-words = С текстом ({ $count })
notebook-trash = Корзина ({ $count })
notebook-needs-attention = Требуют внимания ({ $count })
notebook-text = Текст
notebook-all-texts = Все тексты
notebook-colour-and-style = Цвет и стиль
notebook-written-or-changed = Написано или изменено
notebook-people-and-places = Люди и места
notebook-name = Имя
notebook-person-or-place = Человек или место
notebook-rename-this-tag = Переименовать эту метку…
notebook-the-trash-is-empty = Корзина пуста
notebook-trash-hint = Удалённое остаётся здесь. Корзина текста очищается в его собственном списке заметок.
notebook-trash-line = { $title }  ·  удалено { $when }
notebook-note-restored = Заметка восстановлена
notebook-any-time = За всё время
notebook-last-7-days = Последние 7 дней
notebook-last-30-days = Последние 30 дней
notebook-last-12-months = Последние 12 месяцев
notebook-by-text-and-place = По тексту и месту
notebook-newest-first = Сначала новые
notebook-oldest-first = Сначала старые

## Notes
notes-empty-hint = Выделите слова в тексте, затем выберите цвет или нажмите H. N — написать заметку.
notes-no-highlights-yet = Пометок пока нет
notes-shown-of-all = { $shown } из { $all }
notes-needs-attention = Требуют внимания ({ $count })
notes-trash = Корзина ({ $count })
notes-search-notes = Искать в заметках
notes-copy-all-as-markdown = Копировать всё как Markdown
notes-export = Экспорт…
notes-with-notes = С заметками
notes-sort-newest-first = Порядок: сначала новые
notes-sort-text-order = Порядок: как в тексте
notes-change-the-order = Изменить порядок
notes-show-only = Показать только: { $ink }
notes-on-the-whole-text = Ко всему тексту
notes-go-to = Перейти к «{ $quote }»
notes-change-to = Изменить цвет: { $ink }

## Notices
notices-dismiss = Скрыть
notices-show = Показать
notices-show-the-whole-page = Показать всю страницу
notices-take-over = Сделать заметками…
notices-save-unlocked = Сохранить без защиты
notices-show-the-report = Показать отчёт
notices-continue-there = Продолжить там
notices-show-the-shelf = Показать полку
notices-opening = Открывается { $name }…

## The page
page-scrolling-by-itself = Прокрутка идёт сама: ↓ быстрее, ↑ медленнее. Любая другая клавиша или щелчок останавливает.
page-place-in-the-text = Место в тексте
page-this-text-is-empty = Этот текст пуст.
page-these-pages-hold-no-text = На этих страницах нет текста, который можно прочесть, только изображения. F9 показывает их снова; там можно отмечать области и писать к ним заметки.
page-picture-damaged = она повреждена или это не картинка
page-a-picture = Картинка
page-picture-not-shown = Её нельзя показать: { $why }.
page-reading-the-pages = Чтение страниц…
page-this-page-could-not-be-drawn = Эту страницу не удалось нарисовать.
page-area = Область на странице { $number }

## The palette
palette-no-command-matches-try-another-word = Ни одна команда не подходит. Попробуйте другое слово.
palette-what-would-you-like-to-do = Что вы хотите сделать?
palette-command = Команда

## Passwords
password-password-needed = Нужен пароль
password-wrong = Этот пароль не открывает «{ $title }».
password-locked = «{ $title }» защищён паролем.
password-kept = Он хранится до закрытия Manicule и нигде не записывается.
password-password = Пароль

## Commands
perform-focus-mode-press-to-leave-it = Режим чтения. { $keys } — выйти из него.
perform-this-is-the-end-of-the = Это конец текста.
perform-only-saved-web-pages-are-shown = Частично показываются только сохранённые веб-страницы.
perform-open-a-text = Открыть текст
perform-texts = Тексты
perform-open-by-hand = перетащите файл в окно или укажите его в командной строке
perform-add-a-folder-of-texts = Добавить папку с текстами
perform-folder-by-hand = перетащите папку в окно
perform-select-first-how = Сначала выделите слова: проведите по ним мышью или стрелками с нажатым Shift.
perform-select-first-note = Сначала выделите слова, затем нажмите N, чтобы написать о них заметку.
perform-there-is-no-entry-for-these = Для этих слов нет записи.
perform-all-notes-copied-as-markdown = Все заметки скопированы как Markdown.
perform-link-copied-it-opens-this-passage = Ссылка скопирована. Она открывает это место из любой программы.
perform-select-some-words-first = Сначала выделите слова.
perform-copied-with-its-source = Скопировано с источником.
perform-select-a-word-first-or-point = Сначала выделите слово или наведите на него указатель.
perform-save-a-copy-with-your-notes = Сохранить копию с вашими заметками
perform-with-notes-pdf = { $name } – с заметками.pdf
perform-pdf-by-hand = используйте `manicule export FILE.pdf --into-copy`
perform-only-a-pdf-has-pages-as = Только в PDF страницы такие, как в печати.
perform-area-how = Обведите прямоугольник на странице или нажмите Escape. В следующий раз — с нажатым Ctrl.

## Perhaps the same
perhaps-perhaps-the-same-as = Возможно, то же, что
perhaps-merge = Объединить
perhaps-make-one-entry-of-both = Сделать из обеих одну запись
perhaps-not-the-same = Не то же самое

## Pictures of a text
picture-save-as = Сохранить как { $shape }…
picture-fit = Вписать
picture-show-whole = Показать всю картинку  (0)
picture-include-places = Вместе с местами
picture-save-picture = Сохранить картинку
picture-by-hand = «manicule picture» рисует то же самое в файл
diagram-map = Карта персонажей
diagram-map-of = Карта персонажей: { $title }
diagram-timeline = Хронология
diagram-timeline-of = Хронология: { $title }
diagram-no-people = В этом тексте не найдено людей.
diagram-one-name = В этом тексте найдено одно имя.
diagram-most-people = Люди, которые упоминаются чаще всего: { $shown } из { $all }. Линии соединяют тех, кто бывает в одних абзацах.
diagram-most-names = Имена, которые встречаются чаще всего: { $shown } из { $all }. Линии соединяют те, что бывают в одних абзацах.
diagram-people = Людей: { $shown }. Линии соединяют тех, кто бывает в одних абзацах.
diagram-names = Имён: { $shown }. Линии соединяют те, что бывают в одних абзацах.
diagram-on-their-own = Сами по себе:
diagram-more = и ещё { $count }
diagram-no-dates = В этом тексте не найдено дат.
diagram-one-date = Одна дата: { $date }.
diagram-dates = Дат: { $count }, { $from } – { $to }.
diagram-too-many-pixels = Картинку { $wide } × { $high } пикселей сделать нельзя; попробуйте другой масштаб.
diagram-not-drawn = Картинка не нарисована: { $why }.
diagram-no-memory = не хватает памяти

## Report a problem
problem-report-a-problem = Сообщить о неполадке
problem-what = Это всё, что есть в отчёте: ни названий, ни ваших текстов. Ничего не отправляется. Сохраните или скопируйте его и поделитесь, если хотите.
problem-save-the-report = Сохранить отчёт
problem-by-hand = скопируйте его или используйте `manicule doctor --bundle`

## Quote card
quote-card-quote-card = Карточка с цитатой
quote-card-the-passage-as-a-picture = Отрывок в виде картинки
quote-card-save-ask = Сохранить картинку…
quote-card-copy-picture = Копировать картинку
quote-card-picture-copied = Картинка скопирована.
quote-card-it-has-the-colours-and-the = У неё цвета и шрифт вашей страницы.
quote-card-save-title = Сохранить картинку
quote-card-by-hand = скопируйте картинку

## Asking again
answer-export-notes = Экспорт заметок
answer-export-by-hand = скопируйте заметки как Markdown (Ctrl+Shift+E) или используйте `manicule export`
answer-export-all-by-hand = используйте `manicule export --all`
answer-quote-name = { $title } – цитата

## Dropping files
drop-drop-files-to-open-them-or = Перетащите файлы, чтобы открыть их, или папку, чтобы поставить её тексты на полку

## Review
review-of-all-today = { $number } из { $all } сегодня
review-open-in-the-text = Открыть в тексте
review-show-the-note = Показать заметку
review-space = Пробел
review-done-for-today = На сегодня всё
review-done-hint = Повторено: { $notes }. Следующие будут завтра.
review-nothing-to-review-yet = Повторять пока нечего
review-nothing-hint = Здесь вам снова показывается то, что вы пометили и написали, — по нескольку заметок в день.
review-done-come-back = Возвращайтесь завтра за следующими.
review-back-to-the-notebook = Назад к тетради
review-forgotten = Забыто
review-hard = Трудно
review-good = Хорошо
review-easy = Легко

## Selection
selection-highlight-in = Пометить цветом: { $ink }
selection-find-in-this-text = Найти в этом тексте
selection-look-up = Найти в словаре
selection-add-to-people-and-places = Добавить к людям и местам
selection-edit-note = Изменить заметку
selection-copy-link = Копировать ссылку
selection-fill = Заливка
selection-underline = Подчеркнуть
selection-strikethrough = Зачеркнуть
selection-outline = Обвести

## Sync with a server
server-with-a-webdav-or-s3-server = С сервером WebDAV или S3
server-what = Сам Manicule никогда не выходит в сеть. Это делает отдельная программа manicule-sync: установите её рядом с Manicule или туда, где система ищет программы (docs/sync.md), и здесь появится кнопка.
server-set-up-first = manicule-sync установлен, но ещё не знает сервера. Укажите его один раз в терминале:
server-done-of-all = { $done } из { $all }
server-sync-now = Синхронизировать
server-stop = Остановить
server-comparing-with-the-server = Сверка с сервером…
server-not-synced-yet = Ещё не синхронизировано.
server-more = и ещё { $count }: manicule-sync status
server-not-started = Не удалось запустить { $program }: { $error }.
server-stopped = Синхронизация остановлена. Сделанное остаётся, прочее — в следующий раз.

## Settings
settings-spacing = Интервалы
settings-space-between-paragraphs-no-indent = Отступ между абзацами, без красной строки
settings-dictionaries = Словари…
settings-reset-to-defaults = Сбросить настройки
settings-day = День
settings-sepia = Сепия
settings-night = Ночь
settings-high-contrast = Контрастная
settings-match-system = Как в системе
settings-your-own = Своя
settings-by-day = Днём
settings-by-night = Ночью
settings-own-paper = Бумага
settings-own-ink = Чернила
settings-accent = Акцент
settings-warmth = Теплота
settings-typeface = Шрифт
settings-more = Ещё…
settings-size = Размер
settings-line-height = Межстрочный
settings-letter-spacing = Между буквами
settings-word-spacing = Между словами
settings-line-length = Длина строки
settings-language = Язык
settings-language-of-system = Системный ({ $language })
settings-characters = знаков: { $count }
settings-margins = Поля
settings-view = Вид
settings-scroll = Прокрутка
settings-pages = Страницы
settings-lines = Строки
settings-as-in-the-text = Как в тексте
settings-horizontal = Горизонтально
settings-vertical = Вертикально
settings-columns = Колонки
settings-auto = Авто
settings-one = Одна
settings-two = Две
settings-three = Три
settings-justify-text = Выравнивать по ширине
settings-hyphenate = Переносить слова
settings-hang-punctuation-over-the-edges = Висячая пунктуация
settings-use-the-books-fonts = Использовать шрифты книги
settings-mark-people-and-places = Отмечать людей и места
settings-hide-spoilers = Скрывать спойлеры
settings-turn-pages-by-clicking-the-margins = Листать щелчком по полям
settings-reading-ruler = Линейка для чтения
settings-reduce-motion = Меньше движения
settings-only-this-hint = Вид страницы запоминается для этого текста, остальные не меняются
settings-only-for-this-text = Только для этого текста
settings-names-of-highlight-colours = Названия цветов
settings-name-of = Название для: { $colour }

## The shelf
shelf-continue-reading = Продолжить чтение
shelf-all-texts = Все тексты
shelf-welcome = Откройте любой текст, узнайте, кто есть кто, отметьте важное. Ваши заметки остаются вашими.
shelf-open-a-file = Открыть файл…
shelf-add-a-folder = Добавить папку…
shelf-or-drop = или перетащите файлы и папки сюда; они останутся на месте.
shelf-kinds = EPUB, PDF, Kindle, FictionBook, Word, комиксы, веб-страницы, Markdown, простой текст.
shelf-no-text-on-the-shelf-is = На полке нет такого текста
shelf-try-fewer-words-or-another-filter = Попробуйте меньше слов или другой фильтр.
shelf-show-all-texts = Показать все тексты
shelf-open-beside = Открыть рядом
shelf-details = Подробности…
shelf-show-in-folder = Показать в папке
shelf-take-off-the-shelf = Убрать с полки
shelf-file-not-found = Файл не найден.
shelf-file-not-found-your-notes-are = Файл не найден. Ваши заметки сохранены.
shelf-not-on-this-computer = Не на этом компьютере
shelf-list = Список
shelf-search-the-shelf = Искать на полке
shelf-unread = Не читано
shelf-show-unread = Показать непрочитанные
shelf-reading = Читаю
shelf-show-reading = Показать начатые
shelf-finished = Прочитано
shelf-show-finished = Показать прочитанные
shelf-collections = Подборки
shelf-sorted-by = Порядок: { $order }
shelf-add-texts = Добавить тексты
shelf-look-for-new-files-now = Искать новые файлы сейчас
shelf-remove-this-folder = Убрать эту папку
shelf-its-texts-leave-the-shelf-files = Его тексты уйдут с полки. Файлы и заметки останутся.
shelf-folder-closed = В { $folder } сейчас нельзя заглянуть ({ $reason }). Его тексты остаются на полке.
shelf-files-read = Прочитано новых файлов: { $done } из { $all }
shelf-resume = Продолжить
shelf-pause = Пауза
shelf-card-by = {" "}— { $authors }
shelf-card-missing = файл не найден
shelf-card-unread = не читано
shelf-card-finished = прочитано
shelf-card-read-part = прочитано { $percent } %
shelf-menu-of = Меню: { $title }
shelf-editions = Изданий: { $count }
order-last-read = Последнее чтение
order-date-added = Дата добавления
order-author = Автор
order-series = Серия
order-progress = Прогресс
order-notes = Заметки

## Details of a text on the shelf
shelf-details-details = Подробности
shelf-details-authors = Авторы
shelf-details-authors-how = через точку с запятой
shelf-details-series = Серия
shelf-details-number = Номер
shelf-details-number-how = место в серии
shelf-details-tags-how = через запятую
shelf-details-collections = Подборки
shelf-details-collections-how = через запятую
shelf-details-missing = Нет: { $place }
shelf-details-the-same-text = Тот же текст: { $copy }
shelf-details-show-in-folder = Показать в папке
shelf-details-letters = {" "}· букв: { $count }
shelf-details-mark-as = Отметить как
shelf-details-unread = Не читано
shelf-details-being-read = Читается
shelf-details-finished = Прочитано
shelf-details-as-far-as-it-is-read = По прочитанному
shelf-details-new-collection = Новая подборка…

## Opening the window
shell-no-window-linux = не удалось открыть окно ({ $reason }); нужны X11 или Wayland и OpenGL (в Debian и Ubuntu: apt install libgl1 libegl1); `manicule --help` показывает, что работает без окна.
shell-no-window-windows = не удалось открыть окно ({ $reason }); может помочь более новый драйвер или интерфейс, указанный в окружении (WGPU_BACKEND=dx12, vulkan или gl); `manicule --help` показывает, что работает без окна.
shell-no-window = не удалось открыть окно ({ $reason }); `manicule --help` показывает, что работает без него.

## Sidebar
sidebar-contents = Содержание
sidebar-people-places = Люди и места
sidebar-notes = Заметки

## A text much like this
similar-text = Этот текст очень похож на «{ $title }» (совпадает на { $percent } %), где у вас { $notes }.
similar-bring-notes-here = Перенести заметки сюда
similar-share-the-notes = Объединить заметки обоих текстов
similar-keep-separate = Оставить отдельно

## Reading aloud
speaking-read-on = Читать дальше
speaking-pause = Пауза
speaking-stop = Остановить
speaking-stop-reading-aloud = Остановить чтение вслух
speaking-the-next-sentence = Следующее предложение
speaking-the-sentence-before = Предыдущее предложение
speaking-reading-aloud = Чтение вслух
speaking-pace = Темп
speaking-looking-for-voices = Поиск голосов…
speaking-no-service = Служба речи не отвечает. В Linux это speech-dispatcher с голосом, например espeak-ng.
speaking-that-of-the-language = По языку текста
speaking-voice = Голос
speaking-no-answer = Служба речи системы не отвечает.
speaking-needs-dispatcher = Для чтения вслух нужен speech-dispatcher, но он не отвечает; установите пакеты speech-dispatcher и голос, например espeak-ng.

## Reading times
reading-times-what = Здесь записывается, сколько вы читаете, — только на этом компьютере.
reading-times-off = Ничего не записывается: учёт времени чтения выключен.
reading-times-nothing-read-yet = Пока ничего не прочитано
reading-times-the-last-30-days = Последние 30 дней
reading-times-by-month = По месяцам
reading-times-by-text = По текстам
reading-times-yours-alone = Только для вас
reading-times-write-down-how-long-i-read = Записывать, сколько я читаю, на этом компьютере
reading-times-erase-all-reading-times = Стереть всё время чтения
reading-times-today = Сегодня
reading-times-last-7-days = Последние 7 дней
reading-times-in-all = Всего
reading-times-pages = Страницы
reading-times-days-in-a-row = Дней подряд
reading-times-under-a-minute = меньше 1 мин
reading-times-minutes = { $minutes } мин
reading-times-hours = { $hours } ч { $minutes } мин
reading-times-at-most = самое большее { $duration }
reading-times-whole-hours = { $hours } ч
reading-times-of-text = { $duration }, { $pages } с.

## The line below the page
status-placing = Привязка заметок… { $done } из { $all }
status-go-to = Перейти…
status-of-pages = {" "}из { $of }
status-page = с. { $page }{ $of }  ·
status-page-of-the-printed-edition = Страница печатного издания
status-page-of-chapter = страница { $page } из { $pages }  ·
status-page-of-the-chapter = Страница главы
status-size-of-the-pages = Размер страниц
status-larger = Крупнее
status-smaller = Мельче
status-fit-the-width = По ширине
status-fit-the-whole-page = Страница целиком
status-fit-the-column = По колонке
status-one-or-two-pages = Одна или две страницы
status-turn-clockwise = Повернуть по часовой
status-not-saved-try = Заметки не сохранены — повторить
status-saving = Сохранение…
status-not-saved-yet-it-is-tried = Ещё не сохранено: попытки продолжаются
status-saved-as-you-type = Сохраняется по мере ввода
status-minutes-left = осталось { $minutes } мин  ·
status-hours-left = осталось { $hours } ч { $minutes } мин  ·
status-whole-hours-left = осталось { $hours } ч  ·

## The strip of mentions
strip-where-is-mentioned-in-the-text = Где в тексте упоминается: { $name }

## Tabs
tabs-close = Закрыть { $title }

## Timeline
timeline-no-dates-in-what-you-have = В прочитанном пока нет дат.
timeline-hint = Годы и дни, упомянутые в тексте, перечислены здесь по порядку.
timeline-no-dates-found = Даты не найдены
timeline-no-date-matches-the-filter = Ни одна дата не подходит под фильтр.

## Typefaces
typefaces-back = ‹ Настройки чтения
typefaces-search-typefaces = Искать шрифты
typefaces-no-typeface-of-this-name = Нет шрифта с таким названием.

## Edited on two devices
versions-edited-on-two-devices = Изменено на двух устройствах
versions-on-this-device = На этом устройстве
versions-on-another-device = На другом устройстве
versions-keep-this-version = Оставить эту версию
versions-keep-both-in-one-note = Оставить обе в одной заметке

## View
view-notebook = Тетрадь
view-review = Повторение
view-reading-times = Время чтения

## Pictures in a text
viewer-zoom-in = Увеличить  (+)
viewer-zoom-out = Уменьшить  (−)
viewer-picture = Картинка
viewer-fit = Вписать
viewer-show-whole = Показать всю картинку  (0)
viewer-next = Далее
viewer-previous = Назад
viewer-this-picture-cannot-be-shown = Эту картинку нельзя показать.
viewer-loading-the-picture = Загрузка картинки…
picture-fault-missing = её нет в файле
picture-fault-outside = она лежит вне файла
picture-fault-pixels = она слишком велика: { $width } × { $height } пикселей
picture-fault-too-large = она сама или весь файл слишком велики
picture-fault-locked = она защищена
picture-fault-packing = она упакована так, что её не прочесть
picture-fault-kind = она такого вида, который не читается
picture-fault-kind-named = она такого вида, который не читается ({ $kind })
picture-fault-film = видео здесь не воспроизводится
picture-fault-recording = записи здесь не воспроизводятся

## Actions
action-next-page = Следующая страница
action-previous-page = Предыдущая страница
action-next-chapter = Следующая глава
action-previous-chapter = Предыдущая глава
action-read-aloud = Читать вслух, пауза
action-stop-reading = Остановить чтение вслух
action-next-sentence = Прочитать следующее предложение
action-previous-sentence = Прочитать предыдущее предложение
action-auto-scroll = Автопрокрутка
action-text-start = К началу
action-go-to = Перейти…
action-text-end = К концу
action-back = Назад
action-forward = Вперёд
action-highlight = Пометить выделенное
action-note = Написать заметку
action-ink-0 = Пометить жёлтым
action-ink-1 = Пометить зелёным
action-ink-2 = Пометить синим
action-ink-3 = Пометить розовым
action-ink-4 = Пометить оранжевым
action-ink-5 = Пометить фиолетовым
action-underline = Подчеркнуть выделенное
action-mark-all = Пометить все такие места
action-bookmark = Поставить закладку
action-delete-note = Удалить выбранную пометку
action-next-note = Следующая пометка
action-previous-note = Предыдущая пометка
action-undo = Отменить
action-redo = Повторить
action-copy = Копировать выделенное
action-copy-link = Копировать ссылку на это место
action-select-all = Выделить всё
action-select-paragraph = Выделить абзац
action-export = Экспорт заметок…
action-copy-export = Копировать все заметки как Markdown
action-mark-area = Пометить область печатной страницы
action-export-pages = Сохранить копию PDF с заметками…
action-import-marks = Импортировать пометки из этого PDF…
action-copy-cited = Копировать с источником
action-quote-card = Карточка с цитатой…
action-details = Об этом тексте…
action-notebook = Тетрадь: все заметки ко всем текстам
action-review = Повторить заметки
action-import = Импорт заметок…
action-statistics = Время чтения
action-who-is-this = Кто или что это?
action-look-up = Найти слово в словаре
action-look-up-in-browser = Искать слово в браузере
action-dictionaries = Словари…
action-next-mention = Следующее упоминание выбранного имени
action-previous-mention = Предыдущее упоминание выбранного имени
action-mark-names = Отмечать имена в тексте
action-add-name = Добавить имя…
action-only-read = Скрывать спойлеры
action-graph = Карта персонажей…
action-timeline-picture = График хронологии…
action-encoding = Кодировка текста…
action-whole-page = Показать всю страницу
action-printed-pages = Переключить текст и печатные страницы
action-fit-width = Печатные страницы: по ширине
action-fit-page = Печатные страницы: целиком
action-fit-column = Печатные страницы: по колонке
action-pair-pages = Печатные страницы: одна или две рядом
action-turn-pages = Печатные страницы: повернуть по часовой
action-find = Найти в этом тексте…
action-search-all = Искать везде…
action-find-next = Следующее совпадение
action-find-previous = Предыдущее совпадение
action-sidebar = Показать или скрыть боковую панель
action-contents = Показать содержание
action-names = Показать людей и места
action-notes = Показать ваши заметки
action-attention = Показать заметки, требующие внимания
action-trash = Показать корзину
action-larger = Крупнее текст
action-smaller = Мельче текст
action-reset-size = Обычный размер текста
action-wider = Шире колонка
action-narrower = Уже колонка
action-mode = Переключить страницы и прокрутку
action-reading-ruler = Линейка для чтения
action-theme = Сменить тему
action-full-screen = Режим чтения
action-split = Разделить вид
action-other-pane = Перейти в другую половину
action-settings = Настройки чтения
action-typefaces = Шрифты…
action-in-step = Держать папку в согласии с заметками…
action-sync = Несколько компьютеров…
action-open = Открыть файл…
action-add-folder = Добавить папку на полку…
action-shelf = К полке
action-new-tab = Новая вкладка
action-next-text = Следующая вкладка
action-previous-text = Предыдущая вкладка
action-close-text = Закрыть этот текст
action-palette = Палитра команд
action-help = Сочетания клавиш
action-problem = Сообщить о неполадке…
action-quit = Выйти
topic-reading = Чтение
topic-marking = Пометки и заметки
topic-names = Люди и места
topic-finding = Поиск
topic-page = Страница
topic-program = Тексты и программа
key-ctrl = Ctrl+
key-shift = Shift+
key-page-up = Page Up
key-page-down = Page Down

## Messages of the program
app-text-not-on-shelf = Текст, которого нет на полке
app-archive-for-others = Архив для других программ чтения.
app-book-without-title = Книга без названия
app-library-unasked = Не удалось обратиться к библиотеке; повторите.
app-source-unreadable = Источник не удалось прочитать ({ $reason }). Ничего не записано.
app-saving-stumbled = Сохранение споткнулось ({ $reason }). Написанное остаётся в памяти и сейчас будет сохранено снова.
app-rescued-among-backups = Последние заметки к { $title } не удалось сохранить на месте. Они среди резервных копий в { $folder } и появятся при следующем запуске.
app-rescued-to-file = Последние заметки к { $title } не удалось сохранить на месте. Они в { $path }: `manicule import` вернёт их.
app-rescued-nowhere = Последние заметки к { $title } не удалось сохранить нигде: { $error }.
app-rescued-nowhere-because = Последние заметки к { $title } не удалось сохранить нигде: { $reason }.
app-only-pdf-has-pages = Только в PDF есть страницы, на которых можно писать заметки.
app-left-out-of-copy = У части заметок ({ $left_out }) нет места на странице, и в копии их нет.
app-notes-are-shared = Теперь у обоих текстов одни и те же заметки.
app-copy-is-locked = Этот PDF защищён. Копию с вашими заметками можно сохранить только без этой защиты: каждый, кто её получит, сможет открыть, напечатать и изменить её.
app-taken-out-before = Часть заметок ({ $left_out }) раньше убрали из этого файла, и они не вернутся; экспортируйте под другим именем, чтобы получить все.
app-notes-not-looked-up = Не удалось посмотреть заметки к этому тексту; повторите.
app-reader-stumbled = «{ $name }» не удалось прочитать: чтение споткнулось ({ $reason }). Ваши заметки в безопасности.
app-no-glossary = Этот файл не глоссарий.
app-file-changed = Файл изменился с момента открытия; откройте его снова.
app-not-written-yet = Последние заметки ещё не записаны на этом компьютере; повторите, когда запишутся.
app-changed-unreadable = Файл изменён и больше не читается; вы видите прежний текст, заметки в безопасности. { $message }
app-crashed-last-time = В прошлый раз в Manicule произошла внутренняя ошибка, и он закрылся. Отчёт без ваших текстов хранится на этом компьютере.
app-crash-notes-unsaved = Последние заметки не удалось сохранить; всё сохранённое раньше не тронуто.
app-crash-notes-saved = Сначала были сохранены ваши заметки.
app-crash-report = Отчёт без ваших текстов хранится на этом компьютере ({ $name }); `manicule doctor` покажет где.
app-crash-no-report = Отчёт сохранить не удалось.
app-crash = В Manicule произошла внутренняя ошибка, и он закрылся. { $notes } { $report }
edit-note = Заметка
app-still-reading-notes = Заметки ещё читаются; переименуйте метку чуть позже.
app-tag-renamed = Метка #{ $from } переименована в #{ $to }
app-text-not-here = Этого текста здесь нет. Заметки сохранены и встанут на места, когда он откроется.
app-undone = Отменено: { $what }.
app-done-again = Повторено: { $what }.
app-batch-unreadable = Заметки к одному из текстов не удалось прочитать; они не изменены.
app-export-not-all-found = Не все выбранные заметки удалось прочитать. Ничего не записано.
app-nothing-to-undo = Отменять нечего.
app-nothing-to-redo = Повторять нечего.
app-read-on-elsewhere = На { $device } вы читали дальше с { $percent } %.
app-all-notes-copied = Все заметки скопированы: { $shape }.
app-export-too-early = Заметки ещё привязываются к изменённому тексту. Повторите экспорт чуть позже.
app-exported = Экспортировано в { $path }.
hint-select = Проведите по словам, чтобы пометить их; N — написать о них заметку.
hint-names = Имена с пунктиром известны: наведите указатель, чтобы узнать, кто это.
hint-write-note = N — написать о помеченном; Ctrl+Z убирает пометку.
edit-import = Импорт
app-imported = Импортировано: { $notes } ({ $texts }).
app-reading-times-erased = Время чтения стёрто.
app-dictionary-known = Этот словарь уже в списке.
app-dictionary-added = Словарь добавлен.
app-dictionaries-added = Добавлено словарей: { $count }.
app-glossary-imported = Глоссарий импортирован.
app-name-hidden = «{ $name }» скрыто.
app-name-merged = «{ $name }» объединено с «{ $into }».
app-name-split = «{ $form }» отделено.
app-name-added = «{ $name }» добавлено.
app-no-text-open = Нет открытого текста.
app-nothing-to-change = Менять нечего.
app-saved = Сохранено.
app-deleted = Удалено.
app-bookmark-removed = Закладка убрана.
app-bookmarked = Закладка поставлена.
app-place-how = Выделите место, к которому относится заметка, и выберите «Привязать здесь».
app-placed = Привязано.
app-accepted-changes = Принято изменений: { $count }.
app-trash-empty = Корзина пуста.
app-too-many-occurrences = Эти слова встречаются в местах: { $count }; за раз помечается не больше { $most }.
app-highlighted-once = Помечено в одном месте.
app-highlighted-several = Помечено мест: { $count }.
app-link-to-no-place = Ссылка ведёт к месту, которого нет в этом тексте.
app-link-to-no-text = Ссылка ведёт к «{ $name }» — такие файлы Manicule не читает.
app-notes-changed-elsewhere = Ваши заметки изменены в другом окне или на другом устройстве.
app-note-arrived = Пришла заметка из другого окна или с другого устройства.
app-notes-arrived = Пришло заметок из другого окна или с другого устройства: { $new }.
app-all-in-place = Все заметки на своих местах.
app-all-placed-one-changed = Все заметки привязаны ({ $all }). Текст одной изменился.
app-all-placed-some-changed = Все заметки привязаны ({ $all }). Текст изменился у { $changed }.
app-some-placed = Привязано заметок: { $placed } из { $all }. Остальные в списке вместе со словами.
app-some-placed-some-changed = Привязано заметок: { $placed } из { $all }, из них { $changed } — где текст изменился.
app-off-the-shelf = Убрано с полки. Файл и заметки остаются на месте.
app-back-on-the-shelf = Снова на полке.
app-folder-on-the-shelf = Тексты из { $folder } теперь на полке. Файлы остаются на месте.
app-text-on-the-shelf = «{ $title }» теперь на полке.
app-texts-on-the-shelf = На полке теперь и другие тексты: { $count }.
app-not-put-on-the-shelf = { $name } не поставлен на полку. { $reason }
app-nothing-to-read-aloud = Здесь нечего читать вслух.
app-nothing-moved = { $reason } Ничего не перемещено; заметки используются на прежнем месте.
app-more-warnings = И ещё предупреждений: { $count }.
app-file-reloaded = Файл изменился и загружен заново.
app-other-text-in-file = В файле теперь другой текст, он открыт.
app-marks-of-others = { $count ->
    [one] В этом PDF { $count } пометка других программ.
    [few] В этом PDF { $count } пометки других программ.
    [many] В этом PDF { $count } пометок других программ.
   *[other] В этом PDF { $count } пометки других программ.
}
app-link-names-no-text = Ссылка не называет текста. Ссылка на место начинается с «manicule:» и ключа текста.
app-link-quotes = {" "}В ней цитата: «{ $quote }»
app-link-to-missing-by = Ссылка ведёт к «{ $title }» ({ $by }); этого текста нет на полке.{ $quote }
app-link-to-missing = Ссылка ведёт к «{ $title }»; этого текста нет на полке.{ $quote }
app-link-to-unknown = Ссылка ведёт к тексту, которого нет на полке, с ключом { $key }.{ $quote }
app-link-note-unplaced = У заметки, к которой ведёт ссылка, нет места в нынешнем тексте. Такие заметки — в «Показать заметки, требующие внимания».
app-link-note-missing = Заметки, к которой ведёт ссылка, нет среди заметок к этому тексту; возможно, она удалена.
app-link-words-missing = Слов этой ссылки нет в нынешнем тексте: «{ $quote }»

## What is undone
edit-highlight = Пометка
edit-area = Пометить область
edit-recolour = Сменить цвет
edit-change-style = Сменить стиль
edit-resize = Изменить размер
edit-change-area = Изменить область
edit-accept = Принять
edit-keep-unplaced = Оставить без места
edit-place = Привязка
edit-combine-notes = Объединить заметки
edit-tag = Метка
edit-change = Изменение
edit-join-two-names = Объединить два имени
edit-keep-two-names-apart = Не объединять два имени
edit-part-a-name = Разделить имя
edit-rename-name = Переименовать
edit-change-the-kind-of-a-name = Сменить вид имени
edit-hide-a-name = Скрыть имя
edit-show-a-name-again = Снова показать имя
edit-pin-a-name = Закрепить имя
edit-unpin-a-name = Открепить имя
edit-add-another-name = Добавить другое имя
edit-describe-a-name = Описать имя
edit-add-a-name = Добавить имя
edit-compare-names-across-texts = Сравнить имена между текстами
edit-import-a-glossary = Импортировать глоссарий

## The menu bar of macOS
menu-file = Файл
menu-edit = Изменить
menu-view = Вид
menu-window = Окно
menu-help = Справка
menu-cut = Вырезать
menu-paste = Вставить
menu-select-all = Выделить всё

## Files that cannot be read, or not whole
formats-archive-damaged = Этот архив повреждён или пуст, ничего в нём не прочиталось; скачайте книгу ещё раз.
formats-no-comic = В этом архиве нет картинок, значит, это не комикс; посмотрите его в другой программе.
formats-parts-missing = Части этого файла отсутствуют или повреждены; показано то, что удалось найти.
formats-comic-pages-lost = Не прочитано страниц комикса: { $count }; остальные показаны.
formats-no-word = Этот архив не читается как документ Word: в нём нет текста; попробуйте другую копию.
formats-end-missing = Конец этого файла отсутствует; показано то, что есть.
formats-characters-damaged = Некоторые символы этого файла повреждены и показаны как �; остальное как было.
formats-epub-no-chapters = В этой книге не указаны главы, показать нечего; попробуйте другую копию.
formats-epub-order-lost = В книге утерян порядок глав; они показаны по её содержанию или по именам.
formats-epub-fixed-pages = Эта книга состоит из неподвижных страниц; её слова показаны сплошным текстом.
formats-style-too-much = Таблицы стилей книги требуют больше дозволенного; часть её набрана просто.
formats-epub-protected = Эта книга защищена от копирования, и Manicule не может её открыть; читайте её в программе магазина или попросите там копию без защиты.
formats-no-epub = Этот архив не читается как EPUB: файл пакета отсутствует или испорчен; скачайте книгу ещё раз.
formats-epub-password = Эта книга закрыта паролем, который Manicule не открывает; сначала распакуйте её с паролем.
formats-no-fictionbook = В этом архиве нет читаемого FictionBook (.fb2); попробуйте распаковать его сами.
formats-pictures-lost = Не прочитано картинок книги: { $count }; слова показаны.
formats-article-only = На странице указано, где статья; примерно { $count } слов вне её не показано.
formats-no-mhtml = В этом файле MHTML нет читаемой страницы; сохраните её заново одним файлом HTML.
formats-kindle-protected = Эта книга защищена от копирования, и Manicule не может её открыть; читайте её на устройстве или в программе магазина.
formats-part-missing = Часть этого файла отсутствует или повреждена; показано то, что есть.
formats-kindle-broken = Эта книга Kindle испорчена, ничего в ней не прочиталось; скачайте её ещё раз.
formats-pdf-too-long = Чтение заняло слишком много времени, текстом показано только { $read } из { $count } страниц.
formats-pdf-page-lost = Страница { $page } не прочитана или прочитана не вся.
formats-pdf-pages-lost = Не прочитано или прочитано не целиком страниц: { $count }; первая — { $first }.
formats-no-printed-pages = У этого текста нет печатных страниц.
formats-document-password = Этот документ закрыт паролем, и Manicule не может его прочитать; откройте его в программе, которой он сделан, сохраните копию без пароля и откройте её.
formats-not-read = Это { $what }, такого Manicule не открывает; он читает EPUB, PDF, книги Kindle без защиты, FictionBook, документы Word, комиксы (CBZ), сохранённые веб-страницы, Markdown и простой текст.
formats-no-text = В этом файле данные, а не текст, буквы были бы бессмысленны; откройте его программой, которая его сделала.
sandbox-not-started = Не удалось запустить процесс для чтения этого файла; закройте другие программы и повторите.
sandbox-too-slow = Чтение этого файла заняло слишком много времени и прекращено; он очень велик или повреждён, попробуйте другую копию.
sandbox-too-much = Чтению этого файла нужно больше, чем Manicule разрешает, и оно прекращено; файл очень велик или повреждён, больше ничего не затронуто.
sandbox-cancelled = Открытие отменено.
formats-no-words = В этом файле нет слов, которые можно показать.
formats-pdf-damaged = Этот PDF повреждён настолько, что Manicule не может его прочитать; откройте его в программе, которой он сделан, или скачайте заново.
formats-pdf-protected = Этот PDF защищён способом, которого Manicule не знает, например сертификатом или для программы магазина; сохраните копию без защиты там, где он открывается, и откройте её.
formats-pdf-password = Этот PDF закрыт паролем; введите его, когда окно спросит, или через `--password` в командной строке.
formats-pdf-fonts = Шрифты этого PDF не говорят, какие буквы показывают, и много текста не прочитать; он показан страницами.
formats-pdf-scan = В этом PDF картинки страниц и нет текста, поэтому он показан страницами; когда его прочтёт программа распознавания (OCR), слова можно будет читать, искать и помечать здесь.
sandbox-not-apart = Для этого файла не удалось запустить отдельный процесс, и окно прочитало его само. Если Manicule обновился, пока был открыт, закройте и откройте его снова.
formats-gap-missing = Одной части этой книги нет в файле ({ $path }). Остальное показано.
formats-gap-too-large = Одна часть этой книги слишком велика для показа ({ $path }). Остальное показано.
formats-gap-locked = Одна часть этой книги упакована так, что её не прочесть ({ $path }). Остальное показано.
formats-gaps-missing = В файле нет нескольких частей этой книги: { $count } ({ $paths }). Остальное показано.
formats-gaps-too-large = Несколько частей этой книги слишком велики для показа: { $count } ({ $paths }). Остальное показано.
formats-gaps-locked = Несколько частей этой книги упакованы так, что их не прочесть: { $count } ({ $paths }). Остальное показано.

## What could not be exported
not-exported-ours = «{ $path }» — один из файлов, где Manicule хранит ваши заметки, или лежит среди них; выберите другое место.
not-exported-is-text = «{ $path }» — текст, который вы читаете, он не перезаписывается; выберите другое имя.
not-exported-is-folder = «{ $path }» — папка; назовите файл в ней.
not-exported-no-folder = Папки «{ $path }» нет, заметки в неё не записаны; подключите её диск или выберите другую папку.
not-exported-gone = Из записанного в «{ $path }» ничего не осталось, поэтому она не тронута; подключите её диск или выберите папку заново.
not-exported-no-file = «{ $path }» — не файл, в который можно писать; выберите другое место.
not-exported-not-utf8 = В «{ $path }» не текст в UTF-8, его содержимое не сохранить; файл не тронут. Сохраните его в UTF-8 или выберите другое имя.
not-exported-locked = «{ $path }» занят другой программой и не тронут; закройте его там и повторите.
not-exported-not-allowed = В «{ $path }» нельзя писать, он не тронут; разрешите запись или выберите другое имя.
not-exported-untouched = «{ $path }» не тронут: { $reason }. Выберите другое имя или уберите этот файл.
not-exported-other-contents = В «{ $path }» не то, что туда экспортировали, а в этом формате для этого нет места; файл не тронут. Выберите другое имя или уберите этот файл.
not-exported-because = «{ $path }» не записан: { $reason }
not-exported-busy = В «{ $path }» всё время пишет другая программа; повторите позже.
not-exported-failed = «{ $path }» не удалось записать: { $cause }. Прежнее не тронуто; освободите место, разрешите запись или выберите другое место.
would-lose-another = это не экспорт заметок в таком формате ({ $format }), и файл был бы утрачен
would-lose-program = в нём нет заметок этой программы, и он был бы утрачен
would-lose-note = в нём есть заметка, которую сейчас не удалось прочитать или которая к другому тексту; она была бы утрачена
would-lose-notes = в нём есть заметки, которые сейчас не удалось прочитать или которые к другим текстам ({ $count }); они были бы утрачены

## What the library says
library-notes-not-listed = Заметки в { $folder } не удаётся перечислить ({ $error }); ничего не изменено.
library-notes-not-downloaded = Заметки к этому тексту ещё не загружены: { $place }. Загрузите их программой синхронизации, чтобы увидеть здесь.
library-notes-unreadable = Заметки в { $path } не прочитались ({ $error }); файл оставлен как был.
library-notes-newer-elsewhere = Другое устройство записало заметки к этому тексту более новым Manicule (формат { $version }), в { $name }. Они оставлены как есть и не показаны; обновите Manicule, чтобы увидеть их.
library-notes-restored = Заметок к этому тексту нет в { $folder }. Они показаны из резервных копий и вернутся на место при следующем изменении.
library-notes-foreign = В файле { $path } заметки к другому тексту («{ $title }», { $key }). Здесь они не показаны, файл оставлен как был; переместите его в папку { $key }, чтобы увидеть их там.
library-notes-newer = Ваши заметки к этому тексту последним записал более новый Manicule (формат { $version }). Они оставлены как есть, изменить их здесь нельзя; обновите Manicule, чтобы продолжить.
library-names-damaged = Исправления имён в { $path } повреждены ({ $reason }); всё прочитанное используется, файл не трогается, пока не сохранена его копия.
library-names-unreadable = Исправления имён в { $path } не прочитались ({ $reason }); файл оставлен как есть.
library-names-restored = Исправлений имён к этому тексту нет в { $path }. Они взяты из копии на этом компьютере и вернутся при следующем изменении.
library-pointer-unreadable = { $path } говорит, куда перемещены заметки, и не читается ({ $reason }). Заметки хранятся в { $folder }, пока вы не выберете папку снова в «Несколько компьютеров».
library-folder-gone = Папки с заметками, { $folder }, сейчас нет. Если она на диске или в сети, подключите и запустите снова: заметки там.
library-text-in-no-folder = Этот текст поставляется с программой и не лежит ни в какой папке.
library-no-file-program = Не удалось запустить программу для файлов. Текст лежит в { $folder }.
library-glossary-unreadable = Глоссарий { $path } не прочитался ({ $reason }); составлен новый по тексту.
library-shelf-file-damaged = Файл полки { $path } прочитан не целиком ({ $reason }) и не трогается, пока не сохранена его копия.
library-details-restored = Названий, меток или подборок нет в { $path }. Они взяты из копии на этом компьютере и вернутся при следующем изменении.
library-backup-elsewhere = Резервную копию заметок не удалось записать в { $folder } ({ $error }); пока она в { $spare }. Сами заметки сохранены.
library-notes-damaged-kept = Заметки в { $path } повреждены ({ $reason }); показано всё, что удалось прочитать, а копия сохранена в { $copy }.
library-notes-damaged = Заметки в { $path } повреждены ({ $reason }); показано всё, что удалось прочитать, а копию файла сделать не удалось ({ $error }).
library-notes-senseless-kept = Заметки в { $path } не читаются ({ $reason }); копия сохранена в { $copy }.
library-notes-senseless = Заметки в { $path } не читаются ({ $reason }); копию файла сделать не удалось ({ $error }).
library-own-unreadable = { $path } не удалось прочитать ({ $error }); файл оставлен как есть
library-foreign-not-aside = в { $name } заметки к другому тексту, и отложить файл не удалось ({ $error })
library-own-damaged = { $path } повреждён, и сохранить копию не удалось ({ $error })
library-safe-beside = { $reason }. Ваши заметки в безопасности рядом, в файле { $name }, и будут объединены с остальными.
library-not-brought-over = Файл { $path } записан после переноса ваших заметок, и перенести его не удалось ({ $error }). Он остаётся на месте; при следующем запуске будет новая попытка.
library-held-by-another = другая программа уже некоторое время пишет туда

## The command line
cli-no-note = У этого текста нет заметки { $id }; `manicule anchor FILE` покажет все.
cli-nothing-accepted = ничего не изменено: принять можно только заметку с изменившимися словами, и лишь один раз.
cli-anchor-summary = привязано { $placed } из { $all }, требуют внимания: { $asked }. --accept ID, --accept-all, --place ID --quote WORDS или --apart ID.
cli-no-colour = «{ $name }» — не цвет Manicule: выберите один из { $colours }.
cli-empty-quotation = Цитата пуста: укажите слова, которые нужно пометить.
cli-not-in-text = «{ $quote }» нет в тексте; скопируйте слова из `manicule dump`.
cli-occurs-once = «{ $quote }» встречается один раз, так что вхождения { $occurrence } нет.
cli-occurs-less = Вхождений «{ $quote }»: { $count }, так что вхождения { $occurrence } нет.
cli-not-all-is-well = Не всё в порядке. См. выше.
cli-nothing-to-repair = Чинить было нечего.
cli-report-written = Записано в { $path }. Прочтите, прежде чем делиться.
cli-no-format = «{ $name }» — не формат.
cli-taken-out = Часть заметок ({ $count }) раньше убрали из { $name }, они не вернутся; --again запишет их.
cli-in-step-formats = Папка держится в согласии в одном из форматов: { $formats }.
cli-removed-stays-out = «{ $name }» убрано и не вернётся; --again запишет его.
cli-files-updated = Обновлено файлов: { $written } из { $all }.
cli-template-unreadable = Шаблон «{ $name }» не читается ({ $error }).
copy-of-another = «{ $path }» уже есть и не копия { $name }: оставлен как был. Выберите другое имя.
copy-has-other-marks = В «{ $path }» есть пометки или заметки, которых здесь не знают, и они пропали бы: файл оставлен как был. Выберите другое имя.
cli-name-both = Копия делается с одного файла и пишется в другой: назовите оба.
cli-is-no-pdf = { $name } — не PDF, страниц для заметок нет; уберите --into-copy.
cli-no-names = Имена не найдены.
cli-take-differing = --take-differing добавляет рядом заметками то, что отличается от ваших.
cli-nothing-imported = Ничего не импортировано.
cli-no-program = «{ $name }» — не программа, чьи заметки читаются: выберите одну из { $programs }.
cli-give-yes = Ничего не импортировано: --yes импортирует перечисленное, --dry-run только перечисляет.
cli-no-dictionary = Словарь не выбран: укажите его через --dictionary или добавьте в окне.
cli-did-you-mean = нет ни команды, ни файла «{ $name }»; вы имели в виду `{ $meant }`?
cli-files-and-subcommand = файлы для окна и подкоманда вместе не указываются
cli-on-no-passage = без места
cli-no-pictures-here = Терминал не показывает картинок; укажите файл через -o или направьте вывод программе.
cli-not-printed = Результат не удалось вывести: { $error }.
cli-password-for = Пароль для «{ $shown }»:{" "}
cli-text-locked = Этот текст закрыт паролем; укажите его через `--password`.
cli-only-pdf-has-pages = Только в PDF страницы такие, как в печати; уберите --page.
cli-no-page = Страницы «{ $name }» нет; всего { $pages }.
cli-not-opened = Текст не удалось открыть.
cli-nothing-to-search = Искать нечего: укажите хотя бы одно слово.
cli-standard-input = стандартный ввод

## What can go wrong on the disk
error-no-home = Система не называет домашней папки, поэтому заметки негде хранить; укажите папку через --home DIR или MANICULE_HOME.
error-missing = Файла «{ $path }» нет; возможно, он перемещён или переименован. Заметки к нему сохраняются.
error-is-folder = «{ $path }» — папка; откройте один из файлов в ней.
error-no-file = «{ $path }» — не обычный файл; скопируйте содержимое в файл и откройте его.
error-denied = Система не даёт прочитать «{ $path }»; измените права доступа или откройте копию.
error-too-large = В «{ $path }» { $size } МБ, а читаются тексты до { $most } МБ; разделите файл и откройте части.
error-no-such-text = С программой не поставляется текст «{ $name }»; те, что поставляются, — на полке.
error-unreadable = Не удалось прочитать «{ $path }»: { $cause }. Ничего не изменено; попробуйте ещё раз или откройте копию.
error-notes-not-saved = Последние заметки не удалось записать в { $path }: { $cause }. Сохранённое раньше не тронуто; освободите место на диске или разрешите туда запись и попробуйте снова.
error-notes-not-faithful = Последние заметки не записаны, потому что прочитались бы не такими, какие они есть. Сохранённое раньше не тронуто; экспортируйте их и сообщите об этой ошибке программы.
error-not-written = { $what }: не удалось записать в { $path }: { $cause }. Прежнее не тронуто; освободите место, разрешите туда запись или выберите другое место.
error-kept-in-memory = Они остаются в памяти и будут записаны, как только получится.
saving-held = Другая программа уже некоторое время пишет заметки к этому тексту
saving-not-locked = Не удалось заблокировать папку заметок ({ $error })
saving-beside-notes = { $what } не записана: { $error }. Сами заметки сохранены.
own-copy-of-text = Копия текста, по которой заметки находятся после его изменений,
own-review = Список заметок для показа
own-reading-log = Журнал чтения
own-device = Имя этого устройства
own-settings = Настройки
own-shelf = Полка
own-places = Список мест
own-details-copy = Копия ваших сведений о текстах
own-other-machine = Заметки здесь в последний раз писались на другом компьютере или в другом месте. Этот пишет свои под новым именем { $name }; все заметки показываются вместе.
own-unreadable = { $what } в { $path }: не удалось прочитать ({ $error }); используется обычное.
own-damaged = { $what } в { $path }: повреждение ({ $reason }). { $kept }; используется то, что читается.
own-copy-kept = Копия сохранена в { $path }
own-no-copy = Копию сохранить не удалось ({ $error })
own-copy-of-corrections = Не удалось записать копию ваших исправлений имён: { $error }. Сами исправления сохранены.
own-newer-corrections = Исправления имён этого текста записаны более новой версией Manicule; они не трогаются.
own-newer = записано более новой версией Manicule
own-folder-unreadable = { $path } не читается ({ $error }).
index-unusable = Указатель всех текстов недоступен ({ $reason }).
dictionaries-file-missing = нет его файла .{ $ending }
dictionaries-tree = это дерево StarDict, в котором нет списка слов
dictionaries-none = это не словарь StarDict
dictionaries-no-words = его список слов пуст или повреждён
dictionaries-no-articles = не читается его файл со статьями
server-no-result = manicule-sync завершился без результата ({ $how }); запустите его в терминале, чтобы узнать почему.
disk-too-large = в нём больше { $most } МБ
disk-no-file = на его месте канал, сокет или устройство
damage-bytes = часть его байтов — не буквы
damage-entry = «{ $key }» не имеет смысла
damage-device-line = одна строка не называет устройства
damage-no-device = устройство не названо
damage-no-key = у «{ $place }» нет ключа текста

## manicule doctor
doctor-not-whole = { $path } прочитан не полностью ({ $reason }).
doctor-backup-torn = Резервная копия { $path } не такая, какой была записана.
doctor-no-saving = В { $path } ничего нельзя сохранить.
doctor-unlisted = Не удаётся просмотреть { $path } ({ $error }); ничего не изменено.
doctor-device = Этот компьютер пишет заметки под именем { $name }.
doctor-copy = Копия того, что не прочиталось: { $path }
doctor-all-is-well = Всё в порядке.
doctor-something-is-wrong = Что-то не прочиталось; ничего не удалено. `manicule doctor --repair` исправит то, что можно исправить без потерь.
doctor-no-title = (без названия)
doctor-devices = устройства { $names }
doctor-missing = в папке не хватает заметок; они показаны из резервных копий и вернутся при следующем изменении
fault-unreadable = не читается
fault-in-part = прочитано частично
fault-other-text = заметки к другому тексту
fault-newer = от более новой версии
fault-not-downloaded = ещё не загружено
doctor-cannot-be-read = не читается: { $trouble }
doctor-nothing-there = пока пусто
counted-backups = { $count ->
    [one] { $count } резервная копия
    [few] { $count } резервные копии
    [many] { $count } резервных копий
   *[other] { $count } резервной копии
}
counted-bytes = { $count ->
    [one] { $count } байт
    [few] { $count } байта
    [many] { $count } байт
   *[other] { $count } байта
}
size-kilobytes = { $count } кБ
size-megabytes = { $count } МБ
repair-notes = Заметки к «{ $title }» снова полностью лежат в своей папке.
repair-settings = Настройки записаны заново.
repair-shelf = Полка записана заново.
repair-halves = { $count ->
    [one] Удалён { $count } недописанный файл прерванного сохранения; его содержимое было сохранено позже.
    [few] Удалены { $count } недописанных файла прерванных сохранений; их содержимое было сохранено позже.
    [many] Удалено { $count } недописанных файлов прерванных сохранений; их содержимое было сохранено позже.
   *[other] Удалено { $count } недописанного файла прерванных сохранений; их содержимое было сохранено позже.
}
belongs-yours = ваше: делайте копии, при желании синхронизируйте
belongs-machine = хранить; принадлежит этому компьютеру, не синхронизировать
belongs-cache = можно удалить при закрытой программе; создаётся заново
place-notes = пометки, заметки и закладки
place-corrections = ваши исправления людей и мест
place-details = названия, метки, подборки и состояние текстов, как вы их указали
place-settings = настройки
place-spare-backups = прежние версии, которые не удалось хранить с остальными
place-shelf = полка: что и до какого места вы читаете
place-shelf-folders = папки, тексты которых на полке
place-shared = куда перенесены ваши заметки, если перенесены
place-review = какие заметки показаны для повторения и когда
place-reading = сколько вы читаете, если это не отключено
place-places = где лежит каждый текст
place-sync = с каким сервером manicule-sync сверяет заметки и что он сделал в последний раз
place-backups = прежние версии заметок и копии ваших исправлений имён
place-quarantine = копии файлов, которые не удалось прочитать
place-declined = какие тексты вы назвали разными
place-device = имя этого компьютера среди тех, что пишут заметки
place-exports = какие заметки записаны в какой экспорт
place-snapshots = слова размеченных текстов, по которым заметки находят место после изменений
place-glossaries = люди и места, найденные в текстах
place-covers = маленькие обложки для полки
place-graphics = какой графический интерфейс здесь работает
place-locks = отметки о том, что файл сейчас пишется
place-catalogue = названия и обложки текстов в ваших папках
place-index = указатель для поиска по всему
place-logs = журнал работы программы, без вашего текста
place-reports = отчёты о внутренних ошибках, без вашего текста

## Lists on the command line
cli-not-found = не найдено, { $ink }
cli-anchor-now = сейчас: «{ $words }»
cli-anchor-exact = точно
cli-anchor-changed = изменено
cli-anchor-orphan = без места
cli-give-unlocked = Укажите --unlocked, если вы этого хотите.
cli-imported = Импортировано: { $notes }.
cli-import-ask = Импортировать ({ $notes })? [д/Н]
cli-words-for-yes = д да
cli-import-no-notes = нет заметок
cli-import-differs = отличается от вашей: «{ $note }» к «{ $quote }»
import-the-source = Источник
import-source-damaged = { $name } повреждён или неполон: { $damage }.
import-source-unknown = В { $name } нет заметок известной программы; `manicule import --help` перечисляет программы, --from указывает одну.
import-doubt-damaged = Файл { $name } повреждён ({ $damage }): в списке то, что удалось прочитать.
import-doubt-edited-or-cut = Последняя заметка в { $name } изменена, или часть файла потеряна: посмотрите на его конец, прежде чем импортировать.
import-doubt-notes-missing = { $count ->
    [one] В { $name } нет { $count } заметки, которая там указана: её убрали, или часть файла потеряна.
    [few] В { $name } нет { $count } заметок, которые там указаны: их убрали, или часть файла потеряна.
    [many] В { $name } нет { $count } заметок, которые там указаны: их убрали, или часть файла потеряна.
   *[other] В { $name } нет { $count } заметок, которые там указаны: их убрали, или часть файла потеряна.
}

## Why a note was not imported. The English is what programs read, too
skipped-region = область или рисунок без слов
skipped-damaged-table = остаток повреждённой таблицы
skipped-no-kobo-table = база без таблицы пометок Kobo
skipped-deleted-on-device = удалено на устройстве
skipped-drawing = рисунок без слов
skipped-nothing = ни слов, ни заметки
skipped-no-annotations = архив без annotations.json
skipped-no-list = нет списка аннотаций
skipped-no-label = нет строки с описанием
skipped-empty-highlight = пометка без слов (картинка или сверх предела издателя)
skipped-past-limit = сверх предела издателя на выписки
skipped-deleted-in-manicule = удалено в Manicule
skipped-no-calibre-library = это не библиотека calibre
skipped-no-apple-tables = база без таблиц Apple Books
skipped-deleted-in-apple = удалено в Apple Books
skipped-last-place = место последнего чтения
skipped-no-library = архив без library.json
skipped-no-place = ни слов, ни места
skipped-empty-table = таблица без слов и даты
skipped-empty-entry = запись без слов
skipped-no-date = нет строки с датой
skipped-torn = оборванная запись
skipped-no-heading = слова без заголовка
skipped-empty-heading = заголовок без слов
skipped-no-bookmark = не закладка
skipped-cut-off = файл обрывается внутри этой заметки
skipped-deleted-in-readwise = удалено в Readwise
skipped-empty-block = блок без слов
skipped-deleted-in-readest = удалено в Readest
skipped-packed = повреждённый или слишком большой сжатый файл
skipped-no-calibre-bookmarks = книга без закладок calibre
skipped-removed-in-calibre = удалено в calibre
skipped-no-annotation = не аннотация
skipped-no-koodo-table = не таблица Koodo Reader
skipped-no-highlight-column = нет таблицы со столбцом «Highlight»
skipped-pdf = PDF, пометки которого читаются вместе с текстом
skipped-hidden-mark = пометка, которую файл скрывает
skipped-empty-mark = пометка без слов
skipped-played-mark = фильм или модель, которые показывает файл
skipped-broken-words = то, что не читается в этих словах

## Help of the command line. The English is that of the arguments, word for word
help-reads-articles-and-books = Читает статьи и книги, знает, кто в них кто, и хранит то, что вы помечаете и пишете.
help-without-a-subcommand-it = Без подкоманды открывает окно с указанными файлами, а без файлов — полку и тексты из поставки. Каждая подкоманда работает без экрана и с той же библиотекой, заметками и настройками, что и окно.
help-keep-everything-settings-notes = Хранить всё (настройки, заметки, кэш) в одной папке: для проверок и работы с флешки
help-print-what-is-being = Писать в стандартный вывод ошибок, что делается: помогает искать неполадки
help-open-locked-files-with = Открывать запертые файлы этим паролем; другие на этом компьютере могут увидеть набранное, поэтому лучше опустить — программа спросит
help-open-another-window-beside = Открыть ещё одно окно рядом с открытым
help-texts-to-open-in = Тексты для окна, папки для полки, ссылки (`manicule:…`) для перехода
help-print-what-was-read = Вывести прочитанное из файла: текст, оглавление или всё, что о нём известно
help-without-an-option-the = Без параметра выводится сплошной текст. Файл, который не текст, отклоняется одной фразой; с --json отказ — это объект с "ok": false, и код выхода тоже 1.
help-the-file-to-read = Файл для чтения или `-` — стандартный ввод
help-one-json-object-metadata = Один объект JSON: метаданные, spine, оглавление, имена и смещения печатных страниц, число слов и хеши глав, предупреждения
help-the-flat-text-whose = Сплошной текст, кодовые точки которого считают все смещения (по умолчанию)
help-headings-and-contents-with = Заголовки и оглавление со смещениями, по одному на строке, с отступом по глубине
help-list-the-people-places = Перечислить людей, места и даты текста
help-entries-with-their-mentions = Записи с упоминаниями и хронология как один объект JSON
help-compute-the-list-from = Составить список по одному тексту: без готового глоссария рядом и без ваших исправлений
help-the-list-as-a = Список как файл, который может лежать рядом с текстом, `NAME.glossary.json`: чтобы поделиться или править
help-show-only-what-is = Показать только известное до этого смещения: без спойлеров
help-draw-the-character-map = Нарисовать карту персонажей или хронологию текста
help-it-shows-the-glossary = Показывает глоссарий как в окне, с вашими исправлениями.
help-the-file-to-read-again = Файл для чтения
help-what-to-draw = Что рисовать
help-where-to-write-it = Куда записать: `.svg`, иначе PNG; `-` — стандартный вывод
help-include-places = Включить места
help-pixels-per-unit-of = Пикселей на единицу картинки
help-highlight-a-passage-of = Пометить место в тексте и написать к нему заметку
help-the-passage-is-found = Место находится по словам; пробелы и вид кавычек не важны. Выводит идентификатор новой заметки.
help-the-file-to-annotate = Файл для заметки
help-the-words-to-highlight = Слова, которые нужно пометить
help-which-occurrence-of-the = Какое по счёту вхождение слов, с 1
help-the-note-to-write = Текст заметки
help-yellow-green-blue-pink = yellow, green, blue, pink, orange или purple
help-a-tag-may-be = Метка; можно указать несколько раз
help-list-highlights-and-notes = Перечислить пометки и заметки
help-the-text-whose-notes = Текст, заметки которого перечислить
help-notes-of-all-texts = Заметки ко всем текстам
help-one-json-array = Один массив JSON
help-only-those-whose-quotation = Только те, где это есть в цитате, заметке или метках
help-only-those-with-this = Только с этой меткой
help-only-those-of-this = Только этого цвета
help-show-where-each-note = Показать, где теперь каждая заметка текста (точно, изменено или без места), и решить о спорных
help-whatever-is-decided-the = Что бы ни было решено, слова остаются такими, какими были помечены.
help-the-text-as-it = Текст, каков он сейчас
help-one-json-array-with = Один массив JSON со смещениями и уверенностью
help-accept-the-changed-passage = Принять изменённое место, где стоит эта заметка
help-accept-all-changed-passages = Принять все изменённые места
help-keep-this-note-unplaced = Оставить заметку без места, с её цитатой
help-place-this-note-on = Поставить заметку на место, указанное в --quote
help-the-passage-to-place = Место, куда её поставить
help-export-highlights-and-notes = Экспортировать пометки и заметки
help-an-existing-file-is = Существующий файл обновляется: написанное вами вокруг выгруженных блоков и внутри них остаётся.
help-the-text-whose-notes-to = Текст, заметки которого экспортировать
help-notes-of-all-texts-one = Заметки ко всем текстам, одна за другой
help-bring-a-folder-in = Сверять папку с заметками ко всем текстам: по файлу на текст, ваши слова в нём остаются
help-the-format-of-the = Формат экспорта
help-a-template-of-your = Свой шаблон (Jinja) вместо формата
help-the-file-to-write = Файл для записи; без него или с `-` экспорт выводится
help-write-again-the-notes = Снова записать заметки, которые вы удалили из файла или папки
help-write-a-copy-of = Записать копию PDF с заметками внутри, какими их покажет любая программа
help-with-into-copy-write = С `--into-copy`: записать копию защищённого PDF без защиты
help-find-words-in-texts = Искать слова в текстах
help-what-to-search-for = Что искать; регистр и пробелы не важны
help-the-texts-to-search = Тексты, в которых искать
help-search-the-programs-own = Искать в текстах программы и во всех текстах на полке
help-ask-the-index-of = Спросить указатель всех текстов, заметок и имён, лучшее сначала: "фраза", начало*, похоже~, -без, author:, tag:, person:, in:
help-treat-the-query-as = Понимать запрос как регулярное выражение
help-one-json-array-with-offsets = Один массив JSON со смещениями
help-look-a-word-up = Найти слово в словарях формата StarDict
help-without-dictionary-it-asks = Без --dictionary спрашиваются выбранные в окне. Слово, стоящее в тексте с окончанием, находится по основе, по правилам --lang.
help-what-to-look-up = Что искать; регистр и диакритика не важны
help-a-dictionary-one-of = Словарь (один из его файлов) или папка со словарями; можно указать несколько раз
help-the-language-of-the = Язык слова, например en или de
help-one-json-array-dictionary = Один массив JSON: словарь, заглавное слово и текст каждой статьи
help-draw-the-window-with = Нарисовать окно с текстом в PNG, без экрана
help-the-text-to-open = Текст для открытия; без него рисуется полка
help-the-picture-to-write = Картинка для записи или `-` — стандартный вывод
help-the-offset-to-stand = Смещение, которое встанет вверху страницы
help-width-and-height-of = Ширина и высота окна в пунктах
help-pixels-per-point = Пикселей на пункт
help-day-sepia-or-night = День (day), сепия или ночь (night)
help-the-whole-length-of = Весь текст одной высокой картинкой вместо одного окна
help-the-tab-of-the = Какую вкладку боковой панели показать
help-select-the-name-with = Выбрать в боковой панели имя с этим идентификатором
help-search-for-this-so = Искать это, чтобы совпадения были отмечены
help-turn-pages-instead-of = Листать страницы вместо прокрутки
help-a-page-of-a = Страница PDF, как она напечатана, с заметками и без всего прочего: её имя, иначе номер
help-import-highlights-and-notes = Импортировать пометки и заметки других программ для чтения
help-source-is-a-file = SOURCE — файл или папка; программа, которая их записала, узнаётся по содержимому. Сначала показывается список того, что будет сделано, текст за текстом: найдено, неоднозначно, не найдено, уже есть; до подтверждения ничего не пишется. Повторный импорт ничего не меняет. Заметки к книгам, которых ещё нет, ждут под их названиями.
help-programs-ade-apple-boox = Программы: ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web, kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera, readest, readium, readwise, tolino, w3c, zotero.
help-a-file-a-folder = Файл, папка (устройство, папка с `.sdr`, библиотека calibre) или `-` — стандартный ввод
help-the-program-that-wrote = Программа, которая это записала, если её не узнать
help-the-text-that-the = Текст, к которому относятся заметки
help-only-list-what-would = Только перечислить, что будет импортировано
help-one-json-object-each = Один объект JSON: каждый текст с аннотациями и их состоянием и то, что пропущено
help-import-without-asking = Импортировать без вопросов
help-where-a-note-of = Где ваша заметка отличается от той, что в её экспорте, добавить слова файла второй заметкой; ваша остаётся как есть
help-show-where-everything-is = Показать, где что хранится, для чего оно и в порядке ли
help-it-changes-nothing-unless = Ничего не меняет, если не попросить об исправлении.
help-one-json-object = Один объект JSON
help-repair-what-can-be = Исправить то, что можно без потерь: вернуть пропавшие заметки, объединить файлы, переписать повреждённые, убрать недописанные
help-write-a-report-that = Записать в текстовый файл отчёт, помогающий найти ошибку: без названий, ваших текстов и папок. Прочтите его, прежде чем делиться; `-` выводит его
help-offsets-in-every-command = Смещения во всех командах считают кодовые точки Unicode именно того текста, который выводит `manicule dump --text FILE`.
help-file-may-also-be = FILE может быть и `bundled:NAME` — текст из поставки (tour-ru, guide-ru, leon-trotsky, vladimir-lenin, joseph-stalin).
help-exit-status-0-success = Код выхода: 0 — успех, 1 — ошибка, названная одной фразой, 2 — неверный вызов.
help-print-help = Показать справку
help-print-help-see-more = Показать справку (подробнее: --help)
help-print-help-see-a = Показать справку (кратко: -h)
help-print-version = Показать версию
help-print-this-message-or = Показать эту справку или справку подкоманды
help-word-usage = Использование
help-word-commands = Команды
help-word-arguments = Аргументы
help-word-options = Параметры
help-usage-options = ПАРАМЕТРЫ
help-usage-command = КОМАНДА
help-default = по умолчанию: { $value }
help-possible = возможные значения: { $values }
help-possible-values = Возможные значения:

## Wrong usage of the command line
usage-error = ошибка: { $message }
usage-unknown = неизвестный аргумент «{ $argument }»
usage-perhaps = Возможно, имелось в виду «{ $argument }»?
usage-missing = не хватает: { $arguments }
usage-conflict = «{ $argument }» нельзя указывать вместе с «{ $prior }»
usage-no-value = для «{ $argument }» нужно значение
usage-wrong-value = «{ $value }» не подходит для «{ $argument }»
usage-more = Подробнее: --help.
usage-size = укажите ширину и высоту в пунктах, например 1280x800 (от 200 до 8000 на от 150 до 20000)
usage-scale = укажите число от 0.5 до 4
doctor-place = { $what }; { $advice }
cli-pages-not-written = Страницы не удалось записать в { $path }: { $error }.

## What a file is that is not read
stranger-png = картинка PNG
stranger-jpeg = картинка JPEG
stranger-gif = картинка GIF
stranger-rar = архив RAR (таковы комиксы .cbr; упакуйте их как CBZ)
stranger-djvu = книга DjVu
stranger-chm = файл справки Windows (CHM)
stranger-lit = книга Microsoft Reader
stranger-kfx = книга Kindle вида KFX
stranger-topaz = книга Kindle вида Topaz
stranger-seven-zip = архив 7-Zip
stranger-gzip = архив gzip
stranger-program = программа
stranger-rtf = документ RTF
stranger-old-office = старый документ Microsoft Office
stranger-film = звуковой или видеофайл
stranger-sound = звуковой файл

## More keys
key-backspace = Backspace
key-backslash = Backslash
key-space = Пробел
key-home = Home
key-end = End
key-delete = Delete
key-insert = Insert

## The chapter on the keyboard, whose frame is keyboard.md
keyboard-title = Клавиатура
keyboard-all = Всё можно делать без мыши. `Tab` переходит от одной кнопки, поля или списка к другой, `Пробел` или `Enter` нажимает её, `Escape` закрывает открытое и возвращает к странице. Чего нет на клавишах, есть в палитре: `Ctrl+K` и слово. `F1` показывает все клавиши на языке окна, так, как их пишет ваша система.
keyboard-select = Чтобы выделять с клавиатуры, удерживайте `Shift` и нажимайте стрелки: выделение начинается с первого слова страницы или там, где вы щёлкнули в последний раз. `P` выделяет абзац. Затем к нему относятся `H`, `N`, `U`, от `1` до `6`, `D` или `W`.
keyboard-letters = Буквы и цифры служат командами, только пока вы не пишете в каком-нибудь поле.
keyboard-insert = В поле `Ctrl+Insert` тоже копирует, `Shift+Insert` вставляет, а `Shift+Delete` вырезает.
keyboard-mac = На Mac
keyboard-mac-keys = `Ctrl` — это `⌘`, а `Alt` — это `⌥`. Эти клавиши другие:
keyboard-mac-menus = Все команды есть и в строке меню. Если функциональные клавиши управляют яркостью и звуком, удерживайте `fn`; у каждой есть ещё одна клавиша.
keyboard-keys = Клавиши
