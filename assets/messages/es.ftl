# The sentences of Manicule in Spanish; en.ftl is the original.

## Numbers and dates

percent = { $number } %
moment = { $day } { $month } { $year }, { $time }
day-and-month = { $day } { $month }
month-and-year = { $month } { $year }
month-january = ene
month-february = feb
month-march = mar
month-april = abr
month-may = may
month-june = jun
month-july = jul
month-august = ago
month-september = sep
month-october = oct
month-november = nov
month-december = dic

## Dates of a text
month-of-day-january = enero
month-of-day-february = febrero
month-of-day-march = marzo
month-of-day-april = abril
month-of-day-may = mayo
month-of-day-june = junio
month-of-day-july = julio
month-of-day-august = agosto
month-of-day-september = septiembre
month-of-day-october = octubre
month-of-day-november = noviembre
month-of-day-december = diciembre
month-alone-january = enero
month-alone-february = febrero
month-alone-march = marzo
month-alone-april = abril
month-alone-may = mayo
month-alone-june = junio
month-alone-july = julio
month-alone-august = agosto
month-alone-september = septiembre
month-alone-october = octubre
month-alone-november = noviembre
month-alone-december = diciembre
date-day = { $day } de { $month } de { $year }
date-day-short = { $day } { $month } { $year }
date-month = { $month } de { $year }
date-month-short = { $month } { $year }
date-year = { $year }
date-year-before = { $year } a. C.
date-decade = década de { $year }
date-century = siglo { $number }
date-century-before = siglo { $number } a. C.
date-about = hacia { $date }
date-old-style = { $date } (estilo antiguo)
date-new-style = { $date } (estilo nuevo)

## Counts
counted-mentions = { $count ->
    [one] { $count } mención
   *[other] { $count } menciones
}
counted-words = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
counted-dates = { $count ->
    [one] { $count } fecha
   *[other] { $count } fechas
}
counted-of-your-highlights = { $count ->
    [one] { $count } de tus resaltados
   *[other] { $count } de tus resaltados
}
counted-shared-paragraphs = { $count ->
    [one] { $count } párrafo en común
   *[other] { $count } párrafos en común
}
counted-texts = { $count ->
    [one] { $count } texto
   *[other] { $count } textos
}
counted-notes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
counted-matches = { $count ->
    [one] { $count } coincidencia
   *[other] { $count } coincidencias
}
counted-files = { $count ->
    [one] { $count } archivo
   *[other] { $count } archivos
}
counted-highlights = { $count ->
    [one] { $count } resaltado
   *[other] { $count } resaltados
}
counted-bookmarks = { $count ->
    [one] { $count } marcador
   *[other] { $count } marcadores
}
counted-pages = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}

## Common
button-searching = Buscando…
button-close = Cerrar
button-cancel = Cancelar
button-save = Guardar
button-title = Título
button-authors = Autores
button-copied = Copiado.
button-open = Abrir
button-tags = Etiquetas
button-done = Listo
button-save-as = Guardar como…
button-copy = Copiar
button-choose-a-folder = Elegir una carpeta…
button-bookmark = Marcador
labelled = { $label }: { $text }
button-undo = Deshacer
button-redo = Rehacer
button-all = Todo
button-sort = Ordenar
button-delete = Eliminar
button-restore = Restaurar
button-write-a-note = Escribir una nota

## People and places

names-hidden = { $count ->
    [one] { $count } nombre oculto:
   *[other] { $count } nombres ocultos:
}
names-show-hidden = { $count ->
    [one] Mostrar { $count } nombre oculto
   *[other] Mostrar { $count } nombres ocultos
}
entry-all-names = ‹ Todos los nombres
entry-previous = ‹ Anterior
entry-called = {" "}como { $name }
entry-edit = Editar
entry-also = también { $names }
entry-as-you-said-in = Como dijiste en «{ $title }»
entry-your-description = Tu descripción
entry-go-to-this-passage = Ir a este pasaje
entry-often-with = A menudo mencionado con { $names }
entry-previous-mention = Mención anterior
entry-next = Siguiente ›
entry-next-mention = Mención siguiente
entry-often-mentioned-with = A menudo mencionado con
entry-dates = Fechas
entry-your-highlights = Tus resaltados
entry-mentions = Menciones
entry-more-mentions = y { $count } más, visibles en la franja de arriba
entry-in-other-texts = En otros textos
entry-the-same-kind = ¿Es lo mismo? ({ $kind })
entry-yes = Sí
entry-no = No
names-people = Personas
names-places = Lugares
names-organisations-events = Organizaciones y eventos
names-timeline = Cronología
names-order-of-appearance = Orden de aparición
names-most-mentions = Más menciones
names-name = Nombre
names-finding-people-and-places = Buscando personas y lugares…
names-no-names-in-what-you-have = No hay nombres en lo leído hasta ahora.
names-none-hint = Añade un nombre en «Más»: se encontrará en todos los lugares donde aparezca.
names-no-names-found = No se han encontrado nombres
names-more = Más
names-filter-names = Filtrar nombres
names-add-a-name = Añadir un nombre…
names-hide-spoilers = Ocultar spoilers
names-only-read-hint = No mostrar nada más allá de la página más avanzada que has leído
names-character-map = Mapa de personajes…
names-timeline-chart = Gráfico cronológico…
names-export-ask = Exportar glosario…
names-import-ask = Importar glosario…
names-export-title = Exportar glosario
names-export-by-hand = «manicule glossary FILE --share» muestra lo mismo
names-import-title = Importar glosario
names-glossaries = Glosarios
names-import-by-hand = pon el archivo junto al texto, con el mismo nombre
names-no-name-matches-the-filter = Ningún nombre coincide con el filtro.
names-show-again = Volver a mostrar
glossary-unreadable = El glosario junto a este texto no se puede leer: { $error }.
glossary-no-glossary = El glosario junto a este texto no lo es: su formato es «{ $given }», no «{ $format }».
glossary-newer = El glosario junto a este texto es para un Manicule más nuevo (versión { $version }).
glossary-no-capitals-script = Este texto está en una escritura sin mayúsculas, así que los nombres no se pueden encontrar solos. Añade los tuyos: se encontrarán en todas partes.
glossary-no-capitals = Este texto no tiene mayúsculas, así que los nombres no se pueden encontrar solos. Añade los tuyos: se encontrarán en todas partes.
glossary-all-capitals = Este texto está todo en mayúsculas, así que los nombres no se pueden encontrar solos. Añade los tuyos: se encontrarán en todas partes.

## More than one computer

sync-conflict-copies = { $count ->
    [one] Hay { $count } copia en conflicto. Su contenido se lee y se muestra como todo lo demás.
   *[other] Hay { $count } copias en conflicto. Su contenido se lee y se muestra como todo lo demás.
}
sync-more-than-one-computer = Más de un ordenador
sync-what = Guarda tus notas en una carpeta que Syncthing, Dropbox, iCloud Drive, OneDrive o una unidad de red mantenga igual en todos tus ordenadores. Cada ordenador escribe allí sus propios archivos, así que ninguno sobrescribe a otro.
sync-moved = Tus notas se han copiado en { $folder } y se han comparado. Se usarán allí desde el próximo inicio: cierra todas las ventanas de Manicule y vuelve a abrirlo. Lo que había en el lugar anterior se queda allí.
sync-a-folder-that-is-kept-on = Una carpeta que está en todos tus ordenadores
sync-by-hand = mira docs/sync.md para hacerlo a mano
sync-notes-lie = Tus notas están en { $folder }
sync-this-is-the-usual-place-on = Es el lugar habitual en este ordenador.
sync-this-computer = , este ordenador
sync-device = { $device }{ $here }: último cambio, { $when }

## Trash

trash-for-good = { $count ->
    [one] { $count } elemento y su nota se eliminarán para siempre. Las copias de seguridad de este ordenador los guardan hasta 30 días.
   *[other] { $count } elementos y sus notas se eliminarán para siempre. Las copias de seguridad de este ordenador los guardan hasta 30 días.
}
trash-the-trash-is-empty = La papelera está vacía
trash-hint = Lo que eliminas se queda aquí hasta que vacíes la papelera.
trash-count = Eliminados: { $counts }
trash-empty-ask = Vaciar la papelera…
trash-deleted = Eliminado el { $when }
trash-empty-the-trash = ¿Vaciar la papelera?
trash-empty-do = Vaciar la papelera

## Notes that need attention
attention-all-notes-are-in-place = Todas las notas están en su sitio.
attention-the-trash-is-empty = La papelera está vacía.
attention-placed = { $placed } de { $all } ubicadas
attention-why = El texto ha cambiado desde que marcaste estos pasajes. Indica dónde va cada uno; las palabras originales se conservan en cualquier caso.
attention-accept-all-changes = Aceptar los { $count } cambios
attention-when-you-marked-it = Cuando lo marcaste
attention-now = Ahora
attention-find-similar-passages = Buscar pasajes parecidos
attention-nothing-in-this-text-is-similar = Nada en este texto se parece.
attention-similar-passages = Pasajes parecidos:
attention-go-to-this-passage-and-select = Ir a este pasaje y seleccionarlo
attention-accept = Aceptar
attention-this-is-the-passage-i-meant = Este es el pasaje al que me refería
attention-place-here = Colocar aquí
attention-select-the-passage-where-the-note = Selecciona el pasaje al que pertenece la nota y pulsa aquí
attention-keep-unplaced = Conservar sin lugar
attention-it-has-no-place-in-this = No tiene lugar en este texto: conservarla en la lista con sus palabras
attention-is-changed = Las palabras han cambiado
attention-is-two-versions = Escrita en dos equipos a la vez

## The card of a name
card-previous-mention = Mención anterior
card-next-mention = Mención siguiente
card-more = Más
card-show-in-the-sidebar = Mostrar en la barra lateral
card-note = Nota { $number }
card-this-note-has-no-words-in = Esta nota no tiene texto en el archivo.
card-go-to-the-note = Ir a la nota

## Contents
contents-no-chapters = Sin capítulos
contents-this-text-has-no-headings-to = Este texto no tiene títulos que listar.
contents-the-book-names-this-place-but = El libro nombra este lugar, pero no está en el archivo.
contents-bookmark = Marcador: { $label }
contents-printed-page-row = página impresa
contents-printed-page = Página impresa
contents-no-such-page = no existe esa página

## Correcting names
kind-person = Persona
kind-place = Lugar
kind-organisation = Organización
kind-event = Evento
correct-hide = Ocultar
correct-you-can-show-it-again-at = Puedes volver a mostrarlo al final de la lista
correct-rename = Cambiar nombre…
correct-describe = Describir…
correct-add-another-name = Añadir otro nombre…
correct-merge-with-ask = Combinar con…
correct-make-one-entry-of-this-and = Hacer una sola entrada de esta y otra
correct-split-off = Separar
correct-make-this-name-an-entry-of = Hacer de este nombre una entrada propia
correct-type = Tipo
correct-unpin = Desfijar
correct-pin-to-top = Fijar arriba
correct-name = Nombre
correct-description = Descripción
correct-another-name-for-the-same = Otro nombre para lo mismo
correct-merge-with = Combinar con
correct-add = Añadir

## About a text
details-about-this-text = Acerca de este texto
details-year = Año
details-publisher = Editorial
details-authors-are-separated-by-semicolons-surname = Los autores se separan con punto y coma: Apellido, Nombre; Nombre Apellido.
details-copy-citation = Copiar la cita

## Questions before the window
dialog-open-a-file-outside-this-texts = ¿Abrir un archivo fuera de la carpeta de este texto?
dialog-text-encoding = Codificación del texto
dialog-if-letters-look-wrong-choose-the = Si las letras se ven mal, elige la codificación del archivo. Tus notas se quedan con sus palabras.
dialog-automatic = Automático
dialog-encoding-choice = { $name } — { $use }
dialog-open-this-link = ¿Abrir este enlace?
dialog-this-link-cant-be-opened = Este enlace no se puede abrir
dialog-only-web-and-mail-addresses-can = Solo las direcciones web y de correo se pueden abrir en otros programas.
dialog-copy-link = Copiar enlace
dialog-your-latest-notes-are-not-saved = Tus últimas notas aún no se han guardado
dialog-still-saving = Todavía se están guardando. El disco tarda en responder.
dialog-try-again = Reintentar
dialog-copy-as-markdown = Copiar como Markdown
dialog-copied-paste-your-notes-somewhere-safe = Copiado. Pega tus notas en un lugar seguro.
dialog-keep-open = Mantener abierto
dialog-quit-anyway = Salir de todos modos
dialog-unsaved-where = Lo que no se ha guardado se pone antes entre las copias de seguridad, o en un archivo de tu carpeta personal que se puede importar.
encoding-unicode = Unicode
encoding-western = Europa occidental
encoding-western-mac = Europa occidental, Mac antiguo
encoding-central = Europa central
encoding-cyrillic = Cirílico
encoding-cyrillic-dos = Cirílico, DOS
encoding-russian = Ruso
encoding-greek = Griego
encoding-turkish = Turco
encoding-hebrew = Hebreo
encoding-japanese = Japonés
encoding-chinese-simplified = Chino simplificado
encoding-chinese-traditional = Chino tradicional

