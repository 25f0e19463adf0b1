# The sentences of Manicule in German; en.ftl is the original.

## Numbers and dates

percent = { $number } %
moment = { $day }. { $month } { $year }, { $time }
day-and-month = { $day }. { $month }
month-and-year = { $month } { $year }
month-january = Jan.
month-february = Feb.
month-march = März
month-april = Apr.
month-may = Mai
month-june = Juni
month-july = Juli
month-august = Aug.
month-september = Sept.
month-october = Okt.
month-november = Nov.
month-december = Dez.

## Dates of a text
month-of-day-january = Januar
month-of-day-february = Februar
month-of-day-march = März
month-of-day-april = April
month-of-day-may = Mai
month-of-day-june = Juni
month-of-day-july = Juli
month-of-day-august = August
month-of-day-september = September
month-of-day-october = Oktober
month-of-day-november = November
month-of-day-december = Dezember
month-alone-january = Januar
month-alone-february = Februar
month-alone-march = März
month-alone-april = April
month-alone-may = Mai
month-alone-june = Juni
month-alone-july = Juli
month-alone-august = August
month-alone-september = September
month-alone-october = Oktober
month-alone-november = November
month-alone-december = Dezember
date-day = { $day }. { $month } { $year }
date-day-short = { $day }. { $month } { $year }
date-month = { $month } { $year }
date-month-short = { $month } { $year }
date-year = { $year }
date-year-before = { $year } v. Chr.
date-decade = { $year }er Jahre
date-century = { $number } Jahrhundert
date-century-before = { $number } Jahrhundert v. Chr.
date-about = um { $date }
date-old-style = { $date } (alter Stil)
date-new-style = { $date } (neuer Stil)

## Counts
counted-mentions = { $count ->
    [one] { $count } Erwähnung
   *[other] { $count } Erwähnungen
}
counted-words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
counted-dates = { $count ->
    [one] { $count } Datum
   *[other] { $count } Daten
}
counted-of-your-highlights = { $count ->
    [one] { $count } Ihrer Markierungen
   *[other] { $count } Ihrer Markierungen
}
counted-shared-paragraphs = { $count ->
    [one] { $count } gemeinsamer Absatz
   *[other] { $count } gemeinsame Absätze
}
counted-texts = { $count ->
    [one] { $count } Text
   *[other] { $count } Texte
}
counted-notes = { $count ->
    [one] { $count } Notiz
   *[other] { $count } Notizen
}
counted-matches = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
counted-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
counted-highlights = { $count ->
    [one] { $count } Markierung
   *[other] { $count } Markierungen
}
counted-bookmarks = { $count ->
    [one] { $count } Lesezeichen
   *[other] { $count } Lesezeichen
}
counted-pages = { $count ->
    [one] { $count } Seite
   *[other] { $count } Seiten
}

## Common
button-searching = Suche läuft…
button-close = Schließen
button-cancel = Abbrechen
button-save = Speichern
button-title = Titel
button-authors = Autoren
button-copied = Kopiert.
button-open = Öffnen
button-tags = Schlagwörter
button-done = Fertig
button-save-as = Speichern unter…
button-copy = Kopieren
button-choose-a-folder = Ordner auswählen…
button-bookmark = Lesezeichen
labelled = { $label }: { $text }
button-undo = Rückgängig
button-redo = Wiederholen
button-all = Alle
button-sort = Sortieren
button-delete = Löschen
button-restore = Wiederherstellen
button-write-a-note = Notiz schreiben

## People and places

names-hidden = { $count ->
    [one] { $count } verborgener Name:
   *[other] { $count } verborgene Namen:
}
names-show-hidden = { $count ->
    [one] { $count } verborgenen Namen zeigen
   *[other] { $count } verborgene Namen zeigen
}
entry-all-names = ‹ Alle Namen
entry-previous = ‹ Zurück
entry-called = {" "}als { $name }
entry-edit = Bearbeiten
entry-also = auch { $names }
entry-as-you-said-in = Wie von Ihnen angegeben in „{ $title }“
entry-your-description = Ihre Beschreibung
entry-go-to-this-passage = Zu dieser Stelle gehen
entry-often-with = Oft erwähnt mit { $names }
entry-previous-mention = Vorige Erwähnung
entry-next = Weiter ›
entry-next-mention = Nächste Erwähnung
entry-often-mentioned-with = Oft erwähnt mit
entry-dates = Daten
entry-your-highlights = Ihre Markierungen
entry-mentions = Erwähnungen
entry-more-mentions = und { $count } weitere, im Streifen oben zu sehen
entry-in-other-texts = In anderen Texten
entry-the-same-kind = Dasselbe? ({ $kind })
entry-yes = Ja
entry-no = Nein
names-people = Personen
names-places = Orte
names-organisations-events = Organisationen & Ereignisse
names-timeline = Zeitleiste
names-order-of-appearance = Reihenfolge im Text
names-most-mentions = Meiste Erwähnungen
names-name = Name
names-finding-people-and-places = Personen und Orte werden gesucht…
names-no-names-in-what-you-have = Keine Namen in dem, was bisher gelesen ist.
names-none-hint = Einen Namen unter „Mehr“ hinzufügen: Er wird dann überall gefunden, wo er vorkommt.
names-no-names-found = Keine Namen gefunden
names-more = Mehr
names-filter-names = Namen filtern
names-add-a-name = Namen hinzufügen…
names-hide-spoilers = Nicht vorgreifen
names-only-read-hint = Nichts zeigen, was hinter der am weitesten gelesenen Seite steht
names-character-map = Figurenkarte…
names-timeline-chart = Zeitleiste als Bild…
names-export-ask = Glossar exportieren…
names-import-ask = Glossar importieren…
names-export-title = Glossar exportieren
names-export-by-hand = „manicule glossary FILE --share“ gibt dasselbe aus
names-import-title = Glossar importieren
names-glossaries = Glossare
names-import-by-hand = die Datei unter demselben Namen neben den Text legen
names-no-name-matches-the-filter = Kein Name passt zum Filter.
names-show-again = Wieder zeigen
glossary-unreadable = Das Glossar neben diesem Text ist nicht lesbar: { $error }.
glossary-no-glossary = Das Glossar neben diesem Text ist keines: Sein Format ist „{ $given }“, nicht „{ $format }“.
glossary-newer = Das Glossar neben diesem Text ist für ein neueres Manicule (Version { $version }).
glossary-no-capitals-script = Dieser Text steht in einer Schrift ohne Großbuchstaben, daher können Namen nicht von selbst gefunden werden. Fügen Sie eigene hinzu: Sie werden dann überall gefunden.
glossary-no-capitals = Dieser Text hat keine Großbuchstaben, daher können Namen nicht von selbst gefunden werden. Fügen Sie eigene hinzu: Sie werden dann überall gefunden.
glossary-all-capitals = Dieser Text steht ganz in Großbuchstaben, daher können Namen nicht von selbst gefunden werden. Fügen Sie eigene hinzu: Sie werden dann überall gefunden.

## More than one computer

sync-conflict-copies = { $count ->
    [one] { $count } Konfliktkopie ist da. Was darin steht, wird wie alles andere gelesen und gezeigt.
   *[other] { $count } Konfliktkopien sind da. Was darin steht, wird wie alles andere gelesen und gezeigt.
}
sync-more-than-one-computer = Mehrere Computer
sync-what = Legen Sie Ihre Notizen in einen Ordner, den Syncthing, Dropbox, iCloud Drive, OneDrive oder eine Netzwerkfreigabe auf allen Ihren Computern gleich hält. Jeder Computer schreibt dort eigene Dateien, so überschreibt keiner die eines anderen.
sync-moved = Ihre Notizen wurden nach { $folder } kopiert und verglichen. Sie werden ab dem nächsten Start von dort verwendet: Schließen Sie alle Fenster von Manicule und öffnen Sie es wieder. Was am alten Ort lag, bleibt dort.
sync-a-folder-that-is-kept-on = Ein Ordner, der auf allen Ihren Computern liegt
sync-by-hand = wie es von Hand geht, steht in docs/sync.md
sync-notes-lie = Ihre Notizen liegen in { $folder }
sync-this-is-the-usual-place-on = Das ist der übliche Ort auf diesem Computer.
sync-this-computer = , dieser Computer
sync-device = { $device }{ $here }: letzte Änderung { $when }

## Trash

trash-for-good = { $count ->
    [one] { $count } Eintrag und seine Notiz werden endgültig gelöscht. Sicherungen auf diesem Computer behalten sie bis zu 30 Tage.
   *[other] { $count } Einträge und ihre Notizen werden endgültig gelöscht. Sicherungen auf diesem Computer behalten sie bis zu 30 Tage.
}
trash-the-trash-is-empty = Der Papierkorb ist leer
trash-hint = Was gelöscht wird, bleibt hier, bis der Papierkorb geleert wird.
trash-count = Gelöscht: { $counts }
trash-empty-ask = Papierkorb leeren…
trash-deleted = Gelöscht { $when }
trash-empty-the-trash = Papierkorb leeren?
trash-empty-do = Papierkorb leeren

## Notes that need attention
attention-all-notes-are-in-place = Alle Notizen sind an ihrer Stelle.
attention-the-trash-is-empty = Der Papierkorb ist leer.
attention-placed = { $placed } von { $all } zugeordnet
attention-why = Der Text hat sich geändert, seit diese Stellen markiert wurden. Geben Sie an, wohin jede gehört; die ursprünglichen Worte bleiben in jedem Fall erhalten.
attention-accept-all-changes = Alle { $count } Änderungen annehmen
attention-when-you-marked-it = Als es markiert wurde
attention-now = Jetzt
attention-find-similar-passages = Ähnliche Stellen suchen
attention-nothing-in-this-text-is-similar = Nichts in diesem Text ist ähnlich.
attention-similar-passages = Ähnliche Stellen:
attention-go-to-this-passage-and-select = Zu dieser Stelle gehen und sie auswählen
attention-accept = Annehmen
attention-this-is-the-passage-i-meant = Diese Stelle war gemeint
attention-place-here = Hier zuordnen
attention-select-the-passage-where-the-note = Die Stelle auswählen, zu der die Notiz gehört, dann hier drücken
attention-keep-unplaced = Ohne Stelle behalten
attention-it-has-no-place-in-this = Sie hat keine Stelle in diesem Text: mit ihren Worten in der Liste behalten
attention-is-changed = Die Worte haben sich geändert
attention-is-two-versions = Auf zwei Geräten zugleich geschrieben

## The card of a name
card-previous-mention = Vorige Erwähnung
card-next-mention = Nächste Erwähnung
card-more = Mehr
card-show-in-the-sidebar = In der Seitenleiste zeigen
card-note = Anmerkung { $number }
card-this-note-has-no-words-in = Diese Anmerkung hat in der Datei keine Worte.
card-go-to-the-note = Zur Anmerkung gehen

## Contents
contents-no-chapters = Keine Kapitel
contents-this-text-has-no-headings-to = Dieser Text hat keine Überschriften.
contents-the-book-names-this-place-but = Das Buch nennt diese Stelle, aber sie ist nicht in der Datei.
contents-bookmark = Lesezeichen: { $label }
contents-printed-page-row = gedruckte Seite
contents-printed-page = Gedruckte Seite
contents-no-such-page = keine solche Seite

## Correcting names
kind-person = Person
kind-place = Ort
kind-organisation = Organisation
kind-event = Ereignis
correct-hide = Verbergen
correct-you-can-show-it-again-at = Am Ende der Liste lässt es sich wieder zeigen
correct-rename = Umbenennen…
correct-describe = Beschreiben…
correct-add-another-name = Weiteren Namen hinzufügen…
correct-merge-with-ask = Zusammenführen mit…
correct-make-one-entry-of-this-and = Aus diesem und einem anderen einen Eintrag machen
correct-split-off = Abtrennen
correct-make-this-name-an-entry-of = Aus diesem Namen einen eigenen Eintrag machen
correct-type = Art
correct-unpin = Lösen
correct-pin-to-top = Oben anheften
correct-name = Name
correct-description = Beschreibung
correct-another-name-for-the-same = Anderer Name für dasselbe
correct-merge-with = Zusammenführen mit
correct-add = Hinzufügen

## About a text
details-about-this-text = Über diesen Text
details-year = Jahr
details-publisher = Verlag
details-authors-are-separated-by-semicolons-surname = Autoren werden durch Semikolons getrennt: Nachname, Vornamen; Vornamen Nachname.
details-copy-citation = Zitat kopieren

## Questions before the window
dialog-open-a-file-outside-this-texts = Eine Datei außerhalb des Ordners dieses Textes öffnen?
dialog-text-encoding = Zeichenkodierung
dialog-if-letters-look-wrong-choose-the = Wenn Buchstaben falsch aussehen, die Kodierung der Datei wählen. Ihre Notizen bleiben bei ihren Worten.
dialog-automatic = Automatisch
dialog-encoding-choice = { $name } — { $use }
dialog-open-this-link = Diesen Link öffnen?
dialog-this-link-cant-be-opened = Dieser Link kann nicht geöffnet werden
dialog-only-web-and-mail-addresses-can = Nur Web- und Mailadressen können in anderen Programmen geöffnet werden.
dialog-copy-link = Link kopieren
dialog-your-latest-notes-are-not-saved = Ihre letzten Notizen sind noch nicht gespeichert
dialog-still-saving = Sie werden noch gespeichert. Der Datenträger antwortet langsam.
dialog-try-again = Erneut versuchen
dialog-copy-as-markdown = Als Markdown kopieren
dialog-copied-paste-your-notes-somewhere-safe = Kopiert. Fügen Sie Ihre Notizen an einem sicheren Ort ein.
dialog-keep-open = Offen lassen
dialog-quit-anyway = Trotzdem beenden
dialog-unsaved-where = Was nicht gespeichert ist, kommt zuerst zu den Sicherungen oder in eine Datei in Ihrem persönlichen Ordner, die importiert werden kann.
encoding-unicode = Unicode
encoding-western = Westeuropa
encoding-western-mac = Westeuropa, alter Mac
encoding-central = Mitteleuropa
encoding-cyrillic = Kyrillisch
encoding-cyrillic-dos = Kyrillisch, DOS
encoding-russian = Russisch
encoding-greek = Griechisch
encoding-turkish = Türkisch
encoding-hebrew = Hebräisch
encoding-japanese = Japanisch
encoding-chinese-simplified = Chinesisch, vereinfacht
encoding-chinese-traditional = Chinesisch, traditionell

