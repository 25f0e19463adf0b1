# The sentences of Manicule in French; en.ftl is the original.

## Numbers and dates

percent = { $number } %
moment = { $day } { $month } { $year }, { $time }
day-and-month = { $day } { $month }
month-and-year = { $month } { $year }
month-january = janv.
month-february = févr.
month-march = mars
month-april = avr.
month-may = mai
month-june = juin
month-july = juil.
month-august = août
month-september = sept.
month-october = oct.
month-november = nov.
month-december = déc.

## Dates of a text
month-of-day-january = janvier
month-of-day-february = février
month-of-day-march = mars
month-of-day-april = avril
month-of-day-may = mai
month-of-day-june = juin
month-of-day-july = juillet
month-of-day-august = août
month-of-day-september = septembre
month-of-day-october = octobre
month-of-day-november = novembre
month-of-day-december = décembre
month-alone-january = janvier
month-alone-february = février
month-alone-march = mars
month-alone-april = avril
month-alone-may = mai
month-alone-june = juin
month-alone-july = juillet
month-alone-august = août
month-alone-september = septembre
month-alone-october = octobre
month-alone-november = novembre
month-alone-december = décembre
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-month-short = { $month } { $year }
date-year = { $year }
date-year-before = { $year } av. J.-C.
date-decade = années { $year }
date-century = { $number } siècle
date-century-before = { $number } siècle av. J.-C.
date-about = vers { $date }
date-old-style = { $date } (ancien style)
date-new-style = { $date } (nouveau style)

## Counts
counted-mentions = { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
counted-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
counted-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
counted-of-your-highlights = { $count ->
    [one] { $count } de vos surlignages
   *[other] { $count } de vos surlignages
}
counted-shared-paragraphs = { $count ->
    [one] { $count } paragraphe commun
   *[other] { $count } paragraphes communs
}
counted-texts = { $count ->
    [one] { $count } texte
   *[other] { $count } textes
}
counted-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
counted-matches = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
counted-files = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
counted-highlights = { $count ->
    [one] { $count } surlignage
   *[other] { $count } surlignages
}
counted-bookmarks = { $count ->
    [one] { $count } signet
   *[other] { $count } signets
}
counted-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}

## Common
button-searching = Recherche…
button-close = Fermer
button-cancel = Annuler
button-save = Enregistrer
button-title = Titre
button-authors = Auteurs
button-copied = Copié.
button-open = Ouvrir
button-tags = Étiquettes
button-done = Terminé
button-save-as = Enregistrer sous…
button-copy = Copier
button-choose-a-folder = Choisir un dossier…
button-bookmark = Signet
labelled = { $label } : { $text }
button-undo = Annuler l’action
button-redo = Rétablir
button-all = Tout
button-sort = Trier
button-delete = Supprimer
button-restore = Restaurer
button-write-a-note = Écrire une note

## People and places

names-hidden = { $count ->
    [one] { $count } nom masqué :
   *[other] { $count } noms masqués :
}
names-show-hidden = { $count ->
    [one] Afficher { $count } nom masqué
   *[other] Afficher { $count } noms masqués
}
entry-all-names = ‹ Tous les noms
entry-previous = ‹ Précédent
entry-called = {" "}sous le nom de { $name }
entry-edit = Modifier
entry-also = aussi { $names }
entry-as-you-said-in = Comme vous l’avez dit dans « { $title } »
entry-your-description = Votre description
entry-go-to-this-passage = Aller à ce passage
entry-often-with = Souvent cité avec { $names }
entry-previous-mention = Mention précédente
entry-next = Suivant ›
entry-next-mention = Mention suivante
entry-often-mentioned-with = Souvent cité avec
entry-dates = Dates
entry-your-highlights = Vos surlignages
entry-mentions = Mentions
entry-more-mentions = et { $count } autres, visibles dans la bande ci-dessus
entry-in-other-texts = Dans d’autres textes
entry-the-same-kind = Est-ce le même ? ({ $kind })
entry-yes = Oui
entry-no = Non
names-people = Personnes
names-places = Lieux
names-organisations-events = Organisations et événements
names-timeline = Chronologie
names-order-of-appearance = Ordre d’apparition
names-most-mentions = Plus de mentions
names-name = Nom
names-finding-people-and-places = Recherche des personnes et des lieux…
names-no-names-in-what-you-have = Aucun nom dans ce que vous avez lu jusqu’ici.
names-none-hint = Ajoutez un nom sous « Plus » : il est alors trouvé partout où il apparaît.
names-no-names-found = Aucun nom trouvé
names-more = Plus
names-filter-names = Filtrer les noms
names-add-a-name = Ajouter un nom…
names-hide-spoilers = Masquer les révélations
names-only-read-hint = Ne rien montrer au-delà de la page la plus avancée que vous avez lue
names-character-map = Carte des personnages…
names-timeline-chart = Graphique chronologique…
names-export-ask = Exporter le glossaire…
names-import-ask = Importer un glossaire…
names-export-title = Exporter le glossaire
names-export-by-hand = « manicule glossary FILE --share » affiche la même chose
names-import-title = Importer un glossaire
names-glossaries = Glossaires
names-import-by-hand = placez le fichier à côté du texte, sous le même nom
names-no-name-matches-the-filter = Aucun nom ne correspond au filtre.
names-show-again = Réafficher
glossary-unreadable = Le glossaire à côté de ce texte ne peut pas être lu : { $error }.
glossary-no-glossary = Le glossaire à côté de ce texte n’en est pas un : son format est « { $given } », pas « { $format } ».
glossary-newer = Le glossaire à côté de ce texte est fait pour un Manicule plus récent (version { $version }).
glossary-no-capitals-script = Ce texte est dans une écriture sans majuscules, les noms ne peuvent donc pas être trouvés automatiquement. Ajoutez les vôtres : ils sont alors trouvés partout.
glossary-no-capitals = Ce texte n’a pas de majuscules, les noms ne peuvent donc pas être trouvés automatiquement. Ajoutez les vôtres : ils sont alors trouvés partout.
glossary-all-capitals = Ce texte est tout en majuscules, les noms ne peuvent donc pas être trouvés automatiquement. Ajoutez les vôtres : ils sont alors trouvés partout.

## More than one computer

sync-conflict-copies = { $count ->
    [one] Il y a { $count } copie en conflit. Son contenu est lu et affiché comme tout le reste.
   *[other] Il y a { $count } copies en conflit. Leur contenu est lu et affiché comme tout le reste.
}
sync-more-than-one-computer = Plusieurs ordinateurs
sync-what = Gardez vos notes dans un dossier que Syncthing, Dropbox, iCloud Drive, OneDrive ou un partage réseau tient identique sur tous vos ordinateurs. Chaque ordinateur y écrit ses propres fichiers ; aucun n’écrase ceux d’un autre.
sync-moved = Vos notes ont été copiées dans { $folder } et comparées. Elles y seront utilisées dès le prochain démarrage : fermez toutes les fenêtres de Manicule et rouvrez-le. Ce qui était à l’ancien endroit y reste.
sync-a-folder-that-is-kept-on = Un dossier présent sur tous vos ordinateurs
sync-by-hand = voir docs/sync.md pour le faire à la main
sync-notes-lie = Vos notes se trouvent dans { $folder }
sync-this-is-the-usual-place-on = C’est l’endroit habituel sur cet ordinateur.
sync-this-computer = , cet ordinateur
sync-device = { $device }{ $here } : dernière modification le { $when }

## Trash

trash-for-good = { $count ->
    [one] { $count } élément et sa note seront supprimés définitivement. Les sauvegardes de cet ordinateur les gardent jusqu’à 30 jours.
   *[other] { $count } éléments et leurs notes seront supprimés définitivement. Les sauvegardes de cet ordinateur les gardent jusqu’à 30 jours.
}
trash-the-trash-is-empty = La corbeille est vide
trash-hint = Ce que vous supprimez reste ici jusqu’à ce que la corbeille soit vidée.
trash-count = Supprimés : { $counts }
trash-empty-ask = Vider la corbeille…
trash-deleted = Supprimé le { $when }
trash-empty-the-trash = Vider la corbeille ?
trash-empty-do = Vider la corbeille

## Notes that need attention
attention-all-notes-are-in-place = Toutes les notes sont à leur place.
attention-the-trash-is-empty = La corbeille est vide.
attention-placed = { $placed } sur { $all } placées
attention-why = Le texte a changé depuis que vous avez marqué ces passages. Indiquez où chacun doit aller ; les mots d’origine sont gardés dans tous les cas.
attention-accept-all-changes = Accepter les { $count } changements
attention-when-you-marked-it = Quand vous l’avez marqué
attention-now = Maintenant
attention-find-similar-passages = Chercher des passages semblables
attention-nothing-in-this-text-is-similar = Rien dans ce texte n’y ressemble.
attention-similar-passages = Passages semblables :
attention-go-to-this-passage-and-select = Aller à ce passage et le sélectionner
attention-accept = Accepter
attention-this-is-the-passage-i-meant = C’est le passage que je voulais
attention-place-here = Placer ici
attention-select-the-passage-where-the-note = Sélectionnez le passage où va la note, puis appuyez ici
attention-keep-unplaced = Garder sans place
attention-it-has-no-place-in-this = Elle n’a pas de place dans ce texte : la garder dans la liste avec ses mots
attention-is-changed = Les mots ont changé
attention-is-two-versions = Écrite sur deux machines à la fois

## The card of a name
card-previous-mention = Mention précédente
card-next-mention = Mention suivante
card-more = Plus
card-show-in-the-sidebar = Afficher dans le volet latéral
card-note = Note { $number }
card-this-note-has-no-words-in = Cette note n’a pas de texte dans le fichier.
card-go-to-the-note = Aller à la note

## Contents
contents-no-chapters = Aucun chapitre
contents-this-text-has-no-headings-to = Ce texte n’a pas de titres à lister.
contents-the-book-names-this-place-but = Le livre nomme cet endroit, mais il n’est pas dans le fichier.
contents-bookmark = Signet : { $label }
contents-printed-page-row = page imprimée
contents-printed-page = Page imprimée
contents-no-such-page = page introuvable

## Correcting names
kind-person = Personne
kind-place = Lieu
kind-organisation = Organisation
kind-event = Événement
correct-hide = Masquer
correct-you-can-show-it-again-at = Vous pourrez le réafficher à la fin de la liste
correct-rename = Renommer…
correct-describe = Décrire…
correct-add-another-name = Ajouter un autre nom…
correct-merge-with-ask = Fusionner avec…
correct-make-one-entry-of-this-and = Réunir cette entrée et une autre
correct-split-off = Séparer
correct-make-this-name-an-entry-of = Faire de ce nom une entrée à part
correct-type = Type
correct-unpin = Détacher
correct-pin-to-top = Épingler en haut
correct-name = Nom
correct-description = Description
correct-another-name-for-the-same = Autre nom pour la même chose
correct-merge-with = Fusionner avec
correct-add = Ajouter

## About a text
details-about-this-text = À propos de ce texte
details-year = Année
details-publisher = Éditeur
details-authors-are-separated-by-semicolons-surname = Séparez les auteurs par des points-virgules : Nom, Prénoms ; Prénoms Nom.
details-copy-citation = Copier la citation

## Questions before the window
dialog-open-a-file-outside-this-texts = Ouvrir un fichier hors du dossier de ce texte ?
dialog-text-encoding = Encodage du texte
dialog-if-letters-look-wrong-choose-the = Si des lettres semblent fausses, choisissez l’encodage du fichier. Vos notes restent avec leurs mots.
dialog-automatic = Automatique
dialog-encoding-choice = { $name } — { $use }
dialog-open-this-link = Ouvrir ce lien ?
dialog-this-link-cant-be-opened = Ce lien ne peut pas être ouvert
dialog-only-web-and-mail-addresses-can = Seules les adresses web et de courriel peuvent être ouvertes dans d’autres programmes.
dialog-copy-link = Copier le lien
dialog-your-latest-notes-are-not-saved = Vos dernières notes ne sont pas encore enregistrées
dialog-still-saving = L’enregistrement est encore en cours. Le disque répond lentement.
dialog-try-again = Réessayer
dialog-copy-as-markdown = Copier en Markdown
dialog-copied-paste-your-notes-somewhere-safe = Copié. Collez vos notes en lieu sûr.
dialog-keep-open = Garder ouvert
dialog-quit-anyway = Quitter quand même
dialog-unsaved-where = Ce qui n’est pas enregistré est d’abord mis parmi les sauvegardes, ou dans un fichier de votre dossier personnel qui peut être importé.
encoding-unicode = Unicode
encoding-western = Europe de l’Ouest
encoding-western-mac = Europe de l’Ouest, ancien Mac
encoding-central = Europe centrale
encoding-cyrillic = Cyrillique
encoding-cyrillic-dos = Cyrillique, DOS
encoding-russian = Russe
encoding-greek = Grec
encoding-turkish = Turc
encoding-hebrew = Hébreu
encoding-japanese = Japonais
encoding-chinese-simplified = Chinois simplifié
encoding-chinese-traditional = Chinois traditionnel