## Dictionaries
dictionaries-by-hand = usa «manicule lookup WORD --dictionary PATH»
dictionaries-dictionaries = Diccionarios
dictionaries-what = Manicule lee diccionarios en formato StarDict. Los archivos se quedan donde están y nunca se modifican. Las palabras se buscan en este orden.
dictionaries-remove-from-the-list = Quitar { $name } de la lista
dictionaries-move-down = Bajar { $name }
dictionaries-move-up = Subir { $name }
dictionaries-add-ask = Añadir un diccionario…
dictionaries-add-title = Añadir un diccionario
dictionaries-stardict-dictionaries = Diccionarios StarDict
dictionaries-all-dictionaries-in-a-folder-and = Todos los diccionarios de una carpeta y sus subcarpetas
dictionaries-add-folder-ask = Añadir una carpeta…
dictionaries-add-folder-title = Añadir una carpeta de diccionarios
dictionaries-look-up-in-the-browser = Buscar en el navegador
dictionaries-address-how = { $word } representa la palabra, { $lang } el idioma del texto, por ejemplo es. Manicule nunca se conecta: tu navegador abre la dirección cuando haces clic en ella.
dictionaries-add-an-address = Añadir una dirección
dictionaries-new = Nueva
dictionaries-reset-addresses = Restablecer direcciones
dictionaries-name-of-page = Nombre de la página
dictionaries-address-of-page = Dirección de la página
dictionaries-remove = Quitar { $name }
dictionaries-this-address-is-not-used-it = Esta dirección no se usa: debe empezar por https:// o http://.
dictionaries-none-in-folder = No hay ningún diccionario StarDict en «{ $name }»: un diccionario tiene un archivo cuyo nombre acaba en .ifo. Descomprime antes el archivo.
dictionaries-not-stardict = «{ $name }» no es un diccionario StarDict: elige el archivo cuyo nombre acaba en .ifo, o su carpeta. Descomprime antes el archivo.
dictionaries-cannot = El diccionario «{ $name }» no se puede usar: { $reason }.
dictionaries-gone = ya no está

## Writing a note
editor-your-note = Tu nota
editor-tags-separated-by-commas = Etiquetas, separadas por comas

## Search across all texts
everything-search-all-texts-notes-and-names = Buscar en todos los textos, notas y nombres
everything-search-everything = Buscar en todo
everything-how = Las palabras se encuentran en cualquier forma; todas deben aparecer.
everything-nothing-was-found = No se ha encontrado nada.
everything-no-other-name = Aún no se conoce ningún texto en que «{ $person }» se llame de otro modo; abre uno para que se hagan sus nombres.
everything-nothing-has-just-these-words-these = Nada tiene exactamente estas palabras; estas son casi iguales.
everything-not-all-read = {"   "}{ $done } de { $all } archivos nuevos leídos.
everything-eg-words = ambas palabras, en cualquier forma: whales, whale’s
everything-eg-phrase = estas palabras seguidas
everything-eg-beginning = palabras que empiezan así
everything-eg-nearly = palabras casi iguales
everything-eg-without = sin una palabra
everything-eg-person = esa persona, con todos los nombres que le da el texto: old Ahab, the captain. Se conocen los nombres de los textos que ya se abrieron.
everything-eg-author = en textos de un autor
everything-eg-tag = en textos y notas con una etiqueta
everything-eg-in = en textos con un título, colección, serie o carpeta así
everything-eg-notes = solo en notas; igualmente in:texts e in:names
everything-not-here = no se encuentra en este ordenador
everything-more = { $authors }   { $more } más
everything-note = Nota:
everything-name = Nombre:

## Export
export-export-notes = Exportar notas
export-from = { $count } de { $title }
export-copy-as = Copiar como { $shape }
export-on = { $notes } sobre { $texts }
export-yours = Tuyas
export-own-template = Plantilla propia
export-to-read-and-go-on-writing = Para leer y seguir escribiendo
export-for-other-notebooks = Para otros cuadernos
export-back-into-other-reading-programs = De vuelta a otros programas de lectura
export-pages-and-data = Páginas y datos
export-template = Plantilla
export-making-the-preview = Preparando la vista previa…
export-all-file-name = Notas.{ $extension }
export-file-name = { $title } – notas.{ $extension }
export-own-template-is = una plantilla tuya
shape-w3c-archive-is = el archivo que describe el borrador de EPUB Annotations
shape-readium-is = el .annotation que acepta Thorium
shape-calibre-is = resaltados para su visor
shape-koreader-is = metadata.epub.lua para la carpeta .sdr junto a un libro
shape-hypothesis-is = anotaciones tal como las da su API
export-one-text-only = este formato contiene las notas de un solo texto; exporta cada uno por separado
shape-markdown-is = citas y notas por capítulo, para cualquier editor
shape-obsidian-is = Markdown con recuadros, identificadores de bloque y etiquetas
shape-markdown = Markdown
shape-obsidian = Obsidian
shape-json = JSON
shape-html = Página web
shape-html-is = para leer o imprimir
shape-csv = Tabla (CSV)
shape-csv-is = para una hoja de cálculo
shape-json-is = todo lo que se sabe de cada nota, para otros programas
shape-w3c = Anotaciones web
shape-w3c-is = JSON-LD tal como lo describe el W3C
shape-logseq-is = un esquema con identificadores de bloque
shape-org-is = títulos con propiedades
shape-zotero-is = una nota para pegar o importar
shape-readwise-is = la tabla que acepta Readwise
shape-anki-is = pasaje delante, nota detrás, con etiquetas
template-too-slow = Esta plantilla necesita más tiempo o memoria de lo permitido.
export-nothing = Aún no hay notas sobre { $title }.

## Ties
family-narrator = el narrador
family-tells = cuenta esta historia
family-of = { $noun } de { $names }
tie-wife = esposa
tie-husband = marido
tie-bride = novia
tie-widow = viuda
tie-widower = viudo
tie-father = padre
tie-mother = madre
tie-papa = papá
tie-mamma = mamá
tie-son = hijo
tie-daughter = hija
tie-child = hijo/a
tie-brother = hermano
tie-sister = hermana
tie-twin = gemelo/a
tie-uncle = tío
tie-aunt = tía
tie-nephew = sobrino
tie-niece = sobrina
tie-cousin = primo/a
tie-grandfather = abuelo
tie-grandmother = abuela
tie-grandson = nieto
tie-granddaughter = nieta
tie-grandchild = nieto/a
tie-great-uncle = tío abuelo
tie-great-aunt = tía abuela
tie-stepfather = padrastro
tie-stepmother = madrastra
tie-stepson = hijastro
tie-stepdaughter = hijastra
tie-stepbrother = hermanastro
tie-stepsister = hermanastra
tie-half-brother = medio hermano
tie-half-sister = media hermana
tie-brother-in-law = cuñado
tie-sister-in-law = cuñada
tie-father-in-law = suegro
tie-mother-in-law = suegra
tie-son-in-law = yerno
tie-daughter-in-law = nuera
tie-godfather = padrino
tie-godmother = madrina
tie-godson = ahijado
tie-goddaughter = ahijada
tie-fiance = prometido
tie-fiancee = prometida
tie-friend = amigo/a
tie-companion = compañero/a
tie-comrade = camarada
tie-betrothed = prometido/a
tie-sweetheart = novio/a
tie-lover = amante
tie-rival = rival
tie-guardian = tutor/a legal
tie-ward = pupilo/a
tie-servant = sirviente/a
tie-maid = criada
tie-butler = mayordomo
tie-valet = ayuda de cámara
tie-footman = lacayo
tie-coachman = cochero
tie-groom = mozo de cuadra
tie-housekeeper = ama de llaves
tie-nurse = enfermero/a
tie-governess = institutriz
tie-tutor = preceptor/a
tie-pupil = alumno/a
tie-secretary = secretario/a
tie-clerk = escribiente
tie-assistant = ayudante
tie-partner = socio/a
tie-master = amo
tie-mistress = señora
tie-employer = patrón/patrona
tie-landlord = casero
tie-landlady = casera
tie-lawyer = abogado/a
tie-physician = médico/a
tie-teacher = maestro/a
tie-lieutenant = teniente
tie-chaplain = capellán
tie-confidant = confidente
tie-apprentice = aprendiz/a
tie-disciple = discípulo/a
tie-neighbour = vecino/a
tie-neighbor = vecino/a
tie-successor = sucesor/a
tie-predecessor = predecesor/a
list-comma = ,

## Choosing files
file-dialog-all-files = Todos los archivos
file-dialog-other-text = Se abrió otro texto mientras elegías el archivo; no se hizo nada, vuelve a intentarlo.
file-dialog-none = Este escritorio no ofrece un diálogo de archivos (falta xdg-desktop-portal): { $instead }.

## Find in a text
find-find-in-this-text = Buscar en este texto
find-nearby-words = Todas las palabras, en cualquier orden, a { $count } palabras como máximo
find-match-case = Distinguir mayúsculas
find-whole-words = Palabras enteras
find-whole-words-only = Solo palabras enteras
find-nearby = Cerca
find-regular-expression = Expresión regular
find-list = Lista
find-list-all-matches = Mostrar todas las coincidencias
find-not-found = No encontrado
find-place-of-all = { $place } de { $all }
find-beyond = { $count } ocultos más adelante
find-label-beyond = { $label }, { $count } ocultos más adelante
find-not-regular = «{ $pattern }» no es una expresión regular: { $last }.

## Go to
goto-percent-or-chapter = Porcentaje o capítulo
goto-percent-printed-page-or-chapter = Porcentaje, página impresa o capítulo
goto-go-to = Ir a
goto-type-how-far-0-to-100 = Escribe hasta dónde: de 0 a 100 %.
goto-no-such-place-in-this-text = No existe ese lugar en este texto.
goto-page-of-the-printed-edition = Página { $query } de la edición impresa
goto-percent = { $percent } % del texto

## Keyboard help
help-select-words = Seleccionar palabras
help-select-how = Arrastrar; doble clic: palabra; triple clic: párrafo; Mayús+clic: ampliar
help-select-by-keys = Seleccionar con el teclado
help-select-by-keys-how = Mayús+flechas; con Ctrl, por palabras
help-close-or-clear-the-selection = Cerrar o quitar la selección
help-esc = Esc
help-save-a-note = Guardar una nota
help-ctrl-enter = Ctrl+Intro
help-who-is-this = ¿Quién es?
help-who-how = Señalar un nombre con línea de puntos o hacer clic en él
help-keyboard-shortcuts = Atajos de teclado
help-version = Versión { $version }. Todo lo de abajo está también en la paleta: pulsa Ctrl+K y escribe una palabra.
help-mouse-and-keyboard = Ratón y teclado

## Import
import-only-the-first = Solo se ha examinado «{ $name }». Suelta una carpeta para importar todo lo que contiene.
import-import-notes = Importar notas
import-by-hand = suelta el archivo o la carpeta en esta ventana, o usa `manicule import`
import-how = Elige un archivo, carpeta o dispositivo con notas de otro programa, o suéltalo aquí. No se escribe nada antes de que veas qué sería.
import-from = Kindle, Kobo, Apple Books, KOReader, calibre, Thorium, Foliate, Readest, Readwise, Hypothesis, Zotero, Moon+, ReadEra, Play Books, PocketBook, BOOX, tolino, Markdown y más.
import-choose-a-file = Elegir un archivo…
import-reading = Leyendo…
import-progress = { $done } de { $all }: { $name }
import-choose-another = Elegir otro…
import-nothing-to-import = Nada que importar
import-do = Importar { $notes }
import-one-step-to-undo = Se deshace en un solo paso.
import-add-the-note-that-differs-from = Añadir al lado la nota que difiere de la tuya
import-add-differing = Añadir al lado las { $count } notas que difieren de las tuyas
import-your-own-notes-stay-as-they = Tus propias notas se quedan como están.
import-no-notes-were-found = No se han encontrado notas.
import-found = { $notes } en { $texts }.
import-left-out = {" "}{ $count } omitidas, ver abajo.
import-import-the-notes-on = Importar las notas sobre { $title }
import-show-its-notes = Mostrar sus notas
import-found-by = encontrado por: { $how }
import-waits-for-text = aún no está aquí: sus notas esperan bajo su título
import-differs-added = difiere de la tuya, se añade al lado
import-differs-left = difiere de la tuya, se deja como está
import-differ-added = { $count ->
    [one] { $count } difiere de la tuya, se añade al lado
   *[other] { $count } difieren de las tuyas, se añaden al lado
}
import-differ-left = { $count ->
    [one] { $count } difiere de la tuya, se deja como está
   *[other] { $count } difieren de las tuyas, se dejan como están
}
import-more = … y { $count } más
import-several-places = varios lugares
import-not-found = no encontrado en el texto
import-waits = en espera
import-placed = ubicado
import-there = ya estaba
import-last-of = último de { $count } estados
import-left-out-title = Omitidas ({ $count })
import-is-left-out = omitida
import-by-named = indicación
import-by-identifier = identificador
import-by-hash = huella
import-by-title = título y autor
import-by-file-name = nombre de archivo
import-state-matched = encontradas
import-state-ambiguous = ambiguas
import-state-unmatched = sin encontrar
import-state-there = ya estaba
import-state-deleted = para la papelera

