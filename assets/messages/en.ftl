# The sentences of Manicule in English. Every other language has the same keys; CONTRIBUTING.md says how to add one.

## Numbers and dates

percent = { $number } %
moment = { $day } { $month } { $year }, { $time }
day-and-month = { $day } { $month }
month-and-year = { $month } { $year }
month-january = Jan
month-february = Feb
month-march = Mar
month-april = Apr
month-may = May
month-june = Jun
month-july = Jul
month-august = Aug
month-september = Sep
month-october = Oct
month-november = Nov
month-december = Dec

## Dates of a text
month-of-day-january = January
month-of-day-february = February
month-of-day-march = March
month-of-day-april = April
month-of-day-may = May
month-of-day-june = June
month-of-day-july = July
month-of-day-august = August
month-of-day-september = September
month-of-day-october = October
month-of-day-november = November
month-of-day-december = December
month-alone-january = January
month-alone-february = February
month-alone-march = March
month-alone-april = April
month-alone-may = May
month-alone-june = June
month-alone-july = July
month-alone-august = August
month-alone-september = September
month-alone-october = October
month-alone-november = November
month-alone-december = December
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-month-short = { $month } { $year }
date-year = { $year }
date-year-before = { $year } BC
date-decade = { $year }s
date-century = { $number } century
date-century-before = { $number } century BC
date-about = about { $date }
date-old-style = { $date } (Old Style)
date-new-style = { $date } (New Style)

## Counts
counted-mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
counted-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
counted-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
counted-of-your-highlights = { $count ->
    [one] { $count } of your highlights
   *[other] { $count } of your highlights
}
counted-shared-paragraphs = { $count ->
    [one] { $count } shared paragraph
   *[other] { $count } shared paragraphs
}
counted-texts = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
counted-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
counted-matches = { $count ->
    [one] { $count } match
   *[other] { $count } matches
}
counted-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
counted-highlights = { $count ->
    [one] { $count } highlight
   *[other] { $count } highlights
}
counted-bookmarks = { $count ->
    [one] { $count } bookmark
   *[other] { $count } bookmarks
}
counted-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}

## Common
button-searching = Searching…
button-close = Close
button-cancel = Cancel
button-save = Save
button-title = Title
button-authors = Authors
button-copied = Copied.
button-open = Open
button-tags = Tags
button-done = Done
button-save-as = Save as…
button-copy = Copy
button-choose-a-folder = Choose a folder…
button-bookmark = Bookmark
labelled = { $label }: { $text }
button-undo = Undo
button-redo = Redo
button-all = All
button-sort = Sort
button-delete = Delete
button-restore = Restore
button-write-a-note = Write a note

## People and places

names-hidden = { $count ->
    [one] { $count } hidden name:
   *[other] { $count } hidden names:
}
names-show-hidden = { $count ->
    [one] Show { $count } hidden name
   *[other] Show { $count } hidden names
}
entry-all-names = ‹ All names
entry-previous = ‹ Previous
entry-called = {" "}as { $name }
entry-edit = Edit
entry-also = also { $names }
entry-as-you-said-in = As you said in “{ $title }”
entry-your-description = Your description
entry-go-to-this-passage = Go to this passage
entry-often-with = Often mentioned with { $names }
entry-previous-mention = Previous mention
entry-next = Next ›
entry-next-mention = Next mention
entry-often-mentioned-with = Often mentioned with
entry-dates = Dates
entry-your-highlights = Your highlights
entry-mentions = Mentions
entry-more-mentions = and { $count } more, shown in the strip above
entry-in-other-texts = In other texts
entry-the-same-kind = The same { $kind }?
entry-yes = Yes
entry-no = No
names-people = People
names-places = Places
names-organisations-events = Organisations & events
names-timeline = Timeline
names-order-of-appearance = Order of appearance
names-most-mentions = Most mentions
names-name = Name
names-finding-people-and-places = Finding people and places…
names-no-names-in-what-you-have = No names in what you have read so far.
names-none-hint = Add a name under More: it is then found wherever it occurs.
names-no-names-found = No names found
names-more = More
names-filter-names = Filter names
names-add-a-name = Add a name…
names-hide-spoilers = Hide spoilers
names-only-read-hint = Show nothing from beyond the furthest page you have read
names-character-map = Character map…
names-timeline-chart = Timeline chart…
names-export-ask = Export glossary…
names-import-ask = Import glossary…
names-export-title = Export glossary
names-export-by-hand = “manicule glossary FILE --share” prints the same
names-import-title = Import glossary
names-glossaries = Glossaries
names-import-by-hand = put the file beside the text, with the same name
names-no-name-matches-the-filter = No name matches the filter.
names-show-again = Show again
glossary-unreadable = The glossary beside this text cannot be read: { $error }.
glossary-no-glossary = The glossary beside this text is not one: its format is “{ $given }”, not “{ $format }”.
glossary-newer = The glossary beside this text was made for a newer Manicule (version { $version }).
glossary-no-capitals-script = This text is written in a script without capital letters, so names cannot be found automatically. Add your own: they are then found everywhere.
glossary-no-capitals = This text has no capital letters, so names cannot be found automatically. Add your own: they are then found everywhere.
glossary-all-capitals = This text is written in capitals throughout, so names cannot be found automatically. Add your own: they are then found everywhere.

## More than one computer

sync-conflict-copies = { $count ->
    [one] { $count } conflict copy is there. What is in it is read and shown like everything else.
   *[other] { $count } conflict copies are there. What is in them is read and shown like everything else.
}
sync-more-than-one-computer = More than one computer
sync-what = Keep your notes in a folder that Syncthing, Dropbox, iCloud Drive, OneDrive or a network share keeps the same on all your computers. Each computer writes files of its own there, so none writes over another.
sync-moved = Your notes were copied to { $folder } and compared. They are used there from the next start on: close all windows of Manicule and open it again. What lay in the old place stays there.
sync-a-folder-that-is-kept-on = A folder that is kept on all your computers
sync-by-hand = see docs/sync.md for how to do it by hand
sync-notes-lie = Your notes lie in { $folder }
sync-this-is-the-usual-place-on = This is the usual place on this computer.
sync-this-computer = , this computer
sync-device = { $device }{ $here }: last change { $when }

## Trash

trash-for-good = { $count ->
    [one] { $count } item and its note will be deleted for good. Backups on this computer keep it for up to 30 days.
   *[other] { $count } items and their notes will be deleted for good. Backups on this computer keep them for up to 30 days.
}
trash-the-trash-is-empty = The trash is empty
trash-hint = What you delete stays here until you empty the trash.
trash-count = Deleted: { $counts }
trash-empty-ask = Empty trash…
trash-deleted = Deleted { $when }
trash-empty-the-trash = Empty the trash?
trash-empty-do = Empty trash

## Notes that need attention
attention-all-notes-are-in-place = All notes are in place.
attention-the-trash-is-empty = The trash is empty.
attention-placed = { $placed } of { $all } placed
attention-why = The text has changed since you marked these passages. Say where each belongs; the original words are kept either way.
attention-accept-all-changes = Accept all { $count } changes
attention-when-you-marked-it = When you marked it
attention-now = Now
attention-find-similar-passages = Find similar passages
attention-nothing-in-this-text-is-similar = Nothing in this text is similar.
attention-similar-passages = Similar passages:
attention-go-to-this-passage-and-select = Go to this passage and select it
attention-accept = Accept
attention-this-is-the-passage-i-meant = This is the passage I meant
attention-place-here = Place here
attention-select-the-passage-where-the-note = Select the passage where the note belongs, then press this
attention-keep-unplaced = Keep unplaced
attention-it-has-no-place-in-this = It has no place in this text: keep it in the list with its words
attention-is-changed = The words have changed
attention-is-two-versions = Written on two machines at once

## The card of a name
card-previous-mention = Previous mention
card-next-mention = Next mention
card-more = More
card-show-in-the-sidebar = Show in the sidebar
card-note = Note { $number }
card-this-note-has-no-words-in = This note has no words in the file.
card-go-to-the-note = Go to the note

## Contents
contents-no-chapters = No chapters
contents-this-text-has-no-headings-to = This text has no headings to list.
contents-the-book-names-this-place-but = The book names this place, but it is not in the file.
contents-bookmark = Bookmark: { $label }
contents-printed-page-row = printed page
contents-printed-page = Printed page
contents-no-such-page = no such page

## Correcting names
kind-person = Person
kind-place = Place
kind-organisation = Organisation
kind-event = Event
correct-hide = Hide
correct-you-can-show-it-again-at = You can show it again at the end of the list
correct-rename = Rename…
correct-describe = Describe…
correct-add-another-name = Add another name…
correct-merge-with-ask = Merge with…
correct-make-one-entry-of-this-and = Make one entry of this and another
correct-split-off = Split off
correct-make-this-name-an-entry-of = Make this name an entry of its own
correct-type = Type
correct-unpin = Unpin
correct-pin-to-top = Pin to top
correct-name = Name
correct-description = Description
correct-another-name-for-the-same = Another name for the same
correct-merge-with = Merge with
correct-add = Add

## About a text
details-about-this-text = About this text
details-year = Year
details-publisher = Publisher
details-authors-are-separated-by-semicolons-surname = Authors are separated by semicolons: Surname, Given names; Given names Surname.
details-copy-citation = Copy citation

## Questions before the window
dialog-open-a-file-outside-this-texts = Open a file outside this text’s folder?
dialog-text-encoding = Text encoding
dialog-if-letters-look-wrong-choose-the = If letters look wrong, choose the encoding of the file. Your notes stay with their words.
dialog-automatic = Automatic
dialog-encoding-choice = { $name } — { $use }
dialog-open-this-link = Open this link?
dialog-this-link-cant-be-opened = This link can’t be opened
dialog-only-web-and-mail-addresses-can = Only web and mail addresses can be opened in other programs.
dialog-copy-link = Copy link
dialog-your-latest-notes-are-not-saved = Your latest notes are not saved yet
dialog-still-saving = They are still being saved. The disk is slow to answer.
dialog-try-again = Try again
dialog-copy-as-markdown = Copy as Markdown
dialog-copied-paste-your-notes-somewhere-safe = Copied. Paste your notes somewhere safe.
dialog-keep-open = Keep open
dialog-quit-anyway = Quit anyway
dialog-unsaved-where = What is not saved is put among the backups first, or into a file in your home folder that can be imported.
encoding-unicode = Unicode
encoding-western = Western Europe
encoding-western-mac = Western Europe, old Mac
encoding-central = Central Europe
encoding-cyrillic = Cyrillic
encoding-cyrillic-dos = Cyrillic, DOS
encoding-russian = Russian
encoding-greek = Greek
encoding-turkish = Turkish
encoding-hebrew = Hebrew
encoding-japanese = Japanese
encoding-chinese-simplified = Chinese, simplified
encoding-chinese-traditional = Chinese, traditional

