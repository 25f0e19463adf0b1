# The sentences of Manicule in Japanese; en.ftl is the original.

## Numbers and dates

percent = { $number }%
moment = { $year }年{ $month }{ $day }日 { $time }
day-and-month = { $month }{ $day }日
month-and-year = { $year }年{ $month }
month-january = 1月
month-february = 2月
month-march = 3月
month-april = 4月
month-may = 5月
month-june = 6月
month-july = 7月
month-august = 8月
month-september = 9月
month-october = 10月
month-november = 11月
month-december = 12月

## Dates of a text
month-of-day-january = 1月
month-of-day-february = 2月
month-of-day-march = 3月
month-of-day-april = 4月
month-of-day-may = 5月
month-of-day-june = 6月
month-of-day-july = 7月
month-of-day-august = 8月
month-of-day-september = 9月
month-of-day-october = 10月
month-of-day-november = 11月
month-of-day-december = 12月
month-alone-january = 1月
month-alone-february = 2月
month-alone-march = 3月
month-alone-april = 4月
month-alone-may = 5月
month-alone-june = 6月
month-alone-july = 7月
month-alone-august = 8月
month-alone-september = 9月
month-alone-october = 10月
month-alone-november = 11月
month-alone-december = 12月
date-day = { $year }{ $month }{ $day }日
date-day-short = { $year }{ $month }{ $day }日
date-month = { $year }{ $month }
date-month-short = { $year }{ $month }
date-year = { $year }年
date-year-before = 紀元前{ $year }年
date-decade = { $year }年代
date-century = { $number }世紀
date-century-before = 紀元前{ $number }世紀
date-about = { $date }頃
date-old-style = { $date }（ユリウス暦）
date-new-style = { $date }（グレゴリオ暦）

## Counts
counted-mentions = { $count ->
   *[other] 言及 { $count } 件
}
counted-words = { $count ->
   *[other] { $count } 語
}
counted-dates = { $count ->
   *[other] 日付 { $count } 件
}
counted-of-your-highlights = { $count ->
   *[other] あなたのハイライト { $count } 件
}
counted-shared-paragraphs = { $count ->
   *[other] 共通の段落 { $count } 個
}
counted-texts = { $count ->
   *[other] テキスト { $count } 件
}
counted-notes = { $count ->
   *[other] メモ { $count } 件
}
counted-matches = { $count ->
   *[other] { $count } 件一致
}
counted-files = { $count ->
   *[other] ファイル { $count } 件
}
counted-highlights = { $count ->
   *[other] ハイライト { $count } 件
}
counted-bookmarks = { $count ->
   *[other] ブックマーク { $count } 件
}
counted-pages = { $count ->
   *[other] { $count } ページ
}

## Common
button-searching = 検索中…
button-close = 閉じる
button-cancel = キャンセル
button-save = 保存
button-title = タイトル
button-authors = 著者
button-copied = コピーしました。
button-open = 開く
button-tags = タグ
button-done = 完了
button-save-as = 名前を付けて保存…
button-copy = コピー
button-choose-a-folder = フォルダーを選択…
button-bookmark = ブックマーク
labelled = { $label }：{ $text }
button-undo = 元に戻す
button-redo = やり直す
button-all = すべて
button-sort = 並べ替え
button-delete = 削除
button-restore = 復元
button-write-a-note = メモを書く

## People and places

names-hidden = { $count ->
   *[other] 非表示の名前 { $count } 件：
}
names-show-hidden = { $count ->
   *[other] 非表示の名前 { $count } 件を表示
}
entry-all-names = ‹ すべての名前
entry-previous = ‹ 前へ
entry-called = （{ $name } として）
entry-edit = 編集
entry-also = 別名：{ $names }
entry-as-you-said-in = 「{ $title }」での指定どおり
entry-your-description = あなたの説明
entry-go-to-this-passage = この箇所へ移動
entry-often-with = よく一緒に出る名前：{ $names }
entry-previous-mention = 前の言及
entry-next = 次へ ›
entry-next-mention = 次の言及
entry-often-mentioned-with = よく一緒に出る名前
entry-dates = 日付
entry-your-highlights = あなたのハイライト
entry-mentions = 言及
entry-more-mentions = ほか { $count } 件（上の帯に表示）
entry-in-other-texts = ほかのテキスト
entry-the-same-kind = 同一ですか？（{ $kind }）
entry-yes = はい
entry-no = いいえ
names-people = 人物
names-places = 場所
names-organisations-events = 組織と出来事
names-timeline = 年表
names-order-of-appearance = 登場順
names-most-mentions = 言及の多い順
names-name = 名前
names-finding-people-and-places = 人物と場所を探しています…
names-no-names-in-what-you-have = これまで読んだ部分に名前はありません。
names-none-hint = 「その他」から名前を追加すると、出てくる箇所すべてで見つかります。
names-no-names-found = 名前が見つかりません
names-more = その他
names-filter-names = 名前を絞り込む
names-add-a-name = 名前を追加…
names-hide-spoilers = ネタバレを隠す
names-only-read-hint = 読み終えたページより先のことは表示しません
names-character-map = 人物相関図…
names-timeline-chart = 年表の図…
names-export-ask = 用語集を書き出す…
names-import-ask = 用語集を読み込む…
names-export-title = 用語集を書き出す
names-export-by-hand = 「manicule glossary FILE --share」でも同じものを出力できます
names-import-title = 用語集を読み込む
names-glossaries = 用語集
names-import-by-hand = ファイルを同じ名前でテキストの隣に置いてください
names-no-name-matches-the-filter = 条件に合う名前はありません。
names-show-again = 再表示
glossary-unreadable = このテキストの隣の用語集を読めません：{ $error }。
glossary-no-glossary = このテキストの隣の用語集は用語集ではありません。形式が「{ $format }」でなく「{ $given }」です。
glossary-newer = このテキストの隣の用語集は新しい Manicule（バージョン { $version }）用です。
glossary-no-capitals-script = この本文の文字には大文字がないため、名前を自動では見つけられません。自分で追加すると、どこでも見つかります。
glossary-no-capitals = この本文には大文字がないため、名前を自動では見つけられません。自分で追加すると、どこでも見つかります。
glossary-all-capitals = この本文はすべて大文字のため、名前を自動では見つけられません。自分で追加すると、どこでも見つかります。

## More than one computer

sync-conflict-copies = { $count ->
   *[other] 競合コピーが { $count } 件あります。内容はほかと同じように読み込まれ、表示されます。
}
sync-more-than-one-computer = 複数のコンピューター
sync-what = Syncthing、Dropbox、iCloud Drive、OneDrive、ネットワーク共有などで全コンピューターに同期されるフォルダーにメモを置きます。各コンピューターは自分のファイルだけを書くので、互いに上書きしません。
sync-moved = メモを { $folder } にコピーし、照合しました。次回の起動からそこが使われます。Manicule のウィンドウをすべて閉じて、もう一度開いてください。元の場所のものはそのまま残ります。
sync-a-folder-that-is-kept-on = すべてのコンピューターで共有されるフォルダー
sync-by-hand = 手作業での方法は docs/sync.md を見てください
sync-notes-lie = メモの場所：{ $folder }
sync-this-is-the-usual-place-on = これは、このコンピューターでの標準の場所です。
sync-this-computer = （このコンピューター）
sync-device = { $device }{ $here }：最終変更 { $when }

## Trash

trash-for-good = { $count ->
   *[other] { $count } 件の項目とそのメモを完全に削除します。このコンピューターのバックアップには最長 30 日残ります。
}
trash-the-trash-is-empty = ゴミ箱は空です
trash-hint = 削除したものは、ゴミ箱を空にするまでここに残ります。
trash-count = 削除済み：{ $counts }
trash-empty-ask = ゴミ箱を空にする…
trash-deleted = { $when } に削除
trash-empty-the-trash = ゴミ箱を空にしますか？
trash-empty-do = ゴミ箱を空にする

## Notes that need attention
attention-all-notes-are-in-place = すべてのメモが所定の位置にあります。
attention-the-trash-is-empty = ゴミ箱は空です。
attention-placed = { $all } 件中 { $placed } 件を配置
attention-why = これらの箇所に印を付けたあとで本文が変わりました。それぞれの正しい位置を指定してください。元の言葉はいずれの場合も残ります。
attention-accept-all-changes = { $count } 件の変更をすべて承認
attention-when-you-marked-it = 印を付けたとき
attention-now = 現在
attention-find-similar-passages = 似た箇所を探す
attention-nothing-in-this-text-is-similar = この本文に似た箇所はありません。
attention-similar-passages = 似た箇所：
attention-go-to-this-passage-and-select = この箇所へ移動して選択
attention-accept = 承認
attention-this-is-the-passage-i-meant = この箇所で合っています
attention-place-here = ここに置く
attention-select-the-passage-where-the-note = メモの正しい箇所を選択してから、これを押してください
attention-keep-unplaced = 位置なしで残す
attention-it-has-no-place-in-this = この本文には位置がありません。言葉ごと一覧に残します
attention-is-changed = 言葉が変わりました
attention-is-two-versions = 2 台で同時に書かれました

## The card of a name
card-previous-mention = 前の言及
card-next-mention = 次の言及
card-more = その他
card-show-in-the-sidebar = サイドバーに表示
card-note = 注 { $number }
card-this-note-has-no-words-in = この注の本文はファイルにありません。
card-go-to-the-note = 注へ移動

## Contents
contents-no-chapters = 章がありません
contents-this-text-has-no-headings-to = この本文には見出しがありません。
contents-the-book-names-this-place-but = 本はこの場所を挙げていますが、ファイルにはありません。
contents-bookmark = ブックマーク：{ $label }
contents-printed-page-row = 印刷版のページ
contents-printed-page = 印刷版のページ
contents-no-such-page = 該当ページなし

## Correcting names
kind-person = 人物
kind-place = 場所
kind-organisation = 組織
kind-event = 出来事
correct-hide = 隠す
correct-you-can-show-it-again-at = 一覧の最後で再表示できます
correct-rename = 名前を変更…
correct-describe = 説明を書く…
correct-add-another-name = 別名を追加…
correct-merge-with-ask = 統合…
correct-make-one-entry-of-this-and = この項目と別の項目を一つにまとめます
correct-split-off = 分離
correct-make-this-name-an-entry-of = この名前を独立した項目にします
correct-type = 種類
correct-unpin = 固定を解除
correct-pin-to-top = 先頭に固定
correct-name = 名前
correct-description = 説明
correct-another-name-for-the-same = 同じものの別名
correct-merge-with = 統合先
correct-add = 追加

## About a text
details-about-this-text = このテキストについて
details-year = 年
details-publisher = 出版社
details-authors-are-separated-by-semicolons-surname = 著者はセミコロンで区切ります：姓, 名; 名 姓。
details-copy-citation = 引用情報をコピー

## Questions before the window
dialog-open-a-file-outside-this-texts = このテキストのフォルダー外のファイルを開きますか？
dialog-text-encoding = 文字コード
dialog-if-letters-look-wrong-choose-the = 文字化けしている場合は、ファイルの文字コードを選んでください。メモは元の言葉に付いたままです。
dialog-automatic = 自動
dialog-encoding-choice = { $name } — { $use }
dialog-open-this-link = このリンクを開きますか？
dialog-this-link-cant-be-opened = このリンクは開けません
dialog-only-web-and-mail-addresses-can = ほかのプログラムで開けるのは Web とメールのアドレスだけです。
dialog-copy-link = リンクをコピー
dialog-your-latest-notes-are-not-saved = 最新のメモがまだ保存されていません
dialog-still-saving = まだ保存しています。ディスクの応答に時間がかかっています。
dialog-try-again = 再試行
dialog-copy-as-markdown = Markdown としてコピー
dialog-copied-paste-your-notes-somewhere-safe = コピーしました。安全な場所に貼り付けてください。
dialog-keep-open = 開いたままにする
dialog-quit-anyway = それでも終了
dialog-unsaved-where = 未保存の内容は、まずバックアップか、読み込み可能なファイルとしてホームフォルダーに置かれます。
encoding-unicode = Unicode
encoding-western = 西ヨーロッパ
encoding-western-mac = 西ヨーロッパ、旧 Mac
encoding-central = 中央ヨーロッパ
encoding-cyrillic = キリル文字
encoding-cyrillic-dos = キリル文字、DOS
encoding-russian = ロシア語
encoding-greek = ギリシャ語
encoding-turkish = トルコ語
encoding-hebrew = ヘブライ語
encoding-japanese = 日本語
encoding-chinese-simplified = 中国語（簡体字）
encoding-chinese-traditional = 中国語（繁体字）