## Dictionaries
dictionaries-by-hand = utilisez « manicule lookup WORD --dictionary PATH »
dictionaries-dictionaries = Dictionnaires
dictionaries-what = Manicule lit les dictionnaires au format StarDict. Les fichiers restent où ils sont et ne sont jamais modifiés. Les mots sont cherchés dans cet ordre.
dictionaries-remove-from-the-list = Retirer { $name } de la liste
dictionaries-move-down = Descendre { $name }
dictionaries-move-up = Monter { $name }
dictionaries-add-ask = Ajouter un dictionnaire…
dictionaries-add-title = Ajouter un dictionnaire
dictionaries-stardict-dictionaries = Dictionnaires StarDict
dictionaries-all-dictionaries-in-a-folder-and = Tous les dictionnaires d’un dossier et de ses sous-dossiers
dictionaries-add-folder-ask = Ajouter un dossier…
dictionaries-add-folder-title = Ajouter un dossier de dictionnaires
dictionaries-look-up-in-the-browser = Chercher dans le navigateur
dictionaries-address-how = { $word } remplace le mot, { $lang } la langue du texte, par exemple fr. Manicule lui-même ne va jamais en ligne : votre navigateur ouvre l’adresse quand vous cliquez dessus.
dictionaries-add-an-address = Ajouter une adresse
dictionaries-new = Nouveau
dictionaries-reset-addresses = Réinitialiser les adresses
dictionaries-name-of-page = Nom de la page
dictionaries-address-of-page = Adresse de la page
dictionaries-remove = Retirer { $name }
dictionaries-this-address-is-not-used-it = Cette adresse n’est pas utilisée : elle doit commencer par https:// ou http://.
dictionaries-none-in-folder = Il n’y a pas de dictionnaire StarDict dans « { $name } » : un dictionnaire a un fichier dont le nom finit par .ifo. Décompressez d’abord une archive.
dictionaries-not-stardict = « { $name } » n’est pas un dictionnaire StarDict : choisissez le fichier dont le nom finit par .ifo, ou son dossier. Décompressez d’abord une archive.
dictionaries-cannot = Le dictionnaire « { $name } » ne peut pas être utilisé : { $reason }.
dictionaries-gone = il n’est plus là

## Writing a note
editor-your-note = Votre note
editor-tags-separated-by-commas = Étiquettes, séparées par des virgules

## Search across all texts
everything-search-all-texts-notes-and-names = Chercher dans tous les textes, notes et noms
everything-search-everything = Tout rechercher
everything-how = Les mots sont trouvés sous toutes leurs formes ; ils doivent tous être présents.
everything-nothing-was-found = Rien trouvé.
everything-no-other-name = Aucun texte connu où « { $person } » porte un autre nom ; ouvrez un texte pour que ses noms soient établis.
everything-nothing-has-just-these-words-these = Rien n’a exactement ces mots ; ceux-ci sont presque les mêmes.
everything-not-all-read = {"   "}{ $done } nouveaux fichiers lus sur { $all }.
everything-eg-words = les deux mots, sous toute forme : whales, whale’s
everything-eg-phrase = ces mots l’un après l’autre
everything-eg-beginning = les mots qui commencent ainsi
everything-eg-nearly = les mots presque pareils
everything-eg-without = sans un mot
everything-eg-person = cette personne sous tous les noms que le texte lui donne : old Ahab, the captain. Les noms sont connus pour les textes déjà ouverts.
everything-eg-author = dans les textes d’un auteur
everything-eg-tag = dans les textes et notes portant une étiquette
everything-eg-in = dans les textes de ce titre, cette collection, cette série ou ce dossier
everything-eg-notes = seulement dans les notes ; de même in:texts et in:names
everything-not-here = introuvable sur cet ordinateur
everything-more = { $authors }   { $more } de plus
everything-note = Note :
everything-name = Nom :

## Export
export-export-notes = Exporter les notes
export-from = { $count } de { $title }
export-copy-as = Copier en { $shape }
export-on = { $notes } sur { $texts }
export-yours = Les vôtres
export-own-template = Modèle personnel
export-to-read-and-go-on-writing = Pour lire et continuer à écrire
export-for-other-notebooks = Pour d’autres carnets
export-back-into-other-reading-programs = Vers d’autres programmes de lecture
export-pages-and-data = Pages et données
export-template = Modèle
export-making-the-preview = Préparation de l’aperçu…
export-all-file-name = Notes.{ $extension }
export-file-name = { $title } – notes.{ $extension }
export-own-template-is = un modèle à vous
shape-w3c-archive-is = l’archive que décrit le projet EPUB Annotations
shape-readium-is = le .annotation que lit Thorium
shape-calibre-is = les surlignages de sa visionneuse
shape-koreader-is = metadata.epub.lua pour le dossier .sdr à côté d’un livre
shape-hypothesis-is = les annotations comme son API les donne
export-one-text-only = ce format contient les notes d’un seul texte ; exportez chacun à part
shape-markdown-is = citations et notes par chapitre, pour tout éditeur
shape-obsidian-is = Markdown avec encadrés, identifiants de bloc et étiquettes
shape-markdown = Markdown
shape-obsidian = Obsidian
shape-json = JSON
shape-html = Page web
shape-html-is = à lire ou à imprimer
shape-csv = Tableau (CSV)
shape-csv-is = pour un tableur
shape-json-is = tout ce que l’on sait de chaque note, pour d’autres programmes
shape-w3c = Annotations web
shape-w3c-is = JSON-LD comme le décrit le W3C
shape-logseq-is = un plan avec identifiants de bloc
shape-org-is = des titres avec propriétés
shape-zotero-is = une note à coller ou à importer
shape-readwise-is = le tableau que lit Readwise
shape-anki-is = passage au recto, note au verso, avec étiquettes
template-too-slow = Ce modèle demande plus de temps ou de mémoire qu’il n’est permis.
export-nothing = Il n’y a pas encore de notes sur { $title }.

## Ties
family-narrator = le narrateur
family-tells = raconte cette histoire
family-of = { $noun } de { $names }
tie-wife = femme
tie-husband = mari
tie-bride = fiancée
tie-widow = veuve
tie-widower = veuf
tie-father = père
tie-mother = mère
tie-papa = papa
tie-mamma = maman
tie-son = fils
tie-daughter = fille
tie-child = enfant
tie-brother = frère
tie-sister = sœur
tie-twin = jumeau/jumelle
tie-uncle = oncle
tie-aunt = tante
tie-nephew = neveu
tie-niece = nièce
tie-cousin = cousin(e)
tie-grandfather = grand-père
tie-grandmother = grand-mère
tie-grandson = petit-fils
tie-granddaughter = petite-fille
tie-grandchild = petit-enfant
tie-great-uncle = grand-oncle
tie-great-aunt = grand-tante
tie-stepfather = beau-père
tie-stepmother = belle-mère
tie-stepson = beau-fils
tie-stepdaughter = belle-fille
tie-stepbrother = demi-frère par alliance
tie-stepsister = demi-sœur par alliance
tie-half-brother = demi-frère
tie-half-sister = demi-sœur
tie-brother-in-law = beau-frère
tie-sister-in-law = belle-sœur
tie-father-in-law = beau-père
tie-mother-in-law = belle-mère
tie-son-in-law = gendre
tie-daughter-in-law = belle-fille
tie-godfather = parrain
tie-godmother = marraine
tie-godson = filleul
tie-goddaughter = filleule
tie-fiance = fiancé
tie-fiancee = fiancée
tie-friend = ami(e)
tie-companion = compagnon/compagne
tie-comrade = camarade
tie-betrothed = promis(e)
tie-sweetheart = bien-aimé(e)
tie-lover = amant(e)
tie-rival = rival(e)
tie-guardian = tuteur/tutrice
tie-ward = pupille
tie-servant = domestique
tie-maid = femme de chambre
tie-butler = majordome
tie-valet = valet
tie-footman = valet de pied
tie-coachman = cocher
tie-groom = palefrenier
tie-housekeeper = gouvernante de maison
tie-nurse = infirmier/infirmière
tie-governess = gouvernante
tie-tutor = précepteur/-trice
tie-pupil = élève
tie-secretary = secrétaire
tie-clerk = commis
tie-assistant = assistant(e)
tie-partner = associé(e)
tie-master = maître
tie-mistress = maîtresse
tie-employer = employeur/employeuse
tie-landlord = propriétaire
tie-landlady = logeuse
tie-lawyer = avocat(e)
tie-physician = médecin
tie-teacher = professeur
tie-lieutenant = lieutenant
tie-chaplain = chapelain
tie-confidant = confident(e)
tie-apprentice = apprenti(e)
tie-disciple = disciple
tie-neighbour = voisin(e)
tie-neighbor = voisin(e)
tie-successor = successeur
tie-predecessor = prédécesseur
list-comma = ,

## Choosing files
file-dialog-all-files = Tous les fichiers
file-dialog-other-text = Un autre texte a été ouvert pendant le choix du fichier ; rien n’a été fait, recommencez.
file-dialog-none = Ce bureau n’offre pas de dialogue de fichiers (xdg-desktop-portal manque) : { $instead }.

## Find in a text
find-find-in-this-text = Chercher dans ce texte
find-nearby-words = Tous les mots, dans n’importe quel ordre, à { $count } mots au plus les uns des autres
find-match-case = Respecter la casse
find-whole-words = Mots entiers
find-whole-words-only = Mots entiers seulement
find-nearby = À proximité
find-regular-expression = Expression régulière
find-list = Liste
find-list-all-matches = Lister tous les résultats
find-not-found = Introuvable
find-place-of-all = { $place } sur { $all }
find-beyond = { $count } masqués plus loin
find-label-beyond = { $label }, { $count } masqués plus loin
find-not-regular = « { $pattern } » n’est pas une expression régulière : { $last }.

## Go to
goto-percent-or-chapter = Pourcentage ou chapitre
goto-percent-printed-page-or-chapter = Pourcentage, page imprimée ou chapitre
goto-go-to = Aller à
goto-type-how-far-0-to-100 = Indiquez jusqu’où : 0 à 100 %.
goto-no-such-place-in-this-text = Pas d’endroit de ce nom dans ce texte.
goto-page-of-the-printed-edition = Page { $query } de l’édition imprimée
goto-percent = { $percent } % du texte

## Keyboard help
help-select-words = Sélectionner des mots
help-select-how = Glisser ; double clic : mot ; triple clic : paragraphe ; Maj+clic : étendre
help-select-by-keys = Sélectionner au clavier
help-select-by-keys-how = Maj+flèches ; avec Ctrl, mot à mot
help-close-or-clear-the-selection = Fermer, ou effacer la sélection
help-esc = Esc
help-save-a-note = Enregistrer une note
help-ctrl-enter = Ctrl+Entrée
help-who-is-this = Qui est-ce ?
help-who-how = Pointer ou cliquer un nom souligné de pointillés
help-keyboard-shortcuts = Raccourcis clavier
help-version = Version { $version }. Tout ce qui suit est aussi dans la palette : appuyez sur Ctrl+K et tapez un mot.
help-mouse-and-keyboard = Souris et clavier

## Import
import-only-the-first = Seul « { $name } » a été examiné. Déposez un dossier pour importer tout ce qu’il contient.
import-import-notes = Importer des notes
import-by-hand = déposez le fichier ou le dossier sur cette fenêtre, ou utilisez `manicule import`
import-how = Choisissez un fichier, un dossier ou un appareil contenant les notes d’un autre programme, ou déposez-le ici. Rien n’est écrit avant que vous ayez vu ce que ce serait.
import-from = Kindle, Kobo, Apple Books, KOReader, calibre, Thorium, Foliate, Readest, Readwise, Hypothesis, Zotero, Moon+, ReadEra, Play Books, PocketBook, BOOX, tolino, Markdown et d’autres.
import-choose-a-file = Choisir un fichier…
import-reading = Lecture…
import-progress = { $done } sur { $all } : { $name }
import-choose-another = En choisir un autre…
import-nothing-to-import = Rien à importer
import-do = Importer { $notes }
import-one-step-to-undo = Annulable en une seule fois.
import-add-the-note-that-differs-from = Ajouter à côté la note qui diffère de la vôtre
import-add-differing = Ajouter à côté les { $count } notes qui diffèrent des vôtres
import-your-own-notes-stay-as-they = Vos propres notes restent telles quelles.
import-no-notes-were-found = Aucune note trouvée.
import-found = { $notes } dans { $texts }.
import-left-out = {" "}{ $count } laissées de côté, voir plus bas.
import-import-the-notes-on = Importer les notes sur { $title }
import-show-its-notes = Afficher ses notes
import-found-by = trouvé par : { $how }
import-waits-for-text = pas encore ici : ses notes attendent sous son titre
import-differs-added = diffère de la vôtre, ajoutée à côté
import-differs-left = diffère de la vôtre, laissée telle quelle
import-differ-added = { $count ->
    [one] { $count } diffère de la vôtre, ajoutée à côté
   *[other] { $count } diffèrent des vôtres, ajoutées à côté
}
import-differ-left = { $count ->
    [one] { $count } diffère de la vôtre, laissée telle quelle
   *[other] { $count } diffèrent des vôtres, laissées telles quelles
}
import-more = … et { $count } de plus
import-several-places = plusieurs endroits
import-not-found = introuvable dans le texte
import-waits = en attente
import-placed = placé
import-there = déjà là
import-last-of = dernier de { $count } états
import-left-out-title = Laissés de côté ({ $count })
import-is-left-out = laissé de côté
import-by-named = indication
import-by-identifier = identifiant
import-by-hash = empreinte
import-by-title = titre et auteur
import-by-file-name = nom de fichier
import-state-matched = trouvées
import-state-ambiguous = ambiguës
import-state-unmatched = non trouvées
import-state-there = déjà là
import-state-deleted = pour la corbeille

## A folder in step
in-step-keep-a-folder-in-step = Tenir un dossier à jour
in-step-what = Les notes de chaque texte sont écrites dans un dossier à vous, un coffre Obsidian par exemple, puis de nouveau peu après chaque changement : un fichier par texte. Ce que vous écrivez dans ces fichiers reste. Ce que vous y supprimez reste supprimé. Vos autres fichiers ne sont jamais touchés.
in-step-choose-another-folder = Choisir un autre dossier…
in-step-stop = Arrêter
in-step-the-files-stay-as-they-are = Les fichiers restent tels quels
in-step-folder = Dossier : { $path }
in-step-format = Format :
in-step-nothing-was-written-yet = Rien n’a encore été écrit.
in-step-compared = { $files }, comparés pour la dernière fois le { $when }.
in-step-was-deleted-there-and-stays-deleted = « { $name } » y a été supprimé et le reste.
in-step-also-notes-and-files-that-you = Aussi les notes et fichiers que vous avez supprimés dans le dossier
in-step-write-everything-again = Tout réécrire
in-step-a-folder-for-your-notes = Un dossier pour vos notes
in-step-by-hand = « manicule export --keep DIR » le fait une fois