## A folder in step
in-step-keep-a-folder-in-step = Mantener una carpeta al día
in-step-what = Las notas de cada texto se escriben en una carpeta tuya, por ejemplo una bóveda de Obsidian, y de nuevo poco después de cada cambio: un archivo por texto. Lo que escribas en esos archivos se queda. Lo que borres allí queda borrado. Tus otros archivos nunca se tocan.
in-step-choose-another-folder = Elegir otra carpeta…
in-step-stop = Detener
in-step-the-files-stay-as-they-are = Los archivos se quedan como están
in-step-folder = Carpeta: { $path }
in-step-format = Formato:
in-step-nothing-was-written-yet = Aún no se ha escrito nada.
in-step-compared = { $files }, comparados por última vez el { $when }.
in-step-was-deleted-there-and-stays-deleted = «{ $name }» se borró allí y queda borrado.
in-step-also-notes-and-files-that-you = También notas y archivos que borraste en la carpeta
in-step-write-everything-again = Escribir todo de nuevo
in-step-a-folder-for-your-notes = Una carpeta para tus notas
in-step-by-hand = «manicule export --keep DIR» lo hace una vez

## Labels
ink-yellow = amarillo
ink-green = verde
ink-blue = azul
ink-pink = rosa
ink-orange = naranja
ink-purple = morado
style-solid = relleno
style-underline = subrayado
style-strikethrough = tachado
style-outline = contorno
is-person = persona
is-place = lugar
is-organisation = organización
is-event = evento
is-god = dios
is-ship = barco
labels-in-place = En su sitio
labels-text-changed = Texto cambiado
labels-not-found-in-the-text = No encontrado en el texto
labels-found-in-several-places = Encontrado en varios lugares
labels-kept-unplaced = Conservada sin lugar
labels-looking-for-it = Buscándola…

## Looking up words
look-up-look-up-a-word = Buscar una palabra
look-up-word-to-look-up = Palabra que buscar
look-up-you-have-no-dictionary-yet-manicule = Aún no tienes diccionarios. Manicule lee diccionarios en formato StarDict.
look-up-all-your-dictionaries-are-switched-off = Todos tus diccionarios están desactivados.
look-up-choose-dictionaries = Elegir diccionarios…
look-up-type-a-word-then-press-enter = Escribe una palabra y pulsa Intro.
look-up-nothing-found-for = Nada encontrado para «{ $word }».
look-up-look-up-in-the-browser = Buscar en el navegador: { $address }
look-up-dictionaries = Diccionarios…

## Notes as Markdown
markdown-show-what-is-about = Mostrar lo que trata de { $link }

## All matches
matches-no-matches = Sin coincidencias

## The menu
more-menu = Menú
more-undo = Deshacer: { $what }
more-redo = Rehacer: { $what }
more-show-only-the-article = Mostrar solo el artículo

## The notebook
notebook-search-all-notes = Buscar en todas las notas
notebook-hide-filters = Ocultar filtros
notebook-filters = Filtros
notebook-reading-your-notes = Leyendo tus notas…
notebook-all-on = { $all } sobre { $on }
notebook-found-of-all = { $found } de { $all } · { $on }
notebook-new-note = Nueva nota
notebook-review = Repasar
notebook-import = Importar…
notebook-no-notes-yet = Aún no hay notas
notebook-empty-hint = Lo que marcas y escribes en cualquier texto aparece aquí.
notebook-no-note-matches = Ninguna nota coincide
notebook-no-match-hint = Quita un filtro o busca menos palabras.
notebook-choose-all = Elegir todo: { $all }
notebook-selected = { $count } seleccionadas
notebook-none = Ninguna
notebook-export = Exportar…
notebook-change-all-to = Cambiar todo a { $ink }
notebook-tag = Etiqueta
notebook-tag-for-the-selected-notes = Etiqueta para las notas seleccionadas
notebook-add-tag = Añadir etiqueta
notebook-remove = Quitar
notebook-recoloured = { $notes }: color cambiado
notebook-tagged = #{ $tag } añadida a { $notes }
notebook-untagged = #{ $tag } quitada de { $notes }
notebook-deleted = { $notes }: eliminado
notebook-rename-to = Cambiar #{ $from } por
notebook-new-name-of-the-tag = Nuevo nombre de la etiqueta
notebook-merge = Combinar
notebook-rename = Cambiar nombre
notebook-tag-in-use = #{ $name } ya se usa: las dos se vuelven una, en { $notes }.
notebook-on = En { $notes }.
notebook-choose = Elegir «{ $name }»
notebook-a-text-without-a-title = Un texto sin título
notebook-file-missing = falta el archivo
notebook-waits-for-text = espera su texto
notebook-delete-this-note = Eliminar esta nota
notebook-note-deleted = Nota eliminada
notebook-write-about-it = Escribir sobre ello
notebook-open-at = Abrir en «{ $quote }»
notebook-open-the-text-here = Abrir el texto aquí
notebook-linked-from = Enlazada desde { $notes }
notebook-tags-changed = Etiquetas cambiadas
notebook-your-note = Tu nota
notebook-a-note-on = Una nota sobre { $title }
notebook-a-note-without-a-text = Una nota sin texto
notebook-show-all-notes = Mostrar todas las notas
notebook-with-words = Con texto ({ $count })
notebook-trash = Papelera ({ $count })
notebook-needs-attention = Por revisar ({ $count })
notebook-text = Texto
notebook-all-texts = Todos los textos
notebook-colour-and-style = Color y estilo
notebook-written-or-changed = Escritas o cambiadas
notebook-people-and-places = Personas y lugares
notebook-name = Nombre
notebook-person-or-place = Persona o lugar
notebook-rename-this-tag = Cambiar nombre de esta etiqueta…
notebook-the-trash-is-empty = La papelera está vacía
notebook-trash-hint = Lo que eliminas se queda aquí. La papelera de un texto se vacía en su propia lista de notas.
notebook-trash-line = { $title }  ·  eliminado el { $when }
notebook-note-restored = Nota restaurada
notebook-any-time = Cualquier fecha
notebook-last-7-days = Últimos 7 días
notebook-last-30-days = Últimos 30 días
notebook-last-12-months = Últimos 12 meses
notebook-by-text-and-place = Por texto y lugar
notebook-newest-first = Más recientes primero
notebook-oldest-first = Más antiguas primero

## Notes
notes-empty-hint = Selecciona palabras en el texto y elige un color o pulsa H. Pulsa N para escribir una nota.
notes-no-highlights-yet = Aún no hay resaltados
notes-shown-of-all = { $shown } de { $all }
notes-needs-attention = Por revisar ({ $count })
notes-trash = Papelera ({ $count })
notes-search-notes = Buscar en las notas
notes-copy-all-as-markdown = Copiar todo como Markdown
notes-export = Exportar…
notes-with-notes = Con notas
notes-sort-newest-first = Orden: más recientes primero
notes-sort-text-order = Orden: el del texto
notes-change-the-order = Cambiar el orden
notes-show-only = Mostrar solo { $ink }
notes-on-the-whole-text = Sobre todo el texto
notes-go-to = Ir a «{ $quote }»
notes-change-to = Cambiar a { $ink }

## Notices
notices-dismiss = Descartar
notices-show = Mostrar
notices-show-the-whole-page = Mostrar toda la página
notices-take-over = Pasar a notas…
notices-save-unlocked = Guardar sin protección
notices-show-the-report = Mostrar el informe
notices-continue-there = Continuar allí
notices-show-the-shelf = Mostrar la estantería
notices-opening = Abriendo { $name }…

## The page
page-scrolling-by-itself = Desplazamiento automático: ↓ más rápido, ↑ más lento. Cualquier otra tecla o un clic lo detiene.
page-place-in-the-text = Lugar en el texto
page-this-text-is-empty = Este texto está vacío.
page-these-pages-hold-no-text = Estas páginas no contienen texto legible, solo imágenes. F9 las muestra de nuevo; allí puede marcar zonas y escribir notas sobre ellas.
page-picture-damaged = está dañada o no es una imagen
page-a-picture = Una imagen
page-picture-not-shown = No se puede mostrar: { $why }.
page-reading-the-pages = Leyendo las páginas…
page-this-page-could-not-be-drawn = Esta página no se pudo dibujar.
page-area = Área en la página { $number }

## The palette
palette-no-command-matches-try-another-word = Ningún comando coincide. Prueba otra palabra.
palette-what-would-you-like-to-do = ¿Qué quieres hacer?
palette-command = Comando

## Passwords
password-password-needed = Se necesita contraseña
password-wrong = Esta contraseña no abre «{ $title }».
password-locked = «{ $title }» está bloqueado.
password-kept = Se guarda hasta que cierres Manicule y no se escribe en ningún sitio.
password-password = Contraseña

## Commands
perform-focus-mode-press-to-leave-it = Modo concentración. Pulsa { $keys } para salir.
perform-this-is-the-end-of-the = Este es el final del texto.
perform-only-saved-web-pages-are-shown = Solo las páginas web guardadas se muestran en parte.
perform-open-a-text = Abrir un texto
perform-texts = Textos
perform-open-by-hand = suelta un archivo en la ventana o indícalo en la línea de comandos
perform-add-a-folder-of-texts = Añadir una carpeta de textos
perform-folder-by-hand = suelta la carpeta en la ventana
perform-select-first-how = Selecciona antes unas palabras: arrastra sobre ellas o mantén Mayús y usa las flechas.
perform-select-first-note = Selecciona antes unas palabras y pulsa N para escribir una nota sobre ellas.
perform-there-is-no-entry-for-these = No hay ninguna entrada para estas palabras.
perform-all-notes-copied-as-markdown = Todas las notas copiadas como Markdown.
perform-link-copied-it-opens-this-passage = Enlace copiado. Abre este pasaje desde cualquier programa.
perform-select-some-words-first = Selecciona antes unas palabras.
perform-copied-with-its-source = Copiado con su fuente.
perform-select-a-word-first-or-point = Selecciona antes una palabra o señala una.
perform-save-a-copy-with-your-notes = Guardar una copia con tus notas
perform-with-notes-pdf = { $name } – con notas.pdf
perform-pdf-by-hand = usa `manicule export FILE.pdf --into-copy`
perform-only-a-pdf-has-pages-as = Solo un PDF tiene páginas tal como se imprimieron.
perform-area-how = Arrastra un rectángulo sobre la página o pulsa Escape. La próxima vez, arrastra con Ctrl.

## Perhaps the same
perhaps-perhaps-the-same-as = Quizá lo mismo que
perhaps-merge = Combinar
perhaps-make-one-entry-of-both = Hacer una sola entrada de las dos
perhaps-not-the-same = No es lo mismo

## Pictures of a text
picture-save-as = Guardar como { $shape }…
picture-fit = Ajustar
picture-show-whole = Mostrar toda la imagen  (0)
picture-include-places = Incluir lugares
picture-save-picture = Guardar imagen
picture-by-hand = «manicule picture» dibuja lo mismo en un archivo
diagram-map = Mapa de personajes
diagram-map-of = Mapa de personajes: { $title }
diagram-timeline = Cronología
diagram-timeline-of = Cronología: { $title }
diagram-no-people = No se han encontrado personas en este texto.
diagram-one-name = Se ha encontrado un nombre en este texto.
diagram-most-people = Las { $shown } personas más mencionadas, de { $all }. Las líneas unen a quienes comparten párrafos.
diagram-most-names = Los { $shown } nombres más mencionados, de { $all }. Las líneas unen a los que comparten párrafos.
diagram-people = { $shown } personas. Las líneas unen a quienes comparten párrafos.
diagram-names = { $shown } nombres. Las líneas unen a los que comparten párrafos.
diagram-on-their-own = Por su cuenta:
diagram-more = y { $count } más
diagram-no-dates = No se han encontrado fechas en este texto.
diagram-one-date = Una fecha: { $date }.
diagram-dates = { $count } fechas, de { $from } a { $to }.
diagram-too-many-pixels = No se puede hacer una imagen de { $wide } por { $high } píxeles; prueba otra escala.
diagram-not-drawn = No se ha dibujado la imagen: { $why }.
diagram-no-memory = no hay memoria suficiente

## Report a problem
problem-report-a-problem = Informar de un problema
problem-what = Esto es todo lo que contiene el informe: ningún título y nada de tus textos. No se envía nada. Guárdalo o cópialo, y compártelo si quieres.
problem-save-the-report = Guardar el informe
problem-by-hand = cópialo o usa `manicule doctor --bundle`

## Quote card
quote-card-quote-card = Tarjeta de cita
quote-card-the-passage-as-a-picture = El pasaje como imagen
quote-card-save-ask = Guardar imagen…
quote-card-copy-picture = Copiar imagen
quote-card-picture-copied = Imagen copiada.
quote-card-it-has-the-colours-and-the = Tiene los colores y la letra de tu página.
quote-card-save-title = Guardar imagen
quote-card-by-hand = copia la imagen

## Asking again
answer-export-notes = Exportar notas
answer-export-by-hand = copia las notas como Markdown (Ctrl+Mayús+E) o usa `manicule export`
answer-export-all-by-hand = usa `manicule export --all`
answer-quote-name = { $title } – cita

## Dropping files
drop-drop-files-to-open-them-or = Suelta archivos para abrirlos o una carpeta para poner sus textos en la estantería

## Review
review-of-all-today = { $number } de { $all } hoy
review-open-in-the-text = Abrir en el texto
review-show-the-note = Mostrar la nota
review-space = Espacio
review-done-for-today = Listo por hoy
review-done-hint = { $notes }: repasado. Las siguientes llegan mañana.
review-nothing-to-review-yet = Aún no hay nada que repasar
review-nothing-hint = Lo que marcas y escribes se te vuelve a mostrar aquí, unas notas al día.
review-done-come-back = Vuelve mañana para las siguientes.
review-back-to-the-notebook = Volver al cuaderno
review-forgotten = Olvidada
review-hard = Difícil
review-good = Bien
review-easy = Fácil