## Dictionaries
dictionaries-by-hand = 「manicule lookup WORD --dictionary PATH」を使ってください
dictionaries-dictionaries = 辞書
dictionaries-what = Manicule は StarDict 形式の辞書を読みます。ファイルは元の場所に残り、変更されません。単語はこの順に調べます。
dictionaries-remove-from-the-list = { $name } を一覧から外す
dictionaries-move-down = { $name } を下へ
dictionaries-move-up = { $name } を上へ
dictionaries-add-ask = 辞書を追加…
dictionaries-add-title = 辞書を追加
dictionaries-stardict-dictionaries = StarDict 辞書
dictionaries-all-dictionaries-in-a-folder-and = フォルダーとその下にあるすべての辞書
dictionaries-add-folder-ask = フォルダーを追加…
dictionaries-add-folder-title = 辞書のフォルダーを追加
dictionaries-look-up-in-the-browser = ブラウザーで調べる
dictionaries-address-how = { $word } は単語、{ $lang } は本文の言語（ja など）を表します。Manicule 自身はネットに接続しません。クリックするとブラウザーがアドレスを開きます。
dictionaries-add-an-address = アドレスを追加
dictionaries-new = 新規
dictionaries-reset-addresses = アドレスを初期状態に戻す
dictionaries-name-of-page = ページの名前
dictionaries-address-of-page = ページのアドレス
dictionaries-remove = { $name } を外す
dictionaries-this-address-is-not-used-it = このアドレスは使われません。https:// か http:// で始めてください。
dictionaries-none-in-folder = 「{ $name }」に StarDict 辞書がありません。辞書には .ifo で終わるファイルがあります。アーカイブは先に展開してください。
dictionaries-not-stardict = 「{ $name }」は StarDict 辞書ではありません。.ifo で終わるファイルか、そのフォルダーを選んでください。アーカイブは先に展開してください。
dictionaries-cannot = 辞書「{ $name }」は使えません：{ $reason }。
dictionaries-gone = もうありません

## Writing a note
editor-your-note = あなたのメモ
editor-tags-separated-by-commas = タグ（コンマ区切り）

## Search across all texts
everything-search-all-texts-notes-and-names = すべてのテキスト・メモ・名前を検索
everything-search-everything = すべてを検索
everything-how = 単語は語形が違っても見つかります。すべての語を含むものだけが出ます。
everything-nothing-was-found = 見つかりませんでした。
everything-no-other-name = 「{ $person }」が別の名で出てくるテキストはまだありません。テキストを開くと名前が作られます。
everything-nothing-has-just-these-words-these = ちょうどこの語はありません。ほぼ同じものを示します。
everything-not-all-read = {"   "}新しいファイル { $all } 件中 { $done } 件を読みました。
everything-eg-words = 両方の語（語形は問わない）：whales、whale’s
everything-eg-phrase = この順に続く語
everything-eg-beginning = こう始まる語
everything-eg-nearly = ほぼ同じ語
everything-eg-without = この語を含まない
everything-eg-person = 本文中のどの呼び名でもその人物：old Ahab、the captain。名前は一度開いたテキストで分かります。
everything-eg-author = ある著者のテキスト
everything-eg-tag = タグの付いたテキストとメモ
everything-eg-in = 題名・コレクション・シリーズ・フォルダーがこれに近いテキスト
everything-eg-notes = メモだけ。in:texts と in:names も同様
everything-not-here = このコンピューターにはありません
everything-more = { $authors }   ほか { $more } 件
everything-note = メモ：
everything-name = 名前：

## Export
export-export-notes = メモを書き出す
export-from = { $title } から { $count }
export-copy-as = { $shape } としてコピー
export-on = { $texts }、{ $notes }
export-yours = あなたの形式
export-own-template = 自作テンプレート
export-to-read-and-go-on-writing = 読む・書き足す
export-for-other-notebooks = ほかのノートアプリ用
export-back-into-other-reading-programs = ほかの読書アプリへ戻す
export-pages-and-data = ページとデータ
export-template = テンプレート
export-making-the-preview = プレビューを作成中…
export-all-file-name = メモ.{ $extension }
export-file-name = { $title } – メモ.{ $extension }
export-own-template-is = あなたが作ったテンプレート
shape-w3c-archive-is = EPUB Annotations 草案のアーカイブ
shape-readium-is = Thorium が読み込む .annotation
shape-calibre-is = ビューアー用のハイライト
shape-koreader-is = 本の隣の .sdr フォルダーに置く metadata.epub.lua
shape-hypothesis-is = API が返す形の注釈
export-one-text-only = この形式に入るのは 1 件のテキストのメモだけです。1 件ずつ書き出してください
shape-markdown-is = 引用とメモを章ごとに。どのエディターでも
shape-obsidian-is = コールアウト・ブロック ID・タグ付きの Markdown
shape-markdown = Markdown
shape-obsidian = Obsidian
shape-json = JSON
shape-html = Web ページ
shape-html-is = 読む・印刷する
shape-csv = 表（CSV）
shape-csv-is = 表計算ソフト用
shape-json-is = 各メモについて分かるすべて。ほかのプログラム用
shape-w3c = Web アノテーション
shape-w3c-is = W3C の定める JSON-LD
shape-logseq-is = ブロック ID 付きのアウトライン
shape-org-is = プロパティ付きの見出し
shape-zotero-is = 貼り付け・読み込み用のメモ
shape-readwise-is = Readwise が読み込む表
shape-anki-is = 表に箇所、裏にメモ、タグ付き
template-too-slow = このテンプレートは許される時間かメモリを超えます。
export-nothing = { $title } にはまだメモがありません。

## Ties
family-narrator = 語り手
family-tells = この物語の語り手
family-of = { $names }の{ $noun }
tie-wife = 妻
tie-husband = 夫
tie-bride = 花嫁
tie-widow = 未亡人
tie-widower = やもめ
tie-father = 父
tie-mother = 母
tie-papa = 父
tie-mamma = 母
tie-son = 息子
tie-daughter = 娘
tie-child = 子
tie-brother = 兄弟
tie-sister = 姉妹
tie-twin = 双子のきょうだい
tie-uncle = おじ
tie-aunt = おば
tie-nephew = 甥
tie-niece = 姪
tie-cousin = いとこ
tie-grandfather = 祖父
tie-grandmother = 祖母
tie-grandson = 孫息子
tie-granddaughter = 孫娘
tie-grandchild = 孫
tie-great-uncle = 大おじ
tie-great-aunt = 大おば
tie-stepfather = 継父
tie-stepmother = 継母
tie-stepson = 継息子
tie-stepdaughter = 継娘
tie-stepbrother = 継兄弟
tie-stepsister = 継姉妹
tie-half-brother = 異父母の兄弟
tie-half-sister = 異父母の姉妹
tie-brother-in-law = 義理の兄弟
tie-sister-in-law = 義理の姉妹
tie-father-in-law = 義父
tie-mother-in-law = 義母
tie-son-in-law = 婿
tie-daughter-in-law = 嫁
tie-godfather = 代父
tie-godmother = 代母
tie-godson = 代子
tie-goddaughter = 代娘
tie-fiance = 婚約者
tie-fiancee = 婚約者
tie-friend = 友人
tie-companion = 連れ
tie-comrade = 同志
tie-betrothed = 許婚
tie-sweetheart = 恋人
tie-lover = 愛人
tie-rival = ライバル
tie-guardian = 後見人
tie-ward = 被後見人
tie-servant = 使用人
tie-maid = 女中
tie-butler = 執事
tie-valet = 従者
tie-footman = 従僕
tie-coachman = 御者
tie-groom = 馬丁
tie-housekeeper = 家政婦
tie-nurse = 看護人
tie-governess = 女家庭教師
tie-tutor = 家庭教師
tie-pupil = 生徒
tie-secretary = 秘書
tie-clerk = 事務員
tie-assistant = 助手
tie-partner = パートナー
tie-master = 主人
tie-mistress = 女主人
tie-employer = 雇い主
tie-landlord = 家主
tie-landlady = 女家主
tie-lawyer = 弁護士
tie-physician = 医師
tie-teacher = 教師
tie-lieutenant = 副官
tie-chaplain = 礼拝堂付き牧師
tie-confidant = 腹心の友
tie-apprentice = 徒弟
tie-disciple = 弟子
tie-neighbour = 隣人
tie-neighbor = 隣人
tie-successor = 後継者
tie-predecessor = 前任者
list-comma = 、

## Choosing files
file-dialog-all-files = すべてのファイル
file-dialog-other-text = ファイルの選択中に別のテキストが開かれたため、何もしていません。もう一度どうぞ。
file-dialog-none = このデスクトップにはファイル選択画面がありません（xdg-desktop-portal が必要）：{ $instead }。

## Find in a text
find-find-in-this-text = このテキスト内を検索
find-nearby-words = 順序を問わず、{ $count } 語以内に並ぶすべての語
find-match-case = 大文字と小文字を区別
find-whole-words = 単語単位
find-whole-words-only = 単語単位のみ
find-nearby = 近くの語
find-regular-expression = 正規表現
find-list = 一覧
find-list-all-matches = 一致をすべて一覧表示
find-not-found = 見つかりません
find-place-of-all = { $place } / { $all }
find-beyond = この先に { $count } 件（非表示）
find-label-beyond = { $label }、この先に { $count } 件（非表示）
find-not-regular = 「{ $pattern }」は正規表現ではありません：{ $last }。

## Go to
goto-percent-or-chapter = パーセントか章
goto-percent-printed-page-or-chapter = パーセント、印刷ページ、または章
goto-go-to = 移動先
goto-type-how-far-0-to-100 = 0～100 % の位置を入力してください。
goto-no-such-place-in-this-text = 本文にその場所はありません。
goto-page-of-the-printed-edition = 印刷版の { $query } ページ
goto-percent = 本文の { $percent } %

## Keyboard help
help-select-words = 語を選択
help-select-how = ドラッグ。ダブルクリックで単語、トリプルクリックで段落、Shift+クリックで拡張
help-select-by-keys = キーボードで選択
help-select-by-keys-how = Shift+矢印。Ctrl を加えると単語ごと
help-close-or-clear-the-selection = 閉じる・選択を解除
help-esc = Esc
help-save-a-note = メモを保存
help-ctrl-enter = Ctrl+Enter
help-who-is-this = これは誰？
help-who-how = 点線の付いた名前を指すかクリック
help-keyboard-shortcuts = キーボードショートカット
help-version = バージョン { $version }。以下はすべてパレットにもあります。Ctrl+K を押して語を入力してください。
help-mouse-and-keyboard = マウスとキーボード

## Import
import-only-the-first = 「{ $name }」だけを調べました。すべてを取り込むには、フォルダーをドロップしてください。
import-import-notes = メモを読み込む
import-by-hand = ファイルかフォルダーをこのウィンドウにドロップするか、`manicule import` を使ってください
import-how = ほかのプログラムのメモが入ったファイル・フォルダー・デバイスを選ぶか、ここにドロップしてください。内容を確認するまで何も書き込みません。
import-from = Kindle、Kobo、Apple Books、KOReader、calibre、Thorium、Foliate、Readest、Readwise、Hypothesis、Zotero、Moon+、ReadEra、Play Books、PocketBook、BOOX、tolino、Markdown など。
import-choose-a-file = ファイルを選択…
import-reading = 読み込み中…
import-progress = { $done } / { $all }：{ $name }
import-choose-another = 別のものを選択…
import-nothing-to-import = 読み込むものがありません
import-do = { $notes }を読み込む
import-one-step-to-undo = 一度の操作で元に戻せます。
import-add-the-note-that-differs-from = あなたのものと違うメモを隣に追加
import-add-differing = あなたのものと違うメモ { $count } 件を隣に追加
import-your-own-notes-stay-as-they = あなたのメモはそのまま残ります。
import-no-notes-were-found = メモが見つかりませんでした。
import-found = { $texts }に { $notes }。
import-left-out = {" "}{ $count } 件は除外しました（下の一覧）。
import-import-the-notes-on = { $title } のメモを読み込む
import-show-its-notes = メモを表示
import-found-by = 手がかり：{ $how }
import-waits-for-text = まだありません。メモは題名の下で待ちます
import-differs-added = あなたのものと違います（隣に追加）
import-differs-left = あなたのものと違います（そのまま）
import-differ-added = { $count ->
   *[other] { $count } 件はあなたのものと違います（隣に追加）
}
import-differ-left = { $count ->
   *[other] { $count } 件はあなたのものと違います（そのまま）
}
import-more = …ほか { $count } 件
import-several-places = 複数の箇所
import-not-found = 本文に見つかりません
import-waits = 待機中
import-placed = 配置済み
import-there = 既にあります
import-last-of = { $count } つの状態の最後
import-left-out-title = 除外（{ $count }）
import-is-left-out = 除外
import-by-named = 指定
import-by-identifier = 識別子
import-by-hash = ハッシュ
import-by-title = 題名と著者
import-by-file-name = ファイル名
import-state-matched = 一致
import-state-ambiguous = あいまい
import-state-unmatched = 不一致
import-state-there = 既にあります
import-state-deleted = ゴミ箱へ