## Dictionaries
dictionaries-by-hand = use “manicule lookup WORD --dictionary PATH”
dictionaries-dictionaries = Dictionaries
dictionaries-what = Manicule reads dictionaries in the StarDict format. The files stay where they are and are never changed. Words are looked up in this order.
dictionaries-remove-from-the-list = Remove { $name } from the list
dictionaries-move-down = Move { $name } down
dictionaries-move-up = Move { $name } up
dictionaries-add-ask = Add a dictionary…
dictionaries-add-title = Add a dictionary
dictionaries-stardict-dictionaries = StarDict dictionaries
dictionaries-all-dictionaries-in-a-folder-and = All dictionaries in a folder and in the folders within it
dictionaries-add-folder-ask = Add a folder…
dictionaries-add-folder-title = Add a folder of dictionaries
dictionaries-look-up-in-the-browser = Look up in the browser
dictionaries-address-how = { $word } stands for the word, { $lang } for the language of the text, such as en. Manicule itself never goes online: your browser opens the address when you click it.
dictionaries-add-an-address = Add an address
dictionaries-new = New
dictionaries-reset-addresses = Reset addresses
dictionaries-name-of-page = Name of page
dictionaries-address-of-page = Address of page
dictionaries-remove = Remove { $name }
dictionaries-this-address-is-not-used-it = This address is not used: it must begin with https:// or http://.
dictionaries-none-in-folder = There is no StarDict dictionary in “{ $name }”: a dictionary has a file whose name ends in .ifo. Unpack an archive first.
dictionaries-not-stardict = “{ $name }” is not a StarDict dictionary: choose its file whose name ends in .ifo, or its folder. Unpack an archive first.
dictionaries-cannot = The dictionary “{ $name }” cannot be used: { $reason }.
dictionaries-gone = it is not there any more

## Writing a note
editor-your-note = Your note
editor-tags-separated-by-commas = Tags, separated by commas

## Search across all texts
everything-search-all-texts-notes-and-names = Search all texts, notes and names
everything-search-everything = Search everything
everything-how = Words are found in whatever form they stand; all of them must be there.
everything-nothing-was-found = Nothing was found.
everything-no-other-name = No text is known yet in which “{ $person }” is called otherwise; open one to have its names made.
everything-nothing-has-just-these-words-these = Nothing has just these words; these are nearly the same.
everything-not-all-read = {"   "}{ $done } of { $all } new files are read so far.
everything-eg-words = both words, in any form: whales, whale’s
everything-eg-phrase = these words one after another
everything-eg-beginning = words that begin so
everything-eg-nearly = words that are nearly so
everything-eg-without = without a word
everything-eg-person = whoever it is, by all the names that a text has for them: old Ahab, the captain. Names are known of texts that were opened once.
everything-eg-author = in texts by an author
everything-eg-tag = in texts and notes with a tag
everything-eg-in = in texts with a title, collection, series or folder like this
everything-eg-notes = in notes alone; in:texts and in:names likewise
everything-not-here = not found on this computer
everything-more = { $authors }   { $more } more
everything-note = Note:
everything-name = Name:

## Export
export-export-notes = Export notes
export-from = { $count } from { $title }
export-copy-as = Copy as { $shape }
export-on = { $notes } on { $texts }
export-yours = Yours
export-own-template = Own template
export-to-read-and-go-on-writing = To read and go on writing
export-for-other-notebooks = For other notebooks
export-back-into-other-reading-programs = Back into other reading programs
export-pages-and-data = Pages and data
export-template = Template
export-making-the-preview = Making the preview…
export-all-file-name = Notes.{ $extension }
export-file-name = { $title } – notes.{ $extension }
export-own-template-is = a template of your own
shape-w3c-archive-is = the archive that the draft of EPUB Annotations describes
shape-readium-is = the .annotation that Thorium takes in
shape-calibre-is = highlights for its viewer
shape-koreader-is = metadata.epub.lua for the .sdr folder beside a book
shape-hypothesis-is = annotations as its API answers with them
export-one-text-only = this format holds the notes on one text; export each by itself
shape-markdown-is = quotes and notes by chapter, for any editor
shape-obsidian-is = Markdown with callouts, block ids and tags
shape-markdown = Markdown
shape-obsidian = Obsidian
shape-json = JSON
shape-html = Web page
shape-html-is = to read or print
shape-csv = Table (CSV)
shape-csv-is = for a spreadsheet
shape-json-is = everything that is known of each note, for other programs
shape-w3c = Web annotations
shape-w3c-is = JSON-LD as the W3C describes it
shape-logseq-is = an outline with block ids
shape-org-is = headings with properties
shape-zotero-is = a note to paste or import
shape-readwise-is = the table that Readwise takes in
shape-anki-is = passage in front, note behind, with tags
template-too-slow = This template needs more time or memory than a template may take.
export-nothing = There are no notes on { $title } yet.

## Ties
family-narrator = the narrator
family-tells = tells this story
family-of = { $noun } of { $names }
tie-wife = wife
tie-husband = husband
tie-bride = bride
tie-widow = widow
tie-widower = widower
tie-father = father
tie-mother = mother
tie-papa = papa
tie-mamma = mamma
tie-son = son
tie-daughter = daughter
tie-child = child
tie-brother = brother
tie-sister = sister
tie-twin = twin
tie-uncle = uncle
tie-aunt = aunt
tie-nephew = nephew
tie-niece = niece
tie-cousin = cousin
tie-grandfather = grandfather
tie-grandmother = grandmother
tie-grandson = grandson
tie-granddaughter = granddaughter
tie-grandchild = grandchild
tie-great-uncle = great-uncle
tie-great-aunt = great-aunt
tie-stepfather = stepfather
tie-stepmother = stepmother
tie-stepson = stepson
tie-stepdaughter = stepdaughter
tie-stepbrother = stepbrother
tie-stepsister = stepsister
tie-half-brother = half-brother
tie-half-sister = half-sister
tie-brother-in-law = brother-in-law
tie-sister-in-law = sister-in-law
tie-father-in-law = father-in-law
tie-mother-in-law = mother-in-law
tie-son-in-law = son-in-law
tie-daughter-in-law = daughter-in-law
tie-godfather = godfather
tie-godmother = godmother
tie-godson = godson
tie-goddaughter = goddaughter
tie-fiance = fiancé
tie-fiancee = fiancée
tie-friend = friend
tie-companion = companion
tie-comrade = comrade
tie-betrothed = betrothed
tie-sweetheart = sweetheart
tie-lover = lover
tie-rival = rival
tie-guardian = guardian
tie-ward = ward
tie-servant = servant
tie-maid = maid
tie-butler = butler
tie-valet = valet
tie-footman = footman
tie-coachman = coachman
tie-groom = groom
tie-housekeeper = housekeeper
tie-nurse = nurse
tie-governess = governess
tie-tutor = tutor
tie-pupil = pupil
tie-secretary = secretary
tie-clerk = clerk
tie-assistant = assistant
tie-partner = partner
tie-master = master
tie-mistress = mistress
tie-employer = employer
tie-landlord = landlord
tie-landlady = landlady
tie-lawyer = lawyer
tie-physician = physician
tie-teacher = teacher
tie-lieutenant = lieutenant
tie-chaplain = chaplain
tie-confidant = confidant
tie-apprentice = apprentice
tie-disciple = disciple
tie-neighbour = neighbour
tie-neighbor = neighbor
tie-successor = successor
tie-predecessor = predecessor
list-comma = ,

## Choosing files
file-dialog-all-files = All files
file-dialog-other-text = Another text was opened while you chose a file; nothing was done, so ask again.
file-dialog-none = This desktop offers no file dialog (xdg-desktop-portal is missing): { $instead }.

## Find in a text
find-find-in-this-text = Find in this text
find-nearby-words = All words, in any order, within { $count } words of each other
find-match-case = Match case
find-whole-words = Whole words
find-whole-words-only = Whole words only
find-nearby = Nearby
find-regular-expression = Regular expression
find-list = List
find-list-all-matches = List all matches
find-not-found = Not found
find-place-of-all = { $place } of { $all }
find-beyond = { $count } hidden further on
find-label-beyond = { $label }, { $count } hidden further on
find-not-regular = “{ $pattern }” is not a regular expression: { $last }.

## Go to
goto-percent-or-chapter = Percent or chapter
goto-percent-printed-page-or-chapter = Percent, printed page or chapter
goto-go-to = Go to
goto-type-how-far-0-to-100 = Type how far: 0 to 100 %.
goto-no-such-place-in-this-text = No such place in this text.
goto-page-of-the-printed-edition = Page { $query } of the printed edition
goto-percent = { $percent } % of the text

## Keyboard help
help-select-words = Select words
help-select-how = Drag; double click a word; triple click a paragraph; Shift+click to extend
help-select-by-keys = Select by keyboard
help-select-by-keys-how = Shift+arrows; with Ctrl by word
help-close-or-clear-the-selection = Close, or clear the selection
help-esc = Esc
help-save-a-note = Save a note
help-ctrl-enter = Ctrl+Enter
help-who-is-this = Who is this?
help-who-how = Point at or click a name with a dotted line
help-keyboard-shortcuts = Keyboard shortcuts
help-version = Version { $version }. Everything below is also in the palette: press Ctrl+K and type a word.
help-mouse-and-keyboard = Mouse and keyboard

## Import
import-only-the-first = Only “{ $name }” was looked at. Drop a folder to import everything in it.
import-import-notes = Import notes
import-by-hand = drop the file or folder on this window, or use `manicule import`
import-how = Choose a file, folder or device that holds notes of another program, or drop it here. Nothing is written before you have seen what would be.
import-from = Kindle, Kobo, Apple Books, KOReader, calibre, Thorium, Foliate, Readest, Readwise, Hypothesis, Zotero, Moon+, ReadEra, Play Books, PocketBook, BOOX, tolino, Markdown and more.
import-choose-a-file = Choose a file…
import-reading = Reading…
import-progress = { $done } of { $all }: { $name }
import-choose-another = Choose another…
import-nothing-to-import = Nothing to import
import-do = Import { $notes }
import-one-step-to-undo = One step to undo.
import-add-the-note-that-differs-from = Add the note that differs from yours beside it
import-add-differing = Add the { $count } notes that differ from yours beside them
import-your-own-notes-stay-as-they = Your own notes stay as they are.
import-no-notes-were-found = No notes were found.
import-found = { $notes } in { $texts }.
import-left-out = {" "}{ $count } left out, listed below.
import-import-the-notes-on = Import the notes on { $title }
import-show-its-notes = Show its notes
import-found-by = found by { $how }
import-waits-for-text = not here yet: its notes wait under its title
import-differs-added = differs from yours, added beside it
import-differs-left = differs from yours, left alone
import-differ-added = { $count ->
    [one] { $count } differs from yours, added beside it
   *[other] { $count } differ from yours, added beside it
}
import-differ-left = { $count ->
    [one] { $count } differs from yours, left alone
   *[other] { $count } differ from yours, left alone
}
import-more = … and { $count } more
import-several-places = several places
import-not-found = not found in the text
import-waits = waits
import-placed = placed
import-there = already there
import-last-of = last of { $count } states
import-left-out-title = Left out ({ $count })
import-is-left-out = left out
import-by-named = your choice
import-by-identifier = identifier
import-by-hash = hash
import-by-title = title and author
import-by-file-name = file name
import-state-matched = matched
import-state-ambiguous = ambiguous
import-state-unmatched = unmatched
import-state-there = already there
import-state-deleted = for the trash