## Selection
selection-highlight-in = Resaltar en { $ink }
selection-find-in-this-text = Buscar en este texto
selection-look-up = Buscar
selection-add-to-people-and-places = Añadir a personas y lugares
selection-edit-note = Editar nota
selection-copy-link = Copiar enlace
selection-fill = Relleno
selection-underline = Subrayar
selection-strikethrough = Tachar
selection-outline = Contornear

## Sync with a server
server-with-a-webdav-or-s3-server = Con un servidor WebDAV o S3
server-what = Manicule nunca usa la red. El programa aparte manicule-sync sí: instálalo junto a Manicule o donde el sistema encuentra los programas (docs/sync.md) y aquí aparecerá un botón.
server-set-up-first = manicule-sync está instalado y aún no conoce ningún servidor. Indícaselo una vez, en un terminal:
server-done-of-all = { $done } de { $all }
server-sync-now = Sincronizar ahora
server-stop = Detener
server-comparing-with-the-server = Comparando con el servidor…
server-not-synced-yet = Aún no sincronizado.
server-more = y { $count } más: manicule-sync status
server-not-started = No se pudo iniciar { $program }: { $error }.
server-stopped = Se detuvo la sincronización. Lo hecho se queda y el resto irá la próxima vez.

## Settings
settings-spacing = Espaciado
settings-space-between-paragraphs-no-indent = Espacio entre párrafos, sin sangría
settings-dictionaries = Diccionarios…
settings-reset-to-defaults = Restablecer
settings-day = Día
settings-sepia = Sepia
settings-night = Noche
settings-high-contrast = Alto contraste
settings-match-system = Como el sistema
settings-your-own = Propio
settings-by-day = De día
settings-by-night = De noche
settings-own-paper = Papel
settings-own-ink = Tinta
settings-accent = Acento
settings-warmth = Calidez
settings-typeface = Letra
settings-more = Más…
settings-size = Tamaño
settings-line-height = Interlineado
settings-letter-spacing = Entre letras
settings-word-spacing = Entre palabras
settings-line-length = Largo de línea
settings-language = Idioma
settings-language-of-system = Sistema ({ $language })
settings-characters = { $count } caracteres
settings-margins = Márgenes
settings-view = Vista
settings-scroll = Desplazar
settings-pages = Páginas
settings-lines = Líneas
settings-as-in-the-text = Como en el texto
settings-horizontal = Horizontal
settings-vertical = Vertical
settings-columns = Columnas
settings-auto = Auto
settings-one = Una
settings-two = Dos
settings-three = Tres
settings-justify-text = Justificar texto
settings-hyphenate = Dividir palabras
settings-hang-punctuation-over-the-edges = Puntuación colgante en los bordes
settings-use-the-books-fonts = Usar las letras del libro
settings-mark-people-and-places = Señalar personas y lugares
settings-hide-spoilers = Ocultar spoilers
settings-turn-pages-by-clicking-the-margins = Pasar páginas con clic en los márgenes
settings-reading-ruler = Regla de lectura
settings-reduce-motion = Reducir movimiento
settings-only-this-hint = El aspecto de la página se guarda para este texto y deja los otros como están
settings-only-for-this-text = Solo para este texto
settings-names-of-highlight-colours = Nombres de los colores
settings-name-of = Nombre para { $colour }

## The shelf
shelf-continue-reading = Seguir leyendo
shelf-all-texts = Todos los textos
shelf-welcome = Abre cualquier texto, mira quién es quién, marca lo que importa. Tus notas siguen siendo tuyas.
shelf-open-a-file = Abrir un archivo…
shelf-add-a-folder = Añadir una carpeta…
shelf-or-drop = o suelta aquí archivos y carpetas; se quedan donde están.
shelf-kinds = EPUB, PDF, Kindle, FictionBook, Word, cómics, páginas web, Markdown, texto simple.
shelf-no-text-on-the-shelf-is = Ningún texto de la estantería coincide
shelf-try-fewer-words-or-another-filter = Prueba con menos palabras u otro filtro.
shelf-show-all-texts = Mostrar todos los textos
shelf-open-beside = Abrir al lado
shelf-details = Detalles…
shelf-show-in-folder = Mostrar en la carpeta
shelf-take-off-the-shelf = Quitar de la estantería
shelf-file-not-found = Archivo no encontrado.
shelf-file-not-found-your-notes-are = Archivo no encontrado. Tus notas se conservan.
shelf-not-on-this-computer = No está en este ordenador
shelf-list = Lista
shelf-search-the-shelf = Buscar en la estantería
shelf-unread = Sin leer
shelf-show-unread = Mostrar sin leer
shelf-reading = Leyendo
shelf-show-reading = Mostrar los empezados
shelf-finished = Leído
shelf-show-finished = Mostrar leídos
shelf-collections = Colecciones
shelf-sorted-by = Ordenado por: { $order }
shelf-add-texts = Añadir textos
shelf-look-for-new-files-now = Buscar archivos nuevos ahora
shelf-remove-this-folder = Quitar esta carpeta
shelf-its-texts-leave-the-shelf-files = Sus textos salen de la estantería. Archivos y notas se quedan.
shelf-folder-closed = Ahora no se puede mirar en { $folder } ({ $reason }). Sus textos siguen en la estantería.
shelf-files-read = { $done } de { $all } archivos nuevos leídos
shelf-resume = Reanudar
shelf-pause = Pausar
shelf-card-by = {" "}de { $authors }
shelf-card-missing = archivo no encontrado
shelf-card-unread = sin leer
shelf-card-finished = leído
shelf-card-read-part = { $percent } % leído
shelf-menu-of = Menú de { $title }
shelf-editions = { $count } ediciones
order-last-read = Última lectura
order-date-added = Fecha de adición
order-author = Autor
order-series = Serie
order-progress = Progreso
order-notes = Notas

## Details of a text on the shelf
shelf-details-details = Detalles
shelf-details-authors = Autores
shelf-details-authors-how = separados por punto y coma
shelf-details-series = Serie
shelf-details-number = Número
shelf-details-number-how = su lugar en la serie
shelf-details-tags-how = separadas por comas
shelf-details-collections = Colecciones
shelf-details-collections-how = separadas por comas
shelf-details-missing = Falta: { $place }
shelf-details-the-same-text = El mismo texto: { $copy }
shelf-details-show-in-folder = Mostrar en la carpeta
shelf-details-letters = {" "}· { $count } letras
shelf-details-mark-as = Marcar como
shelf-details-unread = Sin leer
shelf-details-being-read = Leyendo
shelf-details-finished = Leído
shelf-details-as-far-as-it-is-read = Según lo leído
shelf-details-new-collection = Nueva colección…

## Opening the window
shell-no-window-linux = no se pudo abrir ninguna ventana ({ $reason }); hace falta X11 o Wayland y OpenGL (en Debian y Ubuntu: apt install libgl1 libegl1); `manicule --help` muestra lo que funciona sin ella.
shell-no-window-windows = no se pudo abrir ninguna ventana ({ $reason }); puede ayudar un controlador gráfico más nuevo o una interfaz indicada en el entorno (WGPU_BACKEND=dx12, vulkan o gl); `manicule --help` muestra lo que funciona sin ventana.
shell-no-window = no se pudo abrir ninguna ventana ({ $reason }); `manicule --help` muestra lo que funciona sin ella.

## Sidebar
sidebar-contents = Índice
sidebar-people-places = Personas y lugares
sidebar-notes = Notas

## A text much like this
similar-text = Este texto se parece mucho a «{ $title }» ({ $percent } % igual), donde tienes { $notes }.
similar-bring-notes-here = Traer las notas aquí
similar-share-the-notes = Compartir las notas de ambos
similar-keep-separate = Mantener separados

## Reading aloud
speaking-read-on = Seguir leyendo
speaking-pause = Pausar
speaking-stop = Detener
speaking-stop-reading-aloud = Dejar de leer en voz alta
speaking-the-next-sentence = La frase siguiente
speaking-the-sentence-before = La frase anterior
speaking-reading-aloud = Lectura en voz alta
speaking-pace = Ritmo
speaking-looking-for-voices = Buscando voces…
speaking-no-service = No responde ningún servicio de voz. En Linux es speech-dispatcher, con una voz como espeak-ng.
speaking-that-of-the-language = La del idioma
speaking-voice = Voz
speaking-no-answer = El servicio de voz del sistema no responde.
speaking-needs-dispatcher = La lectura en voz alta necesita speech-dispatcher, que no responde; instala los paquetes speech-dispatcher y una voz como espeak-ng.

## Reading times
reading-times-what = Aquí se anota cuánto lees, solo en este equipo.
reading-times-off = No se anota nada: los tiempos de lectura están desactivados.
reading-times-nothing-read-yet = Aún no has leído nada
reading-times-the-last-30-days = Los últimos 30 días
reading-times-by-month = Por mes
reading-times-by-text = Por texto
reading-times-yours-alone = Solo para ti
reading-times-write-down-how-long-i-read = Anotar cuánto leo, en este equipo
reading-times-erase-all-reading-times = Borrar todos los tiempos de lectura
reading-times-today = Hoy
reading-times-last-7-days = Últimos 7 días
reading-times-in-all = En total
reading-times-pages = Páginas
reading-times-days-in-a-row = Días seguidos
reading-times-under-a-minute = menos de 1 min
reading-times-minutes = { $minutes } min
reading-times-hours = { $hours } h { $minutes } min
reading-times-at-most = como máximo { $duration }
reading-times-whole-hours = { $hours } h
reading-times-of-text = { $duration }, { $pages } págs.

## The line below the page
status-placing = Ubicando notas… { $done } de { $all }
status-go-to = Ir a…
status-of-pages = {" "}de { $of }
status-page = p. { $page }{ $of }  ·
status-page-of-the-printed-edition = Página de la edición impresa
status-page-of-chapter = página { $page } de { $pages }  ·
status-page-of-the-chapter = Página del capítulo
status-size-of-the-pages = Tamaño de las páginas
status-larger = Más grande
status-smaller = Más pequeño
status-fit-the-width = Ajustar al ancho
status-fit-the-whole-page = Página entera
status-fit-the-column = Ajustar a la columna
status-one-or-two-pages = Una o dos páginas
status-turn-clockwise = Girar a la derecha
status-not-saved-try = Notas sin guardar: reintentar
status-saving = Guardando…
status-not-saved-yet-it-is-tried = Aún sin guardar: se sigue intentando
status-saved-as-you-type = Se guarda mientras escribes
status-minutes-left = quedan { $minutes } min  ·
status-hours-left = quedan { $hours } h { $minutes } min  ·
status-whole-hours-left = quedan { $hours } h  ·

## The strip of mentions
strip-where-is-mentioned-in-the-text = Dónde se menciona { $name } en el texto

## Tabs
tabs-close = Cerrar { $title }

## Timeline
timeline-no-dates-in-what-you-have = No hay fechas en lo leído hasta ahora.
timeline-hint = Los años y días que menciona el texto aparecen aquí en orden.
timeline-no-dates-found = No se han encontrado fechas
timeline-no-date-matches-the-filter = Ninguna fecha coincide con el filtro.

## Typefaces
typefaces-back = ‹ Ajustes de lectura
typefaces-search-typefaces = Buscar letras
typefaces-no-typeface-of-this-name = Ninguna letra con este nombre.

## Edited on two devices
versions-edited-on-two-devices = Editada en dos dispositivos
versions-on-this-device = En este dispositivo
versions-on-another-device = En otro dispositivo
versions-keep-this-version = Conservar esta versión
versions-keep-both-in-one-note = Conservar ambas en una nota

## View
view-notebook = Cuaderno
view-review = Repasar
view-reading-times = Tiempos de lectura

## Pictures in a text
viewer-zoom-in = Ampliar  (+)
viewer-zoom-out = Reducir  (−)
viewer-picture = Imagen
viewer-fit = Ajustar
viewer-show-whole = Mostrar toda la imagen  (0)
viewer-next = Siguiente
viewer-previous = Anterior
viewer-this-picture-cannot-be-shown = Esta imagen no se puede mostrar.
viewer-loading-the-picture = Cargando la imagen…
picture-fault-missing = no está en el archivo
picture-fault-outside = está fuera del archivo
picture-fault-pixels = es demasiado grande, { $width } por { $height } píxeles
picture-fault-too-large = la imagen o el archivo entero es demasiado grande
picture-fault-locked = está bloqueada
picture-fault-packing = está comprimida de un modo que no se puede leer
picture-fault-kind = es de un tipo que no se lee
picture-fault-kind-named = es de un tipo que no se lee ({ $kind })
picture-fault-film = aquí no se reproducen vídeos
picture-fault-recording = aquí no se reproducen grabaciones

