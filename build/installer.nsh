; Part of the Windows installer (electron-builder puts it into its own script).
;
; An update and a removal of Pathwise delete everything in the folder that it is installed in. So it
; is installed only into a folder that is new, empty, or a Pathwise's already, and never into the
; one that people's data goes to (main/storage/data-dir.ts), whoever names it: a page, or /D=.
; Then it ends with 2, and has deleted nothing.

!include "FileFunc.nsh"

!macro customInit
  Push $0
  Push $1
  StrCpy $1 ""

  ; Of the person, whoever it is installed for.
  SetShellVarContext current
  StrCpy $0 "$LOCALAPPDATA\Pathwise"
  ${if} $installMode == "all"
    SetShellVarContext all
  ${endIf}
  ${if} $INSTDIR == $0
  ${orIf} $INSTDIR == "$0\"
    StrCpy $1 "data"
  ${endIf}

  ${if} ${FileExists} "$INSTDIR\person.db"
    StrCpy $1 "data"
  ${endIf}

  ; 1: it is there, and something is in it. What a removal could not finish is a Pathwise's, too.
  ${DirState} "$INSTDIR" $0
  ${if} $0 == 1
  ${andIfNot} ${FileExists} "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
  ${andIfNot} ${FileExists} "$INSTDIR\resources\app.asar.unpacked\*.*"
    StrCpy $1 "full"
  ${endIf}

  ${if} $1 != ""
    MessageBox MB_OK|MB_ICONSTOP "Pathwise cannot be installed in $INSTDIR.$\r$\n$\r$\nThere are other files, or this is where Pathwise keeps your cases. An update would delete them. Nothing was changed.$\r$\n$\r$\nChoose a folder of its own." /SD IDOK
    SetErrorLevel 2
    Quit
  ${endIf}
  Pop $1
  Pop $0
!macroend

; electron-builder's script keeps a copy of the whole installer (110 MB) for an updater that is not
; there, and its removal leaves it. Also what an older Pathwise left.
!macro removeInstallerCopy
  ${if} $installMode == "all"
    SetShellVarContext current
  ${endIf}
  RMDir /r "$LOCALAPPDATA\pathwise-updater"
  ${if} $installMode == "all"
    SetShellVarContext all
  ${endIf}
!macroend

!macro customInstall
  !insertmacro removeInstallerCopy
!macroend

!macro customUnInstall
  !insertmacro removeInstallerCopy
!macroend