## A folder in step
in-step-keep-a-folder-in-step = フォルダーを最新に保つ
in-step-what = 各テキストのメモを、Obsidian の保管庫などあなたのフォルダーに 1 テキスト 1 ファイルで書き、変更のたびに書き直します。そのファイルにあなたが書いたものは残り、消したものは消えたままです。ほかのファイルには触れません。
in-step-choose-another-folder = 別のフォルダーを選択…
in-step-stop = 停止
in-step-the-files-stay-as-they-are = ファイルはそのまま残ります
in-step-folder = フォルダー：{ $path }
in-step-format = 形式：
in-step-nothing-was-written-yet = まだ何も書かれていません。
in-step-compared = { $files }、最終照合 { $when }。
in-step-was-deleted-there-and-stays-deleted = 「{ $name }」はそこで削除され、削除されたままです。
in-step-also-notes-and-files-that-you = フォルダーで削除したメモとファイルも
in-step-write-everything-again = すべて書き直す
in-step-a-folder-for-your-notes = メモ用のフォルダー
in-step-by-hand = 「manicule export --keep DIR」で一度だけ行えます

## Labels
ink-yellow = 黄
ink-green = 緑
ink-blue = 青
ink-pink = ピンク
ink-orange = オレンジ
ink-purple = 紫
style-solid = 塗り
style-underline = 下線
style-strikethrough = 取り消し線
style-outline = 囲み
is-person = 人物
is-place = 場所
is-organisation = 組織
is-event = 出来事
is-god = 神
is-ship = 船
labels-in-place = 所定の位置
labels-text-changed = 本文が変更
labels-not-found-in-the-text = 本文に見つかりません
labels-found-in-several-places = 複数の箇所にあります
labels-kept-unplaced = 位置なしで保持
labels-looking-for-it = 探しています…

## Looking up words
look-up-look-up-a-word = 単語を調べる
look-up-word-to-look-up = 調べる単語
look-up-you-have-no-dictionary-yet-manicule = 辞書がまだありません。Manicule は StarDict 形式の辞書を読みます。
look-up-all-your-dictionaries-are-switched-off = すべての辞書がオフです。
look-up-choose-dictionaries = 辞書を選ぶ…
look-up-type-a-word-then-press-enter = 単語を入力して Enter を押してください。
look-up-nothing-found-for = 「{ $word }」は見つかりませんでした。
look-up-look-up-in-the-browser = ブラウザーで調べる：{ $address }
look-up-dictionaries = 辞書…

## Notes as Markdown
markdown-show-what-is-about = { $link } に関するものを表示

## All matches
matches-no-matches = 一致なし

## The menu
more-menu = メニュー
more-undo = 元に戻す：{ $what }
more-redo = やり直す：{ $what }
more-show-only-the-article = 記事だけを表示

## The notebook
notebook-search-all-notes = すべてのメモを検索
notebook-hide-filters = 絞り込みを隠す
notebook-filters = 絞り込み
notebook-reading-your-notes = メモを読み込み中…
notebook-all-on = { $all }・{ $on }
notebook-found-of-all = { $found } / { $all }・{ $on }
notebook-new-note = 新しいメモ
notebook-review = 復習
notebook-import = 読み込む…
notebook-no-notes-yet = メモはまだありません
notebook-empty-hint = どのテキストでも、印を付け書いたものがここに並びます。
notebook-no-note-matches = 一致するメモがありません
notebook-no-match-hint = 絞り込みを外すか、語を減らしてください。
notebook-choose-all = すべて選択：{ $all }
notebook-selected = { $count } 件を選択中
notebook-none = なし
notebook-export = 書き出す…
notebook-change-all-to = すべて{ $ink }に変更
notebook-tag = タグ
notebook-tag-for-the-selected-notes = 選択したメモのタグ
notebook-add-tag = タグを追加
notebook-remove = 外す
notebook-recoloured = { $notes }の色を変更
notebook-tagged = { $notes }に #{ $tag } を追加
notebook-untagged = { $notes }から #{ $tag } を削除
notebook-deleted = { $notes }を削除
notebook-rename-to = #{ $from } の新しい名前
notebook-new-name-of-the-tag = タグの新しい名前
notebook-merge = 統合
notebook-rename = 名前を変更
notebook-tag-in-use = #{ $name } は使用中です。二つは一つになります（{ $notes }）。
notebook-on = { $notes }。
notebook-choose = 「{ $name }」を選択
notebook-a-text-without-a-title = 題名のないテキスト
notebook-file-missing = ファイルなし
notebook-waits-for-text = テキスト待ち
notebook-delete-this-note = このメモを削除
notebook-note-deleted = メモを削除しました
notebook-write-about-it = これについて書く
notebook-open-at = 「{ $quote }」で開く
notebook-open-the-text-here = テキストをここで開く
notebook-linked-from = リンク元：{ $notes }
notebook-tags-changed = タグを変更しました
notebook-your-note = あなたのメモ
notebook-a-note-on = { $title } へのメモ
notebook-a-note-without-a-text = テキストのないメモ
notebook-show-all-notes = すべてのメモを表示
notebook-with-words = 言葉あり（{ $count }）
notebook-trash = ゴミ箱（{ $count }）
notebook-needs-attention = 要確認（{ $count }）
notebook-text = テキスト
notebook-all-texts = すべてのテキスト
notebook-colour-and-style = 色とスタイル
notebook-written-or-changed = 書いた・変更した日
notebook-people-and-places = 人物と場所
notebook-name = 名前
notebook-person-or-place = 人物または場所
notebook-rename-this-tag = このタグの名前を変更…
notebook-the-trash-is-empty = ゴミ箱は空です
notebook-trash-hint = 削除したものはここに残ります。テキストのゴミ箱は、そのメモ一覧で空にします。
notebook-trash-line = { $title }  ·  { $when } に削除
notebook-note-restored = メモを復元しました
notebook-any-time = 期間の指定なし
notebook-last-7-days = 過去 7 日
notebook-last-30-days = 過去 30 日
notebook-last-12-months = 過去 12 か月
notebook-by-text-and-place = テキストと位置の順
notebook-newest-first = 新しい順
notebook-oldest-first = 古い順

## Notes
notes-empty-hint = 本文の語を選び、色を選ぶか H を押します。N でメモを書けます。
notes-no-highlights-yet = ハイライトはまだありません
notes-shown-of-all = { $shown } / { $all }
notes-needs-attention = 要確認（{ $count }）
notes-trash = ゴミ箱（{ $count }）
notes-search-notes = メモを検索
notes-copy-all-as-markdown = すべて Markdown としてコピー
notes-export = 書き出す…
notes-with-notes = メモ付き
notes-sort-newest-first = 並び順：新しい順
notes-sort-text-order = 並び順：本文の順
notes-change-the-order = 並び順を変える
notes-show-only = { $ink }だけ表示
notes-on-the-whole-text = テキスト全体について
notes-go-to = 「{ $quote }」へ移動
notes-change-to = { $ink }に変更

## Notices
notices-dismiss = 閉じる
notices-show = 表示
notices-show-the-whole-page = ページ全体を表示
notices-take-over = メモとして取り込む…
notices-save-unlocked = 保護なしで保存
notices-show-the-report = 報告を表示
notices-continue-there = そこから続ける
notices-show-the-shelf = 本棚を表示
notices-opening = { $name } を開いています…

## The page
page-scrolling-by-itself = 自動スクロール中：↓ 速く、↑ 遅く。ほかのキーかクリックで止まります。
page-place-in-the-text = 本文での位置
page-this-text-is-empty = このテキストは空です。
page-these-pages-hold-no-text = このページには読み取れるテキストがなく、画像だけがあります。F9 でページに戻ると、領域を選んでメモを書けます。
page-picture-damaged = 壊れているか、画像ではありません
page-a-picture = 画像
page-picture-not-shown = 表示できません：{ $why }。
page-reading-the-pages = ページを読み込み中…
page-this-page-could-not-be-drawn = このページは描画できませんでした。
page-area = { $number } ページの領域

## The palette
palette-no-command-matches-try-another-word = 一致するコマンドがありません。別の語をお試しください。
palette-what-would-you-like-to-do = 何をしますか？
palette-command = コマンド

## Passwords
password-password-needed = パスワードが必要です
password-wrong = このパスワードでは「{ $title }」を開けません。
password-locked = 「{ $title }」はロックされています。
password-kept = Manicule を閉じるまで保持され、どこにも書き込まれません。
password-password = パスワード

## Commands
perform-focus-mode-press-to-leave-it = 集中モード。{ $keys } で戻ります。
perform-this-is-the-end-of-the = ここで本文は終わりです。
perform-only-saved-web-pages-are-shown = 一部だけ表示されるのは保存した Web ページだけです。
perform-open-a-text = テキストを開く
perform-texts = テキスト
perform-open-by-hand = ファイルをウィンドウにドロップするか、コマンドラインで指定してください
perform-add-a-folder-of-texts = テキストのフォルダーを追加
perform-folder-by-hand = フォルダーをウィンドウにドロップしてください
perform-select-first-how = 先に語を選択してください。ドラッグするか、Shift を押しながら矢印キーを使います。
perform-select-first-note = 先に語を選択してから N を押すと、メモを書けます。
perform-there-is-no-entry-for-these = この語の項目はありません。
perform-all-notes-copied-as-markdown = すべてのメモを Markdown としてコピーしました。
perform-link-copied-it-opens-this-passage = リンクをコピーしました。どのプログラムからもこの箇所を開けます。
perform-select-some-words-first = 先に語を選択してください。
perform-copied-with-its-source = 出典付きでコピーしました。
perform-select-a-word-first-or-point = 先に単語を選択するか、指してください。
perform-save-a-copy-with-your-notes = メモ付きのコピーを保存
perform-with-notes-pdf = { $name } – メモ付き.pdf
perform-pdf-by-hand = `manicule export FILE.pdf --into-copy` を使ってください
perform-only-a-pdf-has-pages-as = 印刷どおりのページがあるのは PDF だけです。
perform-area-how = ページ上で四角をドラッグするか、Escape を押します。次回は Ctrl を押しながらドラッグできます。

## Perhaps the same
perhaps-perhaps-the-same-as = 同じかもしれない項目
perhaps-merge = 統合
perhaps-make-one-entry-of-both = 両方を一つの項目にする
perhaps-not-the-same = 別のもの

## Pictures of a text
picture-save-as = { $shape } で保存…
picture-fit = 全体表示
picture-show-whole = 画像全体を表示  (0)
picture-include-places = 場所も含める
picture-save-picture = 画像を保存
picture-by-hand = 「manicule picture」で同じ図をファイルに描けます
diagram-map = 人物相関図
diagram-map-of = 人物相関図：{ $title }
diagram-timeline = 年表
diagram-timeline-of = 年表：{ $title }
diagram-no-people = このテキストに人物は見つかりませんでした。
diagram-one-name = このテキストに名前が一つ見つかりました。
diagram-most-people = 登場の多い { $shown } 人（全 { $all } 人）。線は同じ段落に出る人どうしを結びます。
diagram-most-names = 登場の多い { $shown } の名前（全 { $all }）。線は同じ段落に出る名前どうしを結びます。
diagram-people = { $shown } 人。線は同じ段落に出る人どうしを結びます。
diagram-names = 名前 { $shown } 件。線は同じ段落に出る名前どうしを結びます。
diagram-on-their-own = 単独：
diagram-more = ほか { $count }
diagram-no-dates = このテキストに日付は見つかりませんでした。
diagram-one-date = 日付は一つ：{ $date }。
diagram-dates = 日付 { $count } 件、{ $from } から { $to } まで。
diagram-too-many-pixels = { $wide } × { $high } ピクセルの画像は作れません。別の倍率を試してください。
diagram-not-drawn = 画像を描けませんでした：{ $why }。
diagram-no-memory = メモリが足りません

## Report a problem
problem-report-a-problem = 問題を報告
problem-what = 報告の内容はこれですべてです。題名も本文も含みません。送信もされません。保存かコピーをして、必要なら共有してください。
problem-save-the-report = 報告を保存
problem-by-hand = コピーするか、`manicule doctor --bundle` を使ってください

## Quote card
quote-card-quote-card = 引用カード
quote-card-the-passage-as-a-picture = 箇所を画像に
quote-card-save-ask = 画像を保存…
quote-card-copy-picture = 画像をコピー
quote-card-picture-copied = 画像をコピーしました。
quote-card-it-has-the-colours-and-the = ページの色と書体を使います。
quote-card-save-title = 画像を保存
quote-card-by-hand = 画像をコピーしてください

## Asking again
answer-export-notes = メモを書き出す
answer-export-by-hand = メモを Markdown としてコピー（Ctrl+Shift+E）するか、`manicule export` を使ってください
answer-export-all-by-hand = `manicule export --all` を使ってください
answer-quote-name = { $title } – 引用

## Dropping files
drop-drop-files-to-open-them-or = ファイルをドロップすると開きます。フォルダーなら中のテキストが本棚に並びます