## Actions
action-next-page = Página siguiente
action-previous-page = Página anterior
action-next-chapter = Capítulo siguiente
action-previous-chapter = Capítulo anterior
action-read-aloud = Leer en voz alta, pausar
action-stop-reading = Dejar de leer en voz alta
action-next-sentence = Leer la frase siguiente
action-previous-sentence = Leer la frase anterior
action-auto-scroll = Desplazamiento automático
action-text-start = Ir al principio
action-go-to = Ir a…
action-text-end = Ir al final
action-back = Volver atrás
action-forward = Ir adelante
action-highlight = Resaltar la selección
action-note = Escribir una nota
action-ink-0 = Resaltar en amarillo
action-ink-1 = Resaltar en verde
action-ink-2 = Resaltar en azul
action-ink-3 = Resaltar en rosa
action-ink-4 = Resaltar en naranja
action-ink-5 = Resaltar en morado
action-underline = Subrayar la selección
action-mark-all = Resaltar todas las apariciones
action-bookmark = Poner un marcador aquí
action-delete-note = Eliminar el resaltado elegido
action-next-note = Resaltado siguiente
action-previous-note = Resaltado anterior
action-undo = Deshacer
action-redo = Rehacer
action-copy = Copiar la selección
action-copy-link = Copiar un enlace a este pasaje
action-select-all = Seleccionar todo
action-select-paragraph = Seleccionar párrafo
action-export = Exportar notas…
action-copy-export = Copiar todas las notas como Markdown
action-mark-area = Marcar un área de la página impresa
action-export-pages = Guardar una copia del PDF con tus notas…
action-import-marks = Importar las marcas de este PDF…
action-copy-cited = Copiar con la referencia
action-quote-card = Tarjeta de cita…
action-details = Acerca de este texto…
action-notebook = Cuaderno: todas las notas de todos los textos
action-review = Repasar notas
action-import = Importar notas…
action-statistics = Tiempos de lectura
action-who-is-this = ¿Quién o qué es?
action-look-up = Buscar la palabra
action-look-up-in-browser = Buscar la palabra en el navegador
action-dictionaries = Diccionarios…
action-next-mention = Mención siguiente del nombre elegido
action-previous-mention = Mención anterior del nombre elegido
action-mark-names = Señalar los nombres en el texto
action-add-name = Añadir un nombre…
action-only-read = Ocultar spoilers
action-graph = Mapa de personajes…
action-timeline-picture = Gráfico cronológico…
action-encoding = Codificación del texto…
action-whole-page = Mostrar toda la página
action-printed-pages = Alternar entre texto y páginas impresas
action-fit-width = Páginas impresas: ajustar al ancho
action-fit-page = Páginas impresas: página entera
action-fit-column = Páginas impresas: ajustar a la columna
action-pair-pages = Páginas impresas: una o dos a la vez
action-turn-pages = Páginas impresas: girar a la derecha
action-find = Buscar en este texto…
action-search-all = Buscar en todo…
action-find-next = Coincidencia siguiente
action-find-previous = Coincidencia anterior
action-sidebar = Mostrar u ocultar la barra lateral
action-contents = Mostrar el índice
action-names = Mostrar personas y lugares
action-notes = Mostrar tus notas
action-attention = Mostrar las notas por revisar
action-trash = Mostrar la papelera
action-larger = Texto más grande
action-smaller = Texto más pequeño
action-reset-size = Tamaño de texto normal
action-wider = Columna más ancha
action-narrower = Columna más estrecha
action-mode = Alternar páginas y desplazamiento
action-reading-ruler = Regla de lectura
action-theme = Cambiar de tema
action-full-screen = Modo concentración
action-split = Dividir la vista
action-other-pane = Ir al otro panel
action-settings = Ajustes de lectura
action-typefaces = Letras…
action-in-step = Mantener una carpeta al día con las notas…
action-sync = Más de un ordenador…
action-open = Abrir un archivo…
action-add-folder = Añadir una carpeta a la estantería…
action-shelf = Ir a la estantería
action-new-tab = Nueva pestaña
action-next-text = Pestaña siguiente
action-previous-text = Pestaña anterior
action-close-text = Cerrar este texto
action-palette = Paleta de comandos
action-help = Atajos de teclado
action-problem = Informar de un problema…
action-quit = Salir
topic-reading = Lectura
topic-marking = Resaltados y notas
topic-names = Personas y lugares
topic-finding = Búsqueda
topic-page = La página
topic-program = Textos y programa
key-ctrl = Ctrl+
key-shift = Mayús+
key-page-up = Re Pág
key-page-down = Av Pág

## Messages of the program
app-text-not-on-shelf = Un texto que no está en la estantería
app-archive-for-others = Un archivo comprimido para otros programas de lectura.
app-book-without-title = Un libro sin título
app-library-unasked = No se pudo consultar la biblioteca; inténtalo de nuevo.
app-source-unreadable = No se pudo leer la fuente ({ $reason }). No se escribió nada.
app-saving-stumbled = El guardado tropezó ({ $reason }). Lo que escribiste se conserva en memoria y se guarda de nuevo en un momento.
app-rescued-among-backups = Tus últimas notas sobre { $title } no se pudieron guardar en su sitio. Están entre las copias de seguridad en { $folder } y vuelven en el próximo inicio.
app-rescued-to-file = Tus últimas notas sobre { $title } no se pudieron guardar en su sitio. Están en { $path }: `manicule import` las recupera.
app-rescued-nowhere = Tus últimas notas sobre { $title } no se pudieron guardar en ningún sitio: { $error }.
app-rescued-nowhere-because = Tus últimas notas sobre { $title } no se pudieron guardar en ningún sitio: { $reason }.
app-only-pdf-has-pages = Solo un PDF tiene páginas donde escribir notas.
app-left-out-of-copy = { $left_out } de las notas no tienen lugar en una página y no están en la copia.
app-notes-are-shared = Ambos textos tienen ahora las mismas notas.
app-copy-is-locked = Este PDF está protegido. La copia con sus notas solo puede guardarse sin esa protección: quien la reciba podrá abrirla, imprimirla y modificarla.
app-taken-out-before = { $left_out } de las notas se quitaron antes de este archivo y siguen fuera; exporta con otro nombre para tenerlas todas.
app-notes-not-looked-up = No se pudieron consultar las notas de este texto; inténtalo de nuevo.
app-reader-stumbled = «{ $name }» no se pudo leer: el lector tropezó ({ $reason }). Tus notas están a salvo.
app-no-glossary = Este archivo no es un glosario.
app-file-changed = El archivo ha cambiado desde que se abrió; ábrelo de nuevo.
app-not-written-yet = Tus últimas notas aún no están escritas en este ordenador; inténtalo cuando lo estén.
app-changed-unreadable = El archivo se modificó y ya no se puede leer; sigues viendo el texto como era y tus notas están a salvo. { $message }
app-crashed-last-time = Manicule tuvo un error interno la última vez y tuvo que cerrarse. Un informe sin nada de tus textos se guardó en este ordenador.
app-crash-notes-unsaved = Tus últimas notas no se pudieron guardar; todo lo guardado antes está intacto.
app-crash-notes-saved = Tus notas se guardaron antes.
app-crash-report = Se guardó en este ordenador un informe sin nada de tus textos ({ $name }); `manicule doctor` muestra dónde.
app-crash-no-report = No se pudo guardar ningún informe.
app-crash = Manicule tuvo un error interno y tuvo que cerrarse. { $notes } { $report }
edit-note = Nota
app-still-reading-notes = Tus notas aún se están leyendo; cambia el nombre de la etiqueta en un momento.
app-tag-renamed = Etiqueta #{ $from } cambiada a #{ $to }
app-text-not-here = Este texto no está aquí. Sus notas se conservan y ocupan su lugar cuando se abre.
app-undone = Deshecho: { $what }.
app-done-again = Rehecho: { $what }.
app-batch-unreadable = No se pudieron leer las notas de uno de los textos; no se cambió nada en ellas.
app-export-not-all-found = No se pudieron leer todas las notas elegidas. No se ha escrito nada.
app-nothing-to-undo = No hay nada que deshacer.
app-nothing-to-redo = No hay nada que rehacer.
app-read-on-elsewhere = En { $device } has seguido leyendo desde el { $percent } %.
app-all-notes-copied = Todas las notas copiadas: { $shape }.
app-export-too-early = Las notas aún se están ubicando en el texto cambiado. Exporta de nuevo en un momento.
app-exported = Exportado a { $path }.
hint-select = Arrastra sobre palabras para resaltarlas; pulsa N para escribir una nota.
hint-names = Los nombres con línea de puntos son conocidos: señala uno para ver quién es.
hint-write-note = Pulsa N para escribir sobre lo marcado; Ctrl+Z quita la marca.
edit-import = Importación
app-imported = Importado: { $notes } ({ $texts }).
app-reading-times-erased = Los tiempos de lectura se han borrado.
app-dictionary-known = Este diccionario ya está en tu lista.
app-dictionary-added = Un diccionario añadido.
app-dictionaries-added = { $count } diccionarios añadidos.
app-glossary-imported = Glosario importado.
app-name-hidden = «{ $name }» oculto.
app-name-merged = «{ $name }» combinado con «{ $into }».
app-name-split = «{ $form }» separado.
app-name-added = «{ $name }» añadido.
app-no-text-open = No hay ningún texto abierto.
app-nothing-to-change = No hay nada que cambiar.
app-saved = Guardado.
app-deleted = Eliminado.
app-bookmark-removed = Marcador quitado.
app-bookmarked = Marcador puesto.
app-place-how = Selecciona el pasaje al que pertenece la nota y elige «Colocar aquí».
app-placed = Ubicada.
app-accepted-changes = { $count } cambios aceptados.
app-trash-empty = La papelera está vacía.
app-too-many-occurrences = Estas palabras están en { $count } lugares; se resaltan { $most } a la vez como máximo.
app-highlighted-once = Resaltado en un lugar.
app-highlighted-several = Resaltado en { $count } lugares.
app-link-to-no-place = Este enlace lleva a un lugar que no está en este texto.
app-link-to-no-text = Este enlace lleva a «{ $name }», que no es un texto que Manicule lea.
app-notes-changed-elsewhere = Tus notas se cambiaron en otra ventana o en otro dispositivo.
app-note-arrived = Ha llegado una nota de otra ventana o dispositivo.
app-notes-arrived = Han llegado { $new } notas de otra ventana o dispositivo.
app-all-in-place = Todas las notas están en su sitio.
app-all-placed-one-changed = Las { $all } notas están ubicadas. El texto de una ha cambiado.
app-all-placed-some-changed = Las { $all } notas están ubicadas. El texto de { $changed } ha cambiado.
app-some-placed = { $placed } de { $all } notas ubicadas. Las demás están en la lista con sus palabras.
app-some-placed-some-changed = { $placed } de { $all } notas ubicadas, { $changed } de ellas donde el texto ha cambiado.
app-off-the-shelf = Quitado de la estantería. El archivo y tus notas se quedan donde están.
app-back-on-the-shelf = De vuelta en la estantería.
app-folder-on-the-shelf = Los textos de { $folder } están ahora en la estantería. Los archivos se quedan donde están.
app-text-on-the-shelf = «{ $title }» está ahora en la estantería.
app-texts-on-the-shelf = Otros { $count } textos están ahora en la estantería.
app-not-put-on-the-shelf = { $name } no se ha puesto en la estantería. { $reason }
app-nothing-to-read-aloud = Aquí no hay nada que leer en voz alta.
app-nothing-moved = { $reason } No se movió nada; tus notas se usan donde estaban.
app-more-warnings = Y { $count } advertencias más.
app-file-reloaded = El archivo ha cambiado y se ha recargado.
app-other-text-in-file = El archivo contiene ahora otro texto, que se ha abierto.
app-marks-of-others = { $count ->
    [one] Este PDF lleva { $count } marca de otros programas.
   *[other] Este PDF lleva { $count } marcas de otros programas.
}
app-link-names-no-text = Este enlace no nombra ningún texto. Un enlace a un pasaje empieza por «manicule:» y la clave de su texto.
app-link-quotes = {" "}Cita: «{ $quote }»
app-link-to-missing-by = Este enlace lleva a «{ $title }» de { $by }, que no está en la estantería.{ $quote }
app-link-to-missing = Este enlace lleva a «{ $title }», que no está en la estantería.{ $quote }
app-link-to-unknown = Este enlace lleva a un texto que no está en la estantería, con la clave { $key }.{ $quote }
app-link-note-unplaced = La nota a la que lleva este enlace no tiene lugar en el texto actual. Las notas sin lugar están en «Mostrar las notas por revisar».
app-link-note-missing = La nota a la que lleva este enlace no está entre las notas de este texto; quizá se eliminó.
app-link-words-missing = Las palabras de este enlace no están en el texto actual: «{ $quote }»

## What is undone
edit-highlight = Resaltado
edit-area = Marcar un área
edit-recolour = Cambiar el color
edit-change-style = Cambiar el estilo
edit-resize = Cambiar el tamaño
edit-change-area = Cambiar un área
edit-accept = Aceptar
edit-keep-unplaced = Conservar sin lugar
edit-place = Ubicar
edit-combine-notes = Unir notas
edit-tag = Etiqueta
edit-change = Cambio
edit-join-two-names = Unir dos nombres
edit-keep-two-names-apart = Mantener dos nombres separados
edit-part-a-name = Separar un nombre
edit-rename-name = Cambiar nombre
edit-change-the-kind-of-a-name = Cambiar el tipo de un nombre
edit-hide-a-name = Ocultar un nombre
edit-show-a-name-again = Volver a mostrar un nombre
edit-pin-a-name = Fijar un nombre
edit-unpin-a-name = Desfijar un nombre
edit-add-another-name = Añadir otro nombre
edit-describe-a-name = Describir un nombre
edit-add-a-name = Añadir un nombre
edit-compare-names-across-texts = Comparar nombres entre textos
edit-import-a-glossary = Importar un glosario