## Dictionaries
dictionaries-by-hand = „manicule lookup WORD --dictionary PATH“ verwenden
dictionaries-dictionaries = Wörterbücher
dictionaries-what = Manicule liest Wörterbücher im Format StarDict. Die Dateien bleiben, wo sie sind, und werden nie geändert. Wörter werden in dieser Reihenfolge nachgeschlagen.
dictionaries-remove-from-the-list = { $name } aus der Liste entfernen
dictionaries-move-down = { $name } nach unten
dictionaries-move-up = { $name } nach oben
dictionaries-add-ask = Wörterbuch hinzufügen…
dictionaries-add-title = Wörterbuch hinzufügen
dictionaries-stardict-dictionaries = StarDict-Wörterbücher
dictionaries-all-dictionaries-in-a-folder-and = Alle Wörterbücher in einem Ordner und seinen Unterordnern
dictionaries-add-folder-ask = Ordner hinzufügen…
dictionaries-add-folder-title = Ordner mit Wörterbüchern hinzufügen
dictionaries-look-up-in-the-browser = Im Browser nachschlagen
dictionaries-address-how = { $word } steht für das Wort, { $lang } für die Sprache des Textes, zum Beispiel de. Manicule selbst geht nie ins Netz: Ihr Browser öffnet die Adresse, wenn sie angeklickt wird.
dictionaries-add-an-address = Adresse hinzufügen
dictionaries-new = Neu
dictionaries-reset-addresses = Adressen zurücksetzen
dictionaries-name-of-page = Name der Seite
dictionaries-address-of-page = Adresse der Seite
dictionaries-remove = { $name } entfernen
dictionaries-this-address-is-not-used-it = Diese Adresse wird nicht verwendet: Sie muss mit https:// oder http:// beginnen.
dictionaries-none-in-folder = In „{ $name }“ ist kein StarDict-Wörterbuch: Ein Wörterbuch hat eine Datei, deren Name auf .ifo endet. Entpacken Sie ein Archiv zuerst.
dictionaries-not-stardict = „{ $name }“ ist kein StarDict-Wörterbuch: Wählen Sie die Datei, deren Name auf .ifo endet, oder ihren Ordner. Entpacken Sie ein Archiv zuerst.
dictionaries-cannot = Das Wörterbuch „{ $name }“ ist nicht zu verwenden: { $reason }.
dictionaries-gone = es ist nicht mehr da

## Writing a note
editor-your-note = Ihre Notiz
editor-tags-separated-by-commas = Schlagwörter, durch Kommas getrennt

## Search across all texts
everything-search-all-texts-notes-and-names = Alle Texte, Notizen und Namen durchsuchen
everything-search-everything = Alles durchsuchen
everything-how = Wörter werden in jeder Form gefunden; alle müssen vorkommen.
everything-nothing-was-found = Nichts gefunden.
everything-no-other-name = Noch ist kein Text bekannt, in dem „{ $person }“ anders heißt; ein geöffneter Text bekommt seine Namen.
everything-nothing-has-just-these-words-these = Genau diese Wörter kommen nicht vor; diese sind fast gleich.
everything-not-all-read = {"   "}{ $done } von { $all } neuen Dateien sind gelesen.
everything-eg-words = beide Wörter, in jeder Form: whales, whale’s
everything-eg-phrase = diese Wörter hintereinander
everything-eg-beginning = Wörter, die so beginnen
everything-eg-nearly = Wörter, die fast so lauten
everything-eg-without = ohne ein Wort
everything-eg-person = wer es auch ist, unter allen Namen, die ein Text kennt: old Ahab, the captain. Namen sind aus Texten bekannt, die einmal geöffnet wurden.
everything-eg-author = in Texten eines Autors
everything-eg-tag = in Texten und Notizen mit einem Schlagwort
everything-eg-in = in Texten mit einem solchen Titel, einer Sammlung, Reihe oder einem Ordner
everything-eg-notes = nur in Notizen; ebenso in:texts und in:names
everything-not-here = auf diesem Computer nicht gefunden
everything-more = { $authors }   { $more } weitere
everything-note = Notiz:
everything-name = Name:

## Export
export-export-notes = Notizen exportieren
export-from = { $count } aus { $title }
export-copy-as = Als { $shape } kopieren
export-on = { $notes } zu: { $texts }
export-yours = Eigene
export-own-template = Eigene Vorlage
export-to-read-and-go-on-writing = Zum Lesen und Weiterschreiben
export-for-other-notebooks = Für andere Notizprogramme
export-back-into-other-reading-programs = Zurück in andere Leseprogramme
export-pages-and-data = Seiten und Daten
export-template = Vorlage
export-making-the-preview = Vorschau wird erstellt…
export-all-file-name = Notizen.{ $extension }
export-file-name = { $title } – Notizen.{ $extension }
export-own-template-is = eine eigene Vorlage
shape-w3c-archive-is = das Archiv, das der Entwurf von EPUB Annotations beschreibt
shape-readium-is = die .annotation, die Thorium aufnimmt
shape-calibre-is = Markierungen für den Betrachter von calibre
shape-koreader-is = metadata.epub.lua für den .sdr-Ordner neben einem Buch
shape-hypothesis-is = Anmerkungen, wie seine API sie liefert
export-one-text-only = dieses Format enthält die Notizen zu einem Text; bitte jeden einzeln exportieren
shape-markdown-is = Zitate und Notizen nach Kapiteln, für jeden Editor
shape-obsidian-is = Markdown mit Callouts, Block-IDs und Schlagwörtern
shape-markdown = Markdown
shape-obsidian = Obsidian
shape-json = JSON
shape-html = Webseite
shape-html-is = zum Lesen oder Drucken
shape-csv = Tabelle (CSV)
shape-csv-is = für eine Tabellenkalkulation
shape-json-is = alles, was über jede Notiz bekannt ist, für andere Programme
shape-w3c = Web-Annotationen
shape-w3c-is = JSON-LD, wie es das W3C beschreibt
shape-logseq-is = eine Gliederung mit Block-IDs
shape-org-is = Überschriften mit Eigenschaften
shape-zotero-is = eine Notiz zum Einfügen oder Importieren
shape-readwise-is = die Tabelle, die Readwise aufnimmt
shape-anki-is = vorn die Stelle, hinten die Notiz, mit Schlagwörtern
template-too-slow = Diese Vorlage braucht mehr Zeit oder Speicher, als einer Vorlage zusteht.
export-nothing = Zu { $title } gibt es noch keine Notizen.

## Ties
family-narrator = wer erzählt
family-tells = erzählt diese Geschichte
family-of = { $noun } von { $names }
tie-wife = Frau
tie-husband = Mann
tie-bride = Braut
tie-widow = Witwe
tie-widower = Witwer
tie-father = Vater
tie-mother = Mutter
tie-papa = Papa
tie-mamma = Mama
tie-son = Sohn
tie-daughter = Tochter
tie-child = Kind
tie-brother = Bruder
tie-sister = Schwester
tie-twin = Zwilling
tie-uncle = Onkel
tie-aunt = Tante
tie-nephew = Neffe
tie-niece = Nichte
tie-cousin = Cousin/e
tie-grandfather = Großvater
tie-grandmother = Großmutter
tie-grandson = Enkel
tie-granddaughter = Enkelin
tie-grandchild = Enkelkind
tie-great-uncle = Großonkel
tie-great-aunt = Großtante
tie-stepfather = Stiefvater
tie-stepmother = Stiefmutter
tie-stepson = Stiefsohn
tie-stepdaughter = Stieftochter
tie-stepbrother = Stiefbruder
tie-stepsister = Stiefschwester
tie-half-brother = Halbbruder
tie-half-sister = Halbschwester
tie-brother-in-law = Schwager
tie-sister-in-law = Schwägerin
tie-father-in-law = Schwiegervater
tie-mother-in-law = Schwiegermutter
tie-son-in-law = Schwiegersohn
tie-daughter-in-law = Schwiegertochter
tie-godfather = Patenonkel
tie-godmother = Patentante
tie-godson = Patensohn
tie-goddaughter = Patentochter
tie-fiance = Verlobter
tie-fiancee = Verlobte
tie-friend = Freund/in
tie-companion = Begleiter/in
tie-comrade = Kamerad/in
tie-betrothed = Verlobte/r
tie-sweetheart = Schatz
tie-lover = Geliebte/r
tie-rival = Rivale/Rivalin
tie-guardian = Vormund
tie-ward = Mündel
tie-servant = Diener/in
tie-maid = Dienstmädchen
tie-butler = Butler
tie-valet = Kammerdiener
tie-footman = Lakai
tie-coachman = Kutscher
tie-groom = Reitknecht
tie-housekeeper = Haushälterin
tie-nurse = Pfleger/in
tie-governess = Gouvernante
tie-tutor = Hauslehrer/in
tie-pupil = Schüler/in
tie-secretary = Sekretär/in
tie-clerk = Schreiber/in
tie-assistant = Gehilfe/Gehilfin
tie-partner = Partner/in
tie-master = Herr
tie-mistress = Herrin
tie-employer = Arbeitgeber/in
tie-landlord = Vermieter
tie-landlady = Vermieterin
tie-lawyer = Anwalt/Anwältin
tie-physician = Arzt/Ärztin
tie-teacher = Lehrer/in
tie-lieutenant = Leutnant
tie-chaplain = Kaplan
tie-confidant = Vertraute/r
tie-apprentice = Lehrling
tie-disciple = Jünger/in
tie-neighbour = Nachbar/in
tie-neighbor = Nachbar/in
tie-successor = Nachfolger/in
tie-predecessor = Vorgänger/in
list-comma = ,

## Choosing files
file-dialog-all-files = Alle Dateien
file-dialog-other-text = Während der Dateiauswahl wurde ein anderer Text geöffnet; nichts wurde getan, bitte noch einmal.
file-dialog-none = Dieser Desktop bietet keinen Dateidialog (xdg-desktop-portal fehlt): { $instead }.

## Find in a text
find-find-in-this-text = In diesem Text suchen
find-nearby-words = Alle Wörter in beliebiger Folge, höchstens { $count } Wörter voneinander
find-match-case = Groß-/Kleinschreibung
find-whole-words = Ganze Wörter
find-whole-words-only = Nur ganze Wörter
find-nearby = In der Nähe
find-regular-expression = Regulärer Ausdruck
find-list = Liste
find-list-all-matches = Alle Treffer auflisten
find-not-found = Nicht gefunden
find-place-of-all = { $place } von { $all }
find-beyond = { $count } weiter hinten verborgen
find-label-beyond = { $label }, { $count } weiter hinten verborgen
find-not-regular = „{ $pattern }“ ist kein regulärer Ausdruck: { $last }.

## Go to
goto-percent-or-chapter = Prozent oder Kapitel
goto-percent-printed-page-or-chapter = Prozent, gedruckte Seite oder Kapitel
goto-go-to = Gehe zu
goto-type-how-far-0-to-100 = Angeben, wie weit: 0 bis 100 %.
goto-no-such-place-in-this-text = Diese Stelle gibt es im Text nicht.
goto-page-of-the-printed-edition = Seite { $query } der gedruckten Ausgabe
goto-percent = { $percent } % des Textes

## Keyboard help
help-select-words = Wörter auswählen
help-select-how = Ziehen; Doppelklick: Wort; Dreifachklick: Absatz; Umschalt+Klick: erweitern
help-select-by-keys = Mit der Tastatur auswählen
help-select-by-keys-how = Umschalt+Pfeile; mit Strg wortweise
help-close-or-clear-the-selection = Schließen oder Auswahl aufheben
help-esc = Esc
help-save-a-note = Notiz speichern
help-ctrl-enter = Strg+Eingabe
help-who-is-this = Wer ist das?
help-who-how = Auf einen Namen mit gepunkteter Linie zeigen oder klicken
help-keyboard-shortcuts = Tastenkürzel
help-version = Version { $version }. Alles Folgende steht auch in der Palette: Strg+K drücken und ein Wort tippen.
help-mouse-and-keyboard = Maus und Tastatur

## Import
import-only-the-first = Nur „{ $name }“ wurde angesehen. Legen Sie einen Ordner hier ab, um alles darin zu importieren.
import-import-notes = Notizen importieren
import-by-hand = Datei oder Ordner auf dieses Fenster ziehen oder `manicule import` verwenden
import-how = Eine Datei, einen Ordner oder ein Gerät mit Notizen eines anderen Programms wählen oder hierher ziehen. Nichts wird geschrieben, bevor zu sehen war, was es wäre.
import-from = Kindle, Kobo, Apple Books, KOReader, calibre, Thorium, Foliate, Readest, Readwise, Hypothesis, Zotero, Moon+, ReadEra, Play Books, PocketBook, BOOX, tolino, Markdown und mehr.
import-choose-a-file = Datei auswählen…
import-reading = Wird gelesen…
import-progress = { $done } von { $all }: { $name }
import-choose-another = Anderes auswählen…
import-nothing-to-import = Nichts zu importieren
import-do = { $notes } importieren
import-one-step-to-undo = In einem Schritt rückgängig zu machen.
import-add-the-note-that-differs-from = Die Notiz, die von Ihrer abweicht, daneben hinzufügen
import-add-differing = Die { $count } Notizen, die von Ihren abweichen, daneben hinzufügen
import-your-own-notes-stay-as-they = Ihre eigenen Notizen bleiben, wie sie sind.
import-no-notes-were-found = Keine Notizen gefunden.
import-found = { $notes } – { $texts }.
import-left-out = {" "}{ $count } ausgelassen, siehe unten.
import-import-the-notes-on = Die Notizen zu { $title } importieren
import-show-its-notes = Notizen dazu zeigen
import-found-by = gefunden anhand von: { $how }
import-waits-for-text = noch nicht hier: seine Notizen warten unter seinem Titel
import-differs-added = weicht von Ihrer ab, wird daneben hinzugefügt
import-differs-left = weicht von Ihrer ab, bleibt unberührt
import-differ-added = { $count ->
    [one] { $count } weicht von Ihrer ab, wird daneben hinzugefügt
   *[other] { $count } weichen von Ihren ab, werden daneben hinzugefügt
}
import-differ-left = { $count ->
    [one] { $count } weicht von Ihrer ab, bleibt unberührt
   *[other] { $count } weichen von Ihren ab, bleiben unberührt
}
import-more = … und { $count } weitere
import-several-places = mehrere Stellen
import-not-found = im Text nicht gefunden
import-waits = wartet
import-placed = zugeordnet
import-there = schon da
import-last-of = letzte von { $count } Fassungen
import-left-out-title = Ausgelassen ({ $count })
import-is-left-out = ausgelassen
import-by-named = Angabe
import-by-identifier = Kennung
import-by-hash = Prüfsumme
import-by-title = Titel und Autor
import-by-file-name = Dateiname
import-state-matched = zugeordnet
import-state-ambiguous = mehrdeutig
import-state-unmatched = nicht gefunden
import-state-there = schon da
import-state-deleted = für den Papierkorb

## A folder in step
in-step-keep-a-folder-in-step = Einen Ordner auf dem Stand halten
in-step-what = Die Notizen zu jedem Text werden in einen Ordner von Ihnen geschrieben, zum Beispiel einen Obsidian-Vault, und nach jeder Änderung gleich wieder: eine Datei je Text. Was Sie in diese Dateien schreiben, bleibt. Was Sie dort löschen, bleibt gelöscht. Ihre anderen Dateien werden nie angerührt.
in-step-choose-another-folder = Anderen Ordner auswählen…
in-step-stop = Beenden
in-step-the-files-stay-as-they-are = Die Dateien bleiben, wie sie sind
in-step-folder = Ordner: { $path }
in-step-format = Format:
in-step-nothing-was-written-yet = Noch nichts geschrieben.
in-step-compared = { $files }, zuletzt verglichen am { $when }.
in-step-was-deleted-there-and-stays-deleted = „{ $name }“ wurde dort gelöscht und bleibt gelöscht.
in-step-also-notes-and-files-that-you = Auch Notizen und Dateien, die im Ordner gelöscht wurden
in-step-write-everything-again = Alles neu schreiben
in-step-a-folder-for-your-notes = Ein Ordner für Ihre Notizen
in-step-by-hand = „manicule export --keep DIR“ tut es einmal