## Labels
ink-yellow = jaune
ink-green = vert
ink-blue = bleu
ink-pink = rose
ink-orange = orange
ink-purple = violet
style-solid = plein
style-underline = souligné
style-strikethrough = barré
style-outline = encadré
is-person = personne
is-place = lieu
is-organisation = organisation
is-event = événement
is-god = dieu
is-ship = navire
labels-in-place = À sa place
labels-text-changed = Texte modifié
labels-not-found-in-the-text = Introuvable dans le texte
labels-found-in-several-places = Trouvé à plusieurs endroits
labels-kept-unplaced = Gardée sans place
labels-looking-for-it = Recherche en cours…

## Looking up words
look-up-look-up-a-word = Chercher un mot
look-up-word-to-look-up = Mot à chercher
look-up-you-have-no-dictionary-yet-manicule = Vous n’avez pas encore de dictionnaire. Manicule lit le format StarDict.
look-up-all-your-dictionaries-are-switched-off = Tous vos dictionnaires sont désactivés.
look-up-choose-dictionaries = Choisir des dictionnaires…
look-up-type-a-word-then-press-enter = Tapez un mot, puis Entrée.
look-up-nothing-found-for = Rien trouvé pour « { $word } ».
look-up-look-up-in-the-browser = Chercher dans le navigateur : { $address }
look-up-dictionaries = Dictionnaires…

## Notes as Markdown
markdown-show-what-is-about = Afficher ce qui concerne { $link }

## All matches
matches-no-matches = Aucun résultat

## The menu
more-menu = Menu
more-undo = Annuler : { $what }
more-redo = Rétablir : { $what }
more-show-only-the-article = N’afficher que l’article

## The notebook
notebook-search-all-notes = Chercher dans toutes les notes
notebook-hide-filters = Masquer les filtres
notebook-filters = Filtres
notebook-reading-your-notes = Lecture de vos notes…
notebook-all-on = { $all } sur { $on }
notebook-found-of-all = { $found } sur { $all }, { $on }
notebook-new-note = Nouvelle note
notebook-review = Réviser
notebook-import = Importer…
notebook-no-notes-yet = Pas encore de notes
notebook-empty-hint = Ce que vous marquez et écrivez dans un texte est listé ici.
notebook-no-note-matches = Aucune note ne correspond
notebook-no-match-hint = Retirez un filtre ou cherchez moins de mots.
notebook-choose-all = Choisir les { $all }
notebook-selected = { $count } sélectionnées
notebook-none = Aucune
notebook-export = Exporter…
notebook-change-all-to = Tout passer en { $ink }
notebook-tag = Étiquette
notebook-tag-for-the-selected-notes = Étiquette pour les notes choisies
notebook-add-tag = Ajouter l’étiquette
notebook-remove = Retirer
notebook-recoloured = { $notes } recolorées
notebook-tagged = #{ $tag } ajouté à { $notes }
notebook-untagged = #{ $tag } retiré de { $notes }
notebook-deleted = { $notes } supprimées
notebook-rename-to = Renommer #{ $from } en
notebook-new-name-of-the-tag = Nouveau nom de l’étiquette
notebook-merge = Fusionner
notebook-rename = Renommer
notebook-tag-in-use = #{ $name } existe déjà : les deux ne font plus qu’une, sur { $notes }.
notebook-on = Sur { $notes }.
notebook-choose = Choisir « { $name } »
notebook-a-text-without-a-title = Un texte sans titre
notebook-file-missing = fichier manquant
notebook-waits-for-text = attend son texte
notebook-delete-this-note = Supprimer cette note
notebook-note-deleted = Note supprimée
notebook-write-about-it = Écrire à ce sujet
notebook-open-at = Ouvrir à « { $quote } »
notebook-open-the-text-here = Ouvrir le texte ici
notebook-linked-from = Lié depuis { $notes }
notebook-tags-changed = Étiquettes modifiées
notebook-your-note = Votre note
notebook-a-note-on = Une note sur { $title }
notebook-a-note-without-a-text = Une note sans texte
notebook-show-all-notes = Afficher toutes les notes
notebook-with-words = Avec texte ({ $count })
notebook-trash = Corbeille ({ $count })
notebook-needs-attention = À vérifier ({ $count })
notebook-text = Texte
notebook-all-texts = Tous les textes
notebook-colour-and-style = Couleur et style
notebook-written-or-changed = Écrites ou modifiées
notebook-people-and-places = Personnes et lieux
notebook-name = Nom
notebook-person-or-place = Personne ou lieu
notebook-rename-this-tag = Renommer cette étiquette…
notebook-the-trash-is-empty = La corbeille est vide
notebook-trash-hint = Ce que vous supprimez reste ici. La corbeille d’un texte se vide dans sa propre liste de notes.
notebook-trash-line = { $title }  ·  supprimé le { $when }
notebook-note-restored = Note restaurée
notebook-any-time = N’importe quand
notebook-last-7-days = 7 derniers jours
notebook-last-30-days = 30 derniers jours
notebook-last-12-months = 12 derniers mois
notebook-by-text-and-place = Par texte et par place
notebook-newest-first = Plus récentes d’abord
notebook-oldest-first = Plus anciennes d’abord

## Notes
notes-empty-hint = Sélectionnez des mots dans le texte, puis choisissez une couleur ou appuyez sur H. N pour écrire une note.
notes-no-highlights-yet = Pas encore de surlignages
notes-shown-of-all = { $shown } sur { $all }
notes-needs-attention = À vérifier ({ $count })
notes-trash = Corbeille ({ $count })
notes-search-notes = Chercher dans les notes
notes-copy-all-as-markdown = Tout copier en Markdown
notes-export = Exporter…
notes-with-notes = Avec notes
notes-sort-newest-first = Tri : plus récentes d’abord
notes-sort-text-order = Tri : ordre du texte
notes-change-the-order = Changer l’ordre
notes-show-only = N’afficher que { $ink }
notes-on-the-whole-text = Sur tout le texte
notes-go-to = Aller à « { $quote } »
notes-change-to = Passer en { $ink }

## Notices
notices-dismiss = Ignorer
notices-show = Afficher
notices-show-the-whole-page = Afficher toute la page
notices-take-over = Reprendre comme notes…
notices-save-unlocked = Enregistrer sans protection
notices-show-the-report = Afficher le rapport
notices-continue-there = Continuer là-bas
notices-show-the-shelf = Afficher l’étagère
notices-opening = Ouverture de { $name }…

## The page
page-scrolling-by-itself = Défilement automatique : ↓ plus vite, ↑ moins vite. Toute autre touche, ou un clic, l’arrête.
page-place-in-the-text = Place dans le texte
page-this-text-is-empty = Ce texte est vide.
page-these-pages-hold-no-text = Ces pages ne contiennent pas de texte lisible, seulement des images. F9 les affiche de nouveau ; vous pouvez y marquer des zones et y écrire des notes.
page-picture-damaged = elle est endommagée, ou n’est pas une image
page-a-picture = Une image
page-picture-not-shown = Impossible de l’afficher : { $why }.
page-reading-the-pages = Lecture des pages…
page-this-page-could-not-be-drawn = Cette page n’a pas pu être dessinée.
page-area = Zone de la page { $number }

## The palette
palette-no-command-matches-try-another-word = Aucune commande ne correspond. Essayez un autre mot.
palette-what-would-you-like-to-do = Que voulez-vous faire ?
palette-command = Commande

## Passwords
password-password-needed = Mot de passe requis
password-wrong = Ce mot de passe n’ouvre pas « { $title } ».
password-locked = « { $title } » est verrouillé.
password-kept = Il est gardé jusqu’à la fermeture de Manicule et n’est écrit nulle part.
password-password = Mot de passe

## Commands
perform-focus-mode-press-to-leave-it = Mode concentration. Appuyez sur { $keys } pour le quitter.
perform-this-is-the-end-of-the = C’est la fin du texte.
perform-only-saved-web-pages-are-shown = Seules les pages web enregistrées sont affichées en partie.
perform-open-a-text = Ouvrir un texte
perform-texts = Textes
perform-open-by-hand = déposez un fichier sur la fenêtre, ou nommez-le en ligne de commande
perform-add-a-folder-of-texts = Ajouter un dossier de textes
perform-folder-by-hand = déposez le dossier sur la fenêtre
perform-select-first-how = Sélectionnez d’abord des mots : glissez dessus, ou tenez Maj et utilisez les flèches.
perform-select-first-note = Sélectionnez d’abord des mots, puis appuyez sur N pour écrire une note.
perform-there-is-no-entry-for-these = Il n’y a pas d’entrée pour ces mots.
perform-all-notes-copied-as-markdown = Toutes les notes copiées en Markdown.
perform-link-copied-it-opens-this-passage = Lien copié. Il ouvre ce passage depuis n’importe quel programme.
perform-select-some-words-first = Sélectionnez d’abord des mots.
perform-copied-with-its-source = Copié avec sa source.
perform-select-a-word-first-or-point = Sélectionnez d’abord un mot, ou pointez-en un.
perform-save-a-copy-with-your-notes = Enregistrer une copie avec vos notes
perform-with-notes-pdf = { $name } – avec notes.pdf
perform-pdf-by-hand = utilisez `manicule export FILE.pdf --into-copy`
perform-only-a-pdf-has-pages-as = Seul un PDF a des pages telles qu’imprimées.
perform-area-how = Tracez un rectangle sur la page, ou appuyez sur Échap. La prochaine fois, glissez en tenant Ctrl.

## Perhaps the same
perhaps-perhaps-the-same-as = Peut-être le même que
perhaps-merge = Fusionner
perhaps-make-one-entry-of-both = Faire une seule entrée des deux
perhaps-not-the-same = Pas le même

## Pictures of a text
picture-save-as = Enregistrer en { $shape }…
picture-fit = Ajuster
picture-show-whole = Afficher toute l’image  (0)
picture-include-places = Inclure les lieux
picture-save-picture = Enregistrer l’image
picture-by-hand = « manicule picture » dessine la même chose dans un fichier
diagram-map = Carte des personnages
diagram-map-of = Carte des personnages : { $title }
diagram-timeline = Chronologie
diagram-timeline-of = Chronologie : { $title }
diagram-no-people = Aucune personne n’a été trouvée dans ce texte.
diagram-one-name = Un nom a été trouvé dans ce texte.
diagram-most-people = Les { $shown } personnes les plus citées, sur { $all }. Les lignes relient celles qui partagent des paragraphes.
diagram-most-names = Les { $shown } noms les plus cités, sur { $all }. Les lignes relient ceux qui partagent des paragraphes.
diagram-people = { $shown } personnes. Les lignes relient celles qui partagent des paragraphes.
diagram-names = { $shown } noms. Les lignes relient ceux qui partagent des paragraphes.
diagram-on-their-own = À part :
diagram-more = et { $count } de plus
diagram-no-dates = Aucune date n’a été trouvée dans ce texte.
diagram-one-date = Une date : { $date }.
diagram-dates = { $count } dates, de { $from } à { $to }.
diagram-too-many-pixels = Une image de { $wide } sur { $high } pixels est impossible ; essayez une autre échelle.
diagram-not-drawn = L’image n’a pas été dessinée : { $why }.
diagram-no-memory = la mémoire ne suffit pas

## Report a problem
problem-report-a-problem = Signaler un problème
problem-what = Voici tout ce que contient le rapport : aucun titre et rien de vos textes. Rien n’est envoyé. Enregistrez-le ou copiez-le, et partagez-le si vous voulez.
problem-save-the-report = Enregistrer le rapport
problem-by-hand = copiez-le, ou utilisez `manicule doctor --bundle`

## Quote card
quote-card-quote-card = Carte de citation
quote-card-the-passage-as-a-picture = Le passage en image
quote-card-save-ask = Enregistrer l’image…
quote-card-copy-picture = Copier l’image
quote-card-picture-copied = Image copiée.
quote-card-it-has-the-colours-and-the = Elle a les couleurs et la police de votre page.
quote-card-save-title = Enregistrer l’image
quote-card-by-hand = copiez l’image

## Asking again
answer-export-notes = Exporter les notes
answer-export-by-hand = copiez les notes en Markdown (Ctrl+Maj+E), ou utilisez `manicule export`
answer-export-all-by-hand = utilisez `manicule export --all`
answer-quote-name = { $title } – citation

## Dropping files
drop-drop-files-to-open-them-or = Déposez des fichiers pour les ouvrir, ou un dossier pour mettre ses textes sur l’étagère

## Review
review-of-all-today = { $number } sur { $all } aujourd’hui
review-open-in-the-text = Ouvrir dans le texte
review-show-the-note = Afficher la note
review-space = Espace
review-done-for-today = Terminé pour aujourd’hui
review-done-hint = { $notes } revues. Les prochaines viennent demain.
review-nothing-to-review-yet = Rien à réviser pour l’instant
review-nothing-hint = Ce que vous marquez et écrivez vous est remontré ici, quelques notes par jour.
review-done-come-back = Revenez demain pour les prochaines.
review-back-to-the-notebook = Retour au carnet
review-forgotten = Oubliée
review-hard = Difficile
review-good = Bien
review-easy = Facile

## Selection
selection-highlight-in = Surligner en { $ink }
selection-find-in-this-text = Chercher dans ce texte
selection-look-up = Chercher
selection-add-to-people-and-places = Ajouter aux personnes et lieux
selection-edit-note = Modifier la note
selection-copy-link = Copier le lien
selection-fill = Plein
selection-underline = Souligner
selection-strikethrough = Barrer
selection-outline = Encadrer