## The menu bar of macOS
menu-file = Archivo
menu-edit = Editar
menu-view = Vista
menu-window = Ventana
menu-help = Ayuda
menu-cut = Cortar
menu-paste = Pegar
menu-select-all = Seleccionar todo

## Files that cannot be read, or not whole
formats-archive-damaged = Este archivo está dañado o vacío y no se pudo leer nada; descarga el libro otra vez.
formats-no-comic = No hay ninguna imagen en este archivo, así que no es un cómic; mira qué contiene con otro programa.
formats-parts-missing = Faltan partes de este archivo o están dañadas; se muestra lo que se pudo encontrar.
formats-comic-pages-lost = { $count } páginas de este cómic no se pudieron leer; las demás se muestran.
formats-no-word = Este archivo no es un documento de Word legible, pues falta su texto; prueba otra copia.
formats-end-missing = Falta el final de este archivo; se muestra lo que hay.
formats-characters-damaged = Algunos caracteres de este archivo están dañados y se muestran como �; el resto está como era.
formats-epub-no-chapters = Este libro no nombra ningún capítulo, así que no se puede mostrar nada; prueba otra copia.
formats-epub-order-lost = Este libro ha perdido el orden de sus capítulos; se muestran según su índice o, si no, por sus nombres.
formats-epub-fixed-pages = Este libro está hecho de páginas fijas; sus palabras se muestran como texto corrido.
formats-style-too-much = Las hojas de estilo de este libro piden más de lo permitido; partes de él se componen de forma sencilla.
formats-epub-protected = Este libro está protegido contra copia, así que Manicule no puede abrirlo; léelo en el programa de su tienda o pide allí una copia sin protección.
formats-no-epub = Este archivo no es un EPUB legible, pues falta su archivo de paquete o está roto; descarga el libro otra vez.
formats-epub-password = Este libro está bloqueado con una contraseña que Manicule no puede abrir; descomprímelo antes con la contraseña.
formats-no-fictionbook = No hay ningún FictionBook (.fb2) legible en este archivo; intenta descomprimirlo tú mismo.
formats-pictures-lost = { $count } imágenes de este libro no se pudieron leer; sus palabras se muestran.
formats-article-only = Esta página dice qué parte es el artículo; unas { $count } palabras fuera de él no se muestran.
formats-no-mhtml = No hay ninguna página legible en este archivo MHTML; guarda la página otra vez, como un solo archivo HTML.
formats-kindle-protected = Este libro está protegido contra copia, así que Manicule no puede abrirlo; léelo en el dispositivo o en el programa de su tienda.
formats-part-missing = Falta una parte de este archivo o está dañada; se muestra lo que hay.
formats-kindle-broken = Este libro de Kindle está roto y no se pudo leer nada; descárgalo otra vez.
formats-pdf-too-long = La lectura tardó demasiado; solo { $read } de { $count } páginas se muestran como texto.
formats-pdf-page-lost = La página { $page } no se pudo leer, o no entera.
formats-pdf-pages-lost = { $count } páginas no se pudieron leer, o no enteras; la primera es la página { $first }.
formats-no-printed-pages = Este texto no tiene páginas impresas.
formats-document-password = Este documento está bloqueado con contraseña, así que Manicule no puede leerlo; ábrelo en el programa con que se hizo, guarda una copia sin contraseña y ábrela.
formats-not-read = Esto es { $what }, que Manicule no puede abrir; lee EPUB, PDF, libros de Kindle sin protección, FictionBook, documentos de Word, cómics (CBZ), páginas web guardadas, Markdown y texto simple.
formats-no-text = Este archivo contiene datos y no texto, así que sus letras no tendrían sentido; ábrelo con el programa que lo hizo.
sandbox-not-started = No se pudo iniciar un proceso para leer este archivo; cierra otros programas e inténtalo de nuevo.
sandbox-too-slow = Este archivo tardó demasiado y se abandonó; es muy grande o está dañado, prueba otra copia.
sandbox-too-much = Leer este archivo necesitaba más de lo que Manicule permite y se abandonó; es muy grande o está dañado, y no se tocó nada más.
sandbox-cancelled = Se canceló la apertura.
formats-no-words = En este archivo no hay palabras que mostrar.
formats-pdf-damaged = Este PDF está tan dañado que Manicule no puede leerlo; ábrelo en el programa con que se hizo o descárgalo otra vez.
formats-pdf-protected = Este PDF está protegido de un modo que Manicule no conoce, como un certificado o el programa de una tienda; guarda una copia sin protección donde se pueda abrir y abre esa copia.
formats-pdf-password = Este PDF está bloqueado con contraseña; dala donde la ventana la pide o con `--password` en la línea de comandos.
formats-pdf-fonts = Las letras de este PDF no dicen qué caracteres muestran, así que gran parte del texto no se puede leer; se muestra como páginas.
formats-pdf-scan = Este PDF contiene imágenes de páginas y ningún texto, así que se muestra como páginas; cuando un programa de reconocimiento (OCR) lo haya leído, sus palabras se podrán leer, buscar y marcar aquí.
sandbox-not-apart = No se pudo iniciar un proceso aparte para este archivo, así que lo leyó la propia ventana. Si Manicule se actualizó mientras estaba abierto, ciérralo y ábrelo de nuevo.
formats-gap-missing = Una parte de este libro no está en el archivo ({ $path }). Se muestra el resto.
formats-gap-too-large = Una parte de este libro es demasiado grande para mostrarse ({ $path }). Se muestra el resto.
formats-gap-locked = Una parte de este libro está comprimida de un modo que no se puede leer ({ $path }). Se muestra el resto.
formats-gaps-missing = { $count } partes de este libro no están en el archivo ({ $paths }). Se muestra el resto.
formats-gaps-too-large = { $count } partes de este libro son demasiado grandes para mostrarse ({ $paths }). Se muestra el resto.
formats-gaps-locked = { $count } partes de este libro están comprimidas de un modo que no se puede leer ({ $paths }). Se muestra el resto.

## What could not be exported
not-exported-ours = «{ $path }» es uno de los archivos en que Manicule guarda tus notas, o está entre ellos; elige otro lugar.
not-exported-is-text = «{ $path }» es un texto que lees y no se sobrescribe; elige otro nombre.
not-exported-is-folder = «{ $path }» es una carpeta; indica un archivo dentro de ella.
not-exported-no-folder = La carpeta «{ $path }» no está, así que tus notas no se escribieron en ella; conecta su unidad o elige otra carpeta.
not-exported-gone = Nada de lo que se escribió en «{ $path }» está ya allí, así que no se tocó; conecta su unidad o elige la carpeta de nuevo.
not-exported-no-file = «{ $path }» no es un archivo en el que se pueda escribir; elige otro lugar.
not-exported-not-utf8 = «{ $path }» no contiene texto en UTF-8, así que su contenido no se podría conservar; está intacto. Guárdalo como UTF-8 o elige otro nombre.
not-exported-locked = «{ $path }» está bloqueado por otro programa y está intacto; ciérralo allí e inténtalo de nuevo.
not-exported-not-allowed = No se permite escribir en «{ $path }», que está intacto; permite la escritura o elige otro nombre.
not-exported-untouched = «{ $path }» está intacto: { $reason }. Elige otro nombre o aparta ese archivo.
not-exported-other-contents = «{ $path }» contiene algo distinto de lo último que se exportó allí, y este formato no tiene sitio para ello; está intacto. Elige otro nombre o aparta ese archivo.
not-exported-because = «{ $path }» no se escribió: { $reason }
not-exported-busy = Otro programa escribe en «{ $path }» todo el tiempo y se le dejó; inténtalo más tarde.
not-exported-failed = «{ $path }» no se pudo escribir: { $cause }. Lo que había está intacto; haz sitio en el disco, permite la escritura o elige otro lugar.
would-lose-another = no es una exportación de notas en este formato ({ $format }) y se perdería
would-lose-program = no contiene notas de este programa y se perdería
would-lose-note = contiene una nota que ahora no se pudo leer, o de otro texto, y se perdería
would-lose-notes = contiene notas que ahora no se pudieron leer, o de otros textos ({ $count }), y se perderían

## What the library says
library-notes-not-listed = Las notas en { $folder } no se pueden listar ({ $error }); no se cambió nada.
library-notes-not-downloaded = Hay notas de este texto sin descargar: { $place }. Haz que tu herramienta de sincronización las descargue para verlas aquí.
library-notes-unreadable = Las notas en { $path } no se pudieron leer ({ $error }); el archivo se dejó como estaba.
library-notes-newer-elsewhere = Otro dispositivo escribió notas de este texto con un Manicule más nuevo (formato { $version }), en { $name }. Se dejan como están y no se muestran; actualiza Manicule para verlas.
library-notes-restored = Faltan notas de este texto en { $folder }. Se muestran desde las copias de seguridad de este equipo y se reponen con el próximo cambio.
library-notes-foreign = El archivo { $path } contiene notas de otro texto («{ $title }», { $key }). No se muestran aquí y el archivo se dejó como estaba; muévelo a la carpeta { $key } para verlas allí.
library-notes-newer = Tus notas de este texto las escribió por última vez un Manicule más nuevo (formato { $version }). Se dejan como están y no se pueden cambiar aquí; actualiza Manicule para seguir.
library-names-damaged = Correcciones de nombres en { $path } están dañadas ({ $reason }); se usa todo lo legible y el archivo se deja como está hasta que se guarde una copia.
library-names-unreadable = Correcciones de nombres en { $path } no se pudieron leer ({ $reason }); el archivo se deja como está.
library-names-restored = Faltan correcciones de nombres de este texto en { $path }. Se toman de la copia de este equipo y se reponen con el próximo cambio.
library-pointer-unreadable = { $path } dice adónde se movieron tus notas y no se puede leer ({ $reason }). Las notas se guardan en { $folder } hasta que elijas la carpeta de nuevo en «Más de un ordenador».
library-folder-gone = La carpeta de tus notas, { $folder }, no está ahora. Si está en una unidad o recurso de red, conéctalo y vuelve a empezar: tus notas están allí.
library-text-in-no-folder = Este texto viene con el programa y no está en ninguna carpeta.
library-no-file-program = No se pudo iniciar ningún programa de archivos. El texto está en { $folder }.
library-glossary-unreadable = El glosario { $path } no se pudo leer ({ $reason }); se hizo uno a partir del texto.
library-shelf-file-damaged = El archivo de la estantería { $path } no se pudo leer entero ({ $reason }) y se deja como está hasta que se guarde una copia.
library-details-restored = Faltan títulos, etiquetas o colecciones en { $path }. Se toman de la copia de este equipo y se reponen con el próximo cambio.
library-backup-elsewhere = La copia de tus notas no se pudo escribir en { $folder } ({ $error }); por ahora está en { $spare }. Las notas mismas están guardadas.
library-notes-damaged-kept = Las notas de { $path } están dañadas ({ $reason }); se muestra todo lo que se pudo leer y se guarda una copia en { $copy }.
library-notes-damaged = Las notas de { $path } están dañadas ({ $reason }); se muestra todo lo que se pudo leer y no se pudo copiar el archivo ({ $error }).
library-notes-senseless-kept = Las notas de { $path } no tienen sentido ({ $reason }); se guarda una copia en { $copy }.
library-notes-senseless = Las notas de { $path } no tienen sentido ({ $reason }); no se pudo copiar el archivo ({ $error }).
library-own-unreadable = no se pudo leer { $path } ({ $error }) y se dejó como está
library-foreign-not-aside = { $name } contiene notas de otro texto y no se pudo apartar ({ $error })
library-own-damaged = { $path } está dañado y no se pudo guardar una copia ({ $error })
library-safe-beside = { $reason }. Tus notas están a salvo en el archivo { $name }, a su lado, y se unirán a las demás.
library-not-brought-over = { $path } se escribió después de mover tus notas y no se pudo traer ({ $error }). Se queda donde está y se intentará de nuevo en el próximo inicio.
library-held-by-another = otro programa lleva un rato escribiendo ahí