## Labels
ink-yellow = Gelb
ink-green = Grün
ink-blue = Blau
ink-pink = Rosa
ink-orange = Orange
ink-purple = Lila
style-solid = gefüllt
style-underline = unterstrichen
style-strikethrough = durchgestrichen
style-outline = umrandet
is-person = Person
is-place = Ort
is-organisation = Organisation
is-event = Ereignis
is-god = Gott
is-ship = Schiff
labels-in-place = An ihrer Stelle
labels-text-changed = Text geändert
labels-not-found-in-the-text = Im Text nicht gefunden
labels-found-in-several-places = An mehreren Stellen gefunden
labels-kept-unplaced = Ohne Stelle behalten
labels-looking-for-it = Wird gesucht…

## Looking up words
look-up-look-up-a-word = Ein Wort nachschlagen
look-up-word-to-look-up = Wort zum Nachschlagen
look-up-you-have-no-dictionary-yet-manicule = Noch kein Wörterbuch. Manicule liest Wörterbücher im Format StarDict.
look-up-all-your-dictionaries-are-switched-off = Alle Wörterbücher sind ausgeschaltet.
look-up-choose-dictionaries = Wörterbücher auswählen…
look-up-type-a-word-then-press-enter = Ein Wort tippen, dann die Eingabetaste drücken.
look-up-nothing-found-for = Nichts gefunden zu „{ $word }“.
look-up-look-up-in-the-browser = Im Browser nachschlagen: { $address }
look-up-dictionaries = Wörterbücher…

## Notes as Markdown
markdown-show-what-is-about = Zeigen, was von { $link } handelt

## All matches
matches-no-matches = Keine Treffer

## The menu
more-menu = Menü
more-undo = Rückgängig: { $what }
more-redo = Wiederholen: { $what }
more-show-only-the-article = Nur den Artikel zeigen

## The notebook
notebook-search-all-notes = Alle Notizen durchsuchen
notebook-hide-filters = Filter verbergen
notebook-filters = Filter
notebook-reading-your-notes = Ihre Notizen werden gelesen…
notebook-all-on = { $all } · { $on }
notebook-found-of-all = { $found } von { $all } · { $on }
notebook-new-note = Neue Notiz
notebook-review = Wiederholen
notebook-import = Importieren…
notebook-no-notes-yet = Noch keine Notizen
notebook-empty-hint = Was Sie in einem Text markieren und schreiben, steht hier.
notebook-no-note-matches = Keine Notiz passt
notebook-no-match-hint = Einen Filter wegnehmen oder nach weniger Wörtern suchen.
notebook-choose-all = Alle auswählen: { $all }
notebook-selected = { $count } ausgewählt
notebook-none = Keine
notebook-export = Exportieren…
notebook-change-all-to = Alle in { $ink } ändern
notebook-tag = Schlagwort
notebook-tag-for-the-selected-notes = Schlagwort für die ausgewählten Notizen
notebook-add-tag = Schlagwort hinzufügen
notebook-remove = Entfernen
notebook-recoloured = { $notes } umgefärbt
notebook-tagged = { $notes } mit #{ $tag } versehen
notebook-untagged = #{ $tag } entfernt: { $notes }
notebook-deleted = { $notes } gelöscht
notebook-rename-to = #{ $from } umbenennen in
notebook-new-name-of-the-tag = Neuer Name des Schlagworts
notebook-merge = Zusammenführen
notebook-rename = Umbenennen
notebook-tag-in-use = #{ $name } wird schon verwendet: Die beiden werden eins, bei { $notes }.
notebook-on = Bei { $notes }.
notebook-choose = „{ $name }“ auswählen
notebook-a-text-without-a-title = Ein Text ohne Titel
notebook-file-missing = Datei fehlt
notebook-waits-for-text = wartet auf ihren Text
notebook-delete-this-note = Diese Notiz löschen
notebook-note-deleted = Notiz gelöscht
notebook-write-about-it = Dazu schreiben
notebook-open-at = Öffnen bei „{ $quote }“
notebook-open-the-text-here = Den Text hier öffnen
notebook-linked-from = Verlinkt von: { $notes }
notebook-tags-changed = Schlagwörter geändert
notebook-your-note = Ihre Notiz
notebook-a-note-on = Eine Notiz zu { $title }
notebook-a-note-without-a-text = Eine Notiz ohne Text
notebook-show-all-notes = Alle Notizen zeigen
notebook-with-words = Mit Text ({ $count })
notebook-trash = Papierkorb ({ $count })
notebook-needs-attention = Zu prüfen ({ $count })
notebook-text = Text
notebook-all-texts = Alle Texte
notebook-colour-and-style = Farbe und Art
notebook-written-or-changed = Geschrieben oder geändert
notebook-people-and-places = Personen und Orte
notebook-name = Name
notebook-person-or-place = Person oder Ort
notebook-rename-this-tag = Dieses Schlagwort umbenennen…
notebook-the-trash-is-empty = Der Papierkorb ist leer
notebook-trash-hint = Was gelöscht wird, bleibt hier. Der Papierkorb eines Textes wird in seiner eigenen Notizliste geleert.
notebook-trash-line = { $title }  ·  gelöscht { $when }
notebook-note-restored = Notiz wiederhergestellt
notebook-any-time = Jederzeit
notebook-last-7-days = Letzte 7 Tage
notebook-last-30-days = Letzte 30 Tage
notebook-last-12-months = Letzte 12 Monate
notebook-by-text-and-place = Nach Text und Stelle
notebook-newest-first = Neueste zuerst
notebook-oldest-first = Älteste zuerst

## Notes
notes-empty-hint = Wörter im Text auswählen, dann eine Farbe wählen oder H drücken. Mit N eine Notiz schreiben.
notes-no-highlights-yet = Noch keine Markierungen
notes-shown-of-all = { $shown } von { $all }
notes-needs-attention = Zu prüfen ({ $count })
notes-trash = Papierkorb ({ $count })
notes-search-notes = Notizen durchsuchen
notes-copy-all-as-markdown = Alle als Markdown kopieren
notes-export = Exportieren…
notes-with-notes = Mit Notizen
notes-sort-newest-first = Sortierung: neueste zuerst
notes-sort-text-order = Sortierung: wie im Text
notes-change-the-order = Reihenfolge ändern
notes-show-only = Nur { $ink } zeigen
notes-on-the-whole-text = Zum ganzen Text
notes-go-to = Gehe zu „{ $quote }“
notes-change-to = In { $ink } ändern

## Notices
notices-dismiss = Ausblenden
notices-show = Zeigen
notices-show-the-whole-page = Ganze Seite zeigen
notices-take-over = Als Notizen übernehmen…
notices-save-unlocked = Ohne Schutz sichern
notices-show-the-report = Bericht zeigen
notices-continue-there = Dort weiterlesen
notices-show-the-shelf = Regal zeigen
notices-opening = { $name } wird geöffnet…

## The page
page-scrolling-by-itself = Rollt von selbst: ↓ schneller, ↑ langsamer. Jede andere Taste oder ein Klick hält an.
page-place-in-the-text = Stelle im Text
page-this-text-is-empty = Dieser Text ist leer.
page-these-pages-hold-no-text = Diese Seiten enthalten keinen lesbaren Text, nur Bilder. F9 zeigt sie wieder; dort können Sie Bereiche markieren und Notizen dazu schreiben.
page-picture-damaged = es ist beschädigt oder kein Bild
page-a-picture = Ein Bild
page-picture-not-shown = Es kann nicht gezeigt werden: { $why }.
page-reading-the-pages = Die Seiten werden gelesen…
page-this-page-could-not-be-drawn = Diese Seite konnte nicht gezeichnet werden.
page-area = Bereich auf Seite { $number }

## The palette
palette-no-command-matches-try-another-word = Kein Befehl passt. Ein anderes Wort versuchen.
palette-what-would-you-like-to-do = Was möchten Sie tun?
palette-command = Befehl

## Passwords
password-password-needed = Passwort nötig
password-wrong = Dieses Passwort öffnet „{ $title }“ nicht.
password-locked = „{ $title }“ ist gesperrt.
password-kept = Es wird bis zum Schließen von Manicule behalten und nirgends aufgeschrieben.
password-password = Passwort

## Commands
perform-focus-mode-press-to-leave-it = Nur der Text. { $keys } beendet diese Ansicht.
perform-this-is-the-end-of-the = Hier endet der Text.
perform-only-saved-web-pages-are-shown = Nur gespeicherte Webseiten werden zum Teil gezeigt.
perform-open-a-text = Text öffnen
perform-texts = Texte
perform-open-by-hand = eine Datei auf das Fenster ziehen oder auf der Befehlszeile nennen
perform-add-a-folder-of-texts = Ordner mit Texten hinzufügen
perform-folder-by-hand = den Ordner auf das Fenster ziehen
perform-select-first-how = Zuerst Wörter auswählen: darüber ziehen oder Umschalt halten und die Pfeiltasten benutzen.
perform-select-first-note = Zuerst Wörter auswählen, dann mit N eine Notiz dazu schreiben.
perform-there-is-no-entry-for-these = Zu diesen Wörtern gibt es keinen Eintrag.
perform-all-notes-copied-as-markdown = Alle Notizen als Markdown kopiert.
perform-link-copied-it-opens-this-passage = Link kopiert. Er öffnet diese Stelle aus jedem Programm.
perform-select-some-words-first = Zuerst Wörter auswählen.
perform-copied-with-its-source = Mit Quelle kopiert.
perform-select-a-word-first-or-point = Zuerst ein Wort auswählen oder darauf zeigen.
perform-save-a-copy-with-your-notes = Kopie mit Ihren Notizen speichern
perform-with-notes-pdf = { $name } – mit Notizen.pdf
perform-pdf-by-hand = `manicule export FILE.pdf --into-copy` verwenden
perform-only-a-pdf-has-pages-as = Nur ein PDF hat Seiten, wie sie gedruckt sind.
perform-area-how = Ein Rechteck auf der Seite ziehen oder Escape drücken. Nächstes Mal mit gedrückter Strg-Taste ziehen.

## Perhaps the same
perhaps-perhaps-the-same-as = Vielleicht dasselbe wie
perhaps-merge = Zusammenführen
perhaps-make-one-entry-of-both = Aus beiden einen Eintrag machen
perhaps-not-the-same = Nicht dasselbe

## Pictures of a text
picture-save-as = Speichern als { $shape }…
picture-fit = Einpassen
picture-show-whole = Das ganze Bild zeigen  (0)
picture-include-places = Mit Orten
picture-save-picture = Bild speichern
picture-by-hand = „manicule picture“ zeichnet dasselbe in eine Datei
diagram-map = Figurenkarte
diagram-map-of = Figurenkarte: { $title }
diagram-timeline = Zeitleiste
diagram-timeline-of = Zeitleiste: { $title }
diagram-no-people = In diesem Text wurden keine Personen gefunden.
diagram-one-name = In diesem Text wurde ein Name gefunden.
diagram-most-people = Die { $shown } am häufigsten genannten Personen von { $all }. Linien verbinden, wer in denselben Absätzen vorkommt.
diagram-most-names = Die { $shown } häufigsten Namen von { $all }. Linien verbinden, was in denselben Absätzen vorkommt.
diagram-people = { $shown } Personen. Linien verbinden, wer in denselben Absätzen vorkommt.
diagram-names = { $shown } Namen. Linien verbinden, was in denselben Absätzen vorkommt.
diagram-on-their-own = Für sich allein:
diagram-more = und { $count } mehr
diagram-no-dates = In diesem Text wurden keine Daten gefunden.
diagram-one-date = Ein Datum: { $date }.
diagram-dates = { $count } Daten von { $from } bis { $to }.
diagram-too-many-pixels = Ein Bild von { $wide } mal { $high } Pixeln kann nicht gemacht werden; versuchen Sie einen anderen Maßstab.
diagram-not-drawn = Das Bild wurde nicht gezeichnet: { $why }.
diagram-no-memory = der Speicher reicht nicht

## Report a problem
problem-report-a-problem = Ein Problem melden
problem-what = Das ist alles, was der Bericht enthält: keine Titel und nichts aus Ihren Texten. Nichts wird gesendet. Speichern oder kopieren Sie ihn und geben Sie ihn weiter, wenn Sie möchten.
problem-save-the-report = Bericht speichern
problem-by-hand = kopieren oder `manicule doctor --bundle` verwenden

## Quote card
quote-card-quote-card = Zitatkarte
quote-card-the-passage-as-a-picture = Die Stelle als Bild
quote-card-save-ask = Bild speichern…
quote-card-copy-picture = Bild kopieren
quote-card-picture-copied = Bild kopiert.
quote-card-it-has-the-colours-and-the = Es hat die Farben und die Schrift Ihrer Seite.
quote-card-save-title = Bild speichern
quote-card-by-hand = das Bild kopieren

## Asking again
answer-export-notes = Notizen exportieren
answer-export-by-hand = die Notizen als Markdown kopieren (Strg+Umschalt+E) oder `manicule export` verwenden
answer-export-all-by-hand = `manicule export --all` verwenden
answer-quote-name = { $title } – Zitat

## Dropping files
drop-drop-files-to-open-them-or = Dateien hier ablegen, um sie zu öffnen, oder einen Ordner, um seine Texte ins Regal zu stellen

## Review
review-of-all-today = { $number } von { $all } heute
review-open-in-the-text = Im Text öffnen
review-show-the-note = Notiz zeigen
review-space = Leertaste
review-done-for-today = Fertig für heute
review-done-hint = { $notes } wiedergesehen. Die nächsten kommen morgen.
review-nothing-to-review-yet = Noch nichts zu wiederholen
review-nothing-hint = Was Sie markieren und schreiben, sehen Sie hier wieder, einige Notizen am Tag.
review-done-come-back = Morgen gibt es die nächsten.
review-back-to-the-notebook = Zurück zum Notizbuch
review-forgotten = Vergessen
review-hard = Schwer
review-good = Gut
review-easy = Leicht

## Selection
selection-highlight-in = In { $ink } markieren
selection-find-in-this-text = In diesem Text suchen
selection-look-up = Nachschlagen
selection-add-to-people-and-places = Zu Personen und Orten hinzufügen
selection-edit-note = Notiz bearbeiten
selection-copy-link = Link kopieren
selection-fill = Gefüllt
selection-underline = Unterstreichen
selection-strikethrough = Durchstreichen
selection-outline = Umranden

## Sync with a server
server-with-a-webdav-or-s3-server = Mit einem WebDAV- oder S3-Server
server-what = Manicule selbst nutzt nie das Netz. Das eigene Programm manicule-sync tut es: Installieren Sie es neben Manicule oder wo das System Programme findet (docs/sync.md), dann erscheint hier ein Knopf.
server-set-up-first = manicule-sync ist installiert und kennt noch keinen Server. Einmal in einem Terminal eingeben:
server-done-of-all = { $done } von { $all }
server-sync-now = Jetzt abgleichen
server-stop = Beenden
server-comparing-with-the-server = Vergleich mit dem Server…
server-not-synced-yet = Noch nicht abgeglichen.
server-more = und { $count } weitere: manicule-sync status
server-not-started = { $program } ließ sich nicht starten: { $error }.
server-stopped = Der Abgleich wurde angehalten. Was getan ist, bleibt; der Rest folgt beim nächsten Mal.