## A folder in step
in-step-keep-a-folder-in-step = Keep a folder in step
in-step-what = The notes on every text are written into a folder of yours, an Obsidian vault for example, and again a moment after each change: one file for each text. What you write into these files stays. What you delete there stays deleted. Your other files are never touched.
in-step-choose-another-folder = Choose another folder…
in-step-stop = Stop
in-step-the-files-stay-as-they-are = The files stay as they are
in-step-folder = Folder: { $path }
in-step-format = Format:
in-step-nothing-was-written-yet = Nothing was written yet.
in-step-compared = { $files }, compared last on { $when }.
in-step-was-deleted-there-and-stays-deleted = “{ $name }” was deleted there and stays deleted.
in-step-also-notes-and-files-that-you = Also notes and files that you have deleted in the folder
in-step-write-everything-again = Write everything again
in-step-a-folder-for-your-notes = A folder for your notes
in-step-by-hand = “manicule export --keep DIR” does it once

## Labels
ink-yellow = yellow
ink-green = green
ink-blue = blue
ink-pink = pink
ink-orange = orange
ink-purple = purple
style-solid = solid
style-underline = underline
style-strikethrough = strikethrough
style-outline = outline
is-person = person
is-place = place
is-organisation = organisation
is-event = event
is-god = god
is-ship = ship
labels-in-place = In place
labels-text-changed = Text changed
labels-not-found-in-the-text = Not found in the text
labels-found-in-several-places = Found in several places
labels-kept-unplaced = Kept unplaced
labels-looking-for-it = Looking for it…

## Looking up words
look-up-look-up-a-word = Look up a word
look-up-word-to-look-up = Word to look up
look-up-you-have-no-dictionary-yet-manicule = You have no dictionary yet. Manicule reads dictionaries in the StarDict format.
look-up-all-your-dictionaries-are-switched-off = All your dictionaries are switched off.
look-up-choose-dictionaries = Choose dictionaries…
look-up-type-a-word-then-press-enter = Type a word, then press Enter.
look-up-nothing-found-for = Nothing found for “{ $word }”.
look-up-look-up-in-the-browser = Look up in the browser: { $address }
look-up-dictionaries = Dictionaries…

## Notes as Markdown
markdown-show-what-is-about = Show what is about { $link }

## All matches
matches-no-matches = No matches

## The menu
more-menu = Menu
more-undo = Undo { $what }
more-redo = Redo { $what }
more-show-only-the-article = Show only the article

## The notebook
notebook-search-all-notes = Search all notes
notebook-hide-filters = Hide filters
notebook-filters = Filters
notebook-reading-your-notes = Reading your notes…
notebook-all-on = { $all } on { $on }
notebook-found-of-all = { $found } of { $all } on { $on }
notebook-new-note = New note
notebook-review = Review
notebook-import = Import…
notebook-no-notes-yet = No notes yet
notebook-empty-hint = What you mark and write in any text is listed here.
notebook-no-note-matches = No note matches
notebook-no-match-hint = Take a filter away, or search for fewer words.
notebook-choose-all = Choose all { $all }
notebook-selected = { $count } selected
notebook-none = None
notebook-export = Export…
notebook-change-all-to = Change all to { $ink }
notebook-tag = Tag
notebook-tag-for-the-selected-notes = Tag for the selected notes
notebook-add-tag = Add tag
notebook-remove = Remove
notebook-recoloured = { $notes } recoloured
notebook-tagged = { $notes } tagged #{ $tag }
notebook-untagged = { $notes } untagged #{ $tag }
notebook-deleted = { $notes } deleted
notebook-rename-to = Rename #{ $from } to
notebook-new-name-of-the-tag = New name of the tag
notebook-merge = Merge
notebook-rename = Rename
notebook-tag-in-use = #{ $name } is in use: the two become one, on { $notes }.
notebook-on = On { $notes }.
notebook-choose = Choose “{ $name }”
notebook-a-text-without-a-title = A text without a title
notebook-file-missing = file missing
notebook-waits-for-text = waits for its text
notebook-delete-this-note = Delete this note
notebook-note-deleted = Note deleted
notebook-write-about-it = Write about it
notebook-open-at = Open at “{ $quote }”
notebook-open-the-text-here = Open the text here
notebook-linked-from = Linked from { $notes }
notebook-tags-changed = Tags changed
notebook-your-note = Your note
notebook-a-note-on = A note on { $title }
notebook-a-note-without-a-text = A note without a text
notebook-show-all-notes = Show all notes
notebook-with-words = With words ({ $count })
notebook-trash = Trash ({ $count })
notebook-needs-attention = Needs attention ({ $count })
notebook-text = Text
notebook-all-texts = All texts
notebook-colour-and-style = Colour and style
notebook-written-or-changed = Written or changed
notebook-people-and-places = People and places
notebook-name = Name
notebook-person-or-place = Person or place
notebook-rename-this-tag = Rename this tag…
notebook-the-trash-is-empty = The trash is empty
notebook-trash-hint = What you delete stays here. The trash of a text is emptied in its own list of notes.
notebook-trash-line = { $title }  ·  deleted { $when }
notebook-note-restored = Note restored
notebook-any-time = Any time
notebook-last-7-days = Last 7 days
notebook-last-30-days = Last 30 days
notebook-last-12-months = Last 12 months
notebook-by-text-and-place = By text and place
notebook-newest-first = Newest first
notebook-oldest-first = Oldest first

## Notes
notes-empty-hint = Select words in the text, then choose a colour or press H. Press N to write a note.
notes-no-highlights-yet = No highlights yet
notes-shown-of-all = { $shown } of { $all }
notes-needs-attention = Needs attention ({ $count })
notes-trash = Trash ({ $count })
notes-search-notes = Search notes
notes-copy-all-as-markdown = Copy all as Markdown
notes-export = Export…
notes-with-notes = With notes
notes-sort-newest-first = Sort: newest first
notes-sort-text-order = Sort: text order
notes-change-the-order = Change the order
notes-show-only = Show only { $ink }
notes-on-the-whole-text = On the whole text
notes-go-to = Go to “{ $quote }”
notes-change-to = Change to { $ink }

## Notices
notices-dismiss = Dismiss
notices-show = Show
notices-show-the-whole-page = Show the whole page
notices-take-over = Take over as notes…
notices-save-unlocked = Save without protection
notices-show-the-report = Show the report
notices-continue-there = Continue there
notices-show-the-shelf = Show the shelf
notices-opening = Opening { $name }…

## The page
page-scrolling-by-itself = Scrolling by itself: ↓ faster, ↑ slower. Any other key, or a click, stops it.
page-place-in-the-text = Place in the text
page-this-text-is-empty = This text is empty.
page-these-pages-hold-no-text = These pages hold no text that could be read, only what can be seen. F9 shows them again; there you can mark areas and write notes on them.
page-picture-damaged = it is damaged, or no picture
page-a-picture = A picture
page-picture-not-shown = It cannot be shown: { $why }.
page-reading-the-pages = Reading the pages…
page-this-page-could-not-be-drawn = This page could not be drawn.
page-area = Area on page { $number }

## The palette
palette-no-command-matches-try-another-word = No command matches. Try another word.
palette-what-would-you-like-to-do = What would you like to do?
palette-command = Command

## Passwords
password-password-needed = Password needed
password-wrong = This password does not open “{ $title }”.
password-locked = “{ $title }” is locked.
password-kept = It is kept until Manicule is closed, and written nowhere.
password-password = Password

## Commands
perform-focus-mode-press-to-leave-it = Focus mode. Press { $keys } to leave it.
perform-this-is-the-end-of-the = This is the end of the text.
perform-only-saved-web-pages-are-shown = Only saved web pages are shown in part.
perform-open-a-text = Open a text
perform-texts = Texts
perform-open-by-hand = drop a file on the window, or name it on the command line
perform-add-a-folder-of-texts = Add a folder of texts
perform-folder-by-hand = drop the folder on the window
perform-select-first-how = Select some words first: drag over them, or hold Shift and use the arrow keys.
perform-select-first-note = Select some words first, then press N to write a note about them.
perform-there-is-no-entry-for-these = There is no entry for these words.
perform-all-notes-copied-as-markdown = All notes copied as Markdown.
perform-link-copied-it-opens-this-passage = Link copied. It opens this passage from any program.
perform-select-some-words-first = Select some words first.
perform-copied-with-its-source = Copied with its source.
perform-select-a-word-first-or-point = Select a word first, or point at one.
perform-save-a-copy-with-your-notes = Save a copy with your notes
perform-with-notes-pdf = { $name } – with notes.pdf
perform-pdf-by-hand = use `manicule export FILE.pdf --into-copy`
perform-only-a-pdf-has-pages-as = Only a PDF has pages as they were printed.
perform-area-how = Drag a rectangle over the page, or press Escape. Next time, hold Ctrl and drag.

## Perhaps the same
perhaps-perhaps-the-same-as = Perhaps the same as
perhaps-merge = Merge
perhaps-make-one-entry-of-both = Make one entry of both
perhaps-not-the-same = Not the same

## Pictures of a text
picture-save-as = Save as { $shape }…
picture-fit = Fit
picture-show-whole = Show the whole picture  (0)
picture-include-places = Include places
picture-save-picture = Save picture
picture-by-hand = “manicule picture” draws the same into a file
diagram-map = Character map
diagram-map-of = Character map: { $title }
diagram-timeline = Timeline
diagram-timeline-of = Timeline: { $title }
diagram-no-people = No people were found in this text.
diagram-one-name = One name was found in this text.
diagram-most-people = The { $shown } people that occur most often, of { $all }. Lines join those who share paragraphs.
diagram-most-names = The { $shown } names that occur most often, of { $all }. Lines join those who share paragraphs.
diagram-people = { $shown } people. Lines join those who share paragraphs.
diagram-names = { $shown } names. Lines join those who share paragraphs.
diagram-on-their-own = On their own:
diagram-more = and { $count } more
diagram-no-dates = No dates were found in this text.
diagram-one-date = One date: { $date }.
diagram-dates = { $count } dates from { $from } to { $to }.
diagram-too-many-pixels = A picture of { $wide } by { $high } pixels cannot be made; try another scale.
diagram-not-drawn = The picture was not drawn: { $why }.
diagram-no-memory = there is not enough memory

## Report a problem
problem-report-a-problem = Report a problem
problem-what = This is everything the report contains: no titles and none of your text. Nothing is sent. Save or copy it, and share it if you like.
problem-save-the-report = Save the report
problem-by-hand = copy it, or use `manicule doctor --bundle`

## Quote card
quote-card-quote-card = Quote card
quote-card-the-passage-as-a-picture = The passage as a picture
quote-card-save-ask = Save picture…
quote-card-copy-picture = Copy picture
quote-card-picture-copied = Picture copied.
quote-card-it-has-the-colours-and-the = It has the colours and the typeface of your page.
quote-card-save-title = Save picture
quote-card-by-hand = copy the picture

## Asking again
answer-export-notes = Export notes
answer-export-by-hand = copy the notes as Markdown (Ctrl+Shift+E), or use `manicule export`
answer-export-all-by-hand = use `manicule export --all`
answer-quote-name = { $title } – quote

## Dropping files
drop-drop-files-to-open-them-or = Drop files to open them, or a folder to put its texts on the shelf