## Review
review-of-all-today = 今日 { $number } / { $all }
review-open-in-the-text = 本文で開く
review-show-the-note = メモを表示
review-space = スペース
review-done-for-today = 今日は終わりです
review-done-hint = { $notes }を見返しました。次は明日です。
review-nothing-to-review-yet = 復習するものはまだありません
review-nothing-hint = 印を付け書いたものを、一日に数件ずつここで見返します。
review-done-come-back = 続きはまた明日。
review-back-to-the-notebook = ノートに戻る
review-forgotten = 忘れた
review-hard = 難しい
review-good = 良い
review-easy = 簡単

## Selection
selection-highlight-in = { $ink }でハイライト
selection-find-in-this-text = このテキスト内を検索
selection-look-up = 調べる
selection-add-to-people-and-places = 人物と場所に追加
selection-edit-note = メモを編集
selection-copy-link = リンクをコピー
selection-fill = 塗り
selection-underline = 下線
selection-strikethrough = 取り消し線
selection-outline = 囲み

## Sync with a server
server-with-a-webdav-or-s3-server = WebDAV・S3 サーバーを使う
server-what = Manicule 自身はネットワークを使いません。使うのは別プログラムの manicule-sync です。Manicule の隣か、システムがプログラムを探す場所に置く（docs/sync.md）と、ここにボタンが出ます。
server-set-up-first = manicule-sync は導入済みですが、サーバーが未設定です。端末で一度だけ設定してください：
server-done-of-all = { $done } / { $all }
server-sync-now = 今すぐ同期
server-stop = 停止
server-comparing-with-the-server = サーバーと照合中…
server-not-synced-yet = まだ同期していません。
server-more = ほか { $count } 件：manicule-sync status
server-not-started = { $program } を起動できませんでした：{ $error }。
server-stopped = 同期を止めました。済んだ分は残り、続きは次回に行います。

## Settings
settings-spacing = 間隔
settings-space-between-paragraphs-no-indent = 段落の間を空け、字下げしない
settings-dictionaries = 辞書…
settings-reset-to-defaults = 初期設定に戻す
settings-day = 昼
settings-sepia = セピア
settings-night = 夜
settings-high-contrast = ハイコントラスト
settings-match-system = システムに合わせる
settings-your-own = 自分の色
settings-by-day = 昼
settings-by-night = 夜
settings-own-paper = 紙
settings-own-ink = インク
settings-accent = アクセント
settings-warmth = 暖かさ
settings-typeface = 書体
settings-more = その他…
settings-size = サイズ
settings-line-height = 行の高さ
settings-letter-spacing = 字間
settings-word-spacing = 単語間
settings-line-length = 行の長さ
settings-language = 言語
settings-language-of-system = システム（{ $language }）
settings-characters = { $count } 文字
settings-margins = 余白
settings-view = 表示
settings-scroll = スクロール
settings-pages = ページ
settings-lines = 行
settings-as-in-the-text = 本文のとおり
settings-horizontal = 横書き
settings-vertical = 縦書き
settings-columns = 段組
settings-auto = 自動
settings-one = 1
settings-two = 2
settings-three = 3
settings-justify-text = 両端揃え
settings-hyphenate = ハイフネーション
settings-hang-punctuation-over-the-edges = 句読点をぶら下げる
settings-use-the-books-fonts = 本の書体を使う
settings-mark-people-and-places = 人物と場所に印を付ける
settings-hide-spoilers = ネタバレを隠す
settings-turn-pages-by-clicking-the-margins = 余白のクリックでページをめくる
settings-reading-ruler = 読書用ルーラー
settings-reduce-motion = 動きを減らす
settings-only-this-hint = ページの見た目をこのテキストだけに保ち、ほかはそのままにします
settings-only-for-this-text = このテキストだけ
settings-names-of-highlight-colours = ハイライトの色の名前
settings-name-of = { $colour }の名前

## The shelf
shelf-continue-reading = 続きを読む
shelf-all-texts = すべてのテキスト
shelf-welcome = どんなテキストも開き、誰が誰かを知り、大事なところに印を。メモはあなたのものです。
shelf-open-a-file = ファイルを開く…
shelf-add-a-folder = フォルダーを追加…
shelf-or-drop = またはファイルやフォルダーをここにドロップ。元の場所に残ります。
shelf-kinds = EPUB、PDF、Kindle、FictionBook、Word、コミック、Web ページ、Markdown、テキスト。
shelf-no-text-on-the-shelf-is = 本棚に当てはまるテキストがありません
shelf-try-fewer-words-or-another-filter = 語を減らすか、別の絞り込みをお試しください。
shelf-show-all-texts = すべてのテキストを表示
shelf-open-beside = 隣に開く
shelf-details = 詳細…
shelf-show-in-folder = フォルダーで表示
shelf-take-off-the-shelf = 本棚から外す
shelf-file-not-found = ファイルが見つかりません。
shelf-file-not-found-your-notes-are = ファイルが見つかりません。メモは残っています。
shelf-not-on-this-computer = このコンピューターにありません
shelf-list = 一覧
shelf-search-the-shelf = 本棚を検索
shelf-unread = 未読
shelf-show-unread = 未読を表示
shelf-reading = 読書中
shelf-show-reading = 読書中を表示
shelf-finished = 読了
shelf-show-finished = 読了を表示
shelf-collections = コレクション
shelf-sorted-by = 並び順：{ $order }
shelf-add-texts = テキストを追加
shelf-look-for-new-files-now = 新しいファイルを今すぐ探す
shelf-remove-this-folder = このフォルダーを外す
shelf-its-texts-leave-the-shelf-files = 中のテキストは本棚から外れます。ファイルとメモは残ります。
shelf-folder-closed = { $folder } の中を今は見られません（{ $reason }）。テキストは本棚に残ります。
shelf-files-read = 新しいファイル { $done } / { $all } 件を読みました
shelf-resume = 再開
shelf-pause = 一時停止
shelf-card-by = （{ $authors }）
shelf-card-missing = ファイルなし
shelf-card-unread = 未読
shelf-card-finished = 読了
shelf-card-read-part = { $percent }% 読了
shelf-menu-of = { $title } のメニュー
shelf-editions = { $count } 版
order-last-read = 最後に読んだ日
order-date-added = 追加日
order-author = 著者
order-series = シリーズ
order-progress = 進み具合
order-notes = メモ

## Details of a text on the shelf
shelf-details-details = 詳細
shelf-details-authors = 著者
shelf-details-authors-how = セミコロン区切り
shelf-details-series = シリーズ
shelf-details-number = 番号
shelf-details-number-how = シリーズ内の順番
shelf-details-tags-how = コンマ区切り
shelf-details-collections = コレクション
shelf-details-collections-how = コンマ区切り
shelf-details-missing = 見つかりません：{ $place }
shelf-details-the-same-text = 同じテキスト：{ $copy }
shelf-details-show-in-folder = フォルダーで表示
shelf-details-letters = {" "}· { $count } 文字
shelf-details-mark-as = 状態
shelf-details-unread = 未読
shelf-details-being-read = 読書中
shelf-details-finished = 読了
shelf-details-as-far-as-it-is-read = 読んだところまでで判断
shelf-details-new-collection = 新しいコレクション…

## Opening the window
shell-no-window-linux = ウィンドウを開けませんでした（{ $reason }）。X11 か Wayland と OpenGL が必要です（Debian・Ubuntu では apt install libgl1 libegl1）。ウィンドウなしでできることは `manicule --help` にあります。
shell-no-window-windows = ウィンドウを開けませんでした（{ $reason }）。新しいグラフィックドライバーか、環境変数の指定（WGPU_BACKEND=dx12、vulkan、gl）で直るかもしれません。ウィンドウなしでできることは `manicule --help` にあります。
shell-no-window = ウィンドウを開けませんでした（{ $reason }）。なしでできることは `manicule --help` にあります。

## Sidebar
sidebar-contents = 目次
sidebar-people-places = 人物と場所
sidebar-notes = メモ

## A text much like this
similar-text = このテキストは「{ $title }」とよく似ています（{ $percent }% 一致）。そこに { $notes } があります。
similar-bring-notes-here = メモをここに移す
similar-share-the-notes = 両方のメモを共有する
similar-keep-separate = 別のままにする

## Reading aloud
speaking-read-on = 読み上げを再開
speaking-pause = 一時停止
speaking-stop = 停止
speaking-stop-reading-aloud = 読み上げを停止
speaking-the-next-sentence = 次の文
speaking-the-sentence-before = 前の文
speaking-reading-aloud = 読み上げ
speaking-pace = 速さ
speaking-looking-for-voices = 音声を探しています…
speaking-no-service = 音声サービスが応答しません。Linux では speech-dispatcher と espeak-ng などの音声が必要です。
speaking-that-of-the-language = 言語に合わせる
speaking-voice = 音声
speaking-no-answer = システムの音声サービスが応答しません。
speaking-needs-dispatcher = 読み上げには speech-dispatcher が必要ですが応答しません。speech-dispatcher と espeak-ng などの音声を導入してください。

## Reading times
reading-times-what = 読んだ時間はここに、このマシンだけに記録されます。
reading-times-off = 何も記録しません。読書時間はオフです。
reading-times-nothing-read-yet = まだ読んでいません
reading-times-the-last-30-days = 過去 30 日
reading-times-by-month = 月別
reading-times-by-text = テキスト別
reading-times-yours-alone = あなただけのもの
reading-times-write-down-how-long-i-read = 読んだ時間をこのマシンに記録する
reading-times-erase-all-reading-times = 読書時間をすべて消去
reading-times-today = 今日
reading-times-last-7-days = 過去 7 日
reading-times-in-all = 合計
reading-times-pages = ページ
reading-times-days-in-a-row = 連続日数
reading-times-under-a-minute = 1 分未満
reading-times-minutes = { $minutes } 分
reading-times-hours = { $hours } 時間 { $minutes } 分
reading-times-at-most = 最大 { $duration }
reading-times-whole-hours = { $hours } 時間
reading-times-of-text = { $duration }、{ $pages } ページ

## The line below the page
status-placing = メモを配置中… { $done } / { $all }
status-go-to = 移動…
status-of-pages = {" "}/ { $of }
status-page = p. { $page }{ $of }  ·
status-page-of-the-printed-edition = 印刷版のページ
status-page-of-chapter = { $page } / { $pages } ページ  ·
status-page-of-the-chapter = 章のページ
status-size-of-the-pages = ページのサイズ
status-larger = 大きく
status-smaller = 小さく
status-fit-the-width = 幅に合わせる
status-fit-the-whole-page = ページ全体
status-fit-the-column = 段に合わせる
status-one-or-two-pages = 1 ページか 2 ページ
status-turn-clockwise = 右に回転
status-not-saved-try = メモが保存されていません – 再試行
status-saving = 保存中…
status-not-saved-yet-it-is-tried = まだ保存できていません。繰り返し試しています
status-saved-as-you-type = 入力と同時に保存
status-minutes-left = 残り { $minutes } 分  ·
status-hours-left = 残り { $hours } 時間 { $minutes } 分  ·
status-whole-hours-left = 残り { $hours } 時間  ·

## The strip of mentions
strip-where-is-mentioned-in-the-text = { $name } が本文で言及される箇所

## Tabs
tabs-close = { $title } を閉じる

## Timeline
timeline-no-dates-in-what-you-have = これまで読んだ部分に日付はありません。
timeline-hint = 本文に出てくる年や日付がここに順に並びます。
timeline-no-dates-found = 日付が見つかりません
timeline-no-date-matches-the-filter = 条件に合う日付はありません。

## Typefaces
typefaces-back = ‹ 読書の設定
typefaces-search-typefaces = 書体を検索
typefaces-no-typeface-of-this-name = この名前の書体はありません。

## Edited on two devices
versions-edited-on-two-devices = 2 台で編集されました
versions-on-this-device = この端末
versions-on-another-device = 別の端末
versions-keep-this-version = この版を残す
versions-keep-both-in-one-note = 両方を一つのメモに残す

## View
view-notebook = ノート
view-review = 復習
view-reading-times = 読書時間

## Pictures in a text
viewer-zoom-in = 拡大  (+)
viewer-zoom-out = 縮小  (−)
viewer-picture = 画像
viewer-fit = 全体表示
viewer-show-whole = 画像全体を表示  (0)
viewer-next = 次へ
viewer-previous = 前へ
viewer-this-picture-cannot-be-shown = この画像は表示できません。
viewer-loading-the-picture = 画像を読み込み中…
picture-fault-missing = ファイルにありません
picture-fault-outside = ファイルの外にあります
picture-fault-pixels = 大きすぎます（{ $width } × { $height } ピクセル）
picture-fault-too-large = 画像かファイル全体が大きすぎます
picture-fault-locked = ロックされています
picture-fault-packing = 読み取れない方法で圧縮されています
picture-fault-kind = 対応していない種類です
picture-fault-kind-named = 対応していない種類です（{ $kind }）
picture-fault-film = 動画はここでは再生できません
picture-fault-recording = 録音はここでは再生できません