## Settings
settings-spacing = Abstände
settings-space-between-paragraphs-no-indent = Abstand zwischen Absätzen, kein Einzug
settings-dictionaries = Wörterbücher…
settings-reset-to-defaults = Zurücksetzen
settings-day = Tag
settings-sepia = Sepia
settings-night = Nacht
settings-high-contrast = Hoher Kontrast
settings-match-system = Wie das System
settings-your-own = Eigenes
settings-by-day = Am Tag
settings-by-night = Bei Nacht
settings-own-paper = Papier
settings-own-ink = Tinte
settings-accent = Akzent
settings-warmth = Wärme
settings-typeface = Schrift
settings-more = Mehr…
settings-size = Größe
settings-line-height = Zeilenhöhe
settings-letter-spacing = Buchstabenabstand
settings-word-spacing = Wortabstand
settings-line-length = Zeilenlänge
settings-language = Sprache
settings-language-of-system = System ({ $language })
settings-characters = { $count } Zeichen
settings-margins = Ränder
settings-view = Ansicht
settings-scroll = Rollen
settings-pages = Seiten
settings-lines = Zeilen
settings-as-in-the-text = Wie im Text
settings-horizontal = Waagerecht
settings-vertical = Senkrecht
settings-columns = Spalten
settings-auto = Auto
settings-one = Eine
settings-two = Zwei
settings-three = Drei
settings-justify-text = Blocksatz
settings-hyphenate = Silbentrennung
settings-hang-punctuation-over-the-edges = Satzzeichen über die Ränder hängen
settings-use-the-books-fonts = Schriften des Buches verwenden
settings-mark-people-and-places = Personen und Orte kennzeichnen
settings-hide-spoilers = Nicht vorgreifen
settings-turn-pages-by-clicking-the-margins = Mit Klick auf den Rand blättern
settings-reading-ruler = Leselineal
settings-reduce-motion = Weniger Bewegung
settings-only-this-hint = Das Aussehen der Seite gilt für diesen Text; die anderen bleiben, wie sie sind
settings-only-for-this-text = Nur für diesen Text
settings-names-of-highlight-colours = Namen der Markierungsfarben
settings-name-of = Name für { $colour }

## The shelf
shelf-continue-reading = Weiterlesen
shelf-all-texts = Alle Texte
shelf-welcome = Jeden Text öffnen, sehen, wer wer ist, markieren, was zählt. Ihre Notizen bleiben Ihre.
shelf-open-a-file = Datei öffnen…
shelf-add-a-folder = Ordner hinzufügen…
shelf-or-drop = oder Dateien und Ordner hier ablegen; sie bleiben, wo sie sind.
shelf-kinds = EPUB, PDF, Kindle, FictionBook, Word, Comics, Webseiten, Markdown, reiner Text.
shelf-no-text-on-the-shelf-is = Kein Text im Regal ist so
shelf-try-fewer-words-or-another-filter = Weniger Wörter oder einen anderen Filter versuchen.
shelf-show-all-texts = Alle Texte zeigen
shelf-open-beside = Daneben öffnen
shelf-details = Details…
shelf-show-in-folder = Im Ordner zeigen
shelf-take-off-the-shelf = Aus dem Regal nehmen
shelf-file-not-found = Datei nicht gefunden.
shelf-file-not-found-your-notes-are = Datei nicht gefunden. Ihre Notizen sind erhalten.
shelf-not-on-this-computer = Nicht auf diesem Computer
shelf-list = Liste
shelf-search-the-shelf = Regal durchsuchen
shelf-unread = Ungelesen
shelf-show-unread = Ungelesene zeigen
shelf-reading = Angefangen
shelf-show-reading = Angefangene zeigen
shelf-finished = Gelesen
shelf-show-finished = Gelesene zeigen
shelf-collections = Sammlungen
shelf-sorted-by = Sortiert nach: { $order }
shelf-add-texts = Texte hinzufügen
shelf-look-for-new-files-now = Jetzt nach neuen Dateien suchen
shelf-remove-this-folder = Diesen Ordner entfernen
shelf-its-texts-leave-the-shelf-files = Seine Texte verlassen das Regal. Dateien und Notizen bleiben.
shelf-folder-closed = In { $folder } kann gerade nicht gesehen werden ({ $reason }). Seine Texte bleiben im Regal.
shelf-files-read = { $done } von { $all } neuen Dateien gelesen
shelf-resume = Fortsetzen
shelf-pause = Anhalten
shelf-card-by = {" "}von { $authors }
shelf-card-missing = Datei nicht gefunden
shelf-card-unread = ungelesen
shelf-card-finished = gelesen
shelf-card-read-part = { $percent } % gelesen
shelf-menu-of = Menü zu { $title }
shelf-editions = { $count } Ausgaben
order-last-read = Zuletzt gelesen
order-date-added = Hinzugefügt am
order-author = Autor
order-series = Reihe
order-progress = Fortschritt
order-notes = Notizen

## Details of a text on the shelf
shelf-details-details = Details
shelf-details-authors = Autoren
shelf-details-authors-how = durch Semikolons getrennt
shelf-details-series = Reihe
shelf-details-number = Nummer
shelf-details-number-how = ihr Platz in der Reihe
shelf-details-tags-how = durch Kommas getrennt
shelf-details-collections = Sammlungen
shelf-details-collections-how = durch Kommas getrennt
shelf-details-missing = Fehlt: { $place }
shelf-details-the-same-text = Derselbe Text: { $copy }
shelf-details-show-in-folder = Im Ordner zeigen
shelf-details-letters = {" "}· { $count } Buchstaben
shelf-details-mark-as = Kennzeichnen als
shelf-details-unread = Ungelesen
shelf-details-being-read = Angefangen
shelf-details-finished = Gelesen
shelf-details-as-far-as-it-is-read = So weit wie gelesen
shelf-details-new-collection = Neue Sammlung…

## Opening the window
shell-no-window-linux = es konnte kein Fenster geöffnet werden ({ $reason }); es braucht X11 oder Wayland und OpenGL (unter Debian und Ubuntu: apt install libgl1 libegl1); `manicule --help` zeigt, was ohne geht.
shell-no-window-windows = es konnte kein Fenster geöffnet werden ({ $reason }); vielleicht hilft ein neuerer Grafiktreiber oder eine in der Umgebung genannte Schnittstelle (WGPU_BACKEND=dx12, vulkan oder gl); `manicule --help` zeigt, was ohne Fenster geht.
shell-no-window = es konnte kein Fenster geöffnet werden ({ $reason }); `manicule --help` zeigt, was ohne geht.

## Sidebar
sidebar-contents = Inhalt
sidebar-people-places = Personen & Orte
sidebar-notes = Notizen

## A text much like this
similar-text = Dieser Text gleicht „{ $title }“ sehr ({ $percent } % gleich); dort haben Sie { $notes }.
similar-bring-notes-here = Notizen hierher holen
similar-share-the-notes = Notizen beider Texte teilen
similar-keep-separate = Getrennt lassen

## Reading aloud
speaking-read-on = Weiterlesen
speaking-pause = Anhalten
speaking-stop = Beenden
speaking-stop-reading-aloud = Vorlesen beenden
speaking-the-next-sentence = Der nächste Satz
speaking-the-sentence-before = Der vorige Satz
speaking-reading-aloud = Vorlesen
speaking-pace = Tempo
speaking-looking-for-voices = Stimmen werden gesucht…
speaking-no-service = Kein Sprachdienst antwortet. Unter Linux ist es speech-dispatcher mit einer Stimme wie espeak-ng.
speaking-that-of-the-language = Passend zur Sprache
speaking-voice = Stimme
speaking-no-answer = Der Sprachdienst des Systems antwortet nicht.
speaking-needs-dispatcher = Vorlesen braucht speech-dispatcher, der nicht antwortet; installieren Sie die Pakete speech-dispatcher und eine Stimme wie espeak-ng.

## Reading times
reading-times-what = Wie lange Sie lesen, wird hier festgehalten, nur auf diesem Gerät.
reading-times-off = Nichts wird festgehalten: Lesezeiten sind ausgeschaltet.
reading-times-nothing-read-yet = Noch nichts gelesen
reading-times-the-last-30-days = Die letzten 30 Tage
reading-times-by-month = Nach Monaten
reading-times-by-text = Nach Texten
reading-times-yours-alone = Nur für Sie
reading-times-write-down-how-long-i-read = Festhalten, wie lange ich lese, auf diesem Gerät
reading-times-erase-all-reading-times = Alle Lesezeiten löschen
reading-times-today = Heute
reading-times-last-7-days = Letzte 7 Tage
reading-times-in-all = Insgesamt
reading-times-pages = Seiten
reading-times-days-in-a-row = Tage in Folge
reading-times-under-a-minute = unter 1 Min.
reading-times-minutes = { $minutes } Min.
reading-times-hours = { $hours } Std. { $minutes } Min.
reading-times-at-most = höchstens { $duration }
reading-times-whole-hours = { $hours } Std.
reading-times-of-text = { $duration }, { $pages } S.

## The line below the page
status-placing = Notizen werden zugeordnet… { $done } von { $all }
status-go-to = Gehe zu…
status-of-pages = {" "}von { $of }
status-page = S. { $page }{ $of }  ·
status-page-of-the-printed-edition = Seite der gedruckten Ausgabe
status-page-of-chapter = Seite { $page } von { $pages }  ·
status-page-of-the-chapter = Seite des Kapitels
status-size-of-the-pages = Größe der Seiten
status-larger = Größer
status-smaller = Kleiner
status-fit-the-width = An die Breite anpassen
status-fit-the-whole-page = Ganze Seite
status-fit-the-column = An die Spalte anpassen
status-one-or-two-pages = Eine oder zwei Seiten
status-turn-clockwise = Im Uhrzeigersinn drehen
status-not-saved-try = Notizen nicht gespeichert – erneut versuchen
status-saving = Wird gespeichert…
status-not-saved-yet-it-is-tried = Noch nicht gespeichert: es wird immer wieder versucht
status-saved-as-you-type = Wird beim Tippen gespeichert
status-minutes-left = noch { $minutes } Min.  ·
status-hours-left = noch { $hours } Std. { $minutes } Min.  ·
status-whole-hours-left = noch { $hours } Std.  ·

## The strip of mentions
strip-where-is-mentioned-in-the-text = Wo { $name } im Text erwähnt wird

## Tabs
tabs-close = { $title } schließen

## Timeline
timeline-no-dates-in-what-you-have = Keine Daten in dem, was bisher gelesen ist.
timeline-hint = Jahre und Tage, die der Text nennt, stehen hier der Reihe nach.
timeline-no-dates-found = Keine Daten gefunden
timeline-no-date-matches-the-filter = Kein Datum passt zum Filter.

## Typefaces
typefaces-back = ‹ Leseeinstellungen
typefaces-search-typefaces = Schriften suchen
typefaces-no-typeface-of-this-name = Keine Schrift dieses Namens.

## Edited on two devices
versions-edited-on-two-devices = Auf zwei Geräten bearbeitet
versions-on-this-device = Auf diesem Gerät
versions-on-another-device = Auf einem anderen Gerät
versions-keep-this-version = Diese Fassung behalten
versions-keep-both-in-one-note = Beide in einer Notiz behalten

## View
view-notebook = Notizbuch
view-review = Wiederholen
view-reading-times = Lesezeiten

## Pictures in a text
viewer-zoom-in = Vergrößern  (+)
viewer-zoom-out = Verkleinern  (−)
viewer-picture = Bild
viewer-fit = Einpassen
viewer-show-whole = Das ganze Bild zeigen  (0)
viewer-next = Weiter
viewer-previous = Zurück
viewer-this-picture-cannot-be-shown = Dieses Bild kann nicht gezeigt werden.
viewer-loading-the-picture = Das Bild wird geladen…
picture-fault-missing = es ist nicht in der Datei
picture-fault-outside = es liegt außerhalb der Datei
picture-fault-pixels = es ist zu groß, { $width } mal { $height } Pixel
picture-fault-too-large = es selbst oder die ganze Datei ist zu groß
picture-fault-locked = es ist verschlüsselt
picture-fault-packing = es ist so gepackt, dass es nicht gelesen werden kann
picture-fault-kind = es ist von einer Art, die nicht gelesen wird
picture-fault-kind-named = es ist von einer Art, die nicht gelesen wird ({ $kind })
picture-fault-film = Filme werden hier nicht abgespielt
picture-fault-recording = Aufnahmen werden hier nicht abgespielt

## Actions
action-next-page = Nächste Seite
action-previous-page = Vorige Seite
action-next-chapter = Nächstes Kapitel
action-previous-chapter = Voriges Kapitel
action-read-aloud = Vorlesen, anhalten
action-stop-reading = Vorlesen beenden
action-next-sentence = Den nächsten Satz vorlesen
action-previous-sentence = Den vorigen Satz vorlesen
action-auto-scroll = Von selbst rollen
action-text-start = Zum Anfang
action-go-to = Gehe zu…
action-text-end = Zum Ende
action-back = Zurückgehen
action-forward = Vorwärts gehen
action-highlight = Auswahl markieren
action-note = Notiz schreiben
action-ink-0 = In Gelb markieren
action-ink-1 = In Grün markieren
action-ink-2 = In Blau markieren
action-ink-3 = In Rosa markieren
action-ink-4 = In Orange markieren
action-ink-5 = In Lila markieren
action-underline = Auswahl unterstreichen
action-mark-all = Jedes Vorkommen markieren
action-bookmark = Lesezeichen setzen
action-delete-note = Ausgewählte Markierung löschen
action-next-note = Nächste Markierung
action-previous-note = Vorige Markierung
action-undo = Rückgängig
action-redo = Wiederholen
action-copy = Auswahl kopieren
action-copy-link = Link zu dieser Stelle kopieren
action-select-all = Alles auswählen
action-select-paragraph = Absatz auswählen
action-export = Notizen exportieren…
action-copy-export = Alle Notizen als Markdown kopieren
action-mark-area = Bereich der gedruckten Seite markieren
action-export-pages = Kopie des PDF mit Ihren Notizen speichern…
action-import-marks = Markierungen in diesem PDF importieren…
action-copy-cited = Mit Quellenangabe kopieren
action-quote-card = Zitatkarte…
action-details = Über diesen Text…
action-notebook = Notizbuch: alle Notizen aller Texte
action-review = Notizen wiederholen
action-import = Notizen importieren…
action-statistics = Lesezeiten
action-who-is-this = Wer oder was ist das?
action-look-up = Das Wort nachschlagen
action-look-up-in-browser = Das Wort im Browser nachschlagen
action-dictionaries = Wörterbücher…
action-next-mention = Nächste Erwähnung des gewählten Namens
action-previous-mention = Vorige Erwähnung des gewählten Namens
action-mark-names = Namen im Text kennzeichnen
action-add-name = Namen hinzufügen…
action-only-read = Nicht vorgreifen
action-graph = Figurenkarte…
action-timeline-picture = Zeitleiste als Bild…
action-encoding = Zeichenkodierung…
action-whole-page = Ganze Seite zeigen
action-printed-pages = Zwischen Text und gedruckten Seiten wechseln
action-fit-width = Gedruckte Seiten: an die Breite anpassen
action-fit-page = Gedruckte Seiten: ganze Seite
action-fit-column = Gedruckte Seiten: an die Spalte anpassen
action-pair-pages = Gedruckte Seiten: eine oder zwei nebeneinander
action-turn-pages = Gedruckte Seiten: im Uhrzeigersinn drehen
action-find = In diesem Text suchen…
action-search-all = Alles durchsuchen…
action-find-next = Nächster Treffer
action-find-previous = Voriger Treffer
action-sidebar = Seitenleiste zeigen oder verbergen
action-contents = Inhalt zeigen
action-names = Personen und Orte zeigen
action-notes = Ihre Notizen zeigen
action-attention = Notizen zeigen, die zu prüfen sind
action-trash = Papierkorb zeigen
action-larger = Größere Schrift
action-smaller = Kleinere Schrift
action-reset-size = Schriftgröße zurücksetzen
action-wider = Breitere Spalte
action-narrower = Schmalere Spalte
action-mode = Zwischen Seiten und Rollen wechseln
action-reading-ruler = Leselineal
action-theme = Farben wechseln
action-full-screen = Nur der Text
action-split = Ansicht teilen
action-other-pane = In die andere Hälfte wechseln
action-settings = Leseeinstellungen
action-typefaces = Schriften…
action-in-step = Einen Ordner mit den Notizen auf dem Stand halten…
action-sync = Mehrere Computer…
action-open = Datei öffnen…
action-add-folder = Ordner ins Regal stellen…
action-shelf = Zum Regal
action-new-tab = Neuer Reiter
action-next-text = Nächster Reiter
action-previous-text = Voriger Reiter
action-close-text = Diesen Text schließen
action-palette = Befehlspalette
action-help = Tastenkürzel
action-problem = Ein Problem melden…
action-quit = Beenden
topic-reading = Lesen
topic-marking = Markierungen und Notizen
topic-names = Personen und Orte
topic-finding = Suchen
topic-page = Die Seite
topic-program = Texte und Programm
key-ctrl = Strg+
key-shift = Umschalt+
key-page-up = Bild auf
key-page-down = Bild ab

