; The installer for Windows: for this user alone, without asking for an administrator.
; makensis -DVERSION=0.1.0 -DFILES=FOLDER -DOUT=manicule-setup.exe installer.nsi
; With -DTARGET=x86-unicode where makensis makes no 64-bit installers. FOLDER holds manicule.exe, manicule-window.exe, LICENCES.txt. Silent: manicule-setup.exe /S [/D=C:\folder], uninstall.exe /S.

!ifndef TARGET
  !define TARGET amd64-unicode
!endif
Target ${TARGET}
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Manicule"

Name "Manicule"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Manicule"
InstallDirRegKey HKCU "Software\Manicule" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Manicule"
VIAddVersionKey "FileDescription" "Installs Manicule"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT or Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\manicule-window.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "Arabic"

; The reader is offered for these files, beside what opens them now; it takes none of them over.
!macro OFFER ending
  WriteRegStr HKCU "Software\Classes\.${ending}\OpenWithProgids" "Manicule.Text" ""
  WriteRegStr HKCU "Software\Manicule\Capabilities\FileAssociations" ".${ending}" "Manicule.Text"
!macroend
!macro WITHDRAW ending
  DeleteRegValue HKCU "Software\Classes\.${ending}\OpenWithProgids" "Manicule.Text"
!macroend
!macro ALL macro
  !insertmacro ${macro} "epub"
  !insertmacro ${macro} "pdf"
  !insertmacro ${macro} "mobi"
  !insertmacro ${macro} "azw3"
  !insertmacro ${macro} "fb2"
  !insertmacro ${macro} "docx"
  !insertmacro ${macro} "cbz"
  !insertmacro ${macro} "html"
  !insertmacro ${macro} "xhtml"
  !insertmacro ${macro} "mhtml"
  !insertmacro ${macro} "md"
  !insertmacro ${macro} "txt"
!macroend

Section "Manicule"
  SetOutPath "$INSTDIR"
  File "${FILES}\manicule.exe"
  File "${FILES}\manicule-window.exe"
  File "${FILES}\LICENCES.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Manicule.lnk" "$INSTDIR\manicule-window.exe"

  WriteRegStr HKCU "Software\Manicule" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\Manicule.Text" "" "Text for Manicule"
  WriteRegStr HKCU "Software\Classes\Manicule.Text\DefaultIcon" "" "$INSTDIR\manicule.exe,0"
  WriteRegStr HKCU "Software\Classes\Manicule.Text\shell\open\command" "" '"$INSTDIR\manicule-window.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\manicule" "" "URL:Manicule"
  WriteRegStr HKCU "Software\Classes\manicule" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\manicule\shell\open\command" "" '"$INSTDIR\manicule-window.exe" "%1"'
  WriteRegStr HKCU "Software\Manicule\Capabilities" "ApplicationName" "Manicule"
  WriteRegStr HKCU "Software\Manicule\Capabilities" "ApplicationDescription" "A reader that keeps what you mark and write"
  WriteRegStr HKCU "Software\Manicule\Capabilities\URLAssociations" "manicule" "manicule"
  WriteRegStr HKCU "Software\RegisteredApplications" "Manicule" "Software\Manicule\Capabilities"
  ; `manicule` works in a new terminal and in Win+R.
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\manicule.exe" "" "$INSTDIR\manicule.exe"
  !insertmacro ALL OFFER

  WriteRegStr HKCU "${KEY}" "DisplayName" "Manicule"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\manicule.exe,0"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Notes and settings are the reader's: they stay.
Section "Uninstall"
  Delete "$INSTDIR\manicule.exe"
  Delete "$INSTDIR\manicule-window.exe"
  Delete "$INSTDIR\LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Manicule.lnk"
  !insertmacro ALL WITHDRAW
  DeleteRegKey HKCU "Software\Classes\Manicule.Text"
  DeleteRegKey HKCU "Software\Classes\manicule"
  DeleteRegValue HKCU "Software\RegisteredApplications" "Manicule"
  DeleteRegKey HKCU "Software\Manicule"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\manicule.exe"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