## Review
review-of-all-today = { $number } of { $all } today
review-open-in-the-text = Open in the text
review-show-the-note = Show the note
review-space = Space
review-done-for-today = Done for today
review-done-hint = { $notes } seen again. The next ones come tomorrow.
review-nothing-to-review-yet = Nothing to review yet
review-nothing-hint = What you mark and write is shown to you again here, a few notes a day.
review-done-come-back = Come back tomorrow for the next ones.
review-back-to-the-notebook = Back to the notebook
review-forgotten = Forgotten
review-hard = Hard
review-good = Good
review-easy = Easy

## Selection
selection-highlight-in = Highlight in { $ink }
selection-find-in-this-text = Find in this text
selection-look-up = Look up
selection-add-to-people-and-places = Add to people and places
selection-edit-note = Edit note
selection-copy-link = Copy link
selection-fill = Fill
selection-underline = Underline
selection-strikethrough = Strikethrough
selection-outline = Outline

## Sync with a server
server-with-a-webdav-or-s3-server = With a WebDAV or S3 server
server-what = Manicule itself never uses the network. The separate program manicule-sync does: install it beside Manicule or where the system finds programs (docs/sync.md), then a button appears here.
server-set-up-first = manicule-sync is installed and knows no server yet. Tell it once, in a terminal:
server-done-of-all = { $done } of { $all }
server-sync-now = Sync now
server-stop = Stop
server-comparing-with-the-server = Comparing with the server…
server-not-synced-yet = Not synced yet.
server-more = and { $count } more: manicule-sync status
server-not-started = { $program } could not be started: { $error }.
server-stopped = Syncing was stopped. What was done so far stays, and the rest goes with the next run.

## Settings
settings-spacing = Spacing
settings-space-between-paragraphs-no-indent = Space between paragraphs, no indent
settings-dictionaries = Dictionaries…
settings-reset-to-defaults = Reset to defaults
settings-day = Day
settings-sepia = Sepia
settings-night = Night
settings-high-contrast = High contrast
settings-match-system = Match system
settings-your-own = Your own
settings-by-day = By day
settings-by-night = By night
settings-own-paper = Paper
settings-own-ink = Ink
settings-accent = Accent
settings-warmth = Warmth
settings-typeface = Typeface
settings-more = More…
settings-size = Size
settings-line-height = Line height
settings-letter-spacing = Letter spacing
settings-word-spacing = Word spacing
settings-line-length = Line length
settings-language = Language
settings-language-of-system = System ({ $language })
settings-characters = { $count } characters
settings-margins = Margins
settings-view = View
settings-scroll = Scroll
settings-pages = Pages
settings-lines = Lines
settings-as-in-the-text = As in the text
settings-horizontal = Horizontal
settings-vertical = Vertical
settings-columns = Columns
settings-auto = Auto
settings-one = One
settings-two = Two
settings-three = Three
settings-justify-text = Justify text
settings-hyphenate = Hyphenate
settings-hang-punctuation-over-the-edges = Hang punctuation over the edges
settings-use-the-books-fonts = Use the book’s fonts
settings-mark-people-and-places = Mark people and places
settings-hide-spoilers = Hide spoilers
settings-turn-pages-by-clicking-the-margins = Turn pages by clicking the margins
settings-reading-ruler = Reading ruler
settings-reduce-motion = Reduce motion
settings-only-this-hint = How the page looks is kept for this text, and leaves the others as they are
settings-only-for-this-text = Only for this text
settings-names-of-highlight-colours = Names of highlight colours
settings-name-of = Name of { $colour }

## The shelf
shelf-continue-reading = Continue reading
shelf-all-texts = All texts
shelf-welcome = Open any text, see who is who, mark what matters. Your notes stay yours.
shelf-open-a-file = Open a file…
shelf-add-a-folder = Add a folder…
shelf-or-drop = or drop files and folders here; they stay where they are.
shelf-kinds = EPUB, PDF, Kindle, FictionBook, Word, comics, web pages, Markdown, plain text.
shelf-no-text-on-the-shelf-is = No text on the shelf is like this
shelf-try-fewer-words-or-another-filter = Try fewer words, or another filter.
shelf-show-all-texts = Show all texts
shelf-open-beside = Open beside
shelf-details = Details…
shelf-show-in-folder = Show in folder
shelf-take-off-the-shelf = Take off the shelf
shelf-file-not-found = File not found.
shelf-file-not-found-your-notes-are = File not found. Your notes are kept.
shelf-not-on-this-computer = Not on this computer
shelf-list = List
shelf-search-the-shelf = Search the shelf
shelf-unread = Unread
shelf-show-unread = Show unread
shelf-reading = Reading
shelf-show-reading = Show reading
shelf-finished = Finished
shelf-show-finished = Show finished
shelf-collections = Collections
shelf-sorted-by = Sorted by { $order }
shelf-add-texts = Add texts
shelf-look-for-new-files-now = Look for new files now
shelf-remove-this-folder = Remove this folder
shelf-its-texts-leave-the-shelf-files = Its texts leave the shelf. Files and notes stay.
shelf-folder-closed = { $folder } cannot be looked into now ({ $reason }). Its texts stay on the shelf.
shelf-files-read = { $done } of { $all } new files read
shelf-resume = Resume
shelf-pause = Pause
shelf-card-by = {" "}by { $authors }
shelf-card-missing = file not found
shelf-card-unread = unread
shelf-card-finished = finished
shelf-card-read-part = { $percent } % read
shelf-menu-of = Menu of { $title }
shelf-editions = { $count } editions
order-last-read = Last read
order-date-added = Date added
order-author = Author
order-series = Series
order-progress = Progress
order-notes = Notes

## Details of a text on the shelf
shelf-details-details = Details
shelf-details-authors = Authors
shelf-details-authors-how = separated by semicolons
shelf-details-series = Series
shelf-details-number = Number
shelf-details-number-how = its place in the series
shelf-details-tags-how = separated by commas
shelf-details-collections = Collections
shelf-details-collections-how = separated by commas
shelf-details-missing = Missing: { $place }
shelf-details-the-same-text = The same text: { $copy }
shelf-details-show-in-folder = Show in folder
shelf-details-letters = {" "}· { $count } letters
shelf-details-mark-as = Mark as
shelf-details-unread = Unread
shelf-details-being-read = Being read
shelf-details-finished = Finished
shelf-details-as-far-as-it-is-read = As far as it is read
shelf-details-new-collection = New collection…

## Opening the window
shell-no-window-linux = no window could be opened ({ $reason }); it needs an X11 or Wayland display and OpenGL (on Debian and Ubuntu: apt install libgl1 libegl1), while `manicule --help` lists what works without one.
shell-no-window-windows = no window could be opened ({ $reason }); a newer graphics driver may help, or one interface named in the environment (WGPU_BACKEND=dx12, vulkan or gl), while `manicule --help` lists what works without a window.
shell-no-window = no window could be opened ({ $reason }); `manicule --help` lists what works without one.

## Sidebar
sidebar-contents = Contents
sidebar-people-places = People & places
sidebar-notes = Notes

## A text much like this
similar-text = This text is much like “{ $title }” ({ $percent } % the same), where you have { $notes }.
similar-bring-notes-here = Bring notes here
similar-share-the-notes = Share the notes of both
similar-keep-separate = Keep separate

## Reading aloud
speaking-read-on = Read on
speaking-pause = Pause
speaking-stop = Stop
speaking-stop-reading-aloud = Stop reading aloud
speaking-the-next-sentence = The next sentence
speaking-the-sentence-before = The sentence before
speaking-reading-aloud = Reading aloud
speaking-pace = Pace
speaking-looking-for-voices = Looking for voices…
speaking-no-service = No speech service answers. On Linux it is speech-dispatcher, with a voice such as espeak-ng.
speaking-that-of-the-language = That of the language
speaking-voice = Voice
speaking-no-answer = The speech service of the system does not answer.
speaking-needs-dispatcher = Reading aloud needs speech-dispatcher, which does not answer; install the packages speech-dispatcher and a voice such as espeak-ng.

## Reading times
reading-times-what = How long you read is written down here, on this machine alone.
reading-times-off = Nothing is written down: reading times are switched off.
reading-times-nothing-read-yet = Nothing read yet
reading-times-the-last-30-days = The last 30 days
reading-times-by-month = By month
reading-times-by-text = By text
reading-times-yours-alone = Yours alone
reading-times-write-down-how-long-i-read = Write down how long I read, on this machine
reading-times-erase-all-reading-times = Erase all reading times
reading-times-today = Today
reading-times-last-7-days = Last 7 days
reading-times-in-all = In all
reading-times-pages = Pages
reading-times-days-in-a-row = Days in a row
reading-times-under-a-minute = under 1 min
reading-times-minutes = { $minutes } min
reading-times-hours = { $hours } h { $minutes } min
reading-times-at-most = at most { $duration }
reading-times-whole-hours = { $hours } h
reading-times-of-text = { $duration }, { $pages } p.

## The line below the page
status-placing = Placing notes… { $done } of { $all }
status-go-to = Go to…
status-of-pages = {" "}of { $of }
status-page = p. { $page }{ $of }  ·
status-page-of-the-printed-edition = Page of the printed edition
status-page-of-chapter = page { $page } of { $pages }  ·
status-page-of-the-chapter = Page of the chapter
status-size-of-the-pages = Size of the pages
status-larger = Larger
status-smaller = Smaller
status-fit-the-width = Fit the width
status-fit-the-whole-page = Fit the whole page
status-fit-the-column = Fit the column
status-one-or-two-pages = One or two pages
status-turn-clockwise = Turn clockwise
status-not-saved-try = Notes not saved – try again
status-saving = Saving…
status-not-saved-yet-it-is-tried = Not saved yet: it is tried again and again
status-saved-as-you-type = Saved as you type
status-minutes-left = { $minutes } min left  ·
status-hours-left = { $hours } h { $minutes } min left  ·
status-whole-hours-left = { $hours } h left  ·

## The strip of mentions
strip-where-is-mentioned-in-the-text = Where { $name } is mentioned in the text

## Tabs
tabs-close = Close { $title }

## Timeline
timeline-no-dates-in-what-you-have = No dates in what you have read so far.
timeline-hint = Years and days that the text mentions are listed here in order.
timeline-no-dates-found = No dates found
timeline-no-date-matches-the-filter = No date matches the filter.

## Typefaces
typefaces-back = ‹ Reading settings
typefaces-search-typefaces = Search typefaces
typefaces-no-typeface-of-this-name = No typeface of this name.

## Edited on two devices
versions-edited-on-two-devices = Edited on two devices
versions-on-this-device = On this device
versions-on-another-device = On another device
versions-keep-this-version = Keep this version
versions-keep-both-in-one-note = Keep both in one note

## View
view-notebook = Notebook
view-review = Review
view-reading-times = Reading times

## Pictures in a text
viewer-zoom-in = Zoom in  (+)
viewer-zoom-out = Zoom out  (−)
viewer-picture = Picture
viewer-fit = Fit
viewer-show-whole = Show the whole picture  (0)
viewer-next = Next
viewer-previous = Previous
viewer-this-picture-cannot-be-shown = This picture cannot be shown.
viewer-loading-the-picture = Loading the picture…
picture-fault-missing = it is not in the file
picture-fault-outside = it lies outside the file
picture-fault-pixels = it is too large, { $width } by { $height } pixels
picture-fault-too-large = it, or the file as a whole, is too large
picture-fault-locked = it is locked
picture-fault-packing = it is packed in a way that cannot be read
picture-fault-kind = it is of a kind that is not read
picture-fault-kind-named = it is of a kind that is not read ({ $kind })
picture-fault-film = films are not played here
picture-fault-recording = recordings are not played here