## Messages of the program
app-text-not-on-shelf = Ein Text, der nicht im Regal steht
app-archive-for-others = Ein Archiv für andere Leseprogramme.
app-book-without-title = Ein Buch ohne Titel
app-library-unasked = Die Bibliothek konnte nicht gefragt werden; bitte noch einmal.
app-source-unreadable = Die Quelle konnte nicht gelesen werden ({ $reason }). Nichts wurde geschrieben.
app-saving-stumbled = Das Speichern kam ins Stocken ({ $reason }). Was Sie geschrieben haben, bleibt im Speicher und wird gleich noch einmal gespeichert.
app-rescued-among-backups = Ihre letzten Notizen zu { $title } konnten nicht an ihrem Ort gespeichert werden. Sie liegen bei den Sicherungen in { $folder } und sind beim nächsten Start wieder da.
app-rescued-to-file = Ihre letzten Notizen zu { $title } konnten nicht an ihrem Ort gespeichert werden. Sie liegen in { $path }: `manicule import` holt sie zurück.
app-rescued-nowhere = Ihre letzten Notizen zu { $title } konnten nirgends gespeichert werden: { $error }.
app-rescued-nowhere-because = Ihre letzten Notizen zu { $title } konnten nirgends gespeichert werden: { $reason }.
app-only-pdf-has-pages = Nur ein PDF hat Seiten, auf die Notizen geschrieben werden.
app-left-out-of-copy = { $left_out } der Notizen haben keine Stelle auf einer Seite und fehlen in der Kopie.
app-notes-are-shared = Beide Texte haben jetzt dieselben Notizen.
app-copy-is-locked = Diese PDF-Datei ist geschützt. Die Kopie mit Ihren Notizen kann nur ohne diesen Schutz gesichert werden: Wer sie bekommt, kann sie öffnen, drucken und ändern.
app-taken-out-before = { $left_out } der Notizen wurden früher aus dieser Datei genommen und bleiben draußen; für alle unter anderem Namen exportieren.
app-notes-not-looked-up = Die Notizen zu diesem Text konnten nicht nachgesehen werden; bitte noch einmal.
app-reader-stumbled = „{ $name }“ konnte nicht gelesen werden: Das Leseprogramm ist gestolpert ({ $reason }). Ihre Notizen sind sicher.
app-no-glossary = Diese Datei ist kein Glossar.
app-file-changed = Die Datei hat sich seit dem Öffnen geändert; bitte neu öffnen.
app-not-written-yet = Ihre letzten Notizen sind auf diesem Computer noch nicht geschrieben; danach bitte noch einmal.
app-changed-unreadable = Die Datei wurde geändert und ist nicht mehr lesbar; Sie sehen den Text, wie er war, und Ihre Notizen sind sicher. { $message }
app-crashed-last-time = Manicule hatte letztes Mal einen internen Fehler und musste schließen. Ein Bericht ohne Ihre Texte liegt auf diesem Computer.
app-crash-notes-unsaved = Ihre letzten Notizen konnten nicht gespeichert werden; alles vorher Gespeicherte ist unberührt.
app-crash-notes-saved = Ihre Notizen wurden zuerst gespeichert.
app-crash-report = Ein Bericht ohne Ihre Texte liegt auf diesem Computer ({ $name }); `manicule doctor` zeigt, wo.
app-crash-no-report = Es konnte kein Bericht angelegt werden.
app-crash = Manicule hatte einen internen Fehler und musste schließen. { $notes } { $report }
edit-note = Notiz
app-still-reading-notes = Ihre Notizen werden noch gelesen; das Schlagwort gleich noch einmal umbenennen.
app-tag-renamed = Schlagwort #{ $from } in #{ $to } umbenannt
app-text-not-here = Dieser Text ist nicht hier. Seine Notizen sind erhalten und finden ihre Stellen, wenn er geöffnet wird.
app-undone = Rückgängig gemacht: { $what }.
app-done-again = Wiederholt: { $what }.
app-batch-unreadable = Die Notizen zu einem der Texte konnten nicht gelesen werden; nichts an ihnen wurde geändert.
app-export-not-all-found = Nicht alle ausgewählten Notizen konnten gelesen werden. Es wurde nichts geschrieben.
app-nothing-to-undo = Es gibt nichts rückgängig zu machen.
app-nothing-to-redo = Es gibt nichts zu wiederholen.
app-read-on-elsewhere = Auf { $device } haben Sie ab { $percent } % weitergelesen.
app-all-notes-copied = Alle Notizen kopiert: { $shape }.
app-export-too-early = Die Notizen werden im geänderten Text noch zugeordnet. Gleich noch einmal exportieren.
app-exported = Exportiert nach { $path }.
hint-select = Über Wörter ziehen, um sie zu markieren; mit N eine Notiz dazu schreiben.
hint-names = Namen mit gepunkteter Linie sind bekannt: Darauf zeigen, um zu sehen, wer das ist.
hint-write-note = Mit N zum Markierten schreiben; Strg+Z nimmt die Markierung zurück.
edit-import = Import
app-imported = Importiert: { $notes } ({ $texts }).
app-reading-times-erased = Die Lesezeiten sind gelöscht.
app-dictionary-known = Dieses Wörterbuch ist schon in der Liste.
app-dictionary-added = Ein Wörterbuch hinzugefügt.
app-dictionaries-added = { $count } Wörterbücher hinzugefügt.
app-glossary-imported = Glossar importiert.
app-name-hidden = „{ $name }“ verborgen.
app-name-merged = „{ $name }“ mit „{ $into }“ zusammengeführt.
app-name-split = „{ $form }“ abgetrennt.
app-name-added = „{ $name }“ hinzugefügt.
app-no-text-open = Kein Text ist geöffnet.
app-nothing-to-change = Es gibt nichts zu ändern.
app-saved = Gespeichert.
app-deleted = Gelöscht.
app-bookmark-removed = Lesezeichen entfernt.
app-bookmarked = Lesezeichen gesetzt.
app-place-how = Die Stelle auswählen, zu der die Notiz gehört, dann „Hier zuordnen“ wählen.
app-placed = Zugeordnet.
app-accepted-changes = { $count } Änderungen angenommen.
app-trash-empty = Der Papierkorb ist leer.
app-too-many-occurrences = Diese Wörter stehen an { $count } Stellen; höchstens { $most } werden auf einmal markiert.
app-highlighted-once = An einer Stelle markiert.
app-highlighted-several = An { $count } Stellen markiert.
app-link-to-no-place = Dieser Link führt zu einer Stelle, die es in diesem Text nicht gibt.
app-link-to-no-text = Dieser Link führt zu „{ $name }“, das kein Text ist, den Manicule liest.
app-notes-changed-elsewhere = Ihre Notizen wurden in einem anderen Fenster oder auf einem anderen Gerät geändert.
app-note-arrived = Eine Notiz ist aus einem anderen Fenster oder von einem anderen Gerät gekommen.
app-notes-arrived = { $new } Notizen sind aus einem anderen Fenster oder von einem anderen Gerät gekommen.
app-all-in-place = Alle Notizen sind an ihrer Stelle.
app-all-placed-one-changed = Alle { $all } Notizen zugeordnet. Bei einer hat sich der Text geändert.
app-all-placed-some-changed = Alle { $all } Notizen zugeordnet. Bei { $changed } hat sich der Text geändert.
app-some-placed = { $placed } von { $all } Notizen zugeordnet. Die anderen stehen mit ihren Worten in der Liste.
app-some-placed-some-changed = { $placed } von { $all } Notizen zugeordnet, { $changed } davon, wo sich der Text geändert hat.
app-off-the-shelf = Aus dem Regal genommen. Die Datei und Ihre Notizen bleiben, wo sie sind.
app-back-on-the-shelf = Wieder im Regal.
app-folder-on-the-shelf = Die Texte in { $folder } stehen jetzt im Regal. Die Dateien bleiben, wo sie sind.
app-text-on-the-shelf = „{ $title }“ steht jetzt im Regal.
app-texts-on-the-shelf = { $count } weitere Texte stehen jetzt im Regal.
app-not-put-on-the-shelf = { $name } wurde nicht ins Regal gestellt. { $reason }
app-nothing-to-read-aloud = Hier gibt es nichts vorzulesen.
app-nothing-moved = { $reason } Nichts wurde verschoben; Ihre Notizen werden benutzt, wo sie waren.
app-more-warnings = Und { $count } weitere Warnungen.
app-file-reloaded = Die Datei hat sich geändert und wurde neu geladen.
app-other-text-in-file = Die Datei enthält jetzt einen anderen Text, der geöffnet wurde.
app-marks-of-others = { $count ->
    [one] Dieses PDF enthält { $count } Markierung anderer Programme.
   *[other] Dieses PDF enthält { $count } Markierungen anderer Programme.
}
app-link-names-no-text = Dieser Link nennt keinen Text. Ein Link zu einer Stelle beginnt mit „manicule:“ und dem Schlüssel seines Textes.
app-link-quotes = {" "}Er zitiert: „{ $quote }“
app-link-to-missing-by = Dieser Link führt zu „{ $title }“ von { $by }, das nicht im Regal steht.{ $quote }
app-link-to-missing = Dieser Link führt zu „{ $title }“, das nicht im Regal steht.{ $quote }
app-link-to-unknown = Dieser Link führt zu einem Text, der nicht im Regal steht, mit dem Schlüssel { $key }.{ $quote }
app-link-note-unplaced = Die Notiz, zu der dieser Link führt, hat im Text keine Stelle. Notizen ohne Stelle stehen unter „Notizen zeigen, die zu prüfen sind“.
app-link-note-missing = Die Notiz, zu der dieser Link führt, ist nicht unter den Notizen zu diesem Text; vielleicht wurde sie gelöscht.
app-link-words-missing = Die Worte dieses Links stehen nicht mehr im Text: „{ $quote }“

## What is undone
edit-highlight = Markieren
edit-area = Bereich markieren
edit-recolour = Umfärben
edit-change-style = Art ändern
edit-resize = Größe ändern
edit-change-area = Bereich ändern
edit-accept = Annehmen
edit-keep-unplaced = Ohne Stelle behalten
edit-place = Zuordnen
edit-combine-notes = Notizen vereinen
edit-tag = Schlagwort
edit-change = Ändern
edit-join-two-names = Zwei Namen verbinden
edit-keep-two-names-apart = Zwei Namen getrennt halten
edit-part-a-name = Namen teilen
edit-rename-name = Umbenennen
edit-change-the-kind-of-a-name = Art eines Namens ändern
edit-hide-a-name = Namen verbergen
edit-show-a-name-again = Namen wieder zeigen
edit-pin-a-name = Namen anheften
edit-unpin-a-name = Namen lösen
edit-add-another-name = Weiteren Namen hinzufügen
edit-describe-a-name = Namen beschreiben
edit-add-a-name = Namen hinzufügen
edit-compare-names-across-texts = Namen über Texte vergleichen
edit-import-a-glossary = Glossar importieren

## The menu bar of macOS
menu-file = Ablage
menu-edit = Bearbeiten
menu-view = Ansicht
menu-window = Fenster
menu-help = Hilfe
menu-cut = Ausschneiden
menu-paste = Einfügen
menu-select-all = Alles auswählen