## The command line
cli-no-note = No hay ninguna nota { $id } de este texto; `manicule anchor FILE` las muestra.
cli-nothing-accepted = no cambió nada: solo se puede aceptar una nota cuyas palabras han cambiado, y ninguna dos veces.
cli-anchor-summary = { $placed } de { $all } ubicadas, { $asked } por revisar: --accept ID, --accept-all, --place ID --quote WORDS o --apart ID.
cli-no-colour = «{ $name }» no es un color de Manicule: elige uno de { $colours }.
cli-empty-quotation = La cita está vacía: da las palabras que resaltar.
cli-not-in-text = «{ $quote }» no aparece en el texto; copia las palabras de `manicule dump`.
cli-occurs-once = «{ $quote }» aparece solo una vez, así que no hay aparición { $occurrence }.
cli-occurs-less = «{ $quote }» aparece { $count } veces, así que no hay aparición { $occurrence }.
cli-not-all-is-well = No todo está bien. Véase arriba.
cli-nothing-to-repair = No había nada que reparar.
cli-report-written = Escrito en { $path }. Léelo antes de compartirlo.
cli-no-format = «{ $name }» no es un formato.
cli-taken-out = { $count } de las notas se quitaron antes de { $name } y siguen fuera; --again las escribe.
cli-in-step-formats = Una carpeta se mantiene al día en uno de estos formatos: { $formats }.
cli-removed-stays-out = «{ $name }» se quitó y sigue fuera; --again lo escribe.
cli-files-updated = { $written } de { $all } archivos se pusieron al día.
cli-template-unreadable = La plantilla «{ $name }» no se puede leer ({ $error }).
copy-of-another = «{ $path }» ya existe y no es una copia de { $name }: se dejó como estaba. Elige otro nombre.
copy-has-other-marks = «{ $path }» contiene marcas o notas que aquí no se conocen y que se perderían: se dejó como estaba. Elige otro nombre.
cli-name-both = Una copia se hace de un archivo y se escribe en otro: indica los dos.
cli-is-no-pdf = { $name } no es un PDF, así que no hay páginas donde escribir las notas; quita --into-copy.
cli-no-names = No se han encontrado nombres.
cli-take-differing = --take-differing añade al lado, como notas, lo que difiere de las tuyas.
cli-nothing-imported = No se importó nada.
cli-no-program = «{ $name }» no es un programa cuyas notas se puedan leer: elige uno de { $programs }.
cli-give-yes = No se importó nada: --yes importa lo listado, --dry-run solo lo lista.
cli-no-dictionary = No hay ningún diccionario elegido: indica uno con --dictionary o añade uno en la ventana.
cli-did-you-mean = no hay ningún comando ni archivo «{ $name }»; ¿querías decir `{ $meant }`?
cli-files-and-subcommand = los archivos para abrir en la ventana y un subcomando no van juntos
cli-on-no-passage = sin pasaje
cli-no-pictures-here = Un terminal no muestra imágenes; indica un archivo con -o o envía esto a un programa.
cli-not-printed = No se pudo mostrar el resultado: { $error }.
cli-password-for = Contraseña de «{ $shown }»:{" "}
cli-text-locked = Este texto está bloqueado; da su contraseña con `--password`.
cli-only-pdf-has-pages = Solo un PDF tiene páginas tal como se imprimieron; quita --page.
cli-no-page = No hay ninguna página «{ $name }»; hay { $pages }.
cli-not-opened = No se pudo abrir el texto.
cli-nothing-to-search = No hay nada que buscar: da al menos una palabra.
cli-standard-input = entrada estándar

## What can go wrong on the disk
error-no-home = El sistema no indica ninguna carpeta personal, así que no hay dónde guardar notas; indica una con --home DIR o MANICULE_HOME.
error-missing = No hay ningún archivo «{ $path }»; quizá se haya movido o renombrado. Sus notas se conservan.
error-is-folder = «{ $path }» es una carpeta; abre uno de los archivos que contiene.
error-no-file = «{ $path }» no es un archivo corriente; copia su contenido en uno y ábrelo.
error-denied = El sistema no te deja leer «{ $path }»; cambia sus permisos o abre una copia.
error-too-large = «{ $path }» tiene { $size } MB y se leen textos de hasta { $most } MB; divídelo y abre las partes.
error-no-such-text = Ningún texto llamado «{ $name }» viene con el programa; los que sí vienen están en la estantería.
error-unreadable = No se pudo leer «{ $path }»: { $cause }. No se ha cambiado nada; inténtalo de nuevo o abre una copia.
error-notes-not-saved = Tus últimas notas no se pudieron escribir en { $path }: { $cause }. Lo guardado antes está intacto; libera espacio en el disco o permite escribir allí, e inténtalo de nuevo.
error-notes-not-faithful = Tus últimas notas no se han escrito porque no se leerían de vuelta tal como son. Lo guardado antes está intacto; expórtalas e informa de esto como error del programa.
error-not-written = { $what }: no se pudo escribir en { $path }: { $cause }. Lo que había antes está intacto; libera espacio, permite escribir allí o elige otro lugar.
error-kept-in-memory = Se conservan en memoria y se escribirán en cuanto se pueda.
saving-held = Otro programa lleva un rato escribiendo las notas de este texto
saving-not-locked = No se pudo bloquear la carpeta de las notas ({ $error })
saving-beside-notes = { $what } no se pudo escribir: { $error }. Las notas en sí están guardadas.
own-copy-of-text = Una copia del texto, que ayuda a encontrar sus notas si cambia,
own-review = Lista de notas por mostrar
own-reading-log = Registro de lectura
own-device = Nombre de este dispositivo
own-settings = Ajustes
own-shelf = Estantería
own-places = Lista de lugares
own-details-copy = Copia de tus datos sobre textos
own-other-machine = Las notas de aquí se escribieron por última vez en otro equipo o en otro lugar. Este escribe las suyas con un nombre nuevo, { $name }; todas se muestran juntas.
own-unreadable = { $what } en { $path }: no se puede leer ({ $error }); se usa lo habitual.
own-damaged = { $what } en { $path }: dañado ({ $reason }). { $kept }; se usa lo que se puede leer.
own-copy-kept = Hay una copia en { $path }
own-no-copy = No se pudo guardar una copia ({ $error })
own-copy-of-corrections = No se pudo escribir la copia de tus correcciones de nombres: { $error }. Las correcciones en sí están guardadas.
own-newer-corrections = Las correcciones de nombres de este texto son de un Manicule más nuevo; se dejan como están.
own-newer = escrito por un Manicule más nuevo
own-folder-unreadable = No se puede leer { $path } ({ $error }).
index-unusable = No se pudo usar el índice de todos los textos ({ $reason }).
dictionaries-file-missing = falta su archivo .{ $ending }
dictionaries-tree = es un árbol de StarDict, que no tiene lista de palabras
dictionaries-none = no es un diccionario de StarDict
dictionaries-no-words = su lista de palabras está vacía o dañada
dictionaries-no-articles = no se pudo leer su archivo de artículos
server-no-result = manicule-sync terminó sin resultado ({ $how }); inícialo en un terminal para ver por qué.
disk-too-large = tiene más de { $most } MB
disk-no-file = en su lugar hay una tubería, un socket o un dispositivo
damage-bytes = algunos de sus bytes no son letras
damage-entry = «{ $key }» no tiene sentido
damage-device-line = una línea no nombra ningún dispositivo
damage-no-device = no nombra ningún dispositivo
damage-no-key = «{ $place }» no tiene clave de un texto

## manicule doctor
doctor-not-whole = { $path } no se pudo leer entero ({ $reason }).
doctor-backup-torn = La copia de seguridad { $path } no está como se escribió.
doctor-no-saving = No se puede guardar nada en { $path }.
doctor-unlisted = No se puede listar { $path } ({ $error }); no se ha cambiado nada.
doctor-device = Este equipo escribe sus notas con el nombre { $name }.
doctor-copy = Copia de lo que no se pudo leer: { $path }
doctor-all-is-well = Todo está bien.
doctor-something-is-wrong = Algo no se pudo leer; no se ha borrado nada. `manicule doctor --repair` repara lo que se puede reparar sin pérdida.
doctor-no-title = (sin título)
doctor-devices = dispositivos { $names }
doctor-missing = faltan notas en su carpeta; se muestran desde las copias de seguridad y vuelven con el próximo cambio
fault-unreadable = ilegible
fault-in-part = leído en parte
fault-other-text = notas de otro texto
fault-newer = de una versión más nueva
fault-not-downloaded = aún sin descargar
doctor-cannot-be-read = no se puede leer: { $trouble }
doctor-nothing-there = aún no hay nada
counted-backups = { $count ->
    [one] { $count } copia de seguridad
   *[other] { $count } copias de seguridad
}
counted-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
repair-notes = Las notas de «{ $title }» vuelven a estar completas en su carpeta.
repair-settings = Los ajustes se han escrito de nuevo.
repair-shelf = La estantería se ha escrito de nuevo.
repair-halves = { $count ->
    [one] Se ha quitado { $count } archivo a medio escribir de un guardado interrumpido; su contenido se guardó después.
   *[other] Se han quitado { $count } archivos a medio escribir de guardados interrumpidos; su contenido se guardó después.
}
belongs-yours = tuyo: haz copias y sincronízalo si quieres
belongs-machine = consérvalo; es de este ordenador, no lo sincronices
belongs-cache = se puede borrar con el programa cerrado; se crea de nuevo
place-notes = resaltados, notas y marcadores
place-corrections = tus correcciones de personas y lugares
place-details = títulos, etiquetas, colecciones y estado de los textos, como los indicaste
place-settings = preferencias
place-spare-backups = versiones anteriores que no se pudieron guardar con las demás
place-shelf = la estantería: qué lees y hasta dónde
place-shelf-folders = carpetas cuyos textos están en la estantería
place-shared = adónde se movieron tus notas, si se movieron
place-review = qué notas se mostraron para recordarlas y cuándo
place-reading = cuánto tiempo lees, si no lo has desactivado
place-places = dónde está cada texto
place-sync = con qué servidor manicule-sync mantiene al día tus notas y qué hizo la última vez
place-backups = versiones anteriores de tus notas y copias de tus correcciones de nombres
place-quarantine = copias de archivos que no se pudieron leer
place-declined = qué textos dijiste que son distintos
place-device = el nombre de este equipo entre los que escriben notas
place-exports = qué notas se escribieron en qué exportación
place-snapshots = palabras de textos anotados, con las que las notas hallan su lugar si el texto cambia
place-glossaries = personas y lugares hallados en los textos
place-covers = portadas pequeñas para la estantería
place-graphics = qué interfaz gráfica funciona aquí
place-locks = señales de que se está escribiendo un archivo
place-catalogue = títulos y portadas de los textos de tus carpetas
place-index = índice para buscar en todo
place-logs = registro de lo que hizo el programa, sin tu texto
place-reports = informes de errores internos, sin tu texto

## Lists on the command line
cli-not-found = no hallada, { $ink }
cli-anchor-now = ahora: «{ $words }»
cli-anchor-exact = exacta
cli-anchor-changed = cambiada
cli-anchor-orphan = sin lugar
cli-give-unlocked = Usa --unlocked si es lo que quieres.
cli-imported = Importado: { $notes }.
cli-import-ask = ¿Importar { $notes }? [s/N]
cli-words-for-yes = s sí si
cli-import-no-notes = sin notas
cli-import-differs = difiere de la tuya: «{ $note }» sobre «{ $quote }»
import-the-source = La fuente
import-source-damaged = { $name } está dañado o incompleto: { $damage }.
import-source-unknown = { $name } no tiene notas de un programa conocido; `manicule import --help` lista los programas y --from indica uno.
import-doubt-damaged = { $name } está dañado ({ $damage }): se muestra lo que se ha podido leer.
import-doubt-edited-or-cut = La última nota de { $name } se ha modificado, o falta una parte del archivo: mira su final antes de importarlo.
import-doubt-notes-missing = { $count ->
    [one] A { $name } le falta { $count } nota que dice contener: se ha quitado, o falta una parte del archivo.
   *[other] A { $name } le faltan { $count } notas que dice contener: se han quitado, o falta una parte del archivo.
}

## Why a note was not imported. The English is what programs read, too
skipped-region = una región o un dibujo sin palabras
skipped-damaged-table = el resto de una tabla dañada
skipped-no-kobo-table = una base de datos sin la tabla de marcas de Kobo
skipped-deleted-on-device = borrado en el dispositivo
skipped-drawing = un dibujo sin palabras
skipped-nothing = ni palabras ni nota
skipped-no-annotations = un archivo comprimido sin annotations.json
skipped-no-list = ninguna lista de anotaciones
skipped-no-label = sin línea de rótulo
skipped-empty-highlight = un resaltado sin palabras (una imagen, o pasado el límite de la editorial)
skipped-past-limit = pasado el límite de recortes de la editorial
skipped-deleted-in-manicule = borrado en Manicule
skipped-no-calibre-library = no es una biblioteca de calibre
skipped-no-apple-tables = una base de datos sin las tablas de Apple Books
skipped-deleted-in-apple = borrado en Apple Books
skipped-last-place = el último lugar leído
skipped-no-library = un archivo comprimido sin library.json
skipped-no-place = ni palabras ni lugar
skipped-empty-table = una tabla sin palabras ni fecha
skipped-empty-entry = una entrada sin palabras
skipped-no-date = ninguna línea con fecha
skipped-torn = un registro roto
skipped-no-heading = palabras sin encabezado
skipped-empty-heading = un encabezado sin palabras
skipped-no-bookmark = no es un marcador
skipped-cut-off = el archivo termina dentro de esta nota
skipped-deleted-in-readwise = borrado en Readwise
skipped-empty-block = un bloque sin palabras
skipped-deleted-in-readest = borrado en Readest
skipped-packed = un archivo comprimido dañado o demasiado grande
skipped-no-calibre-bookmarks = un libro sin marcadores de calibre
skipped-removed-in-calibre = quitado en calibre
skipped-no-annotation = no es una anotación
skipped-no-koodo-table = no es una tabla de Koodo Reader
skipped-no-highlight-column = ninguna tabla con una columna «Highlight»
skipped-pdf = un PDF, cuyas marcas se leen con su texto
skipped-hidden-mark = una marca que el archivo oculta
skipped-empty-mark = una marca sin palabras
skipped-played-mark = una película o un modelo que muestra el archivo
skipped-broken-words = lo que no se puede leer de estas palabras