## Sync with a server
server-with-a-webdav-or-s3-server = Avec un serveur WebDAV ou S3
server-what = Manicule lui-même n’utilise jamais le réseau. Le programme séparé manicule-sync le fait : installez-le à côté de Manicule ou là où le système trouve les programmes (docs/sync.md), et un bouton apparaît ici.
server-set-up-first = manicule-sync est installé et ne connaît pas encore de serveur. Indiquez-le une fois, dans un terminal :
server-done-of-all = { $done } sur { $all }
server-sync-now = Synchroniser
server-stop = Arrêter
server-comparing-with-the-server = Comparaison avec le serveur…
server-not-synced-yet = Pas encore synchronisé.
server-more = et { $count } de plus : manicule-sync status
server-not-started = { $program } n’a pas pu être lancé : { $error }.
server-stopped = La synchronisation a été arrêtée. Ce qui est fait reste, et le reste suivra la prochaine fois.

## Settings
settings-spacing = Espacement
settings-space-between-paragraphs-no-indent = Espace entre les paragraphes, sans retrait
settings-dictionaries = Dictionnaires…
settings-reset-to-defaults = Réinitialiser
settings-day = Jour
settings-sepia = Sépia
settings-night = Nuit
settings-high-contrast = Contraste élevé
settings-match-system = Comme le système
settings-your-own = Personnel
settings-by-day = De jour
settings-by-night = De nuit
settings-own-paper = Papier
settings-own-ink = Encre
settings-accent = Accent
settings-warmth = Chaleur
settings-typeface = Police
settings-more = Plus…
settings-size = Taille
settings-line-height = Interligne
settings-letter-spacing = Entre les lettres
settings-word-spacing = Entre les mots
settings-line-length = Longueur de ligne
settings-language = Langue
settings-language-of-system = Système ({ $language })
settings-characters = { $count } caractères
settings-margins = Marges
settings-view = Affichage
settings-scroll = Défilement
settings-pages = Pages
settings-lines = Lignes
settings-as-in-the-text = Comme dans le texte
settings-horizontal = Horizontales
settings-vertical = Verticales
settings-columns = Colonnes
settings-auto = Auto
settings-one = Une
settings-two = Deux
settings-three = Trois
settings-justify-text = Justifier le texte
settings-hyphenate = Couper les mots
settings-hang-punctuation-over-the-edges = Ponctuation débordant dans la marge
settings-use-the-books-fonts = Utiliser les polices du livre
settings-mark-people-and-places = Signaler personnes et lieux
settings-hide-spoilers = Masquer les révélations
settings-turn-pages-by-clicking-the-margins = Tourner les pages en cliquant les marges
settings-reading-ruler = Règle de lecture
settings-reduce-motion = Réduire les animations
settings-only-this-hint = L’aspect de la page est gardé pour ce texte et laisse les autres tels quels
settings-only-for-this-text = Seulement pour ce texte
settings-names-of-highlight-colours = Noms des couleurs
settings-name-of = Nom pour : { $colour }

## The shelf
shelf-continue-reading = Continuer la lecture
shelf-all-texts = Tous les textes
shelf-welcome = Ouvrez n’importe quel texte, voyez qui est qui, marquez ce qui compte. Vos notes restent à vous.
shelf-open-a-file = Ouvrir un fichier…
shelf-add-a-folder = Ajouter un dossier…
shelf-or-drop = ou déposez ici des fichiers et des dossiers ; ils restent où ils sont.
shelf-kinds = EPUB, PDF, Kindle, FictionBook, Word, BD, pages web, Markdown, texte brut.
shelf-no-text-on-the-shelf-is = Aucun texte de l’étagère ne correspond
shelf-try-fewer-words-or-another-filter = Essayez moins de mots, ou un autre filtre.
shelf-show-all-texts = Afficher tous les textes
shelf-open-beside = Ouvrir à côté
shelf-details = Détails…
shelf-show-in-folder = Afficher dans le dossier
shelf-take-off-the-shelf = Retirer de l’étagère
shelf-file-not-found = Fichier introuvable.
shelf-file-not-found-your-notes-are = Fichier introuvable. Vos notes sont gardées.
shelf-not-on-this-computer = Pas sur cet ordinateur
shelf-list = Liste
shelf-search-the-shelf = Chercher sur l’étagère
shelf-unread = Non lu
shelf-show-unread = Afficher les non lus
shelf-reading = En cours
shelf-show-reading = Afficher les lectures en cours
shelf-finished = Terminé
shelf-show-finished = Afficher les terminés
shelf-collections = Collections
shelf-sorted-by = Trié par : { $order }
shelf-add-texts = Ajouter des textes
shelf-look-for-new-files-now = Chercher de nouveaux fichiers
shelf-remove-this-folder = Retirer ce dossier
shelf-its-texts-leave-the-shelf-files = Ses textes quittent l’étagère. Fichiers et notes restent.
shelf-folder-closed = { $folder } ne peut pas être lu pour l’instant ({ $reason }). Ses textes restent sur l’étagère.
shelf-files-read = { $done } nouveaux fichiers lus sur { $all }
shelf-resume = Reprendre
shelf-pause = Pause
shelf-card-by = {" "}de { $authors }
shelf-card-missing = fichier introuvable
shelf-card-unread = non lu
shelf-card-finished = terminé
shelf-card-read-part = lu à { $percent } %
shelf-menu-of = Menu de { $title }
shelf-editions = { $count } éditions
order-last-read = Dernière lecture
order-date-added = Date d’ajout
order-author = Auteur
order-series = Série
order-progress = Progression
order-notes = Notes

## Details of a text on the shelf
shelf-details-details = Détails
shelf-details-authors = Auteurs
shelf-details-authors-how = séparés par des points-virgules
shelf-details-series = Série
shelf-details-number = Numéro
shelf-details-number-how = sa place dans la série
shelf-details-tags-how = séparées par des virgules
shelf-details-collections = Collections
shelf-details-collections-how = séparées par des virgules
shelf-details-missing = Manquant : { $place }
shelf-details-the-same-text = Le même texte : { $copy }
shelf-details-show-in-folder = Afficher dans le dossier
shelf-details-letters = {" "}· { $count } lettres
shelf-details-mark-as = Marquer comme
shelf-details-unread = Non lu
shelf-details-being-read = En cours de lecture
shelf-details-finished = Terminé
shelf-details-as-far-as-it-is-read = Selon la lecture
shelf-details-new-collection = Nouvelle collection…

## Opening the window
shell-no-window-linux = aucune fenêtre n’a pu être ouverte ({ $reason }) ; il faut un affichage X11 ou Wayland et OpenGL (sous Debian et Ubuntu : apt install libgl1 libegl1) ; `manicule --help` liste ce qui marche sans.
shell-no-window-windows = aucune fenêtre n’a pu être ouverte ({ $reason }) ; un pilote graphique plus récent peut aider, ou une interface nommée dans l’environnement (WGPU_BACKEND=dx12, vulkan ou gl) ; `manicule --help` liste ce qui marche sans fenêtre.
shell-no-window = aucune fenêtre n’a pu être ouverte ({ $reason }) ; `manicule --help` liste ce qui marche sans.

## Sidebar
sidebar-contents = Sommaire
sidebar-people-places = Personnes et lieux
sidebar-notes = Notes

## A text much like this
similar-text = Ce texte ressemble beaucoup à « { $title } » (identique à { $percent } %), où vous avez { $notes }.
similar-bring-notes-here = Apporter les notes ici
similar-share-the-notes = Partager les notes des deux
similar-keep-separate = Garder séparés

## Reading aloud
speaking-read-on = Reprendre
speaking-pause = Pause
speaking-stop = Arrêter
speaking-stop-reading-aloud = Arrêter la lecture à voix haute
speaking-the-next-sentence = La phrase suivante
speaking-the-sentence-before = La phrase précédente
speaking-reading-aloud = Lecture à voix haute
speaking-pace = Débit
speaking-looking-for-voices = Recherche des voix…
speaking-no-service = Aucun service vocal ne répond. Sous Linux, c’est speech-dispatcher, avec une voix comme espeak-ng.
speaking-that-of-the-language = Celle de la langue
speaking-voice = Voix
speaking-no-answer = Le service vocal du système ne répond pas.
speaking-needs-dispatcher = La lecture à voix haute demande speech-dispatcher, qui ne répond pas ; installez les paquets speech-dispatcher et une voix comme espeak-ng.

## Reading times
reading-times-what = Votre temps de lecture est noté ici, sur cette machine seulement.
reading-times-off = Rien n’est noté : les temps de lecture sont désactivés.
reading-times-nothing-read-yet = Rien lu pour l’instant
reading-times-the-last-30-days = Les 30 derniers jours
reading-times-by-month = Par mois
reading-times-by-text = Par texte
reading-times-yours-alone = Pour vous seul
reading-times-write-down-how-long-i-read = Noter mon temps de lecture, sur cette machine
reading-times-erase-all-reading-times = Effacer tous les temps de lecture
reading-times-today = Aujourd’hui
reading-times-last-7-days = 7 derniers jours
reading-times-in-all = En tout
reading-times-pages = Pages
reading-times-days-in-a-row = Jours d’affilée
reading-times-under-a-minute = moins d’1 min
reading-times-minutes = { $minutes } min
reading-times-hours = { $hours } h { $minutes } min
reading-times-at-most = au plus { $duration }
reading-times-whole-hours = { $hours } h
reading-times-of-text = { $duration }, { $pages } p.

## The line below the page
status-placing = Placement des notes… { $done } sur { $all }
status-go-to = Aller à…
status-of-pages = {" "}sur { $of }
status-page = p. { $page }{ $of }  ·
status-page-of-the-printed-edition = Page de l’édition imprimée
status-page-of-chapter = page { $page } sur { $pages }  ·
status-page-of-the-chapter = Page du chapitre
status-size-of-the-pages = Taille des pages
status-larger = Plus grand
status-smaller = Plus petit
status-fit-the-width = Ajuster à la largeur
status-fit-the-whole-page = Page entière
status-fit-the-column = Ajuster à la colonne
status-one-or-two-pages = Une ou deux pages
status-turn-clockwise = Tourner à droite
status-not-saved-try = Notes non enregistrées – réessayer
status-saving = Enregistrement…
status-not-saved-yet-it-is-tried = Pas encore enregistré : nouvelle tentative en cours
status-saved-as-you-type = Enregistré au fil de la frappe
status-minutes-left = encore { $minutes } min  ·
status-hours-left = encore { $hours } h { $minutes } min  ·
status-whole-hours-left = encore { $hours } h  ·

## The strip of mentions
strip-where-is-mentioned-in-the-text = Où { $name } est mentionné dans le texte

## Tabs
tabs-close = Fermer { $title }

## Timeline
timeline-no-dates-in-what-you-have = Aucune date dans ce que vous avez lu jusqu’ici.
timeline-hint = Les années et les jours que cite le texte sont listés ici dans l’ordre.
timeline-no-dates-found = Aucune date trouvée
timeline-no-date-matches-the-filter = Aucune date ne correspond au filtre.

## Typefaces
typefaces-back = ‹ Réglages de lecture
typefaces-search-typefaces = Chercher des polices
typefaces-no-typeface-of-this-name = Aucune police de ce nom.

## Edited on two devices
versions-edited-on-two-devices = Modifiée sur deux appareils
versions-on-this-device = Sur cet appareil
versions-on-another-device = Sur un autre appareil
versions-keep-this-version = Garder cette version
versions-keep-both-in-one-note = Garder les deux en une note

## View
view-notebook = Carnet
view-review = Réviser
view-reading-times = Temps de lecture

## Pictures in a text
viewer-zoom-in = Agrandir  (+)
viewer-zoom-out = Réduire  (−)
viewer-picture = Image
viewer-fit = Ajuster
viewer-show-whole = Afficher toute l’image  (0)
viewer-next = Suivant
viewer-previous = Précédent
viewer-this-picture-cannot-be-shown = Cette image ne peut pas être affichée.
viewer-loading-the-picture = Chargement de l’image…
picture-fault-missing = elle n’est pas dans le fichier
picture-fault-outside = elle se trouve hors du fichier
picture-fault-pixels = elle est trop grande, { $width } sur { $height } pixels
picture-fault-too-large = elle, ou le fichier entier, est trop grande
picture-fault-locked = elle est verrouillée
picture-fault-packing = elle est compressée d’une façon qui ne se lit pas
picture-fault-kind = elle est d’un type qui ne se lit pas
picture-fault-kind-named = elle est d’un type qui ne se lit pas ({ $kind })
picture-fault-film = les vidéos ne sont pas lues ici
picture-fault-recording = les enregistrements ne sont pas lus ici