## Actions
action-next-page = 次のページ
action-previous-page = 前のページ
action-next-chapter = 次の章
action-previous-chapter = 前の章
action-read-aloud = 読み上げ・一時停止
action-stop-reading = 読み上げを停止
action-next-sentence = 次の文を読み上げる
action-previous-sentence = 前の文を読み上げる
action-auto-scroll = 自動スクロール
action-text-start = 先頭へ
action-go-to = 移動…
action-text-end = 末尾へ
action-back = 戻る
action-forward = 進む
action-highlight = 選択範囲をハイライト
action-note = メモを書く
action-ink-0 = 黄でハイライト
action-ink-1 = 緑でハイライト
action-ink-2 = 青でハイライト
action-ink-3 = ピンクでハイライト
action-ink-4 = オレンジでハイライト
action-ink-5 = 紫でハイライト
action-underline = 選択範囲に下線
action-mark-all = 同じ語をすべてハイライト
action-bookmark = ここにブックマーク
action-delete-note = 選択したハイライトを削除
action-next-note = 次のハイライト
action-previous-note = 前のハイライト
action-undo = 元に戻す
action-redo = やり直す
action-copy = 選択範囲をコピー
action-copy-link = この箇所へのリンクをコピー
action-select-all = すべて選択
action-select-paragraph = 段落を選択
action-export = メモを書き出す…
action-copy-export = すべてのメモを Markdown としてコピー
action-mark-area = 印刷ページの領域に印を付ける
action-export-pages = メモ付きの PDF のコピーを保存…
action-import-marks = この PDF の印を読み込む…
action-copy-cited = 出典付きでコピー
action-quote-card = 引用カード…
action-details = このテキストについて…
action-notebook = ノート：全テキストのすべてのメモ
action-review = メモを復習
action-import = メモを読み込む…
action-statistics = 読書時間
action-who-is-this = これは誰・何？
action-look-up = 単語を調べる
action-look-up-in-browser = 単語をブラウザーで調べる
action-dictionaries = 辞書…
action-next-mention = 選択した名前の次の言及
action-previous-mention = 選択した名前の前の言及
action-mark-names = 本文の名前に印を付ける
action-add-name = 名前を追加…
action-only-read = ネタバレを隠す
action-graph = 人物相関図…
action-timeline-picture = 年表の図…
action-encoding = 文字コード…
action-whole-page = ページ全体を表示
action-printed-pages = 本文と印刷ページを切り替える
action-fit-width = 印刷ページ：幅に合わせる
action-fit-page = 印刷ページ：全体を表示
action-fit-column = 印刷ページ：段に合わせる
action-pair-pages = 印刷ページ：1 ページか見開き
action-turn-pages = 印刷ページ：右に回転
action-find = このテキスト内を検索…
action-search-all = すべてを検索…
action-find-next = 次の一致
action-find-previous = 前の一致
action-sidebar = サイドバーの表示・非表示
action-contents = 目次を表示
action-names = 人物と場所を表示
action-notes = メモを表示
action-attention = 要確認のメモを表示
action-trash = ゴミ箱を表示
action-larger = 文字を大きく
action-smaller = 文字を小さく
action-reset-size = 文字サイズを戻す
action-wider = 行を長く
action-narrower = 行を短く
action-mode = ページとスクロールを切り替える
action-reading-ruler = 読書用ルーラー
action-theme = テーマを変える
action-full-screen = 集中モード
action-split = 表示を分割
action-other-pane = もう一方の面へ
action-settings = 読書の設定
action-typefaces = 書体…
action-in-step = フォルダーをメモと同期させる…
action-sync = 複数のコンピューター…
action-open = ファイルを開く…
action-add-folder = 本棚にフォルダーを追加…
action-shelf = 本棚へ
action-new-tab = 新しいタブ
action-next-text = 次のタブ
action-previous-text = 前のタブ
action-close-text = このテキストを閉じる
action-palette = コマンドパレット
action-help = キーボードショートカット
action-problem = 問題を報告…
action-quit = 終了
topic-reading = 読書
topic-marking = ハイライトとメモ
topic-names = 人物と場所
topic-finding = 検索
topic-page = ページ
topic-program = テキストとプログラム
key-ctrl = Ctrl+
key-shift = Shift+
key-page-up = Page Up
key-page-down = Page Down

## Messages of the program
app-text-not-on-shelf = 本棚にないテキスト
app-archive-for-others = ほかの読書アプリ用のアーカイブ。
app-book-without-title = 題名のない本
app-library-unasked = ライブラリに問い合わせできませんでした。もう一度どうぞ。
app-source-unreadable = 読み込み元を読めませんでした（{ $reason }）。何も書いていません。
app-saving-stumbled = 保存でつまずきました（{ $reason }）。書いたものは記憶されており、すぐにもう一度保存します。
app-rescued-among-backups = { $title } の最新のメモを所定の場所に保存できませんでした。{ $folder } のバックアップにあり、次の起動で戻ります。
app-rescued-to-file = { $title } の最新のメモを所定の場所に保存できませんでした。{ $path } にあります。`manicule import` で戻せます。
app-rescued-nowhere = { $title } の最新のメモはどこにも保存できませんでした：{ $error }。
app-rescued-nowhere-because = { $title } の最新のメモはどこにも保存できませんでした：{ $reason }。
app-only-pdf-has-pages = メモを書き込めるページがあるのは PDF だけです。
app-left-out-of-copy = メモのうち { $left_out } 件はページ上に位置がなく、コピーに入っていません。
app-notes-are-shared = 両方のテキストのメモが共通になりました。
app-copy-is-locked = この PDF は保護されています。メモ入りのコピーは保護なしでしか保存できません。受け取った人は誰でも開き、印刷し、変更できます。
app-taken-out-before = メモのうち { $left_out } 件は以前このファイルから除かれたため入りません。すべて書き出すには別の名前にしてください。
app-notes-not-looked-up = このテキストのメモを確認できませんでした。もう一度どうぞ。
app-reader-stumbled = 「{ $name }」を読めませんでした。処理でつまずきました（{ $reason }）。メモは無事です。
app-no-glossary = このファイルは用語集ではありません。
app-file-changed = 開いたあとでファイルが変わりました。開き直してください。
app-not-written-yet = 最新のメモがこのコンピューターにまだ書かれていません。書かれてからもう一度どうぞ。
app-changed-unreadable = ファイルが変更され、読めなくなりました。表示は前の本文のままで、メモは無事です。{ $message }
app-crashed-last-time = 前回、内部エラーのため Manicule を閉じました。本文を含まない報告がこのコンピューターに残っています。
app-crash-notes-unsaved = 最新のメモは保存できませんでした。それ以前に保存したものは無事です。
app-crash-notes-saved = メモは先に保存しました。
app-crash-report = 本文を含まない報告をこのコンピューターに残しました（{ $name }）。場所は `manicule doctor` で分かります。
app-crash-no-report = 報告は残せませんでした。
app-crash = 内部エラーのため Manicule を閉じました。{ $notes } { $report }
edit-note = メモ
app-still-reading-notes = メモをまだ読み込み中です。少し待ってからタグの名前を変えてください。
app-tag-renamed = タグ #{ $from } を #{ $to } に変更
app-text-not-here = このテキストはここにありません。メモは残っており、開いたときに位置が決まります。
app-undone = 元に戻しました：{ $what }。
app-done-again = やり直しました：{ $what }。
app-batch-unreadable = テキストの一つのメモを読めませんでした。何も変えていません。
app-export-not-all-found = 選んだメモの一部を読み込めませんでした。何も書き込まれていません。
app-nothing-to-undo = 元に戻すものがありません。
app-nothing-to-redo = やり直すものがありません。
app-read-on-elsewhere = { $device } では { $percent }% から先を読んでいます。
app-all-notes-copied = すべてのメモをコピーしました：{ $shape }。
app-export-too-early = 変わった本文にメモを配置中です。少し待ってから書き出してください。
app-exported = { $path } に書き出しました。
hint-select = 語をドラッグするとハイライトできます。N でメモを書けます。
hint-names = 点線の付いた名前は分かっています。指すと誰かが出ます。
hint-write-note = N で印を付けた箇所について書けます。Ctrl+Z で印を取り消します。
edit-import = 読み込み
app-imported = { $notes }を読み込みました（{ $texts }）。
app-reading-times-erased = 読書時間を消去しました。
app-dictionary-known = この辞書はすでに一覧にあります。
app-dictionary-added = 辞書を 1 件追加しました。
app-dictionaries-added = 辞書を { $count } 件追加しました。
app-glossary-imported = 用語集を読み込みました。
app-name-hidden = 「{ $name }」を隠しました。
app-name-merged = 「{ $name }」を「{ $into }」に統合しました。
app-name-split = 「{ $form }」を分離しました。
app-name-added = 「{ $name }」を追加しました。
app-no-text-open = 開いているテキストがありません。
app-nothing-to-change = 変えるものがありません。
app-saved = 保存しました。
app-deleted = 削除しました。
app-bookmark-removed = ブックマークを外しました。
app-bookmarked = ブックマークしました。
app-place-how = メモの正しい箇所を選択してから「ここに置く」を選んでください。
app-placed = 配置しました。
app-accepted-changes = { $count } 件の変更を承認しました。
app-trash-empty = ゴミ箱は空です。
app-too-many-occurrences = この語は { $count } か所にあります。一度にハイライトできるのは { $most } か所までです。
app-highlighted-once = 1 か所をハイライトしました。
app-highlighted-several = { $count } か所をハイライトしました。
app-link-to-no-place = このリンク先はこの本文にありません。
app-link-to-no-text = このリンク先「{ $name }」は Manicule が読めるテキストではありません。
app-notes-changed-elsewhere = メモが別のウィンドウか別の端末で変更されました。
app-note-arrived = 別のウィンドウか端末からメモが 1 件届きました。
app-notes-arrived = 別のウィンドウか端末からメモが { $new } 件届きました。
app-all-in-place = すべてのメモが所定の位置にあります。
app-all-placed-one-changed = メモ { $all } 件をすべて配置しました。1 件は本文が変わっています。
app-all-placed-some-changed = メモ { $all } 件をすべて配置しました。{ $changed } 件は本文が変わっています。
app-some-placed = メモ { $all } 件中 { $placed } 件を配置しました。ほかは言葉とともに一覧にあります。
app-some-placed-some-changed = メモ { $all } 件中 { $placed } 件を配置、うち { $changed } 件は本文が変わった箇所です。
app-off-the-shelf = 本棚から外しました。ファイルとメモは元の場所に残ります。
app-back-on-the-shelf = 本棚に戻しました。
app-folder-on-the-shelf = { $folder } のテキストが本棚に並びました。ファイルは元の場所に残ります。
app-text-on-the-shelf = 「{ $title }」を本棚に並べました。
app-texts-on-the-shelf = ほか { $count } 件のテキストを本棚に並べました。
app-not-put-on-the-shelf = { $name } は本棚に並べられませんでした。{ $reason }
app-nothing-to-read-aloud = ここには読み上げるものがありません。
app-nothing-moved = { $reason } 何も移動していません。メモは元の場所で使われます。
app-more-warnings = ほか { $count } 件の警告。
app-file-reloaded = ファイルが変わったので読み直しました。
app-other-text-in-file = ファイルの中身が別のテキストになったので、それを開きました。
app-marks-of-others = { $count ->
   *[other] この PDF にはほかのプログラムの印が { $count } 件あります。
}
app-link-names-no-text = このリンクはテキストを示していません。箇所へのリンクは「manicule:」とテキストの鍵で始まります。
app-link-quotes = {" "}引用：「{ $quote }」
app-link-to-missing-by = このリンク先の「{ $title }」（{ $by }）は本棚にありません。{ $quote }
app-link-to-missing = このリンク先の「{ $title }」は本棚にありません。{ $quote }
app-link-to-unknown = このリンク先のテキスト（鍵 { $key }）は本棚にありません。{ $quote }
app-link-note-unplaced = リンク先のメモは今の本文に位置がありません。位置のないメモは「要確認のメモを表示」にあります。
app-link-note-missing = リンク先のメモはこのテキストのメモにありません。削除されたのかもしれません。
app-link-words-missing = リンクの言葉は今の本文にありません：「{ $quote }」

## What is undone
edit-highlight = ハイライト
edit-area = 領域に印を付ける
edit-recolour = 色を変更
edit-change-style = スタイルを変更
edit-resize = 範囲を変更
edit-change-area = 領域を変更
edit-accept = 承認
edit-keep-unplaced = 位置なしで残す
edit-place = 位置づけ
edit-combine-notes = メモをまとめる
edit-tag = タグ
edit-change = 変更
edit-join-two-names = 二つの名前を統合
edit-keep-two-names-apart = 二つの名前を別のままに
edit-part-a-name = 名前を分ける
edit-rename-name = 名前を変更
edit-change-the-kind-of-a-name = 名前の種類を変更
edit-hide-a-name = 名前を隠す
edit-show-a-name-again = 名前を再表示
edit-pin-a-name = 名前を固定
edit-unpin-a-name = 名前の固定を解除
edit-add-another-name = 別名を追加
edit-describe-a-name = 名前の説明を書く
edit-add-a-name = 名前を追加
edit-compare-names-across-texts = テキスト間で名前を比べる
edit-import-a-glossary = 用語集を読み込む