## Files that cannot be read, or not whole
formats-archive-damaged = Dieses Archiv ist beschädigt oder leer, nichts darin war lesbar; laden Sie das Buch noch einmal herunter.
formats-no-comic = In diesem Archiv ist kein Bild, also ist es kein Comic; sehen Sie mit einem anderen Programm nach, was darin ist.
formats-parts-missing = Teile dieser Datei fehlen oder sind beschädigt; gezeigt wird, was noch zu finden war.
formats-comic-pages-lost = { $count } Seiten dieses Comics waren nicht lesbar; die anderen werden gezeigt.
formats-no-word = Dieses Archiv ist kein lesbares Word-Dokument, denn sein Text fehlt; versuchen Sie eine andere Kopie.
formats-end-missing = Das Ende dieser Datei fehlt; gezeigt wird, was da ist.
formats-characters-damaged = Einige Zeichen dieser Datei sind beschädigt und stehen als �; der Rest ist, wie er war.
formats-epub-no-chapters = Dieses Buch nennt keine Kapitel, also kann nichts gezeigt werden; versuchen Sie eine andere Kopie.
formats-epub-order-lost = Dieses Buch hat die Folge seiner Kapitel verloren; sie stehen, wie das Inhaltsverzeichnis sie nennt, sonst nach ihren Namen.
formats-epub-fixed-pages = Dieses Buch besteht aus festen Seiten; seine Wörter werden als fließender Text gezeigt.
formats-style-too-much = Die Formatvorlagen dieses Buches verlangen mehr, als erlaubt ist; Teile davon sind schlicht gesetzt.
formats-epub-protected = Dieses Buch ist kopiergeschützt, daher kann Manicule es nicht öffnen; lesen Sie es im Programm des Händlers oder bitten Sie dort um eine Kopie ohne Schutz.
formats-no-epub = Dieses Archiv ist kein lesbares EPUB, denn seine Paketdatei fehlt oder ist defekt; laden Sie das Buch noch einmal herunter.
formats-epub-password = Dieses Buch ist mit einem Passwort gesperrt, das Manicule nicht öffnen kann; entpacken Sie es zuerst mit dem Passwort.
formats-no-fictionbook = In diesem Archiv ist kein lesbares FictionBook (.fb2); versuchen Sie, es selbst zu entpacken.
formats-pictures-lost = { $count } Bilder dieses Buches waren nicht lesbar; seine Wörter werden gezeigt.
formats-article-only = Diese Seite sagt, welcher Teil der Artikel ist; etwa { $count } Wörter außerhalb davon werden nicht gezeigt.
formats-no-mhtml = In dieser MHTML-Datei ist keine lesbare Seite; speichern Sie die Seite noch einmal, als eine HTML-Datei.
formats-kindle-protected = Dieses Buch ist kopiergeschützt, daher kann Manicule es nicht öffnen; lesen Sie es auf dem Gerät oder im Programm des Händlers.
formats-part-missing = Ein Teil dieser Datei fehlt oder ist beschädigt; gezeigt wird, was da ist.
formats-kindle-broken = Dieses Kindle-Buch ist defekt, nichts darin war lesbar; laden Sie es noch einmal herunter.
formats-pdf-too-long = Das Lesen dauerte zu lange, nur { $read } von { $count } Seiten stehen als Text.
formats-pdf-page-lost = Seite { $page } war nicht oder nicht ganz lesbar.
formats-pdf-pages-lost = { $count } Seiten waren nicht oder nicht ganz lesbar; die erste ist Seite { $first }.
formats-no-printed-pages = Dieser Text hat keine gedruckten Seiten.
formats-document-password = Dieses Dokument ist mit einem Passwort gesperrt, daher kann Manicule es nicht lesen; öffnen Sie es im Programm, mit dem es gemacht wurde, speichern Sie eine Kopie ohne Passwort und öffnen Sie diese.
formats-not-read = Das ist { $what }; Manicule kann das nicht öffnen. Es liest EPUB, PDF, Kindle-Bücher ohne Schutz, FictionBook, Word-Dokumente, Comics (CBZ), gespeicherte Webseiten, Markdown und reinen Text.
formats-no-text = Diese Datei enthält Daten und keinen Text, ihre Buchstaben wären Unsinn; öffnen Sie sie mit dem Programm, das sie gemacht hat.
sandbox-not-started = Es ließ sich kein Prozess starten, um diese Datei zu lesen; schließen Sie andere Programme und versuchen Sie es noch einmal.
sandbox-too-slow = Diese Datei brauchte zu lange und wurde aufgegeben; sie ist sehr groß oder beschädigt, versuchen Sie eine andere Kopie.
sandbox-too-much = Diese Datei brauchte mehr, als Manicule einer Datei erlaubt, und wurde aufgegeben; sie ist sehr groß oder beschädigt, und nichts anderes wurde berührt.
sandbox-cancelled = Das Öffnen wurde abgebrochen.
formats-no-words = In dieser Datei sind keine Wörter, die gezeigt werden könnten.
formats-pdf-damaged = Dieses PDF ist so beschädigt, dass Manicule es nicht lesen kann; öffnen Sie es im Programm, mit dem es gemacht wurde, oder laden Sie es noch einmal herunter.
formats-pdf-protected = Dieses PDF ist auf eine Weise geschützt, die Manicule nicht kennt, etwa durch ein Zertifikat oder für das Programm eines Händlers; speichern Sie eine Kopie ohne Schutz, wo es sich öffnen lässt, und öffnen Sie diese.
formats-pdf-password = Dieses PDF ist mit einem Passwort gesperrt; geben Sie es ein, wo das Fenster danach fragt, oder mit `--password` auf der Befehlszeile.
formats-pdf-fonts = Die Schriften dieses PDF sagen nicht, welche Buchstaben sie zeigen, daher ist viel Text nicht lesbar; es wird in Seiten gezeigt.
formats-pdf-scan = Dieses PDF enthält Bilder von Seiten und keinen Text und wird in Seiten gezeigt; hat ein Programm zur Texterkennung (OCR) es gelesen, können seine Wörter hier gelesen, gesucht und markiert werden.
sandbox-not-apart = Für diese Datei ließ sich kein eigener Prozess starten, daher hat das Fenster sie selbst gelesen. Wurde Manicule aktualisiert, während es offen war, schließen und öffnen Sie es neu.
formats-gap-missing = Ein Teil dieses Buchs ist nicht in der Datei ({ $path }). Der Rest wird gezeigt.
formats-gap-too-large = Ein Teil dieses Buchs ist zu groß, um gezeigt zu werden ({ $path }). Der Rest wird gezeigt.
formats-gap-locked = Ein Teil dieses Buchs ist so gepackt, dass er nicht gelesen werden kann ({ $path }). Der Rest wird gezeigt.
formats-gaps-missing = { $count } Teile dieses Buchs sind nicht in der Datei ({ $paths }). Der Rest wird gezeigt.
formats-gaps-too-large = { $count } Teile dieses Buchs sind zu groß, um gezeigt zu werden ({ $paths }). Der Rest wird gezeigt.
formats-gaps-locked = { $count } Teile dieses Buchs sind so gepackt, dass sie nicht gelesen werden können ({ $paths }). Der Rest wird gezeigt.

## What could not be exported
not-exported-ours = „{ $path }“ ist eine der Dateien, in denen Manicule Ihre Notizen hält, oder liegt unter ihnen; wählen Sie einen anderen Ort.
not-exported-is-text = „{ $path }“ ist ein Text, den Sie lesen, und wird nicht überschrieben; wählen Sie einen anderen Namen.
not-exported-is-folder = „{ $path }“ ist ein Ordner; nennen Sie eine Datei darin.
not-exported-no-folder = Der Ordner „{ $path }“ ist nicht da, daher wurden Ihre Notizen nicht hineingeschrieben; schließen Sie sein Laufwerk an oder wählen Sie einen anderen Ordner.
not-exported-gone = Nichts von dem, was nach „{ $path }“ geschrieben wurde, ist noch da, daher blieb es unberührt; schließen Sie sein Laufwerk an oder wählen Sie den Ordner neu.
not-exported-no-file = „{ $path }“ ist keine Datei, in die geschrieben werden kann; wählen Sie einen anderen Ort.
not-exported-not-utf8 = „{ $path }“ enthält keinen Text in UTF-8, sein Inhalt ließe sich nicht erhalten; es ist unberührt. Speichern Sie es als UTF-8 oder wählen Sie einen anderen Namen.
not-exported-locked = „{ $path }“ ist von einem anderen Programm gesperrt und unberührt; schließen Sie es dort und versuchen Sie es noch einmal.
not-exported-not-allowed = In „{ $path }“ darf nicht geschrieben werden, es ist unberührt; erlauben Sie das Schreiben oder wählen Sie einen anderen Namen.
not-exported-untouched = „{ $path }“ ist unberührt: { $reason }. Wählen Sie einen anderen Namen oder räumen Sie diese Datei weg.
not-exported-other-contents = „{ $path }“ enthält etwas anderes, als zuletzt dorthin exportiert wurde, und dieses Format hat dafür keinen Platz; es ist unberührt. Wählen Sie einen anderen Namen oder räumen Sie diese Datei weg.
not-exported-because = „{ $path }“ wurde nicht geschrieben: { $reason }
not-exported-busy = In „{ $path }“ schreibt ständig ein anderes Programm, daher blieb es ihm überlassen; versuchen Sie es später noch einmal.
not-exported-failed = „{ $path }“ konnte nicht geschrieben werden: { $cause }. Was vorher da war, ist unberührt; schaffen Sie Platz, erlauben Sie das Schreiben oder wählen Sie einen anderen Ort.
would-lose-another = sie ist kein Export von Notizen in diesem Format ({ $format }) und ginge verloren
would-lose-program = sie enthält keine Notizen dieses Programms und ginge verloren
would-lose-note = sie enthält eine Notiz, die gerade nicht zu lesen war oder zu einem anderen Text gehört, und diese ginge verloren
would-lose-notes = sie enthält Notizen, die gerade nicht zu lesen waren oder zu anderen Texten gehören ({ $count }), und diese gingen verloren

## What the library says
library-notes-not-listed = Die Notizen in { $folder } sind nicht aufzulisten ({ $error }); nichts wurde geändert.
library-notes-not-downloaded = Notizen zu diesem Text sind noch nicht heruntergeladen: { $place }. Lassen Sie Ihr Abgleichprogramm sie laden, um sie hier zu sehen.
library-notes-unreadable = Die Notizen in { $path } waren nicht lesbar ({ $error }); die Datei blieb, wie sie war.
library-notes-newer-elsewhere = Ein anderes Gerät schrieb Notizen zu diesem Text mit einem neueren Manicule (Format { $version }), in { $name }. Sie bleiben, wie sie sind, und werden nicht gezeigt; aktualisieren Sie Manicule, um sie zu sehen.
library-notes-restored = Notizen zu diesem Text fehlen in { $folder }. Sie werden aus den Sicherungen dieses Geräts gezeigt und mit der nächsten Änderung zurückgelegt.
library-notes-foreign = Die Datei { $path } enthält Notizen zu einem anderen Text („{ $title }“, { $key }). Sie werden hier nicht gezeigt, und die Datei blieb, wie sie war; legen Sie sie in den Ordner { $key }, um sie dort zu sehen.
library-notes-newer = Ihre Notizen zu diesem Text wurden zuletzt von einem neueren Manicule geschrieben (Format { $version }). Sie bleiben, wie sie sind, und können hier nicht geändert werden; aktualisieren Sie Manicule, um fortzufahren.
library-names-damaged = Namenskorrekturen in { $path } sind beschädigt ({ $reason }); alles Lesbare davon wird verwendet, und die Datei bleibt, wie sie ist, bis eine Kopie von ihr gesichert ist.
library-names-unreadable = Namenskorrekturen in { $path } waren nicht lesbar ({ $reason }); die Datei bleibt, wie sie ist.
library-names-restored = Namenskorrekturen zu diesem Text fehlen in { $path }. Sie werden aus der Kopie auf diesem Gerät genommen und mit der nächsten Änderung zurückgelegt.
library-pointer-unreadable = { $path } sagt, wohin Ihre Notizen verschoben wurden, und ist nicht lesbar ({ $reason }). Notizen liegen in { $folder }, bis Sie den Ordner unter „Mehrere Computer“ neu wählen.
library-folder-gone = Der Ordner Ihrer Notizen, { $folder }, ist gerade nicht da. Liegt er auf einem Laufwerk oder einer Freigabe, verbinden Sie es und starten Sie neu: Ihre Notizen sind dort.
library-text-in-no-folder = Dieser Text gehört zum Programm und liegt in keinem Ordner.
library-no-file-program = Es ließ sich kein Dateiprogramm starten. Der Text liegt in { $folder }.
library-glossary-unreadable = Das Glossar { $path } war nicht lesbar ({ $reason }); es wurde eines aus dem Text gemacht.
library-shelf-file-damaged = Die Regaldatei { $path } war nicht ganz lesbar ({ $reason }) und bleibt, wie sie ist, bis eine Kopie von ihr gesichert ist.
library-details-restored = Titel, Schlagwörter oder Sammlungen von Texten fehlen in { $path }. Sie werden aus der Kopie auf diesem Gerät genommen und mit der nächsten Änderung zurückgelegt.
library-backup-elsewhere = Die Sicherung Ihrer Notizen konnte nicht nach { $folder } geschrieben werden ({ $error }); sie liegt vorerst in { $spare }. Die Notizen selbst sind gespeichert.
library-notes-damaged-kept = Die Notizen in { $path } sind beschädigt ({ $reason }); alles, was davon zu lesen war, wird gezeigt, und eine Kopie liegt in { $copy }.
library-notes-damaged = Die Notizen in { $path } sind beschädigt ({ $reason }); alles, was davon zu lesen war, wird gezeigt, und eine Kopie der Datei war nicht möglich ({ $error }).
library-notes-senseless-kept = Die Notizen in { $path } sind nicht lesbar ({ $reason }); eine Kopie liegt in { $copy }.
library-notes-senseless = Die Notizen in { $path } sind nicht lesbar ({ $reason }); eine Kopie der Datei war nicht möglich ({ $error }).
library-own-unreadable = { $path } konnte nicht gelesen werden ({ $error }) und blieb, wie es ist
library-foreign-not-aside = { $name } enthält Notizen zu einem anderen Text und konnte nicht beiseitegelegt werden ({ $error })
library-own-damaged = { $path } ist beschädigt, und eine Kopie war nicht möglich ({ $error })
library-safe-beside = { $reason }. Ihre Notizen sind in der Datei { $name } daneben in Sicherheit und werden mit den anderen vereint.
library-not-brought-over = { $path } wurde geschrieben, nachdem Ihre Notizen verschoben waren, und konnte nicht übernommen werden ({ $error }). Es bleibt, wo es ist; beim nächsten Start wird es wieder versucht.
library-held-by-another = ein anderes Programm schreibt dort seit einiger Zeit

## The command line
cli-no-note = Zu diesem Text gibt es keine Notiz { $id }; `manicule anchor FILE` listet sie auf.
cli-nothing-accepted = nichts geändert: Nur eine Notiz mit geänderten Worten kann angenommen werden, und keine zweimal.
cli-anchor-summary = { $placed } von { $all } zugeordnet, { $asked } zu prüfen: --accept ID, --accept-all, --place ID --quote WORDS oder --apart ID.
cli-no-colour = „{ $name }“ ist keine Farbe von Manicule; wählen Sie eine von { $colours }.
cli-empty-quotation = Das Zitat ist leer: Geben Sie die Wörter an, die markiert werden sollen.
cli-not-in-text = „{ $quote }“ kommt im Text nicht vor; kopieren Sie die Wörter aus `manicule dump`.
cli-occurs-once = „{ $quote }“ kommt nur einmal vor, also gibt es kein Vorkommen { $occurrence }.
cli-occurs-less = „{ $quote }“ kommt { $count }-mal vor, also gibt es kein Vorkommen { $occurrence }.
cli-not-all-is-well = Nicht alles ist in Ordnung. Siehe oben.
cli-nothing-to-repair = Es gab nichts zu reparieren.
cli-report-written = Nach { $path } geschrieben. Lesen Sie es, bevor Sie es weitergeben.
cli-no-format = „{ $name }“ ist kein Format.
cli-taken-out = { $count } der Notizen wurden früher aus { $name } genommen und bleiben draußen; --again schreibt sie.
cli-in-step-formats = Ein Ordner wird in einem dieser Formate auf dem Stand gehalten: { $formats }.
cli-removed-stays-out = „{ $name }“ wurde entfernt und bleibt draußen; --again schreibt es.
cli-files-updated = { $written } von { $all } Dateien auf den Stand gebracht.
cli-template-unreadable = Die Vorlage „{ $name }“ ist nicht lesbar ({ $error }).
copy-of-another = „{ $path }“ gibt es schon, und es ist keine Kopie von { $name }: Es blieb, wie es war. Wählen Sie einen anderen Namen.
copy-has-other-marks = „{ $path }“ enthält Markierungen oder Notizen, die hier nicht bekannt sind und verloren gingen: Es blieb, wie es war. Wählen Sie einen anderen Namen.
cli-name-both = Eine Kopie wird von einer Datei gemacht und in eine andere geschrieben: Nennen Sie beide.
cli-is-no-pdf = { $name } ist kein PDF, also gibt es keine Seiten, auf die Notizen zu schreiben wären; lassen Sie --into-copy weg.
cli-no-names = Keine Namen gefunden.
cli-take-differing = --take-differing fügt hinzu, was von Ihren abweicht, als Notizen daneben.
cli-nothing-imported = Nichts wurde importiert.
cli-no-program = „{ $name }“ ist kein Programm, dessen Notizen gelesen werden; wählen Sie eines von { $programs }.
cli-give-yes = Nichts wurde importiert: --yes importiert, was aufgelistet ist, --dry-run listet nur auf.
cli-no-dictionary = Kein Wörterbuch ist gewählt: Nennen Sie eines mit --dictionary oder fügen Sie eines im Fenster hinzu.
cli-did-you-mean = es gibt weder einen Befehl noch eine Datei „{ $name }“; meinten Sie `{ $meant }`?
cli-files-and-subcommand = Dateien für das Fenster und ein Unterbefehl gehen nicht zusammen
cli-on-no-passage = ohne Stelle
cli-no-pictures-here = Ein Terminal zeigt keine Bilder; nennen Sie eine Datei mit -o oder leiten Sie dies an ein Programm weiter.
cli-not-printed = Das Ergebnis konnte nicht ausgegeben werden: { $error }.
cli-password-for = Passwort für „{ $shown }“:{" "}
cli-text-locked = Dieser Text ist gesperrt; geben Sie sein Passwort mit `--password` an.
cli-only-pdf-has-pages = Nur ein PDF hat Seiten, wie sie gedruckt sind; lassen Sie --page weg.
cli-no-page = Es gibt keine Seite „{ $name }“; es gibt { $pages }.
cli-not-opened = Der Text konnte nicht geöffnet werden.
cli-nothing-to-search = Es gibt nichts zu suchen: Geben Sie mindestens ein Wort an.
cli-standard-input = Standardeingabe