## Actions
action-next-page = Page suivante
action-previous-page = Page précédente
action-next-chapter = Chapitre suivant
action-previous-chapter = Chapitre précédent
action-read-aloud = Lire à voix haute, pause
action-stop-reading = Arrêter la lecture à voix haute
action-next-sentence = Lire la phrase suivante
action-previous-sentence = Lire la phrase précédente
action-auto-scroll = Défilement automatique
action-text-start = Aller au début
action-go-to = Aller à…
action-text-end = Aller à la fin
action-back = Revenir en arrière
action-forward = Aller en avant
action-highlight = Surligner la sélection
action-note = Écrire une note
action-ink-0 = Surligner en jaune
action-ink-1 = Surligner en vert
action-ink-2 = Surligner en bleu
action-ink-3 = Surligner en rose
action-ink-4 = Surligner en orange
action-ink-5 = Surligner en violet
action-underline = Souligner la sélection
action-mark-all = Surligner toutes les occurrences
action-bookmark = Poser un signet ici
action-delete-note = Supprimer le surlignage choisi
action-next-note = Surlignage suivant
action-previous-note = Surlignage précédent
action-undo = Annuler l’action
action-redo = Rétablir
action-copy = Copier la sélection
action-copy-link = Copier un lien vers ce passage
action-select-all = Tout sélectionner
action-select-paragraph = Sélectionner le paragraphe
action-export = Exporter les notes…
action-copy-export = Copier toutes les notes en Markdown
action-mark-area = Marquer une zone de la page imprimée
action-export-pages = Enregistrer une copie du PDF avec vos notes…
action-import-marks = Importer les marques de ce PDF…
action-copy-cited = Copier avec la référence
action-quote-card = Carte de citation…
action-details = À propos de ce texte…
action-notebook = Carnet : toutes les notes de tous les textes
action-review = Réviser les notes
action-import = Importer des notes…
action-statistics = Temps de lecture
action-who-is-this = Qui ou qu’est-ce ?
action-look-up = Chercher le mot
action-look-up-in-browser = Chercher le mot dans le navigateur
action-dictionaries = Dictionnaires…
action-next-mention = Mention suivante du nom choisi
action-previous-mention = Mention précédente du nom choisi
action-mark-names = Signaler les noms dans le texte
action-add-name = Ajouter un nom…
action-only-read = Masquer les révélations
action-graph = Carte des personnages…
action-timeline-picture = Graphique chronologique…
action-encoding = Encodage du texte…
action-whole-page = Afficher toute la page
action-printed-pages = Passer du texte aux pages imprimées
action-fit-width = Pages imprimées : ajuster à la largeur
action-fit-page = Pages imprimées : page entière
action-fit-column = Pages imprimées : ajuster à la colonne
action-pair-pages = Pages imprimées : une ou deux côte à côte
action-turn-pages = Pages imprimées : tourner à droite
action-find = Chercher dans ce texte…
action-search-all = Tout rechercher…
action-find-next = Résultat suivant
action-find-previous = Résultat précédent
action-sidebar = Afficher ou masquer le volet latéral
action-contents = Afficher le sommaire
action-names = Afficher personnes et lieux
action-notes = Afficher vos notes
action-attention = Afficher les notes à vérifier
action-trash = Afficher la corbeille
action-larger = Texte plus grand
action-smaller = Texte plus petit
action-reset-size = Taille de texte normale
action-wider = Colonne plus large
action-narrower = Colonne plus étroite
action-mode = Alterner pages et défilement
action-reading-ruler = Règle de lecture
action-theme = Changer de thème
action-full-screen = Mode concentration
action-split = Diviser la vue
action-other-pane = Aller à l’autre volet
action-settings = Réglages de lecture
action-typefaces = Polices…
action-in-step = Tenir un dossier à jour avec les notes…
action-sync = Plusieurs ordinateurs…
action-open = Ouvrir un fichier…
action-add-folder = Ajouter un dossier à l’étagère…
action-shelf = Aller à l’étagère
action-new-tab = Nouvel onglet
action-next-text = Onglet suivant
action-previous-text = Onglet précédent
action-close-text = Fermer ce texte
action-palette = Palette de commandes
action-help = Raccourcis clavier
action-problem = Signaler un problème…
action-quit = Quitter
topic-reading = Lecture
topic-marking = Surlignages et notes
topic-names = Personnes et lieux
topic-finding = Recherche
topic-page = La page
topic-program = Textes et programme
key-ctrl = Ctrl+
key-shift = Maj+
key-page-up = Page préc.
key-page-down = Page suiv.

## Messages of the program
app-text-not-on-shelf = Un texte qui n’est pas sur l’étagère
app-archive-for-others = Une archive pour d’autres programmes de lecture.
app-book-without-title = Un livre sans titre
app-library-unasked = La bibliothèque n’a pas pu être interrogée ; réessayez.
app-source-unreadable = La source n’a pas pu être lue ({ $reason }). Rien n’a été écrit.
app-saving-stumbled = L’enregistrement a échoué ({ $reason }). Ce que vous avez écrit est gardé en mémoire et enregistré de nouveau dans un instant.
app-rescued-among-backups = Vos dernières notes sur { $title } n’ont pas pu être enregistrées à leur place. Elles sont parmi les sauvegardes dans { $folder }, et reviennent au prochain démarrage.
app-rescued-to-file = Vos dernières notes sur { $title } n’ont pas pu être enregistrées à leur place. Elles sont dans { $path } : `manicule import` les ramène.
app-rescued-nowhere = Vos dernières notes sur { $title } n’ont pu être enregistrées nulle part : { $error }.
app-rescued-nowhere-because = Vos dernières notes sur { $title } n’ont pu être enregistrées nulle part : { $reason }.
app-only-pdf-has-pages = Seul un PDF a des pages où écrire des notes.
app-left-out-of-copy = { $left_out } des notes n’ont pas de place sur une page et ne sont pas dans la copie.
app-notes-are-shared = Les deux textes ont maintenant les mêmes notes.
app-copy-is-locked = Ce PDF est protégé. La copie avec vos notes ne peut être enregistrée que sans cette protection : quiconque la reçoit peut l’ouvrir, l’imprimer et la modifier.
app-taken-out-before = { $left_out } des notes avaient été retirées de ce fichier et restent dehors ; exportez sous un autre nom pour les avoir toutes.
app-notes-not-looked-up = Les notes de ce texte n’ont pas pu être consultées ; réessayez.
app-reader-stumbled = « { $name } » n’a pas pu être lu : le lecteur a trébuché ({ $reason }). Vos notes sont en sécurité.
app-no-glossary = Ce fichier n’est pas un glossaire.
app-file-changed = Le fichier a changé depuis son ouverture ; rouvrez-le.
app-not-written-yet = Vos dernières notes ne sont pas encore écrites sur cet ordinateur ; réessayez ensuite.
app-changed-unreadable = Le fichier a été modifié et ne peut plus être lu ; vous voyez le texte tel qu’il était, et vos notes sont en sécurité. { $message }
app-crashed-last-time = Manicule a rencontré une erreur interne la dernière fois et a dû se fermer. Un rapport sans rien de vos textes est gardé sur cet ordinateur.
app-crash-notes-unsaved = Vos dernières notes n’ont pas pu être enregistrées ; tout ce qui l’était avant est intact.
app-crash-notes-saved = Vos notes ont d’abord été enregistrées.
app-crash-report = Un rapport sans rien de vos textes est gardé sur cet ordinateur ({ $name }) ; `manicule doctor` montre où.
app-crash-no-report = Aucun rapport n’a pu être gardé.
app-crash = Manicule a rencontré une erreur interne et a dû se fermer. { $notes } { $report }
edit-note = Note
app-still-reading-notes = Vos notes sont encore en cours de lecture ; renommez l’étiquette dans un instant.
app-tag-renamed = Étiquette #{ $from } renommée en #{ $to }
app-text-not-here = Ce texte n’est pas ici. Ses notes sont gardées et prennent leur place quand il est ouvert.
app-undone = Annulé : { $what }.
app-done-again = Rétabli : { $what }.
app-batch-unreadable = Les notes d’un des textes n’ont pas pu être lues ; rien n’y a été changé.
app-export-not-all-found = Certaines des notes choisies n’ont pas pu être lues. Rien n’a été écrit.
app-nothing-to-undo = Il n’y a rien à annuler.
app-nothing-to-redo = Il n’y a rien à rétablir.
app-read-on-elsewhere = Sur { $device }, vous avez poursuivi depuis { $percent } %.
app-all-notes-copied = Toutes les notes copiées : { $shape }.
app-export-too-early = Les notes sont encore en cours de placement dans le texte modifié. Exportez dans un instant.
app-exported = Exporté vers { $path }.
hint-select = Glissez sur des mots pour les surligner ; N pour écrire une note.
hint-names = Les noms soulignés de pointillés sont connus : pointez-en un pour voir qui c’est.
hint-write-note = N pour écrire sur ce que vous avez marqué ; Ctrl+Z retire la marque.
edit-import = Importation
app-imported = { $notes } importées ({ $texts }).
app-reading-times-erased = Les temps de lecture sont effacés.
app-dictionary-known = Ce dictionnaire est déjà dans votre liste.
app-dictionary-added = Un dictionnaire ajouté.
app-dictionaries-added = { $count } dictionnaires ajoutés.
app-glossary-imported = Glossaire importé.
app-name-hidden = « { $name } » masqué.
app-name-merged = « { $name } » fusionné avec « { $into } ».
app-name-split = « { $form } » séparé.
app-name-added = « { $name } » ajouté.
app-no-text-open = Aucun texte n’est ouvert.
app-nothing-to-change = Il n’y a rien à changer.
app-saved = Enregistré.
app-deleted = Supprimé.
app-bookmark-removed = Signet retiré.
app-bookmarked = Signet posé.
app-place-how = Sélectionnez le passage où va la note, puis choisissez « Placer ici ».
app-placed = Placée.
app-accepted-changes = { $count } changements acceptés.
app-trash-empty = La corbeille est vide.
app-too-many-occurrences = Ces mots figurent à { $count } endroits ; { $most } au plus sont surlignés à la fois.
app-highlighted-once = Surligné à un endroit.
app-highlighted-several = Surligné à { $count } endroits.
app-link-to-no-place = Ce lien mène à un endroit qui n’est pas dans ce texte.
app-link-to-no-text = Ce lien mène à « { $name } », qui n’est pas un texte que Manicule lit.
app-notes-changed-elsewhere = Vos notes ont été modifiées dans une autre fenêtre ou sur un autre appareil.
app-note-arrived = Une note est arrivée d’une autre fenêtre ou d’un autre appareil.
app-notes-arrived = { $new } notes sont arrivées d’une autre fenêtre ou d’un autre appareil.
app-all-in-place = Toutes les notes sont à leur place.
app-all-placed-one-changed = Les { $all } notes sont placées. Le texte de l’une a changé.
app-all-placed-some-changed = Les { $all } notes sont placées. Le texte de { $changed } a changé.
app-some-placed = { $placed } notes placées sur { $all }. Les autres sont listées avec leurs mots.
app-some-placed-some-changed = { $placed } notes placées sur { $all }, dont { $changed } là où le texte a changé.
app-off-the-shelf = Retiré de l’étagère. Le fichier et vos notes restent où ils sont.
app-back-on-the-shelf = Remis sur l’étagère.
app-folder-on-the-shelf = Les textes de { $folder } sont maintenant sur l’étagère. Les fichiers restent où ils sont.
app-text-on-the-shelf = « { $title } » est maintenant sur l’étagère.
app-texts-on-the-shelf = { $count } autres textes sont maintenant sur l’étagère.
app-not-put-on-the-shelf = { $name } n’a pas été mis sur l’étagère. { $reason }
app-nothing-to-read-aloud = Il n’y a rien à lire à voix haute ici.
app-nothing-moved = { $reason } Rien n’a été déplacé ; vos notes sont utilisées là où elles étaient.
app-more-warnings = Et { $count } autres avertissements.
app-file-reloaded = Le fichier a changé et a été rechargé.
app-other-text-in-file = Le fichier contient maintenant un autre texte, qui a été ouvert.
app-marks-of-others = { $count ->
    [one] Ce PDF porte { $count } marque d’autres programmes.
   *[other] Ce PDF porte { $count } marques d’autres programmes.
}
app-link-names-no-text = Ce lien ne nomme aucun texte. Un lien vers un passage commence par « manicule: » et la clé de son texte.
app-link-quotes = {" "}Il cite : « { $quote } »
app-link-to-missing-by = Ce lien mène à « { $title } » de { $by }, qui n’est pas sur l’étagère.{ $quote }
app-link-to-missing = Ce lien mène à « { $title } », qui n’est pas sur l’étagère.{ $quote }
app-link-to-unknown = Ce lien mène à un texte qui n’est pas sur l’étagère, de clé { $key }.{ $quote }
app-link-note-unplaced = La note visée par ce lien n’a pas de place dans le texte actuel. Les notes sans place sont sous « Afficher les notes à vérifier ».
app-link-note-missing = La note visée par ce lien n’est pas parmi les notes de ce texte ; elle a peut-être été supprimée.
app-link-words-missing = Les mots de ce lien ne sont pas dans le texte actuel : « { $quote } »

## What is undone
edit-highlight = Surlignage
edit-area = Marquer une zone
edit-recolour = Changer la couleur
edit-change-style = Changer le style
edit-resize = Redimensionner
edit-change-area = Modifier une zone
edit-accept = Accepter
edit-keep-unplaced = Garder sans place
edit-place = Placer
edit-combine-notes = Réunir les notes
edit-tag = Étiquette
edit-change = Modification
edit-join-two-names = Réunir deux noms
edit-keep-two-names-apart = Séparer deux noms
edit-part-a-name = Diviser un nom
edit-rename-name = Renommer
edit-change-the-kind-of-a-name = Changer le type d’un nom
edit-hide-a-name = Masquer un nom
edit-show-a-name-again = Réafficher un nom
edit-pin-a-name = Épingler un nom
edit-unpin-a-name = Détacher un nom
edit-add-another-name = Ajouter un autre nom
edit-describe-a-name = Décrire un nom
edit-add-a-name = Ajouter un nom
edit-compare-names-across-texts = Comparer les noms entre textes
edit-import-a-glossary = Importer un glossaire

## The menu bar of macOS
menu-file = Fichier
menu-edit = Modifier
menu-view = Affichage
menu-window = Fenêtre
menu-help = Aide
menu-cut = Couper
menu-paste = Coller
menu-select-all = Tout sélectionner