## The menu bar of macOS
menu-file = ファイル
menu-edit = 編集
menu-view = 表示
menu-window = ウィンドウ
menu-help = ヘルプ
menu-cut = カット
menu-paste = ペースト
menu-select-all = すべてを選択

## Files that cannot be read, or not whole
formats-archive-damaged = このアーカイブは壊れているか空で、何も読めませんでした。本をもう一度ダウンロードしてください。
formats-no-comic = このアーカイブには画像がなく、コミックではありません。中身は別のプログラムで確認してください。
formats-parts-missing = このファイルの一部が欠けているか壊れています。見つかった部分を表示します。
formats-comic-pages-lost = このコミックの { $count } ページを読めませんでした。ほかは表示します。
formats-no-word = 本文がないため、Word 文書として読めません。別のコピーをお試しください。
formats-end-missing = このファイルの末尾が欠けています。ある部分を表示します。
formats-characters-damaged = このファイルの一部の文字は壊れており、� で示します。ほかは元のままです。
formats-epub-no-chapters = この本には章の指定がなく、何も表示できません。別のコピーをお試しください。
formats-epub-order-lost = この本は章の順序が失われています。目次の順、または名前の順に表示します。
formats-epub-fixed-pages = この本は固定ページで作られています。言葉は流れる本文として表示します。
formats-style-too-much = この本のスタイルシートは許容量を超えています。一部は簡素に組みます。
formats-epub-protected = この本はコピー防止がかかっており、開けません。購入店のアプリで読むか、保護のないものを求めてください。
formats-no-epub = パッケージファイルがないか壊れているため、EPUB として読めません。もう一度ダウンロードしてください。
formats-epub-password = この本はパスワードでロックされ、開けません。先にパスワードで展開してください。
formats-no-fictionbook = このアーカイブに読める FictionBook（.fb2）がありません。展開してみてください。
formats-pictures-lost = この本の画像 { $count } 件を読めませんでした。言葉は表示します。
formats-article-only = このページは記事の範囲を示しています。範囲外の約 { $count } 語は表示しません。
formats-no-mhtml = この MHTML に読めるページがありません。一つの HTML ファイルとして保存し直してください。
formats-kindle-protected = この本はコピー防止がかかっており、開けません。端末か購入店のアプリで読んでください。
formats-part-missing = このファイルの一部が欠けているか壊れています。ある部分を表示します。
formats-kindle-broken = この Kindle 本は壊れており、何も読めませんでした。もう一度ダウンロードしてください。
formats-pdf-too-long = 時間がかかりすぎたため、{ $count } ページ中 { $read } ページだけを文字で表示します。
formats-pdf-page-lost = { $page } ページを、まったく、または一部読めませんでした。
formats-pdf-pages-lost = { $count } ページを、まったく、または一部読めませんでした。最初は { $first } ページです。
formats-no-printed-pages = このテキストに印刷版のページはありません。
formats-document-password = この文書はパスワードでロックされ、読めません。作成したプログラムで開き、パスワードなしのコピーを保存して、それを開いてください。
formats-not-read = これは { $what } で、Manicule では開けません。読めるのは EPUB、PDF、保護のない Kindle 本、FictionBook、Word 文書、コミック（CBZ）、保存した Web ページ、Markdown、テキストです。
formats-no-text = このファイルは文章ではなくデータで、文字にしても意味をなしません。作成したプログラムで開いてください。
sandbox-not-started = このファイルを読むプロセスを起動できませんでした。ほかのプログラムを閉じて、もう一度お試しください。
sandbox-too-slow = 時間がかかりすぎたため中止しました。大きすぎるか壊れています。別のコピーをお試しください。
sandbox-too-much = このファイルは許容量を超えたため中止しました。大きすぎるか壊れています。ほかには影響ありません。
sandbox-cancelled = 開くのを取りやめました。
formats-no-words = このファイルには表示できる言葉がありません。
formats-pdf-damaged = この PDF は損傷がひどく読めません。作成したプログラムで開くか、もう一度ダウンロードしてください。
formats-pdf-protected = この PDF は証明書や店専用アプリなど、Manicule の知らない方法で保護されています。開ける場所で保護なしのコピーを保存し、それを開いてください。
formats-pdf-password = この PDF はパスワードでロックされています。ウィンドウで入力するか、コマンドラインで `--password` を使ってください。
formats-pdf-fonts = この PDF のフォントは文字の対応を持たず、本文の多くを読めません。ページとして表示します。
formats-pdf-scan = この PDF はページの画像だけで文字がないため、ページとして表示します。文字認識（OCR）を通せば、ここで読み、検索し、印を付けられます。
sandbox-not-apart = このファイル用の別プロセスを起動できず、ウィンドウ自身が読みました。開いている間に Manicule が更新されたなら、一度閉じて開き直してください。
formats-gap-missing = この本の一部がファイルにありません（{ $path }）。残りを表示します。
formats-gap-too-large = この本の一部は大きすぎて表示できません（{ $path }）。残りを表示します。
formats-gap-locked = この本の一部は読み取れない方法で圧縮されています（{ $path }）。残りを表示します。
formats-gaps-missing = この本の { $count } か所がファイルにありません（{ $paths }）。残りを表示します。
formats-gaps-too-large = この本の { $count } か所は大きすぎて表示できません（{ $paths }）。残りを表示します。
formats-gaps-locked = この本の { $count } か所は読み取れない方法で圧縮されています（{ $paths }）。残りを表示します。

## What could not be exported
not-exported-ours = 「{ $path }」は Manicule がメモを保存するファイルか、その中にあります。別の場所を選んでください。
not-exported-is-text = 「{ $path }」は読んでいるテキストなので上書きしません。別の名前を選んでください。
not-exported-is-folder = 「{ $path }」はフォルダーです。中のファイルを指定してください。
not-exported-no-folder = フォルダー「{ $path }」がないため、メモを書いていません。ドライブをつなぐか、別のフォルダーを選んでください。
not-exported-gone = 「{ $path }」に書いたものが何も残っていないため、手を付けていません。ドライブをつなぐか、フォルダーを選び直してください。
not-exported-no-file = 「{ $path }」は書き込めるファイルではありません。別の場所を選んでください。
not-exported-not-utf8 = 「{ $path }」は UTF-8 の文章ではなく、中身を保てないため手を付けていません。UTF-8 で保存するか、別の名前を選んでください。
not-exported-locked = 「{ $path }」は別のプログラムがロック中で、手を付けていません。そちらで閉じてから、もう一度お試しください。
not-exported-not-allowed = 「{ $path }」には書き込みが許されず、手を付けていません。許可するか、別の名前を選んでください。
not-exported-untouched = 「{ $path }」には手を付けていません：{ $reason }。別の名前を選ぶか、そのファイルをどけてください。
not-exported-other-contents = 「{ $path }」には前回書き出したものと違う内容があり、この形式では残せないため手を付けていません。別の名前を選ぶか、そのファイルをどけてください。
not-exported-because = 「{ $path }」は書かれていません：{ $reason }
not-exported-busy = 「{ $path }」には別のプログラムが書き続けています。あとでもう一度お試しください。
not-exported-failed = 「{ $path }」に書けませんでした：{ $cause }。前の内容は無事です。空きを作るか、書き込みを許可するか、別の場所を選んでください。
would-lose-another = この形式（{ $format }）のメモの書き出しではなく、失われてしまいます
would-lose-program = このプログラムのメモがなく、失われてしまいます
would-lose-note = 今は読めないか別のテキストのメモがあり、失われてしまいます
would-lose-notes = 今は読めないか別のテキストのメモ（{ $count } 件）があり、失われてしまいます

## What the library says
library-notes-not-listed = { $folder } のメモを一覧できません（{ $error }）。何も変えていません。
library-notes-not-downloaded = このテキストのメモがまだダウンロードされていません：{ $place }。同期ツールでダウンロードすると、ここに出ます。
library-notes-unreadable = { $path } のメモを読めませんでした（{ $error }）。ファイルはそのままです。
library-notes-newer-elsewhere = 別の端末が新しい Manicule（形式 { $version }）でこのテキストのメモを { $name } に書きました。そのまま残し、表示しません。見るには Manicule を更新してください。
library-notes-restored = このテキストのメモが { $folder } にありません。このマシンのバックアップから表示し、次の変更で戻します。
library-notes-foreign = ファイル { $path } には別のテキスト（「{ $title }」、{ $key }）のメモがあります。ここには表示せず、ファイルはそのままです。フォルダー { $key } に移すと、そちらで見られます。
library-notes-newer = このテキストのメモは新しい Manicule（形式 { $version }）が最後に書きました。そのまま残し、ここでは変えられません。続けるには Manicule を更新してください。
library-names-damaged = { $path } の名前の訂正が壊れています（{ $reason }）。読めたものはすべて使い、コピーを保管するまでファイルはそのままにします。
library-names-unreadable = { $path } の名前の訂正を読めませんでした（{ $reason }）。ファイルはそのままです。
library-names-restored = このテキストの名前の訂正が { $path } にありません。このマシンのコピーを使い、次の変更で戻します。
library-pointer-unreadable = メモの移動先を示す { $path } を読めません（{ $reason }）。「複数のコンピューター」でフォルダーを選び直すまで、メモは { $folder } に置かれます。
library-folder-gone = メモのフォルダー { $folder } が今ありません。ドライブや共有にあるなら、接続して起動し直してください。メモはそこにあります。
library-text-in-no-folder = このテキストはプログラムに付属し、フォルダーにはありません。
library-no-file-program = ファイル管理のプログラムを起動できませんでした。テキストは { $folder } にあります。
library-glossary-unreadable = 用語集 { $path } を読めませんでした（{ $reason }）。本文から作りました。
library-shelf-file-damaged = 本棚のファイル { $path } を最後まで読めませんでした（{ $reason }）。コピーを保管するまでそのままにします。
library-details-restored = 題名・タグ・コレクションが { $path } にありません。このマシンのコピーを使い、次の変更で戻します。
library-backup-elsewhere = メモのバックアップを { $folder } に書けませんでした（{ $error }）。当面は { $spare } にあります。メモ自体は保存済みです。
library-notes-damaged-kept = { $path } のメモは壊れています（{ $reason }）。読めた分はすべて表示し、コピーを { $copy } に残しました。
library-notes-damaged = { $path } のメモは壊れています（{ $reason }）。読めた分はすべて表示しますが、ファイルのコピーは作れませんでした（{ $error }）。
library-notes-senseless-kept = { $path } のメモは読み取れません（{ $reason }）。コピーを { $copy } に残しました。
library-notes-senseless = { $path } のメモは読み取れません（{ $reason }）。ファイルのコピーは作れませんでした（{ $error }）。
library-own-unreadable = { $path } を読めなかったため（{ $error }）、そのままにしました
library-foreign-not-aside = { $name } には別のテキストのメモがあり、脇に移せませんでした（{ $error }）
library-own-damaged = { $path } は壊れており、コピーを残せませんでした（{ $error }）
library-safe-beside = { $reason }。メモは隣のファイル { $name } に無事にあり、あとで他のメモと一つになります。
library-not-brought-over = { $path } はメモの移動後に書かれ、移せませんでした（{ $error }）。元の場所に残り、次回の起動時にもう一度試みます。
library-held-by-another = 別のプログラムがしばらく前からそこに書き込んでいます