## What can go wrong on the disk
error-no-home = Das System nennt keinen persönlichen Ordner, also gibt es keinen Ort für Notizen; nennen Sie einen mit --home DIR oder MANICULE_HOME.
error-missing = Es gibt keine Datei „{ $path }“; vielleicht wurde sie verschoben oder umbenannt. Notizen dazu bleiben erhalten.
error-is-folder = „{ $path }“ ist ein Ordner; öffnen Sie eine der Dateien darin.
error-no-file = „{ $path }“ ist keine gewöhnliche Datei; kopieren Sie den Inhalt in eine solche und öffnen Sie diese.
error-denied = Das System lässt Sie „{ $path }“ nicht lesen; ändern Sie die Rechte oder öffnen Sie eine Kopie.
error-too-large = „{ $path }“ hat { $size } MB, gelesen werden Texte bis { $most } MB; teilen Sie die Datei und öffnen Sie die Teile.
error-no-such-text = Kein Text namens „{ $name }“ gehört zum Programm; die mitgelieferten stehen im Regal.
error-unreadable = „{ $path }“ konnte nicht gelesen werden: { $cause }. Nichts wurde verändert; versuchen Sie es noch einmal oder öffnen Sie eine Kopie.
error-notes-not-saved = Ihre letzten Notizen konnten nicht nach { $path } geschrieben werden: { $cause }. Was vorher gespeichert war, ist unberührt; schaffen Sie Platz oder erlauben Sie dort das Schreiben und versuchen Sie es noch einmal.
error-notes-not-faithful = Ihre letzten Notizen wurden nicht geschrieben, weil sie sich nicht genau so zurücklesen ließen. Was vorher gespeichert war, ist unberührt; exportieren Sie die Notizen und melden Sie dies als Fehler des Programms.
error-not-written = { $what }: Nach { $path } konnte nicht geschrieben werden: { $cause }. Was vorher da war, ist unberührt; schaffen Sie Platz, erlauben Sie dort das Schreiben oder wählen Sie einen anderen Ort.
error-kept-in-memory = Sie bleiben im Speicher und werden geschrieben, sobald das gelingt.
saving-held = Ein anderes Programm schreibt schon eine Weile an den Notizen zu diesem Text
saving-not-locked = Der Ordner der Notizen konnte nicht gesperrt werden ({ $error })
saving-beside-notes = { $what } konnte nicht geschrieben werden: { $error }. Die Notizen selbst sind gespeichert.
own-copy-of-text = Eine Kopie des Textes, mit der seine Notizen nach Änderungen wiedergefunden werden,
own-review = Liste der zu zeigenden Notizen
own-reading-log = Lesetagebuch
own-device = Name dieses Geräts
own-settings = Einstellungen
own-shelf = Regal
own-places = Liste der Orte
own-details-copy = Kopie Ihrer Angaben zu Texten
own-other-machine = Die Notizen hier wurden zuletzt auf einem anderen Gerät oder an einem anderen Ort geschrieben. Dieses schreibt seine unter einem neuen Namen, { $name }; alle Notizen werden zusammen gezeigt.
own-unreadable = { $what } in { $path }: nicht lesbar ({ $error }); verwendet wird das Übliche.
own-damaged = { $what } in { $path }: beschädigt ({ $reason }). { $kept }; was davon lesbar ist, wird verwendet.
own-copy-kept = Eine Kopie liegt unter { $path }
own-no-copy = Eine Kopie konnte nicht abgelegt werden ({ $error })
own-copy-of-corrections = Die Kopie Ihrer Namenskorrekturen konnte nicht geschrieben werden: { $error }. Die Korrekturen selbst sind gespeichert.
own-newer-corrections = Korrekturen der Namen dieses Textes stammen von einem neueren Manicule; sie bleiben, wie sie sind.
own-newer = von einem neueren Manicule geschrieben
own-folder-unreadable = { $path } kann nicht gelesen werden ({ $error }).
index-unusable = Das Verzeichnis aller Texte war nicht verwendbar ({ $reason }).
dictionaries-file-missing = seine Datei .{ $ending } fehlt
dictionaries-tree = es ist ein StarDict-Baum, der keine Wortliste hat
dictionaries-none = es ist kein StarDict-Wörterbuch
dictionaries-no-words = seine Wortliste ist leer oder beschädigt
dictionaries-no-articles = seine Datei mit den Artikeln war nicht lesbar
server-no-result = manicule-sync endete ohne Ergebnis ({ $how }); im Terminal gestartet sagt es, warum.
disk-too-large = mehr als { $most } MB
disk-no-file = an seiner Stelle liegt eine Pipe, ein Socket oder ein Gerät
damage-bytes = einige Bytes sind keine Buchstaben
damage-entry = „{ $key }“ ergibt keinen Sinn
damage-device-line = eine Zeile nennt kein Gerät
damage-no-device = es nennt kein Gerät
damage-no-key = „{ $place }“ hat keinen Schlüssel eines Textes

## manicule doctor
doctor-not-whole = { $path } war nicht ganz lesbar ({ $reason }).
doctor-backup-torn = Die Sicherung { $path } ist nicht mehr so, wie sie geschrieben wurde.
doctor-no-saving = In { $path } kann nichts gespeichert werden.
doctor-unlisted = { $path } lässt sich nicht auflisten ({ $error }); nichts wurde verändert.
doctor-device = Dieses Gerät schreibt seine Notizen unter dem Namen { $name }.
doctor-copy = Kopie von Unlesbarem: { $path }
doctor-all-is-well = Alles in Ordnung.
doctor-something-is-wrong = Etwas war nicht lesbar; nichts wurde gelöscht. `manicule doctor --repair` stellt wieder her, was sich ohne Verlust wiederherstellen lässt.
doctor-no-title = (ohne Titel)
doctor-devices = Geräte { $names }
doctor-missing = Notizen fehlen im Ordner; sie werden aus den Sicherungen gezeigt und mit der nächsten Änderung zurückgelegt
fault-unreadable = unlesbar
fault-in-part = teilweise lesbar
fault-other-text = Notizen zu einem anderen Text
fault-newer = von einer neueren Version
fault-not-downloaded = noch nicht heruntergeladen
doctor-cannot-be-read = nicht lesbar: { $trouble }
doctor-nothing-there = noch nichts da
counted-backups = { $count ->
    [one] { $count } Sicherung
   *[other] { $count } Sicherungen
}
counted-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Byte
}
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
repair-notes = Die Notizen zu „{ $title }“ liegen wieder vollständig in ihrem Ordner.
repair-settings = Die Einstellungen wurden neu geschrieben.
repair-shelf = Das Regal wurde neu geschrieben.
repair-halves = { $count ->
    [one] { $count } halb geschriebene Datei eines abgebrochenen Speicherns wurde entfernt; ihr Inhalt wurde später gespeichert.
   *[other] { $count } halb geschriebene Dateien abgebrochener Speichervorgänge wurden entfernt; ihr Inhalt wurde später gespeichert.
}
belongs-yours = Ihres: sichern, nach Wunsch auch synchronisieren
belongs-machine = behalten; gehört zu diesem Computer, nicht synchronisieren
belongs-cache = darf bei geschlossenem Programm gelöscht werden; entsteht neu
place-notes = Markierungen, Notizen und Lesezeichen
place-corrections = Ihre Korrekturen an Personen und Orten
place-details = Titel, Schlagwörter, Sammlungen und Stand von Texten nach Ihren Angaben
place-settings = Einstellungen
place-spare-backups = frühere Fassungen, die nicht bei den anderen liegen konnten
place-shelf = das Regal: was Sie lesen und wie weit
place-shelf-folders = Ordner, deren Texte im Regal stehen
place-shared = wohin Ihre Notizen verlegt wurden, falls sie es wurden
place-review = welche Notizen zum Erinnern gezeigt wurden und wann
place-reading = wie lange Sie lesen, falls nicht abgeschaltet
place-places = wo jeder Text liegt
place-sync = mit welchem Server manicule-sync Ihre Notizen abgleicht und was es zuletzt tat
place-backups = frühere Fassungen Ihrer Notizen und Kopien Ihrer Namenskorrekturen
place-quarantine = Kopien von Dateien, die nicht lesbar waren
place-declined = welche Texte nach Ihrer Angabe verschieden sind
place-device = der Name dieses Geräts unter denen, die Notizen schreiben
place-exports = welche Notizen in welchen Export geschrieben wurden
place-snapshots = Wörter annotierter Texte, an denen Notizen nach Änderungen ihre Stelle wiederfinden
place-glossaries = in Texten gefundene Personen und Orte
place-covers = kleine Umschlagbilder für das Regal
place-graphics = welche Grafikschnittstelle hier funktioniert
place-locks = Zeichen, dass eine Datei gerade geschrieben wird
place-catalogue = Titel und Umschläge der Texte in Ihren Ordnern
place-index = Verzeichnis für die Suche in allem
place-logs = Protokoll des Programms, ohne Ihren Text
place-reports = Berichte über interne Fehler, ohne Ihren Text

## Lists on the command line
cli-not-found = nicht gefunden, { $ink }
cli-anchor-now = jetzt: „{ $words }“
cli-anchor-exact = genau
cli-anchor-changed = geändert
cli-anchor-orphan = ohne Stelle
cli-give-unlocked = Geben Sie --unlocked an, wenn Sie das möchten.
cli-imported = Importiert: { $notes }.
cli-import-ask = { $notes } importieren? [j/N]
cli-words-for-yes = j ja
cli-import-no-notes = keine Notizen
cli-import-differs = weicht von Ihrer ab: „{ $note }“ zu „{ $quote }“
import-the-source = Die Quelle
import-source-damaged = { $name } ist beschädigt oder nur teilweise da: { $damage }.
import-source-unknown = { $name } enthält keine Notizen eines bekannten Programms; `manicule import --help` nennt die Programme, --from gibt eines an.
import-doubt-damaged = { $name } ist beschädigt ({ $damage }): Aufgeführt ist, was davon gelesen werden konnte.
import-doubt-edited-or-cut = Die letzte Notiz in { $name } wurde bearbeitet, oder ein Teil der Datei fehlt: Sehen Sie sich ihr Ende an, bevor Sie sie importieren.
import-doubt-notes-missing = { $count ->
    [one] In { $name } fehlt { $count } Notiz, die sie nach eigener Angabe enthält: Sie wurde herausgenommen, oder ein Teil der Datei fehlt.
   *[other] In { $name } fehlen { $count } Notizen, die sie nach eigener Angabe enthält: Sie wurden herausgenommen, oder ein Teil der Datei fehlt.
}

## Why a note was not imported. The English is what programs read, too
skipped-region = ein Bereich oder eine Zeichnung ohne Wörter
skipped-damaged-table = der Rest einer beschädigten Tabelle
skipped-no-kobo-table = eine Datenbank ohne Kobos Tabelle der Markierungen
skipped-deleted-on-device = auf dem Gerät gelöscht
skipped-drawing = eine Zeichnung ohne Wörter
skipped-nothing = weder Wörter noch eine Notiz
skipped-no-annotations = ein Archiv ohne annotations.json
skipped-no-list = keine Liste von Anmerkungen
skipped-no-label = keine Zeile, die es benennt
skipped-empty-highlight = eine Markierung ohne Wörter (ein Bild, oder über der Grenze des Verlags)
skipped-past-limit = über der Grenze des Verlags für Ausschnitte
skipped-deleted-in-manicule = in Manicule gelöscht
skipped-no-calibre-library = es ist keine calibre-Bibliothek
skipped-no-apple-tables = eine Datenbank ohne die Tabellen von Apple Books
skipped-deleted-in-apple = in Apple Books gelöscht
skipped-last-place = die zuletzt gelesene Stelle
skipped-no-library = ein Archiv ohne library.json
skipped-no-place = weder Wörter noch eine Stelle
skipped-empty-table = eine Tabelle ohne Wörter und Datum
skipped-empty-entry = ein Eintrag ohne Wörter
skipped-no-date = keine Zeile mit einem Datum
skipped-torn = ein zerrissener Datensatz
skipped-no-heading = Wörter ohne Überschrift
skipped-empty-heading = eine Überschrift ohne Wörter
skipped-no-bookmark = kein Lesezeichen
skipped-cut-off = die Datei endet mitten in dieser Notiz
skipped-deleted-in-readwise = in Readwise gelöscht
skipped-empty-block = ein Block ohne Wörter
skipped-deleted-in-readest = in Readest gelöscht
skipped-packed = eine beschädigte oder zu große gepackte Datei
skipped-no-calibre-bookmarks = ein Buch ohne Lesezeichen von calibre
skipped-removed-in-calibre = in calibre entfernt
skipped-no-annotation = keine Anmerkung
skipped-no-koodo-table = keine Tabelle von Koodo Reader
skipped-no-highlight-column = keine Tabelle mit einer Spalte „Highlight“
skipped-pdf = eine PDF, deren Markierungen mit ihrem Text gelesen werden
skipped-hidden-mark = eine Markierung, die die Datei verbirgt
skipped-empty-mark = eine Markierung ohne Wörter
skipped-played-mark = ein Film oder ein Modell, das die Datei zeigt
skipped-broken-words = was von diesen Wörtern nicht lesbar ist