## Files that cannot be read, or not whole
formats-archive-damaged = Cette archive est endommagée ou vide, rien n’a pu y être lu ; téléchargez le livre à nouveau.
formats-no-comic = Il n’y a pas d’image dans cette archive, ce n’est donc pas une BD ; voyez son contenu avec un autre programme.
formats-parts-missing = Des parties de ce fichier manquent ou sont endommagées ; ce qui a pu être retrouvé est affiché.
formats-comic-pages-lost = { $count } pages de cette BD n’ont pas pu être lues ; les autres sont affichées.
formats-no-word = Cette archive n’est pas un document Word lisible, son texte manque ; essayez une autre copie.
formats-end-missing = La fin de ce fichier manque ; ce qu’il y a est affiché.
formats-characters-damaged = Certains caractères de ce fichier sont endommagés et affichés comme � ; le reste est intact.
formats-epub-no-chapters = Ce livre ne nomme aucun chapitre, rien ne peut donc être affiché ; essayez une autre copie.
formats-epub-order-lost = Ce livre a perdu l’ordre de ses chapitres ; ils sont affichés selon son sommaire, ou sinon selon leurs noms.
formats-epub-fixed-pages = Ce livre est fait de pages fixes ; ses mots sont affichés en texte continu.
formats-style-too-much = Les feuilles de style de ce livre demandent plus qu’il n’est permis ; des parties sont composées simplement.
formats-epub-protected = Ce livre est protégé contre la copie, Manicule ne peut donc pas l’ouvrir ; lisez-le dans le programme de sa librairie, ou demandez-y une copie sans protection.
formats-no-epub = Cette archive n’est pas un EPUB lisible, son fichier de paquet manque ou est abîmé ; téléchargez le livre à nouveau.
formats-epub-password = Ce livre est verrouillé par un mot de passe que Manicule ne sait pas ouvrir ; décompressez-le d’abord avec ce mot de passe.
formats-no-fictionbook = Il n’y a pas de FictionBook (.fb2) lisible dans cette archive ; essayez de la décompresser vous-même.
formats-pictures-lost = { $count } images de ce livre n’ont pas pu être lues ; ses mots sont affichés.
formats-article-only = Cette page indique ce qui est l’article ; environ { $count } mots hors de celui-ci ne sont pas affichés.
formats-no-mhtml = Il n’y a pas de page lisible dans ce fichier MHTML ; enregistrez la page à nouveau, en un seul fichier HTML.
formats-kindle-protected = Ce livre est protégé contre la copie, Manicule ne peut donc pas l’ouvrir ; lisez-le sur l’appareil ou dans le programme de sa librairie.
formats-part-missing = Une partie de ce fichier manque ou est endommagée ; ce qu’il y a est affiché.
formats-kindle-broken = Ce livre Kindle est abîmé et rien n’a pu y être lu ; téléchargez-le à nouveau.
formats-pdf-too-long = La lecture a pris trop de temps, seules { $read } pages sur { $count } sont affichées en texte.
formats-pdf-page-lost = La page { $page } n’a pas pu être lue, ou pas entièrement.
formats-pdf-pages-lost = { $count } pages n’ont pas pu être lues, ou pas entièrement ; la première est la page { $first }.
formats-no-printed-pages = Ce texte n’a pas de pages imprimées.
formats-document-password = Ce document est verrouillé par un mot de passe, Manicule ne peut donc pas le lire ; ouvrez-le dans le programme qui l’a fait, enregistrez une copie sans mot de passe et ouvrez-la.
formats-not-read = C’est { $what }, que Manicule ne peut pas ouvrir ; il lit EPUB, PDF, les livres Kindle sans protection, FictionBook, les documents Word, les BD (CBZ), les pages web enregistrées, Markdown et le texte brut.
formats-no-text = Ce fichier contient des données et non du texte, ses lettres n’auraient aucun sens ; ouvrez-le avec le programme qui l’a fait.
sandbox-not-started = Aucun processus n’a pu être lancé pour lire ce fichier ; fermez d’autres programmes et réessayez.
sandbox-too-slow = Ce fichier a pris trop de temps et a été abandonné ; il est très gros ou endommagé, essayez une autre copie.
sandbox-too-much = Ce fichier demandait plus que Manicule n’accorde à un fichier et a été abandonné ; il est très gros ou endommagé, et rien d’autre n’a été touché.
sandbox-cancelled = L’ouverture a été annulée.
formats-no-words = Ce fichier ne contient aucun mot à afficher.
formats-pdf-damaged = Ce PDF est si endommagé que Manicule ne peut pas le lire ; ouvrez-le dans le programme qui l’a fait, ou téléchargez-le à nouveau.
formats-pdf-protected = Ce PDF est protégé d’une façon que Manicule ne connaît pas, par un certificat ou pour le programme d’une librairie ; enregistrez une copie sans protection là où il s’ouvre, et ouvrez cette copie.
formats-pdf-password = Ce PDF est verrouillé par un mot de passe ; donnez-le où la fenêtre le demande, ou avec `--password` en ligne de commande.
formats-pdf-fonts = Les polices de ce PDF ne disent pas quelles lettres elles montrent, une grande part du texte est illisible ; il est affiché en pages.
formats-pdf-scan = Ce PDF contient des images de pages et pas de texte, il est donc affiché en pages ; une fois passé par un programme de reconnaissance (OCR), ses mots peuvent être lus, cherchés et marqués ici.
sandbox-not-apart = Aucun processus séparé n’a pu être lancé pour ce fichier, la fenêtre l’a donc lu elle-même. Si Manicule a été mis à jour pendant qu’il était ouvert, fermez-le et rouvrez-le.
formats-gap-missing = Une partie de ce livre n’est pas dans le fichier ({ $path }). Le reste est affiché.
formats-gap-too-large = Une partie de ce livre est trop grande pour être affichée ({ $path }). Le reste est affiché.
formats-gap-locked = Une partie de ce livre est compressée d’une façon qui ne se lit pas ({ $path }). Le reste est affiché.
formats-gaps-missing = { $count } parties de ce livre ne sont pas dans le fichier ({ $paths }). Le reste est affiché.
formats-gaps-too-large = { $count } parties de ce livre sont trop grandes pour être affichées ({ $paths }). Le reste est affiché.
formats-gaps-locked = { $count } parties de ce livre sont compressées d’une façon qui ne se lit pas ({ $paths }). Le reste est affiché.

## What could not be exported
not-exported-ours = « { $path } » est un des fichiers où Manicule garde vos notes, ou se trouve parmi eux ; choisissez un autre endroit.
not-exported-is-text = « { $path } » est un texte que vous lisez et n’est pas écrasé ; choisissez un autre nom.
not-exported-is-folder = « { $path } » est un dossier ; nommez un fichier dedans.
not-exported-no-folder = Le dossier « { $path } » n’est pas là, vos notes n’y ont donc pas été écrites ; branchez son disque, ou choisissez un autre dossier.
not-exported-gone = Rien de ce qui a été écrit dans « { $path } » n’y est plus, il a donc été laissé tel quel ; branchez son disque, ou choisissez le dossier à nouveau.
not-exported-no-file = « { $path } » n’est pas un fichier où l’on puisse écrire ; choisissez un autre endroit.
not-exported-not-utf8 = « { $path } » ne contient pas de texte en UTF-8, son contenu n’aurait pas pu être gardé ; il est intact. Enregistrez-le en UTF-8, ou choisissez un autre nom.
not-exported-locked = « { $path } » est verrouillé par un autre programme et intact ; fermez-le là-bas et réessayez.
not-exported-not-allowed = L’écriture dans « { $path } » n’est pas permise, il est intact ; autorisez-la, ou choisissez un autre nom.
not-exported-untouched = « { $path } » est intact : { $reason }. Choisissez un autre nom, ou déplacez ce fichier.
not-exported-other-contents = « { $path } » contient autre chose que le dernier export, et ce format n’a pas de place pour cela ; il est intact. Choisissez un autre nom, ou déplacez ce fichier.
not-exported-because = « { $path } » n’a pas été écrit : { $reason }
not-exported-busy = Un autre programme écrit sans cesse dans « { $path } », il lui a été laissé ; réessayez plus tard.
not-exported-failed = « { $path } » n’a pas pu être écrit : { $cause }. Ce qui y était est intact ; faites de la place, autorisez l’écriture, ou choisissez un autre endroit.
would-lose-another = ce n’est pas un export de notes dans ce format ({ $format }), et il serait perdu
would-lose-program = il ne contient pas de notes de ce programme et serait perdu
would-lose-note = il contient une note qui n’a pas pu être lue, ou qui porte sur un autre texte, et qui serait perdue
would-lose-notes = il contient des notes qui n’ont pas pu être lues, ou qui portent sur d’autres textes ({ $count }), et qui seraient perdues

## What the library says
library-notes-not-listed = Les notes dans { $folder } ne peuvent pas être listées ({ $error }) ; rien n’a été changé.
library-notes-not-downloaded = Des notes sur ce texte ne sont pas encore téléchargées : { $place }. Faites-les télécharger par votre outil de synchronisation pour les voir ici.
library-notes-unreadable = Les notes dans { $path } n’ont pas pu être lues ({ $error }) ; le fichier a été laissé tel quel.
library-notes-newer-elsewhere = Un autre appareil a écrit des notes sur ce texte avec un Manicule plus récent (format { $version }), dans { $name }. Elles sont laissées telles quelles et ne sont pas affichées ; mettez Manicule à jour pour les voir.
library-notes-restored = Des notes sur ce texte manquent dans { $folder }. Elles sont affichées depuis les sauvegardes de cette machine, et remises au prochain changement.
library-notes-foreign = Le fichier { $path } contient des notes sur un autre texte (« { $title } », { $key }). Elles ne sont pas affichées ici, et le fichier est laissé tel quel ; déplacez-le dans le dossier { $key } pour les y voir.
library-notes-newer = Vos notes sur ce texte ont été écrites en dernier par un Manicule plus récent (format { $version }). Elles sont laissées telles quelles et ne peuvent pas être modifiées ici ; mettez Manicule à jour pour continuer.
library-names-damaged = Des corrections de noms dans { $path } sont endommagées ({ $reason }) ; tout ce qui a pu être lu est utilisé, et le fichier est laissé tel quel jusqu’à ce qu’une copie en soit gardée.
library-names-unreadable = Des corrections de noms dans { $path } n’ont pas pu être lues ({ $reason }) ; le fichier est laissé tel quel.
library-names-restored = Des corrections de noms sur ce texte manquent dans { $path }. Elles sont prises dans la copie de cette machine, et remises au prochain changement.
library-pointer-unreadable = { $path } dit où vos notes ont été déplacées et ne peut pas être lu ({ $reason }). Les notes sont gardées dans { $folder } jusqu’à ce que vous choisissiez le dossier sous « Plusieurs ordinateurs ».
library-folder-gone = Le dossier de vos notes, { $folder }, n’est pas là. S’il est sur un disque ou un partage, branchez-le et redémarrez : vos notes y sont.
library-text-in-no-folder = Ce texte vient avec le programme et n’est dans aucun dossier.
library-no-file-program = Aucun gestionnaire de fichiers n’a pu être lancé. Le texte est dans { $folder }.
library-glossary-unreadable = Le glossaire { $path } n’a pas pu être lu ({ $reason }) ; il en a été fait un à partir du texte.
library-shelf-file-damaged = Le fichier d’étagère { $path } n’a pas pu être lu en entier ({ $reason }) et est laissé tel quel jusqu’à ce qu’une copie en soit gardée.
library-details-restored = Des titres, étiquettes ou collections manquent dans { $path }. Ils sont pris dans la copie de cette machine, et remis au prochain changement.
library-backup-elsewhere = La sauvegarde de vos notes n’a pas pu être écrite dans { $folder } ({ $error }) ; elle est pour l’instant dans { $spare }. Les notes elles-mêmes sont enregistrées.
library-notes-damaged-kept = Les notes dans { $path } sont endommagées ({ $reason }) ; tout ce qui a pu être lu est affiché, et une copie est gardée dans { $copy }.
library-notes-damaged = Les notes dans { $path } sont endommagées ({ $reason }) ; tout ce qui a pu être lu est affiché, et le fichier n’a pas pu être copié ({ $error }).
library-notes-senseless-kept = Les notes dans { $path } sont illisibles ({ $reason }) ; une copie est gardée dans { $copy }.
library-notes-senseless = Les notes dans { $path } sont illisibles ({ $reason }) ; le fichier n’a pas pu être copié ({ $error }).
library-own-unreadable = { $path } n’a pas pu être lu ({ $error }) et a été laissé tel quel
library-foreign-not-aside = { $name } contient des notes sur un autre texte et n’a pas pu être mis de côté ({ $error })
library-own-damaged = { $path } est endommagé, et aucune copie n’a pu être gardée ({ $error })
library-safe-beside = { $reason }. Vos notes sont en sécurité dans le fichier { $name }, à côté, et seront réunies aux autres.
library-not-brought-over = { $path } a été écrit après le déplacement de vos notes et n’a pas pu être repris ({ $error }). Il reste où il est, et un nouvel essai aura lieu au prochain démarrage.
library-held-by-another = un autre programme y écrit depuis un moment