## The command line
cli-no-note = このテキストにメモ { $id } はありません。`manicule anchor FILE` で一覧できます。
cli-nothing-accepted = 変更なし：言葉が変わったメモだけを承認でき、二度はできません。
cli-anchor-summary = { $all } 件中 { $placed } 件を配置、要確認 { $asked } 件：--accept ID、--accept-all、--place ID --quote WORDS、--apart ID。
cli-no-colour = 「{ $name }」は Manicule の色ではありません。{ $colours } から選んでください。
cli-empty-quotation = 引用が空です。ハイライトする語を指定してください。
cli-not-in-text = 「{ $quote }」は本文にありません。`manicule dump` からコピーしてください。
cli-occurs-once = 「{ $quote }」は一度しか出てこないので、{ $occurrence } 番目はありません。
cli-occurs-less = 「{ $quote }」は { $count } 回なので、{ $occurrence } 番目はありません。
cli-not-all-is-well = 問題があります。上の内容をご覧ください。
cli-nothing-to-repair = 修復するものはありませんでした。
cli-report-written = { $path } に書きました。共有する前に読んでください。
cli-no-format = 「{ $name }」という形式はありません。
cli-taken-out = メモのうち { $count } 件は以前 { $name } から除かれたため入りません。--again で書きます。
cli-in-step-formats = フォルダーは次の形式のどれかで最新に保たれます：{ $formats }。
cli-removed-stays-out = 「{ $name }」は除かれたままです。--again で書きます。
cli-files-updated = ファイル { $all } 件中 { $written } 件を更新しました。
cli-template-unreadable = テンプレート「{ $name }」を読めません（{ $error }）。
copy-of-another = 「{ $path }」は既にあり、{ $name } のコピーではないため、そのままにしました。別の名前を選んでください。
copy-has-other-marks = 「{ $path }」には、ここにない印やメモがあり、失われてしまうため、そのままにしました。別の名前を選んでください。
cli-name-both = コピーは一つのファイルから作り、別のファイルに書きます。両方を指定してください。
cli-is-no-pdf = { $name } は PDF ではなく、メモを書き込むページがありません。--into-copy を外してください。
cli-no-names = 名前は見つかりませんでした。
cli-take-differing = --take-differing で、あなたのものと違うものを隣にメモとして追加します。
cli-nothing-imported = 何も読み込みませんでした。
cli-no-program = 「{ $name }」のメモは読めません。{ $programs } から選んでください。
cli-give-yes = 何も読み込みませんでした。--yes で一覧のものを読み込み、--dry-run では一覧だけです。
cli-no-dictionary = 辞書が選ばれていません。--dictionary で指定するか、ウィンドウで追加してください。
cli-did-you-mean = 「{ $name }」というコマンドもファイルもありません。`{ $meant }` のことですか？
cli-files-and-subcommand = ウィンドウで開くファイルとサブコマンドは一緒に使えません
cli-on-no-passage = 箇所なし
cli-no-pictures-here = 端末は画像を表示できません。-o でファイルを指定するか、別のプログラムに渡してください。
cli-not-printed = 結果を出力できませんでした：{ $error }。
cli-password-for = 「{ $shown }」のパスワード：{" "}
cli-text-locked = このテキストはロックされています。`--password` でパスワードを渡してください。
cli-only-pdf-has-pages = 印刷どおりのページがあるのは PDF だけです。--page を外してください。
cli-no-page = 「{ $name }」ページはありません。全 { $pages } ページです。
cli-not-opened = テキストを開けませんでした。
cli-nothing-to-search = 検索する語がありません。少なくとも一語を指定してください。
cli-standard-input = 標準入力

## What can go wrong on the disk
error-no-home = ホームフォルダーがないため、メモを置く場所がありません。--home DIR か MANICULE_HOME で指定してください。
error-missing = ファイル「{ $path }」がありません。移動か改名されたのかもしれません。メモは残っています。
error-is-folder = 「{ $path }」はフォルダーです。中のファイルを開いてください。
error-no-file = 「{ $path }」は通常のファイルではありません。内容をファイルに写して開いてください。
error-denied = 「{ $path }」を読む権限がありません。権限を変えるか、コピーを開いてください。
error-too-large = 「{ $path }」は { $size } MB です。読めるのは { $most } MB までなので、分割して開いてください。
error-no-such-text = 付属のテキストに「{ $name }」はありません。付属のものは本棚にあります。
error-unreadable = 「{ $path }」を読めませんでした：{ $cause }。何も変わっていません。再試行するか、コピーを開いてください。
error-notes-not-saved = 最新のメモを { $path } に書けませんでした：{ $cause }。以前の保存はそのままです。空き容量を作るか、書き込みを許可して再試行してください。
error-notes-not-faithful = 最新のメモは、読み戻すと違ってしまうため書かれませんでした。以前の保存はそのままです。書き出したうえで、不具合として報告してください。
error-not-written = { $what }を { $path } に書けませんでした：{ $cause }。元の内容はそのままです。空き容量を作るか、書き込みを許可するか、別の場所を選んでください。
error-kept-in-memory = メモリーに残してあり、書けるようになり次第書き込みます。
saving-held = 別のプログラムがしばらくこのテキストのメモを書いています
saving-not-locked = メモのフォルダーをロックできませんでした（{ $error }）
saving-beside-notes = { $what }を書けませんでした：{ $error }。メモ自体は保存されています。
own-copy-of-text = 変更後もメモを見つけるための本文のコピー
own-review = 表示するメモの一覧
own-reading-log = 読書記録
own-device = この機器の名前
own-settings = 設定
own-shelf = 本棚
own-places = 場所の一覧
own-details-copy = テキストについての記入のコピー
own-other-machine = ここのメモは、前回は別の機器か別の場所で書かれました。この機器は新しい名前 { $name } で書きます。メモはすべて一緒に表示されます。
own-unreadable = { $path } の{ $what }を読めません（{ $error }）。標準のものを使います。
own-damaged = { $path } の{ $what }が壊れています（{ $reason }）。{ $kept }。読める部分を使います。
own-copy-kept = コピーは { $path } にあります
own-no-copy = コピーを残せませんでした（{ $error }）
own-copy-of-corrections = 名前の訂正のコピーを書けませんでした：{ $error }。訂正自体は保存されています。
own-newer-corrections = このテキストの名前の訂正は新しい Manicule のものです。そのまま残します。
own-newer = 新しい Manicule で書かれています
own-folder-unreadable = { $path } を読めません（{ $error }）。
index-unusable = 全テキストの索引を使えません（{ $reason }）。
dictionaries-file-missing = .{ $ending } ファイルがありません
dictionaries-tree = StarDict ツリーで、見出し語の一覧がありません
dictionaries-none = StarDict 辞書ではありません
dictionaries-no-words = 見出し語の一覧が空か壊れています
dictionaries-no-articles = 記事のファイルを読めません
server-no-result = manicule-sync が結果なしで終わりました（{ $how }）。端末で起動すると理由がわかります。
disk-too-large = { $most } MB を超えています
disk-no-file = パイプ、ソケット、デバイスのいずれかがあります
damage-bytes = 文字でないバイトがあります
damage-entry = 「{ $key }」が解釈できません
damage-device-line = 機器名のない行があります
damage-no-device = 機器名がありません
damage-no-key = 「{ $place }」にテキストのキーがありません

## manicule doctor
doctor-not-whole = { $path } の一部を読めません（{ $reason }）。
doctor-backup-torn = バックアップ { $path } が書かれた時と違います。
doctor-no-saving = { $path } には何も保存できません。
doctor-unlisted = { $path } を一覧できません（{ $error }）。何も変わっていません。
doctor-device = この機器は { $name } の名でメモを書きます。
doctor-copy = 読めなかったもののコピー：{ $path }
doctor-all-is-well = 問題ありません。
doctor-something-is-wrong = 読めないものがありました。何も削除していません。`manicule doctor --repair` で、失うものなく直せるところを直します。
doctor-no-title = （題名なし）
doctor-devices = 機器 { $names }
doctor-missing = フォルダーにメモが足りません。バックアップから表示し、次の変更で元に戻します
fault-unreadable = 読めない
fault-in-part = 一部だけ読める
fault-other-text = 別のテキストのメモ
fault-newer = 新しい版のもの
fault-not-downloaded = 未ダウンロード
doctor-cannot-be-read = 読めません：{ $trouble }
doctor-nothing-there = まだ何もありません
counted-backups = { $count ->
   *[other] バックアップ { $count } 件
}
counted-bytes = { $count ->
   *[other] { $count } バイト
}
size-kilobytes = { $count } kB
size-megabytes = { $count } MB
repair-notes = 「{ $title }」のメモがフォルダーにそろいました。
repair-settings = 設定を書き直しました。
repair-shelf = 本棚を書き直しました。
repair-halves = { $count ->
   *[other] 途中で切れた保存の書きかけファイル { $count } 個を削除しました。内容はその後に保存されています。
}
belongs-yours = あなたのもの。バックアップし、必要なら同期を
belongs-machine = 残すこと。このコンピューター用なので同期しない
belongs-cache = プログラム終了中なら削除可。また作られます
place-notes = ハイライト、メモ、しおり
place-corrections = 人物と場所についての訂正
place-details = 記入した題名、タグ、コレクション、読書状況
place-settings = 設定
place-spare-backups = ほかと一緒に置けなかった以前の版
place-shelf = 本棚：読んでいるものと進み具合
place-shelf-folders = 本棚にあるテキストのフォルダー
place-shared = メモを移した場合の移動先
place-review = 復習で表示したメモとその日時
place-reading = 読書時間（オフにしていなければ）
place-places = 各テキストの場所
place-sync = manicule-sync が同期するサーバーと前回の結果
place-backups = メモの以前の版と、名前の訂正のコピー
place-quarantine = 読めなかったファイルのコピー
place-declined = 別物だと答えたテキスト
place-device = メモを書く機器の中でのこの機器の名前
place-exports = どのメモをどこに書き出したか
place-snapshots = 本文が変わってもメモの位置を見つけるための語
place-glossaries = テキストで見つかった人物と場所
place-covers = 本棚用の小さな表紙
place-graphics = ここで動く描画方式
place-locks = ファイル書き込み中の目印
place-catalogue = フォルダーにあるテキストの題名と表紙
place-index = すべてを検索するための索引
place-logs = プログラムの動作記録（本文は含まない）
place-reports = 内部エラーの報告（本文は含まない）

## Lists on the command line
cli-not-found = 見つからない、{ $ink }
cli-anchor-now = 現在：「{ $words }」
cli-anchor-exact = 一致
cli-anchor-changed = 変更
cli-anchor-orphan = 位置なし
cli-give-unlocked = それでよければ --unlocked を付けてください。
cli-imported = { $notes } を読み込みました。
cli-import-ask = { $notes } を読み込みますか？ [y/N]
cli-words-for-yes = y はい
cli-import-no-notes = メモなし
cli-import-differs = あなたのものと違います：「{ $quote }」に「{ $note }」
import-the-source = 元のファイル
import-source-damaged = { $name } は壊れているか、一部しかありません：{ $damage }。
import-source-unknown = { $name } に既知のプログラムのメモはありません。`manicule import --help` で一覧、--from で指定できます。
import-doubt-damaged = { $name } は壊れています（{ $damage }）。読めたものだけが一覧にあります。
import-doubt-edited-or-cut = { $name } の最後のメモは編集されたか、ファイルの一部が欠けています。読み込む前に末尾を確かめてください。
import-doubt-notes-missing = { $count ->
   *[other] { $name } には、あると書かれているメモが { $count } 件ありません。取り除かれたか、ファイルの一部が欠けています。
}

## Why a note was not imported. The English is what programs read, too
skipped-region = 語のない領域か描画
skipped-damaged-table = 壊れた表の残り
skipped-no-kobo-table = Kobo の印の表がないデータベース
skipped-deleted-on-device = 機器上で削除済み
skipped-drawing = 語のない描画
skipped-nothing = 語もメモもない
skipped-no-annotations = annotations.json のないアーカイブ
skipped-no-list = 注釈の一覧がない
skipped-no-label = 見出し行がない
skipped-empty-highlight = 語のないハイライト（画像か、出版社の上限超過）
skipped-past-limit = 出版社のクリップ上限を超過
skipped-deleted-in-manicule = Manicule で削除済み
skipped-no-calibre-library = calibre のライブラリではない
skipped-no-apple-tables = Apple Books の表がないデータベース
skipped-deleted-in-apple = Apple Books で削除済み
skipped-last-place = 最後に読んだ位置
skipped-no-library = library.json のないアーカイブ
skipped-no-place = 語も位置もない
skipped-empty-table = 語も日付もない表
skipped-empty-entry = 語のない項目
skipped-no-date = 日付の行がない
skipped-torn = 途切れた記録
skipped-no-heading = 見出しのない語
skipped-empty-heading = 語のない見出し
skipped-no-bookmark = しおりではない
skipped-cut-off = このメモの途中でファイルが終わる
skipped-deleted-in-readwise = Readwise で削除済み
skipped-empty-block = 語のないブロック
skipped-deleted-in-readest = Readest で削除済み
skipped-packed = 壊れたか大きすぎる圧縮ファイル
skipped-no-calibre-bookmarks = calibre のしおりがない本
skipped-removed-in-calibre = calibre で削除済み
skipped-no-annotation = 注釈ではない
skipped-no-koodo-table = Koodo Reader の表ではない
skipped-no-highlight-column = 「Highlight」列のある表がない
skipped-pdf = 印が本文とともに読まれる PDF
skipped-hidden-mark = ファイルで非表示にされている印
skipped-empty-mark = 語のない印
skipped-played-mark = ファイルが見せる動画か立体模型
skipped-broken-words = この言葉のうち読めない部分