## Help of the command line. The English is that of the arguments, word for word
help-reads-articles-and-books = Liest Artikel und Bücher, weiß, wer darin wer ist, und bewahrt, was Sie markieren und schreiben.
help-without-a-subcommand-it = Ohne Unterbefehl öffnet es das Fenster mit den angegebenen Dateien; ohne Dateien das Regal und die mitgelieferten Texte. Jeder Unterbefehl arbeitet ohne Bildschirm und mit denselben Texten, Notizen und Einstellungen wie das Fenster.
help-keep-everything-settings-notes = Alles (Einstellungen, Notizen, Zwischenspeicher) in einem Ordner halten: für Tests und vom USB-Stick
help-print-what-is-being = Auf die Standardfehlerausgabe schreiben, was getan wird; hilft, Fehler zu finden
help-open-locked-files-with = Gesperrte Dateien mit diesem Passwort öffnen; andere auf diesem Computer können sehen, was hier steht, also besser weglassen und gefragt werden
help-open-another-window-beside = Ein weiteres Fenster neben einem offenen öffnen
help-texts-to-open-in = Texte, die im Fenster geöffnet, Ordner, die ins Regal gestellt, Verweise (`manicule:…`), denen gefolgt wird
help-print-what-was-read = Ausgeben, was aus einer Datei gelesen wurde: ihr Text, ihr Inhaltsverzeichnis oder alles, was über sie bekannt ist
help-without-an-option-the = Ohne Angabe wird der reine Text ausgegeben. Eine Datei, die kein Text ist, wird mit einem Satz abgelehnt; mit --json ist die Ablehnung ein Objekt mit "ok": false, und der Status ist ebenfalls 1.
help-the-file-to-read = Die Datei, die gelesen wird, oder `-` für die Standardeingabe
help-one-json-object-metadata = Ein JSON-Objekt: Metadaten, Spine, Inhalt, Namen und Offsets der gedruckten Seiten, Wortzahlen und Hashes der Kapitel, Warnungen
help-the-flat-text-whose = Der reine Text, dessen Codepunkte alle Offsets zählen (Vorgabe)
help-headings-and-contents-with = Überschriften und Inhalt mit ihren Offsets, je eine Zeile, nach Tiefe eingerückt
help-list-the-people-places = Personen, Orte und Daten eines Textes auflisten
help-entries-with-their-mentions = Einträge mit ihren Erwähnungen und die Zeitleiste als ein JSON-Objekt
help-compute-the-list-from = Die Liste nur aus dem Text berechnen: ohne ein Glossar, das daneben liegt, und ohne Ihre Korrekturen
help-the-list-as-a = Die Liste als Datei, die neben dem Text liegen kann, `NAME.glossary.json`: zum Weitergeben oder Bearbeiten
help-show-only-what-is = Nur zeigen, was vor diesem Offset bekannt ist: nichts wird verraten
help-draw-the-character-map = Die Figurenkarte oder die Zeitleiste eines Textes zeichnen
help-it-shows-the-glossary = Sie zeigt das Glossar wie das Fenster, mit Ihren Korrekturen.
help-the-file-to-read-again = Die Datei, die gelesen wird
help-what-to-draw = Was gezeichnet wird
help-where-to-write-it = Wohin geschrieben wird: `.svg`, alles andere wird PNG; `-` für die Standardausgabe
help-include-places = Orte einbeziehen
help-pixels-per-unit-of = Pixel je Einheit des Bildes
help-highlight-a-passage-of = Eine Stelle eines Textes markieren und eine Notiz dazu schreiben
help-the-passage-is-found = Die Stelle wird an ihren Wörtern gefunden; Leerraum und Art der Anführungszeichen sind gleich. Gibt die Kennung der neuen Notiz aus.
help-the-file-to-annotate = Die Datei, die annotiert wird
help-the-words-to-highlight = Die Wörter, die markiert werden
help-which-occurrence-of-the = Das wievielte Vorkommen der Wörter, ab 1
help-the-note-to-write = Die Notiz, die geschrieben wird
help-yellow-green-blue-pink = yellow, green, blue, pink, orange oder purple
help-a-tag-may-be = Ein Schlagwort; mehrfach möglich
help-list-highlights-and-notes = Markierungen und Notizen auflisten
help-the-text-whose-notes = Der Text, dessen Notizen aufgelistet werden
help-notes-of-all-texts = Notizen zu allen Texten
help-one-json-array = Ein JSON-Array
help-only-those-whose-quotation = Nur solche, deren Zitat, Notiz oder Schlagwörter dies enthalten
help-only-those-with-this = Nur solche mit diesem Schlagwort
help-only-those-of-this = Nur solche in dieser Farbe
help-show-where-each-note = Zeigen, wo jede Notiz eines Textes jetzt steht (genau, geändert oder ohne Stelle), und über fragliche entscheiden
help-whatever-is-decided-the = Wie auch entschieden wird, die Wörter bleiben, wie sie markiert wurden.
help-the-text-as-it = Der Text, wie er jetzt ist
help-one-json-array-with = Ein JSON-Array mit Offsets und Sicherheit
help-accept-the-changed-passage = Die geänderte Stelle annehmen, an der diese Notiz jetzt steht
help-accept-all-changed-passages = Alle geänderten Stellen annehmen
help-keep-this-note-unplaced = Diese Notiz ohne Stelle behalten, mit ihrem Zitat
help-place-this-note-on = Diese Notiz an die Stelle setzen, die --quote angibt
help-the-passage-to-place = Die Stelle, an die sie gesetzt wird
help-export-highlights-and-notes = Markierungen und Notizen exportieren
help-an-existing-file-is = Eine vorhandene Datei wird aktualisiert: Was Sie um die exportierten Blöcke und in sie geschrieben haben, bleibt.
help-the-text-whose-notes-to = Der Text, dessen Notizen exportiert werden
help-notes-of-all-texts-one = Notizen zu allen Texten, nacheinander
help-bring-a-folder-in = Einen Ordner mit den Notizen zu allen Texten abgleichen: je eine Datei, in der Ihre eigenen Wörter bleiben
help-the-format-of-the = Das Format des Exports
help-a-template-of-your = Eine eigene Vorlage (Jinja) statt eines Formats
help-the-file-to-write = Die Datei, die geschrieben wird; ohne sie oder mit `-` wird der Export ausgegeben
help-write-again-the-notes = Notizen, die Sie aus der Datei oder dem Ordner entfernt haben, wieder schreiben
help-write-a-copy-of = Eine Kopie einer PDF mit den Notizen darin schreiben, wie jedes Programm sie zeigt
help-with-into-copy-write = Mit `--into-copy`: die Kopie einer geschützten PDF ohne diesen Schutz schreiben
help-find-words-in-texts = Wörter in Texten finden
help-what-to-search-for = Wonach gesucht wird; Groß- und Kleinschreibung und Leerraum sind gleich
help-the-texts-to-search = Die Texte, in denen gesucht wird
help-search-the-programs-own = In den mitgelieferten Texten und jedem Text im Regal suchen
help-ask-the-index-of = Das Verzeichnis aller Texte, Notizen und Namen fragen, das Beste zuerst: "eine Wendung", Anfang*, ungefähr~, -ohne, author:, tag:, person:, in:
help-treat-the-query-as = Die Anfrage als regulären Ausdruck verstehen
help-one-json-array-with-offsets = Ein JSON-Array mit Offsets
help-look-a-word-up = Ein Wort in Wörterbüchern im StarDict-Format nachschlagen
help-without-dictionary-it-asks = Ohne --dictionary werden die im Fenster gewählten gefragt. Ein Wort, das im Text mit einer Endung steht, wird unter seinem Stamm gefunden, nach --lang.
help-what-to-look-up = Was nachgeschlagen wird; Groß- und Kleinschreibung und Akzente sind gleich
help-a-dictionary-one-of = Ein Wörterbuch (eine seiner Dateien) oder ein Ordner mit Wörterbüchern; mehrfach möglich
help-the-language-of-the = Die Sprache des Wortes, etwa en oder de
help-one-json-array-dictionary = Ein JSON-Array: Wörterbuch, Stichwort und Text jedes Artikels
help-draw-the-window-with = Das Fenster mit einem Text darin als PNG zeichnen, ohne Bildschirm
help-the-text-to-open = Der Text, der geöffnet wird; ohne ihn wird das Regal gezeichnet
help-the-picture-to-write = Das Bild, das geschrieben wird, oder `-` für die Standardausgabe
help-the-offset-to-stand = Der Offset, der oben auf der Seite stehen soll
help-width-and-height-of = Breite und Höhe des Fensters in Punkten
help-pixels-per-point = Pixel je Punkt
help-day-sepia-or-night = Tag (day), Sepia oder Nacht (night)
help-the-whole-length-of = Die ganze Länge des Textes in einem hohen Bild statt eines Fensters
help-the-tab-of-the = Der Reiter der Seitenleiste, der gezeigt wird
help-select-the-name-with = Den Namen mit dieser Kennung in der Seitenleiste auswählen
help-search-for-this-so = Danach suchen, sodass Treffer markiert sind
help-turn-pages-instead-of = Seiten umblättern statt scrollen
help-a-page-of-a = Eine Seite einer PDF, wie sie gedruckt wurde, mit den Notizen darauf und nichts daneben: ihr Name, sonst ihre Nummer
help-import-highlights-and-notes = Markierungen und Notizen anderer Leseprogramme importieren
help-source-is-a-file = SOURCE ist eine Datei oder ein Ordner; das Programm, das sie geschrieben hat, wird am Inhalt erkannt. Zuerst kommt eine Liste dessen, was getan würde, Text für Text: zugeordnet, mehrdeutig, nicht zugeordnet, schon da; geschrieben wird erst nach der Bestätigung. Dasselbe noch einmal zu importieren, ändert nichts. Notizen zu Büchern, die noch nicht hier sind, warten unter deren Titel.
help-programs-ade-apple-boox = Programme: ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web, kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera, readest, readium, readwise, tolino, w3c, zotero.
help-a-file-a-folder = Eine Datei, ein Ordner (ein Gerät, ein Ordner mit `.sdr`, eine calibre-Bibliothek) oder `-` für die Standardeingabe
help-the-program-that-wrote = Das Programm, das sie geschrieben hat, wenn es nicht erkannt wird
help-the-text-that-the = Der Text, zu dem die Notizen gehören
help-only-list-what-would = Nur auflisten, was importiert würde
help-one-json-object-each = Ein JSON-Objekt: jeder Text mit seinen Anmerkungen und deren Stand, und was ausgelassen wurde
help-import-without-asking = Importieren, ohne zu fragen
help-where-a-note-of = Wo eine Notiz von Ihnen von der in ihrem Export abweicht, das Wort der Datei als zweite Notiz hinzufügen; Ihre bleibt, wie sie ist
help-show-where-everything-is = Zeigen, wo alles liegt, wofür es da ist und ob es in Ordnung ist
help-it-changes-nothing-unless = Es verändert nichts, solange Sie nicht um Reparatur bitten.
help-one-json-object = Ein JSON-Objekt
help-repair-what-can-be = Reparieren, was ohne Verlust geht: fehlende Notizen zurückholen, Dateien zusammenführen, beschädigte neu schreiben, halb geschriebene entfernen
help-write-a-report-that = Einen Bericht, der bei der Fehlersuche hilft, in eine Textdatei schreiben: keine Titel, kein Text, keine Ordner von Ihnen. Lesen Sie ihn vor dem Weitergeben; `-` gibt ihn aus
help-offsets-in-every-command = Offsets zählen in jedem Befehl Unicode-Codepunkte genau des Textes, den `manicule dump --text FILE` ausgibt.
help-file-may-also-be = FILE kann auch `bundled:NAME` sein, ein mitgelieferter Text (tour-de, guide-de, leon-trotsky, vladimir-lenin, joseph-stalin).
help-exit-status-0-success = Status am Ende: 0 Erfolg, 1 ein Fehler, in einem Satz genannt, 2 falscher Aufruf.
help-print-help = Hilfe anzeigen
help-print-help-see-more = Hilfe anzeigen (mehr mit --help)
help-print-help-see-a = Hilfe anzeigen (kurz mit -h)
help-print-version = Version anzeigen
help-print-this-message-or = Diese Hilfe oder die eines Unterbefehls anzeigen
help-word-usage = Aufruf
help-word-commands = Befehle
help-word-arguments = Argumente
help-word-options = Optionen
help-usage-options = OPTIONEN
help-usage-command = BEFEHL
help-default = Vorgabe: { $value }
help-possible = mögliche Werte: { $values }
help-possible-values = Mögliche Werte:

## Wrong usage of the command line
usage-error = Fehler: { $message }
usage-unknown = unbekannte Angabe „{ $argument }“
usage-perhaps = Meinten Sie „{ $argument }“?
usage-missing = es fehlt: { $arguments }
usage-conflict = „{ $argument }“ geht nicht zusammen mit „{ $prior }“
usage-no-value = „{ $argument }“ braucht einen Wert
usage-wrong-value = „{ $value }“ passt nicht zu „{ $argument }“
usage-more = Mehr mit --help.
usage-size = geben Sie Breite und Höhe in Punkten an, etwa 1280x800 (200 bis 8000 mal 150 bis 20000)
usage-scale = geben Sie eine Zahl von 0.5 bis 4 an
doctor-place = { $what }; { $advice }
cli-pages-not-written = Die Seiten konnten nicht nach { $path } geschrieben werden: { $error }.

## What a file is that is not read
stranger-png = ein PNG-Bild
stranger-jpeg = ein JPEG-Bild
stranger-gif = ein GIF-Bild
stranger-rar = ein RAR-Archiv (Comics namens .cbr sind solche; packen Sie sie als CBZ)
stranger-djvu = ein DjVu-Buch
stranger-chm = eine Windows-Hilfedatei (CHM)
stranger-lit = ein Buch des Microsoft Reader
stranger-kfx = ein Kindle-Buch der Art KFX
stranger-topaz = ein Kindle-Buch der Art Topaz
stranger-seven-zip = ein 7-Zip-Archiv
stranger-gzip = ein gzip-Archiv
stranger-program = ein Programm
stranger-rtf = ein RTF-Dokument
stranger-old-office = ein altes Microsoft-Office-Dokument
stranger-film = eine Ton- oder Videodatei
stranger-sound = eine Tondatei

## More keys
key-backspace = Rücktaste
key-backslash = Backslash
key-space = Leertaste
key-home = Pos1
key-end = Ende
key-delete = Entf
key-insert = Einfg

## The chapter on the keyboard, whose frame is keyboard.md
keyboard-title = Die Tastatur
keyboard-all = Alles geht ohne Maus. `Tab` führt von einem Knopf, einem Feld oder einer Liste zum nächsten, `Leertaste` oder `Eingabe` drückt den Knopf, `Escape` schließt, was offen ist, und führt zur Seite zurück. Was keine eigene Taste hat, steht in der Palette: `Strg+K` und ein Wort. `F1` zeigt alle Tasten in der Sprache des Fensters, so wie Ihr System sie schreibt.
keyboard-select = Um mit der Tastatur auszuwählen, halten Sie `Umschalt` und drücken die Pfeiltasten: Die Auswahl beginnt beim ersten Wort der Seite oder dort, wo Sie zuletzt geklickt haben. `P` wählt einen Absatz aus. Dann wirken `H`, `N`, `U`, `1` bis `6`, `D` oder `W` darauf.
keyboard-letters = Buchstaben und Ziffern sind nur dann Befehle, wenn Sie gerade in kein Feld schreiben.
keyboard-insert = In einem Feld kopiert auch `Strg+Einfg`, `Umschalt+Einfg` fügt ein, und `Umschalt+Entf` schneidet aus.
keyboard-mac = Auf einem Mac
keyboard-mac-keys = `Strg` ist `⌘`, und `Alt` ist `⌥`. Diese Tasten sind andere:
keyboard-mac-menus = Alle Befehle stehen auch in der Menüleiste. Wo die Funktionstasten Licht und Ton steuern, halten Sie `fn`; jede hat daneben noch eine andere Taste.
keyboard-keys = Tasten