## The command line
cli-no-note = Il n’y a pas de note { $id } sur ce texte ; `manicule anchor FILE` les liste.
cli-nothing-accepted = rien n’a changé : seule une note dont les mots ont changé peut être acceptée, et jamais deux fois.
cli-anchor-summary = { $placed } sur { $all } placées, { $asked } à vérifier : --accept ID, --accept-all, --place ID --quote WORDS, ou --apart ID.
cli-no-colour = « { $name } » n’est pas une couleur de Manicule : choisissez parmi { $colours }.
cli-empty-quotation = La citation est vide : donnez les mots à surligner.
cli-not-in-text = « { $quote } » n’est pas dans le texte ; copiez les mots depuis `manicule dump`.
cli-occurs-once = « { $quote } » n’apparaît qu’une fois, il n’y a donc pas d’occurrence { $occurrence }.
cli-occurs-less = « { $quote } » apparaît { $count } fois, il n’y a donc pas d’occurrence { $occurrence }.
cli-not-all-is-well = Tout n’est pas en ordre. Voir ci-dessus.
cli-nothing-to-repair = Il n’y avait rien à réparer.
cli-report-written = Écrit dans { $path }. Lisez-le avant de le partager.
cli-no-format = « { $name } » n’est pas un format.
cli-taken-out = { $count } des notes avaient été retirées de { $name } et restent dehors ; --again les écrit.
cli-in-step-formats = Un dossier est tenu à jour dans un de ces formats : { $formats }.
cli-removed-stays-out = « { $name } » a été retiré et reste dehors ; --again l’écrit.
cli-files-updated = { $written } fichiers sur { $all } ont été mis à jour.
cli-template-unreadable = Le modèle « { $name } » ne peut pas être lu ({ $error }).
copy-of-another = « { $path } » existe déjà et n’est pas une copie de { $name } : il a été laissé tel quel. Choisissez un autre nom.
copy-has-other-marks = « { $path } » contient des marques ou des notes inconnues ici, qui seraient perdues : il a été laissé tel quel. Choisissez un autre nom.
cli-name-both = Une copie est faite d’un fichier et écrite dans un autre : nommez les deux.
cli-is-no-pdf = { $name } n’est pas un PDF, il n’y a donc pas de pages où écrire les notes ; retirez --into-copy.
cli-no-names = Aucun nom trouvé.
cli-take-differing = --take-differing ajoute à côté, comme notes, ce qui diffère des vôtres.
cli-nothing-imported = Rien n’a été importé.
cli-no-program = « { $name } » n’est pas un programme dont les notes peuvent être lues : choisissez parmi { $programs }.
cli-give-yes = Rien n’a été importé : --yes importe ce qui est listé, --dry-run ne fait que lister.
cli-no-dictionary = Aucun dictionnaire n’est choisi : nommez-en un avec --dictionary, ou ajoutez-en un dans la fenêtre.
cli-did-you-mean = il n’y a ni commande ni fichier « { $name } » ; vouliez-vous dire `{ $meant }` ?
cli-files-and-subcommand = des fichiers à ouvrir dans la fenêtre et une sous-commande ne vont pas ensemble
cli-on-no-passage = sans passage
cli-no-pictures-here = Un terminal n’affiche pas d’images ; nommez un fichier avec -o, ou envoyez ceci à un programme.
cli-not-printed = Le résultat n’a pas pu être affiché : { $error }.
cli-password-for = Mot de passe pour « { $shown } » :{" "}
cli-text-locked = Ce texte est verrouillé ; donnez son mot de passe avec `--password`.
cli-only-pdf-has-pages = Seul un PDF a des pages telles qu’imprimées ; retirez --page.
cli-no-page = Il n’y a pas de page « { $name } » ; il y en a { $pages }.
cli-not-opened = Le texte n’a pas pu être ouvert.
cli-nothing-to-search = Il n’y a rien à chercher : donnez au moins un mot.
cli-standard-input = entrée standard

## What can go wrong on the disk
error-no-home = Le système n’indique aucun dossier personnel, il n’y a donc pas d’endroit pour les notes ; donnez-en un avec --home DIR ou MANICULE_HOME.
error-missing = Il n’y a pas de fichier « { $path } » ; il a peut-être été déplacé ou renommé. Ses notes sont conservées.
error-is-folder = « { $path } » est un dossier ; ouvrez l’un des fichiers qu’il contient.
error-no-file = « { $path } » n’est pas un fichier ordinaire ; copiez son contenu dans un fichier et ouvrez celui-ci.
error-denied = Le système ne vous laisse pas lire « { $path } » ; changez ses droits, ou ouvrez-en une copie.
error-too-large = « { $path } » fait { $size } Mo, et les textes sont lus jusqu’à { $most } Mo ; découpez-le et ouvrez les parties.
error-no-such-text = Aucun texte nommé « { $name } » n’accompagne le programme ; ceux qui l’accompagnent sont sur l’étagère.
error-unreadable = « { $path } » n’a pas pu être lu : { $cause }. Rien n’a été modifié ; réessayez, ou ouvrez-en une copie.
error-notes-not-saved = Vos dernières notes n’ont pas pu être écrites dans { $path } : { $cause }. Ce qui était enregistré est intact ; libérez de la place ou autorisez l’écriture à cet endroit, puis réessayez.
error-notes-not-faithful = Vos dernières notes n’ont pas été écrites, car elles ne se reliraient pas telles quelles. Ce qui était enregistré est intact ; exportez-les et signalez ceci comme une erreur du programme.
error-not-written = { $what } : impossible d’écrire dans { $path } : { $cause }. Ce qui s’y trouvait est intact ; libérez de la place, autorisez l’écriture ou choisissez un autre endroit.
error-kept-in-memory = Elles restent en mémoire et seront écrites dès que possible.
saving-held = Un autre programme écrit les notes de ce texte depuis un moment
saving-not-locked = Le dossier des notes n’a pas pu être verrouillé ({ $error })
saving-beside-notes = { $what } n’a pas pu être écrite : { $error }. Les notes elles-mêmes sont enregistrées.
own-copy-of-text = Une copie du texte, qui aide à retrouver ses notes s’il change,
own-review = Liste des notes à montrer
own-reading-log = Journal de lecture
own-device = Nom de cet appareil
own-settings = Réglages
own-shelf = Étagère
own-places = Liste des emplacements
own-details-copy = Copie de vos indications sur les textes
own-other-machine = Les notes d’ici ont été écrites en dernier sur une autre machine, ou ailleurs. Celle-ci écrit les siennes sous un nouveau nom, { $name } ; toutes sont montrées ensemble.
own-unreadable = { $what } dans { $path } : illisible ({ $error }) ; l’état habituel est utilisé.
own-damaged = { $what } dans { $path } : abîmé ({ $reason }). { $kept } ; ce qui en est lisible est utilisé.
own-copy-kept = Une copie est gardée dans { $path }
own-no-copy = Aucune copie n’a pu être gardée ({ $error })
own-copy-of-corrections = La copie de vos corrections de noms n’a pas pu être écrite : { $error }. Les corrections elles-mêmes sont enregistrées.
own-newer-corrections = Les corrections des noms de ce texte viennent d’un Manicule plus récent ; elles restent telles quelles.
own-newer = écrit par un Manicule plus récent
own-folder-unreadable = { $path } ne peut pas être lu ({ $error }).
index-unusable = L’index de tous les textes n’a pas pu être utilisé ({ $reason }).
dictionaries-file-missing = son fichier .{ $ending } manque
dictionaries-tree = c’est un arbre StarDict, qui n’a pas de liste de mots
dictionaries-none = ce n’est pas un dictionnaire StarDict
dictionaries-no-words = sa liste de mots est vide ou abîmée
dictionaries-no-articles = son fichier d’articles n’a pas pu être lu
server-no-result = manicule-sync s’est arrêté sans résultat ({ $how }) ; lancez-le dans un terminal pour voir pourquoi.
disk-too-large = plus de { $most } Mo
disk-no-file = un tube, un socket ou un périphérique est à sa place
damage-bytes = certains de ses octets ne sont pas des lettres
damage-entry = « { $key } » n’a pas de sens
damage-device-line = une ligne ne nomme aucun appareil
damage-no-device = il ne nomme aucun appareil
damage-no-key = « { $place } » n’a pas de clé de texte

## manicule doctor
doctor-not-whole = { $path } n’a pas pu être lu en entier ({ $reason }).
doctor-backup-torn = La sauvegarde { $path } n’est plus telle qu’elle a été écrite.
doctor-no-saving = Rien ne peut être enregistré dans { $path }.
doctor-unlisted = { $path } ne peut pas être listé ({ $error }) ; rien n’a été modifié.
doctor-device = Cette machine écrit ses notes sous le nom { $name }.
doctor-copy = Copie de ce qui n’a pas pu être lu : { $path }
doctor-all-is-well = Tout va bien.
doctor-something-is-wrong = Quelque chose n’a pas pu être lu ; rien n’a été supprimé. `manicule doctor --repair` répare ce qui peut l’être sans perte.
doctor-no-title = (sans titre)
doctor-devices = appareils { $names }
doctor-missing = des notes manquent dans son dossier ; elles sont montrées depuis les sauvegardes et remises au prochain changement
fault-unreadable = illisible
fault-in-part = lu en partie
fault-other-text = notes d’un autre texte
fault-newer = d’une version plus récente
fault-not-downloaded = pas encore téléchargé
doctor-cannot-be-read = illisible : { $trouble }
doctor-nothing-there = rien pour l’instant
counted-backups = { $count ->
    [one] { $count } sauvegarde
   *[other] { $count } sauvegardes
}
counted-bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
size-kilobytes = { $count } ko
size-megabytes = { $count } Mo
repair-notes = Les notes de « { $title } » sont de nouveau complètes dans leur dossier.
repair-settings = Les réglages ont été réécrits.
repair-shelf = L’étagère a été réécrite.
repair-halves = { $count ->
    [one] { $count } fichier à moitié écrit d’un enregistrement interrompu a été supprimé ; son contenu a été enregistré ensuite.
   *[other] { $count } fichiers à moitié écrits d’enregistrements interrompus ont été supprimés ; leur contenu a été enregistré ensuite.
}
belongs-yours = à vous : à sauvegarder, à synchroniser si vous voulez
belongs-machine = à garder ; propre à cet ordinateur, ne pas synchroniser
belongs-cache = peut être supprimé, programme fermé ; il est recréé
place-notes = surlignages, notes et signets
place-corrections = vos corrections des personnes et des lieux
place-details = titres, étiquettes, collections et état des textes, tels que vous les avez indiqués
place-settings = préférences
place-spare-backups = versions antérieures qui n’ont pas pu être gardées avec les autres
place-shelf = l’étagère : ce que vous lisez et jusqu’où
place-shelf-folders = dossiers dont les textes sont sur l’étagère
place-shared = où vos notes ont été déplacées, le cas échéant
place-review = quelles notes ont été montrées pour révision, et quand
place-reading = combien de temps vous lisez, sauf si c’est désactivé
place-places = où se trouve chaque texte
place-sync = avec quel serveur manicule-sync synchronise vos notes, et ce qu’il a fait en dernier
place-backups = versions antérieures de vos notes, et copies de vos corrections de noms
place-quarantine = copies de fichiers qui n’ont pas pu être lus
place-declined = quels textes vous avez dits différents
place-device = le nom de cette machine parmi celles qui écrivent des notes
place-exports = quelles notes ont été écrites dans quel export
place-snapshots = mots des textes annotés, grâce auxquels les notes retrouvent leur place si un texte change
place-glossaries = personnes et lieux trouvés dans les textes
place-covers = petites couvertures pour l’étagère
place-graphics = quelle interface graphique fonctionne ici
place-locks = marques indiquant qu’un fichier est en cours d’écriture
place-catalogue = titres et couvertures des textes de vos dossiers
place-index = index pour chercher partout
place-logs = journal de ce qu’a fait le programme, sans votre texte
place-reports = rapports d’erreurs internes, sans votre texte

## Lists on the command line
cli-not-found = introuvable, { $ink }
cli-anchor-now = maintenant : « { $words } »
cli-anchor-exact = exacte
cli-anchor-changed = modifiée
cli-anchor-orphan = sans place
cli-give-unlocked = Ajoutez --unlocked si c’est ce que vous voulez.
cli-imported = Importation : { $notes }.
cli-import-ask = Importer { $notes } ? [o/N]
cli-words-for-yes = o oui
cli-import-no-notes = aucune note
cli-import-differs = diffère de la vôtre : « { $note } » sur « { $quote } »
import-the-source = La source
import-source-damaged = { $name } est abîmé, ou incomplet : { $damage }.
import-source-unknown = { $name } ne contient pas de notes d’un programme connu ; `manicule import --help` liste les programmes, et --from en désigne un.
import-doubt-damaged = { $name } est endommagé ({ $damage }) : ce qui a pu en être lu est dans la liste.
import-doubt-edited-or-cut = La dernière note de { $name } a été modifiée, ou il manque une partie du fichier : regardez-en la fin avant de l’importer.
import-doubt-notes-missing = { $count ->
    [one] Il manque à { $name } { $count } note qu’il dit contenir : elle a été retirée, ou une partie du fichier manque.
   *[other] Il manque à { $name } { $count } notes qu’il dit contenir : elles ont été retirées, ou une partie du fichier manque.
}

## Why a note was not imported. The English is what programs read, too
skipped-region = une zone ou un dessin sans mots
skipped-damaged-table = le reste d’une table abîmée
skipped-no-kobo-table = une base sans la table des marques de Kobo
skipped-deleted-on-device = supprimé sur l’appareil
skipped-drawing = un dessin sans mots
skipped-nothing = ni mots ni note
skipped-no-annotations = une archive sans annotations.json
skipped-no-list = aucune liste d’annotations
skipped-no-label = pas de ligne d’en-tête
skipped-empty-highlight = un surlignage sans mots (une image, ou au-delà de la limite de l’éditeur)
skipped-past-limit = au-delà de la limite d’extraits de l’éditeur
skipped-deleted-in-manicule = supprimé dans Manicule
skipped-no-calibre-library = ce n’est pas une bibliothèque calibre
skipped-no-apple-tables = une base sans les tables d’Apple Books
skipped-deleted-in-apple = supprimé dans Apple Books
skipped-last-place = le dernier endroit lu
skipped-no-library = une archive sans library.json
skipped-no-place = ni mots ni emplacement
skipped-empty-table = un tableau sans mots ni date
skipped-empty-entry = une entrée sans mots
skipped-no-date = aucune ligne avec une date
skipped-torn = un enregistrement tronqué
skipped-no-heading = des mots sans titre
skipped-empty-heading = un titre sans mots
skipped-no-bookmark = pas un signet
skipped-cut-off = le fichier s’arrête dans cette note
skipped-deleted-in-readwise = supprimé dans Readwise
skipped-empty-block = un bloc sans mots
skipped-deleted-in-readest = supprimé dans Readest
skipped-packed = un fichier compressé abîmé ou trop gros
skipped-no-calibre-bookmarks = un livre sans signets de calibre
skipped-removed-in-calibre = retiré dans calibre
skipped-no-annotation = pas une annotation
skipped-no-koodo-table = pas un tableau de Koodo Reader
skipped-no-highlight-column = aucun tableau avec une colonne « Highlight »
skipped-pdf = un PDF, dont les marques sont lues avec son texte
skipped-hidden-mark = une marque que le fichier masque
skipped-empty-mark = une marque sans mots
skipped-played-mark = un film ou un modèle que montre le fichier
skipped-broken-words = ce qui est illisible dans ces mots