## Help of the command line. The English is that of the arguments, word for word
help-reads-articles-and-books = 記事や本を読み、誰が誰かを把握し、印と書き込みを守ります。
help-without-a-subcommand-it = サブコマンドなしでは指定のファイルをウィンドウで開き、ファイルもなければ本棚と付属のテキストを開きます。サブコマンドは画面なしで動き、ウィンドウと同じ蔵書、メモ、設定を使います。
help-keep-everything-settings-notes = すべて（設定、メモ、キャッシュ）を一つのフォルダーに置く（試験用、USB メモリー用）
help-print-what-is-being = 動作を標準エラーに出力する（不具合を探すため）
help-open-locked-files-with = ロックされたファイルをこのパスワードで開く。ほかの利用者に見えるおそれがあるので、省けば尋ねます
help-open-another-window-beside = 開いているウィンドウとは別に開く
help-texts-to-open-in = ウィンドウで開くテキスト、本棚に置くフォルダー、たどるリンク（`manicule:…`）
help-print-what-was-read = ファイルから読んだものを出力する：本文、目次、または判明したすべて
help-without-an-option-the = オプションなしでは本文だけを出力します。テキストでないファイルは一文で断ります。--json では "ok": false のオブジェクトになり、終了コードは同じく 1 です。
help-the-file-to-read = 読むファイル、または標準入力なら `-`
help-one-json-object-metadata = JSON オブジェクト一つ：メタデータ、spine、目次、印刷ページの名前と位置、章の語数とハッシュ、警告
help-the-flat-text-whose = 本文のみ。位置はすべてこのコードポイントで数える（既定）
help-headings-and-contents-with = 見出しと目次を位置つきで一行ずつ、深さに応じて字下げ
help-list-the-people-places = テキストの人物、場所、日付を一覧する
help-entries-with-their-mentions = 項目とその言及、年表を JSON オブジェクト一つで
help-compute-the-list-from = 本文だけから一覧を作る（横に置いた用語集も訂正も使わない）
help-the-list-as-a = テキストの横に置けるファイル `NAME.glossary.json` として出力（共有や編集用）
help-show-only-what-is = この位置より前でわかることだけを示す（ネタバレなし）
help-draw-the-character-map = テキストの人物相関図か年表を描く
help-it-shows-the-glossary = ウィンドウと同じ用語集を、訂正を含めて示します。
help-the-file-to-read-again = 読むファイル
help-what-to-draw = 描くもの
help-where-to-write-it = 書き出し先：`.svg`、それ以外は PNG。標準出力なら `-`
help-include-places = 場所も含める
help-pixels-per-unit-of = 図の一単位あたりのピクセル数
help-highlight-a-passage-of = テキストの一節をハイライトし、メモを書く
help-the-passage-is-found = 一節は語句で探します。空白や引用符の種類は問いません。新しいメモの ID を出力します。
help-the-file-to-annotate = メモを付けるファイル
help-the-words-to-highlight = ハイライトする語句
help-which-occurrence-of-the = 何番目の出現か（1 から）
help-the-note-to-write = 書くメモ
help-yellow-green-blue-pink = yellow、green、blue、pink、orange、purple のいずれか
help-a-tag-may-be = タグ（複数回指定可）
help-list-highlights-and-notes = ハイライトとメモを一覧する
help-the-text-whose-notes = メモを一覧するテキスト
help-notes-of-all-texts = すべてのテキストのメモ
help-one-json-array = JSON 配列一つ
help-only-those-whose-quotation = 引用、メモ、タグのどれかにこれを含むものだけ
help-only-those-with-this = このタグのものだけ
help-only-those-of-this = この色のものだけ
help-show-where-each-note = 各メモの現在の位置（一致、変更、位置なし）を示し、要確認のものを決める
help-whatever-is-decided-the = どう決めても、印を付けた語句はそのまま残ります。
help-the-text-as-it = 現在のテキスト
help-one-json-array-with = 位置と確度を含む JSON 配列一つ
help-accept-the-changed-passage = このメモの現在の（変わった）一節を受け入れる
help-accept-all-changed-passages = 変わった一節をすべて受け入れる
help-keep-this-note-unplaced = このメモを位置なしで、引用とともに残す
help-place-this-note-on = このメモを --quote の一節に置く
help-the-passage-to-place = 置く先の一節
help-export-highlights-and-notes = ハイライトとメモを書き出す
help-an-existing-file-is = 既存のファイルは更新されます。書き出した塊の周りや中に書き足したものは残ります。
help-the-text-whose-notes-to = メモを書き出すテキスト
help-notes-of-all-texts-one = すべてのテキストのメモを順に
help-bring-a-folder-in = フォルダーを全テキストのメモに合わせる（テキストごとに一ファイル、書き足しは残る）
help-the-format-of-the = 書き出しの形式
help-a-template-of-your = 形式の代わりに自作のテンプレート（Jinja）
help-the-file-to-write = 書き出すファイル。省くか `-` なら画面に出力
help-write-again-the-notes = ファイルやフォルダーから消したメモをもう一度書く
help-write-a-copy-of = どのプログラムでも見えるよう、メモ入りの PDF のコピーを書く
help-with-into-copy-write = `--into-copy` とともに：保護された PDF のコピーを保護なしで書く
help-find-words-in-texts = テキストから語を探す
help-what-to-search-for = 探すもの（大文字小文字と空白は問わない）
help-the-texts-to-search = 探すテキスト
help-search-the-programs-own = 付属のテキストと本棚の全テキストを探す
help-ask-the-index-of = 全テキスト、メモ、名前の索引を、よいものから順に："語句"、前方一致*、近い語~、-除外、author:、tag:、person:、in:
help-treat-the-query-as = 検索語を正規表現として扱う
help-one-json-array-with-offsets = 位置を含む JSON 配列一つ
help-look-a-word-up = StarDict 形式の辞書で語を引く
help-without-dictionary-it-asks = --dictionary がなければウィンドウで選んだ辞書を引きます。語尾の付いた語は --lang に従って語幹で見つかります。
help-what-to-look-up = 引く語（大文字小文字とアクセントは問わない）
help-a-dictionary-one-of = 辞書（そのファイルの一つ）または辞書のフォルダー（複数回指定可）
help-the-language-of-the = 語の言語（en や de など）
help-one-json-array-dictionary = JSON 配列一つ：各記事の辞書、見出し語、本文
help-draw-the-window-with = テキストを開いたウィンドウを、画面なしで PNG に描く
help-the-text-to-open = 開くテキスト。省けば本棚を描く
help-the-picture-to-write = 書き出す画像、または標準出力なら `-`
help-the-offset-to-stand = ページの先頭に置く位置
help-width-and-height-of = ウィンドウの幅と高さ（ポイント）
help-pixels-per-point = 1 ポイントあたりのピクセル数
help-day-sepia-or-night = 昼（day）、sepia、夜（night）
help-the-whole-length-of = ウィンドウ一つではなく、テキスト全体を縦長の一枚に
help-the-tab-of-the = 表示するサイドバーのタブ
help-select-the-name-with = この ID の名前をサイドバーで選ぶ
help-search-for-this-so = これを検索し、一致に印を付ける
help-turn-pages-instead-of = スクロールせずページをめくる
help-a-page-of-a = PDF のページを印刷どおりに、メモだけを重ねて：ページ名、なければ番号
help-import-highlights-and-notes = ほかの読書プログラムのハイライトとメモを読み込む
help-source-is-a-file = SOURCE はファイルかフォルダーで、書いたプログラムは内容から判別します。まず行うことをテキストごとに一覧します（一致、複数候補、不一致、既存）。確認するまで何も書きません。同じものを再び読み込んでも何も変わりません。まだない本のメモは題名の下で待ちます。
help-programs-ade-apple-boox = プログラム：ade, apple, boox, calibre, foliate, hypothesis, kindle (My Clippings.txt), kindle-html (Notebook.html), kindle-web, kindle-bookcision, kobo, koodo, koreader, koreader-json, manicule, markdown, moonreader, playbooks, pocketbook, readera, readest, readium, readwise, tolino, w3c, zotero.
help-a-file-a-folder = ファイル、フォルダー（機器、`.sdr` のフォルダー、calibre のライブラリ）、標準入力なら `-`
help-the-program-that-wrote = 書いたプログラム（判別できないとき）
help-the-text-that-the = メモが属するテキスト
help-only-list-what-would = 読み込む内容の一覧だけ
help-one-json-object-each = JSON オブジェクト一つ：各テキストの注釈とその状態、除外したもの
help-import-without-asking = 尋ねずに読み込む
help-where-a-note-of = 書き出したものと手元のメモが違うとき、ファイルの内容を二つ目のメモとして足す（手元のはそのまま）
help-show-where-everything-is = すべての置き場所、用途、健康状態を示す
help-it-changes-nothing-unless = 修復を頼まないかぎり何も変えません。
help-one-json-object = JSON オブジェクト一つ
help-repair-what-can-be = 失うものなく直せるところを直す：消えたメモの復元、ファイルの統合、壊れたものの書き直し、書きかけの削除
help-write-a-report-that = 不具合を探すための報告をテキストファイルに書く（題名、本文、フォルダー名は含まない）。共有の前に読んでください。`-` なら画面に出力
help-offsets-in-every-command = 位置はどのコマンドでも、`manicule dump --text FILE` が出力する本文の Unicode コードポイントで数えます。
help-file-may-also-be = FILE には付属のテキスト `bundled:NAME` も指定できます（tour-ja、guide-ja、leon-trotsky、vladimir-lenin、joseph-stalin）。
help-exit-status-0-success = 終了コード：0 成功、1 一文で示すエラー、2 使い方の誤り。
help-print-help = ヘルプを表示
help-print-help-see-more = ヘルプを表示（詳しくは --help）
help-print-help-see-a = ヘルプを表示（要約は -h）
help-print-version = バージョンを表示
help-print-this-message-or = このヘルプ、またはサブコマンドのヘルプを表示
help-word-usage = 使い方
help-word-commands = コマンド
help-word-arguments = 引数
help-word-options = オプション
help-usage-options = オプション
help-usage-command = コマンド
help-default = 既定：{ $value }
help-possible = 指定できる値：{ $values }
help-possible-values = 指定できる値：

## Wrong usage of the command line
usage-error = エラー：{ $message }
usage-unknown = 予期しない引数「{ $argument }」
usage-perhaps = 「{ $argument }」のことですか？
usage-missing = 足りない引数：{ $arguments }
usage-conflict = 「{ $argument }」は「{ $prior }」と一緒に使えません
usage-no-value = 「{ $argument }」には値が必要です
usage-wrong-value = 「{ $argument }」に「{ $value }」は使えません
usage-more = 詳しくは --help。
usage-size = 幅と高さをポイントで、例えば 1280x800（200～8000 × 150～20000）
usage-scale = 0.5 から 4 までの数を指定してください
doctor-place = { $what }。{ $advice }
cli-pages-not-written = ページを { $path } に書けませんでした：{ $error }。

## What a file is that is not read
stranger-png = PNG 画像
stranger-jpeg = JPEG 画像
stranger-gif = GIF 画像
stranger-rar = RAR アーカイブ（.cbr のコミックなど。CBZ に詰め直してください）
stranger-djvu = DjVu の本
stranger-chm = Windows のヘルプ（CHM）
stranger-lit = Microsoft Reader の本
stranger-kfx = KFX 形式の Kindle 本
stranger-topaz = Topaz 形式の Kindle 本
stranger-seven-zip = 7-Zip アーカイブ
stranger-gzip = gzip アーカイブ
stranger-program = プログラム
stranger-rtf = RTF 文書
stranger-old-office = 古い Microsoft Office 文書
stranger-film = 音声か動画のファイル
stranger-sound = 音声ファイル

## More keys
key-backspace = Backspace
key-backslash = Backslash
key-space = Space
key-home = Home
key-end = End
key-delete = Delete
key-insert = Insert

## The chapter on the keyboard, whose frame is keyboard.md
keyboard-title = キーボード
keyboard-all = マウスがなくても、すべての操作ができます。`Tab` でボタン、入力欄、一覧を順に移り、`Space` か `Enter` で押します。`Escape` は開いているものを閉じ、ページに戻ります。キーのない操作はパレットにあります。`Ctrl+K` を押して語を入力してください。`F1` は、すべてのキーをウィンドウの言語で、お使いのシステムの書き方で示します。
keyboard-select = キーボードで選択するには、`Shift` を押したまま矢印キーを押します。選択は、ページの最初の語か、最後にクリックした位置から始まります。`P` は段落を選択します。続けて `H`、`N`、`U`、`1` ～ `6`、`D`、`W` を押すと、選択した部分に働きます。
keyboard-letters = 文字と数字のキーが操作になるのは、どの入力欄にも入力していないときだけです。
keyboard-insert = 入力欄では、`Ctrl+Insert` でコピー、`Shift+Insert` で貼り付け、`Shift+Delete` で切り取りもできます。
keyboard-mac = Mac では
keyboard-mac-keys = `Ctrl` は `⌘`、`Alt` は `⌥` です。次のキーは異なります。
keyboard-mac-menus = すべての操作はメニューバーにもあります。ファンクションキーで明るさや音量を変える設定の場合は `fn` を押したまま使います。どれにも別のキーが用意されています。
keyboard-keys = キー