## Help of the command line. The English is that of the arguments, word for word
help-reads-articles-and-books = Lee artículos y libros, sabe quién es quién en ellos y conserva lo que marcas y escribes.
help-without-a-subcommand-it = Sin subcomando abre la ventana con los archivos dados; sin archivos, la estantería y los textos que vienen con el programa. Cada subcomando funciona sin pantalla y usa la misma biblioteca, notas y ajustes que la ventana.
help-keep-everything-settings-notes = Guardar todo (ajustes, notas, cachés) en una carpeta: para pruebas y para usarlo desde una memoria USB
help-print-what-is-being = Escribir en el error estándar lo que se hace, para ayudar a hallar fallos
help-open-locked-files-with = Abrir archivos bloqueados con esta contraseña; otros usuarios de este ordenador pueden ver lo que se escribe aquí, así que omítela y se te preguntará
help-open-another-window-beside = Abrir otra ventana junto a la que está abierta
help-texts-to-open-in = Textos que abrir en la ventana, carpetas para la estantería, enlaces (`manicule:…`) que seguir
help-print-what-was-read = Imprimir lo leído de un archivo: su texto, su índice o todo lo que se sabe de él
help-without-an-option-the = Sin opción se imprime el texto plano. Un archivo que no es un texto se rechaza con una frase; con --json el rechazo es un objeto con "ok": false y el estado de salida sigue siendo 1.
help-the-file-to-read = El archivo que leer, o `-` para la entrada estándar
help-one-json-object-metadata = Un objeto JSON: metadatos, spine, índice, nombres y posiciones de las páginas impresas, recuentos de palabras y hashes de los capítulos, avisos
help-the-flat-text-whose = El texto plano, cuyos puntos de código cuentan todas las posiciones (por defecto)
help-headings-and-contents-with = Encabezados e índice con sus posiciones, uno por línea, sangrados por nivel
help-list-the-people-places = Listar las personas, los lugares y las fechas de un texto
help-entries-with-their-mentions = Entradas con sus menciones y la cronología, como un objeto JSON
help-compute-the-list-from = Calcular la lista solo a partir del texto: sin un glosario cuidado al lado y sin tus correcciones
help-the-list-as-a = La lista como archivo que puede estar junto al texto, `NAME.glossary.json`: para compartirla o editarla
help-show-only-what-is = Mostrar solo lo conocido antes de esta posición: sin destripes
help-draw-the-character-map = Dibujar el mapa de personajes o la cronología de un texto
help-it-shows-the-glossary = Muestra el glosario como la ventana, con tus correcciones.
help-the-file-to-read-again = El archivo que leer
help-what-to-draw = Qué dibujar
help-where-to-write-it = Dónde escribirlo: `.svg`, o cualquier otra cosa para PNG; `-` para la salida estándar
help-include-places = Incluir lugares
help-pixels-per-unit-of = Píxeles por unidad de la imagen
help-highlight-a-passage-of = Resaltar un pasaje de un texto y escribir una nota sobre él
help-the-passage-is-found = El pasaje se encuentra por sus palabras; no importan los espacios ni el tipo de comillas. Imprime el id de la nota nueva.
help-the-file-to-annotate = El archivo que anotar
help-the-words-to-highlight = Las palabras que resaltar
help-which-occurrence-of-the = Qué aparición de las palabras, desde 1
help-the-note-to-write = La nota que escribir
help-yellow-green-blue-pink = yellow, green, blue, pink, orange o purple
help-a-tag-may-be = Una etiqueta; se puede dar más de una vez
help-list-highlights-and-notes = Listar resaltados y notas
help-the-text-whose-notes = El texto cuyas notas listar
help-notes-of-all-texts = Notas de todos los textos
help-one-json-array = Un array JSON
help-only-those-whose-quotation = Solo aquellas cuya cita, nota o etiquetas contienen esto
help-only-those-with-this = Solo las que tienen esta etiqueta
help-only-those-of-this = Solo las de este color
help-show-where-each-note = Mostrar dónde está ahora cada nota de un texto (exacta, cambiada o sin lugar) y decidir sobre las dudosas
help-whatever-is-decided-the = Se decida lo que se decida, las palabras se conservan como se marcaron.
help-the-text-as-it = El texto tal como está ahora
help-one-json-array-with = Un array JSON con posiciones y confianza
help-accept-the-changed-passage = Aceptar el pasaje cambiado donde está ahora esta nota
help-accept-all-changed-passages = Aceptar todos los pasajes cambiados
help-keep-this-note-unplaced = Conservar esta nota sin lugar, con su cita
help-place-this-note-on = Poner esta nota en el pasaje dado con --quote
help-the-passage-to-place = El pasaje donde ponerla
help-export-highlights-and-notes = Exportar resaltados y notas
help-an-existing-file-is = Un archivo existente se actualiza: se conserva lo que escribiste alrededor y dentro de los bloques exportados.
help-the-text-whose-notes-to = El texto cuyas notas exportar
help-notes-of-all-texts-one = Notas de todos los textos, una tras otra
help-bring-a-folder-in = Mantener una carpeta al día con las notas de todos los textos: un archivo por texto, donde tus palabras se quedan
help-the-format-of-the = El formato de la exportación
help-a-template-of-your = Una plantilla propia (Jinja) en lugar de un formato
help-the-file-to-write = El archivo que escribir; sin él, o con `-`, se imprime la exportación
help-write-again-the-notes = Escribir de nuevo las notas que quitaste del archivo o de la carpeta
help-write-a-copy-of = Escribir una copia de un PDF con las notas dentro, como las muestra cualquier programa
help-with-into-copy-write = Con `--into-copy`: escribir la copia de un PDF protegido sin esa protección
help-find-words-in-texts = Buscar palabras en textos
help-what-to-search-for = Qué buscar; no importan las mayúsculas ni los espacios
help-the-texts-to-search = Los textos donde buscar
help-search-the-programs-own = Buscar en los textos del programa y en todos los de la estantería
help-ask-the-index-of = Preguntar al índice de todos los textos, notas y nombres, lo mejor primero: "una frase", comienzo*, parecido~, -sin, author:, tag:, person:, in:
help-treat-the-query-as = Tratar la búsqueda como una expresión regular
help-one-json-array-with-offsets = Un array JSON con posiciones
help-look-a-word-up = Buscar una palabra en diccionarios en formato StarDict
help-without-dictionary-it-asks = Sin --dictionary pregunta a los elegidos en la ventana. Una palabra que en el texto lleva terminación se encuentra por su raíz, según --lang.
help-what-to-look-up = Qué buscar; no importan las mayúsculas ni los acentos
help-a-dictionary-one-of = Un diccionario (uno de sus archivos) o una carpeta de diccionarios; se puede dar más de una vez
help-the-language-of-the = La lengua de la palabra, como en o de
help-one-json-array-dictionary = Un array JSON: diccionario, entrada y texto de cada artículo
help-draw-the-window-with = Dibujar en un PNG la ventana con un texto, sin pantalla
help-the-text-to-open = El texto que abrir; sin él se dibuja la estantería
help-the-picture-to-write = La imagen que escribir, o `-` para la salida estándar
help-the-offset-to-stand = La posición que quedará al comienzo de la página
help-width-and-height-of = Ancho y alto de la ventana, en puntos
help-pixels-per-point = Píxeles por punto
help-day-sepia-or-night = Día (day), sepia o noche (night)
help-the-whole-length-of = Todo el largo del texto en una imagen alta en vez de una ventana
help-the-tab-of-the = La pestaña de la barra lateral que mostrar
help-select-the-name-with = Seleccionar en la barra lateral el nombre con este id
help-search-for-this-so = Buscar esto, para que se marquen los resultados
help-turn-pages-instead-of = Pasar páginas en vez de desplazar
help-a-page-of-a = Una página de un PDF como se imprimió, con las notas y nada más: su nombre o, si no, su número
help-import-highlights-and-notes = Importar resaltados y notas de otros programas de lectura
help-source-is-a-file = SOURCE es un archivo o una carpeta; el programa que lo escribió se reconoce por el contenido. Primero aparece una lista de lo que se haría, texto por texto: encontradas, ambiguas, no encontradas, ya presentes; no se escribe nada hasta confirmarlo. Importar lo mismo otra vez no cambia nada. Las notas de libros que aún no están aquí esperan bajo su título.
help-programs-ade-apple-boox = Programas: ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web, kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera, readest, readium, readwise, tolino, w3c, zotero.
help-a-file-a-folder = Un archivo, una carpeta (un dispositivo, una carpeta de `.sdr`, una biblioteca de calibre) o `-` para la entrada estándar
help-the-program-that-wrote = El programa que lo escribió, si no se puede reconocer
help-the-text-that-the = El texto al que pertenecen las notas
help-only-list-what-would = Solo listar lo que se importaría
help-one-json-object-each = Un objeto JSON: cada texto con sus anotaciones y su estado, y lo que se omitió
help-import-without-asking = Importar sin preguntar
help-where-a-note-of = Donde una nota tuya difiere de la de su exportación, añadir lo que dice el archivo como segunda nota; la tuya se queda como está
help-show-where-everything-is = Mostrar dónde está todo, para qué sirve y si está bien
help-it-changes-nothing-unless = No cambia nada si no pides que repare.
help-one-json-object = Un objeto JSON
help-repair-what-can-be = Reparar lo reparable sin pérdida: restaurar notas que faltan, unir archivos, reescribir los dañados, quitar los escritos a medias
help-write-a-report-that = Escribir en un archivo de texto un informe que ayuda a hallar un fallo: sin títulos, textos ni carpetas tuyas. Léelo antes de compartirlo; `-` lo imprime
help-offsets-in-every-command = Las posiciones cuentan en todos los comandos puntos de código Unicode del texto exacto que imprime `manicule dump --text FILE`.
help-file-may-also-be = FILE también puede ser `bundled:NAME`, un texto que viene con el programa (tour-es, guide-es, leon-trotsky, vladimir-lenin, joseph-stalin).
help-exit-status-0-success = Estado de salida: 0 éxito, 1 un error dicho en una frase, 2 uso incorrecto.
help-print-help = Mostrar la ayuda
help-print-help-see-more = Mostrar la ayuda (más con --help)
help-print-help-see-a = Mostrar la ayuda (resumen con -h)
help-print-version = Mostrar la versión
help-print-this-message-or = Mostrar esta ayuda o la de un subcomando
help-word-usage = Uso
help-word-commands = Comandos
help-word-arguments = Argumentos
help-word-options = Opciones
help-usage-options = OPCIONES
help-usage-command = COMANDO
help-default = por defecto: { $value }
help-possible = valores posibles: { $values }
help-possible-values = Valores posibles:

## Wrong usage of the command line
usage-error = error: { $message }
usage-unknown = argumento inesperado «{ $argument }»
usage-perhaps = ¿Querías decir «{ $argument }»?
usage-missing = falta: { $arguments }
usage-conflict = «{ $argument }» no se puede usar con «{ $prior }»
usage-no-value = «{ $argument }» necesita un valor
usage-wrong-value = «{ $value }» no vale para «{ $argument }»
usage-more = Más con --help.
usage-size = da el ancho y el alto en puntos, como 1280x800 (de 200 a 8000 por de 150 a 20000)
usage-scale = da un número de 0.5 a 4
doctor-place = { $what }; { $advice }
cli-pages-not-written = Las páginas no se pudieron escribir en { $path }: { $error }.

## What a file is that is not read
stranger-png = una imagen PNG
stranger-jpeg = una imagen JPEG
stranger-gif = una imagen GIF
stranger-rar = un archivo RAR (los cómics .cbr lo son; empaquétalos como CBZ)
stranger-djvu = un libro DjVu
stranger-chm = un archivo de ayuda de Windows (CHM)
stranger-lit = un libro de Microsoft Reader
stranger-kfx = un libro Kindle de tipo KFX
stranger-topaz = un libro Kindle de tipo Topaz
stranger-seven-zip = un archivo 7-Zip
stranger-gzip = un archivo gzip
stranger-program = un programa
stranger-rtf = un documento RTF
stranger-old-office = un documento antiguo de Microsoft Office
stranger-film = un archivo de sonido o vídeo
stranger-sound = un archivo de sonido

## More keys
key-backspace = Retroceso
key-backslash = Barra invertida
key-space = Espacio
key-home = Inicio
key-end = Fin
key-delete = Supr
key-insert = Insert

## The chapter on the keyboard, whose frame is keyboard.md
keyboard-title = El teclado
keyboard-all = Todo se puede hacer sin ratón. `Tab` pasa de un botón, un campo o una lista a lo siguiente, `Espacio` o `Intro` lo pulsa, `Escape` cierra lo que esté abierto y devuelve a la página. Lo que no tiene tecla propia está en la paleta: `Ctrl+K` y una palabra. `F1` muestra todas las teclas en el idioma de la ventana, tal como las escribe tu sistema.
keyboard-select = Para seleccionar con el teclado, mantén `Mayús` y pulsa las flechas: la selección empieza en la primera palabra de la página, o donde hiciste clic por última vez. `P` selecciona un párrafo. Después, `H`, `N`, `U`, de `1` a `6`, `D` o `W` actúan sobre ella.
keyboard-letters = Las letras y las cifras son comandos solo mientras no se escribe en ningún campo.
keyboard-insert = En un campo, `Ctrl+Insert` también copia, `Mayús+Insert` pega y `Mayús+Supr` corta.
keyboard-mac = En un Mac
keyboard-mac-keys = `Ctrl` es `⌘` y `Alt` es `⌥`. Estas teclas son otras:
keyboard-mac-menus = Todos los comandos están también en la barra de menús. Si las teclas de función regulan la luz y el sonido, mantén `fn`; cada una tiene otra tecla al lado.
keyboard-keys = Teclas