## Actions
action-next-page = Next page
action-previous-page = Previous page
action-next-chapter = Next chapter
action-previous-chapter = Previous chapter
action-read-aloud = Read aloud, pause
action-stop-reading = Stop reading aloud
action-next-sentence = Read the next sentence aloud
action-previous-sentence = Read the sentence before aloud
action-auto-scroll = Scroll by itself
action-text-start = Go to the beginning
action-go-to = Go to…
action-text-end = Go to the end
action-back = Go back
action-forward = Go forward
action-highlight = Highlight the selection
action-note = Write a note
action-ink-0 = Highlight in yellow
action-ink-1 = Highlight in green
action-ink-2 = Highlight in blue
action-ink-3 = Highlight in pink
action-ink-4 = Highlight in orange
action-ink-5 = Highlight in purple
action-underline = Underline the selection
action-mark-all = Highlight every occurrence
action-bookmark = Bookmark this place
action-delete-note = Delete the selected highlight
action-next-note = Next highlight
action-previous-note = Previous highlight
action-undo = Undo
action-redo = Redo
action-copy = Copy the selection
action-copy-link = Copy a link to this passage
action-select-all = Select all
action-select-paragraph = Select paragraph
action-export = Export notes…
action-copy-export = Copy all notes as Markdown
action-mark-area = Mark an area of the printed page
action-export-pages = Save a copy of the PDF with your notes…
action-import-marks = Import the marks in this PDF…
action-copy-cited = Copy with citation
action-quote-card = Quote card…
action-details = About this text…
action-notebook = Notebook: all notes of all texts
action-review = Review notes
action-import = Import notes…
action-statistics = Reading times
action-who-is-this = Who or what is this?
action-look-up = Look up the word
action-look-up-in-browser = Look up the word in the browser
action-dictionaries = Dictionaries…
action-next-mention = Next mention of the selected name
action-previous-mention = Previous mention of the selected name
action-mark-names = Mark names in the text
action-add-name = Add a name…
action-only-read = Hide spoilers
action-graph = Character map…
action-timeline-picture = Timeline chart…
action-encoding = Text encoding…
action-whole-page = Show the whole page
action-printed-pages = Switch between text and printed pages
action-fit-width = Printed pages: fit the width
action-fit-page = Printed pages: fit the whole page
action-fit-column = Printed pages: fit the column
action-pair-pages = Printed pages: one or two side by side
action-turn-pages = Printed pages: turn clockwise
action-find = Find in this text…
action-search-all = Search everything…
action-find-next = Next match
action-find-previous = Previous match
action-sidebar = Show or hide the sidebar
action-contents = Show the contents
action-names = Show people and places
action-notes = Show your notes
action-attention = Show the notes that need attention
action-trash = Show the trash
action-larger = Larger text
action-smaller = Smaller text
action-reset-size = Reset text size
action-wider = Wider column
action-narrower = Narrower column
action-mode = Switch between pages and scrolling
action-reading-ruler = Reading ruler
action-theme = Change theme
action-full-screen = Focus mode
action-split = Split the view
action-other-pane = Go to the other pane
action-settings = Reading settings
action-typefaces = Typefaces…
action-in-step = Keep a folder in step with the notes…
action-sync = More than one computer…
action-open = Open a file…
action-add-folder = Add a folder to the shelf…
action-shelf = Go to the shelf
action-new-tab = New tab
action-next-text = Next tab
action-previous-text = Previous tab
action-close-text = Close this text
action-palette = Command palette
action-help = Keyboard shortcuts
action-problem = Report a problem…
action-quit = Quit
topic-reading = Reading
topic-marking = Highlights and notes
topic-names = People and places
topic-finding = Finding
topic-page = The page
topic-program = Texts and program
key-ctrl = Ctrl+
key-shift = Shift+
key-page-up = Page up
key-page-down = Page down

## Messages of the program
app-text-not-on-shelf = A text that is not on the shelf
app-archive-for-others = An archive for other reading programs.
app-book-without-title = A book without a title
app-library-unasked = The library could not be asked; try again.
app-source-unreadable = The source could not be read ({ $reason }). Nothing was written.
app-saving-stumbled = Saving stumbled ({ $reason }). What you wrote is kept in memory and saved again in a moment.
app-rescued-among-backups = Your latest notes on { $title } could not be saved in their place. They are among the backups in { $folder }, and there again at the next start.
app-rescued-to-file = Your latest notes on { $title } could not be saved in their place. They are in { $path }: `manicule import` brings them back.
app-rescued-nowhere = Your latest notes on { $title } could not be saved anywhere: { $error }.
app-rescued-nowhere-because = Your latest notes on { $title } could not be saved anywhere: { $reason }.
app-only-pdf-has-pages = Only a PDF has pages to write notes on.
app-left-out-of-copy = { $left_out } of the notes have no place on a page, and are not in the copy.
app-notes-are-shared = Both texts have the same notes now.
app-copy-is-locked = This PDF is protected. The copy with your notes can only be saved without that protection: everyone who gets it can open, print and change it.
app-taken-out-before = { $left_out } of the notes were taken out of this file before and stay out; export under another name to have them all.
app-notes-not-looked-up = The notes on this text could not be looked up; try again.
app-reader-stumbled = “{ $name }” could not be read: the reader stumbled over it ({ $reason }). Your notes are safe.
app-no-glossary = This file is no glossary.
app-file-changed = The file has changed since it was opened; open it again.
app-not-written-yet = Your last notes are not written on this computer yet; try again when they are.
app-changed-unreadable = The file was changed and cannot be read any more; you still see the text as it was, and your notes are safe. { $message }
app-crashed-last-time = Manicule hit an internal error last time and had to close. A report without any of your text was kept on this computer.
app-crash-notes-unsaved = Your latest notes could not be saved; everything saved before is untouched.
app-crash-notes-saved = Your notes were saved first.
app-crash-report = A report without any of your text was kept on this computer ({ $name }); `manicule doctor` shows where.
app-crash-no-report = No report could be kept.
app-crash = Manicule hit an internal error and had to close. { $notes } { $report }
edit-note = Note
app-still-reading-notes = Your notes are still being read; rename the tag again in a moment.
app-tag-renamed = Tag #{ $from } renamed to #{ $to }
app-text-not-here = This text is not here. Its notes are kept, and take their places when it is opened.
app-undone = Undone: { $what }.
app-done-again = Done again: { $what }.
app-batch-unreadable = The notes on one of the texts could not be read; nothing of them was changed.
app-export-not-all-found = Not all of the selected notes could be read. Nothing was written.
app-nothing-to-undo = There is nothing to undo.
app-nothing-to-redo = There is nothing to redo.
app-read-on-elsewhere = On { $device } you have read on from { $percent } %.
app-all-notes-copied = All notes copied: { $shape }.
app-export-too-early = Notes are still being placed in the changed text. Export again in a moment.
app-exported = Exported to { $path }.
hint-select = Drag over words to highlight them; press N to write a note about them.
hint-names = Names with a dotted line are known: point at one to see who that is.
hint-write-note = Press N to write about what you marked; Ctrl+Z takes the mark back.
edit-import = Import
app-imported = Imported { $notes } on { $texts }.
app-reading-times-erased = The reading times are erased.
app-dictionary-known = This dictionary is in your list already.
app-dictionary-added = One dictionary added.
app-dictionaries-added = { $count } dictionaries added.
app-glossary-imported = Glossary imported.
app-name-hidden = Hid “{ $name }”.
app-name-merged = Merged “{ $name }” into “{ $into }”.
app-name-split = Split off “{ $form }”.
app-name-added = Added “{ $name }”.
app-no-text-open = No text is open.
app-nothing-to-change = There is nothing to change.
app-saved = Saved.
app-deleted = Deleted.
app-bookmark-removed = Bookmark removed.
app-bookmarked = Bookmarked.
app-place-how = Select the passage where the note belongs, then choose “Place here”.
app-placed = Placed.
app-accepted-changes = Accepted { $count } changes.
app-trash-empty = The trash is empty.
app-too-many-occurrences = These words stand in { $count } places; at most { $most } are highlighted at once.
app-highlighted-once = Highlighted in one place.
app-highlighted-several = Highlighted in { $count } places.
app-link-to-no-place = This link points to a place that is not in this text.
app-link-to-no-text = This link leads to “{ $name }”, which is no text that Manicule reads.
app-notes-changed-elsewhere = Your notes were changed in another window or on another device.
app-note-arrived = A note arrived from another window or device.
app-notes-arrived = { $new } notes arrived from another window or device.
app-all-in-place = All notes are in place.
app-all-placed-one-changed = All { $all } notes placed. The text of one has changed.
app-all-placed-some-changed = All { $all } notes placed. The text of { $changed } has changed.
app-some-placed = { $placed } of { $all } notes placed. The others are listed with their words.
app-some-placed-some-changed = { $placed } of { $all } notes placed, { $changed } of them where the text has changed.
app-off-the-shelf = Taken off the shelf. The file and your notes stay where they are.
app-back-on-the-shelf = Put back on the shelf.
app-folder-on-the-shelf = The texts in { $folder } are on the shelf now. The files stay where they are.
app-text-on-the-shelf = “{ $title }” is on the shelf now.
app-texts-on-the-shelf = { $count } more texts are on the shelf now.
app-not-put-on-the-shelf = { $name } was not put on the shelf. { $reason }
app-nothing-to-read-aloud = There is nothing to read aloud here.
app-nothing-moved = { $reason } Nothing was moved; your notes are used where they were.
app-more-warnings = And { $count } more warnings.
app-file-reloaded = The file has changed and was reloaded.
app-other-text-in-file = The file now holds another text, which was opened.
app-marks-of-others = { $count ->
    [one] This PDF carries { $count } mark of other programs.
   *[other] This PDF carries { $count } marks of other programs.
}
app-link-names-no-text = This link names no text. A link to a passage begins with “manicule:” and the key of its text.
app-link-quotes = {" "}It quotes: “{ $quote }”
app-link-to-missing-by = This link leads to “{ $title }” by { $by }, which is not on the shelf.{ $quote }
app-link-to-missing = This link leads to “{ $title }”, which is not on the shelf.{ $quote }
app-link-to-unknown = This link leads to a text that is not on the shelf, with the key { $key }.{ $quote }
app-link-note-unplaced = The note that this link leads to has no place in the text as it is now. Notes without a place are listed under “Show the notes that need attention”.
app-link-note-missing = The note that this link leads to is not among the notes on this text; it may have been deleted.
app-link-words-missing = The words of this link are not in the text as it is now: “{ $quote }”