## Help of the command line. The English is that of the arguments, word for word
help-reads-articles-and-books = Lit articles et livres, sait qui y est qui, et garde ce que vous marquez et écrivez.
help-without-a-subcommand-it = Sans sous-commande, il ouvre la fenêtre avec les fichiers donnés ; sans fichier, l’étagère et les textes fournis. Chaque sous-commande fonctionne sans écran, avec la même bibliothèque, les mêmes notes et réglages que la fenêtre.
help-keep-everything-settings-notes = Tout garder (réglages, notes, caches) dans un dossier : pour des essais et depuis une clé USB
help-print-what-is-being = Écrire sur l’erreur standard ce qui est fait, pour aider à trouver les pannes
help-open-locked-files-with = Ouvrir les fichiers verrouillés avec ce mot de passe ; d’autres utilisateurs peuvent voir ce qui est tapé ici, omettez-le donc pour qu’on vous le demande
help-open-another-window-beside = Ouvrir une autre fenêtre à côté de celle qui est ouverte
help-texts-to-open-in = Textes à ouvrir dans la fenêtre, dossiers à mettre sur l’étagère, liens (`manicule:…`) à suivre
help-print-what-was-read = Afficher ce qui a été lu d’un fichier : son texte, sa table des matières, ou tout ce qui en est connu
help-without-an-option-the = Sans option, le texte brut est affiché. Un fichier qui n’est pas un texte est refusé en une phrase ; avec --json, le refus est un objet avec "ok": false et le code de sortie reste 1.
help-the-file-to-read = Le fichier à lire, ou `-` pour l’entrée standard
help-one-json-object-metadata = Un objet JSON : métadonnées, spine, table, noms et positions des pages imprimées, nombres de mots et empreintes des chapitres, avertissements
help-the-flat-text-whose = Le texte brut, dont toutes les positions comptent les points de code (par défaut)
help-headings-and-contents-with = Titres et table des matières avec leurs positions, un par ligne, en retrait selon la profondeur
help-list-the-people-places = Lister les personnes, les lieux et les dates d’un texte
help-entries-with-their-mentions = Les entrées avec leurs mentions, et la chronologie, en un objet JSON
help-compute-the-list-from = Établir la liste du texte seul : sans glossaire préparé à côté, et sans vos corrections
help-the-list-as-a = La liste comme fichier à placer à côté du texte, `NAME.glossary.json` : à partager ou à modifier
help-show-only-what-is = Ne montrer que ce qui est connu avant cette position : sans rien dévoiler
help-draw-the-character-map = Dessiner la carte des personnages ou la chronologie d’un texte
help-it-shows-the-glossary = Elle montre le glossaire comme la fenêtre, avec vos corrections.
help-the-file-to-read-again = Le fichier à lire
help-what-to-draw = Ce qu’il faut dessiner
help-where-to-write-it = Où l’écrire : `.svg`, ou autre chose pour du PNG ; `-` pour la sortie standard
help-include-places = Inclure les lieux
help-pixels-per-unit-of = Pixels par unité de l’image
help-highlight-a-passage-of = Surligner un passage d’un texte et écrire une note à son sujet
help-the-passage-is-found = Le passage est trouvé par ses mots ; les blancs et la forme des guillemets ne comptent pas. Affiche l’identifiant de la nouvelle note.
help-the-file-to-annotate = Le fichier à annoter
help-the-words-to-highlight = Les mots à surligner
help-which-occurrence-of-the = Quelle occurrence des mots, à partir de 1
help-the-note-to-write = La note à écrire
help-yellow-green-blue-pink = yellow, green, blue, pink, orange ou purple
help-a-tag-may-be = Une étiquette ; peut être donnée plusieurs fois
help-list-highlights-and-notes = Lister surlignages et notes
help-the-text-whose-notes = Le texte dont lister les notes
help-notes-of-all-texts = Notes de tous les textes
help-one-json-array = Un tableau JSON
help-only-those-whose-quotation = Seulement celles dont la citation, la note ou les étiquettes contiennent ceci
help-only-those-with-this = Seulement celles qui ont cette étiquette
help-only-those-of-this = Seulement celles de cette couleur
help-show-where-each-note = Montrer où se trouve à présent chaque note d’un texte (exacte, modifiée ou sans place), et décider des douteuses
help-whatever-is-decided-the = Quelle que soit la décision, les mots sont gardés tels qu’ils ont été marqués.
help-the-text-as-it = Le texte tel qu’il est à présent
help-one-json-array-with = Un tableau JSON avec positions et degrés de confiance
help-accept-the-changed-passage = Accepter le passage modifié où se trouve cette note
help-accept-all-changed-passages = Accepter tous les passages modifiés
help-keep-this-note-unplaced = Garder cette note sans place, avec sa citation
help-place-this-note-on = Placer cette note sur le passage donné par --quote
help-the-passage-to-place = Le passage où la placer
help-export-highlights-and-notes = Exporter surlignages et notes
help-an-existing-file-is = Un fichier existant est mis à jour : ce que vous avez écrit autour et dans les blocs exportés est gardé.
help-the-text-whose-notes-to = Le texte dont exporter les notes
help-notes-of-all-texts-one = Notes de tous les textes, les unes après les autres
help-bring-a-folder-in = Tenir un dossier à jour avec les notes de tous les textes : un fichier pour chacun, où vos mots restent
help-the-format-of-the = Le format de l’export
help-a-template-of-your = Un modèle à vous (Jinja), au lieu d’un format
help-the-file-to-write = Le fichier à écrire ; sans lui, ou avec `-`, l’export est affiché
help-write-again-the-notes = Réécrire les notes que vous avez retirées du fichier ou du dossier
help-write-a-copy-of = Écrire une copie d’un PDF avec les notes dedans, comme tout programme les montre
help-with-into-copy-write = Avec `--into-copy` : écrire la copie d’un PDF protégé sans cette protection
help-find-words-in-texts = Chercher des mots dans des textes
help-what-to-search-for = Ce qu’il faut chercher ; la casse et les blancs ne comptent pas
help-the-texts-to-search = Les textes où chercher
help-search-the-programs-own = Chercher dans les textes du programme et dans tous ceux de l’étagère
help-ask-the-index-of = Interroger l’index de tous les textes, notes et noms, le meilleur d’abord : "une phrase", début*, proche~, -sans, author:, tag:, person:, in:
help-treat-the-query-as = Traiter la requête comme une expression régulière
help-one-json-array-with-offsets = Un tableau JSON avec positions
help-look-a-word-up = Chercher un mot dans des dictionnaires au format StarDict
help-without-dictionary-it-asks = Sans --dictionary, il interroge ceux choisis dans la fenêtre. Un mot qui porte une terminaison dans le texte est trouvé sous sa racine, selon --lang.
help-what-to-look-up = Ce qu’il faut chercher ; la casse et les accents ne comptent pas
help-a-dictionary-one-of = Un dictionnaire (l’un de ses fichiers), ou un dossier de dictionnaires ; peut être donné plusieurs fois
help-the-language-of-the = La langue du mot, comme en ou de
help-one-json-array-dictionary = Un tableau JSON : dictionnaire, entrée et texte de chaque article
help-draw-the-window-with = Dessiner la fenêtre avec un texte dans un PNG, sans écran
help-the-text-to-open = Le texte à ouvrir ; sans lui, l’étagère est dessinée
help-the-picture-to-write = L’image à écrire, ou `-` pour la sortie standard
help-the-offset-to-stand = La position à placer en haut de la page
help-width-and-height-of = Largeur et hauteur de la fenêtre, en points
help-pixels-per-point = Pixels par point
help-day-sepia-or-night = Jour (day), sépia ou nuit (night)
help-the-whole-length-of = Toute la longueur du texte en une grande image au lieu d’une fenêtre
help-the-tab-of-the = L’onglet de la barre latérale à montrer
help-select-the-name-with = Sélectionner le nom qui a cet identifiant dans la barre latérale
help-search-for-this-so = Chercher ceci, pour que les résultats soient marqués
help-turn-pages-instead-of = Tourner des pages au lieu de défiler
help-a-page-of-a = Une page d’un PDF telle qu’elle a été imprimée, avec ses notes et rien d’autre : son nom, sinon son numéro
help-import-highlights-and-notes = Importer surlignages et notes d’autres programmes de lecture
help-source-is-a-file = SOURCE est un fichier ou un dossier ; le programme qui l’a écrit est reconnu à son contenu. Une liste montre d’abord ce qui serait fait, texte par texte : trouvées, ambiguës, non trouvées, déjà là ; rien n’est écrit avant confirmation. Réimporter la même chose ne change rien. Les notes de livres qui ne sont pas encore ici attendent sous leur titre.
help-programs-ade-apple-boox = Programmes : ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web, kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera, readest, readium, readwise, tolino, w3c, zotero.
help-a-file-a-folder = Un fichier, un dossier (un appareil, un dossier de `.sdr`, une bibliothèque calibre), ou `-` pour l’entrée standard
help-the-program-that-wrote = Le programme qui l’a écrit, quand il n’est pas reconnu
help-the-text-that-the = Le texte auquel appartiennent les notes
help-only-list-what-would = Lister seulement ce qui serait importé
help-one-json-object-each = Un objet JSON : chaque texte avec ses annotations et leur état, et ce qui a été laissé de côté
help-import-without-asking = Importer sans demander
help-where-a-note-of = Quand une note à vous diffère de celle de son export, ajouter ce que dit le fichier comme seconde note ; la vôtre reste telle quelle
help-show-where-everything-is = Montrer où tout est rangé, à quoi cela sert et si tout va bien
help-it-changes-nothing-unless = Il ne change rien, sauf si vous lui demandez de réparer.
help-one-json-object = Un objet JSON
help-repair-what-can-be = Réparer ce qui peut l’être sans perte : restaurer les notes manquantes, réunir des fichiers, réécrire les abîmés, retirer ceux à moitié écrits
help-write-a-report-that = Écrire dans un fichier texte un rapport qui aide à trouver une panne : aucun titre, aucun texte ni dossier à vous. Lisez-le avant de le partager ; `-` l’affiche
help-offsets-in-every-command = Dans chaque commande, les positions comptent les points de code Unicode du texte exact qu’affiche `manicule dump --text FILE`.
help-file-may-also-be = FILE peut aussi être `bundled:NAME`, un texte fourni avec le programme (tour-fr, guide-fr, leon-trotsky, vladimir-lenin, joseph-stalin).
help-exit-status-0-success = Code de sortie : 0 succès, 1 une erreur nommée en une phrase, 2 mauvais usage.
help-print-help = Afficher l’aide
help-print-help-see-more = Afficher l’aide (plus avec --help)
help-print-help-see-a = Afficher l’aide (résumé avec -h)
help-print-version = Afficher la version
help-print-this-message-or = Afficher cette aide ou celle d’une sous-commande
help-word-usage = Utilisation
help-word-commands = Commandes
help-word-arguments = Arguments
help-word-options = Options
help-usage-options = OPTIONS
help-usage-command = COMMANDE
help-default = par défaut : { $value }
help-possible = valeurs possibles : { $values }
help-possible-values = Valeurs possibles :

## Wrong usage of the command line
usage-error = erreur : { $message }
usage-unknown = argument inattendu « { $argument } »
usage-perhaps = Vouliez-vous dire « { $argument } » ?
usage-missing = il manque : { $arguments }
usage-conflict = « { $argument } » ne va pas avec « { $prior } »
usage-no-value = « { $argument } » demande une valeur
usage-wrong-value = « { $value } » ne convient pas à « { $argument } »
usage-more = Plus avec --help.
usage-size = donnez largeur et hauteur en points, par exemple 1280x800 (200 à 8000 par 150 à 20000)
usage-scale = donnez un nombre de 0.5 à 4
doctor-place = { $what } ; { $advice }
cli-pages-not-written = Les pages n’ont pas pu être écrites dans { $path } : { $error }.

## What a file is that is not read
stranger-png = une image PNG
stranger-jpeg = une image JPEG
stranger-gif = une image GIF
stranger-rar = une archive RAR (les bandes dessinées .cbr en sont ; empaquetez-les en CBZ)
stranger-djvu = un livre DjVu
stranger-chm = un fichier d’aide de Windows (CHM)
stranger-lit = un livre de Microsoft Reader
stranger-kfx = un livre Kindle de type KFX
stranger-topaz = un livre Kindle de type Topaz
stranger-seven-zip = une archive 7-Zip
stranger-gzip = une archive gzip
stranger-program = un programme
stranger-rtf = un document RTF
stranger-old-office = un ancien document Microsoft Office
stranger-film = un fichier son ou vidéo
stranger-sound = un fichier son

## More keys
key-backspace = Retour arrière
key-backslash = Antislash
key-space = Espace
key-home = Début
key-end = Fin
key-delete = Suppr
key-insert = Inser

## The chapter on the keyboard, whose frame is keyboard.md
keyboard-title = Le clavier
keyboard-all = Tout peut se faire sans souris. `Tab` passe d’un bouton, d’un champ ou d’une liste au suivant, `Espace` ou `Entrée` l’actionne, `Échap` ferme ce qui est ouvert et ramène à la page. Ce qui n’a pas de touche est dans la palette : `Ctrl+K` et un mot. `F1` montre toutes les touches dans la langue de la fenêtre, comme votre système les écrit.
keyboard-select = Pour sélectionner au clavier, tenez `Maj` et appuyez sur les flèches : la sélection commence au premier mot de la page, ou là où vous avez cliqué en dernier. `P` sélectionne un paragraphe. Ensuite `H`, `N`, `U`, `1` à `6`, `D` ou `W` agissent sur elle.
keyboard-letters = Les lettres et les chiffres ne sont des commandes que si vous n’écrivez dans aucun champ.
keyboard-insert = Dans un champ, `Ctrl+Inser` copie aussi, `Maj+Inser` colle et `Maj+Suppr` coupe.
keyboard-mac = Sur un Mac
keyboard-mac-keys = `Ctrl` est `⌘` et `Alt` est `⌥`. Ces touches sont différentes :
keyboard-mac-menus = Toutes les commandes sont aussi dans la barre des menus. Là où les touches de fonction règlent la lumière et le son, tenez `fn` ; chacune a une autre touche à côté d’elle.
keyboard-keys = Touches