## What is undone
edit-highlight = Highlight
edit-area = Mark an area
edit-recolour = Recolour
edit-change-style = Change style
edit-resize = Resize
edit-change-area = Change an area
edit-accept = Accept
edit-keep-unplaced = Keep unplaced
edit-place = Place
edit-combine-notes = Combine notes
edit-tag = Tag
edit-change = Change
edit-join-two-names = Join two names
edit-keep-two-names-apart = Keep two names apart
edit-part-a-name = Part a name
edit-rename-name = Rename
edit-change-the-kind-of-a-name = Change the kind of a name
edit-hide-a-name = Hide a name
edit-show-a-name-again = Show a name again
edit-pin-a-name = Pin a name
edit-unpin-a-name = Unpin a name
edit-add-another-name = Add another name
edit-describe-a-name = Describe a name
edit-add-a-name = Add a name
edit-compare-names-across-texts = Compare names across texts
edit-import-a-glossary = Import a glossary

## The menu bar of macOS
menu-file = File
menu-edit = Edit
menu-view = View
menu-window = Window
menu-help = Help
menu-cut = Cut
menu-paste = Paste
menu-select-all = Select All

## Files that cannot be read, or not whole
formats-archive-damaged = This is a damaged or empty archive, and nothing in it could be read; try to download the book again.
formats-no-comic = There is no picture in this archive, so it is no comic; see what is in it with another program.
formats-parts-missing = Parts of this file are missing or damaged; what could still be found is shown.
formats-comic-pages-lost = { $count } pages of this comic could not be read; the others are shown.
formats-no-word = This archive is no Word document that could be read, since its text is missing; try another copy of it.
formats-end-missing = The end of this file is missing; what is there is shown.
formats-characters-damaged = Some characters of this file are damaged and are shown as �; the rest is as it was.
formats-epub-no-chapters = This book names no chapters to read, so nothing can be shown; try another copy of it.
formats-epub-order-lost = This book has lost the order of its chapters; they are shown as its contents name them, or else by their names.
formats-epub-fixed-pages = This book is made of fixed pages; its words are shown as running text.
formats-style-too-much = The style sheets of this book ask for more than is allowed; parts of it are set plainly.
formats-epub-protected = This book is copy-protected, so Manicule cannot open it; read it in the program of the shop it came from, or ask there for a copy without protection.
formats-no-epub = This archive is no EPUB that could be read, since its package file is missing or broken; try to download the book again.
formats-epub-password = This book is locked with a password, which Manicule cannot open; unpack it with the password first.
formats-no-fictionbook = There is no FictionBook (.fb2) in this archive that could be read; try to unpack it yourself.
formats-pictures-lost = { $count } pictures of this book could not be read; its words are shown.
formats-article-only = This page says which part of it is the article; about { $count } words outside of that are not shown.
formats-no-mhtml = There is no page in this MHTML file that could be read; try to save the page again, as one HTML file.
formats-kindle-protected = This book is copy-protected, so Manicule cannot open it; read it on the device or in the program of the shop it came from.
formats-part-missing = A part of this file is missing or damaged; what is there is shown.
formats-kindle-broken = This Kindle book is broken and nothing in it could be read; try to download it again.
formats-pdf-too-long = Reading took too long, so only { $read } of { $count } pages are shown as text.
formats-pdf-page-lost = Page { $page } could not be read, or not all of it.
formats-pdf-pages-lost = { $count } pages could not be read, or not all of them; the first is page { $first }.
formats-no-printed-pages = This text has no printed pages.
formats-document-password = This document is locked with a password, so Manicule cannot read it; open it in the program that it was made with, save a copy without a password, and open that copy.
formats-not-read = This is { $what }, which Manicule cannot open; it reads EPUB, PDF, Kindle books without protection, FictionBook, Word documents, comics (CBZ), saved web pages, Markdown and plain text.
formats-no-text = This file holds data and no text, so its letters would be nonsense; open it with the program that made it.
sandbox-not-started = No process could be started to read this file in; close other programs and try again.
sandbox-too-slow = This file took too long to read and was given up; it is very large or damaged, so try another copy of it.
sandbox-too-much = Reading this file needed more than Manicule allows any file, so it was given up; it is very large or damaged, and nothing else was touched.
sandbox-cancelled = Opening was cancelled.
formats-no-words = There are no words in this file that could be shown.
formats-pdf-damaged = This PDF is damaged so badly that Manicule cannot read it; open it in the program that it was made with, or download it again.
formats-pdf-protected = This PDF is protected in a way that Manicule does not know, such as by a certificate or for one shop’s program; save a copy without protection where it can be opened, and open that copy.
formats-pdf-password = This PDF is locked with a password; give it where the window asks for it, or with `--password` on the command line.
formats-pdf-fonts = The fonts of this PDF do not say which letters they show, so much of its text cannot be read; it is shown as pages.
formats-pdf-scan = This PDF holds pictures of pages and no text, so it is shown as pages; once a program that recognises text (OCR) has read it, its words can be read, searched and marked here.
sandbox-not-apart = No process of its own could be started for this file, so it was read by the window itself. If Manicule was updated while it was open, close it and open it again.
formats-gap-missing = A part of this book is not in the file ({ $path }). The rest is shown.
formats-gap-too-large = A part of this book is too large to be shown ({ $path }). The rest is shown.
formats-gap-locked = A part of this book is packed in a way that cannot be read ({ $path }). The rest is shown.
formats-gaps-missing = { $count } parts of this book are not in the file ({ $paths }). The rest is shown.
formats-gaps-too-large = { $count } parts of this book are too large to be shown ({ $paths }). The rest is shown.
formats-gaps-locked = { $count } parts of this book are packed in a way that cannot be read ({ $paths }). The rest is shown.

## What could not be exported
not-exported-ours = “{ $path }” is one of the files in which Manicule keeps your notes, or lies among them; choose another place.
not-exported-is-text = “{ $path }” is a text that you read, and is not written over; choose another name.
not-exported-is-folder = “{ $path }” is a folder; name a file in it.
not-exported-no-folder = The folder “{ $path }” is not there, so your notes were not written to it; connect its drive, or choose another folder.
not-exported-gone = Nothing that was written to “{ $path }” is there any more, so it was left alone; connect its drive, or choose the folder anew.
not-exported-no-file = “{ $path }” is no file that can be written to; choose another place.
not-exported-not-utf8 = “{ $path }” holds no text in UTF-8, so what is in it could not be kept; it is untouched. Save it as UTF-8, or choose another name.
not-exported-locked = “{ $path }” is locked by another program, and is untouched; close it there and try again.
not-exported-not-allowed = “{ $path }” may not be written to, and is untouched; allow writing, or choose another name.
not-exported-untouched = “{ $path }” is untouched: { $reason }. Choose another name, or move that file away.
not-exported-other-contents = “{ $path }” holds something else than was last exported there, and this format has no room for it; it is untouched. Choose another name, or move that file away.
not-exported-because = “{ $path }” was not written: { $reason }
not-exported-busy = “{ $path }” is being written by another program all the time, and was left to it; try again later.
not-exported-failed = “{ $path }” could not be written: { $cause }. What was there before is untouched; make room on the disk, allow writing there, or choose another place.
would-lose-another = it is no export of notes in this format ({ $format }), and would be lost
would-lose-program = it holds no notes of this program, and would be lost
would-lose-note = it holds a note that could not be read just now, or is on another text, and would be lost
would-lose-notes = it holds notes that could not be read just now, or are on other texts ({ $count }), and they would be lost

## What the library says
library-notes-not-listed = The notes in { $folder } cannot be listed ({ $error }); nothing was changed.
library-notes-not-downloaded = Notes on this text are not downloaded yet: { $place }. Have your sync tool download them to see them here.
library-notes-unreadable = The notes in { $path } could not be read ({ $error }); the file was left as it is.
library-notes-newer-elsewhere = Another device wrote notes on this text with a newer version of Manicule (format { $version }), in { $name }. They are left as they are and not shown; update Manicule to see them.
library-notes-restored = Notes on this text are missing from { $folder }. They are shown from the backups on this machine, and put back with the next change.
library-notes-foreign = The file { $path } holds notes on another text (“{ $title }”, { $key }). They are not shown here, and the file was left as it is; move it into the folder { $key } to see them there.
library-notes-newer = Your notes on this text were last written by a newer version of Manicule (format { $version }). They are left as they are and cannot be changed here; update Manicule to go on.
library-names-damaged = Corrections of names in { $path } are damaged ({ $reason }); all that could be read of them is used, and the file is left as it is until a copy of it is kept.
library-names-unreadable = Corrections of names in { $path } could not be read ({ $reason }); the file is left as it is.
library-names-restored = Corrections of names on this text are missing from { $path }. They are taken from the copy on this machine, and put back with the next change.
library-pointer-unreadable = { $path } says where your notes were moved to and cannot be read ({ $reason }). Notes are kept in { $folder } until you choose the folder again under “More than one computer”.
library-folder-gone = The folder of your notes, { $folder }, is not there now. If it is on a drive or a share, connect it and start again: your notes are on it.
library-text-in-no-folder = This text comes with the program and lies in no folder.
library-no-file-program = No program for files could be started. The text lies in { $folder }.
library-glossary-unreadable = The glossary { $path } could not be read ({ $reason }); one was made from the text.
library-shelf-file-damaged = The shelf’s file { $path } could not be read whole ({ $reason }) and is left as it is until a copy of it is kept.
library-details-restored = Titles, tags or collections of texts are missing from { $path }. They are taken from the copy on this machine, and put back with the next change.
library-backup-elsewhere = The backup of your notes could not be written to { $folder } ({ $error }); it lies in { $spare } for now. The notes themselves are saved.
library-notes-damaged-kept = The notes in { $path } are damaged ({ $reason }); all that could be read of them is shown, and a copy is kept at { $copy }.
library-notes-damaged = The notes in { $path } are damaged ({ $reason }); all that could be read of them is shown, and no copy of the file could be made ({ $error }).
library-notes-senseless-kept = The notes in { $path } make no sense ({ $reason }); a copy is kept at { $copy }.
library-notes-senseless = The notes in { $path } make no sense ({ $reason }); no copy of the file could be made ({ $error }).
library-own-unreadable = { $path } could not be read ({ $error }) and was left as it is
library-foreign-not-aside = { $name } holds notes on another text, and could not be set aside ({ $error })
library-own-damaged = { $path } is damaged, and no copy of it could be kept ({ $error })
library-safe-beside = { $reason }. Your notes are safe in the file { $name } beside it, and will be joined with the others.
library-not-brought-over = { $path } was written after your notes were moved, and could not be brought over ({ $error }). It stays where it is, and is tried again at the next start.
library-held-by-another = another program has been writing there for some time

## The command line
cli-no-note = There is no note { $id } on this text; `manicule anchor FILE` lists them.
cli-nothing-accepted = nothing changed: only a note whose words have changed can be accepted, and nothing twice.
cli-anchor-summary = { $placed } of { $all } placed, { $asked } need attention: --accept ID, --accept-all, --place ID --quote WORDS, or --apart ID.
cli-no-colour = “{ $name }” is no colour of Manicule: choose one of { $colours }.
cli-empty-quotation = The quotation is empty: give the words to highlight.
cli-not-in-text = “{ $quote }” does not occur in the text; copy the words from `manicule dump`.
cli-occurs-once = “{ $quote }” occurs only once, so there is no occurrence { $occurrence }.
cli-occurs-less = “{ $quote }” occurs { $count } times, so there is no occurrence { $occurrence }.
cli-not-all-is-well = Not all is well. See above.
cli-nothing-to-repair = There was nothing to repair.
cli-report-written = Written to { $path }. Read it before you share it.
cli-no-format = “{ $name }” is no format.
cli-taken-out = { $count } of the notes were taken out of { $name } before and stay out; --again writes them.
cli-in-step-formats = A folder is kept in step in one of these formats: { $formats }.
cli-removed-stays-out = “{ $name }” was removed and stays out; --again writes it.
cli-files-updated = { $written } of { $all } files were brought up to date.
cli-template-unreadable = The template “{ $name }” cannot be read ({ $error }).
copy-of-another = “{ $path }” is there already, and is no copy of { $name }: it was left as it is. Choose another name.
copy-has-other-marks = “{ $path }” holds marks or notes that are not known here, and they would be lost: it was left as it is. Choose another name.
cli-name-both = A copy is made of one file, and written to another: name both.
cli-is-no-pdf = { $name } is no PDF, so there are no pages to write the notes on; leave --into-copy out.
cli-no-names = No names were found.
cli-take-differing = --take-differing adds what differs from yours as notes beside them.
cli-nothing-imported = Nothing was imported.
cli-no-program = “{ $name }” is no program whose notes can be read: choose one of { $programs }.
cli-give-yes = Nothing was imported: give --yes to import what is listed, or --dry-run to only list it.
cli-no-dictionary = No dictionary is selected: name one with --dictionary, or add one in the window.
cli-did-you-mean = there is no command and no file “{ $name }”; did you mean `{ $meant }`?
cli-files-and-subcommand = files to open in the window and a subcommand do not go together
cli-on-no-passage = on no passage
cli-no-pictures-here = A terminal shows no pictures; name a file with -o, or send this to a program.
cli-not-printed = The result could not be printed: { $error }.
cli-password-for = Password for “{ $shown }”:{" "}
cli-text-locked = This text is locked; give its password with `--password`.
cli-only-pdf-has-pages = Only a PDF has pages as they were printed; leave --page out.
cli-no-page = There is no page “{ $name }”; there are { $pages }.
cli-not-opened = The text could not be opened.
cli-nothing-to-search = There is nothing to search for: give at least one word.
cli-standard-input = standard input

## What can go wrong on the disk
error-no-home = The system names no home folder, so there is nowhere to keep notes; name a folder with --home DIR or MANICULE_HOME.
error-missing = There is no file “{ $path }”; it may have been moved or renamed. Notes on it are kept.
error-is-folder = “{ $path }” is a folder; open one of the files in it.
error-no-file = “{ $path }” is no ordinary file; copy its contents into one and open that.
error-denied = The system does not let you read “{ $path }”; change its permissions, or open a copy of it.
error-too-large = “{ $path }” has { $size } MB, and texts of up to { $most } MB are read; split it and open the parts.
error-no-such-text = No text called “{ $name }” comes with the program; see the shelf for those that do.
error-unreadable = “{ $path }” could not be read: { $cause }. Nothing was changed; try again, or open a copy of it.
error-notes-not-saved = Your last notes could not be written to { $path }: { $cause }. What was saved before is untouched; make room on the disk or allow writing there, then try again.
error-notes-not-faithful = Your last notes were not written, because they would not read back as they are. What was saved before is untouched; export them, and report this as an error of the program.
error-not-written = The { $what } could not be written to { $path }: { $cause }. What was there before is untouched; make room on the disk, allow writing there, or choose another place.
error-kept-in-memory = They are kept in memory, and written as soon as that works.
saving-held = Another program has been writing the notes on this text for some time
saving-not-locked = The folder of the notes could not be locked ({ $error })
saving-beside-notes = { $what } could not be written: { $error }. The notes themselves are saved.
own-copy-of-text = A copy of the text, which helps to find its notes again if it changes,
own-review = list of notes to be shown
own-reading-log = reading log
own-device = name of this device
own-settings = settings
own-shelf = shelf
own-places = list of places
own-details-copy = copy of what you said of your texts
own-other-machine = The notes here were last written on another machine, or in another place. This one writes its own under a new name, { $name }; all notes are shown together.
own-unreadable = The { $what } in { $path } could not be read ({ $error }); the usual one is used.
own-damaged = The { $what } in { $path } is damaged ({ $reason }). { $kept }; what can be read of it is used.
own-copy-kept = A copy is kept at { $path }
own-no-copy = No copy of it could be kept ({ $error })
own-copy-of-corrections = The copy of your corrections of names could not be written: { $error }. The corrections themselves are saved.
own-newer-corrections = Corrections of this text’s names were written by a newer Manicule; they are left as they are.
own-newer = written by a newer Manicule
own-folder-unreadable = { $path } cannot be read ({ $error }).
index-unusable = The index of all texts could not be used ({ $reason }).
dictionaries-file-missing = its file .{ $ending } is missing
dictionaries-tree = it is a StarDict tree, which has no list of words
dictionaries-none = it is not a StarDict dictionary
dictionaries-no-words = its list of words is empty or damaged
dictionaries-no-articles = its file of articles could not be read
server-no-result = manicule-sync ended without a result ({ $how }); start it in a terminal to see why.
disk-too-large = it has more than { $most } MB
disk-no-file = a pipe, socket or device lies in its place
damage-bytes = some of its bytes are no letters
damage-entry = “{ $key }” makes no sense
damage-device-line = a line of it names no device
damage-no-device = it names no device
damage-no-key = “{ $place }” has no key of a text

## manicule doctor
doctor-not-whole = { $path } could not be read whole ({ $reason }).
doctor-backup-torn = The backup { $path } is not as it was written.
doctor-no-saving = Nothing can be saved in { $path }.
doctor-unlisted = { $path } cannot be listed ({ $error }); nothing was changed.
doctor-device = This machine writes its notes under the name { $name }.
doctor-copy = Copy of what could not be read: { $path }
doctor-all-is-well = All is well.
doctor-something-is-wrong = Something could not be read; nothing was deleted. `manicule doctor --repair` mends what can be mended without a loss.
doctor-no-title = (no title)
doctor-devices = devices { $names }
doctor-missing = notes are missing from its folder; they are shown from the backups, and put back with the next change
fault-unreadable = unreadable
fault-in-part = read in part
fault-other-text = notes on another text
fault-newer = from a newer version
fault-not-downloaded = not downloaded yet
doctor-cannot-be-read = it cannot be read: { $trouble }
doctor-nothing-there = nothing there yet
counted-backups = { $count ->
    [one] { $count } backup
   *[other] { $count } backups
}
counted-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
repair-notes = The notes on “{ $title }” are whole again in their folder.
repair-settings = The settings were written anew.
repair-shelf = The shelf was written anew.
repair-halves = { $count ->
    [one] { $count } half-written file of a save that was cut off was removed; what it was to hold was saved later.
   *[other] { $count } half-written files of saves that were cut off were removed; what they were to hold was saved later.
}
belongs-yours = yours: back it up, sync it if you like
belongs-machine = keep it; it belongs to this computer, do not sync it
belongs-cache = can be deleted while the program is closed; it is created again
place-notes = highlights, notes and bookmarks
place-corrections = your corrections of people and places
place-details = titles, tags, collections and status of texts, as you said them
place-settings = preferences
place-spare-backups = earlier versions that could not be kept with the others
place-shelf = the shelf: what you read and how far
place-shelf-folders = folders whose texts are on the shelf
place-shared = where your notes were moved to, if they were
place-review = which notes were shown to be remembered, and when
place-reading = how long you read, unless you switched that off
place-places = where each text lies
place-sync = with which server manicule-sync keeps your notes in step, and what it did last
place-backups = earlier versions of your notes, and copies of your corrections of names
place-quarantine = copies of files that could not be read
place-declined = which texts you said are different
place-device = the name of this machine among those that write notes
place-exports = which notes were written into which export
place-snapshots = words of annotated texts, by which notes find their places when a text changes
place-glossaries = people and places found in texts
place-covers = small covers for the shelf
place-graphics = which graphics interface works here
place-locks = markers that a file is being written
place-catalogue = titles and covers of the texts in your folders
place-index = index for searching everything
place-logs = log of what the program did, without your text
place-reports = reports of internal errors, without your text

## Lists on the command line
cli-not-found = not found, { $ink }
cli-anchor-now = now: “{ $words }”
cli-anchor-exact = exact
cli-anchor-changed = changed
cli-anchor-orphan = orphan
cli-give-unlocked = Give --unlocked if that is what you want.
cli-imported = Imported { $notes }.
cli-import-ask = Import { $notes }? [y/N]
cli-words-for-yes = y yes
cli-import-no-notes = no notes
cli-import-differs = differs from yours: “{ $note }” on “{ $quote }”
import-the-source = The source
import-source-damaged = { $name } is damaged, or only a part of it is there: { $damage }.
import-source-unknown = { $name } holds no notes of a program that is known; `manicule import --help` lists the programs, and --from names one.
import-doubt-damaged = { $name } is damaged ({ $damage }): what could be read of it is listed.
import-doubt-edited-or-cut = The last note in { $name } was edited, or a part of the file is missing: look at its end before you import it.
import-doubt-notes-missing = { $count ->
    [one] { $name } lacks { $count } note that it says it holds: it was taken out, or a part of the file is missing.
   *[other] { $name } lacks { $count } notes that it says it holds: they were taken out, or a part of the file is missing.
}

## Why a note was not imported. The English is what programs read, too
skipped-region = a region or a drawing without words
skipped-damaged-table = the rest of a damaged table
skipped-no-kobo-table = a database without Kobo's table of marks
skipped-deleted-on-device = deleted on the device
skipped-drawing = a drawing without words
skipped-nothing = neither words nor a note
skipped-no-annotations = an archive without annotations.json
skipped-no-list = no list of annotations
skipped-no-label = no label line
skipped-empty-highlight = a highlight without words (a picture, or past the publisher's limit)
skipped-past-limit = past the publisher's limit of clippings
skipped-deleted-in-manicule = deleted in Manicule
skipped-no-calibre-library = it is no library of calibre’s
skipped-no-apple-tables = a database without the tables of Apple Books
skipped-deleted-in-apple = deleted in Apple Books
skipped-last-place = the place that was read last
skipped-no-library = an archive without library.json
skipped-no-place = neither words nor a place
skipped-empty-table = a table without words and a date
skipped-empty-entry = an entry without words
skipped-no-date = no line with a date
skipped-torn = a record that is torn
skipped-no-heading = words without a heading
skipped-empty-heading = a heading without words
skipped-no-bookmark = no bookmark
skipped-cut-off = the file ends within this note
skipped-deleted-in-readwise = deleted in Readwise
skipped-empty-block = a block without words
skipped-deleted-in-readest = deleted in Readest
skipped-packed = a damaged or too large packed file
skipped-no-calibre-bookmarks = a book without bookmarks of calibre
skipped-removed-in-calibre = removed in calibre
skipped-no-annotation = no annotation
skipped-no-koodo-table = no table of Koodo Reader
skipped-no-highlight-column = no table with a column “Highlight”
skipped-pdf = a PDF, whose marks are read with its words
skipped-hidden-mark = a mark that the file hides
skipped-empty-mark = a mark without words
skipped-played-mark = a film or a model that the file shows
skipped-broken-words = what cannot be read of these words

## Help of the command line. The English is that of the arguments, word for word
help-reads-articles-and-books = Reads articles and books, knows who is who in them, and keeps what you mark and write.
help-without-a-subcommand-it = Without a subcommand it opens the window, with the files given; with none, the shelf and the texts that come with the program. Every subcommand works without a display and uses the same library, notes and settings as the window.
help-keep-everything-settings-notes = Keep everything (settings, notes, caches) under one folder: for tests and for use from a USB stick
help-print-what-is-being = Print what is being done to standard error, to help find faults
help-open-locked-files-with = Open locked files with this password; other users of this computer may see what is typed here, so leave it out to be asked
help-open-another-window-beside = Open another window beside one that is open
help-texts-to-open-in = Texts to open in the window, folders to put on the shelf, links (`manicule:…`) to follow
help-print-what-was-read = Print what was read from a file: its text, its contents, or all that is known of it
help-without-an-option-the = Without an option the flat text is printed. A file that is no text is refused in one sentence; with --json the refusal is an object with "ok": false and the exit status is still 1.
help-the-file-to-read = The file to read, or `-` for standard input
help-one-json-object-metadata = One JSON object: metadata, spine, contents, names and offsets of the printed pages, word counts and hashes of the chapters, warnings
help-the-flat-text-whose = The flat text, whose code points all offsets count (the default)
help-headings-and-contents-with = Headings and contents with their offsets, one a line, indented by depth
help-list-the-people-places = List the people, places and dates of a text
help-entries-with-their-mentions = Entries with their mentions, and the timeline, as one JSON object
help-compute-the-list-from = Compute the list from the text alone: without a curated glossary beside it, and without your corrections
help-the-list-as-a = The list as a file that can lie beside the text, `NAME.glossary.json`: to share or to edit it
help-show-only-what-is = Show only what is known before this offset: no spoilers
help-draw-the-character-map = Draw the character map or the timeline of a text
help-it-shows-the-glossary = It shows the glossary as the window does, with your corrections.
help-the-file-to-read-again = The file to read
help-what-to-draw = What to draw
help-where-to-write-it = Where to write it: `.svg`, or anything else for PNG; `-` for standard output
help-include-places = Include places
help-pixels-per-unit-of = Pixels per unit of the picture
help-highlight-a-passage-of = Highlight a passage of a text and write a note about it
help-the-passage-is-found = The passage is found by its words; white space and the kind of quotation mark do not matter. Prints the id of the new note.
help-the-file-to-annotate = The file to annotate
help-the-words-to-highlight = The words to highlight
help-which-occurrence-of-the = Which occurrence of the words, from 1
help-the-note-to-write = The note to write
help-yellow-green-blue-pink = yellow, green, blue, pink, orange or purple
help-a-tag-may-be = A tag; may be given more than once
help-list-highlights-and-notes = List highlights and notes
help-the-text-whose-notes = The text whose notes to list
help-notes-of-all-texts = Notes of all texts
help-one-json-array = One JSON array
help-only-those-whose-quotation = Only those whose quotation, note or tags contain this
help-only-those-with-this = Only those with this tag
help-only-those-of-this = Only those of this colour
help-show-where-each-note = Show where each note of a text stands now (exact, changed or orphan), and decide about those that need attention
help-whatever-is-decided-the = Whatever is decided, the words as they were marked are kept.
help-the-text-as-it = The text as it is now
help-one-json-array-with = One JSON array with offsets and confidence
help-accept-the-changed-passage = Accept the changed passage where this note stands now
help-accept-all-changed-passages = Accept all changed passages
help-keep-this-note-unplaced = Keep this note unplaced, with its quotation
help-place-this-note-on = Place this note on the passage given with --quote
help-the-passage-to-place = The passage to place it on
help-export-highlights-and-notes = Export highlights and notes
help-an-existing-file-is = An existing file is updated: what you wrote around and inside the exported blocks is kept.
help-the-text-whose-notes-to = The text whose notes to export
help-notes-of-all-texts-one = Notes of all texts, one after another
help-bring-a-folder-in = Bring a folder in step with the notes on all texts: a file for each, in which your own words stay
help-the-format-of-the = The format of the export
help-a-template-of-your = A template of your own (Jinja), in place of a format
help-the-file-to-write = The file to write; without, or with `-`, the export is printed
help-write-again-the-notes = Write again the notes that you removed from the file or the folder
help-write-a-copy-of = Write a copy of a PDF with the notes in it, as every program shows them
help-with-into-copy-write = With `--into-copy`: write the copy of a protected PDF without that protection
help-find-words-in-texts = Find words in texts
help-what-to-search-for = What to search for; case and white space do not matter
help-the-texts-to-search = The texts to search
help-search-the-programs-own = Search the program's own texts and every text on the shelf
help-ask-the-index-of = Ask the index of all texts, notes and names, the best first: "a phrase", begin*, nearly~, -without, author:, tag:, person:, in:
help-treat-the-query-as = Treat the query as a regular expression
help-one-json-array-with-offsets = One JSON array with offsets
help-look-a-word-up = Look a word up in dictionaries in the StarDict format
help-without-dictionary-it-asks = Without --dictionary it asks those that were chosen in the window. A word that stands in the text with an ending is found under its stem, as --lang has it.
help-what-to-look-up = What to look up; case and accents do not matter
help-a-dictionary-one-of = A dictionary (one of its files), or a folder of dictionaries; may be given more than once
help-the-language-of-the = The language of the word, such as en or de
help-one-json-array-dictionary = One JSON array: dictionary, headword and text of each article
help-draw-the-window-with = Draw the window with a text in it to a PNG, without a display
help-the-text-to-open = The text to open; without, the shelf is drawn
help-the-picture-to-write = The picture to write, or `-` for standard output
help-the-offset-to-stand = The offset to stand at the top of the page
help-width-and-height-of = Width and height of the window, in points
help-pixels-per-point = Pixels per point
help-day-sepia-or-night = Day, sepia or night
help-the-whole-length-of = The whole length of the text in one tall picture instead of one window
help-the-tab-of-the = The tab of the sidebar to show
help-select-the-name-with = Select the name with this id in the sidebar
help-search-for-this-so = Search for this, so that matches are marked
help-turn-pages-instead-of = Turn pages instead of scrolling
help-a-page-of-a = A page of a PDF as it was printed, with the notes on it and nothing beside it: its name, else its number
help-import-highlights-and-notes = Import highlights and notes of other reading programs
help-source-is-a-file = SOURCE is a file or a folder; the program that wrote it is recognised by its contents. First comes a list of what would be done, text by text: matched, ambiguous, unmatched, already there; nothing is written before that is confirmed. Importing the same again changes nothing. Notes on books that are not here yet wait under their title.
help-programs-ade-apple-boox = Programs: ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web, kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera, readest, readium, readwise, tolino, w3c, zotero.
help-a-file-a-folder = A file, a folder (a device, a folder of `.sdr`, a library of calibre), or `-` for standard input
help-the-program-that-wrote = The program that wrote it, where that cannot be recognised
help-the-text-that-the = The text that the notes belong to
help-only-list-what-would = Only list what would be imported
help-one-json-object-each = One JSON object: each text with its annotations and their states, and what was left out
help-import-without-asking = Import without asking
help-where-a-note-of = Where a note of yours differs from the one in an export of it, add what the file says as a second note; yours stays as it is
help-show-where-everything-is = Show where everything is stored, what it is for, and whether it is healthy
help-it-changes-nothing-unless = It changes nothing unless you ask it to repair.
help-one-json-object = One JSON object
help-repair-what-can-be = Repair what can be repaired without loss: restore missing notes, merge files, rewrite damaged ones, remove half-written ones
help-write-a-report-that = Write a report that helps to find a fault to a text file: no titles, no text of yours, no folders of yours. Read it before you share it; `-` prints it
help-offsets-in-every-command = Offsets in every command count Unicode code points of exactly the text that `manicule dump --text FILE` prints.
help-file-may-also-be = FILE may also be `bundled:NAME` for a text of the program's own shelf (tour, guide, leon-trotsky, vladimir-lenin, joseph-stalin).
help-exit-status-0-success = Exit status: 0 success, 1 an error named in one sentence, 2 wrong usage.
help-print-help = Print help
help-print-help-see-more = Print help (see more with '--help')
help-print-help-see-a = Print help (see a summary with '-h')
help-print-version = Print version
help-print-this-message-or = Print this message or the help of the given subcommand(s)
help-word-usage = Usage
help-word-commands = Commands
help-word-arguments = Arguments
help-word-options = Options
help-usage-options = OPTIONS
help-usage-command = COMMAND
help-default = default: { $value }
help-possible = possible values: { $values }
help-possible-values = Possible values:

## Wrong usage of the command line
usage-error = error: { $message }
usage-unknown = unexpected argument “{ $argument }”
usage-perhaps = Did you mean “{ $argument }”?
usage-missing = missing: { $arguments }
usage-conflict = “{ $argument }” cannot be used with “{ $prior }”
usage-no-value = “{ $argument }” needs a value
usage-wrong-value = “{ $value }” does not fit “{ $argument }”
usage-more = More with --help.
usage-size = give width and height in points, such as 1280x800 (200 to 8000 by 150 to 20000)
usage-scale = give a number from 0.5 to 4
doctor-place = { $what }; { $advice }
cli-pages-not-written = The pages could not be written to { $path }: { $error }.

## What a file is that is not read
stranger-png = a PNG picture
stranger-jpeg = a JPEG picture
stranger-gif = a GIF picture
stranger-rar = a RAR archive (comics named .cbr are such; pack them as CBZ)
stranger-djvu = a DjVu book
stranger-chm = a Windows help file (CHM)
stranger-lit = a Microsoft Reader book
stranger-kfx = a Kindle book of the KFX kind
stranger-topaz = a Kindle book of the Topaz kind
stranger-seven-zip = a 7-Zip archive
stranger-gzip = a gzip archive
stranger-program = a program
stranger-rtf = an RTF document
stranger-old-office = an old Microsoft Office document
stranger-film = a sound or video file
stranger-sound = a sound file

## More keys
key-backspace = Backspace
key-backslash = Backslash
key-space = Space
key-home = Home
key-end = End
key-delete = Delete
key-insert = Insert

## The chapter on the keyboard, whose frame is keyboard.md
keyboard-title = The keyboard
keyboard-all = Everything can be done without a mouse. `Tab` goes from one button, field or list to the next, `Space` or `Enter` presses it, `Escape` closes what is open and leads back to the page. What has no key of its own is in the palette: `Ctrl+K` and a word. `F1` lists all keys in the language of the window, as your system writes them.
keyboard-select = To select by keyboard, hold `Shift` and press the arrows: the selection begins at the first word of the page, or where you clicked last. `P` selects a paragraph. Then `H`, `N`, `U`, `1` to `6`, `D` or `W` act on it.
keyboard-letters = Letters and digits are commands only while no field is being typed in.
keyboard-insert = In a field, `Ctrl+Insert` copies, `Shift+Insert` pastes and `Shift+Delete` cuts, too.
keyboard-mac = On a Mac
keyboard-mac-keys = `Ctrl` is `⌘` and `Alt` is `⌥`. These keys are others:
keyboard-mac-menus = All commands are in the menu bar, too. Where the function keys steer light and sound, hold `fn`; each has another key beside it.
keyboard-keys = Keys
